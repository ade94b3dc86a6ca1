import { putEvidence, type Seen } from "./evidence.ts";
import { type Allowance, AREA, allowanceOf, R, ROLES, rolesThatFollow } from "./grammar.ts";
import { type Path, type Place, putHistory } from "./history.ts";
import type { Sink } from "./sink.ts";
import type { Weights } from "./weights.ts";

/** A reading that breaks the grammar costs this much; it is taken only where nothing else is left. */
const BROKEN = 1_000;

/** One way to go on: a path, the next unit's role, the score with it. */
export interface Step {
  readonly path: Path;
  readonly role: number;
  readonly score: number;
}

/** What the next unit brings. */
export interface Advance extends Place {
  /** The scores of its roles by its own words and place. */
  readonly own: Float64Array;
  readonly allowance: Allowance;
  readonly weights: Weights;
  readonly sink: Sink;
  /** How many ways are kept. */
  readonly most: number;
  /** What a role costs or gains beside its evidence: for learning. */
  readonly cost?: (role: number) => number;
}

/** What the grammar asks of every unit. */
export function allowancesOf({ units, stretches }: Seen, text: string): Allowance[] {
  return units.map((unit, index) =>
    allowanceOf(unit, text, stretches[unit.stretch]?.column ?? "words", units[index + 1]?.opens ?? true),
  );
}

/** Scores the roles of one unit by its own words and place. */
export function scoreOwn(
  { seen, index, weights, sink }: Pick<Advance, "seen" | "index" | "weights" | "sink">,
  scores: Float64Array = new Float64Array(ROLES.length),
): Float64Array {
  scores.fill(0);
  sink.clear();
  putEvidence(seen, index, sink);
  weights.addAll(sink, scores);
  return scores;
}

/** Scores the roles of one unit behind a path, into `scores`: by its own words and place, and by what was read before. */
export function scoreRoles(
  path: Path,
  next: Pick<Advance, "own" | "weights" | "sink" | keyof Place>,
  scores = new Float64Array(ROLES.length),
): Float64Array {
  const { own, weights, sink } = next;
  scores.set(own);
  sink.clear();
  putHistory(path, next, sink);
  weights.addAll(sink, scores);
  return scores;
}

const shared = new Float64Array(ROLES.length);

/** The ways to go on from some paths by one unit, best first, at most `most` of them. */
export function advance(paths: readonly Path[], next: Advance): Step[] {
  const { allowance, most, cost } = next;
  const steps: Step[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const path of paths) {
    const roles = rolesThatFollow(path.area, path.role, path.pending, allowance);
    if (roles === 0) continue;
    scoreRoles(path, next, shared);
    for (let role = 0; role < ROLES.length; role++) {
      if (!(roles & (1 << role))) continue;
      const score = path.score + (shared[role] as number) + (cost ? cost(role) : 0);
      if (steps.length === most && score <= least) continue;
      insert(steps, { path, role, score }, most);
      least = steps[steps.length - 1]?.score ?? least;
    }
  }
  if (steps.length > 0) return steps;
  return paths.map((path) => ({ path, role: fallback(path.area), score: path.score - BROKEN }));
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
  while (at > 0 && (steps[at - 1] as Step).score < step.score) at--;
  steps.splice(at, 0, step);
  if (steps.length > most) steps.pop();
}
