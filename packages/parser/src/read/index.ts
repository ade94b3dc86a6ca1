import { UnreadableSourceError } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Context, Reader } from "../model/reader.ts";
import type { Format, Source } from "../model/source.ts";
import { sniffFormat } from "./sniff.ts";
import { tidyDocument } from "./tidy.ts";

/** The reader of each format, loaded when a source of that format is met. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  html: async () => (await import("./html/index.ts")).readHtml,
  pdf: async () => (await import("./pdf/index.ts")).readPdf,
  docx: async () => (await import("./docx/index.ts")).readDocx,
  text: async () => (await import("./text/index.ts")).readText,
};

const OTHER_OFFICE = /\.(xls[xmb]?|ppt[xm]?)$/i;
/** The first byte of an OLE compound file; a zip begins with another. */
const COMPOUND = 0xd0;

/**
 * Reads a source of any known format into blocks. What the bytes are decides, not what the file is called.
 *
 * Throws UnreadableSourceError `empty-source`, `source-too-large`, `unsupported-format` (`{ format: "doc" }`), and what
 * the format's reader throws.
 */
export async function readDocument(source: Source, context: Context): Promise<Document> {
  const { bytes } = source;
  const { maxBytes } = context.limits;
  if (bytes.length === 0) throw new UnreadableSourceError("empty-source");
  if (bytes.length > maxBytes)
    throw new UnreadableSourceError("source-too-large", { bytes: bytes.length, limit: maxBytes });
  const { format, unsupported } = sniffFormat(bytes);
  // Nobody can see what an encrypted Office file holds; one that is called a workbook is believed.
  const called = OTHER_OFFICE.exec(source.name ?? "")?.[1]?.toLowerCase();
  if (format === "docx" && bytes[0] === COMPOUND && called)
    throw new UnreadableSourceError("unsupported-format", { format: called });
  if (format === null) throw new UnreadableSourceError("unsupported-format", { format: unsupported });
  const read = await READERS[format]();
  return tidyDocument(await read(source, context), context.report);
}
