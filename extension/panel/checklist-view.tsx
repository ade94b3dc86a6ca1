import type { Notice } from "@noticelens/parser";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { Certainty } from "./certainty.tsx";
import { CorrectedMark } from "./corrected-mark.tsx";
import { Doubtful } from "./evidence.tsx";
import type { Checks, Row } from "./list-model.ts";
import { partsOf } from "./list-model.ts";
import { MeasureRow } from "./measure-row.tsx";
import { useSurface } from "./panel-context.ts";
import { ProblemRow } from "./problem-row.tsx";
import type { Correcting } from "./use-correcting.ts";
import { useFoundWords } from "./use-found-words.ts";
import type { Marking } from "./use-marking.ts";
import type { NoticeWork } from "./use-notice-work.ts";

export interface ChecklistViewProps {
  readonly notice: Notice;
  readonly rows: readonly Row[];
  readonly checks: Checks;
  readonly asOf: string;
  readonly selected: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly marking: Marking;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The height of what stays above the list while it scrolls. */
  readonly stickyHeight: number;
  /** What is searched for: it is marked wherever it shows. */
  readonly sought: string;
  readonly onSelect: (id: string, how: "point" | "move") => void;
  readonly onToggle: (id: string) => void;
  readonly onEdit: NoticeWork["edit"];
  readonly correcting: Correcting;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const loadMyCheck = () => import("./my-check.tsx");
const MyCheck = lazy(() => loadMyCheck().then((module) => ({ default: module.MyCheck })));

const CorrectMenu = lazy(() => import("./correct-menu.tsx").then((module) => ({ default: module.CorrectMenu })));
const SplitEditor = lazy(() => import("./split-editor.tsx").then((module) => ({ default: module.SplitEditor })));
const Settle = lazy(() => import("./settle.tsx").then((module) => ({ default: module.Settle })));

const ESTIMATE: Readonly<Record<Row["kind"], number>> = { section: 35, problem: 82, measure: 96 };

/** The list as an accessible tree of rows. Only the rows near the window are there; the section above stays in sight. */
export function ChecklistView(props: ChecklistViewProps) {
  const { rows, scroller, stickyHeight, selected, sought, onKeyDown } = props;
  const { words } = useSurface();
  const list = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => rows.flatMap(({ kind }, index) => (kind === "section" ? [index] : [])), [rows]);
  const current = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ESTIMATE[rows[index]?.kind ?? "problem"],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingStart: stickyHeight + ESTIMATE.section,
    rangeExtractor: (range) => {
      current.current = sections.findLast((index) => index <= range.startIndex) ?? 0;
      return [...new Set([current.current, ...defaultRangeExtractor(range)])].sort((one, other) => one - other);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the list and the focus
  useEffect(() => {
    const index = rows.findIndex(({ key }) => key === selected);
    if (index < 0) return;
    virtual.scrollToIndex(index, { align: "auto" });
    // The row may have to be made first. What is being typed below a row keeps the focus.
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (!list.current?.contains(activeElement) || activeElement?.closest(".check-row")) return;
      rowOf(list.current, selected)?.focus({ preventScroll: true });
    });
  }, [selected]);

  useFoundWords(list, sought);
  // Wanted as soon as an item is selected: fetched behind the first items.
  useEffect(() => void loadMyCheck(), []);

  const { scrollMargin } = virtual.options;
  return (
    <div
      ref={list}
      role="treegrid"
      aria-label={words.panel.treegrid}
      aria-rowcount={rows.length}
      tabIndex={selected && rows.some(({ key }) => key === selected) ? -1 : 0}
      className="list"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        const isCurrent = index === current.current;
        const sticky = row.kind === "section" && isCurrent;
        return (
          <div
            key={row.key}
            data-index={index}
            ref={virtual.measureElement}
            role="presentation"
            className={`slot ${sticky ? "sticky-slot" : ""}`}
            style={sticky ? { top: stickyHeight } : { transform: `translateY(${start - scrollMargin}px)` }}
          >
            <ListRow {...props} row={row} index={index} />
          </div>
        );
      })}
    </div>
  );
}

function rowOf(within: ParentNode, key: string | null): HTMLElement | null {
  return within.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(key ?? "")}"]`);
}

function ListRow({ row, index, ...props }: ChecklistViewProps & { readonly row: Row; readonly index: number }) {
  const { notice, checks, asOf, selected, chosen, marking, correcting, onSelect, onToggle, onEdit } = props;
  const { words } = useSurface();
  const isSelected = row.key === selected;
  const common = {
    role: "row",
    "data-key": row.key,
    "aria-rowindex": index + 1,
    "aria-selected": isSelected,
    tabIndex: isSelected ? 0 : -1,
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      onSelect(row.key, "move");
      correcting.openMenu(row.key);
    },
  } as const;
  const menu = isSelected && (
    <Suspense>
      <CorrectMenu notice={notice} of={row.key} correcting={correcting} />
    </Suspense>
  );
  if (row.kind === "section") {
    const { section, done, all } = row;
    return (
      <div
        {...common}
        className="section-head"
        aria-level={1}
        aria-expanded="true"
        onClick={() => onSelect(row.key, "move")}
      >
        <div role="gridcell" className="cells">
          <h2 title={`${section?.marker ?? ""}${section?.heading ?? ""}`} lang="zh-CN">
            <span>{section?.marker}</span>
            <span>{section?.heading ?? words.panel.problems}</span>
            {section && <Doubtful notice={notice} item={section} />}
            <CorrectedMark mark={correcting.marks.get(section?.id ?? "")} />
          </h2>
          <span className="count">{words.panel.sectionTicked(done, all)}</span>
          {section && menu}
        </div>
      </div>
    );
  }
  const { problem } = row;
  const item = row.kind === "problem" ? problem : row.measure;
  const stated = words.statuses[item.status.value];
  const mark = correcting.marks.get(item.id);
  return (
    <>
      <div
        {...common}
        className={`${row.kind} ${row.kind === "problem" && row.open ? "open" : ""} ${isSelected ? "selected" : ""} ${chosen.has(problem.id) ? "chosen" : ""}`}
        aria-level={row.kind === "problem" ? 2 : 3}
        aria-posinset={row.position}
        aria-setsize={row.siblings}
        aria-expanded={row.kind === "problem" && problem.measures.length > 0 ? row.open : undefined}
        onClick={() => onSelect(row.key, "point")}
      >
        <div role="gridcell" className="cells">
          {row.kind === "problem" ? (
            <ProblemRow
              notice={notice}
              problem={problem}
              open={row.open}
              checks={checks}
              asOf={asOf}
              mark={mark}
              onTick={(ticked) => void onEdit(partsOf(problem), { ticked }, "tick")}
              onToggle={() => onToggle(problem.id)}
            />
          ) : (
            <MeasureRow
              notice={notice}
              measure={row.measure}
              checks={checks}
              asOf={asOf}
              mark={mark}
              onTick={(ticked) => void onEdit([row.measure.id], { ticked }, "tick")}
            />
          )}
          {isSelected && (
            <div className="about">
              <Certainty marking={marking} notice={notice} item={item} />
              {menu}
            </div>
          )}
        </div>
      </div>
      {isSelected && correcting.splitting === row.key && (
        <Below>
          <SplitEditor
            notice={notice}
            item={{ ...item, kind: row.kind }}
            onSplit={(at) => correcting.splitAt(row.key, at)}
            onCancel={() => {
              correcting.cancel();
              rowOf(document, row.key)?.focus();
            }}
          />
        </Below>
      )}
      {isSelected && item.certainty === "doubtful" && (
        <Below>
          <Settle notice={notice} kind={row.kind} item={item} onSettle={(as) => correcting.do(row.key, as)} />
        </Below>
      )}
      {isSelected && (
        <Below>
          <MyCheck
            key={item.id}
            check={checks.get(item.id)}
            stated={stated}
            onEdit={(patch, what, base) => onEdit([item.id], patch, what, base)}
            onLeave={() => rowOf(document, row.key)?.focus()}
          />
        </Below>
      )}
    </>
  );
}

/** What stands below the selected row and is no item. */
function Below({ children }: { readonly children: ReactNode }) {
  return (
    <div role="row" className="check-row">
      <div role="gridcell">
        <Suspense>{children}</Suspense>
      </div>
    </div>
  );
}
