import { largest, smallest } from "../../model/lists.ts";
import type { Fragment } from "./fragment.ts";
import { formLines, type Line } from "./lines.ts";
import { countTableHints } from "./table-hints.ts";

/** How many lines a column must have, and how much of its width most of them must fill. */
const LINES = 5;
const FILLED = 0.7;
/** The least width of the space between two columns, in em. */
const GUTTER = 0.9;

/**
 * The lines of a page whose text stands in two columns, in reading order: what stands above them, the left one, the
 * right one, what stands below. Null for any other page; a table is none, since most of its cells are not filled.
 */
export function parseColumns(fragments: readonly Fragment[], page: number): Line[] | null {
  const gutter = findGutter(fragments);
  if (gutter === null) return null;
  const crossing = fragments.filter(({ left, right }) => left < gutter && right > gutter).map(({ base }) => base);
  const bases = fragments.map(({ base }) => base).sort((a, b) => b - a);
  const [top, bottom] = widestGap([(bases[0] ?? 0) + 1, ...crossing.sort((a, b) => b - a), (bases.at(-1) ?? 0) - 1]);
  const parts: Fragment[][] = [[], [], [], []];
  for (const fragment of fragments) {
    const { base, right } = fragment;
    parts[base >= top ? 0 : base <= bottom ? 3 : right <= gutter ? 1 : 2]?.push(fragment);
  }
  const [above = [], left = [], right = [], below = []] = parts.map((part) => formLines(part, page).lines);
  if (!isColumn(left) || !isColumn(right)) return null;
  const gap = smallest(right.map((line) => line.left)) - largest(left.map((line) => line.right));
  if (gap < GUTTER * (left[0]?.size ?? 0)) return null;
  const inColumn = (column: number) => (line: Line) => ({ ...line, column });
  return [...above, ...left.map(inColumn(1)), ...right.map(inColumn(2)), ...below];
}

/** The place in the middle third of a page that the fewest fragments cross. */
function findGutter(fragments: readonly Fragment[]): number | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { left, right } of fragments) {
    from = Math.min(from, left);
    to = Math.max(to, right);
  }
  const third = Math.ceil((to - from) / 3);
  if (!Number.isFinite(third) || third > 5_000) return null;
  const crossings = new Array<number>(third + 1).fill(0);
  for (const { left, right } of fragments) {
    const first = Math.max(0, Math.ceil(left - from - third));
    const last = Math.min(third, Math.floor(right - from - third));
    for (let at = first; at <= last; at++) crossings[at] = (crossings[at] ?? 0) + 1;
  }
  const fewest = smallest(crossings);
  const first = crossings.indexOf(fewest);
  let last = first;
  while (crossings[last + 1] === fewest) last++;
  return from + third + (first + last) / 2;
}

/** The widest stretch between heights, which stand from top to bottom. */
function widestGap(heights: readonly number[]): [top: number, bottom: number] {
  let best: [number, number] = [0, 0];
  for (const [index, bottom] of heights.entries()) {
    const top = heights[index - 1] ?? bottom;
    if (top - bottom > best[0] - best[1]) best = [top, bottom];
  }
  return best;
}

function isColumn(lines: readonly Line[]): boolean {
  const left = smallest(lines.map((line) => line.left));
  const right = largest(lines.map((line) => line.right));
  const filled = lines.filter((line) => line.right - line.left > FILLED * (right - left));
  return (
    lines.length >= LINES &&
    filled.length >= 0.5 * lines.length &&
    right - left > 8 * (lines[0]?.size ?? 0) &&
    countTableHints(lines) < 0.15 * lines.length
  );
}
