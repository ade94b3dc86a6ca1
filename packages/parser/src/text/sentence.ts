import type { Span } from "../model/span.ts";

const PAIRS: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "（": "）",
  "(": ")",
  "「": "」",
  "『": "』",
  "〈": "〉",
};
const CLOSERS = new Set(Object.values(PAIRS));
const OPENERS = new Set(Object.keys(PAIRS).map((mark) => mark.charCodeAt(0)));
const MARK = /[。！？!?“‘《（(「『〈”’》）)」』〉]/g;

/**
 * The position behind the first sentence in `[from, to)`: behind its 。！？ and the quotes that close after it.
 *
 * Marks inside quotes and brackets do not count: `关于“甲。乙。”问题。丙` ends behind 问题。 A quote that nobody closes is
 * read as if it were not there. Returns `to` where no sentence ends.
 */
export function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f) return at + 1;
    if (OPENERS.has(code)) break;
    if (at === to - 1) return to;
  }
  return scan(text, from, to, true) ?? scan(text, from, to, false) ?? to;
}

function scan(text: string, from: number, to: number, nested: boolean): number | null {
  const open: string[] = [];
  MARK.lastIndex = from;
  for (let found = MARK.exec(text); found && found.index < to; found = MARK.exec(text)) {
    const mark = found[0];
    const closer = PAIRS[mark];
    if (closer) open.push(closer);
    else if (CLOSERS.has(mark)) {
      const at = open.lastIndexOf(mark);
      if (at >= 0) open.length = at;
    } else if (!nested || open.length === 0) return found.index + 1;
  }
  return nested && open.length > 0 ? null : to;
}

/** The sentences in `[from, to)`, each with its end mark. Nothing between them is left out. */
export function sentences(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; ) {
    const end = sentenceEnd(text, at, to);
    found.push([at, end]);
    at = end;
  }
  return found;
}

/**
 * The position of the quote that closes the one at `at`, with quotes of the same kind inside counted: `“甲“乙”丙”` gives
 * the last. Straight quotes close at the next one. Returns -1 where nothing closes it before `to`.
 */
export function closingQuote(text: string, at: number, to: number): number {
  const opener = text.charAt(at);
  const closer = PAIRS[opener];
  if (!closer) {
    const next = text.indexOf(opener, at + 1);
    return next < to ? next : -1;
  }
  let depth = 0;
  for (let index = at; index < to; index++) {
    const character = text.charAt(index);
    if (character === opener) depth++;
    else if (character === closer && --depth === 0) return index;
  }
  return -1;
}

const EDGE_LEFT = /[\s。；，、：:;,.]/;
const EDGE_RIGHT = /[\s；，、：:;,]/;

/** The span without spaces and stray separators at its ends; a final 。 stays. */
export function trimSpan(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && EDGE_LEFT.test(text.charAt(start))) start++;
  while (end > start && EDGE_RIGHT.test(text.charAt(end - 1))) end--;
  return [start, end];
}
