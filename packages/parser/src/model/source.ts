/** The kinds of file a reader exists for. */
export type Format = "html" | "pdf" | "docx" | "text";

/** What goes in: the bytes of one file or page and what is known about them. */
export interface Source {
  /** The file as it was stored or sent. Never changed; a reader that must hand its bytes over hands over a copy. */
  readonly bytes: Uint8Array;
  /** File name, for messages and the output. Sample: `"通报.pdf"`. */
  readonly name: string | null;
  /** Address it came from. Relative links in the page are resolved against it. */
  readonly url: string | null;
  /** Media type as a server sent it. Sample: `"text/html; charset=gbk"`. Only its charset is believed; the format is sniffed. */
  readonly mediaType: string | null;
}

/** Caps on what one source may cost. Each one that is met ends in a diagnostic or a typed error, never in a hang. */
export interface Limits {
  /** Largest source, in bytes. */
  readonly maxBytes: number;
  /** Most bytes a DOCX may inflate to, all entries together. */
  readonly maxInflatedBytes: number;
  /** Most entries in a DOCX. */
  readonly maxEntries: number;
  /** Most pages of a PDF that are read. */
  readonly maxPages: number;
  /** Deepest nesting of elements that is followed. */
  readonly maxDepth: number;
}

/** The caps in force when a caller names none. */
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 64 * 1024 * 1024,
  maxInflatedBytes: 128 * 1024 * 1024,
  maxEntries: 4_000,
  maxPages: 2_000,
  maxDepth: 512,
};

/** How far a long reading has come. Sample: `{ stage: "read", done: 3, total: 7 }` after page 3 of 7. */
export interface Progress {
  readonly stage: "read" | "understand";
  readonly done: number;
  readonly total: number;
}
