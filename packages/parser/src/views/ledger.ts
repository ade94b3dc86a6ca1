import type { Notice, Problem } from "../model/notice.ts";
import { type Language, statusName } from "./messages.ts";

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

/** The 整改台账 of a notice, one row a problem, in its order. */
export function ledger(notice: Notice, lang: Language = "zh"): LedgerRow[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date.text]));
  return notice.problems.map((problem, index) => ({
    number: index + 1,
    problem: problem.statement,
    measures: wordsOf(problem, (kind) => kind !== "result"),
    responsible: problem.responsible.map(({ text }) => text).join("、"),
    deadline: problem.deadline ? (dates.get(problem.deadline) ?? "") : "",
    results: wordsOf(problem, (kind) => kind === "result"),
    status: statusName(problem.status.value, lang),
  }));
}

function wordsOf({ measures }: Problem, wanted: (kind: string) => boolean): string {
  return measures
    .filter(({ kind }) => wanted(kind))
    .map(({ marker, text }) => `${marker ?? ""}${text.replace(/\n/g, "")}`)
    .join("\n");
}
