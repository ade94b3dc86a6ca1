/** What a word of the trade tells of the words it stands in. Each is one bit of a cue; see the files beside this one. */
export const MEANINGS = [
  "lack",
  "lack-opens",
  "negation",
  "deed",
  "adverb",
  "formula-opens",
  "problem",
  "state",
  "organising",
  "problem-chapter",
  "next",
  "outcome",
  "chapter-ends",
  "closing",
  "body-ends",
  "own",
  "basis",
  "lead-in",
  "publication",
  "inspection",
  "furniture",
  "meeting",
  "label-answer",
  "label-result",
  "label-plan",
  "label-state",
  "label-responsible",
  "label-deadline",
  "label-goal",
  "label-problem",
  "label-contact",
  "label-attachment",
  "label-cause",
  "label-number",
] as const;

/** One meaning. Sample: `"lack"` for 不到位. */
export type Meaning = (typeof MEANINGS)[number];

/**
 * Some words with one meaning. Words are divided by blanks; `不{够|到位}` stands for 不够 and 不到位.
 *
 * `found` are samples in which the row is found, `never` such in which it is not: they are its test.
 */
export interface Row {
  readonly means: Meaning;
  readonly words: string;
  readonly found: readonly string[];
  readonly never: readonly string[];
}

/** The words of a row, written out: `不{够|到位} 薄弱` gives 不够, 不到位, 薄弱. */
export function wordsOf({ words }: Pick<Row, "words">): string[] {
  return words.split(/\s+/).filter(Boolean).flatMap(expand);
}

function expand(word: string): string[] {
  const open = word.indexOf("{");
  if (open < 0) return [word];
  const close = word.indexOf("}", open);
  const [before, after] = [word.slice(0, open), word.slice(close + 1)];
  return word
    .slice(open + 1, close)
    .split("|")
    .flatMap((part) => expand(before + part + after));
}
