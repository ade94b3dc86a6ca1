import type { Line } from "../model/outline.ts";
import type { Span } from "../model/span.ts";

/** A cell with the paragraphs it holds. `row` counts in its own table. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly lines: number[];
  readonly spans: Span[];
}

/** One row: what stands in each column, a merged cell in every column and row that it covers. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly (GridCell | undefined)[];
  /** The cells that begin in this row, in order. */
  readonly own: readonly GridCell[];
}

/** A table as rows and columns. */
export interface Grid {
  /** The line indices `[from, to)` of the table. */
  readonly lines: Span;
  readonly rows: readonly GridRow[];
  readonly width: number;
  /** Whether any cell covers several rows: then empty cells are empty, else they may be what is left of a merged one. */
  readonly merges: boolean;
}

/** A row has no more columns than this; hostile tables claim thousands. */
const MOST_COLUMNS = 100;

/** The tables among the lines, in order: runs of lines whose cells belong to one table. */
export function readGrids(lines: readonly Line[]): Grid[] {
  const grids: Grid[] = [];
  for (let from = 0; from < lines.length; ) {
    const table = lines[from]?.cell?.table;
    let to = from + 1;
    if (table !== undefined) {
      while (to < lines.length && lines[to]?.cell?.table === table) to++;
      grids.push(readGrid(lines, [from, to]));
    }
    from = to;
  }
  return grids;
}

interface Open {
  readonly cell: GridCell;
  readonly until: number;
}

function readGrid(lines: readonly Line[], range: Span): Grid {
  const byRow = new Map<number, Map<number, { cell: GridCell; rowSpan: number }>>();
  let merges = false;
  for (let index = range[0]; index < range[1]; index++) {
    const line = lines[index];
    const cell = line?.cell;
    if (!line || !cell || cell.column >= MOST_COLUMNS) continue;
    const row = byRow.get(cell.row) ?? new Map();
    byRow.set(cell.row, row);
    const known = row.get(cell.column);
    if (known) {
      known.cell.lines.push(index);
      known.cell.spans.push(line.span);
      continue;
    }
    merges ||= cell.rowSpan > 1;
    const columnSpan = Math.max(1, Math.min(cell.columnSpan, MOST_COLUMNS - cell.column));
    const made = { row: cell.row, column: cell.column, columnSpan, lines: [index], spans: [line.span] };
    row.set(cell.column, { cell: made, rowSpan: Math.max(1, cell.rowSpan) });
  }
  const rows: GridRow[] = [];
  const open: (Open | undefined)[] = [];
  let width = 0;
  for (const [row, cells] of [...byRow].sort((a, b) => a[0] - b[0])) {
    for (const { cell, rowSpan } of cells.values()) {
      const end = cell.column + cell.columnSpan;
      for (let column = cell.column; column < end; column++) open[column] = { cell, until: row + rowSpan };
      width = Math.max(width, end);
    }
    const placed = Array.from({ length: width }, (_, column) => {
      const held = open[column];
      return held && held.until > row ? held.cell : undefined;
    });
    const own = [...cells.values()].map(({ cell }) => cell).sort((a, b) => a.column - b.column);
    rows.push({ row, cells: placed, own });
  }
  return { lines: range, rows, width, merges };
}

/** Some rows of a table as a table of their own. */
export function rowsOf(grid: Grid, from: number, to: number): Grid {
  const rows = grid.rows.slice(from, to);
  const lineOf = (row: GridRow | undefined): number | undefined => row?.own[0]?.lines[0];
  const lines: Span = [
    from === 0 ? grid.lines[0] : (lineOf(rows[0]) ?? grid.lines[0]),
    lineOf(grid.rows[to]) ?? grid.lines[1],
  ];
  return { ...grid, rows, lines, width: rows.reduce((widest, { own }) => Math.max(widest, endOf(own.at(-1))), 1) };
}

const endOf = (cell: GridCell | undefined): number => (cell ? cell.column + cell.columnSpan : 0);

/** The words of a cell, its paragraphs joined. */
export function wordsOf(text: string, cell: GridCell | undefined): string {
  return cell ? cell.spans.map(([from, to]) => text.slice(from, to)).join("") : "";
}
