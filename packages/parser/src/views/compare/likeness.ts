import { coverageOf } from "./likeness-coverage.ts";
import { fold } from "./likeness-fold.ts";
import { GRAM } from "./likeness-grams.ts";
import { type Commonness, type GramIndex, indexTexts, STRETCH } from "./likeness-index.ts";
import { findPairs } from "./likeness-pairs.ts";
import { matchesOf } from "./likeness-runs.ts";

/** A text that is looked for elsewhere. Sample: `{ id: "2/p3m1", group: "2", text: "修订差旅费管理办法，清退2.4万元。" }`. */
export interface LikeText {
  readonly id: string;
  /** The notice it stands in. */
  readonly group: string;
  readonly text: string;
}

/** Equal words of two texts, in UTF-16 units of each, four characters or more. Sample: `{ a: [0, 9], b: [12, 21] }`. */
export interface SharedRun {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Two texts whose wording recurs. Sample: `{ a: "0/p1m1", b: "2/p3m1", within: false, score: 0.93, shared: [...], formula: [] }`. */
export interface Likeness {
  readonly a: string;
  readonly b: string;
  /** Both stand in one notice. */
  readonly within: boolean;
  /**
   * The share of distinctive characters they have in common, from 0 to 1: of texts of equal length literally; of others
   * measured against the shorter and a fifth of what the longer has more, so that a half taken over whole is 0.83.
   */
  readonly score: number;
  /** What they have word for word, in the order of the first; no run overlaps another. Changed figures interrupt it. */
  readonly shared: readonly SharedRun[];
  /** Formula phrases that many notices use: marked, not counted. */
  readonly formula: readonly SharedRun[];
}

/** How likeness is looked for. Sample: `{ threshold: 0.5, signal, onProgress: (done, total) => show(done / total) }`. */
export interface LikenessOptions {
  /** Default 0.6. */
  readonly threshold?: number;
  /** Texts with fewer distinctive characters are too short to say anything. Default 12. */
  readonly least?: number;
  /** Asked every hundred texts. The search does not wait, so it is aborted before or from `onProgress`. */
  readonly signal?: AbortSignal;
  /** Told every hundred texts, and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** So many texts go by between two looks at the signal. */
const STEP = 100;

/**
 * Finds the pairs of texts that are alike at the threshold or above, best first. Figures, white space and punctuation make
 * no difference to the score; words that more than a fifth of ten or more notices use count as formula, not as likeness.
 * Throws the signal's reason when aborted. Sample: two bureaus' `修订学习实施细则，把重要论述列为每月首个议题。` give one pair, score 1.
 */
export function findLikeness(texts: readonly LikeText[], options: LikenessOptions = {}): Likeness[] {
  const { threshold = 0.6, least = 12, signal, onProgress } = options;
  signal?.throwIfAborted();
  const numbers = new Map<string, number>();
  for (const { group } of texts) if (!numbers.has(group)) numbers.set(group, numbers.size);
  const index = indexTexts(
    texts.map(({ text }) => text),
    texts.map(({ group }) => numbers.get(group) ?? 0),
    null,
  );
  const onText = (done: number): void => {
    if (done % STEP !== 0) return;
    onProgress?.(done, texts.length);
    signal?.throwIfAborted();
  };
  const pairs = findPairs(index, { threshold, least, onText });
  pairs.sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
  const found = pairs.flatMap(({ a, b, score }): Likeness[] => {
    const [one, other] = [texts[a], texts[b]];
    return one && other ? [{ ...likenessOf(index, [one, other], a), score }] : [];
  });
  onProgress?.(texts.length, texts.length);
  return found;
}

/**
 * How alike two texts are, however short; ids are `a` and `b`. Without a library's `commonness` only the phrases every
 * notice may use count as formula. Sample: `清理往来款27笔，收回资金118万元。` and `清理往来款35笔，收回资金9万元！` give score 1.
 */
export function compareTexts(a: string, b: string, commonness: Commonness | null = null): Likeness {
  const texts = [
    { id: "a", group: "a", text: a },
    { id: "b", group: "b", text: b },
  ] as const;
  const index = indexTexts([a, b], [0, 1], commonness);
  return { ...likenessOf(index, texts, 0), score: coverageOf(index)(0, 1, 0) };
}

/** What a pair has in common; `place` is the first one's number in the index. */
function likenessOf(
  index: GramIndex,
  [one, other]: readonly [LikeText, LikeText],
  place: number,
): Omit<Likeness, "score"> {
  const [a, b] = [fold(one.text, "literal"), fold(other.text, "literal")];
  const common = commonUnits(index, one.text, place);
  const [shared, formula]: [SharedRun[], SharedRun[]] = [[], []];
  for (const match of matchesOf(a, b)) {
    const kinds = Array.from({ length: match.length }, (_, offset) => common[a.from[match.a + offset] ?? 0] === 1);
    for (const [from, to] of partsOf(kinds)) {
      const span = (text: typeof a, start: number): readonly [number, number] => [
        text.from[start + from] ?? 0,
        text.to[start + to - 1] ?? 0,
      ];
      const isFormula = kinds.slice(from, to).filter(Boolean).length * 2 > to - from;
      (isFormula ? formula : shared).push({ a: span(a, match.a), b: span(b, match.b) });
    }
  }
  return { a: one.id, b: other.id, within: one.group === other.group, shared, formula };
}

/** For each UTF-16 unit of a text whether a piece stands there that is formula. */
function commonUnits({ start, ids, isFormula }: GramIndex, text: string, place: number): Uint8Array {
  const units = new Uint8Array(text.length);
  const { from, to } = fold(text, "placeholder");
  for (const [at, begin] of from.entries()) {
    const id = ids[(start[place] ?? 0) + at] ?? -1;
    if (id >= 0 && isFormula[id]) units.fill(1, begin, to[at + GRAM - 1]);
  }
  return units;
}

/** Cuts a run where formula begins or ends, unless a part would be too short for a phrase. */
function partsOf(kinds: readonly boolean[]): (readonly [number, number])[] {
  const cuts: number[] = [0];
  let kind = kinds[0];
  for (let at = 1; at + STRETCH <= kinds.length; at++) {
    if (kinds[at] === kind || !kinds.slice(at, at + STRETCH).every((one) => one === kinds[at])) continue;
    if (at - (cuts.at(-1) ?? 0) >= GRAM) cuts.push(at);
    kind = kinds[at];
  }
  return cuts.map((from, place) => [from, cuts[place + 1] ?? kinds.length] as const);
}
