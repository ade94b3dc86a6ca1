import { literalKey } from "./cluster-nodes.ts";
import { bodiesOf, type Cluster, type ClusterMember, firstOf } from "./clusters.ts";

/** What a person says is no copying: a cluster by the texts it had, all of it or one body's part in it. */
export interface Dismissal {
  /** The texts, by their letters and figures. They are known again in other comparisons, under other numbers. */
  readonly texts: readonly string[];
  /** Whose part is left out; null for the whole cluster. */
  readonly body: string | null;
}

/** Clusters with and without what was dismissed. */
export interface Dismissed {
  readonly kept: readonly Cluster[];
  readonly dismissed: readonly Cluster[];
}

/**
 * Says that a cluster, or one body in it, is no copying. `textOf` gives a member's words. Sample: of a cluster of two texts
 * `{ texts: ["修订…", "修订…"], body: null }`.
 */
export function dismissalOf(cluster: Cluster, body: string | null, textOf: (id: string) => string): Dismissal {
  const texts = new Set(cluster.members.map(({ id }) => literalKey(textOf(id))));
  return { texts: [...texts].sort(), body };
}

/**
 * Leaves out what was dismissed. A cluster counts as dismissed when more than half of its texts are, so that one more body
 * of the same words does not bring it back, and words of its own do. Sample: no dismissal keeps all clusters.
 */
export function withoutDismissed(
  clusters: readonly Cluster[],
  dismissals: readonly Dismissal[],
  textOf: (id: string) => string,
): Dismissed {
  if (dismissals.length === 0) return { kept: clusters, dismissed: [] };
  const [kept, dismissed]: [Cluster[], Cluster[]] = [[], []];
  for (const cluster of clusters) {
    const own = dismissals.filter((one) => isOf(one, cluster, textOf));
    if (own.some(({ body }) => body === null)) dismissed.push(cluster);
    else {
      const bodies = new Set(own.map(({ body }) => body));
      const rest = cluster.members.filter(({ body, kind }) => kind === "text" || !bodies.has(body));
      if (rest.length > 1) kept.push(rest.length === cluster.members.length ? cluster : withMembers(cluster, rest));
      else dismissed.push(cluster);
    }
  }
  return { kept, dismissed };
}

/** Whether a dismissal speaks of a cluster. */
export function isOf({ texts }: Dismissal, cluster: Cluster, textOf: (id: string) => string): boolean {
  const known = new Set(texts.map(literalKey));
  const met = cluster.members.filter(({ id }) => known.has(literalKey(textOf(id))));
  return met.length * 2 > cluster.members.length;
}

function withMembers(cluster: Cluster, members: readonly ClusterMember[]): Cluster {
  return { ...cluster, members, bodies: bodiesOf(members), first: firstOf(members) };
}
