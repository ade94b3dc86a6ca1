/** A text that is looked for elsewhere. */
export interface LikeText {
  readonly id: string;
  /** The notice it stands in. */
  readonly group: string;
  readonly text: string;
}

/** Equal words of two texts, in UTF-16 units of each, four characters or more. */
export interface SharedRun {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Two texts whose wording recurs. */
export interface Likeness {
  readonly a: string;
  readonly b: string;
  /** Both stand in one notice. */
  readonly within: boolean;
  /** The share of distinctive characters they have in common, from 0 to 1. */
  readonly score: number;
  readonly shared: readonly SharedRun[];
  /** Formula phrases that many notices use: marked, not counted. */
  readonly formula: readonly SharedRun[];
}

/** How likeness is looked for. */
export interface LikenessOptions {
  /** Default 0.6. */
  readonly threshold?: number;
  /** Texts with fewer distinctive pieces of four characters are too short to say anything. Default 12. */
  readonly least?: number;
}

/** Length of the pieces that are compared, in characters. */
const GRAM = 4;
/** A piece that this share of notices uses is formula, where there are enough notices to tell. */
const FORMULA_SHARE = 0.2;
const FORMULA_GROUPS = 10;

interface Prepared {
  readonly text: LikeText;
  readonly folded: string;
  /** From the folded characters to the text. */
  readonly at: readonly number[];
  readonly grams: readonly string[];
}

/** Finds all pairs of texts that are alike at the threshold or above, best first. */
export function findLikeness(
  texts: readonly LikeText[],
  { threshold = 0.6, least = 12 }: LikenessOptions = {},
): Likeness[] {
  const prepared = texts.map(prepare);
  const groups = new Set(texts.map(({ group }) => group)).size;
  const frequency = frequencyOf(prepared);
  const isFormula = (gram: string): boolean =>
    groups >= FORMULA_GROUPS && (frequency.get(gram) ?? 0) > groups * FORMULA_SHARE;
  const postings = new Map<string, number[]>();
  const found: Likeness[] = [];
  for (const [index, own] of prepared.entries()) {
    const grams = own.grams.filter((gram) => !isFormula(gram));
    if (grams.length < least) continue;
    const rare = [...grams].sort(
      (one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1),
    );
    const prefix = rare.slice(0, Math.ceil(rare.length * (1 - threshold / (2 - threshold))) + 1);
    const candidates = new Set<number>();
    for (const gram of prefix) {
      const list = postings.get(gram) ?? [];
      for (const other of list) candidates.add(other);
      list.push(index);
      postings.set(gram, list);
    }
    for (const other of candidates) {
      const like = compare(prepared[other] as Prepared, own, isFormula);
      if (like.score >= threshold) found.push(like);
    }
  }
  return found.sort((one, other) => other.score - one.score || (one.a < other.a ? -1 : 1));
}

/** How alike two texts are by themselves. */
export function compareTexts(a: string, b: string): Likeness {
  return compare(prepare({ id: "a", group: "a", text: a }), prepare({ id: "b", group: "b", text: b }), () => false);
}

function compare(one: Prepared, other: Prepared, isFormula: (gram: string) => boolean): Likeness {
  const own = one.grams.filter((gram) => !isFormula(gram));
  const theirs = new Set(other.grams.filter((gram) => !isFormula(gram)));
  const both = own.filter((gram) => theirs.has(gram)).length;
  const score = own.length + theirs.size === 0 ? 0 : (2 * both) / (own.length + theirs.size);
  const runs = sharedRuns(one, other);
  const counts = (run: SharedRun): boolean => {
    const grams = one.grams.length === 0 ? [] : pieces(fold(one.text.text.slice(...run.a)).folded);
    return grams.length === 0 || grams.some((gram) => !isFormula(gram));
  };
  return {
    a: one.text.id,
    b: other.text.id,
    within: one.text.group === other.text.group,
    score,
    shared: runs.filter(counts),
    formula: runs.filter((run) => !counts(run)),
  };
}

function sharedRuns(one: Prepared, other: Prepared): SharedRun[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= other.folded.length; at++) {
    const gram = other.folded.slice(at, at + GRAM);
    places.set(gram, [...(places.get(gram) ?? []), at]);
  }
  const runs: SharedRun[] = [];
  for (let at = 0; at + GRAM <= one.folded.length; ) {
    let best = { length: 0, place: 0 };
    for (const place of places.get(one.folded.slice(at, at + GRAM)) ?? []) {
      let length = GRAM;
      while (one.folded[at + length] !== undefined && one.folded[at + length] === other.folded[place + length])
        length += 1;
      if (length > best.length) best = { length, place };
    }
    if (best.length > 0) runs.push({ a: spanOf(one, at, best.length), b: spanOf(other, best.place, best.length) });
    at += Math.max(1, best.length);
  }
  return runs;
}

function spanOf({ at }: Prepared, start: number, length: number): readonly [number, number] {
  return [at[start] ?? 0, (at[start + length - 1] ?? 0) + 1];
}

function prepare(text: LikeText): Prepared {
  const { folded, at } = fold(text.text);
  return { text, folded, at, grams: [...new Set(pieces(folded))] };
}

/** Letters and digits only; every figure as 0, so that a changed one still counts as alike. */
function fold(text: string): { folded: string; at: number[] } {
  const at: number[] = [];
  let folded = "";
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    folded += /\p{N}/u.test(character) ? "0" : character;
    at.push(index);
  }
  return { folded, at };
}

function pieces(folded: string): string[] {
  return Array.from({ length: Math.max(0, folded.length - GRAM + 1) }, (_, at) => folded.slice(at, at + GRAM));
}

function frequencyOf(prepared: readonly Prepared[]): Map<string, number> {
  const last = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { text, grams } of prepared)
    for (const gram of grams) {
      if (last.get(gram) === text.group) continue;
      last.set(gram, text.group);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  return counts;
}
