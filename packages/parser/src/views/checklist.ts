import type { Diagnostic, Measure, Notice, NoticeDate, Problem, Section, StatusValue } from "../model/notice.ts";
import { type Doubt, otherReadings } from "./doubts.ts";
import type { TallyName } from "./messages.ts";
import { deadlineOf } from "./promises.ts";

/** A status with the words that say so, quoted. Sample: `{ value: "completed", evidence: ["已完成整改"] }`. */
export interface ChecklistStatus {
  readonly value: StatusValue;
  readonly evidence: readonly string[];
}

/** A date for reading and for computing. Sample: `{ text: "2025年6月底前", edtf: "2025-06" }`. */
export interface ChecklistDate {
  readonly text: string;
  readonly edtf: string | null;
}

/** How many of each the words of an item name. */
export interface ChecklistCounts {
  readonly dates: number;
  readonly quantities: number;
  readonly citations: number;
}

/** One measure to tick off. */
export interface ChecklistMeasure extends Doubt {
  readonly id: string;
  readonly kind: Measure["kind"];
  readonly marker: string | null;
  readonly text: string;
  readonly status: ChecklistStatus;
  /** The day its own words promise. */
  readonly deadline: ChecklistDate | null;
  readonly counts: ChecklistCounts;
}

/** One problem to tick off, with the measures that answer it. */
export interface ChecklistProblem extends Doubt {
  readonly id: string;
  readonly marker: string | null;
  readonly statement: string;
  /** Tags around the problem that are no part of it. Sample: `["政治建设"]`. */
  readonly tags: readonly string[];
  readonly status: ChecklistStatus;
  readonly deadline: ChecklistDate | null;
  readonly responsible: readonly { readonly label: string | null; readonly text: string }[];
  /** Those of all its measures together. */
  readonly counts: ChecklistCounts;
  readonly measures: readonly ChecklistMeasure[];
}

/** A heading above problems. */
export interface ChecklistHeading extends Doubt {
  readonly id: string;
  readonly level: number;
  readonly marker: string | null;
  readonly heading: string;
}

/** Problems that stand together below the same headings, from the outermost to their own. */
export interface ChecklistSection {
  readonly headings: readonly ChecklistHeading[];
  readonly problems: readonly ChecklistProblem[];
}

/** A figure the notice gives of itself beside what was counted. Sample: `{ of: "problems", declared: 25, found: 24 }`. */
export interface ChecklistTally {
  readonly of: TallyName;
  readonly declared: number | null;
  readonly found: number;
}

/** A notice as a list to work through: sections, their problems, their measures. */
export interface Checklist {
  readonly title: string | null;
  readonly name: string | null;
  /** What of the source was not read; null where all of it was. */
  readonly truncated: Notice["truncated"];
  readonly family: Notice["family"];
  readonly issuer: string | null;
  readonly publishedOn: string | null;
  readonly inspection: {
    readonly team: string | null;
    readonly type: string | null;
    readonly period: ChecklistDate | null;
    readonly feedback: ChecklistDate | null;
  };
  readonly tallies: readonly ChecklistTally[];
  readonly sections: readonly ChecklistSection[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The checklist of a notice, everything in the notice's order. */
export function checklist(notice: Notice): Checklist {
  const { inspection } = notice;
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  const dateOf = (id: string | null): ChecklistDate | null => dateFrom(id === null ? null : (dates.get(id) ?? null));
  return {
    title: notice.title?.text ?? null,
    name: notice.source.name,
    truncated: notice.truncated,
    family: notice.family,
    issuer: notice.issuer?.text ?? null,
    publishedOn: notice.publishedOn,
    inspection: {
      team: inspection.team?.text ?? null,
      type: inspection.type,
      period: dateOf(inspection.period),
      feedback: dateOf(inspection.feedback),
    },
    tallies: talliesOf(notice),
    sections: sectionsOf(notice, dates),
    diagnostics: notice.diagnostics,
  };
}

function sectionsOf(notice: Notice, dates: ReadonlyMap<string, NoticeDate>): ChecklistSection[] {
  const { problems, sections } = notice;
  const others = otherReadings(notice);
  const within: Within = {
    text: notice.text,
    dates,
    doubt: ({ id, certainty }) => ({ certainty, otherwise: others.get(id) ?? null }),
  };
  const byId = new Map(sections.map((section) => [section.id, section]));
  const groups: { id: string | null; problems: ChecklistProblem[] }[] = [];
  for (const problem of problems) {
    const last = groups.at(-1);
    const own = problemFrom(problem, within);
    if (last && last.id === problem.sectionId) last.problems.push(own);
    else groups.push({ id: problem.sectionId, problems: [own] });
  }
  return groups.map((group) => ({ headings: headingsOf(group.id, byId, within), problems: group.problems }));
}

/** What the parts of a notice are read with. */
interface Within {
  readonly text: string;
  readonly dates: ReadonlyMap<string, NoticeDate>;
  readonly doubt: (item: Section | Problem | Measure) => Doubt;
}

function headingsOf(id: string | null, byId: ReadonlyMap<string, Section>, { doubt }: Within): ChecklistHeading[] {
  const headings: ChecklistHeading[] = [];
  let section = id === null ? undefined : byId.get(id);
  while (section && headings.length < byId.size) {
    const { level, marker, heading } = section;
    headings.unshift({ id: section.id, level, marker, heading, ...doubt(section) });
    section = section.parentId === null ? undefined : byId.get(section.parentId);
  }
  return headings;
}

function problemFrom(problem: Problem, { text, dates, doubt }: Within): ChecklistProblem {
  return {
    id: problem.id,
    marker: problem.marker,
    statement: problem.statement,
    tags: problem.tags.map((tag) => tag.text),
    status: statusFrom(problem, text),
    deadline: dateFrom(deadlineOf(problem, dates)),
    responsible: problem.responsible.map(({ label, text }) => ({ label, text })),
    counts: countsOf(problem.measures),
    ...doubt(problem),
    measures: problem.measures.map((measure) => ({
      id: measure.id,
      kind: measure.kind,
      marker: measure.marker,
      text: measure.text,
      status: statusFrom(measure, text),
      deadline: dateFrom(deadlineOf(measure, dates)),
      counts: countsOf([measure]),
      ...doubt(measure),
    })),
  };
}

function statusFrom({ status }: Problem | Measure, text: string): ChecklistStatus {
  return { value: status.value, evidence: status.evidence.map((span) => text.slice(...span)) };
}

function dateFrom(date: NoticeDate | null): ChecklistDate | null {
  return date && { text: date.text, edtf: date.edtf };
}

function countsOf(measures: readonly Measure[]): ChecklistCounts {
  const sum = (key: keyof ChecklistCounts): number => measures.reduce((total, one) => total + one[key].length, 0);
  return { dates: sum("dates"), quantities: sum("quantities"), citations: sum("citations") };
}

function talliesOf({ problems, declared }: Notice): ChecklistTally[] {
  const having = (...values: StatusValue[]): number =>
    problems.filter(({ status }) => values.includes(status.value)).length;
  return [
    { of: "problems", declared: declared.problems, found: problems.length },
    { of: "measures", declared: declared.measures, found: problems.flatMap(({ measures }) => measures).length },
    { of: "completed", declared: declared.completed, found: having("completed") },
    { of: "mostlyCompleted", declared: declared.mostlyCompleted, found: having("mostly-completed") },
    { of: "ongoing", declared: declared.ongoing, found: having("in-progress", "long-term") },
    { of: "notStarted", declared: declared.notStarted, found: having("not-started") },
  ];
}
