import { largest, smallest } from "../../model/lists.ts";
import type { Fragment } from "./fragment.ts";
import { formLines, type Line } from "./lines.ts";
import type { FilledCell, TablePart } from "./table-part.ts";

/** A stretch along a line that nothing covers. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** In a header, columns are this far apart at least; below it text may come as near as {@link NARROW}. Em. */
const WIDE = 0.65;
const NARROW = 0.2;
const NUMBER = /^[（(]?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[)）.、]?$/;

/** A page without the table found on it, and the table. */
export interface Unruled {
  readonly table: TablePart;
  readonly lines: readonly Line[];
}

/**
 * Finds a table that has no rulings: a header of three cells or more, and lines below it that leave the space between
 * its columns free. `last` is the table at the foot of the page before; its columns are tried first. Null where nothing
 * is sure: two rows of words with wide spaces are no table.
 */
export function findUnruled(lines: readonly Line[], last: TablePart | null): Unruled | null {
  for (const [start, line] of lines.entries()) {
    if (last && start > 3) break;
    const gaps = last ? innerGaps(last.columns, line.size) : gapsOf(headFragments(lines, start), WIDE * line.size);
    if (gaps.length < 2) continue;
    const found = tableFrom(lines, start, { gaps, last });
    if (found) return found;
  }
  return last ? findUnruled(lines, null) : null;
}

/** A header whose cells have one line and two stands on three heights; together they have all its columns. */
function headFragments(lines: readonly Line[], start: number): Fragment[] {
  let end = start + 1;
  while (isBeside(lines[end - 1], lines[end])) end++;
  return lines
    .slice(start, end)
    .flatMap(({ fragments }) => fragments)
    .sort((a, b) => a.left - b.left);
}

interface Expected {
  /** The spaces that every line must leave free. */
  readonly gaps: readonly Gap[];
  readonly last: TablePart | null;
}

function tableFrom(lines: readonly Line[], start: number, { gaps, last }: Expected): Unruled | null {
  let free = gaps;
  let end = start;
  while (end < lines.length) {
    const next = lines[end];
    const left = next ? narrow(free, next) : [];
    if (left.length < gaps.length) break;
    free = left;
    end++;
  }
  const inside = lines.slice(start, end);
  const size = inside[0]?.size ?? 1;
  const columns = last ? last.columns : columnsOf(inside, size);
  const rows = rowStarts(inside, columns);
  const wide = inside.filter((line) => gapsOf(line.fragments, NARROW * size).length > 0).length;
  if (columns.length < 4 || wide < 3 || rows.length < (last ? 1 : 2)) return null;
  return { table: toPart(inside, columns, rows), lines: [...lines.slice(0, start), ...lines.slice(end)] };
}

function innerGaps(columns: readonly number[], size: number): Gap[] {
  return columns.slice(1, -1).map((at) => ({ from: at - NARROW * size, to: at + NARROW * size }));
}

/** The spaces between fragments, which stand from left to right and may overlap. */
function gapsOf(fragments: readonly Fragment[], least: number): Gap[] {
  const gaps: Gap[] = [];
  let from = Number.POSITIVE_INFINITY;
  for (const { left, right } of fragments) {
    if (left - from > least) gaps.push({ from, to: left });
    from = from === Number.POSITIVE_INFINITY ? right : Math.max(from, right);
  }
  return gaps;
}

/** What is left of gaps below a line: those it runs across are gone. */
function narrow(gaps: readonly Gap[], line: Line | undefined): Gap[] {
  if (!line) return [];
  return gaps.flatMap((gap) => {
    let { from, to } = gap;
    for (const { left, right } of line.fragments) {
      if (right <= from || left >= to) continue;
      // A text in the gap belongs to a column that the header names on another line; the wider side stays.
      if (left - from >= to - right) to = Math.min(to, left);
      else from = Math.max(from, right);
    }
    return to - from >= NARROW * line.size ? [{ from, to }] : [];
  });
}

function isBeside(above: Line | undefined, below: Line | undefined): boolean {
  return above !== undefined && below !== undefined && above.base - below.base < 1.4 * below.size;
}

/** The borders between columns: the middle of every stretch that no line covers, and the outer edges. */
function columnsOf(lines: readonly Line[], size: number): number[] {
  const spans = lines.flatMap(({ fragments }) => fragments).sort((a, b) => a.left - b.left);
  const columns = [spans[0]?.left ?? 0];
  let right = columns[0] ?? 0;
  for (const span of spans) {
    if (span.left - right >= NARROW * size) columns.push((right + span.left) / 2);
    right = Math.max(right, span.right);
  }
  return [...columns, right];
}

/**
 * The indices of the lines with which rows begin: below the white strips across all columns, where some are clearly
 * higher than the others, or else at the numbers in the first column, beside the first line of their row.
 */
function rowStarts(lines: readonly Line[], columns: readonly number[]): number[] {
  const strips = whiteStrips(lines);
  const heights = strips.filter((height, index) => index > 0 && height > 0);
  const most = largest(heights, 0);
  const least = Math.max(1, smallest(heights, most));
  if (most > 1.4 * least) {
    return [...lines.keys()].filter((index) => index === 0 || (strips[index] ?? 0) > Math.sqrt(most * least));
  }
  const edge = columns[1] ?? 0;
  const numbered = [...lines.keys()].filter((index) => {
    const first = lines[index]?.fragments.filter(({ right }) => right <= edge) ?? [];
    return NUMBER.test(
      first
        .map(({ text }) => text)
        .join("")
        .trim(),
    );
  });
  return numbered[0] === 0 ? numbered : [0, ...numbered];
}

/** The height of the white above each line, as far as no line above it reaches down. */
function whiteStrips(lines: readonly Line[]): number[] {
  let floor = Number.POSITIVE_INFINITY;
  return lines.map(({ base, size }) => {
    const strip = Math.max(0, floor - (base + 0.9 * size));
    floor = Math.min(floor, base - 0.2 * size);
    return Number.isFinite(strip) ? strip : 0;
  });
}

function toPart(lines: readonly Line[], columns: readonly number[], rows: readonly number[]): TablePart {
  const page = lines[0]?.page ?? 0;
  const inner = columns.slice(1, -1);
  const cells = rows.flatMap((start, row): FilledCell[] => {
    const parts: Fragment[][] = columns.slice(1).map(() => []);
    for (const fragment of lines.slice(start, rows[row + 1]).flatMap((line) => line.fragments)) {
      parts[inner.filter((at) => at < (fragment.left + fragment.right) / 2).length]?.push(fragment);
    }
    return parts.map((part, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: formLines(part, page).lines,
    }));
  });
  const top = (lines[0]?.base ?? 0) + (lines[0]?.size ?? 0);
  return { page, columns, rowCount: rows.length, cells, top, bottom: lines.at(-1)?.base ?? 0 };
}
