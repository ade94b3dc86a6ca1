import type { CellObject, Row } from "write-excel-file/universal";
import {
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
/** Widths in characters: 序号, 反馈问题, 整改措施, 责任单位, 完成时限, 整改情况, 状态, and 通报 where there are several. */
const WIDTHS = [6, 36, 60, 18, 16, 60, 10, 36];
/** The most characters a cell holds (Excel's specifications and limits). */
const CELL_LIMIT = 32_767;

/**
 * The 整改台账 as an Excel workbook (ECMA-376): a frozen head, wrapped text, deadlines that are full days as dates. Words
 * stay words, also those that look like a formula. Several notices are told apart by a last column. The same notices give
 * the same bytes at any time.
 */
export async function exportXlsx(notices: readonly LedgerSource[], lang: Language = "zh"): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/universal");
  const several = notices.length > 1;
  const head = several ? [...LEDGER_COLUMNS[lang], NOTICE_COLUMN[lang]] : [...LEDGER_COLUMNS[lang]];
  const data = [head.map(headCell), ...notices.flatMap((notice) => rowsOf(notice, lang, several))];
  const sheet = {
    sheet: lang === "zh" ? "整改台账" : "Ledger",
    stickyRowsCount: 1,
    orientation: "landscape",
    columns: WIDTHS.slice(0, head.length).map((width) => ({ width })),
  } as const;
  const blob = await writeExcel(data, sheet, FONT).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

function rowsOf(notice: LedgerSource, lang: Language, several: boolean): Row[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  return ledger(notice, lang).map((row, index) => {
    const problem = notice.problems[index];
    const edtf = problem ? (deadlineOf(problem, dates)?.edtf ?? null) : null;
    const cells = cellsOf(row, edtf);
    return several ? [...cells, textCell(nameOf(notice))] : cells;
  });
}

function cellsOf(row: LedgerRow, deadline: string | null): CellObject[] {
  const day = deadline !== null && /^\d{4}-\d{2}-\d{2}$/.test(deadline) ? new Date(`${deadline}T00:00:00Z`) : null;
  const centred = { align: "center" } as const;
  return [
    { ...bodyCell, ...centred, type: Number, value: row.number },
    textCell(row.problem),
    textCell(row.measures),
    textCell(row.responsible),
    day ? { ...bodyCell, ...centred, type: Date, value: day, format: "yyyy-mm-dd" } : textCell(row.deadline),
    textCell(row.results),
    { ...textCell(row.status), ...centred },
  ];
}

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
