import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, openBenchTop } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";

const COPIED =
  "修订学习实施细则，把重要论述列为每月首个议题，班子成员轮流领学，梳理岗位风险36处，提纲提前一周报机关党委审核。";
const FORMULA = "建立健全长效机制，确保整改取得实效，坚决防止类似问题再次发生";

/** A bureau's notice with a measure that others have too, formula, and a measure of its own. */
const notice = (bureau: string, day: string, [said, own]: readonly [string, string]): string =>
  [
    `中共岚溪县${bureau}党组关于十五届县委第三轮巡察整改进展情况的通报`,
    `2022年3月4日至5月10日，县委第二巡察组对县${bureau}党组开展了常规巡察。`,
    "二、整改情况",
    "1.关于“理论学习中心组学习不规范”的问题。",
    `整改情况：一是${said}二是${FORMULA}。`,
    "2.关于“财务报销手续不全”的问题。",
    `整改情况：一是${own}`,
    `中共岚溪县${bureau}党组`,
    day,
  ].join("\n");

const NOTICES = {
  "水利局.txt": notice("水利局", "2022年6月30日", [COPIED, "补齐泵站维修凭证四十二份，退回重复票据。"]),
  "林业局.txt": notice("林业局", "2022年7月12日", [COPIED, "注销苗圃账户，把育苗款交存国库专户。"]),
  "教育局.txt": notice("教育局", "2023年10月20日", [
    COPIED.replace("36", "29"),
    "聘请会计代理乡村小学账目，逐校盘点课桌。",
  ]),
  "民政局.txt": notice("民政局", "2024年5月24日", [
    COPIED.replace("班子成员", "科室骨干"),
    "收回敬老院垫付伙食差额，张榜三旬。",
  ]),
};

let top: BenchTop;
let compare: Page;
let driver: Driver;

beforeAll(async () => {
  top = await openBenchTop();
  const page = await top.openOwn("library.html");
  const library = await top.browser.driver(page);
  const files = Object.entries(NOTICES).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  await library.drop(".drop-zone", [
    { name: "四局.zip", type: "application/zip", bytes: zipSync(Object.fromEntries(files)) },
  ]);
  await library.until(`document.querySelectorAll("[role=rowgroup] [role=row]").length === 4`, 60_000);
  await page.locator("[role=columnheader] .tick").click();
  [compare] = await Promise.all([
    top.browser.context.waitForEvent("page"),
    page.locator(".selection-bar .button.primary").click(),
  ]);
  driver = await top.browser.driver(compare);
  await openClusters();
});
afterAll(() => top.close());

async function openClusters(): Promise<void> {
  await driver.waitFor(".matrix", 15_000);
  await driver.click("[role=tab]", 3);
  await driver.waitFor(".clusters");
}

describe("copied texts", () => {
  test("are one group that says who was first, and shows only what differs", async () => {
    await driver.untilSays("1 组，涉及 4 个单位中的 4 个");
    expect(await driver.texts(".cluster-head .big-figure b")).toEqual(["4", "2", "2", String([...COPIED].length)]);
    expect((await driver.texts(".cluster-text h2")).join("")).toContain("2022-06-30 公布，文库中最早");
    expect(await driver.texts(".cluster-text .cluster-slot")).toEqual(["班子成员", "36"]);
    expect(await driver.texts(".cluster-members del")).toEqual(["36", "班子成员"]);
    expect(await driver.texts(".cluster-members ins")).toEqual(["29", "科室骨干"]);
    expect(await compare.locator(".cluster-members ins").first().boundingBox()).toMatchObject({
      x: expect.toSatisfy((x) => x > 372),
    });
    expect(await driver.count(".cluster-days circle")).toBe(4);
    expect(await driver.axe()).toEqual([]);
  });

  test("are fewer at a higher threshold, which is kept", async () => {
    await compare.locator(".clusters-threshold input").fill("100");
    await driver.untilSays("1 组，涉及 4 个单位中的 3 个");
    await compare.reload();
    await openClusters();
    await driver.untilSays("1 组，涉及 4 个单位中的 3 个");
    await compare.locator(".clusters-threshold input").fill("60");
    await driver.untilSays("1 组，涉及 4 个单位中的 4 个");
  });

  test("lose a body that is left out, and get it back", async () => {
    await compare.getByRole("button", { name: "去掉中共岚溪县教育局党组" }).click();
    await driver.untilSays("1 组，涉及 4 个单位中的 3 个");
    await compare.locator(".toast button").click();
    await driver.untilSays("1 组，涉及 4 个单位中的 4 个");
  });

  test("stay dismissed after the page is opened again, are in no export, and come back", async () => {
    await driver.click(".cluster-head button:text(不算雷同)");
    await driver.untilSays("没有不低于 60% 的雷同");
    await driver.untilSays("已标“不算雷同”：4 家");
    await compare.waitForTimeout(400);
    await compare.reload();
    await openClusters();
    await driver.untilSays("已标“不算雷同” 1 组");
    expect(await exported()).not.toContain("36→29");
    await driver.click(".clusters-foot button:text(显示)");
    await driver.click(".clusters-gone button:text(恢复)");
    await driver.untilSays("1 组，涉及 4 个单位中的 4 个");
    expect(await exported()).toContain("36→29");
  });

  test("leave out formula, which the person changes and gets back", async () => {
    await driver.click(".clusters-foot button:text(看套话表)");
    await driver.untilSays("确保整改取得实效");
    expect(await driver.axe()).toEqual([]);
    const row = compare.locator(".formula-table tr", { hasText: "确保整改取得实效" });
    await row.getByRole("button", { name: "不算套话" }).click();
    await driver.untilSays("你去掉的");
    await row.getByRole("button", { name: "恢复" }).click();
    await driver.until(`!document.body.innerText.includes("你去掉的")`);
    await compare.locator(".formula-add input").fill("清退27万元");
    await compare.keyboard.press("Enter");
    await driver.untilSays("不算套话。");
    await compare.locator(".formula-add input").fill("班子成员轮流领学");
    await compare.keyboard.press("Enter");
    await driver.until(
      `[...document.querySelectorAll(".formula-table tr")].some((row) => /班子成员轮流领学\\s*\\d+\\s*你/.test(row.innerText))`,
    );
    await driver.click(".formula-table button:text(返回雷同)");
    await driver.waitFor(".cluster-text .formula");
  });

  test("are as accessible in the dark and in a narrow window", async () => {
    await compare.emulateMedia({ colorScheme: "dark" });
    await compare.setViewportSize({ width: 800, height: 900 });
    // Colours change within a moment.
    await compare.waitForTimeout(400);
    expect(await driver.axe()).toEqual([]);
    expect(await compare.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});

/** The comparison as Markdown. */
async function exported(): Promise<string> {
  await driver.click("button:text(导出)");
  const [download] = await Promise.all([
    compare.waitForEvent("download"),
    driver.click("[role=menuitem]:text(Markdown)"),
  ]);
  return readFileSync((await download.path()) ?? "", "utf8").replaceAll("\\", "");
}
