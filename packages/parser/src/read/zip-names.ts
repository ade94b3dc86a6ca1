const END = 0x06054b50;
const END_LENGTH = 22;
/** Begins an entry of the directory, which is so long without its name. */
export const DIRECTORY = 0x02014b50;
export const DIRECTORY_LENGTH = 46;
const LOCAL = 0x04034b50;
const MOST_COMMENT = 0xffff;
const MOST_ENTRIES = 5_000;
/** How far local headers are looked for where a zip has lost its directory. */
const REACH = 1 << 20;

/**
 * The names of a zip's entries as its directory tells them (APPNOTE.TXT 4.3.12); of one that is cut off, those of the
 * entries that are there. ASCII names only are told apart.
 */
export function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = directoryNames(view, bytes);
  return names.length > 0 ? names : localNames(view, bytes);
}

function directoryNames(view: DataView, bytes: Uint8Array): string[] {
  const names: string[] = [];
  const end = directoryEnd(view);
  for (let at = end < 0 ? view.byteLength : view.getUint32(end + 16, true); names.length < MOST_ENTRIES; ) {
    if (at + DIRECTORY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY) break;
    const length = view.getUint16(at + 28, true);
    names.push(nameAt(bytes, at + DIRECTORY_LENGTH, length));
    at += DIRECTORY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Where the record that ends a zip's directory stands, with all of its comment behind it; -1 where none does. */
export function directoryEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  return -1;
}

function localNames(view: DataView, bytes: Uint8Array): string[] {
  const names: string[] = [];
  const end = Math.min(view.byteLength - 30, REACH);
  for (let at = 0; at <= end && names.length < MOST_ENTRIES; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue;
    names.push(nameAt(bytes, at + 30, view.getUint16(at + 26, true)));
    // Skips what is stored inside; of one that tells no length the next header is looked for.
    at += Math.max(29, 29 + view.getUint16(at + 26, true) + view.getUint32(at + 18, true));
  }
  return names;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(at, at + length)).replaceAll("\\", "/");
}
