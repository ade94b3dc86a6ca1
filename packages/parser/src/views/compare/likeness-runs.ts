import type { Folded } from "./likeness-fold.ts";
import { GRAM } from "./likeness-grams.ts";

/** Equal characters of two folded texts: where they begin in each, and how many. Sample: `{ a: 0, b: 1, length: 5 }`. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The equal words of two texts, four characters or more, the longest first; no character is in two of them. Comes back in
 * the order of the first text. Sample: `修订差旅费办法` and `已修订差旅费管理办法` share `修订差旅费`.
 */
export function matchesOf(one: Folded, other: Folded): Match[] {
  const { length } = one.characters;
  if (length === other.characters.length && one.characters.every((character, at) => character === other.characters[at]))
    return length < GRAM ? [] : [{ a: 0, b: 0, length }];
  const byLength: Match[][] = [];
  const offer = (match: Match): void => {
    if (match.length < GRAM) return;
    const equal = byLength[match.length];
    if (equal) equal.push(match);
    else byLength[match.length] = [match];
  };
  maximalMatches(one.characters, other.characters, offer);
  const [usedA, usedB] = [new Uint8Array(one.characters.length), new Uint8Array(other.characters.length)];
  const taken: Match[] = [];
  for (let length = byLength.length - 1; length >= GRAM; length--)
    for (const match of byLength[length] ?? []) {
      const free = freeParts(match, usedA, usedB);
      if (free[0]?.length !== length) for (const part of free) offer(part);
      else {
        usedA.fill(1, match.a, match.a + length);
        usedB.fill(1, match.b, match.b + length);
        taken.push(match);
      }
    }
  return taken.sort((left, right) => left.a - right.a);
}

/** A piece that stands in a text more often than this is repetition: it finds no runs, so that no text takes quadratic time. */
const MOST_PLACES = 64;

function maximalMatches(one: readonly number[], other: readonly number[], offer: (match: Match) => void): void {
  const places = new Map<number, number[]>();
  for (const [b, key] of keysOf(other).entries()) {
    const list = places.get(key);
    if (list && list.length < MOST_PLACES) list.push(b);
    else if (!list) places.set(key, [b]);
  }
  for (const [a, key] of keysOf(one).entries())
    for (const b of places.get(key) ?? []) {
      if (a > 0 && b > 0 && one[a - 1] === other[b - 1]) continue;
      let length = 0;
      while (a + length < one.length && one[a + length] === other[b + length]) length += 1;
      offer({ a, b, length });
    }
}

/** A number for each four characters, the same for the same; what differs nonetheless is told by comparing. */
function keysOf(characters: readonly number[]): number[] {
  const keys: number[] = [];
  for (let at = 0; at + GRAM <= characters.length; at++) {
    let key = 0;
    for (let offset = 0; offset < GRAM; offset++)
      key = Math.imul(key, 0x01000193) ^ (characters[at + offset] as number);
    keys.push(key & 0x3fffffff);
  }
  return keys;
}

/** What is left of a match where neither text is used yet. */
function freeParts({ a, b, length }: Match, usedA: Uint8Array, usedB: Uint8Array): Match[] {
  const parts: Match[] = [];
  let start = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && !usedA[a + at] && !usedB[b + at]) continue;
    if (at > start) parts.push({ a: a + start, b: b + start, length: at - start });
    start = at + 1;
  }
  return parts;
}
