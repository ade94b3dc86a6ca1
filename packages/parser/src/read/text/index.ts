import { type Block, type Document, NO_METADATA } from "../../model/document.ts";
import type { Context, Reader } from "../../model/reader.ts";
import type { Source } from "../../model/source.ts";
import { type Decoded, decodeBytes } from "../encoding.ts";
import { splitLines } from "./lines.ts";
import { joinParagraphs } from "./paragraphs.ts";
import { lineWidth } from "./wrapping.ts";

const CHARSET = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,30})/i;

/** More undecodable characters than one in so many: this is no text. */
const DAMAGED_SHARE = 10;

/**
 * Reads plain text in any encoding. A line is a paragraph; text that was wrapped to a width (a PDF's or a mail's) is
 * joined again; lines of columns between tabs become cells; page numbers and a site's facts above and below the text
 * are furniture. Runs count UTF-16 units of the decoded file.
 */
export const readText: Reader = async (source: Source, context: Context): Promise<Document> => {
  const label = CHARSET.exec(source.mediaType ?? "")?.[1];
  const decoded = decodeBytes(source.bytes, () => (label === undefined ? [] : [label]));
  const { text, encoding, damaged } = decoded;
  const empty: Document = {
    format: "text",
    blocks: [],
    metadata: NO_METADATA,
    attachments: [],
    pages: null,
    encoding,
    truncated: null,
  };
  if (damaged * DAMAGED_SHARE > text.length) {
    context.report("text/binary", { characters: damaged });
    return empty;
  }
  reportEncoding(decoded, context);
  const lines = splitLines(text);
  const width = lineWidth(text, lines);
  const blocks: Block[] = [];
  let read = 0;
  for await (const part of joinParagraphs({ text, lines, width }, context.checkpoint)) {
    for (const block of part.blocks) blocks.push(block);
    read = part.read;
  }
  if (read === text.length) return { ...empty, blocks };
  context.report("stopped-early", { read, total: text.length });
  return { ...empty, blocks, truncated: { reason: "stopped", unit: "character", read, total: text.length } };
};

function reportEncoding({ encoding, contradicts, guessed, damaged }: Decoded, { report }: Context): void {
  if (contradicts !== null) report("text/encoding-guessed", { encoding, declared: contradicts });
  else if (guessed) report("text/encoding-guessed", { encoding });
  if (damaged > 0) report("text/encoding-damaged", { encoding, characters: damaged });
}
