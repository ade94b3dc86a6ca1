import { textOf } from "./compose.ts";
import type { Fragment } from "./fragment.ts";
import type { Line } from "./lines.ts";
import type { Body } from "./margins.ts";

/** What a footnote begins with, and what refers to it: ①, [1], 1, *, ※, 注1. */
const MARK = /^(?:[①-⑳]|[［[〔(（]?\d{1,2}[］\]〕)）]?|[*＊※†]{1,3}|注\s?\d{0,2}\s?[：:])/;
const REFERENCE = /^(?:[①-⑳]|[［[〔(（]?\d{1,2}[］\]〕)）]?|[*＊※†]{1,3})$/;
/** Notes are set in a smaller size and stand in this lower share of the lines' height. */
const SMALL = 0.9;
const FOOT = 0.5;

/** A page's lines without the marks of its notes, and the lines that are notes or marks of them. */
export interface Noted {
  readonly lines: readonly Line[];
  readonly notes: ReadonlySet<Line>;
}

/**
 * Parts a page's footnotes from its text: the small lines at its foot, of which the first begins with a mark, and the
 * raised marks in the text that refer to them. `isEdge` tells page numbers and running heads, which may stand below.
 */
export function partNotes(lines: readonly Line[], body: Body, isEdge: (line: Line) => boolean): Noted {
  const found = footLines(lines, body, isEdge);
  const notes = new Set(found);
  if (found.length === 0) return { lines, notes };
  const marks = new Set(found.map((line) => markOf(textOf([line]))).filter((mark) => mark !== ""));
  const kept = lines.flatMap((line): Line[] => {
    const raised = notes.has(line) ? [] : line.fragments.filter((one) => isRaised(one, line, { marks, body }));
    if (raised.length === 0) return [line];
    const rest = line.fragments.filter((one) => !raised.includes(one));
    const references = raised.map((one) => ({
      ...line,
      fragments: [one],
      left: one.left,
      right: one.right,
      size: one.size,
    }));
    for (const one of references) notes.add(one);
    return rest.length > 0 ? [{ ...line, fragments: rest }, ...references] : references;
  });
  return { lines: kept, notes };
}

/** The run of small lines at the foot of the page, from the first that begins with a mark. */
function footLines(lines: readonly Line[], body: Body, isEdge: (line: Line) => boolean): Line[] {
  const inside = lines.filter((line) => !isEdge(line));
  const top = inside[0]?.base ?? 0;
  const bottom = inside.at(-1)?.base ?? 0;
  const limit = bottom + FOOT * (top - bottom);
  let first = inside.length;
  for (let index = inside.length - 1; index >= 0; index--) {
    const line = inside[index];
    if (!line || line.size > SMALL * body.size || line.base > limit) break;
    if (MARK.test(textOf([line]))) first = index;
  }
  const notes = inside.slice(first);
  const last = inside[first - 1];
  const gap = last && notes[0] ? last.base - notes[0].base : Number.POSITIVE_INFINITY;
  // Small print right below the text, without room or marks that something refers to, is part of the text.
  return gap > 1.4 * body.pitch || hasReference(inside.slice(0, first), notes, body) ? notes : [];
}

function hasReference(lines: readonly Line[], notes: readonly Line[], body: Body): boolean {
  const marks = new Set(notes.map((line) => markOf(textOf([line]))).filter((mark) => mark !== ""));
  return lines.some((line) => line.fragments.some((one) => isRaised(one, line, { marks, body })));
}

function markOf(text: string): string {
  return (MARK.exec(text)?.[0] ?? "").replace(/[\s［[〔(（］\]〕)）]/g, "");
}

function isRaised(
  { text, size, base }: Fragment,
  line: Line,
  { marks, body }: { marks: ReadonlySet<string>; body: Body },
): boolean {
  if (size > 0.8 * body.size || !REFERENCE.test(text.trim())) return false;
  const isAlone = line.fragments.length === 1;
  return (isAlone || base - line.base > 0.1 * line.size || line.size > 1.2 * size) && marks.has(markOf(text.trim()));
}
