import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, firstItems, openBenchTop } from "./support/bench-top.ts";

let top: BenchTop;

beforeAll(async () => {
  top = await openBenchTop();
});
afterAll(() => top.close());

/** Opens the menu and chooses an entry; comes back with the address of the tab that opens. */
async function through(entry: string): Promise<string> {
  await top.panel.click("button:text(更多)");
  await top.panel.waitFor("[role=menu]");
  const [page] = await Promise.all([
    top.browser.context.waitForEvent("page"),
    top.panel.click(`[role=menuitem]:text(${entry})`),
  ]);
  await page.waitForLoadState();
  const { pathname } = new URL(page.url());
  await page.close();
  return pathname;
}

describe("library, comparison and options are reached", () => {
  test.each([
    ["from a notice", "/gov/"],
    ["from a page that is no notice", "/news/"],
    ["from a file without readable words", "/garbled.pdf"],
    ["from a scan", "/scan.pdf"],
    ["from a frame of another site", "/foreign-frame/"],
  ])("%s", async (_, path) => {
    const page = await top.read(path);
    if (path === "/gov/") await firstItems(top.panel);
    else await top.panel.waitFor(".face:not(.loading) h1");
    expect(await through("文库")).toBe("/library.html");
    await page.bringToFront();
    expect(await through("比较通报")).toBe("/compare.html");
    await page.bringToFront();
    expect(await through("选项")).toBe("/options.html");
    await page.close();
  });
});

test("keys work as soon as there is a list", async () => {
  const page = await top.read("/gov/");
  await firstItems(top.panel);
  await top.panel.until(`document.activeElement?.getAttribute("role") === "treegrid"`);
  await top.panel.press("j");
  await top.panel.waitFor("[role=row][aria-selected=true]");
  await top.panel.press("/");
  await top.panel.until(`document.activeElement?.matches("input[type=search], .find input")`);
  await page.close();
});

test("a search opens the measure it finds and marks the words", async () => {
  const page = await top.read("/gov/");
  await firstItems(top.panel);
  await top.panel.click(".problem", 1);
  await top.panel.waitFor(".measure .words");
  const words = (await top.panel.texts(".measure .words"))[0]?.replace(/\s/g, "").slice(2, 7) ?? "";
  await top.panel.click(".problem .twisty", 1);
  await top.panel.press("/");
  await top.panel.type(words);
  await top.panel.until(`[...(CSS.highlights.get("noticelens-found") ?? [])].some((range) =>
    range.toString().replace(/\\s/g, "") === ${JSON.stringify(words)})`);
  expect((await top.panel.texts(".measure .words")).some((text) => text.replace(/\s/g, "").includes(words))).toBe(true);
  await page.close();
});
