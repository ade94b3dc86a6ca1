import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, firstItems, openBenchTop } from "./support/bench-top.ts";
import { LINE, type Line, SHAPES } from "./support/shapes.ts";

// What the panel says of marked words is held against what a person sees: `已在原文中标出` only of words in view.

let top: BenchTop;

beforeAll(async () => {
  top = await openBenchTop();
});
afterAll(() => top.close());

async function ask(path: string, after?: string): Promise<{ page: Page; said: string }> {
  const page = await top.read(path);
  await firstItems(top.panel);
  if (after) await page.evaluate(after);
  await top.panel.click(".problem", 6);
  await top.panel.waitFor(".problem.selected .certainty");
  return {
    page,
    said: await top.panel.evaluate<string>(`document.querySelector(".problem.selected .certainty span").innerText`),
  };
}

const lineIn = async (frame: Page | Frame): Promise<Line> => (await frame.evaluate(LINE)) as Line;

describe("words that were found in the page", () => {
  test.each(Object.entries(SHAPES))("%s", async (name, { after, says }) => {
    const { page, said } = await ask(`/shapes/${encodeURIComponent(name)}/`, after);
    if (says === "hidden") expect(said).toContain("没有显示");
    else {
      expect(said).toBe("已在原文中标出");
      const line = await lineIn(page);
      expect(line.isOpen).toBe(true);
      expect(line.top).toBeGreaterThanOrEqual(0);
      expect(line.bottom).toBeLessThanOrEqual(line.height);
    }
    await page.close();
  });

  test("stand a third below what covers the top", async () => {
    const { page } = await ask(`/shapes/${encodeURIComponent("fixed head")}/`);
    const { top: y, height } = await lineIn(page);
    expect(y).toBeGreaterThan(150);
    expect(Math.abs(y - (150 + (height - 150) / 3))).toBeLessThan(40);
    await page.close();
  });

  test("in a frame as tall as its words are scrolled to in the page around it", async () => {
    const { page, said } = await ask("/tall-frame/");
    expect(said).toBe("已在原文中标出");
    const frame = page.frames().find((one) => one.url().endsWith("/gov/"));
    if (!frame) throw new Error("no frame");
    const box = await page.locator("iframe").boundingBox();
    const y = (box?.y ?? 0) + (await lineIn(frame)).top;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(page.viewportSize()?.height ?? 700);
    await page.close();
  });

  test("are marked where they were clicked, and the page stays where it is", async () => {
    const page = await top.read("/gov/");
    await firstItems(top.panel);
    await top.panel.click(".problem", 0);
    await top.panel.waitFor(".problem.selected .certainty");
    const words = await top.panel.evaluate<string>(
      `document.querySelectorAll(".problem .statement > span:last-child")[2].innerText`,
    );
    const place = page.locator("p", { hasText: words }).first();
    await place.evaluate((element) => element.scrollIntoView({ block: "end", behavior: "instant" }));
    const before = await page.evaluate(() => scrollY);
    await place
      .locator("span")
      .first()
      .click({ position: { x: 60, y: 14 } });
    await page.waitForFunction(
      (wanted) => [...(CSS.highlights.get("noticelens-current") ?? [])].join("").includes(wanted),
      words.slice(0, 8),
    );
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.close();
  });
});
