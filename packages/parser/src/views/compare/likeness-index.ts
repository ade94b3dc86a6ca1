import { fold } from "./likeness-fold.ts";
import { FORMULAS } from "./likeness-formulas.ts";
import { GRAM, GramTable } from "./likeness-grams.ts";

/** The share of the notices of a library that use a piece of four folded characters, from 0 to 1. Sample: `建立长效` 0.62. */
export type Commonness = (piece: string) => number;

/** What is needed to compare any two of many texts: their pieces by number, and which of them are formula. */
export interface GramIndex {
  readonly texts: number;
  /** How many pieces there are. */
  readonly size: number;
  /** Where each text's characters begin in the lists below; one more at the end. */
  readonly start: Int32Array;
  /** For each character the piece that begins there, -1 at the end of a text. */
  readonly ids: Int32Array;
  /** For each character whether it stands in a formula phrase. */
  readonly inFormula: Uint8Array;
  /** For each text how many of its characters are no formula. */
  readonly distinctive: Int32Array;
  /** For each piece whether it is formula. */
  readonly isFormula: Uint8Array;
}

/** A piece is formula that more than this share of the notices use, ... */
const FORMULA_SHARE = 0.2;
/** ... where there are notices enough to tell, ... */
const FORMULA_GROUPS = 10;
/** ... and more than so many of them use it: what three of ten copied is still a copy. */
const FORMULA_USERS = 3;
/** The shortest formula phrase, in characters. Sample: `建立长效机制`. */
export const STRETCH = 6;
const BUILT_IN = FORMULAS.map((phrase) => fold(phrase, "placeholder").characters);

/**
 * Indexes texts by their pieces. `groups` names each one's notice by number; `commonness` stands in for counting them.
 * Sample: two texts of 40 and 60 characters come back with `start` 0, 40, 100.
 */
export function indexTexts(
  texts: readonly string[],
  groups: readonly number[],
  commonness: Commonness | null,
): GramIndex {
  const table = new GramTable();
  const start = new Int32Array(texts.length + 1);
  let ids = new Int32Array(texts.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const { characters } = fold(text, "placeholder");
    // Folding nearly always shortens; a squared word such as ㍿ becomes several characters.
    if (at + characters.length > ids.length) ids = grown(ids, at + characters.length);
    for (let place = 0; place < characters.length; place++)
      ids[at + place] = place + GRAM <= characters.length ? table.add(characters, place) : -1;
    at += characters.length;
    start[index + 1] = at;
  }
  ids = ids.subarray(0, at);
  const isFormula = commonness
    ? formulaBy(commonness, texts, ids, start, table.size)
    : formulaByUse(ids, start, groups, table.size);
  markBuiltIn(table, isFormula);
  return { texts: texts.length, size: table.size, start, ids, isFormula, ...formulaCharacters(ids, start, isFormula) };
}

function grown(list: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, list.length * 2));
  larger.set(list);
  return larger;
}

/** Which pieces so many notices use that they are formula. */
function formulaByUse(ids: Int32Array, start: Int32Array, groups: readonly number[], size: number): Uint8Array {
  const isFormula = new Uint8Array(size);
  const count = new Set(groups).size;
  if (count < FORMULA_GROUPS) return isFormula;
  const most = Math.max(count * FORMULA_SHARE, FORMULA_USERS);
  const users = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  const inOrder = groups.map((_, index) => index).sort((one, other) => (groups[one] ?? 0) - (groups[other] ?? 0));
  for (const text of inOrder)
    for (let at = start[text] as number; at < (start[text + 1] as number); at++) {
      const id = ids[at] as number;
      if (id < 0 || last[id] === groups[text]) continue;
      last[id] = groups[text] ?? 0;
      users[id] = (users[id] as number) + 1;
    }
  for (let id = 0; id < size; id++) if ((users[id] as number) > most) isFormula[id] = 1;
  return isFormula;
}

function formulaBy(
  commonness: Commonness,
  texts: readonly string[],
  ids: Int32Array,
  start: Int32Array,
  size: number,
): Uint8Array {
  const isFormula = new Uint8Array(size);
  for (const [index, text] of texts.entries()) {
    const { characters } = fold(text, "placeholder");
    const first = start[index] as number;
    for (let place = 0; place + GRAM <= characters.length; place++)
      if (commonness(String.fromCodePoint(...characters.slice(place, place + GRAM))) > FORMULA_SHARE)
        isFormula[ids[first + place] as number] = 1;
  }
  return isFormula;
}

function markBuiltIn(table: GramTable, isFormula: Uint8Array): void {
  for (const characters of BUILT_IN)
    for (let place = 0; place + GRAM <= characters.length; place++) {
      const id = table.find(characters, place);
      if (id !== null) isFormula[id] = 1;
    }
}

/** A character stands in a formula if all pieces of a stretch around it are formula: a common word alone is no phrase. */
function formulaCharacters(
  ids: Int32Array,
  start: Int32Array,
  isFormula: Uint8Array,
): Pick<GramIndex, "inFormula" | "distinctive"> {
  const inFormula = new Uint8Array(ids.length);
  const distinctive = new Int32Array(start.length - 1);
  for (let text = 0; text + 1 < start.length; text++) {
    const [begin, end] = [start[text] as number, start[text + 1] as number];
    let [pieces, formula] = [0, 0];
    for (let at = begin; at < end; at++) {
      pieces = (ids[at] as number) >= 0 && isFormula[ids[at] as number] ? pieces + 1 : 0;
      if (pieces >= STRETCH - GRAM + 1) inFormula.fill(1, at + GRAM - STRETCH, at + GRAM);
    }
    for (let at = begin; at < end; at++) formula += inFormula[at] as number;
    distinctive[text] = end - begin - formula;
  }
  return { inFormula, distinctive };
}
