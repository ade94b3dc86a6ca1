import search from "approx-string-match";
import type { PlaceCertainty, Target } from "../messages.ts";
import { bodyOf, shownChildren } from "./dom.ts";
import { fold, indexText, type TextIndex } from "./text-index.ts";

/** Where an item's words stand now, and how sure that is. No ranges: missing. */
export interface Place {
  readonly certainty: PlaceCertainty;
  readonly ranges: readonly Range[];
}

/** Shorter words are too common to be looked for by likeness. */
const LEAST_LIKE = 12;
/** The share of characters that may differ from the words as read. */
const DIFFERENCE = 0.2;
const NOWHERE: Place = { certainty: "missing", ranges: [] };

/**
 * Finds the words of items in the page: where they stood when it was read, checked against the words; else the same
 * words elsewhere, told apart by the words around them; else, only when asked, words like them.
 */
export class Locator {
  #index: TextIndex | null = null;
  readonly #children: Children = new Map();

  /** Must be called when the page has changed. */
  forget(): void {
    this.#index = null;
    this.#children.clear();
  }

  locate(target: Target, { like }: { like: boolean }): Place {
    const quote = fold(target.quote);
    if (!quote) return NOWHERE;
    const own = rangesOf(target, this.#children);
    if (own.length > 0 && fold(own.join("")) === quote) return { certainty: "exact", ranges: own };
    this.#index ??= indexText(bodyOf(document));
    const found = findQuote(this.#index, quote, target);
    if (found) return { certainty: "moved", ranges: [found] };
    const near = like && quote.length >= LEAST_LIKE ? findLike(this.#index, quote, target) : null;
    return near ? { certainty: "approximate", ranges: [near] } : NOWHERE;
  }
}

/** The nodes of an element as the parser counts them, remembered until the page changes: asking the page is slow. */
type Children = Map<Node, readonly Node[]>;

/** The ranges of the pieces as the page stands now; none when one of them leads nowhere. */
function rangesOf({ pieces }: Target, known: Children): Range[] {
  const ranges: Range[] = [];
  for (const { path, offset, length } of pieces) {
    const node = nodeAt(path, known);
    const start = node && textAt(node, offset, false);
    const end = node && textAt(node, offset + length, true);
    if (!start || !end) return [];
    ranges.push(rangeBetween(start, end));
  }
  return ranges;
}

function nodeAt(path: readonly number[], known: Children): Node | null {
  let node: Node = document.documentElement;
  // The first step leads from the document to its element; what else stands beside that is not counted on.
  for (const step of path.slice(1)) {
    let children = known.get(node);
    if (!children) {
      children = childrenOf(node);
      known.set(node, children);
    }
    const child = children[step];
    if (!child) return null;
    node = child;
  }
  return node;
}

/** Text nodes side by side are one to the parser: here the first stands for all. Empty ones do not count. */
function childrenOf(parent: Node): Node[] {
  const children: Node[] = [];
  let beforeWasText = false;
  for (const child of shownChildren(parent)) {
    const isText = child.nodeType === Node.TEXT_NODE;
    if (isText && (child as Text).length === 0) continue;
    if (!(isText && beforeWasText)) children.push(child);
    beforeWasText = isText;
  }
  return children;
}

/** A character of a text that may be spread over several nodes. */
function textAt(first: Node, offset: number, end: boolean): { node: Text; offset: number } | null {
  let left = offset;
  for (let node: Node | null = first; node?.nodeType === Node.TEXT_NODE; node = node.nextSibling) {
    const { length } = node as Text;
    if (left < length || (end && left === length)) return { node: node as Text, offset: left };
    left -= length;
  }
  return null;
}

/** Where folded words stand in an index, told apart by the words around them; null where that is not certain. */
export function findQuote(index: TextIndex, quote: string, target: Pick<Target, "before" | "after">): Range | null {
  const before = fold(target.before);
  const after = fold(target.after);
  let best = -1;
  let bestShared = -1;
  let twice = false;
  for (let at = index.text.indexOf(quote); at >= 0; at = index.text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const shared =
      sharedEnd(index.text.slice(Math.max(0, at - before.length), at), before) +
      sharedStart(index.text.slice(end, end + after.length), after);
    twice = shared === bestShared;
    if (shared > bestShared) [best, bestShared] = [at, shared];
  }
  // Of two places that fit equally well neither is marked, and a short word is believed only where its context is.
  const weak = quote.length < LEAST_LIKE && bestShared < Math.min(4, before.length + after.length);
  if (best < 0 || twice || weak) return null;
  return rangeOf(index, best, best + quote.length);
}

function findLike(index: TextIndex, quote: string, target: Target): Range | null {
  const allowed = Math.floor(quote.length * DIFFERENCE);
  const matches = search(index.text, quote, allowed);
  const least = Math.min(...matches.map(({ errors }) => errors));
  const before = fold(target.before);
  const ranked = matches
    .filter(({ errors }) => errors === least)
    .map((match) => ({
      match,
      shared: sharedEnd(index.text.slice(Math.max(0, match.start - 32), match.start), before),
    }))
    .sort((one, other) => other.shared - one.shared || other.match.start - one.match.start);
  const [first] = ranked;
  const apart = ranked.filter(({ match, shared }) => shared === first?.shared && !overlap(match, first.match));
  if (!first || apart.length > 0) return null;
  return rangeOf(index, first.match.start, first.match.end);
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function rangeOf(index: TextIndex, start: number, end: number): Range {
  const last = index.place(end - 1);
  const width = (last.node.data.codePointAt(last.offset) ?? 0) > 0xffff ? 2 : 1;
  return rangeBetween(index.place(start), { node: last.node, offset: last.offset + width });
}

function rangeBetween(start: { node: Text; offset: number }, end: { node: Text; offset: number }): Range {
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function sharedStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}

function sharedEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
