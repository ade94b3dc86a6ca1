import { indexOfWord } from "./find-word.ts";

const TILING = /\/PatternType\s{0,9}1(?!\d)/;
/** A dictionary is looked at so far before and behind the words in it. */
const BEFORE = 4_096;
const BEHIND = 32_768;

/**
 * Whether asking what a page draws may never end: the file has a tiling pattern (ISO 32000-1, 8.7.3) that may be filled with
 * patterns, itself among them. Streams stand in a file as they are, so their dictionaries can be read without pdf.js. A file
 * made to hide that is not found out: that is what reading in a worker is for.
 */
export function mayDrawForEver(bytes: Uint8Array): boolean {
  for (let at = indexOfWord(bytes, "/PatternType", 0); at >= 0; at = indexOfWord(bytes, "/PatternType", at + 1)) {
    const before = latin(bytes.subarray(Math.max(0, at - BEFORE), at));
    const opening = before.slice(Math.max(0, before.lastIndexOf(" obj")));
    const dictionary = opening + upTo(latin(bytes.subarray(at, at + BEHIND)), "stream");
    if (TILING.test(dictionary) && usesPatterns(bytes, dictionary)) return true;
  }
  return false;
}

/** Whether the resources of a pattern name patterns, or forms, which may; resources that cannot be found may do anything. */
function usesPatterns(bytes: Uint8Array, dictionary: string): boolean {
  const named = /\/Resources\s{0,9}(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}R/.exec(dictionary);
  const resources = named ? objectText(bytes, `${named[1]} ${named[2]} obj`) : dictionary;
  if (resources === null) return true;
  return /\/Pattern(?=\s{0,9}(?:<<|\d))/.test(resources) || (/\/XObject/.test(resources) && hasForms(bytes));
}

function objectText(bytes: Uint8Array, head: string): string | null {
  const at = indexOfWord(bytes, head, 0);
  return at < 0 ? null : upTo(latin(bytes.subarray(at, at + BEHIND)), "endobj");
}

function hasForms(bytes: Uint8Array): boolean {
  return indexOfWord(bytes, "/Subtype /Form", 0) >= 0 || indexOfWord(bytes, "/Subtype/Form", 0) >= 0;
}

function upTo(text: string, word: string): string {
  const end = text.indexOf(word);
  return end < 0 ? text : text.slice(0, end);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
