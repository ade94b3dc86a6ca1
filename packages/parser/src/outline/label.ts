import type { Label, Scheme } from "../model/outline.ts";
import { chineseNumber } from "../text/numeral.ts";

const HAN = "[一二三四五六七八九十百零〇○]{1,5}";
const ARABIC = "[0-9０-９]{1,3}";

interface Form {
  readonly scheme: Scheme;
  /** Sticky; its first group is the number. */
  readonly pattern: RegExp;
}

/** Every way to write the number of a heading, tried in order at the head of a line. */
const FORMS: readonly Form[] = [
  {
    scheme: "decimal",
    pattern:
      /([0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})(?:[.．、]|(?=[\u4e00-\u9fff“《【（(]))(?![0-9]|万|亿|元|个|倍|米|公里|吨|亩|％|%)/y,
  },
  { scheme: "han-comma", pattern: new RegExp(`(${HAN})[、．.](?![0-9０-９])`, "y") },
  { scheme: "han-comma", pattern: new RegExp(`(${HAN})[，,：:](?![0-9０-９])`, "y") },
  { scheme: "han-bracket", pattern: new RegExp(`[（(〔【]\\s?(${HAN})\\s?[)）〕】][、.．，]?`, "y") },
  { scheme: "han-bracket", pattern: /([㈠-㈩])[、.．]?/y },
  {
    scheme: "arabic-point",
    pattern: new RegExp(`(${ARABIC})[.．、](?![0-9０-９]|$)|(${ARABIC})[.．、](?=[0-9]{3,4}[\\u4e00-\\u9fff])`, "y"),
  },
  { scheme: "arabic-point", pattern: /([⒈-⒛])/y },
  { scheme: "arabic-bracket", pattern: new RegExp(`[（(]\\s?(${ARABIC})\\s?[)）][、.．]?`, "y") },
  { scheme: "arabic-bracket", pattern: /([⑴-⒇])[、.．]?/y },
  { scheme: "circle", pattern: /([①-⑳㉑-㉟❶-❿➀-➉])[、.．]?/y },
  { scheme: "arabic-half-bracket", pattern: new RegExp(`(${ARABIC})[)）]`, "y") },
  {
    scheme: "named",
    pattern: new RegExp(
      `[【]?(?:[\\u4e00-\\u9fff]{0,6}?)(?:问题|任务|意见|事项|隐患|建议|台账|条目)(?:之)?[（(]?(${HAN}|${ARABIC})[)）]?(?:[、.．：:】]|(?=关于|针对|“))`,
      "y",
    ),
  },
  {
    scheme: "ordinal",
    pattern: new RegExp(
      `第(${HAN}|${ARABIC})(?:(?:章|节|条|部分|方面|类|大类)[、，,：:]?|(?:(?:个|项|条|类)?(?:方面)?(?:问题|任务|意见|隐患)[、，,：:]|(?:个|项|条|类)?(?:方面)?[、：:]))(?!季度)`,
      "y",
    ),
  },
  {
    scheme: "code",
    pattern: /([A-Z]{1,3}[-－–—]?[0-9]{1,4})(?:[-－.][0-9]{1,3})?[、：:.．]?(?=[\u4e00-\u9fff“【《])/y,
  },
];

/** Characters that can open a label: a cheap test before the patterns. */
const OPENING = /[一二三四五六七八九十百（(〔【0-9０-９㈠-㈩⒈-⒛⑴-⒇①-⑳㉑-㉟❶-❿➀-➉第A-Z问任意事隐建台条\u4e00-\u9fff]/;
const NAMED = /(?:问题|任务|意见|事项|隐患|建议|台账|条目)/;

/**
 * Reads the number at `from`, the head of a line that ends at `to`: `（二）加强领导` gives han-bracket 2.
 *
 * Returns null for words that merely begin with a numeral, such as `一是`, `三重一大` or `2023年`: a numeral counts only
 * with the mark that closes it. `1.5万元` and `2024.3.5` are no labels either.
 */
export function readLabel(text: string, from: number, to: number): Label | null {
  const first = text.charAt(from);
  if (!OPENING.test(first)) return null;
  const plain = first >= "\u4e00" && first <= "\u9fff" && !/[一二三四五六七八九十百第]/.test(first);
  if (plain && !NAMED.test(text.slice(from, Math.min(to, from + 10)))) return null;
  for (const { scheme, pattern } of FORMS) {
    if (plain && scheme !== "named") continue;
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    const written = found?.[1] ?? found?.[2];
    if (!found || !written || from + found[0].length > to) continue;
    const value = labelValue(written, scheme);
    if (value !== null) return { scheme, value, span: [from, from + found[0].length], weak: false };
  }
  return readWeakLabel(text, from, to);
}

const WEAK = /([0-9]{1,2})[.．、](?=[0-9]{1,2}[\u4e00-\u9fff])/y;

/** Reads a point with a figure right behind it: `2.3个项目` gives a weak arabic-point 2. */
export function readWeakLabel(text: string, from: number, to: number): Label | null {
  WEAK.lastIndex = from;
  const found = WEAK.exec(text);
  if (!found?.[1] || from + found[0].length > to) return null;
  return { scheme: "arabic-point", value: Number(found[1]), span: [from, from + found[0].length], weak: true };
}

/** The number a label's characters stand for: `十二` 12, `①` 1, `㈢` 3, `1.2` 2, `A-01` 1. */
export function labelValue(written: string, scheme: Scheme): number | null {
  const code = written.charCodeAt(0);
  for (const [first, last, start] of SINGLE) {
    if (code >= first && code <= last) return code - first + start;
  }
  if (scheme === "decimal" || scheme === "code") return Number(/[0-9]{1,4}$/.exec(written)?.[0] ?? Number.NaN);
  return chineseNumber(written) || null;
}

/** Blocks of characters that are a number each: first, last, value of the first. */
const SINGLE: readonly (readonly [number, number, number])[] = [
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x3220, 0x3229, 1],
];
