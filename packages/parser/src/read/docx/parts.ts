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
  /** Parts of other formats that the text takes in (`w:altChunk`), by relationship. */
  readonly chunks: ReadonlyMap<string, Uint8Array>;
  /** Names of embedded files, charts and diagrams, whose words are not read. */
  readonly embedded: readonly string[];
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
    chunks: readChunks(pack, main),
    embedded: [...pack.entries.keys()].filter((name) => EMBEDDED.test(name)),
  };
}

const EMBEDDED = /\/(?:embeddings\/[^/]{1,200}|diagrams\/data\d{0,9}\.xml|charts\/chart\d{0,9}\.xml)$/;
const MOST_CHUNKS = 40;

function readChunks(pack: Package, main: string): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array>();
  for (const { id, type, name } of relationships(pack, main)) {
    const bytes = type === "aFChunk" && chunks.size < MOST_CHUNKS ? readBytes(pack, name) : null;
    if (bytes) chunks.set(id, bytes);
  }
  return chunks;
}

/** Looks up the part a relationship of one type leads to from a part, or from the package itself when `part` is empty. */
function targets(pack: Package, part: string): (type: string) => string | null {
  const found = new Map(relationships(pack, part).map(({ type, name }) => [type, name]));
  return (type) => found.get(type) ?? null;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** The relationships of a part within the package. */
function relationships(pack: Package, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = readPart(pack, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (xml === null) return found;
  walkXml(xml, {
    open({ attributes: { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } }) {
      if (mode === "External" || !target) return;
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), name: partName(folder, target) });
    },
  });
  return found;
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
  const bytes = readBytes(pack, name);
  if (!bytes) return null;
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}

function readBytes(pack: Package, name: string): Uint8Array | null {
  const entry = pack.entries.get(name);
  if (!entry) return null;
  const limit = Math.floor(pack.limits.maxInflatedBytes / PART_SHARE);
  if (entry.size > limit) throw new UnreadableSourceError("docx/too-large", { part: name, bytes: entry.size, limit });
  return inflateEntry(pack.bytes, entry);
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
