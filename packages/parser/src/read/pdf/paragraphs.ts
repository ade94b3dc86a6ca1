import { textOf } from "./compose.ts";
import { firstWord } from "./first-word.ts";
import type { Line } from "./lines.ts";
import type { Body, Margins } from "./margins.ts";

/** A line and how it stands between the margins of its page. */
export interface SetLine {
  readonly line: Line;
  readonly align: "text" | "centred" | "right";
  /** From the left margin to the line, and from the line to the right margin, in em. */
  readonly before: number;
  readonly after: number;
}

/** What decides where a paragraph of this document begins. */
export interface Habits {
  readonly body: Body;
  /** Whether paragraphs have their first line indented. */
  readonly indents: boolean;
  /** Whether the lines below an indented one are indented as far, as in a list. */
  readonly hangs: boolean;
}

const LABEL =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条]|[①-⑳]|附件?[:：\d]|整改[^，。：]{0,6}：|[^，。：]{2,8}：$)/;
/** Labels that no sentence goes on with. */
const ANSWER = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|整改[^，。：]{0,6}：)/;
const ENDED = /[。！？；：!?;:…][”’」』）)》]{0,3}$/;

/** Places a page's lines between its margins. */
export function setLines(lines: readonly Line[], { left, right }: Margins, { size }: Body): SetLine[] {
  const set = lines.map((line): SetLine => {
    const before = (line.left - left) / size;
    const after = (right - line.right) / size;
    return { line, align: alignOf(line, { before, after, width: (right - left) / size, size }), before, after };
  });
  return set.map((one, index) =>
    isWideTitle(one, [set[index - 1], set[index + 1]], size) ? { ...one, align: "centred" } : one,
  );
}

interface Place {
  readonly before: number;
  readonly after: number;
  readonly width: number;
  readonly size: number;
}

/** First lines stand two em in; a line of the text's own size is centred only when it stands in further than that. */
function alignOf(line: Line, { before, after, width, size }: Place): SetLine["align"] {
  const isLarge = line.size > 1.08 * size;
  const isEven = Math.abs(before - after) < (isLarge ? 1.2 : 0.8);
  if (isEven && before > (isLarge ? 0.8 : 2.7)) return "centred";
  return before > 0.4 * width && after < 7 && line.right - line.left < 0.55 * width * size ? "right" : "text";
}

/** A title's line that fills the page belongs to the centred one beside it. */
function isWideTitle(
  { line, before, after }: SetLine,
  beside: readonly (SetLine | undefined)[],
  size: number,
): boolean {
  if (line.size <= 1.08 * size || Math.abs(before - after) >= 1.5) return false;
  return beside.some((other) => other?.align === "centred" && Math.abs(other.line.size - line.size) < 0.5);
}

/** What the lines of a document, in reading order, show of how its paragraphs are set. */
export function findHabits(lines: readonly SetLine[], body: Body): Habits {
  const text = lines.filter(({ align, line }) => align === "text" && Math.abs(line.size - body.size) < 0.1 * body.size);
  let indented = 0;
  let hanging = 0;
  let flush = 0;
  for (const [index, last] of text.entries()) {
    if (last.before <= 1.2 || last.before > 8) continue;
    indented++;
    const next = text[index + 1];
    if (!next || wouldFit(next.line, last, body.size)) continue;
    if (next.before < 0.6) flush++;
    else if (Math.abs(next.before - last.before) < 0.5) hanging++;
  }
  return { body, indents: indented >= 2 && indented > 0.04 * text.length, hangs: hanging > 2 && hanging > 2 * flush };
}

/** Whether a line begins a new paragraph after the line before it in reading order, which may stand on another page. */
export function beginsParagraph(last: SetLine, next: SetLine, { body, indents, hangs }: Habits): boolean {
  if (last.align !== "text" || next.align !== "text") return true;
  const size = next.line.size;
  if (Math.abs(last.line.size - size) > 0.12 * size) return true;
  const drop = last.line.page === next.line.page ? last.line.base - next.line.base : 0;
  if (drop > 1.35 * body.pitch && drop > 1.8 * size) return true;
  // Where paragraphs are not indented, a little more space between them is all that tells them apart.
  if (!indents && drop > (ENDED.test(textOf([last.line])) ? 1.12 : 1.25) * body.pitch) return true;
  if (wouldFit(next.line, last, body.size)) return true;
  if (next.before <= 1.2) return !indents && beginsPoint(last, next);
  return !hangs || Math.abs(next.before - last.before) >= 0.5 || beginsPoint(last, next);
}

/** Whether a line begins with a number or a label, and a sentence or a heading has ended before it. */
function beginsPoint(last: SetLine, next: SetLine): boolean {
  const above = textOf([last.line]);
  const text = textOf([next.line]);
  return LABEL.test(text) && (ENDED.test(above) || (LABEL.test(above) && ANSWER.test(text)));
}

/** Whether the first word of a line had room at the end of the line before: then that line ended on purpose. */
function wouldFit(next: Line, { after }: SetLine, size: number): boolean {
  return firstWord(next) + size <= after * size;
}
