import { textOf } from "./compose.ts";
import type { Line } from "./lines.ts";
import type { FilledCell, TablePart } from "./table-part.ts";

/** A table of the document, its parts on several pages put together. */
export interface Table {
  readonly columns: readonly number[];
  readonly rowCount: number;
  /** Its cells row by row, empty ones too. */
  readonly cells: readonly FilledCell[];
  /** The lines of a header row that a later page repeats. */
  readonly repeated: readonly Line[];
}

/** A table that begins with this part. */
export function beginTable({ columns, rowCount, cells }: TablePart): Table {
  return { columns, rowCount, cells, repeated: [] };
}

/** Whether a part at the head of a page can go on with a table at the foot of the page before: by its columns. */
export function canContinue({ columns }: Table, part: TablePart): boolean {
  if (columns.length !== part.columns.length) return false;
  const shift = (part.columns[0] ?? 0) - (columns[0] ?? 0);
  return columns.every((at, index) => Math.abs((part.columns[index] ?? 0) - shift - at) < 6);
}

/**
 * A table with the next page's part of it. A header that is repeated is left out, a row that the page break cut in two
 * is put together again, and a merged cell goes on.
 */
export function continueTable(table: Table, part: TablePart): Table {
  const header = repeatedRows(table, part);
  const from = header;
  const isCut = goesOn(table, part, from);
  const shift = table.rowCount - from - (isCut ? 1 : 0);
  const cells = [...table.cells];
  for (const cell of part.cells) {
    if (cell.row + cell.rowSpan <= from) continue;
    const above = cell.row <= from ? cells.findIndex((one) => covers(one, table.rowCount - 1, cell)) : -1;
    const open = cells[above];
    const row = Math.max(cell.row, from) + shift;
    const joins = open && (isCut || (cell.lines.length === 0 && (open.rowSpan > 1 || cell.rowSpan > 1)));
    if (joins) {
      const rowSpan = Math.max(open.rowSpan, row + cell.rowSpan - open.row);
      cells[above] = { ...open, rowSpan, lines: [...open.lines, ...cell.lines] };
    } else cells.push({ ...cell, row });
  }
  const repeated = part.cells.filter(({ row }) => row < header).flatMap(({ lines }) => lines);
  return {
    columns: table.columns,
    rowCount: part.rowCount + shift,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    repeated: [...table.repeated, ...repeated],
  };
}

function covers(cell: FilledCell, row: number, { column, columnSpan }: FilledCell): boolean {
  return cell.column === column && cell.columnSpan === columnSpan && cell.row <= row && cell.row + cell.rowSpan > row;
}

/** How many rows at the head of the part are the table's own first rows again. */
function repeatedRows(table: Table, part: TablePart): number {
  let count = 0;
  while (count < 3 && count < part.rowCount - 1 && rowText(table.cells, count) === rowText(part.cells, count)) {
    if (!rowText(part.cells, count).replaceAll("|", "")) break;
    count++;
  }
  return count;
}

function rowText(cells: readonly FilledCell[], row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ column, lines }) => `${column}${textOf(lines).replace(/\s/g, "")}`)
    .join("|");
}

const NUMBER = /^[（(]?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[)）.、]?$/;

/**
 * Whether the part's first row is the rest of the table's last one. Where rows are numbered it is when one of the two
 * has no number (which stands in the middle of a tall row, on either page). Otherwise it is when nothing is left for
 * the first column with text, or when every text that goes on was left without an end.
 */
function goesOn(table: Table, part: TablePart, from: number): boolean {
  const last = rowOf(table.cells, table.rowCount - 1);
  const next = rowOf(part.cells, from);
  const columns = [...last.keys()].filter((column) => next.has(column)).sort((a, b) => a - b);
  const numbers = numberColumn(table);
  if (numbers !== null && columns.includes(numbers)) return !last.get(numbers) || !next.get(numbers);
  if (columns.length < 2) return false;
  const first = columns.find((column) => last.get(column) || next.get(column));
  if (first !== undefined && last.get(first) && !next.get(first)) return true;
  const going = columns.filter((column) => next.get(column));
  return going.length > 0 && going.every((column) => /[^。！？；）)\d]$/.test(last.get(column) ?? ""));
}

/** The texts of the cells that begin and end in one row, by column. */
function rowOf(cells: readonly FilledCell[], row: number): Map<number, string> {
  const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  return new Map(own.map(({ column, lines }) => [column, textOf(lines).replace(/\s/g, "")]));
}

/** The column that counts the rows (序号), or null. */
function numberColumn({ cells, columns, rowCount }: Table): number | null {
  for (let column = 0; column < Math.min(2, columns.length - 1); column++) {
    const texts = cells
      .filter((cell) => cell.column === column && cell.row > 0)
      .map(({ lines }) => textOf(lines).trim());
    const numbers = texts.filter((text) => NUMBER.test(text)).length;
    if (numbers > 0 && numbers >= 0.5 * texts.length) return column;
    if (rowCount === 1 || !texts.length) {
      const head = cells.find((cell) => cell.column === column && cell.row === 0);
      if (head && /^(?:序号|编号|项次)$/.test(textOf(head.lines).replace(/\s/g, ""))) return column;
    }
  }
  return null;
}

/**
 * Whether a table is one to a reader, with rows and columns of text. One row, one column, or one cell with an article
 * in it only arrange the page.
 */
export function isTabular({ cells }: Table): boolean {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const rows = new Set(filled.map(({ row }) => row));
  const columns = new Set(filled.map(({ column }) => column));
  const total = filled.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    rows.size > 1 && columns.size > 1 && !filled.some(({ lines }) => lines.length > 12 && lines.length > 0.7 * total)
  );
}
