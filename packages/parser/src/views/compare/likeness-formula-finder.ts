import { type Folded, fold } from "./likeness-fold.ts";
import { FORMULAS, GENERAL_WORDS, LINKS } from "./likeness-formulas.ts";

/** What a person says of formulas, beside the table: phrases that are some too, and phrases that are none. Sample: `{ added: ["标本兼治"], removed: [] }`. */
export interface FormulaChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Tells which characters of a folded text are formula: from, to, in folded characters. */
export type FormulaFinder = (folded: Folded, text: string) => readonly (readonly [number, number])[];

/** The most characters of a formula. Sample: `以高度的政治责任感抓好整改落实` has fifteen. */
export const LONGEST_FORMULA = 24;
/** The shortest clause that general words alone make formula. Sample: `确保整改到位`. */
const SHORTEST = 4;

/** Why a phrase cannot be formula: it is short and general, or it is none. */
export type FormulaRefusal = "empty" | "too-long" | "particular";

/** Why a phrase is no formula, or null. Samples: `标本兼治` null, `清退27万元` `particular`. */
export function formulaRefusal(phrase: string): FormulaRefusal | null {
  const { length } = fold(phrase, "literal").characters;
  if (length < 2) return "empty";
  if (length > LONGEST_FORMULA) return "too-long";
  return /[\p{N}\p{Script=Latin}《》〈〉]/u.test(phrase.normalize("NFKC")) ? "particular" : null;
}

/**
 * Makes a finder of formulas: the phrases of the table wherever they stand, and clauses that nothing but general words
 * make. Sample: of `建立健全长效机制，补种行道树27株。` the first eight characters.
 */
export function formulaFinder(changes?: FormulaChanges): FormulaFinder {
  if (changes) return finderOf(changes);
  unchanged ??= finderOf({ added: [], removed: [] });
  return unchanged;
}

/** The finder of the table as it is, made when it is first needed. */
let unchanged: FormulaFinder | null = null;

function finderOf({ added, removed }: FormulaChanges): FormulaFinder {
  const none = removed.map(key);
  const phrases = [...FORMULAS.map(({ phrase }) => phrase), ...added].map(key).filter((one) => !none.includes(one));
  const [table, general] = [wordsBy(phrases), wordsBy([...GENERAL_WORDS, ...phrases])];
  return (folded, text) => {
    const found: (readonly [number, number])[] = [];
    const { characters } = folded;
    for (const [from, to] of clausesOf(folded, text)) {
      const fits = to - from >= SHORTEST && to - from <= LONGEST_FORMULA;
      if (fits && isGeneral(general, characters, [from, to]) && !says(none, characters.slice(from, to)))
        found.push([from, to]);
      else
        for (let at = from; at < to; at++) {
          const length = longestAt(table, characters, at);
          if (length > 0) found.push([at, at + length]);
        }
    }
    return found;
  };
}

function says(phrases: readonly string[], characters: readonly number[]): boolean {
  if (phrases.length === 0) return false;
  const words = String.fromCodePoint(...characters);
  return phrases.some((one) => words.includes(one));
}

/** A phrase by what it consists of. Sample: `“回头看”` is `回头看`. */
function key(phrase: string): string {
  return String.fromCodePoint(...fold(phrase, "literal").characters);
}

type Words = ReadonlyMap<number, readonly (readonly number[])[]>;

/** Words by their first two characters, the longest first. */
function wordsBy(words: readonly string[]): Words {
  const all = new Map<number, number[][]>();
  for (const word of new Set(words)) {
    const characters = [...word].map((one) => one.codePointAt(0) ?? 0);
    const start = ((characters[0] ?? 0) << 16) | (characters[1] ?? 0);
    all.set(start, [...(all.get(start) ?? []), characters]);
  }
  for (const list of all.values()) list.sort((one, other) => other.length - one.length);
  return all;
}

/** How long the longest word is that stands at a place; 0 for none. */
function longestAt(words: Words, characters: readonly number[], at: number): number {
  const list = words.get(((characters[at] ?? 0) << 16) | (characters[at + 1] ?? 0));
  return list?.find((word) => word.every((one, offset) => one === characters[at + offset]))?.length ?? 0;
}

const LINK_SIGNS = new Set([...LINKS].map((one) => one.codePointAt(0)));

function isGeneral(general: Words, characters: readonly number[], [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; ) {
    const length = longestAt(general, characters, at);
    if (length > 0 && at + length <= to) at += length;
    else if (LINK_SIGNS.has(characters[at])) at += 1;
    else return false;
  }
  return true;
}

/** Where the clauses of a text stand among its folded characters; what is quoted or a title is none. */
function* clausesOf({ characters, from, to }: Folded, text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (let at = 1; at <= characters.length; at++) {
    const between = at < characters.length ? text.slice(to[at - 1], from[at]) : "";
    if (at < characters.length && between.trim() === "") continue;
    const before = text[(from[start] ?? 0) - 1] ?? "";
    if (!"《〈".includes(before) || before === "") yield [start, at];
    start = at;
  }
}
