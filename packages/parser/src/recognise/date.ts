import type { Span } from "../model/span.ts";
import { type DateParts, exists, NO_PARTS } from "./calendar.ts";
import { JOIN, type Point, readDay, readEnd, readPoint } from "./date-point.ts";

/** A calendar expression in a text, or a range of two. */
export interface DateMatch {
  readonly span: Span;
  readonly text: string;
  readonly start: DateParts;
  /** The far end of a range. */
  readonly end: DateParts | null;
  /** 前: up to then. 截至: the state on that day. 起, 以来, 至今: from then on. */
  readonly bound: "before" | "as-of" | "since" | null;
  /** The day does not exist (2月30日) or its 年 and 月 are lost (2024717日). It has no value. */
  readonly damaged: boolean;
}

/** One character of each expression: 年, 月 or 季度 has a number or word before it, 日 a month or lost ones. */
const ANCHOR = /[年月季日]|[12１２][09０９][0-9０-９]{2}[.．/／-][0-9]/g;
const HAN_DIGITS = "〇○Ｏ零一二三四五六七八九十廿";
/** What stands before 年 where it ends a word that tells the year. */
const YEAR_WORDS = "今去前明次翌同当本上";
/** The same two characters inside other words: 不同年龄, 网上年审, 每次年会, 6月底前年度考核. */
const NO_YEAR_WORD =
  /(?:[合不共相]同|[以晚网线早向纸会]上|[证说表申声文清]明|[每一二三四五六七八九十多首本两0-9首批人该]次|[0-9０-９年月日底末之个三两]前|[基成资样]本|[应相恰正充担适]当)年|[今去前上明次]年[龄轻审检限]|[前次]年度/;

/**
 * The calendar expressions of a text in order, none overlapping another, none crossing a line break: 2023年3月16日至20日,
 * 3-6月, 今年一季度, 2024.4.30, 年底. Durations (近三年), recurring days (每年3月), numbers of documents (〔2022〕16号), amounts and
 * clock times are none.
 */
export function findDates(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  let done = 0;
  let damage: boolean | null = null;
  const anchors = new RegExp(ANCHOR);
  for (let anchor = anchors.exec(text); anchor; anchor = anchors.exec(text)) {
    const at = anchor.index;
    const from = startOf(text, at);
    if (from === null || from < done) continue;
    if (text.charAt(at) === "日") {
      damage ??= DAMAGED.test(text);
      const to = damage ? damagedEnd(text, from, at) : null;
      if (to === null) continue;
      found.push(damaged(text, from, to));
      done = to;
    } else {
      for (const match of readFrom(text, from)) {
        if (match.span[0] < done) continue;
        found.push(match);
        done = match.span[1];
      }
    }
    anchors.lastIndex = Math.max(done, anchors.lastIndex);
  }
  return found;
}

/** Where the expression starts that has its 年, 月, 季 or 日 at `at`. Null where none can. */
function startOf(text: string, at: number): number | null {
  const mark = text.charAt(at);
  if (/[0-9０-９]/.test(mark)) return /[0-9A-Za-z０-９.．_/／〔第-]/.test(text.charAt(at - 1)) ? null : at;
  const end = text.charAt(at - 1) === " " ? at - 1 : at;
  const before = text.charAt(end - 1);
  if (before === "\n" || before === "") return mark === "年" ? bareYearPart(text, at) : null;
  if (isDigit(before)) return numberStart(text, end, mark);
  if (mark === "日") return null;
  if (mark === "季") return quarterStart(text, at);
  if (HAN_DIGITS.includes(before)) return mark === "年" ? hanYearStart(text, end) : hanMonthStart(text, end);
  if (mark === "月") return /[当本同]/.test(before) && /[0-9０-９初中底末]/.test(text.charAt(at + 1)) ? at - 1 : null;
  if (before === "半") return /[上下]/.test(text.charAt(at - 2)) && text.charAt(at - 3) !== "上" ? at - 2 : null;
  if (YEAR_WORDS.includes(before)) return NO_YEAR_WORD.test(text.slice(Math.max(0, at - 2), at + 2)) ? null : at - 1;
  return bareYearPart(text, at);
}

const RANGE_BEFORE = new RegExp(`(?:^|[^0-9０-９.．年月日])((?:[12１２][09０９])?[0-9０-９]{1,2})${JOIN}$`);

/** Back over the figure before 年, 月 or 日, and over 3- in 3-6月 and 2021- in 2021-2023年. */
function numberStart(text: string, end: number, mark: string): number | null {
  let from = end;
  while (from > 0 && end - from < 9 && isDigit(text.charAt(from - 1))) from--;
  const length = end - from;
  if (mark === "日") return length > 2 && length < 9 ? from : null;
  if (mark === "月" ? length > 2 && length !== 5 && length !== 6 : length !== 4) return null;
  const before = text.charAt(from - 1);
  if (before === "、" && mark === "年") return listStart(text, from);
  if (/[-－—–―─~～∼﹣−至到 ]/.test(before)) {
    const range = RANGE_BEFORE.exec(text.slice(Math.max(0, from - 12), from));
    const first = range?.[1] ?? "";
    if (first && first.length > 2 === (mark === "年"))
      return from - (range?.[0].length ?? 0) + (range?.[0].indexOf(first) ?? 0);
  }
  return /[.．:：第A-Za-z〔]/.test(before) && !/[：:]/.test(before) ? null : from;
}

/** Back to the first year of 2021、2022、2023年. */
function listStart(text: string, from: number): number {
  const list = /(?:^|[^0-9])((?:[12][09][0-9]{2}、){1,6})$/.exec(text.slice(Math.max(0, from - 32), from));
  return list?.[1] ? from - list[1].length : from;
}

function hanYearStart(text: string, end: number): number | null {
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
  const head = /(?:前[一二三1-3]|(?:第?[一二三四1-4](?:[至到、—–-]第?)?)?第?[二三四2-4]|第?[一1])$/.exec(
    text.slice(Math.max(0, at - 6), at),
  )?.[0];
  return head && !/[每近续各个0-9]/.test(text.charAt(at - head.length - 1)) ? at - head.length : null;
}

/** 年底, 年末, 年初 on their own are a date only as a bound or where a sentence is timed by them, not in 年初预算. */
function bareYearPart(text: string, at: number): number | null {
  if (!/[底末初]/.test(text.charAt(at + 1)) || /[0-9０-９每历连逐当同全]/.test(text.charAt(at - 1))) return null;
  if (/^(?:之?前|以前|以来|，)/.test(text.slice(at + 2, at + 4))) return at;
  return /(?:预计|计划|力争|争取|截[至止]到?|[至到于])$/.test(text.slice(Math.max(0, at - 3), at)) ? at : null;
}

/** The expression at `from`, with the days or years listed behind it (17日、19日). */
function readFrom(text: string, from: number): DateMatch[] {
  const first = readPoint(text, from);
  if (!first) return yearList(text, from) ?? lostUnits(text, from);
  if (isOther(text, from, first)) return [];
  const match = readRange(text, from, first);
  const found = [match];
  for (let last = match; (last.end ?? last.start).day !== null && /[、和及]/.test(text.charAt(last.span[1])); ) {
    const next = readDay(text, last.span[1] + 1, { ...NO_PARTS, sameMonth: true });
    if (!next) break;
    last = readRange(text, last.span[1] + 1, next);
    found.push(last);
  }
  return found;
}

/** What the expression belongs to where it is no date: every year's month, a document's number, half a word. */
function isOther(text: string, from: number, { parts, to }: Point): boolean {
  const behind = text.slice(to, to + 8);
  const ahead = text.slice(Math.max(0, from - 2), from);
  const { year, relative, month, months } = parts;
  if (year !== null) {
    if (/[〔]$/.test(ahead)) return true;
    return month === null && /^第? ?[0-9０-９]{1,4} ?[号期]/.test(behind);
  }
  if (/每年?$|历年$|逢$/.test(ahead)) return true;
  if (relative)
    return month === null && !months && !parts.qualifier && !/[今去前明次翌上]年$/.test(text.slice(from, to));
  return false;
}

const JOINED = new RegExp(`(?:[（(](?:星期|周)[一二三四五六日天][）)])?${JOIN}`, "y");

function readRange(text: string, from: number, first: Point): DateMatch {
  JOINED.lastIndex = first.to;
  const join = JOINED.exec(text);
  const second = join ? readEnd(text, first.to + join[0].length, first) : null;
  const to = second?.to ?? first.to;
  const start = first.parts;
  const end = second?.parts ?? null;
  const bound = first.asOf || AS_OF.test(text.slice(Math.max(0, from - 6), from)) ? "as-of" : null;
  return {
    span: [from, to],
    text: text.slice(from, to),
    start,
    end,
    bound: bound ?? boundBehind(text, to),
    damaged: !existsAnywhere(start) || (end !== null && !existsAnywhere(end)),
  };
}

const AS_OF = /截[至止]到?(?:时间为?)? ?$/;
const SINCE = /(?:份|（含）)?(?:以来|至今|开始(?!时)|起(?![诉草到点火步算来源伏始至止]))/y;
const BEFORE = /(?:份|（含）)?(?:之前|以前|前(?![三两四后往期端沿置列茅身任述去来进景提夕半台瞻五六]))/y;

function boundBehind(text: string, to: number): DateMatch["bound"] {
  SINCE.lastIndex = to;
  if (SINCE.test(text)) return "since";
  BEFORE.lastIndex = to;
  return BEFORE.test(text) ? "before" : null;
}

/** Whether some year has that day; 2月29日 waits for its year. */
function existsAnywhere(parts: DateParts): boolean {
  return exists(parts, parts.year ?? 2000);
}

function yearList(text: string, from: number): DateMatch[] | null {
  const list = /^(?:[12][09][0-9]{2}、){1,6}/.exec(text.slice(from, from + 32))?.[0];
  if (!list) return null;
  const years = Array.from({ length: list.length / 5 }, (_, index): DateMatch => {
    const at = from + index * 5;
    const year = text.slice(at, at + 4);
    const start = { ...NO_PARTS, year: Number(year) };
    return { span: [at, at + 4], text: year, start, end: null, bound: null, damaged: false };
  });
  return [...years, ...readFrom(text, from + list.length)];
}

/** A page that lost 年 and 月 once has lost them everywhere, so that 914日 in it is September 14. */
const DAMAGED = /(?:19|20)[0-9]{2}(?:年?[0-9]{2,4}日|[0-9]{1,2}月)/;
const LOST = /(?:(?:19|20)[0-9]{2})?(?:[1-9]|0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|[1-9])$/;

function damagedEnd(text: string, from: number, at: number): number | null {
  if (!LOST.test(text.slice(from, at)) || /[天内后个]/.test(text.charAt(at + 1))) return null;
  const range = /^[至-](?:(?:19|20)[0-9]{2})?[0-9]{1,4}[日]/.exec(text.slice(at + 1, at + 12))?.[0];
  return at + 1 + (range?.length ?? 0);
}

/** 20247月17日: the year has lost its 年. */
function lostUnits(text: string, from: number): DateMatch[] {
  const found = /^(?:19|20)[0-9]{2}[0-9]{1,2}月(?:[0-9]{1,2}日)?/.exec(text.slice(from, from + 12))?.[0];
  return found ? [damaged(text, from, from + found.length)] : [];
}

function damaged(text: string, from: number, to: number): DateMatch {
  return { span: [from, to], text: text.slice(from, to), start: NO_PARTS, end: null, bound: null, damaged: true };
}

function isDigit(character: string): boolean {
  return (character >= "0" && character <= "9") || (character >= "０" && character <= "９");
}
