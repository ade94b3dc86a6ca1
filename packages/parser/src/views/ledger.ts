import type { Notice, NoticeDate, Problem } from "../model/notice.ts";
import { type Language, statusName } from "./messages.ts";

/** The parts of a notice that a ledger is made of. */
export type LedgerSource = Pick<Notice, "source" | "title" | "problems" | "dates">;

/** One row of the 整改台账: a problem with its answer in words. */
export interface LedgerRow {
  readonly number: number;
  readonly problem: string;
  readonly measures: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly results: string;
  readonly status: string;
}

/** The names of the ledger's columns, in order. */
export const LEDGER_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["序号", "反馈问题", "整改措施", "责任单位", "完成时限", "整改情况", "状态"],
  en: ["No.", "Problem", "Measures", "Responsible", "Deadline", "Results", "Status"],
};

/** The name of the column that tells several notices apart in one ledger. Sample: `通报`. */
export const NOTICE_COLUMN: Readonly<Record<Language, string>> = { zh: "通报", en: "Notice" };

/** The 整改台账 of a notice, one row a problem, in its order. */
export function ledger(notice: LedgerSource, lang: Language = "zh"): LedgerRow[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  return notice.problems.map((problem, index) => ({
    number: index + 1,
    problem: problem.statement,
    measures: wordsOf(problem, (kind) => kind !== "result"),
    responsible: problem.responsible.map(({ text }) => text).join("、"),
    deadline: deadlineOf(problem, dates)?.text ?? "",
    results: wordsOf(problem, (kind) => kind === "result"),
    status: statusName(problem.status.value, lang),
  }));
}

/** The deadline of a problem, null where none is stated. */
export function deadlineOf({ deadline }: Problem, dates: ReadonlyMap<string, NoticeDate>): NoticeDate | null {
  return deadline === null ? null : (dates.get(deadline) ?? null);
}

/** What a notice is called where several stand together: its title, else the name of its file. */
export function nameOf({ title, source }: LedgerSource): string {
  return title?.text ?? source.name ?? source.url ?? "";
}

function wordsOf({ measures }: Problem, wanted: (kind: string) => boolean): string {
  return measures
    .filter(({ kind }) => wanted(kind))
    .map(({ marker, text }) => `${marker ?? ""}${text.replace(/\n/g, "")}`)
    .join("\n");
}
