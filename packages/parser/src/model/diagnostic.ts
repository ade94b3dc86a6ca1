import type { Span } from "./span.ts";

/**
 * Everything the parser can notice about a source, with how much it matters. The wording lives in
 * `views/messages.ts`, one sentence a language.
 */
export const DIAGNOSTICS = {
  "not-a-notice": "information",
  "no-problems-found": "warning",
  "declared-count-mismatch": "warning",
  "declared-measures-mismatch": "information",
  "declared-figures-differ": "warning",
  "declared-figure-damaged": "warning",
  "problems-set-aside": "information",
  "answer-without-problem": "warning",
  "doubtful-reading": "warning",
  "numbering-starts-late": "warning",
  "numbering-gap": "warning",
  "numbering-repeated": "warning",
  "numbering-scheme-mixed": "information",
  "problem-without-measures": "warning",
  "line-breaks-lost": "information",
  "title-missing": "information",
  "further-notice": "warning",
  "team-conflict": "warning",
  "date-damaged": "warning",
  "date-lunar": "information",
  "date-recurring": "information",
  "date-relative": "information",
  "number-damaged": "warning",
  "date-before-inspection": "information",
  "date-year-unknown": "information",
  "publication-conflict": "warning",
  "traditional-with-pinyin": "warning",
  "placeholder-text": "warning",
  "stopped-early": "warning",
  "too-long": "warning",
  "contents-list": "information",
  "notes-set-aside": "information",
  "ticks-set-aside": "information",
  "readings-left-out": "information",
  "html/access-check": "error",
  "html/body-is-image": "error",
  "html/body-is-attachment": "error",
  "html/body-is-embedded": "error",
  "html/empty": "error",
  "html/too-deep": "warning",
  "html/hidden-text": "information",
  "html/struck-text": "warning",
  "html/form-fields": "warning",
  "html/formula-unread": "warning",
  "html/parts-unread": "warning",
  "html/email-hidden": "warning",
  "html/encoding-guessed": "information",
  "html/encoding-damaged": "warning",
  "pdf/no-text-layer": "error",
  "pdf/page-without-text": "warning",
  "pdf/text-unreliable": "error",
  "pdf/page-text-unreliable": "warning",
  "pdf/missing-cmap": "error",
  "pdf/page-damaged": "warning",
  "pdf/drawing-unread": "warning",
  "pdf/too-many-pages": "warning",
  "pdf/doubled-glyphs": "information",
  "pdf/hidden-layer": "warning",
  "pdf/invisible-text": "warning",
  "pdf/fields-unread": "warning",
  "docx/hidden-text": "information",
  "docx/formula-unread": "warning",
  "docx/fields-unread": "warning",
  "docx/symbols-unread": "warning",
  "docx/parts-unread": "warning",
  "docx/tracked-changes": "warning",
  "docx/numbering-unknown": "warning",
  "docx/part-missing": "warning",
  "docx/too-deep": "warning",
  "text/encoding-guessed": "information",
  "text/encoding-damaged": "warning",
  "text/binary": "error",
} as const;

/** The name of one thing that can be noticed. Sample: `"numbering-gap"`, `"pdf/no-text-layer"`. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** How much it matters: `error` no (or no trustworthy) text, `warning` look here, `information` good to know. */
export type Severity = "error" | "warning" | "information";

/** Facts for the sentence. Sample: `{ declared: 25, found: 24 }`. */
export type Details = Readonly<Record<string, string | number>>;

/** One thing noticed, before it is worded. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly span: Span | null;
  readonly details: Details;
}

/** How a stage says what it noticed. */
export type Report = (code: DiagnosticCode, details?: Details, span?: Span | null) => void;

/** Why no Document can be made of a source at all. */
export type UnreadableCode =
  | "empty-source"
  | "source-too-large"
  | "unsupported-format"
  | "too-costly"
  | "pdf/damaged"
  | "pdf/encrypted"
  | "docx/damaged"
  | "docx/encrypted"
  | "docx/too-large"
  | "docx/suspicious-ratio"
  | "docx/too-many-entries";

/**
 * The source cannot be read at all. The only error thrown on purpose, and only by `read/`.
 *
 * Sample: `new UnreadableSourceError("unsupported-format", { format: "doc" })`. `message` is the code and the details;
 * `describeError(error, lang)` words it for people.
 */
export class UnreadableSourceError extends Error {
  readonly code: UnreadableCode;
  readonly details: Details;

  constructor(code: UnreadableCode, details: Details = {}, cause?: unknown) {
    const facts = Object.entries(details).map(([key, value]) => `${key}: ${value}`);
    super(facts.length ? `${code} (${facts.join(", ")})` : code, cause === undefined ? undefined : { cause });
    this.name = "UnreadableSourceError";
    this.code = code;
    this.details = details;
  }
}
