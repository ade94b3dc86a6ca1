import { describe, expect, test } from "vitest";
import { numberAt } from "../../packages/parser/src/outline/number.ts";
import { type Column, cutUnits, type Stretch } from "../../packages/parser/src/outline/units.ts";

const stretch = (from: number, to: number, column: Column = "words"): Stretch => ({
  span: [from, to],
  column,
  look: null,
  cell: column !== "words",
  label: null,
  kind: null,
  row: -1,
  line: 0,
});

/** The units of some lines: what each holds, its number in front in brackets, a label with its colon. */
async function cut(text: string): Promise<string[]> {
  let at = 0;
  const lines = text.split("\n").map((line) => {
    const one = stretch(at, at + line.length);
    at += line.length + 1;
    return one;
  });
  return (await cutUnits(text, lines)).map(({ span, words, number, label }) => {
    const marked = number ? `<${number.scheme} ${number.value}>` : "";
    return `${marked}${label ? "L:" : ""}${text.slice(words, span[1])}`;
  });
}

describe("numbers", () => {
  test.each([
    ["一、组织领导", "han-comma", 1],
    ["（二）整改情况", "han-bracket", 2],
    ["㈢整改情况", "han-bracket", 3],
    ["12．公车", "arabic-point", 12],
    ["3.2024年以来", "arabic-point", 3],
    ["（４）公车", "arabic-bracket", 4],
    ["⑸公车", "parenthesised", 5],
    ["⑥公车", "circle", 6],
    ["7）公车", "arabic-half-bracket", 7],
    ["八是公车", "ordinal", 8],
    ["其二，公车", "serial", 2],
    ["首先，公车", "word", 1],
    ["另一方面，公车", "word", 2],
    ["问题三：公车", "named", 3],
    ["【问题4】", "named", 4],
    ["B-07公车", "code", 7],
    ["●公车", "bullet", 1],
    ["2.3公车", "decimal", 3],
    ["第二部分 公车", "part", 2],
    ["b.公车", "letter", 2],
    ["Ⅲ、公车", "roman", 3],
    ["丙、公车", "stem", 3],
    ["5公车管理", "arabic-point", 5],
  ])("%s", (text, scheme, value) => {
    expect(numberAt(text, 0, text.length, true)).toMatchObject({ scheme, value });
  });

  test.each([
    "三重一大",
    "2023年3月",
    "1.5万元",
    "24小时监控",
    "一些单位",
    "二级医院",
    "PM2.5平均浓度",
    "第三季度",
    "（略）",
    "十四五规划",
  ])("%s is none", (text) => {
    expect(numberAt(text, 0, text.length, true)).toBeNull();
  });
});

describe("units", () => {
  test("a heading run in, its label and its points are units of their own", async () => {
    expect(await cut("（一）仓储管理松散。整改情况：一是清点库存。二是轮换保管员。")).toEqual([
      "<han-bracket 1>仓储管理松散。",
      "L:整改情况：",
      "<ordinal 1>清点库存。",
      "<ordinal 2>轮换保管员。",
    ]);
  });

  test("marks in quotes and brackets cut nothing", async () => {
    expect(await cut("关于“账目不清。票据不全”的问题（含下属单位。）仍需核对")).toHaveLength(1);
  });

  test("points inside a line are cut before their numbers, whatever stands before them", async () => {
    expect(await cut("主要做法（1）清点库存（2）轮换保管员")).toEqual([
      "主要做法",
      "<arabic-bracket 1>清点库存",
      "<arabic-bracket 2>轮换保管员",
    ]);
  });

  test("a short line that comes back is a label, whatever it says", async () => {
    expect(
      (await cut("我们怎么办\n清点库存。\n我们怎么办\n轮换保管员。")).filter((unit) => unit.startsWith("L:")),
    ).toEqual(["L:我们怎么办", "L:我们怎么办"]);
  });

  test("a heading that only a blank divides from its text is cut there; a name is not", async () => {
    expect(await cut("压实各级责任　成立工作专班推进")).toEqual(["L:压实各级责任　", "成立工作专班推进"]);
    expect(await cut("责任人为副主任 李某")).toHaveLength(1);
  });

  test("cells are cut as what their column says", async () => {
    const text = "仓储管理松散。1.清点库存。2.轮换保管员。综合科";
    const units = await cutUnits(text, [
      stretch(0, 7, "problem"),
      stretch(7, 22, "measures"),
      stretch(22, 25, "field"),
    ]);
    expect(units.map(({ span, words }) => text.slice(words, span[1]) + span.length)).toEqual([
      "仓储管理松散。2",
      "清点库存。2",
      "轮换保管员。2",
      "综合科2",
    ]);
  });
});
