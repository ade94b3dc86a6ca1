import type { Piece } from "../messages.ts";
import { atLine, nextScale } from "./desk-scale.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfSheet } from "./pdf-sheet.ts";
import {
  type Place,
  type Printable,
  type Sheets,
  type SheetsNews,
  type SheetsState,
  scrollDesk,
  type Zoom,
} from "./sheets.ts";
import type { WordIndex } from "./word-index.ts";

/** CSS pixels in a point. */
const POINT = 96 / 72;
/** Without being asked, pages are made wider than printed only so far. */
const WIDEST_UNASKED = 1.25;
/** Beside a page, in pixels. */
const EDGE = 24;
const PRINT_DPI = 200;
/** Pages are drawn again this long after the last change of size, in milliseconds. */
const PAUSE = 120;

/** The pages of a PDF below each other: those near the view are drawn, those far away released. */
export class PdfSheets implements Sheets {
  readonly desk: HTMLElement;
  readonly #file: PdfFile;
  readonly #news: SheetsNews;
  readonly #sheets: readonly PdfSheet[];
  readonly #pile = document.createElement("div");
  readonly #near = new Set<PdfSheet>();
  readonly #parts = new WeakMap<Node, Pick<Place, "sheet" | "part">>();
  readonly #observers: readonly { disconnect(): void }[];
  readonly #ending = new AbortController();
  #scale = 1;
  #fit: "unasked" | "width" | null = "unasked";
  #page = 1;
  /** Where the desk came to rest after a turn to a page, which then is the page in view wherever it stands. */
  #turnedTo = -1;
  #redraw = 0;

  constructor(desk: HTMLElement, file: PdfFile, news: SheetsNews) {
    this.desk = desk;
    this.#file = file;
    this.#news = news;
    this.#sheets = file.pages.map((page, index) => new PdfSheet(page, index + 1, () => file.text(index + 1)));
    this.#pile.className = "document-sheets";
    this.#pile.append(...this.#sheets.map(({ element }) => element));
    desk.append(this.#pile);
    this.#setScale(this.#fitting());
    desk.addEventListener("scroll", () => this.#hearScroll(), { signal: this.#ending.signal, passive: true });
    this.#observers = [this.#observe("75% 0px", true), this.#observe("400% 0px", false), this.#observeSize()];
  }

  get count(): number {
    return this.#sheets.length;
  }

  get state(): SheetsState {
    return { page: this.#page, pages: this.count, scale: this.#scale, fits: this.#fit !== null };
  }

  words(sheet: number): Promise<WordIndex> {
    return this.#file.words(sheet);
  }

  placeOf({ path, offset, length }: Piece): Place | null {
    const [sheet, part] = path;
    if (sheet === undefined || part === undefined || !this.#sheets[sheet - 1]) return null;
    return { sheet, part, from: offset, to: offset + length };
  }

  nodeOf({ sheet, part }: Pick<Place, "sheet" | "part">): Text | null {
    return this.#sheets[sheet - 1]?.nodes[part] ?? null;
  }

  partAt(node: Node): Pick<Place, "sheet" | "part"> | null {
    return this.#parts.get(node) ?? null;
  }

  async bring({ sheet, part }: Place): Promise<void> {
    const own = this.#sheets[sheet - 1];
    if (!own) return;
    const share = await own.topOf(part);
    this.#turnedTo = -1;
    scrollDesk(this.desk, own.element.offsetTop + share * own.element.offsetHeight - this.desk.clientHeight / 3);
    await this.#lay(own);
  }

  turnTo(page: number): void {
    const sheet = this.#sheets[Math.max(1, Math.min(this.count, Math.round(page))) - 1];
    if (!sheet) return;
    this.desk.scrollTo({ top: sheet.element.offsetTop - EDGE / 2, behavior: "instant" });
    this.#turnedTo = this.desk.scrollTop;
    this.#setPage(sheet.number);
  }

  zoom(change: Zoom): void {
    this.#fit = change === "width" ? "width" : null;
    this.#setScale(change === "width" ? this.#fitting() : nextScale(this.#scale, change));
  }

  async drawSmall(page: number, canvas: HTMLCanvasElement): Promise<void> {
    await this.#sheets[page - 1]?.drawOn(canvas, canvas.clientWidth * devicePixelRatio, "display");
  }

  async printable(told: (page: number) => void): Promise<Printable> {
    const elements: HTMLElement[] = [];
    for (const sheet of this.#sheets) {
      this.#ending.signal.throwIfAborted();
      told(sheet.number);
      elements.push(await sheet.picture(PRINT_DPI));
    }
    const [first] = this.#sheets;
    return { elements, paper: first ? `${first.width}pt ${first.height}pt` : null };
  }

  close(): void {
    this.#ending.abort();
    clearTimeout(this.#redraw);
    for (const observer of this.#observers) observer.disconnect();
    for (const sheet of this.#sheets) sheet.release();
    this.#pile.remove();
    this.#file.close();
  }

  /** Watches which pages come near, or which ones go far away. */
  #observe(rootMargin: string, isNear: boolean): IntersectionObserver {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const sheet = this.#sheets[Number((target as HTMLElement).dataset.page) - 1];
          if (sheet && isNear) this.#setNear(sheet, isIntersecting);
          else if (sheet && !isIntersecting && sheet.nodes.length > 0) this.#release(sheet);
        }
      },
      { root: this.desk, rootMargin },
    );
    for (const { element } of this.#sheets) observer.observe(element);
    return observer;
  }

  #setNear(sheet: PdfSheet, isNear: boolean): void {
    if (!isNear) {
      this.#near.delete(sheet);
      return;
    }
    this.#near.add(sheet);
    void this.#lay(sheet);
    void sheet.draw(this.#scale * POINT);
  }

  async #lay(sheet: PdfSheet): Promise<void> {
    const isNew = sheet.nodes.length === 0;
    await sheet.lay(this.#scale * POINT);
    if (!isNew) return;
    for (const [part, node] of sheet.nodes.entries()) {
      if (node) this.#parts.set(node, { sheet: sheet.number, part });
    }
    sheet.rescale(this.#scale * POINT);
    this.#news.drawn();
  }

  #release(sheet: PdfSheet): void {
    sheet.release();
    this.#news.drawn();
  }

  #observeSize(): ResizeObserver {
    const observer = new ResizeObserver(() => {
      if (this.#fit && this.desk.clientWidth > 0) this.#setScale(this.#fitting());
      this.#drawLater(); // the screen may be another one
    });
    observer.observe(this.desk);
    return observer;
  }

  #fitting(): number {
    const widest = Math.max(1, ...this.#sheets.map(({ width }) => width));
    const scale = (this.desk.clientWidth - 2 * EDGE) / (widest * POINT);
    return Math.max(0.1, this.#fit === "unasked" ? Math.min(scale, WIDEST_UNASKED) : scale);
  }

  #setScale(scale: number): void {
    if (scale === this.#scale && this.#pile.style.length > 0) return;
    const stay = atLine(this.desk, this.#sheets);
    this.#scale = scale;
    this.#pile.style.setProperty("--total-scale-factor", String(scale * POINT));
    stay();
    for (const sheet of this.#sheets) sheet.rescale(scale * POINT);
    this.#drawLater();
    this.#news.changed();
  }

  #drawLater(): void {
    clearTimeout(this.#redraw);
    this.#redraw = window.setTimeout(() => {
      for (const sheet of this.#near) void sheet.draw(this.#scale * POINT);
    }, PAUSE);
  }

  #hearScroll(): void {
    const { scrollTop, clientHeight } = this.desk;
    if (scrollTop === this.#turnedTo) return;
    this.#turnedTo = -1;
    const line = scrollTop + clientHeight / 3;
    const sheet = this.#sheets.findLast(({ element }) => element.offsetTop <= line) ?? this.#sheets[0];
    if (sheet) this.#setPage(sheet.number);
  }

  #setPage(page: number): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#news.changed();
  }
}
