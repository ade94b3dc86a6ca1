import { UnreadableSourceError } from "../../model/diagnostic.ts";
import type { Block, Document } from "../../model/document.ts";
import type { Context, Reader } from "../../model/reader.ts";
import type { Source } from "../../model/source.ts";
import { makeBlocks } from "./blocks.ts";
import { readingOrder } from "./flow.ts";
import { findFurniture } from "./furniture.ts";
import { measureBody } from "./margins.ts";
import { readMetadata } from "./metadata.ts";
import { type OpenPdf, openPdf } from "./open.ts";
import { type Page, readPage } from "./page.ts";
import type { TablePart } from "./table-part.ts";
import { dropUnreadable } from "./unreadable.ts";

/**
 * Reads a PDF: text items to lines, paragraphs and tables by geometry. Runs lead to the page and the text item of
 * pdf.js (`getTextContent()` without options), boxes to the page.
 *
 * What cannot be read is said, never guessed: scans, fonts without a mapping to Unicode and missing CMaps each have a
 * diagnostic and no text. Throws UnreadableSourceError `pdf/encrypted` and `pdf/damaged`.
 */
export const readPdf: Reader = async (source: Source, context: Context): Promise<Document> => {
  const pdf = await openPdf(source.bytes, context.cMapUrl);
  try {
    const pages = dropUnreadable(await readPages(pdf, context), pdf.missingCMaps, context.report);
    const doubled = pages.reduce((sum, page) => sum + page.doubled, 0);
    if (doubled) context.report("pdf/doubled-glyphs", { count: doubled });
    return {
      format: "pdf",
      blocks: layOut(pages),
      metadata: await readMetadata(pdf.file),
      attachments: [],
      pages: pdf.file.numPages,
      encoding: null,
      truncated: null,
    };
  } finally {
    await pdf.close();
  }
};

async function readPages(pdf: OpenPdf, { limits, report, onProgress, checkpoint }: Context): Promise<Page[]> {
  const all = pdf.file.numPages;
  const total = Math.min(all, limits.maxPages);
  if (total < all) report("pdf/too-many-pages", { pages: all, limit: limits.maxPages });
  const pages: Page[] = [];
  let damage: unknown = null;
  for (let number = 1; number <= total; number++) {
    try {
      pages.push(await readPage(pdf, number, tableAtEnd(pages.at(-1))));
    } catch (cause) {
      damage = cause;
      report("pdf/page-damaged", { page: number });
    }
    onProgress({ stage: "read", done: number, total });
    if (number < total && (await checkpoint())) {
      report("stopped-early", { page: number, total });
      break;
    }
  }
  if (!pages.length && damage) throw new UnreadableSourceError("pdf/damaged", {}, damage);
  return pages;
}

/** The table that may go on over the page break: no more than a footer and a page number stand below it. */
function tableAtEnd(page: Page | undefined): TablePart | null {
  const last = page?.tables.at(-1);
  const below = page?.lines.filter(({ base }) => last !== undefined && base < last.bottom) ?? [];
  return last && below.length < 3 ? last : null;
}

function layOut(pages: readonly Page[]): Block[] {
  const body = measureBody(pages.flatMap(({ lines }) => lines));
  const furniture = findFurniture(pages, body);
  const sheets = new Map(
    pages.map(({ number, frame, view: [x = 0, y = 0] }) => [number, { frame, origin: [x, y] as const }] as const),
  );
  return makeBlocks(readingOrder(pages, furniture), body, sheets);
}
