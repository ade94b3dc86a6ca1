import type { Cell, Look } from "./document.ts";
import type { Span } from "./span.ts";

/** One line of the notice: a block. Spans count in the text. */
export interface Line {
  readonly span: Span;
  readonly look: Look | null;
  readonly cell: Cell | null;
}

/** What a line's 整改情况：-like label says about the words behind it. */
export type FieldKind =
  | "problem"
  | "measures"
  /** 整改情况, 完成情况: the measures where nothing else names them, else what came of them. */
  | "progress"
  | "result"
  | "plan"
  | "status"
  | "responsible"
  | "deadline"
  | "goal"
  | "other";

/** The notice's text with its lines and what frames the body. */
export interface Outline {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The lines of the title, none where the text has no title. */
  readonly title: readonly [start: number, end: number];
  /** The first line that is neither title nor preamble. */
  readonly bodyLine: number;
  /** The first line of the closing: how to reach the issuer, signature, date. */
  readonly closingLine: number;
}
