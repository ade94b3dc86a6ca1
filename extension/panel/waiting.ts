import type { Notice } from "@noticelens/parser";
import type { NoticeRow } from "../store/tables.ts";

/** Where the tray of unplaced checks stands among what waits. */
export const TRAY = "tray";

/** What waits for the person, in the order it is walked through: unplaced checks, then what is doubtful or has changed. */
export function waitingFor(notice: Notice, { changes }: Pick<NoticeRow, "changes">, unplaced: number): string[] {
  const changed = new Set(changes.flatMap(({ kind, itemId }) => (kind === "removed" ? [] : [itemId])));
  const items = notice.problems.flatMap((problem) => [problem, ...problem.measures]);
  const waiting = items.filter(({ id, certainty }) => certainty === "doubtful" || changed.has(id)).map(({ id }) => id);
  return unplaced > 0 ? [TRAY, ...waiting] : waiting;
}

/** The next of them behind an item, in the order of the notice; from the last on to the first. */
export function nextWaiting(notice: Notice, waiting: readonly string[], at: string | null): string | null {
  const order = [TRAY, ...notice.problems.flatMap(({ id, measures }) => [id, ...measures.map((one) => one.id)])];
  const from = at === null ? -1 : order.indexOf(at);
  return waiting.find((id) => order.indexOf(id) > from) ?? waiting[0] ?? null;
}
