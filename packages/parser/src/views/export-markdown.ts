import type { Notice } from "../model/notice.ts";
import { type ChecklistProblem, checklist } from "./checklist.ts";
import { type Language, severityName, statusName } from "./messages.ts";

/**
 * A notice's checklist as Markdown (CommonMark, task lists as in GitHub's flavour): sections as headings, problems and
 * measures as tasks, ticked where the notice says that they are done. Words of the notice cannot act as markup.
 */
export function exportMarkdown(notice: Notice, lang: Language = "zh"): string {
  const { title, name, sections, diagnostics } = checklist(notice);
  const lines = [`# ${plain(title ?? name ?? "")}`, ""];
  const shown = new Set<string>();
  for (const { headings, problems } of sections) {
    for (const [depth, { id, marker, heading }] of headings.entries()) {
      if (!shown.has(id)) lines.push(`${"#".repeat(Math.min(depth + 2, 6))} ${plain(`${marker ?? ""}${heading}`)}`, "");
      shown.add(id);
    }
    lines.push(...problems.flatMap((problem) => tasks(problem, lang)), "");
  }
  if (diagnostics.length > 0) {
    lines.push(`## ${lang === "zh" ? "提示" : "Notes"}`, "");
    lines.push(
      ...diagnostics.map(({ severity, message }) => `- ${severityName(severity, lang)}: ${plain(message)}`),
      "",
    );
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function tasks({ marker, statement, status, deadline, responsible, measures }: ChecklistProblem, lang: Language) {
  const zh = lang === "zh";
  const facts = [
    statusName(status.value, lang),
    deadline && `${zh ? "时限" : "due"} ${deadline.text}`,
    ...responsible.map(({ label, text }) => `${label ?? (zh ? "责任" : "by")} ${text}`),
  ].filter((fact) => fact !== null);
  const done = status.value === "completed";
  return [
    `- ${box(done)} **${plain(`${marker ?? ""}${statement}`)}** (${plain(facts.join(" · "))})`,
    ...measures.map(({ status: own, marker, text }) => {
      const ticked = own.value === "completed" || (done && own.value === "unstated");
      return `  - ${box(ticked)} ${plain(`${marker ?? ""}${text}`)}`;
    }),
  ];
}

function box(done: boolean): string {
  return done ? "[x]" : "[ ]";
}

function plain(words: string): string {
  return words.replace(/\n/g, "").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
