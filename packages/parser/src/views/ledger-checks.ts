import type { Problem } from "../model/notice.ts";
import type { LedgerRow, OwnCheck } from "./ledger.ts";
import { type Language, statusName } from "./messages.ts";

/** The names of the columns of an inspector's own checks, behind the others. */
export const CHECK_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["核查", "我的状态", "核查日期", "备注"],
  en: ["Checked", "My status", "Day", "Remark"],
};

/** What an inspector found, in words: one cell each of {@link CHECK_COLUMNS}. */
export interface CheckCells {
  readonly ticked: string;
  readonly status: string;
  readonly day: string;
  readonly remark: string;
}

type Checks = ReadonlyMap<string, OwnCheck>;

const TICKED: Readonly<Record<Language, string>> = { zh: "已核", en: "yes" };
const OF_PROBLEM: Readonly<Record<Language, string>> = { zh: "问题：", en: "Problem: " };

/**
 * The checks of one row of the ledger. What was found on the problem itself stands in the first row of its measures, and
 * says so.
 */
export function rowChecks(
  { problemId, measureId }: LedgerRow,
  checks: Checks,
  { lang, first }: { readonly lang: Language; readonly first: boolean },
): CheckCells {
  const check = checks.get(measureId ?? problemId);
  const above = measureId !== null && first ? checks.get(problemId) : undefined;
  const both = (word: (check: OwnCheck) => string): string =>
    [above && word(above) && `${OF_PROBLEM[lang]}${word(above)}`, check && word(check)].filter(Boolean).join("\n");
  return {
    ticked: check?.ticked ? TICKED[lang] : "",
    status: both(({ status }) => (status ? statusName(status, lang) : "")),
    day: check?.day ?? above?.day ?? "",
    remark: both(({ remark }) => remark),
  };
}

/** The checks of a problem and its measures together. A measure's remark stands behind its marker. */
export function checkCells(problem: Problem, checks: Checks, lang: Language): CheckCells {
  const own = checks.get(problem.id);
  const parts = problem.measures.length > 0 ? problem.measures : [problem];
  const ticked = parts.filter(({ id }) => checks.get(id)?.ticked).length;
  const remarks = problem.measures.flatMap(({ id, marker }) => {
    const remark = checks.get(id)?.remark;
    return remark ? [`${marker ?? ""}${remark}`] : [];
  });
  const days = [own, ...problem.measures.map(({ id }) => checks.get(id))].flatMap((check) => check?.day ?? []);
  return {
    ticked: ticked === parts.length ? TICKED[lang] : ticked > 0 ? `${ticked}/${parts.length}` : "",
    status: own?.status ? statusName(own.status, lang) : "",
    day: own?.day ?? days.sort().at(-1) ?? "",
    remark: [...(own?.remark ? [own.remark] : []), ...remarks].join("\n"),
  };
}
