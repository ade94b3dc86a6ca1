import type { Line } from "../model/outline.ts";
import type { Unit } from "../outline/units.ts";
import { putEvidence, type Seen } from "./evidence.ts";
import { type Allowance, allowanceOf, areaBehind, AREA, mayFollow, R, ROLES } from "./grammar.ts";
import { emptyPath, extend, type Path, putHistory } from "./history.ts";
import { Sink } from "./sink.ts";
import type { Weights } from "./weights.ts";

/** How many readings are kept side by side. */
export const BEAM = 6;
/** A reading that breaks the grammar costs this much; it is taken only where nothing else is left. */
const BROKEN = 1_000;

export interface Step {
  readonly path: Path;
  readonly role: number;
  readonly score: number;
}

/** Scores the roles of one unit by its own words and place. */
export function scoreOwn(seen: Seen, index: number, weights: Weights, sink: Sink): Float64Array {
  const scores = new Float64Array(ROLES.length);
  sink.clear();
  putEvidence(seen, index, sink);
  for (let at = 0; at < sink.count; at++) weights.add(sink.rows[at] ?? 0, scores);
  return scores;
}

/** The ways to go on from some paths by one unit, best first, at most `most` of them. */
export function advance(
  paths: readonly Path[],
  seen: Seen,
  index: number,
  { own, allowance, weights, sink, most, cost }: Advance,
): Step[] {
  const steps: Step[] = [];
  const scores = new Float64Array(ROLES.length);
  for (const path of paths) {
    scores.set(own);
    sink.clear();
    putHistory(path, seen, index, sink);
    for (let at = 0; at < sink.count; at++) weights.add(sink.rows[at] ?? 0, scores);
    for (let role = 0; role < ROLES.length; role++) {
      if (!mayFollow(role, path.area, path.role, path.pending, allowance)) continue;
      const score = path.score + (scores[role] ?? 0) + (cost ? cost(role) : 0);
      if (steps.length < most || score > (steps[steps.length - 1]?.score ?? 0)) insert(steps, { path, role, score }, most);
    }
  }
  if (steps.length === 0) {
    for (const path of paths) {
      const role = fallback(path.area);
      steps.push({ path, role, score: path.score - BROKEN });
    }
  }
  return steps;
}

export interface Advance {
  readonly own: Float64Array;
  readonly allowance: Allowance;
  readonly weights: Weights;
  readonly sink: Sink;
  readonly most: number;
  /** What a role costs or gains beside its evidence: for learning. */
  readonly cost?: (role: number) => number;
}

function fallback(area: number): number {
  switch (area) {
    case AREA.before:
      return R.before;
    case AREA.text:
      return R.text;
    case AREA.end:
      return R.end;
    default:
      return R.aside;
  }
}

function insert(steps: Step[], step: Step, most: number): void {
  let at = steps.length;
  while (at > 0 && (steps[at - 1]?.score ?? 0) < step.score) at--;
  steps.splice(at, 0, step);
  if (steps.length > most) steps.pop();
}

/** The roles of the units as the best reading has them. */
export interface Reading {
  readonly roles: Uint8Array;
  readonly score: number;
  /** How far the best reading is ahead of the best other one, by unit; in the table's own unit. */
  readonly margins: Float64Array;
}

export function allowancesOf(seen: Seen, text: string): Allowance[] {
  return seen.units.map((unit, index) => allowanceOf(unit, text, seen.units[index + 1]?.opens ?? true));
}

/** Finds the best reading of the units. */
export function search(seen: Seen, text: string, weights: Weights): Reading {
  const sink = new Sink();
  const count = seen.units.length;
  const allowances = allowancesOf(seen, text);
  let paths: Path[] = [emptyPath()];
  for (let index = 0; index < count; index++) {
    const own = scoreOwn(seen, index, weights, sink);
    const allowance = allowances[index] as Allowance;
    const steps = advance(paths, seen, index, { own, allowance, weights, sink, most: BEAM });
    paths = steps.map(({ path, role, score }) => extend(path, seen, index, role, score));
  }
  const best = paths[0] as Path;
  return { roles: rolesOf(best, count), score: best.score, margins: new Float64Array(count) };
}

/** The roles along a path. */
export function rolesOf(path: Path, count: number): Uint8Array {
  const roles = new Uint8Array(count);
  let at: Path | null = path;
  for (let index = count - 1; index >= 0 && at; index--) {
    roles[index] = at.role;
    at = at.before;
  }
  return roles;
}
