import { fold } from "./likeness-fold.ts";
import { type FormulaFinder, formulaFinder } from "./likeness-formula-finder.ts";
import { GRAM, halfAt, PairTable } from "./likeness-grams.ts";

/** What is needed to compare any two of many texts: their pieces by number, and which characters are formula. */
export interface GramIndex {
  readonly texts: number;
  /** How many pieces there are. */
  readonly size: number;
  /** Where each text's characters begin in the lists below; one more at the end. */
  readonly start: Int32Array;
  /** For each character the piece that begins there, -1 at the end of a text and where all of it is formula. */
  readonly ids: Int32Array;
  /** For each character whether it is formula. */
  readonly inFormula: Uint8Array;
  /** For each text how many of its characters are no formula. */
  readonly distinctive: Int32Array;
}

/**
 * Indexes texts by their pieces. Formula is what the finder says, by the words alone: how many texts say something makes
 * no difference. Sample: two texts of 40 and 60 characters come back with `start` 0, 40, 100.
 */
export function indexTexts(texts: readonly string[], find: FormulaFinder = formulaFinder()): GramIndex {
  const table = new PairTable();
  const start = new Int32Array(texts.length + 1);
  const distinctive = new Int32Array(texts.length);
  let ids = new Int32Array(texts.reduce((sum, text) => sum + text.length, 0));
  let inFormula = new Uint8Array(ids.length);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const folded = fold(text, "placeholder");
    const { characters } = folded;
    // Folding nearly always shortens; a squared word such as ㍿ becomes several characters.
    if (at + characters.length > ids.length) {
      ids = grown(ids, new Int32Array(Math.max(at + characters.length, ids.length * 2)));
      inFormula = grown(inFormula, new Uint8Array(ids.length));
    }
    for (const [from, to] of find(folded, text)) inFormula.fill(1, at + from, at + to);
    let [counted, run] = [0, 0];
    for (let place = characters.length - 1; place >= 0; place--) {
      const formula = inFormula[at + place] === 1;
      if (!formula) counted += 1;
      run = formula ? run + 1 : 0;
      ids[at + place] =
        place + GRAM > characters.length || run >= GRAM
          ? -1
          : table.add(halfAt(characters, place), halfAt(characters, place + 2));
    }
    at += characters.length;
    start[index + 1] = at;
    distinctive[index] = counted;
  }
  return {
    texts: texts.length,
    size: table.size,
    start,
    ids: ids.subarray(0, at),
    inFormula: inFormula.subarray(0, at),
    distinctive,
  };
}

function grown<List extends Int32Array | Uint8Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}
