import type { Draw } from "../draw.ts";
import { chinese, MARKS, type Mark } from "../numerals.ts";

const wide = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const ROMAN = [
  "",
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
];
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const GRAVE = "壹贰叁肆伍陆柒捌玖拾";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const roman = (n: number): string => ROMAN[n] ?? String(n);
const stem = (n: number): string => STEMS[n - 1] ?? `甲${n}`;
const grave = (n: number): string => GRAVE[n - 1] ?? chinese(n);
const letter = (n: number): string => LETTERS[n - 1] ?? `Z${n}`;
const glyph = (first: number, n: number): string => (n <= 10 ? String.fromCodePoint(first + n - 1) : `（${n}）`);

/** Rarer ways of numbering than `MARKS`: spaces, full width, letters, stems, codes. */
export const SERIES = {
  space: (n) => `${n} `,
  wideSpace: (n) => `${n}　`,
  chineseSpace: (n) => `${chinese(n)} `,
  chineseWideSpace: (n) => `${chinese(n)}　`,
  wideDot: (n) => `${wide(n)}．`,
  widePause: (n) => `${wide(n)}、`,
  wideParen: (n) => `（${wide(n)}）`,
  roman: (n) => `${roman(n)}. `,
  romanPause: (n) => `${roman(n)}、`,
  romanGlyph: (n) => `${n <= 12 ? String.fromCodePoint(0x2160 + n - 1) : roman(n)}、`,
  romanBare: (n) => `${n <= 12 ? String.fromCodePoint(0x2160 + n - 1) : roman(n)}　`,
  capital: (n) => `${letter(n)}.`,
  capitalPause: (n) => `${letter(n)}、`,
  small: (n) => `${letter(n).toLowerCase()}) `,
  smallDot: (n) => `${letter(n).toLowerCase()}.`,
  smallParen: (n) => `（${letter(n).toLowerCase()}）`,
  stem: (n) => `${stem(n)}、`,
  stemParen: (n) => `（${stem(n)}）`,
  enclosed: (n) => glyph(0x3220, n),
  dotted: (n) => `${n <= 20 ? String.fromCodePoint(0x2488 + n - 1) : `${n}.`}`,
  close: (n) => `${n})`,
  chineseClose: (n) => `${chinese(n)}）`,
  square: (n) => `[${n}] `,
  corner: (n) => `〔${chinese(n)}〕`,
  heavy: (n) => `【${n}】`,
  hash: (n) => `#${n} `,
  no: (n) => `No.${n} `,
  zero: (n) => `${String(n).padStart(2, "0")}. `,
  zeroSpace: (n) => `${String(n).padStart(2, "0")}　`,
  article: (n) => `第${chinese(n)}条　`,
  grave: (n) => `${grave(n)}、`,
  matter: (n) => `事项${n}　`,
  matterColon: (n) => `事项${chinese(n)}：`,
  of: (n) => `之${chinese(n)}：`,
  ask: (n) => `第${chinese(n)}问：`,
} as const satisfies Readonly<Record<string, Mark>>;

/** Ways of numbering by what they number. */
export const CHAPTER_MARKS: readonly Mark[] = [
  MARKS.chapter,
  MARKS.chapter,
  MARKS.chapter,
  MARKS.chapterDot,
  MARKS.chapterSpace,
  MARKS.ordinal,
  SERIES.chineseSpace,
  SERIES.chineseWideSpace,
  SERIES.grave,
  SERIES.romanGlyph,
  SERIES.romanPause,
  SERIES.corner,
];
export const MIDDLE_MARKS: readonly Mark[] = [
  MARKS.paren,
  MARKS.paren,
  MARKS.parenHalf,
  MARKS.parenPause,
  SERIES.chineseClose,
  SERIES.enclosed,
  SERIES.stem,
  SERIES.stemParen,
  SERIES.capital,
  SERIES.capitalPause,
  SERIES.romanBare,
];
export const PROBLEM_MARKS: readonly Mark[] = [
  MARKS.arabic,
  MARKS.arabic,
  MARKS.arabicPause,
  MARKS.arabicWide,
  MARKS.arabicSpace,
  SERIES.space,
  SERIES.wideSpace,
  SERIES.wideDot,
  SERIES.widePause,
  SERIES.dotted,
  SERIES.zero,
  SERIES.zeroSpace,
  SERIES.square,
  SERIES.heavy,
  SERIES.hash,
  SERIES.no,
  SERIES.matter,
  SERIES.matterColon,
  SERIES.article,
  SERIES.ask,
];
export const POINT_MARKS: readonly Mark[] = [
  MARKS.is,
  MARKS.is,
  MARKS.circled,
  MARKS.bracketed,
  MARKS.arabicParen,
  MARKS.arabicParenHalf,
  MARKS.arabicClose,
  MARKS.first,
  MARKS.pause,
  SERIES.close,
  SERIES.small,
  SERIES.smallDot,
  SERIES.smallParen,
  SERIES.wideParen,
  (n) => `${chinese(n)}，`,
  (n) => `其${chinese(n)}：`,
  (n) => `第${chinese(n)}步，`,
  (n) => `第${chinese(n)}：`,
];
/** Marks that count nothing. */
export const BULLETS: readonly string[] = ["——", "— ", "- ", "• ", "·", "○ ", "▪ ", "◇", "→ ", "> ", "√ ", "＋"];

/** What a mark is told by: letters, Roman numbers and stems by themselves, all others with the marks around them. */
function kindOf(mark: Mark): string {
  const written = mark(2).normalize("NFKC");
  return /[A-Za-z]+|乙/.exec(written)?.[0].toLowerCase() ?? written;
}

/** One way of numbering for each list, no two alike. */
export function drawSeries(draw: Draw, ...lists: readonly (readonly Mark[])[]): Mark[] {
  const taken = new Set<string>();
  return lists.map((list) => {
    const mark = draw.pick(list.filter((other) => !taken.has(kindOf(other))));
    taken.add(kindOf(mark));
    return mark;
  });
}
