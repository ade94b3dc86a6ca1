import { zipSync } from "fflate";
import { type Report, UnreadableSourceError } from "../../model/diagnostic.ts";
import type { Context } from "../../model/reader.ts";
import { chunkToWord } from "./chunk.ts";
import { countLabels } from "./list-labels.ts";
import { readNumbering } from "./numbering.ts";
import { nameParagraphs } from "./paragraph-marks.ts";
import { type Parts, readParts } from "./parts.ts";
import { type LeadingBox, rewritePart } from "./rewrite.ts";
import { readStyles } from "./styles.ts";
import { Tally } from "./tally.ts";
import type { Wording } from "./wording.ts";

/** The looks that rewriting leaves, and what mammoth makes of them. */
const STYLE_MAP = [
  "p.contents => p[class='contents']:fresh",
  "p.centred => p[style='text-align: center']:fresh",
  "r.hidden => span[hidden='hidden']",
  "b => b",
];

/** Deeper nesting than this would overflow mammoth's own recursion on the stack of a browser's worker. */
const MAX_DEPTH = 256;

/** A rendering, and which of its paragraphs are read earlier than they stand. */
export interface Rendering {
  readonly html: string;
  readonly boxes: readonly LeadingBox[];
}

/** How deep documents may be inserted into each other. */
const MOST_NESTED = 3;

/**
 * The HTML rendering of a DOCX's parts: `<p id="p12">一、组织领导情况</p>` and `<table>`s, footnotes as a list at
 * the end, without links, pictures or scripts. The same parts always give the same HTML.
 *
 * Empty when the work was told to stop. Throws UnreadableSourceError `docx/damaged` when a part is not well-formed.
 */
export async function renderParts(parts: Parts, context: Context, nested = 0): Promise<Rendering> {
  const wording = makeWording(parts, await convertChunks(parts, context, nested), context);
  let boxes: readonly LeadingBox[] = [];
  const files: Record<string, Uint8Array> = {};
  for (const name of ["document", "footnotes", "endnotes"] as const) {
    const xml = parts[name];
    if (xml === null) continue;
    const marked = name === "document" && nested === 0;
    const rewritten = await rewritePart(xml, { ...wording, marked });
    if (marked) boxes = rewritten.boxes;
    files[`word/${name}.xml`] = new TextEncoder().encode(rewritten.xml);
  }
  wording.tally.report(context.report, wording.maxDepth);
  reportUnread(parts, wording.tally.chunks, context.report);
  if (await context.checkpoint()) return { html: "", boxes };
  return { html: await convert(zipSync(files, { level: 0 }), context.report), boxes };
}

/** Parts of other formats as WordprocessingML; those that are not read are missing. */
async function convertChunks({ chunks }: Parts, context: Context, nested: number): Promise<Map<string, string>> {
  const converted = new Map<string, string>();
  const readPackage = async (bytes: Uint8Array): Promise<string | null> =>
    nested < MOST_NESTED ? (await renderParts(readParts(bytes, context), context, nested + 1)).html : null;
  for (const [id, bytes] of chunks) {
    const xml = await chunkToWord(bytes, readPackage).catch((cause: unknown) => {
      if (cause instanceof UnreadableSourceError) return null;
      throw cause;
    });
    if (xml !== null) converted.set(id, xml);
  }
  return converted;
}

function reportUnread({ embedded }: Parts, chunks: number, report: Report): void {
  const names = embedded.map((name) => name.slice(name.lastIndexOf("/") + 1));
  if (chunks > 0) names.push("altChunk");
  const count = embedded.length + chunks;
  if (count) report("docx/parts-unread", { count, parts: names.slice(0, 5).join(", ") });
}

function makeWording(parts: Parts, chunks: ReadonlyMap<string, string>, context: Context): Wording {
  const { report, limits, checkpoint } = context;
  const styles = readOrReport("styles", parts.styles, readStyles, report);
  const lists = readOrReport("numbering", parts.numbering, (xml) => readNumbering(xml, styles), report);
  const maxDepth = Math.min(limits.maxDepth, MAX_DEPTH);
  const tally = new Tally();
  return { styles, lists, nextLabel: countLabels(report), tally, chunks, maxDepth, checkpoint, marked: true };
}

/** Reads a part that only adds to the words; when it is damaged it is done without and reported. */
function readOrReport<T>(name: string, xml: string | null, read: (xml: string | null) => T, report: Report): T {
  try {
    return read(xml);
  } catch (cause) {
    if (!(cause instanceof UnreadableSourceError)) throw cause;
    report("docx/part-missing", { part: `word/${name}.xml` });
    return read(null);
  }
}

/** mammoth's entry for Node takes `buffer`, the one its "browser" field names for bundlers takes `arrayBuffer`. */
async function convert(zip: Uint8Array<ArrayBuffer>, report: Report): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const input = { buffer: zip, arrayBuffer: zip.buffer };
  try {
    const options = { styleMap: STYLE_MAP, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false };
    const { value, messages } = await mammoth.convertToHtml(input, options);
    const symbols = messages.filter(({ message }) => message.includes("w:sym")).length;
    if (symbols) report("docx/symbols-unread", { count: symbols });
    return nameParagraphs(value);
  } catch (cause) {
    throw new UnreadableSourceError("docx/damaged", { reason: reasonOf(cause) }, cause);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
}
