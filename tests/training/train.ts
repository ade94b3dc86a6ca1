import { blur } from "./blur.ts";
import { chanceFrom, shuffled } from "./chance.ts";
import { Learner, learnFrom } from "./learn.ts";
import type { Lesson } from "./lesson.ts";

interface Course {
  readonly epochs: number;
  readonly seed: number;
  /** Behind which epoch only so many rows go on being learned. */
  readonly prune?: { readonly behind: number; readonly rows: number };
  readonly log?: (line: string) => void;
}

const BEAM = 4;

/** Learns weights from notices, each met once an epoch in an order drawn by chance; the same seed gives the same weights. */
export function trainOn(
  lessons: readonly Lesson[],
  { epochs, seed, prune, log = () => undefined }: Course,
): { readonly rows: Map<number, Float64Array>; readonly names: ReadonlyMap<number, string> } {
  const learner = new Learner();
  const chance = chanceFrom(seed);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let [wrong, units] = [0, 0];
    for (const lesson of shuffled(lessons, chance)) {
      wrong += learnFrom(learner, blur(lesson, chance), BEAM);
      units += lesson.roles.length;
    }
    if (epoch === prune?.behind) learner.keepHeaviest(prune.rows);
    log(`epoch ${epoch}: ${((100 * wrong) / units).toFixed(2)} % of ${units} units read wrongly`);
  }
  return { rows: learner.averaged(), names: learner.names };
}
