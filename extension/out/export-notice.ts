import {
  type CorrectedParts,
  exportCalendar,
  exportCsv,
  exportHtml,
  exportJson,
  exportMarkdown,
  exportRecord,
  exportXlsx,
  type Language,
  type Notice,
  type OwnCheck,
  type Problem,
  placesOf,
  type UnplacedCheck,
} from "@noticelens/parser";
import { printPaper } from "./print-paper.ts";
import { saveFile } from "./save-file.ts";

/** The forms a checklist can be taken away in. */
export type ExportFormat = "xlsx" | "record" | "csv" | "markdown" | "json" | "calendar" | "print";

export interface ExportOrder {
  readonly noticeId: string;
  readonly notice: Notice;
  /** Those to export, in order: all, the filtered or the selected ones. */
  readonly problems: readonly Problem[];
  readonly checks: ReadonlyMap<string, OwnCheck>;
  readonly unplaced: readonly UnplacedCheck[];
  readonly corrected: CorrectedParts | undefined;
  readonly format: ExportFormat;
  readonly lang: Language;
  readonly asOf: string;
  /** The first part of the file's name. Sample: `整改台账`. */
  readonly fileName: string;
}

/** Exports a checklist and gives the name of the file, or null for print. */
export async function exportNotice(order: ExportOrder): Promise<string | null> {
  const { notice, problems, checks, unplaced, corrected, format, lang, asOf } = order;
  const part = { ...notice, problems: [...problems], checks, unplaced, corrected };
  const name = (extension: string): string => fileName(order, extension);
  switch (format) {
    case "xlsx":
      return saveFile(
        name("xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        await exportXlsx([{ ...part, places: placesOf(notice, lang) }], lang, { day: asOf }),
      );
    case "record":
      return saveFile(
        name("docx"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        await exportRecord(part, { lang, day: asOf }),
      );
    case "csv":
      return saveFile(name("csv"), "text/csv;charset=utf-8", exportCsv([part], lang));
    case "markdown":
      return saveFile(name("md"), "text/markdown;charset=utf-8", exportMarkdown(part, lang));
    case "calendar":
      return saveFile(name("ics"), "text/calendar;charset=utf-8", exportCalendar([part], stampOf(new Date()), lang));
    case "json":
      return saveFile(name("json"), "application/json", await backupOf(order));
    case "print":
      await printPaper(exportHtml([part], { lang, asOf }));
      return null;
  }
}

/** Our own JSON with the inspector's work, narrowed to the problems that are exported. */
async function backupOf({ noticeId, problems }: ExportOrder): Promise<string> {
  const { makeBackup } = await import("../store/backup.ts");
  const backup = await makeBackup([noticeId]);
  const ids = new Set(problems.flatMap(({ id, measures }) => [id, ...measures.map((measure) => measure.id)]));
  return exportJson({
    ...backup,
    notices: backup.notices.map((one) => ({
      ...one,
      // The reading is the parser's; a problem is there if it or a measure of it is in the list as it was corrected.
      notice: {
        ...one.notice,
        problems: one.notice.problems.filter(({ id, measures }) =>
          [id, ...measures.map((m) => m.id)].some((i) => ids.has(i)),
        ),
      },
      checks: one.checks.filter(({ itemId }) => itemId === null || ids.has(itemId)),
    })),
  });
}

function stampOf(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** A name all systems take: characters that some refuse are written full-width. */
function fileName({ fileName, notice, asOf }: ExportOrder, extension: string): string {
  const subject = notice.issuer?.text ?? notice.title?.text ?? notice.source.name ?? "";
  const wide = subject
    .slice(0, 60)
    .replace(/[\\/:*?"<>|]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  return `${[fileName, wide, asOf].filter(Boolean).join("-")}.${extension}`;
}
