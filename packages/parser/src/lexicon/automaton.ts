import { MEANINGS, type Meaning, type Row, wordsOf } from "./row.ts";

/** The words of a lexicon compiled into one machine that runs over a text once. */
export interface Automaton {
  /** By the first character's code: the node behind it, 0 for none. */
  readonly first: Uint16Array;
  /** By node: the next characters and the nodes behind them. */
  readonly next: readonly (ReadonlyMap<number, number> | null)[];
  /** By node: the meanings of the word that ends there, the first 32 and those behind them, as bits. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** The words found in a text, in the order of their first characters; spans are `from[i]` to `to[i]`. */
export interface Cues {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** Where a meaning's bit is. */
export function bitOf(meaning: Meaning): { readonly high: boolean; readonly bit: number } {
  const index = MEANINGS.indexOf(meaning);
  return { high: index >= 32, bit: 2 ** (index % 32) };
}

/** Compiles rows. A word of several rows has the meanings of all. */
export function compileLexicon(rows: readonly Row[]): Automaton {
  const first = new Uint16Array(65_536);
  const next: (Map<number, number> | null)[] = [null];
  const low: number[] = [0];
  const high: number[] = [0];
  const add = (): number => {
    next.push(null);
    low.push(0);
    high.push(0);
    return next.length - 1;
  };
  for (const row of rows) {
    const { high: upper, bit } = bitOf(row.means);
    for (const word of wordsOf(row)) {
      let node = first[word.charCodeAt(0)] ?? 0;
      if (node === 0) {
        node = add();
        first[word.charCodeAt(0)] = node;
      }
      for (let at = 1; at < word.length; at++) {
        const code = word.charCodeAt(at);
        const after: Map<number, number> = next[node] ?? new Map();
        next[node] = after;
        const known = after.get(code) ?? add();
        after.set(code, known);
        node = known;
      }
      const meanings = upper ? high : low;
      meanings[node] = ((meanings[node] ?? 0) | bit) >>> 0;
    }
  }
  return { first, next, low: Uint32Array.from(low), high: Uint32Array.from(high) };
}

/** Every word of the lexicon in the text, also those inside others, in one pass. */
export function findCues({ first, next, low, high }: Automaton, text: string): Cues {
  let room = Math.max(64, text.length >> 1);
  let cues = make(room);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let node = first[text.charCodeAt(at)] ?? 0;
    for (let end = at + 1; node !== 0; end++) {
      const [l, h] = [low[node] ?? 0, high[node] ?? 0];
      if (l !== 0 || h !== 0) {
        if (count === room) {
          room *= 2;
          cues = grow(cues, room);
        }
        cues.from[count] = at;
        cues.to[count] = end;
        cues.low[count] = l;
        cues.high[count] = h;
        count++;
      }
      node = next[node]?.get(text.charCodeAt(end)) ?? 0;
    }
  }
  return { count, ...cues };
}

type Arrays = Omit<Cues, "count">;

function make(room: number): Arrays {
  return {
    from: new Uint32Array(room),
    to: new Uint32Array(room),
    low: new Uint32Array(room),
    high: new Uint32Array(room),
  };
}

function grow(cues: Arrays, room: number): Arrays {
  const larger = make(room);
  larger.from.set(cues.from);
  larger.to.set(cues.to);
  larger.low.set(cues.low);
  larger.high.set(cues.high);
  return larger;
}
