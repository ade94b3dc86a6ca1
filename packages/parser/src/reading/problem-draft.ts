import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { trimSpan } from "../text/sentence.ts";
import { bare } from "./bare.ts";
import type { MeasureDraft, ProblemDraft } from "./draft.ts";
import { type FieldValue, readFields } from "./field-values.ts";
import { readMeasureState } from "./measure-state.ts";
import { stateOfAside, stateOfProblem } from "./state-of.ts";
import { readStatement } from "./statement.ts";
import { leastOf, type StateMatch } from "./states.ts";

/** A problem while its answer is read. */
export interface OpenProblem {
  readonly unit: number;
  readonly start: number;
  readonly marker: Span | null;
  heading: Span;
  end: number;
  /** What stood in brackets before its number. */
  readonly ahead: StateMatch | null;
  readonly measures: OpenMeasure[];
  /** Stretches that are no measure, each with the kind of the label before it. */
  readonly asides: Aside[];
}

/** Words of an answer that are no measure, with what a label or a column calls them. */
export interface Aside {
  span: Span;
  readonly kind: FieldKind | null;
  readonly label: Span | null;
  readonly stretch: number;
  readonly row: number;
}

/** A measure while its words are read. */
export interface OpenMeasure {
  readonly unit: number;
  readonly kind: MeasureDraft["kind"];
  readonly marker: Span | null;
  readonly row: number;
  span: Span;
}

/** The section a problem stands in, its depth, and what the heading of its group says of it. */
export interface Place {
  readonly section: number;
  readonly level: number;
  readonly state: StateMatch | null;
}

/** Makes the draft of a problem out of what was read of it: statement, measures, states and fields. */
export function draftProblem(text: string, open: OpenProblem, { section, level, state: group }: Place): ProblemDraft {
  const heading = bare(text, open.heading, true);
  const { statement, tags, state } = readStatement(text, heading);
  const values: FieldValue[] = open.asides.flatMap(({ span, kind, label }) =>
    kind && label ? [{ kind, label, span: trimSpan(text, span) }] : [],
  );
  const asides = open.asides.map((aside) => stateOfAside(text, trimSpan(text, aside.span), aside));
  // Rows of one problem have states and days of their own.
  const rows = new Set(open.measures.map(({ row }) => row)).size > 1;
  const measures = open.measures.map((measure) => draftMeasure(text, open, { measure, asides, rows }));
  return {
    section,
    level,
    marker: open.marker,
    heading,
    statement,
    tags,
    status: open.ahead ?? stateOfProblem(text, { heading: state, asides, rows, measures, group }),
    ...readFields(text, values),
    measures,
    extent: [open.start, open.end],
    unit: open.unit,
  };
}

interface Told {
  readonly measure: OpenMeasure;
  /** What each of the asides says of the state. */
  readonly asides: readonly (StateMatch | null)[];
  readonly rows: boolean;
}

function draftMeasure(text: string, open: OpenProblem, { measure, asides, rows }: Told): MeasureDraft {
  const { unit, kind, marker, row } = measure;
  const span = bare(text, measure.span, true);
  const ofRow = (wanted: FieldKind | null): readonly number[] =>
    rows && row >= 0
      ? [...open.asides.keys()].filter((at) => {
          const aside = open.asides[at];
          return aside?.row === row && (wanted === null || aside.kind === wanted);
        })
      : [];
  const stated = (wanted: FieldKind | null): StateMatch | null =>
    leastOf(ofRow(wanted).map((at) => asides[at] ?? null));
  const deadline = open.asides[ofRow("deadline")[0] ?? -1]?.span ?? null;
  return {
    kind,
    marker,
    span,
    status: stated("status") ?? stated(null) ?? readMeasureState(text, span),
    deadline: deadline && trimSpan(text, deadline),
    unit,
  };
}
