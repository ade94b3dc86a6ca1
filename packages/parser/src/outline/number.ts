import { chineseNumber as readNumeral } from "../text/numeral.ts";
import { isBlank, isDigit, isHan } from "./characters.ts";
import { coded, latinNumber, lettered, named } from "./named-number.ts";
import { type Found, found, type NumberMark, type Scheme } from "./number-found.ts";

export { type NumberMark, SCHEMES, type Scheme } from "./number-found.ts";

const HAN = "一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾";
const MOST_HAN = 4;

/** The value of a numeral; those of one character, which most are, by their place in the row. */
function chineseNumber(written: string): number | null {
  if (written.length > 1) return readNumeral(written);
  const place = HAN.indexOf(written);
  return place >= 0 && place < 10 ? place + 1 : readNumeral(written);
}

/**
 * The number that opens the words at `at`: `（二）加强领导` gives han-bracket 2. Null for words that merely begin with a
 * numeral (三重一大, 2023年, 1.5万元). `opens` says whether the words stand at the head of a line: 一、, 问题一：and A-01 count
 * only there.
 */
export function numberAt(text: string, at: number, to: number, opens: boolean): NumberMark | null {
  const code = text.charCodeAt(at);
  const mark =
    single(text, at, code) ??
    bracketed(text, at, to, code) ??
    digits(text, at, to, code, opens) ??
    han(text, at, to, opens) ??
    words(text, at, to) ??
    (opens ? (named(text, at, to) ?? latinNumber(text, at, to) ?? coded(text, at, to, code)) : null) ??
    lettered(text, at, to, code, opens);
  if (!mark || mark.end > to) return null;
  let end = mark.end;
  while (end < to && isBlank(text.charCodeAt(end))) end++;
  return { ...mark, end };
}

/** Whether a character can open a number: a cheap test before {@link numberAt}. */
export function canOpenNumber(code: number): boolean {
  return FIRST.has(code);
}

const FIRST = new Set(
  [
    ..."一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾第其首再然最另（(〔【［〈abcdefgh[0123456789０１２３４５６７８９●■◆▲★•○▪◎□▶►·-—－",
  ].map((one) => one.charCodeAt(0)),
);
for (let code = 0x2460; code <= 0x249b; code++) FIRST.add(code);
for (let code = 0x3220; code <= 0x3229; code++) FIRST.add(code);
for (let code = 0x2776; code <= 0x2793; code++) FIRST.add(code);

/** Characters that are a number each: first, last, value of the first. */
const SINGLES: readonly (readonly [number, number, number, Scheme])[] = [
  [0x2460, 0x2473, 1, "circle"],
  [0x3251, 0x325f, 21, "circle"],
  [0x2776, 0x277f, 1, "circle"],
  [0x2780, 0x2793, 1, "circle"],
  [0x2474, 0x2487, 1, "parenthesised"],
  [0x2488, 0x249b, 1, "digit-stop"],
  [0x3220, 0x3229, 1, "han-bracket"],
];
const BULLETS = "●■◆▲★•○▪◎□▶►·";

function single(text: string, at: number, code: number): Found | null {
  for (const [first, last, start, scheme] of SINGLES) {
    if (code < first || code > last) continue;
    const value = ((code - first) % (scheme === "circle" && first === 0x2780 ? 10 : 32)) + start;
    // ①② side by side, ①项 and ①至③ are references.
    if (scheme === "circle" && /[①-⑳项、至和]/.test(text.charAt(at + 1)) && text.charAt(at + 1) !== "、") return null;
    return found(scheme, value, at + 1 + Number(/[、.．]/.test(text.charAt(at + 1))));
  }
  return BULLETS.includes(text.charAt(at)) ? found("bullet", 1, at + 1) : null;
}

/** Brackets a number can stand in: （一） 〔一〕 [1] ［1］ 〈1〉. */
const BRACKETS: ReadonlyMap<number, string> = new Map([
  [0xff08, "）"],
  [0x28, ")"],
  [0x3014, "〕"],
  [0xff3b, "］"],
  [0x5b, "]"],
  [0x3008, "〉"],
]);

function bracketed(text: string, at: number, to: number, code: number): Found | null {
  const closer = BRACKETS.get(code);
  if (closer === undefined) return null;
  let from = at + 1;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  const end = endOfNumeral(text, from, to);
  if (end === from || JOINS.test(text.charAt(end))) return namedInBrackets(text, at, to);
  let close = end;
  while (close < to && isBlank(text.charCodeAt(close))) close++;
  const mark = text.charAt(close);
  const round = code === 0xff08 || code === 0x28;
  if (mark !== closer && !(round && /[)）]/.test(mark))) return null;
  const value = chineseNumber(text.slice(from, end));
  if (!value || value > 199) return null;
  const after = close + 1 + Number(/[、.．]/.test(text.charAt(close + 1)));
  return found(isDigit(text.charCodeAt(from)) ? "arabic-bracket" : "han-bracket", value, after);
}

const JOINS = /[-－—–]/;
/** （举措3） （问题二） （2—1）、: a noun or the number above it stands in the bracket too. */
const IN_BRACKETS =
  /^[（(](?:(?:问题|任务|隐患|事项|举措|措施|意见|线索)|[0-9]{1,2}[-－—–])([0-9]{1,3}|[一二三四五六七八九十]{1,3})[）)][、.．]?/;

function namedInBrackets(text: string, at: number, to: number): Found | null {
  const match = IN_BRACKETS.exec(text.slice(at, Math.min(to, at + 12)));
  return match?.[1] ? found("named", chineseNumber(match[1]) ?? 1, at + match[0].length) : null;
}

function endOfNumeral(text: string, from: number, to: number): number {
  let end = from;
  const digit = isDigit(text.charCodeAt(from));
  while (end < to && end - from < MOST_HAN && (digit ? isDigit(text.charCodeAt(end)) : HAN.includes(text.charAt(end))))
    end++;
  return end;
}

/** 1-1、 1-2-3: parts of a number joined by dashes. */
const JOINED =
  /^[0-9]{1,2}(?:[-－—–][0-9]{1,2}){0,4}[-－—–]([0-9]{1,2})(?:[、.．]|(?=[\u4e00-\u9fff“〖「【《]))(?![年月日])/;

/** Words, or a bracket that opens a label. */
function isBareWord(code: number): boolean {
  return isHan(code) || code === 0x3016 || code === 0x300c || code === 0x3010;
}

/** Words behind a figure that make it a quantity, not a number: 1.5万元, 2.3亩. */
const UNITS =
  /[万亿元个倍米吨亩%％年月日时分秒度岁级升克千百家名人次件条项处宗份户所座台辆套间栋幅篇本批起例位组支班场期轮届天栋口眼株棵头只艘块片段]/;

const _UNIT_WORDS = ["小时", "余", "多", "公里", "公斤", "公顷", "平方", "立方"];

/** Whether a figure in front of these words counts or measures something. */
function isUnit(text: string, at: number): boolean {
  return (
    UNITS.test(text.charAt(at)) || text.startsWith("小时", at) || text.startsWith("余", at) || text.startsWith("多", at)
  );
}

function digits(text: string, at: number, to: number, code: number, opens: boolean): Found | null {
  if (!isDigit(code)) return null;
  const end = endOfNumeral(text, at, to);
  if (end - at > 3) return null;
  const value = chineseNumber(text.slice(at, end));
  if (!value) return null;
  const mark = text.charAt(end);
  const next = text.charCodeAt(end + 1);
  if (mark === ")" || mark === "）") return found("arabic-half-bracket", value, end + 1);
  if (mark === "、")
    return /[0-9０-９]{1,3}[、月日号至-]/.test(text.slice(end + 1, end + 5))
      ? null
      : found("arabic-point", value, end + 1);
  if (mark === "." || mark === "．") {
    if (!isDigit(next)) return end + 1 < to ? found("arabic-point", value, end + 1) : null;
    return pointBeforeFigure(text, end, to, { value, opens });
  }
  const joined = opens ? JOINED.exec(text.slice(at, Math.min(to, at + 14))) : null;
  if (joined) return found("decimal", Number(joined[1]), at + joined[0].length);
  // 1 关于…, 1关于…: no mark, at the head of a line only.
  const after = isBlank(mark.charCodeAt(0)) ? end + 1 : end;
  const bare = opens && value < 100 && isBareWord(text.charCodeAt(after)) && !isUnit(text, after);
  return bare ? found("arabic-point", value, after, true) : null;
}

/** `1.2 加强…` is a decimal number, `3.2024年…` point 3, `2.3个项目` perhaps point 2, `1.5万元` none. */
function pointBeforeFigure(
  text: string,
  end: number,
  to: number,
  { value, opens }: { readonly value: number; readonly opens: boolean },
): Found | null {
  let after = end + 1;
  while (after < to && after - end < 6 && isDigit(text.charCodeAt(after))) after++;
  const length = after - end - 1;
  const follower = text.charAt(after);
  if (length >= 3 && isHan(follower.charCodeAt(0))) return found("arabic-point", value, end + 1);
  if (follower === "." || follower === "．") {
    const deeper = endOfNumeral(text, after + 1, to);
    const third = chineseNumber(text.slice(after + 1, deeper));
    if (third && deeper - after <= 3 && !isDigit(text.charCodeAt(deeper)) && opens)
      return found("decimal", third, deeper);
    if (deeper === after + 1 && opens)
      return found("decimal", chineseNumber(text.slice(end + 1, after)) || 1, after + 1);
    return null;
  }
  if (
    length <= 2 &&
    opens &&
    (isBlank(follower.charCodeAt(0)) || (isHan(follower.charCodeAt(0)) && !isUnit(text, after)))
  )
    return found("decimal", chineseNumber(text.slice(end + 1, after)) || 1, after, true);
  return length <= 2 && isHan(follower.charCodeAt(0)) && !/[万亿%％]/.test(follower)
    ? found("arabic-point", value, end + 1, true)
    : null;
}

function han(text: string, at: number, to: number, opens: boolean): Found | null {
  const lead = text.charAt(at);
  const prefix = lead === "第" || lead === "其" ? 1 : 0;
  const end = endOfNumeral(text, at + prefix, to);
  if (end === at + prefix || isDigit(text.charCodeAt(at + prefix)))
    return prefix && opens ? part(text, at, end, to) : null;
  const value = chineseNumber(text.slice(at + prefix, end));
  if (!value) return null;
  const mark = text.charAt(end);
  const after = text.charAt(end + 1);
  if ((mark === "是" && after !== "否") || (mark === "要" && after !== "求") || (mark === "则" && prefix === 0))
    return found("ordinal", value, end + 1 + Number(/[，,：:、]/.test(after)));
  if (prefix === 1) {
    if (/[，,、：:]/.test(mark)) return found("serial", value, end + 1);
    const counted = /^(?:步|件事|个方面|方面|点|招)[，,、：:]/.exec(text.slice(end, end + 4));
    if (counted) return found("serial", value, end + counted[0].length);
    return opens ? part(text, at, end, to) : null;
  }
  if (mark === "、") return found("han-comma", value, end + 1);
  if (opens && /[.．，,：:]/.test(mark) && !isDigit(text.charCodeAt(end + 1)))
    return found("han-comma", value, end + 1);
  return opens && isBlank(mark.charCodeAt(0)) && isHan(text.charCodeAt(end + 1))
    ? found("han-comma", value, end + 1, true)
    : null;
}

const PART =
  /^第([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:(?:章|节|条|部分|方面|类|大类)[、，,：:]?|(?:个|项|条)?(?:方面)?(?:整改)?(?:问题|任务|意见|隐患|事项)(?:[、，,：: ]|$)|[、，,：: ]|(?<=[0-9])[项条](?!目))/;

function part(text: string, at: number, _end: number, to: number): Found | null {
  const match = PART.exec(text.slice(at, Math.min(to, at + 14)));
  return match?.[1] ? found("part", chineseNumber(match[1]) ?? 1, at + match[0].length) : null;
}

const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 然后: 3, 最后: 9 };

function words(text: string, at: number, to: number): Found | null {
  if (text.startsWith("一方面，", at)) return found("word", 1, at + 4);
  if (text.startsWith("另一方面，", at)) return found("word", 2, at + 5);
  const value = WORDS[text.slice(at, at + 2)];
  if (value === undefined || at + 3 > to) return null;
  const mark = text.charAt(at + 2);
  return /[，,：:、是]/.test(mark) ? found("word", value, at + 3) : null;
}
