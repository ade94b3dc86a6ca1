import { type Notice, noticeSchema, STATUS_VALUES } from "@noticelens/parser";
import { z } from "zod";
import { storeContent, tables } from "./library.ts";
import { summarise } from "./summary.ts";
import type { CheckRow, NoticeRow, NoticeTables } from "./tables.ts";

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
      notice: noticeSchema,
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

/** Reads one notice as the parser writes it to JSON; null where the file is none. */
export function readNotice(json: string): Notice | null {
  try {
    const result = noticeSchema.safeParse(JSON.parse(json));
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
 * file.
 */
export async function importBackup(
  { notices }: Backup,
  how: "merge" | "replace",
  db: NoticeTables = tables,
): Promise<void> {
  await db.transaction("rw", [db.notices, db.contents, db.texts, db.checks, db.edits], async () => {
    for (const { notice, checks, ...meta } of notices) {
      const same = await findSame(db, meta.id, meta.textHash);
      const id = same?.id ?? meta.id;
      await db.notices.put({
        ...toRow(meta, notice),
        ...same,
        id,
        keptAt: same?.keptAt ?? meta.keptAt ?? meta.readAt,
        deletedAt: null,
      });
      await storeContent(db, id, notice);
      await db.edits.where({ noticeId: id }).delete();
      if (how === "replace") await db.checks.where({ noticeId: id }).delete();
      for (const check of checks) {
        const own = await db.checks.get([id, check.itemId]);
        if (!own || own.changedAt < check.changedAt) await db.checks.put({ ...check, noticeId: id } satisfies CheckRow);
      }
    }
  });
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
