import type { Explanation } from "../model/notice.ts";
import { putEvidence, type Seen } from "./evidence.ts";
import { wordRow } from "./evidence-words.ts";
import { ROLES } from "./grammar.ts";
import { putHistory } from "./history.ts";
import type { Structure } from "./index.ts";
import type { Leads } from "./leads.ts";
import { Sink } from "./sink.ts";
import type { Weights } from "./weights.ts";

/** So many rows are shown of an item. */
const MOST = 8;

/**
 * Why items were read as they were: how far its reading is ahead, what the best other reading makes of it, and the rows
 * of evidence that decide between the two (or speak most for it, where no other comes near).
 */
export function explain(
  structure: Structure,
  leads: Leads,
  {
    items,
    lang,
    weights,
  }: {
    /** The ids of items, each with the unit that opens it. */
    readonly items: readonly (readonly [string, number])[];
    readonly lang: "zh" | "en";
    readonly weights: Weights;
  },
): Explanation[] {
  return items.map(([item, unit]) => {
    const { margin, other } = leads.leadOf(unit);
    const role = structure.reading.roles[unit] ?? 0;
    return {
      item,
      margin,
      otherwise: ROLES[other] ?? null,
      rows: rowsOf(structure, unit, { role, other, lang, weights }),
    };
  });
}

interface Asked {
  readonly role: number;
  readonly other: number;
  readonly lang: "zh" | "en";
  readonly weights: Weights;
}

function rowsOf(
  { seen, reading }: Structure,
  unit: number,
  { role, other, lang, weights }: Asked,
): Explanation["rows"] {
  const rows: { says: string; weight: number }[] = [];
  for (const [row, name] of evidenceOf(seen, reading, unit)) {
    const scores = new Float64Array(ROLES.length);
    weights.addAll(single(row), scores);
    const weight = (scores[role] ?? 0) - (scores[other] ?? 0);
    if (weight !== 0) rows.push({ says: wordRow(...parse(name), lang), weight });
  }
  return rows.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST);
}

function evidenceOf(seen: Seen, { chain, memory }: Structure["reading"], unit: number): Map<number, string> {
  const path = chain[unit];
  const names = new Map<number, string>();
  const sink = new Sink(names);
  putEvidence(seen, unit, sink);
  if (path) {
    sink.clear();
    putHistory(path, { seen, index: unit, memory }, sink);
  }
  return names;
}

function single(row: number): Sink {
  const sink = new Sink();
  sink.rows[0] = row;
  sink.count = 1;
  return sink;
}

function parse(name: string): [number, number[]] {
  const [template = "0", figures = ""] = name.split(":");
  return [Number(template), figures.split(",").map(Number)];
}
