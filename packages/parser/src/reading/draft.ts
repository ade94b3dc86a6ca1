import type { Measure, Responsible, Section } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import type { StateMatch } from "./states.ts";

/** A heading before it has its id. */
export interface SectionDraft {
  readonly parent: number;
  readonly level: number;
  readonly marker: Span | null;
  readonly heading: Span;
  readonly role: Section["role"];
  /** The unit that opens it, or -1 for the heading of a group in a table. */
  readonly unit: number;
}

/** A measure before it has its id, dates, citations and quantities. */
export interface MeasureDraft {
  readonly kind: Measure["kind"];
  readonly marker: Span | null;
  readonly span: Span;
  readonly status: StateMatch | null;
  /** Where a table gives the measure a deadline of its own. */
  readonly deadline: Span | null;
  readonly unit: number;
}

/** A problem before it has its id and links. */
export interface ProblemDraft {
  /** The section it stands in, an index into the sections, or -1. */
  readonly section: number;
  readonly level: number;
  readonly marker: Span | null;
  readonly heading: Span;
  readonly statement: Span;
  readonly tags: readonly Span[];
  readonly status: StateMatch | null;
  readonly responsible: readonly Responsible[];
  readonly deadline: Span | null;
  readonly goal: Span | null;
  readonly measures: readonly MeasureDraft[];
  /** From its number to the end of its answer. */
  readonly extent: Span;
  readonly unit: number;
}
