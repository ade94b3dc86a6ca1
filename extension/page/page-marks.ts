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

/** Details that were unfolded to show words; they are folded again afterwards. */
const unfolded = new Set<HTMLDetailsElement>();

/** Brings words into view, their first line one third below the top; unfolds what hides them. */
export function scrollToRange(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  for (let outer = element.closest("details"); outer; outer = outer.parentElement?.closest("details") ?? null) {
    if (outer.open) continue;
    outer.open = true;
    unfolded.add(outer);
  }
  // The element first, whatever boxes it scrolls in; then the line itself, in the window.
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const { top } = range.getBoundingClientRect();
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  window.scrollBy({ top: top - window.innerHeight / 3, behavior });
}

/** Folds again what was unfolded, except what holds a range that is still shown. */
export function foldAgain(keep: Range | null): void {
  for (const details of unfolded) {
    if (keep && details.contains(keep.startContainer)) continue;
    details.open = false;
    unfolded.delete(details);
  }
}

/** The text position under a point of the window. */
export function positionAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
