import type { Certainty, Target } from "../messages.ts";
import type { Place, Sheets } from "./sheets.ts";
import { foldWords, type WordIndex } from "./word-index.ts";

/** Where an item's words stand in a document, and how sure that is. */
export interface Located {
  readonly certainty: Certainty;
  readonly places: readonly Place[];
}

const NOWHERE: Located = { certainty: "missing", places: [] };
/** Shorter words are believed elsewhere only where the words around them are the same. */
const LEAST_ALONE = 12;

/**
 * Finds an item's words: where they were read, checked against the words; else the same words elsewhere on the pages
 * they were read from, or in the whole document where the way back is not known.
 */
export async function locateWords(sheets: Sheets, target: Target): Promise<Located> {
  const quote = foldWords(target.quote);
  if (!quote) return NOWHERE;
  const places = target.pieces.map((piece) => sheets.placeOf(piece));
  const own = places.filter((place) => place !== null);
  const numbers = new Set(own.map(({ sheet }) => sheet));
  if (own.length === places.length && own.length > 0) {
    const indices = await wordsOf(sheets, numbers);
    const words = own.map(({ sheet, part, from, to }) => indices.get(sheet)?.parts[part]?.slice(from, to) ?? "");
    if (holds(quote, words)) return { certainty: "exact", places: own };
  }
  if (numbers.size === 0) for (let sheet = 1; sheet <= sheets.count; sheet++) numbers.add(sheet);
  return findElsewhere(await wordsOf(sheets, numbers), quote, target);
}

/**
 * Whether pieces are the words of a quote. What a reader wrote out itself (an automatic list number, a line break) has
 * no piece: at such a place the quote may hold a few characters more than the pieces do.
 */
function holds(quote: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    const words = foldWords(piece);
    const found = quote.indexOf(words, at);
    if (found < 0 || found - at > MOST_WRITTEN_OUT) return false;
    at = found + words.length;
  }
  return at === quote.length;
}
/** The longest automatic number: `第一百二十一条` or `（二十三）`. */
const MOST_WRITTEN_OUT = 7;

async function wordsOf(sheets: Sheets, numbers: Iterable<number>): Promise<Map<number, WordIndex>> {
  const found = await Promise.all([...numbers].map(async (sheet) => [sheet, await sheets.words(sheet)] as const));
  return new Map(found);
}

function findElsewhere(indices: ReadonlyMap<number, WordIndex>, quote: string, target: Target): Located {
  const before = foldWords(target.before);
  const after = foldWords(target.after);
  let best: { sheet: number; index: WordIndex; at: number } | null = null;
  let bestShared = -1;
  let isTwice = false;
  for (const [sheet, index] of indices) {
    for (const at of index.placesOf(quote)) {
      const { text } = index;
      const shared = sharedEnd(text.slice(0, at), before) + sharedStart(text.slice(at + quote.length), after);
      isTwice = shared === bestShared || (isTwice && shared < bestShared);
      if (shared > bestShared) [best, bestShared] = [{ sheet, index, at }, shared];
    }
  }
  const isWeak = quote.length < LEAST_ALONE && bestShared < Math.min(4, before.length + after.length);
  if (!best || isTwice || isWeak) return NOWHERE;
  const { sheet, index, at } = best;
  return {
    certainty: "moved",
    places: index.stretches(at, at + quote.length).map((stretch) => ({ ...stretch, sheet })),
  };
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
