import type { Notice } from "@noticelens/parser";
import type { Labelled } from "../support/labelled.ts";

/** How many items of each certainty were right, of how many. */
export type CertaintyTable = Record<string, { right: number; all: number }>;

const bare = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^[。；，、：:;,.！!？?]+|[。；，、：:;,.！!？?]+$/g, "");

/** Adds the items of a notice to the table: right is what the labels call the same. */
export function addCertainty(table: CertaintyTable, { labels }: Labelled, notice: Notice): void {
  const wanted = new Set(labels.map(({ tag, text }) => `${tag} ${bare(text)}`));
  const count = (certainty: string, right: boolean): void => {
    table[certainty] ??= { right: 0, all: 0 };
    const row = table[certainty];
    row.all++;
    row.right += Number(right);
  };
  for (const { certainty, heading } of notice.sections) count(certainty, wanted.has(`sec ${bare(heading)}`));
  for (const { certainty, text, statement, measures } of notice.problems) {
    const [whole, core] = [bare(text), bare(statement)];
    count(
      certainty,
      [`prob ${whole}`, `prob ${core}`, `core ${whole}`, `core ${core}`].some((one) => wanted.has(one)),
    );
    for (const measure of measures) count(measure.certainty, wanted.has(`meas ${bare(measure.text)}`));
  }
}

/** The table in lines: `sure 5,201 of 5,220 right, 99.6 %; 97.1 % of all items`. */
export function certaintyLines(table: CertaintyTable): string[] {
  const total = Object.values(table).reduce((sum, { all }) => sum + all, 0);
  return ["sure", "likely", "doubtful"].map((certainty) => {
    const { right, all } = table[certainty] ?? { right: 0, all: 0 };
    const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
    return `  ${certainty.padEnd(9)} ${right} of ${all} right, ${share(right, all)}; ${share(all, total)} of all items`;
  });
}
