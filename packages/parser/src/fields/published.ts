import type { Metadata } from "../model/document.ts";
import type { NoticeDate } from "../model/notice.ts";
import type { Outline } from "../model/outline.ts";
import { tellsPublication } from "../text/around-title.ts";

const REACH = 60;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day a notice was made public, `YYYY-MM-DD`: that of its signature, else what the page says, else the day on a line
 * of the page's facts above the text (`2025-10-14 09:20 澄江发布`). Null where none is told.
 */
export function extractPublishedOn(
  dates: readonly NoticeDate[],
  outline: Outline,
  { publishedOn }: Metadata,
): string | null {
  const signed = dates.findLast(({ role, edtf }) => role === "publication" && edtf !== null && FULL_DAY.test(edtf));
  return signed?.edtf ?? publishedOn ?? dayAbove(dates, outline);
}

function dayAbove(dates: readonly NoticeDate[], { text, lines, bodyLine, title }: Outline): string | null {
  for (const [index, { span, cell }] of lines.slice(0, Math.min(REACH, bodyLine)).entries()) {
    if (cell) return null;
    if (index >= title[0] && index < title[1]) continue;
    if (!tellsPublication(text.slice(...span))) continue;
    const day = dates.find(
      ({ span: [from, to], edtf }) => from >= span[0] && to <= span[1] && FULL_DAY.test(edtf ?? ""),
    );
    if (day) return day.edtf;
  }
  return null;
}
