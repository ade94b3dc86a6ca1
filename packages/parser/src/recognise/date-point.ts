import { chineseNumber } from "../text/numeral.ts";
import { type DateParts, NO_PARTS } from "./calendar.ts";
import { readDotted, readDottedMonth, readShortDotted } from "./date-dotted.ts";
import { FEAST_NAME, feastOf } from "./date-feast.ts";
import type { Point } from "./date-match.ts";
import { dateNumber, dateYear } from "./date-number.ts";

/** What joins the two ends of a range. */
export const JOIN = " ?(?:起?[至到]|[-－—–―─～~∼﹣−]{1,3}) ?";

const D = "[0-9０-９]";
const FULL_YEAR = `[12１２][09０９]${D}{2}|[一二][〇○ＯO零0九][〇○ＯO零0一二三四五六七八九]{2}`;
const WORDS: Readonly<Record<string, readonly [years: number, to: "writing" | "previous"]>> = {
  今年: [0, "writing"],
  本年: [0, "writing"],
  本年度: [0, "writing"],
  去年: [-1, "writing"],
  上年: [-1, "writing"],
  上年度: [-1, "writing"],
  前年: [-2, "writing"],
  明年: [1, "writing"],
  来年: [1, "writing"],
  第二年: [1, "previous"],
  次年: [1, "previous"],
  翌年: [1, "previous"],
  同年: [0, "previous"],
  当年: [0, "previous"],
};
const WORD = "今年|[本上]年度?|[去前明次翌同当来]年|第二年";
const MONTH = `${D}{1,2}|十[一二]?|[一二三四五六七八九]`;
const DAY = `${D}{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]`;
const DAY_UNIT = "(?:日|号(?![楼机井线门文院桩池]))";
/** A number whose unit stands behind the last of its list: 15、16、17日. */
const listed = (number: string, unit: string): string => `(?=(?:[、和及与](?:${number})){1,12} ?${unit})`;
const MONTH_UNIT = `月(?! ?${D}{1,2} ?[日号])`;
const THIRD =
  "[上中]旬|下旬|上中旬|中上旬|中下旬|初(?![步期级次一二三四五六七八九十中心审核评赛])|中(?![国央共心期学小间旬层])|底(?![数线子层])|末(?![端位])";
const PERIOD =
  "上半年|下半年|年[初末底中终内]|初(?![步期级次中心审核])|底(?![数线子层气])|末(?![端位])|第?[一二三四1-4](?:[至到—–-]第?[二三四2-4])?季度[末初]?|第?[一二三四1-4](?=(?:[、和及与]第?[二三四2-4]){1,3}季度)|前[一二三1-3]季度";
/** 23 in 23年5月 and ’23年底: only where a part of the year follows. */
const SHORT_YEAR = `[’‘']?${D}{2}(?= ?年(?:度)? ?(?:(?:${MONTH}) ?月|[上下]半年|第?[一二三四]季度|[底末](?![数线子层气端位])|初(?=[，前])|内))`;
const YEAR = `${FULL_YEAR}|${SHORT_YEAR}`;

/** Year, month, day or part of it, in this order, each of them optional. */
const POINT = new RegExp(
  `(?:(?:(${YEAR}) ?(?:年(?:度(?!假))?|(?=${JOIN}(?:${FULL_YEAR}) ?年))|(${WORD}))(?:的(?=[0-9]))?)?(?: ?(截[至止]到?)?(${MONTH}) ?(?:月(?:份(?!额))?|(?=${JOIN}(?:${MONTH}) ?月)|${listed(MONTH, MONTH_UNIT)})(?: ?(${DAY}) ?(?:${DAY_UNIT}|(?=${JOIN}(?:${DAY}) ?${DAY_UNIT})|${listed(DAY, DAY_UNIT)})| ?(${THIRD}))?| ?(${PERIOD})| ?${FEAST_NAME}(?= ?(?:之?前|以前|[完建竣投通全实办交])))?`,
  "y",
);
const DAY_ALONE = new RegExp(`(${DAY}) ?(?:${DAY_UNIT}|${listed(DAY, DAY_UNIT)})`, "y");
const LISTED_DAY = new RegExp(`[、和及与] ?(?=(?:${DAY}) ?(?:${DAY_UNIT}|${listed(DAY, DAY_UNIT)}))`, "y");
const LISTED_MONTH = new RegExp(`[、和及与] ?(?=(?:${MONTH}) ?(?:${MONTH_UNIT}|${listed(MONTH, MONTH_UNIT)}))`, "y");
const LISTED_QUARTER = /[、和及与](?=第?[二三四2-4](?:季度|(?:[、和及与]第?[三四34]){1,2}季度))/y;
const MONTH_WORD = new RegExp(`([当本同]|[上下]个?)?月(?: ?(${DAY}) ?${DAY_UNIT}|(${THIRD})|(内))`, "y");
const MONTHS_AHEAD: Readonly<Record<string, number>> = { 上: -1, 本: 0, 下: 1 };
/** Reads the calendar expression that starts at `at`: `2023年3月底`, `今年一季度`, `2024.4.30`. Null where none does. */
export function readPoint(text: string, at: number): Point | null {
  return readDotted(text, at) ?? readMonthWord(text, at) ?? readWritten(text, at);
}

function readWritten(text: string, at: number): Point | null {
  POINT.lastIndex = at;
  const found = POINT.exec(text);
  if (!found?.[0]) return null;
  const [all, year, word, asOf, month, day, third, period, feast] = found;
  if (!year && !word && !month && !feast && (!period || period.length === 1)) return null;
  if (period === "年内" && (year || word)) return null;
  const known = WORDS[word ?? (period === "年内" ? "今年" : "")];
  const more = third ? thirdParts(third) : period ? periodParts(period) : WHOLE;
  // Written out: a spread costs half of the time here.
  const parts: DateParts = {
    year: dateYear(year),
    relative: known ? { years: known[0], to: known[1] } : null,
    month: dateNumber(month),
    sameMonth: false,
    monthsAhead: null,
    feast: feastOf(feast),
    day: dateNumber(day),
    months: more.months,
    days: more.days,
    qualifier: more.qualifier,
  };
  const form = !feast && isBare(all) ? "bare" : "written";
  return { parts, to: at + all.length, asOf: asOf !== undefined, form };
}

/** 当月20日: the month of the date before. 本月底, 下月10日, 月底: counted from the month of writing. */
function readMonthWord(text: string, at: number): Point | null {
  MONTH_WORD.lastIndex = at;
  const found = MONTH_WORD.exec(text);
  if (!found) return null;
  const [all, word = "本", day, third] = found;
  const monthsAhead = MONTHS_AHEAD[word.charAt(0)] ?? null;
  const parts = {
    ...NO_PARTS,
    sameMonth: monthsAhead === null,
    monthsAhead,
    day: dateNumber(day),
    ...(third ? thirdParts(third) : null),
  };
  return { parts, to: at + all.length, asOf: false, form: "written" };
}

/**
 * Reads the far end of a range, which may repeat less than its start: 22日 in 9月18日至22日, 3.8 in 2024.3.5-3.8.
 */
export function readEnd(text: string, at: number, start: Point): Point | null {
  if (start.parts.day !== null) {
    const short = start.form === "dotted" ? readShortDotted(text, at) : readDay(text, at, start.parts);
    if (short) return short;
  } else if (start.form === "dotted") {
    const month = readDottedMonth(text, at, start.parts);
    if (month) return month;
  }
  const end = readPoint(text, at);
  if (!end || end.asOf || end.form === "bare") return null;
  const { year, relative, month, months, day, monthsAhead } = end.parts;
  if (monthsAhead !== null) return null;
  // 2023年至5月 and 3-6月5日 are no ranges.
  if (year === null && !relative && (start.parts.month ?? start.parts.months) === null) return null;
  if (start.form === "bare" && day !== null && start.parts.day === null) return null;
  return year !== null || relative || month !== null || months ? end : null;
}

/** A day without its month, which is that of the date before: 22日 behind 9月18日至, 19日 behind 17日、. */
export function readDay(text: string, at: number, before: DateParts): Point | null {
  DAY_ALONE.lastIndex = at;
  const found = DAY_ALONE.exec(text);
  const day = dateNumber(found?.[1]);
  if (!found || day === null) return null;
  const { month, sameMonth, monthsAhead } = before;
  const parts = { ...NO_PARTS, month, sameMonth, monthsAhead, day };
  return { parts, to: at + found[0].length, asOf: false, form: isBare(found[0]) ? "bare" : "written" };
}

/** The next of a list: 16 and 17日 behind 1月15, 4 and 5月 behind 2024年3, 三季度 behind 第一. Null where the list ends. */
export function readListed(text: string, before: Point): { readonly from: number; readonly point: Point } | null {
  const { parts, to, form } = before;
  const bare = form !== "bare" ? null : parts.month !== null ? LISTED_MONTH : LISTED_QUARTER;
  const pattern = parts.day !== null ? LISTED_DAY : bare;
  if (!pattern || form === "dotted") return null;
  pattern.lastIndex = to;
  if (!pattern.test(text)) return null;
  const from = pattern.lastIndex;
  const point = parts.day !== null ? readDay(text, from, { ...NO_PARTS, sameMonth: true }) : readPoint(text, from);
  return point ? { from, point } : null;
}

function isBare(words: string): boolean {
  return /[0-9０-９〇零一二三四五六七八九十]$/.test(words);
}

type Part = Pick<DateParts, "qualifier" | "days" | "months">;
const part = (qualifier: Part["qualifier"], days: Part["days"] = null, months: Part["months"] = null): Part => ({
  qualifier,
  days,
  months,
});

const WHOLE = part(null);

const THIRDS: Readonly<Record<string, Part>> = {
  上旬: part("start", [1, 10]),
  中旬: part("middle", [11, 20]),
  下旬: part("end", [21, 31]),
  上中旬: part(null, [1, 20]),
  中上旬: part(null, [1, 20]),
  中下旬: part(null, [11, 31]),
  初: part("start"),
  中: part("middle"),
  底: part("end"),
  末: part("end"),
};

function thirdParts(word: string): Part {
  return THIRDS[word] ?? WHOLE;
}

const PERIODS: Readonly<Record<string, Part>> = {
  上半年: part(null, null, [1, 6]),
  下半年: part(null, null, [7, 12]),
  年中: part("middle"),
  年终: part("end", null, [12, 12]),
  年内: part(null),
};

function periodParts(word: string): Part {
  const known = PERIODS[word];
  if (known) return known;
  if (!/季度|^第?[一二三四1-4]$/.test(word)) return word.endsWith("初") ? part("start") : part("end", null, [12, 12]);
  const quarters = Array.from(word.matchAll(/[一二三四1-4]/g), ([digit]) => chineseNumber(digit) ?? 1);
  const last = quarters.at(-1) ?? 1;
  const first = word.startsWith("前") ? 1 : (quarters[0] ?? 1);
  if (word.endsWith("末")) return part("end", null, [last * 3, last * 3]);
  return word.endsWith("初")
    ? part("start", null, [first * 3 - 2, first * 3 - 2])
    : part(null, null, [first * 3 - 2, last * 3]);
}
