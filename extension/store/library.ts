import type { Correction, Notice } from "@noticelens/parser";
import { corrected } from "./corrector.ts";
import { searchable } from "./search-words.ts";
import { type ContentRow, type FileRow, isOwn, NoticeTables } from "./tables.ts";

/** Notices that were only read, neither kept nor worked on, are forgotten beyond this number. */
const RECENT = 30;
/** What is in the trash can be brought back for thirty days, in milliseconds. */
const TRASH_KEPT = 30 * 86_400_000;
/** Files are kept for the viewer, at most this many. */
const RECENT_FILES = 20;

export const tables = new NoticeTables();

/** Forgets a notice with everything that was done on it, and what was made part of it. */
export async function forgetNotice(id: string, db: NoticeTables = tables): Promise<void> {
  await db.atOnce(async () => {
    const parts = await db.notices.filter(({ mergedInto }) => mergedInto === id).primaryKeys();
    for (const one of [id, ...parts]) {
      await db.notices.delete(one);
      await db.contents.delete(one);
      await db.texts.delete(one);
      await db.readings.where({ noticeId: one }).delete();
      await db.findings.where({ noticeId: one }).delete();
      await db.edits.where({ noticeId: one }).delete();
    }
  });
}

/** Stores a file for the viewer and gives the id it is opened by. */
export async function storeFile(file: Omit<FileRow, "id" | "storedAt">, db: NoticeTables = tables): Promise<string> {
  const id = crypto.randomUUID();
  await db.transaction("rw", db.files, async () => {
    await db.files.put({ ...file, id, storedAt: Date.now() });
    const old = await db.files.orderBy("storedAt").reverse().offset(RECENT_FILES).primaryKeys();
    await db.files.bulkDelete(old);
  });
  return id;
}

/** An address without its fragment and without parameters that only count visits. Sample: `https://a.gov.cn/t1.html`. */
export function plainAddress(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_.{0,40}|spm|from|share.{0,20}|isappinstalled)$/i.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** Stores a reading with the person's corrections, and its text for searching; gives what is shown of it. */
export async function storeContent(
  db: NoticeTables,
  id: string,
  { read, corrections }: { readonly read: Notice; readonly corrections: readonly Correction[] },
): Promise<ContentRow> {
  const content = contentOf(id, read, corrections);
  await db.contents.put(content);
  await db.texts.put({ id, text: searchable(read.text) });
  return content;
}

/** A reading as it is shown, with what its corrections came to. */
export function contentOf(id: string, read: Notice, corrections: readonly Correction[]): ContentRow {
  if (corrections.length === 0) return { id, notice: read };
  const { notice, marks, removed, lost } = corrected(read, corrections);
  return { id, notice, asRead: read, corrected: { marks, removed, lost } };
}

/** Forgets what has been in the trash for more than thirty days, with all work on it, and readings whose time is up. */
export async function emptyTrash(now: number, db: NoticeTables = tables): Promise<void> {
  const gone = await db.notices
    .where("deletedAt")
    .below(now - TRASH_KEPT)
    .primaryKeys();
  for (const id of gone) await forgetNotice(id, db);
  await db.transaction("rw", db.notices, db.readings, async () => {
    for (const row of await db.notices
      .filter(({ leaving }) => (leaving?.at ?? Number.POSITIVE_INFINITY) < now)
      .toArray()) {
      await db.readings.bulkDelete([...(row.leaving?.readings ?? [])]);
      await db.notices.update(row.id, { leaving: null });
    }
  });
}

/** Forgets what was only read, beyond the last thirty; never what a person worked on. */
export async function forgetOld(db: NoticeTables): Promise<void> {
  const rows = await db.notices
    .orderBy("readAt")
    .reverse()
    .filter((row) => row.keptAt === null && row.deletedAt === null && isOwn(row))
    .toArray();
  for (const { id } of rows.slice(RECENT)) {
    const worked =
      (await db.findings.where({ noticeId: id }).count()) + (await db.edits.where({ noticeId: id }).count());
    if (worked === 0) await forgetNotice(id, db);
  }
}
