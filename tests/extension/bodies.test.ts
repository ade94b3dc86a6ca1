import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, openBenchTop, takePicture } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";

let top: BenchTop;
let page: Page;
let bodies: Driver;

const notice = (issuer: string, round: string, day: string, problems: readonly string[]) => ({
  name: `${issuer}-${day}.txt`,
  type: "text/plain",
  bytes: new TextEncoder().encode(
    [
      `中共${issuer}党组关于${round}巡察整改进展情况的通报`,
      "根据统一部署，巡察组开展了常规巡察。现将整改进展情况予以公布。",
      "一、整改情况",
      ...problems.flatMap((problem, at) => [
        `${at + 1}.关于“${problem}”的问题。`,
        `整改情况：${at === 0 ? "已完成整改。" : "正在推进。"}一是逐项核对台账${20 + at}份。`,
      ]),
      `中共${issuer}党组`,
      day,
    ].join("\n"),
  ),
});

const FILES = [
  notice("云溪县自然资源局", "十五届县委第六轮", "2024年5月24日", ["测绘成果保管不严", "批而未供土地处置慢"]),
  notice("云川市云溪县自然资源局", "十五届县委第二轮", "2022年7月15日", ["矿山监测平台未建成"]),
  notice("云溪县国土资源局", "十四届县委第四轮", "2018年6月21日", ["土地出让金清缴不力"]),
  notice("云溪县卫生健康局", "十五届县委第三轮", "2023年3月8日", ["药品盘点不规范"]),
  notice("云溪县卫健局", "十五届县委第七轮", "2024年9月2日", ["急救车辆管理不规范"]),
  notice("云溪县城市管理局", "十五届县委第五轮", "2023年10月20日", ["渣土车监管不到位"]),
];

const namesIn = (): Promise<string[]> => bodies.texts(".body-table tbody a");

beforeAll(async () => {
  top = await openBenchTop();
  const own = await top.openOwn("library.html");
  const library = await top.browser.driver(own);
  await library.drop(".drop-zone", FILES);
  await library.until(`document.querySelectorAll("[role=rowgroup] [role=row]").length === ${FILES.length}`, 60_000);
  page = own;
  await Promise.all([own.waitForURL(/bodies\.html/), own.locator(".app-bar nav a", { hasText: "单位" }).click()]);
  bodies = await top.browser.driver(own);
  await bodies.waitFor(".body-table tbody tr", 15_000);
});
afterAll(() => top.close());

describe("the bodies", () => {
  test("are one under all names that are surely the same, of a place that is one", async () => {
    expect((await namesIn()).sort()).toEqual(
      ["云川市云溪县自然资源局", "云溪县国土资源局", "云溪县卫生健康局", "云溪县城市管理局"]
        .map((name) => name.replace("云川市", ""))
        .sort(),
    );
    const places = await bodies.texts(".library-side [role=group]:first-child button span:first-child");
    expect(places).toEqual(["全部", "云溪县"]);
    expect(await bodies.axe()).toEqual([]);
    await takePicture(bodies, "bodies-list");
  });

  test("are narrowed by what they are, and sorted", async () => {
    await page.locator(".library-side button", { hasText: "卫生健康" }).click();
    await bodies.until(`document.querySelectorAll(".body-table tbody tr").length === 1`);
    await page.locator(".library-side button", { hasText: "全部" }).click();
    await bodies.click(".body-table thead button:text(问题)");
    await bodies.until(`document.querySelector(".body-table th[aria-sort=descending]")?.innerText.trim() === "问题"`);
    const counts = (await bodies.texts(".body-table tbody .c-problems")).map(Number);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  });

  test("that a reform made one are asked about, joined by a key, and taken apart again by another", async () => {
    await bodies.untilSays("1 处名称待确认");
    await bodies.untilSays("机构改革对照（2018）：国土资源局 → 自然资源局");
    await page.locator(".confirm-strip .button").first().focus();
    await bodies.press("m");
    await bodies.until(`document.querySelectorAll(".body-table tbody tr").length === 3`);
    await bodies.untilSays("已把“云溪县国土资源局”合入“云溪县自然资源局”");
    expect(await bodies.axe()).toEqual([]);
    await bodies.press("z");
    await bodies.until(`document.querySelectorAll(".body-table tbody tr").length === 4`);
    await bodies.untilSays("1 处名称待确认");
    await bodies.click(".confirm-strip button:text(承接，合为一档)");
    await bodies.until(`document.querySelectorAll(".body-table tbody tr").length === 3`);
  });

  test("have a file: a time line that arrows go through, and the problems of the chosen document", async () => {
    await page.locator(".body-table tbody a", { hasText: "自然资源局" }).click();
    await bodies.waitFor(".time-line .entry");
    const days = await bodies.texts(".time-line .day");
    expect(days).toEqual(["2024-05-24", "2022-07-15", "2018", "2018-06-21"]);
    await bodies.untilSays("测绘成果保管不严");
    await page.locator(".time-line .entry").first().focus();
    await bodies.press("ArrowDown");
    await bodies.untilSays("矿山监测平台未建成");
    expect(await bodies.axe()).toEqual([]);
    await takePicture(bodies, "bodies-file");
  });

  test("say how every name was read and why it is there; a name is split off and put back", async () => {
    await bodies.click("[role=tab]", 1);
    await bodies.untilSays("由你确认");
    await bodies.untilSays("云川市 云溪县｜自然资源局｜党组");
    expect(await bodies.axe()).toEqual([]);
    await takePicture(bodies, "bodies-names");
    await page.locator(".body-names button", { hasText: "撤销合并" }).click();
    await bodies.until(`document.querySelectorAll(".body-names tbody tr").length === 2`);
    await page.locator(".toast button").click();
    await bodies.until(`document.querySelectorAll(".body-names tbody tr").length === 3`);
  });

  test("stay so when the page is opened again, in the dark, narrow and in English", async () => {
    await page.reload();
    await bodies.waitFor(".time-line .entry");
    expect(await bodies.count(".time-line .entry")).toBe(3);
    await bodies.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(page.url().replace(/#.*$/, "#list"));
    await bodies.waitFor(".body-table tbody tr");
    expect(await bodies.axe()).toEqual([]);
    expect(await bodies.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await takePicture(bodies, "bodies-list-800-dark");
    await bodies.evaluate(`chrome.storage.local.set({ settings: { language: "en" } })`);
    await bodies.untilSays("3 bodies, 6 files");
    expect(await bodies.axe()).toEqual([]);
    await takePicture(bodies, "bodies-list-800-en-dark");
    await page.locator(".body-table tbody a", { hasText: "自然资源局" }).click();
    await bodies.untilSays("Time line and problems");
    expect(await bodies.axe()).toEqual([]);
    expect(await bodies.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await takePicture(bodies, "bodies-file-800-en-dark");
    await bodies.evaluate(`chrome.storage.local.set({ settings: { language: "zh" } })`);
    await bodies.click(".crumbs a");
    await bodies.untilSays("3 个单位，6 份文件");
    await page.setViewportSize({ width: 1280, height: 860 });
    await bodies.emulateMedia({ colorScheme: "light" });
  });

  test("are read by a table that a person changes, and that is put back", async () => {
    await bodies.click(".library-head a:text(名称对照表)");
    await bodies.waitFor(".name-rows tbody tr");
    await bodies.fill(".name-table input[type=search]", "城市管理");
    await bodies.until(`document.querySelectorAll(".name-rows tbody tr").length < 10`);
    await page.getByLabel("简称，空格隔开 卫生健康").waitFor({ state: "detached" });
    await bodies.fill(".name-table input[type=search]", "卫生健康");
    await page.getByLabel("简称，空格隔开 卫生健康", { exact: true }).fill("健康");
    await bodies.click("button:text(保存对照表)");
    await bodies.untilSays("已保存，共");
    expect(await bodies.axe()).toEqual([]);
    await takePicture(bodies, "bodies-table");
    await bodies.click(".crumbs a");
    await bodies.until(`document.querySelectorAll(".body-table tbody tr").length === 4`);
    await bodies.press("z");
    await bodies.until(`document.querySelectorAll(".body-table tbody tr").length === 3`);
  });

  test("go out as a workbook", async () => {
    await bodies.click("button:text(导出)");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      bodies.click("[role=menuitem]:text(XLSX 工作簿)"),
    ]);
    const book = new TextDecoder().decode(
      unzipSync(new Uint8Array(readFileSync((await download.path()) ?? "")))["xl/workbook.xml"],
    );
    for (const name of ["单位", "单位时间线", "单位名称"]) expect(book).toContain(`name="${name}"`);
  });
});
