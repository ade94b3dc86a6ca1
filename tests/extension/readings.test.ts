import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop, takePicture } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";

// A page is read, worked on, read again while less of it shows, with other words, and whole again.

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

const problems = (): Promise<number> =>
  panel.evaluate(`Number(document.querySelector("[role=treegrid]").ariaRowCount)`);
const picture = (name: string): Promise<void> => takePicture(panel, name);
const readAgain = async (): Promise<void> => {
  await page.bringToFront();
  await top.browser.clickToolbar(page);
};
/** Leaves the first paragraphs of the notice on the page, as a page does that shows the rest on a click. */
const fold = (): Promise<void> =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll("p")].filter(({ textContent }) => (textContent ?? "").length > 10);
    for (const line of lines.slice(Math.floor(lines.length / 3))) line.remove();
  });

const unplaced = (): Promise<number> => panel.count(".unplaced-check");

let all = 0;
let words = "";

test("work on the last problem", async () => {
  await panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0'], [role=treegrid]").focus()`);
  await panel.press("End");
  await panel.until(`document.querySelector("[role=row][aria-selected=true]")`);
  words = await panel.text(".problem.selected .words, .measure.selected .words, [role=row][aria-selected=true]");
  await panel.press(" ");
  await panel.until(`document.querySelector(".foot .progress").innerText.includes("已核 ")`);
  await panel.press("r");
  await panel.until(`document.activeElement?.dataset.pick === "remark"`);
  await panel.type("凭证齐全");
  await panel.untilSays("已保存");
  all = await problems();
  expect(words.length).toBeGreaterThan(4);
});

test("a page that shows less does not take the place of what was read", async () => {
  await fold();
  await readAgain();
  await panel.untilSays("清单仍用那一次，你的核查都在");
  await firstItems(panel);
  expect(await problems()).toBe(all);
  await picture("partial");
});

test("asked for, the shorter reading is shown, and the work stands in sight without a place", async () => {
  await clickWords(panel, "看这一次读到的");
  await panel.untilSays("未对上的核查");
  await panel.untilSays("凭证齐全");
  expect(await problems()).toBeLessThan(all);
  await panel.untilSays("条未对上");
  await picture("unplaced");
});

test("it can be put at another item, and taken back", async () => {
  const before = await unplaced();
  await clickWords(
    panel,
    (await panel.count("button:text(没有相近的条目，自己选)")) ? "没有相近的条目，自己选" : "自己选",
  );
  await panel.untilSays("选好按 Enter");
  await picture("placing");
  await panel.click(".problem", 0);
  await panel.untilSays("已放到");
  await panel.until(`document.querySelectorAll(".unplaced-check").length === ${before - 1}`);
  await clickWords(panel, "撤销");
  await panel.until(`document.querySelectorAll(".unplaced-check").length === ${before}`);
});

test("when the words are back it is at its place again", async () => {
  await page.reload();
  await readAgain();
  await panel.untilSays("核查已自动归位");
  await panel.until(`!document.body.innerText.includes("未对上的核查")`);
  expect(await problems()).toBe(all);
  await picture("returned");
});
