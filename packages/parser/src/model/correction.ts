/**
 * Words of a notice that can be found again in another reading of it: a TextQuoteSelector and a TextPositionSelector of the
 * W3C Web Annotation Data Model.
 */
export interface Quote {
  /** The words, and up to 32 characters before and behind them. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 units of the reading's text. */
  readonly start: number;
  readonly end: number;
}

/** What words of a notice can be. */
export type ItemKind = "problem" | "measure" | "heading";

/** How a correction came about, for its mark. */
export type CorrectedBy = "added" | "split" | "joined" | "changed" | "moved" | "settled" | "removed";

/**
 * One correction of a reading: these words are one item of this kind, or none. What was read of them gives way: an item that
 * lies within them is gone, one that reaches beyond them keeps the rest. So one form says all that can be corrected: an item
 * added, changed, split (its second half is an item), joined (both are one), moved, settled, removed.
 */
export interface Correction {
  /** Made of letters and digits; new items get their ids from it. Sample: `7f3a90c2`. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly words: Quote;
  readonly as: ItemKind | "none";
  /** The problem that a measure hangs on; null for the one above it. */
  readonly under: Quote | null;
  readonly how: CorrectedBy;
  /** What the words were read as; null where they were no item of their own. */
  readonly was: ItemKind | null;
}

/** What a person did to an item of a corrected notice. */
export interface CorrectionMark {
  readonly how: CorrectedBy;
  readonly as: ItemKind;
  readonly was: ItemKind | null;
  /** Of how many items it was made. */
  readonly of: number;
  /** The ids of the corrections that made it. */
  readonly by: readonly string[];
}

/** An item that a person took out of the list. */
export interface RemovedItem {
  readonly words: string;
  readonly by: string;
}
