import { docxToHtml } from "@noticelens/parser";
import { DocxSheets } from "./docx-sheets.ts";
import { PaperView } from "./paper-view.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfSheets } from "./pdf-sheets.ts";

/** A file to show. */
export interface PaperFile {
  readonly name: string;
  readonly format: "pdf" | "docx";
  readonly bytes: Uint8Array;
}

/**
 * Lays a file out on a desk. Throws what the reader of its format throws (a password, damage), and the signal's reason
 * when it is aborted meanwhile; then nothing is left on the desk.
 */
export async function openPaper(file: PaperFile, desk: HTMLElement, signal: AbortSignal): Promise<PaperView> {
  if (file.format === "pdf") {
    const pdf = await PdfFile.open(file.bytes, signal);
    return new PaperView((news) => new PdfSheets(desk, pdf, news));
  }
  const html = await docxToHtml(file.bytes, { signal });
  signal.throwIfAborted();
  return new PaperView((news) => new DocxSheets(desk, html, news));
}
