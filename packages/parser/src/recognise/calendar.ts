import { type Feast, feastDay } from "./date-feast.ts";

/** The parts of one calendar expression that are written: 2023年3月底, 去年第四季度, 16日. */
export interface DateParts {
  readonly year: number | null;
  /** A year told by a word: 去年 is one less than the year of writing, 次年 one more than that of the date before. */
  readonly relative: { readonly years: number; readonly to: "writing" | "previous" } | null;
  readonly month: number | null;
  /** 当月, 本月, or no month at all (17日、19日): the month of the date before. */
  readonly sameMonth: boolean;
  /** 本月, 下月, 月底: so many months after that of writing. */
  readonly monthsAhead: number | null;
  /** 春节, 国庆: a day that its year tells. */
  readonly feast: Feast | null;
  readonly day: number | null;
  /** First and last month of 上半年 and 第三季度; twice 12 for 年底. */
  readonly months: readonly [first: number, last: number] | null;
  /** First and last day of 上旬, 中旬, 下旬; 31 stands for the month's last. */
  readonly days: readonly [first: number, last: number] | null;
  readonly qualifier: "start" | "middle" | "end" | null;
}

/** Nothing written yet. */
export const NO_PARTS: DateParts = {
  year: null,
  relative: null,
  month: null,
  sameMonth: false,
  monthsAhead: null,
  feast: null,
  day: null,
  months: null,
  days: null,
  qualifier: null,
};

/** A day as one number that sorts: 20230316. */
export type Day = number;

/** The last day of a month, 29 for February 2024. 31 where there is no such month. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts with the month and day of their feast in that year. */
function settled(parts: DateParts, year: number): DateParts {
  const found = parts.feast ? feastDay(parts.feast, year) : null;
  return found ? { ...parts, month: found[0], day: found[1] } : parts;
}

/** Whether the parts name a day that exists in that year: not 13月, not 4月31日, 2月29日 in leap years only. */
export function exists({ month, day, feast }: DateParts, year: number): boolean {
  if (feast) return feastDay(feast, year) !== null;
  if (month !== null && (month < 1 || month > 12)) return false;
  return day === null || (day >= 1 && day <= (month === null ? 31 : lastDay(year, month)));
}

/** The first and the last day the parts cover in that year. Sample: 3月底 of 2023 covers 20230301 to 20230331. */
export function coverOf(given: DateParts, year: number): readonly [first: Day, last: Day] {
  const parts = settled(given, year);
  const [from, to] = parts.months ?? [parts.month ?? 1, parts.month ?? 12];
  const end = lastDay(year, to);
  const [first, last] = parts.days ?? [parts.day ?? 1, parts.day ?? end];
  return [year * 10_000 + from * 100 + first, year * 10_000 + to * 100 + Math.min(last, end)];
}

/**
 * One expression in EDTF (ISO 8601-2), never finer than it is written: `2023`, `2023-03`, `2023-03-16`, and an interval for
 * 上半年 (`2023-01/2023-06`) and 中旬 (`2023-07-11/2023-07-20`).
 */
export function edtfOf(parts: DateParts, year: number): string {
  const { month, months, day, days } = settled(parts, year);
  if (months)
    return months[0] === months[1] ? stem(year, months[0]) : `${stem(year, months[0])}/${stem(year, months[1])}`;
  if (month === null) return String(year);
  if (day !== null) return `${stem(year, month)}-${two(day)}`;
  if (!days) return stem(year, month);
  return `${stem(year, month)}-${two(days[0])}/${stem(year, month)}-${two(Math.min(days[1], lastDay(year, month)))}`;
}

/**
 * A range in EDTF from the start of its first expression to the end of its last. Behind a 旬 the end of a month is its last
 * day: 8月下旬至9月底 is `2022-08-21/2022-09-30`.
 */
export function rangeEdtfOf(start: DateParts, startYear: number, end: DateParts, endYear: number): string {
  const first = edtfOf(start, startYear).split("/")[0];
  const toDay = start.days !== null && end.qualifier === "end" && end.month !== null && end.day === null;
  const last = toDay ? { ...end, day: lastDay(endYear, end.month) } : end;
  return `${first}/${edtfOf(last, endYear).split("/").at(-1)}`;
}

function stem(year: number, month: number): string {
  return `${year}-${two(month)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
