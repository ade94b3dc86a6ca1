import type { DateMatch } from "../../recognise/date.ts";
import type { Frame } from "./frame.ts";
import { type Because, isYear, type Known, startYear, type Told, valueIn } from "./value.ts";

interface Year {
  readonly year: number;
  readonly because: Because;
}

/** Where the text has come to. */
export interface Course {
  readonly frame: Frame;
  /** The date that lends its year to the next. */
  anchor: Known | null;
  /** The date before, whatever it is. */
  previous: (Known & { readonly match: DateMatch; readonly aside: boolean }) | null;
  /** What 上年 in this sentence was counted from: the second one goes back no further. */
  compared: Known | null;
  /** Something was done on a day whose year nothing tells, so that the time of writing is unknown too. */
  open: boolean;
  /** The last day something is told of as done. */
  latest: Known | null;
}

/** The year of a date, and what it was told by where it is not written. Null where nothing tells it. */
export function yearOf(text: string, told: Told, course: Course): Year | null {
  const { match, hint, id } = told;
  const { start, end } = match;
  if (start.year !== null) return { year: start.year, because: null };
  if (start.relative) return relativeYear(text, match, course);
  const own = [course.frame.period, course.frame.feedback].find((known) => known?.id === id);
  if (own)
    return {
      year: startYear(match, own.year),
      because:
        told.hint === "feedback"
          ? because("range-end", course.frame.period)
          : because("publication", course.frame.published),
    };
  if (end?.year) return { year: startYear(match, end.year), because: { rule: "same-range", date: id } };
  return (
    listYear(text, match, course) ??
    (hint === "deadline" ? labelYear(told, course) : null) ??
    courseYear(text, told, course)
  );
}

/** Where a value was taken from. Sample: `because("publication", frame.published)`. */
export function because(rule: NonNullable<Because>["rule"], known: Known | null): Because {
  return { rule, date: known?.id ?? null };
}

function relativeYear(text: string, match: DateMatch, course: Course): Year | null {
  const { relative } = match.start;
  const { previous, anchor, frame, latest } = course;
  if (!relative) return null;
  const near = previous && sameSentence(text, previous.match.span[1], match.span[0]) ? previous : null;
  // 上年 stands beside the year it is compared with.
  const beside = match.text.startsWith("上年") ? (course.compared ?? near) : null;
  const base =
    relative.to === "previous" ? (near ?? anchor) : (beside ?? frame.published ?? latest ?? frame.feedback ?? anchor);
  const year = base && base === frame.published ? frame.thisYear : base?.year;
  return base && year ? { year: year + relative.years, because: because("relative-word", base) } : null;
}

/** As days are counted here: 20240630 and 20231230. */
const HALF_YEAR = 500;

/** 12月26日、1月5日: what stands in a list goes on from what stands before it; so do days soon after one another in a sentence. */
function listYear(text: string, match: DateMatch, { previous }: Course): Year | null {
  if (!previous || isYear(previous.match.start)) return null;
  const between = text.slice(previous.match.span[1], match.span[0]);
  const value = valueIn(match, previous.year);
  if (!value) return null;
  const soon =
    match.start.day !== null &&
    previous.match.start.day !== null &&
    value.from > previous.to &&
    value.from - previous.to < 100;
  // 6月30日前完成六成，12月31日前全部完成.
  const bounds = previous.match.bound === "before" && match.bound === "before";
  const goesOn = (soon || bounds) && !previous.aside && sameSentence(text, previous.match.span[1], match.span[0]);
  if (!goesOn && !/^(?:[、和及与]|以及)$/.test(between)) return null;
  return {
    year: value.from < previous.from - (bounds ? HALF_YEAR : 0) ? previous.year + 1 : previous.year,
    because: because("nearest-earlier", previous),
  };
}

/** A labelled deadline is the first such day after the findings were handed over. */
function labelYear({ match }: Told, { frame, anchor }: Course): Year | null {
  const base = frame.feedback ?? frame.period ?? anchor;
  const year = base ? yearsFrom(base.year, (one) => (valueIn(match, one)?.to ?? 0) >= base.to) : null;
  return base && year !== null ? { year, because: because("nearest-earlier", base) } : null;
}

/** The first of the next eight years that fits; February 29 needs as many. */
function yearsFrom(year: number, fits: (year: number) => boolean): number | null {
  for (let one = year; one < year + 9; one++) if (fits(one)) return one;
  return null;
}

function courseYear(text: string, told: Told, course: Course): Year | null {
  const { match, wording, hint } = told;
  const { frame } = course;
  const told2 = storyYear(text, told, course);
  if (told2) return told2;
  const late = wording.during ? [] : yearsWithin(match, frame.feedback ?? frame.period, frame.published);
  if (isAhead(told, course, late.length > 0) && hint !== "as-of" && hint !== "publication") {
    const year = course.open && !frame.published ? null : nextYear(match, course);
    if (year || course.open) return year;
  }
  const early = late.length > 0 ? late : yearsWithin(match, frame.period, frame.published);
  if (hint === "as-of" && early.length > 0) return reasoned(early.at(-1) ?? 0, course);
  if (early.length > 0) return reasoned(nearest(early, preferred(text, match, course)), course);
  return earlierYear(text, match, course);
}

/** Whether a date lies ahead of the notice; `fits` says that it could lie between inspection and publication. */
function isAhead({ match, wording }: Told, { frame, open }: Course, fits: boolean): boolean {
  if (wording.planned) return true;
  if (wording.done) return false;
  if (wording.outlook || isBare(match)) return true;
  if (match.bound === "before" && (open || (!fits && frame.published && !isJustOver(match, frame)))) return true;
  return match.start.months !== null && !fits && wording.completes;
}

/** 10月底前全部到位, in a notice of December that tells of no inspection. */
function isJustOver(match: DateMatch, { period, feedback, published }: Frame): boolean {
  if (period || feedback || !published) return false;
  const value = valueIn(match, published.year);
  return value !== null && value.to <= published.from && published.from - value.to < HALF_YEAR;
}

/** 年底前: the end of the year of writing. */
function isBare({ text, start }: DateMatch): boolean {
  return text.startsWith("年") && start.relative === null;
}

/** 2021年3月立项，5月完成招标: within a sentence an old story goes on. */
function storyYear(text: string, { match, wording }: Told, { frame, previous }: Course): Year | null {
  if (!previous || previous.aside || wording.done || !frame.period || previous.to >= frame.period.from) return null;
  const { start, end, bound } = previous.match;
  if (start.year === null || start.month === null || end || bound) return null;
  const value = valueIn(match, previous.year);
  const between = text.slice(previous.match.span[1], match.span[0]);
  if (
    !value ||
    value.to < previous.from ||
    between.includes("的") ||
    !sameSentence(text, previous.match.span[1], match.span[0])
  )
    return null;
  return { year: previous.year, because: because("nearest-earlier", previous) };
}

/** The years in which the date lies between two known days. */
function yearsWithin(match: DateMatch, floor: Known | null, ceiling: Known | null): number[] {
  if (!floor || !ceiling) return [];
  const first = Math.trunc(floor.from / 10_000);
  const years: number[] = [];
  for (let year = first - 1; year <= Math.min(ceiling.year, first + 20); year++) {
    const value = valueIn(match, year);
    if (value && value.to >= floor.from && value.from <= ceiling.to) years.push(year);
  }
  return years;
}

function nearest(years: readonly number[], wanted: number | null): number {
  if (wanted === null) return years[0] ?? 0;
  return years.reduce((best, year) => (Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best));
}

/** The year of the nearest earlier date; the next one where a sentence goes on from December to January. */
function preferred(text: string, match: DateMatch, { anchor, previous }: Course): number | null {
  if (!anchor) return null;
  const value = valueIn(match, anchor.year);
  const crosses = value !== null && value.to < anchor.from - 500;
  const same = previous?.id === anchor.id && sameSentence(text, previous.match.span[1], match.span[0]);
  return crosses && same ? anchor.year + 1 : anchor.year;
}

function reasoned(year: number, { anchor, frame }: Course): Year {
  if (anchor?.year === year)
    return { year, because: because(anchor.isRange ? "range-end" : "nearest-earlier", anchor) };
  const base = frame.feedback ?? frame.period;
  return { year, because: base ? because("inspection", base) : because("publication", frame.published) };
}

/** The first such day that is not over when the notice is written. */
function nextYear(match: DateMatch, { frame, latest, anchor }: Course): Year | null {
  const base = frame.published ?? latest ?? frame.feedback ?? anchor;
  const year = base ? yearsFrom(base.year, (one) => (valueIn(match, one)?.to ?? 0) >= base.from) : null;
  if (!base || year === null) return null;
  return { year, because: because(base === frame.published ? "publication" : "nearest-earlier", base) };
}

/** Days from one day to another, a month counted as 31. */
function apart(from: number, to: number): number {
  const days = (day: number): number =>
    Math.trunc(day / 10_000) * 372 + (Math.trunc(day / 100) % 100) * 31 + (day % 100);
  return days(to) - days(from);
}

/** Without a frame around it: the year that stands, the next one before the inspection, the last one before publication. */
function earlierYear(text: string, match: DateMatch, course: Course): Year | null {
  const { frame, anchor } = course;
  const year = preferred(text, match, course);
  if (frame.published) {
    const { published, period } = frame;
    const wanted = Math.min(year ?? published.year, published.year);
    const last = valueIn(match, wanted);
    const past = last && last.from > published.to ? wanted - 1 : wanted;
    const before = valueIn(match, past);
    const after = valueIn(match, past + 1);
    // Nothing fits between inspection and publication: soon after them is likelier than long before.
    const ahead = before && after && period ? apart(published.to, after.from) : 0;
    const behind = before && after && period ? apart(before.to, period.from) : 0;
    // Neither is much nearer: unsure.
    if (Math.min(ahead, behind) * 2 > Math.max(ahead, behind)) return null;
    return reasoned(ahead < behind ? past + 1 : past, course);
  }
  if (year === null || !anchor) return null;
  const value = valueIn(match, year);
  const floor = frame.period ?? frame.feedback;
  return reasoned(value && floor && value.to < floor.from ? year + 1 : year, course);
}

/** No sentence ends between two places, and they are not far apart. */
export function sameSentence(text: string, from: number, to: number): boolean {
  return to - from < 120 && !/[。；;\n]/.test(text.slice(from, to));
}
