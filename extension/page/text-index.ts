import { shownChildren, tagNameOf } from "./dom.ts";

/** The visible text of a page without white space, folded, and the way from each character back to its node. */
export interface TextIndex {
  readonly text: string;
  /** The node and offset of the character at an index of `text`. */
  place(index: number): { readonly node: Text; readonly offset: number };
}

/** Elements whose text nobody reads. */
const SILENT = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TEXTAREA", "HEAD"]);

/**
 * Folds words so that two renderings of them compare equal: no white space, compatibility forms (full-width digits,
 * Kangxi radicals) as their plain ones. Sample: `"２０２４ 年"` gives `"2024年"`.
 */
export function fold(words: string): string {
  return words.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, "");
}

/** Reads all text nodes below a root once; `folding` says how words are compared, character by character. */
export function indexText(root: Node, folding: (words: string) => string = fold): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const folded: string[] = [];
  let length = 0;
  const rest: Node[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!(node instanceof Text)) {
      if (!(node instanceof Element && SILENT.has(tagNameOf(node)))) rest.push(...shownChildren(node).reverse());
      continue;
    }
    const words = folding(node.data);
    if (!words) continue;
    nodes.push(node);
    starts.push(length);
    folded.push(words);
    length += words.length;
  }
  return { text: folded.join(""), place: (index) => placeIn(nodes, starts, { index, folding }) };
}

function placeIn(
  nodes: readonly Text[],
  starts: readonly number[],
  { index, folding }: { index: number; folding: (words: string) => string },
): { node: Text; offset: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  if (!node) throw new RangeError(`no text at ${index}`);
  return { node, offset: unfold(node.data, index - (starts[low] ?? 0), folding) };
}

/** The offset in the words as written of a character of the folded words. */
function unfold(words: string, index: number, folding: (words: string) => string): number {
  let seen = 0;
  for (let offset = 0; offset < words.length; ) {
    const step = (words.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    const width = folding(words.slice(offset, offset + step)).length;
    if (width > 0 && seen + width > index) return offset;
    seen += width;
    offset += step;
  }
  return words.length;
}
