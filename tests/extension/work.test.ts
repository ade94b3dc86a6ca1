import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop } from "./support/bench-top.ts";
import type { Driver } from "./support/driver.ts";

const profile = mkdtempSync(join(tmpdir(), "noticelens-work-"));
let top: BenchTop;
let panel: Driver;
let notice: Page;

beforeAll(start);
afterAll(() => top.close());

async function start(): Promise<void> {
  top = await openBenchTop({ profile });
  notice = await top.read("/gov/");
  panel = top.panel;
  await firstItems(panel);
}

const progress = (): Promise<string> => panel.text(".foot .progress");
const focusList = (): Promise<void> =>
  panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0'], [role=treegrid]").focus()`);

describe("by keyboard alone", () => {
  test("a person ticks, sets a status, writes a remark and a day, and takes it back", async () => {
    await focusList();
    await panel.press("Home");
    await panel.press("ArrowDown");
    await panel.press("ArrowRight");
    await panel.press("ArrowDown");
    await panel.until(`document.querySelector(".measure.selected")`);
    await panel.press(" ");
    await panel.until(`document.querySelector(".foot .progress").innerText.includes("已核 1 /")`);
    await panel.press("r");
    await panel.until(`document.activeElement?.dataset.pick === "remark"`);
    await panel.type("凭证齐全");
    await panel.untilSays("已保存");
    await panel.press("Escape");
    await panel.until(`document.activeElement?.dataset.key`);
    await panel.press("s");
    await panel.until(`document.activeElement?.dataset.pick === "status"`);
    await panel.press("Enter");
    await panel.until(`document.querySelector("[role=menu]")`);
    await panel.press("ArrowDown");
    await panel.press("Enter");
    await panel.untilSays("我：已完成");
    await panel.until(`!document.querySelector("[role=menu]")`);
    await focusList();
    await panel.press("z");
    await panel.until(`!document.body.innerText.includes("我：已完成")`);
    await panel.press("Shift+Z");
    await panel.untilSays("我：已完成");
  });

  test("moves by sections, folds, finds, filters, and reads the shortcuts", async () => {
    await focusList();
    await panel.press("[");
    await panel.until(`document.querySelector("[role=row][aria-selected=true]").classList.contains("section-head")`);
    await panel.press("a");
    await panel.until(`document.querySelectorAll("[aria-expanded=true].problem").length === 0`);
    await panel.press("/");
    await panel.until(`document.activeElement?.type === "search"`);
    await panel.type("没有这样的话");
    await panel.untilSays("没有符合的问题");
    await panel.press("Escape");
    await panel.until(`document.querySelectorAll(".problem").length > 3`);
    await focusList();
    await panel.press("?");
    await panel.untilSays("标出并滚动到原文");
    await panel.press("Escape");
    await panel.until(`!document.querySelector("[role=dialog]")`);
    await focusList();
    await panel.press("2");
    await panel.untilSays("核查日");
    await clickWords(panel, "清单");
  });
});

describe("exports, read back", () => {
  let own: Page;
  let backup: Buffer;

  beforeAll(async () => {
    // Downloads of the docked panel belong to no page a test can hear; the panel in a tab saves the same files.
    const id = await panel.evaluate<number>(`chrome.tabs.query({ active: true }).then((tabs) => tabs[0].id)`);
    own = await top.openOwn(`sidepanel.html?tab=${id}`);
  });
  test("the panel in a tab of its own shows the same work", async () => {
    await own.locator(".problem").first().click();
    await own.getByText("我：已完成").first().waitFor();
  });
  test.each(["xlsx", "record", "csv", "markdown", "json", "calendar"])("%s", async (format) => {
    await own.getByRole("button", { name: "导出台账" }).click();
    const [download] = await Promise.all([
      own.waitForEvent("download"),
      own.locator(`[data-format=${format}]`).click(),
    ]);
    const bytes = readFileSync((await download.path()) ?? "");
    const text = bytes.toString("utf8");
    const progress = await own.locator(".foot .progress").innerText();
    const [problems, parts] = [/\/ (\d+) 个问题/, /\/ (\d+) 条/].map((form) => Number(form.exec(progress)?.[1]));
    if (format === "xlsx") {
      const files = unzipSync(new Uint8Array(bytes));
      const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
      // Above the rows title, three lines and a head of two; below them the line to sign.
      expect(sheet.match(/<row /g)?.length).toBe((parts ?? 0) + 7);
      expect(sheet).toContain("frozen");
      expect(new TextDecoder().decode(files["xl/sharedStrings.xml"]) + sheet).toContain("凭证齐全");
    } else if (format === "record") {
      const document = new TextDecoder().decode(unzipSync(new Uint8Array(bytes))["word/document.xml"]);
      expect(document).toContain("凭证齐全");
      expect(document).toContain("核查人（签名）：");
    } else if (format === "csv") {
      expect(text.startsWith("\uFEFF序号,")).toBe(true);
      expect(text).toContain("凭证齐全");
      expect(text.split("\r\n").some((line) => /^[=+\-@]/.test(line))).toBe(false);
    } else if (format === "markdown") {
      expect(text.match(/^- \[/gm)?.length).toBe(problems);
      expect(text).toContain("凭证齐全");
    } else if (format === "json") {
      const data = JSON.parse(text);
      expect([data.noticelens, data.notices.length, data.notices[0].notice.problems.length]).toEqual([2, 1, problems]);
      expect(data.notices[0].checks.some(({ remark }: { remark: string }) => remark === "凭证齐全")).toBe(true);
      backup = bytes;
    } else {
      expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0/);
    }
  });
  test("our JSON is checked, previewed, and merged", async () => {
    await panel.drop(".drop-zone", [{ name: "备份.json", type: "application/json", bytes: backup }]);
    await panel.untilSays("可以导入：1 份通报，1 份已有");
    await panel.click("[data-import=merge]");
    await panel.untilSays("已导入 1 份通报");
    await clickWords(panel, "关闭");
    await panel.drop(".drop-zone", [
      {
        name: "坏.json",
        type: "application/json",
        bytes: new TextEncoder().encode('{"noticelens":1,"notices":[{"id":1}]}'),
      },
    ]);
    await panel.untilSays("文件里的“notices.0.id”不对");
    await clickWords(panel, "关闭");
    await own.close();
    await notice.bringToFront();
  });
});

describe("nothing is lost", () => {
  test("when the browser is killed while a remark is typed, but the last half second", async () => {
    await panel.until(`document.querySelectorAll(".problem").length > 2`);
    await panel.click(".problem", 1);
    await panel.until(`document.querySelector("[data-pick=remark]")`);
    await panel.click("[data-pick=remark]");
    await panel.type("第一句已经写完。");
    // Written half a second after the last key; a busy machine takes longer, and what counts is that no one had to ask.
    await panel.until(
      `new Promise((done) => {
        const open = indexedDB.open("noticelens");
        open.onsuccess = () => {
          const all = open.result.transaction("findings").objectStore("findings").getAll();
          all.onsuccess = () => { open.result.close(); done(all.result.some(({ remark }) => remark === "第一句已经写完。")); };
        };
      })`,
    );
    await panel.type("第二句");
    await top.browser.kill();
    await top.site.close();
    await start();
    await panel.untilSays("第一句已经写完。");
    await panel.click(".problem", 0);
    await panel.untilSays("凭证齐全");
    expect(await progress()).toContain("已核 1 /");
    await panel.untilSays("此通报已在文库中");
  });
});
