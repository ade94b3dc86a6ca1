import {
  type Correction,
  correctNotice,
  exportCsv,
  exportJson,
  exportXlsx,
  type Language,
  type LedgerSource,
  type Notice,
  placesOf,
} from "@noticelens/parser";
import { unplacedCheck } from "../store/anchor.ts";
import { makeBackup } from "../store/backup.ts";
import { saveFile } from "./save-file.ts";

function withCorrections(read: Notice, corrections: readonly Correction[], lang: Language): LedgerSource {
  const { notice, ...corrected } = correctNotice(read, corrections);
  return { ...notice, corrected, places: placesOf(notice, lang) };
}

/** Saves several notices with the inspector's work as one ledger, or as our own JSON. */
export async function exportMany(
  ids: readonly string[],
  { format, lang, name }: { format: "xlsx" | "csv" | "json"; lang: Language; name: string },
): Promise<void> {
  const backup = await makeBackup(ids);
  if (format === "json") return void saveFile(`${name}.json`, "application/json", exportJson(backup));
  const sources = backup.notices.map(
    ({ notice, corrections, checks }): LedgerSource => ({
      ...withCorrections(notice, corrections, lang),
      checks: new Map(checks.flatMap((check) => (check.itemId === null ? [] : [[check.itemId, check] as const]))),
      unplaced: checks.flatMap((check) => (check.itemId === null ? [unplacedCheck(check)] : [])),
    }),
  );
  if (format === "csv") saveFile(`${name}.csv`, "text/csv;charset=utf-8", exportCsv(sources, lang));
  else
    saveFile(
      `${name}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      await exportXlsx(sources, lang),
    );
}
