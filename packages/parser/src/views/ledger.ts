import type { Notice, NoticeDate, Problem, StatusValue } from "../model/notice.ts";
import { type Language, statusName } from "./messages.ts";

/** What an inspector found on one problem or measure. */
export interface OwnCheck {
  readonly ticked: boolean;
  readonly status: StatusValue | null;
  readonly remark: string;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
}

/** The parts of a notice that a ledger is made of; with an inspector's own checks it has columns for them. */
export type LedgerSource = Pick<Notice, "source" | "title" | "problems" | "dates"> & {
  /** By the id of the problem or measure. */
  readonly checks?: ReadonlyMap<string, OwnCheck>;
};

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

/** The names of the columns of an inspector's own checks, behind the others. */
export const CHECK_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["核查", "我的状态", "核查日期", "备注"],
  en: ["Checked", "My status", "Day", "Remark"],
};

/** What an inspector found on a problem and its measures, in words: one cell each of {@link CHECK_COLUMNS}. */
export interface CheckCells {
  readonly ticked: string;
  readonly status: string;
  readonly day: string;
  readonly remark: string;
}

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

/** The inspector's checks of a problem in words. A measure's remark stands behind its marker. */
export function checkCells(problem: Problem, checks: ReadonlyMap<string, OwnCheck>, lang: Language): CheckCells {
  const own = checks.get(problem.id);
  const parts = problem.measures.length > 0 ? problem.measures : [problem];
  const ticked = parts.filter(({ id }) => checks.get(id)?.ticked).length;
  const all = { zh: "已核", en: "yes" }[lang];
  const remarks = problem.measures.flatMap(({ id, marker }) => {
    const remark = checks.get(id)?.remark;
    return remark ? [`${marker ?? ""}${remark}`] : [];
  });
  const days = [own, ...problem.measures.map(({ id }) => checks.get(id))].flatMap((check) => check?.day ?? []);
  return {
    ticked: ticked === parts.length ? all : ticked > 0 ? `${ticked}/${parts.length}` : "",
    status: own?.status ? statusName(own.status, lang) : "",
    day: own?.day ?? days.sort().at(-1) ?? "",
    remark: [...(own?.remark ? [own.remark] : []), ...remarks].join("\n"),
  };
}
