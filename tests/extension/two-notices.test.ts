import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop, takePicture } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";
import { BEHIND, notice } from "./support/site.ts";

// Two notices stand on one page: each has its own list, checks, marks and place in the library.

let top: BenchTop;
let panel: Driver;
let page: Page;

beforeAll(async () => {
  top = await openBenchTop();
  page = await top.read("/two/");
  panel = top.panel;
  await firstItems(panel);
});
afterAll(() => top.close());

const picture = (name: string): Promise<void> => takePicture(panel, name);
const problemsIn = (name: string): number => notice(name).labels.filter(({ tag }) => tag === "prob").length;
const marked = (): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get("noticelens-current") ?? [])].map(String).join(""));

test("each has a tab with its counts, and a list of its own problems", async () => {
  await panel.untilSays("这一页有 2 份通报，各有各的清单。");
  await picture("two-notices");
  expect(await panel.axe(".page-notices")).toEqual([]);
  const tabs = await panel.texts(".page-notices .tabs small");
  expect(tabs.map((one) => Number.parseInt(one, 10))).toEqual([problemsIn(BEHIND["/gov/"]), problemsIn("danxi")]);
  expect(await panel.text("h1")).toContain("麓屏师范学院");
  await panel.click(".page-notices .tabs button", 1);
  await panel.until(`document.querySelector("h1")?.innerText.includes("丹溪县政协机关")`);
});

test("the words of the one that is shown are marked, exactly", async () => {
  await panel.click(".problem .statement");
  await panel.untilSays("已在原文中标出");
  const words = await panel.text(".problem.selected .statement > span:last-child");
  expect((await marked()).replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
  await panel.press(" ");
  await panel.until(
    `document.querySelectorAll(".page-notices small")[1]?.innerText.includes("已核 1 /") || document.querySelector(".foot .progress").innerText.includes("已核")`,
  );
});

test("a click on words of the other one in the page goes there", async () => {
  const place = await page.evaluate(
    (sought) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(sought) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + sought.length);
        range.startContainer.parentElement?.scrollIntoView({ block: "center" });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(sought);
    },
    (
      notice(BEHIND["/gov/"]).labels.find(({ tag }) => tag === "core") ??
      notice(BEHIND["/gov/"]).labels.find(({ tag }) => tag === "prob")
    )?.text.slice(2, 10) ?? "",
  );
  await page.mouse.click(place.x, place.y);
  await panel.until(`document.querySelector("h1")?.innerText.includes("麓屏师范学院")`);
});

test("the end of the first leads to the second", async () => {
  await panel.evaluate(`document.querySelector(".next-notice").scrollIntoView()`);
  await panel.untilSays("第 1 份到这里为止。");
  await clickWords(panel, "看第 2 份");
  await panel.until(`document.querySelector("h1")?.innerText.includes("丹溪县政协机关")`);
  expect(await panel.count(".next-notice")).toBe(0);
});

test("both are in the library under one address, and are the same when read again", async () => {
  const own = await top.openOwn("library.html");
  await own.close();
  await page.bringToFront();
  await top.browser.clickToolbar(page);
  await panel.until(`document.querySelector("h1")?.innerText.includes("麓屏师范学院")`);
  await panel.click(".page-notices .tabs button", 1);
  await panel.until(`document.querySelector("h1")?.innerText.includes("丹溪县政协机关")`);
  await panel.until(`/已核 [1-9]/.test(document.querySelector(".foot .progress").innerText)`);
});

test("a person who knows better reads them as one, and apart again", async () => {
  await clickWords(panel, "这其实是一份");
  await panel.untilSays("按你说的当作一份读");
  await clickWords(panel, "分开读");
  await panel.untilSays("这一页有 2 份通报");
});
