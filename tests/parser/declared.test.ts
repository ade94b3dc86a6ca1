import { describe, expect, test } from "vitest";
import { readDeclared, reportDeclared, reportGroups } from "../../packages/parser/src/fields/declared.ts";
import type { DiagnosticCode } from "../../packages/parser/src/model/diagnostic.ts";
import type { Problem, StatusValue } from "../../packages/parser/src/model/notice.ts";
import { STEPS } from "../../packages/parser/src/recognise/count-words.ts";
import { aNotice } from "../support/notice-builder.ts";

function read(text: string): Record<string, number> {
  const { spans, ...figures } = readDeclared(text, [[0, text.length]]).declared;
  const stated = Object.entries(figures).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  for (const [key] of stated) expect(text.slice(...(spans[key] ?? [0, 0]))).not.toBe("");
  return Object.fromEntries(stated);
}

describe("the figures that a notice states of itself", () => {
  test.each<[string, Record<string, number>]>([
    [
      "巡察组反馈3个方面17个具体问题，已完成整改12个，正在整改5个，整改完成率70.6%。",
      { problems: 17, completed: 12, ongoing: 5, rate: 70.6 },
    ],
    [
      "反馈的4大类22个问题中，18个已完成整改，3个取得阶段性成效，1个尚未启动。",
      { problems: 22, completed: 18, ongoing: 3, notStarted: 1 },
    ],
    ["围绕指出的四个方面、二十三个问题，细化整改措施六十八条。", { problems: 23, measures: 68 }],
    [
      "区委巡察组点出２个方面１５个问题，目前已整改到位１２个，其余３个按计划推进。",
      { problems: 15, completed: 12, ongoing: 3 },
    ],
    ["反馈的17个问题均已整改到位。", { problems: 17, completed: 17 }],
    ["涉及我局的11项整改任务，已完成9项，正在推进2项。", { measures: 11, completed: 9, ongoing: 2 }],
    ["审计指出问题41个，截至10月底已整改39个，正在整改2个。", { problems: 41, completed: 39, ongoing: 2 }],
    ["反馈的20个问题中，已完成整改的有17个，正在整改的有3个。", { problems: 20, completed: 17, ongoing: 3 }],
    ["反馈的30个问题已完成整改28个，剩余2个问题因用地审批仍在推进。", { problems: 30, completed: 28, ongoing: 2 }],
    ["细化成6个方面33个具体问题，逐项定下96条整改举措，举措完成90条。", { problems: 33, measures: 96, completed: 90 }],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test("正在推进 is the state where 长期坚持 stands beside it", () => {
    expect(read("反馈问题19个，已完成15个，正在整改3个，需长期坚持1个。")).toMatchObject({ ongoing: 3 });
    expect(read("反馈问题19个，已销号17个，长期坚持2个。")).toMatchObject({ ongoing: 2 });
  });

  test("what was found by oneself, before, or for others is not the notice's", () => {
    expect(read("支部自查发现问题12个，已整改11个。针对反馈的26个问题，已完成25个。")).toEqual({
      problems: 26,
      completed: 25,
    });
    expect(read("上轮巡察反馈的18个问题已完成整改18个。本轮反馈问题20个，完成整改16个。")).toEqual({
      problems: 20,
      completed: 16,
    });
    expect(read("出台惠企措施12项、防控措施20条，排查安全隐患56处。")).toEqual({});
  });

  test("parts in brackets or behind 其中 are not read for the whole", () => {
    expect(read("反馈问题36个（党建方面12个、作风方面24个），已完成整改33个（其中立行立改6个）。")).toEqual({
      problems: 36,
      completed: 33,
    });
  });

  test.each([
    "对每一个问题都较真，改好一个、销号一个、巩固一个。",
    "坚持整改1个、销号1个。",
    "计划于2025年6月底前完成整改12个，力争年内整改完成率达到100%。",
    "下一步，对剩余的3个问题紧盯不放，确保明年3月底前完成整改3个。",
    "成立3个专班，召开会议5次，完成调研报告4个。",
    "书记带头领办5个问题。",
    "党组把216个方面具体问题逐条分解。",
  ])("nothing in %s", (text) => {
    expect(read(text)).toEqual({});
  });

  test("kinds of problems are parts, and more done than there are count something else", () => {
    expect(read("反馈的18个问题中，立行立改类10个已全部完成，长期坚持类8个持续推进。")).toEqual({ problems: 18 });
    expect(read("反馈9个问题22个具体表现，已整改到位20个。")).toEqual({ problems: 9 });
    expect(read("把8个问题细化为35项整改任务。截至4月底，已完成33项。")).toMatchObject({ measures: 35, completed: 33 });
  });

  test("what is asked of others is no state", () => {
    expect(read("要求各支部限期完成整改12个问题。")).toEqual({});
  });

  test("an outlook chapter counts only what it says is so now", () => {
    expect(read("四、下一步打算\n推动正在整改的6个问题。目前仍有2个问题尚未完成，要紧抓不放。")).toEqual({
      notStarted: 2,
    });
  });

  test("two figures for one thing, or figures of parts only, give none and are told", () => {
    const parts = "反映的46个问题中，要求立行立改的29个，已完成整改29个；要求分阶段整改的17个，已完成整改4个。";
    expect(read(parts)).toEqual({ problems: 46 });
    expect(codes(parts, [])).toEqual(["declared-figures-differ"]);
    expect(read("提出整改措施50条。截至3月，落实整改措施共52条。")).toEqual({});
  });

  test("a figure that lost its middle is told", () => {
    expect(codes("反馈的317个方面问题，逐条整改。", [])).toEqual(["declared-figure-damaged"]);
  });
});

function problemsWith(states: readonly StatusValue[]): Problem[] {
  return aNotice({ problems: states.map((value) => ({ status: { value, evidence: [] } })) }).problems;
}

function codes(text: string, problems: readonly Problem[]): DiagnosticCode[] {
  const found: DiagnosticCode[] = [];
  reportDeclared(readDeclared(text, [[0, text.length]]), problems, (code) => found.push(code));
  return found;
}

describe("a figure that is not met", () => {
  test("is told for problems and states, with its place", () => {
    const text = "反馈问题3个，已完成整改1个，正在整改2个。";
    const reported: unknown[] = [];
    const problems = problemsWith(["completed", "completed"]);
    reportDeclared(readDeclared(text, [[0, text.length]]), problems, (code, details, span) =>
      reported.push([code, details?.key, span && text.slice(...span)]),
    );
    expect(reported).toEqual([
      ["declared-count-mismatch", "problems", "3"],
      ["declared-count-mismatch", "completed", "1"],
      ["declared-count-mismatch", "ongoing", "2"],
    ]);
  });

  test("is not told where problems that say no state may be the missing ones", () => {
    expect(codes("反馈问题3个，已完成整改2个。", problemsWith(["completed", "unstated", "unstated"]))).toEqual([]);
  });

  test("is a note for measures", () => {
    expect(codes("提出整改措施9条。", problemsWith(["completed"]))).toEqual(["declared-measures-mismatch"]);
  });

  test("is told for a heading that counts what stands below it", () => {
    const { sections, problems } = aNotice({
      sections: [
        {
          id: "s1",
          parentId: null,
          level: 1,
          marker: "一、",
          heading: "已完成整改的问题（2个）",
          role: "problems",
          span: [0, 12],
        },
      ],
      problems: [{ sectionId: "s1" }],
    });
    const found: unknown[] = [];
    reportGroups(sections, problems, (code, details) => found.push([code, details]));
    expect(found).toEqual([["declared-count-mismatch", { key: "problems", declared: 2, found: 1 }]]);
    reportGroups(sections, [...problems, ...problems], () => expect.unreachable());
  });
});

describe("words of progress", () => {
  test.each(STEPS)("$step: $samples", ({ words, samples, never }) => {
    const whole = new RegExp(`^(?:${words})$`);
    expect(samples.filter((sample) => !whole.test(sample))).toEqual([]);
    expect(never.filter((sample) => whole.test(sample))).toEqual([]);
  });
});
