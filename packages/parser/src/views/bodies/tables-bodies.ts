import type { ComparisonTable } from "../compare/tables.ts";
import type { Language } from "../messages.ts";
import type { Bodies, BodyFile } from "./body-types.ts";
import { entryKind, levelName, mergeWords, readAs, reasonWords, tradeName } from "./words-bodies.ts";

const WORDS = {
  zh: {
    bodies: "单位",
    line: "单位时间线",
    names: "单位名称",
    ask: "待确认名称",
    columns: ["单位", "地区", "层级", "系统", "名称", "反馈", "通报", "审计", "最近"],
    lineColumns: ["单位", "日期", "文件", "轮次", "问题", "措施", "已完成", "答复的反馈", "标题"],
    nameColumns: ["单位", "写法", "读出", "依据", "文件"],
    askColumns: ["名称", "另一名称", "依据"],
  },
  en: {
    bodies: "Bodies",
    line: "Time lines",
    names: "Names of bodies",
    ask: "Names to confirm",
    columns: ["Body", "Place", "Level", "Trade", "Names", "Feedback", "Notices", "Audits", "Latest"],
    lineColumns: ["Body", "Date", "Kind", "Round", "Problems", "Measures", "Completed", "Answers", "Title"],
    nameColumns: ["Body", "As written", "Read as", "Why", "Notices"],
    askColumns: ["Name", "Other name", "Why"],
  },
} as const;

/** How many notices of each kind a body has: what was fed back, what it answered, what was audited. */
export function countEntries({ entries }: BodyFile): Readonly<Record<"feedback" | "notices" | "audits", number>> {
  const of = (...families: readonly string[]): number =>
    entries.filter(({ family }) => families.includes(family)).length;
  const [feedback, audits] = [of("inspection-feedback", "inspection-announcement"), of("audit-rectification")];
  return { feedback, audits, notices: entries.length - feedback - audits };
}

/** The bodies as tables: all of them, the time line of each, how their names were read, and which names are to be confirmed. */
export function bodyTables({ files, suggestions }: Bodies, lang: Language = "zh"): ComparisonTable[] {
  const words = WORDS[lang];
  return [
    { name: words.bodies, columns: words.columns, rows: files.map((file) => overviewRow(file, lang)) },
    {
      name: words.line,
      columns: words.lineColumns,
      rows: files.flatMap(({ name, entries }) =>
        entries.map(({ day, family, round, problems, measures, statuses, answers, title }) => [
          name,
          day,
          entryKind(family, lang),
          round,
          problems,
          measures,
          statuses.completed,
          answers?.day ?? null,
          title,
        ]),
      ),
    },
    {
      name: words.names,
      columns: words.nameColumns,
      rows: files.flatMap(({ name, names }) =>
        names.map(({ text, read, reason, notices }) => [
          name,
          text,
          readAs(read.name, lang),
          reasonWords(reason, lang, read.inferred?.from ?? null),
          notices.length,
        ]),
      ),
    },
    ...(suggestions.length === 0
      ? []
      : [
          {
            name: words.ask,
            columns: words.askColumns,
            rows: suggestions.map(({ texts: [one, other], because }) => [one, other, mergeWords(because, lang)]),
          },
        ]),
  ];
}

/** The tables of a comparison with those of its bodies behind the first, which is the overview. */
export function withBodies(
  [overview, ...rest]: readonly ComparisonTable[],
  bodies: Bodies,
  lang: Language = "zh",
): ComparisonTable[] {
  return [...(overview ? [overview] : []), ...bodyTables(bodies, lang), ...rest];
}

function overviewRow(file: BodyFile, lang: Language): (string | number | null)[] {
  const { feedback, notices, audits } = countEntries(file);
  return [
    file.name,
    file.region.at(-1) ?? null,
    levelName(file.level, lang),
    tradeName(file.trade, lang),
    file.names.length,
    feedback,
    notices,
    audits,
    file.entries[0]?.day ?? null,
  ];
}
