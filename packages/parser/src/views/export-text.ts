import type { Notice, StatusValue } from "../model/notice.ts";
import { type Language, statusName } from "./messages.ts";

const GLYPHS: Readonly<Record<StatusValue, string>> = {
  completed: "●",
  "mostly-completed": "◕",
  "in-progress": "◐",
  "long-term": "∞",
  planned: "○",
  "not-started": "○",
  unstated: "◌",
};

/** A notice's checklist for a terminal of `width` columns: a Han character takes two. */
export function exportText(notice: Notice, lang: Language = "zh", width = 100): string {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  const { declared, inspection, problems } = notice;
  const zh = lang === "zh";
  const lines = [...wrap(notice.title?.text ?? notice.source.name ?? "", "", width)];
  const facts = [
    inspection.team?.text,
    inspection.period && dates.get(inspection.period)?.edtf,
    notice.publishedOn && `${zh ? "发布" : "published"} ${notice.publishedOn}`,
  ];
  lines.push(facts.filter(Boolean).join(" · "));
  const measures = problems.reduce((sum, problem) => sum + problem.measures.length, 0);
  const said =
    declared.problems === null ? "" : zh ? `，通报自述 ${declared.problems} 个` : `, ${declared.problems} declared`;
  lines.push(
    zh
      ? `${problems.length} 个问题${said}，${measures} 条措施`
      : `${problems.length} problems${said}, ${measures} measures`,
  );
  const shown = new Set<string>();
  for (const problem of problems) {
    const section = notice.sections.find(({ id }) => id === problem.sectionId);
    if (section && !shown.has(section.id)) {
      shown.add(section.id);
      lines.push("", ...wrap(`${section.marker ?? ""}${section.heading}`, "", width));
    }
    const status = `${GLYPHS[problem.status.value]} ${statusName(problem.status.value, lang)}`;
    const deadline = problem.deadline ? ` · ${zh ? "期限" : "due"} ${dates.get(problem.deadline)?.text ?? ""}` : "";
    lines.push(...wrap(`${problem.marker ?? ""}${problem.statement}`, "  ", width), `    ${status}${deadline}`);
    for (const { marker, text } of problem.measures)
      lines.push(...wrap(`${marker ?? "·"} ${text.replace(/\n/g, "")}`, "      ", width));
  }
  if (notice.diagnostics.length > 0)
    lines.push("", zh ? "提示" : "Notes", ...notice.diagnostics.flatMap(({ message }) => wrap(message, "  ", width)));
  return `${lines.filter((line, index) => line !== "" || lines[index - 1] !== "").join("\n")}\n`;
}

function wrap(words: string, indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = indent;
  let columns = indent.length;
  for (const character of words) {
    const size = (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (columns + size > width && !/[，。；：、！？”’）》]/.test(character)) {
      lines.push(line);
      line = indent;
      columns = indent.length;
    }
    line += character;
    columns += size;
  }
  return [...lines, line];
}
