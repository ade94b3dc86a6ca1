import type { Piece } from "../messages.ts";
import { nextScale } from "./desk-scale.ts";
import { copyDocx, type DocxCopy } from "./docx-copy.ts";
import {
  type Place,
  type Printable,
  type Sheets,
  type SheetsNews,
  type SheetsState,
  scrollDesk,
  type Zoom,
} from "./sheets.ts";
import { WordIndex } from "./word-index.ts";

/** The width of A4 in CSS pixels, and what is left beside it. */
const PAPER = 794;
const EDGE = 24;

/** A DOCX as one long sheet, made from the HTML it was read from. */
export class DocxSheets implements Sheets {
  readonly desk: HTMLElement;
  readonly count = 1;
  readonly #news: SheetsNews;
  readonly #copy: DocxCopy;
  readonly #partAt: ReadonlyMap<Node, number>;
  readonly #words: Promise<WordIndex>;
  readonly #observer: ResizeObserver;
  #scale = 1;
  #fits = false;

  /** `html` is what `docxToHtml` of the parser gives for the file. */
  constructor(desk: HTMLElement, html: string, news: SheetsNews) {
    this.desk = desk;
    this.#news = news;
    this.#copy = copyDocx(html);
    const { element, nodes } = this.#copy;
    element.lang = "zh-CN";
    this.#partAt = new Map(nodes.map((node, part) => [node, part]));
    this.#words = Promise.resolve(new WordIndex(nodes.map(({ data }) => data)));
    desk.append(element);
    this.#observer = new ResizeObserver(() => {
      if (this.#fits) this.#setScale(this.#fitting());
    });
    this.#observer.observe(desk);
  }

  get state(): SheetsState {
    return { page: 1, pages: 0, scale: this.#scale, fits: this.#fits };
  }

  words(): Promise<WordIndex> {
    return this.#words;
  }

  placeOf({ path, offset, length }: Piece): Place | null {
    let node: Node | undefined = this.#copy.source;
    for (const step of path) node = node?.childNodes[step];
    const part = node && this.#copy.partOf.get(node);
    return part === undefined ? null : { sheet: 1, part, from: offset, to: offset + length };
  }

  nodeOf({ part }: Pick<Place, "sheet" | "part">): Text | null {
    return this.#copy.nodes[part] ?? null;
  }

  partAt(node: Node): Pick<Place, "sheet" | "part"> | null {
    const part = this.#partAt.get(node);
    return part === undefined ? null : { sheet: 1, part };
  }

  async bring(place: Place): Promise<void> {
    const node = this.nodeOf(place);
    if (!node) return;
    const range = document.createRange();
    range.setStart(node, Math.min(place.from, node.length));
    range.setEnd(node, Math.min(place.to, node.length));
    const { top } = range.getClientRects()[0] ?? range.getBoundingClientRect();
    const within = top - this.desk.getBoundingClientRect().top + this.desk.scrollTop;
    scrollDesk(this.desk, within - this.desk.clientHeight / 3);
  }

  /** There are no pages. */
  turnTo(): void {
    this.desk.scrollTo({ top: 0, behavior: "instant" });
  }

  zoom(change: Zoom): void {
    this.#fits = change === "width";
    this.#setScale(change === "width" ? this.#fitting() : nextScale(this.#scale, change));
  }

  async drawSmall(): Promise<void> {
    // There are no pages.
  }

  async printable(): Promise<Printable> {
    const element = this.#copy.element.cloneNode(true) as HTMLElement;
    element.style.removeProperty("zoom");
    return { elements: [element], paper: null };
  }

  close(): void {
    this.#observer.disconnect();
    this.#copy.element.remove();
  }

  /** On a narrow desk the lines get shorter, not the characters smaller. */
  #fitting(): number {
    return Math.max(1, (this.desk.clientWidth - 2 * EDGE) / PAPER);
  }

  #setScale(scale: number): void {
    const { desk } = this;
    const share = desk.scrollTop / Math.max(1, desk.scrollHeight);
    this.#scale = scale;
    this.#copy.element.style.setProperty("zoom", String(scale));
    desk.scrollTo({ top: share * desk.scrollHeight, behavior: "instant" });
    this.#news.changed();
  }
}
