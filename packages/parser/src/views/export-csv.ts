import { LEDGER_COLUMNS, type LedgerSource, ledger, NOTICE_COLUMN, nameOf } from "./ledger.ts";
import type { Language } from "./messages.ts";

/**
 * The 整改台账 as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8; no cell can act as a
 * formula. Several notices are told apart by a last column.
 */
export function exportCsv(notices: readonly LedgerSource[], lang: Language = "zh"): string {
  const several = notices.length > 1;
  const head = several ? [...LEDGER_COLUMNS[lang], NOTICE_COLUMN[lang]] : LEDGER_COLUMNS[lang];
  const rows = notices.flatMap((notice) => {
    const last = several ? [nameOf(notice)] : [];
    return ledger(notice, lang).map((row) => [...Object.values(row).map(String), ...last]);
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
