import type { Chance } from "../chance.ts";
import { han } from "../numbers.ts";
import * as headings from "../pools/chapters.ts";
import { nextPoints, organisationPoints, organisationSentences } from "../pools/organisation.ts";
import { type Mutation, numberOf, replaced } from "./mutation.ts";

const CHAPTER = /^([ 　]*)([一二三四五六七八九十]{1,3})、(?=<sec l="1"|<prob)/gm;

/** Sentences whose slots need no filling. */
const whole = (list: readonly string[]): readonly string[] => list.filter((words) => !words.includes("{"));

/** Puts a chapter in front of the first and counts the others on; null where chapters are not counted 一、. */
function withChapter(body: string, lines: readonly string[]): string | null {
  const first = body.search(CHAPTER);
  if (first < 0 || /^\|\| 一、/m.test(body)) return null;
  const rest = body
    .slice(first)
    .replace(CHAPTER, (_, blank: string, number: string) => `${blank}${han(numberOf(number) + 1)}、`);
  return `${body.slice(0, first)}${lines.join("\n")}\n${rest}`;
}

const CLOSING =
  /^[ 　]*(?:欢迎|公示期间|特此|如[有对]|附件|附：|联系|敬请|以上情况|社会各界)|<issuer>|<phone|r="publication"/;

const organisation = (chance: Chance): string => `一、<sec l="1">${chance.one(headings.organisationHeadings)}</sec>`;
const sentence = (chance: Chance): string => `${chance.one(whole(organisationSentences))}。`;

/** Chapters renamed, added, moved; lines of a page added around. */
export const CHAPTER_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "chapters renamed": (body, chance) => {
    const parts = body.split(/(?=^[ 　]*[^\n]{0,8}<sec l="1">)/m);
    const named = parts.map((part, index) => {
      const pool = /<prob/.test(part)
        ? headings.problemHeadings
        : index === parts.length - 1
          ? headings.nextHeadings
          : headings.organisationHeadings;
      const renames = !/（\d|<date|方面|问题（|完成|长期|推进/.test(
        /<sec l="1">([^\n]*?)<\/sec>/.exec(part)?.[1] ?? "（1",
      );
      return renames ? part.replace(/(<sec l="1">)[^\n]*?(<\/sec>)/, `$1${chance.one(pool)}$2`) : part;
    });
    return named.join("") === body ? null : named.join("");
  },
  "organisation added": (body, chance) =>
    withChapter(body, [organisation(chance), sentence(chance) + sentence(chance)]),
  "organisation added with run-in headings": (body, chance) =>
    withChapter(body, [
      organisation(chance),
      ...chance
        .some(organisationPoints, 3)
        .map(
          (point, index) =>
            `（${han(index + 1)}）<sec l="2">${point}</sec>。${sentence(chance)}一是${sentence(chance)}二是${sentence(chance)}`,
        ),
    ]),
  "organisation added that looks like problems": (body, chance) =>
    withChapter(body, [
      organisation(chance),
      ...["思想认识不到位", "责任传导不力", "工作合力不强"].map(
        (lack, index) =>
          `（${han(index + 1)}）<sec l="2">关于${lack}的问题，${chance.one(organisationPoints)}</sec>。${sentence(chance)}`,
      ),
    ]),
  "an outlook added": (body, chance) => {
    const lines = body.split("\n");
    const last = lines.findLastIndex((line) => /<meas|<sec l="1"|^\|\| /.test(line));
    const count = [...body.matchAll(CHAPTER)].length;
    const at = lines.findIndex((line, index) => index > last && CLOSING.test(line));
    if (count < 2 || at < 0 || !/<meas|^\|\| /.test(lines[last] ?? "")) return null;
    const points = chance
      .some(nextPoints, 2)
      .map((point, index) => `（${han(index + 1)}）<sec l="2">${point}</sec>。${sentence(chance)}`);
    const chapter = [`${han(count + 1)}、<sec l="1">${chance.one(headings.nextHeadings)}</sec>`, ...points];
    return [...lines.slice(0, at), ...chapter, ...lines.slice(at)].join("\n");
  },
  "breadcrumbs and a font bar added": (body) =>
    /字号|当前位置/.test(body)
      ? null
      : `当前位置：首页 > 政务公开 > 党务公开 > 正文\n【字体：大 中 小】　打印　关闭\n${body}`,
  "attachments added": (body) =>
    /附件/.test(body) ? null : `${body.replace(/\n+$/, "")}\n附件：1.整改问题清单\n2.任务分工表\n`,
  "no title": (body) =>
    /<title>[\s\S]*<issuer>[\s\S]*<\/title>/.test(body)
      ? replaced(body, /^[^\n]*<title>[\s\S]*?<\/title>\n/, "")
      : null,
};
