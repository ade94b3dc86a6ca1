import type { Explanation, Problem, Section } from "../model/notice.ts";
import { ROLES } from "./grammar.ts";
import type { Structure } from "./index.ts";
import { leadsOf } from "./leads.ts";

/** Why each item was read as it was. */
export function explain(
  structure: Structure,
  _items: { readonly sections: readonly Section[]; readonly problems: readonly Problem[] },
): Explanation[] {
  const leads = leadsOf(structure);
  return [...leads.unitOf].map(([item, unit]) => {
    const { margin, other } = leads.leadOf(unit);
    return { item, margin, otherwise: ROLES[other] ?? null, rows: [] };
  });
}
