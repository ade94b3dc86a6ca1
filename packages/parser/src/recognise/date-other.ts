import type { Span } from "../model/span.ts";
import { FEAST_NAME } from "./date-feast.ts";
import type { DateMatch } from "./date-match.ts";

/** A calendar expression that names no day of ours, and why. */
export interface Unresolved {
  readonly span: Span;
  readonly lost: NonNullable<DateMatch["lost"]>;
}

const D = "[0-9０-９]";
const MONTH = `(?:${D}{1,2}|十[一二]?|[一二三四五六七八九])`;
const DAY = `(?:${D}{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const PART = "[上中下]旬|[初中底末]";
const IN_YEAR = `${MONTH} ?月(?:份)?(?: ?${DAY} ?[日号]|${PART})?`;
const RECURRING = new RegExp(
  `每(?:一|个)?(?:年(?:度)?的? ?(?:年[初中底末终]|[初底末](?![部端])|${IN_YEAR}(?: ?[、和及与至到-] ?${IN_YEAR}){0,11}|${FEAST_NAME})|季度?(?:首月|末月)?(?:[初末底]|${DAY} ?[日号])|月(?:份)?(?:的? ?${DAY} ?[日号](?: ?[、和及与至到-] ?${DAY} ?[日号]){0,11}|${PART}|月[初中底末]))`,
  "y",
);

/** 每年3月、9月, 每月5日, 每季度末: days that come back. `at` is the place of 每. */
export function readRecurring(text: string, at: number): Unresolved | null {
  RECURRING.lastIndex = at;
  return RECURRING.test(text) ? { span: [at, RECURRING.lastIndex], lost: "recurring" } : null;
}

const WEEK =
  /[本上下这]个?(?:(?:周|星期)(?:[一二三四五六日天末]|(?=[之以]?内)|(?=之?前))|季度(?:[初末底]|(?=[之以]?内)|(?=之?前)))/y;

/** 本周五, 下周内, 本季度末: told from the day of writing, which a notice seldom names. `at` is the place of 本. */
export function readWeek(text: string, at: number): Unresolved | null {
  WEEK.lastIndex = at;
  return WEEK.test(text) ? { span: [at, WEEK.lastIndex], lost: "relative" } : null;
}

const LUNAR_NAME = "(?:农历|阴历|旧历|夏历)";
const LUNAR_DAY = `(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|${DAY}(?: ?[日号])?(?![0-9０-９个名项次]))`;
const LUNAR = new RegExp(
  `${LUNAR_NAME}的?(?:${D}{4}年)?(?:闰?(?:[正冬腊]|${MONTH}) ?月(?:${LUNAR_DAY}|[初中底末])?|${LUNAR_DAY})|[正冬腊]月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|[里底间]|(?=之?前))|${MONTH}月初[一二三四五六七八九十](?![次级轮步期批])`,
  "y",
);
const LUNAR_AHEAD = new RegExp(`${LUNAR_NAME}的?闰?(?:${MONTH}|[正冬腊])? ?$`);

/** Whether a date that starts at `from` is one of the moon: 农历2024年八月十五. */
export function isLunarAhead(text: string, from: number): boolean {
  return /(?:农历|阴历|旧历|夏历)的?$/.test(text.slice(Math.max(0, from - 3), from));
}

/** 农历八月十五, 腊月二十三, 八月初六: days of the moon. `at` is the place of 月, `from` of what stands before it. */
export function readLunar(text: string, from: number, at: number): Unresolved | null {
  const ahead = LUNAR_AHEAD.exec(text.slice(Math.max(0, at - 6), at))?.[0].length;
  const start = ahead === undefined ? from : at - ahead;
  LUNAR.lastIndex = start;
  if (!LUNAR.test(text) || LUNAR.lastIndex <= at) return null;
  return { span: [start, LUNAR.lastIndex], lost: "lunar" };
}

/**
 * A page that lost 年 and 月 once has lost them everywhere, so that 914日 in it is a day of September. Between marks it is
 * one in any case: days that are counted are 天.
 */
const PAGE_LOST =
  /(?:19|20)[0-9]{2}(?:年?[0-9]{3,4}日|[0-9]{1,2}月)|(?:^|[。，；：\n])(?:[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])日[，,]/;
const LOST_DAY =
  /(?:(?:19|20)[0-9]{2}年?)?(?:[1-9]|0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|[1-9])日(?![天内后个])(?:[至-](?:(?:19|20)[0-9]{2}年?)?[0-9]{1,4}日)?/y;
const LOST_MONTH = /(?:19|20)[0-9]{2}[0-9]{1,2}月(?:[0-9]{1,2}日)?/y;
/** 9×年, 二三年: a year that cannot be read. */
const UNREAD_YEAR = /[0-9０-９一二三四五六七八九十〇○零xX×＊*]{1,4}年的?$/;

/** Whether dates of the text have lost their 年 or 月: 2024717日. */
export function hasLostUnits(text: string): boolean {
  return PAGE_LOST.test(text);
}

/** 2024717日至830日, 20247月17日: what is left of a date whose units are lost. */
export function readDamaged(text: string, from: number): Unresolved | null {
  for (const pattern of [LOST_DAY, LOST_MONTH]) {
    pattern.lastIndex = from;
    if (pattern.test(text)) return { span: [from, pattern.lastIndex], lost: "damaged" };
  }
  return null;
}

/** Where a year that cannot be read starts before a month: 9×年5月. Null where the month has none before it. */
export function unreadYear(text: string, from: number): number | null {
  const ahead = text.charAt(from - 1);
  if (ahead !== "年" && ahead !== "的") return null;
  const found = UNREAD_YEAR.exec(text.slice(Math.max(0, from - 6), from));
  return found ? from - found[0].length : null;
}
