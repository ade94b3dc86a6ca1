import { startsWithNumber } from "../prose.ts";
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
 * The line behind a table that begins at a line; null where none begins. A table is two lines or more with columns
 * between tabs (`序号⇥问题⇥整改措施`) or bars (`| 序号 | 问题 |`), under a header of short cells; or three lines or more of
 * a short label, a tab and its value. Rows may be ragged: cells at the end missing, one cell that groups the rows below.
 */
export function tableEnd(text: string, lines: readonly TextLine[], start: number): number | null {
  const columns = countColumns(text, lines[start]);
  if (columns === 2) return formEnd(text, lines, start);
  if (columns < FEWEST || columns > MOST || !isHeader(readRow(text, lines[start]))) return null;
  let rows = 1;
  let end = start + 1;
  for (let index = end; index < lines.length; index++) {
    if (isRule(text, lines[index]) || isBlank(lines[index])) continue;
    const own = countColumns(text, lines[index]);
    const isRow = own >= 2 && own <= columns * 2;
    if (!isRow && !groupsRows(text, lines, index, columns)) break;
    if (index - end > 1) break;
    if (own >= 2) rows++;
    end = index + 1;
  }
  return rows >= 2 ? end : null;
}

/** Labels of a form are short, and no numbers: `一、⇥整改情况` is a heading. */
const LABEL = /^[^。，；、：:\d\s][^。，；]{1,15}$/;
const PAGE = /^\d{1,4}$/;

/** The line behind a form of label and value; a value may go on without its label. */
function formEnd(text: string, lines: readonly TextLine[], start: number): number | null {
  let labels = 0;
  let pages = 0;
  let end = start;
  for (; end < lines.length; end++) {
    const [label, value, ...more] = readRow(text, lines[end]);
    if (!label || !value || more.length > 0 || value.to === value.from) break;
    const words = text.slice(label.from, label.to);
    if (words !== "" && (!LABEL.test(words) || startsWithNumber(words))) break;
    if (words !== "") labels++;
    if (PAGE.test(text.slice(value.from, value.to))) pages++;
  }
  return labels >= FEWEST && pages < labels ? end : null;
}

/** One short cell before a full row, which says what the rows below are about: `（一）履职方面`. */
function groupsRows(text: string, lines: readonly TextLine[], index: number, columns: number): boolean {
  const line = lines[index];
  if (!line || line.to - line.from > 30 || text.slice(line.from, line.to).includes("。")) return false;
  const next = lines.slice(index + 1, index + 3).find((one) => !isBlank(one));
  return countColumns(text, next) >= Math.max(FEWEST, columns - 1);
}

function isBlank(line: TextLine | undefined): boolean {
  return line !== undefined && line.to === line.from;
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
  const whole = isBarred ? { from: line.from + 1, to: line.to - 1 } : withTabs(text, line);
  const stop = whole.to;
  for (let { from } = whole; from <= stop; ) {
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
  const { from, to } = isBarred ? line : withTabs(text, line);
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === separator) columns++;
  return columns;
}

/** A line with the tabs around it, which stand for empty cells at its ends. */
function withTabs(text: string, line: TextLine): Stretch {
  let { from, to } = line;
  while (from > 0 && isLineSpace(text.charCodeAt(from - 1))) from--;
  while (to < text.length && isLineSpace(text.charCodeAt(to))) to++;
  return { from, to };
}

function isLineSpace(code: number): boolean {
  return code === 9 || code === 32 || code === 0x3000 || code === 0xa0;
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
