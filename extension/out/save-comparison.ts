import {
  type CompareSource,
  type Comparison,
  comparisonTables,
  gatherBodies,
  type Language,
  tablesToCsv,
  tablesToHtml,
  tablesToMarkdown,
  tablesToXlsx,
  withBodies,
} from "@noticelens/parser";
import { loadBodyWork } from "../store/bodies.ts";
import { saveFile } from "./save-file.ts";

/** Saves a comparison, with its bodies as the person joined them, as workbook, CSV, Markdown or HTML. */
export async function saveComparison(
  comparison: Comparison,
  sources: readonly (CompareSource & { readonly id: string })[],
  {
    format,
    lang,
    name,
    title,
  }: { format: "xlsx" | "csv" | "md" | "html"; lang: Language; name: string; title: string },
): Promise<void> {
  const bodies = gatherBodies(sources, { ...(await loadBodyWork()), ids: sources.map(({ id }) => id) });
  const tables = withBodies(comparisonTables(comparison, sources, lang), bodies, lang);
  if (format === "csv") saveFile(`${name}.csv`, "text/csv;charset=utf-8", tablesToCsv(tables));
  else if (format === "md") saveFile(`${name}.md`, "text/markdown;charset=utf-8", tablesToMarkdown(tables));
  else if (format === "html") saveFile(`${name}.html`, "text/html;charset=utf-8", tablesToHtml(title, tables, lang));
  else
    saveFile(
      `${name}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      await tablesToXlsx(tables),
    );
}
