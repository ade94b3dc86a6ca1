import { HIDDEN } from "../messages.ts";

/** The pages of one notice put into one, as HTML: those before and behind the one that the tab shows. */
export interface Pages {
  readonly own: string;
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** What may hold the text of a notice; within others it would be torn. */
const BOXES = /^(?:BODY|DIV|MAIN|ARTICLE|SECTION|TABLE|TBODY|TR|TD|CENTER|FORM)$/;
/** So much of the text stands in the box that holds the notice. */
const MOST_OF_IT = 0.6;
const PAGER = /(?:上|下)一?[页頁]|第\s*\d{1,3}\s*[页頁]|共\s*\d{1,3}\s*[页頁]/;
const PAGER_LENGTH = 80;

/**
 * Joins the pages of one notice: what the box of the text holds on the others stands in the box of the tab's own page.
 * What all of them repeat (title, date, editor) stands there once, and what leads from page to page is hidden.
 */
export function joinPages({ own, before, behind }: Pages): string {
  const page = new DOMParser().parseFromString(own, "text/html");
  const box = boxOf(page.body);
  hidePagers(box);
  const repeated = new Set([...box.children].map(wordsOf).filter((words) => words.length >= 4));
  const first = box.firstChild;
  for (const html of before)
    for (const node of textOf(html, box, repeated)) box.insertBefore(page.importNode(node, true), first);
  for (const html of behind) for (const node of textOf(html, box, repeated)) box.append(page.importNode(node, true));
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}

/** What another page brings: the content of its box, without what the own page has too at its head and at its end. */
function textOf(html: string, like: Element, repeated: ReadonlySet<string>): Node[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  const box = twinOf(page, like) ?? boxOf(page.body);
  hidePagers(box);
  const nodes = [...box.childNodes];
  const isRepeated = (node: Node | undefined): boolean => {
    if (!node) return false;
    const words = wordsOf(node);
    return words === "" || repeated.has(words) || (node instanceof Element && node.hasAttribute(HIDDEN));
  };
  while (nodes.length > 0 && isRepeated(nodes[0])) nodes.shift();
  while (nodes.length > 0 && isRepeated(nodes.at(-1))) nodes.pop();
  return nodes;
}

const wordsOf = (node: Node): string => (node.textContent ?? "").replace(/\s+/g, "");

/** The box on another page that is built like this one. */
function twinOf(page: Document, box: Element): Element | null {
  if (box.id) return page.getElementById(box.id);
  if (box.tagName === "BODY" || !box.className) return null;
  const twins = [...page.getElementsByClassName(box.className)].filter(({ tagName }) => tagName === box.tagName);
  return twins.length === 1 ? (twins[0] ?? null) : null;
}

/** The smallest box that holds most of the text. */
function boxOf(body: Element): Element {
  let box = body;
  for (;;) {
    const most = hanIn(box) * MOST_OF_IT;
    const inner = [...box.children].find((child) => BOXES.test(child.tagName) && hanIn(child) > most);
    if (!inner) return box;
    box = inner;
  }
}

/** Han characters of an element that a reader sees and that are no link's. */
function hanIn(element: Element): number {
  const count = (text: string | null): number => text?.match(/\p{Script=Han}/gu)?.length ?? 0;
  let own = count(element.textContent);
  for (const part of element.querySelectorAll(`a, script, style, [${HIDDEN}]`)) own -= count(part.textContent);
  return own;
}

function hidePagers(box: Element): void {
  for (const part of box.querySelectorAll("*")) {
    const words = wordsOf(part);
    if (words.length > 0 && words.length <= PAGER_LENGTH && PAGER.test(words) && !/[。；]/.test(words) && hasWays(part))
      part.setAttribute(HIDDEN, "");
  }
}

const hasWays = (part: Element): boolean =>
  part.matches("a, button") || part.querySelector("a, button, select") !== null;
