import { repairText } from "@noticelens/parser";
import * as pdfjs from "pdfjs-dist";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { EventBus, PDFFindController, PDFLinkService, PDFViewer } from "pdfjs-dist/legacy/web/pdf_viewer.mjs";
import { browser } from "wxt/browser";
import type { Certainty, SelectedWords, Target } from "../messages.ts";
import { findQuote } from "../page/locate.ts";
import { markRanges } from "../page/page-marks.ts";
import { watchSelection } from "../page/page-selection.ts";
import { fold, indexText, type TextIndex } from "../page/text-index.ts";
import type { SourceView } from "../source-view.ts";
import { onClickIn, scrollPaperTo } from "./paper-places.ts";

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** A page whose words are not drawn after this long is given up on, in milliseconds. */
const PATIENCE = 5_000;

/** What the toolbar shows of an open PDF. */
export interface PdfState {
  readonly page: number;
  readonly pages: number;
  /** 1 is the size it is printed in. */
  readonly scale: number;
  readonly found: { readonly current: number; readonly total: number } | null;
}

/** An open PDF: marks words, and does what a toolbar asks. */
export interface PdfView extends SourceView {
  state(): PdfState;
  subscribe(listener: () => void): () => void;
  turnTo(page: number): void;
  zoom(steps: number | "fit"): void;
  find(words: string, backwards: boolean): void;
  /** Draws a page small on a canvas. */
  drawSmall(page: number, canvas: HTMLCanvasElement): Promise<void>;
}

/** Opens a PDF in a place made for it: an element that scrolls, with an element `.pdfViewer` inside. */
export async function openPdfView(desk: HTMLDivElement, bytes: Uint8Array, signal: AbortSignal): Promise<PdfView> {
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    cMapUrl: browser.runtime.getURL("/cmaps/" as "/"),
    cMapPacked: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
  });
  const file = await task.promise;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const findController = new PDFFindController({ eventBus, linkService });
  const viewer = new PDFViewer({ container: desk, eventBus, linkService, findController, annotationMode: 0 });
  linkService.externalLinkEnabled = false;
  linkService.setViewer(viewer);
  const sized = new Promise<void>((resolve) => eventBus.on("pagesinit", () => resolve(), { once: true }));
  viewer.setDocument(file);
  linkService.setDocument(file, null);
  await sized;
  signal.throwIfAborted();
  viewer.currentScaleValue = "page-width";
  return new OpenView({ desk, file, eventBus, viewer, destroy: () => task.destroy() });
}

interface Parts {
  readonly desk: HTMLDivElement;
  readonly file: pdfjs.PDFDocumentProxy;
  readonly eventBus: EventBus;
  readonly viewer: PDFViewer;
  destroy(): Promise<void>;
}

/** The words of a target on one page. */
interface PagePart {
  readonly page: number;
  readonly target: Target;
}

class OpenView implements PdfView {
  readonly #parts: Parts;
  readonly #indices = new Map<number, TextIndex>();
  readonly #listeners = new Set<() => void>();
  readonly #clickListeners = new Set<(id: string) => void>();
  readonly #endClicks: () => void;
  #targets: readonly Target[] = [];
  #marked: { current: Target; siblings: readonly Target[] } | null = null;
  #state: PdfState;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { desk, eventBus, viewer, file } = parts;
    this.#state = { page: 1, pages: file.numPages, scale: viewer.currentScale, found: null };
    eventBus.on("textlayerrendered", ({ pageNumber }: { pageNumber: number }) => {
      this.#indices.delete(pageNumber);
      this.#apply();
    });
    eventBus.on("pagechanging", ({ pageNumber }: { pageNumber: number }) => this.#change({ page: pageNumber }));
    eventBus.on("scalechanging", ({ scale }: { scale: number }) => this.#change({ scale }));
    eventBus.on("updatefindmatchescount", ({ matchesCount }: { matchesCount: { current: number; total: number } }) =>
      this.#change({ found: matchesCount }),
    );
    eventBus.on("updatefindcontrolstate", ({ matchesCount }: { matchesCount: { current: number; total: number } }) =>
      this.#change({ found: matchesCount }),
    );
    this.#endClicks = onClickIn(
      desk,
      () => this.#targets,
      (target) => this.#rangesOf(target),
      (id) => {
        for (const listener of this.#clickListeners) listener(id);
      },
    );
  }

  async mark(current: Target, siblings: readonly Target[], scroll: boolean): Promise<Certainty> {
    this.#marked = { current, siblings };
    const [first] = partsOf(current);
    if (!first) return "missing";
    if (scroll && this.#parts.viewer.currentPageNumber !== first.page) this.turnTo(first.page);
    await this.#drawn(first.page);
    this.#apply();
    const ranges = this.#rangesOf(current);
    const [range] = ranges;
    if (scroll && range) scrollPaperTo(this.#parts.desk, range);
    return range ? "exact" : "missing";
  }

  async clear(): Promise<void> {
    this.#marked = null;
    markRanges({});
  }

  async watch(targets: readonly Target[]) {
    this.#targets = targets;
    return { exact: targets.length, moved: 0, approximate: 0, missing: 0 };
  }

  onClicked(listener: (id: string) => void): () => void {
    this.#clickListeners.add(listener);
    return () => this.#clickListeners.delete(listener);
  }

  onChanged(): () => void {
    return () => undefined;
  }

  onSelected(listener: (selected: SelectedWords | null) => void): () => void {
    return watchSelection(this.#parts.desk, listener);
  }

  readonly state = (): PdfState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  turnTo(page: number): void {
    this.#parts.viewer.currentPageNumber = Math.max(1, Math.min(this.#state.pages, page));
  }

  zoom(steps: number | "fit"): void {
    const { viewer } = this.#parts;
    if (steps === "fit") viewer.currentScaleValue = "page-width";
    else viewer.currentScale = Math.max(0.25, Math.min(5, viewer.currentScale * 1.1 ** steps));
  }

  find(words: string, backwards: boolean): void {
    const again = words !== "" && words === this.#sought;
    this.#sought = words;
    this.#parts.eventBus.dispatch("find", {
      source: this,
      type: again ? "again" : "",
      query: words,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: backwards,
      matchDiacritics: true,
    });
    if (words === "") this.#change({ found: null });
  }
  #sought = "";

  async drawSmall(number: number, canvas: HTMLCanvasElement): Promise<void> {
    const page = await this.#parts.file.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (80 * Math.min(2, devicePixelRatio)) / width });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
  }

  close(): void {
    this.#endClicks();
    markRanges({});
    void this.#parts.destroy();
  }

  #change(patch: Partial<PdfState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }

  #apply(): void {
    if (!this.#marked) return;
    const { current, siblings } = this.#marked;
    markRanges({ current: this.#rangesOf(current), sibling: siblings.flatMap((one) => this.#rangesOf(one)) });
  }

  /** The ranges of a target on the pages that are drawn, each checked against its words. */
  #rangesOf(target: Target): Range[] {
    return partsOf(target).flatMap(({ page, target: part }) => {
      const index = this.#indexOf(page);
      const range = index && findQuote(index, fold(part.quote), part);
      return range ? [range] : [];
    });
  }

  #indexOf(page: number): TextIndex | null {
    const known = this.#indices.get(page);
    if (known) return known;
    const layer = this.#layerOf(page);
    if (!layer) return null;
    const index = indexText(layer, plain);
    this.#indices.set(page, index);
    return index;
  }

  #layerOf(page: number): Element | null {
    return (
      this.#parts.desk.querySelector(`.page[data-page-number="${page}"] .textLayer .endOfContent`)?.parentElement ??
      null
    );
  }

  /** Waits until the words of a page are there. */
  async #drawn(page: number): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!this.#layerOf(page) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** PDFs write radicals where the notice, as it was read, has characters. */
function plain(words: string): string {
  return fold(repairText(words).text);
}

/** What of a target stands on which page. Words at a page's edge have no neighbours on the page before. */
function partsOf(target: Target): PagePart[] {
  const parts: { page: number; from: number; to: number }[] = [];
  let at = 0;
  for (const { path, length } of target.pieces) {
    const [page = 1] = path;
    const last = parts.at(-1);
    // What no piece covers was written out by the reader; the pieces are in the order of the words.
    if (last?.page === page) last.to = at + length;
    else parts.push({ page, from: at, to: at + length });
    at += length;
  }
  const [only] = parts;
  if (parts.length === 1 && only) return [{ page: only.page, target }];
  return parts.map(({ page, from, to }, index) => ({
    page,
    target: {
      ...target,
      quote: target.quote.slice(from, to),
      before: index === 0 ? target.before : "",
      after: index === parts.length - 1 ? target.after : "",
    },
  }));
}
