import { UnreadableSourceError } from "../../model/diagnostic.ts";
import type { Limits } from "../../model/source.ts";
import { DIRECTORY, DIRECTORY_LENGTH, directoryEnd } from "../zip-names.ts";

/** One file of a DOCX as the zip's central directory describes it. Sizes in bytes, `header` counts from the first byte. */
export interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/**
 * Deflate shrinks at most 1032-fold, and bombs come near that. Word's XML shrinks 10- to 60-fold, one page repeated a
 * hundred times some 220-fold.
 */
const MAX_RATIO = 300;
const RATIO_MATTERS_FROM = 4 * 1024 * 1024;

const END_64 = 0x06064b50;
const LOCATOR_64_LENGTH = 20;
const COMPOUND_FILE = 0xe011cfd0;
const ABSENT = 0xffffffff;

/**
 * Reads a DOCX's central directory (APPNOTE.TXT 4.3.12, zip64 included) and decides from it, before anything is
 * inflated, whether the file may be opened. Returns the entries by name, `word/document.xml` and so on.
 *
 * Throws UnreadableSourceError `docx/too-many-entries`, `docx/too-large`, `docx/suspicious-ratio`, `docx/encrypted` or
 * `docx/damaged`, with the figures that led to it.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && view.getUint32(0, true) === COMPOUND_FILE) throw compoundFile(bytes);
  const end = directoryEnd(view);
  if (end < 0) throw damaged("no end of the zip directory");
  const { count, size, offset } = directoryPlace(view, end);
  if (count > limits.maxEntries) {
    throw new UnreadableSourceError("docx/too-many-entries", { entries: count, limit: limits.maxEntries });
  }
  if (offset + size > end) throw damaged("the directory reaches beyond the file");
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for (let index = 0, at = offset; index < count; index++) {
    const { entry, next } = readEntry(view, at, bytes);
    inflated += entry.size;
    if (inflated > limits.maxInflatedBytes) {
      throw new UnreadableSourceError("docx/too-large", { bytes: inflated, limit: limits.maxInflatedBytes });
    }
    checkRatio(entry);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function checkRatio({ name, packed, size }: Entry): void {
  if (size < RATIO_MATTERS_FROM || size <= packed * MAX_RATIO) return;
  throw new UnreadableSourceError("docx/suspicious-ratio", { part: name, bytes: size, packed, limit: MAX_RATIO });
}

function directoryPlace(view: DataView, end: number): { count: number; size: number; offset: number } {
  const place = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  };
  if (place.count !== 0xffff && place.size !== ABSENT && place.offset !== ABSENT) {
    if (place.count * DIRECTORY_LENGTH > place.size) throw damaged("the directory is shorter than its entries");
    return place;
  }
  const locator = end - LOCATOR_64_LENGTH;
  const at = locator >= 0 ? long(view, locator + 8) : -1;
  if (at < 0 || at + 56 > locator || view.getUint32(at, true) !== END_64) throw damaged("no zip64 directory");
  return { count: long(view, at + 32), size: long(view, at + 40), offset: long(view, at + 48) };
}

function readEntry(view: DataView, at: number, bytes: Uint8Array): { entry: Entry; next: number } {
  if (at + DIRECTORY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY) {
    throw damaged("a directory entry is cut off");
  }
  const nameEnd = at + DIRECTORY_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged("a directory entry is cut off");
  const name = new TextDecoder().decode(bytes.subarray(at + DIRECTORY_LENGTH, nameEnd)).replaceAll("\\", "/");
  if (view.getUint16(at + 8, true) & 1) throw new UnreadableSourceError("docx/encrypted", { part: name });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged("an unknown compression method", { part: name, method });
  const [size, packed, header] = sizes(view, at, nameEnd, extraEnd);
  return { entry: { name, deflated: method === 8, packed, size, header }, next };
}

/** Inflated size, packed size and header offset; those that do not fit 32 bits stand in the zip64 field, in this order. */
function sizes(view: DataView, at: number, extra: number, extraEnd: number): [number, number, number] {
  let field = extra;
  while (field + 4 <= extraEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let from = field + 4;
  const pick = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    if (value !== ABSENT || from + 8 > extraEnd) return value;
    from += 8;
    return long(view, from - 8);
  };
  return [pick(24), pick(20), pick(42)];
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Word wraps an encrypted DOCX into an OLE compound file (MS-OFFCRYPTO 2.3); any other one is no DOCX. */
function compoundFile(bytes: Uint8Array): UnreadableSourceError {
  const head = new TextDecoder("utf-16le").decode(bytes.subarray(0, 1 << 20));
  return head.includes("EncryptedPackage")
    ? new UnreadableSourceError("docx/encrypted")
    : new UnreadableSourceError("unsupported-format", { format: "doc" });
}

function damaged(reason: string, details: Readonly<Record<string, string | number>> = {}): UnreadableSourceError {
  return new UnreadableSourceError("docx/damaged", { reason, ...details });
}
