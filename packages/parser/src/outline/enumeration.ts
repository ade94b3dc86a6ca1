import type { Span } from "../model/span.ts";
import { labelValue } from "./label.ts";

/** How the points of a run are counted: 一是, 首先, 其一, 第一, 1. （1） 1） ① （一） 一、 or a dash at the head of a line. */
export type Counter =
  | "shi"
  | "words"
  | "qi"
  | "ordinal"
  | "arabic-point"
  | "arabic-bracket"
  | "arabic-half-bracket"
  | "circle"
  | "han-bracket"
  | "han-comma"
  | "bullet";

/** One enumerator: where it stands and its number in its run. */
export interface Enumerator {
  readonly counter: Counter;
  readonly value: number;
  readonly span: Span;
  /** Whether it opens its line. */
  readonly leading: boolean;
  /** A point with a figure right behind it (`2.3个项目`): no more than a guess on its own. */
  readonly weak: boolean;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const CANDIDATE = new RegExp(
  `(${HAN})[是要](?:[：:，,](?!\\d))?|(首先|其次|再次|再者|然后|最后)(?=[，,：:是要]|[^\\n]{2})|其(${HAN})[，,：:是、]|第(${HAN})[，,、：:是]` +
    `|([①-⑳㉑-㉟❶-❿➀-➉])|[（(]([0-9０-９]{1,2})[)）][、.．]?|([0-9０-９]{1,2})[.．、](?![0-9０-９]{1,2}[^0-9\\u4e00-\\u9fff])|([0-9]{1,2})[)）](?![0-9])` +
    `|[（(](${HAN})[)）][、.．]?|(${HAN})、|([●◆■▲★○◇□•])|(——?|－－?|-)`,
  "y",
);

const COUNTERS: readonly Counter[] = [
  "shi",
  "words",
  "qi",
  "ordinal",
  "circle",
  "arabic-bracket",
  "arabic-point",
  "arabic-half-bracket",
  "han-bracket",
  "han-comma",
  "bullet",
  "bullet",
];

const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 然后: 3, 最后: 99 };
const BOUNDARY = /[。；;，,：:、！!？?”"’》）)】\]\s…]/;

/** Where an enumerator can begin: a cheap test before {@link CANDIDATE}. */
const TRIGGER =
  /[一二三四五六七八九十][是要、]|[首其再然最][先次者后一二三四五]|第[一二三四五六七八九十]|[①-⑳㉑-㉟❶-❿➀-➉●◆■▲★○◇□•]|[（(][0-9０-９一二三四五六七八九十]|[0-9０-９][.．、)）]|[—－-]/g;

/** The enumerator at `at`, the head of a line, or null. */
export function leadingEnumerator(text: string, at: number): Enumerator | null {
  return enumeratorAt(text, at, true);
}

/** The enumerators in `[from, to)`, in order. A numeral inside a clause (`三是` after a word) is none. */
export function findEnumerators(text: string, from: number, to: number): Enumerator[] {
  const found: Enumerator[] = [];
  const first = enumeratorAt(text, from, true);
  if (first) found.push(first);
  const words = from === 0 && to === text.length ? text : text.slice(from, to);
  TRIGGER.lastIndex = first ? first.span[1] - from : 1;
  for (let hint = TRIGGER.exec(words); hint; hint = TRIGGER.exec(words)) {
    const at = startOf(text, from + hint.index, from);
    const one = enumeratorAt(text, at, at === from);
    if (!one || at === from) continue;
    found.push(one);
    TRIGGER.lastIndex = one.span[1] - from;
  }
  return found;
}

/** The head of a numeral of which the trigger saw the last digit: 十二是, 12. */
function startOf(text: string, at: number, from: number): number {
  let start = at;
  while (
    start > from &&
    at - start < 2 &&
    /[0-9０-９一二三四五六七八九十]/.test(text.charAt(at)) &&
    /[0-9０-９一二三四五六七八九十]/.test(text.charAt(start - 1))
  )
    start--;
  return start;
}

function enumeratorAt(text: string, at: number, leading: boolean): Enumerator | null {
  CANDIDATE.lastIndex = at;
  const match = CANDIDATE.exec(text);
  if (!match) return null;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  const counter = COUNTERS[group - 1];
  const written = match[group];
  if (!counter || written === undefined || (!leading && !standsFree(text, at, counter))) return null;
  const value = counter === "words" ? WORDS[written] : counter === "bullet" ? 1 : numberOf(written, counter);
  const span: Span = [at, at + match[0].length];
  const weak = counter === "arabic-point" && /[0-9０-９]/.test(text.charAt(span[1]));
  return value ? { counter, value, span, leading, weak } : null;
}

function standsFree(text: string, at: number, counter: Counter): boolean {
  if (counter === "circle") return true;
  if (counter === "bullet") return false;
  const before = text.charAt(at - 1);
  if (counter === "han-comma" || counter === "arabic-point") return /[。；;：:！？”）)\s]/.test(before);
  return BOUNDARY.test(before);
}

function numberOf(written: string, counter: Counter): number | null {
  return labelValue(written, counter === "circle" ? "circle" : "arabic-point");
}

/** One point of a run: its enumerator, if it has one, and its words. */
export interface Point {
  readonly marker: Span | null;
  readonly span: Span;
}

/**
 * Splits the paragraphs of one answer into its points: `一是…。二是…。` gives two. The first enumerator tells which run
 * is the outer one; points of other runs stay inside. Words before the first enumerator and paragraphs behind the run
 * are points without a marker; a paragraph between two numbered ones belongs to the point above it.
 */
export function splitPoints(text: string, paragraphs: readonly Span[]): Point[] {
  const perLine = paragraphs.map(([from, to]) => findEnumerators(text, from, to));
  const run = outerRun(perLine);
  if (run.length === 0) return paragraphs.map((span) => ({ marker: null, span }));
  const points: Point[] = [];
  const ownLines = isOneALine(run, perLine);
  const last = run[run.length - 1] ?? run[0];
  if (!last) return [];
  for (const [index, [from, to]] of paragraphs.entries()) {
    const here = run.filter(({ span }) => span[0] >= from && span[0] < to);
    const first = here[0];
    const before: Span = [from, first ? first.span[0] : to];
    if (before[1] > before[0]) {
      const previous = points[points.length - 1];
      const inside =
        index > 0 &&
        previous?.marker &&
        !first &&
        ownLines &&
        (last.span[0] > from || (!isClosed(text, points) && goesOn(text, from)));
      if (inside) points[points.length - 1] = { marker: previous.marker, span: [previous.span[0], to] };
      else points.push({ marker: null, span: before });
    }
    for (const [position, { span }] of here.entries()) {
      points.push({ marker: span, span: [span[1], here[position + 1]?.span[0] ?? to] });
    }
  }
  return points;
}

/** Whether a paragraph behind the last point goes on with it and opens nothing new (下一步, 目前, 该问题). */
function goesOn(text: string, from: number): boolean {
  return !/^(?:下一步|下步|目前|截至|截止|今后|后续|拟|计划|预计|通过|经过|该|此|以上|上述|整改)/.test(
    text.slice(from, from + 3),
  );
}

/** Points that end in 。 behind points that end in ；: the run is one sentence, and it is over. */
function isClosed(text: string, points: readonly Point[]): boolean {
  const [before, last] = points.slice(-2).map(({ span }) => text.charAt(span[1] - 1));
  return last === "。" && (before === "；" || before === ";");
}

function isOneALine(run: readonly Enumerator[], perLine: readonly (readonly Enumerator[])[]): boolean {
  const lines = perLine.filter((line) => line.some((one) => run.includes(one))).length;
  return lines > 1 && run.every(({ leading }) => leading);
}

/** The enumerators of the outermost run: those of the counter that comes first and goes on in order. */
function outerRun(perLine: readonly (readonly Enumerator[])[]): Enumerator[] {
  const all = perLine.flat();
  for (const [index, opener] of all.entries()) {
    if (opener.value > 2 && !(opener.leading && opener.counter === "bullet")) continue;
    const run = followRun(all.slice(index));
    if (run.length > 1 || (opener.leading && !opener.weak && opener.value === 1 && opener.counter !== "han-comma"))
      return run;
  }
  return [];
}

function followRun(all: readonly Enumerator[]): Enumerator[] {
  const opener = all[0];
  if (!opener) return [];
  const run = [opener];
  let expected = opener.value + 1;
  for (const next of all.slice(1)) {
    if (next.counter !== opener.counter) continue;
    const bullet = opener.counter === "bullet" && next.leading;
    const final = next.counter === "words" && next.value === 99;
    const restart = next.value === 1 && opener.value === 1 && next.leading;
    if (bullet || final || restart || (next.value >= expected && next.value <= expected + 1)) {
      run.push(next);
      expected = final || bullet ? expected + 1 : next.value + 1;
    }
  }
  return run;
}
