import type { Measure, Notice, Problem } from "@noticelens/parser";
import { pairsOf, shared } from "./pairs.ts";

/** One difference between two readings of a notice. */
export interface NoticeChange {
  readonly kind: "added" | "removed" | "changed";
  /** The words of an item, or its status (a status value) or deadline (its words). */
  readonly what: "status" | "deadline" | "problem" | "measure";
  /** The item in the later reading; for one that is gone, in the earlier. */
  readonly itemId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two readings, and which item of the later is which of the earlier. */
export interface ReadingComparison {
  readonly changes: readonly NoticeChange[];
  /** From the ids of the earlier reading to those of the later. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Item {
  readonly id: string;
  readonly marker: string | null;
  readonly text: string;
  readonly status: string;
  readonly deadline: string | null;
}

/** Items are the same when at least this share of their character pairs is shared. */
const ALIKE = 0.5;

/** Compares two readings of one notice, problem by problem and measure by measure; how far it came and until when first. */
export function compareReadings(earlier: Notice, later: Notice): ReadingComparison {
  const changes: NoticeChange[] = [];
  const ids = new Map<string, string>();
  const problems = pair(problemsOf(earlier), problemsOf(later));
  note(problems, "problem", changes, ids);
  const byId = (notice: Notice): Map<string, Problem> => new Map(notice.problems.map((one) => [one.id, one]));
  const [before, after] = [byId(earlier), byId(later)];
  for (const [old, now] of problems) {
    const measures = pair(measuresOf(earlier, before, old), measuresOf(later, after, now));
    note(measures, "measure", changes, ids);
  }
  return { changes: changes.sort((one, other) => RANK[one.what] - RANK[other.what]), ids };
}

const RANK: Readonly<Record<NoticeChange["what"], number>> = { status: 0, deadline: 1, problem: 2, measure: 2 };

type Pair = readonly [Item | null, Item | null];

function note(pairs: readonly Pair[], what: NoticeChange["what"], changes: NoticeChange[], ids: Map<string, string>) {
  for (const [old, now] of pairs) {
    if (old && now) {
      ids.set(old.id, now.id);
      const of = { kind: "changed", itemId: now.id } as const;
      if (old.status !== now.status) changes.push({ ...of, what: "status", before: old.status, after: now.status });
      if (old.deadline !== now.deadline)
        changes.push({ ...of, what: "deadline", before: old.deadline, after: now.deadline });
    }
    const item = now ?? old;
    if (!item || old?.text === now?.text) continue;
    const kind = old ? (now ? "changed" : "removed") : "added";
    changes.push({ kind, what, itemId: item.id, before: old?.text ?? null, after: now?.text ?? null });
  }
}

/** Pairs equal items first, then those that are alike, best first; the rest stand alone. */
function pair(earlier: readonly Item[], later: readonly Item[]): Pair[] {
  const left = new Set(earlier);
  const partner = new Map<Item, Item>();
  const take = (old: Item | undefined, now: Item): void => {
    if (!old) return;
    left.delete(old);
    partner.set(now, old);
  };
  for (const now of later)
    take(
      first(left, ({ text }) => text === now.text),
      now,
    );
  for (const now of later) {
    if (partner.has(now)) continue;
    const scored = [...left].map((old) => ({
      old,
      score: shared(pairsOf(old.text), pairsOf(now.text)) + (old.marker === now.marker ? 0.1 : 0),
    }));
    const best = scored.sort((one, other) => other.score - one.score)[0];
    if (best && best.score >= ALIKE) take(best.old, now);
  }
  return [...later.map((now): Pair => [partner.get(now) ?? null, now]), ...[...left].map((old): Pair => [old, null])];
}

function first<T>(among: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of among) if (fits(one)) return one;
  return undefined;
}

function problemsOf(notice: Notice): Item[] {
  return notice.problems.map((problem) => itemOf(notice, problem, problem.statement));
}

function measuresOf(notice: Notice, problems: ReadonlyMap<string, Problem>, item: Item | null): Item[] {
  const measures: readonly Measure[] = (item && problems.get(item.id)?.measures) || [];
  return measures.map((measure) => itemOf(notice, measure, measure.text));
}

function itemOf({ dates }: Notice, { id, marker, status, deadline }: Problem | Measure, text: string): Item {
  const day = dates.find((date) => date.id === deadline)?.text ?? null;
  return { id, marker, text, status: status.value, deadline: day };
}
