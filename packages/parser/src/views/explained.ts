import type { Certainty, Explanation, Measure, Notice, Section } from "../model/notice.ts";

/** An item of a notice with why it was read as it was. */
export interface ExplainedItem {
  readonly id: string;
  readonly marker: string | null;
  readonly words: string;
  /** The name of a reading, see `readingName`. Sample: `"plan"`. */
  readonly readAs: string;
  readonly certainty: Certainty;
  /** How far this reading is ahead of the best other one. */
  readonly margin: number;
  /** What the best other reading makes of the words; null where none comes near. */
  readonly otherwise: string | null;
  readonly rows: Explanation["rows"];
}

/** Every section, problem and measure of a notice that was parsed with `explain: true`, in reading order. */
export function explainedItems({ sections, problems, explanations = [] }: Notice): ExplainedItem[] {
  const why = new Map(explanations.map((one) => [one.item, one]));
  const items = [
    ...sections.map((section) => ({ ...section, words: section.heading, readAs: sectionReading(section) })),
    ...problems.flatMap((problem) => [
      { ...problem, words: problem.text, readAs: "problem" },
      ...problem.measures.map((measure) => ({ ...measure, words: measure.text, readAs: measureReading(measure) })),
    ]),
  ];
  return items
    .sort((one, other) => one.span[0] - other.span[0])
    .flatMap(({ id, marker, words, readAs, certainty }) => {
      const known = why.get(id);
      if (!known) return [];
      const { margin, otherwise, rows } = known;
      return [{ id, marker, words, readAs, certainty, margin, otherwise, rows }];
    });
}

/** The items that are meant: the one of that id, else all that hold those words. */
export function findExplained(items: readonly ExplainedItem[], meant: string): ExplainedItem[] {
  const named = items.filter(({ id }) => id === meant);
  if (named.length > 0) return named;
  const sought = closed(meant);
  return sought === "" ? [] : items.filter(({ marker, words }) => closed(`${marker ?? ""}${words}`).includes(sought));
}

function closed(words: string): string {
  return words.replace(/\s/g, "");
}

function sectionReading({ role }: Section): string {
  return role === "problems" ? "problem-chapter" : "chapter";
}

function measureReading({ kind }: Measure): string {
  return kind === "action" ? "measure" : kind;
}
