import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop } from "./support/bench-top.ts";
import { PAGERS } from "./support/parts.ts";

let top: BenchTop;
// The list draws the rows in view: their names are compared as far as both are drawn, and the tallies of all.
const NAMES = `[...document.querySelectorAll("[role=treegrid] .problem .statement > span:last-child")].map((one) => one.innerText)`;
const TALLY = `[...document.querySelectorAll(".declared tbody tr:nth-child(2) td")].map((one) => one.innerText).join(" ")`;
const BODY = "document.body.innerText";

/** What the panel shows of the notice where one page holds all of it. */
let whole: { names: string[]; tally: string };

const shown = async (): Promise<{ names: string[]; tally: string }> => ({
  names: await top.panel.evaluate<string[]>(NAMES),
  tally: await top.panel.evaluate<string>(TALLY),
});

beforeAll(async () => {
  top = await openBenchTop();
  await top.read("/gov/");
  await firstItems(top.panel);
  whole = await shown();
  await top.close();
});
// A library that knows the whole notice would show it instead of a part of it.
beforeEach(async () => {
  top = await openBenchTop();
});
afterEach(() => top.close());

/** What was asked of the site since; not the picture of the site, for which the browser asks. */
const asked = (before: number): string[] =>
  top.site
    .requests()
    .slice(before)
    .filter((one) => !one.includes("favicon"));

async function isWhole(): Promise<void> {
  const { names, tally } = await shown();
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual(whole.names.slice(0, names.length));
  expect(tally).toBe(whole.tally);
}

test("a notice in three pages: said, joined on a click, and what was ticked before stays ticked", async () => {
  const before = top.site.requests().length;
  const page = await top.read("/parts/t1.html");
  await firstItems(top.panel);
  await top.panel.untilSays("这一页是第 1 页，共 3 页。第 2、3 页还没有读。");
  expect(asked(before)).toEqual(["GET /parts/t1.html"]);
  expect(await top.panel.count(".declared .differs")).toBe(0);
  expect(await top.panel.axe()).toEqual([]);
  await top.panel.click(".problem .tick");
  await top.panel.until(`document.querySelector(".problem .tick").checked`);
  await clickWords(top.panel, "读取其余 2 页");
  await top.panel.untilSays("3 页已并为一份");
  // The joined list is drawn anew, its checks a moment after it.
  await expect.poll(() => top.panel.evaluate(`document.querySelector(".problem .tick").checked`)).toBe(true);
  expect(asked(before)).toEqual(["GET /parts/t1.html", "GET /parts/t1_2.html", "GET /parts/t1_3.html"]);
  await isWhole();
  await page.close();
});

test.each(["/parts/t1_2.html", "/parts/t1_3.html"])("begun at %s", async (path) => {
  const page = await top.read(path);
  await top.panel.untilSays("，共 3 页。");
  await clickWords(top.panel, "读取其余 2 页");
  await top.panel.untilSays("3 页已并为一份");
  await isWhole();
  await page.close();
});

test("pages that the person opens one after the other are joined as she does", async () => {
  await top.read("/parts/t1.html");
  await top.panel.untilSays("第 2、3 页还没有读");
  await top.panel.click(".problem .tick");
  await top.panel.until(`document.querySelector(".problem .tick").checked`);
  await top.read("/parts/t1_2.html");
  await top.panel.untilSays("第 1、2 页已并好，可以照常核。第 3 页还没有读。");
  await top.panel.until(`document.querySelector(".problem .tick").checked`);
  await top.panel.click(".problem", 0);
  await top.panel.untilSays("在这份通报的另一页");
  await top.read("/parts/t1_3.html");
  await top.panel.untilSays("3 页已并为一份");
  await isWhole();
});

test("pages that only lead to the next one", async () => {
  const page = await top.read("/chained-parts/t1.html");
  await top.panel.untilSays("那些页还没有读");
  await clickWords(top.panel, "读取后面的页");
  await top.panel.untilSays("3 页已并为一份");
  await isWhole();
  await page.close();
});

test("a page that was not given is named; the others are joined", async () => {
  const page = await top.read("/closed-parts/t1.html");
  await clickWordsOnceThere("读取其余 2 页");
  await top.panel.untilSays("第 3 页没有并入：取来的不像这份通报的一页");
  await top.panel.untilSays("第 1、2 页已并好，可以照常核。第 3 页还没有读。");
  await page.close();
});

test("a page whose address only the one before it knows is asked for again, and never taken for the end", async () => {
  await top.read("/closed-chained-parts/t1.html");
  await clickWordsOnceThere("读取后面的页");
  await top.panel.untilSays("第 3 页没有并入");
  const before = top.site.requests().length;
  await clickWords(top.panel, "再取一次");
  await top.panel.until(`!${BODY}.includes("正在读取第") && ${BODY}.includes("第 3 页没有并入")`);
  await expect.poll(() => asked(before)).toEqual(["GET /closed-chained-parts/t1_3.html"]);
  expect(await top.panel.evaluate(BODY)).not.toContain("已并为一份");
});

test("the rest of a folded text is read on a click", async () => {
  const page = await top.read("/folded/");
  await clickWordsOnceThere("展开并读取");
  await top.panel.until(`!${BODY}.includes("展开前读不到") && ${NAMES}.length > 3`);
  await isWhole();
  expect(await top.panel.evaluate(BODY)).not.toContain("展开前读不到");
  await page.close();
});

test("a control that shows nothing more", async () => {
  const page = await top.read("/broken-fold/");
  await clickWordsOnceThere("展开并读取");
  await top.panel.untilSays("内容没有出来");
  await page.close();
});

test("a text that is only cut off by its box was read whole: nothing is said", async () => {
  const page = await top.read("/clipped/");
  await firstItems(top.panel);
  await isWhole();
  expect(await top.panel.evaluate(BODY)).not.toContain("展开前读不到");
  await page.close();
});

test("a part does not take the place of the whole that was read before, and says so", async () => {
  await top.read("/gov/");
  await firstItems(top.panel);
  await top.read("/parts/t1.html");
  await top.panel.untilSays("清单仍用那一次");
  await isWhole();
  expect(await top.panel.evaluate(BODY)).not.toContain("还没有读");
});

test("what a page says of its parts is believed where it is said of the notice", { timeout: 120_000 }, async () => {
  for (const [name, { says }] of Object.entries(PAGERS)) {
    const page = await top.read(`/pagers/${encodeURIComponent(name)}/`);
    await firstItems(top.panel);
    if (says) await top.panel.until(`${says}.test(document.querySelector(".news")?.innerText.replace(/\\n/g, ""))`);
    else expect(await top.panel.evaluate(BODY), name).not.toMatch(/还没有读/);
    await page.close();
  }
});

test("a page that lists notices: those chosen are read into the library, what was not read says why", async () => {
  await top.read("/list/");
  await top.panel.untilSays("认出 3 份通报。同一目录里另有 1 条链接不是整改通报");
  expect(await top.panel.texts(".list-page li small")).toEqual(["2025-03-20", "2025-02-11", "2025-01-05"]);
  const before = top.site.requests().length;
  for (const index of [0, 1, 2]) await top.panel.click(".list-page li .tick", index);
  expect(asked(before)).toEqual([]);
  await clickWords(top.panel, "读取 3 份");
  await top.panel.untilSays("共 3 份，已存入文库 2 份，1 份没有读成");
  expect(asked(before)).toEqual(["GET /gov/", "GET /gov/qingtang/", "GET /nowhere/"]);
  await top.panel.untilSays("HTTP 404");
});

async function clickWordsOnceThere(words: string): Promise<void> {
  await top.panel.untilSays(words);
  await clickWords(top.panel, words);
}
