import { UnreadableSourceError } from "../../model/diagnostic.ts";
import { openCMapFiles } from "./cmap-files.ts";
import { mayDrawForEver } from "./endless.ts";
import { mayHideText } from "./invisible-ink.ts";
import { loadPdfJs, type PdfFile, type PdfJs } from "./pdfjs.ts";
import { holdStrays } from "./stray-rejections.ts";
import type { IsVisible } from "./unseen.ts";

/** A PDF that is open. `close` must be called, or its memory stays taken. */
export interface OpenPdf {
  readonly file: PdfFile;
  readonly ops: PdfJs["OPS"];
  /** Names of CMaps that were wanted so far and could not be had. */
  readonly missingCMaps: ReadonlySet<string>;
  /** What tells whether a layer is shown, where text may be hidden; null where every page shows all it holds. */
  readonly isVisible: IsVisible | null;
  /** Whether what a page draws can be asked for: not where the answer may never come. */
  readonly canDraw: boolean;
  close(): Promise<void>;
}

/** Text only: no scripts, forms, fonts for drawing, decoded pictures or wasm, and not a word on the console. */
const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: false,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 64,
  verbosity: 0,
};

/**
 * Opens a PDF. pdf.js gets a copy of the bytes, because it takes what it is given away from its owner.
 *
 * Throws UnreadableSourceError `pdf/encrypted` when a password is wanted (one that is empty is tried), `pdf/damaged`
 * when it is no PDF or nothing can be found in it.
 */
export async function openPdf(bytes: Uint8Array, cMapUrl: string | null): Promise<OpenPdf> {
  const { getDocument, OPS } = await loadPdfJs();
  const cMaps = openCMapFiles(cMapUrl);
  const release = holdStrays();
  const task = getDocument({ ...OPTIONS, data: bytes.slice(), BinaryDataFactory: cMaps.factory });
  const close = async (): Promise<void> => {
    try {
      await task.destroy();
    } finally {
      release();
    }
  };
  try {
    const file = await task.promise;
    const layers = await file.getOptionalContentConfig();
    const hides = Array.from(layers).some(([, { visible }]) => !visible) || mayHideText(bytes);
    const isVisible: IsVisible | null = hides ? (group) => layers.isVisible(group) : null;
    const canDraw = !mayDrawForEver(bytes);
    return {
      file,
      ops: OPS,
      missingCMaps: cMaps.missing,
      isVisible: canDraw ? isVisible : null,
      canDraw,
      close,
    };
  } catch (cause) {
    await close();
    const name = cause instanceof Error ? cause.name : "";
    throw new UnreadableSourceError(name === "PasswordException" ? "pdf/encrypted" : "pdf/damaged", {}, cause);
  }
}
