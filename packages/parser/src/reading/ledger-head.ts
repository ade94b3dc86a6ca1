import type { Span } from "../model/span.ts";
import { type CellNature, lacks, natureOf, natureOfColumn } from "./cell-nature.ts";
import { type ColumnKind, kindOfLabel } from "./column-labels.ts";
import { type Grid, type GridCell, type GridRow, wordsOf } from "./grid.ts";

/** A column of a ledger: what it holds and the cell that says so. */
export interface Column {
  readonly kind: ColumnKind;
  readonly label: Span | null;
}

/** The columns of a ledger and the row that its body starts with. */
export interface LedgerHead {
  readonly columns: readonly Column[];
  readonly body: number;
}

const ANSWERS: ReadonlySet<ColumnKind> = new Set([
  "measures",
  "progress",
  "result",
  "plan",
  "status",
  "responsible",
  "deadline",
  "goal",
]);

/** Rows above the header: a caption, a unit of measure. */
const MOST_CAPTIONS = 4;
/** Rows of the body that tell what an unlabelled column holds. */
const MOST_ROWS = 200;

/**
 * The header of a ledger: the row whose cells are labels, with the row of finer labels below it; columns that no list
 * knows are told by what they hold. A table without header is a ledger where its columns tell a problem and an answer.
 * Null where the table is no ledger.
 */
export function readHead(text: string, grid: Grid): LedgerHead | null {
  for (let at = 0; at < Math.min(MOST_CAPTIONS, grid.rows.length); at++) {
    const row = grid.rows[at];
    if (!row || !isHeader(text, row)) continue;
    const finer = grid.rows[at + 1];
    const body = finer && isFinerHeader(text, row, finer) ? at + 2 : at + 1;
    const labelled = labelColumns(text, row, body === at + 2 ? finer : undefined);
    const head = { columns: settle(text, grid.rows.slice(body, body + MOST_ROWS), labelled), body };
    return isLedger(text, head, grid) ? head : null;
  }
  const from = opensWithLabels(text, grid) ? 1 : 0;
  const labels = grid.rows[0]?.cells ?? [];
  const unlabelled = Array.from({ length: grid.width }, (_, column): Column | null => {
    const cell = from === 1 ? labels[column] : undefined;
    return cell ? { kind: "other", label: labelOf(cell) } : null;
  });
  const head = { columns: settle(text, grid.rows.slice(from, from + MOST_ROWS), unlabelled), body: from };
  return head.columns.some(({ kind }) => kind === "problem") && isLedger(text, head, grid) ? head : null;
}

const LONGEST_LABEL = 12;
/** 谁来办, 怎么改: a question is no value. */
const ASKS = /谁|啥|哪|怎|什么|如何|何时|多少/;
const STRICT: ReadonlySet<CellNature> = new Set(["number", "deadline", "state", "body"]);

/** A first row of short cells, most of which are not what their column holds further down: labels in words of somebody's own. */
function opensWithLabels(text: string, { rows }: Grid): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || first.own.length < 2) return false;
  const words = first.own.map((cell) => wordsOf(text, cell));
  if (words.some((label) => label.length > LONGEST_LABEL || /[。，；]/.test(label))) return false;
  let strange = 0;
  for (const [index, { column }] of first.own.entries()) {
    const nature = natureOfColumn(cellsOf(text, rest.slice(0, MOST_ROWS), column));
    if (!STRICT.has(nature)) continue;
    const label = words[index] ?? "";
    strange += natureOf(label) === nature && !ASKS.test(label) ? -1 : 1;
  }
  return strange >= 2;
}

function cellsOf(text: string, rows: readonly GridRow[], column: number): string[] {
  return rows.flatMap(({ own }) =>
    own.filter((cell) => cell.column === column && cell.columnSpan === 1).map((cell) => wordsOf(text, cell)),
  );
}

/** Whether most of a row's cells are labels, a problem or an answer among them. */
function isHeader(text: string, { own }: GridRow): boolean {
  if (own.length < 2) return false;
  const kinds = own.map((cell) => kindOfLabel(wordsOf(text, cell)));
  const known = kinds.filter((kind) => kind !== null);
  const telling = new Set(known.filter((kind) => kind === "problem" || (kind !== null && ANSWERS.has(kind))));
  return known.length * 5 >= own.length * 3 && telling.size > 0 && new Set(known).size > 1;
}

/** Whether every cell of a row is a label, a problem or an answer among them: nothing else stands in it. */
export function isWholeHeader(text: string, row: GridRow): boolean {
  return row.own.every((cell) => kindOfLabel(wordsOf(text, cell)) !== null) && isHeader(text, row);
}

/** The second row of a header: all of it labels, below a cell that spans them or in columns left open. */
function isFinerHeader(text: string, above: GridRow, row: GridRow): boolean {
  if (row.own.length === 0 || row.own.some((cell) => kindOfLabel(wordsOf(text, cell)) === null)) return false;
  const covered = above.own.some(({ columnSpan }) => columnSpan > 1);
  return covered || row.own.length < above.own.length;
}

function labelColumns(text: string, row: GridRow, finer: GridRow | undefined): (Column | null)[] {
  const width = Math.max(row.cells.length, finer?.cells.length ?? 0);
  return Array.from({ length: width }, (_, column) => {
    const above = row.cells[column];
    const below = finer?.own.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    for (const cell of [below, above]) {
      const kind = cell && kindOfLabel(wordsOf(text, cell));
      if (kind) return { kind, label: labelOf(cell) };
    }
    const cell = below ?? above;
    return cell ? { kind: "other", label: labelOf(cell) } : null;
  });
}

function labelOf({ spans }: GridCell): Span {
  return [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
}

const BY_NATURE: Readonly<Partial<Record<CellNature, ColumnKind>>> = {
  number: "number",
  state: "status",
  deadline: "deadline",
  body: "responsible",
  lack: "problem",
  deed: "measures",
};

/** Gives columns without a known label the kind that their cells tell, and the problem and its answer their columns. */
function settle(text: string, body: readonly GridRow[], labelled: readonly (Column | null)[]): Column[] {
  const columns: Column[] = labelled.map((column) => column ?? { kind: "other", label: null });
  const told = new Set(columns.map(({ kind }) => kind));
  for (const [index, column] of columns.entries()) {
    if (column.kind !== "other" || (column.label && kindOfLabel(text.slice(...column.label)) === "other")) continue;
    const kind = BY_NATURE[natureOfColumn(cellsOf(text, body, index))];
    if (!kind || (told.has(kind) && kind !== "responsible")) continue;
    if (kind === "number" && index > 0) continue;
    told.add(kind);
    columns[index] = { kind, label: column.label };
  }
  if (!told.has("problem")) tellProblem(text, columns, body);
  return settleAnswers(text, settleProblems(text, tasksApart(text, columns), body), body);
}

/** The first column of words where some of them tell a lack, left of two columns that answer. */
function tellProblem(text: string, columns: Column[], body: readonly GridRow[]): void {
  const answer = columns.findIndex(({ kind }) => ANSWERS.has(kind));
  if (answer < 0 || columns.filter(({ kind }) => ANSWERS.has(kind)).length < 2) return;
  for (let index = 0; index < answer; index++) {
    const column = columns[index];
    const cells = cellsOf(text, body, index);
    if (column?.kind !== "other" || lacks(cells) * 3 < cells.length || cells.length === 0) continue;
    columns[index] = { kind: "problem", label: column.label };
    return;
  }
}

const FINDING = /问题|隐患|意见|不足|发现/;

/** A column of tasks (整改任务) beside one of problems says what to do about them. */
function tasksApart(text: string, columns: readonly Column[]): Column[] {
  const words = ({ kind, label }: Column): string => (kind === "problem" && label ? text.slice(...label) : "");
  if (!columns.some((column) => FINDING.test(words(column)))) return [...columns];
  const kind = columns.some((column) => column.kind === "measures") ? "goal" : "measures";
  return columns.map((column) =>
    words(column) !== "" && !FINDING.test(words(column)) && /任务|事项/.test(words(column))
      ? { ...column, kind }
      : column,
  );
}

const DETAIL = /(?:表现|情形|描述|概述)$/;

/** Of 反馈意见 and 具体问题 side by side the finer one is the problem and the other one its category. */
function settleProblems(text: string, columns: readonly Column[], body: readonly GridRow[]): Column[] {
  const at = columns.flatMap(({ kind }, index) => (kind === "problem" ? [index] : []));
  const last = at.at(-1);
  if (last === undefined) return [...columns];
  // A column that goes into detail of one problem each (具体表现) adds to it.
  const label = columns[last]?.label;
  const isDetail = label ? DETAIL.test(text.slice(...label)) : false;
  const count = (index: number): number => changes(cellsOf(text, body, index));
  const finest = isDetail ? (at.find((index) => count(index) >= count(last)) ?? last) : last;
  return columns.map((column, index) => {
    // Categories stand left of the problems and are fewer.
    const isAbove = index < finest && count(index) < count(finest);
    if (column.kind === "category") return isAbove ? column : { ...column, kind: "other" };
    if (column.kind !== "problem" || index === finest) return column;
    return { ...column, kind: index < finest ? "category" : "other" };
  });
}

/** How often the words of a column change from one cell to the next. */
function changes(cells: readonly string[]): number {
  return cells.filter((cell, index) => cell !== cells[index - 1]).length;
}

/**
 * Where no column is called measures, progress is the measures, else what came of them, else the first column behind the
 * problem whose words nothing tells.
 */
function settleAnswers(text: string, columns: readonly Column[], body: readonly GridRow[]): Column[] {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column.kind === kind);
  if (has("measures")) return [...columns];
  const stand = has("progress") ? "progress" : has("result") ? "result" : null;
  if (stand) return columns.map((column) => (column.kind === stand ? { ...column, kind: "measures" } : column));
  const problem = columns.findIndex(({ kind }) => kind === "problem");
  const untold = columns.findIndex(({ kind, label }, index) => {
    if (problem < 0 || index < problem || kind !== "other") return false;
    if (label && kindOfLabel(text.slice(...label)) === "other") return false;
    const cells = cellsOf(text, body, index);
    return cells.length > 0 && cells.filter((cell) => cell.length > SHORTEST_DEED).length * 2 > cells.length;
  });
  return columns.map((column, index) => (index === untold ? { ...column, kind: "measures" } : column));
}

const SHORTEST_DEED = 4;

function isLedger(text: string, { columns, body }: LedgerHead, grid: Grid): boolean {
  const rows = grid.rows.slice(body);
  if (rows.length === 0) return false;
  const answers = columns.some(({ kind }) => ANSWERS.has(kind));
  const problem = columns.findIndex(({ kind }) => kind === "problem");
  if (problem >= 0 && answers) return true;
  // Rows of measures below a problem that takes the whole width.
  if (problem < 0) return columns.some(({ kind }) => kind === "measures") && hasWideRows(rows, grid.width);
  const cells = cellsOf(text, rows.slice(0, MOST_ROWS), problem);
  const label = columns[problem]?.label;
  const named = label ? /问题|隐患|意见|不足/.test(text.slice(...label)) : false;
  // A list of findings that nobody has answered yet.
  const nature = natureOfColumn(cells);
  return nature === "lack" || (named && nature === "other" && cells.every((cell) => cell.length > SHORTEST_DEED));
}

function hasWideRows(rows: readonly GridRow[], width: number): boolean {
  return rows
    .slice(0, MOST_ROWS)
    .some(({ own }) => own.length === 1 && (own[0]?.columnSpan ?? 0) >= width && width > 2);
}
