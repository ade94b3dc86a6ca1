import { advance, allowancesOf, scoreOwn } from "./advance.ts";
import type { Seen } from "./evidence.ts";
import type { Allowance } from "./grammar.ts";
import { emptyPath, extend, Memory, type Path } from "./history.ts";
import { Judge, NO_OTHER } from "./margin.ts";
import { Sink } from "./sink.ts";
import type { Weights } from "./weights.ts";

/** How many readings are kept side by side. */
const BEAM = 4;
/** Beyond so many units (no notice has a tenth) one reading is followed, and nothing of it is called sure. */
const MOST_UNITS = 20_000;
const UNJUDGED = 100;

/** The roles of the units as the best reading has them. */
export interface Reading {
  readonly roles: Uint8Array;
  /** By unit: how far the best reading is ahead of the best one that has something else there, {@link MARGIN_CAP} at most. */
  readonly margins: Float64Array;
  /** By unit: the role that the best other reading has there, or 255 where none comes near. */
  readonly others: Uint8Array;
  /** By unit: the path before it. */
  readonly chain: readonly Path[];
  readonly memory: Memory;
}

/** Units read between two checkpoints. */
const AT_ONCE = 1_000;

/** Finds the best reading of the units, and how near others come. */
export async function search(
  seen: Seen,
  text: string,
  { weights, checkpoint }: { readonly weights: Weights; readonly checkpoint?: () => Promise<unknown> },
): Promise<Reading> {
  const sink = new Sink();
  const allowances = allowancesOf(seen, text);
  const isHuge = allowances.length > MOST_UNITS;
  const memory = new Memory();
  const owns: Float64Array[] = [];
  let paths: Path[] = [emptyPath()];
  // One unit a call: a loop that waits in between is run slowly.
  const readUnit = (index: number, allowance: Allowance): void => {
    const own = scoreOwn({ seen, index, weights, sink }, isHuge ? owns[0] : undefined);
    if (!isHuge || index === 0) owns.push(own);
    const next = { seen, index, memory, own, allowance, weights, sink, most: isHuge ? 1 : BEAM };
    paths = advance(paths, next).map(({ path, role, score }) => extend(path, next, role, score));
  };
  for (const [index, allowance] of allowances.entries()) {
    readUnit(index, allowance);
    if (checkpoint && index % AT_ONCE === AT_ONCE - 1) await checkpoint();
  }
  const chain = chainOf(paths[0] ?? emptyPath(), allowances.length);
  const judge = new Judge(seen, { allowances, owns, chain, weights, memory });
  const roles = Uint8Array.from(chain.slice(1), ({ role }) => role);
  const margins = new Float64Array(roles.length).fill(UNJUDGED);
  const others = new Uint8Array(roles.length).fill(NO_OTHER);
  for (let index = 0; index < roles.length && !isHuge; index++) {
    [margins[index], others[index]] = judge.marginAt(index);
    if (checkpoint && index % AT_ONCE === AT_ONCE - 1) await checkpoint();
  }
  return { roles, margins, others, chain, memory };
}

/** The paths from the empty one to the last, one a unit. */
function chainOf(last: Path, count: number): Path[] {
  const chain = new Array<Path>(count + 1);
  let at: Path | null = last;
  for (let index = count; index >= 0 && at; index--) {
    chain[index] = at;
    at = at.before;
  }
  return chain;
}

/** The roles along a path. */
export function rolesOf(path: Path, count: number): Uint8Array {
  return Uint8Array.from(chainOf(path, count).slice(1), ({ role }) => role);
}
