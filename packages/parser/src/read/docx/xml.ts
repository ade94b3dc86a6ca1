import { SaxesParser } from "saxes";
import { UnreadableSourceError } from "../../model/diagnostic.ts";

/** One tag of an XML part: its name and where it stands, `[from, to)` in UTF-16 code units. */
export interface Tag {
  /** Without the prefix of WordprocessingML, with any other: `p`, `pPr`, `mc:Fallback`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A start tag. Its end tag follows even when it is `<w:b/>`. Attribute names lose the prefix as element names do. */
export interface StartTag extends Tag {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly empty: boolean;
}

/** What is told of a part as it is walked. */
export interface XmlVisitor {
  open?(tag: StartTag): void;
  close?(tag: Tag): void;
  text?(text: string): void;
}

/** WordprocessingML's namespaces, transitional and strict (ECMA-376 part 1 and 4, annex A). */
const NAMESPACES = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

type Options = { xmlns: false; position: false };

/** How much is parsed between two chances for other work. */
const SLICE = 100_000;

/**
 * Walks an XML part from start to end and tells the visitor of its tags, without recursion, so that no nesting is too
 * deep. Throws UnreadableSourceError `docx/damaged` when the part is not well-formed; entities of its own make it so.
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = makeParser(xml, visitor);
  parser.write(xml).close();
}

/** The same in slices, with `checkpoint` awaited between them. */
export async function walkXmlInSlices(
  xml: string,
  visitor: XmlVisitor,
  checkpoint: () => Promise<unknown>,
): Promise<void> {
  const parser = makeParser(xml, visitor);
  for (let at = 0; at < xml.length; at += SLICE) {
    parser.write(xml.slice(at, at + SLICE));
    await checkpoint();
  }
  parser.close();
}

function makeParser(xml: string, visitor: XmlVisitor): SaxesParser<Options> {
  const parser = new SaxesParser<Options>({ xmlns: false, position: false });
  let prefix: string | null = null;
  const locals = new Map<string, string>();
  const local = (name: string): string => {
    const known = locals.get(name);
    if (known !== undefined) return known;
    const own = prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
    locals.set(name, own);
    return own;
  };
  // A `<` cannot stand inside a tag, so the last one before its end is its start.
  const start = (end: number) => xml.lastIndexOf("<", end - 1);
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    prefix ??= wordPrefix(attributes);
    const to = parser.position;
    const own: Record<string, string | undefined> = Object.create(null);
    for (const attribute in attributes) own[local(attribute)] = attributes[attribute];
    visitor.open?.({ name: local(name), from: start(to), to, attributes: own, empty: isSelfClosing });
  });
  parser.on("closetag", ({ name }) => {
    const to = parser.position;
    visitor.close?.({ name: local(name), from: start(to), to });
  });
  parser.on("error", ({ message }) => {
    throw new UnreadableSourceError("docx/damaged", { reason: `not well-formed: ${message.slice(0, 100)}` });
  });
  if (visitor.text) parser.on("text", (text) => visitor.text?.(text));
  return parser;
}

/** The prefix the root element binds to WordprocessingML, with its colon: nearly always `w:`. */
function wordPrefix(attributes: Readonly<Record<string, string>>): string {
  for (const name in attributes) {
    if (name.startsWith("xmlns:") && NAMESPACES.has(attributes[name] ?? "")) return `${name.slice(6)}:`;
  }
  return "";
}
