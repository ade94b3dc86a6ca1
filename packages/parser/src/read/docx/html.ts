import { zipSync } from "fflate";
import { type Report, UnreadableSourceError } from "../../model/diagnostic.ts";
import type { Context } from "../../model/reader.ts";
import { countLabels } from "./list-labels.ts";
import { readNumbering } from "./numbering.ts";
import { nameParagraphs } from "./paragraph-marks.ts";
import type { Parts } from "./parts.ts";
import { rewritePart } from "./rewrite.ts";
import { readStyles } from "./styles.ts";
import { Tally } from "./tally.ts";
import type { Wording } from "./wording.ts";

/** The looks that rewriting leaves, and what mammoth makes of them. */
const STYLE_MAP = ["p.centred => p[style='text-align: center']:fresh", "r.hidden => span[hidden='hidden']", "b => b"];

/** Deeper nesting than this would overflow mammoth's own recursion on the stack of a browser's worker. */
const MAX_DEPTH = 256;

/**
 * The HTML rendering of a DOCX's parts: `<p id="p12">一、组织领导情况</p>` and `<table>`s, footnotes as a list at
 * the end, without links, pictures or scripts. The same parts always give the same HTML.
 *
 * Empty when the work was told to stop. Throws UnreadableSourceError `docx/damaged` when a part is not well-formed.
 */
export async function renderParts(parts: Parts, context: Context): Promise<string> {
  const wording = makeWording(parts, context);
  const files: Record<string, Uint8Array> = {};
  for (const name of ["document", "footnotes", "endnotes"] as const) {
    const xml = parts[name];
    if (xml === null) continue;
    const rewritten = await rewritePart(xml, { ...wording, marked: name === "document" });
    files[`word/${name}.xml`] = new TextEncoder().encode(rewritten);
  }
  wording.tally.report(context.report, wording.maxDepth);
  if (await context.checkpoint()) return "";
  return convert(zipSync(files, { level: 0 }));
}

function makeWording(parts: Parts, context: Context): Wording {
  const { report, limits, checkpoint } = context;
  const styles = readOrReport("styles", parts.styles, readStyles, report);
  const lists = readOrReport("numbering", parts.numbering, (xml) => readNumbering(xml, styles), report);
  const maxDepth = Math.min(limits.maxDepth, MAX_DEPTH);
  return { styles, lists, nextLabel: countLabels(report), tally: new Tally(), maxDepth, checkpoint, marked: true };
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
async function convert(zip: Uint8Array<ArrayBuffer>): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const input = { buffer: zip, arrayBuffer: zip.buffer };
  try {
    const options = { styleMap: STYLE_MAP, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false };
    return nameParagraphs((await mammoth.convertToHtml(input, options)).value);
  } catch (cause) {
    throw new UnreadableSourceError("docx/damaged", { reason: reasonOf(cause) }, cause);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
}
