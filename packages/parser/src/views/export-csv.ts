import {
  allChecks,
  CORRECTION_COLUMN,
  DOUBT_COLUMN,
  LEDGER_COLUMNS,
  type LedgerSource,
  ledger,
  ledgerCells,
  NOTICE_COLUMN,
  nameOf,
} from "./ledger.ts";
import { CHECK_COLUMNS, rowChecks } from "./ledger-checks.ts";
import type { Language } from "./messages.ts";
import { describeTruncation } from "./reading-words.ts";
import { withoutControls } from "./wording.ts";

/**
 * The 整改台账 as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8; no cell can act as a
 * formula. One row a measure, with its problem in each. What is doubtful, what was corrected and an inspector's checks have columns of
 * their own; several notices are told apart by a last column. Where a notice was not read to its end, a line above the head says
 * so.
 */
export function exportCsv(notices: readonly LedgerSource[], lang: Language = "zh"): string {
  const several = notices.length > 1;
  const checked = notices.some(({ checks }) => checks !== undefined);
  const ledgers = notices.map((notice) => ({ notice, rows: ledger(notice, lang) }));
  const doubted = ledgers.some(({ rows }) => rows.some(({ doubt }) => doubt !== ""));
  const corrected = ledgers.some(({ rows }) => rows.some(({ correction }) => correction !== ""));
  const head = [
    ...LEDGER_COLUMNS[lang],
    ...(doubted ? [DOUBT_COLUMN[lang]] : []),
    ...(corrected ? [CORRECTION_COLUMN[lang]] : []),
    ...(checked ? CHECK_COLUMNS[lang] : []),
    ...(several ? [NOTICE_COLUMN[lang]] : []),
  ];
  const rows = ledgers.flatMap(({ notice, rows }) => {
    const checks = allChecks(notice);
    return rows.map((row, index) => {
      const first = rows[index - 1]?.problemId !== row.problemId;
      return [
        ...ledgerCells(row).map(String),
        ...(doubted ? [row.doubt] : []),
        ...(corrected ? [row.correction] : []),
        ...(checked ? Object.values(rowChecks(row, checks, { lang, first })) : []),
        ...(several ? [nameOf(notice)] : []),
      ];
    });
  });
  const lines = [...truncationLines(notices, lang).map((words) => [words]), head, ...rows];
  return `\uFEFF${lines.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A sentence for every notice that was not read to its end, with its name where there are several. */
export function truncationLines(notices: readonly LedgerSource[], lang: Language): string[] {
  return notices.flatMap((notice) => {
    const words = describeTruncation(notice.truncated, lang);
    if (words === "") return [];
    return [notices.length > 1 ? `${nameOf(notice)}${lang === "zh" ? "：" : ": "}${words}` : words];
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Formulas, in full width too, and what a spreadsheet takes for a day (1/3) stay words; a day stays a day. */
function cell(given: string): string {
  const words = withoutControls(given);
  const safe =
    /^[=+\-@＝＋－＠\t\r]|^\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?$/.test(words) && !DAY.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
