import { type Notice, noticeSchema, STATUS_VALUES } from "@noticelens/parser";
import { z } from "zod";
import { itemsOf } from "./anchor.ts";
import { storeContent, tables } from "./library.ts";
import { describe, digest, placeChecks } from "./meet.ts";
import { faultIn } from "./notice-fault.ts";
import { bothWords } from "./remarks.ts";
import { summarise } from "./summary.ts";
import { type CheckRow, isOwn, type NoticeRow, type NoticeTables, type ReadingRow } from "./tables.ts";
import { isReadLater, isReadOtherwise, upgradeNotice } from "./upgrade-notice.ts";

/** Milliseconds since 1970. What claims to be of tomorrow would win every later merge: it is taken for now. */
const moment = z
  .number()
  .nonnegative()
  .transform((time) => Math.min(time, Date.now()));
/** An address that can be opened; of any other kind none is kept. */
const address = z
  .string()
  .nullable()
  .transform((url) => (url !== null && /^https?:$/.test(URL.parse(url)?.protocol ?? "") ? url : null));
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const quoteSchema = z.strictObject({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
const kinds = ["problem", "measure", "heading"] as const;
const correctionSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-z]{1,40}$/),
  at: moment,
  words: quoteSchema,
  as: z.enum([...kinds, "none"]),
  under: quoteSchema.nullable(),
  how: z.enum(["added", "split", "joined", "changed", "moved", "settled", "removed"]),
  was: z.enum(kinds).nullable(),
});
const anchorSchema = quoteSchema.extend({
  what: z.enum(["problem", "measure"]),
  path: z.array(z.string()),
  marker: z.string().nullable(),
});
const checkSchema = z.object({
  /** A file of the first form has neither: its checks hang on the numbers of items. */
  id: z.string().optional(),
  anchor: anchorSchema.nullable().optional(),
  itemId: z.string().nullable(),
  byHand: z.boolean().default(false),
  ticked: z.boolean(),
  status: z.enum(STATUS_VALUES).nullable(),
  remark: z.string(),
  day: day.nullable(),
  changedAt: moment,
});
// A file of version 0.1 is brought to the shape of today before it is checked.
const storedNotice = z.preprocess(
  upgradeNotice,
  noticeSchema.superRefine((notice, { addIssue }) => {
    const path = faultIn(notice);
    if (path) addIssue({ code: "custom", path: [...path] });
  }),
);

/** The form of our JSON: notices with the inspector's work. `noticelens` is its version; the first form is read too. */
export const backupSchema = z.object({
  noticelens: z.union([z.literal(1), z.literal(2)]),
  notices: z.array(
    z.object({
      id: z.string(),
      url: address,
      textHash: z.string(),
      keptAt: moment.nullable(),
      deletedAt: moment.nullable().default(null),
      readAt: moment,
      tags: z.array(z.string()),
      /** As the parser read it. */
      notice: storedNotice,
      /** What the person corrected of that. */
      corrections: z.array(correctionSchema).default([]),
      checks: z.array(checkSchema),
      readings: z.array(z.object({ readAt: moment, url: address, notice: storedNotice })).default([]),
    }),
  ),
  /** What the person decided besides: filters, pairs that are no copies. */
  decisions: z.array(z.object({ key: z.string(), value: z.unknown(), at: moment })).default([]),
  /** Themes of comparisons, as the options keep them. */
  themes: z.unknown().optional(),
});

export type Backup = z.infer<typeof backupSchema>;

/** What is wrong with a file that cannot be imported: the path of the first bad field, or that it is none of ours. */
export type BackupFault = { readonly path: string } | "not-ours";

/**
 * Everything in the library, what lies in the trash too, or some notices of it, as our JSON's data. `themes` are added to
 * the whole of it.
 */
export async function makeBackup(
  ids: readonly string[] | "all",
  { db = tables, themes }: { readonly db?: NoticeTables; readonly themes?: unknown } = {},
): Promise<Backup> {
  const rows = await (ids === "all"
    ? db.notices.orderBy("readAt").toArray()
    : db.notices.where("id").anyOf(ids).toArray());
  const notices: Backup["notices"] = [];
  for (const row of rows.filter(isOwn)) {
    const { id, url, textHash, keptAt, deletedAt, readAt, tags } = row;
    const content = await db.contents.get(id);
    if (!content || (ids !== "all" && deletedAt !== null)) continue;
    const checks = (await db.findings.where({ noticeId: id }).toArray()).map(
      ({ id, anchor, itemId, byHand, ticked, status, remark, day, changedAt }) => ({
        ...{ id, itemId, byHand, ticked, status, remark, day, changedAt },
        anchor: anchor && { ...anchor, path: [...anchor.path] },
      }),
    );
    const readings = await db.readings.where({ noticeId: id }).sortBy("readAt");
    notices.push({
      ...{ id, url, textHash, keptAt, deletedAt, readAt, tags: [...tags], checks },
      notice: content.asRead ?? content.notice,
      corrections: [...row.corrections],
      readings: readings.map(({ readAt, url, notice }) => ({ readAt, url, notice })),
    });
  }
  const decisions = ids === "all" ? await db.decisions.toArray() : [];
  return { noticelens: 2, notices, decisions, ...(themes === undefined ? null : { themes }) };
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
    const result = storedNotice.safeParse(JSON.parse(json));
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
 * file. What is in the trash here or in the file stays there where both say so. Of two readings of the same words by
 * different versions of the parser the later one is shown; checks find their words in it, or are kept without a place.
 */
export async function importBackup(
  { notices, decisions }: Backup,
  how: "merge" | "replace",
  db: NoticeTables = tables,
): Promise<void> {
  // The file says what it likes: the words alone tell which notice it is. Digests are made before the transaction.
  const hashes = await Promise.all(notices.map(({ notice }) => digest(notice.text)));
  const ofReadings = await Promise.all(
    notices.map(({ readings }) => Promise.all(readings.map(({ notice }) => digest(notice.text)))),
  );
  await db.atOnce(async () => {
    for (const [index, one] of notices.entries()) {
      const textHash = hashes[index] ?? "";
      const same = await findSame(db, one.id, textHash);
      const id = same?.id ?? ((await db.notices.get(one.id)) ? crypto.randomUUID() : one.id);
      const here = same && (await db.contents.get(id));
      const ours = here && (here.asRead ?? here.notice);
      const isOurs = ours !== undefined && isReadOtherwise(ours, one.notice) && isReadLater(ours, one.notice);
      const read = isOurs ? ours : one.notice;
      const known = how === "replace" ? [] : (same?.corrections ?? []);
      const added = one.corrections.filter((correction) => !known.some(({ id }) => id === correction.id));
      const corrections = [...known, ...added].sort((first, second) => first.at - second.at);
      const { notice } = await storeContent(db, id, { read, corrections });
      await db.notices.put({
        ...describe(notice, { id, textHash, url: one.url }),
        readAt: one.readAt,
        ...same,
        textHash,
        keptAt: same?.keptAt ?? one.keptAt ?? one.readAt,
        deletedAt: same ? (same.deletedAt === null ? null : one.deletedAt) : one.deletedAt,
        tags: [...new Set([...(same?.tags ?? []), ...one.tags])],
        summary: summarise(notice),
        corrections,
      } satisfies NoticeRow);
      await importReadings(db, id, { readings: one.readings, hashes: ofReadings[index] ?? [], textHash });
      if (how === "replace") await db.findings.where({ noticeId: id }).delete();
      await importChecks(db, id, { checks: one.checks, notice: isOurs ? one.notice : notice });
      await placeChecks(db, id, notice);
      await joinDoubles(db, id);
    }
    for (const decision of decisions) {
      const own = await db.decisions.get(decision.key);
      if (!own || own.at < decision.at || how === "replace") await db.decisions.put(decision);
    }
  });
}

async function importReadings(
  db: NoticeTables,
  noticeId: string,
  {
    readings,
    hashes,
    textHash: shown,
  }: {
    readonly readings: Backup["notices"][number]["readings"];
    readonly hashes: readonly string[];
    readonly textHash: string;
  },
): Promise<void> {
  for (const [at, reading] of readings.entries()) {
    const textHash = hashes[at] ?? "";
    if (textHash === shown || (await db.readings.where({ noticeId, textHash }).count()) > 0) continue;
    await db.readings.put({ ...reading, id: crypto.randomUUID(), noticeId, textHash } satisfies ReadingRow);
  }
}

/** Checks of the file with the words they were made on; those of the first form get them from the file's own notice. */
async function importChecks(
  db: NoticeTables,
  noticeId: string,
  { notice, checks }: Pick<Backup["notices"][number], "notice" | "checks">,
): Promise<void> {
  const anchors = new Map(itemsOf(notice).map(({ id, anchor }) => [id, anchor]));
  for (const check of checks) {
    const anchor = check.anchor ?? anchors.get(check.itemId ?? "") ?? null;
    const known = check.id === undefined ? undefined : await db.findings.get(check.id);
    if (known && known.noticeId === noticeId && known.changedAt >= check.changedAt) continue;
    const id = known && known.noticeId !== noticeId ? crypto.randomUUID() : (check.id ?? crypto.randomUUID());
    const itemId = check.itemId !== null && anchors.has(check.itemId) ? check.itemId : null;
    await db.findings.put({ ...check, id, noticeId, anchor, itemId, seen: null, home: noticeId } satisfies CheckRow);
  }
}

/** Two checks that hang on the same words: the newer one stays, and words of the other that it has not are kept with it. */
async function joinDoubles(db: NoticeTables, noticeId: string): Promise<void> {
  const checks = await db.findings.where({ noticeId }).sortBy("changedAt");
  const newest = new Map<string, CheckRow>();
  for (const check of checks.reverse()) {
    if (!check.anchor) continue;
    const { what, path, exact, start } = check.anchor;
    const key = JSON.stringify([what, path, exact, check.itemId === null ? start : check.itemId]);
    const other = newest.get(key);
    if (!other) {
      newest.set(key, check);
      continue;
    }
    const remark = bothWords(other.remark, check.remark);
    if (remark !== other.remark) {
      newest.set(key, { ...other, remark });
      await db.findings.put({ ...other, remark });
    }
    await db.findings.delete(check.id);
  }
}

/** A notice that is the one of the file: of its words, or of its name where its words are there as another reading. */
async function findSame(db: NoticeTables, id: string, textHash: string): Promise<NoticeRow | undefined> {
  const shown = await db.notices.where({ textHash }).filter(isOwn).first();
  if (shown) return shown;
  const named = await db.notices.get(id);
  return named?.textHash === textHash ? named : undefined;
}
