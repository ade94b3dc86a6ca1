const HAN = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A number up to 99 in Chinese. Sample: 12 gives 十二. */
export function han(number: number): string {
  if (number <= 10) return HAN[number] ?? "";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? HAN[tens] : ""}十${ones > 0 ? HAN[ones] : ""}`;
}

const wide = (number: number): string =>
  String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const ROMAN = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ"];

/** How a level is numbered: the marker in front of item `number` of `count`. A marker that ends in a line break stands alone. */
export const NUMBERS: Readonly<Record<string, (number: number, count: number) => string>> = {
  none: () => "",
  hanComma: (number) => `${han(number)}、`,
  hanDot: (number) => `${han(number)}.`,
  hanSpace: (number) => `${han(number)} `,
  hanBracket: (number) => `（${han(number)}）`,
  hanBracketHalf: (number) => `(${han(number)})`,
  hanBracketComma: (number) => `（${han(number)}）、`,
  part: (number) => `第${han(number)}部分　`,
  roman: (number) => `${ROMAN[number] ?? number}、`,
  arabDot: (number) => `${number}.`,
  arabDotSpace: (number) => `${number}. `,
  arabComma: (number) => `${number}、`,
  arabWideDot: (number) => `${number}．`,
  arabWide: (number) => `${wide(number)}．`,
  arabSpace: (number) => `${number} `,
  arabBracket: (number) => `（${number}）`,
  arabBracketHalf: (number) => `(${number})`,
  arabBracketWide: (number) => `（${wide(number)}）`,
  arabParen: (number) => `${number})`,
  arabParenWide: (number) => `${number}）`,
  padded: (number) => `${String(number).padStart(2, "0")}.`,
  circled: (number) => String.fromCharCode(0x245f + Math.min(number, 20)),
  digitBracket: (number) => String.fromCharCode(0x2473 + Math.min(number, 20)),
  digitDot: (number) => String.fromCharCode(0x2487 + Math.min(number, 20)),
  ordinal: (number) => `${han(number)}是`,
  ordinalComma: (number) => `第${han(number)}，`,
  firstThen: (number, count) =>
    number === 1 ? "首先，" : number === count ? "最后，" : number === 2 ? "其次，" : "再次，",
  bullet: () => "●",
  dashes: () => "——",
  square: () => "■",
  named: (number) => `问题${han(number)}：`,
  namedArab: (number) => `问题${number}：`,
  namedSpace: (number) => `问题${number}　`,
  feedbackNamed: (number) => `反馈问题${han(number)}：`,
  taskNamed: (number) => `整改任务${number}：`,
  auditNamed: (number) => `审计发现问题（${han(number)}）：`,
  ordinalNamed: (number) => `第${han(number)}项：`,
  namedLine: (number) => `问题${number}\n`,
  namedHanLine: (number) => `问题${han(number)}\n`,
  namedSquareLine: (number) => `【问题${number}】\n`,
  namedSquareHanLine: (number) => `【反馈问题${han(number)}】\n`,
  serialLine: (number) => `序号：${number}\n`,
  code: (number) => `A-${String(number).padStart(2, "0")} `,
  codeColon: (number) => `JC${String(number).padStart(3, "0")}：`,
  codeLine: (number) => `B-${String(number).padStart(2, "0")}\n`,
  codeLabelLine: (number) => `问题编号：XC-2024-${String(number).padStart(2, "0")}\n`,
};

const SERIES: readonly (readonly [RegExp, string])[] = [
  [/^hanBracket/, "hanBracket"],
  [/^han/, "han"],
  [/^arabBracket|^digitBracket/, "arabBracket"],
  [/^arabParen/, "arabParen"],
  [/^arab|^padded|^digitDot/, "arab"],
  [/^ordinal$/, "ordinal"],
];

/** What a reader takes for one kind of number: two levels in one kind cannot be told apart. Sample: arabComma gives arab. */
export const seriesOf = (scheme: string): string => SERIES.find(([pattern]) => pattern.test(scheme))?.[1] ?? scheme;

const COUSINS: readonly (readonly string[])[] = [
  ["arabDot", "arabComma", "arabDotSpace", "arabWideDot", "arabWide"],
  ["hanBracket", "hanBracketHalf"],
  ["arabBracket", "arabBracketHalf"],
];

/** Other ways to write the same kind of number, as a series does that changes its writing half way. */
export const cousinsOf = (scheme: string): readonly string[] =>
  COUSINS.find((family) => family.includes(scheme)) ?? [scheme];
