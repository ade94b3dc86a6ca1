import type { FurnitureKind } from "../../model/document.ts";
import type { Line } from "./lines.ts";
import type { TablePart } from "./table-part.ts";
import { beginTable, canContinue, continueTable, isTabular, type Table } from "./tables.ts";

/** What follows each other in a document: a line of its text, a table, a line around the text. */
export type Piece =
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "furniture"; readonly line: Line; readonly furniture: FurnitureKind };

/** A page as a reader goes through it: its text may stand in several columns. */
export interface ReadingPage {
  readonly lines: readonly Line[];
  readonly tables: readonly TablePart[];
  readonly strays: readonly Line[];
}

const GOES_ON = /^[（(]?(?:续表|接上表|上接)/;

/** Puts lines and tables of all pages in reading order; a table that goes on over a page break becomes one. */
export function readingOrder(pages: readonly ReadingPage[], furniture: ReadonlyMap<Line, FurnitureKind>): Piece[] {
  const pieces: Piece[] = [];
  let open: number | null = null;
  for (const page of pages) {
    let isHead = true;
    for (const element of elementsOf(page)) {
      if ("cells" in element) {
        const before = open === null ? undefined : pieces[open];
        if (open !== null && isHead && before?.kind === "table" && canContinue(before.table, element)) {
          pieces[open] = { kind: "table", table: continueTable(before.table, element) };
        } else {
          open = pieces.push({ kind: "table", table: beginTable(element) }) - 1;
        }
        isHead = false;
        continue;
      }
      const kind = furniture.get(element);
      if (kind) pieces.push({ kind: "furniture", line: element, furniture: kind });
      else if (isHead && open !== null && GOES_ON.test(element.fragments[0]?.text ?? "")) {
        pieces.push({ kind: "furniture", line: element, furniture: "running-head" });
      } else {
        pieces.push({ kind: "line", line: element });
        open = null;
        isHead = false;
      }
    }
    for (const line of page.strays)
      pieces.push({ kind: "furniture", line, furniture: furniture.get(line) ?? "running-head" });
  }
  return pieces.flatMap(unfoldLayout);
}

function elementsOf({ lines, tables }: ReadingPage): (Line | TablePart)[] {
  const ordered: (Line | TablePart)[] = [];
  const waiting = [...tables].sort((a, b) => b.top - a.top);
  for (const line of lines) {
    while (waiting[0] && waiting[0].top > line.base && waiting[0].bottom > line.base - line.size) {
      const next = waiting.shift();
      if (next) ordered.push(next);
    }
    ordered.push(line);
  }
  return [...ordered, ...waiting];
}

/** A table that only arranges the page is its lines. */
function unfoldLayout(piece: Piece): Piece[] {
  if (piece.kind !== "table" || isTabular(piece.table)) return [piece];
  return piece.table.cells.flatMap(({ lines }) => lines.map((line): Piece => ({ kind: "line", line })));
}
