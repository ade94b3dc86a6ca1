import type { NoticeDate } from "../../model/notice.ts";
import type { Span } from "../../model/span.ts";
import { partitionPoint } from "../../text/partition-point.ts";

type Dated = Pick<NoticeDate, "id" | "span" | "edtf" | "role">;

/**
 * The id of the deadline that the words in a span state: the last of several (2024年10月底前招标，2025年6月底前完成), one without
 * a value only where no other is. Null where they state none. `dates` are those of the notice, in text order.
 *
 * Sample: `deadlineWithin(notice.dates, measure.span)` is `"d7"`.
 */
export function deadlineWithin(dates: readonly Dated[], [from, to]: Span): string | null {
  let found: Dated | null = null;
  for (let index = firstFrom(dates, from); index < dates.length; index++) {
    const date = dates[index];
    if (!date || date.span[0] >= to) break;
    if (date.role !== "deadline" || date.span[1] > to) continue;
    if (!found || lastDay(date) >= lastDay(found)) found = date;
  }
  return found?.id ?? null;
}

/** The place of the first date at or behind `from`, found by halving. */
function firstFrom(dates: readonly Dated[], from: number): number {
  return partitionPoint(dates.length, (index) => (dates[index]?.span[0] ?? 0) < from);
}

/** Sorts by the last day as far as it is written; a month or a year counts to its end. */
function lastDay({ edtf }: Dated): string {
  const last = edtf?.split("/").at(-1) ?? "";
  return last && `${last}-99-99`.slice(0, 10);
}
