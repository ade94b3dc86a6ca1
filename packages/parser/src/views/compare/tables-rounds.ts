import { type Language, statusName } from "../messages.ts";
import type { BodyRounds, Comparison } from "./compare.ts";
import type { RoundItem, RoundProblem, RoundPromise } from "./rounds.ts";
import type { ComparisonTable, TableCell } from "./tables.ts";
import type { Because, Verdict } from "./verdict.ts";

const WORDS = {
  zh: {
    rounds: "前后两轮",
    promises: "承诺",
    columns: ["前一轮问题", "前一轮状态", "后来", "后一轮问题", "后一轮状态", "相似度"],
    promiseColumns: ["前一轮承诺", "时限", "后来", "依据", "后一轮怎么说", "后一轮状态", "相似度"],
    notAgain: "未再提到",
    isNew: "新的问题",
    again: "又被指出",
    reworded: "可能换了说法",
    verdicts: {
      kept: "已兑现",
      "kept-late": "逾期兑现",
      "under-way": "还在推进",
      postponed: "已推迟",
      abandoned: "不再做",
      contradicted: "又被指出",
      "not-mentioned": "没有下文",
      unsure: "说不准",
    },
    because: {
      words: "",
      status: "只写了状态",
      "status-differs": "状态写已完成，措施不这么说",
      "found-again": "问题再次列出",
      "only-repeated": "只重复了承诺，没说做没做",
      "perhaps-other": "说的可能不是一件事",
      nothing: "",
      person: "本人判定",
    },
    until: (day: string) => `到 ${day}`,
    on: (day: string) => `于 ${day}`,
  },
  en: {
    rounds: "Over time",
    promises: "Promises",
    columns: ["Earlier problem", "Earlier status", "Since then", "Later problem", "Later status", "Likeness"],
    promiseColumns: ["Promise", "Due", "Since then", "Because", "What the later says", "Later status", "Likeness"],
    notAgain: "Not mentioned again",
    isNew: "New",
    again: "Found again",
    reworded: "Perhaps reworded",
    verdicts: {
      kept: "Kept",
      "kept-late": "Kept late",
      "under-way": "Under way",
      postponed: "Put off",
      abandoned: "Given up",
      contradicted: "Found again",
      "not-mentioned": "Not spoken of",
      unsure: "Unsure",
    },
    because: {
      words: "",
      status: "only the status says so",
      "status-differs": "the status says done, the measure does not",
      "found-again": "the problem is listed again",
      "only-repeated": "the promise is repeated, not what came of it",
      "perhaps-other": "may speak of another matter",
      nothing: "",
      person: "judged by you",
    },
    until: (day: string) => `to ${day}`,
    on: (day: string) => `on ${day}`,
  },
} as const;

/** The name of a verdict. Sample: `verdictName("not-mentioned", "zh")` is `没有下文`. */
export function verdictName(verdict: Verdict, lang: Language): string {
  return WORDS[lang].verdicts[verdict];
}

/**
 * Why a promise is judged so: the words that decided, the day they name, and what else speaks for it. Sample:
 * `“推迟到2025年6月底” 到 2025-06-30`.
 */
export function becauseWords({ verdict, because, said, quote, day }: RoundPromise, lang: Language): string {
  const words = WORDS[lang];
  const quoted = said && quote ? `“${said.text.slice(...quote)}”` : "";
  const why: Readonly<Record<Because, string>> = words.because;
  const named = day && (verdict === "postponed" ? words.until : words.on)(day.day);
  return [quoted, named, why[because]].filter(Boolean).join(" ");
}

/** What became of a problem, in words. Sample: `fateName({ before, after: null, ... }, "zh")` is `未再提到`. */
export function fateName({ before, after, sure }: RoundProblem, lang: Language): string {
  const words = WORDS[lang];
  if (!before) return words.isNew;
  if (!after) return words.notAgain;
  return sure ? words.again : words.reworded;
}

/** Two tables for each pair of rounds of one body: its problems, and what it promised. */
export function roundTables({ rounds }: Comparison, lang: Language): ComparisonTable[] {
  return rounds.flatMap((pair) => [problemTable(pair, lang), promiseTable(pair, lang)]);
}

const roundsOf = ({ earlier, later }: BodyRounds): string => `${earlier + 1}→${later + 1}`;

function problemTable(pair: BodyRounds, lang: Language): ComparisonTable {
  const words = WORDS[lang];
  return {
    name: `${words.rounds} ${roundsOf(pair)}`,
    columns: words.columns,
    rows: pair.problems.map((problem) => [
      ...wordsOf(problem.before, lang),
      fateName(problem, lang),
      ...wordsOf(problem.after, lang),
      rounded(problem.score),
    ]),
  };
}

function promiseTable(pair: BodyRounds, lang: Language): ComparisonTable {
  const words = WORDS[lang];
  return {
    name: `${words.promises} ${roundsOf(pair)}`,
    columns: words.promiseColumns,
    rows: pair.promises.map((promise) => [
      promise.promised.text,
      promise.due?.day ?? null,
      verdictName(promise.verdict, lang),
      becauseWords(promise, lang) || null,
      ...wordsOf(promise.said, lang),
      rounded(promise.score),
    ]),
  };
}

function wordsOf(item: RoundItem | null, lang: Language): [TableCell, TableCell] {
  return item ? [item.text, statusName(item.status, lang)] : [null, null];
}

/** A likeness as tables show it, to hundredths. */
export function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score * 100) / 100;
}
