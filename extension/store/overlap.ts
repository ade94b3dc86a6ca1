/** How many characters a piece has; pieces are compared as numbers, one in {@link SAMPLED} of them. */
const PIECE = 6;
const SAMPLED = 8;
/** Shorter texts are compared whole. */
const SHORT = 4_000;

/** How much of each of two texts stands in the other, from 0 to 1. */
export interface Overlap {
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/**
 * How much of two texts is the same, whatever was moved: the share of the pieces of six characters of each that the other
 * has. Linear; of long texts one piece in eight is looked at. Sample: a page and its first half give 0.5 and 1.
 */
export function overlapOf(first: string, second: string): Overlap {
  if (first === second) return { ofFirst: 1, ofSecond: 1 };
  const every = Math.min(first.length, second.length) < SHORT ? 1 : SAMPLED;
  const [a, b] = [piecesOf(first, every), piecesOf(second, every)];
  let both = 0;
  for (const piece of a) if (b.has(piece)) both++;
  return { ofFirst: a.size ? both / a.size : 0, ofSecond: b.size ? both / b.size : 0 };
}

function piecesOf(text: string, every: number): Set<number> {
  const words = text.replace(/\s/g, "");
  const pieces = new Set<number>();
  const length = Math.min(PIECE, words.length);
  for (let at = 0; length > 0 && at + length <= words.length; at++) {
    let hash = 0;
    for (let index = at; index < at + length; index++) hash = (Math.imul(hash, 31) + words.charCodeAt(index)) | 0;
    if (every === 1 || (hash >>> 3) % every === 0) pieces.add(hash);
  }
  return pieces;
}
