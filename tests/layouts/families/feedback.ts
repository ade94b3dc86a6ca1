import { type Chapters, paragraph, putChapter, putHeading } from "../chapters.ts";
import { markerOf, type Pen, stopped } from "../pen.ts";
import { writeStatement } from "../statement.ts";

/** Writes what a team found: problems that nobody has answered yet, and what it advises. */
export function writeFeedback(pen: Pen): void {
  const { chance } = pen;
  const chapters: Chapters = { number: 0 };
  const form = chance.weigh({ list: 2, groupsInline: 4, groupsLines: 3, aspects: 3 });
  if (form === "list") writeList(pen);
  else {
    if (chance.likely(0.5)) {
      putChapter(pen, chapters, chance.one(["巡察工作基本情况", "总体评价", "基本情况"]));
      pen.put(paragraph(pen, "feedbackSentences", 1, 3));
    } else pen.put(paragraph(pen, "feedbackSentences", 1, 2));
    putChapter(pen, chapters, chance.one(["巡察发现的主要问题", "存在的主要问题", "巡察发现的问题", "主要问题"]));
    writeGroups(pen, form);
    if (chance.likely(0.4)) pen.put("同时，巡察组还收到反映一些领导干部的问题线索，已按规定转有关方面处理。");
    writeAdvice(pen, chapters);
  }
  if (chance.likely(0.5)) pen.put(stopped(pen.draw("feedbackSentences")));
}

const finding = (pen: Pen, end: string): string => `<prob>${writeStatement(pen).replace(/[。；]/g, "，")}${end}</prob>`;

function writeList(pen: Pen): void {
  const count = pen.chance.between(3, 7);
  const scheme = pen.chance.one(["arabDot", "hanBracket", "hanComma", "ordinal", "arabBracket"]);
  const facts = pen.chance.likely(0.5);
  for (let number = 1; number <= count; number++) {
    const core = writeStatement(pen).replace(/。/g, "，");
    const more = facts
      ? `<prob><core>${core}</core>。${stopped(`${pen.draw("facts")}，${pen.draw("facts")}`)}</prob>`
      : `<prob>${core}。</prob>`;
    pen.put(`${markerOf(pen, scheme, number, count)}${more}`);
  }
}

const ASPECTS = [
  "聚焦贯彻党的路线方针政策和党中央决策部署情况",
  "聚焦群众身边腐败问题和不正之风情况",
  "聚焦基层党组织领导班子和干部队伍建设情况",
  "聚焦巡察审计等监督发现问题整改落实情况",
];

function writeGroups(pen: Pen, form: string): void {
  const { chance } = pen;
  const count = form === "aspects" ? 4 : chance.between(2, 4);
  const scheme = chance.one(["hanBracket", "hanBracket", "arabDot", "hanBracketHalf"]);
  const inline = form === "groupsInline" || (form === "aspects" && chance.likely(0.6));
  const [between, lead] = [chance.one(["；", "；", "。"]), chance.one(["。", "。", "：", "方面，"])];
  const points =
    scheme === "ordinal" ? "arabBracket" : chance.one(["ordinal", "ordinal", "arabBracket", "circled", "firstThen"]);
  for (let number = 1; number <= count; number++) {
    const heading = form === "aspects" ? (ASPECTS[number - 1] ?? "") : pen.draw("groupHeadings");
    const marker = markerOf(pen, scheme, number, count);
    const many = chance.between(2, 5);
    const tagged = `<sec l="2">${heading}</sec>`;
    if (inline) {
      const list = Array.from(
        { length: many },
        (_, index) => `${markerOf(pen, points, index + 1, many)}${finding(pen, index === many - 1 ? "。" : between)}`,
      );
      pen.put(`${marker}${tagged}${lead === "方面，" ? "，主要表现在，" : lead}${list.join("")}`);
    } else {
      putHeading(pen, 2, marker, heading);
      for (let index = 1; index <= many; index++)
        pen.put(`${markerOf(pen, seriesLine(scheme), index, many)}${finding(pen, "。")}`);
    }
  }
}

const seriesLine = (scheme: string): string => (scheme === "arabDot" ? "arabBracket" : "arabDot");

function writeAdvice(pen: Pen, chapters: Chapters): void {
  const { chance } = pen;
  putChapter(pen, chapters, chance.one(["意见建议", "巡察组提出的意见建议", "整改要求", "几点建议"]));
  const count = chance.between(3, 5);
  const scheme = chance.one(["arabDot", "ordinal", "arabComma"]);
  const list = Array.from(
    { length: count },
    (_, index) =>
      `${markerOf(pen, scheme, index + 1, count)}${stopped(`${pen.draw("nextPoints")}，${pen.draw("nextSentences")}`)}`,
  );
  if (chance.likely(0.75)) for (const line of list) pen.put(line);
  else pen.put(list.join(""));
}
