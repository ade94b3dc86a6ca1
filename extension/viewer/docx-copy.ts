/** What a rendering may hold; of anything else only what is inside is kept. */
const ALLOWED = new Set(
  "P DIV TABLE CAPTION COLGROUP COL THEAD TBODY TFOOT TR TD TH OL UL LI DL DT DD BR SPAN B STRONG EM SUP SUB H1 H2 H3 H4 H5 H6".split(
    " ",
  ),
);
/** Left out with what is inside. */
const DROPPED = new Set("SCRIPT STYLE IFRAME OBJECT EMBED TEMPLATE NOSCRIPT LINK META TITLE SVG MATH IMG".split(" "));
const ATTRIBUTES = ["id", "colspan", "rowspan"];
const ALIGN = /(?:^|;)\s*text-align\s*:\s*(left|right|center|justify|start|end)\s*(?:;|$)/i;
const INDENTED = /^[\s\u3000]{2}/;

/** A rendering on paper: its element, its text nodes in order, and which of them stands for a text node as read. */
export interface DocxCopy {
  readonly element: HTMLElement;
  readonly nodes: readonly Text[];
  readonly partOf: ReadonlyMap<Node, number>;
  readonly source: Document;
}

/**
 * Copies a rendering of a DOCX by a list of what is allowed. The rendering is parsed whole, as the parser has it, so
 * that the paths of its pieces lead to text nodes of `source`; `partOf` leads on to the copies.
 */
export function copyDocx(html: string): DocxCopy {
  const source = new DOMParser().parseFromString(html, "text/html");
  const element = document.createElement("div");
  element.className = "document-sheet document-type";
  const nodes: Text[] = [];
  const partOf = new Map<Node, number>();
  const copy = (from: Node, to: Element): void => {
    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = document.createTextNode((child as Text).data);
        partOf.set(child, nodes.push(text) - 1);
        to.append(text);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const own = cleaned(child as Element);
        if (own) copy(child, own);
        if (own) to.append(own);
      }
    }
  };
  copy(source.body, element);
  return { element, nodes, partOf, source };
}

function cleaned(element: Element): HTMLElement | null {
  const name = element.tagName.toUpperCase();
  if (DROPPED.has(name)) return null;
  const own = document.createElement(ALLOWED.has(name) ? name : "span");
  for (const attribute of ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value !== null) own.setAttribute(attribute, value);
  }
  const align = ALIGN.exec(element.getAttribute("style") ?? "")?.[1];
  if (align) own.style.textAlign = align;
  // A writer's own spaces at the front stand for the indent.
  if (align || INDENTED.test(element.textContent ?? "")) own.classList.add("no-indent");
  return own;
}
