import { STATUS_VALUES, type StatusValue } from "@noticelens/parser";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import { Icon } from "../design/icon.tsx";
import { TickBox } from "../design/tick-box.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { LibraryRow, Sort, SortKey } from "./library-rows.ts";

interface LibraryTableProps {
  readonly rows: readonly LibraryRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
}

const ROW = 56;

/** The notices as a table; only the rows near the window are there. Space chooses, Enter opens, arrows move. */
export function LibraryTable({ rows, sort, onSort, chosen, onChosen, onOpen }: LibraryTableProps) {
  const { words } = useSurface();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.row.id ?? index,
    overscan: 8,
    scrollPaddingStart: 40,
  });
  const all = rows.length > 0 && rows.every(({ row }) => chosen.has(row.id));
  const some = rows.some(({ row }) => chosen.has(row.id));
  const flip = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const id = rows[index]?.row.id;
    if (event.target !== event.currentTarget || !id) return;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) focusRow(to);
    else if (event.key === "Enter") onOpen(id);
    else if (event.key === " ") flip(id);
    else return;
    event.preventDefault();
  };
  const focusRow = (index: number): void => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    virtual.scrollToIndex(at);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus());
  };
  const head = (key: SortKey, name: string, icon?: StatusValue) => (
    <SortHead key={key} column={key} name={name} {...(icon ? { icon } : {})} sort={sort} onSort={onSort} />
  );
  return (
    <div className="table-scroller" ref={scroller}>
      <div role="table" aria-label={words.library.title} aria-rowcount={rows.length + 1} className="library-table">
        <div role="row" className="library-row library-table-head" aria-rowindex={1}>
          <div role="columnheader">
            <TickBox
              ticked={all ? "all" : some ? "some" : "none"}
              label={words.library.chooseAll}
              onChange={(on) => onChosen(new Set(on ? rows.map(({ row }) => row.id) : []))}
            />
          </div>
          {head("issuer", words.library.issuer)}
          {head("region", words.library.region)}
          {head("publishedOn", words.panel.published)}
          {head("problems", words.panel.problems)}
          {STATUS_VALUES.map((status) => head(status, words.library.statuses[status], status))}
          {head("overdue", words.library.overdueShort)}
          {head("ticked", words.panel.myCheck)}
          <div role="columnheader">{words.library.tags}</div>
        </div>
        <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="rowgroup">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = rows[index];
            if (!entry) return null;
            const { row, region, overdue, ticked } = entry;
            const isChosen = chosen.has(row.id);
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isChosen}
                tabIndex={index === 0 ? 0 : -1}
                data-index={index}
                className="library-row"
                style={{ transform: `translateY(${start}px)` }}
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                <div role="cell">
                  <TickBox
                    ticked={isChosen ? "all" : "none"}
                    label={`${words.library.choose} ${row.issuer ?? row.title ?? ""}`}
                    onChange={() => flip(row.id)}
                  />
                </div>
                <div role="cell" className="issuer">
                  <button type="button" lang="zh-CN" tabIndex={-1} onClick={() => onOpen(row.id)}>
                    {row.issuer ?? row.title ?? row.name}
                  </button>
                  <small lang="zh-CN">{row.summary.round ?? row.title}</small>
                  {row.url && <PageLink url={row.url} of={row.issuer ?? row.title ?? ""} />}
                </div>
                <div role="cell" lang="zh-CN">
                  {region ?? "–"}
                </div>
                <div role="cell">{row.publishedOn ?? "–"}</div>
                <div role="cell" className="num strong">
                  {row.summary.problems}
                </div>
                {STATUS_VALUES.map((status) => (
                  <div key={status} role="cell" className={`num ${row.summary.statuses[status] === 0 ? "t3" : ""}`}>
                    {row.summary.statuses[status]}
                  </div>
                ))}
                <div role="cell" className={`num ${overdue > 0 ? "late" : "t3"}`}>
                  {overdue}
                </div>
                <div role="cell" className="own">
                  <Progress done={ticked} all={row.summary.parts} />
                </div>
                <div role="cell" className="row-tags">
                  {row.tags.map((tag) => (
                    <span key={tag} className="tag">
                      {tag}
                    </span>
                  ))}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The way from the library back to the page a notice was read from. */
function PageLink({ url, of }: { readonly url: string; readonly of: string }) {
  const { words } = useSurface();
  const name = `${words.library.toPage} ${of}`;
  return (
    <a
      className="icon-button"
      href={url}
      target="_blank"
      rel="noreferrer"
      aria-label={name}
      title={words.library.toPage}
    >
      <Icon name="open-out" />
    </a>
  );
}

interface SortHeadProps {
  readonly column: SortKey;
  readonly name: string;
  readonly icon?: StatusValue;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function SortHead({ column, name, icon, sort, onSort }: SortHeadProps) {
  const isOwn = sort.key === column;
  return (
    <div role="columnheader" aria-sort={isOwn ? (sort.down ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        title={name}
        onClick={() => onSort({ key: column, down: isOwn ? !sort.down : column !== "issuer" && column !== "region" })}
      >
        {icon && (
          <span className={`glyph ${icon}`}>
            <Icon name={icon} />
          </span>
        )}
        <span>{name}</span>
        {isOwn && <Icon name="down" className={sort.down ? "" : "up"} />}
      </button>
    </div>
  );
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const { words } = useSurface();
  return (
    <>
      {done === 0 ? (
        <span className="t3">{words.library.notBegun}</span>
      ) : done >= all ? (
        <span className="glyph completed">
          <Icon name="check" /> {words.library.finished}
        </span>
      ) : (
        <span className="bar" aria-hidden="true">
          <i style={{ width: `${(100 * done) / all}%` }} />
        </span>
      )}
      <span className="num">
        {done} / {all}
      </span>
    </>
  );
}
