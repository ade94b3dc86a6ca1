import { readWhole } from "../../packages/parser/src/reading/evidence.ts";
import { readSurroundings } from "../../packages/parser/src/reading/surroundings.ts";
import type { Traits } from "../../packages/parser/src/reading/traits.ts";
import type { Lesson } from "./lesson.ts";

/** The share of notices met with some of their words unknown, and within them of labels, of cues, of prior knowledge. */
const BLURRED = 0.5;
const LABELS = 0.35;
const CUES = 0.12;
const PRIOR = 0.25;

/**
 * The notice as it would look to a reader who does not know some of its words: a third of its labels means nothing, some
 * units say neither lack nor deed nor what their chapter is for, and its title may tell nothing. So place and form must
 * carry what words alone cannot.
 */
export function blur(lesson: Lesson, chance: () => number): Lesson {
  if (chance() >= BLURRED) return lesson;
  const { text, seen } = lesson;
  const { units } = seen;
  const unknown = new Map<number, boolean>();
  const traits = seen.traits.map((own, index): Traits => {
    const id = seen.around[index]?.labelId ?? -1;
    if (id >= 0 && !unknown.has(id)) unknown.set(id, chance() < LABELS);
    const kinds = id >= 0 && unknown.get(id) ? 0 : own.kinds;
    const dull = chance() < CUES;
    return dull
      ? { ...own, kinds, lack: 0, lackEnds: false, deed: false, formula: 0, signs: own.signs & SHAPES }
      : { ...own, kinds };
  });
  const kind = chance() < PRIOR ? 0 : seen.whole.kind;
  const whole = readWhole(units, traits, { kind, closing: seen.whole.closing });
  return { ...lesson, seen: { ...seen, traits, around: readSurroundings(text, units, traits), whole } };
}

/** Signs of form, not of words: figure, quote, document, day, count, short. */
const SHAPES = (1 << 6) | (1 << 7) | (1 << 9) | (1 << 10) | (1 << 11) | (1 << 16) | (1 << 20);
