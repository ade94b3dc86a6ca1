import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Toast, type ToastMessage } from "../design/toast.tsx";
import type { FileLink } from "../messages.ts";
import { isPart, type Ready } from "../reading/reading.ts";
import { unplacedCheck } from "../store/anchor.ts";
import type { Meeting } from "../store/meet.ts";
import { ChecklistView } from "./checklist-view.tsx";
import { DeclaredStrip } from "./declared-strip.tsx";
import { FilterBar, FilterHits, QuickFilters } from "./filter-bar.tsx";
import { Foot } from "./foot.tsx";
import { Identity } from "./identity.tsx";
import { itemName, shorten } from "./item-name.ts";
import {
  type Filter,
  filterProblems,
  flipped,
  listRows,
  NO_FILTER,
  progressOf,
  restoredFilter,
  type StoredFilter,
  storedFilter,
} from "./list-model.ts";
import type { SeveralActions } from "./page-notices.tsx";
import { useSurface } from "./panel-context.ts";
import type { PartsActions } from "./parts-news.tsx";
import { actionOf } from "./shortcuts.ts";
import { SourceLine } from "./source-line.tsx";
import { useCorrected } from "./use-corrected.ts";
import { useCorrecting } from "./use-correcting.ts";
import { useDecision } from "./use-decision.ts";
import { useListKeys } from "./use-list-keys.ts";
import { useMarking } from "./use-marking.ts";
import { useNoticeWork } from "./use-notice-work.ts";
import { useSelection } from "./use-selection.ts";
import { nextWaiting, TRAY, waitingFor } from "./waiting.ts";

const ContactsView = lazy(() => import("./contacts-view.tsx").then((module) => ({ default: module.ContactsView })));
const DatesView = lazy(() => import("./dates-view.tsx").then((module) => ({ default: module.DatesView })));
const DocumentsView = lazy(() => import("./documents-view.tsx").then((module) => ({ default: module.DocumentsView })));
const NotesView = lazy(() => import("./notes-view.tsx").then((module) => ({ default: module.NotesView })));
const OtherSections = lazy(() => import("./other-sections.tsx").then((module) => ({ default: module.OtherSections })));
const ExportDialog = lazy(() => import("./export-dialog.tsx").then((module) => ({ default: module.ExportDialog })));
const Unplaced = lazy(() => import("./unplaced.tsx").then((module) => ({ default: module.Unplaced })));
const UnsavedNews = lazy(() => import("./unsaved-news.tsx").then((module) => ({ default: module.UnsavedNews })));
const SelectionBar = lazy(() => import("./selection-bar.tsx").then((module) => ({ default: module.SelectionBar })));
const corrections = () => import("./corrections-line.tsx");
const CorrectionsLine = lazy(() => corrections().then((module) => ({ default: module.CorrectionsLine })));
const RemovedItems = lazy(() => corrections().then((module) => ({ default: module.RemovedItems })));
const ReadingNews = lazy(() => import("./reading-news.tsx").then((module) => ({ default: module.ReadingNews })));
const pageNotices = () => import("./page-notices.tsx");
const PageNotices = lazy(() => pageNotices().then((module) => ({ default: module.PageNotices })));
const NextNotice = lazy(() => pageNotices().then((module) => ({ default: module.NextNotice })));
const ShortcutSheet = lazy(() => import("./shortcut-sheet.tsx").then((module) => ({ default: module.ShortcutSheet })));

const meet = () => import("../store/meet.ts");

export const VIEWS = ["list", "dates", "documents", "contacts", "notes"] as const;
export type View = (typeof VIEWS)[number];

interface NoticePanelProps {
  readonly reading: Ready;
  readonly firstView?: View;
  readonly onReadAgain: (() => void) | null;
  readonly onOpenFile: (file: FileLink) => void;
  readonly onPrecise: (() => void) | null;
  /** Asks the person for a file; not where the panel stands beside one. */
  readonly onPickFile?: (() => void) | null;
  /** What can be done about pages that were not read; not for files. */
  readonly parts?: PartsActions | null;
  /** The way to the other notices of the page; not for files. */
  readonly several?: SeveralActions | null;
}

/** A notice as it was read, until the person asks for another of its readings or says that it is one with another notice. */
export function NoticePanel({ reading, ...props }: NoticePanelProps) {
  const [asked, setAsked] = useState<Shown | null>(null);
  const met = useMemo(() => (asked ? { ...reading, ...asked } : reading), [reading, asked]);
  const shown = useCorrected(met);
  return <OneReading key={`${shown.row.id}:${shown.row.textHash}`} {...props} reading={shown} onReading={setAsked} />;
}

type Shown = Pick<Ready, "row" | "notice" | "corrected" | "known" | "returned">;

interface OneReadingProps extends NoticePanelProps {
  readonly onReading: (reading: Shown) => void;
}

/** One notice: who it is of, what it declares, the list and the further views, the inspector's work, export. */
function OneReading({
  reading,
  onReading,
  firstView = "list",
  onReadAgain,
  onOpenFile,
  onPrecise,
  onPickFile = null,
  parts = null,
  several = null,
}: OneReadingProps) {
  const { notice, row, corrected, among, view: source } = reading;
  const { words, lang, today, settings } = useSurface();
  const [view, setView] = useState<View>(firstView);
  const [sought, setSought] = useState("");
  const [stored, setStored] = useDecision<StoredFilter | null>(`filter:${row.id}`, null);
  const filter = useMemo(() => restoredFilter(stored, sought, notice), [stored, sought, notice]);
  const setFilter = (next: Filter): void => {
    setSought(next.text);
    setStored(storedFilter(next));
  };
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asOf, setAsOf] = useState(today);
  const [sheet, setSheet] = useState<"filter" | "export" | "help" | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [placing, setPlacing] = useState<string | null>(null);
  const [stickyHeight, setStickyHeight] = useState(86);
  const scroller = useRef<HTMLElement>(null);
  const sticky = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const statements = useMemo(
    () =>
      new Map(
        notice.problems.flatMap(({ id, statement, measures }) => [
          [id, statement] as const,
          ...measures.map((one) => [one.id, one.text] as const),
        ]),
      ),
    [notice],
  );
  const nameOf = useCallback((id: string) => shorten(statements.get(id) ?? ""), [statements]);
  const work = useNoticeWork(reading, nameOf, setToast);
  const problems = useMemo(
    () => filterProblems(notice, work.checks, filter, asOf),
    [notice, work.checks, filter, asOf],
  );
  const rows = useMemo(
    () => listRows(notice, problems, { checks: work.checks, open, sought: filter.text }),
    [notice, problems, work.checks, open, filter.text],
  );

  const reveal = (id: string): void => {
    const owner = notice.problems.find(({ measures }) => measures.some((measure) => measure.id === id));
    if (owner) setOpen((now) => new Set(now).add(owner.id));
    setView("list");
    if (!problems.some((problem) => problem.id === id || problem === owner)) setFilter(NO_FILTER);
    setSelected(id);
  };
  const marking = useMarking({ notice, view: source, among }, reveal, (at) => several?.onShow(at));
  const { mark } = marking;
  const selectedWords = useSelection(source);
  const [toReveal, setToReveal] = useState<string | null>(null);
  const correcting = useCorrecting(reading, work, (key, left) => {
    const at = rows.findIndex((one) => one.key === key);
    const next = rows[at + 1] ?? rows[at - 1];
    setToReveal(left ?? (next && !next.key.startsWith("section:") ? next.key : null));
  });
  // What was corrected is shown where it stands now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the corrected list is there
  useEffect(() => {
    if (toReveal === null || !statements.has(toReveal)) return;
    setToReveal(null);
    reveal(toReveal);
    requestAnimationFrame(focusRow);
  }, [notice]);
  const place = (checkId: string, itemId: string): void => {
    setPlacing(null);
    work.place(checkId, itemId);
    reveal(itemId);
  };
  const select = (key: string, how: "point" | "move"): void => {
    setSelected(key);
    const row = rows.find((one) => one.key === key);
    const kind = row?.kind;
    if (correcting.moving !== null && how === "point" && row && row.kind !== "section") {
      correcting.moveTo(row.problem.id);
      return;
    }
    if (placing !== null && how === "point" && kind !== "section") {
      place(placing, key);
      return;
    }
    if (kind === "problem" && how === "point" && !open.has(key)) toggle(key);
    if (kind !== "section") mark(key);
  };
  const toggle = (id: string): void => setOpen((now) => flipped(now, id));
  const focusRow = (): void => {
    const list = scroller.current?.querySelector<HTMLElement>("[role=treegrid]");
    (list?.querySelector<HTMLElement>("[role=row][tabindex='0']") ?? list)?.focus();
  };
  const show = (meeting: Promise<Meeting | null>, said?: string): void => {
    void meeting.then((met) => {
      if (met) onReading(met);
      if (said) setToast({ text: said });
    });
  };
  const goToWaiting = (at: string | null): void => {
    const next = nextWaiting(notice, waitingFor(notice, row, work.unplaced.length), at);
    if (next === null) setToast({ text: words.panel.noneWaiting });
    else if (next === TRAY) {
      setView("list");
      scroller.current?.querySelector<HTMLElement>(".unplaced button")?.focus();
    } else {
      reveal(next);
      mark(next);
      requestAnimationFrame(focusRow);
    }
  };
  const onListKey = useListKeys(
    { rows, selected, work },
    {
      select,
      toggle,
      toggleAll: () => setOpen((now) => (now.size > 0 ? new Set() : new Set(notice.problems.map(({ id }) => id)))),
      waiting: () => goToWaiting(selected),
      choose: (id) => setChosen((now) => flipped(now, id)),
      focus: (what) => (what === "find" ? field.current?.focus() : focusPick(scroller.current, what)),
      open: setSheet,
      correct: (key, how) => (how === "menu" ? correcting.openMenu(key) : correcting.do(key, how)),
      view: (index) => setView(VIEWS[index] ?? "list"),
    },
  );

  // While a check is being placed, Enter puts it at the row that is selected and Esc lets it be.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (placing !== null && event.key === "Enter" && selected !== null && !selected.startsWith("section:")) {
      event.preventDefault();
      place(placing, selected);
    } else if (placing !== null && event.key === "Escape") setPlacing(null);
    else if (correcting.moving !== null && event.key === "Enter" && selected !== null) {
      event.preventDefault();
      select(selected, "point");
    } else if (correcting.moving !== null && event.key === "Escape") correcting.cancel();
    else onListKey(event);
  };

  useEffect(() => {
    const bar = sticky.current;
    if (!bar) return;
    const observer = new ResizeObserver(() => setStickyHeight(bar.offsetHeight));
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);

  // Keys work at once: the list has the focus as soon as there is one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel is there
  useEffect(() => {
    if (document.activeElement === document.body) focusRow();
  }, []);

  const selectedItem = notice.problems.flatMap((one) => [one, ...one.measures]).find(({ id }) => id === selected);
  const said =
    selectedItem && marking.itemId === selected && marking.certainty
      ? words.panel.jumped(itemName(notice, selectedItem.id), words.panel[marking.certainty])
      : "";
  const notesCount = notice.diagnostics.length + row.changes.length;
  const showSpan = (id: string, span: readonly [number, number]): void => marking.markSpan(id, span);

  return (
    <div
      className="panel"
      onKeyDown={(event) => {
        const { target } = event;
        if (!(target instanceof HTMLElement) || target.closest("input:not([type=checkbox]),textarea,select")) return;
        if (event.key === "?") setSheet("help");
        else if (actionOf(event.nativeEvent, settings.keys) === "waiting")
          goToWaiting(target.closest(".unplaced") ? TRAY : selected);
      }}
    >
      <main className="scroll" ref={scroller}>
        <header className="head">
          <SourceLine
            reading={reading}
            isKept={work.isKept}
            onKeep={work.keep}
            onReadAgain={onReadAgain}
            onPrecise={onPrecise}
            onHelp={() => setSheet("help")}
            onPickFile={onPickFile}
          />
          {among && several && (
            <Suspense>
              <PageNotices among={among} actions={several} />
            </Suspense>
          )}
          <Identity notice={notice} />
        </header>
        {work.unsaved.edits.length > 0 && (
          <Suspense>
            <UnsavedNews unsaved={work.unsaved} nameOf={nameOf} onExport={() => setSheet("export")} />
          </Suspense>
        )}
        <Suspense>
          <ReadingNews
            reading={reading}
            changed={marking.changed}
            onReadAgain={onReadAgain}
            parts={parts}
            onShowChanges={() => setView("notes")}
            onShowReading={(readingId) => show(meet().then(({ showReading }) => showReading(row.id, readingId)))}
            onSame={(isSame) =>
              isSame
                ? show(
                    meet().then(({ makeOne }) => makeOne(row.id)),
                    words.toasts.merged,
                  )
                : void meet()
                    .then(({ tellApart }) => tellApart(row.id))
                    .then(() => {
                      onReading({ ...reading, row: { ...row, maybe: null } });
                      setToast({ text: words.toasts.toldApart });
                    })
            }
          />
        </Suspense>
        <DeclaredStrip notice={notice} isPart={isPart(reading)} />
        <Tabs selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
          <div className="sticky" ref={sticky}>
            <TabList className="views" aria-label={words.panel.views}>
              {VIEWS.map((id) => (
                <Tab key={id} id={id}>
                  {words.panel[id]}
                  {id === "notes" && notesCount > 0 && <b>{notesCount}</b>}
                </Tab>
              ))}
            </TabList>
            {view === "list" && (
              <>
                <FilterBar
                  {...{ notice, filter, field, asOf }}
                  checks={work.checks}
                  onFilter={setFilter}
                  isOpen={sheet === "filter"}
                  onOpen={(isOpen) => setSheet(isOpen ? "filter" : null)}
                  onLeave={focusRow}
                />
                <FilterHits found={problems.length} all={notice.problems.length} filter={filter} onFilter={setFilter} />
              </>
            )}
            {view === "list" && corrected && (
              <Suspense>
                <CorrectionsLine
                  notice={notice}
                  count={row.corrections.length}
                  corrected={corrected}
                  onRestoreAll={() => correcting.takeBack("all")}
                />
              </Suspense>
            )}
          </div>
          <TabPanel id="list" className="tab-panel">
            {correcting.moving !== null && (
              <p className="moving" role="status">
                {words.correct.moving}
                <button type="button" className="button sm" onClick={correcting.cancel}>
                  {words.correct.cancel}
                </button>
              </p>
            )}
            {work.unplaced.length > 0 && (
              <Suspense>
                <Unplaced
                  notice={notice}
                  unplaced={work.unplaced}
                  checks={work.checks}
                  placing={placing}
                  onPlace={place}
                  onChoose={(id) => {
                    setPlacing(id);
                    focusRow();
                  }}
                  onCancel={() => setPlacing(null)}
                  onDrop={work.drop}
                />
              </Suspense>
            )}
            <QuickFilters {...{ notice, filter, asOf }} checks={work.checks} onFilter={setFilter} />
            {problems.length === 0 && <p className="rest">{words.panel.noMatch}</p>}
            <ChecklistView
              {...{ notice, rows, asOf, selected, chosen, marking, correcting, scroller, stickyHeight, onKeyDown }}
              sought={filter.text}
              checks={work.checks}
              onSelect={select}
              onToggle={toggle}
              onEdit={work.edit}
            />
            <Suspense>
              {corrected && corrected.removed.length > 0 && (
                <RemovedItems removed={corrected.removed} onPutBack={(id) => correcting.takeBack([id])} />
              )}
              <OtherSections notice={notice} />
              {among && several && <NextNotice among={among} actions={several} />}
            </Suspense>
          </TabPanel>
          <TabPanel id="dates" className="tab-panel">
            <Suspense>
              <DatesView notice={notice} asOf={asOf} onAsOf={setAsOf} onShow={showSpan} />
            </Suspense>
          </TabPanel>
          <TabPanel id="documents" className="tab-panel">
            <Suspense>
              <DocumentsView notice={notice} files={reading.files} onOpen={onOpenFile} onShow={showSpan} />
            </Suspense>
          </TabPanel>
          <TabPanel id="contacts" className="tab-panel">
            <ContactsView notice={notice} onCopied={() => setToast({ text: words.panel.copied })} onShow={showSpan} />
          </TabPanel>
          <TabPanel id="notes" className="tab-panel">
            <Suspense>
              <NotesView
                notice={notice}
                row={row}
                onGo={(id) => {
                  reveal(id);
                  mark(id);
                }}
                onShow={showSpan}
              />
            </Suspense>
          </TabPanel>
        </Tabs>
      </main>
      <p role="status" className="visually-hidden" data-live="jump">
        {said}
      </p>
      <Toast message={toast} onGone={() => setToast(null)} />
      {selectedWords && (
        <Suspense>
          <SelectionBar
            notice={notice}
            selected={selectedWords}
            onAdd={correcting.add}
            onNote={(id, own) => {
              const base = work.checks.get(id)?.remark ?? "";
              const remark = `${base}${base && "\n"}“${own}”`;
              void work.edit([id], { remark }, "remark", base).then(
                () =>
                  setToast({
                    text: words.correct.toasts.noted(nameOf(id)),
                    action: { name: words.panel.undo, run: work.undo },
                  }),
                () => undefined,
              );
              reveal(id);
            }}
          />
        </Suspense>
      )}
      <Foot
        progress={progressOf(notice.problems, work.checks)}
        unplaced={work.unplaced.length}
        canUndo={work.canUndo}
        canRedo={work.canRedo}
        onUndo={work.undo}
        onRedo={work.redo}
        onExport={() => setSheet("export")}
      />
      <Suspense>
        {sheet === "help" && <ShortcutSheet isOpen onOpen={() => setSheet(null)} />}
        {sheet === "export" && (
          <ExportDialog
            isOpen
            onOpen={() => setSheet(null)}
            filtered={problems}
            selected={notice.problems.filter(({ id }) => chosen.has(id))}
            notice={notice}
            onExport={(format, problems) => {
              setSheet(null);
              const { checks } = work;
              const fileName = format === "record" ? words.exports.recordName : words.exports.fileName;
              const unplaced = work.unplaced.map(unplacedCheck);
              const parts = { notice, problems, checks, unplaced, corrected };
              const order = { noticeId: row.id, ...parts, format, lang, asOf, fileName };
              void import("../out/export-notice.ts")
                .then(({ exportNotice }) => exportNotice(order))
                .then((name) => name && setToast({ text: words.exports.done(name) }));
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** So often it is looked again for what is still being drawn, and how long it is waited between, in milliseconds. */
const LOOKS = 40;
const BETWEEN = 25;

/** Puts the focus into a field of the check below the selected row, which may have to be drawn first. */
function focusPick(within: HTMLElement | null, what: string, looks = LOOKS): void {
  const field = within?.querySelector<HTMLElement>(`[data-pick=${what}]`);
  if (field) field.focus();
  else if (looks > 0) setTimeout(() => focusPick(within, what, looks - 1), BETWEEN);
}
