/** A seeded source of draws: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  /** True in the given share of draws. */
  readonly likely: (share: number) => boolean;
  readonly one: <Item>(list: readonly Item[]) => Item;
  /** So many items of a list, none twice, in the order of the draw. */
  readonly some: <Item>(list: readonly Item[], count: number) => Item[];
  /** A key of the table, by its weight. */
  readonly weigh: <Key extends string>(table: Readonly<Record<Key, number>>) => Key;
}

/** The draws of a seed. Sample: `chanceOf(7).between(1, 6)`. Throws when asked for one item of an empty list. */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ 0xc2b2ae35) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const one = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new Error("nothing to draw from");
    return item;
  };
  const some = <Item>(list: readonly Item[], count: number): Item[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => {
      const at = Math.floor(next() * left.length);
      return left.splice(at, 1) as [Item];
    }).flat();
  };
  const weigh = <Key extends string>(table: Readonly<Record<Key, number>>): Key => {
    const rows = Object.entries(table) as [Key, number][];
    let left = next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of rows) {
      left -= weight;
      if (left < 0) return key;
    }
    return one(rows)[0];
  };
  return { between, likely: (share) => next() < share, one, some, weigh };
}

/** A number that words always have, whoever asks: it decides what is set aside. */
export function hashOf(words: string): number {
  let hash = 2_166_136_261;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** True for the half of all words that is set aside: never trained on, only measured with. */
export const isAside = (words: string): boolean => hashOf(words) % 2 === 1;
