import type {
  Certainty,
  Citation,
  Cut,
  Measure,
  NoticeDate,
  Problem,
  Quantity,
  Section,
  Status,
} from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import type { ProblemDraft, SectionDraft } from "../reading/draft.ts";
import type { StateMatch } from "../reading/states.ts";
import { partitionPoint } from "../text/partition-point.ts";

/** What measures are linked to. */
export interface Links {
  readonly dates: readonly NoticeDate[];
  /** The ids of the dates that are deadlines. */
  readonly deadlines: ReadonlySet<string>;
  readonly citations: readonly Citation[];
  readonly quantities: readonly Quantity[];
}

/** How sure the item is that a unit opens. */
export type CertaintyOf = (unit: number) => Certainty;

/** Sections with their ids, `s1` first, in reading order. */
export function linkSections(text: string, drafts: readonly SectionDraft[], certaintyOf: CertaintyOf): Section[] {
  return drafts.map(({ parent, level, marker, heading, role, unit }, index) => ({
    id: `s${index + 1}`,
    parentId: parent < 0 ? null : `s${parent + 1}`,
    level,
    marker: marker ? text.slice(...marker) : null,
    heading: text.slice(...heading),
    role,
    span: [...heading],
    certainty: certaintyOf(unit),
  }));
}

/** Problems with their ids and what their words are linked to. */
export function linkProblems(
  text: string,
  drafts: readonly ProblemDraft[],
  links: Links,
  certaintyOf: CertaintyOf,
): Problem[] {
  const cut = (span: Span): Cut => ({ text: text.slice(...span), span: [...span] });
  return drafts.map((draft, index) => {
    const id = `p${index + 1}`;
    const measures = draft.measures.map((measure, position): Measure => {
      const dates = idsWithin(links.dates, measure.span);
      const told = measure.deadline ? idsWithin(links.dates, measure.deadline)[0] : undefined;
      // The day of a table's row stands outside the measure's own words and is one of its dates all the same.
      if (told !== undefined && !dates.includes(told)) dates.push(told);
      return {
        id: `${id}m${position + 1}`,
        kind: measure.kind,
        marker: measure.marker ? text.slice(...measure.marker) : null,
        ...cut(measure.span),
        status: statusOf(measure.status),
        deadline: told ?? dates.findLast((date) => links.deadlines.has(date)) ?? null,
        dates,
        citations: idsWithin(links.citations, measure.span),
        quantities: idsWithin(links.quantities, measure.span),
        certainty: certaintyOf(measure.unit),
      };
    });
    return {
      id,
      sectionId: draft.section < 0 ? null : `s${draft.section + 1}`,
      level: draft.level,
      marker: draft.marker ? text.slice(...draft.marker) : null,
      ...cut(draft.heading),
      statement: text.slice(...draft.statement),
      statementSpan: [...draft.statement],
      tags: draft.tags.map(cut),
      status: statusOf(draft.status),
      responsible: [...draft.responsible],
      deadline: deadlineOf(draft, measures, links),
      goal: draft.goal ? cut(draft.goal) : null,
      measures,
      certainty: certaintyOf(draft.unit),
    };
  });
}

function statusOf(status: StateMatch | null): Status {
  return status ? { value: status.value, evidence: [[...status.span]] } : { value: "unstated", evidence: [] };
}

interface Located {
  readonly id: string;
  readonly span: Span;
}

/** The ids of what lies within a span; `items` are in text order, so the first is found by halving. */
export function idsWithin(items: readonly Located[], [from, to]: Span): string[] {
  const first = partitionPoint(items.length, (index) => (items[index]?.span[0] ?? 0) < from);
  const ids: string[] = [];
  for (let index = first; index < items.length; index++) {
    const item = items[index];
    if (!item || item.span[0] >= to) break;
    if (item.span[1] <= to) ids.push(item.id);
  }
  return ids;
}

/** The labelled deadline, else the last one that the measures name, else one that stands beside them. */
function deadlineOf(
  { deadline, extent }: ProblemDraft,
  measures: readonly Measure[],
  { dates, deadlines }: Links,
): string | null {
  const labelled = deadline ? idsWithin(dates, deadline) : [];
  if (labelled[0]) return labelled[0];
  const named = measures.flatMap((measure) => measure.deadline ?? []).at(-1);
  return named ?? idsWithin(dates, extent).findLast((date) => deadlines.has(date)) ?? null;
}
