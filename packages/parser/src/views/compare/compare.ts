import type { Measure, Notice, Problem, StatusValue } from "../../model/notice.ts";
import { dueDay } from "../due-day.ts";
import { nameOf } from "../ledger.ts";
import { deadlineOf, promisesOf } from "../promises.ts";
import type { FormulaChanges } from "./likeness-formula-finder.ts";
import { alikeProblems, type Recurring, recurring } from "./recurring.ts";
import { compareRounds, type Rounds } from "./rounds.ts";
import { themeOf } from "./theme-of.ts";
import { THEMES, type Theme } from "./themes.ts";
import type { OwnVerdicts, Verdict } from "./verdict.ts";

/** The parts of a notice that a comparison needs: neither its text nor its anchors, so that many can be held. */
export type CompareSource = Pick<
  Notice,
  | "source"
  | "title"
  | "issuer"
  | "publishedOn"
  | "family"
  | "declared"
  | "problems"
  | "sections"
  | "dates"
  | "inspection"
  | "truncated"
  | "diagnostics"
>;

/** Keeps of a notice what a comparison needs; of its diagnostics those that tell what is doubtful. */
export function toCompareSource(notice: Notice): CompareSource {
  const { source, title, issuer, publishedOn, family, declared, problems, sections, dates, inspection, truncated } =
    notice;
  const diagnostics = notice.diagnostics.filter(({ code }) => code === "doubtful-reading");
  return {
    source,
    title,
    issuer,
    publishedOn,
    family,
    declared,
    problems,
    sections,
    dates,
    inspection,
    truncated,
    diagnostics,
  };
}

/** A problem of one of the notices that are compared, as the comparison shows it. */
export interface ComparedProblem {
  /** The notice it stands in, by its place among those that are compared. */
  readonly notice: number;
  readonly id: string;
  readonly marker: string | null;
  readonly statement: string;
  readonly status: StatusValue;
  readonly measures: number;
  /** A theme of {@link THEMES}; null where no word decides. */
  readonly theme: string | null;
  /** The words that decided. */
  readonly because: readonly string[];
  readonly deadline: { readonly text: string; readonly day: string | null; readonly daysLeft: number | null } | null;
}

/** What a notice leaves open. Every figure is the problems or measures behind it, by id. */
export interface Completeness {
  readonly noMeasures: readonly string[];
  /** Measures without figure, date or document. */
  readonly noEvidence: readonly string[];
  /** Problems of which a deadline, their own or that of a measure, has passed unmet. */
  readonly overdue: readonly string[];
  readonly unstated: readonly string[];
  /** What the notice declares and what was found, where they differ. */
  readonly differing: readonly {
    readonly of: "problems" | "measures";
    readonly declared: number;
    readonly found: number;
  }[];
}

/** One of the notices that are compared. */
export interface ComparedNotice {
  readonly name: string;
  readonly issuer: string | null;
  readonly publishedOn: string | null;
  /** What of the source was not read; null where all of it was. */
  readonly truncated: Notice["truncated"];
  readonly problems: number;
  readonly measures: number;
  readonly statuses: Readonly<Record<StatusValue, number>>;
  readonly completeness: Completeness;
}

/** A notice that was kept out, and why. */
export interface LeftOut {
  readonly name: string;
  readonly family: Notice["family"];
}

/** Two notices of one body, by their places among those that are compared. */
export interface BodyRounds extends Rounds {
  readonly earlier: number;
  readonly later: number;
}

/** Notices side by side. */
export interface Comparison extends Recurring {
  /** The day deadlines are measured against, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly notices: readonly ComparedNotice[];
  readonly leftOut: readonly LeftOut[];
  /** All problems, in the order of the notices. */
  readonly problems: readonly ComparedProblem[];
  /** The themes that occur, in the table's order; the unassigned last, as null. */
  readonly themes: readonly (string | null)[];
  /** What the themes that occur are called, by id. */
  readonly themeNames: Readonly<Record<string, Pick<Theme, "zh" | "en">>>;
  /** How much alike problems are to those of other bodies, from 0 to 1, by `notice/problem`. */
  readonly alike: Readonly<Record<string, number>>;
  /** The rounds of every body that has more than one, each beside the next. */
  readonly rounds: readonly BodyRounds[];
}

/** How a comparison is made. */
export interface CompareOptions {
  readonly asOf: string;
  /** Measures at least this much alike are told, from 0 to 1; 0.6 where none is given. */
  readonly threshold?: number;
  /** What a person says of formulas. */
  readonly formulas?: FormulaChanges;
  /** What a person says of promises. */
  readonly verdicts?: OwnVerdicts;
  /** The themes that problems are grouped by; {@link THEMES} where none are given. */
  readonly themes?: readonly Theme[];
}

/**
 * Compares notices: problems by theme, what each leaves open, and wording that recurs. A notice without problems is left
 * out and named. The same notices give the same comparison.
 *
 * Ids of clusters are `notice/item`: `"2/p3m1"` is measure `p3m1` of the third notice.
 */
export function compareNotices(
  all: readonly CompareSource[],
  { asOf, threshold, themes = THEMES, formulas, verdicts }: CompareOptions,
): Comparison {
  const notices = all.filter(({ problems }) => problems.length > 0);
  const problems = notices.flatMap((notice, index) =>
    notice.problems.map((problem) => comparedProblem(problem, { notice, index, asOf, themes })),
  );
  const used = new Set(problems.map(({ theme }) => theme));
  const rounds = roundsIn(notices, verdicts);
  const settled = settledIn(rounds);
  return {
    asOf,
    notices: notices.map((notice, index) => comparedNotice(notice, asOf, settled.get(index))),
    leftOut: all.filter((one) => one.problems.length === 0).map((one) => ({ name: nameOf(one), family: one.family })),
    problems,
    themes: [...themes.map(({ id }) => id).filter((id) => used.has(id)), ...(used.has(null) ? [null] : [])],
    themeNames: Object.fromEntries(themes.filter(({ id }) => used.has(id)).map(({ id, zh, en }) => [id, { zh, en }])),
    alike: alikeProblems(notices),
    ...recurring(notices, threshold, formulas),
    rounds,
  };
}

/** What a later notice tells to be done or given up is overdue no more: ids of items by the place of their notice. */
function settledIn(rounds: readonly BodyRounds[]): ReadonlyMap<number, ReadonlySet<string>> {
  const settled = new Map<number, Set<string>>();
  for (const { earlier, promises } of rounds) {
    const ids = promises.filter(({ verdict }) => SETTLED.has(verdict)).map(({ promised }) => promised.id);
    settled.set(earlier, new Set([...(settled.get(earlier) ?? []), ...ids]));
  }
  return settled;
}

const SETTLED: ReadonlySet<Verdict> = new Set(["kept", "kept-late", "abandoned"]);

/** The pairs of notices of one issuer, by their days of publication; those without a day are not paired. */
function roundsIn(notices: readonly CompareSource[], verdicts?: OwnVerdicts): BodyRounds[] {
  const bodies = new Map<string, number[]>();
  for (const [index, { issuer, publishedOn }] of notices.entries())
    if (issuer && publishedOn) bodies.set(issuer.text, [...(bodies.get(issuer.text) ?? []), index]);
  const day = (index: number): string => notices[index]?.publishedOn ?? "";
  return [...bodies.values()].flatMap((body) => {
    const order = body.sort((one, other) => day(one).localeCompare(day(other)));
    return order.slice(1).flatMap((later, place): BodyRounds[] => {
      const earlier = order[place] ?? 0;
      const [one, other] = [notices[earlier], notices[later]];
      return one && other ? [{ earlier, later, ...compareRounds(one, other, verdicts) }] : [];
    });
  });
}

interface Compared {
  readonly notice: CompareSource;
  readonly index: number;
  readonly asOf: string;
  readonly themes: readonly Theme[];
}

function comparedProblem(problem: Problem, { notice, index, asOf, themes }: Compared): ComparedProblem {
  const heading = notice.sections.find(({ id }) => id === problem.sectionId)?.heading;
  const measures = problem.measures.map(({ text }) => text);
  const said = { statement: problem.statement, measures, ...(heading === undefined ? {} : { heading }) };
  const match = themeOf(said, themes);
  const date = deadlineOf(problem, new Map(notice.dates.map((one) => [one.id, one])));
  const due = date && dueDay(date, asOf);
  return {
    notice: index,
    id: problem.id,
    marker: problem.marker,
    statement: problem.statement,
    status: problem.status.value,
    measures: problem.measures.length,
    theme: match?.theme ?? null,
    because: match?.because ?? [],
    deadline: date && { text: date.text, day: due?.day ?? null, daysLeft: due?.daysLeft ?? null },
  };
}

function comparedNotice(notice: CompareSource, asOf: string, settled?: ReadonlySet<string>): ComparedNotice {
  const statuses: Record<StatusValue, number> = {
    completed: 0,
    "mostly-completed": 0,
    "in-progress": 0,
    "long-term": 0,
    planned: 0,
    "not-started": 0,
    unstated: 0,
  };
  for (const { status } of notice.problems) statuses[status.value] += 1;
  return {
    name: nameOf(notice),
    issuer: notice.issuer?.text ?? null,
    publishedOn: notice.publishedOn,
    truncated: notice.truncated,
    problems: notice.problems.length,
    measures: notice.problems.reduce((sum, { measures }) => sum + measures.length, 0),
    statuses,
    completeness: completenessOf(notice, asOf, settled),
  };
}

/** What a notice leaves open on a day; `settled` are items that a later notice tells to be done, by id. */
export function completenessOf(
  notice: CompareSource,
  asOf: string,
  settled: ReadonlySet<string> = new Set(),
): Completeness {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  const measures = notice.problems.flatMap((problem) => problem.measures);
  const isLate = (problem: Problem): boolean =>
    promisesOf(problem).some(({ itemId, date: id, status }) => {
      const date = dates.get(id);
      const due = date && dueDay(date, asOf);
      return due ? due.daysLeft < 0 && status !== "completed" && !settled.has(itemId) : false;
    });
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
  const found = { problems: notice.problems.length, measures: measures.length };
  // What an inspection feeds back nobody has answered yet: that is no gap of its notice.
  const answered = notice.family === "inspection-feedback" ? [] : notice.problems;
  return {
    noMeasures: ids(answered.filter((problem) => problem.measures.length === 0)),
    noEvidence: ids(measures.filter(hasNoEvidence)),
    overdue: ids(notice.problems.filter(isLate)),
    unstated: ids(answered.filter(({ status }) => status.value === "unstated")),
    differing: (["problems", "measures"] as const).flatMap((of) => {
      const declared = notice.declared[of];
      return declared === null || declared === found[of] ? [] : [{ of, declared, found: found[of] }];
    }),
  };
}

/** Whether a measure names no date, no figure and no document. */
export function hasNoEvidence({ dates, quantities, citations }: Measure): boolean {
  return dates.length + quantities.length + citations.length === 0;
}
