import { dueDay } from "./due-day.ts";
import { truncationLines } from "./export-csv.ts";
import { type LedgerSource, nameOf } from "./ledger.ts";
import type { Language } from "./messages.ts";
import { promisesOf } from "./promises.ts";

/** The most octets of a line (RFC 5545, 3.1); longer ones are folded. */
const LINE_LIMIT = 75;
/** Any day: only the day a deadline falls on is asked for, not how far it is. */
const ANY_DAY = "2000-01-01";

/**
 * The deadlines of notices as an iCalendar (RFC 5545): one all-day event for each measure that has one, and for each
 * problem whose deadline is that of no measure, on the last day it leaves. `stamp` is the moment of the export as
 * `YYYYMMDDTHHMMSSZ`. Where a notice was not read to its end, the calendar's description (RFC 7986, 5.2) says so.
 */
export function exportCalendar(notices: readonly LedgerSource[], stamp: string, lang: Language = "zh"): string {
  const incomplete = truncationLines(notices, lang);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Noticelens//Noticelens//ZH",
    ...(incomplete.length > 0 ? [`DESCRIPTION:${quoted(incomplete.join("\n"))}`] : []),
    ...notices.flatMap((notice, at) => events(notice, at, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** Whether a calendar of notices would hold any day at all. */
export function hasCalendarDays(notices: readonly LedgerSource[]): boolean {
  return notices.some((notice, at) => events(notice, at, "").length > 0);
}

function events(notice: LedgerSource, at: number, stamp: string): string[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  const identity = notice.source.sha256?.slice(0, 16) ?? String(at);
  return notice.problems.flatMap((problem) =>
    promisesOf(problem).flatMap(({ itemId, date: id }) => {
      const date = dates.get(id);
      const due = date && dueDay(date, ANY_DAY);
      if (!date || !due) return [];
      const measure = problem.measures.find((one) => one.id === itemId);
      const words = measure ? `${measure.marker ?? ""}${measure.text}\n` : "";
      return [
        "BEGIN:VEVENT",
        `UID:${itemId}-${identity}@noticelens`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${due.day.replaceAll("-", "")}`,
        `SUMMARY:${quoted(problem.statement)}`,
        `DESCRIPTION:${quoted(`${words}${nameOf(notice)}\n${date.text}`)}`,
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ];
    }),
  );
}

function quoted(words: string): string {
  return words.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** Folds a line so that none is longer than the limit in UTF-8 and no character is cut. */
function folded(line: string): string {
  let folds = "";
  let width = 0;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (width + octets > LINE_LIMIT) {
      folds += "\r\n ";
      width = 1;
    }
    folds += character;
    width += octets;
  }
  return folds;
}
