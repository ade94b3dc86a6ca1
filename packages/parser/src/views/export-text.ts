import { append } from "../model/lists.ts";
import type { Diagnostic, Notice, StatusValue } from "../model/notice.ts";
import {
  type ChecklistMeasure,
  type ChecklistProblem,
  type ChecklistSection,
  type ChecklistTally,
  checklist,
} from "./checklist.ts";
import { type Doubt, doubtWords } from "./doubts.ts";
import { type Language, severityName, statusName, tallyName } from "./messages.ts";
import { describeTruncation } from "./reading-words.ts";
import { columnsOf, plainWords, wrapWords } from "./terminal-lines.ts";

/** What a piece of the checklist is, for whoever colours it. */
export type TextStyle = "title" | "heading" | "problem" | "faint" | StatusValue | Diagnostic["severity"];

/** How the checklist is laid out. */
export interface TextOptions {
  /** Columns of the terminal; 100 where none are named. A Han character takes two. */
  readonly width?: number;
  /** Wraps words in the codes of a style. It is given whole pieces of a line and must not change what is seen. */
  readonly paint?: (style: TextStyle, words: string) => string;
}

const GLYPHS: Readonly<Record<StatusValue, string>> = {
  completed: "●",
  "mostly-completed": "◕",
  "in-progress": "◐",
  "long-term": "∞",
  planned: "○",
  "not-started": "○",
  unstated: "◌",
};

/** A notice's checklist for a terminal: facts and figures, sections, problems and measures, and what was noticed. */
export function exportText(notice: Notice, lang: Language = "zh", options: TextOptions = {}): string {
  const { width = 100, paint = (_, words) => words } = options;
  const layout: Layout = { lang, paint, width: Math.max(width, 40) };
  const { diagnostics, sections, ...facts } = checklist(notice);
  const shown = new Set<string>();
  const lines = [
    ...painted(layout, "title", wrapWords(facts.title ?? facts.name ?? "", "", layout.width)),
    ...painted(layout, "faint", wrapWords(factsLine(facts, lang), "", layout.width)),
    ...(facts.truncated
      ? painted(layout, "warning", wrapWords(describeTruncation(facts.truncated, lang), "", layout.width))
      : []),
    ...wrapWords(talliesLine(facts.tallies, lang), "", layout.width),
    ...sections.flatMap((section) => sectionLines(section, shown, layout)),
    ...diagnosticLines(diagnostics, layout),
  ];
  return `${lines.filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "").join("\n")}\n`;
}

interface Layout {
  readonly lang: Language;
  readonly width: number;
  readonly paint: (style: TextStyle, words: string) => string;
}

type Facts = Omit<ReturnType<typeof checklist>, "sections" | "diagnostics">;

function factsLine({ inspection, publishedOn }: Facts, lang: Language): string {
  const zh = lang === "zh";
  const period = inspection.period?.edtf?.replace("/", zh ? " 至 " : " to ") ?? inspection.period?.text;
  const published = publishedOn && `${zh ? "发布" : "published"} ${publishedOn}`;
  return [inspection.team, inspection.type, period, published].filter(Boolean).join(" · ");
}

/** Sample: `问题 24（通报写 25） · 措施 61 · 已完成 19`. A figure that is nowhere stands in no line. */
function talliesLine(tallies: readonly ChecklistTally[], lang: Language): string {
  return tallies
    .filter(({ of, found, declared }) => of === "problems" || found > 0 || declared !== null)
    .map(({ of, found, declared }) => {
      const said = lang === "zh" ? `（通报写 ${declared}）` : ` (${declared} declared)`;
      return `${tallyName(of, lang)} ${found}${declared === null || declared === found ? "" : said}`;
    })
    .join(" · ");
}

function sectionLines({ headings, problems }: ChecklistSection, shown: Set<string>, layout: Layout): string[] {
  const lines: string[] = [];
  for (const { id, marker, heading, ...doubt } of headings) {
    if (shown.has(id)) continue;
    shown.add(id);
    lines.push("");
    append(lines, painted(layout, "heading", wrapWords(heading, lead(marker), layout.width)));
    append(lines, doubtLines(doubt, layout, "    "));
  }
  return [...lines, ...problems.flatMap((problem) => problemLines(problem, layout))];
}

function problemLines(problem: ChecklistProblem, layout: Layout): string[] {
  const { lang, paint, width } = layout;
  const { value } = problem.status;
  const facts = [
    ...problem.tags.map((tag) => `〔${tag}〕`),
    problem.deadline && `${lang === "zh" ? "时限" : "due"} ${problem.deadline.text}`,
    ...problem.responsible.map(({ label, text }) => `${label ?? (lang === "zh" ? "责任" : "by")} ${text}`),
  ].filter((fact) => fact !== null);
  const status = `    ${GLYPHS[value]} ${statusName(value, lang)}`;
  const [first = "", ...more] = wrapWords(facts.join(" · "), `${status}${facts.length > 0 ? " · " : ""}`, width);
  return [
    "",
    ...painted(layout, "problem", wrapWords(problem.statement, `  ${lead(problem.marker)}`, width)),
    paint(value, status) + paint("faint", first.slice(status.length)),
    ...painted(layout, "faint", more),
    ...doubtLines(problem, layout, "    "),
    ...problem.measures.flatMap((measure) => measureLines(measure, layout)),
  ];
}

/** A measure, and below it its own state and deadline where its words tell them. */
function measureLines(measure: ChecklistMeasure, layout: Layout): string[] {
  const { marker, text, status, deadline } = measure;
  const { lang, width } = layout;
  const facts = [
    status.value === "unstated" ? "" : `${GLYPHS[status.value]} ${statusName(status.value, lang)}`,
    deadline ? `${lang === "zh" ? "时限" : "due"} ${deadline.text}` : "",
  ].filter(Boolean);
  return [
    ...wrapWords(text, `      ${lead(marker) || "· "}`, width),
    ...(facts.length > 0 ? painted(layout, "faint", wrapWords(facts.join(" · "), "        ", width)) : []),
    ...doubtLines(measure, layout, "        "),
  ];
}

function doubtLines(doubt: Doubt, layout: Layout, indent: string): string[] {
  const words = doubtWords(doubt, layout.lang);
  return words === "" ? [] : painted(layout, "warning", wrapWords(words, `${indent}? `, layout.width));
}

function diagnosticLines(diagnostics: readonly Diagnostic[], layout: Layout): string[] {
  if (diagnostics.length === 0) return [];
  const { lang, paint, width } = layout;
  const lines = diagnostics.flatMap(({ severity, message }) => {
    const kind = `  ${severityName(severity, lang)}`;
    const [first = "", ...more] = wrapWords(message, `${kind}  `, width);
    return [paint(severity, kind) + first.slice(kind.length), ...more];
  });
  return ["", ...painted(layout, "heading", [lang === "zh" ? "提示" : "Notes"]), ...lines];
}

/** A marker and the gap to its words: none behind 一、 and （一）, which bring their own. */
function lead(marker: string | null): string {
  if (marker === null) return "";
  const words = plainWords(marker);
  return columnsOf(words.slice(-1)) === 2 ? words : `${words} `;
}

function painted({ paint }: Layout, style: TextStyle, lines: readonly string[]): string[] {
  return lines.map((line) => {
    const words = line.trimStart();
    return words === "" ? "" : line.slice(0, line.length - words.length) + paint(style, words);
  });
}
