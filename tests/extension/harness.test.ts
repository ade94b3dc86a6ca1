import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Chromium, openChromium } from "./support/chromium.ts";
import type { Driver } from "./support/driver.ts";
import { type Firefox, openFirefox } from "./support/firefox.ts";
import { closed, listening } from "./support/network.ts";
import { writeTinyExtension } from "./support/tiny-extension.ts";

const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/html").end("<title>Hello</title><p>words</p>");
});
let url = "";

beforeAll(async () => {
  url = `http://127.0.0.1:${await listening(server)}/`;
});

afterAll(() => closed(server));

/** What a person can do in a panel, done in the throw-away one. */
async function workPanel(panel: Driver): Promise<void> {
  await panel.click("button:text(again)");
  await panel.until("document.querySelector('#clicks').textContent === 'true'");
  await panel.fill("#words", "整改x");
  // A key is worked when the browser has come to it, which may be after the hand has left it.
  await panel.until("document.querySelector('#words').value === '整改x'");
  await panel.press("Control+z");
  await panel.press("ArrowDown");
  await panel.press(" ");
  await panel.press("Enter");
  expect(await panel.text("#keys")).toContain("C-KeyZ ArrowDown Space Enter");
  await panel.setFiles("#file", [{ name: "a.txt", bytes: Buffer.from("abc") }]);
  expect(await panel.text("#files")).toBe("a.txt:3");
  await panel.drop("#zone", [{ name: "b.txt", bytes: Buffer.from("abcd") }]);
  expect(await panel.text("#files")).toBe("dropped b.txt:4");
  await panel.setSize(320, 1500);
  expect(await panel.evaluate("[innerWidth, innerHeight]")).toEqual([320, 1500]);
  await panel.emulateMedia({ colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" });
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"];
  expect(await panel.evaluate(`${JSON.stringify(queries)}.map((query) => matchMedia(query).matches)`)).toEqual([
    true,
    true,
    true,
  ]);
  expect((await panel.screenshot()).length).toBeGreaterThan(1000);
  expect((await panel.axe()).map(({ id }) => id)).toEqual([]);
  expect(await panel.evaluate("navigator.language")).toBe("zh-CN");
}

describe("Chromium", () => {
  const extension = writeTinyExtension("chrome");
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await openChromium({ extension });
  });

  afterAll(async () => {
    await chromium.close();
    rmSync(extension, { recursive: true });
  });

  test("the toolbar button opens the docked panel and gives it the tab", async () => {
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(url);
    await chromium.clickToolbar(page);
    const panel = await chromium.panel();
    await panel.until("document.querySelector('#title').textContent !== ''");
    expect(await panel.text("#title")).toBe("title: Hello");
    expect(chromium.context.pages()).not.toContain(panel.page);
  });

  test("the panel takes a real mouse, keys, files, sizes and colours", async () => {
    const panel = await chromium.panel();
    await workPanel(panel);
  });

  test("every request is written down and none leaves", async () => {
    const page = await chromium.context.newPage();
    await page.goto(`${url}seen`);
    const refused = await page.evaluate("fetch('http://elsewhere.example/').then(({ status }) => status, String)");
    expect(chromium.requests()).toContain(`${url}seen`);
    expect(chromium.requests().filter((asked) => !asked.startsWith(url))).toEqual(["http://elsewhere.example/"]);
    expect(String(refused)).toMatch(/TypeError|502/);
    await page.close();
  });

  test("a killed browser leaves its profile", async () => {
    const profile = mkdtempSync(join(tmpdir(), "noticelens-profile-"));
    const first = await openChromium({ extension, profile });
    const worker = first.context.serviceWorkers()[0];
    expect(worker).toBeDefined();
    await first.kill();
    const second = await openChromium({ extension, profile });
    expect(second.extensionId).toBe(first.extensionId);
    await second.close();
    rmSync(profile, { recursive: true });
  });
});

describe("Firefox", () => {
  const extension = writeTinyExtension("firefox");
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await openFirefox({ extension });
  });

  afterAll(async () => {
    await firefox.close();
    rmSync(extension, { recursive: true });
  });

  test("the toolbar button opens the docked sidebar and gives it the tab", async () => {
    await firefox.navigate(url);
    expect(await firefox.hasSidebar()).toBe(false);
    await firefox.clickToolbar();
    const sidebar = await firefox.sidebar();
    await sidebar.until("document.querySelector('#title').textContent !== ''");
    expect(await sidebar.text("#title")).toBe("title: Hello");
    await firefox.openTab(`${url}other`);
    await sidebar.click("#again");
    await sidebar.until("document.querySelector('#title').textContent.startsWith('no access')");
    await firefox.showTab(0);
    expect(await firefox.tab().evaluate("location.href")).toBe(url);
  });

  test("the sidebar takes a real mouse, keys, files, sizes and colours", async () => {
    await workPanel(await firefox.sidebar());
  });

  test("a request for more access is refused and granted", async () => {
    const sidebar = await firefox.sidebar();
    await sidebar.click("#ask");
    await firefox.grantPopup(false);
    await sidebar.untilSays("answer: false");
    await sidebar.click("#ask");
    await firefox.grantPopup(true);
    await sidebar.untilSays("answer: true");
  });

  test("every request is written down and none leaves", async () => {
    await firefox.navigate(`${url}seen`);
    const asked = await firefox
      .tab()
      .evaluate("fetch('http://elsewhere.example/').then(({ status }) => status, String)");
    expect(String(asked)).toMatch(/TypeError|502/);
    expect(firefox.requests()).toContain(`${url}seen`);
    expect(firefox.requests().filter((asked) => !asked.startsWith(url))).toEqual(["http://elsewhere.example/"]);
  });
});
