import type { FurnitureKind } from "../../model/document.ts";
import { textOf } from "./compose.ts";
import { type Frame, toFrame } from "./frame.ts";
import type { Line } from "./lines.ts";
import type { Body } from "./margins.ts";

/** A page as far as it is looked at for what stands around its text. */
export interface FramedPage {
  readonly number: number;
  readonly frame: Frame;
  readonly view: readonly number[];
  readonly lines: readonly Line[];
}

/** A line at the edge of a page, and what is known about it. */
interface EdgeLine {
  readonly line: Line;
  readonly page: number;
  /** Its words without spaces. */
  readonly text: string;
  /** Its height from the edge it stands at, as a share of the page. */
  readonly depth: number;
  readonly edge: "top" | "bottom";
  /** Whether it stands apart from the text, or is set smaller. */
  readonly isApart: boolean;
  /** How many lines are nearer to the edge. */
  readonly rank: number;
}

/** So much of a page, at its top and its bottom, can hold page numbers and running heads. */
const MARGIN = 0.16;
const MOST_LINES = 3;

const DASHES = /^[—–―\-－‐·•~～]{1,3}|[—–―\-－‐·•~～]{1,3}$/g;
const NUMBERED = /^(?:第|共\d{1,4}页[,，]?第|page)?(\d{1,4})页?(?:[/／,，]?(?:共|of)?\d{1,4}页?)?$/i;
const ADDRESS = /(?:https?|file):\/\//i;
const PRINTED_ON = /^\d{2,4}[/年.-]\d{1,2}[/月.-]\d{1,4}日?[\s,，]{0,2}(?:[上下]午)?\d{1,2}:\d{2}/;

/**
 * Finds page numbers (— 1 —, 第1页, 5/5), running heads, which come back at the same height, and what browsers print
 * around a page: date and title above, address and page number below.
 */
export function findFurniture(pages: readonly FramedPage[], body: Body): Map<Line, FurnitureKind> {
  const edges = pages.flatMap((page) => edgeLines(page, body));
  const numbers = countBy(edges.flatMap((one) => keyOfNumber(one) ?? []));
  const repeats = countBy(edges.map(keyOfHead));
  const found = new Map<Line, FurnitureKind>();
  const judge = (one: EdgeLine): FurnitureKind | null => {
    if (isPageNumber(one, numbers)) return "page-number";
    if (one.depth < 0.08 && one.line.size < body.size && (ADDRESS.test(one.text) || PRINTED_ON.test(one.text)))
      return "running-head";
    const count = repeats.get(keyOfHead(one)) ?? 0;
    return count >= 2 && (one.isApart || (count >= 3 && count >= 0.8 * (pages.length - 1))) ? "running-head" : null;
  };
  for (const edge of ["top", "bottom"] as const) {
    for (let rank = 0; rank < MOST_LINES; rank++) {
      for (const one of edges) {
        if (one.edge !== edge || one.rank !== rank || found.has(one.line)) continue;
        const kind = judge(one);
        if (kind) found.set(one.line, kind);
      }
    }
  }
  return found;
}

function edgeLines({ number, frame, view, lines }: FramedPage, body: Body): EdgeLine[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view;
  const [, one] = toFrame(frame, x1, y1);
  const [, other] = toFrame(frame, x2, y2);
  const top = Math.max(one, other);
  const height = Math.abs(other - one) || 1;
  const found: EdgeLine[] = [];
  const put = (edge: "top" | "bottom", index: number, rank: number) => {
    const line = lines[index];
    if (!line) return;
    const depth = edge === "top" ? (top - line.base) / height : (line.base - (top - height)) / height;
    if (depth > MARGIN) return;
    const next = lines[edge === "top" ? index + 1 : index - 1];
    const gap = next ? Math.abs(next.base - line.base) : Number.POSITIVE_INFINITY;
    const isApart = line.size < 0.92 * body.size || gap > Math.max(2.2 * body.size, 1.5 * body.pitch);
    found.push({ line, page: number, text: textOf([line]).replace(/\s/g, ""), depth, edge, isApart, rank });
  };
  for (let rank = 0; rank < MOST_LINES; rank++) put("top", rank, rank);
  for (let rank = 0; rank < MOST_LINES; rank++) put("bottom", lines.length - 1 - rank, rank);
  return found;
}

/** Page numbers run with the pages: their distance to the count of pages stays the same. */
function keyOfNumber({ text, page, edge }: EdgeLine): string | null {
  const number = NUMBERED.exec(text.replace(DASHES, ""))?.[1];
  return number ? `${edge} ${Number(number) - page}` : null;
}

function isPageNumber(one: EdgeLine, numbers: ReadonlyMap<string, number>): boolean {
  const key = keyOfNumber(one);
  if (!key || one.rank > 1) return false;
  const isMarked = !/^\d{1,4}$/.test(one.text);
  return isMarked || (numbers.get(key) ?? 0) > 1 || (one.isApart && key === `${one.edge} 0`);
}

/** What makes two lines on two pages the same running head: words, but for numbers, and height within 4 points. */
function keyOfHead({ text, line, edge }: EdgeLine): string {
  return `${edge} ${Math.round(line.base / 4)} ${text.replace(/\d{1,9}/g, "0")}`;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
