/**
 * What is asked of a page's elements, asked past their own names: a form answers `form.contains` with its field of that
 * name (`<input name="contains">`), and a document `document.body` with its picture of that name.
 */

type Getter<From, To> = (from: From) => To;

function getterOf<From, Name extends keyof From & string>(prototype: From, name: Name): Getter<From, From[Name]> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`no ${name} here`);
  return (from) => get.call(from) as From[Name];
}

export const parentElementOf = getterOf(Node.prototype, "parentElement");
export const parentNodeOf = getterOf(Node.prototype, "parentNode");
export const firstChildOf = getterOf(Node.prototype, "firstChild");
export const nextSiblingOf = getterOf(Node.prototype, "nextSibling");
export const nodeTypeOf = getterOf(Node.prototype, "nodeType");
export const attributesOf = getterOf(Element.prototype, "attributes");
export const tagNameOf = getterOf(Element.prototype, "tagName");
export const shadowRootOf = getterOf(Element.prototype, "shadowRoot");

export const contains = (outer: Node, inner: Node | null): boolean => Node.prototype.contains.call(outer, inner);
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const setAttribute = (element: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(element, name, value);
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const isShown = (element: Element, options?: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);

/** The element that holds everything that is shown. */
export function bodyOf(page: Document): Element {
  return Object.getOwnPropertyDescriptor(Document.prototype, "body")?.get?.call(page) ?? page.documentElement;
}
