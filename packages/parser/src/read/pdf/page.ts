import { parseColumns } from "./columns.ts";
import { type Fragment, placeText } from "./fragment.ts";
import { type Frame, toFrame } from "./frame.ts";
import { findGrids, type Grid } from "./grid.ts";
import { formLines, type Line, type Lines } from "./lines.ts";
import type { OpenPdf } from "./open.ts";
import type { Annotation } from "./pdfjs.ts";
import { type FontText, tallyFonts } from "./plausible.ts";
import { type Drawing, readDrawing } from "./rulings.ts";
import { countTableHints } from "./table-hints.ts";
import { cutTable, type TablePart } from "./table-part.ts";
import { partTwoUp } from "./two-up.ts";
import { findUnruled } from "./unruled.ts";
import { findUnseen } from "./unseen.ts";

/** One page, read and laid out by itself. */
export interface Page {
  readonly number: number;
  readonly frame: Frame;
  readonly view: readonly number[];
  /** What stands outside tables, from top to bottom. */
  readonly lines: readonly Line[];
  readonly tables: readonly TablePart[];
  /** Watermarks and the like: what runs across the page's text. */
  readonly strays: readonly Line[];
  readonly fonts: readonly FontText[];
  /** How many characters it has. */
  readonly characters: number;
  readonly doubled: number;
  /** How many characters it holds and does not show: in layers that are off, without ink or of no size; and fields. */
  readonly unseen: { readonly layer: number; readonly invisible: number; readonly fields: number };
  /** What it draws, where that was looked at: pages with a table, or with next to no text. */
  readonly drawing: Drawing | null;
}

type Laid = Pick<Page, "lines" | "tables" | "doubled">;

/** Fewer characters than this may be a stamp on a scan. */
const NEXT_TO_NOTHING = 20;

/**
 * Reads one page. What it draws is asked for only where the text hints at a table, where the page before ended in one
 * (`above`), or where there is next to no text, for that costs as much again as the text.
 */
export async function readPage(pdf: OpenPdf, number: number, above: TablePart | null): Promise<Page[]> {
  const { file, ops, isVisible, canDraw } = pdf;
  const page = await file.getPage(number);
  try {
    const content = await page.getTextContent();
    const list = isVisible ? await page.getOperatorList() : null;
    const hidden = list && isVisible ? findUnseen(list, { ops, items: content.items, isVisible }) : null;
    const { frame, fragments, strays, tiny } = placeText(content, hidden?.cuts);
    const fields = (await page.getAnnotations()).filter(hasWords).length;
    const whole = formLines(fragments, number);
    const characters = fragments.reduce((sum, { text }) => sum + text.length, 0);
    const looks = characters < NEXT_TO_NOTHING || above !== null || hintsAtTable(whole.lines, frame, page.view);
    const drawing = looks && canDraw ? readDrawing(list ?? (await page.getOperatorList()), ops, frame) : null;
    const grids = drawing ? findGrids(drawing.level, drawing.upright) : [];
    const read: Page = {
      number,
      frame,
      view: page.view,
      strays: formLines(strays, number).lines,
      fonts: tallyFonts([...fragments, ...strays]),
      drawing,
      characters,
      unseen: { layer: hidden?.layer ?? 0, invisible: (hidden?.invisible ?? 0) + tiny, fields },
      ...(grids.length ? cutTables(fragments, grids, number) : { ...whole, tables: [] }),
      ...(looks && !grids.length ? withoutRulings(fragments, whole, above) : {}),
    };
    return grids.length ? [read] : partSheet(read, fragments);
  } finally {
    page.cleanup();
  }
}

/** The pages of a sheet: one, or two that were printed side by side. */
function partSheet(page: Page, fragments: readonly Fragment[]): Page[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  const [one, other] = [toFrame(page.frame, x1, y1), toFrame(page.frame, x2, y2)];
  const across = [Math.min(one[0], other[0]), Math.max(one[0], other[0])] as const;
  const two = partTwoUp(fragments, page.number, across, Math.abs(one[1] - other[1]));
  if (!two) return [page];
  const nothing = { tables: [], strays: [], doubled: 0, unseen: { layer: 0, invisible: 0, fields: 0 } };
  return [
    { ...page, tables: [], lines: two.left },
    { ...page, ...nothing, lines: two.right },
  ];
}

/** A form field that is filled in, or a note: its words are not among the page's text. */
function hasWords({ subtype, fieldType, fieldValue, hidden, contentsObj }: Annotation): boolean {
  if (hidden) return false;
  if (subtype === "FreeText") return /\S/.test(contentsObj?.str ?? "");
  return fieldType !== undefined && fieldType !== "Sig" && fieldType !== "Btn" && /\S/.test(String(fieldValue ?? ""));
}

/** A page that looked like a table and has no rulings may have columns of text, or a table without rulings. */
function withoutRulings(fragments: readonly Fragment[], { lines, doubled }: Lines, above: TablePart | null): Laid {
  const columns = parseColumns(fragments, lines[0]?.page ?? 0);
  const unruled = columns ? null : findUnruled(lines, above);
  return { lines: columns ?? unruled?.lines ?? lines, doubled, tables: unruled ? [unruled.table] : [] };
}

function cutTables(fragments: readonly Fragment[], grids: readonly Grid[], page: number): Laid {
  let rest = fragments;
  let doubled = 0;
  const tables: TablePart[] = [];
  for (const grid of grids) {
    const cut = cutTable(rest, grid, page);
    if (!cut) continue;
    tables.push(cut.table);
    doubled += cut.doubled;
    rest = cut.rest;
  }
  const outside = formLines(rest, page);
  return { lines: outside.lines, doubled: doubled + outside.doubled, tables };
}

/** Browsers print a date and a title, an address and a page number in this outermost share of a page. */
const EDGE = 0.06;

/** Two lines that look like cells are enough. */
function hintsAtTable(
  lines: readonly Line[],
  frame: Frame,
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
): boolean {
  const [, one] = toFrame(frame, x1, y1);
  const [, other] = toFrame(frame, x2, y2);
  const edge = EDGE * Math.abs(one - other);
  const inside = lines.filter(({ base }) => base > Math.min(one, other) + edge && base < Math.max(one, other) - edge);
  return countTableHints(inside) >= 2;
}
