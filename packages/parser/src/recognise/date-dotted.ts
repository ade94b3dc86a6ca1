import { type DateParts, NO_PARTS } from "./calendar.ts";
import type { Point } from "./date-match.ts";
import { dateNumber, dateYear } from "./date-number.ts";

const DOTTED =
  /([12１２][09０９][0-9０-９]{2}|[’‘'][0-9]{2}(?=\.[0-9]{1,2}\.)) ?([.．/／-]) ?([0-9０-９]{1,2})(?: ?\2 ?([0-9０-９]{1,2})(?![0-9０-９]))?[月日]?/y;
const DOTTED_END = /([0-9]{1,2})[./-]([0-9]{1,2})(?![0-9.])/y;
/** 2023.5-8: the month of the end alone. */
const DOTTED_MONTH = /(1[0-2]|0?[1-9])(?![0-9./-])月?/y;

/** Behind a figure: what makes 2023.5万元 an amount and 2023.5.6.1 a version. */
const NO_DATE_BEHIND =
  /^(?:[0-9０-９A-Za-z]| ?(?:[%％‰℃万亿千百兆元角斤克升亩米吨倍户名个人家项件次套台辆株棵座栋处所份张条间头只本册度瓦伏]|公[里斤顷分]|平[方米]|立方|厘米|毫[米升克]|[小学课]时|分[钟贝]))/;

/** Behind year and month joined by a hyphen. */
const MONTH_BEHIND = /^(?:$|[\s）)\]】，,；;。、~～—－至到前起底]|以来|之前|月)/;

/** 2023.5.6, 2023-05-06, 2023/5/6; year and month alone only where no amount can be meant. */
export function readDotted(text: string, at: number): Point | null {
  DOTTED.lastIndex = at;
  const found = DOTTED.exec(text);
  if (!found) return null;
  const [all, year, mark = "", month, day] = found;
  const to = at + all.length;
  const behind = text.slice(to, to + 5);
  if (behind.startsWith(mark) && /^.[0-9]/.test(behind) && !/^.[12][09][0-9]{2}/.test(behind)) return null;
  if (/^[0-9０-９]/.test(behind) || (!day && !all.endsWith("月") && NO_DATE_BEHIND.test(behind))) return null;
  const parts = { ...NO_PARTS, year: dateYear(year), month: dateNumber(month), day: dateNumber(day) };
  // 2023-5 may be anything where no mark of a date stands around it.
  if (!day && mark === "-" && !MONTH_BEHIND.test(behind)) return null;
  return !parts.month || parts.month > 12 ? null : { parts, to, asOf: false, form: "dotted" };
}

/** 8 behind 2023.5-. */
export function readDottedMonth(text: string, at: number, start: DateParts): Point | null {
  DOTTED_MONTH.lastIndex = at;
  const found = DOTTED_MONTH.exec(text);
  const month = dateNumber(found?.[1]);
  if (!found || month === null || month <= (start.month ?? 12)) return null;
  const to = at + found[0].length;
  return NO_DATE_BEHIND.test(text.slice(to, to + 3))
    ? null
    : { parts: { ...NO_PARTS, month }, to, asOf: false, form: "dotted" };
}

/** 3.8 behind 2024.3.5-. */
export function readShortDotted(text: string, at: number): Point | null {
  DOTTED_END.lastIndex = at;
  const found = DOTTED_END.exec(text);
  if (!found) return null;
  const parts = { ...NO_PARTS, month: dateNumber(found[1]), day: dateNumber(found[2]) };
  return { parts, to: at + found[0].length, asOf: false, form: "dotted" };
}
