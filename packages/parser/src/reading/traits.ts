/** What can be told of a unit by its own words, as small numbers. */
export interface Traits {
  /** How it is numbered: 0 not at all, else scheme + 1; doubled, plus one where it opens its line. */
  readonly number: number;
  readonly value: number;
  readonly opens: boolean;
  /** Its length in steps of {@link LENGTHS}. */
  readonly length: number;
  /** The mark it ends in: an index into {@link MARKS}. */
  readonly ends: number;
  /** How many of its clauses say that something is wanting: 0 none, 1 some, 2 half or more. */
  readonly lack: number;
  /** Its last clause does. */
  readonly lackEnds: boolean;
  /** It opens as a deed. */
  readonly deed: boolean;
  /** 1 opens as 关于…, 2 and closes as …问题, 3 only closes so. */
  readonly formula: number;
  /** 1 speaks of a state, 2 does little else. */
  readonly state: number;
  /** Cues of {@link SIGNS}, one bit each. */
  readonly signs: number;
  /** What its label says it introduces (label-answer … label-number), one bit each; 0 for words that no row knows. */
  readonly kinds: number;
  /** What the last word of its label introduces, for words end in what they are: 1 answer … 12 number, 0 unknown or no label. */
  readonly says: number;
  /** 0 no label, 1 a label, 2 one in brackets. */
  readonly label: number;
  /** Bold 1, centred 2, a heading 4 a level, 32 a list that it stands in. */
  readonly look: number;
  /** The column it stands in: an index into {@link COLUMNS}, 0 outside tables. */
  readonly column: number;
}

/** Steps of length, in characters. */
export const LENGTHS = [0, 4, 8, 14, 24, 40, 70, 120] as const;
/** Kinds of end marks. */
export const MARKS = [
  "none",
  "stop",
  "semicolon",
  "colon",
  "dash",
  "bracket",
  "parenthesis",
  "quote",
  "comma",
] as const;

/** What {@link Traits.signs} tells, bit by bit. */
export const SIGNS = [
  "organising",
  "problem-chapter",
  "next",
  "outcome",
  "closing",
  "signature",
  "day-alone",
  "day",
  "chapter-ends",
  "document",
  "figure",
  "quote",
  "publication",
  "own",
  "basis",
  "lead-in",
  "count",
  "meeting",
  "furniture",
  "inspection",
  "short",
] as const;
