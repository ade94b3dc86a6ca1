import { largest } from "../../model/lists.ts";
import type { Fragment } from "./fragment.ts";
import { formLines, type Line } from "./lines.ts";

const NUMBER = /^[—–―\-－‐·•~～\s]{0,6}(?:第\s?)?(\d{1,4})(?:\s?页)?[—–―\-－‐·•~～\s]{0,6}$/;
/** A sheet with two pages is wider than high. */
const WIDE = 1.15;
/** Between them nothing stands, for so many em. */
const GUTTER = 2;

/** The two pages of a sheet, each with its lines from top to bottom. */
export interface TwoUp {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
}

/**
 * Parts a sheet on which two pages were printed side by side: it is wider than high, nothing crosses its middle, and two
 * page numbers that follow each other stand at one height, one on each side. Null for any other page.
 */
export function partTwoUp(
  fragments: readonly Fragment[],
  page: number,
  [from, to]: readonly [number, number],
  height: number,
): TwoUp | null {
  if (to - from < WIDE * height || fragments.length < 4) return null;
  const size = largest(fragments.map((one) => one.size));
  const middle = freeMiddle(fragments, from, to, GUTTER * Math.min(size, 14));
  if (middle === null) return null;
  const left = formLines(
    fragments.filter((one) => one.right <= middle),
    page,
  ).lines;
  const right = formLines(
    fragments.filter((one) => one.left >= middle),
    page,
  ).lines;
  return isNumbered(left, right) ? { left: inColumn(left, 1), right: inColumn(right, 2) } : null;
}

/** The middle of the widest free strip in the middle fifth of the sheet; null where none is wide enough. */
function freeMiddle(fragments: readonly Fragment[], from: number, to: number, least: number): number | null {
  const centre = (from + to) / 2;
  const reach = (to - from) / 10;
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const one of fragments) {
    const at = (one.left + one.right) / 2;
    if (at < centre) left = Math.max(left, one.right);
    else right = Math.min(right, one.left);
  }
  const middle = (Math.max(left, centre - reach) + Math.min(right, centre + reach)) / 2;
  return right - left >= least && left < middle && right > middle ? middle : null;
}

function isNumbered(left: readonly Line[], right: readonly Line[]): boolean {
  for (const [one, other] of [
    [left.at(-1), right.at(-1)],
    [left[0], right[0]],
  ]) {
    if (!one || !other || Math.abs(one.base - other.base) > one.size) continue;
    const [first, second] = [numberOf(one), numberOf(other)];
    if (first !== null && second === first + 1) return true;
  }
  return false;
}

function numberOf({ fragments }: Line): number | null {
  const found = NUMBER.exec(fragments.map(({ text }) => text).join(" "))?.[1];
  return found === undefined ? null : Number(found);
}

function inColumn(lines: readonly Line[], column: number): Line[] {
  return lines.map((line) => ({ ...line, column }));
}
