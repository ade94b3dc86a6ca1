import {
  compareNotices,
  comparisonTables,
  THEMES,
  tablesToCsv,
  tablesToHtml,
  tablesToMarkdown,
  tablesToText,
  tablesToXlsx,
  themeOf,
  toCompareSource,
} from "@noticelens/parser";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { aNotice } from "../support/notice-builder.ts";

const COPIED =
  "修订学习实施细则，把重要论述列为每月首个议题，班子成员轮流领学并作交流发言，提纲提前一周报机关党委审核。";
const water = aNotice({
  issuer: { text: "岚溪县水利局党组", span: [0, 8] },
  publishedOn: "2023-11-05",
  declared: { problems: 3 },
  dates: [{ id: "d1", text: "2023年12月底前", edtf: "2023-12", qualifier: "end", role: "deadline" }],
  problems: [
    { id: "p1", marker: "1.", statement: "理论学习中心组学习不规范", measures: [{ id: "p1m1", text: COPIED }] },
    { id: "p2", marker: "2.", statement: "往来款长期挂账未清理", deadline: "d1", measures: [] },
  ],
});
const forest = aNotice({
  issuer: { text: "岚溪县林业局党组", span: [0, 8] },
  publishedOn: "2024-11-08",
  problems: [
    {
      id: "p1",
      marker: "1.",
      statement: "理论学习中心组学习频次不足",
      status: { value: "completed", evidence: [] },
      measures: [{ id: "p1m1", text: COPIED.replace("每月", "每季"), quantities: ["q1"] }],
    },
    {
      id: "p2",
      marker: "2.",
      statement: "=1+1 苗木采购未招标",
      measures: [{ id: "p2m1", text: "重新组织公开招标2次。" }],
    },
  ],
});
const announcement = aNotice({ family: "inspection-announcement", title: { text: "巡察公告", span: [0, 4] } });
const comparison = compareNotices([water, forest, announcement], { asOf: "2024-07-15" });

describe("a comparison", () => {
  test("groups problems by theme and says by which words", () => {
    expect(comparison.problems.map(({ notice, theme }) => `${notice} ${theme}`)).toEqual([
      "0 study",
      "0 finance",
      "1 study",
      "1 procurement",
    ]);
    expect(comparison.problems[1]?.because).toContain("往来款");
    expect(themeOf({ statement: "其他" })).toBeNull();
    expect(new Set(THEMES.map(({ id }) => id)).size).toBe(THEMES.length);
  });

  test("counts what each leaves open as of a day", () => {
    expect(comparison.notices[0]?.completeness).toEqual({
      noMeasures: ["p2"],
      noEvidence: ["p1m1"],
      overdue: ["p2"],
      unstated: ["p1", "p2"],
      differing: [{ of: "problems", declared: 3, found: 2 }],
    });
    expect(compareNotices([water, forest], { asOf: "2023-12-31" }).notices[0]?.completeness.overdue).toEqual([]);
  });

  test("links what reads alike, and leaves out what is no notice", () => {
    const members = comparison.clusters.map((one) => [one.bodies, one.members.map(({ id }) => id).sort()]);
    expect(members).toEqual([[2, ["0/p1m1", "1/p1m1"]]]);
    expect(Object.keys(comparison.alike).sort()).toEqual(["0/p1", "1/p1"]);
    expect(comparison.leftOut).toEqual([{ name: "巡察公告", family: "inspection-announcement" }]);
  });

  test("goes out as tables in every form", async () => {
    const tables = comparisonTables(comparison, [water, forest, announcement]);
    expect(tables.map(({ name }) => name)).toEqual([
      "总表",
      "对比矩阵",
      "雷同",
      "问题无措施",
      "雷同明细",
      "未列入",
      "1 岚溪县水利局党组",
      "2 岚溪县林业局党组",
    ]);
    expect(tables[1]?.rows.at(-1)?.slice(0, 4)).toEqual([null, "合计", 2, 1]);
    expect(tablesToCsv(tables)).toContain(",'=1+1 苗木采购未招标,");
    expect(tablesToMarkdown(tables)).toContain("## 对比矩阵");
    expect(tablesToHtml("对比", tables)).not.toMatch(/<script|https?:/);
    for (const line of tablesToText(tables, 100).split("\n")) expect([...line].length).toBeLessThanOrEqual(100);
    const [narrow, wide] = [60, 400].map((width) => tablesToText(tables.slice(0, 2), width).split("\n"));
    expect(narrow?.slice(0, 3)).toEqual(["总表", "1 岚溪县水利局党组", "2 岚溪县林业局党组"]);
    expect(narrow?.find((line) => line.startsWith("问题"))).toMatch(/^问题 +2 +\d+$/);
    expect(wide?.find((line) => line.includes("岚溪县水利局党组"))).toMatch(/^ +1 /);
    const matrix = tables.slice(1, 2);
    const enough = Array.from({ length: 60 }, (_, width) => tablesToText(matrix, width)).find(
      (text) => !/^ +1 +2 /m.test(text),
    );
    expect(enough).toContain("岚溪县水利局党组");
    const sheets = new TextDecoder().decode(unzipSync(await tablesToXlsx(tables))["xl/workbook.xml"]);
    expect(sheets.match(/<sheet /g)?.length).toBe(8);
    expect(await tablesToXlsx(tables)).toEqual(await tablesToXlsx(tables));
  });
});

test("what an inspection feeds back is no gap of its notice", () => {
  const feedback = aNotice({ family: "inspection-feedback", problems: [{ statement: "学习不系统" }] });
  const { notices } = compareNotices([toCompareSource(feedback)], { asOf: "2024-07-01" });
  expect(notices[0]?.completeness).toMatchObject({ noMeasures: [], unstated: [] });
});

test("a table of any length is laid out for a terminal", () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => [at + 1, "账目不清"]);
  const text = tablesToText([{ name: "总表", columns: ["序号", "问题"], rows }], 80);
  expect(text).toContain("200000");
});
