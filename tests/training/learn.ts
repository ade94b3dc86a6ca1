import { advance, allowancesOf, scoreOwn, scoreRoles } from "../../packages/parser/src/reading/advance.ts";
import type { Seen } from "../../packages/parser/src/reading/evidence.ts";
import { putEvidence } from "../../packages/parser/src/reading/evidence.ts";
import { ROLES } from "../../packages/parser/src/reading/grammar.ts";
import { emptyPath, extend, Memory, type Path, putHistory } from "../../packages/parser/src/reading/history.ts";
import { rolesOf } from "../../packages/parser/src/reading/search.ts";
import { Sink } from "../../packages/parser/src/reading/sink.ts";
import type { Weights } from "../../packages/parser/src/reading/weights.ts";
import { heaviest } from "./heaviest.ts";
import type { Lesson } from "./lesson.ts";

const COUNT = ROLES.length;

/** Weights while they are learned: a structured averaged perceptron. */
export class Learner implements Weights {
  readonly names = new Map<number, string>();
  readonly #index = new Map<number, number>();
  #weights = new Float64Array(COUNT * 4_096);
  #sums = new Float64Array(COUNT * 4_096);
  #step = 1;
  #kept: ReadonlySet<number> | null = null;

  /** From now on only the `most` rows that weigh most are learned; the others are forgotten. */
  keepHeaviest(most: number): void {
    this.#kept = new Set(heaviest(this.averaged(), most).keys());
    for (const [row, at] of this.#index) {
      if (this.#kept.has(row)) continue;
      this.#weights.fill(0, at, at + COUNT);
      this.#sums.fill(0, at, at + COUNT);
    }
  }

  addAll({ rows, count }: Sink, scores: Float64Array): void {
    const weights = this.#weights;
    for (let index = 0; index < count; index++) {
      const at = this.#index.get(rows[index] as number);
      if (at === undefined) continue;
      for (let role = 0; role < COUNT; role++) scores[role] = (scores[role] as number) + (weights[at + role] as number);
    }
  }

  bump(row: number, role: number, by: number): void {
    if (this.#kept && !this.#kept.has(row)) return;
    let at = this.#index.get(row);
    if (at === undefined) {
      at = this.#index.size * COUNT;
      this.#index.set(row, at);
      if (at + COUNT > this.#weights.length) {
        this.#weights = grown(this.#weights);
        this.#sums = grown(this.#sums);
      }
    }
    this.#weights[at + role] = (this.#weights[at + role] ?? 0) + by;
    this.#sums[at + role] = (this.#sums[at + role] ?? 0) + this.#step * by;
  }

  next(): void {
    this.#step++;
  }

  /** The averaged weights by row, those of nought left out. */
  averaged(): Map<number, Float64Array> {
    const rows = new Map<number, Float64Array>();
    for (const [row, at] of this.#index) {
      const mean = new Float64Array(COUNT);
      let any = false;
      for (let role = 0; role < COUNT; role++) {
        mean[role] = (this.#weights[at + role] ?? 0) - (this.#sums[at + role] ?? 0) / this.#step;
        if (mean[role] !== 0) any = true;
      }
      if (any) rows.set(row, mean);
    }
    return rows;
  }
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** A reading that differs in a role from what is right gains this much while learning: so that the right one wins clearly. */
const MARGIN = 1;

/** Learns from one notice; how many units were read wrongly before. */
export function learnFrom(learner: Learner, { seen, text, roles }: Lesson, beam: number): number {
  const sink = new Sink(learner.names);
  const count = seen.units.length;
  const allowances = allowancesOf(seen, text);
  const memory = new Memory();
  let paths: Path[] = [emptyPath()];
  let right = emptyPath();
  let worst = { lead: -1, at: -1, path: null as Path | null };
  let same = true;
  for (let index = 0; index < count; index++) {
    const own = scoreOwn({ seen, index, weights: learner, sink });
    const allowance = allowances[index];
    if (!allowance) break;
    const wanted = roles[index] ?? 0;
    const place = { seen, index, memory };
    const parts = { ...place, own, allowance, weights: learner, sink };
    const steps = advance(paths, { ...parts, most: beam, cost: (role) => (role === wanted ? 0 : MARGIN) });
    const score = scoreRoles(right, parts)[wanted] ?? 0;
    paths = steps.map(({ path, role, score }) => extend(path, place, role, score));
    right = extend(right, place, wanted, right.score + score);
    const best = paths[0];
    if (!best) break;
    same = paths.some((path) => path.role === wanted) && same;
    const lead = best.score - right.score;
    if (lead > worst.lead && differs(best, right)) worst = { lead, at: index, path: best };
  }
  const best = paths[0];
  if (worst.path && worst.lead >= 0) update(learner, seen, rolesOf(worst.path, worst.at + 1), roles, worst.at);
  learner.next();
  let wrong = 0;
  if (best) for (const [index, role] of rolesOf(best, count).entries()) if (role !== roles[index]) wrong++;
  return wrong;
}

function differs(a: Path, b: Path): boolean {
  let [one, other]: [Path | null, Path | null] = [a, b];
  while (one && other) {
    if (one === other) return false;
    if (one.role !== other.role) return true;
    one = one.before;
    other = other.before;
  }
  return false;
}

function update(learner: Learner, seen: Seen, wrong: Uint8Array, right: Uint8Array, last: number): void {
  const sink = new Sink(learner.names);
  let [a, b] = [emptyPath(), emptyPath()];
  const memory = new Memory();
  let apart = false;
  for (let index = 0; index <= last; index++) {
    const place = { seen, index, memory };
    const [bad, good] = [wrong[index] ?? 0, right[index] ?? 0];
    if (bad !== good) {
      apart = true;
      sink.clear();
      putEvidence(seen, index, sink);
      for (let at = 0; at < sink.count; at++) {
        learner.bump(sink.rows[at] ?? 0, good, 1);
        learner.bump(sink.rows[at] ?? 0, bad, -1);
      }
    }
    if (apart) {
      sink.clear();
      putHistory(b, place, sink);
      for (let at = 0; at < sink.count; at++) learner.bump(sink.rows[at] ?? 0, good, 1);
      sink.clear();
      putHistory(a, place, sink);
      for (let at = 0; at < sink.count; at++) learner.bump(sink.rows[at] ?? 0, bad, -1);
    }
    a = extend(a, place, bad, 0);
    b = extend(b, place, good, 0);
  }
}
