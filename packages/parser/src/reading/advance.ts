import { putEvidence, type Seen } from "./evidence.ts";
import { type Allowance, AREA, allowanceOf, mayFollow, R, ROLES } from "./grammar.ts";
import { type Path, putHistory } from "./history.ts";
import type { Sink } from "./sink.ts";
import type { Weights } from "./weights.ts";

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

/** Scores the roles of one unit behind a path: by its own words and place, and by what was read before. */
export function scoreRoles(
  path: Path,
  seen: Seen,
  index: number,
  { own, weights, sink }: Pick<Advance, "own" | "weights" | "sink">,
): Float64Array {
  const scores = Float64Array.from(own);
  sink.clear();
  putHistory(path, seen, index, sink);
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
  for (const path of paths) {
    const scores = scoreRoles(path, seen, index, { own, weights, sink });
    for (let role = 0; role < ROLES.length; role++) {
      if (!mayFollow(role, path.area, path.role, path.pending, allowance)) continue;
      const score = path.score + (scores[role] ?? 0) + (cost ? cost(role) : 0);
      if (steps.length < most || score > (steps[steps.length - 1]?.score ?? 0))
        insert(steps, { path, role, score }, most);
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

/** What the grammar asks of every unit. */
export function allowancesOf(seen: Seen, text: string): Allowance[] {
  const { units, stretches } = seen;
  return units.map((unit, index) =>
    allowanceOf(unit, text, stretches[unit.stretch]?.column ?? "words", units[index + 1]?.opens ?? true),
  );
}
