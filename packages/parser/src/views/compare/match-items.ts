import { findLikeness, type SharedRun } from "./likeness.ts";
import type { RoundItem } from "./rounds.ts";

/** The item of the later notice that speaks of the same matter. */
export interface Match {
  readonly item: RoundItem;
  readonly score: number;
  /** False where the two are no more than somewhat alike, or another is nearly as much so. */
  readonly sure: boolean;
  readonly shared: readonly SharedRun[];
}

/** Texts at least this much alike speak of the same matter; from `perhaps` on they may. */
export interface Likely {
  readonly same: number;
  readonly perhaps: number;
}

/** Of two notices. */
const ANYWHERE: Likely = { same: 0.45, perhaps: 0.28 };
/** Under one problem that both notices list: there a few words in common tell which measure is meant. */
export const UNDER_ONE_PROBLEM: Likely = { same: 0.15, perhaps: 0.1 };
/** Another candidate as near as this leaves it open which is meant. */
const NEAR = 0.04;
/** A statement is short; so many distinctive characters suffice to tell it. */
const SHORT = 4;

/**
 * The later item that speaks of the same matter, by the earlier one's id, the most alike first. With `once` each later item is
 * taken once: a problem is one problem, while one measure may answer two promises.
 */
export function matchItems(
  earlier: readonly RoundItem[],
  later: readonly RoundItem[],
  { once, likely = ANYWHERE }: { readonly once: boolean; readonly likely?: Likely },
): ReadonlyMap<string, Match> {
  const texts = [
    ...earlier.map(({ text }, index) => ({ id: `a${index}`, group: "a", text })),
    ...later.map(({ text }, index) => ({ id: `b${index}`, group: "b", text })),
  ];
  const found = new Map<string, Match>();
  const taken = new Set<string>();
  const next = new Map<string, number>();
  for (const pair of findLikeness(texts, { threshold: likely.perhaps, least: SHORT })) {
    const [before, after] = [earlier[Number(pair.a.slice(1))], later[Number(pair.b.slice(1))]];
    if (pair.within || !before || !after || (once && taken.has(after.id))) continue;
    if (found.has(before.id)) {
      if (!next.has(before.id)) next.set(before.id, pair.score);
      continue;
    }
    // The words are compared when they are asked for: not of the pairs that were passed over.
    found.set(before.id, { item: after, score: pair.score, sure: pair.score >= likely.same, shared: pair.shared });
    taken.add(after.id);
  }
  for (const [id, match] of found)
    if (match.score - (next.get(id) ?? 0) < NEAR && match.score < 1) found.set(id, { ...match, sure: false });
  return found;
}
