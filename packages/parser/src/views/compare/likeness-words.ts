import { type Difference, differencesOf, type SharedRun, unitsOf } from "./likeness-differences.ts";
import { type Folded, fold } from "./likeness-fold.ts";
import { type FormulaFinder, formulaFinder } from "./likeness-formula-finder.ts";
import { GRAM } from "./likeness-grams.ts";
import { type Match, matchesOf } from "./likeness-runs.ts";

/** The words two texts have in common. */
export interface SharedWords {
  /** What they have word for word, in the order of the first; no run overlaps another. Changed figures interrupt it. */
  readonly shared: readonly SharedRun[];
  /** Formula that both have: marked, not counted. */
  readonly formula: readonly SharedRun[];
}

/** Where two texts agree word for word, and where they differ. */
export interface ComparedWords extends SharedWords {
  /** In the order of the first; words that only moved differ too. */
  readonly differences: readonly Difference[];
}

/**
 * Compares the words of two texts. Sample: `梳理权力事项36项。` and `梳理权力事项29项。` share `梳理权力事项`, and differ in
 * `36` and `29`.
 */
export function compareWords(a: string, b: string, find: FormulaFinder = formulaFinder()): ComparedWords {
  return wordsComparer(a, find)(b);
}

/** Compares one text with many; equal ones are compared once. Sample: `wordsComparer(text)(other).differences`. */
export function wordsComparer(a: string, find: FormulaFinder = formulaFinder()): (b: string) => ComparedWords {
  const one = fold(a, "literal");
  const inFormula = formulaUnits(a, find);
  const known = new Map<string, ComparedWords>();
  return (b) => {
    const before = known.get(b);
    if (before) return before;
    const other = fold(b, "literal");
    const matches = matchesOf(one, other);
    const [shared, formula]: [SharedRun[], SharedRun[]] = [[], []];
    for (const match of matches)
      for (const [from, to, isFormula] of partsOf(match, one, inFormula)) {
        const run = { a: unitsOf(one, match.a + from, to - from), b: unitsOf(other, match.b + from, to - from) };
        (isFormula ? formula : shared).push(run);
      }
    const compared = { shared, formula, differences: differencesOf(one, other, matches) };
    known.set(b, compared);
    return compared;
  };
}

/** For each UTF-16 unit of a text whether it is formula. */
function formulaUnits(text: string, find: FormulaFinder): Uint8Array {
  const units = new Uint8Array(text.length);
  const folded = fold(text, "placeholder");
  for (const [from, to] of find(folded, text)) units.fill(1, folded.from[from], folded.to[to - 1]);
  return units;
}

/** Cuts a run where formula begins or ends, unless a part would be too short for words. */
function partsOf(
  { a, length }: Match,
  { from }: Folded,
  inFormula: Uint8Array,
): (readonly [number, number, boolean])[] {
  const kindAt = (at: number): boolean => inFormula[from[a + at] ?? 0] === 1;
  const parts: (readonly [number, number, boolean])[] = [];
  let start = 0;
  for (let at = 1; at <= length; at++) {
    if (at < length && kindAt(at) === kindAt(start)) continue;
    const rest = length - at;
    if (at < length && (at - start < GRAM || rest < GRAM)) continue;
    parts.push([start, at, kindAt(start)]);
    start = at;
  }
  return parts;
}
