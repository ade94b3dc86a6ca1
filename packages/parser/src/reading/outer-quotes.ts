import type { Span } from "../model/span.ts";

/** Quotes of one kind, however they are typed: an opening one may stand where a closing one should. */
const KINDS: readonly (readonly [open: string, close: string, either: string])[] = [
  ["“", "”", '"＂'],
  ["‘", "’", "'"],
  ["「", "」", ""],
  ["『", "』", ""],
];

/** Whether a character is a quotation mark of any kind. */
export function isQuote(character: string): boolean {
  return character !== "" && KINDS.some((marks) => marks.join("").includes(character));
}

/**
 * The words inside the quotes that stand around all of them, or null where none do: `“甲，“乙”丙”` gives `甲，“乙”丙`,
 * `“甲”和“乙”` gives null. A quote that nobody closed, or closed twice, counts as the outer one.
 */
export function insideQuotes(text: string, [from, to]: Span): Span | null {
  const first = text.charAt(from);
  const last = text.charAt(to - 1);
  const kind = KINDS.find((marks) => marks.join("").includes(first));
  if (!kind || to - from < 3) return null;
  const marks = kind.join("");
  if (!marks.includes(last)) return null;
  const within = [...text.slice(from + 1, to - 1)].filter((character) => marks.includes(character));
  if (within.length === 0) return [from + 1, to - 1];
  if (kind[2].includes(first)) return within.length % 2 === 1 ? [from + 1, to - 1] : null;
  return balanced(text, [from, to], kind);
}

function balanced(text: string, [from, to]: Span, [open, close]: readonly [string, string, string]): Span | null {
  const opened: number[] = [];
  let unopened = false;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (character === open) opened.push(at);
    else if (character === close && opened.pop() === undefined) unopened = true;
    else if (character === close && opened.length === 0 && at === to - 1 && !unopened)
      return wasOuter(text, [from, to], open);
  }
  if (unopened) return [from + 1, to - 1];
  // The outer quote was never closed: the last mark closes an inner one.
  return opened[0] === from ? [from + 1, to] : null;
}

/** The last mark closed the last open quote: is that the first one? */
function wasOuter(text: string, [from, to]: Span, open: string): Span | null {
  let depth = 0;
  for (let at = from; at < to - 1; at++) {
    const character = text.charAt(at);
    if (character === open) depth++;
    else if (character === CLOSER[open] && --depth === 0) return null;
  }
  return [from + 1, to - 1];
}

const CLOSER: Readonly<Record<string, string>> = Object.fromEntries(KINDS.map(([open, close]) => [open, close]));
