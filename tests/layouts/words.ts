import { isAside } from "./chance.ts";
import * as chapters from "./pools/chapters.ts";
import { CAUSES, GOALS, OFFICES, ORIGINS, TAGS } from "./pools/fields.ts";
import * as furniture from "./pools/furniture.ts";
import { LABELS, type LabelKind } from "./pools/labels.ts";
import { MEASURES } from "./pools/measures.ts";
import * as organisation from "./pools/organisation.ts";
import { MEASURE_PARTS, STATEMENT_PARTS } from "./pools/parts.ts";
import { STATEMENTS, TASKS } from "./pools/statements.ts";

/** Every list of words a notice is made of, by name. */
export const POOLS = {
  statements: STATEMENTS,
  tasks: TASKS,
  measures: MEASURES,
  ...STATEMENT_PARTS,
  ...MEASURE_PARTS,
  ...chapters,
  ...organisation,
  ...furniture,
  offices: OFFICES,
  goals: GOALS,
  causes: CAUSES,
  origins: ORIGINS,
  tags: TAGS,
} satisfies Readonly<Record<string, readonly string[]>>;

/** The lists of one half of the words. */
export type Words = Readonly<Record<keyof typeof POOLS, readonly string[]>> & {
  readonly labels: Readonly<Record<LabelKind, readonly string[]>>;
};

const labelsOf = (kind: LabelKind, aside: boolean): readonly string[] => {
  const { usual, others } = LABELS[kind];
  const own = others.filter((word) => isAside(word) === aside);
  return aside ? own : [...usual, ...usual, ...own];
};

function half(aside: boolean): Words {
  const lists = Object.entries(POOLS).map(([name, list]) => [name, list.filter((word) => isAside(word) === aside)]);
  const labels = Object.keys(LABELS).map((kind) => [kind, labelsOf(kind as LabelKind, aside)]);
  return { ...Object.fromEntries(lists), labels: Object.fromEntries(labels) };
}

const halves = new Map<boolean, Words>();

/** The words that are set aside, or the others. The most usual labels belong to the others only. */
export function wordsOf(aside: boolean): Words {
  const known = halves.get(aside) ?? half(aside);
  halves.set(aside, known);
  return known;
}
