import { exportRecord, exportXlsx, type Notice, type OwnCheck, parse } from "@noticelens/parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, firstItems, openBenchTop } from "./support/bench-top.ts";
import { asText, countedNotice } from "./support/counted-notice.ts";
import { type Print, printed } from "./support/office.ts";

// The papers as the office that gets them sees them: opened and printed by LibreOffice.

const DAY = "2025-06-30";
const plain = (words: string): string => words.replace(/\s/g, "");

/** A notice with checks on its first problems, one of its measures longer than a row of a sheet can be. */
async function checkedNotice(): Promise<Notice & { checks: Map<string, OwnCheck> }> {
  const notice = await parse(asText(countedNotice(14)));
  const checks = new Map<string, OwnCheck>();
  for (const { id, measures } of notice.problems.slice(0, 3)) {
    checks.set(id, { ticked: false, status: "in-progress", remark: "现场仍有两处没有完工，待七月再看。", day: DAY });
    for (const measure of measures) checks.set(measure.id, { ticked: true, status: null, remark: "", day: DAY });
  }
  const [first, ...rest] = notice.problems;
  if (!first) throw new Error("no problems");
  const measures = first.measures.map((measure, index) =>
    index === 0
      ? { ...measure, text: `逐户核对台账，${"补齐缺少的凭证并由经手人签字，".repeat(110)}报局务会审定。` }
      : measure,
  );
  return { ...notice, problems: [{ ...first, measures }, ...rest], checks };
}

const unplaced = [
  { where: "第二项 二是", words: "推行保函代替现金", ticked: true, status: null, remark: "按新开工算", day: DAY },
];

describe("the ledger on paper", () => {
  let print: Print;
  let notice: Awaited<ReturnType<typeof checkedNotice>>;
  beforeAll(async () => {
    notice = await checkedNotice();
    print = await printed(await exportXlsx([{ ...notice, unplaced }], "zh", { day: DAY }), "xlsx");
  }, 900_000);

  test("lies across A4, its head and its number on every page", () => {
    expect([Math.round(print.width), Math.round(print.height)]).toEqual([842, 595]);
    expect(print.pages).toBeGreaterThan(1);
    for (let page = 1; page <= print.pages; page++) {
      expect(print.words(page)).toContain("反馈问题整改措施");
      expect(print.words(page)).toContain(plain(`第 ${page} 页，共 ${print.pages} 页`));
    }
  });

  test("begins with the block that says which notice it is, and ends with the line to sign", () => {
    for (const words of ["整改台账", "通报：", "单位：", "来源：", `核查日：${DAY}`, "核查人："])
      expect(print.words(1)).toContain(words);
    expect(print.words(print.pages)).toContain("填表人：");
    expect(print.words(print.pages)).toContain("未对上的核查：第二项二是推行保函代替现金");
  });

  test("shows every word of every problem, measure and remark", () => {
    const all = plain(print.pieces.map(({ text }) => text).join("")).replaceAll("（续）", "");
    const heads = /反馈问题整改措施/;
    expect(all).toMatch(heads);
    for (const { statement, measures } of notice.problems) {
      expect(all).toContain(plain(statement));
      for (const { text } of measures.slice(1)) expect(all).toContain(plain(text));
    }
    const pieces = print.pieces.map(({ text }) => plain(text));
    expect(
      pieces
        .filter((words) => words.includes("补齐缺少的凭证"))
        .join("")
        .match(/补齐缺少的凭证/g)?.length,
    ).toBeGreaterThanOrEqual(100);
    expect(all).toContain("待七月再看");
  });

  test("cuts no line: those of one row stand above those of the next", () => {
    const head = print.pieces.find(({ text }) => text.includes("整改措施"));
    const next = print.pieces.find(
      ({ text, page, y }) =>
        page === head?.page && Math.abs(y - (head?.y ?? 0)) < 3 && /完成时限|整改情况|状态/.test(text),
    );
    const first = print.pieces.find(({ text }) => text.includes("逐户核对台账"));
    if (!head || !first) throw new Error("no head");
    for (let page = 1; page <= print.pages; page++) {
      const lines = print.pieces.filter((piece) => piece.page === page && Math.abs(piece.x - first.x) < 2);
      const below = lines.filter(({ y }) => y < (next?.y ?? head.y) - 2 || page > 1).map(({ y }) => y);
      expect(below).toEqual([...below].sort((one, other) => other - one));
      const gaps = below.slice(1).map((y, index) => (below[index] ?? 0) - y);
      expect(Math.min(...gaps)).toBeGreaterThan(5);
    }
  });
});

describe("the record on paper", () => {
  let print: Print;
  beforeAll(async () => {
    const notice = await checkedNotice();
    print = await printed(await exportRecord({ ...notice, unplaced }, { day: DAY }), "docx");
  }, 900_000);

  test("stands upright on A4 with numbered pages, from its title to the line to sign", () => {
    expect([Math.round(print.width), Math.round(print.height)]).toEqual([595, 842]);
    for (let page = 1; page <= print.pages; page++) expect(print.words(page)).toContain(`—${page}—`);
    expect(print.words(1)).toContain("巡察整改核查记录");
    expect(print.words(1)).toContain("公布日期");
    const all = print.pieces.map(({ text }) => plain(text)).join("");
    for (const words of [
      "一、核查概况",
      "二、需要说明的事项",
      "三、逐条核查",
      "四、未对上的核查",
      "核查人（签名）：",
      "2025年6月30日",
    ])
      expect(all).toContain(words);
    expect(all).toContain("核查（2025年6月30日）：现场仍有两处没有完工");
    expect(all).toContain("另有11个未核");
  });
});

describe("printing from the panel", () => {
  let top: BenchTop;
  beforeAll(async () => {
    top = await openBenchTop();
  });
  afterAll(() => top.close());

  test("opens the paper in a page of its own, which has no hold on the panel", async () => {
    const notice = await top.read("/gov/");
    await firstItems(top.panel);
    await top.panel.click(".foot .button.primary");
    const [page] = await Promise.all([
      top.browser.context.waitForEvent("page"),
      top.panel.click("[data-format=print]"),
    ]);
    await page.locator("table").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/print.html");
    expect(await page.evaluate(() => window.opener)).toBe(null);
    await notice.bringToFront();
    await top.panel.click(".problem", 2);
    await top.panel.waitFor(".problem.selected .certainty");
    await page.close();
  });
});
