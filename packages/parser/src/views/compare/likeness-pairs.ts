import { coverageOf, lengthOf } from "./likeness-coverage.ts";
import { GRAM } from "./likeness-grams.ts";
import type { GramIndex } from "./likeness-index.ts";

/** Two texts by number, the first the smaller, and how alike they are. Sample: `{ a: 3, b: 41, score: 0.87 }`. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** What pairs are looked for. */
export interface PairSearch {
  readonly threshold: number;
  /** Texts with fewer distinctive characters are passed over. */
  readonly least: number;
}

/**
 * A piece that more texts use leads to no candidates, though it counts: what bounds the work for each character, so that
 * it grows with the texts and not with their square.
 */
const MOST_USERS = 256;

/** All pairs that are alike at the threshold or above. Sample: two equal texts give `[{ a: 0, b: 1, score: 1 }]`. */
export function findPairs(index: GramIndex, { threshold, least }: PairSearch): ScoredPair[] {
  const { texts, ids, start, distinctive } = index;
  const postings = openPostings(index);
  const measure = coverageOf(index);
  const counts = new Int32Array(texts);
  const found: ScoredPair[] = [];
  for (let own = 0; own < texts; own++) {
    if ((distinctive[own] as number) < least) continue;
    const touched: number[] = [];
    for (let at = start[own] as number; at < (start[own + 1] as number); at++) {
      const id = ids[at] as number;
      if (id < 0) continue;
      const from = postings.start[id] as number;
      const end = from + (postings.filled[id] as number);
      for (let place = from; place < end; place++) {
        const other = postings.texts[place] as number;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] as number) + 1;
      }
    }
    for (const other of touched) {
      const common = counts[other] as number;
      counts[other] = 0;
      if (common * GRAM < threshold * lengthOf(distinctive, own, other)) continue;
      const score = measure(other, own, threshold);
      if (score >= threshold) found.push({ a: other, b: own, score });
    }
    postings.add(own);
  }
  return found;
}

interface Postings {
  /** Where the texts of a piece begin. */
  readonly start: Int32Array;
  /** How many of them were added. */
  readonly filled: Int32Array;
  readonly texts: Int32Array;
  readonly add: (text: number) => void;
}

/** For each piece that leads to candidates the texts that use it: room for all, to be filled one text after the other. */
function openPostings({ size, texts, ids, start }: GramIndex): Postings {
  const last = new Int32Array(size).fill(-1);
  const users = new Int32Array(size);
  const each = (text: number, tell: (id: number) => void): void => {
    for (let at = start[text] as number; at < (start[text + 1] as number); at++) {
      const id = ids[at] as number;
      if (id < 0 || last[id] === text) continue;
      last[id] = text;
      tell(id);
    }
  };
  const count = (id: number): void => {
    users[id] = (users[id] as number) + 1;
  };
  for (let text = 0; text < texts; text++) each(text, count);
  const leads = (id: number): boolean => (users[id] as number) > 1 && (users[id] as number) <= MOST_USERS;
  const begins = new Int32Array(size);
  let room = 0;
  for (let id = 0; id < size; id++) {
    begins[id] = room;
    if (leads(id)) room += users[id] as number;
  }
  last.fill(-1);
  const filled = new Int32Array(size);
  const list = new Int32Array(room);
  const put =
    (text: number) =>
    (id: number): void => {
      if (!leads(id)) return;
      list[(begins[id] as number) + (filled[id] as number)] = text;
      filled[id] = (filled[id] as number) + 1;
    };
  return { start: begins, filled, texts: list, add: (text) => each(text, put(text)) };
}
