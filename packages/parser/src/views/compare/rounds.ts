import type { Measure, NoticeDate, Problem, StatusValue } from "../../model/notice.ts";
import type { Span } from "../../model/span.ts";
import { dueDay } from "../due-day.ts";
import { deadlineOf } from "../promises.ts";
import type { CompareSource } from "./compare.ts";
import { findLikeness, type SharedRun } from "./likeness.ts";

/** A problem or measure of one of the rounds, in the words of its notice. */
export interface RoundItem {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
  readonly status: StatusValue;
}

/** What became of a problem of the earlier round. */
export interface RoundProblem {
  /** The problem of the earlier notice; null for one that is new. */
  readonly before: RoundItem | null;
  /** The problem of the later notice that says the same; null where it is not mentioned again. */
  readonly after: RoundItem | null;
  /** How much alike the two are, from 0 to 1; null where one is missing. */
  readonly score: number | null;
  /** The words they have in common, `a` in the earlier. */
  readonly shared: readonly SharedRun[];
}

/** What the later notice says of a promise: done, still going on, found wanting again, nothing. */
export type Verdict = "kept" | "under-way" | "came-back" | "silent";

/** What the earlier notice left to be done, and what the later one says of it. */
export interface RoundPromise {
  /** The measure that promises; the problem itself where it was left open without one. */
  readonly promised: RoundItem;
  /** The problem it belongs to, by id. */
  readonly problem: string;
  /** The words and the day it was promised for. Sample: `{ text: "2023年12月底前", day: "2023-12-31" }`. */
  readonly due: { readonly text: string; readonly day: string } | null;
  readonly verdict: Verdict;
  /** The problem or measure of the later notice that speaks of it; null where none does. */
  readonly said: RoundItem | null;
  readonly score: number | null;
  readonly shared: readonly SharedRun[];
}

/** Two notices of one body beside each other. */
export interface Rounds {
  /** The notices were given the other way round, by their days of publication. */
  readonly swapped: boolean;
  /** Whether one body issued both; null where one of them does not say who did. */
  readonly oneBody: boolean | null;
  /** The earlier problems in their order, then those that are new. */
  readonly problems: readonly RoundProblem[];
  readonly promises: readonly RoundPromise[];
}

/** Texts at least this much alike speak of the same matter. */
const SAME = 0.45;
/** A statement is short; so many distinctive characters suffice to tell it. */
const SHORT = 6;

/**
 * Two notices of one body, an earlier round and a later: problems that came back, that are not mentioned again, that are
 * new, and for every promise what the later notice says of it. Each item is matched once, the most alike first. Sample: a
 * problem promised for `2023年12月底前` that a notice of 2024 lists again is `came-back`.
 */
export function compareRounds(one: CompareSource, other: CompareSource): Rounds {
  const swapped = one.publishedOn !== null && other.publishedOn !== null && one.publishedOn > other.publishedOn;
  const [earlier, later] = swapped ? [other, one] : [one, other];
  const again = matched(earlier.problems.map(problemItem), later.problems.map(problemItem));
  const known = new Set([...again.values()].map(({ item }) => item.id));
  const fresh = later.problems.filter(({ id }) => !known.has(id));
  return {
    swapped,
    oneBody: one.issuer && other.issuer ? one.issuer.text === other.issuer.text : null,
    problems: [
      ...earlier.problems.map((problem): RoundProblem => {
        const match = again.get(problem.id);
        return {
          before: problemItem(problem),
          after: match?.item ?? null,
          score: match?.score ?? null,
          shared: match?.shared ?? [],
        };
      }),
      ...fresh.map((problem): RoundProblem => ({ before: null, after: problemItem(problem), score: null, shared: [] })),
    ],
    promises: promisesOf(earlier, later, again),
  };
}

/** What each promise came to: its problem is listed again, or a measure of the later notice speaks of it, or nothing does. */
function promisesOf(earlier: CompareSource, later: CompareSource, again: ReadonlyMap<string, Match>): RoundPromise[] {
  const open = earlier.problems.flatMap((problem) => promisesIn(problem, earlier));
  const told = later.problems.flatMap((problem) => problem.measures.map((measure) => ({ measure, problem })));
  const silent = open.filter(({ problem }) => !again.has(problem));
  const answers = matched(
    silent.map(({ promised }) => promised),
    told.map(({ measure }) => measureItem(measure)),
  );
  return open.map((promise): RoundPromise => {
    const back = again.get(promise.problem);
    const answer = back ?? answers.get(promise.promised.id);
    if (!answer) return { ...promise, verdict: "silent", said: null, score: null, shared: [] };
    const teller = back ? undefined : told.find(({ measure }) => measure.id === answer.item.id);
    const verdict = teller ? verdictOf(teller.measure, teller.problem) : "came-back";
    // Of a problem that came back the shared words are those of the two problems.
    return { ...promise, verdict, said: answer.item, score: answer.score, shared: back ? [] : answer.shared };
  });
}

/** A measure is told as done, unless it or its problem says otherwise. */
function verdictOf({ kind, status }: Measure, problem: Problem): Verdict {
  const state = status.value === "unstated" ? problem.status.value : status.value;
  return kind === "plan" || !["completed", "mostly-completed", "unstated"].includes(state) ? "under-way" : "kept";
}

type Promised = Pick<RoundPromise, "promised" | "problem" | "due">;

/** Plans and measures with a deadline; the problem itself where it is open or has a deadline and no measure promises. */
function promisesIn(problem: Problem, { dates, publishedOn }: CompareSource): Promised[] {
  if (problem.status.value === "completed") return [];
  const known = new Map(dates.map((date) => [date.id, date]));
  const own = dueOf(deadlineOf(problem, known));
  const measures = problem.measures.flatMap((measure): Promised[] => {
    const due = dueOf(deadlineOf(measure, known));
    const ahead = due !== null && (publishedOn === null || due.day > publishedOn);
    if (measure.kind !== "plan" && !ahead) return [];
    return [{ promised: measureItem(measure), problem: problem.id, due: due ?? own }];
  });
  if (measures.length > 0 || (own === null && problem.status.value === "unstated")) return measures;
  return [{ promised: problemItem(problem), problem: problem.id, due: own }];
}

function dueOf(date: NoticeDate | null): RoundPromise["due"] {
  const due = date && dueDay(date, "1970-01-01");
  return date && due ? { text: date.text, day: due.day } : null;
}

interface Match {
  readonly item: RoundItem;
  readonly score: number;
  readonly shared: readonly SharedRun[];
}

/** The later item that says the same, by the earlier one's id. Each is taken once, the most alike first. */
function matched(earlier: readonly RoundItem[], later: readonly RoundItem[]): ReadonlyMap<string, Match> {
  const texts = [
    ...earlier.map(({ text }, index) => ({ id: `a${index}`, group: "a", text })),
    ...later.map(({ text }, index) => ({ id: `b${index}`, group: "b", text })),
  ];
  const found = new Map<string, Match>();
  const taken = new Set<string>();
  for (const pair of findLikeness(texts, { threshold: SAME, least: SHORT })) {
    const [before, after] = [earlier[Number(pair.a.slice(1))], later[Number(pair.b.slice(1))]];
    if (pair.within || !before || !after || found.has(before.id) || taken.has(after.id)) continue;
    // The words are compared when they are asked for: not of the pairs that were passed over.
    found.set(before.id, { item: after, score: pair.score, shared: pair.shared });
    taken.add(after.id);
  }
  return found;
}

function problemItem({ id, statement, statementSpan, status }: Problem): RoundItem {
  return { id, text: statement, span: statementSpan, status: status.value };
}

function measureItem({ id, text, span, status }: Measure): RoundItem {
  return { id, text, span, status: status.value };
}
