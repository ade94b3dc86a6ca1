/**
 * One field of work as a clerk knows it. Words in braces are filled in when a notice is written: `{n}` `{nn}` `{nnn}` counts,
 * `{w}` thousands of yuan, `{p}` a share, `{d}` a past day, `{m}` a past month, `{due}` a coming day, `{year}` `{years}`
 * years, `{no}` a document number, `{who}` a person, `{village}` a village.
 */
export interface Topic {
  /** Headings of a group of such problems. */
  readonly heads: readonly string[];
  /** What is wrong, without a final mark. */
  readonly lacks: readonly string[];
  /** The same worded as a task, without a word of lack. */
  readonly tasks: readonly string[];
  /** What was done about it, without a final mark. */
  readonly deeds: readonly string[];
  /** What came of it. */
  readonly results: readonly string[];
  /** What is still to come. */
  readonly plans: readonly string[];
  /** What is aimed at. */
  readonly goals: readonly string[];
}
