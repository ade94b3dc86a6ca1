import { type Automaton, compileLexicon, findCues } from "../lexicon/automaton.ts";
import { LEXICON } from "../lexicon/index.ts";
import type { Row } from "../lexicon/row.ts";
import { type Checkpoint, cutUnits, type Stretch } from "../outline/units.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { readWhole, type Seen } from "./evidence.ts";
import { R } from "./grammar.ts";
import { readTraits } from "./read-traits.ts";
import { type Reading, search } from "./search.ts";
import { readSurroundings } from "./surroundings.ts";
import { TABLE } from "./table.ts";
import { type Weights, WeightTable } from "./weights.ts";

/** A notice read: its sections and problems, and where its body and its closing start. */
export interface Structure extends Assembled {
  readonly seen: Seen;
  readonly reading: Reading;
  /** The first stretch that is neither title nor preamble, and the first of the closing: indices into the stretches. */
  readonly body: number;
  readonly closing: number;
}

let compiled: Automaton | null = null;
let weights: Weights | null = null;

/** The learned table, made ready when it is first asked for. */
export function learnedWeights(): Weights {
  weights ??= new WeightTable(TABLE);
  return weights;
}

/** What is known of a text before its units are read. */
export interface Known {
  /** Words of the caller's own, beside those of the lexicon. */
  readonly rows?: readonly Row[];
  /** What title and opening make of it: an index that `families/` gives. */
  readonly kind: number;
  /** The line from which on it looks like a closing. */
  readonly closing: number;
  readonly checkpoint?: Checkpoint | undefined;
}

/** The units of some stretches with everything that is to be seen of them. */
export async function seeUnits(
  text: string,
  stretches: readonly Stretch[],
  { rows = [], kind, closing: line, checkpoint }: Known,
): Promise<Seen> {
  compiled ??= compileLexicon(LEXICON);
  const automaton = rows.length ? compileLexicon([...LEXICON, ...rows]) : compiled;
  const units = await cutUnits(text, stretches, checkpoint);
  const traits = await readTraits(text, units, stretches, { cues: findCues(automaton, text), checkpoint });
  const first = units.findIndex(({ stretch }) => (stretches[stretch]?.line ?? 0) >= line);
  const whole = readWhole(units, traits, { kind, closing: first < 0 ? units.length : first });
  return { stretches, units, traits, around: readSurroundings(text, units, traits), whole };
}

/** Reads stretches as a notice: the best of all ways to tell chapters, problems, measures and labels apart. */
export async function readStructure(text: string, stretches: readonly Stretch[], known: Known): Promise<Structure> {
  const { checkpoint } = known;
  const seen = await seeUnits(text, stretches, known);
  await checkpoint?.();
  const reading = await search(seen, text, { weights: learnedWeights(), ...(checkpoint ? { checkpoint } : {}) });
  const first = reading.roles.findIndex((role) => role !== R.before);
  const end = reading.roles.indexOf(R.end);
  const stretchOf = (unit: number): number => seen.units[unit]?.stretch ?? stretches.length;
  return {
    ...assemble(text, seen, reading.roles),
    seen,
    reading,
    body: first < 0 ? stretches.length : stretchOf(first),
    closing: end < 0 ? stretches.length : stretchOf(end),
  };
}
