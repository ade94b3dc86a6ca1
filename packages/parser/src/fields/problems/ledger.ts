import type { FieldKind, Line, Outline } from "../../model/outline.ts";
import type { Span } from "../../model/span.ts";
import { readFieldLabel } from "../../outline/field-label.ts";

/** The cells of one row of a ledger, by what its column holds. A cell may have several paragraphs. */
export interface LedgerRow {
  readonly table: number;
  /** The first line of the row's problem, in the outline. */
  readonly line: number;
  readonly number: Span | null;
  readonly problem: readonly Span[];
  readonly fields: readonly LedgerField[];
}

export interface LedgerField {
  readonly kind: FieldKind;
  readonly label: Span;
  readonly paragraphs: readonly Span[];
}

type ColumnKind = FieldKind | "number";

interface Column {
  readonly kind: ColumnKind;
  readonly label: Span;
}

interface GridCell {
  readonly row: number;
  readonly lines: number[];
  readonly spans: Span[];
}

/**
 * The rows of every ledger (整改台账) in a notice: tables whose head names a problem column and at least one column that
 * answers it. Merged cells count for every row they cover; rows that share their problem's cell are one problem.
 */
export function readLedgers(outline: Outline): LedgerRow[] {
  return tablesOf(outline.lines).flatMap((lines) => readTable(outline, lines));
}

/** The line indices of each table, in order. */
function tablesOf(lines: readonly Line[]): number[][] {
  const tables = new Map<number, number[]>();
  for (const [index, { cell }] of lines.entries()) {
    if (!cell) continue;
    const known = tables.get(cell.table);
    if (known) known.push(index);
    else tables.set(cell.table, [index]);
  }
  return [...tables.values()];
}

function readTable(outline: Outline, indices: readonly number[]): LedgerRow[] {
  const grid = gridOf(outline, indices);
  for (let head = 0; head < Math.min(4, grid.length); head++) {
    const columns = readHead(outline.text, grid[head] ?? []);
    const kinds = columns.map((column) => column?.kind);
    const answers = kinds.filter((kind) => kind && kind !== "number" && kind !== "problem" && kind !== "other").length;
    if (kinds.includes("problem") && answers > 0) return rowsOf(outline, grid.slice(head + 1), columns);
  }
  return readPairs(outline, grid);
}

function gridOf({ lines }: Outline, indices: readonly number[]): (GridCell | undefined)[][] {
  const grid: (GridCell | undefined)[][] = [];
  const known = new Map<string, GridCell>();
  for (const index of indices) {
    const line = lines[index];
    const cell = line?.cell;
    if (!line || !cell) continue;
    const key = `${cell.row}/${cell.column}`;
    const before = known.get(key);
    if (before) {
      before.lines.push(index);
      before.spans.push(line.span);
      continue;
    }
    const made: GridCell = { row: cell.row, lines: [index], spans: [line.span] };
    known.set(key, made);
    for (let row = cell.row; row < cell.row + Math.max(1, Math.min(cell.rowSpan, 500)); row++) {
      grid[row] ??= [];
      for (let column = cell.column; column < cell.column + Math.max(1, Math.min(cell.columnSpan, 50)); column++) {
        const place = grid[row];
        if (place) place[column] ??= made;
      }
    }
  }
  return Array.from(grid, (row) => row ?? []);
}

const NUMBER = /^(?:序号|编号|序|号|条目)$/;
const SHORT: readonly (readonly [FieldKind, RegExp])[] = [
  ["problem", /(?:问题|意见|隐患|任务|事项)(?:清单|描述|内容|表述|名称|摘要)?$/],
  ["deadline", /(?:时限|期限|完成时间|整改时间|时间节点|完成日期)$/],
  ["responsible", /(?:单位|部门|科室|领导|责任人|负责人|人员|站所|主体|股室)$/],
  ["status", /(?:状态|是否完成|是否整改到位|整改与否|销号情况|完成与否|进度)$/],
  ["goal", /目标$|要求$|标准$/],
  ["result", /(?:成效|效果|结果|进展|完成情况|落实情况|整改情况|进展情况)$/],
  ["measures", /(?:措施|举措|做法|对策|办法)$/],
];

function readHead(text: string, cells: readonly (GridCell | undefined)[]): (Column | null)[] {
  const columns = Array.from(cells, (cell) => (cell ? readColumn(text, cell.spans) : null));
  const hasMeasures = columns.some((column) => column?.kind === "measures");
  return hasMeasures
    ? columns
    : columns.map((column) => (column?.kind === "result" ? { ...column, kind: "measures" } : column));
}

function readColumn(text: string, spans: readonly Span[]): Column | null {
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (!first || !last) return null;
  const words = spans
    .map(([from, to]) => text.slice(from, to))
    .join("")
    .replace(/[（(][^（()）]{0,40}[)）]$/, "");
  if (words.length > 16) return null;
  const label: Span = [first[0], last[1]];
  if (NUMBER.test(words)) return { kind: "number", label };
  for (const [kind, pattern] of SHORT) if (pattern.test(words)) return { kind, label };
  return { kind: "other", label };
}

function rowsOf(
  outline: Outline,
  grid: readonly (readonly (GridCell | undefined)[])[],
  columns: readonly (Column | null)[],
): LedgerRow[] {
  // Of 反馈意见 and 具体问题 side by side the later, finer one names the problem.
  const problemAt = columns.findLastIndex((column) => column?.kind === "problem");
  const numberAt = columns.findIndex((column) => column?.kind === "number");
  const rows: (LedgerRow & { readonly fields: LedgerField[] })[] = [];
  let previous: GridCell | undefined;
  const taken = new Set<GridCell>();
  for (const cells of grid) {
    const problem = cells[problemAt];
    const fields = fieldsOf(cells, columns, taken);
    const open = rows[rows.length - 1];
    if (!problem || problem === previous || (open && sameWords(outline.text, problem.spans, open.problem))) {
      open?.fields.push(...fields);
      continue;
    }
    previous = problem;
    const number = cells[numberAt]?.spans[0] ?? null;
    const table = outline.lines[problem.lines[0] ?? 0]?.cell?.table ?? 0;
    rows.push({ table, line: problem.lines[0] ?? 0, number, problem: problem.spans, fields });
  }
  return rows;
}

function fieldsOf(
  cells: readonly (GridCell | undefined)[],
  columns: readonly (Column | null)[],
  taken: Set<GridCell>,
): LedgerField[] {
  const fields: LedgerField[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (!cell || !column || column.kind === "number" || column.kind === "problem" || taken.has(cell)) continue;
    taken.add(cell);
    fields.push({ kind: column.kind, label: column.label, paragraphs: cell.spans });
  }
  return fields;
}

function sameWords(text: string, a: readonly Span[], b: readonly Span[]): boolean {
  const words = (spans: readonly Span[]) => spans.map(([from, to]) => text.slice(from, to)).join("");
  return words(a) === words(b);
}

/** A table of two columns, label and value: each problem label opens a problem. */
function readPairs(outline: Outline, grid: readonly (readonly (GridCell | undefined)[])[]): LedgerRow[] {
  const { text } = outline;
  const rows: (LedgerRow & { readonly fields: LedgerField[] })[] = [];
  for (const cells of grid) {
    for (let column = 0; column + 1 < cells.length; column += 2) {
      const name = cells[column];
      const value = cells[column + 1];
      const label = name?.spans[0];
      if (!name || !value || !label || name === value) continue;
      const kind = readFieldLabel(text, label[0], label[1])?.kind ?? readColumn(text, name.spans)?.kind;
      if (!kind || kind === "number") continue;
      if (kind === "problem") {
        const table = outline.lines[value.lines[0] ?? 0]?.cell?.table ?? 0;
        rows.push({ table, line: value.lines[0] ?? 0, number: null, problem: value.spans, fields: [] });
      } else if (kind !== "other") rows[rows.length - 1]?.fields.push({ kind, label, paragraphs: value.spans });
    }
  }
  return rows.filter((row) => row.fields.length > 0);
}
