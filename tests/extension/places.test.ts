import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, firstItems, openBenchTop } from "./support/bench-top.ts";
import { EMBEDDED, PLACES } from "./support/places.ts";

let top: BenchTop;
const FIRST = `(document.querySelector(".problem .statement > span:last-child")?.innerText ?? "")`;

/** The first problem of the notice where it stands in plain paragraphs. */
let wanted: string;

beforeAll(async () => {
  top = await openBenchTop();
  const page = await top.read("/gov/");
  await firstItems(top.panel);
  wanted = await top.panel.evaluate<string>(FIRST);
  await page.close();
});
afterAll(() => top.close());

describe("a notice is read where it stands, and its words are marked there", () => {
  test.each(Object.keys(PLACES))("%s", async (name) => {
    const page = await top.read(`/places/${encodeURIComponent(name)}/`);
    await firstItems(top.panel);
    expect(await top.panel.evaluate(FIRST)).toBe(wanted);
    await top.panel.click(".problem", 2);
    await top.panel.waitFor(".problem.selected .certainty");
    expect(await top.panel.evaluate(`document.querySelector(".problem.selected .certainty span").innerText`)).toBe(
      "已在原文中标出",
    );
    await page.close();
  });

  test("a frame of another site, however small, is named with the way to it", async () => {
    const page = await top.read("/small-foreign-frame/");
    await top.panel.untilSays("正文嵌在另一个网站的框架里");
    await page.close();
  });

  test("a page of 54,000 links", { timeout: 180_000 }, async () => {
    const page = await top.read("/crowded/");
    await firstItems(top.panel);
    await page.close();
  });
});

describe("a PDF that a page shows inside itself is read from the file", () => {
  test.each([...Object.keys(EMBEDDED).filter((path) => path !== "/viewer/"), "/viewer/?file=%2Fnotice.pdf"])(
    "%s",
    async (path) => {
      const page = await top.read(path);
      await firstItems(top.panel);
      await top.panel.untilSays("notice.pdf");
      expect(top.site.requests().filter((one) => one === "GET /notice.pdf").length).toBeGreaterThan(0);
      await page.close();
    },
  );
});

test("files are known by their words, address, query and name; nothing is asked of them", async () => {
  const before = top.site.requests().length;
  const page = await top.read("/offers/");
  await top.panel.waitFor(".attachments li");
  const texts = await top.panel.texts(".attachments li");
  expect(texts.map((text) => text.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/附件1：整改进展情况通报（PDF） ?PDF/),
    expect.stringMatching(/整改台账 ?DOCX/),
    expect.stringMatching(/整改通报 ?DOCX/),
    expect.stringMatching(/点击下载 ?文件类型打开后可知/),
  ]);
  const asked = top.site.requests().slice(before);
  expect(asked.filter((one) => /download|get|d1/.test(one))).toEqual([]);
  await page.close();
});

describe("a page that shows another notice without being loaded anew", () => {
  test.each(["/routed/2", "#/notice/2"])("at %s is read again", async (path) => {
    const page = await top.read("/routed/");
    await firstItems(top.panel);
    const first = await top.panel.evaluate<string>(FIRST);
    await page.evaluate((to) => (window as unknown as { go(path: string): void }).go(to), path);
    await top.panel.until(`${FIRST} !== "" && ${FIRST} !== ${JSON.stringify(first)}`);
    await page.close();
  });
});
