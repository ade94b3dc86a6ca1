import type { Notice } from "@noticelens/parser";
import type { Piece, Target } from "../messages.ts";

type Span = readonly [number, number];

/** How many characters around an item's words go with them, to tell repeated words apart. */
const CONTEXT = 32;

/** The target of a span of a notice: its words, the words around it, and the pieces of the source they came from. */
export function makeTarget(notice: Notice, id: string, [start, end]: Span): Target {
  const { text } = notice;
  return {
    id,
    quote: text.slice(start, end),
    at: start,
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    pieces: piecesOf(notice, start, end),
  };
}

/** The targets of all problems and measures, problems by their statement. */
export function allTargets(notice: Notice): Target[] {
  return notice.problems.flatMap((problem) => [
    makeTarget(notice, problem.id, problem.statementSpan),
    ...problem.measures.map((measure) => makeTarget(notice, measure.id, measure.span)),
  ]);
}

/** The page of a PDF a span starts on, or null for other formats. */
export function pageOf({ source, anchors }: Notice, [start]: Span): number | null {
  if (source.format !== "pdf") return null;
  const anchor = anchors[anchorAt(anchors, start)];
  const run = anchor?.runs.find(({ at, length }) => at + length > start) ?? anchor?.runs.at(-1);
  return run?.piece[0] ?? anchor?.boxes[0]?.page ?? null;
}

function piecesOf({ anchors }: Notice, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = anchorAt(anchors, start); index < anchors.length; index++) {
    const anchor = anchors[index];
    if (!anchor || anchor.span[0] >= end) break;
    for (const { at, length, offset, piece } of anchor.runs) {
      const from = Math.max(at, start);
      const to = Math.min(at + length, end);
      if (from < to) pieces.push({ path: piece, offset: offset + from - at, length: to - from });
    }
  }
  return pieces;
}

/** The index of the first anchor that ends behind an offset; anchors stand in the order of the text. */
function anchorAt(anchors: Notice["anchors"], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.span[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
