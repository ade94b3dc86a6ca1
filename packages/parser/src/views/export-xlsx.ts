import type { CellObject, Row } from "write-excel-file/universal";
import { truncationLines } from "./export-csv.ts";
import {
  allChecks,
  DOUBT_COLUMN,
  LEDGER_COLUMNS,
  type LedgerRow,
  type LedgerSource,
  ledger,
  NOTICE_COLUMN,
  nameOf,
} from "./ledger.ts";
import { CHECK_COLUMNS, type CheckCells, rowChecks } from "./ledger-checks.ts";
import type { Language } from "./messages.ts";
import { withoutTimes } from "./zip-times.ts";

const FONT = { fontFamily: "微软雅黑", fontSize: 10.5 };
const BORDER = { borderColor: "#BFBFBF", borderStyle: "thin" } as const;
/** Widths in characters: 序号, 反馈问题, 整改措施, 责任单位, 完成时限, 整改情况, 状态. */
const WIDTHS = [6, 36, 60, 18, 16, 60, 10];
/** 核查, 我的状态, 核查日期, 备注. */
const CHECK_WIDTHS = [8, 10, 12, 40];
const NOTICE_WIDTH = 36;
const DOUBT_WIDTH = 24;
/** The most characters a cell holds (Excel's specifications and limits). */
const CELL_LIMIT = 32_767;

/**
 * The 整改台账 as an Excel workbook (ECMA-376): a frozen head, wrapped text, deadlines that are full days as dates. One row
 * a measure; the cells of its problem are merged over its rows. Words stay words, also those that look like a formula.
 * What is doubtful and an inspector's checks have columns of their own; several notices are told apart by a last column.
 * Where a notice was not read to its end, a row above the head says so. The same notices give the same bytes at any time.
 */
export async function exportXlsx(notices: readonly LedgerSource[], lang: Language = "zh"): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/universal");
  const ledgers = notices.map((notice) => ({ notice, rows: ledger(notice, lang) }));
  const shape: Shape = {
    lang,
    several: notices.length > 1,
    checked: notices.some(({ checks }) => checks !== undefined),
    doubted: ledgers.some(({ rows }) => rows.some(({ doubt }) => doubt !== "")),
  };
  const columns: readonly (readonly [name: string, width: number])[] = [
    ...LEDGER_COLUMNS[lang].map((name, index) => [name, WIDTHS[index] ?? 0] as const),
    ...(shape.doubted ? [[DOUBT_COLUMN[lang], DOUBT_WIDTH] as const] : []),
    ...(shape.checked ? CHECK_COLUMNS[lang].map((name, index) => [name, CHECK_WIDTHS[index] ?? 0] as const) : []),
    ...(shape.several ? [[NOTICE_COLUMN[lang], NOTICE_WIDTH] as const] : []),
  ];
  const above = truncationLines(notices, lang).map(
    (words): Row => [
      { ...textCell(words), fontWeight: "bold", columnSpan: columns.length },
      ...columns.slice(1).map(() => null),
    ],
  );
  const head = columns.map(([name]) => headCell(name));
  const data = [...above, head, ...ledgers.flatMap(({ notice, rows }) => rowsOf(notice, rows, shape))];
  const sheet = {
    sheet: lang === "zh" ? "整改台账" : "Ledger",
    stickyRowsCount: above.length + 1,
    orientation: "landscape",
    columns: columns.map(([, width]) => ({ width })),
  } as const;
  const blob = await writeExcel(data, sheet, FONT).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

/** Which columns there are beside those of every ledger. */
interface Shape {
  readonly lang: Language;
  readonly several: boolean;
  readonly checked: boolean;
  readonly doubted: boolean;
}

function rowsOf(notice: LedgerSource, rows: readonly LedgerRow[], { lang, several, checked, doubted }: Shape): Row[] {
  const checks = allChecks(notice);
  const heights = new Map<string, number>();
  for (const { problemId } of rows) heights.set(problemId, (heights.get(problemId) ?? 0) + 1);
  return rows.map((row, index) => {
    const first = rows[index - 1]?.problemId !== row.problemId;
    const height = heights.get(row.problemId) ?? 1;
    return [
      ...cellsOf(row, first ? height : null),
      ...(doubted ? [textCell(row.doubt)] : []),
      ...(checked ? checkRow(rowChecks(row, checks, { lang, first })) : []),
      ...(several ? [textCell(nameOf(notice))] : []),
    ];
  });
}

/** `height` is how many rows the problem's own cells span; null below the first of them. */
function cellsOf(row: LedgerRow, height: number | null): Row {
  const over = (cell: CellObject): CellObject | null =>
    height === null ? null : height > 1 ? { ...cell, rowSpan: height } : cell;
  return [
    over({ ...bodyCell, ...centred, type: Number, value: row.number }),
    over(textCell(row.problem)),
    textCell(row.measure),
    over(textCell(row.responsible)),
    dayCell(row.deadline?.edtf ?? null) ?? textCell(row.deadline?.text ?? ""),
    textCell(row.result),
    { ...textCell(row.status), ...centred },
  ];
}

function checkRow({ ticked, status, day, remark }: CheckCells): CellObject[] {
  return [
    { ...textCell(ticked), ...centred },
    { ...textCell(status), ...centred },
    dayCell(day) ?? textCell(day),
    textCell(remark),
  ];
}

/** A full day as a date that sorts and computes; null for anything else. */
function dayCell(day: string | null): CellObject | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return { ...bodyCell, ...centred, type: Date, value: new Date(`${day}T00:00:00Z`), format: "yyyy-mm-dd" };
}

const centred = { align: "center" } as const;
const bodyCell = { ...BORDER, alignVertical: "top", wrap: true } as const;

function textCell(words: string): CellObject {
  const value = words.length > CELL_LIMIT ? `${words.slice(0, CELL_LIMIT - 1)}…` : words;
  return { ...bodyCell, type: String, value };
}

function headCell(words: string): CellObject {
  return {
    ...BORDER,
    type: String,
    value: words,
    fontWeight: "bold",
    align: "center",
    alignVertical: "center",
    backgroundColor: "#F2F2F2",
    height: 24,
  };
}
