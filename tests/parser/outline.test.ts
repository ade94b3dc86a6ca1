import { describe, expect, test } from "vitest";
import type { DiagnosticCode } from "../../packages/parser/src/model/diagnostic.ts";
import type { Section } from "../../packages/parser/src/model/outline.ts";
import { splitPoints } from "../../packages/parser/src/outline/enumeration.ts";
import { readFieldLabel } from "../../packages/parser/src/outline/field-label.ts";
import { buildOutline } from "../../packages/parser/src/outline/index.ts";
import { readLabel } from "../../packages/parser/src/outline/label.ts";
import { assignRoles, placeRoles } from "../../packages/parser/src/outline/roles.ts";
import { isGeneric, readFormula } from "../../packages/parser/src/outline/wording.ts";
import { makeBlock } from "../../packages/parser/src/text/block.ts";

describe("numbers at the head of a line", () => {
  test.each([
    ["一、组织领导", "han-comma", 1],
    ["（十二）学习不够", "han-bracket", 12],
    ["(三)学习不够", "han-bracket", 3],
    ["３．学习不够", "arabic-point", 3],
    ["4、学习不够", "arabic-point", 4],
    ["（1）学习不够", "arabic-bracket", 1],
    ["②学习不够", "circle", 2],
    ["5)学习不够", "arabic-half-bracket", 5],
    ["反馈问题一：学习不够", "named", 1],
    ["问题12：学习不够", "named", 12],
    ["第三部分 学习情况", "ordinal", 3],
    ["A-07学习不够", "code", 7],
    ["1.2学习不够", "decimal", 2],
    ["1.128排CT检查", "arabic-point", 1],
  ])("%s", (text, scheme, value) => {
    expect(readLabel(text, 0, text.length)).toMatchObject({ scheme, value });
  });

  test.each([
    "一是加强学习",
    "三重一大制度",
    "2023年制定",
    "2024.3.5召开会议",
    "第一议题制度",
    "第一季度完成",
    "问题突出",
    "十个方面",
  ])("none in %s", (text) => {
    expect(readLabel(text, 0, text.length)).toBeNull();
  });
});

test("a figure behind a point makes the number a guess", () => {
  expect(readLabel("2.3个项目未开工", 0, 8)).toMatchObject({ scheme: "arabic-point", value: 2, weak: true });
});

describe("labels of an answer", () => {
  test.each([
    ["整改情况：一是", "progress"],
    ["整改落实情况:一是", "progress"],
    ["【整改措施】制定", "measures"],
    ["整改措施及成效：制定", "measures"],
    ["整改成效：好转", "result"],
    ["下一步打算：推进", "plan"],
    ["牵头单位：办公室", "responsible"],
    ["责任领导：张三", "responsible"],
    ["整改时限：3月底", "deadline"],
    ["完成时限:3月底", "deadline"],
    ["整改状态：已完成", "status"],
    ["整改目标：全部", "goal"],
    ["整改任务：污水", "problem"],
  ])("%s", (text, kind) => {
    expect(readFieldLabel(text, 0, text.length)?.kind).toBe(kind);
  });

  test.each(["整改情况良好，继续保持", "责任重于泰山", "反馈问题一：学习", "问题出在：思想"])("none in %s", (text) => {
    expect(readFieldLabel(text, 0, text.length)).toBeNull();
  });
});

describe("headings by formula", () => {
  test.each([
    ["关于“学习不系统”问题的整改情况", "学习不系统"],
    ["关于“甲。乙。《丙》”的问题。整改情况：一是", "甲。乙。《丙》"],
    ["关于“主业“捡到篮子里”不清”的问题", "主业“捡到篮子里”不清"],
    ["针对招商引资质量不高的问题。", "招商引资质量不高"],
  ])("%s", (text, statement) => {
    const formula = readFormula(text, 0, text.length);
    expect(formula && text.slice(...formula.statement)).toBe(statement);
  });

  test("a heading that names no problem of its own is generic", () => {
    expect(isGeneric("反馈问题整改落实情况")).toBe(true);
    expect(isGeneric("公务接待管理混乱问题")).toBe(false);
  });
});

describe("points of an answer", () => {
  const split = (...paragraphs: string[]) => {
    const text = paragraphs.join("\n");
    let at = 0;
    const spans = paragraphs.map((words) => {
      const span = [at, at + words.length] as const;
      at += words.length + 1;
      return span;
    });
    return splitPoints(text, spans).map(({ marker, span }) => [marker && text.slice(...marker), text.slice(...span)]);
  };

  test("each enumerator opens one, sentences stay together", () => {
    expect(split("一是制定办法。每月检查。二是开展培训。")).toEqual([
      ["一是", "制定办法。每月检查。"],
      ["二是", "开展培训。"],
    ]);
  });

  test("an inner run stays inside the outer one", () => {
    expect(split("一是规范程序。（1）会前审核；（2）会中记录。二是公开结果。")).toHaveLength(2);
  });

  test("a skipped number does not end the run", () => {
    expect(split("一是甲事。二是乙事。四是丁事。").map(([marker]) => marker)).toEqual(["一是", "二是", "四是"]);
  });

  test("words before the run and paragraphs without a number are points of their own", () => {
    expect(split("召开会议研究。一是甲事。二是乙事。", "目前运行良好。").map(([marker]) => marker)).toEqual([
      null,
      "一是",
      "二是",
      null,
    ]);
  });

  test("a run that is one sentence is over with its full stop", () => {
    expect(split("一是甲事；", "二是乙事。", "对发现的问题立案查处。").map(([marker]) => marker)).toEqual([
      "一是",
      "二是",
      null,
    ]);
    expect(split("一是甲事。", "二是乙事。", "对发现的问题立案查处。")).toHaveLength(2);
  });

  test("a paragraph without a number between numbered ones goes on with the one above", () => {
    expect(split("1.开展排查。", "排查发现问题12个。", "2.建立台账。")).toEqual([
      ["1.", "开展排查。\n排查发现问题12个。"],
      ["2.", "建立台账。"],
    ]);
  });

  test("numerals inside a clause count for nothing", () => {
    expect(split("落实“三会一课”，做到十是十、五是五。")).toHaveLength(1);
  });
});

describe("the tree", () => {
  const outline = (...lines: string[]) => {
    const codes: DiagnosticCode[] = [];
    const made = buildOutline(
      lines.map((line) => makeBlock(line, [], { kind: "paragraph" })),
      (code) => codes.push(code),
    );
    const show = (sections: readonly Section[]): unknown[] =>
      sections.map(({ head, children }) => {
        const words = made.text.slice(head[0], head[0] + 1);
        return children.length > 0 ? [words, show(children)] : words;
      });
    return { tree: show(made.sections), codes, made };
  };

  test("follows the levels of the standard", () => {
    expect(outline("一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "二、己").tree).toEqual([
      ["甲", [["乙", ["丙", "丁"]], "戊"]],
      "己",
    ]);
  });

  test("keeps a series together that changes its writing half way", () => {
    const { tree, codes } = outline("一、甲", "（一）乙", "2.丙", "3.丁");
    expect(tree).toEqual([["甲", ["乙", "丙", "丁"]]]);
    expect(codes).toContain("numbering-scheme-mixed");
  });

  test("goes on over a skipped number and says so", () => {
    const { tree, codes } = outline("（一）甲", "（二）乙", "（四）丁");
    expect(tree).toEqual(["甲", "乙", "丁"]);
    expect(codes).toEqual(["numbering-gap"]);
  });

  test("counts on through the categories", () => {
    expect(outline("（一）甲", "问题1：乙", "（二）丙", "问题2：丁", "问题3：戊").tree).toEqual([
      ["甲", ["乙"]],
      ["丙", ["丁", "戊"]],
    ]);
  });

  test("restarts below the problem whose measures are counted the same way", () => {
    const lines = [
      "1.关于“甲”的问题",
      "整改措施：",
      "1.丙事。",
      "2.丁事。",
      "2.关于“乙”的问题",
      "整改措施：",
      "1.戊事。",
    ];
    expect(outline(...lines).tree).toEqual([
      ["关", ["丙", "丁"]],
      ["关", ["戊"]],
    ]);
  });

  test("calls organisation and next steps sections, what is answered problems", () => {
    const { made } = outline(
      "一、整改工作组织情况",
      "（一）加强领导。成立专班，一是学习，二是落实。",
      "二、反馈问题整改情况",
      "（一）学习不够深入。",
      "整改情况：一是制定计划。",
      "（二）资产管理混乱。",
      "整改情况：清理资产。",
      "三、下一步打算",
      "继续努力。",
    );
    const roles = placeRoles(assignRoles(made)).map(({ role, parentId }) => [
      role.role,
      made.text.slice(...role.heading),
      parentId,
    ]);
    expect(roles).toEqual([
      ["section", "整改工作组织情况", null],
      ["section", "加强领导", "s1"],
      ["section", "反馈问题整改情况", null],
      ["problem", "学习不够深入。", "s3"],
      ["problem", "资产管理混乱。", "s3"],
      ["section", "下一步打算", null],
    ]);
  });
});
