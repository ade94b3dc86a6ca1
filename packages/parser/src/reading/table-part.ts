import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";

/** A value of a ledger's row: its column's label and what the cell holds, one span a paragraph. */
export interface LedgerField {
  readonly kind: FieldKind;
  /** Null where the table has no header. */
  readonly label: Span | null;
  readonly spans: readonly Span[];
  /** The first row of its problem that it stands for, from 0, and how many: a merged cell stands for several. */
  readonly row: number;
  readonly rows: number;
}

/** A heading over several problems: a row of its own ((一) 履职方面), or a merged cell left of them. */
export interface LedgerCategory {
  readonly marker: Span | null;
  readonly heading: Span;
}

/** One problem of a ledger, however many rows it takes. */
export interface LedgerRow {
  /** The first line of its problem. */
  readonly line: number;
  readonly category: LedgerCategory | null;
  readonly number: Span | null;
  /** The paragraphs of its problem. */
  readonly problem: readonly Span[];
  readonly fields: readonly LedgerField[];
  readonly rows: number;
}

/** One pair of a form: `整改时限` with what stands beside it. A label without values names the form or a part of it. */
export interface FormRow {
  readonly label: Span;
  /** What the label says follows, null where no list knows it. */
  readonly kind: FieldKind | "number" | null;
  readonly values: readonly Span[];
}

interface Part {
  /** The line indices `[from, to)` it covers. */
  readonly lines: Span;
}

/** A table of problems. `others` are its header, captions, sums and notes: words that belong to no problem. */
export interface LedgerPart extends Part {
  readonly kind: "ledger";
  readonly rows: readonly LedgerRow[];
  readonly others: readonly Span[];
}

/** A table of labels with their values. */
export interface FormPart extends Part {
  readonly kind: "form";
  readonly rows: readonly FormRow[];
}

/** A table that only lays a page out: its cells are ordinary lines. */
export interface ProsePart extends Part {
  readonly kind: "prose";
  readonly rows: readonly [];
}

export type TablePart = LedgerPart | FormPart | ProsePart;
