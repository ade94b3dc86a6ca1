import type { Correction } from "@noticelens/parser";
import { anchorsOf, itemsOf, type Placed, placeAll } from "./anchor.ts";
import { corrected } from "./corrector.ts";
import { contentOf } from "./library.ts";
import { bothWords } from "./remarks.ts";
import { summarise } from "./summary.ts";
import type { CheckRow, NoticeTables } from "./tables.ts";

/**
 * Shows the reading of a notice with other corrections. Every check stays with its item, goes with it into the one that it
 * was joined to, or waits without a place until its words are an item again.
 */
export async function recorrect(db: NoticeTables, noticeId: string, corrections: readonly Correction[]): Promise<void> {
  const content = await db.contents.get(noticeId);
  if (!content) return;
  const read = content.asRead ?? content.notice;
  const next = contentOf(noticeId, read, corrections);
  const joined = corrections.length > 0 ? corrected(read, corrections).joined : new Map<string, string>();
  await db.contents.put(next);
  await db.notices.update(noticeId, { corrections, summary: summarise(next.notice) });
  await movePlaces(db, noticeId, { items: itemsOf(next.notice), before: itemsOf(content.notice), joined });
}

interface Moved {
  readonly items: readonly Placed[];
  readonly before: readonly Placed[];
  readonly joined: ReadonlyMap<string, string>;
}

async function movePlaces(db: NoticeTables, noticeId: string, { items, before, joined }: Moved): Promise<void> {
  const checks = await db.findings.where({ noticeId }).sortBy("changedAt");
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Set(before.map(({ id }) => id));
  const fresh = items.filter(({ id }) => !known.has(id));
  const places = new Map<string, CheckRow>();
  const homeless: CheckRow[] = [];
  // Those that stand where they stood come first: another that is joined to them adds its words to theirs.
  const targets = checks.map((check) => ({ check, target: targetOf(check, { byId, fresh, joined }) }));
  for (const { check, target } of targets.sort((one, other) => rank(one) - rank(other))) {
    const there = target === null ? undefined : places.get(target);
    if (target === null) homeless.push(check);
    else if (there) {
      places.set(target, { ...there, ...joinedChecks(there, check) });
      await db.findings.delete(check.id);
    } else places.set(target, check);
  }
  const free = fresh.filter(({ id }) => !places.has(id));
  const returned = placeAll(
    homeless.map((check) => ({ id: check.id, anchors: anchorsOf(check), wasPlaced: false })),
    free,
  );
  for (const check of homeless) {
    const itemId = returned.get(check.id);
    if (itemId !== undefined) places.set(itemId, check);
    else await db.findings.put({ ...check, itemId: null });
  }
  for (const [itemId, check] of places) {
    const item = byId.get(itemId);
    const isMadeOn = check.anchor?.exact === item?.anchor.exact;
    await db.findings.put({ ...check, itemId, seen: isMadeOn && !check.byHand ? null : (item?.anchor ?? null) });
  }
}

type Around = Pick<Moved, "joined"> & { readonly byId: ReadonlyMap<string, Placed>; readonly fresh: readonly Placed[] };

/** Where a check goes: to the very words it was made on, where they are an item again; else it stays; else where its item went. */
function targetOf({ itemId, anchor }: CheckRow, { byId, fresh, joined }: Around): string | null {
  const own = fresh.find(({ anchor: { start, exact } }) => start === anchor?.start && exact === anchor.exact);
  if (own) return own.id;
  let at = itemId;
  while (at !== null && !byId.has(at)) at = joined.get(at) ?? null;
  return at;
}

function rank({ check, target }: { readonly check: CheckRow; readonly target: string | null }): number {
  return check.itemId === target ? 0 : 1;
}

/** What is in two checks together: both remarks, and of the rest what the first has. */
export function joinedChecks(
  first: CheckRow,
  second: CheckRow,
): Pick<CheckRow, "ticked" | "status" | "remark" | "day" | "changedAt"> {
  return {
    remark: bothWords(first.remark, second.remark),
    ticked: first.ticked || second.ticked,
    status: first.status ?? second.status,
    day: first.day ?? second.day,
    changedAt: Date.now(),
  };
}
