import { attributeOf, boxOf, closestNamed, elementAt, isInside, isShown, shownParent, tagNameOf } from "./dom.ts";

/** The line looked at stands so far below the top of what can be seen. */
const PART = 1 / 3;
/** A smooth scroll is over by then, in milliseconds. */
const LONGEST_SCROLL = 800;
/** Farther than so many windows it is jumped. */
const NEAR = 2;
const TURNS = 2;

/** Details that were unfolded to show words; they are folded again afterwards. */
const unfolded = new Set<HTMLDetailsElement>();

/**
 * Brings words into view: unfolds what hides them, opens the tab they stand under, scrolls every box they stand in, and
 * puts their first line one third below what covers the top. Whether they can be seen then.
 */
export async function bringIntoView(range: Range): Promise<boolean> {
  const element = shownParent(range.startContainer);
  if (!element) return false;
  unfold(element);
  openTabs(element);
  for (const scroller of scrollersOf(element)) scrollInside(scroller, range);
  await scrollWindow(range, element, isReduced() ? "instant" : "smooth");
  // A bar that only sticks once the page is scrolled is measured now; a slow page may still be on its way.
  for (let turn = 0; turn < TURNS && !isSeen(range); turn++) {
    await scrollWindow(range, element, "instant");
    await untilStill();
  }
  return isSeen(range);
}

/** Folds again what was unfolded, except what holds a range that is still shown. */
export function foldAgain(keep: Range | null): void {
  for (const details of unfolded) {
    if (keep && isInside(keep.startContainer, details)) continue;
    details.open = false;
    unfolded.delete(details);
  }
}

const isReduced = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

function unfold(element: Element): void {
  for (let at: Element | null = element; at; at = shownParent(at)) {
    const details = closestNamed(at, "DETAILS");
    if (!(details instanceof HTMLDetailsElement)) return;
    if (!details.open) unfolded.add(details);
    details.open = true;
    at = details;
  }
}

/** A panel of tabs (WAI-ARIA) is shown by its tab, as a person would: with a click. */
function openTabs(element: Element): void {
  for (let at: Element | null = element; at; at = shownParent(at)) {
    if (attributeOf(at, "role") !== "tabpanel" || isShown(at)) continue;
    const tab = tabOf(at);
    if (tab) HTMLElement.prototype.click.call(tab);
  }
}

function tabOf(panel: Element): HTMLElement | null {
  const id = attributeOf(panel, "id");
  const [own] = id ? document.querySelectorAll<HTMLElement>(`[role=tab][aria-controls="${CSS.escape(id)}"]`) : [];
  const label = attributeOf(panel, "aria-labelledby");
  const named = label ? document.getElementById(label) : null;
  return own ?? (named && attributeOf(named, "role") === "tab" ? named : null);
}

/** The boxes between words and window that scroll on their own, the innermost first. */
function* scrollersOf(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = shownParent(at)) {
    if (at === document.scrollingElement || (tagNameOf(at) === "BODY" && isWindows(at))) return;
    if (at.scrollHeight <= at.clientHeight + 1) continue;
    if (/auto|scroll|overlay/.test(getComputedStyle(at).overflowY)) yield at;
  }
}

/** What overflows the body is the window's to scroll, unless the element around it has a rule of its own (CSS Overflow 3.3). */
function isWindows(body: Element): boolean {
  const outer = shownParent(body);
  return !outer || getComputedStyle(outer).overflowY === "visible";
}

function scrollInside(scroller: Element, range: Range): void {
  const line = lineOf(range);
  const box = boxOf(scroller);
  if (!line || (line.top >= box.top && line.bottom <= box.top + scroller.clientHeight)) return;
  scroller.scrollTop += line.top - box.top - scroller.clientHeight * PART;
}

/** Scrolls this window, or, where the frame is as tall as its words, the window around it. */
async function scrollWindow(range: Range, element: Element, behavior: ScrollBehavior): Promise<void> {
  const line = lineOf(range);
  if (!line) return;
  const [top, bottom] = freeBand(window, line.left + 1, element);
  scrollBy(window, line.top - top - (bottom - top) * PART, behavior);
  let y = line.top;
  for (let [inner, outer] = framesAround(window); outer; [inner, outer] = framesAround(outer.defaultView)) {
    const frame = boxOf(inner);
    y = Math.min(Math.max(y, 0), frame.height) + frame.top;
    const [first, last] = freeBand(outer.defaultView ?? window, frame.left + 1, inner);
    if (outer.defaultView) scrollBy(outer.defaultView, y - first - (last - first) * PART, behavior);
  }
  if (behavior === "smooth") await untilStill();
}

function scrollBy(view: Window, top: number, behavior: ScrollBehavior): void {
  const isFar = Math.abs(top) > NEAR * view.innerHeight;
  if (Math.abs(top) > 1) view.scrollBy({ top, behavior: isFar ? "instant" : behavior });
}

/** The frame a window stands in, and the document around it, as far as it may be looked at. */
function framesAround(view: Window | null): [Element, Document] | [Element, null] {
  const frame = frameOf(view);
  return frame ? [frame, frame.ownerDocument] : [document.documentElement, null];
}

function frameOf(view: Window | null): Element | null {
  try {
    return view?.frameElement ?? null;
  } catch {
    return null; // of another site
  }
}

/** Resolves when nothing scrolls any more. */
function untilStill(): Promise<void> {
  return new Promise((resolve) => {
    let [last, still] = [Number.NaN, 0];
    const end = performance.now() + LONGEST_SCROLL;
    const look = (): void => {
      still = last === window.scrollY ? still + 1 : 0;
      last = window.scrollY;
      if (still >= 3 || performance.now() > end) resolve();
      else setTimeout(look, 32);
    };
    look();
  });
}

/** The first line of words, in the window's coordinates. */
function lineOf(range: Range): DOMRect | null {
  return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? null;
}

/** What fixed and sticky bars leave of a window's height at a place, those that hold the words left out. */
function freeBand(view: Window, x: number, inside: Element): [top: number, bottom: number] {
  let [top, bottom] = [0, view.innerHeight];
  const column = Math.min(Math.max(x, 1), view.innerWidth - 1);
  for (
    let bar = barAt(view, [column, 1], inside);
    bar && bar.bottom > top;
    bar = barAt(view, [column, top + 1], inside)
  )
    top = bar.bottom;
  for (
    let bar = barAt(view, [column, bottom - 1], inside);
    bar && bar.top < bottom;
    bar = barAt(view, [column, bottom - 1], inside)
  )
    bottom = bar.top;
  return bottom - top > view.innerHeight / 4 ? [top, bottom] : [0, view.innerHeight];
}

function barAt(view: Window, [x, y]: readonly [number, number], inside: Element): DOMRect | null {
  for (let at = elementAt(view.document, x, y); at && !isInside(inside, at); at = shownParent(at)) {
    if (/fixed|sticky/.test(view.getComputedStyle(at).position)) return boxOf(at);
  }
  return null;
}

/** Whether the first line of words can be seen now: shown, inside every box that clips it, and covered by nothing. */
export function isSeen(range: Range): boolean {
  const element = shownParent(range.startContainer);
  const line = lineOf(range);
  if (!element || !line || !isShown(element, { opacityProperty: true, visibilityProperty: true })) return false;
  let [x, y] = [line.left + Math.min(line.width / 2, 8), line.top + line.height / 2];
  const { commonAncestorContainer: common } = range;
  if (!isOnTop(document, [x, y], common instanceof Element ? common : element)) return false;
  for (let [inner, outer] = framesAround(window); outer; [inner, outer] = framesAround(outer.defaultView)) {
    const frame = boxOf(inner);
    [x, y] = [x + frame.left + inner.clientLeft, y + frame.top + inner.clientTop];
    if (!isOnTop(outer, [x, y], inner)) return false;
  }
  return true;
}

function isOnTop(page: Document, [x, y]: readonly [number, number], element: Element): boolean {
  const hit = elementAt(page, x, y);
  const isPassedThrough = getComputedStyle(element).pointerEvents === "none" && hit && isInside(element, hit);
  if (!hit || !(isInside(hit, element) || isPassedThrough)) return false;
  for (let at: Element | null = element; at && at !== page.documentElement; at = shownParent(at)) {
    if (at === page.scrollingElement || tagNameOf(at) === "BODY") continue;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const { left, right, top, bottom } = boxOf(at);
    if (x < left || x > right || y < top || y > bottom) return false;
  }
  return true;
}
