import {
  type Chapters,
  EFFECTS,
  NEXT,
  ORGANISATION,
  paragraph,
  putChapter,
  putHeading,
  writeChapter,
} from "./chapters.ts";
import { subgroupNumber } from "./layout.ts";
import { markerOf, type Pen, stopped } from "./pen.ts";
import { writeProblem } from "./problem.ts";
import { writeShortStatement } from "./statement.ts";
import { drawState, type State } from "./states.ts";
import { writeTable } from "./table.ts";

/** Counts the problems that run through groups. */
interface Count {
  problems: number;
}

/** Writes everything between the preamble and the closing of a notice that answers problems. */
export function writeBody(pen: Pen, chapters: Chapters = { number: 0 }): void {
  const { layout, chance } = pen;
  const shared = layout.problemNumber === layout.chapterNumber;
  const counted =
    !["none", "zhejiang"].includes(layout.nesting) && (layout.nesting !== "flat" || (shared && chance.likely(0.6)));
  const before = layout.organisationPlace === "before";
  if (before) writeOrganisation(pen, chapters, counted);
  if (layout.effects === "unheaded") writeChapter(pen, chapters, EFFECTS, "unheaded");
  if (layout.effects === "between" && counted) writeChapter(pen, chapters, EFFECTS, "paragraph");
  writeProblems(pen, chapters);
  if (!before) writeOrganisation(pen, chapters, counted);
  if (counted && ["paragraph", "points", "runIn"].includes(layout.effects))
    writeChapter(pen, chapters, EFFECTS, layout.effects);
  if (layout.next === "unheaded" || (layout.next !== "none" && !counted))
    pen.put(
      stopped(
        `${chance.one(["下一步，", pen.fill("下一步，{us}将"), pen.fill("{us}将"), "今后，"])}${pen.draw("nextSentences")}`,
      ),
    );
  else if (layout.next !== "none") writeChapter(pen, chapters, NEXT, layout.next);
}

function writeOrganisation(pen: Pen, chapters: Chapters, counted: boolean): void {
  const { organisation } = pen.layout;
  if (organisation === "none") return;
  const shape = counted ? organisation : "unheaded";
  writeChapter(pen, chapters, ORGANISATION, shape);
  if (shape === "two") writeChapter(pen, chapters, ORGANISATION, pen.chance.one(["paragraph", "runIn"]));
}

function writeProblems(pen: Pen, chapters: Chapters): void {
  const { layout, chance } = pen;
  const count: Count = { problems: 0 };
  if (layout.nesting === "flat" || layout.nesting === "zhejiang") writeFlat(pen, chapters);
  else if (layout.nesting === "none") writeSome(pen, count, chance.between(3, 8));
  else if (layout.nesting === "chapter") writeChapters(pen, chapters, count);
  else if (layout.nesting === "groups") writeGroupChapters(pen, chapters, count);
  else {
    putChapter(pen, chapters, pen.draw("problemHeadings"));
    if (chance.likely(0.12)) pen.put(paragraph(pen, "organisationSentences", 1, 2));
    writeGroups(pen, count);
  }
}

/** Problems as chapters: 一、关于…, counted on from the chapters before them. */
function writeFlat(pen: Pen, chapters: Chapters): void {
  const { layout, chance } = pen;
  const shared = layout.problemNumber === layout.chapterNumber;
  const count = chance.between(3, 9);
  for (let index = 1; index <= count; index++) {
    if (shared) chapters.number++;
    writeProblem(pen, { number: shared ? chapters.number : index, count });
  }
}

function writeSome(pen: Pen, count: Count, many: number, groupState?: State): void {
  if (pen.layout.series === "restarted") count.problems = 0;
  if (pen.layout.table !== "none") {
    count.problems = writeTable(pen, count.problems, many);
    return;
  }
  for (let index = 0; index < many; index++) {
    count.problems++;
    writeProblem(pen, { number: count.problems, count: many, groupState });
  }
}

/** One chapter of problems, or several; those of a group by state give their problems the state. */
function writeChapters(pen: Pen, chapters: Chapters, count: Count): void {
  const { layout, chance } = pen;
  const many = layout.state === "group" ? 2 : chance.weigh({ "1": 6, "2": 2, "3": 1 });
  const values = chance.some(["completed", "in-progress", "long-term", "mostly-completed"], 2);
  for (let index = 0; index < Number(many); index++) {
    const size = many === "1" ? chance.between(3, 9) : chance.between(2, 5);
    const state = layout.state === "group" ? drawState(chance, values[index]) : undefined;
    putChapter(pen, chapters, state ? groupHeading(pen, state, size) : pen.draw("problemHeadings"));
    if (layout.table !== "none") pen.put(chance.one(["具体情况见下表：", "具体情况如下表。", "详见下表。"]));
    writeSome(pen, count, size, state);
  }
}

const STATE_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  completed: ["已完成整改的问题", "已整改到位的问题", "已完成的整改事项", "整改完成事项"],
  "in-progress": ["正在整改的问题", "正在推进的整改事项", "尚未完成整改的问题", "正在推进中的问题"],
  "long-term": ["需长期坚持的问题", "需长期坚持的整改事项", "长期坚持类问题"],
  "mostly-completed": ["基本完成整改的问题", "基本完成的整改事项"],
};

function groupHeading({ chance }: Pen, { value }: State, size: number): string {
  const words = chance.one(STATE_HEADINGS[value] ?? ["整改事项"]);
  return `${words}${chance.one(["", `（${size}个）`, `（共${size}项）`, `（${size}项）`])}`;
}

/** Chapters that are groups themselves: 一、…方面 above （一）. */
function writeGroupChapters(pen: Pen, chapters: Chapters, count: Count): void {
  const { chance, layout } = pen;
  const many = chance.between(2, 4);
  const values = chance.some(["completed", "in-progress", "long-term", "mostly-completed"], many);
  for (let index = 0; index < many; index++) {
    const size = chance.between(1, 4);
    const state = layout.state === "group" ? drawState(chance, values[index]) : undefined;
    putChapter(pen, chapters, state ? groupHeading(pen, state, size) : pen.draw("groupHeadings"));
    writeSome(pen, count, size, state);
  }
}

function writeGroups(pen: Pen, count: Count): void {
  const { chance, layout } = pen;
  const many = chance.between(2, 4);
  const end = chance.likely(0.15) ? chance.one(["。", "："]) : "";
  for (let number = 1; number <= many; number++) {
    const marker = layout.groupNumber === "square" ? "【" : markerOf(pen, layout.groupNumber, number, many);
    const size = layout.nesting === "subgroup" ? 2 : chance.between(1, 4);
    const counted = chance.likely(0.06) ? `（${size}个问题）` : "";
    putHeading(pen, 2, marker, `${pen.draw("groupHeadings")}${counted}`, marker === "【" ? "" : end);
    if (chance.likely(0.08)) pen.put(pen.draw("groupIntros"));
    if (layout.nesting === "group") writeSome(pen, count, size);
    else writeSubgroups(pen, count);
  }
}

function writeSubgroups(pen: Pen, count: Count): void {
  const { chance } = pen;
  for (let number = 1; number <= 2; number++) {
    const plain = chance.likely(0.5);
    const heading = plain ? pen.draw("groupHeadings") : `关于“${writeShortStatement(pen)}”的问题`;
    putHeading(pen, 3, markerOf(pen, subgroupNumber(pen.layout), number), heading);
    writeSome(pen, count, chance.between(1, 3));
  }
}
