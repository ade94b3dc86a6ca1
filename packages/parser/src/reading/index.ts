import { type Automaton, compileLexicon, findCues } from "../lexicon/automaton.ts";
import { LEXICON } from "../lexicon/index.ts";
import type { Line } from "../model/outline.ts";
import { cutUnits, type LinePart } from "../outline/units.ts";
import { readWhole, type Seen } from "./evidence.ts";
import { readSurroundings } from "./surroundings.ts";
import { readTraits } from "./traits.ts";

let compiled: Automaton | null = null;

/** The units of some lines with everything that is to be seen of them. */
export function seeUnits(
  text: string,
  lines: readonly Line[],
  range: readonly [number, number],
  partOf: (line: number) => LinePart,
): Seen {
  compiled ??= compileLexicon(LEXICON);
  const units = cutUnits(text, lines, range, partOf);
  const traits = readTraits(text, units, lines, findCues(compiled, text));
  return { units, traits, around: readSurroundings(text, units, traits), whole: readWhole(units, traits) };
}
