import type { CellObject, Row } from "write-excel-file/universal";
import {
  CHECK_COLUMNS,
  type CheckCells,
  checkCells,
  deadlineOf,
  LEDGER_COLUMNS,
  type LedgerRow,
  type LedgerSource,
  ledger,
  NOTICE_COLUMN,
  nameOf,
} from "./ledger.ts";
import type { Language } from "./messages.ts";
import { withoutTimes } from "./zip-times.ts";

const FONT = { fontFamily: "微软雅黑", fontSize: 10.5 };
const BORDER = { borderColor: "#BFBFBF", borderStyle: "thin" } as const;
/** Widths in characters: 序号, 反馈问题, 整改措施, 责任单位, 完成时限, 整改情况, 状态. */
const WIDTHS = [6, 36, 60, 18, 16, 60, 10];
/** 核查, 我的状态, 核查日期, 备注. */
const CHECK_WIDTHS = [8, 10, 12, 40];
const NOTICE_WIDTH = 36;
/** The most characters a cell holds (Excel's specifications and limits). */
const CELL_LIMIT = 32_767;

/**
 * The 整改台账 as an Excel workbook (ECMA-376): a frozen head, wrapped text, deadlines that are full days as dates. Words
 * stay words, also those that look like a formula. An inspector's checks have columns of their own; several notices are told apart by a last column. The same notices give
 * the same bytes at any time.
 */
export async function exportXlsx(notices: readonly LedgerSource[], lang: Language = "zh"): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/universal");
  const several = notices.length > 1;
  const checked = notices.some(({ checks }) => checks !== undefined);
  const head = [
    ...LEDGER_COLUMNS[lang],
    ...(checked ? CHECK_COLUMNS[lang] : []),
    ...(several ? [NOTICE_COLUMN[lang]] : []),
  ];
  const widths = [...WIDTHS, ...(checked ? CHECK_WIDTHS : []), NOTICE_WIDTH];
  const data = [head.map(headCell), ...notices.flatMap((notice) => rowsOf(notice, lang, { several, checked }))];
  const sheet = {
    sheet: lang === "zh" ? "整改台账" : "Ledger",
    stickyRowsCount: 1,
    orientation: "landscape",
    columns: widths.slice(0, head.length).map((width) => ({ width })),
  } as const;
  const blob = await writeExcel(data, sheet, FONT).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

function rowsOf(
  notice: LedgerSource,
  lang: Language,
  { several, checked }: { several: boolean; checked: boolean },
): Row[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  return ledger(notice, lang).map((row, index) => {
    const problem = notice.problems[index];
    const edtf = problem ? (deadlineOf(problem, dates)?.edtf ?? null) : null;
    const own = checked && problem ? checkRow(checkCells(problem, notice.checks ?? new Map(), lang)) : [];
    return [...cellsOf(row, edtf), ...own, ...(several ? [textCell(nameOf(notice))] : [])];
  });
}

function cellsOf(row: LedgerRow, deadline: string | null): CellObject[] {
  return [
    { ...bodyCell, ...centred, type: Number, value: row.number },
    textCell(row.problem),
    textCell(row.measures),
    textCell(row.responsible),
    dayCell(deadline) ?? textCell(row.deadline),
    textCell(row.results),
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
