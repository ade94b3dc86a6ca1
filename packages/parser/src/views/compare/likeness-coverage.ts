import { GRAM } from "./likeness-grams.ts";
import type { GramIndex } from "./likeness-index.ts";

/** The longer text's part in what the shared characters are measured against; the rest is the shorter's. */
const LONGER = 0.2;

/**
 * What shared characters are measured against: the shorter text's distinctive characters and a fifth of what the longer
 * has more, up to as many again: a sentence cut out of a long text is no less taken than a half. Samples: 48 for texts of 40
 * and 80, and for 40 and 400.
 */
export function lengthOf(distinctive: Int32Array, a: number, b: number): number {
  const [one, other] = [distinctive[a] as number, distinctive[b] as number];
  const shorter = Math.min(one, other);
  return shorter + Math.min(Math.abs(one - other), shorter) * LONGER;
}

/**
 * Measures pairs: the distinctive characters that stand in a piece both texts have, of the text that has fewer of them,
 * against `lengthOf`. For equal lengths that is the share in common; half a text taken over whole, or a whole one
 * lengthened to twice, is 0.83. Below the threshold it may say 0. Many pairs of one `b` in a row go fastest.
 * Sample: `coverageOf(index)(0, 1, 0.6)` is 0.87.
 */
export function coverageOf(index: GramIndex): (a: number, b: number, threshold: number) => number {
  const { size, ids, start, inFormula, distinctive } = index;
  const [inB, inBoth] = [new Int32Array(size), new Int32Array(size)];
  let [serial, marked] = [0, -1];
  const mark = (text: number): void => {
    marked = text;
    for (let at = start[text] as number; at < (start[text + 1] as number); at++) {
      const id = ids[at] as number;
      if (id >= 0) inB[id] = text + 1;
    }
  };
  const covered = (text: number, among: Int32Array, stamp: number): number => {
    let [count, reach] = [0, 0];
    for (let at = start[text] as number; at < (start[text + 1] as number); at++) {
      const id = ids[at] as number;
      if (id >= 0 && among[id] === stamp) {
        inBoth[id] = serial;
        reach = at + GRAM;
      }
      if (at < reach && !inFormula[at]) count += 1;
    }
    return count;
  };
  return (a, b, threshold) => {
    if (marked !== b) mark(b);
    const length = lengthOf(distinctive, a, b);
    if (length === 0) return 0;
    serial += 1;
    const inA = covered(a, inB, b + 1);
    return inA < threshold * length ? 0 : Math.min(inA, covered(b, inBoth, serial)) / length;
  };
}
