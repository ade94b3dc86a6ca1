import { dueDay, type Notice, promisesOf, type StatusValue } from "@noticelens/parser";

/** What the library shows of a notice without opening it. */
export interface NoticeSummary {
  readonly problems: number;
  /** Things to tick off: measures, and problems without any. */
  readonly parts: number;
  readonly statuses: Readonly<Record<StatusValue, number>>;
  /** The last days of deadlines, of problems and of measures, that are not said to be met. */
  readonly openDeadlines: readonly string[];
  /** `七届区委第六轮巡察`, where the title says so. */
  readonly round: string | null;
}

const NONE: Readonly<Record<StatusValue, number>> = {
  completed: 0,
  "mostly-completed": 0,
  "in-progress": 0,
  "long-term": 0,
  planned: 0,
  "not-started": 0,
  unstated: 0,
};

/** Counts what the library shows of a notice. */
export function summarise(notice: Notice): NoticeSummary {
  const statuses = { ...NONE };
  const openDeadlines: string[] = [];
  let parts = 0;
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  for (const problem of notice.problems) {
    statuses[problem.status.value] += 1;
    parts += Math.max(1, problem.measures.length);
    for (const { date: id, status } of promisesOf(problem)) {
      const date = dates.get(id);
      const due = date && dueDay(date, "2000-01-01");
      if (due && status !== "completed") openDeadlines.push(due.day);
    }
  }
  const title = notice.title?.text ?? "";
  return {
    problems: notice.problems.length,
    parts,
    statuses,
    openDeadlines: openDeadlines.sort(),
    round:
      /[一二三四五六七八九十]{1,3}届.{1,4}委.{0,6}第?[一二三四五六七八九十]{1,3}轮(?:.{0,4}巡[察视])?/.exec(
        title,
      )?.[0] ?? null,
  };
}

/** How many deadlines have passed by a day. */
export function overdueBy({ openDeadlines }: NoticeSummary, day: string): number {
  return openDeadlines.filter((due) => due < day).length;
}
