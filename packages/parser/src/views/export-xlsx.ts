import type { CellObject, Row } from "write-excel-file/universal";
import { largest } from "../model/lists.ts";
import { truncationLines } from "./export-csv.ts";
import {
  allChecks,
  CORRECTION_COLUMN,
  DOUBT_COLUMN,
  isBehind,
  LEDGER_COLUMNS,
  type LedgerRow,
  type LedgerSource,
  ledger,
  NOTICE_COLUMN,
  nameOf,
  PARTICULARS_COLUMNS,
} from "./ledger.ts";
import { CHECK_COLUMNS, rowChecks } from "./ledger-checks.ts";
import type { Language } from "./messages.ts";
import { ledgerHead, ledgerName, SIGNED } from "./paper-head.ts";
import { heightOf, linesIn, MOST_LINES, partsOfLines } from "./sheet-height.ts";
import { withoutTimes } from "./zip-times.ts";

const FONT = { fontFamily: "宋体", fontSize: 10.5 };
const HEAD_FONT = "黑体";
const BORDER = { borderColor: "#000000", borderStyle: "thin" } as const;
const LINE = 18;
/** About half a page, in points of the sheet. */
const HALF_PAGE = 260;
/** The most characters a cell holds (Excel's specifications and limits). */
const CELL_LIMIT = 32_767;

/** A column: its name, its width in characters, whether its cells are those of the problem and span its measures. */
interface Column {
  readonly name: string;
  readonly width: number;
  readonly isProblems?: boolean;
  readonly isCentred?: boolean;
  readonly value: (row: Line) => string | number;
}

/** A row of the ledger with what an inspector found on it. */
interface Line {
  readonly row: LedgerRow;
  readonly notice: LedgerSource;
  readonly checks: Readonly<Record<"ticked" | "status" | "day" | "remark", string>>;
}

const PAGE_WORDS = { zh: ["第 ", " 页，共 ", " 页"], en: ["Page ", " of ", ""] } as const;
const GROUPS = { zh: ["通报所述（原文）", "核查"], en: ["As the notice says", "Check"] } as const;
const GOES_ON = { zh: "（续）", en: " (continued)" } as const;

/** What the paper says beside the notices: the day of the check, `YYYY-MM-DD`. */
export interface PaperDay {
  readonly day?: string;
}

/**
 * The 整改台账 as an Excel workbook (ECMA-376), ready to be handed in: title and head block, one row a measure, the cells of
 * its problem merged over its rows (their values stay in each, so that a filter misses none), heights written so that no
 * word is cut, A4 across with a repeated head, page numbers and a line to sign. Deadlines that are full days are dates.
 * Words stay words, also those that look like a formula. Columns in which nothing stands are left out; what is doubtful
 * and an inspector's checks have columns of their own; several notices are told apart by a last column. Where a notice was
 * not read to its end, a row above the head says so. The same notices give the same bytes at any time.
 */
export async function exportXlsx(
  notices: readonly LedgerSource[],
  lang: Language = "zh",
  { day }: PaperDay = {},
): Promise<Uint8Array> {
  const [{ default: writeExcel }, { sheetPage }] = await Promise.all([
    import("write-excel-file/universal"),
    import("./sheet-page.ts"),
  ]);
  const lines = notices.flatMap((notice) => linesOf(notice, lang));
  const checked = notices.some(({ checks }) => checks !== undefined);
  const columns = columnsOf(lines, { lang, checked, several: notices.length > 1 });
  const sheet = new Sheet(columns);
  const name = ledgerName(notices, lang);
  sheet.whole(name, { fontSize: 18, align: "center", fontWeight: "bold" }, 30);
  for (const [left, right] of ledgerHead(notices, lang, { day, checked })) sheet.halves(left, right);
  for (const words of truncationLines(notices, lang)) sheet.whole(words, { fontWeight: "bold" });
  const first = sheet.count + 1;
  if (checked) sheet.groups(GROUPS[lang]);
  sheet.head();
  const head = [first, sheet.count] as const;
  sheet.body(
    lines.filter(({ row }) => !isBehind(row)),
    lang,
  );
  const filtered = sheet.count;
  sheet.body(
    lines.filter(({ row }) => isBehind(row)),
    lang,
  );
  sheet.whole(SIGNED[lang], { fontSize: 12, alignVertical: "bottom" }, 36);
  const title = lang === "zh" ? "整改台账" : "Ledger";
  const page = sheetPage({
    name: title,
    head,
    filter: `A${head[1]}:${columnName(columns.length)}${Math.max(filtered, head[1])}`,
    area: `A1:${columnName(columns.length)}${sheet.count}`,
    merged: sheet.merged,
    foot: [name, day ? `${lang === "zh" ? "核查日" : "Checked"} ${day}` : ""],
    pageWords: PAGE_WORDS[lang],
  });
  const options = {
    sheet: title,
    stickyRowsCount: head[1],
    stickyColumnsCount: 2,
    columns: columns.map(({ width }) => ({ width })),
  };
  const blob = await writeExcel(sheet.rows, options, { ...FONT, features: [page] }).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

function linesOf(notice: LedgerSource, lang: Language): Line[] {
  const checks = allChecks(notice);
  const rows = ledger(notice, lang);
  return rows.map((row, index) => {
    const first = rows[index - 1]?.problemId !== row.problemId;
    return { row, notice, checks: rowChecks(row, checks, { lang, first }) };
  });
}

function columnsOf(
  lines: readonly Line[],
  { lang, checked, several }: { readonly lang: Language; readonly checked: boolean; readonly several: boolean },
): Column[] {
  const [number = "", problem = "", measure = "", responsible = "", deadline = "", result = "", status = ""] =
    LEDGER_COLUMNS[lang];
  const [particulars, place] = PARTICULARS_COLUMNS[lang];
  const [ticked = "", own = "", day = "", remark = ""] = CHECK_COLUMNS[lang];
  const says = (column: Column): boolean => lines.some((line) => column.value(line) !== "");
  const always: Column[] = [
    { name: number, width: 6, isProblems: true, isCentred: true, value: ({ row }) => row.number },
    { name: problem, width: 24, isProblems: true, value: ({ row }) => row.problem },
    { name: measure, width: 50, value: ({ row }) => row.measure },
  ];
  const where: Column[] = [
    { name: responsible, width: 14, isProblems: true, value: ({ row }) => row.responsible },
    { name: deadline, width: 13, isCentred: true, value: ({ row }) => dayOf(row) ?? row.deadline?.text ?? "" },
    { name: result, width: 30, value: ({ row }) => row.result },
    { name: status, width: 11, isCentred: true, value: ({ row }) => row.status },
    { name: particulars, width: 13, isCentred: true, value: ({ row }) => row.particulars },
    { name: place, width: 9, isCentred: true, value: ({ row }) => row.place },
    { name: DOUBT_COLUMN[lang], width: 16, value: ({ row }) => row.doubt },
    { name: CORRECTION_COLUMN[lang], width: 16, value: ({ row }) => row.correction },
  ];
  const found: Column[] = [
    { name: ticked, width: 9, isCentred: true, value: ({ checks }) => checks.ticked },
    { name: own, width: 11, isCentred: true, value: ({ checks }) => checks.status },
    { name: day, width: 12, isCentred: true, value: ({ checks }) => checks.day },
    { name: remark, width: 24, value: ({ checks }) => checks.remark },
  ];
  const which: Column = { name: NOTICE_COLUMN[lang], width: 24, value: ({ notice }) => nameOf(notice) };
  return [...always, ...where.filter(says), ...(checked ? found : []), ...(several ? [which] : [])];
}

/** A full day, which is written as a date; null for any other deadline. */
function dayOf({ deadline }: LedgerRow): string | null {
  return DAY.test(deadline?.edtf ?? "") ? (deadline?.edtf ?? null) : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const cellLooks = { ...BORDER, alignVertical: "center", wrap: true } as const;
const headLooks = { ...cellLooks, fontFamily: HEAD_FONT, align: "center", backgroundColor: "#F2F2F2" } as const;

/** The rows of a sheet as they are written one below the other, and the cells that are merged. */
class Sheet {
  readonly rows: Row[] = [];
  readonly merged: string[] = [];
  readonly #columns: readonly Column[];
  readonly #width: number;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#width = columns.reduce((sum, { width }) => sum + width, 0);
  }

  get count(): number {
    return this.rows.length;
  }

  /** A line over all columns. */
  whole(words: string, looks: Partial<CellObject>, height = LINE * linesIn(words, this.#width)): void {
    this.#add([words], [1, this.#columns.length + 1], { wrap: true, alignVertical: "center", ...looks }, height);
  }

  /** A line of two halves. */
  halves(left: string, right: string): void {
    const middle = this.#middle();
    const widths = [this.#columns.slice(0, middle), this.#columns.slice(middle)].map((part) =>
      part.reduce((sum, { width }) => sum + width, 0),
    );
    const lines = largest([left, right].map((words, at) => linesIn(words, widths[at] ?? 0)));
    const looks = { wrap: true, alignVertical: "center" } as const;
    this.#add([left, right], [1, middle + 1, this.#columns.length + 1], looks, LINE * lines);
  }

  /** The line above the head that parts the notice's words from an inspector's. */
  groups([notice, check]: readonly [string, string]): void {
    const behind = this.#columns.length - (this.#columns.at(-1)?.name === NOTICE_COLUMN.zh ? 1 : 0);
    const at = behind - CHECK_COLUMNS.zh.length;
    this.#add([notice, check], [1, at + 1, this.#columns.length + 1], headLooks, LINE);
  }

  head(): void {
    this.rows.push(this.#columns.map(({ name }) => ({ ...headLooks, type: String, value: name, height: LINE + 6 })));
  }

  /** The rows of the ledger; one whose text is longer than a row can be goes on in the next. */
  body(lines: readonly Line[], lang: Language): void {
    for (let from = 0; from < lines.length; ) {
      let to = from + 1;
      while (to < lines.length && isSameProblem(lines[from], lines[to])) to++;
      this.#problem(lines.slice(from, to), lang);
      from = to;
    }
  }

  #problem(lines: readonly Line[], lang: Language): void {
    const rows = lines.flatMap((line) => this.#parts(line, lang));
    const first = this.count + 1;
    const heights = rows.map((cells) =>
      largest(cells.map((words, at) => (this.#isMerged(at) ? 1 : this.#lines(words, at)))),
    );
    // What the merged cells need beyond their rows goes to the last ones, then to rows of their own.
    const needed = largest((rows[0] ?? []).map((words, at) => (this.#isMerged(at) ? this.#lines(words, at) : 1)));
    let missing = needed - heights.reduce((sum, lines) => sum + lines, 0);
    for (let at = heights.length - 1; at >= 0 && missing > 0; at--) {
      const more = Math.min(missing, MOST_LINES - (heights[at] ?? 0));
      heights[at] = (heights[at] ?? 0) + more;
      missing -= more;
    }
    for (; missing > 0; missing -= MOST_LINES) {
      rows.push((rows[0] ?? []).map((words, at) => (this.#isMerged(at) ? words : "")));
      heights.push(Math.min(missing, MOST_LINES));
    }
    // Cells that reach over a page begin at its top, where they are looked for.
    const isTall = heights.reduce((sum, lines) => sum + heightOf(lines), 0) > HALF_PAGE;
    for (const [index, cells] of rows.entries()) {
      const height = heightOf(heights[index] ?? 1);
      this.rows.push(
        cells.map((words, at) => ({
          ...this.#cell(words, at),
          ...(isTall && this.#isMerged(at) ? ({ alignVertical: "top" } as const) : null),
          height,
        })),
      );
    }
    if (rows.length < 2) return;
    for (const at of this.#columns.keys()) {
      if (this.#isMerged(at)) this.merged.push(`${columnName(at + 1)}${first}:${columnName(at + 1)}${this.count}`);
    }
  }

  #parts(line: Line, lang: Language): (string | number)[][] {
    const values = this.#columns.map(({ value }) => value(line));
    const parts = values.map((words, at) =>
      this.#isMerged(at) || typeof words === "number" ? [words] : partsOfLines(words, this.#columns[at]?.width ?? 1),
    );
    const count = largest(parts.map(({ length }) => length));
    return Array.from({ length: count }, (_, part) =>
      parts.map((own, at) => {
        if (this.#isMerged(at)) return values[at] ?? "";
        const words = own[part] ?? "";
        return part > 0 && words !== "" ? `${GOES_ON[lang]}${words}` : words;
      }),
    );
  }

  #cell(words: string | number, at: number): CellObject {
    const looks = { ...cellLooks, ...(this.#columns[at]?.isCentred ? ({ align: "center" } as const) : null) };
    if (typeof words === "number") return { ...looks, type: Number, value: words };
    if (DAY.test(words)) return { ...looks, type: Date, value: new Date(`${words}T00:00:00Z`), format: "yyyy-mm-dd" };
    return { ...looks, type: String, value: limited(words) };
  }

  #isMerged(at: number): boolean {
    return this.#columns[at]?.isProblems ?? false;
  }

  #lines(words: string | number, at: number): number {
    return linesIn(String(words), this.#columns[at]?.width ?? 1);
  }

  /** The column behind which the right half of the head begins. */
  #middle(): number {
    let width = 0;
    const at = this.#columns.findIndex((column) => {
      width += column.width;
      return width >= this.#width * 0.55;
    });
    return Math.max(1, Math.min(at + 1, this.#columns.length - 1));
  }

  /** A row of words, each over the columns from one start to the next. */
  #add(words: readonly string[], starts: readonly number[], looks: Partial<CellObject>, height: number): void {
    const row: Row = [];
    for (const [index, value] of words.entries()) {
      const [from = 1, to = 1] = starts.slice(index, index + 2);
      for (let column = from; column < to; column++) {
        const cell = { ...looks, height, type: String, value: column === from ? limited(value) : "" };
        row.push(cell as CellObject);
      }
      if (to - from > 1)
        this.merged.push(`${columnName(from)}${this.count + 1}:${columnName(to - 1)}${this.count + 1}`);
    }
    this.rows.push(row);
  }
}

function isSameProblem(one: Line | undefined, other: Line | undefined): boolean {
  return one?.notice === other?.notice && one?.row.problemId === other?.row.problemId;
}

function limited(words: string): string {
  return words.length > CELL_LIMIT ? `${words.slice(0, CELL_LIMIT - 1)}…` : words;
}

/** Sample: `columnName(28)` is `AB`. */
function columnName(column: number): string {
  return column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
