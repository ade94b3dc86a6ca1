import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, firstItems, openBenchTop } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";

let top: BenchTop;

beforeAll(async () => {
  top = await openBenchTop();
});
afterAll(() => top.close());

/** The words that are marked in a page as the current item's. */
const MARKED = `[...(CSS.highlights.get("noticelens-current") ?? [])].map((range) => range.toString()).join("")`;
const SELECTED = `(() => {
  const row = document.querySelector("[role=row][aria-selected=true]");
  const words = row?.querySelector(".statement > span:last-child") ?? row?.querySelector(".words");
  return row && { key: row.dataset.key, isSection: row.classList.contains("section-head"), words: words?.innerText ?? "" };
})()`;

interface Selected {
  readonly key: string;
  readonly isSection: boolean;
  readonly words: string;
}

/** Goes through all items by keyboard and compares what is marked with what the panel shows. */
async function compareAll(
  panel: Driver,
  marked: () => Promise<string>,
): Promise<{ all: number; exact: number; wrong: string[] }> {
  await panel.evaluate(`document.querySelector("[role=treegrid]").focus()`);
  await panel.press("a");
  await panel.press("Home");
  const wrong: string[] = [];
  let all = 0;
  let exact = 0;
  let last = "";
  for (;;) {
    await panel.press("ArrowDown");
    const selected = await panel.evaluate<Selected | null>(SELECTED);
    if (!selected || selected.key === last) return { all, exact, wrong };
    last = selected.key;
    if (selected.isSection) continue;
    await panel.waitFor("[aria-selected=true] .certainty");
    all += 1;
    const lit = (await marked()).replace(/\s/g, "");
    if (lit !== "" && selected.words.replace(/\s/g, "").endsWith(lit)) exact += 1;
    else if (lit !== "") wrong.push(`${selected.key}: ${lit}`);
  }
}

describe("one click on the toolbar button lists the problems, and every item's very words light up", () => {
  test.each([
    ["a government's page", "/gov/"],
    ["the same on a dark page", "/dark/"],
    ["an old page in GBK", "/gbk/"],
    ["a page a script writes", "/spa/"],
  ])("%s", async (_, path) => {
    const page = await top.read(path);
    await firstItems(top.panel);
    const before = await page.content();
    const { all, exact, wrong } = await compareAll(top.panel, async () => String(await page.evaluate(MARKED)));
    expect(wrong).toEqual([]);
    expect(all).toBeGreaterThan(20);
    expect(exact / all).toBeGreaterThanOrEqual(0.99);
    expect(await page.content()).toBe(before);
    await page.close();
  });
});

describe("a page that changes after it was read", () => {
  test.each(["insert", "delete", "reorder", "rerender", "reword", "split"])(
    "%s: nothing is marked wrongly",
    async (change) => {
      const page = await top.read("/changing/");
      await firstItems(top.panel);
      await page.evaluate((name) => (window as unknown as { change(name: string): void }).change(name), change);
      if (change !== "split") await top.panel.untilSays("网页已变动");
      const { all, exact, wrong } = await compareAll(top.panel, async () => String(await page.evaluate(MARKED)));
      if (change !== "reword") expect(wrong).toEqual([]);
      expect(exact / all).toBeGreaterThanOrEqual(change === "delete" || change === "reword" ? 0.6 : 0.99);
      await page.close();
    },
  );
});

describe("clicks in the page", () => {
  test("select their item", async () => {
    const page = await top.read("/gov/");
    await firstItems(top.panel);
    const words = await top.panel.evaluate<string>(
      `document.querySelectorAll(".problem .statement > span:last-child")[2].innerText.slice(0, 6)`,
    );
    const [x, y] = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      }
      return [0, 0] as const;
    }, words);
    await page.mouse.click(x, y);
    await top.panel.until(
      `document.querySelector(".problem.selected .statement")?.innerText.includes(${JSON.stringify(words)})`,
    );
    await page.close();
  });
});

describe("text that is folded away or framed", () => {
  test("is unfolded to show an item, and folded again when the panel goes on", async () => {
    const page = await top.read("/details/");
    await firstItems(top.panel);
    const before = await page.content();
    await top.panel.click(".problem", 1);
    await top.panel.untilSays("已在原文中标出");
    expect(
      await page
        .locator("details")
        .first()
        .evaluate((details: HTMLDetailsElement) => details.open),
    ).toBe(true);
    await top.panel.click(".source-line button:text(重新读取)");
    await page.waitForFunction(() => !document.querySelector("details")?.open);
    expect(await page.content()).toBe(before);
    await page.close();
  });

  test("of a frame of the same site is read there", async () => {
    const page = await top.read("/frame/");
    await firstItems(top.panel);
    await top.panel.click(".problem", 1);
    await top.panel.untilSays("已在原文中标出");
    const frame = page.frames().find((one) => one.url().includes("/gov/"));
    expect(await frame?.evaluate(MARKED)).not.toBe("");
    await page.close();
  });

  test("of a frame of another site is named, with the way to it", async () => {
    const page = await top.read("/foreign-frame/");
    await top.panel.untilSays("正文嵌在另一个网站的框架里");
    await page.close();
  });
});
