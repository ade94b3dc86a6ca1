import { levelName, type TradeId, tradeName } from "@noticelens/parser";
import { useMemo } from "react";
import { useSurface } from "../panel/panel-context.ts";
import { useDecision } from "../panel/use-decision.ts";
import { type BodyFilter, type BodySort, countFacet, filterBodies, sortBodies } from "./body-rows.ts";
import { BodyTable } from "./body-table.tsx";
import { ConfirmStrip } from "./confirm-strip.tsx";
import { ExportBodies } from "./export-bodies.tsx";
import type { LibraryBodies } from "./use-bodies.ts";
import type { BodyWork } from "./use-body-work.ts";

const ALL: BodyFilter = { region: null, level: null, trade: null };

/** All bodies: facets at the left, names to confirm above, the table. */
export function BodyListView({ bodies, work }: { readonly bodies: LibraryBodies; readonly work: BodyWork }) {
  const { words, lang } = useSurface();
  const [filter, setFilter] = useDecision<BodyFilter>("bodies:filter", ALL);
  const [sort, setSort] = useDecision<BodySort>("bodies:sort", { key: "region", down: false });
  const shown = useMemo(() => sortBodies(filterBodies(bodies.files, filter), sort, lang), [bodies, filter, sort, lang]);
  const { files, suggestions, unnamed, sources } = bodies;
  return (
    <>
      <BodySide bodies={bodies} filter={filter} onFilter={setFilter} />
      <main className="library body-list">
        <div className="library-head">
          <h1>{words.bodies.title}</h1>
          <span className="t3" role="status">
            {words.bodies.counts(shown.length, sources.length)}
            {unnamed.length > 0 && ` · ${words.bodies.unnamed(unnamed.length)}`}
          </span>
          <span className="grow" />
          <a className="button sm" href="#table">
            {words.bodies.table.title}
          </a>
          {files.length > 0 && <ExportBodies bodies={bodies} />}
        </div>
        <div className="table-scroller">
          {suggestions.length > 0 && <ConfirmStrip suggestions={suggestions} work={work} />}
          {files.length === 0 && <p className="rest">{words.bodies.nothing}</p>}
          {files.length > 0 && shown.length === 0 && (
            <p className="rest">
              {words.bodies.noMatch}{" "}
              <button type="button" className="link" onClick={() => setFilter(ALL)}>
                {words.bodies.all}
              </button>
            </p>
          )}
          {shown.length > 0 && <BodyTable files={shown} sort={sort} onSort={setSort} />}
        </div>
      </main>
    </>
  );
}

interface SideProps {
  readonly bodies: LibraryBodies;
  readonly filter: BodyFilter;
  readonly onFilter: (filter: BodyFilter) => void;
}

/** The facets: place, level, trade, each value with its bodies. Pressing one again lets all through. */
function BodySide({ bodies: { files }, filter, onFilter }: SideProps) {
  const { words, lang } = useSurface();
  const nameOf = (facet: keyof BodyFilter, value: string): string => {
    if (facet === "region") return value === "" ? levelName(null, lang) : value;
    if (facet === "level") return levelName(value === "unknown" ? null : (value as "county"), lang);
    return tradeName(value === "unknown" ? null : (value as TradeId), lang);
  };
  return (
    <nav className="library-side" aria-label={words.panel.filter}>
      {(["region", "level", "trade"] as const).map((facet) => (
        <div key={facet} role="group" aria-label={words.bodies[facet]}>
          <h2>{words.bodies[facet]}</h2>
          {facet === "region" && (
            <Value
              name={words.bodies.all}
              count={files.length}
              on={filter.region === null && filter.level === null && filter.trade === null}
              onClick={() => onFilter(ALL)}
            />
          )}
          {countFacet(filterBodies(files, { ...filter, [facet]: null }), facet).map(([value, count]) => (
            <Value
              key={value}
              name={nameOf(facet, value)}
              count={count}
              on={filter[facet] === value}
              onClick={() => onFilter({ ...filter, [facet]: filter[facet] === value ? null : value })}
            />
          ))}
        </div>
      ))}
    </nav>
  );
}

function Value({
  name,
  count,
  on,
  onClick,
}: {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" aria-pressed={on} onClick={onClick}>
      <span>{name}</span>
      <span className="t3">{count}</span>
    </button>
  );
}
