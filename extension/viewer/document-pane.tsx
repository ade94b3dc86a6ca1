import { type JSX, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import type { SourceView } from "../source-view.ts";
import { DocumentBar } from "./document-bar.tsx";
import { FindBar } from "./find-bar.tsx";
import { openPaper, type PaperFile } from "./open-paper.ts";
import { PageList } from "./page-list.tsx";
import { type PaneActions, paneKey } from "./pane-keys.ts";
import type { PaperState, PaperView } from "./paper-view.ts";
import { printPaper } from "./print-paper.ts";
import { scrollDesk } from "./sheets.ts";
import type { ViewerWords } from "./viewer-words.ts";
import "./viewer.css";

/** What the document pane is given. */
export interface DocumentPaneProps {
  readonly file: PaperFile;
  /** Problems per page, index 0 = page 1 (PDF only), for the page list. */
  readonly problemsPerPage: readonly number[];
  /** Called once the document can be marked. */
  readonly onReady: (view: SourceView) => void;
  readonly onFailed: (cause: unknown) => void;
  /** Link back; null when there is no original page. */
  readonly onBack: (() => void) | null;
  readonly words: ViewerWords;
}

const NOTHING_OPEN: PaperState = { page: 1, pages: 0, scale: 1, fits: false, found: null };
const neverChanges = () => () => undefined;
const nothingOpen = () => NOTHING_OPEN;

/** A PDF or DOCX on the desk: toolbar above, pages at the left, the very words of the notice marked. */
export function DocumentPane(props: DocumentPaneProps): JSX.Element {
  const { file, problemsPerPage, onBack, words } = props;
  const pane = useRef<HTMLElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const paper = usePaper(desk, props);
  const state = useSyncExternalStore(paper?.subscribe ?? neverChanges, paper?.state ?? nothingOpen);
  const [isFinding, setFinding] = useState(false);
  const [findings, setFindings] = useState(0);
  const [printing, setPrinting] = useState<number | null>(null);

  const actions: PaneActions = {
    scroll: (pages) => {
      const { current } = desk;
      if (!current) return;
      const most = current.scrollHeight;
      const top = Number.isFinite(pages)
        ? current.scrollTop + pages * current.clientHeight * 0.9
        : pages > 0
          ? most
          : 0;
      scrollDesk(current, Math.max(0, Math.min(most, top)));
    },
    zoom: (change) => paper?.sheets.zoom(change),
    find: () => {
      setFinding(true);
      setFindings((count) => count + 1);
    },
  };
  usePaneKeys(pane, actions);

  const endFind = () => {
    setFinding(false);
    paper?.find("");
    desk.current?.focus({ preventScroll: true });
  };
  const print = async () => {
    if (!paper || printing !== null) return;
    setPrinting(1);
    await printPaper(paper.sheets, setPrinting).catch(props.onFailed);
    setPrinting(null);
  };
  return (
    <section ref={pane} className="document-pane" data-pages={state.pages > 0 || undefined}>
      <DocumentBar
        name={file.name}
        paper={paper}
        state={state}
        words={words}
        onBack={onBack}
        onFind={isFinding ? endFind : actions.find}
        isFinding={isFinding}
        onPrint={print}
        printing={printing}
      />
      {paper && state.pages > 0 && (
        <PageList sheets={paper.sheets} state={state} problems={problemsPerPage} words={words} />
      )}
      <div className="document-place">
        {paper && isFinding && (
          <FindBar key={findings} paper={paper} found={state.found} words={words} onEnd={endFind} />
        )}
        <div ref={desk} className="document-desk" role="region" tabIndex={0} aria-label={words.document(file.name)} />
        {!paper && (
          <p className="document-opening" role="status">
            {words.opening}
          </p>
        )}
      </div>
    </section>
  );
}

/** Opens the file on the desk, another one when it changes. */
function usePaper(desk: React.RefObject<HTMLElement | null>, props: DocumentPaneProps): PaperView | null {
  const [paper, setPaper] = useState<PaperView | null>(null);
  const { name, format, bytes } = props.file;
  const tellReady = useEffectEvent((view: SourceView) => props.onReady(view));
  const tellFailed = useEffectEvent((cause: unknown) => props.onFailed(cause));
  useEffect(() => {
    const opening = new AbortController();
    let opened: PaperView | null = null;
    const open = async (place: HTMLElement) => {
      try {
        const view = await openPaper({ name, format, bytes }, place, opening.signal);
        if (opening.signal.aborted) return view.close();
        opened = view;
        setPaper(view);
        tellReady(view);
      } catch (cause) {
        if (!opening.signal.aborted) tellFailed(cause);
      }
    };
    if (desk.current) void open(desk.current);
    return () => {
      opening.abort();
      opened?.close();
      setPaper(null);
    };
  }, [desk, name, format, bytes]);
  return paper;
}

/** Keys work in the pane, and where nothing has the focus; not while something is typed. */
function usePaneKeys(pane: React.RefObject<HTMLElement | null>, actions: PaneActions): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const isOurs = target === document.body || (target !== null && pane.current?.contains(target));
    if (isOurs && !event.defaultPrevented && paneKey(event, actions)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
