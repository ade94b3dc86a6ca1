import { coverageOf } from "./likeness-coverage.ts";
import type { SharedRun } from "./likeness-differences.ts";
import { type FormulaFinder, formulaFinder } from "./likeness-formula-finder.ts";
import { indexTexts } from "./likeness-index.ts";
import { findPairs } from "./likeness-pairs.ts";
import { compareWords, type SharedWords } from "./likeness-words.ts";

export type { SharedRun } from "./likeness-differences.ts";

/** A text that is looked for elsewhere. Sample: `{ id: "2/p3m1", group: "2", text: "修订差旅费管理办法，清退2.4万元。" }`. */
export interface LikeText {
  readonly id: string;
  /** The notice it stands in. */
  readonly group: string;
  readonly text: string;
}

/** Two texts whose wording recurs. Sample: `{ a: "0/p1m1", b: "2/p3m1", within: false, score: 0.93, shared: [...], formula: [] }`. */
export interface Likeness extends SharedWords {
  readonly a: string;
  readonly b: string;
  /** Both stand in one notice. */
  readonly within: boolean;
  /**
   * The share of distinctive characters they have in common, from 0 to 1: of texts of equal length literally; of others
   * measured against the shorter and a fifth of what the longer has more, so that a half taken over whole is 0.83.
   */
  readonly score: number;
}

/** How likeness is looked for. Sample: `{ threshold: 0.5 }`. */
export interface LikenessOptions {
  /** Default 0.6. */
  readonly threshold?: number;
  /** Texts with fewer distinctive characters are too short to say anything. Default 12. */
  readonly least?: number;
}

/**
 * Finds the pairs of texts of two notices or few that are alike at the threshold or above, best first; what many have
 * copied is found by `findClusters`. Figures, white space and punctuation make no difference to the score; formula does not
 * count. Sample: two bureaus' `修订学习实施细则，把重要论述列为每月首个议题。` give one pair, score 1.
 */
export function findLikeness(texts: readonly LikeText[], options: LikenessOptions = {}): Likeness[] {
  const { threshold = 0.6, least = 12 } = options;
  const find = formulaFinder();
  const index = indexTexts(
    texts.map(({ text }) => text),
    find,
  );
  const pairs = findPairs(index, { threshold, least });
  pairs.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
  return pairs.flatMap(({ a, b, score }): Likeness[] => {
    const [one, other] = [texts[a], texts[b]];
    return one && other ? [new Pair([one, other], score, find)] : [];
  });
}

/**
 * How alike two texts are, however short; ids are `a` and `b`. Sample: `清理往来款27笔，收回资金118万元。` and
 * `清理往来款35笔，收回资金9万元！` give score 1.
 */
export function compareTexts(a: string, b: string, find: FormulaFinder = formulaFinder()): Likeness {
  const index = indexTexts([a, b], find);
  const { shared, formula } = compareWords(a, b, find);
  return { a: "a", b: "b", within: false, score: coverageOf(index)(0, 1, 0), shared, formula };
}

/** A pair whose words are compared only when somebody asks: most pairs give way to a better one and are never looked at. */
class Pair implements Likeness {
  readonly a: string;
  readonly b: string;
  readonly within: boolean;
  readonly score: number;
  #words: SharedWords | null = null;
  readonly #texts: readonly [LikeText, LikeText];
  readonly #find: FormulaFinder;

  constructor(texts: readonly [LikeText, LikeText], score: number, find: FormulaFinder) {
    this.score = score;
    this.a = texts[0].id;
    this.b = texts[1].id;
    this.within = texts[0].group === texts[1].group;
    this.#texts = texts;
    this.#find = find;
  }

  get shared(): readonly SharedRun[] {
    return this.#compared().shared;
  }

  get formula(): readonly SharedRun[] {
    return this.#compared().formula;
  }

  #compared(): SharedWords {
    this.#words ??= compareWords(this.#texts[0].text, this.#texts[1].text, this.#find);
    return this.#words;
  }
}
