import type { Measure, NoticeDate, Problem, StatusValue } from "../model/notice.ts";

/** A deadline with the item whose words promise it. Sample: `{ itemId: "p3m2", date: "d7", status: "in-progress" }`. */
export interface PromisedDay {
  readonly itemId: string;
  /** The id of the date. */
  readonly date: string;
  readonly status: StatusValue;
}

/**
 * Every deadline of a problem: those of its measures, then its own where no measure names it. Only an item whose status
 * is `completed` has kept its day.
 */
export function promisesOf(problem: Problem): PromisedDay[] {
  const { id, measures, deadline, status } = problem;
  const own = measures.flatMap((measure): PromisedDay[] =>
    measure.deadline === null
      ? []
      : [{ itemId: measure.id, date: measure.deadline, status: statusOfMeasure(problem, measure) }],
  );
  const named = deadline === null || own.some(({ date }) => date === deadline);
  return named ? own : [...own, { itemId: id, date: deadline, status: status.value }];
}

/**
 * The deadline of a measure, by the id of its date: its own, else the problem's where that stands over all of them and is
 * not the day of another measure.
 */
export function deadlineOfMeasure({ deadline, measures }: Problem, measure: Measure): string | null {
  return measure.deadline ?? (measures.some((other) => other.deadline === deadline) ? null : deadline);
}

/**
 * The status of a measure: its own, else the problem's where that was said of all of them and is not that of another
 * measure.
 */
export function statusOfMeasure({ status, measures }: Problem, measure: Measure): StatusValue {
  if (measure.status.value !== "unstated") return measure.status.value;
  return measures.some((other) => other.status.value === status.value) ? "unstated" : status.value;
}

/** The deadline of a problem or measure, null where none is stated. */
export function deadlineOf(
  { deadline }: Pick<Problem | Measure, "deadline">,
  dates: ReadonlyMap<string, NoticeDate>,
): NoticeDate | null {
  return deadline === null ? null : (dates.get(deadline) ?? null);
}
