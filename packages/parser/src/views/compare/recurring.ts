import { largest } from "../../model/lists.ts";
import type { Problem } from "../../model/notice.ts";
import type { ClusterText } from "./cluster-nodes.ts";
import { type Cluster, findClusters } from "./clusters.ts";
import { formulasSeen, type SeenFormula } from "./formulas-seen.ts";
import type { FormulaChanges } from "./likeness-formula-finder.ts";
import { withoutMarker } from "./measure-at.ts";
import { bodyOf, publishedTwice, type RecurSource, type Twice } from "./published-twice.ts";

/** What recurs among the measures of notices. */
export interface Recurring {
  /** From how much on measures count as alike, from 0 to 1. */
  readonly threshold: number;
  /** Measures that several bodies have, those of most bodies first. */
  readonly clusters: readonly Cluster[];
  /** Measures that one body has more than once. */
  readonly repeats: readonly Cluster[];
  /** What comes nearest where no measure of two bodies reaches the threshold; null where nothing comes near, too. */
  readonly closest: { readonly a: string; readonly b: string; readonly score: number } | null;
  /** Notices that are another one again: their measures count once. */
  readonly twice: readonly Twice[];
  /** The formulas that the measures use: they do not count. */
  readonly formulas: readonly SeenFormula[];
}

/** Measures are told from so much on. */
const THRESHOLD = 0.6;
/** How far below the threshold one looks for what comes nearest. */
const NEAR = 0.3;
/** Problems are linked when they are at least this much alike. */
const ALIKE_PROBLEMS = 0.5;
/** A statement is short; so many pieces of four characters suffice to link it. */
const SHORT_PROBLEM = 6;

/** Measures that recur, with each notice counted once. Sample: three bureaus' same measure is one of `clusters`. */
export function recurring(
  notices: readonly RecurSource[],
  threshold: number = THRESHOLD,
  formulas?: FormulaChanges,
): Recurring {
  const twice = publishedTwice(notices);
  const again = new Set(twice.map(({ notice }) => notice));
  const texts = textsOf(notices, ({ measures }) =>
    measures.map(({ id, text, marker }) => ({ id, text: withoutMarker(text, marker) })),
  ).filter(({ id }) => !again.has(Number(id.split("/")[0])));
  const options = formulas ? { formulas } : {};
  const all = findClusters(texts, { threshold, ...options });
  const clusters = all.filter(({ bodies }) => bodies > 1);
  const repeats = all.filter(({ bodies }) => bodies === 1);
  const nearer = clusters.length > 0 || threshold <= NEAR ? [] : findClusters(texts, { threshold: NEAR, ...options });
  return { threshold, clusters, repeats, closest: closestOf(nearer), twice, formulas: formulasSeen(texts, formulas) };
}

function closestOf(clusters: readonly Cluster[]): Recurring["closest"] {
  const pairs = clusters.flatMap(({ text, members: [own, ...others] }) =>
    others.flatMap(({ id, body, score }) => (body === own?.body ? [] : [{ a: text, b: id, score }])),
  );
  return pairs.sort((one, other) => other.score - one.score)[0] ?? null;
}

/** How much alike problems are to another body's, from 0 to 1, by `notice/problem`. Sample: `{ "0/p1": 0.83, "1/p1": 0.83 }`. */
export function alikeProblems(notices: readonly RecurSource[]): Record<string, number> {
  const texts = textsOf(notices, ({ id, statement }) => [{ id, text: statement }]);
  const alike: Record<string, number> = {};
  for (const { bodies, members } of findClusters(texts, { threshold: ALIKE_PROBLEMS, least: SHORT_PROBLEM })) {
    if (bodies < 2) continue;
    const [own, ...others] = members;
    for (const { id, score } of others) alike[id] = Math.max(alike[id] ?? 0, score);
    if (own)
      alike[own.id] = largest(
        others.map(({ score }) => score),
        alike[own.id] ?? 0,
      );
  }
  return alike;
}

function textsOf(
  notices: readonly RecurSource[],
  pick: (problem: Problem) => readonly { readonly id: string; readonly text: string }[],
): ClusterText[] {
  return notices.flatMap((notice, index) => {
    const [body, day] = [bodyOf(notice), notice.publishedOn];
    return notice.problems.flatMap(pick).map(({ id, text }) => ({ id: `${index}/${id}`, body, day, text }));
  });
}
