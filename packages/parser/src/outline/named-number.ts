import { chineseNumber } from "../text/numeral.ts";
import { isBlank } from "./characters.ts";
import { type Found, found } from "./number-found.ts";

const NAMED =
  /^[【〔[]?[\u4e00-\u9fff]{0,6}?(?:问题|任务|隐患|事项|意见|序号|清单|线索|条目|台账|举措|措施)之?(?:\s?[：:]\s?(?=[0-9０-９]{1,3}$))?\s?[（(]?([一二三四五六七八九十]{1,3}|[0-9０-９]{1,3}|[①-⑳])[）)]?\s?(?:[】〕\]][：:]?|[：:、.．]|$|(?=[\s“]|关于|针对|对)|(?<=[①-⑳])|(?<=[0-9０-９])(?=[\u4e00-\u9fff])(?![个项条处起类]))/;
const NOUN = /问题|任务|隐患|事项|意见|序号|清单|线索|条目|台账|举措|措施/;

export function named(text: string, at: number, to: number): Found | null {
  const words = text.slice(at, Math.min(to, at + 22));
  if (!NOUN.test(words.slice(0, 12))) return null;
  const match = NAMED.exec(words);
  if (!match?.[1] || (at + match[0].length < to && match[0].length === words.length)) return null;
  const circled = match[1].charCodeAt(0) - 0x245f;
  const value = circled > 0 && circled <= 20 ? circled : chineseNumber(match[1]);
  return found("named", value || 1, at + match[0].length);
}

const CODED =
  /^[A-Za-z]{1,4}\s?[-—－–.]?\s?([0-9]{1,4})(?:[-－]([0-9]{1,3}))?(?:[-－]([0-9]{1,3}))?(?:[：:、]|[.．](?![0-9])|\s|$|(?=[\u4e00-\u9fff“【《]))/;

export function coded(text: string, at: number, to: number, code: number): Found | null {
  if (code < 0x41 || code > 0x5a) return null;
  const match = CODED.exec(text.slice(at, Math.min(to, at + 18)));
  return match ? found("code", Number(match[3] ?? match[2] ?? match[1]), at + match[0].length) : null;
}

const STEMS = "甲乙丙丁戊己庚辛";

const LATIN = /^(?:No[.．]\s?([0-9]{1,3})|(I{1,3}|IV|VI{0,3}|IX|X)(?=[、.．）)]))[、.．）)]?\s?/;
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** No.1 and Roman numerals in Latin letters: II、. */
export function latinNumber(text: string, at: number, to: number): Found | null {
  const match = LATIN.exec(text.slice(at, Math.min(to, at + 8)));
  if (!match) return null;
  return found("roman", match[1] ? Number(match[1]) : ROMAN.indexOf(match[2] ?? "") + 1, at + match[0].length);
}

/** a. b） Ⅰ、 Ⅱ 甲、: letters, Roman numerals and heavenly stems with a mark behind them, at the head of a line. */
export function lettered(text: string, at: number, to: number, code: number, opens: boolean): Found | null {
  if (!opens && !(code >= 0x61 && code <= 0x68)) return null;
  const bracket = code === 0xff08 || code === 0x28 ? 1 : 0;
  const letter = text.charAt(at + bracket);
  const mark = text.charAt(at + bracket + 1);
  const closed = bracket ? /[）)]/.test(mark) : /[.．、)）]/.test(mark);
  const value = letter.charCodeAt(0);
  const below =
    value >= 0x2160 && value <= 0x216b ? /^[-－—–]([0-9]{1,2})[.．、]?/.exec(text.slice(at + 1, at + 6)) : null;
  if (below) return found("decimal", Number(below[1]), at + 1 + below[0].length);
  if (value >= 0x2160 && value <= 0x216b)
    return found("roman", value - 0x215f, at + bracket + 1 + Number(closed || isBlank(mark.charCodeAt(0))));
  if (!closed || at + bracket + 2 >= to) return null;
  if (/[a-zA-Z]/.test(letter)) return found("letter", value & 31 || 1, at + bracket + 2);
  const stem = STEMS.indexOf(letter);
  return letter && stem >= 0 ? found("stem", stem + 1, at + bracket + 2) : null;
}
