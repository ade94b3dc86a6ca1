import type { Line } from "../model/outline.ts";
import { readFieldLabel } from "./field-label.ts";
import { readLabel } from "./label.ts";

/** Where a notice's title ends, its body starts and its closing starts, as line indices. */
export interface Frame {
  readonly title: readonly [start: number, end: number];
  readonly bodyLine: number;
  readonly closingLine: number;
}

const TITLE_END =
  /(?:通报|公告|公示|公开|报告|报告书|函|清单|台账|方案|通知|情况|说明|一览表|汇总表|公示稿|情况表)(?:[（(][^）)]{1,24}[)）])?$/;
const TITLE_WORDS = /整改|巡察|巡视|督察|审计|反馈|检查|督导/;
const PREAMBLE = /^(?:根据|按照|为(?:了|认真|深入|贯彻|切实)?|近期|日前|自?[0-9]{4}年[0-9]{1,2}月|受|各|全)/;
const DATE_LINE =
  /^[（(]?[0-9０-９二〇○零一二三四五六七八九十]{2,4}\s?[年.\-/－]\s?[0-9０-９一二三四五六七八九十]{1,3}\s?[月.\-/－]\s?[0-9０-９一二三四五六七八九十]{1,3}\s?日?[)）]?$/;
const SENTENCE = /[。！？；]/;

/** Finds title, body and closing of a notice. A title that is not there gives an empty range. */
export function findFrame(text: string, lines: readonly Line[]): Frame {
  const words = (index: number): string => {
    const line = lines[index];
    return line ? text.slice(line.span[0], line.span[1]) : "";
  };
  const title = findTitle(words, lines);
  let bodyLine = title[1];
  const joined = join(words, title);
  for (let ahead = bodyLine; ahead < Math.min(lines.length, bodyLine + 4) && joined; ahead++) {
    const again = join(words, [bodyLine, ahead + 1]);
    if (again === joined) bodyLine = ahead + 1;
    else if (ahead === bodyLine && DATE_LINE.test(again)) bodyLine = ahead + 1;
  }
  return { title, bodyLine, closingLine: findClosing(words, lines, bodyLine) };
}

type Words = (index: number) => string;

function join(words: Words, [from, to]: readonly [number, number]): string {
  let joined = "";
  for (let index = from; index < to; index++) joined += words(index);
  return joined;
}

const MOST_TITLE_LINES = 4;
const LONGEST_TITLE = 140;

function findTitle(words: Words, lines: readonly Line[]): readonly [number, number] {
  let candidates = 0;
  while (candidates < Math.min(lines.length, 8) && couldBeTitle(words(candidates), lines[candidates])) candidates++;
  for (let end = candidates; end > 0; end--) {
    if (!TITLE_END.test(words(end - 1))) continue;
    let start = end - 1;
    while (start > 0 && end - start < MOST_TITLE_LINES && continues(words, start, end)) start--;
    const title = join(words, [start, end]);
    if (TITLE_WORDS.test(title)) return firstOfTwins(words, start, end);
  }
  return findHeadline(words, candidates);
}

/** A headline of news (区委巡察组反馈巡察情况): any first line that names the subject and stands right over prose. */
function findHeadline(words: Words, candidates: number): readonly [number, number] {
  for (let index = 0; index < candidates; index++) {
    const line = words(index);
    if (line.length < 8 || /[，,：:、]$/.test(line) || DATE_LINE.test(line) || !TITLE_WORDS.test(line)) continue;
    return SENTENCE.test(words(index + 1)) ? [index, index + 1] : [0, 0];
  }
  return [0, 0];
}

/** Of a title that stands there twice, the first copy. */
function firstOfTwins(words: Words, start: number, end: number): readonly [number, number] {
  const title = join(words, [start, end]);
  for (let cut = start + 1; cut < end; cut++) {
    if (join(words, [start, cut]) === join(words, [cut, end])) return [start, cut];
  }
  for (let from = 0; from < start; from++) {
    for (let to = from + 1; to <= start; to++) if (join(words, [from, to]) === title) return [from, to];
  }
  return [start, end];
}

function couldBeTitle(words: string, line: Line | undefined): boolean {
  if (!line || line.cell || words.length > 90 || SENTENCE.test(words)) return false;
  if (PREAMBLE.test(words) && words.length > 30) return false;
  return !readFieldLabel(words, 0, words.length) && !readLabel(words, 0, words.length);
}

/** Whether the line above belongs to the title: it breaks off, and the two together are no longer than titles are. */
function continues(words: Words, start: number, end: number): boolean {
  const above = words(start - 1);
  if (TITLE_END.test(above) || DATE_LINE.test(above) || /[：:〕]|号$/.test(above)) return false;
  return join(words, [start - 1, end]).length <= LONGEST_TITLE;
}

const CLOSING =
  /^(?:欢迎|如有|如对|对(?:以上|上述)|公示期|公示时间|特此|附件|附表|附[：:]|联系|监督|举报|电话|传真|地址|通[讯信]|邮|电子|来信|来访|反映|受理|信访|网址|(?:以上|上述)(?:情况|整改|问题|事项)|各(?:有关|相关|责任)?(?:单位|部门|地区?)[^。]{0,12}要|此(?:公告|件)|（?(?:联系|此件)|[\u4e00-\u9fff]{2,12}(?:机关|局|厅|委|组|院|部门|单位)将(?:继续|持续)(?:跟踪|督促|督办|紧盯)|广大(?:党员|干部|群众)|干部群众|社会各界|社会公众|公众|专此)/;
const SIGNATURE =
  /(?:委员会|党组|党委|工委|支部|总支|委|局|院|校|学院|大学|公司|中心|办公室|政府|办事处|组|部|厅|处|站|社|会|署|所|馆|行|集团|厂)$/;
const MOST_CLOSING_LINES = 24;

function findClosing(words: Words, lines: readonly Line[], bodyLine: number): number {
  let at = lines.length;
  for (let index = lines.length - 1; index >= Math.max(bodyLine, lines.length - MOST_CLOSING_LINES); index--) {
    const line = words(index);
    if (lines[index]?.cell) break;
    const contact = CLOSING.test(line.replace(/^[（(]?[一二三四五六七八九十0-9]{1,2}[)）.．、]/, ""));
    const signed = line.length <= 40 && SIGNATURE.test(line) && !readLabel(line, 0, line.length);
    if (!contact && !signed && !DATE_LINE.test(line)) break;
    if (contact && readLabel(line, 0, line.length) && !/[：:]/.test(line)) break;
    at = index;
  }
  return at;
}
