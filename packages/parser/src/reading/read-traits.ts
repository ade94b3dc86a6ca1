import { bitOf, type Cues } from "../lexicon/automaton.ts";
import type { Meaning } from "../lexicon/row.ts";
import { SCHEMES } from "../outline/number.ts";
import { type Checkpoint, COLUMNS, type Stretch, type Unit } from "../outline/units.ts";
import { partitionPoint } from "../text/partition-point.ts";
import { LENGTHS, SIGNS, type Traits } from "./traits.ts";

type Sign = (typeof SIGNS)[number];
const SIGN = Object.fromEntries(SIGNS.map((sign, index) => [sign, 1 << index])) as Readonly<Record<Sign, number>>;

const low = (meaning: Meaning): number => (bitOf(meaning).high ? 0 : bitOf(meaning).bit);
const LACK = low("lack");
const LACK_OPENS = low("lack-opens");
const NEGATION = low("negation");
const DEED = low("deed");
const ADVERB = low("adverb");
const FORMULA = low("formula-opens");
const PROBLEM = low("problem");
const STATE = low("state");
const BODY_ENDS = low("body-ends");
const CHAPTER_ENDS = low("chapter-ends");
const LABEL_LOW = MASK([
  "label-answer",
  "label-result",
  "label-plan",
  "label-state",
  "label-responsible",
  "label-deadline",
  "label-goal",
  "label-problem",
  "label-contact",
  "label-attachment",
]);
/** label-cause among {@link Traits.kinds}: 情况 and its like, which say nothing where another word does. */
const CAUSE = 1 << 10;
const LABEL_SHIFT = Math.log2(low("label-answer"));

function MASK(meanings: readonly Meaning[]): number {
  return meanings.reduce((mask, meaning) => mask + low(meaning), 0);
}

/** Meanings that are signs wherever they stand, and those that count only near the head of the words. */
const ANYWHERE: readonly (readonly [number, number])[] = (
  [
    "organising",
    "problem-chapter",
    "outcome",
    "closing",
    "publication",
    "own",
    "basis",
    "lead-in",
    "meeting",
    "furniture",
    "inspection",
  ] as const
).map((sign) => [low(sign), SIGN[sign]]);
const NEXT = low("next");
const NEAR = 24;
const FARTHEST = 80;

/** Reads the traits of every unit; `cues` are those of the whole text. */
export async function readTraits(
  text: string,
  units: readonly Unit[],
  stretches: readonly Stretch[],
  { cues, checkpoint }: { readonly cues: Cues; readonly checkpoint?: Checkpoint | undefined },
): Promise<Traits[]> {
  const traits: Traits[] = [];
  let cue = 0;
  for (const unit of units) {
    // The cells of a ledger's row are not read in the order of the text.
    if ((cues.from[cue - 1] ?? 0) > unit.words) cue = cueAt(cues, unit.words);
    while (cue < cues.count && (cues.from[cue] ?? 0) < unit.words) cue++;
    const reader = new Reader(text, unit, cues, cue);
    traits.push(reader.read(stretches[unit.stretch]));
    cue = reader.next;
    if (traits.length % AT_ONCE === 0) await checkpoint?.();
  }
  return traits;
}

/** Units looked at between two checkpoints. */
const AT_ONCE = 5_000;

/** The first cue at or behind a place, found by halving. */
function cueAt({ count, from }: Cues, place: number): number {
  return partitionPoint(count, (index) => (from[index] ?? 0) < place);
}

class Reader {
  next: number;
  readonly #text: string;
  readonly #unit: Unit;
  readonly #cues: Cues;

  constructor(text: string, unit: Unit, cues: Cues, cue: number) {
    this.#text = text;
    this.#unit = unit;
    this.#cues = cues;
    this.next = cue;
  }

  read(stretch: Stretch | undefined): Traits {
    const { span, words, number, opens, label } = this.#unit;
    const look = stretch?.look;
    const text = this.#text;
    const to = span[1];
    const length = to - words;
    const bodyEnd = this.#bodyEnd(to);
    const clauses = clausesOf(text, words, bodyEnd);
    const lacking = new Uint8Array(clauses.length);
    let signs = length <= NEAR ? SIGN.short : 0;
    let deedAt = words;
    let deed = false;
    let formula = 0;
    let state = 0;
    let kinds = 0;
    let says = 0;
    const { from, to: ends, low: lows, high: highs } = this.#cues;
    let clause = 0;
    for (; this.next < this.#cues.count; this.next++) {
      const at = from[this.next] ?? 0;
      if (at >= to) break;
      const end = ends[this.next] ?? 0;
      const bits = lows[this.next] ?? 0;
      if (end > to) continue;
      while (clause + 1 < clauses.length && at >= (clauses[clause]?.[1] ?? 0)) clause++;
      const [start, stop] = clauses[clause] ?? [words, to];
      if (bits & LACK && end === stop) lacking[clause] = 1;
      if (bits & LACK_OPENS && at === start) lacking[clause] = 1;
      if (bits & NEGATION && stop - at <= 8 && stop - at > 1 && stop === bodyEnd)
        lacking[clause] = lacking[clause] || 2;
      if (at === deedAt) {
        if (bits & DEED) deed = true;
        else if (bits & ADVERB && !deed) deedAt = Math.max(deedAt, end);
      }
      if (bits & FORMULA && at - words <= 1) formula |= 1;
      if (bits & PROBLEM && end + 14 >= bodyEnd && end <= bodyEnd) formula |= this.#closes(end, bodyEnd) ? 2 : 0;
      if (bits & STATE) state = 1;
      if (bits & BODY_ENDS && end === bodyEnd && length < 34) signs |= SIGN.signature;
      if (bits & CHAPTER_ENDS && end === bodyEnd && length < FARTHEST / 2) signs |= SIGN["chapter-ends"];
      if (bits & NEXT && at - words < NEAR) signs |= SIGN.next;
      if (at - words < FARTHEST) for (const [bit, sign] of ANYWHERE) if (bits & bit) signs |= sign;
      if (label && at >= label[0] && end <= label[1]) {
        const own = (((bits & LABEL_LOW) >>> LABEL_SHIFT) | ((highs[this.next] ?? 0) << 10)) >>> 0;
        kinds |= own;
        if (own && (own !== CAUSE || says === 0)) says = 32 - Math.clz32(own & -own);
      }
    }
    signs |= this.#marks(to);
    const lack = lacking.reduce((sum, one) => sum + (one === 1 ? 2 : one), 0) / (2 * Math.max(1, clauses.length));
    return {
      number: (number ? (SCHEMES.indexOf(number.scheme) + 1) * 2 : 0) + Number(opens),
      value: number?.value ?? 0,
      opens,
      length: stepOf(length),
      ends: markOf(text, to, span[0]),
      lack: lack === 0 ? 0 : lack < 0.5 ? 1 : 2,
      lackEnds: (lacking[clauses.length - 1] ?? 0) > 0,
      deed,
      formula: formula === 3 ? 2 : formula === 2 ? 3 : formula,
      state: state === 0 ? 0 : length <= NEAR ? 2 : 1,
      signs,
      kinds,
      says,
      label: label ? (label[0] > words ? 2 : 1) : 0,
      look: look
        ? Number(look.bold) +
          2 * Number(look.centred) +
          4 * Math.min(look.heading ?? 0, 4) +
          32 * Math.min(look.depth, 3)
        : 0,
      column: COLUMNS.indexOf(stretch?.column ?? "words"),
    };
  }

  /** The end of the words proper: before end marks, and before a state in brackets. */
  #bodyEnd(to: number): number {
    const text = this.#text;
    let end = to;
    while (end > this.#unit.words && isTail(text.charCodeAt(end - 1))) end--;
    const code = text.charCodeAt(end - 1);
    if (code === 0xff09 || code === 0x29) {
      let open = end - 2;
      while (open > this.#unit.words && end - open < LONGEST_BRACKET && !isOpen(text.charCodeAt(open))) open--;
      if (open > this.#unit.words && isOpen(text.charCodeAt(open))) {
        end = open;
        while (end > this.#unit.words && isTail(text.charCodeAt(end - 1))) end--;
      }
    }
    return end;
  }

  /** Whether only words of a formula (的整改情况) stand between 问题 and the end. */
  #closes(end: number, bodyEnd: number): boolean {
    for (let at = end; at < bodyEnd; at++) if (!FORMULA_TAIL.has(this.#text.charAt(at))) return false;
    return true;
  }

  #marks(to: number): number {
    const text = this.#text;
    const { words } = this.#unit;
    let signs = 0;
    const stop = Math.min(to, words + 200);
    for (let at = words; at < stop; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x300a || code === 0x3014) signs |= SIGN.document;
      else if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) {
        signs |= SIGN.figure;
        if (/[个条项]/.test(text.charAt(at + 1)) && /[（(共]/.test(text.slice(Math.max(words, at - 3), at)))
          signs |= SIGN.count;
      } else if (code === 0x6708 || code === 0x5e74)
        signs |= /[0-9０-９〇○零一二三四五六七八九十]/.test(text.charAt(at - 1)) ? SIGN.day : 0;
    }
    const first = text.charCodeAt(words);
    if (first === 0x201c || first === 0x22) signs |= SIGN.quote;
    if (signs & SIGN.day && to - words <= 14) signs |= SIGN["day-alone"];
    return signs;
  }
}

const LONGEST_BRACKET = 18;

function isOpen(code: number): boolean {
  return code === 0xff08 || code === 0x28;
}

const FORMULA_TAIL = new Set([..."的整改情况落实进展完成工作集中措施方面等和与及”“、"]);

function isTail(code: number): boolean {
  return TAIL.has(code);
}
const TAIL = new Set([...'。；：:;，,—.！？”"’』」》】〕 '].map((mark) => mark.charCodeAt(0)));
const CLAUSE_MARKS = new Set([..."，,；;。：、！？"].map((mark) => mark.charCodeAt(0)));
const MOST_CLAUSES = 40;

/** The clauses of some words, quotes at their ends left out; those of one character do not count. */
function clausesOf(text: string, from: number, to: number): [number, number][] {
  const clauses: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to && clauses.length < MOST_CLAUSES; at++) {
    const code = at < to ? text.charCodeAt(at) : 0xff0c;
    if (!CLAUSE_MARKS.has(code)) continue;
    let [a, b] = [start, at];
    while (a < b && isTail(text.charCodeAt(a))) a++;
    if (text.charCodeAt(a) === 0x201c) a++;
    while (b > a && (isTail(text.charCodeAt(b - 1)) || text.charCodeAt(b - 1) === 0x201d)) b--;
    if (b - a > 1) clauses.push([a, b]);
    start = at + 1;
  }
  return clauses;
}

export function stepOf(length: number): number {
  let step = 0;
  for (const one of LENGTHS) if (length > one) step++;
  return step;
}

function markOf(text: string, to: number, from: number): number {
  if (to <= from) return 0;
  switch (text.charAt(to - 1)) {
    case "。":
    case "！":
    case "？":
      return 1;
    case "；":
    case ";":
      return 2;
    case "：":
    case ":":
      return 3;
    case "—":
      return 4;
    case "】":
    case "〕":
      return 5;
    case "）":
    case ")":
      return 6;
    case "”":
    case '"':
      return 7;
    case "，":
    case ",":
      return 8;
    default:
      return 0;
  }
}
