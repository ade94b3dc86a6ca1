import type { Folded } from "./likeness-fold.ts";
import type { Match } from "./likeness-runs.ts";

/** From and to, in UTF-16 units of a text. Sample: `[12, 21]`. */
export type Stretch = readonly [number, number];

/** Equal words of two texts, in UTF-16 units of each, four characters or more. Sample: `{ a: [0, 9], b: [12, 21] }`. */
export interface SharedRun {
  readonly a: Stretch;
  readonly b: Stretch;
}

/** A place where two texts say different things: what the first has there and what the second; one of them may be empty. Sample: `{ a: [14, 16], b: [14, 16] }`. */
export type Difference = SharedRun;

/** Where two folded texts differ, between the matches that stand in the same order in both. Sample: of `36项` and `29项` one. */
export function differencesOf(one: Folded, other: Folded, matches: readonly Match[]): Difference[] {
  const found: Difference[] = [];
  let [a, b] = [0, 0];
  const end = { a: one.characters.length, b: other.characters.length, length: 0 };
  for (const match of [...inOrder(matches), end]) {
    for (const gap of gapsIn(one.characters, other.characters, { a: [a, match.a], b: [b, match.b] })) {
      const whole = withWholeFigures(one.characters, other.characters, gap);
      found.push({ a: place(one, whole.a), b: place(other, whole.b) });
    }
    [a, b] = [match.a + match.length, match.b + match.length];
  }
  return found;
}

/** Folded characters as units of the text they were folded from. Sample: `[3, 7]`. */
export function unitsOf({ from, to }: Folded, start: number, length: number): Stretch {
  return [from[start] ?? 0, to[start + length - 1] ?? 0];
}

/** The matches that stand in the same order in both texts: as many characters as can be. They come in the order of the first. */
function inOrder(matches: readonly Match[]): Match[] {
  const best = matches.map(({ length }) => ({ sum: length, before: -1 }));
  let last = -1;
  for (const [at, match] of matches.entries()) {
    const own = best[at];
    if (!own) continue;
    // Far-off matches add nothing that nearer ones do not: a bound keeps a long text linear.
    for (let before = at - 1; before >= 0 && at - before <= 64; before--) {
      const [earlier, reached] = [matches[before], best[before]];
      if (!earlier || !reached || earlier.b + earlier.length > match.b) continue;
      if (reached.sum + match.length > own.sum) Object.assign(own, { sum: reached.sum + match.length, before });
    }
    if (own.sum > (best[last]?.sum ?? 0)) last = at;
  }
  const kept: Match[] = [];
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) kept.unshift(...matches.slice(at, at + 1));
  return kept;
}

/** Common characters below which a gap is not cut further, and the longest gap that is. */
const ISLAND = 2;
const LONG_GAP = 200;

/** The parts of a gap that differ: equal words of two characters and more in it cut it. */
function gapsIn(one: readonly number[], other: readonly number[], { a, b }: SharedRun): SharedRun[] {
  if (a[0] === a[1] && b[0] === b[1]) return [];
  let best = { a: 0, b: 0, length: 0 };
  if (a[1] - a[0] <= LONG_GAP && b[1] - b[0] <= LONG_GAP)
    for (let i = a[0]; i < a[1]; i++)
      for (let j = b[0]; j < b[1]; j++) {
        let length = 0;
        while (i + length < a[1] && j + length < b[1] && one[i + length] === other[j + length]) length += 1;
        if (length > best.length) best = { a: i, b: j, length };
      }
  if (best.length < ISLAND) return [trimmed(one, other, { a, b })];
  return [
    ...gapsIn(one, other, { a: [a[0], best.a], b: [b[0], best.b] }),
    ...gapsIn(one, other, { a: [best.a + best.length, a[1]], b: [best.b + best.length, b[1]] }),
  ];
}

/** A gap without the characters that are equal at its ends. */
function trimmed(one: readonly number[], other: readonly number[], { a, b }: SharedRun): SharedRun {
  let [fromA, toA, fromB, toB] = [a[0], a[1], b[0], b[1]];
  for (; fromA < toA && fromB < toB && one[fromA] === other[fromB]; fromA += 1) fromB += 1;
  for (; fromA < toA && fromB < toB && one[toA - 1] === other[toB - 1]; toA -= 1) toB -= 1;
  return { a: [fromA, toA], b: [fromB, toB] };
}

/** A gap that begins or ends inside a figure takes all of it: 1308 instead of 27, never 13 behind 08. */
function withWholeFigures(one: readonly number[], other: readonly number[], { a, b }: SharedRun): SharedRun {
  const digit = (character: number | undefined): boolean =>
    character !== undefined && character >= 48 && character <= 57;
  let [before, after] = [0, 0];
  while (digit(one[a[0] - before - 1]) && digit(other[b[0] - before - 1]) && inside(a[0] - before, b[0] - before))
    before += 1;
  while (digit(one[a[1] + after]) && digit(other[b[1] + after]) && ends(a[1] + after, b[1] + after)) after += 1;
  return { a: [a[0] - before, a[1] + after], b: [b[0] - before, b[1] + after] };
  function inside(i: number, j: number): boolean {
    return digit(one[i]) || digit(other[j]);
  }
  function ends(i: number, j: number): boolean {
    return digit(one[i - 1]) || digit(other[j - 1]);
  }
}

/** Folded characters as units; where there are none, the place between. */
function place(folded: Folded, [from, to]: Stretch): Stretch {
  if (from < to) return unitsOf(folded, from, to - from);
  const between = folded.to[from - 1] ?? folded.from[from] ?? 0;
  return [between, between];
}
