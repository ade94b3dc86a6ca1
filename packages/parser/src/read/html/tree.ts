import { type DefaultTreeAdapterTypes, Parser } from "parse5";
import type { Truncation } from "../../model/document.ts";
import type { Context } from "../../model/reader.ts";

/** The nodes of a parsed page: the tree a browser makes of the same HTML (WHATWG HTML, 13.2). */
export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** UTF-16 units that are parsed between two looks at the signal: a millisecond or three of work, more where it is deep. */
const SLICE = 1 << 16;
const DEEP_SLICE = 1 << 12;
const DEEP = 2_000;

/** More open elements than this make every further tag slow; what follows them is not read. */
const DEEPEST = 50_000;

/** More unclosed `<b>` and `<font>` than this are not opened again in every paragraph that follows. */
const MOST_FORMATTING = 128;

type Adapter = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/**
 * The HTML parser with one bound: thousands of unclosed formatting elements would be made anew for every paragraph, in
 * quadratic time and space.
 */
class PageParser extends Parser<Adapter> {
  override _reconstructActiveFormattingElements(): void {
    let entry = this.activeFormattingElements.newest;
    for (let count = 0; entry && count < MOST_FORMATTING; count++) entry = entry.older;
    while (entry && "element" in entry) {
      const { older } = entry;
      this.activeFormattingElements.removeEntry(entry);
      entry = older;
    }
    super._reconstructActiveFormattingElements();
  }
}

/**
 * HTML to the browser's tree, in one go. Sample: `parseHtml("<p>一、总体情况")` has html, head, body and the paragraph.
 * Never throws: every string is some page.
 */
export function parseHtml(html: string): HtmlDocument {
  return PageParser.parse<Adapter>(html);
}

/** A tree, and what of the page it was not made of. */
export interface Parsed {
  readonly root: HtmlDocument;
  readonly truncated: Truncation | null;
}

/** The same tree, made in slices with a checkpoint between them. What is nested out of all measure ends the reading. */
export async function parseHtmlInSlices(html: string, { checkpoint, report, limits }: Context): Promise<Parsed> {
  if (html.length <= SLICE) return { root: parseHtml(html), truncated: null };
  const total = html.length;
  let reason: Truncation["reason"] | null = null;
  const parser = new PageParser();
  let at = 0;
  while (at < total && !reason) {
    const depth = parser.openElements.stackTop;
    if (depth > DEEPEST) {
      report("html/too-deep", { limit: limits.maxDepth, cut: total - at });
      reason = "limit";
      break;
    }
    const end = at + (depth > DEEP ? DEEP_SLICE : SLICE);
    parser.tokenizer.write(html.slice(at, end), false);
    at = end;
    if ((await checkpoint()) && at < total) reason = "stopped";
  }
  parser.tokenizer.write("", true);
  return {
    root: parser.document,
    truncated: reason && { reason, unit: "character", read: Math.min(at, total), total },
  };
}

/** Whether a node is text. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

/** Whether a node is an element. Names of other nodes begin with `#`. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeName.charCodeAt(0) !== 35;
}

/** The value of an element's attribute, or null. Names are in lower case, as the parser leaves them. */
export function attribute(element: HtmlElement, name: string): string | null {
  for (const { name: own, value } of element.attrs) if (own === name) return value;
  return null;
}

/** The characters below a node, comments and scripts left out, at most `most` of them. */
export function textOf(node: HtmlParent, most = 2_000): string {
  let text = "";
  const open: HtmlNode[] = [...node.childNodes].reverse();
  for (let next = open.pop(); next && text.length < most; next = open.pop()) {
    if (isText(next)) text += next.value;
    else if (isElement(next) && next.nodeName !== "script" && next.nodeName !== "style") {
      for (let index = next.childNodes.length - 1; index >= 0; index--) {
        const child = next.childNodes[index];
        if (child) open.push(child);
      }
    }
  }
  return text;
}
