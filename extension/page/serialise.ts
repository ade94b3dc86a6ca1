import { pacer } from "./pacer.ts";

/** Attributes longer than this (inlined pictures) say nothing about the text. */
const LONG_ATTRIBUTE = 2_000;

/**
 * The page as HTML, as it stands now, for the parser: what a person cannot see carries `data-noticelens-hidden`,
 * scripts and styles are empty. The page itself is not touched: the marks are made in a copy.
 */
export async function serialisePage(): Promise<string> {
  const original = document.documentElement;
  const copy = document.cloneNode(true);
  if (!(copy instanceof Document)) return "";
  const breathe = pacer();
  const walker = document.createTreeWalker(original, NodeFilter.SHOW_ELEMENT);
  const twin = document.createTreeWalker(copy.documentElement, NodeFilter.SHOW_ELEMENT);
  let element: Node | null = walker.currentNode;
  let other: Node | null = twin.currentNode;
  while (element && other) {
    let inside = true;
    if (element instanceof Element && other instanceof Element) {
      inside = !lighten(other);
      if (inside && isHidden(element)) {
        other.setAttribute("data-noticelens-hidden", "");
        inside = false;
      }
    }
    element = inside ? walker.nextNode() : after(walker);
    other = inside ? twin.nextNode() : after(twin);
    const pause = breathe();
    if (pause) await pause;
  }
  return `<!DOCTYPE html>${copy.documentElement.outerHTML}`;
}

/** How many Han characters a person can see: which frame of a page holds its text. */
export function countHan(): number {
  return (document.body?.innerText.match(/\p{Script=Han}/gu) ?? []).length;
}

/** The next element that is not inside the current one. */
function after(walker: TreeWalker): Node | null {
  for (let node: Node | null = walker.currentNode; node && node !== walker.root; node = walker.parentNode()) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  }
  return null;
}

/** Empties what is not text. True when there is nothing inside to look at. */
function lighten(element: Element): boolean {
  // A page that hides its words from us by our own sign is not believed.
  element.removeAttribute("data-noticelens-hidden");
  for (const { name, value } of [...element.attributes]) {
    if (value.length > LONG_ATTRIBUTE) element.setAttribute(name, "");
  }
  if (element.tagName !== "SCRIPT" && element.tagName !== "STYLE") return false;
  element.textContent = "";
  return true;
}

function isHidden(element: Element): boolean {
  if (element.contains(document.body) || element.closest("head")) return false;
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  // What a reader can unfold is there for reading, and an element without a box of its own may have children with one.
  return !element.closest("details:not([open])") && getComputedStyle(element).display !== "contents";
}
