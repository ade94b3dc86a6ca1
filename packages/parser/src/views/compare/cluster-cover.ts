import { append, smallest } from "../../model/lists.ts";
import type { Edge, Leaders } from "./cluster-leaders.ts";
import type { ClusterNode } from "./cluster-nodes.ts";

/** A text and those like it, by number. */
export interface Star {
  readonly centre: number;
  readonly members: readonly number[];
}

/**
 * Gathers what is alike around as few texts as can be: first the one that most bodies have whole. A text that takes from
 * two others comes with both, and never joins them. Sample: of two texts of 25 and 10 bodies and one that joins them two stars.
 */
export function gatherStars(nodes: readonly ClusterNode[], leaders: Leaders, threshold: number): Star[] {
  const { behind, edges, measure } = leaders;
  const reach = reachOf(nodes, leaders);
  const order = behind.flatMap((own, at) => (own.length > 0 ? [at] : []));
  order.sort((one, other) => (reach[other] ?? 0) - (reach[one] ?? 0) || one - other);
  const taken = new Uint8Array(nodes.length);
  const stars: Star[] = [];
  for (const centre of order) {
    if (taken[centre]) continue;
    const members = [...(behind[centre] ?? [])];
    for (const { other } of edges[centre] ?? []) {
      const near = (behind[other] ?? []).filter((one) => measure(one, centre, threshold) >= threshold);
      if (near.length === behind[other]?.length) taken[other] = 1;
      append(members, near);
    }
    const texts = members.reduce((sum, one) => sum + (nodes[one]?.texts.length ?? 0), 0);
    if (texts > 1) stars.push({ centre: earliestOf(members, centre, { leaders, threshold }), members });
  }
  return stars;
}

/** How many bodies have each text whole, or one that is whole like it. */
function reachOf(nodes: readonly ClusterNode[], { behind, edges }: Leaders): number[] {
  return behind.map((own, at) => {
    if (own.length === 0) return 0;
    const whole = (edges[at] ?? []).filter((edge: Edge) => edge.whole).flatMap(({ other }) => behind[other] ?? []);
    if (own.length === 1 && whole.length === 0) return nodes[at]?.bodies.size ?? 0;
    const bodies = new Set<number>();
    for (const one of [...own, ...whole]) for (const body of nodes[one]?.bodies ?? []) bodies.add(body);
    return bodies.size;
  });
}

interface Reach {
  readonly leaders: Leaders;
  readonly threshold: number;
}

/** The earliest text that every other can be shown to be like; else the centre. */
function earliestOf(members: readonly number[], centre: number, { leaders, threshold }: Reach): number {
  const { measure } = leaders;
  const earliest = smallest(members);
  if (earliest === centre || !(leaders.edges[centre] ?? []).some(({ other, whole }) => whole && other === earliest))
    return centre;
  const all = members.every((one) => one === earliest || measure(one, earliest, threshold) >= threshold);
  return all ? earliest : centre;
}
