/**
 * Where words stand: `[start, end)` in UTF-16 code units into {@link Notice.text}.
 *
 * `text.slice(...span)` is the words themselves. Sample: `[0, 13]` for the issuer at the head of a title.
 */
export type Span = readonly [start: number, end: number];
