import { Unzlib, unzlibSync } from "fflate";
import { indexOfWord } from "./find-word.ts";

const STREAM = "stream";
const INVISIBLE = /(?:^|[\s\]>)])[37]\s{1,4}Tr(?=[\s[(<]|$)/;
const DATA = /\/FlateDecode|\/Fl\b/;
const NO_CONTENT =
  /\/Subtype\s?\/Image|\/FontFile|\/Length1|\/XRef|\/ObjStm|\/Type1C|\/CIDFontType0C|\/Metadata|\/CMap/;
/** How far before its data a stream's dictionary is looked for, and how much of the file is inflated at most. */
const REACH = 1_000;
const MOST = 64 * 1024 * 1024;
/** The glyphs of a page can be thousands of small streams: they are inflated in one go, into one buffer. */
const SMALL = 16 * 1024;
const ROOM = 256 * 1024;

/**
 * Whether a file may draw text without ink (`3 Tr`), which only a costly look at each page's drawing can place. Looks
 * through the content streams; of what it cannot inflate (encrypted, damaged) it says no.
 */
export function mayHideText(bytes: Uint8Array): boolean {
  const room = new Uint8Array(ROOM);
  const file = new TextDecoder("latin1");
  let inflated = 0;
  for (let at = indexOfWord(bytes, STREAM, 0); at >= 0 && inflated < MOST; at = indexOfWord(bytes, STREAM, at)) {
    const head = file.decode(bytes.subarray(Math.max(0, at - REACH), at));
    const dictionary = head.slice(Math.max(0, head.lastIndexOf(" obj")));
    at += STREAM.length;
    if (!dictionary.includes("<<") || NO_CONTENT.test(dictionary)) continue;
    const from = bytes[at] === 13 ? at + 2 : at + 1;
    const end = indexOfWord(bytes, "endstream", from);
    if (end < 0) return false;
    const data = bytes.subarray(from, end);
    const text = DATA.test(dictionary) ? inflate(data, MOST - inflated, room) : data;
    inflated += text.length;
    if (INVISIBLE.test(file.decode(text))) return true;
    at = end + 9;
  }
  return false;
}

function inflate(data: Uint8Array, most: number, room: Uint8Array): Uint8Array {
  if (data.length <= SMALL) {
    try {
      const whole = unzlibSync(data, { out: room });
      if (whole.length < ROOM) return whole;
    } catch {
      // Damaged: piece by piece, as far as it goes.
    }
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > most) throw new RangeError("enough");
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < data.length; at += 65_536) stream.push(data.subarray(at, at + 65_536));
  } catch (cause) {
    // A stream that is damaged, encrypted or too long is looked at as far as it goes; pdf.js judges it.
    if (!(cause instanceof Error)) throw cause;
  }
  const whole = new Uint8Array(
    Math.min(
      size,
      chunks.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
