import type { DateMatch } from "../../recognise/date.ts";
import type { Because, Known } from "./value.ts";
import { because, type Course, sameSentence } from "./years.ts";

/** A match whose month is known, and what told it where it is counted from another (下月底). */
interface Placed {
  readonly match: DateMatch;
  readonly because: Because;
}

/**
 * Fills in 当月 and the month of a listed day (17日、19日) from the date before, 本月 and 下月 from the sentence or the
 * signature. Null where nothing tells it.
 */
export function withMonth(text: string, match: DateMatch, course: Course): Placed | null {
  const { previous, anchor, frame } = course;
  const { start } = match;
  if (start.monthsAhead !== null) {
    const told = previous?.match.start.monthsAhead === null ? previous : null;
    const near = told && sameSentence(text, told.match.span[1], match.span[0]) ? told : null;
    // The page may have put the notice up in another month than it was written in.
    const base = near ?? (frame.published?.id ? frame.published : null);
    return base ? inMonth(match, base, start.monthsAhead) : null;
  }
  if (!start.sameMonth) return { match, because: null };
  const day = previous?.to ?? anchor?.to ?? null;
  if (day === null) return null;
  const month = Math.trunc(day / 100) % 100;
  const end = match.end?.sameMonth ? { ...match.end, month } : match.end;
  return { match: { ...match, start: { ...start, month }, end }, because: null };
}

function inMonth(match: DateMatch, base: Known, ahead: number): Placed {
  const months = Math.trunc(base.to / 10_000) * 12 + (Math.trunc(base.to / 100) % 100) - 1 + ahead;
  const [year, month] = [Math.trunc(months / 12), (months % 12) + 1];
  const end = match.end ? { ...match.end, month: match.end.month ?? month } : null;
  return { match: { ...match, start: { ...match.start, year, month }, end }, because: because("relative-word", base) };
}
