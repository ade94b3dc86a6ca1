import type { Cell, Look } from "./document.ts";
import type { Span } from "./span.ts";

/** One line of the notice: a block, or a part of one where a site lost its line breaks. Spans count in the text. */
export interface Line {
  readonly span: Span;
  readonly look: Look | null;
  readonly cell: Cell | null;
}

/**
 * How a number is written. The first five are the levels of GB/T 9704 (一、 （一） 1. （1） ①); the others are what
 * people write instead.
 */
export type Scheme =
  | "han-comma"
  | "han-bracket"
  | "arabic-point"
  | "arabic-bracket"
  | "circle"
  | "arabic-half-bracket"
  | "decimal"
  | "ordinal"
  | "named"
  | "code"
  | "field"
  | "bare";

/** The number at the head of a line. Sample: `（二）` has scheme `han-bracket` and value 2. */
export interface Label {
  readonly scheme: Scheme;
  readonly value: number;
  /** The label as published, from its first character to the last one before the words. */
  readonly span: Span;
  /** A point with a figure right behind it (`2.3个项目`): a label only where it continues a series. */
  readonly weak: boolean;
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

/** A label such as 整改情况： with the words it introduces. */
export interface FieldLabel {
  readonly kind: FieldKind;
  /** The label's own words, without brackets and colon. */
  readonly words: Span;
  /** Where the words it introduces start. */
  readonly end: number;
}

/** A numbered (or unnumbered) heading with everything below it. Lines are indices into {@link Outline.lines}. */
export interface Section {
  readonly label: Label | null;
  /** The line that opens it. */
  readonly line: number;
  /** The line behind its last one. */
  readonly endLine: number;
  /** The words behind the label, to the end of the line. */
  readonly head: Span;
  readonly children: readonly Section[];
  readonly depth: number;
}

/** The notice's text with its lines and the tree of its headings. */
export interface Outline {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The lines of the title, none where the text has no title. */
  readonly title: readonly [start: number, end: number];
  /** The first line that is neither title nor preamble. */
  readonly bodyLine: number;
  /** The first line of the closing: how to reach the issuer, signature, date. */
  readonly closingLine: number;
  readonly sections: readonly Section[];
}
