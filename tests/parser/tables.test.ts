import { describe, expect, test } from "vitest";
import type { Line } from "../../packages/parser/src/model/outline.ts";
import type { Span } from "../../packages/parser/src/model/span.ts";
import { kindOfLabel, LABEL_ROWS } from "../../packages/parser/src/reading/column-labels.ts";
import { readTables } from "../../packages/parser/src/reading/tables.ts";

interface Drawn {
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * A drawing of tables as lines: rows of cells between `|`, `^` and `<` for the rest of a merged cell, `/` between a cell's
 * paragraphs, an empty cell for none, an empty row between tables.
 */
function draw(drawing: string): Drawn {
  const lines: Line[] = [];
  let text = "";
  for (const [table, block] of drawing
    .trim()
    .split(/\n\s*\n/)
    .entries()) {
    const grid = block.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
    for (const [row, cells] of grid.entries()) {
      for (const [column, words] of cells.entries()) {
        if (words === "" || words === "^" || words === "<") continue;
        let rowSpan = 1;
        while (grid[row + rowSpan]?.[column] === "^") rowSpan++;
        let columnSpan = 1;
        while (cells[column + columnSpan] === "<") columnSpan++;
        for (const paragraph of words.split("/")) {
          const span: Span = [text.length, text.length + paragraph.length];
          lines.push({ span, look: null, cell: { table, row, column, rowSpan, columnSpan } });
          text += `${paragraph}\n`;
        }
      }
    }
  }
  return { text, lines };
}

/** Every part in few words: `序号 渠系失修 = measures@0 清淤 …`. */
function read(drawing: string): string[] {
  const { text, lines } = draw(drawing);
  const cut = (span: Span | null | undefined): string => (span ? text.slice(...span) : "");
  return readTables(text, lines).flatMap((part) => {
    if (part.kind === "prose") return ["prose"];
    if (part.kind === "form")
      return part.rows.map(({ kind, label, values }) => `${kind} ${cut(label)}: ${values.map(cut).join("/")}`);
    return part.rows.map(({ category, number, problem, fields }) => {
      const group = category ? `[${cut(category.marker)}${cut(category.heading)}] ` : "";
      const values = fields.map(
        ({ kind, spans, row, rows }) => `${kind}@${row}${rows > 1 ? `x${rows}` : ""} ${spans.map(cut).join("/")}`,
      );
      return `${group}${cut(number)} ${problem.map(cut).join("/")} = ${values.join(", ")}`.trim();
    });
  });
}

describe("labels of tables", () => {
  test.each(LABEL_ROWS)(
    "$kind: its samples are labels of this kind, its other words are not",
    ({ kind, samples, never }) => {
      expect(samples.filter((label) => kindOfLabel(label) !== kind)).toEqual([]);
      expect(never.filter((label) => kindOfLabel(label) === kind)).toEqual([]);
    },
  );

  test("a number or a note in brackets does not hide a label", () => {
    expect(kindOfLabel("问题三")).toBe("problem");
    expect(kindOfLabel("整改时限（年月）")).toBe("deadline");
    expect(kindOfLabel("措施及落实情况")).toBe("measures");
    expect(kindOfLabel("整改措施落实到位。")).toBeNull();
  });
});

describe("ledgers", () => {
  test("a row is a problem with its fields", () => {
    expect(
      read(`
        序号 | 反馈问题 | 整改措施 | 责任单位 | 时限 | 完成情况
        1 | 渠系失修 | 清淤4公里/换闸门2座 | 水管站 | 2024年6月 | 已完成
        2 | 水费挂账 | 逐户对账 | 财务股 | 长期坚持 | 正在推进`),
    ).toEqual([
      "1 渠系失修 = measures@0 清淤4公里/换闸门2座, responsible@0 水管站, deadline@0 2024年6月, progress@0 已完成",
      "2 水费挂账 = measures@0 逐户对账, responsible@0 财务股, deadline@0 长期坚持, progress@0 正在推进",
    ]);
  });

  test("rows below a merged problem are its own, each with its state; a merged state stands for both", () => {
    expect(
      read(`
        序号 | 反馈问题 | 整改措施 | 责任单位 | 完成情况
        1 | 渠系失修 | 清淤 | 水管站 | 已完成
        ^ | ^ | 换闸门 | ^ | 正在推进
        2 | 水费挂账 | 对账 | ^ | 已完成`),
    ).toEqual([
      "1 渠系失修 = measures@0 清淤, responsible@0x2 水管站, progress@0 已完成, measures@1 换闸门, progress@1 正在推进",
      "2 水费挂账 = measures@0 对账, responsible@0 水管站, progress@0 已完成",
    ]);
  });

  test("where merged cells became empty ones the row above goes on", () => {
    expect(
      read(`
        序号 | 反馈问题 | 整改措施 | 责任单位 | 完成情况
        1 | 渠系失修 | 清淤 | 水管站 | 已完成
         | | 换闸门 | | 正在推进`),
    ).toEqual([
      "1 渠系失修 = measures@0 清淤, responsible@0x2 水管站, progress@0 已完成, measures@1 换闸门, progress@1 正在推进",
    ]);
  });

  test.each([
    ["two cells", "（一） | 管护方面 | < | <"],
    ["one cell", "（一）管护方面 | < | < | <"],
    ["empty cells behind it", "（一） | 管护方面 | | "],
    ["empty cells behind one", "（一）管护方面 | | | "],
  ])("a row of a heading alone groups what follows: %s", (_, row) => {
    expect(read(`序号 | 反馈问题 | 整改措施 | 完成情况\n${row}\n1 | 渠系失修 | 清淤 | 已完成`)).toEqual([
      "[（一）管护方面] 1 渠系失修 = measures@0 清淤, progress@0 已完成",
    ]);
  });

  test("a numbered problem whose answer is still empty is a problem", () => {
    expect(read("序号 | 反馈问题 | 整改措施\n1 | 渠系失修 | 清淤\n2 | 水费挂账 |\n3 | 台账缺失 | 补建")).toEqual([
      "1 渠系失修 = measures@0 清淤",
      "2 水费挂账 =",
      "3 台账缺失 = measures@0 补建",
    ]);
  });

  test("the finer of two problem columns holds the problems, the other one their groups", () => {
    expect(
      read(`
        反馈意见 | 具体问题 | 整改情况
        管护责任悬空 | 渠系失修 | 清淤
        管护责任悬空 | 闸门锈蚀 | 更换
        收费不公开 | 水价不公示 | 公示`),
    ).toEqual(
      [
        "[管护责任悬空]  渠系失修 = measures@0 清淤",
        "[管护责任悬空]  闸门锈蚀 = measures@0 更换",
        "[收费不公开]  水价不公示 = measures@0 公示",
      ].map((line) => line.trim()),
    );
  });

  test("tasks beside problems say what to do about them", () => {
    expect(read("反馈问题 | 整改任务 | 整改措施\n渠系失修 | 全线修复 | 清淤\n^ | 落实管护 | 聘管护员")).toEqual([
      "渠系失修 = goal@0 全线修复, measures@0 清淤, goal@1 落实管护, measures@1 聘管护员",
    ]);
  });

  test("a header of two rows, a caption above and sums below", () => {
    expect(
      read(`
        水管站整改台账 | < | < | <
        序号 | 存在问题 | 整改情况 | <
        ^ | ^ | 整改措施 | 完成时限
        1 | 渠系失修 | 清淤 | 2024年6月
        合计 | 1项 | | `),
    ).toEqual(["1 渠系失修 = measures@0 清淤, deadline@0 2024年6月"]);
  });

  test("a ledger goes on on the next page, with its header again or without", () => {
    expect(
      read(`
        序号 | 反馈问题 | 整改措施 | 完成情况
        1 | 渠系失修 | 清淤 | 已完成

        序号 | 反馈问题 | 整改措施 | 完成情况
         | | 换闸门 | 正在推进

        2 | 水费挂账 | 对账 | 已完成`),
    ).toEqual([
      "1 渠系失修 = measures@0 清淤, progress@0 已完成, measures@1 换闸门, progress@1 正在推进",
      "2 水费挂账 = measures@0 对账, progress@0 已完成",
    ]);
  });

  test("columns without labels, or with labels of somebody's own, are told by what they hold", () => {
    const rows = `
        1 | 渠系失修严重 | 清淤4公里，换闸门2座 | 水管站 | 2024年6月底前 | 已完成
        2 | 水费收缴不规范 | 公示水价并逐户对账 | 财务股 | 2024年9月底前 | 正在推进`;
    const wanted = [
      "1 渠系失修严重 = measures@0 清淤4公里，换闸门2座, responsible@0 水管站, deadline@0 2024年6月底前, status@0 已完成",
      "2 水费收缴不规范 = measures@0 公示水价并逐户对账, responsible@0 财务股, deadline@0 2024年9月底前, status@0 正在推进",
    ];
    expect(read(rows)).toEqual(wanted);
    expect(read(`编码 | 毛病在哪 | 打算怎么改 | 谁来管 | 啥时候好 | 好了没有${rows}`)).toEqual(wanted);
  });

  test("findings that nobody answered yet are a ledger too", () => {
    expect(read("序号 | 发现问题 | 依据\n1 | 渠系失修 | 第三条\n2 | 水费挂账 | 第五条")).toEqual([
      "1 渠系失修 = other@0 第三条",
      "2 水费挂账 = other@0 第五条",
    ]);
  });

  test("problems of the whole width are answered by the rows below", () => {
    expect(
      read(`
        措施 | 责任人 | 时限
        1.渠系管护不到位 | < | <
        清淤 | 张田 | 2024年6月
        换闸门 | 李水 | 2024年7月`),
    ).toEqual([
      "1. 渠系管护不到位 = measures@0 清淤, responsible@0 张田, deadline@0 2024年6月, measures@1 换闸门, responsible@1 李水, deadline@1 2024年7月",
    ]);
  });

  test("a row that lost its number and one with a cell too many keep their places", () => {
    expect(
      read(`
        序号 | 反馈问题 | 整改措施 | 完成情况
        1 | 渠系失修 | 清淤 | 已完成 | 县级
        水费多年挂账无人催收 | 对账 | 已完成`),
    ).toEqual([
      "1 渠系失修 = measures@0 清淤, progress@0 已完成, other@0 县级",
      "水费多年挂账无人催收 = measures@0 对账, progress@0 已完成",
    ]);
  });

  test("ten thousand rows are read", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index + 1} | 渠段${index}失修 | 清淤 | 已完成`);
    expect(read(`序号 | 反馈问题 | 整改措施 | 完成情况\n${rows.join("\n")}`)).toHaveLength(10_000);
  });
});

describe("forms", () => {
  test("labels beside their values, also two pairs a row, also below a row of 项目 and 内容", () => {
    expect(
      read(`
        项目 | 内容 | < | <
        反馈问题 | 渠系失修 | < | <
        责任单位 | 水管站 | 整改时限 | 2024年6月
        整改措施 | 1.清淤。/2.换闸门。 | < | <`),
    ).toEqual([
      "problem 反馈问题: 渠系失修",
      "responsible 责任单位: 水管站",
      "deadline 整改时限: 2024年6月",
      "measures 整改措施: 1.清淤。/2.换闸门。",
    ]);
  });

  test("a label over several rows has all their values, a label over labels only groups them", () => {
    expect(read("反馈问题 | 渠系失修\n整改措施 | 清淤\n^ | 换闸门\n完成情况 | 已完成")).toEqual([
      "problem 反馈问题: 渠系失修",
      "measures 整改措施: 清淤/换闸门",
      "progress 完成情况: 已完成",
    ]);
    expect(read("反馈问题 | 渠系失修 | <\n整改情况 | 整改措施 | 清淤\n^ | 整改成效 | 恢复灌溉")).toEqual([
      "problem 反馈问题: 渠系失修",
      "measures 整改措施: 清淤",
      "result 整改成效: 恢复灌溉",
    ]);
  });

  test("a label that no list knows is told by what stands beside it", () => {
    expect(read("现场所见 | 闸门锈蚀\n如何处理 | 更换闸门2座\n督办时限 | 2024年5月\n核查意见 | 同意销号")).toEqual([
      "problem 现场所见: 闸门锈蚀",
      "measures 如何处理: 更换闸门2座",
      "deadline 督办时限: 2024年5月",
      "status 核查意见: 同意销号",
    ]);
  });

  test("one form a problem in one table", () => {
    expect(read("问题一 | 渠系失修\n整改措施 | 清淤\n问题二 | 水费挂账\n整改措施 | 对账")).toEqual([
      "problem 问题一: 渠系失修",
      "measures 整改措施: 清淤",
      "problem 问题二: 水费挂账",
      "measures 整改措施: 对账",
    ]);
  });
});

describe("tables of something else", () => {
  test.each([
    ["layout", "本站概况 | 本站建于1990年，内设科室5个。\n办事指南 | 流程见公告栏，请提前预约。"],
    ["facts of the page", "索引号 | 123/2024 | 发文机关 | 某局\n成文日期 | 2024年5月1日 | 主题分类 | 水利"],
    ["contacts", "联系人 | 张田 | 电话 | 0731-1234567\n地址 | 某市某路1号 | 邮编 | 410000"],
    ["figures", "类别 | 问题总数 | 已完成 | 正在推进\n巡察反馈 | 25 | 19 | 6\n审计反馈 | 8 | 8 | 0"],
  ])("%s", (_, drawing) => expect(read(drawing)).toEqual(["prose"]));
});
