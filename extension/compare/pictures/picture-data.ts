import { bureauOf, type CompareSource, type Comparison, dueDay, type NoticeDate } from "@noticelens/parser";

/** What a day on the timeline is there for; a deadline that passed unmet is `overdue`. */
export type EventKind = "inspection" | "feedback" | "published" | "deadline" | "overdue";

export const EVENT_KINDS: readonly EventKind[] = ["inspection", "feedback", "published", "deadline", "overdue"];

/** One day or stretch of days of a notice. */
export interface TimelineEvent {
  /** The notice, by its place in the comparison. */
  readonly notice: number;
  readonly kind: EventKind;
  /** `YYYY-MM-DD`; the same for a single day. */
  readonly from: string;
  readonly to: string;
  /** How many problems the day is the deadline of; 1 for all else. */
  readonly count: number;
}

/** The days of the compared notices, by notice and then by day: inspection, feedback, publication and deadlines. */
export function timelineOf(comparison: Comparison, sources: readonly Pick<CompareSource, "dates">[]): TimelineEvent[] {
  return comparison.notices.flatMap((notice, index) => {
    const told = (role: NoticeDate["role"], kind: EventKind): TimelineEvent[] => {
      const days = daysOf(sources[index]?.dates.find((date) => date.role === role && date.edtf !== null));
      return days ? [{ notice: index, kind, ...days, count: 1 }] : [];
    };
    const published = notice.publishedOn;
    return [
      ...told("inspection-period", "inspection"),
      ...told("feedback", "feedback"),
      ...(published ? [{ notice: index, kind: "published" as const, from: published, to: published, count: 1 }] : []),
      ...deadlinesOf(comparison, index),
    ].sort((one, other) => one.from.localeCompare(other.from));
  });
}

function deadlinesOf({ problems }: Comparison, notice: number): TimelineEvent[] {
  const counts = new Map<string, number>();
  for (const { notice: own, deadline, status } of problems) {
    if (own !== notice || !deadline?.day) continue;
    const late = (deadline.daysLeft ?? 0) < 0 && status !== "completed";
    const key = `${late ? "overdue" : "deadline"} ${deadline.day}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [kind, day = ""] = key.split(" ");
    return { notice, kind: kind as EventKind, from: day, to: day, count };
  });
}

/** The first and the last day of a date. Sample: `2024-03/2024-06` gives 2024-03-01 and 2024-06-30. */
function daysOf(date: NoticeDate | undefined): { from: string; to: string } | null {
  const to = date && dueDay(date, "1970-01-01")?.day;
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(0\d|1[0-2]))?(?:-(\d{2}))?/.exec(date?.edtf ?? "") ?? [];
  return to && year ? { from: `${year}-${month}-${day}`, to } : null;
}

/** The names of the bureaus; two notices of one bureau are told apart by the day of publication. */
export function bureauNames({ notices }: Comparison): string[] {
  const names = notices.map(bureauOf);
  return names.map((name, index) => {
    const twice = names.indexOf(name) !== names.lastIndexOf(name);
    return twice ? `${name} ${notices[index]?.publishedOn ?? index + 1}` : name;
  });
}
