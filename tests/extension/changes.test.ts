import { afterAll, beforeAll, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop } from "./support/bench-top.ts";

let top: BenchTop;

beforeAll(async () => {
  top = await openBenchTop();
});
afterAll(() => top.close());

test("what changed since the last reading is shown character by character, and leads to its item", async () => {
  const page = await top.read("/changing/");
  await firstItems(top.panel);
  await page.evaluate((name) => (window as unknown as { change(name: string): void }).change(name), "reword");
  await top.panel.untilSays("网页已变动");
  await top.browser.clickToolbar(page);
  await top.panel.untilSays("处改动");
  await clickWords(top.panel, "查看改动");
  await top.panel.waitFor(".entry.change ins");
  const added = await top.panel.texts(".entry.change ins");
  expect(added.some((words) => words.includes("有关"))).toBe(true);
  await top.panel.click(".entry.change button");
  await top.panel.waitFor("[role=row][aria-selected=true]");
  await top.panel.waitFor(".certainty");
  await page.close();
});
