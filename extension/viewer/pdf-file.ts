import * as pdfjs from "pdfjs-dist";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { browser } from "wxt/browser";
import { WordIndex } from "./word-index.ts";

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** A page's text as pdf.js gives it without options: an item for each index that a piece of the source names. */
export type PageText = Awaited<ReturnType<pdfjs.PDFPageProxy["getTextContent"]>>;

/** An open PDF whose pages' sizes are known. */
export class PdfFile {
  readonly pages: readonly pdfjs.PDFPageProxy[];
  readonly #task: pdfjs.PDFDocumentLoadingTask;
  readonly #texts = new Map<number, Promise<PageText>>();
  readonly #words = new Map<number, Promise<WordIndex>>();

  private constructor(task: pdfjs.PDFDocumentLoadingTask, pages: readonly pdfjs.PDFPageProxy[]) {
    this.#task = task;
    this.pages = pages;
  }

  /** Opens a copy of the bytes. Throws what pdf.js throws, and the signal's reason when it is aborted meanwhile. */
  static async open(bytes: Uint8Array, signal: AbortSignal): Promise<PdfFile> {
    const task = pdfjs.getDocument({
      data: bytes.slice(),
      cMapUrl: browser.runtime.getURL("/cmaps/" as "/"),
      cMapPacked: true,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
    });
    try {
      const file = await task.promise;
      const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
      const pages = await Promise.all(numbers.map((number) => file.getPage(number)));
      signal.throwIfAborted();
      return new PdfFile(task, pages);
    } catch (cause) {
      await task.destroy();
      throw cause;
    }
  }

  /** The text of a page; without any where the page is damaged. */
  text(number: number): Promise<PageText> {
    const known = this.#texts.get(number);
    if (known) return known;
    const page = this.pages[number - 1];
    const nothing: PageText = { items: [], styles: {}, lang: null };
    const text = page ? page.getTextContent().catch(() => nothing) : Promise.resolve(nothing);
    this.#texts.set(number, text);
    return text;
  }

  /** The words of a page; part `k` is item `k`. */
  words(number: number): Promise<WordIndex> {
    const known = this.#words.get(number);
    if (known) return known;
    const words = this.text(number).then(({ items }) => new WordIndex(items.map(wordsOf)));
    this.#words.set(number, words);
    return words;
  }

  close(): void {
    void this.#task.destroy();
    pdfjs.TextLayer.cleanup();
  }
}

/** The characters of a text item; none of a mark between items. */
export function wordsOf(item: PageText["items"][number]): string {
  return "str" in item ? item.str : "";
}
