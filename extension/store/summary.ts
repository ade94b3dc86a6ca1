import { dueDay, type Notice, promisesOf, type StatusValue } from "@noticelens/parser";

/** What the library shows of a notice without opening it. */
export interface NoticeSummary {
  readonly problems: number;
  /** Things to tick off: measures, and problems without any. */
  readonly parts: number;
  readonly statuses: Readonly<Record<StatusValue, number>>;
  /** The last days of deadlines, of problems and of measures, that are not said to be met. */
  readonly openDeadlines: readonly string[];
  /** The county, district or city of the issuer, as far as its name says. */
  readonly region: string | null;
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
    region: regionOf(notice.issuer?.text ?? title),
    round:
      /[一二三四五六七八九十]{1,3}届.{1,4}委.{0,6}第?[一二三四五六七八九十]{1,3}轮(?:.{0,4}巡[察视])?/.exec(
        title,
      )?.[0] ?? null,
  };
}

/** The narrowest place an issuer's name begins with. Sample: `中共云川市望湖区住房和城乡建设局党组` gives `望湖区`. */
export function regionOf(issuer: string): string | null {
  const name = issuer.replace(/^中共/, "");
  const place = /^(?:.{2,8}?(?:省|自治区))?(.{2,6}?(?:市(?!场|政|容|民)|自治州|地区|盟))?(.{1,7}?(?:县|区|旗))?/.exec(
    name,
  );
  return place?.[2] ?? place?.[1] ?? null;
}

/** How many deadlines have passed by a day. */
export function overdueBy({ openDeadlines }: NoticeSummary, day: string): number {
  return openDeadlines.filter((due) => due < day).length;
}
