import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labelledNotices } from "../support/labelled.ts";
import { type BenchTop, openBenchTop } from "./support/bench-top.ts";
import { asNumberedDocx, countedNotice } from "./support/counted-notice.ts";
import type { Driver } from "./support/driver.ts";

let top: BenchTop;
let page: Page;
let library: Driver;

/** Two bureaus of one county, the second with measures copied from the first. */
const copied = (bureau: string, day: string, own: string): string =>
  [
    `中共岚溪县${bureau}党组关于十五届县委第三轮巡察整改进展情况的通报`,
    `2024年3月4日至5月10日，县委第二巡察组对县${bureau}党组开展了常规巡察。`,
    "二、整改情况",
    "1.关于“理论学习中心组学习不规范”的问题。",
    "整改情况：一是修订学习实施细则，把重要论述列为每月首个议题，班子成员轮流领学并作交流发言，提纲提前一周报机关党委审核。",
    "2.关于“财务报销手续不全”的问题。",
    `整改情况：一是${own}`,
    `中共岚溪县${bureau}党组`,
    day,
  ].join("\n");

const FILES = [
  ...labelledNotices().map(({ name, text }) => ({
    name: `${name}.txt`,
    type: "text/plain",
    bytes: new TextEncoder().encode(text),
  })),
  { name: "水务局.docx", type: "", bytes: asNumberedDocx(countedNotice(12)) },
  {
    name: "两局.zip",
    type: "application/zip",
    bytes: zipSync({
      "甲/水利局.txt": new TextEncoder().encode(copied("水利局", "2024年11月5日", "补齐2023年以来报销凭证42份。")),
      "乙/林业局.txt": new TextEncoder().encode(copied("林业局", "2024年11月8日", "退回不合规票据17张，追缴0.8万元。")),
    }),
  },
];

beforeAll(async () => {
  top = await openBenchTop();
  page = await top.openOwn("library.html");
  library = await top.browser.driver(page);
});
afterAll(() => top.close());

describe("the library", () => {
  test("explains the first step while it is empty", () => library.untilSays("文库还是空的"));

  test("takes many files by drop, archives too, and says what became of each", async () => {
    await library.drop(".drop-zone", FILES);
    await library.until(
      `/已完成 (\\d+) 个/.exec(document.querySelector(".add-queue header")?.innerText ?? "")?.[1] === "${FILES.length + 1}"`,
      60_000,
    );
    await library.untilSays("未加入：是");
    expect(await library.count("[role=rowgroup] [role=row]")).toBeGreaterThan(10);
  });

  test("is sorted and searched, also in the text", async () => {
    await library.click("[role=columnheader] button:text(问题)");
    const counts = (await library.texts("[role=rowgroup] .num.strong")).map(Number);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    await library.fill(".app-bar input[type=search]", "轮流领学并作交流发言");
    await library.untilSays("符合 2 份");
    await library.fill(".app-bar input[type=search]", "");
  });

  test("is narrowed by region, tagged, thrown away and brought back", async () => {
    await library.until(
      `[...document.querySelectorAll(".library-side button")].some((one) => one.innerText.startsWith("岚溪县"))`,
    );
    await page.locator(".library-side button", { hasText: "岚溪县" }).click();
    await library.until(`document.querySelectorAll("[role=rowgroup] [role=row]").length === 2`);
    await page.locator("[role=columnheader] .tick").click();
    await library.click(".selection-bar button:text(加标签)");
    await library.type("重点");
    await library.press("Enter");
    await library.untilSays("已给 2 份加上“重点”");
    await library.click(".selection-bar button:text(移到回收站)");
    await library.untilSays("2 份已移到回收站");
    await page.locator(".toast button").click();
    await library.until(`document.querySelectorAll("[role=rowgroup] .tag").length === 2`);
  });

  test("has no fault that axe finds", async () => {
    expect(await library.axe()).toEqual([]);
  });
});

describe("the comparison", () => {
  let compare: Page;
  let driver: Driver;

  beforeAll(async () => {
    await page.locator(".library-side button", { hasText: "全部" }).first().click();
    await library.fill(".app-bar input[type=search]", "");
    const chosen = await page.locator(".library-row[aria-selected=true]").count();
    if (chosen > 0) await page.locator(".selection-bar [aria-label=关闭]").click();
    await page.locator(".library-side button", { hasText: "岚溪县" }).click();
    await page.locator("[role=columnheader] .tick").click();
    await page.locator(".library-side button", { hasText: "全部" }).first().click();
    // By name: which file is read first, and so stands where in the list, is left to chance.
    for (const name of ["砚溪县水务局", "青棠区人民政府", "棠浦区人民法院"])
      await page.locator("[role=rowgroup] [role=row]", { hasText: name }).first().locator(".tick").click();
    await library.untilSays("已选 5 份");
    [compare] = await Promise.all([
      top.browser.context.waitForEvent("page"),
      page.locator(".selection-bar .button.primary").click(),
    ]);
    driver = await top.browser.driver(compare);
    await driver.waitFor(".matrix", 15_000);
  });

  test("puts five bureaus and their themes side by side; a cell opens its problems", async () => {
    expect(await driver.count(".matrix tbody tr")).toBe(5);
    await driver.click(".cell");
    await driver.waitFor(".opened .problem-list li");
    await driver.press("ArrowRight");
    await driver.press("ArrowDown");
    await driver.until(`document.activeElement.classList.contains("cell")`);
    expect(await driver.axe()).toEqual([]);
  });

  test("finds the copied measure and says whose it is", async () => {
    await driver.click("[role=tab]", 3);
    await driver.waitFor(".cluster-text");
    expect((await driver.texts(".cluster-text .clusters-quote")).join("")).toContain("班子成员轮流领学并作交流发言");
    expect((await driver.texts(".cluster-same li")).length).toBe(2);
    await driver.click(".cluster-head button:text(不算雷同)");
    await driver.untilSays("撤销");
    expect(await driver.axe()).toEqual([]);
  });

  test("shows one theme side by side, what is left open, and two rounds", async () => {
    await driver.click("[role=tab]", 1);
    await driver.waitFor(".side-columns article");
    expect(await driver.axe()).toEqual([]);
    await driver.click("[role=tab]", 2);
    await driver.click(".figure");
    await driver.waitFor(".opened li");
    expect(await driver.axe()).toEqual([]);
    await driver.click("[role=tab]", 4);
    await driver.untilSays("后来");
    expect(await driver.axe()).toEqual([]);
  });

  test("is drawn: marks that are the figures of the table, and pictures to take along", async () => {
    await driver.click("[role=tab]", 5);
    await driver.until(`document.querySelectorAll(".picture svg").length === 3`);
    expect(await driver.axe()).toEqual([]);
    const said = await compare.locator(".picture").first().locator("title").allTextContents();
    const drawn = said.map((words) => words.split(": ").at(-1));
    await driver.click(".picture button:text(以表格查看)");
    const told = await driver.texts(".picture:first-child td");
    expect(drawn).toEqual(told.filter((figure) => figure !== "0"));
    expect(await driver.axe()).toEqual([]);
    await driver.click(".picture button:text(以表格查看)");
    await driver.until(`document.querySelectorAll(".picture svg").length === 3`);

    const text = new TextDecoder().decode(await taken("SVG 时间线"));
    const png = await taken("PNG 时间线");
    expect(text).toMatch(/^<svg /);
    expect(text).not.toContain("var(");
    // The size stands in the header: twice the picture's.
    const width = Number(/width="(\d+)"/.exec(text)?.[1]);
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(2 * width);
    expect(png.length).toBeGreaterThan(10_000);

    await compare.locator(".picture").first().locator("[ecmeta_data_index]").first().click();
    await driver.waitFor(".side-columns article");
  });

  test("regroups at once by themes that are set in the options, and back", async () => {
    await driver.click("[role=tab]", 0);
    const options = await top.openOwn("options.html");
    const own = await top.browser.driver(options);
    await own.click("button:text(增加主题)");
    const fields = options.locator(".theme-table details").last();
    await fields.getByLabel("中文名").fill("报销凭证");
    await own.click("button:text(保存主题表)");
    await own.untilSays("没有保存");
    await fields.getByLabel("英文名").fill("Receipts");
    await fields.getByLabel("词语").fill("报销手续 10");
    await own.click("button:text(保存主题表)");
    await own.untilSays("已保存");
    expect(await own.axe()).toEqual([]);
    const heads = `[...document.querySelectorAll(".matrix thead th")].some((one) => one.innerText === "报销凭证")`;
    await driver.until(heads);
    await own.click("button:text(撤销)");
    await driver.until(`!${heads}`);
    await options.close();
  });

  async function taken(name: string): Promise<Uint8Array> {
    const [download] = await Promise.all([
      compare.waitForEvent("download"),
      compare.getByRole("button", { name }).click(),
    ]);
    return new Uint8Array(readFileSync((await download.path()) ?? ""));
  }

  test("goes out as a workbook with a sheet for every bureau", async () => {
    await driver.click("button:text(导出)");
    const [download] = await Promise.all([
      compare.waitForEvent("download"),
      driver.click("[role=menuitem]:text(XLSX 工作簿)"),
    ]);
    const files = unzipSync(new Uint8Array(readFileSync((await download.path()) ?? "")));
    const book = new TextDecoder().decode(files["xl/workbook.xml"]);
    for (const name of ["总表", "对比矩阵", "雷同", "问题无措施", "单位", "单位时间线", "单位名称", "同一单位重复"])
      expect(book).toContain(`name="${name}"`);
    expect(book.match(/<sheet /g)?.length).toBe(8 + 5);
  });
});
