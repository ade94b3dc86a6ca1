import type { Problem, StatusValue } from "../../model/notice.ts";
import { dueDay } from "../due-day.ts";
import { deadlineOf } from "../ledger.ts";
import type { CompareSource } from "./compare.ts";
import { compareTexts } from "./likeness.ts";

/** What became of a problem of an earlier round. */
export interface RoundProblem {
  /** The problem of the earlier notice; null for one that is new. */
  readonly before: { readonly id: string; readonly statement: string; readonly status: StatusValue } | null;
  /** The problem of the later notice that says the same; null where it is not mentioned again. */
  readonly after: { readonly id: string; readonly statement: string; readonly status: StatusValue } | null;
  /** How much alike the two statements are, from 0 to 1; null where one is missing. */
  readonly score: number | null;
  /** What the earlier notice promised, with the day it was promised for. */
  readonly promise: { readonly text: string; readonly day: string } | null;
}

/** Statements at least this much alike speak of the same problem. */
const SAME = 0.45;

/**
 * Two notices of one body, an earlier round and a later: problems that came back, that are not mentioned again, that are
 * new, and what was promised with a date. Sample: a promise of `2023年12月底前` whose problem came back in 2024.
 */
export function compareRounds(earlier: CompareSource, later: CompareSource): RoundProblem[] {
  const left = new Set(later.problems);
  const dates = new Map(earlier.dates.map((date) => [date.id, date]));
  const rows = earlier.problems.map((before): RoundProblem => {
    const best = bestOf(before, left);
    if (best) left.delete(best.problem);
    const date = deadlineOf(before, dates);
    const due = date && dueDay(date, "2000-01-01");
    return {
      before: brief(before),
      after: best ? brief(best.problem) : null,
      score: best?.score ?? null,
      promise: date && due ? { text: date.text, day: due.day } : null,
    };
  });
  return [
    ...rows,
    ...[...left].map((after): RoundProblem => ({ before: null, after: brief(after), score: null, promise: null })),
  ];
}

function bestOf(problem: Problem, among: Iterable<Problem>): { problem: Problem; score: number } | null {
  let best: { problem: Problem; score: number } | null = null;
  for (const other of among) {
    const { score } = compareTexts(problem.statement, other.statement);
    if (score >= SAME && score > (best?.score ?? 0)) best = { problem: other, score };
  }
  return best;
}

function brief({ id, statement, status }: Problem) {
  return { id, statement, status: status.value };
}
