import { isBlank, isColon, isComma, isDigit, isHan } from "./characters.ts";
import { canOpenNumber, type NumberMark, numberAt } from "./number.ts";

/** Positions behind which a unit may begin inside `[from, to)`, in order. */
export function findCuts(text: string, from: number, to: number): number[] {
  const cuts = marksOf(text, from, to, true) ?? marksOf(text, from, to, false) ?? [];
  addNumbers(text, from, to, cuts);
  if (to - from > GLUED_LINE) addGlued(text, from, to, cuts);
  return cuts.length < 2 ? cuts : [...new Set(cuts)].sort((a, b) => a - b);
}

const OPENERS = new Set([..."“‘《（(「『〈【"].map((mark) => mark.charCodeAt(0)));
const ENDERS = new Set([..."”’》）)」』〉】"].map((mark) => mark.charCodeAt(0)));
const STOPS = new Set([..."。！？；;"].map((mark) => mark.charCodeAt(0)));

/** Behind the marks that end sentences, labels and headings, those in quotes and brackets left out. Null where they do not pair. */
function marksOf(text: string, from: number, to: number, nested: boolean): number[] | null {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (nested && OPENERS.has(code)) depth++;
    else if (nested && ENDERS.has(code)) {
      if (depth > 0) depth--;
      if (depth === 0 && (code === 0x3011 || (code === 0x201d && STOPS.has(text.charCodeAt(at - 1)))))
        cuts.push(at + 1);
    } else if (depth > 0) continue;
    else if (STOPS.has(code)) {
      while (at + 1 < to && isMark(text.charCodeAt(at + 1))) at++;
      cuts.push(at + 1);
    } else if (isColon(code)) {
      if (!(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) && !goesOnBehind(text, at))
        cuts.push(at + 1);
    } else if (code === 0x2014 && text.charCodeAt(at + 1) === 0x2014) {
      cuts.push(at + 2);
      at++;
    } else if (
      DIVIDERS.has(code) ||
      (code === 0x2014 && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1)))
    )
      cuts.push(at + 1);
    else if (code === 0x3e && text.charCodeAt(at + 1) === 0x3e) {
      cuts.push(at + 2);
      at++;
    } else if (
      isComma(code)
        ? endsHeading(text, from, at) || leadsIn(text, cuts.at(-1) ?? from, at)
        : isBlank(code) && dividesHeading(text, from, at, to)
    )
      cuts.push(at + 1);
  }
  return depth > 0 ? null : cuts;
}

/** 其中：, 包括：: what follows is the rest of the same sentence. */
function goesOnBehind(text: string, at: number): boolean {
  return text.startsWith("其中", at - 2) || text.startsWith("包括", at - 2) || text.startsWith("例如", at - 2);
}

/** → ⇒ ➜ ➡ ｜ | and the tab between cells: marks that some put between a problem and its answer. */
const DIVIDERS = new Set([0x2192, 0x21d2, 0x279c, 0x27a1, 0xff5c, 0x7c, 0x09]);

/** Marks that follow an end mark belong to it. */
function isMark(code: number): boolean {
  return STOPS.has(code) || isColon(code) || isComma(code);
}

const LEAST_BESIDE_BLANK = 4;

/** 强化责任担当　成立由…: a blank between words long enough to be a heading and its text; none inside a name. */
function dividesHeading(text: string, from: number, at: number, to: number): boolean {
  for (let beside = 1; beside <= LEAST_BESIDE_BLANK; beside++) {
    if (at - beside < from || at + beside >= to) return false;
    if (!isHan(text.charCodeAt(at - beside)) || !isHan(text.charCodeAt(at + beside))) return false;
  }
  return true;
}

/** 针对…的问题，: a comma behind which an answer may start; and the comma before 整改情况：. */
function endsHeading(text: string, from: number, at: number): boolean {
  if (text.startsWith("问题", at - 2) && at - 2 > from) return true;
  if (text.charAt(at - 1) === "”" && opensQuoted(text, from)) return true;
  if (!text.startsWith("整改", at + 1) && !text.startsWith("落实", at + 1)) return false;
  for (let end = at + 3; end < at + 10; end++) {
    const code = text.charCodeAt(end);
    if (isColon(code)) return true;
    if (isComma(code) || code === 0x3002) return false;
  }
  return false;
}

const LONGEST_LEAD_IN = 16;
/** 对此，…; 巡察指出，…: words that lead over to a problem or to its answer. */
const LEAD_IN =
  /^[\s（(一二三四五六七八九十0-9.、）)]{0,5}(?:[\u4e00-\u9fff]{0,8}(?:指出|发现|认为|反映|显示|提出)|[对为就据]此|[针对就]{1,2}[上该这此以][\u4e00-\u9fff]{0,4}问题|(?:具体|主要)(?:表现|情况)[为是]?)$/;

function leadsIn(text: string, from: number, at: number): boolean {
  return at - from <= LONGEST_LEAD_IN && LEAD_IN.test(text.slice(from, at));
}

/** What may stand before the quote that is a heading: a number, 关于, 针对. */
const BEFORE_QUOTE =
  /^[\s（(〔[一二三四五六七八九十0-9０-９①-⑳.．、）)〕\]：:问题]{0,8}(?:关于|针对|对照|围绕|聚焦|对|就)?“/;

/** Whether a line opens with a quote, but for a number and words such as 关于. */
function opensQuoted(text: string, from: number): boolean {
  return BEFORE_QUOTE.test(text.slice(from, from + 12));
}

/** Before the numbers of a run inside a line, whatever stands before them, where they count on. */
function addNumbers(text: string, from: number, to: number, cuts: number[]): void {
  const last = new Map<string, number>();
  const long = to - from > LONG_LINE;
  let depth = 0;
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0x300a) depth++;
    else if ((code === 0x201d || code === 0x300b) && depth > 0) depth--;
    if (!canOpenNumber(code) || depth > 0) continue;
    const before = text.charCodeAt(at - 1);
    if (isDigit(code) && (isDigit(before) || before === 0x2e || before === 0xff0e)) continue;
    const number = numberAt(text, at, to, false);
    if (!number || number.scheme === "bullet") continue;
    const previous = last.get(number.scheme);
    const head = opensBehind(text, from, at);
    const counts =
      head || number.value === 1 || number.value === (previous ?? 0) + 1 || number.value === (previous ?? 0) + 2;
    if (!counts || !(head || free(text, from, at, number, long))) continue;
    if (number.value === 1 && !head && !goesOn(text, number, to)) continue;
    last.set(number.scheme, number.value);
    cuts.push(at);
    at = number.end - 1;
  }
}

const LONG_LINE = 200;

/** 一、履行主体责任情况党委先后…: in a line whose breaks are lost a heading ends at its last word, and nothing marks it. */
const GLUED =
  /^[^。；：，、,:;（(\n]{2,22}?(?:情况|方面|打算|安排|部署|成效|进展|计划)(?=[\u4e00-\u9fff“])(?![的和与及下中等是为不有存]|方面|情况|工作|打算|安排|部署|落实)/;
const GLUED_LINE = 60;

function addGlued(text: string, from: number, to: number, cuts: number[]): void {
  for (const at of [from, ...cuts]) {
    if (!canOpenNumber(text.charCodeAt(at))) continue;
    const number = numberAt(text, at, to, true);
    if (number?.scheme !== "han-comma" && number?.scheme !== "han-bracket") continue;
    const glued = GLUED.exec(text.slice(number.end, Math.min(to, number.end + 30)));
    if (glued) cuts.push(number.end + glued[0].length);
  }
}

/** （已完成）3.…, 整改情况1.…: only a state in brackets or the words of a label stand before the number on its line. */
const HEAD =
  /^[\s　]{0,4}(?:[（(〔【[][\u4e00-\u9fff，、]{2,10}[）)〕】\]]|[\u4e00-\u9fff]{2,8}(?:情况|措施|举措|成效|结果|做法))\s?$/;

function opensBehind(text: string, from: number, at: number): boolean {
  return at - from <= 14 && HEAD.test(text.slice(from, at));
}

/** Whether a number inside a line can open a part: behind a mark; behind a word only where nothing else is meant. */
function free(text: string, from: number, at: number, { scheme, end, weak }: NumberMark, long: boolean): boolean {
  const before = text.charAt(at - 1);
  const behind = /[。；;，,：:、！!？?”"’》）)】\]\s…—]/.test(before);
  switch (scheme) {
    case "named":
      return /[（(]/.test(text.charAt(at));
    case "circle":
    case "parenthesised":
    case "digit-stop":
      return true;
    case "ordinal":
    case "word":
      return behind || (long && at - from > 4);
    case "serial":
    case "letter":
      return behind;
    case "han-bracket":
    case "arabic-bracket":
      return !/[第项、号共]/.test(before) && !/[、）)和至号项]/.test(text.charAt(end));
    case "arabic-half-bracket":
      return behind && before !== "（" && before !== "(";
    case "han-comma":
      return (
        !/[一二三四五六七八九]/.test(text.charAt(end)) &&
        (/[。；;：:！？”）)】\s]/.test(before) ||
          (long && isHan(before.charCodeAt(0)) && !/[第其十一二三四五六七八九]/.test(before)))
      );
    case "arabic-point":
      return (
        /[。；;：:！？”）)】\s]/.test(before) ||
        (long && !weak && isHan(before.charCodeAt(0)) && !/[第共约近达为]/.test(before))
      );
    default:
      return false;
  }
}

/** Whether the second of a run follows the first somewhere in the line; a lone 一是 behind a mark counts too. */
function goesOn(text: string, { scheme, end }: NumberMark, to: number): boolean {
  if (scheme === "circle" || scheme === "parenthesised" || scheme === "digit-stop") return true;
  const second = SECOND[scheme];
  if (!second) return true;
  const rest = text.slice(end, Math.min(to, end + FARTHEST));
  return second.some((words) => rest.includes(words)) || scheme === "han-comma" || scheme === "ordinal";
}

const FARTHEST = 1_500;
const SECOND: Readonly<Record<string, readonly string[]>> = {
  ordinal: ["二是", "二要", "二则"],
  word: ["其次", "再次", "最后"],
  "han-bracket": ["（二）", "(二)", "( 二 )", "（ 二 ）"],
  "arabic-bracket": ["（2）", "(2)", "（２）"],
  "arabic-half-bracket": ["2)", "2）"],
  "arabic-point": ["2.", "2．", "2、", "２．", "２、"],
};
