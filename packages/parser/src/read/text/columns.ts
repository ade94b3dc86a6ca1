import type { TextLine } from "./lines.ts";

/** A stretch of the text without spaces around it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The cells of a header are short. */
const HEADER_WIDTH = 16;
const FEWEST = 3;
const MOST = 100;
const RULE = /^[|\-:+=\s]{3,400}$/;
const SPACE = /\s/;

/**
 * The line behind a table that begins at a line; null where none begins. A table is two lines or more with as many
 * columns, one missing or left over at most, between tabs (`序号⇥问题⇥整改措施`) or bars (`| 序号 | 问题 |`), under a
 * header of short cells.
 */
export function tableEnd(text: string, lines: readonly TextLine[], start: number): number | null {
  const columns = countColumns(text, lines[start]);
  if (columns < FEWEST || columns > MOST || !isHeader(readRow(text, lines[start]))) return null;
  let rows = 1;
  let end = start + 1;
  for (; end < lines.length; end++) {
    if (isRule(text, lines[end])) continue;
    const own = countColumns(text, lines[end]);
    if (own < FEWEST || Math.abs(own - columns) > 1) break;
    rows++;
  }
  return rows >= 2 ? end : null;
}

/** The line `|---|---|` below a header. */
export function isRule(text: string, line: TextLine | undefined): boolean {
  return line !== undefined && text.charAt(line.from) === "|" && RULE.test(text.slice(line.from, line.to));
}

/** The cells of a line, empty ones among them. */
export function readRow(text: string, line: TextLine | undefined): Stretch[] {
  const cells: Stretch[] = [];
  if (!line) return cells;
  const isBarred = hasBars(text, line);
  const separator = isBarred ? "|" : "\t";
  const stop = isBarred ? line.to - 1 : line.to;
  for (let from = isBarred ? line.from + 1 : line.from; from <= stop; ) {
    const found = text.indexOf(separator, from);
    const to = found < 0 || found > stop ? stop : found;
    cells.push(trim(text, from, to));
    from = to + 1;
  }
  return cells;
}

function countColumns(text: string, line: TextLine | undefined): number {
  if (!line || line.to === line.from) return 0;
  const isBarred = hasBars(text, line);
  const separator = isBarred ? 0x7c : 9;
  let columns = isBarred ? -1 : 1;
  for (let at = line.from; at < line.to; at++) if (text.charCodeAt(at) === separator) columns++;
  return columns;
}

function hasBars(text: string, { from, to }: TextLine): boolean {
  return to - from > 2 && text.charAt(from) === "|" && text.charAt(to - 1) === "|";
}

function isHeader(row: readonly Stretch[]): boolean {
  const empty = row.filter(({ from, to }) => to === from).length;
  return empty <= 1 && row.every(({ from, to }) => to - from <= HEADER_WIDTH);
}

function trim(text: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return { from, to };
}
