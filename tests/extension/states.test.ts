import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endlessPdf } from "../support/pdf-writer.ts";
import { type BenchTop, clickWords, firstItems, openBenchTop } from "./support/bench-top.ts";
import { asNumberedDocx, countedNotice } from "./support/counted-notice.ts";
import type { Driver } from "./support/driver.ts";

let top: BenchTop;
let panel: Driver;
const read = (path: string) => top.read(path);

beforeAll(async () => {
  top = await openBenchTop();
  await read("/news/");
  panel = top.panel;
});
afterAll(async () => {
  expect(await panel.errors()).toEqual([]);
  await top.close();
});

describe("the panel says why there is no list", () => {
  test("on a page that is no notice", async () => {
    await panel.untilSays("这一页不像整改通报");
    await panel.untilSays("没有找到问题和整改措施");
  });

  test("on an announcement, which still has dates and contacts", async () => {
    const page = await read("/announcement/");
    await panel.untilSays("看起来是一则巡察公告");
    await clickWords(panel, "查看日期和联系方式");
    await panel.untilSays("2024-04-08");
    await clickWords(panel, "联系");
    await panel.untilSays("0799-5550777");
    await page.close();
  });

  test("on a page whose text is in attachments, with what can be opened and what cannot", async () => {
    const page = await read("/links/");
    await panel.until(`document.querySelectorAll(".attachments li").length === 8`);
    const text = await panel.text(".attachments");
    for (const type of ["DOC", "WPS", "OFD", "JPG"]) expect(text).toContain(`不支持 ${type}，另存为 DOCX 后可读`);
    expect(await panel.count(".attachments button")).toBe(4);
    expect(text).toContain("DOCX");
    // Before a click nothing is asked of a linked file, not even its size.
    const files = top.site.requests().filter((request) => /\.(?:pdf|docx|zip|doc|wps|ofd|jpg)$/.test(request));
    expect(files.filter((request) => request.includes("HEAD"))).toEqual([]);
    await page.close();
  });

  test("an archive that is attached is unpacked on a click, and every file in it is accounted for", async () => {
    const page = await read("/links/");
    await panel.until(`document.querySelectorAll(".attachments li").length === 8`);
    await panel.click(".attachments button", 2);
    await panel.untilSays("加入 3 个文件，已完成 3 个");
    await panel.untilSays("图.jpg");
    await panel.untilSays("未加入：不是能读的格式");
    await panel.untilSays("已加入，12 个问题");
    await panel.untilSays("已加入，8 个问题");
    await panel.click(".add-queue header .icon-button");
    await page.close();
  });

  test("on a tab it may not read, and never another tab's list", async () => {
    const first = await read("/gov/");
    await firstItems(panel);
    const second = await top.visit("/news/");
    await panel.untilSays("这是另一个标签页");
    expect(await panel.count("[role=treegrid]")).toBe(0);
    await clickWords(panel, "回到那份清单");
    await firstItems(panel);
    await second.close();
    await first.close();
  });

  test("on a page of the browser", async () => {
    const page = await top.browser.context.newPage();
    await page.goto("chrome://version");
    await top.browser.clickToolbar(page);
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

const DOCX = asNumberedDocx(countedNotice(12));

describe("files", () => {
  test("a PDF in the browser's viewer is read in place and turned to an item's page", async () => {
    const page = await read("/notice.pdf");
    await firstItems(panel);
    await panel.untilSays("页，已读完");
    const asked = top.site.requests().length;
    await panel.click(".problem", 3);
    await panel.untilSays("已翻到第");
    await panel.until(`document.querySelector(".certainty")`);
    expect(page.url()).toMatch(/\/notice\.pdf#page=\d+$/);
    expect(top.site.requests().slice(asked)).toEqual([]);
    await page.close();
  });

  test("a DOCX that is dropped is listed with the numbers Word counted", async () => {
    await panel.drop(".drop-zone", [{ name: "通报.docx", type: "", bytes: DOCX }]);
    await panel.untilSays("（第1项）");
    await panel.untilSays("（一）");
    await panel.untilSays("通报.docx");
  });

  test("a PDF that never ends is ended by stop, and the next file is read", async () => {
    const page = await top.visit("/news/");
    await panel.drop(".drop-zone", [{ name: "无尽.pdf", type: "application/pdf", bytes: endlessPdf() }]);
    await panel.untilSays("停止后保留已读部分。");
    await clickWords(panel, "停止");
    await panel.untilSays("读这个文件时间超过上限，已停止。", 10_000);
    await panel.drop(".drop-zone", [{ name: "甲.docx", type: "", bytes: DOCX }]);
    await firstItems(panel);
    await page.close();
  });

  test("several are read one after the other, each with its result", async () => {
    const page = await top.visit("/news/");
    await panel.drop(".drop-zone", [
      { name: "甲.docx", type: "", bytes: DOCX },
      { name: "乙.wps", type: "", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) },
      { name: "丙.txt", type: "text/plain", bytes: new TextEncoder().encode("今天晴。") },
    ]);
    await panel.untilSays("加入 3 个文件，已完成 3 个");
    await panel.untilSays("已有此通报");
    await panel.untilSays("不支持这种格式");
    await panel.click(".add-queue header .icon-button");
    await page.close();
  });
});

test("no request left for another machine", () => {
  const foreign = top.browser
    .requests()
    .filter((url) => !/^https?:\/\/(?:127\.0\.0\.1|localhost|[\w.-]*\.test)[:/]/.test(url));
  expect(foreign.filter((url) => /^https?:/.test(url))).toEqual([]);
});
