import { gatherStars, type Star } from "./cluster-cover.ts";
import { findLeaders, isWhole, type Leaders } from "./cluster-leaders.ts";
import { type ClusterNode, type ClusterText, inOrder, literalKey, nodesOf } from "./cluster-nodes.ts";
import { type FormulaChanges, formulaFinder } from "./likeness-formula-finder.ts";
import { type GramIndex, indexTexts } from "./likeness-index.ts";
import { type ComparedWords, wordsComparer } from "./likeness-words.ts";

/** How a member stands to the text of its cluster: the text itself, its words one by one, changed, a part of it, or more than it. */
export type MemberKind = "text" | "same" | "changed" | "part" | "longer";

/** A text that is like the text of its cluster; runs and differences name that text as `a`, the member as `b`. */
export interface ClusterMember extends ComparedWords {
  readonly id: string;
  readonly body: string;
  readonly day: string | null;
  readonly kind: MemberKind;
  /** The share of distinctive characters in common, from 0 to 1, measured against the shorter and a fifth of what the longer has more. */
  readonly score: number;
}

/** Who had a text first, as far as days of publication tell. */
export interface FirstMember {
  /** The members of the earliest day; none where no day is known. */
  readonly ids: readonly string[];
  /** Why that is not sure: a member has no day, or bodies share the earliest; null where it is. */
  readonly unsure: "no-day" | "same-day" | null;
}

/** One text that several have. */
export interface Cluster {
  /** The member all others are measured against: the earliest that all are like. */
  readonly text: string;
  /** How many bodies have it. */
  readonly bodies: number;
  readonly first: FirstMember;
  /** The text's own member first, then by day. */
  readonly members: readonly ClusterMember[];
}

/** How clusters are looked for. Sample: `{ threshold: 0.5, signal, onProgress: (done, total) => show(done / total) }`. */
export interface ClusterOptions {
  /** Default 0.6. */
  readonly threshold?: number;
  /** Texts with fewer distinctive characters are too short to say anything. Default 12. */
  readonly least?: number;
  /** What a person says of formulas. */
  readonly formulas?: FormulaChanges;
  /** Asked every hundred texts. The search does not wait, so it is aborted before or from `onProgress`. */
  readonly signal?: AbortSignal;
  /** Told every hundred texts, and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** So many texts go by between two looks at the signal. */
const STEP = 100;

/**
 * Finds texts that recur, whoever has them and however many: those of most bodies first. Every member is at least as much
 * alike to the text of its cluster as the threshold says, and comes with the words that show it. Throws the signal's reason
 * when aborted. Sample: 25 bureaus' `修订学习实施细则，把重要论述列为每月首个议题。` give one cluster of 25 bodies.
 */
export function findClusters(texts: readonly ClusterText[], options: ClusterOptions = {}): Cluster[] {
  const { threshold = 0.6, least = 12, formulas, signal, onProgress } = options;
  signal?.throwIfAborted();
  const find = formulaFinder(formulas);
  const nodes = nodesOf(texts);
  const index = indexTexts(
    nodes.map(({ texts: [first = 0] }) => texts[first]?.text ?? ""),
    find,
  );
  const onText = (done: number): void => {
    if (done % STEP !== 0) return;
    onProgress?.(done, nodes.length);
    signal?.throwIfAborted();
  };
  const leaders = findLeaders(index, { threshold, least, onText });
  const stars = gatherStars(nodes, leaders, threshold);
  const order = inOrder(texts);
  const place = new Int32Array(texts.length);
  for (const [rank, at] of order.entries()) place[at] = rank;
  const clusters = stars.map((star) =>
    clusterOf(star, { texts, nodes, index, leaders, place, compareWith: (text) => wordsComparer(text, find) }),
  );
  onProgress?.(nodes.length, nodes.length);
  const rank = ({ text }: Cluster): number => ranks.get(text) ?? 0;
  const ranks = new Map(texts.map(({ id }, at) => [id, place[at] ?? 0]));
  return clusters.sort(
    (one, other) => other.bodies - one.bodies || other.members.length - one.members.length || rank(one) - rank(other),
  );
}

interface Found {
  readonly texts: readonly ClusterText[];
  readonly nodes: readonly ClusterNode[];
  readonly index: GramIndex;
  readonly leaders: Leaders;
  readonly place: Int32Array;
  readonly compareWith: (text: string) => (other: string) => ComparedWords;
}

function clusterOf({ centre, members }: Star, found: Found): Cluster {
  const { texts, nodes, leaders, place } = found;
  const own = nodes[centre]?.texts[0] ?? 0;
  const all = members.flatMap((node) => {
    const score = node === centre ? 1 : leaders.measure(node, centre, 0);
    return (nodes[node]?.texts ?? []).map((at) => ({ node, at, score }));
  });
  const rank = (at: number): number => (at === own ? -1 : (place[at] ?? 0));
  all.sort((one, other) => rank(one.at) - rank(other.at));
  const key = literalKey(texts[own]?.text ?? "");
  const compare = found.compareWith(texts[own]?.text ?? "");
  const made = all.flatMap(({ node, at, score }): ClusterMember[] => {
    const text = texts[at];
    if (!text) return [];
    const { id, body, day } = text;
    const same = node === centre && literalKey(text.text) === key;
    const kind = at === own ? "text" : same ? "same" : changedKind(found.index.distinctive, node, centre);
    return [{ id, body, day, kind, score, ...compare(text.text) }];
  });
  return { text: texts[own]?.id ?? "", bodies: bodiesOf(made), first: firstOf(made), members: made };
}

function changedKind(distinctive: Int32Array, node: number, centre: number): MemberKind {
  if (isWhole(distinctive, node, centre)) return "changed";
  return (distinctive[node] ?? 0) < (distinctive[centre] ?? 0) ? "part" : "longer";
}

/** How many bodies members are of. */
export function bodiesOf(members: readonly Pick<ClusterMember, "body">[]): number {
  return new Set(members.map(({ body }) => body)).size;
}

/** Who of members was first. Sample: two bodies on one day are both named, and `unsure` is `same-day`. */
export function firstOf(members: readonly Pick<ClusterMember, "id" | "body" | "day">[]): FirstMember {
  const days = members.flatMap(({ day }) => day ?? []).sort();
  const [earliest] = days;
  const first = members.filter(({ day }) => day === earliest);
  const unsure = days.length < members.length ? "no-day" : bodiesOf(first) > 1 ? "same-day" : null;
  return { ids: first.map(({ id }) => id), unsure };
}
