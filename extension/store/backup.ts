import { type Notice, noticeSchema, STATUS_VALUES } from "@noticelens/parser";
import { z } from "zod";
import { compareReadings } from "./compare-readings.ts";
import { moveChecks, movedId, storeContent, tables } from "./library.ts";
import { summarise } from "./summary.ts";
import type { CheckRow, NoticeRow, NoticeTables } from "./tables.ts";
import { isReadLater, isReadOtherwise, upgradeNotice } from "./upgrade-notice.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const checkSchema = z.strictObject({
  itemId: z.string(),
  ticked: z.boolean(),
  status: z.enum(STATUS_VALUES).nullable(),
  remark: z.string(),
  day: day.nullable(),
  changedAt: z.number(),
});

/** The form of our JSON: notices with the inspector's work. `noticelens` is its version. */
export const backupSchema = z.object({
  noticelens: z.literal(1),
  notices: z.array(
    z.object({
      id: z.string(),
      url: z.string().nullable(),
      textHash: z.string(),
      keptAt: z.number().nullable(),
      readAt: z.number(),
      tags: z.array(z.string()),
      // A file of version 0.1 is brought to the shape of today before it is checked.
      notice: z.preprocess(upgradeNotice, noticeSchema),
      checks: z.array(checkSchema),
    }),
  ),
});

export type Backup = z.infer<typeof backupSchema>;

/** What is wrong with a file that cannot be imported: the path of the first bad field, or that it is none of ours. */
export type BackupFault = { readonly path: string } | "not-ours";

/** Everything in the library, or some notices of it, as our JSON's data. */
export async function makeBackup(ids: readonly string[] | "all", db: NoticeTables = tables): Promise<Backup> {
  const rows = await (ids === "all"
    ? db.notices.orderBy("readAt").toArray()
    : db.notices.where("id").anyOf(ids).toArray());
  const notices: Backup["notices"] = [];
  for (const { id, url, textHash, keptAt, readAt, tags, deletedAt } of rows) {
    const content = await db.contents.get(id);
    if (!content || deletedAt !== null) continue;
    const checks = await db.checks.where({ noticeId: id }).toArray();
    const own = checks.map(({ itemId, ticked, status, remark, day, changedAt }) => ({
      itemId,
      ticked,
      status,
      remark,
      day,
      changedAt,
    }));
    notices.push({ id, url, textHash, keptAt, readAt, tags: [...tags], notice: content.notice, checks: own });
  }
  return { noticelens: 1, notices };
}

/** Reads our JSON; nothing is imported yet. */
export function readBackup(json: string): Backup | { readonly fault: BackupFault } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { fault: "not-ours" };
  }
  if (typeof data !== "object" || data === null || !("noticelens" in data)) return { fault: "not-ours" };
  const result = backupSchema.safeParse(data);
  if (result.success) return result.data;
  return { fault: { path: (result.error.issues[0]?.path ?? []).join(".") } };
}

/** Reads one notice as the parser writes it to JSON, in the shape of today; null where the file is none. */
export function readNotice(json: string): Notice | null {
  try {
    const result = noticeSchema.safeParse(upgradeNotice(JSON.parse(json)));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** How many notices of a backup are already here. */
export async function countKnown({ notices }: Backup, db: NoticeTables = tables): Promise<number> {
  const known = await Promise.all(notices.map(({ id, textHash }) => findSame(db, id, textHash)));
  return known.filter(Boolean).length;
}

/**
 * Imports all of a backup or nothing. `merge` keeps the newer of two checks of one item, `replace` takes those of the
 * file. Of two readings of the same words by different versions of the parser the later one stays, and the checks of the
 * other are moved to its items.
 */
export async function importBackup(
  { notices }: Backup,
  how: "merge" | "replace",
  db: NoticeTables = tables,
): Promise<void> {
  await db.transaction("rw", [db.notices, db.contents, db.texts, db.checks, db.edits], async () => {
    for (const { notice: theirs, checks, ...meta } of notices) {
      const same = await findSame(db, meta.id, meta.textHash);
      const id = same?.id ?? meta.id;
      const { notice, idOf } = await reconcile(db, id, theirs);
      await db.notices.put({
        ...toRow(meta, notice),
        ...same,
        id,
        summary: summarise(notice),
        keptAt: same?.keptAt ?? meta.keptAt ?? meta.readAt,
        deletedAt: null,
      });
      await storeContent(db, id, notice);
      await db.edits.where({ noticeId: id }).delete();
      if (how === "replace") await db.checks.where({ noticeId: id }).delete();
      for (const check of checks) {
        const itemId = idOf(check.itemId);
        const own = await db.checks.get([id, itemId]);
        if (!own || own.changedAt < check.changedAt)
          await db.checks.put({ ...check, itemId, noticeId: id } satisfies CheckRow);
      }
    }
  });
}

/** Which of two readings to keep, that of the file or the one that is here, and what the file's items are called in it. */
async function reconcile(
  db: NoticeTables,
  id: string,
  theirs: Notice,
): Promise<{ readonly notice: Notice; readonly idOf: (itemId: string) => string }> {
  const ours = (await db.contents.get(id))?.notice;
  const asIs = (itemId: string): string => itemId;
  if (!ours || ours.text !== theirs.text || !isReadOtherwise(ours, theirs)) return { notice: theirs, idOf: asIs };
  if (isReadLater(ours, theirs)) {
    const { ids } = compareReadings(theirs, ours);
    return { notice: ours, idOf: (itemId) => movedId(ids, itemId) };
  }
  await moveChecks(db, id, { earlier: ours, later: theirs });
  return { notice: theirs, idOf: asIs };
}

async function findSame(db: NoticeTables, id: string, textHash: string): Promise<NoticeRow | undefined> {
  return (await db.notices.get(id)) ?? (await db.notices.where({ textHash }).first());
}

function toRow(
  meta: Omit<Backup["notices"][number], "notice" | "checks">,
  notice: Backup["notices"][number]["notice"],
): NoticeRow {
  return {
    ...meta,
    title: notice.title?.text ?? null,
    issuer: notice.issuer?.text ?? null,
    publishedOn: notice.publishedOn,
    name: notice.source.name,
    format: notice.source.format,
    deletedAt: null,
    summary: summarise(notice),
    changes: [],
  };
}
