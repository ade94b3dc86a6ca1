import type { Notice } from "@noticelens/parser";
import { compareReadings, type NoticeChange } from "./compare-readings.ts";
import { searchable, summarise } from "./summary.ts";
import { type CheckRow, type FileRow, type NoticeRow, NoticeTables } from "./tables.ts";
import { isReadOtherwise } from "./upgrade-notice.ts";

/** Notices that were only read, neither kept nor worked on, are forgotten beyond this number. */
const RECENT = 30;
/** What is in the trash can be brought back for thirty days, in milliseconds. */
const TRASH_KEPT = 30 * 86_400_000;
/** Files are kept for the viewer, at most this many. */
const RECENT_FILES = 20;

export const tables = new NoticeTables();

/** A notice that was met: its row in the library, and whether it was known before. */
export interface Meeting {
  readonly row: NoticeRow;
  readonly known: boolean;
}

/**
 * Recognises a notice that was just read: by its words, its address, or its title, issuer and day. A known one that has
 * changed keeps the inspector's work, moved to the items that are the same, and lists what changed.
 */
export async function meetNotice(notice: Notice, db: NoticeTables = tables): Promise<Meeting> {
  const textHash = await digest(notice.text);
  const url = notice.source.url && plainAddress(notice.source.url);
  return db.transaction("rw", [db.notices, db.contents, db.texts, db.checks, db.edits], async () => {
    const known = await findKnown(db, notice, { textHash, url });
    const fresh = describe(notice, { id: known?.id ?? crypto.randomUUID(), textHash, url });
    if (!known) {
      await db.notices.put(fresh);
      await storeContent(db, fresh.id, notice);
      await forgetOld(db);
      return { row: fresh, known: false };
    }
    const changes = await carryOver(db, known, { notice, textHash });
    const { keptAt, deletedAt, tags } = known;
    const row: NoticeRow = { ...fresh, url: url ?? known.url, keptAt, deletedAt, tags, changes };
    await db.notices.put(row);
    await storeContent(db, row.id, notice);
    return { row, known: true };
  });
}

/** Forgets a notice with everything that was done on it. */
export async function forgetNotice(id: string, db: NoticeTables = tables): Promise<void> {
  await db.transaction("rw", [db.notices, db.contents, db.texts, db.checks, db.edits], async () => {
    await db.notices.delete(id);
    await db.contents.delete(id);
    await db.texts.delete(id);
    await db.checks.where({ noticeId: id }).delete();
    await db.edits.where({ noticeId: id }).delete();
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

async function findKnown(
  db: NoticeTables,
  notice: Notice,
  { textHash, url }: { textHash: string; url: string | null },
): Promise<NoticeRow | undefined> {
  const same = await db.notices.where({ textHash }).first();
  if (same) return same;
  const here = url ? await db.notices.where({ url }).first() : undefined;
  if (here && here.title === (notice.title?.text ?? null)) return here;
  const { title, issuer, publishedOn } = notice;
  if (!title || !issuer) return undefined;
  return db.notices
    .filter((row) => row.title === title.text && row.issuer === issuer.text && row.publishedOn === publishedOn)
    .first();
}

/**
 * Carries the inspector's work over to a later reading, and gives what changed in the notice. The same words read by
 * another version of the parser may have other items: then the work moves, though nothing in the notice changed.
 */
async function carryOver(
  db: NoticeTables,
  { id, textHash, changes }: NoticeRow,
  later: { readonly notice: Notice; readonly textHash: string },
): Promise<readonly NoticeChange[]> {
  const earlier = (await db.contents.get(id))?.notice;
  const isSame = textHash === later.textHash;
  if (!earlier || (isSame && !isReadOtherwise(earlier, later.notice))) return changes;
  const compared = await moveChecks(db, id, { earlier, later: later.notice });
  return isSame ? changes : compared;
}

/** Moves the checks of a notice's earlier reading to the items of the later; those of items that are gone stay. */
export async function moveChecks(
  db: NoticeTables,
  noticeId: string,
  { earlier, later }: { readonly earlier: Notice; readonly later: Notice },
): Promise<readonly NoticeChange[]> {
  const { changes, ids } = compareReadings(earlier, later);
  const checks = await db.checks.where({ noticeId }).toArray();
  const moved = checks.map((check): CheckRow => ({ ...check, itemId: movedId(ids, check.itemId) }));
  await db.checks.bulkDelete(checks.map(({ itemId }) => [noticeId, itemId]));
  await db.checks.bulkPut(moved);
  await db.edits.where({ noticeId }).delete();
  return changes;
}

/** The id of an item in a later reading; work on an item that is gone stays under a name of its own. */
export function movedId(ids: ReadonlyMap<string, string>, itemId: string): string {
  return ids.get(itemId) ?? (itemId.startsWith("gone:") ? itemId : `gone:${itemId}`);
}

/** Stores a notice and its text for searching. */
export async function storeContent(db: NoticeTables, id: string, notice: Notice): Promise<void> {
  await db.contents.put({ id, notice });
  await db.texts.put({ id, text: searchable(notice.text) });
}

/** Forgets what has been in the trash for more than thirty days, with all work on it. */
export async function emptyTrash(now: number, db: NoticeTables = tables): Promise<void> {
  const gone = await db.notices
    .where("deletedAt")
    .below(now - TRASH_KEPT)
    .primaryKeys();
  for (const id of gone) await forgetNotice(id, db);
}

async function forgetOld(db: NoticeTables): Promise<void> {
  const rows = await db.notices
    .orderBy("readAt")
    .reverse()
    .filter(({ keptAt, deletedAt }) => keptAt === null && deletedAt === null)
    .toArray();
  const old = rows.slice(RECENT).map(({ id }) => id);
  await db.notices.bulkDelete(old);
  await db.contents.bulkDelete(old);
  await db.texts.bulkDelete(old);
  await db.edits.where("noticeId").anyOf(old).delete();
}

function describe(
  notice: Notice,
  { id, textHash, url }: { id: string; textHash: string; url: string | null },
): NoticeRow {
  return {
    id,
    title: notice.title?.text ?? null,
    issuer: notice.issuer?.text ?? null,
    publishedOn: notice.publishedOn,
    url,
    name: notice.source.name,
    format: notice.source.format,
    textHash,
    readAt: Date.now(),
    keptAt: null,
    deletedAt: null,
    tags: [],
    summary: summarise(notice),
    changes: [],
  };
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
