import {
  compareNotices,
  compareRounds,
  compareTexts,
  comparisonTables,
  findLikeness,
  THEMES,
  tablesToCsv,
  tablesToHtml,
  tablesToMarkdown,
  tablesToText,
  tablesToXlsx,
  themeOf,
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
    expect(comparison.likeness.map(({ a, b, within }) => [a, b, within])).toEqual([["0/p1m1", "1/p1m1", false]]);
    expect(comparison.alike.map(({ a, b }) => [a, b])).toEqual([["0/p1", "1/p1"]]);
    expect(comparison.leftOut).toEqual([{ name: "巡察公告", family: "inspection-announcement" }]);
  });

  test("goes out as tables in every form", async () => {
    const tables = comparisonTables(comparison, [water, forest, announcement]);
    expect(tables.map(({ name }) => name)).toEqual([
      "总表",
      "对比矩阵",
      "雷同",
      "问题无措施",
      "未列入",
      "1 岚溪县水利局党组",
      "2 岚溪县林业局党组",
    ]);
    expect(tables[1]?.rows.at(-1)?.slice(0, 3)).toEqual(["合计", 2, 1]);
    expect(tablesToCsv(tables)).toContain(",'=1+1 苗木采购未招标,");
    expect(tablesToMarkdown(tables)).toContain("## 对比矩阵");
    expect(tablesToHtml("对比", tables)).not.toMatch(/<script|https?:/);
    for (const line of tablesToText(tables, 100).split("\n")) expect([...line].length).toBeLessThanOrEqual(100);
    const sheets = new TextDecoder().decode(unzipSync(await tablesToXlsx(tables))["xl/workbook.xml"]);
    expect(sheets.match(/<sheet /g)?.length).toBe(7);
    expect(await tablesToXlsx(tables)).toEqual(await tablesToXlsx(tables));
  });
});

test("two rounds of one body: what came back, what is gone, what is new, what was promised", () => {
  const rows = compareRounds(water, forest);
  expect(rows.map(({ before, after }) => `${before?.id ?? "–"} ${after?.id ?? "–"}`)).toEqual([
    "p1 p1",
    "p2 –",
    "– p2",
  ]);
  expect(rows[1]?.promise).toEqual({ text: "2023年12月底前", day: "2023-12-31" });
});

describe("likeness", () => {
  test("counts changed figures as alike and gives the shared words in the texts' own offsets", () => {
    const [a, b] = ["清理往来款 27笔，收回资金118万元，按程序核销。", "共清理往来款35笔，收回资金9万元，按程序核销！"];
    const { score, shared } = compareTexts(a, b);
    expect(score).toBeGreaterThan(0.7);
    for (const { a: one, b: other } of shared) {
      const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, "").replace(/\d/g, "0");
      expect(plain(b.slice(...other))).toBe(plain(a.slice(...one)));
    }
  });

  test("says nothing of short texts and of formulas that many notices use", () => {
    const formula = "召开专题会议研究部署整改工作，明确责任分工和完成时限，建立长效机制。";
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, group: `${index}`, text: formula }));
    expect(findLikeness(many)).toEqual([]);
    expect(
      findLikeness([
        { id: "a", group: "1", text: "加强学习。" },
        { id: "b", group: "2", text: "加强学习。" },
      ]),
    ).toEqual([]);
  });

  test("misses none that comparing every pair finds, and finds every planted copy", () => {
    const texts = invented(400);
    const plant = (index: number, text: string) => ({ id: `copy${index}`, group: `g${index + 500}`, text });
    const planted = texts.slice(0, 40).map(({ text }, index) => {
      if (index % 4 === 0) return plant(index, text);
      if (index % 4 === 1)
        return plant(
          index,
          text.replace(/\d+/g, (figure) => String(Number(figure) + 7)),
        );
      if (index % 4 === 2) return plant(index, `${text.slice(0, 12)}区财政局${text.slice(16)}`);
      return plant(index, `${text}此项工作已纳入年度考核。`);
    });
    const all = [...texts, ...planted];
    const found = new Set(findLikeness(all).map(({ a, b }) => `${a}~${b}`));
    const brute: string[] = [];
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1))
        if (compareTexts(one.text, other.text).score >= 0.6) brute.push(`${one.id}~${other.id}`);
    expect(brute.filter((pair) => !found.has(pair))).toEqual([]);
    expect(planted.filter(({ id }, index) => !found.has(`${texts[index]?.id}~${id}`))).toEqual([]);
    expect([...found].filter((pair) => !pair.includes("copy"))).toEqual([]);
  });
});

/** Measures made of many words, always the same. */
function invented(count: number) {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const characters = [
    ..."建设管理服务工作落实制度人员资金项目检查整改责任单位会议学习培训监督考核档案设施维修采购合同审批流程公开群众办理时限台账清单排查治理安全生产环境保护河道巡查养老补贴发放核对凭证报销清理工程验收审计资产出租租金收缴",
  ];
  const word = (): string => Array.from({ length: 2 + next(3) }, () => characters[next(characters.length)]).join("");
  const text = (): string =>
    `${Array.from({ length: 14 + next(16) }, word).join("")}${next(300)}份，${word()}${word()}${next(90)}次。`;
  return Array.from({ length: count }, (_, index) => ({ id: `t${index}`, group: `g${index % 40}`, text: text() }));
}
