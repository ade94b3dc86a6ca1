import {
  becauseWords,
  type CompareSource,
  compareNotices,
  compareRounds,
  parse,
  promiseKey,
  toCompareSource,
} from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { aNotice } from "../support/notice-builder.ts";

const open = (value: "in-progress" | "completed") => ({ value, evidence: [] });
const dates = [
  { id: "d1", text: "2023年12月底前", edtf: "2023-12", qualifier: "end" as const, role: "deadline" as const },
  { id: "d2", text: "2022年6月底前", edtf: "2022-06", qualifier: "end" as const, role: "deadline" as const },
];
const issuer = { text: "岚溪县水利局党组", span: [0, 8] as [number, number] };

const earlier = aNotice({
  issuer,
  publishedOn: "2023-05-09",
  dates,
  problems: [
    { id: "p1", statement: "往来款长期挂账未清理", deadline: "d1", status: open("in-progress") },
    {
      id: "p2",
      statement: "山洪预警设施管护缺位",
      measures: [
        { id: "p2m1", text: "与12个乡镇签订管护协议。" },
        { id: "p2m2", kind: "plan", text: "年内更换全县老化雨量站38处并接入省级平台。" },
      ],
    },
    {
      id: "p3",
      statement: "河湖划界成果运用不充分",
      measures: [{ id: "p3m1", text: "2023年12月底前完成界桩补埋并建立巡查台账。", dates: ["d1"], deadline: "d1" }],
    },
    { id: "p4", statement: "党费收缴不及时", status: open("completed"), deadline: "d1" },
    {
      id: "p5",
      statement: "节水宣传流于形式",
      measures: [{ id: "p5m1", text: "2022年6月底前已印发手册。", dates: ["d2"], deadline: "d2" }],
    },
    {
      id: "p6",
      statement: "小型水库移交手续迟迟未办",
      measures: [{ id: "p6m1", kind: "plan", text: "会同财政部门核定小型水库移交清单。" }],
    },
  ],
});
const later = aNotice({
  issuer,
  publishedOn: "2024-11-20",
  problems: [
    { id: "p1", statement: "往来款长期挂账仍未清理", measures: [{ id: "p1m1", text: "核销往来款19笔。" }] },
    { id: "p2", statement: "往来款挂账未清理", measures: [{ id: "p2m1", text: "收回垫付资金7万元。" }] },
    {
      id: "p3",
      statement: "防汛值守不严格",
      status: open("completed"),
      measures: [{ id: "p3m1", span: [40, 62], text: "更换全县老化雨量站38处，全部接入省级平台。" }],
    },
    {
      id: "p4",
      statement: "涉河建设监管有漏洞",
      status: open("in-progress"),
      measures: [{ id: "p4m1", text: "继续补埋界桩并建立巡查台账。" }],
    },
  ],
});

test("problems come back, are not mentioned again or are new; each is matched once", () => {
  const { problems, swapped, oneBody } = compareRounds(earlier, later);
  expect(problems.map(({ before, after }) => `${before?.id ?? "–"} ${after?.id ?? "–"}`)).toEqual([
    "p1 p1",
    "p2 –",
    "p3 –",
    "p4 –",
    "p5 –",
    "p6 –",
    "– p2",
    "– p3",
    "– p4",
  ]);
  expect([swapped, oneBody]).toEqual([false, true]);
  const [{ before, after, shared } = { before: null, after: null, shared: [] }] = problems;
  expect(shared.length).toBeGreaterThan(0);
  for (const { a, b } of shared) expect(before?.text.slice(...a)).toBe(after?.text.slice(...b));
});

test("every promise has what the later notice says of it, in its words", () => {
  const promises = compareRounds(earlier, later).promises;
  expect(
    promises.map(({ promised, verdict, said, due }) => [promised.id, verdict, said?.id ?? null, due?.day]),
  ).toEqual([
    ["p1", "contradicted", "p1", "2023-12-31"],
    ["p2m2", "kept", "p3m1", undefined],
    ["p3m1", "under-way", "p4m1", "2023-12-31"],
    ["p6m1", "not-mentioned", null, undefined],
  ]);
  expect(promises[1]?.said).toEqual({
    id: "p3m1",
    text: "更换全县老化雨量站38处，全部接入省级平台。",
    span: [40, 62],
    status: "unstated",
  });
});

test("the days of publication tell which round is the earlier, the issuers whether it is one body", () => {
  expect(compareRounds(later, earlier)).toEqual({ ...compareRounds(earlier, later), swapped: true });
  const other = aNotice({ ...earlier, issuer: { text: "岚溪县林业局党组", span: [0, 8] } });
  expect(compareRounds(other, later).oneBody).toBe(false);
  expect(compareRounds(aNotice({}), later)).toMatchObject({ swapped: false, oneBody: null, promises: [] });
});

const ISSUER = "中共岚溪县水利局党组";

/** A notice as it is published: one problem with one measure. */
function published(day: string, { problem, measure }: { problem: string; measure: string }): Promise<CompareSource> {
  return parse(
    `${ISSUER}关于巡察整改进展情况的通报\n${day}，现将巡察整改进展情况公布如下。\n一、反馈问题整改落实情况\n` +
      `（一）${problem}\n整改措施：${measure}\n（二）会议记录不规范\n整改措施：统一会议记录本，已完成培训2次。\n` +
      `二、联系方式\n联系电话：0555-6612345。\n${ISSUER}\n${day}`,
  ).then(toCompareSource);
}

describe("a promise in the words of a later notice", () => {
  const before = {
    problem: "镇区污水处理站建设滞后。",
    measure: "倒排工期，2023年12月底前建成镇区污水处理站并投入使用。",
  };
  test.each([
    ["镇区污水处理站尚未建成，正与设计单位对接。整改状态：已完成。", "under-way", "尚未建成"],
    ["经论证，镇区污水处理站不再建设，污水接入县厂。", "abandoned", "不再建设"],
    ["受资金影响，镇区污水处理站建成时间推迟到2025年6月底。", "postponed", "推迟到2025年6月底"],
    ["镇区污水处理站设备正在安装调试。", "under-way", "正在"],
    ["镇区污水处理站已于2023年11月20日建成并投入使用。", "kept", "已于2023年11月20日建成"],
    ["镇区污水处理站已于2024年8月20日建成并投入使用。", "kept-late", "已于2024年8月20日建成"],
  ])("%s", async (measure, verdict, quote) => {
    const [one, other] = [
      await published("2023年5月9日", before),
      await published("2024年11月20日", { ...before, measure }),
    ];
    const promise = compareRounds(one, other).promises.find(({ promised }) => promised.text.includes("污水"));
    expect([promise?.verdict, promise?.said?.text.slice(...(promise.quote ?? [0, 0]))]).toEqual([verdict, quote]);
    if (verdict === "postponed") expect(promise && becauseWords(promise, "zh")).toContain("到 2025-06-30");
  });

  test("that was kept is overdue no more, on whatever day; one that was not still is", async () => {
    const one = await published("2023年5月9日", before);
    const overdue = async (measure: string): Promise<readonly string[] | undefined> => {
      const other = await published("2024年11月20日", { ...before, measure });
      return compareNotices([one, other], { asOf: "2024-12-01" }).notices[0]?.completeness.overdue;
    };
    expect(await overdue("镇区污水处理站已于2023年11月20日建成并投入使用。")).toEqual([]);
    expect(await overdue("镇区污水处理站尚未建成，正与设计单位对接。")).toEqual(["p1"]);
  });

  test("whose problem comes back in other words is neither gone nor new", async () => {
    const later = { problem: "镇区污水站迟迟没有建起来。", measure: "加快征地，力争年内开工。" };
    const [one, other] = [await published("2023年5月9日", before), await published("2024年11月20日", later)];
    const [first] = compareRounds(one, other).problems;
    expect([first?.after?.text, first?.sure]).toEqual(["镇区污水站迟迟没有建起来", false]);
  });

  test("is what a person says of it, and is overdue no more where that is settled", async () => {
    const [one, other] = [
      await published("2023年5月9日", before),
      await published("2024年11月20日", { ...before, measure: "镇区污水处理站尚未建成。" }),
    ];
    const [read] = compareRounds(one, other).promises;
    if (!read) throw new Error("no promise");
    const verdicts = { [promiseKey(read.promised, other.publishedOn)]: "kept" as const };
    const { rounds, notices } = compareNotices([one, other], { asOf: "2024-12-01", verdicts });
    expect(rounds[0]?.promises[0]).toMatchObject({ verdict: "kept", because: "person", quote: null, said: read.said });
    expect(notices[0]?.completeness.overdue).toEqual([]);
  });
});
