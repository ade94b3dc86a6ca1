import type { Document } from "../../model/document.ts";
import type { Context, Reader } from "../../model/reader.ts";
import type { Source } from "../../model/source.ts";
import { htmlBlocks, parseHtml } from "../html/blocks.ts";
import { docxBlocks } from "./blocks.ts";
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
  const html = (await context.checkpoint()) ? "" : await renderParts(parts, context);
  await context.checkpoint();
  const root = parseHtml(html);
  return {
    format: "docx",
    blocks: docxBlocks(root, htmlBlocks(root, {})),
    metadata: readMetadata(parts.properties),
    attachments: [],
    pages: null,
    encoding: null,
    truncated: null,
  };
};

/**
 * The HTML rendering that the runs of a DOCX's blocks lead into, safe to show: paragraphs, tables and notes without
 * links to elsewhere, pictures or scripts. Sample: `<p id="p12">一、组织领导情况</p>`. Throws as {@link readDocx}.
 */
export async function docxToHtml(bytes: Uint8Array, context: Context): Promise<string> {
  return renderParts(readParts(bytes, context), context);
}
