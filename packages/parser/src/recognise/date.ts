import { type DateParts, exists, NO_PARTS } from "./calendar.ts";
import { boundOf } from "./date-bound.ts";
import { FEAST_ANCHOR } from "./date-feast.ts";
import type { DateMatch, Point } from "./date-match.ts";
import {
  hasLostUnits,
  isLunarAhead,
  readDamaged,
  readLunar,
  readRecurring,
  readWeek,
  type Unresolved,
  unreadYear,
} from "./date-other.ts";
import { JOIN, readEnd, readListed, readPoint } from "./date-point.ts";
import { startOf } from "./date-start.ts";

export type { DateMatch } from "./date-match.ts";

/** One character of each expression: 年, 月 or 季度 has a number or word before it, 日 a month or lost ones. */
const ANCHOR = new RegExp(
  `[年月季日]|[本上下这]个?(?:周|星期|季度)|[12１２][09０９][0-9０-９]{2} ?[.．/／-] ?[0-9]|[’‘'][0-9]{2}\\.[0-9]|${FEAST_ANCHOR}`,
  "g",
);

/**
 * The calendar expressions of a text in order, none overlapping another, none crossing a line break: 2023年3月16日至20日,
 * 3-6月, 今年一季度, 2024.4.30, 年底. Recurring and lunar days are among them, without a value. Durations (近三年), numbers of
 * documents (〔2022〕16号), amounts and clock times are none.
 */
export function findDates(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  let done = 0;
  const damage = hasLostUnits(text);
  const anchors = new RegExp(ANCHOR);
  for (let anchor = anchors.exec(text); anchor; anchor = anchors.exec(text)) {
    const at = anchor.index;
    if (at < done) continue;
    for (const match of matchesAt(text, at, damage)) {
      if (match.span[0] < done && !absorbs(found, match)) continue;
      found.push(match);
      done = match.span[1];
    }
    anchors.lastIndex = Math.max(done, at + 1);
  }
  return found.map((match, index) => withBoundOf(text, match, { found, index }));
}

interface Place {
  readonly found: readonly DateMatch[];
  readonly index: number;
}

const LISTED_AT_MOST = 4;

/** 7月底、8月底、9月底前: each of them is a bound. */
function withBoundOf(text: string, match: DateMatch, { found, index }: Place): DateMatch {
  if (match.bound !== null || match.end || match.lost) return match;
  let to = match.span[1];
  for (let next = index + 1; next <= index + LISTED_AT_MOST; next++) {
    const one = found[next];
    if (!one) return match;
    const between = text.slice(to, one.span[0]);
    if (!/^[、和及与]?$/.test(between) || (between === "" && !one.start.feast)) return match;
    if (one.bound) return one.bound === "before" ? { ...match, bound: "before" } : match;
    to = one.span[1];
  }
  return match;
}

/** 2024年 before 630日 or 农历八月 belongs to it. */
function absorbs(found: DateMatch[], match: DateMatch): boolean {
  const last = found.at(-1);
  if (!match.lost || last?.span[0] !== match.span[0] || last.start.month !== null) return false;
  found.pop();
  return true;
}

/** What is read from the anchor at `at`: one expression, or those of a list. */
function matchesAt(text: string, at: number, damage: boolean): readonly DateMatch[] {
  const mark = text.charAt(at);
  const other = unresolvedAt(text, at);
  if (other) return [unresolved(text, other)];
  if (!isUnit(mark) && !isYearDigit(mark)) return readFeast(text, at);
  const from = startOf(text, at);
  if (mark === "日") {
    const lost = damage && from !== null ? readDamaged(text, withYear(text, from)) : null;
    return lost ? [unresolved(text, lost)] : [];
  }
  if (mark === "月") {
    const lunar = readLunar(text, from ?? at - 1, at);
    if (lunar) return [unresolved(text, { ...lunar, span: [withYear(text, lunar.span[0]), lunar.span[1]] })];
  }
  if (mark === "年" && from !== null && isLunarAhead(text, from)) {
    const lunar = readLunar(text, from - (text.charAt(from - 1) === "的" ? 3 : 2), at);
    if (lunar) return [unresolved(text, lunar)];
  }
  return from === null ? [] : readFrom(text, from);
}

function unresolvedAt(text: string, at: number): Unresolved | null {
  const before = text.charAt(at - 1);
  if (before === "每") return readRecurring(text, at - 1);
  if ((before === "一" || before === "个") && text.charAt(at - 2) === "每") return readRecurring(text, at - 2);
  const mark = text.charAt(at);
  return /[本上下这]/.test(mark) ? readWeek(text, at) : null;
}

/** Back over a year that stands alone: 2024年 before 630日. */
function withYear(text: string, from: number): number {
  return /(?:^|[^0-9])(?:19|20)[0-9]{2}年$/.test(text.slice(Math.max(0, from - 6), from)) ? from - 5 : from;
}

/** A feast without its year is a date only where it bounds or times something: 国庆节前, 力争国庆节完工. */
function readFeast(text: string, anchor: number): DateMatch[] {
  const at = /[“‘"']/.test(text.charAt(anchor - 1)) ? anchor - 1 : anchor;
  if (/[第零一二三四五六七八九十百年]/.test(text.charAt(at - 1))) return [];
  const first = readPoint(text, at);
  if (!first) return [];
  const match = readRange(text, at, first);
  const timed = /(?:力争|争取|确保|预计|计划|拟|[赶抢]在|务必)[于在]?$/.test(text.slice(Math.max(0, at - 4), at));
  return match.bound === "before" ||
    (timed && !/^(?:期间|假|后|慰问)/.test(text.slice(match.span[1], match.span[1] + 2)))
    ? [match]
    : [];
}

/** The expression at `from`, with the days, months or years listed behind it (17日、19日). */
function readFrom(text: string, from: number): DateMatch[] {
  const first = readPoint(text, from);
  if (!first) return yearList(text, from) ?? lostUnits(text, from);
  if (isOther(text, from, first)) return [];
  const unread = first.parts.year === null && first.parts.month !== null ? unreadYear(text, from) : null;
  if (unread !== null) return [unresolved(text, { span: [unread, first.to], lost: "damaged" })];
  if (
    first.parts.month !== null &&
    /^初[一二三四五六七八九十](?![次级轮步期批])/.test(text.slice(first.to, first.to + 3))
  )
    return [unresolved(text, { span: [from, first.to + 2], lost: "lunar" })];
  const found = [readRange(text, from, first)];
  let point = first;
  if (first.form === "bare" && found[0]?.end === null && !readListed(text, first)) return readBehindJoin(text, first);
  for (let listed = readListed(text, first); listed; listed = readListed(text, point)) {
    // Only what is not the start of a range goes on from a bare number.
    if ((found.at(-1)?.span[1] ?? 0) > listed.from) break;
    point = listed.point;
    const match = readRange(text, listed.from, point);
    found.push(match);
    if (match.end) point = { ...point, to: match.span[1], parts: match.end };
  }
  return found;
}

/** 1至3月5日: the number before the join belongs to something else. */
function readBehindJoin(text: string, { parts, to }: Point): DateMatch[] {
  JOINED.lastIndex = to;
  return parts.day === null && JOINED.test(text) ? readFrom(text, JOINED.lastIndex) : [];
}

/** What the expression belongs to where it is no date: a document's number, every year's month, half a word. */
function isOther(text: string, from: number, { parts, to }: Point): boolean {
  const behind = text.slice(to, to + 8);
  const ahead = text.slice(Math.max(0, from - 2), from);
  const { year, relative, month, months, feast } = parts;
  if (year !== null) {
    if (/[〔]$/.test(ahead)) return true;
    return month === null && !feast && /^第? ?[0-9０-９]{1,4} ?[号期]/.test(behind);
  }
  if (/每年?$|历年$|逢$/.test(ahead)) return true;
  if (relative)
    return (
      month === null &&
      !months &&
      !feast &&
      !parts.qualifier &&
      !/(?:[今去前明次翌上来]年|年内)$/.test(text.slice(from, to)) &&
      !/^(?:[之以]?内|之?前)/.test(behind)
    );
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
  const broken = !existsAnywhere(start) || (end !== null && !existsAnywhere(end));
  return {
    span: [from, to],
    text: text.slice(from, to),
    start,
    end,
    bound: first.asOf ? "as-of" : boundOf(text, from, to),
    lost: broken ? "damaged" : null,
  };
}

/** Whether some year has that day; 2月29日 waits for its year, a feast of the moon too. */
function existsAnywhere(parts: DateParts): boolean {
  return parts.feast !== null || exists(parts, parts.year ?? 2000);
}

function yearList(text: string, from: number): DateMatch[] | null {
  const list = /^(?:[12][09][0-9]{2}[、和及与]){1,6}/.exec(text.slice(from, from + 32))?.[0];
  if (!list) return null;
  const years = Array.from({ length: list.length / 5 }, (_, index): DateMatch => {
    const at = from + index * 5;
    const year = text.slice(at, at + 4);
    const start = { ...NO_PARTS, year: Number(year) };
    return { span: [at, at + 4], text: year, start, end: null, bound: null, lost: null };
  });
  return [...years, ...readFrom(text, from + list.length)];
}

/** 20247月17日: the year has lost its 年. */
function lostUnits(text: string, from: number): DateMatch[] {
  const lost = /^(?:19|20)[0-9]{3,4}月/.test(text.slice(from, from + 8)) ? readDamaged(text, from) : null;
  return lost ? [unresolved(text, lost)] : [];
}

function unresolved(text: string, { span: [from, to], lost }: Unresolved): DateMatch {
  const bound = lost === "recurring" ? null : boundOf(text, from, to);
  const week = lost === "relative" && /^[之以]?内/.test(text.slice(to, to + 2)) ? "before" : bound;
  return { span: [from, to], text: text.slice(from, to), start: NO_PARTS, end: null, bound: week, lost };
}

function isUnit(mark: string): boolean {
  return mark === "年" || mark === "月" || mark === "日" || mark === "季";
}

function isYearDigit(mark: string): boolean {
  return (mark >= "0" && mark <= "9") || (mark >= "０" && mark <= "９") || mark === "’" || mark === "‘" || mark === "'";
}
