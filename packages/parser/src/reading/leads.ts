import type { Report } from "../model/diagnostic.ts";
import type { Certainty, Problem, Section } from "../model/notice.ts";
import { certaintyOf, isStrange, type Lead, leadOf } from "./certainty.ts";
import type { ProblemDraft } from "./draft.ts";
import { R, ROLES } from "./grammar.ts";
import type { Structure } from "./index.ts";
import { NO_OTHER } from "./margin.ts";

/** How sure each item is, by the unit that opens it. */
export interface Leads {
  readonly leadOf: (unit: number) => Lead;
  readonly certaintyOf: (unit: number) => Certainty;
  readonly unitOf: ReadonlyMap<string, number>;
}

/** The lead of a problem that no unit opens: it is likely, never sure. */
const QUOTED = 100;
const GOES_ON = new Set([R["heading-goes-on"], R["problem-goes-on"], R["measure-goes-on"]]);

/** The lead of an item: the smallest margin of its units and of the one behind them, which could have belonged to it. */
export function leadsOf({ reading, sections }: Structure, problems: readonly ProblemDraft[]): Leads {
  const lead = (unit: number): Lead => {
    if (unit < 0) return { margin: QUOTED, other: NO_OTHER, unit };
    let end = unit + 1;
    while (end < reading.roles.length && GOES_ON.has(reading.roles[end] ?? -1)) end++;
    return leadOf(reading, unit, end + 1);
  };
  const unitOf = new Map<string, number>();
  for (const [index, { unit }] of sections.entries()) unitOf.set(`s${index + 1}`, unit);
  for (const [index, { unit, measures }] of problems.entries()) {
    unitOf.set(`p${index + 1}`, unit);
    for (const [at, measure] of measures.entries()) unitOf.set(`p${index + 1}m${at + 1}`, measure.unit);
  }
  const strange = isStrange([...unitOf.values()].map(lead));
  return { leadOf: lead, certaintyOf: (unit) => certaintyOf(lead(unit), strange), unitOf };
}

/** Reports every doubtful item together with what the best other reading makes of it. */
export function reportDoubts(
  { leadOf: lead, unitOf }: Leads,
  { sections, problems }: { readonly sections: readonly Section[]; readonly problems: readonly Problem[] },
  report: Report,
): void {
  const items = [...sections, ...problems.flatMap((problem) => [problem, ...problem.measures])];
  for (const { id, certainty, span } of items) {
    const unit = unitOf.get(id);
    if (certainty !== "doubtful" || unit === undefined) continue;
    report("doubtful-reading", { item: id, otherwise: ROLES[lead(unit).other] ?? "" }, span);
  }
}
