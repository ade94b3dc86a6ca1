import type { Line } from "../model/outline.ts";
import { findClosing } from "./closing.ts";
import { findOpening } from "./title-lines.ts";

/** Where a notice's title ends, its body starts and its closing starts, as line indices. */
export interface Frame {
  readonly title: readonly [start: number, end: number];
  readonly bodyLine: number;
  readonly closingLine: number;
}

/**
 * Finds title, body and closing of a notice. A title that is not there gives an empty range. `names` are the titles that
 * the source gives itself (a page's meta tags): they support a title, they never make one.
 */
export function findFrame(text: string, lines: readonly Line[], names: readonly string[] = []): Frame {
  const { title, bodyLine } = findOpening(text, lines, names);
  return { title, bodyLine, closingLine: findClosing(text, lines, bodyLine) };
}
