import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Chromium, openChromium } from "./support/chromium.ts";
import type { PanelDriver } from "./support/panel-driver.ts";
import { openSite, type Site } from "./support/site.ts";

let site: Site;
let browser: Chromium;
let panel: PanelDriver;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page, clicks the toolbar button, and waits for the first items. */
async function read(path: string) {
  const page = await browser.open(`${site.url}${path}`);
  await browser.clickToolbar(page);
  panel ??= await browser.panel();
  return page;
}
const firstItems = (): Promise<void> => panel.until(`document.querySelector("[role=treegrid] .problem")`);

/** The words that are marked in a page, by the name of the mark. */
const MARKED = `Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => range.toString()).join("")]))`;

describe("one click on the toolbar button", () => {
  test.each([
    ["a government's page", "/gov/t20240517.html", "梨源"],
    ["an old page in GBK", "/gbk/view.asp", ""],
    ["a page a script writes", "/spa/detail", ""],
  ])("lists the problems of %s, and every item's very words light up", async (_, path) => {
    const page = await read(path);
    await firstItems();
    const before = await page.content();
    await panel.evaluate(`document.querySelector("[role=treegrid]").focus()`);
    await panel.press("a");
    let exact = 0;
    let all = 0;
    let last = "";
    await panel.press("Home");
    for (;;) {
      await panel.press("ArrowDown");
      const selected = await panel.evaluate<{ key: string; kind: string; words: string } | null>(
        `(() => { const row = document.querySelector("[role=row][aria-selected=true]"); return row && { key: row.dataset.key, kind: row.className, words: (row.querySelector(".statement > span:last-child") ?? row.querySelector(".words"))?.innerText ?? "" }; })()`,
      );
      if (!selected || selected.key === last) break;
      last = selected.key;
      if (selected.kind.includes("section-head")) continue;
      await panel.until(`document.querySelector("[aria-selected=true] .certainty")`);
      all += 1;
      const marked = await page.evaluate(MARKED);
      const shown = selected.words.replace(/\s/g, "");
      const lit = String((marked as Record<string, string>)["noticelens-current"] ?? "").replace(/\s/g, "");
      if (lit !== "" && shown.endsWith(lit)) exact += 1;
    }
    expect(all).toBeGreaterThan(20);
    expect(exact / all).toBeGreaterThanOrEqual(0.99);
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
