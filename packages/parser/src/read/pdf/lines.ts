import { emWidth } from "./characters.ts";
import type { Fragment } from "./fragment.ts";

/** What stands on one baseline, from left to right. */
export interface Line {
  readonly page: number;
  /** The column of its page, from 1; 0 where the page has one column. */
  readonly column: number;
  readonly fragments: readonly Fragment[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The size of most of its text. */
  readonly size: number;
}

/** Lines from top to bottom, and how many characters stood there twice. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly doubled: number;
}

/**
 * Lines by geometry, whatever order the fragments were drawn in. Text that a program made bold by drawing it again,
 * a hair's breadth off, is taken once (整整改改 is 整改).
 */
export function formLines(fragments: readonly Fragment[], page: number): Lines {
  const sorted = [...fragments].sort((a, b) => b.base - a.base || a.left - b.left);
  const lines: Line[] = [];
  let doubled = 0;
  let row: Fragment[] = [];
  const close = () => {
    if (!row.length) return;
    const kept = withoutDoubles(row);
    doubled += kept.doubled;
    if (kept.fragments.length) lines.push(toLine(kept.fragments, page));
    row = [];
  };
  for (const fragment of sorted) {
    const first = row[0];
    if (first && first.base - fragment.base > 0.4 * Math.max(first.size, fragment.size)) close();
    row.push(fragment);
  }
  close();
  return { lines, doubled };
}

function toLine(fragments: readonly Fragment[], page: number): Line {
  let [main] = fragments;
  let right = Number.NEGATIVE_INFINITY;
  for (const fragment of fragments) {
    if (!main || fragment.right - fragment.left > main.right - main.left) main = fragment;
    right = Math.max(right, fragment.right);
  }
  return {
    page,
    column: 0,
    fragments,
    left: fragments[0]?.left ?? 0,
    right,
    base: main?.base ?? 0,
    size: main?.size ?? 1,
  };
}

/** How far apart two copies of a character may stand, in em: fake bold moves by a twentieth, letters never overlap so. */
const COPY = 0.3;

function withoutDoubles(row: Fragment[]): { fragments: readonly Fragment[]; doubled: number } {
  row.sort((a, b) => a.left - b.left || b.right - a.right);
  const fragments: Fragment[] = [];
  let doubled = 0;
  for (const fragment of row) {
    const last = fragments.at(-1);
    const copied =
      last && last.right - fragment.left > 0.5 * fragment.size * emWidth(fragment.text.charCodeAt(0))
        ? countCopied(last, fragment)
        : 0;
    doubled += copied;
    if (copied === fragment.text.length) continue;
    fragments.push(copied ? dropHead(fragment, copied) : fragment);
  }
  return { fragments, doubled };
}

/** How many characters at the head of a fragment stand where the one before it has the same ones at its end. */
function countCopied(last: Fragment, next: Fragment): number {
  if (Math.abs(last.size - next.size) > 0.1 * next.size) return 0;
  const unit = unitOf(last);
  let left = last.left;
  for (let at = 0; at < last.text.length; at++) {
    const isHere = Math.abs(left - next.left) < COPY * next.size * emWidth(next.text.charCodeAt(0));
    const length = Math.min(last.text.length - at, next.text.length);
    if (isHere && last.text.startsWith(next.text.slice(0, length), at)) return length;
    left += unit * emWidth(last.text.charCodeAt(at));
  }
  return 0;
}

function dropHead(fragment: Fragment, count: number): Fragment {
  const text = fragment.text.slice(count);
  const blank = text.length - text.trimStart().length;
  const gone = count + blank;
  return {
    ...fragment,
    text: text.slice(blank),
    left: fragment.left + unitOf(fragment) * widthOf(fragment.text.slice(0, gone)),
    offset: fragment.offset + gone,
  };
}

/** How many points an em is in a fragment, spaces and justification spread over its characters. */
function unitOf({ text, left, right }: Fragment): number {
  return (right - left) / (widthOf(text) || 1);
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += emWidth(text.charCodeAt(at));
  return width;
}
