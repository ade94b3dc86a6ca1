import type { Report } from "../../model/diagnostic.ts";
import type { Block, Document } from "../../model/document.ts";
import type { Context, Reader } from "../../model/reader.ts";
import type { Source } from "../../model/source.ts";
import { htmlBlocks, parseHtml } from "../html/blocks.ts";
import { docxBlocks, inReadingOrder } from "./blocks.ts";
import { renderParts } from "./html.ts";
import { readMetadata } from "./metadata.ts";
import { readParts } from "./parts.ts";

/**
 * Reads a DOCX: the zip's directory is judged before anything is inflated, automatic numbers are written out, mammoth
 * makes HTML of it and the HTML reader blocks of that. Runs lead into the HTML that {@link docxToHtml} gives for the
 * same bytes, `paragraph` to the `w:p` of `word/document.xml`.
 *
 * Throws UnreadableSourceError `docx/…` when it is no DOCX, encrypted, or larger inside than the limits allow.
 */
export const readDocx: Reader = async (source: Source, context: Context): Promise<Document> => {
  const parts = readParts(source.bytes, context);
  const rendering = (await context.checkpoint()) ? { html: "", boxes: [] } : await renderParts(parts, context);
  const total = parts.document.length;
  // What a document renders to is never empty unless the work was told to stop.
  const isStopped = rendering.html === "" && total > 0 && (await context.checkpoint());
  if (isStopped) context.report("stopped-early", { read: 0, total });
  const root = parseHtml(rendering.html);
  const blocks = inReadingOrder(docxBlocks(root, htmlBlocks(root, {})), rendering.boxes);
  reportHidden(blocks, context.report);
  return {
    format: "docx",
    blocks,
    metadata: readMetadata(parts.properties),
    attachments: [],
    pages: null,
    encoding: null,
    truncated: isStopped ? { reason: "stopped", unit: "character", read: 0, total } : null,
  };
};

function reportHidden(blocks: readonly Block[], report: Report): void {
  const hidden = blocks.filter(({ furniture }) => furniture === "hidden");
  const characters = hidden.reduce((sum, { text }) => sum + text.length, 0);
  if (characters) report("docx/hidden-text", { count: hidden.length, characters });
}

/**
 * The HTML rendering that the runs of a DOCX's blocks lead into, safe to show: paragraphs, tables and notes without
 * links to elsewhere, pictures or scripts. Sample: `<p id="p12">一、组织领导情况</p>`. Throws as {@link readDocx}.
 */
export async function docxToHtml(bytes: Uint8Array, context: Context): Promise<string> {
  return (await renderParts(readParts(bytes, context), context)).html;
}
