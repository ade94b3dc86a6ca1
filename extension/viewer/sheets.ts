import type { Piece } from "../messages.ts";
import type { Stretch, WordIndex } from "./word-index.ts";

/** Words of one part (a text item, a text node) of a sheet. Sheets count from 1. */
export interface Place extends Stretch {
  readonly sheet: number;
}

/** How much larger or smaller: a step, or so that a page is as wide as the desk. */
export type Zoom = "in" | "out" | "width";

/** What the toolbar shows of a document. */
export interface SheetsState {
  /** The page in view, from 1. */
  readonly page: number;
  /** How many pages there are; 0 for a document without pages. */
  readonly pages: number;
  /** 1 is the size it is printed in. */
  readonly scale: number;
  /** Whether it follows the width of the desk. */
  readonly fits: boolean;
}

/** A document laid out on a desk, an element that scrolls: its words, where they stand, its size. */
export interface Sheets {
  readonly desk: HTMLElement;
  readonly count: number;
  readonly state: SheetsState;
  /** The words of a sheet, also of one that is not drawn. */
  words(sheet: number): Promise<WordIndex>;
  /** The place a piece of the source leads to, or null. */
  placeOf(piece: Piece): Place | null;
  /** The text node that shows a part, or null while it is not drawn. */
  nodeOf(place: Pick<Place, "sheet" | "part">): Text | null;
  /** The part a text node shows, or null for any other node. */
  partAt(node: Node): Pick<Place, "sheet" | "part"> | null;
  /** Scrolls a place to one third below the top of the desk and waits until its text is there. */
  bring(place: Place): Promise<void>;
  turnTo(page: number): void;
  zoom(change: Zoom): void;
  /** Draws a page small, as wide as the canvas is shown. */
  drawSmall(page: number, canvas: HTMLCanvasElement): Promise<void>;
  /** What to print, page by page; `told` hears which page is made ready. */
  printable(told: (page: number) => void): Promise<Printable>;
  close(): void;
}

/** Elements to print and the size of their paper, as CSS has it. */
export interface Printable {
  readonly elements: readonly HTMLElement[];
  /** Sample: `"595.3pt 841.9pt"`; null for the printer's own. */
  readonly paper: string | null;
}

/** What sheets tell whoever shows them. */
export interface SheetsNews {
  /** The state has changed. */
  changed(): unknown;
  /** Text was drawn or taken away. */
  drawn(): unknown;
}

/** How pages are scrolled to: smoothly for short ways, and never when less motion is wanted. */
export function scrollDesk(desk: HTMLElement, top: number): void {
  const far = Math.abs(desk.scrollTop - top) > desk.clientHeight * 1.5;
  const still = far || matchMedia("(prefers-reduced-motion: reduce)").matches;
  desk.scrollTo({ top, behavior: still ? "instant" : "smooth" });
}
