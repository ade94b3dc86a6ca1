import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Chromium, openChromium } from "./support/chromium.ts";
import type { PanelDriver } from "./support/panel-driver.ts";
import { numberedDocx, openSite, type Site } from "./support/site.ts";

let site: Site;
let browser: Chromium;
let panel: PanelDriver;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openChromium()]);
  const page = await browser.open(`${site.url}/plain.html`);
  await browser.clickToolbar(page);
  panel = await browser.panel();
});
afterAll(async () => {
  expect(panel.errors).toEqual([]);
  await browser.close();
  await site.close();
});

async function read(path: string) {
  const page = await browser.open(`${site.url}${path}`);
  await browser.clickToolbar(page);
  return page;
}
const firstItems = (): Promise<void> => panel.until(`document.querySelector("[role=treegrid] .problem")`);

describe("the panel says why there is no list", () => {
  test("on a page that is no notice", async () => {
    await panel.untilSays("这一页不像整改通报");
    await panel.untilSays("没有找到问题和整改措施");
  });

  test("on an announcement, which still has dates and contacts", async () => {
    const page = await read("/announcement.html");
    await panel.untilSays("看起来是一则巡察公告");
    await panel.clickWords("查看日期和联系方式");
    await panel.untilSays("2024-04-08");
    await panel.clickWords("联系");
    await panel.untilSays("0799-6210777");
    await page.close();
  });

  test("on a page whose text is in attachments, with what can be opened and what cannot", async () => {
    const page = await read("/links.html");
    await panel.until(`document.querySelectorAll(".attachments li").length === 6`);
    const text = await panel.text(".attachments");
    for (const type of ["DOC", "WPS", "OFD", "JPG"]) expect(text).toContain(`不支持 ${type}，另存为 DOCX 后可读`);
    expect(await panel.count(".attachments button")).toBe(2);
    await panel.until(`/DOCX, \\d+ (KB|B)/.test(document.querySelector(".attachments").innerText)`);
    await page.close();
  });

  test("on a tab it may not read, in under 300 ms, and never another tab's list", async () => {
    const first = await read("/gov/t20240517.html");
    await firstItems();
    const second = await browser.open(`${site.url}/plain.html`);
    const began = Date.now();
    await panel.untilSays("这是另一个标签页");
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(await panel.count("[role=treegrid]")).toBe(0);
    await panel.clickWords("回到那份清单");
    await firstItems();
    await second.close();
    await first.close();
  });

  test("on a page of the browser", async () => {
    const page = await browser.context.newPage();
    await page.goto("chrome://version");
    await browser.clickToolbar(page);
    await panel.untilSays("浏览器不允许在此页使用扩展");
    await page.close();
  });

  test("on a scan", async () => {
    const page = await read("/scan.pdf");
    await panel.untilSays("这是扫描图片，没有文字");
    await panel.untilSays("2 页都没有可读取的文字");
    await page.close();
  });
});

describe("files", () => {
  test("a PDF in the browser's viewer is read in place and turned to an item's page", async () => {
    const page = await read("/notice.pdf");
    await firstItems();
    await panel.untilSays("页，已读完");
    const asked = site.log.length;
    await panel.click(".problem", 3);
    await panel.untilSays("已翻到第");
    await panel.until(`document.querySelector(".certainty")`);
    expect(page.url()).toMatch(/\/notice\.pdf#page=\d+$/);
    expect(site.log.slice(asked)).toEqual([]);
    await page.close();
  });

  test("a DOCX that is dropped is listed with the numbers Word counted", async () => {
    await panel.drop(".drop-zone", [{ name: "通报.docx", type: "", bytes: numberedDocx() }]);
    await panel.untilSays("河道巡查记录缺失");
    await panel.untilSays("二、");
    await panel.untilSays("通报.docx");
  });

  test("several are read one after the other, each with its result", async () => {
    const page = await browser.open(`${site.url}/plain.html`);
    await panel.drop(".drop-zone", [
      { name: "甲.docx", type: "", bytes: numberedDocx() },
      { name: "乙.wps", type: "", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) },
      { name: "丙.txt", type: "text/plain", bytes: new TextEncoder().encode("今天晴。") },
    ]);
    await panel.untilSays("已读 3 / 3 个文件");
    await panel.untilSays("2 个问题");
    await panel.untilSays("不支持这种格式");
    await panel.click(".queue .icon-button");
    await page.close();
  });
});

describe("text that is folded away or framed", () => {
  test("is unfolded to show an item, and folded again afterwards", async () => {
    const page = await read("/details.html");
    await firstItems();
    const before = await page.content();
    await panel.click(".problem", 1);
    await panel.untilSays("已在网页中标出");
    expect(await page.locator("details").evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    await page.goto("about:blank");
    await page.goBack();
    expect(await page.content()).toBe(before);
    await page.close();
  });

  test("of a frame of the same site is read there", async () => {
    const page = await read("/frame.html");
    await firstItems();
    await panel.click(".problem", 1);
    await panel.untilSays("已在网页中标出");
    const frame = page.frames().find((one) => one.url().includes("/gov/"));
    expect(await frame?.evaluate(`CSS.highlights.has("noticelens-current")`)).toBe(true);
    await page.close();
  });
});

describe("a page that changes after it was read", () => {
  test("is looked through again; nothing is marked wrongly", async () => {
    const page = await read("/changing.html");
    await firstItems();
    await panel.click(".problem", 2);
    await panel.untilSays("已在网页中标出");
    const words = await panel.text(".problem.selected .statement > span:last-child");
    for (const change of ["insert", "reorder", "rerender"]) {
      await page.evaluate(`window.change.${change}()`);
      await panel.untilSays("网页已变动");
      await panel.click(".problem.selected");
      await panel.until(`document.querySelector(".problem.selected .certainty")`);
      const marked = await page.evaluate(`[...CSS.highlights.get("noticelens-current")].map((range) => range.toString()).join("")`);
      expect(String(marked).replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
    }
    await page.evaluate(`window.change.reword(${JSON.stringify(words.slice(0, 3))}, "另外的")`);
    await panel.click(".problem.selected");
    await panel.until(`/约在此处|原文中未找到/.test(document.querySelector(".certainty")?.innerText ?? "")`);
    await page.evaluate(`window.change.remove(${JSON.stringify(words.slice(5, 10))})`);
    await panel.click(".problem.selected");
    await panel.untilSays("原文中未找到，下面是读取时的文字");
    expect(await page.evaluate(`CSS.highlights.has("noticelens-current")`)).toBe(false);
    await page.close();
  });

  test("its words still select their item when they are clicked", async () => {
    const page = await read("/gov/t20240517.html");
    await firstItems();
    await panel.click(".problem", 0);
    await panel.untilSays("已在网页中标出");
    const words = await panel.evaluate<string>(`[...document.querySelectorAll(".problem .statement > span:last-child")][2].innerText`);
    await page.waitForTimeout(800); // the page still scrolls to the first item
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
    }, words.slice(0, 6));
    await page.mouse.click(x, y);
    await panel.until(`document.querySelector(".problem.selected .statement")?.innerText.includes(${JSON.stringify(words.slice(0, 8))})`);
    await page.close();
  });
});

test("no request left for another host", () => {
  const foreign = browser.requests.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:|chrome-extension:|chrome:|data:|blob:|about:|devtools:)/.test(url));
  expect(foreign).toEqual([]);
});
