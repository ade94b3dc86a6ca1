import { advance, scoreRoles } from "./advance.ts";
import type { Seen } from "./evidence.ts";
import { type Allowance, isMeasure, mayFollow, R, ROLES } from "./grammar.ts";
import { extend, type Memory, type Path } from "./history.ts";
import { Sink } from "./sink.ts";
import type { Weights } from "./weights.ts";

/** Readings further behind than this are not followed. */
export const MARGIN_CAP = 350;
/** No other reading comes near. */
export const NO_OTHER = 255;
/** So many units on, a reading that differs in one has met the best one again or is lost. */
const FARTHEST = 6;
const NARROW = 2;

/** What a role makes of a unit, as far as a reader of the notice can tell: two of one kind are no two readings. */
function kindOf(role: number): number {
  if (isMeasure(role)) return R.measure;
  switch (role) {
    case R.chapter:
    case R["problem-chapter"]:
    case R["heading-goes-on"]:
    case R.problem:
    case R["problem-goes-on"]:
    case R["measure-goes-on"]:
      return role;
    default:
      return R.before;
  }
}

interface Found {
  readonly allowances: readonly Allowance[];
  readonly owns: readonly Float64Array[];
  /** The best reading's paths, the empty one first. */
  readonly chain: readonly Path[];
  readonly weights: Weights;
  readonly memory: Memory;
}

/** Tells of every unit how near the best other reading comes that has something else there. */
export class Judge {
  readonly #seen: Seen;
  readonly #found: Found;
  readonly #sink = new Sink();
  readonly #scores = new Float64Array(ROLES.length);

  constructor(seen: Seen, found: Found) {
    this.#seen = seen;
    this.#found = found;
  }

  /** The margin at a unit and the role of the runner-up there. */
  marginAt(index: number): [margin: number, role: number] {
    const { allowances, owns, chain, weights, memory } = this.#found;
    const [path, best, own, allowance] = [chain[index], chain[index + 1], owns[index], allowances[index]];
    if (!path || !best || !own || !allowance) return [MARGIN_CAP, NO_OTHER];
    const place = { seen: this.#seen, index, memory };
    const scores = scoreRoles(path, { ...place, own, weights, sink: this.#sink }, this.#scores);
    let [role, most] = [NO_OTHER, -Infinity];
    const kind = kindOf(best.role);
    for (let other = 0; other < ROLES.length; other++) {
      if (kindOf(other) === kind || !mayFollow(other, path.area, path.role, path.pending, allowance)) continue;
      const score = path.score + (scores[other] ?? 0);
      if (score > most) [role, most] = [other, score];
    }
    if (role === NO_OTHER || best.score - most > MARGIN_CAP) return [MARGIN_CAP, NO_OTHER];
    const { top } = memory;
    const margin = this.#follow(extend(path, place, role, most), index);
    memory.forget(top);
    return [Math.min(MARGIN_CAP, margin), role];
  }

  /** How far the reading that goes on from a path stays behind the best one. */
  #follow(path: Path, index: number): number {
    const { allowances, owns, chain, weights, memory } = this.#found;
    let paths = [path];
    let at = index + 1;
    for (; at < Math.min(allowances.length, index + 1 + FARTHEST); at++) {
      const [own, allowance] = [owns[at], allowances[at]];
      if (!own || !allowance) break;
      const place = { seen: this.#seen, index: at, memory };
      const steps = advance(paths, { ...place, own, allowance, weights, sink: this.#sink, most: NARROW });
      paths = steps.map((step) => extend(step.path, place, step.role, step.score));
    }
    return Math.max(0, (chain[at]?.score ?? 0) - (paths[0]?.score ?? 0));
  }
}
