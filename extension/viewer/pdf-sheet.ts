import * as pdfjs from "pdfjs-dist";
import { type PageText, wordsOf } from "./pdf-file.ts";

/** The most pixels of one canvas: larger ones are drawn less sharp, as browsers give them no memory. */
const MOST_PIXELS = 2 ** 25;

/** One page of a PDF: a canvas with the page as it is printed, and its words above it, clear, to select and mark. */
export class PdfSheet {
  readonly element = document.createElement("div");
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly #page: pdfjs.PDFPageProxy;
  readonly #text: () => Promise<PageText>;
  #canvas: HTMLCanvasElement | null = null;
  #drawing: pdfjs.RenderTask | null = null;
  #drawnScale = 0;
  #layer: { readonly element: HTMLElement; readonly text: pdfjs.TextLayer } | null = null;
  #laying: Promise<void> | null = null;
  #nodes: readonly (Text | null)[] = [];

  constructor(page: pdfjs.PDFPageProxy, number: number, text: () => Promise<PageText>) {
    this.#page = page;
    this.#text = text;
    this.number = number;
    const { width, height } = page.getViewport({ scale: 1 });
    this.width = width;
    this.height = height;
    this.element.className = "document-sheet";
    this.element.dataset.page = String(number);
    this.element.style.width = `calc(var(--total-scale-factor) * ${width}px)`;
    this.element.style.height = `calc(var(--total-scale-factor) * ${height}px)`;
  }

  /** The text nodes of the items, by index; empty while the page has no text layer. */
  get nodes(): readonly (Text | null)[] {
    return this.#nodes;
  }

  /** How far below the page's top an item's line begins, as a share of the page's height; from the file alone. */
  async topOf(part: number): Promise<number> {
    const item = (await this.#text()).items[part];
    if (!item || !("transform" in item)) return 0;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    const [, top = 0] = this.#page.getViewport({ scale: 1 }).convertToViewportPoint(x, y);
    return (top - Math.hypot(c, d)) / this.height;
  }

  /** Draws the page for a scale in CSS pixels a point; again only when the scale or the screen has changed. */
  async draw(scale: number): Promise<void> {
    const wanted = scale * devicePixelRatio;
    const sharp = Math.min(wanted, Math.sqrt(MOST_PIXELS / (this.width * this.height)));
    if (sharp === this.#drawnScale) return;
    this.#drawing?.cancel();
    this.#drawnScale = sharp;
    const viewport = this.#page.getViewport({ scale: sharp });
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const drawing = this.#page.render({ canvas, viewport });
    this.#drawing = drawing;
    try {
      await drawing.promise;
    } catch (cause) {
      empty(canvas);
      if (!(cause instanceof pdfjs.RenderingCancelledException)) this.element.dataset.damaged = "";
      return;
    }
    const old = this.#canvas;
    this.#canvas = canvas;
    this.element.prepend(canvas);
    if (old) empty(old);
  }

  /** Lays the words over the page, once. */
  lay(scale: number): Promise<void> {
    this.#laying ??= this.#lay(scale);
    return this.#laying;
  }

  /** Fits the words to another scale. */
  rescale(scale: number): void {
    this.#layer?.text.update({ viewport: this.#page.getViewport({ scale }) });
  }

  /** Gives the memory of a page that is far away back. */
  release(): void {
    this.#drawing?.cancel();
    this.#drawing = null;
    this.#drawnScale = 0;
    if (this.#canvas) empty(this.#canvas);
    this.#canvas = null;
    this.#layer?.text.cancel();
    this.#layer?.element.remove();
    this.#layer = null;
    this.#laying = null;
    this.#nodes = [];
    this.#page.cleanup();
  }

  /** Draws the page on another canvas, so many pixels wide. */
  async drawOn(canvas: HTMLCanvasElement, width: number, intent: "display" | "print"): Promise<void> {
    const viewport = this.#page.getViewport({ scale: width / this.width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await this.#page.render({ canvas, viewport, intent }).promise;
  }

  /** The page as a picture for print, so many dots an inch; packed, because the pixels of many pages need too much room. */
  async picture(dots: number): Promise<HTMLImageElement> {
    const canvas = document.createElement("canvas");
    await this.drawOn(canvas, (this.width * dots) / 72, "print");
    const packed = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    empty(canvas);
    const image = new Image();
    if (!packed) return image;
    image.src = URL.createObjectURL(packed);
    await image.decode();
    URL.revokeObjectURL(image.src);
    return image;
  }

  async #lay(scale: number): Promise<void> {
    const content = await this.#text();
    if (!this.#laying) return;
    const element = document.createElement("div");
    element.className = "document-words";
    element.lang = content.lang ?? "zh-CN";
    const viewport = this.#page.getViewport({ scale });
    const text = new pdfjs.TextLayer({ textContentSource: content, container: element, viewport });
    this.#layer = { element, text };
    try {
      await text.render();
    } catch {
      return; // released meanwhile
    }
    if (this.#layer?.text !== text) return;
    this.element.append(element);
    this.#nodes = nodesOf(content, text.textDivs);
  }
}

/** An element is made for each item that has characters or not, none for marks between items. */
function nodesOf({ items }: PageText, elements: readonly HTMLElement[]): (Text | null)[] {
  let next = 0;
  return items.map((item) => {
    if (!("str" in item)) return null;
    const node = elements[next++]?.firstChild;
    return node instanceof Text && node.data === wordsOf(item) ? node : null;
  });
}

/** Browsers keep the pixels of a canvas until it has none. */
function empty(canvas: HTMLCanvasElement): void {
  canvas.remove();
  canvas.width = 0;
  canvas.height = 0;
}
