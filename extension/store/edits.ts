import { tables } from "./library.ts";
import type { CheckRow, EditRow, NoticeRow, NoticeTables, RowChange } from "./tables.ts";

/** How many edits of a notice can be undone. */
const STEPS = 50;
/** Remarks typed on one item within this time of each other are one edit, in milliseconds. */
const ONE_GO = 4_000;

/** What may be set of a check. */
export type CheckPatch = Partial<Pick<CheckRow, "ticked" | "status" | "remark" | "day">>;

/**
 * Sets something on items of a notice, in one transaction with the record that undoes it. The first edit keeps the
 * notice in the library.
 */
export async function editChecks(
  noticeId: string,
  { itemIds, patch, what }: { itemIds: readonly string[]; patch: CheckPatch; what: EditRow["what"] },
  db: NoticeTables = tables,
): Promise<void> {
  await db.transaction("rw", db.checks, db.notices, db.edits, async () => {
    const before = await db.checks.bulkGet(itemIds.map((itemId) => [noticeId, itemId]));
    const changes = itemIds.map((itemId, index): RowChange => {
      const old = before[index] ?? null;
      const after: CheckRow = { ...emptyCheck(noticeId, itemId), ...old, ...patch, changedAt: Date.now() };
      return { table: "checks", key: [noticeId, itemId], before: old, after };
    });
    const row = await db.notices.get(noticeId);
    const kept = row && row.keptAt === null ? [noticeChange(row, { keptAt: Date.now() })] : [];
    await record(db, { noticeId, what, changes: [...changes, ...kept] });
  });
}

/** Keeps a notice, lets it go, moves it to the trash or back, in a way that can be undone. */
export async function editNotice(
  noticeId: string,
  { patch, what }: { patch: Partial<Pick<NoticeRow, "keptAt" | "deletedAt" | "tags">>; what: EditRow["what"] },
  db: NoticeTables = tables,
): Promise<void> {
  await db.transaction("rw", db.checks, db.notices, db.edits, async () => {
    const row = await db.notices.get(noticeId);
    if (row) await record(db, { noticeId, what, changes: [noticeChange(row, patch)] });
  });
}

/** Takes back the last edit of a notice that is not taken back yet. Gives it, or null when there is none. */
export function undo(noticeId: string, db: NoticeTables = tables): Promise<EditRow | null> {
  return step(noticeId, true, db);
}

/** Does again the edit that was last taken back. */
export function redo(noticeId: string, db: NoticeTables = tables): Promise<EditRow | null> {
  return step(noticeId, false, db);
}

function emptyCheck(noticeId: string, itemId: string): CheckRow {
  return { noticeId, itemId, ticked: false, status: null, remark: "", day: null, changedAt: 0 };
}

function noticeChange(row: NoticeRow, patch: Partial<NoticeRow>): RowChange {
  return { table: "notices", key: row.id, before: row, after: { ...row, ...patch } };
}

async function record(db: NoticeTables, edit: Pick<EditRow, "noticeId" | "what" | "changes">): Promise<void> {
  const { noticeId } = edit;
  await apply(db, edit.changes, "after");
  const edits = await db.edits.where({ noticeId }).sortBy("number");
  await db.edits.bulkDelete(edits.filter(({ undone }) => undone).map(({ number }) => number));
  const last = edits.filter(({ undone }) => !undone).at(-1);
  const changes = last && joined(last, edit);
  if (last && changes) {
    await db.edits.put({ ...last, at: Date.now(), changes });
    return;
  }
  await db.edits.add({ ...edit, at: Date.now(), undone: false });
  const old = edits.filter(({ undone }) => !undone).slice(0, Math.max(0, edits.length + 1 - STEPS));
  await db.edits.bulkDelete(old.map(({ number }) => number));
}

/** Words typed one after the other into one remark are one edit: its changes from the first before to the last after. */
function joined(last: EditRow, next: Pick<EditRow, "what" | "changes">): RowChange[] | null {
  const [one, other] = [last.changes[0], next.changes[0]];
  const same = one?.table === "checks" && other?.table === "checks" && String(one.key) === String(other.key);
  if (next.what !== "remark" || last.what !== "remark" || !same || Date.now() - last.at > ONE_GO) return null;
  return [{ ...one, after: other.after }, ...last.changes.slice(1)];
}

async function step(noticeId: string, back: boolean, db: NoticeTables): Promise<EditRow | null> {
  return db.transaction("rw", db.checks, db.notices, db.edits, async () => {
    const edits = (await db.edits.where({ noticeId }).sortBy("number")).filter(({ undone }) => undone !== back);
    const edit = back ? edits.at(-1) : edits[0];
    if (!edit) return null;
    await apply(db, edit.changes, back ? "before" : "after");
    await db.edits.put({ ...edit, undone: back });
    return edit;
  });
}

async function apply(db: NoticeTables, changes: readonly RowChange[], side: "before" | "after"): Promise<void> {
  for (const change of changes) {
    if (change.table === "checks") {
      const row = change[side];
      if (row) await db.checks.put(row);
      else await db.checks.delete(change.key);
    } else {
      // Only what a person sets is taken back, not what a later reading found.
      const row = change[side];
      if (row) await db.notices.update(change.key, { keptAt: row.keptAt, deletedAt: row.deletedAt, tags: row.tags });
    }
  }
}
