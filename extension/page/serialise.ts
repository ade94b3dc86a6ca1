import { HIDDEN } from "../messages.ts";
import {
  attributesOf,
  bodyOf,
  closestNamed,
  isInside,
  isShown,
  rootIn,
  setAttribute,
  shownChildren,
  shownParent,
  tagNameOf,
} from "./dom.ts";
import { pacer } from "./pacer.ts";

/** Attributes longer than this (inlined pictures) say nothing about the text. */
const LONG_ATTRIBUTE = 2_000;

/** A page as HTML, and the open shadow roots that were met in it. */
export interface Serialised {
  readonly html: string;
  readonly roots: readonly ShadowRoot[];
}

/**
 * The page as HTML, as it stands now, for the parser: what a person cannot see carries `data-noticelens-hidden`,
 * scripts and styles are empty, shadow roots stand in their hosts. The page itself is not touched: the marks are made in
 * a copy.
 */
export async function serialisePage(): Promise<Serialised> {
  const copy = Node.prototype.cloneNode.call(document, true);
  if (!(copy instanceof Document)) return { html: "", roots: [] };
  const roots: ShadowRoot[] = [];
  const breathe = pacer();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  const twin = copy.createTreeWalker(copy.documentElement, NodeFilter.SHOW_ELEMENT);
  let element: Node | null = walker.currentNode;
  let other: Node | null = twin.currentNode;
  while (element && other) {
    let inside = true;
    if (element instanceof Element && other instanceof Element) {
      inside = !lighten(other) && !hide(element, other);
      if (inside && rootIn(element)) {
        Element.prototype.replaceChildren.call(other);
        compose(element, other, roots);
        inside = false;
      }
    }
    element = inside ? walker.nextNode() : after(walker);
    other = inside ? twin.nextNode() : after(twin);
    const pause = breathe();
    if (pause) await pause;
  }
  return { html: `<!DOCTYPE html>${copy.documentElement.outerHTML}`, roots };
}

/** Copies what is shown in an element's place into another. */
function compose(from: Element, to: Element, roots: ShadowRoot[]): void {
  const root = rootIn(from);
  if (root) roots.push(root);
  for (const child of shownChildren(from)) {
    const own = to.ownerDocument.importNode(child, false);
    Node.prototype.appendChild.call(to, own);
    if (child instanceof Element && own instanceof Element && !lighten(own) && !hide(child, own))
      compose(child, own, roots);
  }
}

/** Whether a person can see so many Han characters. */
export function showsHan(least: number): boolean {
  const walker = document.createTreeWalker(bodyOf(document), NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node && seen < least; node = walker.nextNode()) {
    const count = (node as Text).data.match(/\p{Script=Han}/gu)?.length ?? 0;
    const parent = count > 0 && shownParent(node);
    if (parent && isShown(parent)) seen += count;
  }
  return seen >= least;
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
  Element.prototype.removeAttribute.call(element, HIDDEN);
  for (const { name, value } of [...attributesOf(element)]) {
    if (value.length > LONG_ATTRIBUTE) setAttribute(element, name, "");
  }
  if (!/^(?:SCRIPT|STYLE)$/.test(tagNameOf(element))) return false;
  element.textContent = "";
  return true;
}

/** Marks the copy of what cannot be seen; true where it is. */
function hide(element: Element, copy: Element): boolean {
  if (!isHidden(element)) return false;
  setAttribute(copy, HIDDEN, "");
  return true;
}

function isHidden(element: Element): boolean {
  if (isInside(bodyOf(document), element) || closestNamed(element, "HEAD")) return false;
  if (isShown(element, { visibilityProperty: true })) return false;
  // What a reader can unfold is there for reading, and an element without a box of its own may have children with one.
  return !isFolded(element) && getComputedStyle(element).display !== "contents";
}

function isFolded(element: Element): boolean {
  const details = closestNamed(element, "DETAILS");
  return details instanceof HTMLDetailsElement && (!details.open || isFoldedAbove(details));
}

function isFoldedAbove(details: Element): boolean {
  const parent = details.parentElement;
  return parent !== null && isFolded(parent);
}
