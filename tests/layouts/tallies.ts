import { parse } from "@noticelens/parser";
import { f1, type Labelled, scoreNotice, type Tally } from "../support/labelled.ts";

/** The kinds of labels that a report shows, in its order. */
export const KINDS = [
  "sections",
  "problems",
  "measures",
  "attachment",
  "status",
  "title",
  "team",
  "issuer",
  "dates",
  "contacts",
] as const;

/** What makes a document right as a whole. */
const WHOLE = ["sections", "problems", "measures", "attachment"];

/** What some notices came to together. */
export interface Sum {
  readonly tallies: Record<string, Tally>;
  notices: number;
  whole: number;
}

export const noSum = (): Sum => ({ tallies: {}, notices: 0, whole: 0 });

/** What parsing one notice came to; `input` is its text, or a file made from it. */
export async function scoreOf(labelled: Labelled, input: string | Uint8Array = labelled.text): Promise<Sum> {
  const { tallies } = scoreNotice(labelled, await parse(input));
  const right = WHOLE.every((kind) => {
    const { extra, missed } = tallies[kind] ?? { extra: 0, missed: 0 };
    return extra + missed === 0;
  });
  return { tallies, notices: 1, whole: right ? 1 : 0 };
}

/** Adds what a notice came to. */
export function add(sum: Sum, more: Sum): void {
  sum.notices += more.notices;
  sum.whole += more.whole;
  for (const [kind, tally] of Object.entries(more.tallies)) {
    sum.tallies[kind] ??= { found: 0, extra: 0, missed: 0 };
    for (const key of ["found", "extra", "missed"] as const) sum.tallies[kind][key] += tally[key];
  }
}

/** A row of a report: the name, F1 of every kind, how many notices are right as a whole. */
export function rowOf(name: string, { tallies, notices, whole }: Sum): string {
  const figures = KINDS.map((kind) => (tallies[kind] ? f1(tallies[kind]).toFixed(3) : "—").padStart(6));
  return `${name.padEnd(44)}${figures.join("")}  ${String(whole).padStart(5)} of ${notices}`;
}

/** The heading of the rows. */
export const HEADER = `${"".padEnd(44)}${KINDS.map((kind) => kind.slice(0, 5).padStart(6)).join("")}  whole`;
