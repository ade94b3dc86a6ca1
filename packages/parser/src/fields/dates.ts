import type { Report } from "../model/diagnostic.ts";
import type { NoticeDate } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import type { DateMatch, DateParts } from "../recognise/date.ts";

/** What the rest of the notice says about its dates. */
export interface DateContext {
  /** From the title's end to the first section. */
  readonly preamble: Span;
  /** Signature and after, null where there is none. */
  readonly closing: Span | null;
  /** The values of 完成时限 labels and cells. */
  readonly deadlines: readonly Span[];
  /** The day the page says it was published, `YYYY-MM-DD`. */
  readonly pageDay: string | null;
}

type Because = NoticeDate["because"];
type Role = NoticeDate["role"];

interface Anchor {
  readonly year: number;
  readonly month: number | null;
  readonly id: string;
}

/**
 * Gives dates their values and roles. A date without a year takes it from the nearest earlier date that has one, after a
 * range from its end; dates of the rectification itself lie between the feedback and the day of publication. Every part
 * that is inferred says so and from what.
 */
export function resolveDates(
  text: string,
  matches: readonly DateMatch[],
  context: DateContext,
  report: Report,
): NoticeDate[] {
  const dates: NoticeDate[] = [];
  const published = publicationYear(text, matches, context);
  let anchor: Anchor | null = null;
  let feedback: Anchor | null = null;
  for (const [index, match] of matches.entries()) {
    const id = `d${index + 1}`;
    const words = text.slice(...match.span);
    if (match.damaged) report("date-damaged", { text: words }, match.span);
    const role = roleOf(text, match, context);
    const given = resolveYear(match, { anchor, feedback, published, future: role === "deadline" });
    const edtf = match.damaged ? null : edtfOf(match, given?.year ?? null, anchor);
    if (edtf === null && !match.damaged) report("date-year-unknown", { text: words }, match.span);
    dates.push({
      id,
      text: words,
      span: [...match.span],
      edtf,
      qualifier: match.start.qualifier,
      role,
      inferred: given?.because ? ["year"] : [],
      because: given?.because ?? null,
    });
    const last = lastOf(match, given?.year ?? null);
    const bracketed = /[《（(][^》）)]{0,30}$/.test(text.slice(Math.max(0, match.span[0] - 30), match.span[0]));
    const mere = match.start.month === null && match.start.months === null;
    if (last !== null && !match.damaged && !bracketed && (!mere || !anchor) && !isPast(text, match, anchor, last)) {
      anchor = { year: last, month: match.end?.month ?? match.start.month, id };
      if (role === "feedback") feedback = anchor;
    }
  }
  return dates;
}

/** A full date well before what is being told (对2021年1月至2022年12月…核查) is no anchor for what follows. */
function isPast(_text: string, match: DateMatch, anchor: Anchor | null, last: number): boolean {
  return anchor !== null && match.start.year !== null && last < anchor.year;
}

function lastOf(match: DateMatch, year: number | null): number | null {
  return match.end?.year ?? (year !== null && match.end && wraps(match) ? year + 1 : year);
}

function wraps({ start, end }: DateMatch): boolean {
  return start.month !== null && end !== null && end.year === null && end.month !== null && end.month < start.month;
}

function publicationYear(
  text: string,
  matches: readonly DateMatch[],
  { closing, pageDay }: DateContext,
): Anchor | null {
  const last = matches.findLast(({ span }) => closing && span[0] >= closing[0]);
  if (last?.start.year && last.start.day && isAlone(text, last.span))
    return { year: last.start.year, month: last.start.month, id: "" };
  return pageDay ? { year: Number(pageDay.slice(0, 4)), month: Number(pageDay.slice(5, 7)), id: "" } : null;
}

function isAlone(text: string, [from, to]: Span): boolean {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  return (
    (before === "\n" || before === "" || /[（(]/.test(before)) &&
    (after === "\n" || after === "" || /[）)]/.test(after))
  );
}

interface Course {
  readonly anchor: Anchor | null;
  readonly feedback: Anchor | null;
  readonly published: Anchor | null;
  readonly future: boolean;
}

function resolveYear(match: DateMatch, course: Course): { year: number; because: Because } | null {
  const { start } = match;
  const { anchor, feedback, published } = course;
  if (start.year !== null) return { year: start.year, because: null };
  if (start.relativeYear !== null) {
    const base = start.fromAnchor ? anchor : (published ?? anchor);
    return base ? { year: base.year + start.relativeYear, because: because("relative-word", base) } : null;
  }
  const month = start.month ?? start.months?.[0] ?? (start.sameMonth ? anchor?.month : null) ?? null;
  if (month === null) return null;
  const base = published ?? anchor;
  if (course.future && base) {
    return { year: base.year + Number(before(month, base)), because: because("nearest-earlier", anchor ?? base) };
  }
  const within = feedback && published ? yearsWithin(month, feedback, published) : [];
  const only = within.length === 1 ? within[0] : undefined;
  if (only !== undefined && feedback) return { year: only, because: because("nearest-earlier", feedback) };
  if (anchor) return { year: anchor.year, because: because("nearest-earlier", anchor) };
  return published
    ? { year: published.year - Number(after(month, published)), because: because("publication", published) }
    : null;
}

/** The years in which a month lies between the feedback and the day of publication. */
function yearsWithin(month: number, feedback: Anchor, published: Anchor): number[] {
  const years: number[] = [];
  for (let year = feedback.year; year <= Math.min(published.year, feedback.year + 20); year++) {
    const late = year > feedback.year || !before(month, feedback);
    const early = year < published.year || !after(month, published);
    if (late && early) years.push(year);
  }
  return years;
}

function before(month: number, { month: base }: Anchor): boolean {
  return base !== null && month < base;
}

function after(month: number, published: Anchor): boolean {
  return published.month !== null && month > published.month;
}

function because(rule: NonNullable<Because>["rule"], { id }: Anchor): Because {
  return { rule, date: id || null };
}

const two = (value: number): string => String(value).padStart(2, "0");

function edtfOf(match: DateMatch, year: number | null, anchor: Anchor | null): string | null {
  if (year === null) return null;
  const { start, end } = match;
  if (end) {
    const endYear = end.year ?? (wraps(match) ? year + 1 : year);
    const first = pointOf(start, year, anchor);
    const last = pointOf(end, endYear, anchor);
    return `${first.split("/")[0]}/${last.split("/").at(-1)}`;
  }
  const point = pointOf(start, year, anchor);
  return match.open === "end" && !point.includes("/") ? `${point}/..` : point;
}

function pointOf(parts: DateParts, year: number, anchor: Anchor | null): string {
  const { months, day, third } = parts;
  const month = parts.month ?? (parts.sameMonth ? (anchor?.month ?? null) : null);
  if (months)
    return months[0] === months[1]
      ? `${year}-${two(months[0])}`
      : `${year}-${two(months[0])}/${year}-${two(months[1])}`;
  if (month === null) return String(year);
  if (day !== null) return `${year}-${two(month)}-${two(day)}`;
  const stem = `${year}-${two(month)}`;
  if (third === null) return stem;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${stem}-${two(third * 10 - 9)}/${stem}-${two(third === 3 ? last : third * 10)}`;
}

function roleOf(text: string, match: DateMatch, context: DateContext): Role {
  const [from, to] = match.span;
  const inside = (span: Span | null): boolean => span !== null && from >= span[0] && to <= span[1];
  if (context.deadlines.some(inside)) return "deadline";
  if (match.bound === "as-of") return "as-of";
  const behind = text.slice(to, Math.min(text.length, to + 60)).split("\n")[0] ?? "";
  const ahead =
    text
      .slice(Math.max(0, from - 30), from)
      .split("\n")
      .at(-1) ?? "";
  if (inside(context.closing) && isAlone(text, match.span)) return "publication";
  if (inside(context.preamble)) {
    if (/公示/.test(ahead.slice(-8))) return "event";
    const clause = behind.split("。")[0] ?? "";
    if (match.end && /巡察|巡视|督察|督导|检查|审计|入驻|进驻/.test(clause + ahead)) return "inspection-period";
    if (/反馈/.test(clause)) return "feedback";
  }
  if (/截止(?:到|至)?$|受理.{0,8}至$/.test(ahead)) return "deadline";
  const done = /^(?:之?前)?[^。；，]{0,16}(?:已|完毕了)/.test(behind);
  if (/(?:预计|计划|力争|拟|将于|确保|务求|拟于)[^。；]{0,20}$/.test(ahead) && !done) return "deadline";
  return match.bound === "before" &&
    !done &&
    !/已(?:经|于|全部|在)?[^。；]{0,8}$/.test(ahead) &&
    /^(?:之?前)(?:完成|全部|见到|处置|建成|通水|到岗|消化|完工|整改|到位)/.test(behind) &&
    !/已/.test(behind.slice(0, 12))
    ? "deadline"
    : "event";
}
