import type { Measure, Notice, Problem } from "../model/notice.ts";
import { correctionWords, removedWords } from "./correction-words.ts";
import { dueDay } from "./due-day.ts";
import { truncationLines } from "./export-csv.ts";
import { type LedgerSource, nameOf, type OwnCheck, problemWords } from "./ledger.ts";
import { type Language, statusName } from "./messages.ts";
import { promisesOf } from "./promises.ts";
import { fixedParts, type RecordStyle, recordDocument } from "./record-style.ts";
import { recordWords } from "./record-words.ts";
import { withoutControls } from "./wording.ts";
import { withoutTimes } from "./zip-times.ts";

type Source = LedgerSource & Pick<Notice, "sections">;

/**
 * The 核查记录 as a Word document (ECMA-376) in the layout of official documents (GB/T 9704): which notice, how far the
 * check has come, what needs saying, then item by item what the notice says (楷体) and what was found (仿宋). Problems on
 * which nothing was found are left out and counted; where nothing was found at all, all are there. The line to sign is
 * left empty. `day` is the day of the check, `YYYY-MM-DD`. The same notice gives the same bytes at any time.
 *
 * Sample: `await exportRecord({ ...notice, checks }, { lang: "zh", day: "2024-07-15" })`.
 */
export async function exportRecord(
  notice: Source,
  { lang = "zh", day }: { readonly lang?: Language; readonly day: string },
): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const words = recordWords(lang);
  const checks = notice.checks ?? new Map<string, OwnCheck>();
  const found = notice.problems.filter((problem) => itemsOf(problem).some((id) => isFound(checks.get(id))));
  const shown = found.length > 0 ? found : notice.problems;
  const unplaced = notice.unplaced ?? [];
  const lines: string[] = [
    paragraph("title", words.title),
    infoTable(notice, words, day),
    paragraph("body", ""),
    paragraph("chapter", `${words.numbers[0]}${words.overview}`),
    ...truncationLines([notice], lang).map((line) => paragraph("body", line)),
    paragraph("body", words.counts(countsOf(notice.problems, checks))),
    paragraph("chapter", `${words.numbers[1]}${words.remarks}`),
    ...remarksOf(notice, day, { words, lang, unplaced: unplaced.length }),
    paragraph(
      "chapter",
      `${words.numbers[2]}${found.length > 0 && shown.length < notice.problems.length ? words.itemsFound(notice.problems.length - shown.length) : words.items}`,
    ),
    ...shown.flatMap((problem, index) =>
      problemLines(notice, problem, { words, checks, lang, isNew: problem.sectionId !== shown[index - 1]?.sectionId }),
    ),
  ];
  if (unplaced.length > 0) {
    lines.push(paragraph("chapter", `${words.numbers[3]}${words.unplaced}`));
    for (const check of unplaced) {
      lines.push(paragraph("quoted", [check.where, check.words].filter(Boolean).join(" ")));
      lines.push(paragraph("body", words.found(check, lang)));
    }
  }
  lines.push(paragraph("body", ""), paragraph("signature", words.signed), paragraph("day", words.day(day)));
  const parts = { ...fixedParts(), "word/document.xml": recordDocument(lines.join("")) };
  return withoutTimes(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

type Words = ReturnType<typeof recordWords>;

function itemsOf({ id, measures }: Problem): string[] {
  return [id, ...measures.map((measure) => measure.id)];
}

function isFound(check: OwnCheck | undefined): boolean {
  return check !== undefined && (check.ticked || check.status !== null || check.remark !== "");
}

function countsOf(problems: readonly Problem[], checks: ReadonlyMap<string, OwnCheck>) {
  const parts = problems.flatMap(({ id, measures }) => (measures.length > 0 ? measures.map((one) => one.id) : [id]));
  const isDone = ({ id, measures }: Problem): boolean =>
    (measures.length > 0 ? measures.map((one) => one.id) : [id]).every((part) => checks.get(part)?.ticked);
  return {
    problems: problems.length,
    measures: problems.reduce((sum, { measures }) => sum + measures.length, 0),
    completed: problems.filter(({ status }) => status.value === "completed").length,
    ticked: parts.filter((id) => checks.get(id)?.ticked).length,
    done: problems.filter(isDone).length,
  };
}

function remarksOf(
  notice: Source,
  day: string,
  { words, lang, unplaced }: Pick<Shown, "words" | "lang"> & { readonly unplaced: number },
): string[] {
  const dates = new Map(notice.dates.map((date) => [date.id, date]));
  const overdue = notice.problems.flatMap((problem) =>
    promisesOf(problem).flatMap(({ date: id, status }) => {
      const date = dates.get(id);
      const due = date && dueDay(date, day);
      return due && due.daysLeft < 0 && status !== "completed"
        ? [{ problem, date: date.text, days: -due.daysLeft }]
        : [];
    }),
  );
  const { marks, removed } = notice.corrected ?? { marks: new Map(), removed: [] };
  const unstated = notice.problems.filter(({ status }) => status.value === "unstated").length;
  const said = [
    ...(overdue.length > 0 ? [words.overdue(overdue.length)] : []),
    ...overdue.map(({ problem, date, days }) => words.late(problem.statement, date, days)),
    ...(unstated > 0 ? [words.unstated(unstated)] : []),
    ...(unplaced > 0 ? [words.lost(unplaced)] : []),
    ...(marks.size > 0 ? [words.corrected(marks.size)] : []),
    ...removed.map((item) => removedWords(item, lang)),
  ];
  return (said.length > 0 ? said : [words.nothing]).map((line) => paragraph("body", line));
}

interface Shown {
  readonly words: Words;
  readonly checks: ReadonlyMap<string, OwnCheck>;
  readonly lang: Language;
  /** It is the first of its section. */
  readonly isNew: boolean;
}

function problemLines(notice: Source, problem: Problem, { words, checks, lang, isNew }: Shown): string[] {
  const section = isNew ? notice.sections.find(({ id }) => id === problem.sectionId) : undefined;
  const own = checks.get(problem.id);
  return [
    ...(section ? [paragraph("section", `${section.marker ?? ""}${section.heading}`)] : []),
    paragraph(
      "problem",
      `${notice.problems.indexOf(problem) + 1}.${problemWords(problem)}${told(notice, problem.id, lang)}`,
    ),
    paragraph(
      "body",
      words.states(statusName(problem.status.value, lang), own?.status ? statusName(own.status, lang) : null),
    ),
    ...(own?.remark ? [paragraph("body", words.found({ ...own, ticked: false, status: null }, lang))] : []),
    ...problem.measures.flatMap((measure) =>
      measureLines(notice, measure, { check: checks.get(measure.id), words, lang }),
    ),
  ];
}

/** What a person corrected of an item, in brackets behind its words. */
function told({ corrected }: Source, id: string, lang: Language): string {
  const words = correctionWords(id, corrected, lang);
  return words === "" ? "" : `〔${words}〕`;
}

function measureLines(
  notice: Source,
  { id, marker, text }: Measure,
  { check, words, lang }: Pick<Shown, "words" | "lang"> & { readonly check: OwnCheck | undefined },
): string[] {
  const said = paragraph("quoted", `${marker ?? ""}${text.replace(/\n/g, "")}${told(notice, id, lang)}`);
  return check && isFound(check) ? [said, paragraph("body", words.found(check, lang))] : [said];
}

function infoTable(notice: Source, words: Words, day: string): string {
  const rows = [
    [words.notice, nameOf(notice)],
    [words.published, notice.publishedOn ? words.day(notice.publishedOn) : ""],
    [words.checkedOn, words.day(day)],
    [words.source, notice.source.url ?? notice.source.name ?? ""],
  ] as const;
  const border = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  );
  const cell = (width: number, inside: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${inside}</w:tc>`;
  const lines = rows.map(
    ([label, value]) => `<w:tr>${cell(1500, paragraph("label", label))}${cell(7344, paragraph("value", value))}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${border.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="7344"/></w:tblGrid>${lines.join("")}</w:tbl>`;
}

function paragraph(style: RecordStyle, words: string): string {
  const lines = words.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines.join("<w:br/>")}</w:r></w:p>`;
}

/** Characters that XML 1.0 does not allow are left out. */
function escaped(words: string): string {
  return withoutControls(words)
    .replace(/\p{Noncharacter_Code_Point}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
