import type { Measure, NoticeDate, Problem, StatusValue } from "../../model/notice.ts";
import type { Span } from "../../model/span.ts";
import { dueDay } from "../due-day.ts";
import { deadlineOf } from "../promises.ts";
import type { CompareSource } from "./compare.ts";
import type { SharedRun } from "./likeness.ts";
import { type Match, matchItems, UNDER_ONE_PROBLEM } from "./match-items.ts";
import { type Answered, judgePromise, type OwnVerdicts, type PromisedItem, promiseKey } from "./verdict.ts";

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
  /** False where the two may be one problem in other words, and may be two. */
  readonly sure: boolean;
  /** How much alike the two are, from 0 to 1; null where one is missing. */
  readonly score: number | null;
  /** The words they have in common, `a` in the earlier. */
  readonly shared: readonly SharedRun[];
}

/** What the earlier notice left to be done, and what the later one says of it. */
export interface RoundPromise extends PromisedItem, Answered {
  /** The problem it belongs to, by id. */
  readonly problem: string;
  readonly score: number | null;
  /** The words that both have in common, `a` in the earlier. */
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

/**
 * Two notices of one body, an earlier round and a later: problems that came back, that are not mentioned again, that are
 * new, and for every promise what the later notice says of it, in its words. Each problem is matched once, the most alike
 * first; where that is open, it says so. What a person says of a promise (`own`) outweighs what was read. Sample: a promise for `2023年12月底前` of which a notice of 2024 says 尚未建成 is
 * `under-way`.
 */
export function compareRounds(one: CompareSource, other: CompareSource, own: OwnVerdicts = {}): Rounds {
  const swapped = one.publishedOn !== null && other.publishedOn !== null && one.publishedOn > other.publishedOn;
  const [earlier, later] = swapped ? [other, one] : [one, other];
  const again = matchItems(earlier.problems.map(problemItem), later.problems.map(problemItem), { once: true });
  const known = new Set([...again.values()].map(({ item }) => item.id));
  const nothing = { after: null, sure: true, score: null, shared: [] } as const;
  return {
    swapped,
    oneBody: one.issuer && other.issuer ? one.issuer.text === other.issuer.text : null,
    problems: [
      ...earlier.problems.map((problem): RoundProblem => {
        const before = problemItem(problem);
        const match = again.get(problem.id);
        return match
          ? { before, after: match.item, sure: match.sure, score: match.score, shared: match.shared }
          : { before, ...nothing };
      }),
      ...later.problems
        .filter(({ id }) => !known.has(id))
        .map((problem): RoundProblem => ({ ...nothing, before: null, after: problemItem(problem) })),
    ],
    promises: promisesOf(earlier, later, again).map((promise): RoundPromise => {
      const verdict = own[promiseKey(promise.promised, later.publishedOn)];
      return verdict ? { ...promise, verdict, because: "person", quote: null, day: null } : promise;
    }),
  };
}

/** What each promise came to: a measure of the later notice speaks of it, or its problem is listed again, or neither. */
function promisesOf(earlier: CompareSource, later: CompareSource, again: ReadonlyMap<string, Match>): RoundPromise[] {
  const open = earlier.problems.flatMap((problem) => promisesIn(problem, earlier));
  const told = new Map(
    later.problems.flatMap((problem) => problem.measures.map((measure) => [measure.id, { measure, problem }])),
  );
  const items = open.map(({ promised }) => promised);
  const anywhere = matchItems(
    items,
    [...told.values()].map(({ measure }) => measureItem(measure)),
    { once: false },
  );
  return open.map((promise): RoundPromise => {
    const back = again.get(promise.problem);
    const problem = back && later.problems.find(({ id }) => id === back.item.id);
    // Where the problem is listed again, its own measures are asked first.
    const likely = back?.sure ? { likely: UNDER_ONE_PROBLEM } : {};
    const inside =
      problem && matchItems([promise.promised], problem.measures.map(measureItem), { once: false, ...likely });
    const answer = inside?.get(promise.promised.id) ?? anywhere.get(promise.promised.id);
    const answered = judgePromise(promise, { answer, told: answer && told.get(answer.item.id), back, problem, later });
    const { score = null, shared = [] } = answered.said?.id === answer?.item.id ? (answer ?? {}) : {};
    return { ...promise, ...answered, score: answered.said ? (score ?? back?.score ?? null) : null, shared };
  });
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

function problemItem({ id, statement, statementSpan, status }: Problem): RoundItem {
  return { id, text: statement, span: statementSpan, status: status.value };
}

function measureItem({ id, text, span, status }: Measure): RoundItem {
  return { id, text, span, status: status.value };
}
