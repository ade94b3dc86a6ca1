import type { Span } from "../model/span.ts";
import { STATE_WORDS, type StateRole } from "./state-words.ts";

/** A word of a state with where it stands. `amount` is the number of a count or a percentage. */
export interface StateToken {
  readonly role: StateRole | "percent" | "count" | "time";
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

interface Word {
  readonly text: string;
  readonly role: StateRole;
}

const BY_FIRST: ReadonlyMap<string, readonly Word[]> = firstCharacters();

function firstCharacters(): Map<string, Word[]> {
  const words = STATE_WORDS.flatMap(({ role, words }) => words.map((text) => ({ text, role })));
  words.sort((a, b) => b.text.length - a.text.length);
  const found = new Map<string, Word[]>();
  for (const word of words) {
    const first = word.text.charAt(0);
    const known = found.get(first);
    if (known) known.push(word);
    else found.set(first, [word]);
  }
  return found;
}

const DATE = /[0-9]{4}[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?/y;
const NUMBER =
  /(?:[0-9０-９]{1,4}(?:[.．][0-9]{1,2})?|[〇零一二两三四五六七八九十百]{1,4})([%％年月日号时项个条件处类起户家座宗笔]?)(?:份|度)?/y;

/**
 * The words of a clause, or null where it holds a word that no state is made of: `已于9月底整改到位` has five,
 * `已完成内设机构调整` gives null. Marks and blanks are passed over.
 */
export function lexState(text: string, from: number, to: number): readonly StateToken[] | null {
  const tokens: StateToken[] = [];
  for (let at = from; at < to; ) {
    if (isMark(text.charAt(at))) {
      at++;
      continue;
    }
    const token = numberAt(text, at) ?? wordAt(text, at, to);
    if (!token || token.to > to) return null;
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

/** Whether a character only parts words: marks, brackets, blanks. */
export function isMark(character: string): boolean {
  return " \t　，。；、,;：:！!.—（）()【】[]〔〕“”①②③④⑤⑥⑦⑧⑨⑩/／".includes(character) && character !== "";
}

function wordAt(text: string, at: number, end: number): StateToken | null {
  for (const { text: word, role } of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (at + word.length <= end && text.startsWith(word, at))
      return { role, from: at, to: at + word.length, amount: 0 };
  }
  return null;
}

function numberAt(text: string, at: number): StateToken | null {
  DATE.lastIndex = at;
  if (DATE.test(text)) return { role: "time", from: at, to: DATE.lastIndex, amount: 0 };
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(text);
  const unit = found?.[1];
  if (!found || !unit) return null;
  const role = "%％".includes(unit) ? "percent" : "年月日号时".includes(unit) ? "time" : "count";
  // A number in Chinese figures counts as some, its amount is not asked for.
  const amount = Number.parseFloat(found[0].normalize("NFKC"));
  return { role, from: at, to: at + found[0].length, amount: Number.isNaN(amount) ? 1 : amount };
}

export const CLAUSE_MARKS = "，,。；;！!";

/** The stretches between marks, without them. */
export function clausesOf(text: string, from: number, to: number, marks = CLAUSE_MARKS): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !marks.includes(text.charAt(at))) continue;
    if (at > start) found.push([start, at]);
    start = at + 1;
  }
  return found;
}
