import type { NoticeDate } from "../../model/notice.ts";
import { coverOf, type DateParts, type Day, edtfOf, exists, rangeEdtfOf } from "../../recognise/calendar.ts";
import type { DateMatch } from "../../recognise/date.ts";
import type { DateWording } from "../../recognise/date-wording.ts";

export type Because = NoticeDate["because"];
export type Role = NoticeDate["role"];

/** A day whose year is known, and the date it comes from. */
export interface Known {
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
  /** Null for what the page, not the text, says. */
  readonly id: string | null;
  readonly isRange: boolean;
}

/** A match with the words around it and what it is there for. */
export interface Told {
  readonly id: string;
  readonly match: DateMatch;
  readonly wording: DateWording;
  readonly hint: Role | null;
}

/** The days a date covers, without the date's id. */
export type Value = Omit<Known, "id">;

/** The days a match covers when its first year is known; null where there is no such day. */
export function valueIn({ start, end }: DateMatch, year: number): Value | null {
  if (!exists(start, year)) return null;
  const [from, to] = coverOf(start, year);
  if (!end) return { year, from, to, isRange: false };
  const endYear = endYearOf(start, end, year);
  if (!exists(end, endYear)) return null;
  const last = coverOf(end, endYear)[1];
  return last < from ? null : { year: endYear, from, to: last, isRange: true };
}

/** A match in EDTF, its first year being known. */
export function edtfIn({ start, end, bound }: DateMatch, year: number): string {
  if (end) return rangeEdtfOf(start, year, end, endYearOf(start, end, year));
  const point = edtfOf(start, year);
  const open = bound === "since" && !(start.relative && isYear(start));
  return open ? `${point.split("/")[0]}/..` : point;
}

function endYearOf(start: DateParts, end: DateParts, year: number): number {
  return end.year ?? year + (end.relative?.to === "previous" ? end.relative.years : Number(wraps(start, end)));
}

function wraps(start: DateParts, end: DateParts): boolean {
  return coverOf(end, 2000)[1] < coverOf(start, 2000)[0];
}

/** 10月至2022年3月: the year of the start, told by the end. */
export function startYear({ start, end }: DateMatch, endYear: number): number {
  return end && wraps(start, end) ? endYear - 1 : endYear;
}

/** A year alone, without month or quarter. */
export function isYear({ month, months, sameMonth, monthsAhead, feast }: DateParts): boolean {
  return month === null && months === null && !sameMonth && monthsAhead === null && feast === null;
}
