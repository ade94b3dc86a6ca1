import type { Span } from "../model/span.ts";
import { chineseNumber } from "./numeral.ts";

/** The parts of a calendar expression that are written. */
export interface DateParts {
  readonly year: number | null;
  /** 今年 0, 去年 -1, 次年 1, 同年 0: a year told by a word, from the year that stands. */
  readonly relativeYear: number | null;
  /** The word counts from the last date (同年, 次年), not from the time of writing (今年, 去年). */
  readonly fromAnchor: boolean;
  readonly month: number | null;
  /** 当月, 本月: the month of the last date. */
  readonly sameMonth: boolean;
  readonly day: number | null;
  /** 上半年, 第三季度: first and last month. */
  readonly months: readonly [number, number] | null;
  /** 上旬, 中旬, 下旬. */
  readonly third: 1 | 2 | 3 | null;
  readonly qualifier: "start" | "middle" | "end" | null;
}

/** A calendar expression in a text. */
export interface DateMatch {
  readonly span: Span;
  readonly start: DateParts;
  readonly end: DateParts | null;
  readonly open: "start" | "end" | null;
  /** 前, 之前: a bound. 截至: a state on that day. */
  readonly bound: "before" | "as-of" | null;
  readonly damaged: boolean;
}

const D = "[0-9０-９]";
const YEAR = `(?:(${D}{4}|[〇○Ｏ零一二三四五六七八九]{4})年(?:度)?|(今年|本年度?|去年|上年|前年|明年|次年|翌年|同年|当年)(?:的)?)`;
const MONTH = `(${D}{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?`;
const DAY = `(?:(${D}{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])`;
const THIRD = "(上旬|中旬|下旬|中上旬|中下旬|初|中(?!心|共|央|国|期|的)|底|末)";
const PERIOD = "(上半年|下半年|年初|年中|年底|年末|(?:第)?[一二三四1234]季度|前[一二三]季度|底|初|末)";
const DOTTED = `([12１２][09０９]${D}{2})[.．/／-](${D}{1,2})(?:[.．/／-](${D}{1,2})日?)?(?!${D}|[.．/%％万亿元亩米吨公平人户个份])`;
const JOIN = "\\s?(?:至|到|—|——|－|-|–|~|～|--)\\s?";

const ONE = new RegExp(
  `(截至|截止到?|自|从)?(?:${DOTTED}|(?:${YEAR}\\s?)?(?:${MONTH}\\s?(?:${DAY}|${THIRD})?|${PERIOD})|${YEAR}|(当月|本月)\\s?${DAY})`,
  "y",
);
const TRIGGER = /[0-9０-９〇○Ｏ零一二三四五六七八九十今去上前明次翌同当本下年第截自从]/;
const CUE = /[年月季旬]|[0-9]{4}[.．/／-]/;

/** Numbers of documents, sessions, rounds: a year in there is no date. */
const NUMBER_BEFORE = /[〔[［（(【]$/;
const NUMBER_AFTER = /^[〕\]］】）)]\s?(?:第?\s?[0-9０-９]{1,5}\s?号|号)/;

/** The calendar expressions of a text, in order, none overlapping another, none crossing a line break. */
export function findDates(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  for (let line = 0; line < text.length; ) {
    const stop = text.indexOf("\n", line);
    const end = stop < 0 ? text.length : stop;
    const words = text.slice(line, end);
    if (CUE.test(words)) findInLine(words, line, found);
    line = end + 1;
  }
  return found;
}

const ANCHOR =
  /[0-9０-９]{4}\s?(?:至|到|—|——|－|-|–|~|～)\s?[0-9０-９]{4}年|[0-9０-９]{4}[年.．/／-]|[〇○Ｏ零一二三四五六七八九]{4}年|[0-9０-９]{1,2}(?:月|[日号]?\s?(?:至|到|—|——|－|-|–|~|～|--)\s?[0-9０-９]{1,2}月)|(?:十[一二]?|[一二三四五六七八九])月(?!饼)|今年|本年|去年|上年|前年|明年|次年|翌年|同年|当年|当月[0-9０-９]|本月[0-9０-９]|上半年|下半年|年初|年中|年底|年末|[一二三四1234]季度/g;

function findInLine(words: string, offset: number, found: DateMatch[]): void {
  ANCHOR.lastIndex = 0;
  for (let anchor = ANCHOR.exec(words); anchor; anchor = ANCHOR.exec(words)) {
    const at = backToStart(words, anchor.index);
    const match = readAt(words, at);
    if (!match) continue;
    const [from, to] = match.span;
    ANCHOR.lastIndex = Math.max(to, anchor.index + 1);
    if (isExcluded(words, from, to)) continue;
    found.push({ ...match, span: [from + offset, to + offset] });
  }
}

function backToStart(words: string, at: number): number {
  for (const opener of ["截止到", "截至", "截止", "自", "从", "第", "前"]) {
    if (words.startsWith(opener, at - opener.length) && at >= opener.length) return at - opener.length;
  }
  return at;
}

function isExcluded(words: string, from: number, to: number): boolean {
  const before = words.charAt(from - 1);
  if (NUMBER_BEFORE.test(before) && NUMBER_AFTER.test(words.slice(to, to + 12))) return true;
  if (/[0-9０-９./:：第]/.test(before) && /^[0-9０-９]/.test(words.charAt(from))) return true;
  const own = words.slice(from, to);
  if (/^(?:前|上|当|本|同|次)年?$/.test(own)) return true;
  if (own === "当年" || own === "同年") return !/[，,]/.test(words.charAt(to)) || own === "当年";
  return /^(?:[0-9０-９]{4})$/.test(own);
}

/** Reads a calendar expression with its range and what bounds it. */
function readAt(words: string, at: number): DateMatch | null {
  let prefix = "";
  let from = at;
  const one = readOne(words, at) ?? readYears(words, at) ?? readDays(words, at) ?? readMonths(words, at);
  if (!one) {
    const opener = /^(?:截至|截止到?|自|从|第|前)/.exec(words.slice(at, at + 3))?.[0];
    return opener ? readAt(words, at + opener.length) : null;
  }
  prefix = one.prefix;
  if (prefix) from = at + prefix.length;
  let { to } = one;
  let end = one.second;
  if (!end) {
    const joined = new RegExp(JOIN, "y");
    joined.lastIndex = to;
    const join = joined.exec(words);
    const next = join ? (readOne(words, to + join[0].length) ?? readBare(words, to + join[0].length, one.parts)) : null;
    if (join && next && !next.prefix && next.parts.relativeYear === null) {
      end = next.parts;
      to = next.to;
    }
  }
  const after = words.slice(to, to + 4);
  const since = /^(?:以来|以后|之后|起|开始|至今)/.exec(after)?.[0] ?? null;
  const open =
    !end &&
    (since !== null || (/自|从/.test(prefix) && /^[^，。]{0,6}(?:以来|起|开始)/.test(words.slice(to, to + 10)))) &&
    since !== "之后" &&
    since !== "以后"
      ? "end"
      : null;
  const before = /^(?:之前|以前|前(?!三|两|四|后|往|期|端|沿|置))/.test(after);
  const bound = /截/.test(prefix) ? "as-of" : before ? "before" : null;
  return {
    span: [from, to],
    start: one.parts,
    end,
    open,
    bound,
    damaged: impossible(one.parts) || (end !== null && impossible(end)),
  };
}

interface Read {
  readonly prefix: string;
  readonly parts: DateParts;
  readonly second: DateParts | null;
  readonly to: number;
}

const NONE: DateParts = {
  year: null,
  relativeYear: null,
  fromAnchor: false,
  month: null,
  sameMonth: false,
  day: null,
  months: null,
  third: null,
  qualifier: null,
};

function readOne(words: string, at: number): Read | null {
  if (!TRIGGER.test(words.charAt(at))) return null;
  ONE.lastIndex = at;
  const found = ONE.exec(words);
  if (!found) return null;
  const [all, prefix = "", y, m, d, year1, word1, month, day, third, period, year2, word2, sameMonth, sameDay] = found;
  const to = at + all.length;
  const second = null;
  if (y) return { prefix, second, to, parts: { ...NONE, year: chineseNumber(y), month: number(m), day: number(d) } };
  if (sameMonth) return { prefix, second, to, parts: { ...NONE, sameMonth: true, day: number(sameDay) } };
  const year = year1 ?? year2;
  const word = word1 ?? word2;
  const base = { ...NONE, year: number(year), ...relative(word) };
  if (!month && !period && !/年度?$/.test(all.trimEnd()) && !word) return null;
  if (period)
    return /^[底初末]$/.test(period) && !year && !word
      ? null
      : { prefix, second, to, parts: { ...base, ...periodParts(period) } };
  if (!month) return { prefix, second, to: word2 ? at + all.trimEnd().length : to, parts: base };
  return { prefix, second, to, parts: { ...base, month: number(month), day: number(day), ...thirdParts(third) } };
}

/** 2021-2023年, 2020至2022年: the first year without its 年. */
function readYears(words: string, at: number): Read | null {
  const found = /^([0-9０-９]{4})\s?(?:至|到|—|——|－|-|–|~|～)\s?([0-9０-９]{4})年(?!底|初|[0-9])/.exec(
    words.slice(at, at + 16),
  );
  if (!found) return null;
  return {
    prefix: "",
    to: at + found[0].length,
    parts: { ...NONE, year: number(found[1]) },
    second: { ...NONE, year: number(found[2]) },
  };
}

/** 3-6月, 1—3月: the first month without its 月. */
function readMonths(words: string, at: number): Read | null {
  const found = /^([0-9０-９]{1,2})\s?(?:至|到|—|——|－|-|–|~|～)\s?([0-9０-９]{1,2})月(?:份)?/.exec(
    words.slice(at, at + 12),
  );
  if (!found) return null;
  const next = /^(?:([0-9０-９]{1,2})[日号])/.exec(words.slice(at + found[0].length, at + found[0].length + 4));
  if (next) return null;
  return {
    prefix: "",
    to: at + found[0].length,
    parts: { ...NONE, month: number(found[1]) },
    second: { ...NONE, month: number(found[2]) },
  };
}

function readDays(_words: string, _at: number): Read | null {
  return null;
}

/** The end of a range that repeats less than its start: 9月18日至22日, 2022年1至3月. */
function readBare(words: string, at: number, start: DateParts): Read | null {
  const found = /^([0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]/.exec(
    words.slice(at, at + 5),
  );
  if (!found || start.day === null) return null;
  return {
    prefix: "",
    second: null,
    to: at + found[0].length,
    parts: { ...NONE, month: start.month, day: number(found[1]) },
  };
}

function number(written: string | undefined): number | null {
  return written ? chineseNumber(written) : null;
}

const RELATIVE: Readonly<Record<string, readonly [number, boolean]>> = {
  今年: [0, false],
  本年: [0, false],
  本年度: [0, false],
  去年: [-1, false],
  上年: [-1, false],
  前年: [-2, false],
  明年: [1, false],
  次年: [1, true],
  翌年: [1, true],
  同年: [0, true],
  当年: [0, true],
};

function relative(word: string | undefined): Pick<DateParts, "relativeYear" | "fromAnchor"> {
  const known = word ? RELATIVE[word] : undefined;
  return { relativeYear: known?.[0] ?? null, fromAnchor: known?.[1] ?? false };
}

function thirdParts(word: string | undefined): Pick<DateParts, "third" | "qualifier"> {
  if (!word) return { third: null, qualifier: null };
  if (word === "上旬") return { third: 1, qualifier: "start" };
  if (word === "中旬") return { third: 2, qualifier: "middle" };
  if (word === "下旬") return { third: 3, qualifier: "end" };
  return {
    third: null,
    qualifier: word === "初" || word === "中上旬" ? "start" : word === "中" || word === "中下旬" ? "middle" : "end",
  };
}

const QUARTERS = "一二三四";

function periodParts(word: string): Pick<DateParts, "months" | "qualifier"> {
  if (word === "上半年") return { months: [1, 6], qualifier: null };
  if (word === "下半年") return { months: [7, 12], qualifier: null };
  if (/初/.test(word)) return { months: null, qualifier: "start" };
  if (/中/.test(word)) return { months: null, qualifier: "middle" };
  if (/底|末/.test(word)) return { months: [12, 12], qualifier: "end" };
  const digit = /[一二三四1234]/.exec(word)?.[0] ?? "一";
  const quarter = QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : Number(digit);
  return { months: word.startsWith("前") ? [1, quarter * 3] : [quarter * 3 - 2, quarter * 3], qualifier: null };
}

function impossible({ month, day }: DateParts): boolean {
  if (month !== null && (month < 1 || month > 12)) return true;
  return (
    day !== null &&
    (day < 1 || day > (month === null ? 31 : ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31)))
  );
}
