/**
 * What is asked of a page's nodes, asked past their own names: a form answers `form.contains` with its field of that name
 * (`<input name="contains">`), a document `document.body` with its picture of that name. And the page as it is composed:
 * an element with an open shadow root has what that shows for its children, a slot what is put into it.
 */

function getterOf<From, Name extends keyof From & string>(prototype: From, name: Name): (from: From) => From[Name] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no ${name} here`);
  return (from) => get.call(from) as From[Name];
}

const parentNodeOf = getterOf(Node.prototype, "parentNode");
const firstChildOf = getterOf(Node.prototype, "firstChild");
const bodyGetter = getterOf(Document.prototype, "body");
const shadowRootOf = getterOf(Element.prototype, "shadowRoot");
export const nextSiblingOf = getterOf(Node.prototype, "nextSibling");
export const attributesOf = getterOf(Element.prototype, "attributes");
export const tagNameOf = getterOf(Element.prototype, "tagName");

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const setAttribute = (element: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(element, name, value);
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const isShown = (element: Element, options?: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);

/** The element that holds everything that is shown. */
export const bodyOf = (page: Document): Element => bodyGetter(page) ?? page.documentElement;

/** The open shadow root that is shown in an element's place, if it has one. */
export const rootIn = (node: Node): ShadowRoot | null => (node instanceof Element ? shadowRootOf(node) : null);

/** The children of a node as they are shown. */
export function shownChildren(node: Node): Node[] {
  const children: Node[] = [];
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  if (assigned.length > 0) return assigned;
  for (let child = firstChildOf(rootIn(node) ?? node); child; child = nextSiblingOf(child)) children.push(child);
  return children;
}

/** The element in which a node is shown. */
export function shownParent(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? parentNodeOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Whether a node is shown inside another, or is it. */
export function isInside(node: Node, outer: Node): boolean {
  for (let at: Node | null = node; at; at = shownParent(at)) if (at === outer) return true;
  return false;
}

/** The nearest element around a node, or the node itself, that has a name. */
export function closestNamed(node: Node, tagName: string): Element | null {
  for (let at: Node | null = node; at; at = shownParent(at))
    if (at instanceof Element && tagNameOf(at) === tagName) return at;
  return null;
}

/** The element on top at a point of a window, inside shadow roots too. */
export function elementAt(page: Document, x: number, y: number): Element | null {
  let hit = page.elementFromPoint(x, y);
  for (let root = hit && rootIn(hit); root; root = hit && rootIn(hit)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
  return hit;
}
