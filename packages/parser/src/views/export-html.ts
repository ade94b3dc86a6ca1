import type { Measure, Notice, NoticeDate, Problem } from "../model/notice.ts";
import { type ChecklistHeading, checklist } from "./checklist.ts";
import { type CorrectedParts, correctionWords, removedWords } from "./correction-words.ts";
import { type Doubt, doubtWords, otherReadings } from "./doubts.ts";
import { type OwnCheck, problemWords, UNPLACED, type UnplacedCheck } from "./ledger.ts";
import { checkCells } from "./ledger-checks.ts";
import { type Language, severityName, statusName } from "./messages.ts";
import { deadlineOf } from "./promises.ts";
import { describeTruncation } from "./reading-words.ts";

type Worded = Notice & {
  readonly checks?: ReadonlyMap<string, OwnCheck>;
  readonly unplaced?: readonly UnplacedCheck[];
  readonly corrected?: CorrectedParts | undefined;
};

/** What a report is made with. */
export interface HtmlOptions {
  readonly lang?: Language;
  /** The day of the check, `YYYY-MM-DD`, for the foot. */
  readonly asOf?: string;
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["序号", "问题", "通报所述", "措施", "期限", "我的核查", "备注"],
  en: ["No.", "Problem", "As stated", "Measures", "Deadline", "My check", "Remark"],
};

/** A4, margins 18 mm; the notice's words in a Han serif, ours in a sans; heads repeat, rows do not break inside. */
const STYLE = `@page{size:A4;margin:18mm}*{box-sizing:border-box}body{margin:0 auto;max-width:960px;padding:24px;background:#fff;color:#000;font:10.5pt/17pt "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:16pt;line-height:24pt;margin:0 0 4pt}h2{font-size:11pt;margin:14pt 0 4pt;break-after:avoid}p{margin:0 0 4pt}dl{display:grid;grid-template-columns:auto 1fr;gap:0 12pt;margin:6pt 0}dd{margin:0}
table{border-collapse:collapse;width:100%;table-layout:fixed}thead{display:table-header-group}tr{break-inside:avoid}th,td{border:.5pt solid #999;padding:3pt 4pt;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{font-weight:600;background:#f2f2f2}
td.w{font-family:"Songti SC",SimSun,"Noto Serif CJK SC",serif}td p{margin:0 0 2pt}col.n{width:7%}col.s{width:10%}col.p{width:20%}col.m{width:33%}footer{margin-top:12pt;color:#444;font-size:9pt}@media print{body{padding:0}}`;

/**
 * Notices as one HTML file to read or print, without scripts or anything from elsewhere: for each its title, dates,
 * declared against found, and one table a section; at the end what was odd.
 */
export function exportHtml(notices: readonly Worded[], { lang = "zh", asOf = "" }: HtmlOptions = {}): string {
  const title =
    notices.length === 1 && notices[0] ? titleOf(notices[0]) : { zh: "整改台账", en: "Rectification ledger" }[lang];
  const body = notices.map((notice) => article(notice, lang)).join("\n");
  const foot = asOf ? `<footer>${{ zh: "核查日", en: "As of" }[lang]} ${asHtml(asOf)}</footer>` : "";
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${asHtml(title)}</title><style>${STYLE}</style></head>
<body>
${body}
${foot}
</body>
</html>
`;
}

function article(notice: Worded, lang: Language): string {
  const { sections, inspection, publishedOn, tallies, truncated } = checklist(notice);
  const facing: Facing = {
    lang,
    dates: new Map(notice.dates.map((date) => [date.id, date])),
    others: otherReadings(notice),
    corrected: notice.corrected,
  };
  const zh = lang === "zh";
  const problems = new Map(notice.problems.map((problem) => [problem.id, problem]));
  const number = new Map(notice.problems.map(({ id }, index) => [id, index + 1]));
  const facts = [
    [zh ? "巡察" : "Inspection", inspection.period?.text],
    [zh ? "反馈" : "Feedback", inspection.feedback?.text],
    [zh ? "公布" : "Published", publishedOn],
    [zh ? "巡察组" : "Team", [inspection.team, inspection.type].filter(Boolean).join("，")],
  ].filter(([, value]) => value);
  const counts = tallies
    .filter(({ declared }) => declared !== null)
    .map(
      ({ of, declared, found }) =>
        `${of === "problems" ? (zh ? "问题" : "problems") : of === "measures" ? (zh ? "措施" : "measures") : statusName(STATUS_OF[of], lang)} ${declared} → ${found}`,
    );
  const tables = sections.map(({ headings, problems: own }) => {
    const rows = own.flatMap(({ id }) => {
      const problem = problems.get(id);
      return problem ? [row(notice, { problem, number: number.get(id) ?? 0 }, facing)] : [];
    });
    const last = headings.at(-1);
    const doubt = last ? small([doubtWords(last, lang), correctionWords(last.id, notice.corrected, lang)]) : "";
    return `<h2 lang="zh-CN">${asHtml(headingOf(headings))}${doubt}</h2>\n${table(rows, lang)}`;
  });
  const notes = notice.diagnostics.map(
    ({ severity, message }) => `<li>${asHtml(severityName(severity, lang))}: ${asHtml(message)}</li>`,
  );
  return `<article>
<h1 lang="zh-CN">${asHtml(titleOf(notice))}</h1>
${truncated ? `<p><strong>${asHtml(describeTruncation(truncated, lang))}</strong></p>` : ""}
<dl>${facts.map(([name, value]) => `<dt>${asHtml(name ?? "")}</dt><dd lang="zh-CN">${asHtml(value ?? "")}</dd>`).join("")}</dl>
${counts.length > 0 ? `<p>${zh ? "自述 → 找到" : "Declared → found"}：${asHtml(counts.join("；"))}</p>` : ""}
${tables.join("\n")}
${unplacedList(notice, lang)}${removedList(notice, lang)}${notes.length > 0 ? `<h2>${zh ? "提示" : "Notes"}</h2><ul>${notes.join("")}</ul>` : ""}
</article>`;
}

/** Checks whose words are in no item, with what they were made on. */
function unplacedList({ unplaced = [] }: Worded, lang: Language): string {
  const items = unplaced.map(({ where, words, ticked, status, day, remark }) => {
    const own = [
      ticked ? { zh: "已核", en: "checked" }[lang] : "",
      status ? statusName(status, lang) : "",
      day ?? "",
      remark,
    ];
    return `<li><span lang="zh-CN">${asHtml([where, words].filter(Boolean).join(" "))}</span>${small(own)}</li>`;
  });
  return items.length > 0 ? `<h2>${UNPLACED[lang]}</h2><ul>${items.join("")}</ul>\n` : "";
}

/** What a person took out of the list. */
function removedList({ corrected }: Worded, lang: Language): string {
  const items = (corrected?.removed ?? []).map((item) => `<li lang="zh-CN">${asHtml(removedWords(item, lang))}</li>`);
  return items.length > 0 ? `<ul>${items.join("")}</ul>\n` : "";
}

const STATUS_OF = {
  problems: "unstated",
  measures: "unstated",
  completed: "completed",
  mostlyCompleted: "mostly-completed",
  ongoing: "in-progress",
  notStarted: "not-started",
} as const;

function table(rows: readonly string[], lang: Language): string {
  const heads = HEADS[lang].map((head) => `<th scope="col">${head}</th>`).join("");
  return `<table><colgroup><col class="n"><col class="p"><col class="s"><col class="m"><col class="s"><col class="s"><col class="s"></colgroup>
<thead><tr>${heads}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

/** What every row of a notice is written with. */
interface Facing {
  readonly lang: Language;
  readonly dates: ReadonlyMap<string, NoticeDate>;
  readonly others: ReadonlyMap<string, string>;
  readonly corrected: CorrectedParts | undefined;
}

function row(notice: Worded, { problem, number }: { problem: Problem; number: number }, facing: Facing): string {
  const { lang, dates } = facing;
  const deadline = deadlineOf(problem, dates);
  const own = notice.checks ? checkCells(problem, notice.checks, lang) : null;
  const measures = problem.measures.map((measure) => measureWords(measure, facing)).join("");
  const check = own ? [own.ticked, own.status, own.day].filter(Boolean).join(" ") : "";
  const doubt = small([
    doubtWords(doubtOf(problem, facing), lang),
    correctionWords(problem.id, facing.corrected, lang),
  ]);
  return `<tr><td>${number}</td><td class="w" lang="zh-CN">${asHtml(problemWords(problem))}${doubt}</td><td>${statusName(problem.status.value, lang)}</td><td class="w" lang="zh-CN">${measures}</td><td lang="zh-CN">${asHtml(deadline?.text ?? "")}</td><td>${asHtml(check)}</td><td>${asHtml(own?.remark ?? "")}</td></tr>`;
}

/** A measure with its own state and deadline, where its words tell them. */
function measureWords(measure: Measure, facing: Facing): string {
  const { marker, text, status } = measure;
  const facts = [
    status.value === "unstated" ? "" : statusName(status.value, facing.lang),
    deadlineOf(measure, facing.dates)?.text ?? "",
    doubtWords(doubtOf(measure, facing), facing.lang),
    correctionWords(measure.id, facing.corrected, facing.lang),
  ];
  return `<p>${asHtml(`${marker ?? ""}${text}`)}${small(facts)}</p>`;
}

function doubtOf({ id, certainty }: Problem | Measure, { others }: Facing): Doubt {
  return { certainty, otherwise: others.get(id) ?? null };
}

function small(facts: readonly string[]): string {
  const told = facts.filter(Boolean);
  return told.length > 0 ? ` <small>${asHtml(told.join(" · "))}</small>` : "";
}

function headingOf(headings: readonly ChecklistHeading[]): string {
  const last = headings.at(-1);
  return last ? `${last.marker ?? ""}${last.heading}` : "";
}

function titleOf({ title, source }: Notice): string {
  return title?.text ?? source.name ?? "";
}

function asHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}
