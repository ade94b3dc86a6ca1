import { STATUS_VALUES } from "../../model/status-values.ts";
import { DOUBT_COLUMN, LEDGER_COLUMNS, ledger, ledgerCells } from "../ledger.ts";
import { type Language, statusName } from "../messages.ts";
import { describeTruncation } from "../reading-words.ts";
import type { ComparedNotice, CompareSource, Comparison } from "./compare.ts";
import { clusterTable, memberTables, twiceTable } from "./tables-clusters.ts";
import { roundTables } from "./tables-rounds.ts";

/** A cell: words, a figure, or nothing. */
export type TableCell = string | number | null;

/** One part of a comparison as a table; a sheet of a workbook, a section of a report. */
export interface ComparisonTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

const WORDS = {
  zh: {
    overview: "总表",
    matrix: "对比矩阵",
    open: "问题无措施",
    left: "未列入",
    notWhole: "内容不全",
    read: "读到哪里",
    total: "合计",
    unassigned: "未归类",
    notice: "通报",
    number: "序号",
    issuer: "单位",
    published: "公布",
    problems: "问题",
    measures: "措施",
    declared: "自述",
    noMeasures: "无措施",
    noEvidence: "未列依据",
    overdue: "逾期",
    statement: "问题",
    status: "状态",
    family: "像是",
  },
  en: {
    overview: "Overview",
    matrix: "Matrix",
    open: "Without measures",
    left: "Left out",
    notWhole: "Incomplete",
    read: "How far it was read",
    total: "Total",
    unassigned: "Unassigned",
    notice: "Notice",
    number: "No.",
    issuer: "Bureau",
    published: "Published",
    problems: "Problems",
    measures: "Measures",
    declared: "Declared",
    noMeasures: "No measures",
    noEvidence: "No particulars",
    overdue: "Overdue",
    statement: "Problem",
    status: "Status",
    family: "Reads as",
  },
} as const;

/**
 * A comparison as tables: what {@link summaryTables} gives, what was left out, and the 整改台账 of every bureau.
 */
export function comparisonTables(
  comparison: Comparison,
  sources: readonly CompareSource[],
  lang: Language = "zh",
): ComparisonTable[] {
  const own = sources.filter(({ problems }) => problems.length > 0);
  const words = WORDS[lang];
  const left: ComparisonTable = {
    name: words.left,
    columns: [words.notice, words.family],
    rows: comparison.leftOut.map(({ name, family }) => [name, family]),
  };
  return [
    ...summaryTables(comparison, sources, lang),
    ...memberTables(comparison, own, lang),
    ...(left.rows.length > 0 ? [left] : []),
    ...own.map((source, index) => ledgerTable(source, `${index + 1} ${bureauOf(comparison.notices[index])}`, lang)),
  ];
}

/** The tables of a comparison alone: overview with completeness, what is incomplete, matrix, copied texts, problems without measures, rounds. */
export function summaryTables(
  comparison: Comparison,
  sources: readonly CompareSource[],
  lang: Language = "zh",
): ComparisonTable[] {
  const own = sources.filter(({ problems }) => problems.length > 0);
  return [
    overview(comparison, lang),
    ...notWhole(comparison, lang),
    matrix(comparison, lang),
    clusterTable(comparison, own, lang),
    ...twiceTable(comparison, lang),
    withoutMeasures(comparison, lang),
    ...roundTables(comparison, lang),
  ];
}

/** The short name of a bureau. Sample: `中共云川市望湖区住房和城乡建设局党组` stays, a nameless notice has its title. */
export function bureauOf(notice: ComparedNotice | undefined): string {
  return notice?.issuer ?? notice?.name ?? "";
}

/** The name of a theme of a comparison; that of the unassigned for null. */
export function themeName({ themeNames }: Pick<Comparison, "themeNames">, id: string | null, lang: Language): string {
  return (id !== null && themeNames[id]?.[lang]) || WORDS[lang].unassigned;
}

function overview({ notices }: Comparison, lang: Language): ComparisonTable {
  const words = WORDS[lang];
  return {
    name: words.overview,
    columns: [
      words.number,
      words.issuer,
      words.published,
      words.problems,
      words.measures,
      `${words.declared} ${words.problems}`,
      `${words.declared} ${words.measures}`,
      ...STATUS_VALUES.map((status) => statusName(status, lang)),
      words.noMeasures,
      words.noEvidence,
      words.overdue,
    ],
    rows: notices.map((notice, index) => {
      const { completeness } = notice;
      const declared = (of: "problems" | "measures"): TableCell =>
        completeness.differing.find((one) => one.of === of)?.declared ?? null;
      return [
        index + 1,
        bureauOf(notice),
        notice.publishedOn,
        notice.problems,
        notice.measures,
        declared("problems"),
        declared("measures"),
        ...STATUS_VALUES.map((status) => notice.statuses[status]),
        completeness.noMeasures.length,
        completeness.noEvidence.length,
        completeness.overdue.length,
      ];
    }),
  };
}

/** The notices that were not read to their end, and how far they were; no table where all were. */
function notWhole({ notices }: Comparison, lang: Language): ComparisonTable[] {
  const words = WORDS[lang];
  const rows = notices.flatMap((notice, index) =>
    notice.truncated ? [[index + 1, bureauOf(notice), describeTruncation(notice.truncated, lang)]] : [],
  );
  return rows.length > 0 ? [{ name: words.notWhole, columns: [words.number, words.issuer, words.read], rows }] : [];
}

/** How many problems of each theme each bureau has: a row a bureau, a figure a theme. */
export function countsByTheme({ notices, themes, problems }: Comparison): number[][] {
  return notices.map((_, notice) =>
    themes.map((theme) => problems.filter((one) => one.notice === notice && one.theme === theme).length),
  );
}

function matrix(comparison: Comparison, lang: Language): ComparisonTable {
  const { notices, problems, themes } = comparison;
  const words = WORDS[lang];
  const counts = countsByTheme(comparison);
  const totals = themes.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return {
    name: words.matrix,
    columns: [words.number, words.issuer, ...themes.map((theme) => themeName(comparison, theme, lang)), words.total],
    rows: [
      ...notices.map((notice, index) => [index + 1, bureauOf(notice), ...(counts[index] ?? []), notice.problems]),
      [null, words.total, ...totals, problems.length],
    ],
  };
}

function withoutMeasures({ notices, problems }: Comparison, lang: Language): ComparisonTable {
  const words = WORDS[lang];
  const open = problems.filter(({ notice, id }) => notices[notice]?.completeness.noMeasures.includes(id));
  return {
    name: words.open,
    columns: [words.issuer, words.statement, words.status],
    rows: open.map(({ notice, statement, status }) => [bureauOf(notices[notice]), statement, statusName(status, lang)]),
  };
}

function ledgerTable(source: CompareSource, name: string, lang: Language): ComparisonTable {
  const rows = ledger(source, lang);
  const doubted = rows.some(({ doubt }) => doubt !== "");
  return {
    name,
    columns: [...LEDGER_COLUMNS[lang], ...(doubted ? [DOUBT_COLUMN[lang]] : [])],
    rows: rows.map((row) => [...ledgerCells(row), ...(doubted ? [row.doubt] : [])]),
  };
}
