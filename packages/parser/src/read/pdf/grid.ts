import type { Ruling } from "./rulings.ts";

/** A cell of a ruled table, by the rows and columns it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table on one page, in coordinates of the frame. */
export interface Grid {
  /** The upright borders from left to right, and the level ones from top to bottom. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
}

/** How far apart two rulings may stand and still be the same one, or meet; points. */
const NEAR = 3;
/** A table may hold this many borders each way; more is a drawing. */
const MOST = 400;

/**
 * Finds the tables that rulings make: rulings that meet belong together, and cells without a border between them are
 * one merged cell. A table without outer borders at its sides ends where its level rulings end.
 */
export function findGrids(level: readonly Ruling[], upright: readonly Ruling[]): Grid[] {
  const rows = mergeRulings(level);
  const columns = mergeRulings(upright);
  if (rows.length > MOST || columns.length > MOST * 4) return [];
  return meetingRulings(rows, columns)
    .map(toGrid)
    .filter((grid): grid is Grid => grid !== null)
    .sort((a, b) => (b.rows[0] ?? 0) - (a.rows[0] ?? 0));
}

/** Pieces of the same line, dashes among them, as one ruling. */
function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const merged: Ruling[] = [];
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from]?.at ?? 0;
    let until = from + 1;
    while (until < sorted.length && (sorted[until]?.at ?? 0) - first <= NEAR / 2) until++;
    const group = sorted.slice(from, until).sort((a, b) => a.from - b.from);
    let end = Number.NEGATIVE_INFINITY;
    for (const ruling of group) {
      const open = merged.at(-1);
      if (open && ruling.from - end <= NEAR) merged[merged.length - 1] = { ...open, to: Math.max(end, ruling.to) };
      else merged.push(ruling);
      end = Math.max(end, ruling.to);
    }
    from = until;
  }
  return merged.filter(({ from, to }) => to - from > NEAR);
}

interface Mesh {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

function meetingRulings(level: readonly Ruling[], upright: readonly Ruling[]): Mesh[] {
  const owner = level.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (owner[at] !== at) at = owner[at] ?? at;
    return at;
  };
  const first = upright.map(() => -1);
  for (const [column, line] of upright.entries()) {
    for (const [row, across] of level.entries()) {
      if (!meets(across, line)) continue;
      const own = first[column] ?? -1;
      if (own < 0) first[column] = row;
      else owner[root(row)] = root(own);
    }
  }
  const meshes = new Map<number, { level: Ruling[]; upright: Ruling[] }>();
  for (const [row, ruling] of level.entries()) {
    const mesh = meshes.get(root(row)) ?? { level: [], upright: [] };
    mesh.level.push(ruling);
    meshes.set(root(row), mesh);
  }
  for (const [column, ruling] of upright.entries()) {
    const own = first[column] ?? -1;
    if (own >= 0) meshes.get(root(own))?.upright.push(ruling);
  }
  return [...meshes.values()];
}

function meets(level: Ruling, upright: Ruling): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  );
}

function toGrid({ level, upright }: Mesh): Grid | null {
  if (!upright.length) return null;
  const columns = cluster([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
  const rows = cluster([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]).reverse();
  if (columns.length < 3 || rows.length < 2) return null;
  return { columns, rows, cells: findCells({ level, upright }, columns, rows) };
}

function cluster(values: number[]): number[] {
  const found: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const value of values.sort((a, b) => a - b)) {
    if (value - last > NEAR) found.push(value);
    last = value;
  }
  return found;
}

function findCells({ level, upright }: Mesh, columns: readonly number[], rows: readonly number[]): GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const width = columns.length - 1;
  const middle = (edges: readonly number[], index: number) => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  const hasWall = (rulings: readonly Ruling[], at: number, along: number) =>
    rulings.some((ruling) => Math.abs(ruling.at - at) <= NEAR && ruling.from <= along && ruling.to >= along);
  for (let row = 0; row < rows.length - 1; row++) {
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < width &&
        !taken.has(row * width + column + columnSpan) &&
        !hasWall(upright, columns[column + columnSpan] ?? 0, middle(rows, row))
      ) {
        columnSpan++;
      }
      let rowSpan = 1;
      while (row + rowSpan < rows.length - 1 && !hasWall(level, rows[row + rowSpan] ?? 0, middle(columns, column)))
        rowSpan++;
      for (let at = row; at < row + rowSpan; at++) {
        for (let over = column; over < column + columnSpan; over++) taken.add(at * width + over);
      }
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** The index of the cell of a grid that holds a point, or -1. */
export function cellAt({ columns, rows, cells }: Grid, u: number, v: number): number {
  const column = columns.findLastIndex((at) => at <= u);
  const row = rows.findLastIndex((at) => at >= v);
  if (column < 0 || row < 0 || column >= columns.length - 1 || row >= rows.length - 1) return -1;
  return cells.findIndex(
    (cell) =>
      row >= cell.row &&
      row < cell.row + cell.rowSpan &&
      column >= cell.column &&
      column < cell.column + cell.columnSpan,
  );
}
