import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, openBenchTop } from "./support/bench-top.ts";
import { calling } from "./support/in-document.ts";

let top: BenchTop;

beforeAll(async () => {
  top = await openBenchTop();
});
afterAll(() => top.close());

/** Opens the first readable attachment of a kind in the viewer, as a click on it in the panel does. */
async function openAttachment(kind: string): Promise<{ page: Page; viewer: Page }> {
  const page = await top.read("/links/");
  await top.panel.waitFor(".attachments button");
  const names = await top.panel.texts(".attachments li");
  const which = names.filter((name) => /打开/.test(name)).findIndex((name) => name.includes(`.${kind}`));
  const [viewer] = await Promise.all([
    top.browser.context.waitForEvent("page"),
    top.panel.click(".attachments button", which),
  ]);
  await viewer.locator(".problem").first().waitFor();
  return { page, viewer };
}

const MARKED = `[...(CSS.highlights.get("noticelens-current") ?? [])].map((range) => range.toString()).join("")`;

describe("the viewer", () => {
  test.each(["pdf", "docx"])("shows a %s beside its checklist and marks the very words of every item", async (kind) => {
    const { page, viewer } = await openAttachment(kind);
    if (kind === "pdf") await viewer.locator(".textLayer .endOfContent").first().waitFor({ state: "attached" });
    const statements = await viewer.locator(".problem .statement > span:last-child").allInnerTexts();
    let exact = 0;
    for (let index = 0; index < Math.min(5, statements.length); index++) {
      await viewer.locator(".problem").nth(index).click();
      await viewer.locator(".problem.selected .certainty").waitFor();
      const marked = String(await viewer.evaluate(MARKED)).replace(/\s/g, "");
      const words = await viewer.locator(".problem.selected .statement > span:last-child").innerText();
      if (marked === words.replace(/\s/g, "")) exact += 1;
      await viewer.locator(".problem.selected .twisty").click();
    }
    expect(exact).toBe(Math.min(5, statements.length));
    const address = page.url();
    await viewer.getByRole("button", { name: "回到原网址" }).click();
    await page.waitForFunction(() => document.visibilityState === "visible");
    expect(page.url()).toBe(address);
    await page.close();
  });

  test.each(["pdf", "docx"])("words that are selected in a %s become an item", async (kind) => {
    const { page, viewer } = await openAttachment(kind);
    if (kind === "pdf") await viewer.locator(".textLayer .endOfContent").first().waitFor({ state: "attached" });
    await viewer.locator(".problem").first().click();
    await viewer.locator(".measure .words").first().waitFor();
    const words = (await viewer.locator(".measure .words").first().innerText()).replace(/\s/g, "").slice(-8);
    await viewer.evaluate(calling("selectWords", words, ".viewer-paper"));
    await viewer.locator(".selection-bar .kinds button").first().click();
    await viewer.locator(".corrections-line").waitFor();
    await viewer.locator(".corrected").first().waitFor();
    await viewer.getByRole("button", { name: "全部恢复" }).click();
    await viewer.locator(".corrections-line").waitFor({ state: "detached" });
    await viewer.close();
    await page.close();
  });

  test("finds words in a PDF, turns pages, zooms", async () => {
    const { page, viewer } = await openAttachment("pdf");
    await viewer.getByRole("button", { name: "下一页" }).click();
    await viewer.waitForFunction(() => document.querySelector<HTMLInputElement>(".page-number")?.value === "2");
    const before = await viewer.getByRole("button", { name: "适合宽度" }).innerText();
    await viewer.getByRole("button", { name: "放大" }).click();
    await viewer.waitForFunction((old) => document.querySelector("[aria-label=适合宽度]")?.textContent !== old, before);
    await viewer.getByRole("button", { name: "在文件中查找" }).click();
    await viewer.locator(".pdf-bar input[type=search]").fill("整改");
    await viewer.locator(".pdf-bar [role=status]", { hasText: /\d+ \/ \d+/ }).waitFor();
    await viewer.close();
    await page.close();
  });
});
