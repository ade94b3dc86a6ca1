import type { Notice } from "@noticelens/parser";
import { anchorsOf, itemsOf, placeAll } from "./anchor.ts";
import { compareReadings } from "./compare-readings.ts";
import { forgetOld, plainAddress, storeContent, tables } from "./library.ts";
import { overlapOf } from "./overlap.ts";
import { summarise } from "./summary.ts";
import {
  type CheckRow,
  type ContentRow,
  type Corrections,
  isOwn,
  type NoticeRow,
  type NoticeTables,
  type ReadingRow,
} from "./tables.ts";

/** Two readings are of one notice where so much of one stands in the other; below it the person is asked. */
const SAME = 0.6;
/** With less in common than this nobody takes them for one. */
const ASKED = 0.3;
/** A reading whose words nearly all stand in another, and which is clearly shorter, is a part of it. */
const WITHIN = 0.9;
const SHORTER = 0.85;
/** So many earlier readings of a notice are kept; those beyond them stay another thirty days. */
const READINGS = 20;
const LEAVE_AFTER = 30 * 86_400_000;

/** A notice that was met: its row in the library, the reading that is shown of it, and whether it was known before. */
export interface Meeting {
  readonly row: NoticeRow;
  /** What is to be shown: what was just read, or the fuller reading that was there; as the person corrected it. */
  readonly notice: Notice;
  readonly corrected: Corrections | undefined;
  readonly known: boolean;
  /** How many checks found their words again, having been without a place. */
  readonly returned: number;
}

export interface MeetOptions {
  readonly db?: NoticeTables;
  /** Another notice stands at the same address, which therefore tells nothing. */
  readonly sharesAddress?: boolean;
}

/**
 * Recognises a notice that was just read: by its words, its address, or its title, issuer and day. Every reading is kept.
 * A part of what is there never takes its place; words that are largely others are never made one notice without asking;
 * the inspector's checks move with the words they were made on.
 */
export async function meetNotice(
  notice: Notice,
  { db = tables, sharesAddress = false }: MeetOptions = {},
): Promise<Meeting> {
  const textHash = await digest(notice.text);
  const url = notice.source.url && plainAddress(notice.source.url);
  return db.atOnce(async () => {
    const { same, maybe } = await recognise(db, notice, { textHash, url: sharesAddress ? null : url });
    if (same) return takeUp(db, same, { notice, textHash, url });
    const row: NoticeRow = { ...describe(notice, { id: crypto.randomUUID(), textHash, url }), maybe };
    await db.notices.put(row);
    await storeContent(db, row.id, { read: notice, corrections: [] });
    await forgetOld(db);
    return { row, notice, corrected: undefined, known: false, returned: 0 };
  });
}

interface Read {
  readonly notice: Notice;
  readonly textHash: string;
  readonly url: string | null;
}

interface Recognised {
  readonly same: NoticeRow | null;
  readonly maybe: NoticeRow["maybe"];
}

async function recognise(
  db: NoticeTables,
  notice: Notice,
  { textHash, url }: Omit<Read, "notice">,
): Promise<Recognised> {
  const shown = await db.notices.where({ textHash }).filter(isOwn).first();
  if (shown) return { same: shown, maybe: null };
  const earlier = await db.readings.where({ textHash }).first();
  const ofEarlier = earlier && (await db.notices.get(earlier.noticeId));
  if (ofEarlier && isOwn(ofEarlier)) return { same: ofEarlier, maybe: null };
  const { title, issuer, publishedOn } = notice;
  const candidates = await db.notices
    .filter(
      (row) =>
        isOwn(row) &&
        ((url !== null && row.url === url) ||
          (title !== null &&
            row.title === title.text &&
            row.issuer === (issuer?.text ?? null) &&
            (row.publishedOn === publishedOn || row.publishedOn === null || publishedOn === null))),
    )
    .toArray();
  let best: { readonly row: NoticeRow; readonly alike: number } | null = null;
  for (const row of candidates) {
    const content = await db.contents.get(row.id);
    if (!content) continue;
    const { ofFirst, ofSecond } = overlapOf(notice.text, content.notice.text);
    const alike = Math.max(ofFirst, ofSecond);
    if (!best || alike > best.alike) best = { row, alike };
  }
  if (!best) return { same: null, maybe: null };
  if (best.alike >= SAME) return { same: best.row, maybe: null };
  const asks = best.row.url === url ? best.alike > 0 : best.alike >= ASKED;
  return { same: null, maybe: asks ? { id: best.row.id, alike: best.alike } : null };
}

/** A reading as the parser made it. */
function asRead({ notice, asRead }: ContentRow): Notice {
  return asRead ?? notice;
}

/** Takes a reading up into a notice: as the one that is shown, or beside it where it holds less. */
async function takeUp(db: NoticeTables, known: NoticeRow, read: Read): Promise<Meeting> {
  const { notice, textHash, url } = read;
  const content = await db.contents.get(known.id);
  const shown = content && asRead(content);
  const isSame = known.textHash === textHash;
  const stay = async (row: NoticeRow, { notice, corrected }: ContentRow): Promise<Meeting> => {
    await db.notices.put(row);
    return { row, notice, corrected, known: true, returned: 0 };
  };
  // Equal words of another page are shown as they were read there: the way back into the page hangs on that.
  if (shown && isSame && isFuller(shown, notice))
    return stay({ ...known, url: url ?? known.url, readAt: Date.now(), partial: null }, content);
  if (shown && !isSame && isPartOf(notice, shown)) {
    const reading = await keepReading(db, known.id, { ...read, readAt: Date.now() });
    const partial = { readingId: reading.id, readAt: reading.readAt, problems: notice.problems.length };
    return stay({ ...known, partial, leaving: await leavingOf(db, known) }, content);
  }
  if (shown && !isSame) await keepReading(db, known.id, { ...known, notice: shown });
  return show(db, known, { ...read, before: shown && !isSame ? content.notice : null });
}

/** Shows a reading of a notice with the corrections made in it, and places the checks; `before` is what it is compared with. */
async function show(
  db: NoticeTables,
  known: NoticeRow,
  { notice: read, textHash, url, before }: Read & { readonly before: Notice | null },
): Promise<Meeting> {
  const { keptAt, deletedAt, tags, mergedInto, maybe, corrections } = known;
  const { notice, corrected } = await storeContent(db, known.id, { read, corrections });
  const row: NoticeRow = {
    ...describe(notice, { id: known.id, textHash, url: url ?? known.url }),
    ...{ keptAt, deletedAt, tags, mergedInto, maybe, corrections },
    changes: before ? compareReadings(before, notice).changes : known.changes,
    leaving: await leavingOf(db, known),
  };
  await db.notices.put(row);
  const returned = await placeChecks(db, row.id, notice);
  return { row, notice, corrected, known: true, returned };
}

/** Gives every check of a notice its place in a reading, or none; how many came back. */
export async function placeChecks(db: NoticeTables, noticeId: string, notice: Notice): Promise<number> {
  const checks = await db.findings.where({ noticeId }).toArray();
  if (checks.length === 0) return 0;
  const items = itemsOf(notice);
  const wanted = checks.map((check) => ({
    id: check.id,
    anchors: anchorsOf(check),
    wasPlaced: check.itemId !== null,
  }));
  const places = placeAll(wanted, items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const placed = checks.map((check): CheckRow => {
    const item = byId.get(places.get(check.id) ?? "");
    if (!item) return { ...check, itemId: null };
    const isMadeOn = check.anchor?.exact === item.anchor.exact;
    return { ...check, itemId: item.id, seen: isMadeOn && !check.byHand ? null : item.anchor };
  });
  await db.findings.bulkPut(placed);
  return placed.filter(({ itemId }, index) => itemId !== null && checks[index]?.itemId === null).length;
}

/** Keeps a reading beside the one that is shown; equal words once. */
async function keepReading(
  db: NoticeTables,
  noticeId: string,
  { notice, textHash, url, readAt }: Read & { readonly readAt: number },
): Promise<ReadingRow> {
  const same = await db.readings.where({ noticeId, textHash }).first();
  const reading: ReadingRow = { id: same?.id ?? crypto.randomUUID(), noticeId, textHash, readAt, url, notice };
  await db.readings.put(reading);
  return reading;
}

/** Which readings are beyond those that are kept, and when they go. */
async function leavingOf(db: NoticeTables, { id, leaving }: NoticeRow): Promise<NoticeRow["leaving"]> {
  const count = await db.readings.where({ noticeId: id }).count();
  if (count <= READINGS) return null;
  const readings = await db.readings.where({ noticeId: id }).sortBy("readAt");
  return {
    readings: readings.slice(0, count - READINGS).map((one) => one.id),
    at: leaving?.at ?? Date.now() + LEAVE_AFTER,
  };
}

/** Whether a reading was cut short, or holds hardly anything that the other one has not, and less of it. */
function isPartOf(read: Notice, shown: Notice): boolean {
  if (partsOf(read) >= partsOf(shown)) return false;
  if (read.truncated !== null && shown.truncated === null) return true;
  const { ofFirst } = overlapOf(read.text, shown.text);
  return ofFirst >= WITHIN && read.text.length < shown.text.length * SHORTER;
}

/** Whether the first reading went on where the second was cut short. */
function isFuller(one: Notice, other: Notice): boolean {
  return other.truncated !== null && one.truncated === null && partsOf(one) > partsOf(other);
}

const partsOf = ({ problems }: Notice): number => problems.reduce((sum, { measures }) => sum + 1 + measures.length, 0);

/** The other readings of a notice, the latest first. */
export async function readingsOf(noticeId: string, db: NoticeTables = tables): Promise<ReadingRow[]> {
  return (await db.readings.where({ noticeId }).sortBy("readAt")).reverse();
}

/** Shows another reading of a notice because the person asks for it; the one that was shown is kept beside. */
export async function showReading(
  noticeId: string,
  readingId: string,
  db: NoticeTables = tables,
): Promise<Meeting | null> {
  return db.atOnce(async () => {
    const [known, reading, shown] = await Promise.all([
      db.notices.get(noticeId),
      db.readings.get(readingId),
      db.contents.get(noticeId),
    ]);
    if (!known || !reading || !shown) return null;
    await db.readings.delete(readingId);
    await keepReading(db, noticeId, { ...known, notice: asRead(shown) });
    return show(db, { ...known, partial: null }, { ...reading, before: shown.notice });
  });
}

/**
 * Makes a notice another reading of the one that it may be, as the person says: its checks go there, its row stays, in no
 * list, so that {@link takeApart} brings it back.
 */
export async function makeOne(id: string, db: NoticeTables = tables): Promise<Meeting | null> {
  return db.atOnce(async () => {
    const [row, content] = await Promise.all([db.notices.get(id), db.contents.get(id)]);
    const known = row?.maybe && (await db.notices.get(row.maybe.id));
    if (!row || !content || !known) return null;
    const checks = await db.findings.where({ noticeId: id }).toArray();
    await db.findings.bulkPut(checks.map((check) => ({ ...check, noticeId: known.id, itemId: null })));
    await db.notices.put({ ...row, mergedInto: known.id, maybe: null });
    const keptAt = known.keptAt ?? row.keptAt;
    const corrections = [...known.corrections, ...row.corrections];
    const meeting = await takeUp(db, { ...known, keptAt, corrections }, { ...row, notice: asRead(content) });
    await placeChecks(db, known.id, meeting.notice);
    return meeting;
  });
}

/** Brings back a notice that was made part of another, with the checks that were made in it. */
export async function takeApart(id: string, db: NoticeTables = tables): Promise<void> {
  await db.atOnce(async () => {
    const [row, content] = await Promise.all([db.notices.get(id), db.contents.get(id)]);
    const whole = row?.mergedInto;
    if (!row || !content || !whole) return;
    await db.notices.put({ ...row, mergedInto: null });
    const own = (await db.findings.where({ noticeId: whole }).toArray()).filter(({ home }) => home === id);
    await db.findings.bulkPut(own.map((check) => ({ ...check, noticeId: id, itemId: null })));
    await placeChecks(db, id, content.notice);
    const other = await db.notices.get(whole);
    const before = (await readingsOf(whole, db))[0];
    if (!other) return;
    const taken = new Set(row.corrections.map((one) => one.id));
    const corrections = other.corrections.filter((one) => !taken.has(one.id));
    const isShown = before && other.textHash === row.textHash;
    if (isShown) await db.readings.delete(before.id);
    const shown = isShown ? null : await db.contents.get(whole);
    const read = isShown ? before.notice : shown && asRead(shown);
    if (!read || (!isShown && corrections.length === other.corrections.length)) return;
    const { notice } = await storeContent(db, whole, { read, corrections });
    const described = isShown ? describe(notice, { ...before, id: whole }) : null;
    await db.notices.put({ ...other, ...described, ...kept(other), corrections });
    await placeChecks(db, whole, notice);
  });
}

const kept = ({ keptAt, deletedAt, tags }: NoticeRow) => ({ keptAt, deletedAt, tags });

/** Remembers that a notice is not the one that it may be. */
export async function tellApart(id: string, db: NoticeTables = tables): Promise<void> {
  await db.notices.update(id, { maybe: null });
}

/** What the library knows of a reading that was just made. */
export function describe(
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
    partial: null,
    maybe: null,
    mergedInto: null,
    leaving: null,
    corrections: [],
  };
}

/** SHA-256 of a text, in hexadecimal. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
