import { explainedItems, exportExplained, findExplained, type Notice, parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../packages/parser/src/views/terminal-lines.ts";
import { aNotice } from "../support/notice-builder.ts";

const rows = [
  { says: "前后都是同一串编号", weight: 41 },
  { says: "末尾没有表示不足的词", weight: -7.27 },
];
const notice: Notice = {
  ...aNotice({
    sections: [
      { id: "s1", parentId: null, level: 1, marker: "一、", heading: "作风方面", role: "problems", span: [0, 6] },
    ],
    problems: [
      {
        marker: "1.",
        text: "关于窗口排队时间长的问题",
        statement: "窗口排队时间长",
        span: [7, 20],
        certainty: "doubtful",
        measures: [{ kind: "plan", marker: "一是", text: "年内增设窗口2个。", span: [21, 32] }],
      },
    ],
  }),
  explanations: [
    { item: "s1", margin: 120, otherwise: "problem", rows: [] },
    { item: "p1", margin: 4, otherwise: "chapter", rows },
    { item: "p1m1", margin: 400, otherwise: null, rows: [] },
  ],
};

describe("why an item was read so", () => {
  test("is told with its words, its certainty, the other reading and the evidence", () => {
    expect(exportExplained(explainedItems(notice), "zh")).toBe(
      [
        "s1    问题上方的标题 · 有把握 · 领先 120",
        "  一、作风方面",
        "  也可能是：问题",
        "  没有记下依据",
        "",
        "p1    问题 · 存疑 · 领先 4",
        "  1.关于窗口排队时间长的问题",
        "  也可能是：标题",
        "     +41  前后都是同一串编号",
        "    -7.3  末尾没有表示不足的词",
        "",
        "p1m1  下一步计划 · 有把握",
        "  一是年内增设窗口2个。",
        "  没有相近的另一种读法",
        "  没有记下依据",
        "",
      ].join("\n"),
    );
    expect(exportExplained(explainedItems(notice), "en")).toContain("p1    a problem · doubtful · ahead by 4");
  });

  test("stays within its columns and indents evidence below its words", () => {
    const long = [
      { item: "p1", margin: 4, otherwise: "chapter", rows: [{ says: "前后都是同一串编号".repeat(9), weight: 3 }] },
    ];
    const lines = exportExplained(explainedItems({ ...notice, explanations: long }), "zh")
      .trimEnd()
      .split("\n");
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
    expect(lines.slice(4).every((line) => line.startsWith(" ".repeat(10)))).toBe(true);
  });

  test("is found by an id, or by words wherever the layout broke them", () => {
    const items = explainedItems(notice);
    const found = (meant: string) => findExplained(items, meant).map(({ id }) => id);
    expect(found("p1")).toEqual(["p1"]);
    expect(found("窗口")).toEqual(["p1", "p1m1"]);
    expect(found("1.关于 窗口")).toEqual(["p1"]);
    expect([found("p9"), found(" ")]).toEqual([[], []]);
  });

  test("is kept for every item when the caller asks for it, and not otherwise", async () => {
    const text = [
      "中共青禾镇委员会关于巡察整改进展情况的通报",
      "2024年3月4日至4月26日，县委第一巡察组对青禾镇党委开展了常规巡察。现将整改情况公布如下。",
      "一、反馈问题整改情况",
      "1.关于“档案借阅登记不全”的问题。",
      "整改情况：已完成整改。一是补登2023年借阅记录86条。二是印发借阅办法，明确借出时限。",
    ].join("\n");
    const read = await parse({ text }, { explain: true });
    expect(explainedItems(read).map(({ id }) => id)).toEqual(["s1", "p1", "p1m1", "p1m2"]);
    expect((await parse({ text })).explanations).toBeUndefined();
  });
});
