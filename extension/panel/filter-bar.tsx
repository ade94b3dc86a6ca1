import { type Notice, STATUS_VALUES } from "@noticelens/parser";
import type { RefObject } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import { type Checks, type Filter, holds, isFiltering, NO_FILTER, type QuickFilter } from "./list-model.ts";
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

const ALSO: readonly QuickFilter[] = ["ticked", "noMeasure", "hasDeadline"];

/** The find field and the filter behind its button. */
export function FilterBar({ notice, filter, onFilter, field, isOpen, onOpen, onLeave }: FilterBarProps) {
  const { words } = useSurface();
  const responsible = [...new Set(notice.problems.flatMap((problem) => problem.responsible.map(({ text }) => text)))];
  const used = new Set(notice.problems.map(({ sectionId }) => sectionId));
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
      <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
        <Button className="button ghost filter-button">
          <Icon name="filter" />
          {words.panel.filter}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Dialog className="filter-card" aria-label={words.panel.filter}>
            <fieldset>
              <legend>{words.panel.byStatus}</legend>
              {STATUS_VALUES.map((value) => (
                <Choice
                  key={value}
                  name={words.statuses[value]}
                  on={filter.statuses.has(value)}
                  onChange={() => onFilter({ ...filter, statuses: toggled(filter.statuses, value) })}
                />
              ))}
            </fieldset>
            <fieldset>
              <legend>{words.panel.filter}</legend>
              {ALSO.map((quick) => (
                <Choice
                  key={quick}
                  name={words.panel[quick]}
                  on={filter.quick.has(quick)}
                  onChange={() => onFilter({ ...filter, quick: toggled(filter.quick, quick) })}
                />
              ))}
            </fieldset>
            <select
              aria-label={words.panel.section}
              value={filter.section ?? ""}
              onChange={(event) => onFilter({ ...filter, section: event.target.value || null })}
            >
              <option value="">{words.panel.anySection}</option>
              {notice.sections
                .filter(({ id }) => used.has(id))
                .map(({ id, marker, heading }) => (
                  <option key={id} value={id}>
                    {marker}
                    {heading}
                  </option>
                ))}
            </select>
            {responsible.length > 0 && (
              <select
                aria-label={words.panel.responsible}
                value={filter.responsible ?? ""}
                onChange={(event) => onFilter({ ...filter, responsible: event.target.value || null })}
              >
                <option value="">{words.panel.anyResponsible}</option>
                {responsible.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
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

function Choice({
  name,
  on,
  onChange,
}: {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: () => void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" className="tick" checked={on} onChange={onChange} />
      {name}
    </label>
  );
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
