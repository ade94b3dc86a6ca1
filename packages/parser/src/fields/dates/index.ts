import type { Report } from "../../model/diagnostic.ts";
import type { NoticeDate } from "../../model/notice.ts";
import type { DateMatch } from "../../recognise/date.ts";
import type { DateContext } from "./context.ts";
import { type Frame, frameOf } from "./frame.ts";
import { roleOf, tellRoles } from "./roles.ts";
import { edtfIn, isYear, type Role, type Told, type Value, valueIn } from "./value.ts";
import { type Course, withMonth, yearOf } from "./years.ts";

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
  const course: Course = { frame: frameOf(text, told, context), anchor: null, previous: null, latest: null };
  return told.map((one) => {
    const { id, match, hint } = one;
    const { span, text: words } = match;
    const parts = withMonth(match, course);
    const given = match.damaged || !parts ? null : yearOf(text, { ...one, match: parts }, course);
    const value = given && parts ? valueIn(parts, given.year) : null;
    const broken = match.damaged || (given !== null && value === null);
    if (broken) report("date-damaged", { text: words }, span);
    else if (value === null) report("date-year-unknown", { text: words }, span);
    const role = roleOf(one, value, course.frame);
    if (value && parts) advance(course, { ...one, match: parts }, { ...value, id }, role);
    if (value && hint === null && role === "event" && isEarly(text, one, value, course.frame))
      report("date-before-inspection", { text: words }, span);
    const inherited = match.start.sameMonth && value !== null;
    return {
      id,
      text: words,
      span: [span[0], span[1]],
      edtf: value && given && parts ? edtfIn(parts, given.year) : null,
      qualifier: match.end ? null : match.start.qualifier,
      role,
      inferred: value ? [...(given?.because ? ["year" as const] : []), ...(inherited ? ["month" as const] : [])] : [],
      because: value ? (given?.because ?? null) : null,
    };
  });
}

function advance(course: Course, { match, wording }: Told, known: Value & { readonly id: string }, role: Role): void {
  const { frame, anchor } = course;
  course.previous = { ...known, match, aside: wording.aside };
  const planned = role === "deadline" || (wording.planned && !wording.done);
  if (planned) return;
  const floor = frame.period;
  const history = floor !== null && known.to < floor.from;
  const isPublication = role === "publication";
  if (!isPublication && (!course.latest || known.from > course.latest.from) && !isYear(match.start))
    course.latest = known;
  if (anchor && (history || wording.aside || isPublication)) return;
  if (isYear(match.start) && anchor && known.year <= anchor.year) return;
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
