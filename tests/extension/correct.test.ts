import { readFileSync } from "node:fs";
import { parse } from "@noticelens/parser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLabelled, scoreNotice } from "../support/labelled.ts";
import { type BenchTop, clickWords, firstItems, openBenchTop, takePicture } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";
import { calling } from "./support/in-document.ts";

// What was read wrongly is put right, and stays so.

let top: BenchTop;
let panel: Driver;
let page: Page;

beforeAll(async () => {
  top = await openBenchTop();
  page = await top.read("/gov/");
  panel = top.panel;
  await firstItems(panel);
});
afterAll(() => top.close());

const picture = (name: string): Promise<void> => takePicture(panel, name);
const SELECTED = "[role=row][aria-selected=true]";
const keys = async (...names: string[]): Promise<void> => {
  for (const name of names) await panel.press(name);
};
const focusList = (): Promise<void> =>
  panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0'], [role=treegrid]").focus()`);
const rows = (): Promise<number> => panel.evaluate(`Number(document.querySelector("[role=treegrid]").ariaRowCount)`);
const corrections = (count: number): Promise<void> => panel.untilSays(`你更正了 ${count} 处`);
const selectInPage = (words: string): Promise<void> => page.evaluate(calling("selectWords", words, "body"));
const selectNothing = (): Promise<void> => page.evaluate(() => getSelection()?.removeAllRanges());

describe("by keyboard", () => {
  test("the menu of a row says what it is, and makes it another kind", async () => {
    await focusList();
    await keys("Home", "ArrowDown", "ArrowRight", "ArrowDown");
    await panel.until(`document.querySelector(".measure.selected")`);
    const words = (await panel.text(".measure.selected .words")).slice(-12);
    await panel.press("m");
    await panel.untilSays("这一条是");
    await panel.until(`document.querySelector("[role=menuitemradio][aria-checked=true]")?.innerText.includes("措施")`);
    await picture("correct-menu");
    expect(await panel.axe("[role=menu]")).toEqual([]);
    await keys("ArrowDown", "Enter");
    await panel.untilSays("由你改为问题，原读作：措施");
    await corrections(1);
    expect((await panel.texts(".problem .statement")).some((one) => one.includes(words.slice(0, 6)))).toBe(true);
    await clickWords(panel, "撤销");
    await panel.until(`!document.body.innerText.includes("你更正了")`);
  });

  test("a measure is split at the place that was chosen; tick and remark stay with the first", async () => {
    await focusList();
    await keys("Home", "ArrowDown", "ArrowDown");
    await panel.until(`document.querySelector(".measure.selected")`);
    await panel.press(" ");
    await panel.until(`document.querySelector(".measure.selected .tick").checked`);
    const before = await panel.count("[role=treegrid] .measure");
    await panel.press("p");
    await panel.until(`document.activeElement?.classList.contains("cut")`);
    await picture("correct-split");
    expect(await panel.axe(".split-editor")).toEqual([]);
    await panel.press("Enter");
    await panel.until(`document.querySelectorAll("[role=treegrid] .measure").length === ${before + 1}`);
    await corrections(1);
    const ticks = await panel.evaluate<boolean[]>(
      `[...document.querySelectorAll("[role=treegrid] .measure .tick")].slice(0, 2).map((one) => one.checked)`,
    );
    expect(ticks).toEqual([true, false]);
  });

  test("and joined again", async () => {
    await focusList();
    await keys("Home", "ArrowDown", "ArrowDown", "ArrowDown");
    const before = await panel.count("[role=treegrid] .measure");
    await panel.press("g");
    await panel.until(`document.querySelectorAll("[role=treegrid] .measure").length === ${before - 1}`);
    await panel.untilSays("由你把 2 条并成");
    await corrections(2);
    await clickWords(panel, "全部恢复");
    await panel.until(`!document.body.innerText.includes("你更正了")`);
  });

  test("an item that is none goes, its remark waits without a place, and both come back", async () => {
    await focusList();
    await keys("Home", "ArrowDown", "ArrowDown");
    await panel.press("r");
    await panel.until(`document.activeElement?.dataset.pick === "remark"`);
    await panel.type("凭证待补");
    await panel.untilSays("已保存");
    await panel.press("Escape");
    await panel.until(`document.activeElement?.dataset.key`);
    const all = await rows();
    await panel.press("Delete");
    await panel.untilSays("你移出了 1 条");
    await panel.until(`document.querySelectorAll(".unplaced-check").length === 1`);
    await picture("correct-removed");
    await panel.click(".removed-items button");
    await panel.until(`!document.querySelector(".unplaced-check")`);
    await panel.until(`!document.querySelector(".removed-items")`);
    expect(await rows()).toBe(all);
  });

  test("a measure is moved under another problem", async () => {
    await focusList();
    await keys("Home", "ArrowDown", "ArrowDown");
    const words = await panel.text(".measure.selected .words");
    await panel.press("m");
    await panel.untilSays("移到别的问题下");
    await panel.click("[role=menuitem][data-key=move]");
    await panel.untilSays("点它所属的问题");
    await panel.click("[role=treegrid] .problem .statement", 1);
    await panel.untilSays("由你移到这里");
    expect(await panel.text(".measure.selected .words")).toBe(words);
    await picture("correct-moved");
    await clickWords(panel, "撤销");
    await panel.until(`!document.body.innerText.includes("你更正了")`);
  });
});

describe("words selected in the page", () => {
  let piece = "";

  test("raise a bar that says where they would go, and become a measure", async () => {
    const [first = ""] = (await panel.texts("[role=treegrid] .measure .words")).filter((one) => one.length > 30);
    piece = (first.match(/[^，。；]{8,}[。；]?$/)?.[0] ?? first.slice(-12)).trim();
    await selectInPage(piece);
    await panel.waitFor(".selection-bar");
    await panel.until(`document.querySelector(".selection-bar .under")`);
    await picture("correct-selection");
    expect(await panel.axe(".selection-bar")).toEqual([]);
    expect(await panel.text(".selection-bar")).toContain(`原文中选中 ${piece.replace(/\s/g, "").length} 字`);
    const before = await panel.count("[role=treegrid] .measure");
    await panel.evaluate(`document.querySelector(".selection-bar button").focus()`);
    await panel.press("1");
    await panel.until(`document.querySelectorAll("[role=treegrid] .measure").length === ${before + 1}`);
    await corrections(1);
    await selectNothing();
    await panel.until(`!document.querySelector(".selection-bar")`);
  });

  test("are noted in the remark of the item they stand in", async () => {
    await selectInPage(piece);
    await panel.waitFor(".selection-bar .kinds");
    await panel.click(".selection-bar .kinds button", 2);
    await panel.until(`[...document.querySelectorAll(".remark")].some((one) => one.innerText.includes("“"))`);
    await selectNothing();
  });

  test("that were not read say so", async () => {
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement("p"), { textContent: "后来才加上的一行文字" })),
    );
    await selectInPage("后来才加上的一行文字");
    await panel.untilSays("选中的话不在读到的正文里。重新读取后再选。");
    await selectNothing();
    await panel.until(`!document.querySelector(".selection-bar")`);
  });

  test("that were made an item are one still when the page is read again, and in the exports", async () => {
    await page.bringToFront();
    await top.browser.clickToolbar(page);
    await firstItems(panel);
    await corrections(1);
    const id = await panel.evaluate<number>(`chrome.tabs.query({ active: true }).then((tabs) => tabs[0].id)`);
    const own = await top.openOwn(`sidepanel.html?tab=${id}`);
    await own.locator(".corrections-line").waitFor();
    await own.getByRole("button", { name: "导出台账" }).click();
    const [download] = await Promise.all([own.waitForEvent("download"), own.locator("[data-format=csv]").click()]);
    expect(readFileSync((await download.path()) ?? "", "utf8")).toContain("核查人拆开");
    await own.getByRole("button", { name: "存为标注样例" }).click();
    const [example] = await Promise.all([
      own.waitForEvent("download"),
      own.getByRole("button", { name: "存下文件" }).click(),
    ]);
    const labelled = readLabelled("example", readFileSync((await example.path()) ?? "", "utf8"));
    expect(labelled.text).not.toContain("凭证待补");
    const { tallies } = scoreNotice(labelled, await parse({ text: labelled.text }));
    // The parser reads all of it but what was corrected.
    expect(tallies.problems).toMatchObject({ extra: 0, missed: 0 });
    expect(tallies.measures?.missed).toBe(2);
    await own.close();
  });
});

describe("a doubtful item", () => {
  test("shows both readings with what speaks for them, and is settled by a click", async () => {
    page = await top.read("/gov/bracket-and-bare-headings/");
    await firstItems(panel);
    await focusList();
    await panel.press("n");
    await panel.waitFor(".settle");
    await panel.until(`document.querySelectorAll(".settle li").length > 1`);
    await picture("correct-doubt");
    expect(await panel.axe(".settle")).toEqual([]);
    await clickWords(panel, "就是措施");
    await panel.untilSays("由你定：措施");
    await panel.until(`!document.querySelector(".settle")`);
    expect(await panel.count(SELECTED)).toBe(1);
  });
});
