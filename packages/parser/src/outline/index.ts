import type { Report } from "../model/diagnostic.ts";
import type { Block } from "../model/document.ts";
import type { FieldLabel, Label, Line, Outline } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { leadingEnumerator } from "./enumeration.ts";
import { readFieldLabel } from "./field-label.ts";
import { findFrame } from "./frame.ts";
import { readLabel, readWeakLabel } from "./label.ts";
import { assembleText, linesOf } from "./lines.ts";
import { partTitle } from "./title-lines.ts";
import { buildTree, type Heading } from "./tree.ts";
import { areaOf, isGeneric, opensAsDeed, readFormula, weakness } from "./wording.ts";

/**
 * The outline of a notice: its text, its lines, and the tree of its headings.
 *
 * Every line with a number at its head is a heading here, problems and numbered measures included; which is which is
 * told in `roles.ts`. `names` are the titles that the source gives itself.
 */
export function buildOutline(blocks: readonly Block[], report: Report, names: readonly string[] = []): Outline {
  const assembled = assembleText(blocks);
  const { text } = assembled;
  const lines = partTitle(text, linesOf(assembled, report));
  const frame = findFrame(text, lines, names);
  const headings = findHeadings(text, lines, [frame.bodyLine, frame.closingLine]);
  const first = headings[0]?.line ?? lines.findIndex((line, index) => index >= frame.bodyLine && line.cell !== null);
  return {
    text,
    lines,
    title: frame.title,
    bodyLine: first < 0 ? Math.min(frame.bodyLine + OPENING_LINES, frame.closingLine) : first,
    closingLine: frame.closingLine,
    sections: buildTree(headings, frame.closingLine, report),
  };
}

/** How many lines open a text without any heading. */
const OPENING_LINES = 3;

function findHeadings(text: string, lines: readonly Line[], [from, to]: Span): Heading[] {
  const headings: Heading[] = [];
  const labels = lines.map((line, index) =>
    index < from || index >= to || line.cell ? null : readLabel(text, line.span[0], line.span[1]),
  );
  settleDecimals(text, lines, labels);
  dropWeak(labels);
  const numbered = labels.some((label) => label?.scheme === "han-comma");
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (!line || line.cell) continue;
    const label = labels[index] ?? unnumbered(text, lines, index, { labels, from, to, numbered });
    if (!label) continue;
    const head: Span = [label.span[1], line.span[1]];
    const inside = index > from && isOpenLabel(text, lines[index - 1]);
    headings.push({ label, line: index, head, inside, shape: () => shapeOf(text, head, lines[index + 1]) });
  }
  return headings;
}

/** Numbers such as 1.2 count only as a series; alone (`2.2家企业`) the first figure is the number. */
function settleDecimals(text: string, lines: readonly Line[], labels: (Label | null)[]): void {
  const decimals = labels.filter((label) => label?.scheme === "decimal");
  const serial = decimals.some((label, index) => index > 0 && label?.value === (decimals[index - 1]?.value ?? 0) + 1);
  if (serial) return;
  for (const [index, label] of labels.entries()) {
    const line = lines[index];
    if (label?.scheme === "decimal" && line) labels[index] = readWeakLabel(text, line.span[0], line.span[1]);
  }
}

/** Takes out figures that look like numbers (`2.3个项目`) but do not continue a series of points. */
function dropWeak(labels: (Label | null)[]): void {
  let last = 0;
  for (const [index, label] of labels.entries()) {
    if (label?.scheme !== "arabic-point") continue;
    if (label.weak && label.value !== last + 1) labels[index] = null;
    else last = label.value;
  }
}

/** Traits of a heading's line, one bit each; the headings of one series share most of them. */
function shapeOf(text: string, [from, to]: Span, next: Line | undefined): number {
  const own = readFieldLabel(text, from, to);
  const below = next && !next.cell ? readFieldLabel(text, next.span[0], next.span[1]) : null;
  const formula = readFormula(text, from, to) !== null;
  const traits = [
    formula,
    formula,
    below !== null,
    weakness(text, from, to) > 0.3,
    opensAsDeed(text, from),
    to - from > 60,
    own !== null,
    /[；;]/.test(text.charAt(to - 1)),
  ];
  return traits.reduce((bits, trait, index) => bits | (Number(trait) << index), 0);
}

interface Around {
  readonly labels: readonly (Label | null)[];
  readonly from: number;
  readonly to: number;
  /** Whether the notice numbers its sections at all. */
  readonly numbered: boolean;
}

function isOpenLabel(text: string, line: Line | undefined): boolean {
  if (!line || line.cell || !/[：:】\]]/.test(text.charAt(line.span[1] - 1))) return false;
  const field = readFieldLabel(text, line.span[0], line.span[1]);
  return field !== null && field.kind !== "problem" && field.end >= line.span[1];
}

function namesProblem(text: string, from: number, to: number): boolean {
  return readFormula(text, from, to) !== null || weakness(text, from, to) > 0.3;
}

/** 隐患描述： below a heading that names the hazard only describes it. */
function describes(text: string, { words: [from, to] }: FieldLabel, [start, end]: Span): boolean {
  return /(?:描述|表现)$/.test(text.slice(from, to)) && end - start >= 8 && !isGeneric(text.slice(start, end));
}

const BULLET = /[●■◆▲★◎○◇□▶►•·]/;
const BRACKETED = /^[【〖][^】〗]{2,80}[】〗]/;
const MOST_HEADING = 45;

/**
 * A heading without a number: a problem's own label (整改任务：…), a formula, a line in 【】, or a short line that does not
 * end as sentences do and stands over numbered lines or an answer. Its scheme says how high it stands.
 */
function unnumbered(text: string, lines: readonly Line[], index: number, around: Around): Label | null {
  const line = lines[index];
  if (!line) return null;
  const [from, to] = line.span;
  const field = readFieldLabel(text, from, to);
  if (field) {
    if (field.kind !== "problem" || field.end >= to) return null;
    const above = around.labels[index - 1] ? lines[index - 1] : undefined;
    const heading: Span = [around.labels[index - 1]?.span[1] ?? 0, above?.span[1] ?? 0];
    const described = above !== undefined && (namesProblem(text, ...heading) || describes(text, field, heading));
    return !described ? { scheme: "field", value: 1, span: [from, field.end], weak: false } : null;
  }
  const next = lines[index + 1];
  if (!next || index + 1 >= around.to) return null;
  const words = text.slice(from, Math.min(to, from + 120));
  const bracketed = BRACKETED.test(words);
  const formula = to - from < 400 && readFormula(text, from, to) !== null;
  const answer = next.cell ? null : readFieldLabel(text, next.span[0], next.span[1], true)?.kind;
  const answered = answer === "measures" || answer === "progress";
  const afterHeading = around.labels[index - 1] !== null && index > around.from;
  // 三是… above 整改情况： is the last point of an answer.
  const point = leadingEnumerator(text, from)?.counter === "shi";
  if (formula || bracketed || (answered && !afterHeading && !point && to - from < 200)) {
    return { scheme: "field", value: 1, span: [from, from], weak: false };
  }
  const short = to - from <= MOST_HEADING && !/[。；，、：:！？]$/.test(words);
  const bullet = BULLET.test(words.charAt(0)) ? 1 : 0;
  const above = next.span[1] - next.span[0] > to - from && /[。；]/.test(text.charAt(next.span[1] - 1));
  if (short && above && !next.cell && (bullet > 0 || weakness(text, from, to) >= 0.5)) {
    return { scheme: "field", value: 1, span: [from, from + bullet], weak: false };
  }
  const heading = /方面$/.test(words) || (!around.numbered && (isGeneric(words) || areaOf(words) !== null));
  const over = around.labels[index + 1]?.value === 1 || heading || (line.look?.bold ?? line.look?.centred ?? false);
  if (!short || !over) return null;
  const upper = around.labels[index + 1] !== null || heading;
  return { scheme: upper ? "bare" : "field", value: 1, span: [from, from], weak: false };
}
