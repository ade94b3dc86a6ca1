import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../support/source-files.ts";
import { findLibreOffice } from "./find-program.ts";

/** A piece of text on a printed page, in points from its lower left corner. */
export interface Printed {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What an office sees: the pages of a paper as LibreOffice prints it, and the size of the first. */
export interface Print {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Printed[];
  /** The words of a page without white space. */
  words(page: number): string;
}

/** Opens a file in LibreOffice, prints it to PDF and reads that. */
export async function printed(bytes: Uint8Array, extension: "xlsx" | "docx" | "csv"): Promise<Print> {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    writeFileSync(join(folder, `paper.${extension}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const words = [
      profile,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, `paper.${extension}`),
    ];
    execFileSync(findLibreOffice(), words, { stdio: "ignore", timeout: 120_000 });
    return await readPrint(new Uint8Array(readFileSync(join(folder, "paper.pdf"))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface PdfJs {
  getDocument(options: object): {
    readonly promise: Promise<{ readonly numPages: number; getPage(number: number): Promise<PdfPage> }>;
  };
}
interface PdfPage {
  readonly view: readonly [number, number, number, number];
  getTextContent(): Promise<{
    readonly items: readonly { readonly str: string; readonly transform: readonly number[] }[];
  }>;
}

async function readPrint(data: Uint8Array): Promise<Print> {
  const require = createRequire(join(ROOT, "packages/parser/package.json"));
  const pdfjs: PdfJs = await import(pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href);
  const document = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const pieces: Printed[] = [];
  let size: readonly number[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const own = await document.getPage(page);
    if (page === 1) size = own.view;
    for (const { str, transform } of (await own.getTextContent()).items)
      if (str.trim()) pieces.push({ page, text: str, x: transform[4] ?? 0, y: transform[5] ?? 0 });
  }
  const words = (page: number): string =>
    pieces
      .flatMap((piece) => (piece.page === page ? [piece.text] : []))
      .join("")
      .replace(/\s/g, "");
  return { pages: document.numPages, width: size[2] ?? 0, height: size[3] ?? 0, pieces, words };
}
