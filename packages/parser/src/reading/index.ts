import { type Automaton, compileLexicon, findCues } from "../lexicon/automaton.ts";
import { LEXICON } from "../lexicon/index.ts";
import { cutUnits, type Stretch } from "../outline/units.ts";
import { readWhole, type Seen } from "./evidence.ts";
import { readSurroundings } from "./surroundings.ts";
import { readTraits } from "./traits.ts";

let compiled: Automaton | null = null;

/** The units of some stretches with everything that is to be seen of them. */
export function seeUnits(text: string, stretches: readonly Stretch[]): Seen {
  compiled ??= compileLexicon(LEXICON);
  const units = cutUnits(text, stretches);
  const traits = readTraits(text, units, stretches, findCues(compiled, text));
  return { stretches, units, traits, around: readSurroundings(text, units, traits), whole: readWhole(units, traits) };
}
