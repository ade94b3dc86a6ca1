import { SCHEMES } from "../outline/number.ts";
import { COLUMNS } from "../outline/units.ts";
import { ROLES } from "./grammar.ts";
import { MARKS, SIGNS } from "./traits.ts";

/** What a figure of a row of evidence stands for. */
type Figure =
  | "number"
  | "gist"
  | "mark"
  | "label"
  | "kinds"
  | "form"
  | "yes"
  | "sign"
  | "signs"
  | "role"
  | "area"
  | "series"
  | "share"
  | "step"
  | "family"
  | "column";

/** A template of evidence: what it says in Chinese and English, and what its figures stand for. */
type Template = readonly [zh: string, en: string, figures: readonly Figure[]];

const ALIKE: readonly (readonly [string, string, readonly Figure[]])[] = [
  [
    "缺失结尾、举措、公式、组织词",
    "ends in lack, deed, formula, organising words",
    ["share", "share", "share", "share"],
  ],
  ["带标签、带编号、独占一行", "labelled, numbered, fills its line", ["share", "share", "share", "yes"]],
  ["长度、下面有行、下面有编号", "length, lines below, numbers below", ["step", "share", "share"]],
  ["写法、缺失、举措、带标签", "writing, lack, deed, labelled", ["number", "share", "share", "share"]],
  ["写法、独占一行、下面有编号", "writing, fills its line, numbers below", ["number", "share", "share", "step"]],
  ["个数、状态", "how many, state", ["step", "share", "number"]],
  ["缺失、带标签、公式", "lack, labelled, formula", ["share", "share", "share", "yes"]],
  [
    "在段首、组织词、缺失结尾、下面有编号",
    "opens a block, organising words, ends in lack, numbers below",
    ["share", "share", "share", "share"],
  ],
];

const alike = (zh: string, en: string): Template[] =>
  ALIKE.map(([z, e, figures]) => [`${zh}：${z}`, `${en}: ${e}`, figures]);

/** Every template by its index; an index that nothing uses is left out. */
export const TEMPLATES: ReadonlyMap<number, Template> = new Map<number, Template>([
  ...(
    [
      [0, "编号、标签", "number, label", ["number", "label"]],
      [1, "编号、第几", "number, which", ["number", "step", "label"]],
      [2, "长度、行首", "length, opens a line", ["step", "yes", "yes", "label"]],
      [3, "结尾标点、独占行尾", "end mark, ends its line", ["mark", "yes", "label", "yes"]],
      [4, "词义", "what it says", ["gist", "yes", "yes", "label"]],
      [5, "词义、长度", "what it says, length", ["gist", "step", "yes"]],
      [6, "以缺失词结尾", "ends in a word of lack", ["yes", "mark", "yes", "yes", "label"]],
      [7, "编号、结尾标点", "number, end mark", ["number", "mark", "yes"]],
      [8, "字体、位置", "look, place", ["step", "yes", "yes", "yes"]],
      [9, "含有", "holds", ["sign", "label", "yes", "yes"]],
      [10, "含有、结尾标点、长度", "holds, end mark, length", ["sign", "mark", "step", "yes"]],
      [11, "含有、编号", "holds, number", ["sign", "number"]],
      [12, "没有特征词", "holds nothing special", ["gist", "yes"]],
      [13, "在文中的位置", "place in the notice", ["step", "label", "number"]],
      [14, "位置、标题词", "place, heading words", ["step", "signs"]],
      [15, "开头几处", "among the first", ["step", "yes", "mark"]],
      [16, "位置、含有", "place, holds", ["step", "sign", "yes"]],
      [17, "全文的答复标签、公式", "labels and formulas of the notice", ["step", "step", "number", "label"]],
      [18, "下一处的写法", "writing of the next", ["form", "label"]],
      [19, "编号、下一处的写法", "number, writing of the next", ["number", "form"]],
      [20, "下一处的词义", "what the next says", ["gist", "yes", "label", "number"]],
      [21, "上一处的写法", "writing of the one before", ["form", "label", "number"]],
      [22, "上一处的词义、标点", "what the one before says, its mark", ["gist", "mark", "yes", "label"]],
      [23, "再下一处、下一处的写法", "writing of the second and the next", ["form", "form"]],
      [24, "词义、下一处的编号", "what it says, number of the next", ["gist", "number", "label"]],
      [25, "词义、下一处的词义", "what it and the next say", ["gist", "gist", "yes", "yes", "label"]],
      [26, "长度、下一处的长度", "length, length of the next", ["step", "step", "yes", "yes", "number"]],
      [27, "所在章的标题", "heading of its chapter", ["signs", "number", "label"]],
      [28, "所在章的标题、第几章", "heading of its chapter, which", ["signs", "step", "yes"]],
      [29, "不在任何章内", "stands in no chapter", ["yes", "label"]],
      [30, "上级编号、编号", "number above, number", ["number", "number", "label"]],
      [31, "上级的词义", "what the one above says", ["gist", "signs", "yes", "label"]],
      [32, "标签含义、编号", "meaning of its label, number", ["step", "number", "yes"]],
      [33, "标签含义、长度", "meaning of its label, length", ["step", "step", "mark"]],
      [34, "标签", "label", ["kinds", "label"]],
      [35, "标签、出现次数", "label, how often", ["kinds", "step"]],
      [36, "标签出现次数", "how often its label stands", ["step", "number", "label"]],
      [37, "上一个标签、标签", "label before, label", ["kinds", "kinds", "yes"]],
      [38, "同名标签后面的内容", "what follows its like", ["share", "share", "yes"]],
      [39, "同名标签后面的编号", "numbers behind its like", ["share", "share", "step", "yes"]],
      [40, "同名标签后面的长度、状态", "length and state behind its like", ["step", "share", "yes"]],
      [41, "同名标签在段首", "its like opens a block", ["share", "step", "yes", "number"]],
      [42, "前面的标签含义、词义", "meaning of the label before, what it says", ["step", "gist", "number"]],
      [43, "前面的标签、编号", "label before, number", ["kinds", "number", "yes"]],
      [44, "前面同名标签后面的内容", "what follows the like of the label before", ["share", "share", "gist", "yes"]],
      [45, "编号、连续、层级", "number, series, depth", ["number", "series", "step"]],
      [46, "连续、词义", "series, what it says", ["series", "yes", "gist"]],
      [67, "下面的标签、编号、行", "labels, numbers, lines below", ["step", "yes", "yes", "number"]],
      [68, "下面的标签数、编号数", "how many labels and numbers below", ["step", "step"]],
      [69, "下面的缺失、举措", "lack and deeds below", ["step", "step", "gist"]],
      [70, "下面的字数、行数", "characters and lines below", ["step", "step", "yes", "yes"]],
      [71, "表格列、词义", "column, what it says", ["column", "gist", "step"]],
      [72, "表格列、编号", "column, number", ["column", "number", "yes", "mark"]],
      [73, "文种、编号、词义", "kind of text, number, what it says", ["family", "number", "gist"]],
      [74, "文种、标签", "kind of text, label", ["family", "label", "kinds", "yes"]],
      [75, "下一行的写法、词义", "writing of the next line, what it says", ["form", "gist", "mark", "yes"]],
      [76, "下一行的写法、编号", "writing of the next line, number", ["form", "number", "gist", "step"]],
      [77, "行首的编号、行内第几", "number of its line, which on it", ["number", "label", "step", "gist"]],
      [78, "行首与本处的词义", "what its line's head and it say", ["gist", "gist", "form", "step"]],
      [79, "在结尾部分", "stands in the closing", ["yes", "number", "label", "yes"]],
      [80, "前一处读作、编号", "the one before is, number", ["role", "number"]],
      [81, "前两处读作", "the two before are", ["role", "role"]],
      [82, "前一处读作、标签", "the one before is, label", ["role", "label", "yes"]],
      [83, "前一处读作、词义", "the one before is, what it says", ["role", "step", "yes"]],
      [84, "前一处读作、标点", "the one before is, its mark", ["role", "mark", "yes"]],
      [85, "所在部分、编号", "part of the notice, number", ["area", "number"]],
      [86, "所在部分、已有措施", "part of the notice, measures so far", ["area", "step", "yes", "label"]],
      [87, "所在部分、已有措施、词义", "part, measures so far, what it says", ["area", "step", "step", "yes"]],
      [88, "同级上一条读作、连续", "its sibling is, series", ["role", "series"]],
      [89, "同级上一条读作、编号", "its sibling is, number", ["role", "number"]],
      [90, "同级上一条读作、词义", "its sibling is, what it says", ["role", "step"]],
      [91, "上级读作、编号", "the one above is, number", ["role", "number"]],
      [92, "上级、同级读作", "the one above and its sibling are", ["role", "role"]],
      [93, "同样编号的读作", "the last so numbered is", ["role", "yes", "yes"]],
      [94, "同样写法的读作", "the last so written is", ["role", "yes", "label", "yes"]],
      [95, "同样写法的、上级读作", "the last so written and the one above are", ["role", "role"]],
      [96, "前面的标签读作、编号", "the label before is, number", ["role", "number", "step"]],
      [97, "前面的标签读作、词义", "the label before is, what it says", ["role", "step", "role"]],
      [98, "上一行读作", "the line before is", ["role", "yes", "label", "yes"]],
      [99, "上一行读作、词义", "the line before is, what it says", ["role", "step", "yes"]],
      [100, "同名标签读作", "its like label is", ["role", "label"]],
      [101, "同名标签后面读作", "what stands behind its like is", ["role", "label"]],
      [102, "标签、所在部分", "label, part of the notice", ["kinds", "area", "step"]],
      [103, "标签、前面的标签读作", "label, the label before is", ["kinds", "role"]],
      [104, "同名标签读作、已有措施", "its like label is, measures so far", ["role", "step", "role"]],
      [105, "标签读作、词义", "its label is, what it says", ["role", "step"]],
      [106, "标签读作、编号", "its label is, number", ["role", "number"]],
      [107, "同名标签后面读作、词义", "what stands behind its like is, what it says", ["role", "step"]],
      [108, "同名标签后面读作、编号", "what stands behind its like is, number", ["role", "yes", "label"]],
      [109, "与上一个问题写法相同", "written as the last problem", ["step", "number", "area"]],
      [110, "与上一个问题写法相同、已有措施", "written as the last problem, measures so far", ["step", "step", "step"]],
      [111, "与上一条措施写法相同", "written as the last measure", ["step", "number"]],
      [112, "上一条措施的编号", "number of the last measure", ["number", "number", "role"]],
      [113, "上一个问题的编号", "number of the last problem", ["number", "number", "label"]],
      [114, "上一个标题的编号", "number of the last heading", ["number", "number", "area"]],
      [115, "已有问题", "problems so far", ["step", "area", "number"]],
      [116, "所在部分、含有", "part of the notice, holds", ["area", "signs", "yes"]],
      [117, "所在部分、结尾词", "part of the notice, closing words", ["area", "signs", "label", "yes"]],
      [119, "标签末词、所在部分", "last word of its label, part of the notice", ["step", "area", "step", "role"]],
      [120, "标签末词、前一处读作", "last word of its label, the one before is", ["step", "role", "yes"]],
      [121, "文种、前一处读作", "kind of text, the one before is", ["family", "role", "yes", "mark"]],
      [122, "文种、所在部分、编号", "kind of text, part of the notice, number", ["family", "area", "number", "yes"]],
      [
        123,
        "文种、所在部分、词义",
        "kind of text, part of the notice, what it says",
        ["family", "area", "step", "yes", "step"],
      ],
      [
        124,
        "下一同级的位置、前一处读作",
        "place of the next of its series, the one before is",
        ["step", "role", "number", "step"],
      ],
      [
        125,
        "下一同级的位置、所在部分",
        "place of the next of its series, part of the notice",
        ["step", "area", "role", "yes"],
      ],
      [140, "编号、下一同级的位置", "number, place of the next of its series", ["number", "yes", "step", "step"]],
      [141, "词义、下一同级的位置", "what it says, place of the next of its series", ["gist", "yes", "step", "series"]],
      [126, "下面第一个标签、所在部分", "first label below, part of the notice", ["step", "area", "role", "number"]],
      [127, "下面第一个标签、上级读作", "first label below, the one above is", ["step", "role", "yes", "yes"]],
      [130, "下一处标签的末词", "last word of the label below", ["step", "number", "label", "yes"]],
      [131, "标签末词、编号", "last word of its label, number", ["step", "number", "yes", "label"]],
      [132, "标签末词、上一个标签末词", "last words of its label and of the one before", ["step", "step", "yes"]],
      [133, "标签末词、出现次数", "last word of its label, how often", ["step", "step", "share", "share"]],
      [134, "前面标签的末词、词义", "last word of the label before, what it says", ["step", "gist", "number"]],
      [135, "前面标签的末词、编号", "last word of the label before, number", ["step", "number", "yes", "mark"]],
      [136, "下面第一个标签、编号", "first label below, number", ["step", "number", "step", "yes"]],
      [137, "下面第一个标签、词义", "first label below, what it says", ["step", "gist", "yes"]],
      [
        138,
        "同样编号的各处下面先写问题",
        "those numbered alike have a problem's label first",
        ["share", "share", "number", "yes"],
      ],
      [
        139,
        "本章同样编号的各处下面先写问题",
        "those of its chapter have a problem's label first",
        ["share", "share", "number", "yes"],
      ],
      [118, "词义、所在部分", "what it says, part of the notice", ["gist", "area", "step", "yes"]],
    ] as const
  ).map(([index, ...rest]): [number, Template] => [index, rest]),
  ...alike("同样编号的各处", "those numbered alike").map((template, at): [number, Template] => [47 + at, template]),
  ...alike("本章同样编号的各处", "those numbered alike in its chapter").map((template, at): [number, Template] => [
    57 + at,
    template,
  ]),
]);

type Pair = readonly [zh: string, en: string];
const SHARES: readonly Pair[] = [
  ["很少", "few"],
  ["有些", "some"],
  ["多数", "most"],
  ["几乎都", "nearly all"],
];
const AREAS: readonly Pair[] = [
  ["开头", "opening"],
  ["无问题的章", "chapter without problems"],
  ["问题章", "chapter of problems"],
  ["答复中", "answer"],
  ["结尾", "closing"],
];
const SERIES_WORDS: readonly Pair[] = [
  ["无", "none"],
  ["第一个", "first"],
  ["不从一开始", "starts late"],
  ["接续", "next"],
  ["重新开始", "restarts"],
  ["跳号", "skips"],
  ["倒退", "goes back"],
];
const LABELS: readonly Pair[] = [
  ["无标签", "no label"],
  ["标签", "label"],
  ["括号标签", "label in brackets"],
];

/** A row of evidence in words: its template's sentence and its figures. Sample: `编号、标签：han-bracket（行首）、无标签`. */
export function wordRow(template: number, figures: readonly number[], lang: "zh" | "en"): string {
  const at = lang === "zh" ? 0 : 1;
  const found = TEMPLATES.get(template);
  if (!found) return String(template);
  const said = found[2].map((figure, index) => wordFigure(figure, figures[index] ?? 0, at));
  return `${found[at]}${at === 0 ? "：" : ": "}${said.join(at === 0 ? "、" : ", ")}`;
}

function wordFigure(figure: Figure, value: number, at: 0 | 1): string {
  const pick = (pairs: readonly Pair[]): string => pairs[value]?.[at] ?? String(value);
  switch (figure) {
    case "number":
      return numberWords(value, at);
    case "gist":
      return gistWords(value, at);
    case "mark":
      return MARKS[value] ?? "–";
    case "label":
      return pick(LABELS);
    case "form":
      return value < 0 ? "–" : `${numberWords(value >> 13, at)}${value & 8_191 ? LABELS[1]?.[at] : ""}`;
    case "yes":
      return at === 0 ? (value ? "是" : "否") : value ? "yes" : "no";
    case "sign":
      return SIGNS[value] ?? "–";
    case "signs":
      return SIGNS.filter((_, index) => value & (1 << index)).join("+") || "–";
    case "role":
      return ROLES[value & 31] ?? "–";
    case "area":
      return pick(AREAS);
    case "series":
      return pick(SERIES_WORDS);
    case "share":
      return pick(SHARES);
    case "column":
      return COLUMNS[value] ?? "–";
    default:
      return String(value);
  }
}

function numberWords(value: number, at: 0 | 1): string {
  if (value < 2)
    return (
      [
        ["无编号，行内", "无编号，行首"],
        ["no number, inside", "no number, opens"],
      ][at]?.[value] ?? "–"
    );
  const place =
    [
      ["行内", "行首"],
      ["inside", "opens"],
    ][at]?.[value & 1] ?? "";
  return `${SCHEMES[(value >> 1) - 1] ?? "?"}（${place}）`;
}

function gistWords(value: number, at: 0 | 1): string {
  if (value === 127) return "–";
  const said = [
    value & 1 ? ["举措", "deed"][at] : "",
    ["", ["有缺失", "some lack"][at], ["缺失", "lack"][at]][((value >> 1) % 3) as 0 | 1 | 2] ?? "",
    Math.floor(value / 6) % 4 ? ["公式", "formula"][at] : "",
    value >= 24 ? ["状态", "state"][at] : "",
  ];
  return said.filter(Boolean).join("+") || (["平述", "plain"][at] ?? "");
}
