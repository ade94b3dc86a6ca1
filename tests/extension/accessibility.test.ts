import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";

let top: BenchTop;

beforeAll(async () => {
  top = await openBenchTop();
});
afterAll(() => top.close());

/** What axe finds, in words; none is the only good answer. */
const faults = async (driver: Driver, within: string | null = null): Promise<string[]> =>
  (await driver.axe(within)).flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`));

/** Controls smaller than 24 by 24 pixels; the reach of ticks and twisties is drawn around them, a field's label is part of it. */
const SMALL = `[...document.querySelectorAll("button,a[href],input:not([hidden]),select,textarea")].filter((one) => {
  const box = (one.closest("label") ?? one).getBoundingClientRect();
  const reach = one.classList.contains("tick") ? 10 : one.classList.contains("twisty") ? 4 : 0;
  return box.width > 0 && !one.closest(".visually-hidden") && getComputedStyle(one).display !== "inline" && Math.min(box.width, box.height) + reach < 24;
}).map((one) => one.outerHTML.slice(0, 90))`;

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test("the panel has no fault in any view, sheet or popover", async () => {
    const page = await top.read("/gov/");
    const { panel } = top;
    await panel.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await firstItems(panel);
    await panel.click(".problem", 1);
    await panel.waitFor(".measure");
    await panel.click(".measure", 0);
    await panel.waitFor("[data-pick=remark]");
    expect(await faults(panel)).toEqual([]);
    await panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0']").focus()`);
    await panel.press("m");
    await panel.waitFor("[role=menu]");
    expect(await faults(panel, ".popover"), "correct").toEqual([]);
    await panel.press("Escape");
    await panel.until(`!document.querySelector("[role=menu]")`);
    for (const index of [1, 2, 3, 4, 0]) {
      await panel.click("[role=tab]", index);
      expect(await faults(panel), `view ${index}`).toEqual([]);
    }
    await panel.click(".filter-button");
    await panel.waitFor(".filter-card");
    expect(await faults(panel, ".popover"), "filter").toEqual([]);
    await panel.press("Escape");
    await clickWords(panel, "导出台账");
    await panel.waitFor(".formats");
    expect(await faults(panel, ".veil"), "export").toEqual([]);
    await panel.press("Escape");
    await panel.until(`!document.querySelector("[role=dialog]")`);
    await panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0']")?.focus()`);
    await panel.press("?");
    await panel.waitFor(".keys");
    expect(await faults(panel, ".veil"), "shortcuts").toEqual([]);
    await panel.press("Escape");
    await page.close();
  });

  test.each([
    ["/parts/t1.html", ".news .button"],
    ["/broken-fold/", ".news .button"],
    ["/list/", ".list-page li"],
  ])("what is not read of %s is told without a fault", async (path, there) => {
    const page = await top.read(path);
    await top.panel.emulateMedia({ colorScheme });
    await top.panel.waitFor(there);
    expect(await faults(top.panel)).toEqual([]);
    expect(await top.panel.evaluate(SMALL)).toEqual([]);
    await page.close();
  });

  test.each(["/announcement/", "/links/", "/scan.pdf", "/garbled.pdf", "/foreign-frame/", "/news/"])(
    "the face of %s has no fault",
    async (path) => {
      const page = await top.read(path);
      await top.panel.emulateMedia({ colorScheme });
      await page.waitForTimeout(300); // the face of the tab before
      await top.panel.waitFor(".face:not(.loading)", 10_000);
      expect(await faults(top.panel)).toEqual([]);
      await page.close();
    },
  );

  test("nor have the faces of another tab and of the browser's own pages", async () => {
    const own = await top.browser.context.newPage();
    await own.goto("chrome://version");
    await top.browser.clickToolbar(own);
    await top.panel.waitFor(".face");
    expect(await faults(top.panel)).toEqual([]);
    const other = await top.visit("/gov/");
    await top.panel.waitFor(".face");
    expect(await faults(top.panel)).toEqual([]);
    await own.close();
    await other.close();
  });

  test.each(["options.html", "welcome.html", "library.html"])("%s has no fault", async (path) => {
    const page = await top.openOwn(path);
    const driver = await top.browser.driver(page);
    // Colours are looked at where they rest, not on their way from one theme to the other.
    await driver.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await driver.waitFor(path === "welcome.html" ? ".problem" : "h1", 10_000);
    expect(await faults(driver)).toEqual([]);
    await page.close();
  });
});

describe("at every width and in longer words", () => {
  test.each([320, 400, 560])("nothing overflows %i pixels, and every control can be hit", async (width) => {
    const page = await top.read("/gov/");
    const { panel } = top;
    await firstItems(panel);
    await panel.setSize(width, 900);
    await panel.click(".problem", 1);
    await panel.waitFor(".measure");
    const overflows = `document.documentElement.scrollWidth > innerWidth || document.querySelector(".scroll").scrollWidth > document.querySelector(".scroll").clientWidth + 1`;
    expect(await panel.evaluate(overflows)).toBe(false);
    expect(await panel.evaluate(SMALL)).toEqual([]);
    await panel.evaluate(`for (const one of document.querySelectorAll(".foot span, .views [role=tab], .chip, .status span, .facts dt, .section-head span, .button")) {
      for (const node of one.childNodes) if (node.nodeType === 3 && node.data.trim()) node.data += node.data.slice(0, Math.ceil(node.data.length * 0.4));
    }`);
    expect(await panel.evaluate(overflows)).toBe(false);
    await page.close();
  });

  test("forced colours keep every status in words", async () => {
    const page = await top.read("/gov/");
    const { panel } = top;
    await panel.emulateMedia({ forcedColors: "active" });
    await firstItems(panel);
    const statuses = await panel.texts(".problem .status");
    expect(statuses.length).toBeGreaterThan(2);
    expect(statuses.every((words) => words.trim().length > 1)).toBe(true);
    await panel.emulateMedia({ forcedColors: "none" });
    await page.close();
  });
});
