import { dueDay } from "./due-day.ts";
import { deadlineOf, type LedgerSource, nameOf } from "./ledger.ts";

/** The most octets of a line (RFC 5545, 3.1); longer ones are folded. */
const LINE_LIMIT = 75;
/** Any day: only the day a deadline falls on is asked for, not how far it is. */
const ANY_DAY = "2000-01-01";

/**
 * The deadlines of notices as an iCalendar (RFC 5545): one all-day event for each problem that has one, on the last day
 * it leaves. `stamp` is the moment of the export as `YYYYMMDDTHHMMSSZ`.
 */
export function exportCalendar(notices: readonly LedgerSource[], stamp: string): string {
  const events = notices.flatMap((notice, at) => {
    const dates = new Map(notice.dates.map((date) => [date.id, date]));
    return notice.problems.flatMap((problem) => {
      const date = deadlineOf(problem, dates);
      const due = date && dueDay(date, ANY_DAY);
      if (!date || !due) return [];
      const identity = notice.source.sha256?.slice(0, 16) ?? String(at);
      return [
        "BEGIN:VEVENT",
        `UID:${problem.id}-${identity}@noticelens`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${due.day.replaceAll("-", "")}`,
        `SUMMARY:${quoted(problem.statement)}`,
        `DESCRIPTION:${quoted(`${nameOf(notice)}\n${date.text}`)}`,
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ];
    });
  });
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Noticelens//Noticelens//ZH", ...events, "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
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
