import { type Bodies, bodyTables, type Language, tablesToCsv, tablesToXlsx } from "@noticelens/parser";
import { saveFile } from "./save-file.ts";

/** Saves bodies with their time lines and names as a workbook or CSV. */
export async function saveBodies(
  bodies: Bodies,
  { format, lang, name }: { format: "xlsx" | "csv"; lang: Language; name: string },
): Promise<void> {
  const tables = bodyTables(bodies, lang);
  if (format === "csv") saveFile(`${name}.csv`, "text/csv;charset=utf-8", tablesToCsv(tables));
  else
    saveFile(
      `${name}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      await tablesToXlsx(tables),
    );
}
