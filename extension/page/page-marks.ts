import { MARKS } from "../messages.ts";
import { canMark } from "./can-mark.ts";

type MarkName = keyof typeof MARKS;

/** Marks words without touching the page: CSS Custom Highlight API. Does nothing where the browser has none. */
export function markRanges(ranges: Partial<Record<MarkName, readonly Range[]>>): void {
  if (!canMark()) return;
  for (const name of Object.keys(MARKS) as MarkName[]) {
    const own = ranges[name] ?? [];
    if (own.length === 0) CSS.highlights.delete(MARKS[name]);
    else CSS.highlights.set(MARKS[name], new Highlight(...own));
  }
}

/** The text position under a point of the window. */
export function positionAt(
  x: number,
  y: number,
  roots: readonly ShadowRoot[] = [],
): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
