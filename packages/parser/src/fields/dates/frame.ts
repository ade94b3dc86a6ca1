import type { DateContext } from "./context.ts";
import { type Known, startYear, type Told, valueIn } from "./value.ts";

/** What bounds the time a notice tells of: the inspection, its feedback, the day of publication. */
export interface Frame {
  readonly period: Known | null;
  readonly feedback: Known | null;
  readonly published: Known | null;
  /** The year that 今年 stands for, where publication tells it. */
  readonly thisYear: number | null;
}

/** The inspection, feedback and publication that a notice tells of. */
export function frameOf(text: string, told: readonly Told[], { pageDay }: DateContext): Frame {
  const published = publicationOf(text, told, pageDay);
  const period = told.find(({ hint }) => hint === "inspection-period");
  const feedback = told.find(({ hint }) => hint === "feedback");
  const fixed = (one: Told | undefined): Known | null => (one ? explicit(one) : null);
  const fed = fixed(feedback);
  const inspected = fixed(period) ?? (period ? latestBefore(period, fed ?? published) : null);
  const start = inspected ?? (period ? null : firstDay(text, told, published));
  return {
    period: start,
    feedback: fed ?? (feedback && inspected ? firstAfter(feedback, inspected) : null),
    published,
    thisYear: published && thisYear(told, published),
  };
}

/** What was written in December may be made public in January: 今年8月 is over when a notice tells of it. */
function thisYear(told: readonly Told[], published: Known): number {
  const ahead = told.some(({ match, wording, hint }) => {
    const { relative, month } = match.start;
    if (!relative || relative.to === "previous" || relative.years !== 0 || month === null || match.bound === "before")
      return false;
    const value = wording.planned || wording.outlook || hint === "deadline" ? null : valueIn(match, published.year);
    return value !== null && value.from > published.to;
  });
  return ahead ? published.year - 1 : published.year;
}

/** A signature goes before the day a report was given, and this before what the page says. */
function publicationOf(text: string, told: readonly Told[], pageDay: string | null): Known | null {
  const own = told.findLast(({ hint, match }) => hint === "publication" && match.start.year !== null && !match.lost);
  const given = own ?? told.find((one) => isSpeechDay(text, one));
  if (given) return explicit(given);
  if (!pageDay) return null;
  const day = Number(pageDay.replaceAll("-", ""));
  return { year: Math.trunc(day / 10_000), from: day, to: day, id: null, isRange: false };
}

/** ——2024年12月19日在区人大常委会会议上, below the title of a report. */
function isSpeechDay(text: string, { match: { span, start, lost } }: Told): boolean {
  if (start.year === null || start.day === null || lost || span[0] > 400) return false;
  const line = text.slice(0, span[0]).split("\n").at(-1) ?? "";
  return (
    /^[\s（(—―─–-]{0,8}$/.test(line) && /^在[^。，；\n]{2,60}(?:会议|大会|会)上/.test(text.slice(span[1], span[1] + 70))
  );
}

function explicit({ id, match }: Told): Known | null {
  const year = match.start.year ?? (match.end?.year ? startYear(match, match.end.year) : null);
  const value = year === null || match.lost || match.start.relative ? null : valueIn(match, year);
  return value ? { ...value, id, isRange: match.end !== null } : null;
}

function latestBefore({ id, match }: Told, known: Known | null): Known | null {
  // An announcement is published while the inspection goes on.
  const year = known
    ? [known.year, known.year - 1].find((one) => (valueIn(match, one)?.from ?? known.to + 1) <= known.to)
    : undefined;
  const value = year === undefined ? null : valueIn(match, year);
  return value ? { ...value, id, isRange: match.end !== null } : null;
}

function firstAfter({ id, match }: Told, known: Known): Known | null {
  const year = [known.year, known.year + 1].find((one) => (valueIn(match, one)?.to ?? 0) >= known.to);
  const value = year === undefined ? null : valueIn(match, year);
  return value ? { ...value, id, isRange: false } : null;
}

/** Where no inspection is told: the first full day of the text. */
function firstDay(text: string, told: readonly Told[], published: Known | null): Known | null {
  const first = told.find(
    ({ id, match, wording, hint }) =>
      id !== published?.id &&
      match.start.day !== null &&
      match.start.year !== null &&
      !wording.aside &&
      hint === null &&
      match.span[0] < Math.max(1_500, text.length / 4),
  );
  return first ? explicit(first) : null;
}
