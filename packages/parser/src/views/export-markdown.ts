import type { Notice } from "../model/notice.ts";
import { type Language, statusName } from "./messages.ts";

/** A notice's checklist as Markdown: its sections as headings, its problems and measures as tasks. */
export function exportMarkdown(notice: Notice, lang: Language = "zh"): string {
  const lines = [`# ${notice.title?.text ?? notice.source.name ?? ""}`, ""];
  const shown = new Set<string>();
  for (const problem of notice.problems) {
    const section = notice.sections.find(({ id }) => id === problem.sectionId);
    if (section && !shown.has(section.id)) {
      shown.add(section.id);
      lines.push(`## ${section.marker ?? ""}${section.heading}`, "");
    }
    lines.push(`- [ ] **${problem.marker ?? ""}${problem.statement}** (${statusName(problem.status.value, lang)})`);
    for (const { marker, text } of problem.measures) lines.push(`  - [ ] ${marker ?? ""}${text.replace(/\n/g, "")}`);
  }
  return `${lines.join("\n")}\n`;
}
