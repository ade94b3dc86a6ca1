/// <reference path="./pdfjs-dist.d.ts" />

/** A piece of text as pdf.js gives it. `transform` is a PDF matrix `[a, b, c, d, e, f]`, width and height are points. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** One page's text: its items in drawing order and the fonts they name. */
export interface TextContent {
  readonly items: readonly TextItem[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

/** What a page draws, one operator after the other, with the numbers of {@link PdfJs.OPS}. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** One page, as far as it is used here. */
export interface PdfPage {
  /** The visible box `[left, bottom, right, top]` in points. */
  readonly view: readonly number[];
  getTextContent(): Promise<TextContent>;
  getOperatorList(): Promise<OperatorList>;
  getAnnotations(): Promise<readonly Annotation[]>;
  cleanup(): unknown;
}

/** The layers of a file: their groups, and whether one, or a rule over several, is shown. */
export interface OptionalContent extends Iterable<readonly [id: string, group: { readonly visible: boolean }]> {
  isVisible(group: unknown): boolean;
}

/** A form field, a note or another thing laid over a page. */
export interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
  readonly contentsObj?: { readonly str?: string };
}

/** An open file. Pages count from 1. */
export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  /** Which groups of optional content, by default, are shown. */
  getOptionalContentConfig(): Promise<OptionalContent>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}

/** An opening under way. `destroy` frees everything that belongs to the file, its pages too. */
export interface LoadingTask {
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
}

/** How pdf.js comes by files of its own: CMaps by `{ kind: "cMapUrl", filename: "GBK-EUC-H.bcmap" }`. */
export type BinaryDataFactory = new () => {
  fetch(wanted: { readonly kind: string; readonly filename: string }): Promise<Uint8Array>;
};

/** The part of pdf.js that is used here; its own types need those of the DOM. */
export interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(source: Readonly<Record<string, unknown>>): LoadingTask;
}

/** What pdf.js needs at load to draw pages, which nobody asks of it here. */
const DRAWING = ["DOMMatrix", "ImageData", "Path2D"] as const;
const LOAD_WARNING = /^Warning: Cannot (?:load|access|polyfill) /;

let loading: Promise<PdfJs> | null = null;

/**
 * pdf.js, loaded once, in a form that reads text wherever the parser runs: its worker code runs on the caller's thread,
 * so no address of a worker file has to be known, and the optional native canvas package is never needed.
 */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= load().catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}

async function load(): Promise<PdfJs> {
  const scope: Record<string, unknown> = globalThis;
  const lent = DRAWING.filter((name) => scope[name] === undefined);
  for (const name of lent) scope[name] = class {};
  const unmute = muteLoading();
  try {
    scope.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    unmute();
    for (const name of lent) delete scope[name];
  }
}

/** Without the canvas package pdf.js complains while it loads, before its verbosity can be set. */
function muteLoading(): () => void {
  const say = console.warn;
  console.warn = (...words: unknown[]) => {
    if (!LOAD_WARNING.test(String(words[0]))) say.apply(console, words);
  };
  return () => {
    console.warn = say;
  };
}
