import { JOIN } from "./date-point.ts";

const HAN_DIGITS = "〇○Ｏ零一二三四五六七八九十廿";
/** What stands before 年 where it ends a word that tells the year. */
const YEAR_WORDS = "今去前明次翌同当本上来";
/** The same two characters inside other words: 不同年龄, 网上年审, 每次年会, 6月底前年度考核. */
const NO_YEAR_WORD =
  /(?:[合不共相]同|[以晚网线早向纸会]上|[证说表申声文清]明|[每一二三四五六七八九十多首本两0-9批人该]次|[0-9０-９年月日底末之个三两]前|[基成资样]本|[应相恰正充担适]当|[近历以往未下将])(?:来)?年|[今去前上明次]年[龄轻审检限]|[前次]年度/;

/** Where the expression starts that has its 年, 月, 季, its dotted year or feast at `at`. Null where none can. */
export function startOf(text: string, at: number): number | null {
  const mark = text.charAt(at);
  if (isDigit(mark)) return /[0-9A-Za-z０-９.．_/／〔第-]/.test(text.charAt(at - 1)) ? null : at;
  if (isApostrophe(mark)) return /[0-9A-Za-z]/.test(text.charAt(at - 1)) ? null : at;
  const end = text.charAt(at - 1) === " " ? at - 1 : at;
  const before = text.charAt(end - 1);
  if (before === "\n" || before === "") return barePart(text, at);
  if (isDigit(before)) return numberStart(text, end, mark);
  if (mark === "日") return null;
  if (mark === "季") return quarterStart(text, at);
  if (HAN_DIGITS.includes(before)) return mark === "年" ? hanYearStart(text, end) : hanMonthStart(text, end);
  if (mark === "月") return monthWordStart(text, at) ?? barePart(text, at);
  if (before === "半") return /[上下]/.test(text.charAt(at - 2)) && text.charAt(at - 3) !== "上" ? at - 2 : null;
  if (YEAR_WORDS.includes(before) && !NO_YEAR_WORD.test(text.slice(Math.max(0, at - 2), at + 2))) return at - 1;
  return barePart(text, at);
}

/** 当月20日, 本月底, 下月底, 下个月底. */
function monthWordStart(text: string, at: number): number | null {
  if (!/[0-9０-９初中底末上下内]/.test(text.charAt(at + 1))) return null;
  const from = text.charAt(at - 1) === "个" ? at - 2 : at - 1;
  const word = text.charAt(from);
  if (/[当本同]/.test(word)) return from === at - 1 ? from : null;
  return /[上下]/.test(word) && !/[以晚网线早向纸会如]/.test(text.charAt(from - 1)) ? from : null;
}

const RANGE_BEFORE = new RegExp(`(?:^|[^0-9０-９.．年月日])((?:[12１２][09０９])?[0-9０-９]{1,2})${JOIN}$`);

/** Back over the figure before 年, 月 or 日, and over 3- in 3-6月 and 2021- in 2021-2023年. */
function numberStart(text: string, end: number, mark: string): number | null {
  let from = end;
  while (from > 0 && end - from < 9 && isDigit(text.charAt(from - 1))) from--;
  const length = end - from;
  if (mark === "日") return length > 2 && length < 9 ? from : null;
  const before = text.charAt(from - 1);
  if (mark === "年" && length === 2)
    return /[0-9.．第〔约近满]/.test(before) ? null : from - Number(isApostrophe(before));
  if (mark === "月" ? length > 2 && length !== 5 && length !== 6 : length !== 4) return null;
  if (/[、和及与]/.test(before)) return mark === "年" ? yearListStart(text, from) : monthListStart(text, from, end);
  if (/[-－—–―─~～∼﹣−至到 ]/.test(before)) {
    const range = RANGE_BEFORE.exec(text.slice(Math.max(0, from - 12), from));
    const first = range?.[1] ?? "";
    if (first && first.length > 2 === (mark === "年"))
      return from - (range?.[0].length ?? 0) + (range?.[0].indexOf(first) ?? 0);
  }
  return /[.．第A-Za-z〔]/.test(before) ? null : from;
}

/** Back to the first year of 2021、2022、2023年. */
function yearListStart(text: string, from: number): number {
  const list = /(?:^|[^0-9])((?:[12][09][0-9]{2}[、和及与]){1,6})$/.exec(text.slice(Math.max(0, from - 32), from));
  return list?.[1] ? from - list[1].length : from;
}

/**
 * Back to the first month of 3、4、5月, which rise. Behind a mark or at a line's start 3、 is the number of a point, and in
 * 附件3、4月报表 it counts something else.
 */
function monthListStart(text: string, from: number, end: number): number {
  const list = /[\u4e00-\u9fff]((?:[0-9]{1,2}[、和及与]){1,11})$/.exec(text.slice(Math.max(0, from - 36), from));
  if (!list?.[1] || /[第条款项题期件表图号月页]/.test(list[0].charAt(0))) return from;
  if (/^月 ?[0-9]{1,2} ?[日号]/.test(text.slice(end, end + 6))) return from;
  const months = [...list[1].split(/[、和及与]/).slice(0, -1), text.slice(from, end)].map(Number);
  const rise = months.every((month, index) => month > (months[index - 1] ?? 0) && month <= 12);
  return rise ? from - list[1].length : from;
}

function hanYearStart(text: string, end: number): number | null {
  if (text.slice(end - 2, end) === "第二") return end - 2;
  return /[一二][〇○Ｏ零0九]/.test(text.slice(end - 4, end - 2)) ? end - 4 : null;
}

/** Back over 五 or 十二; a numeral in a word (每一月, 两三月, 第三月) starts no date. */
function hanMonthStart(text: string, end: number): number | null {
  const from = /十[一二]/.test(text.slice(end - 2, end)) ? end - 2 : end - 1;
  const day = /^(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日/.test(text.slice(end + 1, end + 5));
  if ((!day && /[一二三]/.test(text.charAt(end + 1))) || text.charAt(end - 1) === "廿") return null;
  return /[一二三四五六七八九十百千两几零〇第每数多正腊闰“‘]/.test(text.charAt(from - 1)) ? null : from;
}

function quarterStart(text: string, at: number): number | null {
  if (text.charAt(at + 1) !== "度" || /[一二三四五六七八九十1-4]/.test(text.charAt(at + 2))) return null;
  const head =
    /(?:前[一二三1-3]|(?:(?:第?[一二三四1-4][、和及与]){0,3}|第?[一二三四1-4][至到—–-])第?[二三四2-4]|第?[一1])$/.exec(
      text.slice(Math.max(0, at - 8), at),
    )?.[0];
  if (!head || /[每近续各个0-9]/.test(text.charAt(at - head.length - 1))) return null;
  // 一、 at a line's start is the number of a heading.
  const numbered = /^[一二三四1-4]、/.test(head) && /^[\n：。；]?$/.test(text.charAt(at - head.length - 1));
  return at - head.length + (numbered ? 2 : 0);
}

const TIMED = /(?:预计|计划|力争|争取|确保|保证|务必|承诺|有望|截[至止]到?|[至到于在拟须应要将])$/;

/**
 * 年底, 年内, 月底 on their own are a date only as a bound or where a sentence is timed by them, not in 年初预算, 月末盘点 and
 * 两年内.
 */
function barePart(text: string, at: number): number | null {
  const part = text.charAt(at + 1);
  if (!/[底末初内]/.test(part) || !/[年月]/.test(text.charAt(at))) return null;
  if (/[0-9０-９一二三四五六七八九十两几数半多近个每历连逐当同全往中老青少壮成岁周]/.test(text.charAt(at - 1)))
    return null;
  const behind = text.slice(at + 2, at + 4);
  const timed = TIMED.test(text.slice(Math.max(0, at - 3), at));
  const opens = /[\s，。；：、,;:（(是]/.test(text.charAt(at - 1) || "\n");
  if (part === "初" && !/^(?:之?前|以前|以来|，)/.test(behind)) return null;
  if (part === "内") return (timed || opens) && !/^[部外容设存在]/.test(behind) ? at : null;
  if (timed || /^(?:之?前|以前)/.test(behind)) return at;
  return text.charAt(at) === "年" && /^(?:以来|，|完[成工]|竣工|建成|投[用运]|交付)/.test(behind) ? at : null;
}

function isApostrophe(character: string): boolean {
  return character === "’" || character === "‘" || character === "'";
}

function isDigit(character: string): boolean {
  return (character >= "0" && character <= "9") || (character >= "０" && character <= "９");
}
