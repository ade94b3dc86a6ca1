import type { Report } from "../model/diagnostic.ts";
import type { Problem } from "../model/notice.ts";
import type { Line } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { isAroundTitle } from "../text/around-title.ts";
import { joinEvidence, STRONG_KIND, titleEvidence, withoutNote } from "../text/title-words.ts";

/** A title in the midst of a text has no page to speak for it: its own words must do that. */
const SURELY = 6;
const MOST_LINES = 3;
/** Between a title and its opening stand at most so many lines: a day, a source. */
const MOST_AROUND = 4;
const OPENS = /^(?:根据|按照|依据|遵照|为|\d{4}年|自\d{4}年|近期|近日|日前|[\u4e00-\u9fff]{2,20}[，,：:])/;
const ANNOUNCES =
  /现[将予就对]?[^。]{0,60}(?:公布|公告|公示|公开|通报|报告|通告)|(?:公布|公告|公示|公开|通报|报告|通告)如下|制定[^。]{0,12}方案/;
const OPENING_LENGTH = 24;

interface Found {
  readonly span: Span;
  readonly words: string;
  readonly opening: string;
}

/**
 * Reports each further notice that stands in the same text: a line, or a few, that can only be a title, the opening of a
 * notice right below, problems above. A text that holds the same notice twice is not reported.
 */
export function reportFurther(
  text: string,
  lines: readonly Line[],
  problems: readonly Pick<Problem, "span">[],
  report: Report,
): void {
  const first = problems[0]?.span[0] ?? text.length;
  const known = new Set<string>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.cell || line.span[0] <= first) continue;
    const found = noticeAt(text, lines, index);
    if (!found || known.has(found.opening) || text.indexOf(found.opening) < line.span[0]) continue;
    known.add(found.opening);
    report("further-notice", { title: found.words }, found.span);
  }
}

function noticeAt(text: string, lines: readonly Line[], from: number): Found | null {
  let words = "";
  for (let to = from; to < Math.min(lines.length, from + MOST_LINES); to++) {
    const line = lines[to];
    const own = line ? text.slice(...line.span).replace(/\s/g, "") : "";
    if (!line || line.cell || own.length > 80 || (words !== "" && joinEvidence(words, own) < -1)) return null;
    words += own;
    if (!STRONG_KIND.test(withoutNote(words)) || titleEvidence(words) < SURELY) continue;
    const opening = openingBehind(text, lines, to + 1);
    const start = lines[from]?.span[0] ?? 0;
    return opening === null ? null : { span: [start, line.span[1]], words, opening };
  }
  return null;
}

/** The line that opens a notice, right behind a title and what may stand around one; null where none does. */
function openingBehind(text: string, lines: readonly Line[], from: number): string | null {
  for (let index = from; index < Math.min(lines.length, from + MOST_AROUND + 1); index++) {
    const line = lines[index];
    const words = line ? text.slice(...line.span) : "";
    if (!line || line.cell) return null;
    const next = lines[index + 1];
    const both = next ? `${words}${text.slice(...next.span)}` : words;
    if (words.length >= OPENING_LENGTH && OPENS.test(words.trim()) && ANNOUNCES.test(both)) return words;
    if (!isAroundTitle(words) && words.trim().length > OPENING_LENGTH) return null;
  }
  return null;
}
