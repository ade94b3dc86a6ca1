import type { LedgerSource, Notice } from "@noticelens/parser";
import { painter } from "./colour.ts";
import type { Rendered, Task } from "./task.ts";

/** A notice in the format of the task; where ledgers are put together in the end, the parts that a ledger is made of. */
export async function render(notice: Notice, task: Task): Promise<Rendered> {
  if (task.view === "compare") return (await import("@noticelens/parser/core")).toCompareSource(notice);
  if (task.view === "explained") return (await import("@noticelens/parser/views")).explainedItems(notice);
  const { checklist, exportCsv, exportJson, exportMarkdown, exportText, exportXlsx, placesOf } = await import(
    "@noticelens/parser/views"
  );
  const data = (): object => (task.view === "notice" ? notice : checklist(notice));
  switch (task.format) {
    case "json":
      return exportJson(data());
    case "ndjson":
      return `${JSON.stringify(data())}\n`;
    case "md":
      return exportMarkdown(notice, task.lang);
    case "text":
      return exportText(notice, task.lang, { width: task.width, paint: painter(task.colour) });
    case "csv":
      return task.together ? partsOf(notice, placesOf(notice, task.lang)) : exportCsv([notice], task.lang);
    case "xlsx": {
      const parts = partsOf(notice, placesOf(notice, task.lang));
      return task.together ? parts : await exportXlsx([parts], task.lang);
    }
  }
}

/** Ledgers of several notices in one file. */
export async function renderTogether(parts: readonly LedgerSource[], task: Task): Promise<string | Uint8Array> {
  const { exportCsv, exportXlsx } = await import("@noticelens/parser/views");
  return task.format === "xlsx" ? await exportXlsx(parts, task.lang) : exportCsv(parts, task.lang);
}

/** The parts of a notice that a ledger is made of, and where its items stand, which only the whole of it tells. */
function partsOf(notice: Notice, places: ReadonlyMap<string, string>): LedgerSource {
  const { source, title, issuer, publishedOn, problems, dates, truncated, diagnostics } = notice;
  return { source, title, issuer, publishedOn, problems, dates, truncated, diagnostics, places };
}
