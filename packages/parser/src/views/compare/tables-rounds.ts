import { type Language, statusName } from "../messages.ts";
import type { BodyRounds, Comparison } from "./compare.ts";
import type { RoundItem, RoundProblem, Verdict } from "./rounds.ts";
import type { ComparisonTable, TableCell } from "./tables.ts";

const WORDS = {
  zh: {
    rounds: "前后两轮",
    promises: "承诺",
    columns: ["前一轮问题", "前一轮状态", "后来", "后一轮问题", "后一轮状态", "相似度"],
    promiseColumns: ["前一轮承诺", "时限", "后来", "后一轮怎么说", "后一轮状态", "相似度"],
    notAgain: "未再提到",
    isNew: "新的问题",
    verdicts: { kept: "已兑现", "under-way": "还在推进", "came-back": "又被指出", silent: "没有下文" },
  },
  en: {
    rounds: "Over time",
    promises: "Promises",
    columns: ["Earlier problem", "Earlier status", "Since then", "Later problem", "Later status", "Likeness"],
    promiseColumns: ["Promise", "Due", "Since then", "What the later says", "Later status", "Likeness"],
    notAgain: "Not mentioned again",
    isNew: "New",
    verdicts: { kept: "Kept", "under-way": "Under way", "came-back": "Found again", silent: "Not spoken of" },
  },
} as const;

/** The name of a verdict. Sample: `verdictName("silent", "zh")` is `没有下文`. */
export function verdictName(verdict: Verdict, lang: Language): string {
  return WORDS[lang].verdicts[verdict];
}

/** What became of a problem, in words. Sample: `fateName({ before, after: null, ... }, "zh")` is `未再提到`. */
export function fateName({ before, after }: RoundProblem, lang: Language): string {
  const words = WORDS[lang];
  if (!before) return words.isNew;
  return after ? words.verdicts["came-back"] : words.notAgain;
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
    rows: pair.promises.map(({ promised, due, verdict, said, score }) => [
      promised.text,
      due?.day ?? null,
      verdictName(verdict, lang),
      ...wordsOf(said, lang),
      rounded(score),
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
