import { indexOfWord } from "./find-word.ts";

const OBJECT = /(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}obj(?![a-z])/g;
const TILING = /\/PatternType\s{0,9}1(?!\d)/;
const RESOURCES = /\/Resources\s{0,9}(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}R/;
const PATTERNS = /\/Pattern(?=\s{0,9}(?:<<|\d))/;
const FORM = /\/Subtype\s{0,9}\/Form/;

/** What stands before the stream of an object, or is all of it. */
interface Dictionary {
  /** Its number and generation. Sample: `12 0`. */
  readonly name: string;
  readonly text: string;
}

/**
 * Whether asking what a page draws may never end: the file has a tiling pattern (ISO 32000-1, 8.7.3) that may be filled with
 * patterns, itself among them. Streams stand in a file as they are, so their dictionaries can be read without pdf.js. A file
 * made to hide that is not found out: that is what reading in a worker is for.
 */
export function mayDrawForEver(bytes: Uint8Array): boolean {
  if (indexOfWord(bytes, "/PatternType", 0) < 0) return false;
  const file = new TextDecoder("latin1").decode(bytes);
  const hasForms = FORM.test(file);
  // Forms may be filled with patterns too.
  const namesPatterns = (text: string): boolean => PATTERNS.test(text) || (hasForms && text.includes("/XObject"));
  const elsewhere = new Set<string>();
  for (const { text } of dictionariesOf(file)) {
    if (!TILING.test(text)) continue;
    const [, number, generation] = RESOURCES.exec(text) ?? [];
    if (number !== undefined) elsewhere.add(`${number} ${generation}`);
    else if (namesPatterns(text)) return true;
  }
  if (elsewhere.size === 0) return false;
  // Resources that cannot be found may do anything.
  const missing = new Set(elsewhere);
  for (const { name, text } of dictionariesOf(file)) {
    if (!elsewhere.has(name)) continue;
    if (namesPatterns(text)) return true;
    missing.delete(name);
  }
  return missing.size > 0;
}

/** The dictionaries of a file in its order; each part of it is in one of them at most, so that all are read in one pass. */
function* dictionariesOf(file: string): Generator<Dictionary> {
  let open: { readonly name: string; readonly from: number } | null = null;
  const upTo = (end: number): Dictionary[] => {
    if (!open) return [];
    const whole = file.slice(open.from, end);
    const behind = whole.search(/stream|endobj/);
    return [{ name: open.name, text: behind < 0 ? whole : whole.slice(0, behind) }];
  };
  for (const { 0: head, 1: number, 2: generation, index } of file.matchAll(OBJECT)) {
    yield* upTo(index);
    open = { name: `${number} ${generation}`, from: index + head.length };
  }
  yield* upTo(file.length);
}
