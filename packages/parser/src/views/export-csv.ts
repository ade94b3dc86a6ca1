import {
  CHECK_COLUMNS,
  checkCells,
  LEDGER_COLUMNS,
  type LedgerSource,
  ledger,
  NOTICE_COLUMN,
  nameOf,
} from "./ledger.ts";
import type { Language } from "./messages.ts";

/**
 * The 整改台账 as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8; no cell can act as a
 * formula. An inspector's checks have columns of their own; several notices are told apart by a last column.
 */
export function exportCsv(notices: readonly LedgerSource[], lang: Language = "zh"): string {
  const several = notices.length > 1;
  const checked = notices.some(({ checks }) => checks !== undefined);
  const own = checked ? CHECK_COLUMNS[lang] : [];
  const head = [...LEDGER_COLUMNS[lang], ...own, ...(several ? [NOTICE_COLUMN[lang]] : [])];
  const rows = notices.flatMap((notice) => {
    const last = several ? [nameOf(notice)] : [];
    return ledger(notice, lang).map((row, index) => {
      const problem = notice.problems[index];
      const check = checked && problem ? Object.values(checkCells(problem, notice.checks ?? new Map(), lang)) : [];
      return [...Object.values(row).map(String), ...check, ...last];
    });
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
