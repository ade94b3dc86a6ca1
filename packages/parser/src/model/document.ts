import type { Format } from "./source.ts";

/**
 * One stretch of a block that runs in step with one piece of the source: character `at + k` of the block's text is
 * character `offset + k` of the piece, for `k < length`. Characters that no run covers were written out by a reader
 * (an automatic list number) and stand nowhere in the source.
 */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly offset: number;
  /**
   * Which piece: for HTML and DOCX (its HTML rendering) the child indices that lead from the document node to the
   * text node; for PDF the page (from 1) and the index of the text item on it; for text nothing (offsets count
   * UTF-16 units of the decoded file).
   */
  readonly piece: readonly number[];
}

/** A rectangle on a page of a PDF, in points from the page's lower left corner. */
export interface Box {
  readonly page: number;
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
}

/** Where a cell stands in its table. Rows and columns count from 0; `table` counts the tables of the document. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** How a paragraph looks, as far as its format says so. */
export interface Look {
  readonly bold: boolean;
  readonly centred: boolean;
  /** The level of a heading that the format itself calls one (1 for `<h1>`), else null. */
  readonly heading: number | null;
  /** In how many lists it stands, one inside the other; 0 outside any. */
  readonly depth: number;
}

/** Why a block is not part of the notice's own words. */
export type FurnitureKind =
  | "page-number"
  | "running-head"
  | "site"
  | "hidden"
  | "struck"
  | "metadata"
  | "note"
  | "contents"
  | "tick";

/** A paragraph, a table cell, or something around them. Its text is repaired and holds no line break. */
export interface Block {
  readonly kind: "paragraph" | "cell" | "furniture";
  readonly text: string;
  readonly runs: readonly Run[];
  readonly look: Look | null;
  readonly cell: Cell | null;
  readonly furniture: FurnitureKind | null;
  /** PDF: the boxes of its lines. Other formats: empty. */
  readonly boxes: readonly Box[];
  /** DOCX: the index of its `w:p` in `word/document.xml`, from 0. Other formats: null. */
  readonly paragraph: number | null;
}

/** A file the page offers for download. Sample: `{ text: "附件：整改台账.docx", url: "https://…/P02024.docx", type: "docx" }`. */
export interface Attachment {
  readonly text: string;
  readonly url: string;
  /** The file name extension in lower case, or null where the address has none. */
  readonly type: string | null;
}

/** What the page says about itself outside the notice's text: government meta tags, 信息索引号 blocks, DOCX properties. */
export interface Metadata {
  /** The article's title, without the site's name. */
  readonly title: string | null;
  /** Who published it. */
  readonly publisher: string | null;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  /** 索引号 and 文号, where the page has them. */
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
}

/**
 * What of a source was not read, and why. Sample: `{ reason: "limit", unit: "page", read: 2000, total: 2431 }`.
 * `read` and `total` are null where nobody knows them.
 */
export interface Truncation {
  readonly reason: "stopped" | "limit";
  readonly unit: "page" | "character";
  readonly read: number | null;
  readonly total: number | null;
}

/** A source as blocks in reading order, whatever its format was. */
export interface Document {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly attachments: readonly Attachment[];
  readonly pages: number | null;
  readonly encoding: string | null;
  /** Null where all of it was read. */
  readonly truncated: Truncation | null;
}

/** Metadata of a source that says nothing about itself. */
export const NO_METADATA: Metadata = {
  title: null,
  publisher: null,
  publishedOn: null,
  indexNumber: null,
  documentNumber: null,
};
