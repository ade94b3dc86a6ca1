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

/** What can be said of words that were marked: how sure their place is, that it cannot be seen at this moment, or that
 * it stands on another page of the notice. */
export type Certainty = PlaceCertainty | "hidden" | "elsewhere";

/** A link to a file that the page offers. */
export interface FileLink {
  readonly text: string;
  readonly url: string;
  /** The extension of its name in lower case, or `file` where only its header will tell. Sample: `"docx"`. */
  readonly type: string;
}

/** A notice that a page lists. */
export interface ListedNotice {
  readonly title: string;
  readonly url: string;
  /** The day that stands beside it (EDTF). Sample: `"2025-03-20"`. */
  readonly day: string | null;
}

/** The notices that a page lists, and how many other titles stand among them. */
export interface NoticeList {
  readonly listed: readonly ListedNotice[];
  readonly others: number;
}

/** Another page of the same notice. */
export interface PagePart {
  /** Which page it is, from 1. */
  readonly number: number;
  readonly url: string;
}

/** Which page of a notice is shown, of how many (null: of more than one), and where the others are as far as links tell. */
export interface PageParts {
  readonly at: number;
  readonly of: number | null;
  readonly pages: readonly PagePart[];
}

/** Another page as it came, or the server's answer instead: 0 where there was none. */
export type FetchedPart =
  | { readonly html: string; readonly title: string; readonly parts: PageParts | null }
  | { readonly failed: number };

/** The attribute that hides text from the parser. */
export const HIDDEN = "data-noticelens-hidden";

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
      /** Null: the page shows the whole notice, as far as it says. */
      readonly parts: PageParts | null;
      /** The words of a control behind which the rest of the text is. Sample: `展开全文`. */
      readonly unfolds: string | null;
      readonly list: NoticeList;
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
  /** Fetches another page of the notice, in the page's own name. */
  part: { ask: PagePart; answer: FetchedPart };
  /** Clicks the control behind which the rest of the text is; whether more text is there then. */
  unfold: { ask: Record<string, never>; answer: boolean };
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

/** Words that a person selected, and up to 32 characters before and behind them, without blanks. */
export interface SelectedWords {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** What a page says unasked. */
export type PageNews =
  | { readonly news: "selected"; readonly selected: SelectedWords | null }
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
