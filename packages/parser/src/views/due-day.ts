import type { NoticeDate } from "../model/notice.ts";

/** The last day that still belongs to a date, and how far it lies from a day. */
export interface DueDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Days from the day asked about; negative when it has passed. */
  readonly daysLeft: number;
}

const DAY = 86_400_000;
/** Last days of the early and the middle part of a month (上旬, 中旬). */
const PART_ENDS = { start: 10, middle: 20 } as const;
/** Last months of EDTF's seasons, quarters, quadrimesters and halves (ISO 8601-2, 4.8). */
const LAST_MONTH: Readonly<Record<number, number>> = {
  21: 5,
  22: 8,
  23: 11,
  24: 14,
  33: 3,
  34: 6,
  35: 9,
  36: 12,
  37: 4,
  38: 8,
  39: 12,
  40: 6,
  41: 12,
};

/**
 * The last day a deadline leaves: the end of the month for a month, of the range for a range. Null where the date could
 * not be resolved. Sample: `dueDay({ edtf: "2024-06", qualifier: "end" }, "2024-07-15")` is
 * `{ day: "2024-06-30", daysLeft: -15 }`.
 */
export function dueDay({ edtf, qualifier }: Pick<NoticeDate, "edtf" | "qualifier">, today: string): DueDay | null {
  const last = edtf?.split("/").at(-1) ?? "";
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(last) ?? [];
  if (!year) return null;
  const end = endOf(Number(year), Number(month ?? 12), { day: day ? Number(day) : null, qualifier: qualifier ?? null });
  return { day: end.toISOString().slice(0, 10), daysLeft: Math.round((end.getTime() - Date.parse(today)) / DAY) };
}

function endOf(
  year: number,
  month: number,
  { day, qualifier }: { day: number | null; qualifier: NoticeDate["qualifier"] },
): Date {
  if (day !== null) return new Date(Date.UTC(year, month - 1, day));
  if (month > 12) return new Date(Date.UTC(year, LAST_MONTH[month] ?? 12, 0));
  if (qualifier === "start" || qualifier === "middle") return new Date(Date.UTC(year, month - 1, PART_ENDS[qualifier]));
  return new Date(Date.UTC(year, month, 0));
}
