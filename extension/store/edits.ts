import type { Correction } from "@noticelens/parser";
import { type Anchor, anchorsOf, itemsOf, placeAll } from "./anchor.ts";
import { type CheckPatch, type Edited, emptyCheck, isStored, type SeenReading } from "./checks.ts";
import { joinedChecks, recorrect } from "./corrections.ts";
import { loadCorrector } from "./corrector.ts";
import { tables } from "./library.ts";
import { bothWords, SEAM } from "./remarks.ts";
import type { CheckRow, DecisionRow, EditRow, NoticeRow, NoticeTables, RowChange } from "./tables.ts";

/** How many edits of a notice can be undone. */
const STEPS = 50;
/** Remarks typed on one item within this time of each other are one edit, in milliseconds. */
const ONE_GO = 4_000;

export interface CheckEdit {
  readonly itemIds: readonly string[];
  readonly patch: CheckPatch;
  readonly what: EditRow["what"];
  readonly seen: SeenReading;
  /** The remark that was there when the writing began: where another stands now, both are kept. */
  readonly base?: string;
}

/**
 * Sets something on items of a notice, in one transaction with the record that undoes it. The first edit keeps the
 * notice in the library. Where another reading is shown by now, the items are found again by their words; what finds none
 * is kept without a place.
 */
export async function editChecks(noticeId: string, edit: CheckEdit, db: NoticeTables = tables): Promise<Edited> {
  const { itemIds, patch, what, seen, base } = edit;
  return db.atOnce(async () => {
    const row = await db.notices.get(noticeId);
    const anchors = new Map(itemsOf(seen.notice).map(({ id, anchor }) => [id, anchor]));
    const places = await placesNow(db, noticeId, { itemIds, anchors, same: isStored(seen, row) });
    const changes: RowChange[] = [];
    let edited: Edited = { remark: null, both: false };
    for (const itemId of itemIds) {
      const place = places.get(itemId) ?? null;
      const anchor = anchors.get(itemId) ?? null;
      const before = (await checkAt(db, noticeId, { itemId: place, anchor })) ?? null;
      const merged =
        before && base !== undefined ? bothRemarks(before.remark, { base, next: patch.remark ?? "" }) : null;
      const after: CheckRow = {
        ...emptyCheck(noticeId, place, anchor),
        ...before,
        ...patch,
        ...(merged === null ? null : { remark: merged }),
        changedAt: Date.now(),
      };
      edited = { remark: after.remark, both: merged !== null };
      changes.push({ table: "checks", key: after.id, before, after });
    }
    const kept = row && row.keptAt === null ? [noticeChange(row, { keptAt: Date.now() })] : [];
    await record(db, { noticeId, what, changes: [...changes, ...kept] });
    return edited;
  });
}

/** Both remarks where another window has written since `base`; null where there is nothing to keep. */
function bothRemarks(stored: string, { base, next }: { readonly base: string; readonly next: string }): string | null {
  if (stored === base || stored === next || stored === "" || next.includes(stored)) return null;
  return bothWords(stored, next);
}

/** The check at an item, or, where its words are gone, the one that was made on them before. */
function checkAt(
  db: NoticeTables,
  noticeId: string,
  { itemId, anchor }: Pick<CheckRow, "itemId" | "anchor">,
): Promise<CheckRow | undefined> {
  if (itemId !== null) return db.findings.where({ noticeId, itemId }).first();
  const words = JSON.stringify(anchor);
  const isMadeOn = (check: CheckRow): boolean => check.itemId === null && JSON.stringify(check.anchor) === words;
  return db.findings.where({ noticeId }).filter(isMadeOn).first();
}

interface Asked {
  readonly itemIds: readonly string[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** The reading on the screen is the one that is stored as shown. */
  readonly same: boolean;
}

/** The items of the stored reading that stand for those of the screen. */
async function placesNow(
  db: NoticeTables,
  noticeId: string,
  { itemIds, anchors, same }: Asked,
): Promise<Map<string, string>> {
  if (same) return new Map(itemIds.map((id) => [id, id]));
  const content = await db.contents.get(noticeId);
  if (!content) return new Map();
  const wanted = itemIds.flatMap((id) => {
    const anchor = anchors.get(id);
    return anchor ? [{ id, anchors: [anchor], wasPlaced: true }] : [];
  });
  return placeAll(wanted, itemsOf(content.notice));
}

/** Puts a check whose words are gone at an item; a check that stands there already keeps its remark, and both are told. */
export async function placeCheck(checkId: string, itemId: string, db: NoticeTables = tables): Promise<Edited> {
  return db.atOnce(async () => {
    const check = await db.findings.get(checkId);
    const content = check && (await db.contents.get(check.noticeId));
    const item = content && itemsOf(content.notice).find(({ id }) => id === itemId);
    if (!check || !item) return { remark: null, both: false };
    const { noticeId } = check;
    const there = (await db.findings.where({ noticeId, itemId }).first()) ?? null;
    const remarks = [there?.remark ?? "", check.remark].filter((remark) => remark !== "");
    const own = { ...check, itemId, byHand: true, seen: item.anchor };
    const after = {
      ...own,
      ...(there ? joinedChecks(check, there) : null),
      remark: remarks.join(SEAM),
      changedAt: Date.now(),
    };
    const taken: RowChange[] = there ? [{ table: "checks", key: there.id, before: there, after: null }] : [];
    const changes: RowChange[] = [...taken, { table: "checks", key: check.id, before: check, after }];
    await record(db, { noticeId, what: "place", changes });
    return { remark: after.remark, both: remarks.length > 1 };
  });
}

/** Takes a check without a place away, in a way that can be undone. */
export async function dropCheck(checkId: string, db: NoticeTables = tables): Promise<void> {
  await db.atOnce(async () => {
    const before = await db.findings.get(checkId);
    if (!before) return;
    const changes: RowChange[] = [{ table: "checks", key: checkId, before, after: null }];
    await record(db, { noticeId: before.noticeId, what: "drop", changes });
  });
}

/** Keeps a notice, lets it go, moves it to the trash or back, in a way that can be undone. */
export async function editNotice(
  noticeId: string,
  { patch, what }: { patch: Partial<Pick<NoticeRow, "keptAt" | "deletedAt" | "tags">>; what: EditRow["what"] },
  db: NoticeTables = tables,
): Promise<void> {
  await db.atOnce(async () => {
    const row = await db.notices.get(noticeId);
    if (row) await record(db, { noticeId, what, changes: [noticeChange(row, patch)] });
  });
}

/**
 * Corrects the reading of a notice, in a way that can be undone: `change` gets the corrections that there are and gives those
 * that shall be. The first correction keeps the notice in the library, as the first check does.
 */
export async function correctReading(
  noticeId: string,
  change: (corrections: readonly Correction[]) => readonly Correction[],
  db: NoticeTables = tables,
): Promise<void> {
  await loadCorrector();
  await db.atOnce(async () => {
    const row = await db.notices.get(noticeId);
    if (!row) return;
    const before = await db.findings.where({ noticeId }).toArray();
    const patch = { corrections: change(row.corrections), keptAt: row.keptAt ?? Date.now() };
    await recorrect(db, noticeId, patch.corrections);
    const after = new Map((await db.findings.where({ noticeId }).toArray()).map((check) => [check.id, check]));
    const checks = before.flatMap((check): RowChange[] => {
      const now = after.get(check.id) ?? null;
      // Where a check stands follows from the corrections; what is in it is undone with them.
      return now && saysSame(now, check) ? [] : [{ table: "checks", key: check.id, before: check, after: now }];
    });
    await record(db, { noticeId, what: "correct", changes: [...checks, noticeChange(row, patch)] });
  });
}

function saysSame(one: CheckRow, other: CheckRow): boolean {
  return (["ticked", "status", "remark", "day"] as const).every((key) => one[key] === other[key]);
}

/** Takes back the last edit of a notice that is not taken back yet. Gives it, or null when there is none. */
export function undo(noticeId: string, db: NoticeTables = tables): Promise<EditRow | null> {
  return step(noticeId, true, db);
}

/** Does again the edit that was last taken back. */
export function redo(noticeId: string, db: NoticeTables = tables): Promise<EditRow | null> {
  return step(noticeId, false, db);
}

function noticeChange(row: NoticeRow, patch: Partial<NoticeRow>): RowChange {
  return { table: "notices", key: row.id, before: row, after: { ...row, ...patch } };
}

/**
 * Decides something that belongs to no notice, in a way that {@link undo} takes back by the same `log`. Null takes a decision
 * away.
 */
export async function editDecisions(
  log: string,
  decisions: ReadonlyMap<string, unknown>,
  db: NoticeTables = tables,
): Promise<void> {
  await db.atOnce(async () => {
    const at = Date.now();
    const changes: RowChange[] = [];
    for (const [key, value] of decisions) {
      const before = (await db.decisions.get(key)) ?? null;
      changes.push({ table: "decisions", key, before, after: value === null ? null : { key, value, at } });
    }
    await record(db, { noticeId: log, what: "body", changes });
  });
}

async function applyDecision(db: NoticeTables, key: string, row: DecisionRow | null): Promise<void> {
  if (row) await db.decisions.put(row);
  else await db.decisions.delete(key);
}

async function record(db: NoticeTables, edit: Pick<EditRow, "noticeId" | "what" | "changes">): Promise<void> {
  const { noticeId } = edit;
  for (const change of edit.changes) {
    if (change.table === "notices") await applyToNotice(db, edit.what, change.after);
    else if (change.table === "decisions") await applyDecision(db, change.key, change.after);
    else if (change.after) await db.findings.put(change.after);
    else await db.findings.delete(change.key);
  }
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
  const same = one?.table === "checks" && other?.table === "checks" && one.key === other.key;
  if (next.what !== "remark" || last.what !== "remark" || !same || Date.now() - last.at > ONE_GO) return null;
  return [{ ...one, after: other.after }, ...last.changes.slice(1)];
}

async function step(noticeId: string, back: boolean, db: NoticeTables): Promise<EditRow | null> {
  return db.atOnce(async () => {
    const edits = (await db.edits.where({ noticeId }).sortBy("number")).filter(({ undone }) => undone !== back);
    const edit = back ? edits.at(-1) : edits[0];
    if (!edit) return null;
    for (const change of back ? [...edit.changes].reverse() : edit.changes) {
      const [from, to] = back ? (["after", "before"] as const) : (["before", "after"] as const);
      if (change.table === "notices") await applyToNotice(db, edit.what, change[to]);
      else if (change.table === "decisions") {
        // What was decided otherwise since, by a file or in another window, stays.
        const now = await db.decisions.get(change.key);
        if (now?.at === change[from]?.at) await applyDecision(db, change.key, change[to]);
      } else await applyToCheck(db, edit, { key: change.key, from: change[from], row: change[to] });
    }
    await db.edits.put({ ...edit, undone: back });
    return edit;
  });
}

/** Only what a person sets is taken back, not what a later reading found. */
async function applyToNotice(db: NoticeTables, what: EditRow["what"], row: NoticeRow | null): Promise<void> {
  if (!row) return;
  await db.notices.update(row.id, { keptAt: row.keptAt, deletedAt: row.deletedAt, tags: row.tags });
  if (what === "correct") await recorrect(db, row.id, row.corrections);
}

/** A check that is there keeps the place that the last reading gave it; one that comes back, or was put by hand, finds its own. */
async function applyToCheck(
  db: NoticeTables,
  { what, noticeId }: EditRow,
  { key, from, row }: { readonly key: string; readonly from: CheckRow | null; readonly row: CheckRow | null },
): Promise<void> {
  const now = await db.findings.get(key);
  if (!row) {
    // Words that came to it since, from a file or another window, stay.
    const rest = now ? withoutWords(now.remark, from?.remark ?? "") : "";
    if (now && rest !== "") await db.findings.put({ ...now, ...EMPTY, remark: rest });
    else await db.findings.delete(key);
    return;
  }
  if (now && what !== "place") {
    const { ticked, status, day, changedAt } = row;
    const was = from?.remark ?? "";
    const remark = now.remark === was ? row.remark : joinedRemark(now.remark, was, row.remark);
    await db.findings.put({ ...now, ticked, status, remark, day, changedAt });
    return;
  }
  const content = await db.contents.get(noticeId);
  const others = await db.findings.where({ noticeId }).toArray();
  const taken = new Set(others.flatMap(({ id, itemId }) => (id === key || itemId === null ? [] : [itemId])));
  const items = content ? itemsOf(content.notice).filter(({ id }) => !taken.has(id)) : [];
  const wanted = { id: key, anchors: anchorsOf(row), wasPlaced: row.itemId !== null };
  const itemId = row.itemId === null && what === "place" ? null : (placeAll([wanted], items).get(key) ?? null);
  await db.findings.put({ ...row, noticeId, itemId });
}

const EMPTY = { ticked: false, status: null, day: null } as const;

/** A remark to which other words have come than those that are taken back: theirs stay. */
function joinedRemark(now: string, from: string, to: string): string {
  const rest = withoutWords(now, from);
  if (rest.includes(to)) return rest;
  return rest === "" ? to : `${to}${SEAM}${rest}`;
}

/** Words without some of them, and without the seam between. */
function withoutWords(words: string, some: string): string {
  const at = some === "" ? -1 : words.indexOf(some);
  if (at < 0) return words;
  return [words.slice(0, at), words.slice(at + some.length)]
    .map((part) => part.replace(/^(?:\n――\n){1,9}|(?:\n――\n){1,9}$/g, ""))
    .filter((part) => part !== "")
    .join(SEAM);
}
