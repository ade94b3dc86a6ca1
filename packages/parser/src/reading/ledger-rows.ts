import { append } from "../model/lists.ts";
import type { Span } from "../model/span.ts";
import { natureOf } from "./cell-nature.ts";
import { type Grid, type GridCell, type GridRow, wordsOf } from "./grid.ts";
import type { Column } from "./ledger-head.ts";
import type { LedgerCategory, LedgerField, LedgerRow } from "./table-part.ts";

type DraftField = { -readonly [Key in keyof LedgerField]: LedgerField[Key] };

interface Draft extends LedgerRow {
  readonly fields: DraftField[];
  rows: number;
  readonly cell: GridCell;
  readonly words: string;
  /** The last field of each column. */
  readonly last: (DraftField | undefined)[];
}

const MARKER =
  /^(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[0-9]{1,3}[、.．]|[①-⑳])\s?/;
const SUM = /^(?:合计|总计|小计|共计)/;
const NOTE = /^(?:注|备注|说明|填表|制表|审核|单位[：:]|填报)/;
const LONGEST_CATEGORY = 60;
/** Cells behind the last column that the header names. */
const BEYOND: Column = { kind: "other", label: null };
/** What is done stands for its own row; what a merged or empty cell says of state and day stands for every row it covers. */
const DEEDS: ReadonlySet<string> = new Set(["measures", "result", "plan", "other"]);

/** Reads the rows of ledgers one after another: what a merged or empty cell leaves open goes on in the next row. */
export class LedgerRows {
  readonly #text: string;
  readonly #columns: readonly Column[];
  readonly #problemAt: number;
  readonly #numberAt: number;
  readonly #categoryAt: number;
  readonly #rows: Draft[] = [];
  readonly #others: Span[] = [];
  readonly #taken = new Set<GridCell>();
  #category: LedgerCategory | null = null;
  #open: Draft | null = null;

  constructor(text: string, columns: readonly Column[]) {
    this.#text = text;
    this.#columns = columns;
    this.#problemAt = columns.findIndex(({ kind }) => kind === "problem");
    this.#numberAt = columns.findIndex(({ kind }) => kind === "number");
    this.#categoryAt = columns.findLastIndex(({ kind }) => kind === "category");
  }

  get rows(): readonly LedgerRow[] {
    return this.#rows.map(({ line, category, number, problem, fields, rows }) => ({
      line,
      category,
      number,
      problem,
      fields,
      rows,
    }));
  }

  /** Headers, captions, sums and notes: words that belong to no problem. */
  get others(): readonly Span[] {
    return this.#others;
  }

  /** Takes rows of a grid from `first` on. */
  read(grid: Grid, first: number): void {
    for (const row of grid.rows.slice(0, first)) this.#leave(row);
    for (const row of grid.rows.slice(first)) this.#readRow(this.#shifted(row), grid);
  }

  #leave({ own }: GridRow): void {
    for (const { spans } of own) append(this.#others, spans);
  }

  #words(cell: GridCell | undefined): string {
    return wordsOf(this.#text, cell);
  }

  /** A row whose number cell was lost: the others stand one column too far left. */
  #shifted(row: GridRow): GridRow {
    const first = row.own[0];
    const lost =
      this.#numberAt === 0 &&
      first?.column === 0 &&
      first.columnSpan === 1 &&
      row.own.length === this.#columns.length - 1 &&
      row.own.every(({ column }, index) => column === index) &&
      this.#words(first).length > 8;
    if (!lost) return row;
    return { ...row, cells: [undefined, ...row.own], own: row.own };
  }

  #readRow(row: GridRow, grid: Grid): void {
    if (row.own.length === 0) return;
    if (this.#repeatsHeader(row) || SUM.test(this.#words(row.own[0]))) this.#leave(row);
    else if (this.#isAlone(row)) this.#readAlone(row);
    else this.#readProblem(row, grid);
  }

  #readProblem(row: GridRow, grid: Grid): void {
    const problem = row.cells[this.#problemAt];
    this.#readCategoryCell(row, problem);
    const open = this.#open;
    if (open && this.#goesOn(open, problem)) this.#addFields(open, row, grid);
    else if (problem) this.#addFields(this.#start(row, problem), row, grid);
    else this.#leave(row);
  }

  #start(row: GridRow, cell: GridCell): Draft {
    const [from, to] = cell.spans[0] ?? [0, 0];
    const head = this.#numberAt < 0 ? (MARKER.exec(this.#text.slice(from, Math.min(to, from + 8)))?.[0] ?? "") : "";
    return this.#openRow(cell, {
      number: head ? [from, from + head.trimEnd().length] : (row.cells[this.#numberAt]?.spans[0] ?? null),
      problem: [[from + head.length, to], ...cell.spans.slice(1)],
    });
  }

  #openRow(cell: GridCell, { number, problem }: Pick<LedgerRow, "number" | "problem">): Draft {
    const draft: Draft = {
      line: cell.lines[0] ?? 0,
      category: this.#category,
      number,
      problem,
      fields: [],
      rows: 0,
      cell,
      words: this.#words(cell),
      last: [],
    };
    this.#open = draft;
    this.#rows.push(draft);
    return draft;
  }

  #goesOn(open: Draft, problem: GridCell | undefined): boolean {
    return !problem || problem === open.cell || this.#words(problem) === open.words;
  }

  #addFields(draft: Draft, { cells }: GridRow, { merges }: Grid): void {
    const width = Math.max(cells.length, this.#columns.length);
    for (let index = 0; index < width; index++) {
      const { kind, label } = this.#columns[index] ?? BEYOND;
      if (kind === "number" || kind === "problem" || kind === "category") continue;
      const cell = cells[index];
      if (cell && index > 0 && cells[index - 1] === cell) continue;
      const last = draft.last[index];
      if (cell && (draft.rows === 0 || !this.#taken.has(cell))) {
        this.#taken.add(cell);
        const field = { kind, label, spans: cell.spans, row: draft.rows, rows: 1 };
        draft.fields.push(field);
        draft.last[index] = field;
      } else if (last && (cell || !merges) && !DEEDS.has(kind)) last.rows = draft.rows + 1 - last.row;
    }
    draft.rows++;
  }

  #repeatsHeader({ own }: GridRow): boolean {
    if (own.length < 2) return false;
    return own.every((cell) => {
      const label = this.#columns[cell.column]?.label;
      return label ? this.#text.slice(...label).replace(/\s/g, "") === this.#words(cell).replace(/\s/g, "") : false;
    });
  }

  /** A row of one heading: one cell, or a number and one cell, with nothing that answers. */
  #isAlone({ own, cells }: GridRow): boolean {
    if (own.length > 2) return false;
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) return false;
    const carried = cells.some((cell) => cell && !own.includes(cell));
    if (carried) return false;
    if (own.length === 2) return first.column === 0 && isMarker(this.#words(first)) && this.#leadsGroup(first, last);
    if (first.columnSpan > 1 && first.columnSpan * 2 >= this.#columns.length) return true;
    return first.column <= Math.max(this.#problemAt, 0) && this.#isGroupHeading(first);
  }

  /** （一） before words is a group; a plain figure before them is a problem whose answer is still empty. */
  #leadsGroup(number: GridCell, words: GridCell): boolean {
    const isFigure = /^[0-9]/.test(this.#words(number));
    if (isFigure) return words.columnSpan * 2 >= this.#columns.length && words.columnSpan > 1 && this.#problemAt >= 0;
    return words.columnSpan > 1 || words.column <= Math.max(this.#problemAt, 1);
  }

  #isGroupHeading(cell: GridCell): boolean {
    const words = this.#words(cell);
    if (SUM.test(words) || NOTE.test(words)) return true;
    if (cell.column === this.#problemAt && this.#problemAt > 0) return false;
    return MARKER.test(words) || natureOf(words) === "other" || natureOf(words) === "body";
  }

  #readAlone(row: GridRow): void {
    const cell = row.own.at(-1);
    const words = this.#words(cell);
    if (!cell || SUM.test(words) || NOTE.test(words)) {
      this.#leave(row);
      return;
    }
    const heading = categoryOf(this.#text, cell, row.own.length === 2 ? (row.own[0]?.spans[0] ?? null) : null);
    const isLong = words.length > LONGEST_CATEGORY;
    // Where no column holds problems, a row of the whole width is one, and the rows below answer it.
    if (this.#problemAt < 0 && (isLong || natureOf(words.replace(MARKER, "")) === "lack")) {
      this.#openRow(cell, { number: heading.marker, problem: [heading.heading] });
    } else if (isLong) this.#leave(row);
    else {
      this.#open = null;
      this.#category = heading;
    }
  }

  #readCategoryCell({ cells }: GridRow, problem: GridCell | undefined): void {
    const cell = cells[this.#categoryAt];
    if (!cell || cell === problem || this.#taken.has(cell)) return;
    this.#taken.add(cell);
    const heading = categoryOf(this.#text, cell, null);
    const same = this.#category && this.#text.slice(...this.#category.heading) === this.#text.slice(...heading.heading);
    if (!same) this.#category = heading;
  }
}

function isMarker(words: string): boolean {
  return words.length <= 6 && (MARKER.test(`${words}、`) || natureOf(words) === "number");
}

/** （一）履职方面 in one cell, or the number in one and the words in the next. */
function categoryOf(text: string, { spans }: GridCell, marker: Span | null): LedgerCategory {
  const [from, to]: Span = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  const found = marker ? null : MARKER.exec(text.slice(from, Math.min(to, from + 8)))?.[0];
  if (!found) return { marker, heading: [from, to] };
  return { marker: [from, from + found.trimEnd().length], heading: [from + found.length, to] };
}
