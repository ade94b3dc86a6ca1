import {
  dueDay,
  type Measure,
  type Notice,
  type Problem,
  promisesOf,
  type Section,
  type StatusValue,
} from "@noticelens/parser";
import { holdsAll, wordsSought } from "../store/search-words.ts";
import type { CheckRow } from "../store/tables.ts";

/** What the list is narrowed to. Every part that is set must hold. */
export interface Filter {
  readonly text: string;
  readonly quick: ReadonlySet<QuickFilter>;
  readonly statuses: ReadonlySet<StatusValue>;
  readonly section: string | null;
  readonly responsible: string | null;
}

/** The filters that are one click away. */
export type QuickFilter = "todo" | "ticked" | "noStatus" | "noMeasure" | "noEvidence" | "overdue" | "hasDeadline";

export const NO_FILTER: Filter = {
  text: "",
  quick: new Set(),
  statuses: new Set(),
  section: null,
  responsible: null,
};

/** A filter as it is stored: without the words that are sought. */
export interface StoredFilter {
  readonly quick: readonly QuickFilter[];
  readonly statuses: readonly StatusValue[];
  readonly section: string | null;
  readonly responsible: string | null;
}

/** What is stored of a filter. */
export function storedFilter({ quick, statuses, section, responsible }: Filter): StoredFilter {
  return { quick: [...quick], statuses: [...statuses], section, responsible };
}

/** A stored filter as the list of a notice takes it; a section or body that the notice has not narrows nothing. */
export function restoredFilter(stored: StoredFilter | null, text: string, notice: Notice): Filter {
  if (!stored) return { ...NO_FILTER, text };
  const { section, responsible } = stored;
  return {
    text,
    quick: new Set(stored.quick),
    statuses: new Set(stored.statuses),
    section: notice.sections.some(({ id }) => id === section) ? section : null,
    responsible: notice.problems.some((one) => one.responsible.some((who) => who.text === responsible))
      ? responsible
      : null,
  };
}

/** Whether a filter narrows anything. */
export function isFiltering({ text, quick, statuses, section, responsible }: Filter): boolean {
  return text !== "" || quick.size > 0 || statuses.size > 0 || section !== null || responsible !== null;
}

/** A set with one more, or one less. */
export function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** The inspector's findings on a notice, by item. */
export type Checks = ReadonlyMap<string, CheckRow>;

/** Whether the parts of an item are checked off: all, some or none. */
export type Ticked = "all" | "some" | "none";

/** One line of the list as it is shown. */
export type Row =
  | {
      readonly kind: "section";
      readonly key: string;
      readonly section: Section | null;
      readonly done: number;
      readonly all: number;
    }
  | {
      readonly kind: "problem";
      readonly key: string;
      readonly problem: Problem;
      readonly open: boolean;
      readonly position: number;
      readonly siblings: number;
    }
  | {
      readonly kind: "measure";
      readonly key: string;
      readonly problem: Problem;
      readonly measure: Measure;
      readonly position: number;
      readonly siblings: number;
    };

/** The things to tick off of a problem: its measures, or itself where it has none. */
export function partsOf(problem: Problem): string[] {
  return problem.measures.length > 0 ? problem.measures.map(({ id }) => id) : [problem.id];
}

/** How much of a problem is ticked. */
export function tickedOf(problem: Problem, checks: Checks): Ticked {
  const parts = partsOf(problem);
  const done = parts.filter((id) => checks.get(id)?.ticked).length;
  return done === parts.length ? "all" : done > 0 ? "some" : "none";
}

/** How far the inspector's own check has come. */
export function progressOf(problems: readonly Problem[], checks: Checks) {
  const parts = problems.flatMap(partsOf);
  return {
    parts: parts.length,
    partsDone: parts.filter((id) => checks.get(id)?.ticked).length,
    problems: problems.length,
    problemsDone: problems.filter((problem) => tickedOf(problem, checks) === "all").length,
  };
}

/** The problems that a filter lets through, in the notice's order. */
export function filterProblems(notice: Notice, checks: Checks, filter: Filter, today: string): Problem[] {
  if (!isFiltering(filter)) return notice.problems;
  const sought = wordsSought(filter.text);
  const within = filter.section === null ? null : sectionsBelow(notice.sections, filter.section);
  const citations = new Map(notice.citations.map(({ id, title, number }) => [id, `${title ?? ""}${number ?? ""}`]));
  return notice.problems.filter(
    (problem) =>
      holdsAll(wordsOf(problem, citations), sought) &&
      [...filter.quick].every((quick) => holds(quick, problem, { notice, checks, today })) &&
      (filter.statuses.size === 0 || filter.statuses.has(problem.status.value)) &&
      (!within || within.has(problem.sectionId ?? "")) &&
      (filter.responsible === null || problem.responsible.some(({ text }) => text === filter.responsible)),
  );
}

/** Whether a quick filter holds for a problem. */
export function holds(
  quick: QuickFilter,
  problem: Problem,
  { notice, checks, today }: { notice: Notice; checks: Checks; today: string },
): boolean {
  switch (quick) {
    case "todo":
      return tickedOf(problem, checks) !== "all";
    case "ticked":
      return tickedOf(problem, checks) === "all";
    case "noStatus":
      return problem.status.value === "unstated";
    case "noMeasure":
      return problem.measures.length === 0;
    case "noEvidence":
      return problem.measures.length > 0 && problem.measures.every(hasNoEvidence);
    case "hasDeadline":
      return promisesOf(problem).length > 0;
    case "overdue":
      return isOverdue(problem, notice, today);
  }
}

/** Whether a measure names no date, no figure and no document. */
export function hasNoEvidence({ dates, quantities, citations }: Measure): boolean {
  return dates.length + quantities.length + citations.length === 0;
}

/** Whether a deadline of a problem or of its measures has passed and the notice does not say that it is done. */
export function isOverdue(problem: Problem, notice: Notice, today: string): boolean {
  return promisesOf(problem).some(({ date: id, status }) => {
    const date = notice.dates.find((one) => one.id === id);
    const due = date && dueDay(date, today);
    return due ? due.daysLeft < 0 && status !== "completed" : false;
  });
}

/** The lines of the list: sections, the problems below them, the measures of those that are open or hold what is sought. */
export function listRows(
  notice: Notice,
  problems: readonly Problem[],
  { checks, open, sought }: { checks: Checks; open: ReadonlySet<string>; sought: string },
): Row[] {
  const words = wordsSought(sought);
  const sections = new Map(notice.sections.map((section) => [section.id, section]));
  const rows: Row[] = [];
  for (const group of grouped(problems)) {
    const { parts, partsDone } = progressOf(group, checks);
    const section = sections.get(group[0]?.sectionId ?? "") ?? null;
    rows.push({ kind: "section", key: `section:${group[0]?.id}`, section, done: partsDone, all: parts });
    for (const [index, problem] of group.entries()) {
      const isHit =
        words.length > 0 &&
        !holdsAll(problem.text, words) &&
        problem.measures.some(({ text }) => words.some((word) => holdsAll(text, [word])));
      const isOpen = (open.has(problem.id) || isHit) && problem.measures.length > 0;
      rows.push({
        kind: "problem",
        key: problem.id,
        problem,
        open: isOpen,
        position: index + 1,
        siblings: group.length,
      });
      if (!isOpen) continue;
      const siblings = problem.measures.length;
      for (const [at, measure] of problem.measures.entries())
        rows.push({ kind: "measure", key: measure.id, problem, measure, position: at + 1, siblings });
    }
  }
  return rows;
}

function grouped(problems: readonly Problem[]): Problem[][] {
  const groups: Problem[][] = [];
  for (const problem of problems) {
    const last = groups.at(-1);
    if (last?.[0]?.sectionId === problem.sectionId) last?.push(problem);
    else groups.push([problem]);
  }
  return groups;
}

function sectionsBelow(sections: readonly Section[], id: string): Set<string> {
  const below = new Set([id]);
  for (const { id: own, parentId } of sections) if (parentId !== null && below.has(parentId)) below.add(own);
  return below;
}

function wordsOf(problem: Problem, citations: ReadonlyMap<string, string>): string {
  const parts = problem.measures.flatMap(({ text, citations: ids }) => [
    text,
    ...ids.map((id) => citations.get(id) ?? ""),
  ]);
  return [problem.marker, problem.text, ...problem.responsible.map(({ text }) => text), ...parts].join("\n");
}

/** A set with one thing put in, or taken out where it was in. */
export function flipped(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
