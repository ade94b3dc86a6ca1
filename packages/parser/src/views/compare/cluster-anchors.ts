import { PairTable } from "./likeness-grams.ts";
import type { GramIndex } from "./likeness-index.ts";

/** Of so many pieces in a row one is kept: any nine equal characters in a row keep the same one. */
const WINDOW = 4;
/** A piece leads to so many texts at most, the earliest: what bounds the work for each character. */
const MOST = 12;
/** So much of the pieces two texts should have in common is enough to measure them. */
const ENOUGH = 0.25;

/** Leads from a text to earlier ones that may be like it. */
export interface Anchors {
  /** The texts, among those that were added, that share enough pieces with this one. */
  readonly like: (text: number) => readonly number[];
  /** Lets later texts find the one that was asked for last. */
  readonly add: () => void;
}

/**
 * Finds candidates by pieces of six characters, or of four where texts are short. Formula leads nowhere. Sample: of two
 * equal texts the second leads to the first.
 */
export function openAnchors(index: GramIndex, threshold: number, short: boolean): Anchors {
  const table = new PairTable();
  const postings = openPostings();
  const counts = new Int32Array(index.texts);
  const sizes = new Int32Array(index.texts);
  let [own, pairs]: [number, Int32Array] = [-1, new Int32Array(0)];
  return {
    like: (text) => {
      own = text;
      pairs = short ? everyPiece(index, text) : sampledPieces(index, text);
      const touched: number[] = [];
      for (let at = 0; at < pairs.length; at += 2) {
        const anchor = table.find(pairs[at] as number, pairs[at + 1] as number);
        if (anchor >= 0)
          postings.each(anchor, (other) => {
            if (counts[other] === 0) touched.push(other);
            counts[other] = (counts[other] as number) + 1;
          });
      }
      const size = pairs.length / 2;
      return touched.filter((other) => {
        const common = counts[other] as number;
        counts[other] = 0;
        return common >= Math.floor(ENOUGH * threshold * Math.min(size, sizes[other] as number));
      });
    },
    add: () => {
      sizes[own] = pairs.length / 2;
      for (let at = 0; at < pairs.length; at += 2)
        postings.add(table.add(pairs[at] as number, pairs[at + 1] as number), own);
    },
  };
}

/** Every piece of four characters, as a pair. */
function everyPiece({ ids, start }: GramIndex, text: number): Int32Array {
  const kept = ids.subarray(start[text], start[text + 1]).filter((id) => id >= 0);
  const pairs = new Int32Array(kept.length * 2);
  for (const [at, id] of kept.entries()) pairs.fill(id, at * 2, at * 2 + 2);
  return pairs;
}

/** The pieces of six characters that are the least of some {@link WINDOW} in a row: two pieces of four each. */
function sampledPieces({ ids, start }: GramIndex, text: number): Int32Array {
  const [begin, end] = [start[text] as number, (start[text + 1] as number) - 2];
  const pairs: number[] = [];
  let [least, leastAt, kept] = [0, -1, -1];
  for (let at = begin; at < end; at++) {
    const [one, other] = [ids[at] as number, ids[at + 2] as number];
    if (one < 0 || other < 0) continue;
    if (leastAt < at - WINDOW + 1 || leastAt < begin) {
      // The least one left the window: the least of those still in it takes its place.
      leastAt = -1;
      for (let back = Math.max(begin, at - WINDOW + 1); back <= at; back++) {
        if ((ids[back] as number) < 0 || (ids[back + 2] as number) < 0) continue;
        const rank = rankOf(ids[back] as number, ids[back + 2] as number);
        if (leastAt < 0 || rank <= least) [least, leastAt] = [rank, back];
      }
    } else {
      const rank = rankOf(one, other);
      if (rank <= least) [least, leastAt] = [rank, at];
    }
    // Windows count from the fourth piece on; a shorter stretch keeps the first that comes.
    if (leastAt !== kept) {
      pairs.push(ids[leastAt] as number, ids[leastAt + 2] as number);
      kept = leastAt;
    }
  }
  return Int32Array.from(pairs);
}

function rankOf(one: number, other: number): number {
  const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 1;
}

interface Postings {
  readonly add: (anchor: number, text: number) => void;
  readonly each: (anchor: number, tell: (text: number) => void) => void;
}

/** The texts of each anchor, as lists linked in two arrays that grow. */
function openPostings(): Postings {
  let [heads, sizes] = [new Int32Array(1 << 10), new Uint8Array(1 << 10)];
  let [texts, next] = [new Int32Array(1 << 10), new Int32Array(1 << 10)];
  let filled = 1;
  return {
    add: (anchor, text) => {
      if (anchor >= heads.length) {
        heads = doubled(heads, Int32Array);
        sizes = doubled(sizes, Uint8Array);
      }
      const head = heads[anchor] as number;
      if ((sizes[anchor] as number) >= MOST || (head > 0 && texts[head] === text)) return;
      if (filled >= texts.length) {
        texts = doubled(texts, Int32Array);
        next = doubled(next, Int32Array);
      }
      texts[filled] = text;
      next[filled] = head;
      heads[anchor] = filled++;
      sizes[anchor] = (sizes[anchor] as number) + 1;
    },
    each: (anchor, tell) => {
      for (let at = heads[anchor] ?? 0; at > 0; at = next[at] as number) tell(texts[at] as number);
    },
  };
}

function doubled<List extends Int32Array | Uint8Array>(list: List, make: new (size: number) => List): List {
  const larger = new make(list.length * 2);
  larger.set(list);
  return larger;
}
