import type { Report } from "../../model/diagnostic.ts";
import type { NoticeDate } from "../../model/notice.ts";
import type { DateMatch } from "../../recognise/date.ts";
import type { DateContext } from "./context.ts";
import { type Frame, frameOf } from "./frame.ts";
import { withMonth } from "./months.ts";
import { roleOf, tellRoles } from "./roles.ts";
import { type Because, edtfIn, isYear, type Role, type Told, type Value, valueIn } from "./value.ts";
import { type Course, yearOf } from "./years.ts";

/**
 * Gives dates their values and roles, in text order. A date without a year takes it from the nearest earlier date that has
 * one, after a range from its end; but what was done lies between inspection and publication, and what is planned after
 * it, wherever the notice tells these. Every inferred part is named together with what it was inferred from.
 *
 * Sample: 9月5日 in a notice with feedback on 2024-09-03 is `{ edtf: "2024-09-05", inferred: ["year"], because: { rule:
 * "nearest-earlier", date: "d2" } }`. Damaged dates and years that nothing tells have `edtf: null` and are reported.
 */
export function resolveDates(
  text: string,
  matches: readonly DateMatch[],
  context: DateContext,
  report: Report,
): NoticeDate[] {
  const told = tellRoles(text, matches, context);
  const course: Course = {
    frame: frameOf(text, told, context),
    anchor: null,
    previous: null,
    compared: null,
    latest: null,
    open: false,
  };
  return told.map((one) => {
    const { id, match, hint } = one;
    const { span, text: words } = match;
    const placed = match.lost ? null : withMonth(text, match, course);
    const parts = placed?.match ?? null;
    const given = parts ? yearOf(text, { ...one, match: parts }, course) : null;
    const value = given && parts ? valueIn(parts, given.year) : null;
    if (value === null) reportLost(match, given !== null, report);
    course.open ||= value === null && !match.lost && match.start.month !== null && match.bound === null;
    const role = roleOf(one, value, course.frame);
    if (value && parts) advance(course, { ...one, match: parts }, { ...value, id }, role);
    if (value && hint === null && role === "event" && isEarly(text, one, value, course.frame))
      report("date-before-inspection", { text: words }, span);
    return {
      id,
      text: words,
      span: [span[0], span[1]],
      edtf: value && given && parts ? edtfIn(parts, given.year) : null,
      qualifier: match.end ? null : match.start.qualifier,
      role,
      inferred: value ? inferredOf(match, given?.because ?? placed?.because ?? null) : [],
      because: value ? (given?.because ?? placed?.because ?? null) : null,
    };
  });
}

/** Says why a date has no value. */
function reportLost({ lost, text, span, start }: DateMatch, dated: boolean, report: Report): void {
  const details = { text };
  if (lost === "recurring") report("date-recurring", details, span);
  else if (lost === "lunar") report("date-lunar", details, span);
  else if (lost === "relative" || start.monthsAhead !== null) report("date-relative", details, span);
  else if (lost === "damaged" || dated) report("date-damaged", details, span);
  else report("date-year-unknown", details, span);
}

/** The parts that are not written; a year of two digits is written without its century. */
function inferredOf({ start, text }: DateMatch, because: Because): NoticeDate["inferred"] {
  const month = start.sameMonth || start.monthsAhead !== null;
  return [
    ...(because || /^[’‘']?[0-9０-９]{2}[年.]/.test(text) ? ["year" as const] : []),
    ...(month ? ["month" as const] : []),
  ];
}

function advance(course: Course, { match, wording }: Told, known: Value & { readonly id: string }, role: Role): void {
  const { frame, anchor } = course;
  // 上年 is counted from the date before it, and so is the next one.
  if (!match.text.startsWith("上年")) course.compared = null;
  else course.compared ??= course.previous;
  course.previous = { ...known, match, aside: wording.aside };
  const planned = role === "deadline" || (wording.planned && !wording.done);
  if (planned) return;
  const floor = frame.period;
  const history = floor !== null && known.to < floor.from;
  const isPublication = role === "publication";
  if (!isPublication && (!course.latest || known.from > course.latest.from) && !isYear(match.start))
    course.latest = known;
  if (wording.cited || (anchor && (history || wording.aside || isPublication))) return;
  if (isYear(match.start) && (wording.adjective || (anchor && known.year <= anchor.year))) return;
  course.anchor = known;
}

const MEASURE_AHEAD = /(?:[一二三四五六七八九十]是|整改(?:措施|情况)：|[①-⑳])[^“]{0,110}$/;

/** A day offered as a measure that lies before the inspection it answers. */
function isEarly(text: string, { match, wording }: Told, value: Value, { period }: Frame): boolean {
  if (!period || value.to >= period.from || period.year - value.year > 1) return false;
  if (match.start.day === null || match.end || match.bound || wording.aside) return false;
  const line =
    text
      .slice(Math.max(0, match.span[0] - 120), match.span[0])
      .split("\n")
      .at(-1) ?? "";
  return MEASURE_AHEAD.test(line) && !/[对将]$/.test(line);
}
