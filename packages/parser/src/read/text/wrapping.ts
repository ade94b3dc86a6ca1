import type { TextLine } from "./lines.ts";

/** Lines that are looked at to tell whether a text was wrapped. */
const SAMPLE = 2_000;
const FEWEST = 6;
/** Wrapped lines are at least this wide and at most that, in half characters. */
const NARROWEST = 30;
const WIDEST = 240;
/** A full line may miss so many half characters: punctuation may not begin a line, and numbers are not broken. */
const SLACK = 4;
/** One that stops within a sentence may miss more: a long number moved on, or the indent of a first line got lost. */
const MIDWAY_SLACK = 10;
const SENTENCE_END = /[。；！？：:.!?]/;

/**
 * The width a text was wrapped to, in half characters; null where each line is a paragraph. Wrapped text has many lines
 * of nearly the same width that end in the middle of a sentence, and hardly any wider one.
 */
export function lineWidth(text: string, lines: readonly TextLine[]): number | null {
  const counts = new Array<number>(WIDEST + 1).fill(0);
  let inked = 0;
  for (const line of lines.slice(0, SAMPLE)) {
    if (line.to === line.from) continue;
    inked++;
    const width = widthOf(text, line, WIDEST);
    counts[width] = (counts[width] ?? 0) + 1;
  }
  if (inked < FEWEST) return null;
  const width = widestUsual(counts, inked);
  if (width < NARROWEST || width >= WIDEST) return null;
  if (sum(counts, width - MIDWAY_SLACK, WIDEST) < inked * 0.3) return null;
  return endsMidway(text, lines, width) ? width : null;
}

/** The width of a line in half characters, indent included, counted up to `most`. */
export function widthOf(text: string, { from, to, indent }: TextLine, most: number): number {
  let width = indent;
  for (let at = from; at < to && width < most; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return Math.min(width, most);
}

/**
 * Whether a line is as wide as lines get, so that the next may go on with its paragraph. One that ends with its sentence
 * must be quite full, unless that is no sign (`loose`).
 */
export function isFull(
  text: string,
  line: TextLine,
  { width, loose = false }: { width: number; loose?: boolean },
): boolean {
  const own = widthOf(text, line, WIDEST);
  if (own >= width - SLACK) return true;
  return own >= width - MIDWAY_SLACK && (loose || !SENTENCE_END.test(text.charAt(line.to - 1)));
}

/** The width that hardly any line exceeds. */
function widestUsual(counts: readonly number[], inked: number): number {
  let wider = 0;
  for (let width = WIDEST; width > 0; width--) {
    wider += counts[width] ?? 0;
    if (wider > inked * 0.02) return width;
  }
  return 0;
}

/** How a wrapped text sets its paragraphs apart beside a last line that is not full. */
export function separatorOf(text: string, lines: readonly TextLine[], width: number): "indent" | "blank" | "none" {
  let indented = 0;
  let full = 0;
  let fullIndented = 0;
  let short = 0;
  let shortBlank = 0;
  for (const [index, line] of lines.slice(0, SAMPLE).entries()) {
    if (line.to === line.from) continue;
    const next = lines[index + 1];
    const isWide = isFull(text, line, { width });
    if (line.indent >= 3) indented++;
    if (isWide) full++;
    else short++;
    if (isWide && line.indent >= 3) fullIndented++;
    if (!isWide && (!next || next.to === next.from)) shortBlank++;
  }
  if (indented >= 2 && fullIndented < full * 0.7) return "indent";
  return shortBlank >= short * 0.8 ? "blank" : "none";
}

function endsMidway(text: string, lines: readonly TextLine[], width: number): boolean {
  let full = 0;
  let midway = 0;
  for (const line of lines.slice(0, SAMPLE)) {
    if (line.to === line.from || !isFull(text, line, { width })) continue;
    full++;
    if (!SENTENCE_END.test(text.charAt(line.to - 1))) midway++;
  }
  return full >= 3 && midway >= full * 0.6;
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let width = Math.max(0, from); width <= to; width++) total += counts[width] ?? 0;
  return total;
}
