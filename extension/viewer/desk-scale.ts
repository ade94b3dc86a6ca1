/** The sizes that a step of zoom goes to; 1 is the size of print. */
const SCALES = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next size up or down. Sample: `nextScale(1.07, "in")` is `1.1`. */
export function nextScale(scale: number, change: "in" | "out"): number {
  const step =
    change === "in" ? SCALES.find((one) => one > scale + 0.005) : SCALES.findLast((one) => one < scale - 0.005);
  return step ?? scale;
}

/**
 * Remembers what stands in the middle of the desk, one third below its top. The function that comes back scrolls so
 * that it stands there again after its size has changed.
 */
export function atLine(desk: HTMLElement, sheets: readonly { readonly element: HTMLElement }[]): () => void {
  const line = desk.scrollTop + desk.clientHeight / 3;
  const middle = (desk.scrollLeft + desk.clientWidth / 2) / Math.max(1, desk.scrollWidth);
  const element = (sheets.findLast((sheet) => sheet.element.offsetTop <= line) ?? sheets[0])?.element;
  if (!element || desk.scrollTop === 0) return () => undefined;
  const share = (line - element.offsetTop) / Math.max(1, element.offsetHeight);
  return () => {
    desk.scrollTo({
      top: element.offsetTop + share * element.offsetHeight - desk.clientHeight / 3,
      left: middle * desk.scrollWidth - desk.clientWidth / 2,
      behavior: "instant",
    });
  };
}
