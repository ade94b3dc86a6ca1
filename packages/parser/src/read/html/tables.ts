import type { Cell } from "../../model/document.ts";
import type { Region, Sheet } from "./lines.ts";
import { attribute } from "./tree.ts";

/** The header cells of a ledger are short. */
const HEADER_WIDTH = 16;
/** WHATWG HTML 4.9.11: what is clamped there is clamped here. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

/** What the columns of ledgers are called. */
const COLUMN =
  /序\s?号|编\s?号|问题|措施|整改|责任|牵头|单位|时限|期限|完成|进展|状态|情况|任务|事项|内容|目标|成效|备注/;

interface PlacedCell {
  readonly region: Region;
  readonly cell: Omit<Cell, "table">;
}

/**
 * The place of every line that stands in a table of rows and columns below a region, by the line's index. Tables that
 * only arrange a page (nested, one column, one row, an article in one cell) give nothing. Tables count from 0.
 */
export function findCells(sheet: Sheet, within: number): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const until = sheet.regions[within]?.until ?? 0;
  let table = 0;
  for (let index = within; index < until; index++) {
    if (sheet.regions[index]?.tag !== "table" || !isLedger(sheet, index)) continue;
    for (const { region, cell } of placeCells(sheet, index)) {
      for (let line = region.first; line < region.end; line++) cells.set(line, { table, ...cell });
    }
    table++;
  }
  return cells;
}

/** The lines of tables whose first cells say that they are ledgers: 序号, 问题, 整改措施. */
export function findLedgerLines(sheet: Sheet): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [index, region] of sheet.regions.entries()) {
    if (region.tag !== "table" || region.end - region.first < 4 || !namesColumns(sheet, region)) continue;
    if (isLedger(sheet, index)) for (let line = region.first; line < region.end; line++) lines.add(line);
  }
  return lines;
}

/** Whether two of the first short lines of a table are names of columns. */
function namesColumns({ lines }: Sheet, { first, end }: Region): boolean {
  let named = 0;
  for (let line = first; line < Math.min(end, first + 12); line++) {
    const text = lines[line]?.block.text ?? "";
    if (text.length <= HEADER_WIDTH && COLUMN.test(text)) named++;
  }
  return named >= 2;
}

/** Whether a table holds data in rows and columns. Of nested tables only the innermost can. */
export function isLedger(sheet: Sheet, index: number): boolean {
  const table = sheet.regions[index];
  if (!table || hasTableInside(sheet, index)) return false;
  const rows: Region[][] = [];
  const filled: number[] = [];
  for (const { region, cell } of placeCells(sheet, index)) {
    if (region.end === region.first) continue;
    const own = rows[cell.row] ?? [];
    own.push(region);
    rows[cell.row] = own;
    // A merged cell fills the rows below it too; two wide rows are all that is asked for.
    for (let row = cell.row; row < cell.row + Math.min(cell.rowSpan, 3); row++) filled[row] = (filled[row] ?? 0) + 1;
  }
  const wide = rows.filter((_, row) => (filled[row] ?? 0) >= 2);
  const [header] = wide;
  if (!header || wide.length < 2) return false;
  return isHeader(sheet, header) || !holdsArticle(sheet, table, wide.flat());
}

function hasTableInside(sheet: Sheet, index: number): boolean {
  const until = sheet.regions[index]?.until ?? 0;
  for (let inner = index + 1; inner < until; inner++) if (sheet.regions[inner]?.tag === "table") return true;
  return false;
}

function isHeader({ lines }: Sheet, row: readonly Region[]): boolean {
  return row.every(({ first, end }) => {
    const line = lines[first];
    return end - first === 1 && line !== undefined && line.block.text.length <= HEADER_WIDTH && line.links === 0;
  });
}

/** An old page is one table: a menu in one cell, the whole article in another. */
function holdsArticle(sheet: Sheet, table: Region, cells: readonly Region[]): boolean {
  const size = ({ first, end }: Region): number => {
    let length = 0;
    for (let line = first; line < end; line++) length += sheet.lines[line]?.block.text.length ?? 0;
    return length;
  };
  const whole = size(table);
  return cells.some((cell) => cell.end - cell.first >= 8 && size(cell) > whole * 0.7);
}

function rowsOf({ regions }: Sheet, table: Region): Region[] {
  return table.children.flatMap((child) => {
    const region = regions[child];
    if (!region) return [];
    if (region.tag === "tr") return [region];
    return region.children.map((row) => regions[row]).filter((row): row is Region => row?.tag === "tr");
  });
}

function cellsOf({ regions }: Sheet, row: Region): Region[] {
  return row.children
    .map((cell) => regions[cell])
    .filter((cell): cell is Region => cell?.tag === "td" || cell?.tag === "th");
}

/** Gives every cell its row and column (WHATWG HTML 4.9.12, forming a table). */
function placeCells(sheet: Sheet, index: number): PlacedCell[] {
  const table = sheet.regions[index];
  if (!table) return [];
  const taken: number[] = [];
  return rowsOf(sheet, table).flatMap((row, rowIndex) => {
    let column = 0;
    return cellsOf(sheet, row).map((region) => {
      while ((taken[column] ?? 0) > rowIndex) column++;
      const columnSpan = spanOf(region, "colspan", MOST_COLUMNS);
      const rowSpan = spanOf(region, "rowspan", MOST_ROWS);
      const cell = { row: rowIndex, column, rowSpan, columnSpan };
      for (let next = column; next < column + columnSpan; next++) taken[next] = rowIndex + rowSpan;
      column += columnSpan;
      return { region, cell };
    });
  });
}

function spanOf({ element }: Region, name: string, most: number): number {
  const value = element ? Number.parseInt(attribute(element, name) ?? "", 10) : 1;
  return value > 1 ? Math.min(value, most) : 1;
}
