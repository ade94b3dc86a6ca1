/**
 * Everything that is said between the panel and a visited page. The panel injects `page.js`, opens one port to it and
 * asks; every answer carries the number of its question. When the port closes, the page forgets everything.
 */

/** A stretch of one text node: its path of child indices below the document, where it starts, how long it is. */
export interface Piece {
  readonly path: readonly number[];
  readonly offset: number;
  readonly length: number;
}

/** Words to find again in a page: where they stood when it was read, and what they were. */
export interface Target {
  /** The item they belong to. Sample: `"p3.m2"`. */
  readonly id: string;
  /** The words as read, and where they begin in the notice's text. */
  readonly quote: string;
  readonly at: number;
  /** Up to 32 characters before and after them. */
  readonly before: string;
  readonly after: string;
  /** Their pieces in order; empty when the way back is not known. */
  readonly pieces: readonly Piece[];
}

/** How sure a place is: the very characters, the same words elsewhere, words like them, or none. */
export type PlaceCertainty = "exact" | "moved" | "approximate" | "missing";

/** What can be said of words that were marked: how sure their place is, or that it cannot be seen at this moment. */
export type Certainty = PlaceCertainty | "hidden";

/** A link to a file that the page offers. */
export interface FileLink {
  readonly text: string;
  readonly url: string;
  /** The extension of its name in lower case, or `file` where only its header will tell. Sample: `"docx"`. */
  readonly type: string;
}

/** What a page is and holds. */
export type PageReading =
  | {
      readonly kind: "html";
      readonly url: string;
      readonly title: string;
      /** The page as HTML; what a person cannot see carries `data-noticelens-hidden`. */
      readonly html: string;
      readonly files: readonly FileLink[];
      /** A large frame of another site, which cannot be read. */
      readonly foreignFrame: string | null;
    }
  | {
      readonly kind: "file";
      readonly url: string;
      readonly title: string;
      readonly mediaType: string;
      /** The page shows the file in a part of itself: it is not the tab's own. */
      readonly isEmbedded: boolean;
    };

/** The questions a page answers. */
export interface PageQuestions {
  read: { ask: Record<string, never>; answer: PageReading };
  /** Which items there are; from then on a click on one of them, and every change of the page, is told. */
  watch: { ask: { targets: readonly Target[] }; answer: Tally };
  /** Marks one item and underlines others; scrolls to the first if asked. */
  mark: { ask: { current: Target; siblings: readonly Target[]; scroll: boolean }; answer: Certainty };
  clear: { ask: Record<string, never>; answer: null };
  /** Shows a page of a PDF in the browser's own viewer. */
  turn: { ask: { page: number }; answer: null };
}

/** How many items stand where they stood, elsewhere, roughly, or nowhere. */
export interface Tally {
  readonly exact: number;
  readonly moved: number;
  readonly approximate: number;
  readonly missing: number;
}

/** What a page says unasked. */
export type PageNews =
  | { readonly news: "clicked"; readonly id: string }
  | { readonly news: "changed"; readonly tally: Tally }
  /** The page shows something else under another address, without having been loaded anew. */
  | { readonly news: "left"; readonly url: string };

/** A question on its way. */
export type PageQuestion = {
  [Name in keyof PageQuestions]: { number: number; name: Name; ask: PageQuestions[Name]["ask"] };
}[keyof PageQuestions];

/** What comes back over the port. */
export type PageAnswer =
  | { readonly number: number; readonly answer: PageQuestions[keyof PageQuestions]["answer"] }
  | { readonly number: number; readonly failed: string }
  | PageNews;

/** The name of the port between panel and page. */
export const PAGE_PORT = "noticelens/page";

/** The names the page's marks are registered under (CSS Custom Highlight API). */
export const MARKS = {
  current: "noticelens-current",
  sibling: "noticelens-sibling",
  approximate: "noticelens-approximate",
} as const;
