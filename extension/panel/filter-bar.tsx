import type { Notice } from "@noticelens/parser";
import { lazy, type RefObject, Suspense } from "react";
import { Icon } from "../design/icon.tsx";
import { type Checks, type Filter, holds, isFiltering, NO_FILTER, type QuickFilter, toggled } from "./list-model.ts";
import { useSurface } from "./panel-context.ts";

interface FilterBarProps {
  readonly notice: Notice;
  readonly checks: Checks;
  readonly asOf: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onLeave: () => void;
}

const FilterCard = lazy(() => import("./filter-card.tsx").then((module) => ({ default: module.FilterCard })));

/** The find field and the filter behind its button. */
export function FilterBar({ notice, filter, onFilter, field, isOpen, onOpen, onLeave }: FilterBarProps) {
  const { words } = useSurface();
  return (
    <div className="tools">
      <label className="field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label={words.panel.find}
          placeholder={words.panel.findIn}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              onFilter({ ...filter, text: "" });
              onLeave();
            } else if (event.key === "ArrowDown" || event.key === "Enter") onLeave();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <Suspense
        fallback={
          <span className="button ghost filter-button">
            <Icon name="filter" />
            {words.panel.filter}
          </span>
        }
      >
        <FilterCard {...{ notice, filter, onFilter, isOpen, onOpen }} />
      </Suspense>
    </div>
  );
}

const QUICK: readonly QuickFilter[] = ["todo", "noStatus", "noEvidence", "overdue"];

/** The filters that are one click away, with how many problems each lets through. */
export function QuickFilters({
  notice,
  checks,
  asOf,
  filter,
  onFilter,
}: Pick<FilterBarProps, "notice" | "checks" | "asOf" | "filter" | "onFilter">) {
  const { words } = useSurface();
  return (
    <div className="quick" role="group" aria-label={words.panel.quick}>
      {QUICK.map((quick) => (
        <button
          key={quick}
          type="button"
          className="chip"
          aria-pressed={filter.quick.has(quick)}
          onClick={() => onFilter({ ...filter, quick: toggled(filter.quick, quick) })}
        >
          {words.panel[quick]}
          <b>{notice.problems.filter((problem) => holds(quick, problem, { notice, checks, today: asOf })).length}</b>
        </button>
      ))}
    </div>
  );
}

/** How many problems the filter lets through, and the way out of it. */
export function FilterHits({
  found,
  all,
  filter,
  onFilter,
}: { readonly found: number; readonly all: number } & Pick<FilterBarProps, "filter" | "onFilter">) {
  const { words } = useSurface();
  if (!isFiltering(filter)) return null;
  return (
    <div className="hits">
      <span role="status">{words.panel.matches(found, all)}</span>
      <button type="button" className="button ghost sm" onClick={() => onFilter(NO_FILTER)}>
        {words.panel.clearFilter}
      </button>
    </div>
  );
}
