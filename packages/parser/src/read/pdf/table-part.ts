import { emWidth } from "./characters.ts";
import type { Fragment } from "./fragment.ts";
import { cellAt, type Grid, type GridCell } from "./grid.ts";
import { formLines, type Line } from "./lines.ts";

/** A cell and the lines in it, from top to bottom. */
export interface FilledCell extends GridCell {
  readonly lines: readonly Line[];
}

/** What one page has of a table. */
export interface TablePart {
  readonly page: number;
  /** The borders between its columns, from left to right. */
  readonly columns: readonly number[];
  readonly rowCount: number;
  /** Its cells row by row, empty ones too. */
  readonly cells: readonly FilledCell[];
  readonly top: number;
  readonly bottom: number;
}

interface Cut {
  readonly table: TablePart;
  readonly rest: readonly Fragment[];
  readonly doubled: number;
}

/** Takes the text that stands in a grid out of a page's fragments. Null when there is none: a frame, a drawing. */
export function cutTable(fragments: readonly Fragment[], grid: Grid, page: number): Cut | null {
  const inside = new Map<number, Fragment[]>();
  const rest: Fragment[] = [];
  for (const whole of fragments) {
    for (const fragment of splitAtBorders(whole, grid)) {
      const index = cellAt(grid, (fragment.left + fragment.right) / 2, fragment.base + 0.3 * fragment.size);
      const found = inside.get(index);
      if (index < 0) rest.push(fragment);
      else if (found) found.push(fragment);
      else inside.set(index, [fragment]);
    }
  }
  if (inside.size < 2) return null;
  let doubled = 0;
  const cells = grid.cells.map((cell, index): FilledCell => {
    const formed = formLines(inside.get(index) ?? [], page);
    doubled += formed.doubled;
    return { ...cell, lines: formed.lines };
  });
  const { columns, rows } = grid;
  const table = { page, columns, rowCount: rows.length - 1, cells, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 };
  return { table, rest, doubled };
}

/** Texts in neighbouring cells with little air between them come as one item; they are parted at the space between. */
function splitAtBorders(fragment: Fragment, grid: Grid): Fragment[] {
  const { text, left, right, size, base, offset } = fragment;
  const v = base + 0.3 * size;
  const border = grid.columns.find(
    (at) => at > left + size / 4 && at < right - size / 4 && cellAt(grid, at - 1, v) !== cellAt(grid, at + 1, v),
  );
  const gap = border === undefined ? null : gapNear(fragment, border);
  if (border === undefined || gap === null) return [fragment];
  const tail = { ...fragment, text: text.slice(gap + 1), left: Math.max(border, left), offset: offset + gap + 1 };
  return [{ ...fragment, text: text.slice(0, gap), right: border }, ...splitAtBorders(tail, grid)];
}

/** The space in a fragment that stands nearest to a place, at most an em away. */
function gapNear({ text, left, right, size }: Fragment, place: number): number | null {
  const width = Array.from(text, (character) => emWidth(character.charCodeAt(0))).reduce((sum, one) => sum + one, 0);
  const unit = (right - left) / width;
  let best: number | null = null;
  let distance = size;
  let at = left;
  for (let index = 0; index < text.length; index++) {
    const step = unit * emWidth(text.charCodeAt(index));
    if (text.charCodeAt(index) === 0x20 && Math.abs(at + step / 2 - place) < distance) {
      best = index;
      distance = Math.abs(at + step / 2 - place);
    }
    at += step;
  }
  return best;
}
