import { seriesOf } from "./numbers.ts";
import { markerOf, type Pen, stopped } from "./pen.ts";
import { writeShortStatement } from "./statement.ts";
import type { Words } from "./words.ts";

/** The words a chapter without problems is written from. */
export interface Matter {
  readonly headings: Exclude<keyof Words, "labels">;
  readonly points: Exclude<keyof Words, "labels">;
  readonly sentences: Exclude<keyof Words, "labels">;
}

export const ORGANISATION: Matter = {
  headings: "organisationHeadings",
  points: "organisationPoints",
  sentences: "organisationSentences",
};
export const NEXT: Matter = { headings: "nextHeadings", points: "nextPoints", sentences: "nextSentences" };
export const EFFECTS: Matter = { headings: "otherHeadings", points: "nextPoints", sentences: "outcomeSentences" };

/** Counts the chapters of a notice. */
export interface Chapters {
  number: number;
}

/** Puts a heading of the given level: its number, its words tagged as a section, and what runs in behind it. */
export function putHeading(pen: Pen, level: number, marker: string, heading: string, behind = ""): void {
  const open = marker === "【" ? "【" : marker;
  pen.put(`${open}<sec l="${level}">${heading}</sec>${marker === "【" ? "】" : ""}${behind}`);
}

const CHAPTER_ENDS: Readonly<Record<string, string>> = { stop: "。", colon: "：", dash: "——" };

/** Puts the heading of the next chapter, closed as the layout closes chapters. */
export function putChapter(pen: Pen, chapters: Chapters, heading: string, behind?: string): void {
  const end = behind ?? (pen.layout.chapterNumber === "square" ? "" : (CHAPTER_ENDS[pen.layout.chapterEnd] ?? ""));
  chapters.number++;
  const scheme = pen.layout.chapterNumber;
  const marker =
    scheme === "square"
      ? "【"
      : markerOf({ ...pen, layout: { ...pen.layout, slips: "none" } }, scheme, chapters.number);
  putHeading(pen, 1, marker, heading, end);
}

/** Some sentences of a pool as one paragraph. */
export function paragraph(pen: Pen, pool: Exclude<keyof Words, "labels">, from = 1, to = 4): string {
  return Array.from({ length: pen.chance.between(from, to) }, () => stopped(pen.draw(pool))).join("");
}

/** A run of points in one paragraph that no heading stands above: 一是X。Y。二是…. */
export function ordinalRun(pen: Pen, { points, sentences }: Matter): string {
  const scheme = pen.chance.one(["ordinal", "ordinal", "ordinalComma", "firstThen", "arabBracket", "circled"]);
  const count = pen.chance.between(2, 4);
  const end = pen.chance.one(["。", "。", "；", "，"]);
  return Array.from({ length: count }, (_, index) => {
    const words =
      end === "。" ? `${pen.draw(points)}。${stopped(pen.draw(sentences))}` : pen.draw(sentences).replace(/。/g, "，");
    const close = end === "。" ? "" : index === count - 1 ? "。" : "；";
    return `${markerOf(pen, scheme, index + 1, count)}${words}${close}`;
  }).join("");
}

const subNumber = ({ layout }: Pen): string =>
  seriesOf(layout.chapterNumber) === "hanBracket"
    ? "arabDot"
    : layout.groupNumber === "arabDot" || layout.groupNumber === "hanBracketHalf"
      ? layout.groupNumber
      : "hanBracket";

/** Writes a chapter that holds no problem, in the given shape. */
export function writeChapter(pen: Pen, chapters: Chapters, matter: Matter, shape: string): void {
  if (shape === "unheaded") {
    pen.put(
      pen.chance.likely(0.6)
        ? `${stopped(pen.draw(matter.sentences))}${ordinalRun(pen, matter)}`
        : paragraph(pen, matter.sentences, 2, 4),
    );
    return;
  }
  if (pen.layout.chapterEnd === "runIn" && ["paragraph", "two", "ordinal", "points"].includes(shape)) {
    const counts = shape === "ordinal" || shape === "points";
    const text = counts ? ordinalRun(pen, matter) : paragraph(pen, matter.sentences, 1, 4);
    putChapter(pen, chapters, pen.draw(matter.headings), `。${text}`);
    return;
  }
  putChapter(pen, chapters, pen.draw(matter.headings));
  if (shape === "paragraph" || shape === "two") pen.put(paragraph(pen, matter.sentences, 1, 5));
  else if (shape === "ordinal" || shape === "points")
    pen.put(`${pen.chance.likely(0.6) ? paragraph(pen, matter.sentences, 1, 2) : ""}${ordinalRun(pen, matter)}`);
  else if (shape === "lines") writeLines(pen, matter);
  else writeSubheadings(pen, matter, shape);
}

/** Points on lines of their own that are sentences and no headings. */
function writeLines(pen: Pen, { points, sentences }: Matter): void {
  const scheme = pen.chance.one(["ordinal", "arabComma", "arabBracket", "circled", "ordinalComma"]);
  const count = pen.chance.between(2, 4);
  for (let number = 1; number <= count; number++) {
    const topic = scheme.startsWith("ordinal") ? `${pen.draw(points)}。` : "";
    pen.put(`${markerOf(pen, scheme, number, count)}${topic}${stopped(pen.draw(sentences))}`);
  }
}

/** Headings of the second level, run in or on their lines, with text below that may count 一是二是. */
function writeSubheadings(pen: Pen, matter: Matter, shape: string): void {
  const { chance } = pen;
  const count = chance.between(2, 4);
  const behind = chance.one(["。", "。", "。", "　", "："]);
  if (chance.likely(0.15)) pen.put(paragraph(pen, matter.sentences, 1, 1));
  for (let number = 1; number <= count; number++) {
    const problemLike = shape === "problemLike" && chance.likely(0.7);
    const heading = problemLike
      ? `关于${writeShortStatement(pen)}的问题，${pen.draw(matter.points)}`
      : pen.draw(matter.points);
    const points = shape === "runInPoints" || chance.likely(0.25) ? ordinalRun(pen, matter) : "";
    const text = `${paragraph(pen, matter.sentences, 1, 3)}${points}`;
    const marker = markerOf(pen, subNumber(pen), number, count);
    putHeading(pen, 2, marker, heading, shape === "headed" ? "" : `${behind}${text}`);
    if (shape === "headed") pen.put(text);
  }
}
