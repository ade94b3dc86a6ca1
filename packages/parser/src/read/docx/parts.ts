import { Inflate } from "fflate";
import { UnreadableSourceError } from "../../model/diagnostic.ts";
import type { Context } from "../../model/reader.ts";
import type { Limits } from "../../model/source.ts";
import { type Entry, readDirectory } from "./gate.ts";
import { walkXml } from "./xml.ts";

/** The parts of a DOCX that are read, as XML text; null where the package has none. */
export interface Parts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly properties: string | null;
}

interface Package {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly limits: Limits;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;

/** How much packed data is inflated before the running total is looked at: at most 16 MB come out of one slice. */
const SLICE = 16 * 1024;

/** Of what all entries may inflate to, how much one XML part may: its tree in memory is many times its size. */
const PART_SHARE = 8;

/**
 * Inflates the parts of a DOCX that hold words, styles and numbering; pictures, themes, comments and the rest never
 * leave the zip. Where they are the package's relationships say (ECMA-376 part 2, clause 9.3).
 *
 * Throws UnreadableSourceError as {@link readDirectory} does, and `docx/damaged` when there is no document part.
 */
export function readParts(bytes: Uint8Array, context: Context): Parts {
  const pack: Package = { bytes, entries: readDirectory(bytes, context.limits), limits: context.limits };
  const main = targets(pack, "")("officeDocument") ?? "word/document.xml";
  const document = readPart(pack, main);
  if (document === null) throw new UnreadableSourceError("docx/damaged", { reason: "no document part", part: main });
  const target = targets(pack, main);
  const related = (type: string): string | null => {
    const named = target(type);
    const text = readPart(pack, named ?? `word/${type}.xml`);
    if (named && text === null) context.report("docx/part-missing", { part: named });
    return text;
  };
  return {
    document,
    styles: related("styles"),
    numbering: related("numbering"),
    footnotes: related("footnotes"),
    endnotes: related("endnotes"),
    properties: readPart(pack, "docProps/core.xml"),
  };
}

/** Looks up the part a relationship of one type leads to from a part, or from the package itself when `part` is empty. */
function targets(pack: Package, part: string): (type: string) => string | null {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = readPart(pack, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const found = new Map<string, string>();
  if (xml !== null) {
    walkXml(xml, {
      open({ attributes: { Type: type = "", Target: target = "", TargetMode: mode } }) {
        if (mode !== "External" && target) found.set(type.slice(type.lastIndexOf("/") + 1), partName(folder, target));
      },
    });
  }
  return (type) => found.get(type) ?? null;
}

function partName(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step && step !== ".") path.push(step);
  }
  return path.join("/");
}

function readPart(pack: Package, name: string): string | null {
  const entry = pack.entries.get(name);
  if (!entry) return null;
  const limit = Math.floor(pack.limits.maxInflatedBytes / PART_SHARE);
  if (entry.size > limit) throw new UnreadableSourceError("docx/too-large", { part: name, bytes: entry.size, limit });
  const bytes = inflateEntry(pack.bytes, entry);
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}

function inflateEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { name, size, packed, header } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + LOCAL_HEADER_LENGTH > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw new UnreadableSourceError("docx/damaged", { reason: "no entry where the directory says", part: name });
  }
  const from = header + LOCAL_HEADER_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = bytes.subarray(from, from + packed);
  const inflated = entry.deflated ? inflateCapped(data, entry) : data;
  if (inflated.length === size) return inflated;
  throw new UnreadableSourceError("docx/damaged", {
    reason: "an entry is not as long as stated",
    part: name,
    bytes: size,
  });
}

/** Inflates slice by slice into a buffer of the stated size, and stops when more comes out than was stated. */
function inflateCapped(data: Uint8Array, { name, size }: Entry): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError("more data than stated");
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += SLICE)
      stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
  } catch (cause) {
    throw new UnreadableSourceError("docx/damaged", { reason: "an entry cannot be inflated", part: name }, cause);
  }
  return out.subarray(0, filled);
}
