import { chineseNumber } from "../text/numeral.ts";
import { type DateParts, NO_PARTS } from "./calendar.ts";

/** One calendar expression and where it ends. */
export interface Point {
  readonly parts: DateParts;
  readonly to: number;
  /** 截至 between year and month: 2023年截至6月. */
  readonly asOf: boolean;
  /** `bare`: without its last unit because the range's end has it, 3 in 3-6月. `dotted`: 2023.5.6 and its like. */
  readonly form: "written" | "bare" | "dotted";
}

/** What joins the two ends of a range. */
export const JOIN = " ?(?:起?[至到]|[-－—–―─～~∼﹣−]{1,3}) ?";

const D = "[0-9０-９]";
const YEAR = `[12１２][09０９]${D}{2}|[一二][〇○ＯO零0九][〇○ＯO零0一二三四五六七八九]{2}`;
const WORDS: Readonly<Record<string, readonly [years: number, to: "writing" | "previous"]>> = {
  今年: [0, "writing"],
  本年: [0, "writing"],
  本年度: [0, "writing"],
  去年: [-1, "writing"],
  上年: [-1, "writing"],
  上年度: [-1, "writing"],
  前年: [-2, "writing"],
  明年: [1, "writing"],
  次年: [1, "previous"],
  翌年: [1, "previous"],
  同年: [0, "previous"],
  当年: [0, "previous"],
};
const WORD = "今年|[本上]年度?|[去前明次翌同当]年";
const MONTH = `${D}{1,2}|十[一二]?|[一二三四五六七八九]`;
const DAY = `${D}{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]`;
const THIRD =
  "[上中]旬|下旬|上中旬|中上旬|中下旬|初(?![步期级次一二三四五六七八九十中心审核评赛])|中(?![国央共心期学小间旬层])|底(?![数线子层])|末(?![端位])";
const PERIOD =
  "上半年|下半年|年[初末底中终]|初(?![步期级次中心审核])|底(?![数线子层])|末(?![端位])|第?[一二三四1-4](?:[至到、—–-]第?[二三四2-4])?季度|前[一二三1-3]季度";

/** Year, month, day or part of it, in this order, each of them optional. */
const POINT = new RegExp(
  `(?:(?:(${YEAR}) ?(?:年(?:度(?!假))?|(?=${JOIN}(?:${YEAR}) ?年))|(${WORD}))(?:的(?=[0-9]))?)?(?: ?(截[至止]到?)?(${MONTH}) ?(?:月(?:份(?!额))?|(?=${JOIN}(?:${MONTH}) ?月))(?: ?(${DAY}) ?(?:[日号]|(?=${JOIN}(?:${DAY}) ?[日号]))| ?(${THIRD}))?| ?(${PERIOD}))?`,
  "y",
);
const DAY_ALONE = new RegExp(`(${DAY}) ?[日号]`, "y");
const SAME_MONTH = new RegExp(`[当本同]月(?: ?(${DAY}) ?[日号]|(${THIRD}))`, "y");
const DOTTED = /([12１２][09０９][0-9０-９]{2}) ?([.．/／-]) ?([0-9０-９]{1,2})(?: ?\2 ?([0-9０-９]{1,2}))?[月日]?/y;
const DOTTED_END = /([0-9]{1,2})[./-]([0-9]{1,2})(?![0-9.])/y;
/** Behind a figure: what makes 2023.5万元 an amount and 2023.5.6.1 a version. */
const NO_DATE_BEHIND = /^(?:[0-9０-９]| ?[%％‰万亿千百元亩米吨公平倍户人名个])/;
/** Behind year and month alone, which a decimal number may look like. */
const MONTH_BEHIND = /^(?:$|[\s）)\]】，,；;。、~～—－至到前起底]|-[12]|以来|之前|月)/;

/** Reads the calendar expression that starts at `at`: `2023年3月底`, `今年一季度`, `2024.4.30`. Null where none does. */
export function readPoint(text: string, at: number): Point | null {
  return readDotted(text, at) ?? readSameMonth(text, at) ?? readWritten(text, at);
}

function readWritten(text: string, at: number): Point | null {
  POINT.lastIndex = at;
  const found = POINT.exec(text);
  if (!found?.[0]) return null;
  const [all, year, word, asOf, month, day, third, period] = found;
  if (!year && !word && !month && (!period || period.length === 1)) return null;
  const known = word ? WORDS[word] : undefined;
  const more = third ? thirdParts(third) : period ? periodParts(period) : WHOLE;
  // Written out: a spread costs half of the time here.
  const parts: DateParts = {
    year: numberOf(year),
    relative: known ? { years: known[0], to: known[1] } : null,
    month: numberOf(month),
    sameMonth: false,
    day: numberOf(day),
    months: more.months,
    days: more.days,
    qualifier: more.qualifier,
  };
  const form = /[0-9０-９〇零一二三四五六七八九十]$/.test(all) ? "bare" : "written";
  return { parts, to: at + all.length, asOf: asOf !== undefined, form };
}

/** 当月20日, 本月底: the month of the date before. */
function readSameMonth(text: string, at: number): Point | null {
  if (text.charAt(at + 1) !== "月") return null;
  SAME_MONTH.lastIndex = at;
  const found = SAME_MONTH.exec(text);
  if (!found) return null;
  const parts = { ...NO_PARTS, sameMonth: true, day: numberOf(found[1]), ...(found[2] ? thirdParts(found[2]) : null) };
  return { parts, to: at + found[0].length, asOf: false, form: "written" };
}

/** 2023.5.6, 2023-05-06, 2023/5/6; year and month alone only where no amount can be meant. */
function readDotted(text: string, at: number): Point | null {
  DOTTED.lastIndex = at;
  const found = DOTTED.exec(text);
  if (!found) return null;
  const [all, year, mark = "", month, day] = found;
  const to = at + all.length;
  const behind = text.slice(to, to + 5);
  if (behind.startsWith(mark) && /^.[0-9]/.test(behind) && !/^.[12][09][0-9]{2}/.test(behind)) return null;
  if (NO_DATE_BEHIND.test(behind) || (!day && !all.endsWith("月") && !MONTH_BEHIND.test(behind))) return null;
  const parts = { ...NO_PARTS, year: numberOf(year), month: numberOf(month), day: numberOf(day) };
  return !parts.month || parts.month > 12 ? null : { parts, to, asOf: false, form: "dotted" };
}

/**
 * Reads the far end of a range, which may repeat less than its start: 22日 in 9月18日至22日, 3.8 in 2024.3.5-3.8.
 */
export function readEnd(text: string, at: number, start: Point): Point | null {
  if (start.parts.day !== null) {
    const short = start.form === "dotted" ? readShortDotted(text, at) : readDay(text, at, start.parts);
    if (short) return short;
  }
  const end = readPoint(text, at);
  if (!end || end.asOf || end.form === "bare") return null;
  const { year, relative, month, months, day } = end.parts;
  // 2023年至5月 and 3-6月5日 are no ranges.
  if (year === null && !relative && (start.parts.month ?? start.parts.months) === null) return null;
  if (start.form === "bare" && day !== null && start.parts.day === null) return null;
  return year !== null || relative || month !== null || months ? end : null;
}

/** A day without its month, which is that of the date before: 22日 behind 9月18日至, 19日 behind 17日、. */
export function readDay(text: string, at: number, before: DateParts): Point | null {
  DAY_ALONE.lastIndex = at;
  const found = DAY_ALONE.exec(text);
  const day = numberOf(found?.[1]);
  if (!found || day === null) return null;
  const parts = { ...NO_PARTS, month: before.month, sameMonth: before.sameMonth, day };
  return { parts, to: at + found[0].length, asOf: false, form: "written" };
}

function readShortDotted(text: string, at: number): Point | null {
  DOTTED_END.lastIndex = at;
  const found = DOTTED_END.exec(text);
  if (!found) return null;
  const parts = { ...NO_PARTS, month: numberOf(found[1]), day: numberOf(found[2]) };
  return { parts, to: at + found[0].length, asOf: false, form: "dotted" };
}

function numberOf(written: string | undefined): number | null {
  if (!written) return null;
  const plain = Number(written);
  return Number.isNaN(plain) ? chineseNumber(written) : plain;
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
};

function periodParts(word: string): Part {
  const known = PERIODS[word];
  if (known) return known;
  if (word.endsWith("初")) return part("start");
  if (!word.endsWith("季度")) return part("end", null, [12, 12]);
  const quarters = Array.from(word.matchAll(/[一二三四1-4]/g), ([digit]) => chineseNumber(digit) ?? 1);
  const last = quarters.at(-1) ?? 1;
  const first = word.startsWith("前") ? 1 : (quarters[0] ?? 1);
  return part(null, null, [first * 3 - 2, last * 3]);
}
