import type { Look } from "../model/document.ts";
import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { canOpenNumber, isBlank, isDigit, isHan, type NumberMark, numberAt } from "./number.ts";

/**
 * The finest piece that could be a part of its own: a line, a sentence behind a heading, a label, a point of a run, a cell.
 * A cut is a possibility, not a decision.
 */
export interface Unit {
  readonly index: number;
  /** From its number or its first word to its end mark. */
  readonly span: Span;
  /** Where its words begin, behind its number. */
  readonly words: number;
  readonly number: NumberMark | null;
  /** It opens its line. */
  readonly opens: boolean;
  /** The words of a label such as 整改情况：, without brackets and colon; the unit is that label and nothing else. */
  readonly label: Span | null;
  /** The stretch it was cut from, an index into the stretches given. */
  readonly stretch: number;
}

/** What a stretch of the text is known to be before it is read: words, the label cell of a form, a cell of a ledger. */
export const COLUMNS = [
  "words",
  "label",
  "category",
  "problem",
  "measures",
  "result",
  "plan",
  /** Says how far it has come, perhaps with what was done. */
  "state",
  /** A column that no list knows. */
  "unknown",
  /** 责任单位, 时限, 目标: no measure. */
  "field",
] as const;

/** One of {@link COLUMNS}. */
export type Column = (typeof COLUMNS)[number];

/** A line, or a cell of a table, in the order in which it is to be read. */
export interface Stretch {
  readonly span: Span;
  readonly column: Column;
  readonly look: Look | null;
  /** A cell of a table, whatever its column. */
  readonly cell: boolean;
  /** What the column or the row's label calls it, and what that introduces. */
  readonly label: Span | null;
  readonly kind: FieldKind | null;
  /** The row of its problem that the cell stands for, from 0; -1 outside ledgers. */
  readonly row: number;
  /** The line it is or stands on. */
  readonly line: number;
}

/** Cuts stretches into units, in their order. */
export function cutUnits(text: string, stretches: readonly Stretch[]): Unit[] {
  const cutter = new Cutter(text, stretches);
  for (const index of stretches.keys()) cutter.stretch(index);
  return cutter.units;
}

const MOST_SHORT = 10;

class Cutter {
  readonly units: Unit[] = [];
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  /** How often a short line stands in the notice: what comes back is a label, whatever it says. */
  readonly #recurring = new Map<string, number>();

  constructor(text: string, stretches: readonly Stretch[]) {
    this.#text = text;
    this.#stretches = stretches;
    for (const { span, column } of stretches) {
      if (column !== "words" || span[1] - span[0] > MOST_SHORT) continue;
      const words = text.slice(...span);
      this.#recurring.set(words, (this.#recurring.get(words) ?? 0) + 1);
    }
  }

  stretch(index: number): void {
    const stretch = this.#stretches[index];
    if (!stretch) return;
    const { span, column } = stretch;
    const whole = { span, words: span[0], number: null, opens: true, stretch: index };
    if (column === "label") this.#put({ ...whole, label: span });
    else if (column === "field") this.#put({ ...whole, label: null });
    else this.#words(index, span, column === "words");
  }

  #put(unit: Omit<Unit, "index">): void {
    this.units.push({ ...unit, index: this.units.length });
  }

  #words(stretch: number, [from, to]: Span, labels: boolean): void {
    const text = this.#text;
    const cuts = findCuts(text, from, to);
    let next = 0;
    let at = from;
    let opens = true;
    while (at < to) {
      while (at < to && (isBlank(text.charCodeAt(at)) || (opens && TICK.test(text.charAt(at))))) at++;
      if (at >= to) return;
      const number =
        canOpenNumber(text.charCodeAt(at)) || opens ? numberAt(text, at, to, opens || cuts[next - 1] === at) : null;
      const words = number?.end ?? at;
      const base = { words, number, opens, stretch };
      // A second number straight behind the first: the first stands alone.
      const again =
        number && words < to && canOpenNumber(text.charCodeAt(words)) ? numberAt(text, words, to, true) : null;
      if (number && again && again.scheme !== number.scheme && again.scheme !== "code") {
        this.#put({ ...base, span: [at, words], label: null });
        at = words;
        opens = false;
        continue;
      }
      const label = labels ? labelAt(text, words, to, opens) : null;
      let end = label?.end ?? 0;
      if (!label) {
        while (next < cuts.length && (cuts[next] ?? to) <= words) next++;
        end = cuts[next] ?? to;
      }
      const recurs = labels && opens && !label && !number && end === to && this.#recurs(words, end);
      this.#put({ ...base, span: [at, end], label: label?.words ?? (recurs ? [words, end] : null) });
      while (next < cuts.length && (cuts[next] ?? to) <= end) next++;
      at = end;
      opens = false;
    }
  }

  #recurs(from: number, to: number): boolean {
    return to - from <= MOST_SHORT && (this.#recurring.get(this.#text.slice(from, to)) ?? 0) > 1;
  }
}

/** A tick or box in front of a number. */
const TICK = /[☐☑☒√✓✔]/;
const LONGEST_LABEL = 18;

/** A label that only blanks divide from what it introduces (整改成效　隐患全部消除) is no longer. */
const LONGEST_LOOSE = 10;
/** What stands behind a blank and is no longer may be a name. */
const LONGEST_NAME = 5;

/** The label at `at`: `整改情况：`, `【整改举措】`, at the head of a line `整改成效　…` too; null where a sentence stands. */
function labelAt(
  text: string,
  at: number,
  to: number,
  opens: boolean,
): { readonly words: Span; readonly end: number } | null {
  const open = text.charCodeAt(at);
  const close = CLOSERS.get(open);
  const start = close === undefined ? at : at + 1;
  let letters = 0;
  for (let end = start; end < to && end - start <= LONGEST_LABEL; end++) {
    const code = text.charCodeAt(end);
    if (close !== undefined) {
      if (code === close) {
        const colon = isColon(text.charCodeAt(end + 1)) ? 2 : 1;
        return letters >= 2 ? { words: [start, end], end: Math.min(to, end + colon) } : null;
      }
      if (code === 0x3002) return null;
      letters++;
      continue;
    }
    if (isColon(code)) {
      const figure = isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end - 2));
      return letters >= 2 && !figure && isHan(open) ? { words: [start, end], end: end + 1 } : null;
    }
    if (
      isBlank(code) &&
      opens &&
      letters === end - start &&
      letters >= 4 &&
      letters <= LONGEST_LOOSE &&
      to - end > LONGEST_NAME
    )
      return { words: [start, end], end: end + 1 };
    if (LABEL_MARKS.has(code) || isDigit(code) || isBlank(code)) continue;
    if (!isHan(code) || code === 0x201c || code === 0x300a) return null;
    letters++;
  }
  return null;
}

const CLOSERS = new Map([
  [0x3010, 0x3011],
  [0x3014, 0x3015],
  [0x5b, 0x5d],
  [0x300c, 0x300d],
  [0x3016, 0x3017],
  [0xff3b, 0xff3d],
  [0x300e, 0x300f],
]);
const LABEL_MARKS = new Set([..."（()）、/“”"].map((mark) => mark.charCodeAt(0)));

function isColon(code: number): boolean {
  return code === 0xff1a || code === 0x3a;
}

/** Positions behind which a unit may begin inside `[from, to)`, in order. */
export function findCuts(text: string, from: number, to: number): number[] {
  const cuts = marksOf(text, from, to, true) ?? marksOf(text, from, to, false) ?? [];
  addNumbers(text, from, to, cuts);
  return cuts.length < 2 ? cuts : [...new Set(cuts)].sort((a, b) => a - b);
}

const OPENERS = new Set([..."“‘《（(「『〈【"].map((mark) => mark.charCodeAt(0)));
const ENDERS = new Set([..."”’》）)」』〉】"].map((mark) => mark.charCodeAt(0)));
const STOPS = new Set([..."。！？；;"].map((mark) => mark.charCodeAt(0)));

/** Behind the marks that end sentences, labels and headings, those in quotes and brackets left out. Null where they do not pair. */
function marksOf(text: string, from: number, to: number, nested: boolean): number[] | null {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (nested && OPENERS.has(code)) depth++;
    else if (nested && ENDERS.has(code)) {
      if (depth > 0) depth--;
      if (depth === 0 && (code === 0x3011 || (code === 0x201d && STOPS.has(text.charCodeAt(at - 1)))))
        cuts.push(at + 1);
    } else if (depth > 0) continue;
    else if (STOPS.has(code)) {
      while (at + 1 < to && isMark(text.charCodeAt(at + 1))) at++;
      cuts.push(at + 1);
    } else if (isColon(code)) {
      if (!(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))) cuts.push(at + 1);
    } else if (code === 0x2014 && text.charCodeAt(at + 1) === 0x2014) {
      cuts.push(at + 2);
      at++;
    } else if (
      DIVIDERS.has(code) ||
      (code === 0x2014 && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1)))
    )
      cuts.push(at + 1);
    else if (code === 0x3e && text.charCodeAt(at + 1) === 0x3e) {
      cuts.push(at + 2);
      at++;
    } else if (isComma(code) ? endsHeading(text, from, at) : isBlank(code) && dividesHeading(text, from, at, to))
      cuts.push(at + 1);
  }
  return depth > 0 ? null : cuts;
}

/** → ｜ |: marks that some put between a problem and its answer. */
const DIVIDERS = new Set([0x2192, 0xff5c, 0x7c]);

/** Marks that follow an end mark belong to it. */
function isMark(code: number): boolean {
  return STOPS.has(code) || isColon(code) || isComma(code);
}

const LEAST_BESIDE_BLANK = 4;

/** 强化责任担当　成立由…: a blank between words long enough to be a heading and its text; none inside a name. */
function dividesHeading(text: string, from: number, at: number, to: number): boolean {
  for (let beside = 1; beside <= LEAST_BESIDE_BLANK; beside++) {
    if (at - beside < from || at + beside >= to) return false;
    if (!isHan(text.charCodeAt(at - beside)) || !isHan(text.charCodeAt(at + beside))) return false;
  }
  return true;
}

function isComma(code: number): boolean {
  return code === 0xff0c || code === 0x2c;
}

/** 针对…的问题，: a comma behind which an answer may start; and the comma before 整改情况：. */
function endsHeading(text: string, from: number, at: number): boolean {
  if (text.startsWith("问题", at - 2) && at - 2 > from) return true;
  if (text.charAt(at - 1) === "”" && opensQuoted(text, from)) return true;
  if (!text.startsWith("整改", at + 1) && !text.startsWith("落实", at + 1)) return false;
  for (let end = at + 3; end < at + 10; end++) {
    const code = text.charCodeAt(end);
    if (isColon(code)) return true;
    if (isComma(code) || code === 0x3002) return false;
  }
  return false;
}

const FARTHEST_QUOTE = 12;

/** Whether a line opens with a quote, but for a number and words such as 关于. */
function opensQuoted(text: string, from: number): boolean {
  return text.slice(from, from + FARTHEST_QUOTE).includes("“");
}

/** Before the numbers of a run inside a line, whatever stands before them, where they count on. */
function addNumbers(text: string, from: number, to: number, cuts: number[]): void {
  const last = new Map<string, number>();
  const long = to - from > LONG_LINE;
  let depth = 0;
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0x300a) depth++;
    else if ((code === 0x201d || code === 0x300b) && depth > 0) depth--;
    if (!canOpenNumber(code) || depth > 0) continue;
    const before = text.charCodeAt(at - 1);
    if (isDigit(code) && (isDigit(before) || before === 0x2e || before === 0xff0e)) continue;
    const number = numberAt(text, at, to, false);
    if (!number || number.scheme === "bullet") continue;
    const previous = last.get(number.scheme);
    const counts = number.value === 1 || number.value === (previous ?? 0) + 1 || number.value === (previous ?? 0) + 2;
    if (!counts || !free(text, from, at, number, long)) continue;
    if (number.value === 1 && !goesOn(text, number, to)) continue;
    last.set(number.scheme, number.value);
    cuts.push(at);
    at = number.end - 1;
  }
}

const LONG_LINE = 200;

/** Whether a number inside a line can open a part: behind a mark; behind a word only where nothing else is meant. */
function free(text: string, from: number, at: number, { scheme, end, weak }: NumberMark, long: boolean): boolean {
  const before = text.charAt(at - 1);
  const behind = /[。；;，,：:、！!？?”"’》）)】\]\s…—]/.test(before);
  switch (scheme) {
    case "circle":
    case "parenthesised":
    case "digit-stop":
      return true;
    case "ordinal":
    case "word":
      return behind || (long && at - from > 4);
    case "serial":
    case "letter":
      return behind;
    case "han-bracket":
    case "arabic-bracket":
      return !/[第项、号共]/.test(before) && !/[、）)和至号项]/.test(text.charAt(end));
    case "arabic-half-bracket":
      return behind && before !== "（" && before !== "(";
    case "han-comma":
      return (
        !/[一二三四五六七八九]/.test(text.charAt(end)) &&
        (/[。；;：:！？”）)】\s]/.test(before) ||
          (long && isHan(before.charCodeAt(0)) && !/[第其十一二三四五六七八九]/.test(before)))
      );
    case "arabic-point":
      return (
        /[。；;：:！？”）)】\s]/.test(before) ||
        (long && !weak && isHan(before.charCodeAt(0)) && !/[第共约近达为]/.test(before))
      );
    default:
      return false;
  }
}

/** Whether the second of a run follows the first somewhere in the line; a lone 一是 behind a mark counts too. */
function goesOn(text: string, { scheme, end }: NumberMark, to: number): boolean {
  if (scheme === "circle" || scheme === "parenthesised" || scheme === "digit-stop") return true;
  const second = SECOND[scheme];
  if (!second) return true;
  const rest = text.slice(end, Math.min(to, end + FARTHEST));
  return second.some((words) => rest.includes(words)) || scheme === "han-comma" || scheme === "ordinal";
}

const FARTHEST = 1_500;
const SECOND: Readonly<Record<string, readonly string[]>> = {
  ordinal: ["二是", "二要", "二则"],
  word: ["其次", "再次", "最后"],
  "han-bracket": ["（二）", "(二)", "( 二 )", "（ 二 ）"],
  "arabic-bracket": ["（2）", "(2)", "（２）"],
  "arabic-half-bracket": ["2)", "2）"],
  "arabic-point": ["2.", "2．", "2、", "２．", "２、"],
};
