import { readFileSync } from "node:fs";
import { BodyReader, gatherBodies } from "@noticelens/parser";
import { sourceNamed } from "./sources.ts";

/** A name with what is true of it; `?` where the words leave it open. */
export interface NamedTruth {
  readonly name: string;
  readonly region: string;
  readonly organ: string;
  readonly party: string;
  readonly level: string;
  readonly trade: string;
  /** The body it is of, in our words; one that begins with ? nobody can tell from the words. */
  readonly body: string;
}

const rows = readFileSync(new URL("names.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): NamedTruth => {
    const [name = "", region = "", organ = "", party = "", level = "", trade = "", body = ""] = line.split("|");
    return { name, region, organ, party, level, trade, body };
  });

/** Two of three names are there to work with; the third is set aside. */
export const OPEN = rows.filter((_, at) => at % 3 !== 2);
export const SET_ASIDE = rows.filter((_, at) => at % 3 === 2);

/** How many parts of names were read as they are, and what was read otherwise. */
export function scoreParts(names: readonly NamedTruth[]): { right: number; of: number; wrong: string[] } {
  const reader = new BodyReader();
  const wrong: string[] = [];
  let of = 0;
  for (const truth of names) {
    const { places, organ, party, level, trade } = reader.read(truth.name);
    const read = {
      region: places.map(({ name }) => name).join("/"),
      organ: organ.text.replace(/^委(?=.{2})(?!办|员会)/, ""),
      party: party?.kind ?? "",
      level: level ?? "?",
      trade: trade ?? "?",
    };
    for (const part of ["region", "organ", "party", "level", "trade"] as const) {
      if (truth[part] === "?" && part === "organ") continue;
      of++;
      if (read[part] !== truth[part]) wrong.push(`${truth.name} ${part}: ${read[part]} (${truth[part]})`);
    }
  }
  return { right: of - wrong.length, of, wrong };
}

/** What became of all pairs of names, each name a notice of its own that says nothing besides. */
export interface MergeScore {
  /** Pairs of one body: joined, suggested, neither. */
  readonly joined: number;
  readonly suggested: number;
  readonly missed: string[];
  /** Pairs of two bodies, or of bodies that nobody can tell: joined without asking. None may be. */
  readonly wrong: string[];
  /** Pairs of two bodies that are asked about. */
  readonly needless: string[];
}

export function scoreMerges(names: readonly NamedTruth[]): MergeScore {
  const { files, suggestions } = gatherBodies(names.map(({ name }, at) => sourceNamed(name, at)));
  const fileOf = new Map(files.flatMap((file) => file.entries.map(({ notice }) => [notice, file] as const)));
  const asked = new Set(suggestions.map(({ names }) => names.toSorted().join("\n")));
  // 质监局 and 食药监局 are both asked about with 市场监管局, not with each other.
  const isAskedThrough = (one = "", other = ""): boolean =>
    files.some(({ id }) => asked.has([one, id].toSorted().join("\n")) && asked.has([other, id].toSorted().join("\n")));
  const score = { joined: 0, suggested: 0, missed: [] as string[], wrong: [] as string[], needless: [] as string[] };
  for (const [at, one] of names.entries())
    for (const [other, two] of names.entries()) {
      if (other <= at) continue;
      const [first, second] = [fileOf.get(at), fileOf.get(other)];
      const pair = `${one.name} = ${two.name}`;
      const isAsked = asked.has([first?.id, second?.id].toSorted().join("\n"));
      const isOne = one.body === two.body;
      if (first === second) isOne ? score.joined++ : score.wrong.push(pair);
      else if (isAsked || (isOne && isAskedThrough(first?.id, second?.id)))
        isOne ? score.suggested++ : score.needless.push(pair);
      else if (isOne) score.missed.push(pair);
    }
  return score;
}
