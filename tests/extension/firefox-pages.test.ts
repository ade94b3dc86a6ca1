import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtExtension } from "./support/built-extension.ts";
import { type Firefox, openFirefox } from "./support/firefox.ts";
import type { FirefoxDriver } from "./support/firefox-driver.ts";
import { calling } from "./support/in-document.ts";
import { PLACES } from "./support/places.ts";
import { LINE, type Line, SHAPES } from "./support/shapes.ts";
import { openSite, type Site } from "./support/site.ts";

// The builds of pages that Chromium is shown, in Firefox: what the panel says of them is held against what is seen.

let site: Site;
let firefox: Firefox;
let panel: FirefoxDriver;
/** The first problem of the notice where it stands in plain paragraphs. */
let wanted: string;
const FIRST = `(document.querySelector(".problem .statement > span:last-child")?.innerText ?? "")`;
const SAID = `document.querySelector(".problem.selected .certainty span").innerText`;

beforeAll(async () => {
  [site, firefox] = await Promise.all([openSite(), openFirefox({ extension: builtExtension("firefox") })]);
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

async function read(path: string): Promise<void> {
  panel = await firefox.read(site.url + path);
  await panel.waitFor("[role=treegrid] .problem", 20_000);
}

async function mark(problem: number): Promise<string> {
  await panel.click(".problem", problem);
  await panel.waitFor(".problem.selected .certainty");
  return panel.evaluate<string>(SAID);
}

// First: a library that knows the whole notice shows it instead of a part of it.
test("in Firefox, a notice in several pages, which are joined on a click", async () => {
  await read("/parts/t1.html");
  await panel.click(".news .button.primary");
  await panel.untilSays("3 页已并为一份");
  expect(await mark(0)).toBe("已在原文中标出");
});

describe("in Firefox, words that were found in the page", () => {
  test.each(Object.entries(SHAPES))("%s", async (name, { after, says }) => {
    await read(`/shapes/${encodeURIComponent(name)}/`);
    if (after) await firefox.tab().evaluate(after);
    const said = await mark(5);
    if (says === "hidden") return expect(said).toContain("没有显示");
    expect(said).toBe("已在原文中标出");
    const line = await firefox.tab().evaluate<Line>(LINE);
    expect(line.isOpen).toBe(true);
    expect(line.top).toBeGreaterThanOrEqual(0);
    expect(line.bottom).toBeLessThanOrEqual(line.height);
  });
});

describe("in Firefox, a notice is read where it stands", () => {
  beforeAll(async () => {
    await read("/gov/");
    wanted = await panel.evaluate<string>(FIRST);
  });

  test.each(Object.keys(PLACES))("%s", async (name) => {
    await read(`/places/${encodeURIComponent(name)}/`);
    expect(await panel.evaluate(FIRST)).toBe(wanted);
    expect(await mark(2)).toBe("已在原文中标出");
  });
});

describe("in Firefox, how a page was read is put right", () => {
  test("words that are selected in it become an item, and an item is taken out", async () => {
    await read("/gov/");
    await panel.click(".problem .twisty");
    await panel.waitFor(".measure");
    const words = (await panel.text(".measure .words")).replace(/\s/g, "").slice(-9);
    await firefox.tab().evaluate(calling("selectWords", words, "body"));
    await panel.waitFor(".selection-bar .kinds");
    await panel.click(".selection-bar .kinds button", 0);
    await panel.untilSays("你更正了 1 处");
    await panel.untilSays("由你拆开");
    await firefox.tab().evaluate(`getSelection().removeAllRanges()`);
    await panel.until(`!document.querySelector(".selection-bar")`);
    await panel.click(".corrections-line button", 1);
    await panel.until(`!document.querySelector(".corrections-line")`);
  });

  test("a page with two notices gives two lists", async () => {
    await read("/two/");
    await panel.untilSays("这一页有 2 份通报");
    await panel.click(".page-notices .tabs button", 1);
    await panel.until(`document.querySelector("h1")?.innerText.includes("丹溪县政协机关")`);
    expect(await mark(1)).toBe("已在原文中标出");
  });
});
