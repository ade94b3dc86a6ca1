import { type Report, UnreadableSourceError } from "../../model/diagnostic.ts";
import type { Block, Document, Truncation } from "../../model/document.ts";
import { append } from "../../model/lists.ts";
import type { Context, Reader } from "../../model/reader.ts";
import type { Source } from "../../model/source.ts";
import { makeBlocks } from "./blocks.ts";
import { readingOrder } from "./flow.ts";
import { findFurniture } from "./furniture.ts";
import { measureBody } from "./margins.ts";
import { readMetadata } from "./metadata.ts";
import { partNotes } from "./notes.ts";
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
    const read = await readPages(pdf, context);
    const pages = dropUnreadable(read.pages, pdf.missingCMaps, context.report);
    reportUnseen(pages, context.report);
    if (!pdf.canDraw) context.report("pdf/drawing-unread");
    const doubled = pages.reduce((sum, page) => sum + page.doubled, 0);
    if (doubled) context.report("pdf/doubled-glyphs", { count: doubled });
    return {
      format: "pdf",
      blocks: layOut(pages),
      metadata: await readMetadata(pdf.file),
      attachments: [],
      pages: pdf.file.numPages,
      encoding: null,
      truncated: read.truncated,
    };
  } finally {
    await pdf.close();
  }
};

interface ReadPages {
  readonly pages: readonly Page[];
  readonly truncated: Truncation | null;
}

async function readPages(pdf: OpenPdf, { limits, report, onProgress, checkpoint }: Context): Promise<ReadPages> {
  const all = pdf.file.numPages;
  const total = Math.min(all, limits.maxPages);
  if (total < all) report("pdf/too-many-pages", { pages: all, limit: limits.maxPages });
  const pages: Page[] = [];
  let damage: unknown = null;
  let truncated: Truncation | null = total < all ? { reason: "limit", unit: "page", read: total, total: all } : null;
  for (let number = 1; number <= total; number++) {
    try {
      append(pages, await readPage(pdf, number, tableAtEnd(pages.at(-1))));
    } catch (cause) {
      damage = cause;
      report("pdf/page-damaged", { page: number });
    }
    onProgress({ stage: "read", done: number, total });
    if (number < total && (await checkpoint())) {
      report("stopped-early", { page: number, total });
      truncated = { reason: "stopped", unit: "page", read: number, total: all };
      break;
    }
  }
  if (!pages.length && damage) throw new UnreadableSourceError("pdf/damaged", {}, damage);
  return { pages, truncated };
}

/** Says what pages hold and do not show. */
function reportUnseen(pages: readonly Page[], report: Report): void {
  const layer = pages.reduce((sum, { unseen }) => sum + unseen.layer, 0);
  if (layer) report("pdf/hidden-layer", { characters: layer });
  for (const { number, unseen } of pages) {
    if (unseen.invisible) report("pdf/invisible-text", { page: number, characters: unseen.invisible });
    if (unseen.fields) report("pdf/fields-unread", { page: number, count: unseen.fields });
  }
}

/** The table that may go on over the page break: no more than a footer and a page number stand below it. */
function tableAtEnd(page: Page | undefined): TablePart | null {
  const last = page?.tables.at(-1);
  const below = page?.lines.filter(({ base }) => last !== undefined && base < last.bottom) ?? [];
  return last && below.length < 3 ? last : null;
}

function layOut(pages: readonly Page[]): Block[] {
  const body = measureBody(pages.flatMap(({ lines }) => lines));
  const edges = findFurniture(pages, body);
  const noted = pages.map((page) => ({ ...page, ...partNotes(page.lines, body, (line) => edges.has(line)) }));
  const furniture = new Map(edges);
  for (const { notes } of noted) for (const line of notes) furniture.set(line, "note");
  const sheets = new Map(
    pages.map(({ number, frame, view: [x = 0, y = 0] }) => [number, { frame, origin: [x, y] as const }] as const),
  );
  return makeBlocks(readingOrder(noted, furniture), body, sheets);
}
