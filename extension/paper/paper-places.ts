import type { Target } from "../messages.ts";
import { positionAt } from "../page/page-marks.ts";

/** Scrolls a paper so that a range's first line stands one third below its top. */
export function scrollPaperTo(paper: HTMLElement, range: Range): void {
  const top = range.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  paper.scrollBy({ top: top - paper.clientHeight / 3, behavior });
}

/** Calls back with the item whose words are clicked, the shortest where several hold them. Returns a function that ends it. */
export function onClickIn(
  paper: HTMLElement,
  targets: () => readonly Target[],
  rangesOf: (target: Target) => readonly Range[],
  clicked: (id: string) => void,
): () => void {
  const hear = (event: MouseEvent): void => {
    const position = positionAt(event.clientX, event.clientY);
    if (!position || !getSelection()?.isCollapsed) return;
    const hits = targets().filter((target) =>
      rangesOf(target).some((range) => range.isPointInRange(position.node, position.offset)),
    );
    const [best] = hits.sort((one, other) => one.quote.length - other.quote.length);
    if (best) clicked(best.id);
  };
  paper.addEventListener("click", hear);
  return () => paper.removeEventListener("click", hear);
}
