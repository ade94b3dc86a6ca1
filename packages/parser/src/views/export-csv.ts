import type { Notice } from "../model/notice.ts";
import { LEDGER_COLUMNS, ledger } from "./ledger.ts";
import type { Language } from "./messages.ts";

/** The 整改台账 as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8; no cell can act as a formula. */
export function exportCsv(notices: readonly Notice[], lang: Language = "zh"): string {
  const rows = notices.flatMap((notice) => ledger(notice, lang).map((row) => Object.values(row).map(String)));
  return `\uFEFF${[LEDGER_COLUMNS[lang], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
