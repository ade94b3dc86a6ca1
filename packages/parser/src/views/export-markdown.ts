import { append } from "../model/lists.ts";
import type { Notice } from "../model/notice.ts";
import { type ChecklistMeasure, type ChecklistProblem, checklist } from "./checklist.ts";
import { type CorrectedParts, correctionWords, removedWords } from "./correction-words.ts";
import { doubtWords } from "./doubts.ts";
import { type OwnCheck, UNPLACED, type UnplacedCheck } from "./ledger.ts";
import { type Language, severityName, statusName } from "./messages.ts";
import { describeTruncation } from "./reading-words.ts";
import { withoutControls } from "./wording.ts";

/** What a person did to the items of a notice. */
interface Work {
  readonly checks?: ReadonlyMap<string, OwnCheck>;
  readonly corrected?: CorrectedParts | undefined;
}

/**
 * A notice's checklist as Markdown (CommonMark, task lists as in GitHub's flavour): sections as headings, problems and
 * measures as tasks, ticked where the notice says that they are done, or, with an inspector's checks, where the inspector
 * does. Words of the notice cannot act as markup.
 */
export function exportMarkdown(
  notice: Notice & Work & { readonly unplaced?: readonly UnplacedCheck[] },
  lang: Language = "zh",
): string {
  const { title, name, truncated, sections, diagnostics } = checklist(notice);
  const lines = [`# ${plain(title ?? name ?? "")}`, ""];
  if (truncated) lines.push(`**${plain(describeTruncation(truncated, lang))}**`, "");
  const shown = new Set<string>();
  for (const { headings, problems } of sections) {
    for (const [depth, { id, marker, heading, ...doubt }] of headings.entries()) {
      const words = `${plain(`${marker ?? ""}${heading}`)}${inBrackets([doubtWords(doubt, lang), correctionWords(id, notice.corrected, lang)])}`;
      if (!shown.has(id)) lines.push(`${"#".repeat(Math.min(depth + 2, 6))} ${words}`, "");
      shown.add(id);
    }
    append(
      lines,
      problems.flatMap((problem) => tasks(problem, lang, notice)),
    );
    lines.push("");
  }
  if (notice.unplaced?.length) {
    lines.push(`## ${UNPLACED[lang]}`, "");
    for (const check of notice.unplaced)
      append(lines, [
        `- ${box(check.ticked)} ${plain(`${check.where} ${check.words}`)}`,
        ...remarks(check, "  ", lang),
      ]);
    lines.push("");
  }
  const removed = notice.corrected?.removed ?? [];
  for (const item of removed) lines.push(`- ${plain(removedWords(item, lang))}`);
  if (removed.length > 0) lines.push("");
  if (diagnostics.length > 0) {
    lines.push(`## ${lang === "zh" ? "提示" : "Notes"}`, "");
    for (const { severity, message } of diagnostics) lines.push(`- ${severityName(severity, lang)}: ${plain(message)}`);
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function tasks(
  { id, marker, statement, tags, status, deadline, responsible, measures, ...doubt }: ChecklistProblem,
  lang: Language,
  { checks, corrected }: Work,
): string[] {
  const zh = lang === "zh";
  const facts = [
    statusName(status.value, lang),
    ...tags.map((tag) => `〔${tag}〕`),
    deadline && `${zh ? "时限" : "due"} ${deadline.text}`,
    ...responsible.map(({ label, text }) => `${label ?? (zh ? "责任" : "by")} ${text}`),
    doubtWords(doubt, lang),
    correctionWords(id, corrected, lang),
  ];
  const completed = status.value === "completed";
  const ticked = (own: { id: string; done: boolean }): boolean =>
    checks ? (checks.get(own.id)?.ticked ?? false) : own.done;
  const all = measures.length > 0 && measures.every((measure) => ticked({ id: measure.id, done: false }));
  return [
    `- ${box(checks ? all || ticked({ id, done: false }) : completed)} **${plain(`${marker ?? ""}${statement}`)}**${inBrackets(facts)}`,
    ...remarks(checks?.get(id), "  ", lang),
    ...measures.flatMap((measure) => [
      `  - ${box(ticked({ id: measure.id, done: isDone(measure, completed) }))} ${measureWords(measure, lang, corrected)}`,
      ...remarks(checks?.get(measure.id), "    ", lang),
    ]),
  ];
}

function isDone({ status }: ChecklistMeasure, completed: boolean): boolean {
  return status.value === "completed" || (completed && status.value === "unstated");
}

/** A measure with its own state and deadline, where its words tell them. */
function measureWords(
  { id, marker, text, status, deadline, ...doubt }: ChecklistMeasure,
  lang: Language,
  corrected: CorrectedParts | undefined,
): string {
  const facts = [
    status.value === "unstated" ? "" : statusName(status.value, lang),
    deadline && `${lang === "zh" ? "时限" : "due"} ${deadline.text}`,
    doubtWords(doubt, lang),
    correctionWords(id, corrected, lang),
  ];
  return `${plain(`${marker ?? ""}${text}`)}${inBrackets(facts)}`;
}

function inBrackets(facts: readonly (string | null)[]): string {
  const told = facts.filter(Boolean);
  return told.length > 0 ? ` (${plain(told.join(" · "))})` : "";
}

/** What an inspector noted on an item, as a quotation below it. */
function remarks(check: OwnCheck | undefined, indent: string, lang: Language): string[] {
  if (!check || (!check.remark && !check.status)) return [];
  const facts = [check.status && statusName(check.status, lang), check.day, check.remark].filter(Boolean).join(" · ");
  return [`${indent}> ${plain(facts)}`];
}

function box(done: boolean): string {
  return done ? "[x]" : "[ ]";
}

function plain(words: string): string {
  return withoutControls(words)
    .replace(/\n/g, "")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
