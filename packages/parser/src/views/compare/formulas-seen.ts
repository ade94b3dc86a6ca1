import { fold } from "./likeness-fold.ts";
import { type FormulaChanges, formulaFinder } from "./likeness-formula-finder.ts";

/** A formula that occurs, and in how many bodies. Sample: `{ phrase: "确保整改取得实效", bodies: 31, own: false }`. */
export interface SeenFormula {
  readonly phrase: string;
  readonly bodies: number;
  /** A person put it into the table. */
  readonly own: boolean;
}

/** The formulas that texts use, those of most bodies first, and all that a person put into the table. Sample: see {@link SeenFormula}. */
export function formulasSeen(
  texts: readonly { readonly body: string; readonly text: string }[],
  changes: FormulaChanges = { added: [], removed: [] },
): SeenFormula[] {
  const find = formulaFinder(changes);
  const seen = new Map<string, Set<string>>(changes.added.map((phrase) => [phrase, new Set()]));
  for (const { body, text } of texts) {
    const folded = fold(text, "placeholder");
    for (const [from, to] of find(folded, text)) {
      const phrase = text.slice(folded.from[from], folded.to[to - 1]);
      const bodies = seen.get(phrase) ?? new Set();
      seen.set(phrase, bodies.add(body));
    }
  }
  const own = new Set(changes.added);
  return [...seen]
    .map(([phrase, bodies]) => ({ phrase, bodies: bodies.size, own: own.has(phrase) }))
    .sort((one, other) => other.bodies - one.bodies || (one.phrase < other.phrase ? -1 : 1));
}
