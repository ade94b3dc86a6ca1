const DIGITS = "零一二三四五六七八九";

/** 1 to 99 as Chinese write them: 十二, 二十. */
export function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? DIGITS[ones] : ""}`;
}

const glyph = (first: number, value: number, last: number): string =>
  value <= last ? String.fromCodePoint(first + value - 1) : `(${value})`;

/** One way of writing the number of a place in a series. */
export type Mark = (place: number) => string;

/** The ways in which clerks number. */
export const MARKS = {
  chapter: (n) => `${chinese(n)}、`,
  chapterDot: (n) => `${chinese(n)}.`,
  chapterSpace: (n) => `${chinese(n)}、 `,
  ordinal: (n) => `第${chinese(n)}部分　`,
  paren: (n) => `（${chinese(n)}）`,
  parenHalf: (n) => `(${chinese(n)})`,
  parenPause: (n) => `（${chinese(n)}）、`,
  arabic: (n) => `${n}.`,
  arabicWide: (n) => `${n}．`,
  arabicPause: (n) => `${n}、`,
  arabicSpace: (n) => `${n}. `,
  arabicParen: (n) => `（${n}）`,
  arabicParenHalf: (n) => `(${n})`,
  arabicClose: (n) => `${n}）`,
  circled: (n) => glyph(0x2460, n, 20),
  bracketed: (n) => glyph(0x2474, n, 20),
  is: (n) => `${chinese(n)}是`,
  isTo: (n) => `${chinese(n)}要`,
  first: (n) => `第${chinese(n)}，`,
  pause: (n) => `其${chinese(n)}，`,
  decimal: (n) => `${n}`,
} as const satisfies Readonly<Record<string, Mark>>;

/** 首先 其次 再次 最后 for a run of so many points; null where the words do not reach. */
export function spokenMarks(count: number): readonly string[] | null {
  if (count === 2) return ["首先，", "其次，"];
  if (count === 3) return ["首先，", "其次，", "最后，"];
  return count === 4 ? ["首先，", "其次，", "再次，", "最后，"] : null;
}
