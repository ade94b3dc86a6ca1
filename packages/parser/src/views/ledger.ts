import type { Measure, Notice, NoticeDate, Problem, StatusValue } from "../model/notice.ts";
import { type CorrectedParts, correctionWords, removedWords } from "./correction-words.ts";
import { doubtWords, otherReadings } from "./doubts.ts";
import { type Language, statusName } from "./messages.ts";
import { particularsOf } from "./particulars.ts";
import { deadlineOf, deadlineOfMeasure, statusOfMeasure } from "./promises.ts";

/** What an inspector found on one problem or measure. */
export interface OwnCheck {
  readonly ticked: boolean;
  readonly status: StatusValue | null;
  readonly remark: string;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
}

/** A check whose words are in no item of the reading: it is never left out. */
export interface UnplacedCheck extends OwnCheck {
  /** Where it was made. Sample: `会议记录不完整 一是`. */
  readonly where: string;
  /** The words it was made on. */
  readonly words: string;
}

/** The parts of a notice that a ledger is made of; with an inspector's own checks it has columns for them. */
export type LedgerSource = Pick<
  Notice,
  "source" | "title" | "issuer" | "publishedOn" | "problems" | "dates" | "truncated" | "diagnostics"
> & {
  /** By the id of the problem or measure. */
  readonly checks?: ReadonlyMap<string, OwnCheck>;
  readonly unplaced?: readonly UnplacedCheck[];
  /** Where its items stand in the source, by id: see `placesOf`. */
  readonly places?: ReadonlyMap<string, string>;
  /** What a person corrected of the reading. */
  readonly corrected?: CorrectedParts | undefined;
};

/** One row of the 整改台账: a measure with its problem, or a problem that has none, in words. */
export interface LedgerRow {
  readonly problemId: string;
  readonly measureId: string | null;
  /** The place of the problem among the problems, from 1. */
  readonly number: number;
  /** Its tags and its statement. Sample: `〔政治建设〕学习不系统`. */
  readonly problem: string;
  /** An action or a plan; empty for a result. */
  readonly measure: string;
  readonly responsible: string;
  /** The measure's own, else the problem's where it stands over all of them. */
  readonly deadline: NoticeDate | null;
  /** What came of it, for a measure that is a result. */
  readonly result: string;
  readonly status: string;
  /** What the measure names that can be checked, by kind. Sample: `文件 1，数据 4`. */
  readonly particulars: string;
  /** Where it stands in the source. Sample: `第 2 页`; empty where that is not known. */
  readonly place: string;
  /** Why the problem or the measure is doubtful; empty where neither is. */
  readonly doubt: string;
  /** What a person corrected of the problem or the measure; empty where nothing was. */
  readonly correction: string;
}

/** The names of the ledger's columns, in order. */
export const LEDGER_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["序号", "反馈问题", "整改措施", "责任单位", "完成时限", "整改情况", "状态"],
  en: ["No.", "Problem", "Measure", "Responsible", "Deadline", "Result", "Status"],
};

/** The names of the columns of what a measure names that can be checked, and of where it stands. */
export const PARTICULARS_COLUMNS: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ["所列依据", "位置"],
  en: ["Particulars", "Place"],
};

/** The name of the column that tells what is doubtful; it is there only where something is. */
export const DOUBT_COLUMN: Readonly<Record<Language, string>> = { zh: "存疑", en: "Doubtful" };

/** The name of the column that tells what a person corrected; it is there only where something is. */
export const CORRECTION_COLUMN: Readonly<Record<Language, string>> = { zh: "更正", en: "Correction" };

/** The name of the column that tells several notices apart in one ledger. Sample: `通报`. */
export const NOTICE_COLUMN: Readonly<Record<Language, string>> = { zh: "通报", en: "Notice" };

/** What a check without a place is called. */
export const UNPLACED: Readonly<Record<Language, string>> = { zh: "未对上的核查", en: "Unplaced check" };

/** The checks of a notice by id, those without a place under the ids of the rows that {@link ledger} gives them. */
export function allChecks({ checks, unplaced = [] }: Pick<LedgerSource, "checks" | "unplaced">): Map<string, OwnCheck> {
  return new Map([...(checks ?? []), ...unplaced.map((check, index) => [unplacedId(index), check] as const)]);
}

const unplacedId = (index: number): string => `unplaced:${index + 1}`;

/**
 * The 整改台账 of a notice, one row a measure (or a problem without any), in its order; behind them one row a check whose
 * words are in none of them, and one an item that a person took out.
 */
export function ledger(notice: LedgerSource, lang: Language = "zh"): LedgerRow[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  const others = otherReadings(notice);
  const doubtOf = ({ id, certainty }: Problem | Measure): string =>
    doubtWords({ certainty, otherwise: others.get(id) ?? null }, lang);
  const lost = (notice.unplaced ?? []).map(({ where, words }, index): LedgerRow => {
    const problem = `${UNPLACED[lang]}${lang === "zh" ? "：" : ": "}${[where, words].filter(Boolean).join(" ")}`;
    return { ...EMPTY, problemId: unplacedId(index), number: notice.problems.length + index + 1, problem };
  });
  const removed = (notice.corrected?.removed ?? []).map((item, index): LedgerRow => {
    const number = notice.problems.length + lost.length + index + 1;
    return { ...EMPTY, problemId: `removed:${index + 1}`, number, problem: removedWords(item, lang) };
  });
  const rows = notice.problems.flatMap((problem, index) => {
    const ofProblem = {
      problemId: problem.id,
      number: index + 1,
      problem: problemWords(problem),
      responsible: problem.responsible.map(({ text }) => text).join("、"),
    };
    const own = doubtOf(problem);
    const corrected = correctionWords(problem.id, notice.corrected, lang);
    if (problem.measures.length === 0) {
      const [deadline, status] = [deadlineOf(problem, dates), statusName(problem.status.value, lang)];
      const place = notice.places?.get(problem.id) ?? "";
      return [{ ...EMPTY, ...ofProblem, deadline, status, place, doubt: own, correction: corrected }];
    }
    const mark = { zh: "问题", en: "problem " }[lang];
    return problem.measures.map((measure): LedgerRow => {
      const words = `${measure.marker ?? ""}${measure.text.replace(/\n/g, "")}`;
      const isResult = measure.kind === "result";
      return {
        ...ofProblem,
        measureId: measure.id,
        measure: isResult ? "" : words,
        deadline: deadlineOf({ deadline: deadlineOfMeasure(problem, measure) }, dates),
        result: isResult ? words : "",
        status: statusName(statusOfMeasure(problem, measure), lang),
        particulars: particularsOf(measure, lang),
        place: notice.places?.get(measure.id) ?? "",
        doubt: [own && `${mark}${own}`, doubtOf(measure)].filter(Boolean).join("；"),
        correction: [corrected && `${mark}${corrected}`, correctionWords(measure.id, notice.corrected, lang)]
          .filter(Boolean)
          .join("；"),
      };
    });
  });
  return [...rows, ...lost, ...removed];
}

const EMPTY = {
  measureId: null,
  measure: "",
  responsible: "",
  deadline: null,
  result: "",
  status: "",
  particulars: "",
  place: "",
  doubt: "",
  correction: "",
} as const;

/** Whether a row is none of the notice's own: a check without a place, or an item taken out. */
export function isBehind({ problemId }: LedgerRow): boolean {
  return /^(?:unplaced|removed):/.test(problemId);
}

/** A row as cells, one each of {@link LEDGER_COLUMNS}. */
export function ledgerCells(row: LedgerRow): (string | number)[] {
  const { number, problem, measure, responsible, deadline, result, status } = row;
  return [number, problem, measure, responsible, deadline?.text ?? "", result, status];
}

/** What a notice is called where several stand together: its title, else the name of its file. */
export function nameOf({ title, source }: Pick<LedgerSource, "title" | "source">): string {
  return title?.text ?? source.name ?? source.url ?? "";
}

/** A problem's tags in brackets, then its statement. */
export function problemWords({ tags, statement }: Pick<Problem, "tags" | "statement">): string {
  return `${tags.map(({ text }) => `〔${text}〕`).join("")}${statement}`;
}
