import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtExtension } from "./support/built-extension.ts";
import { asNumberedDocx, countedNotice } from "./support/counted-notice.ts";
import { type Firefox, openFirefox } from "./support/firefox.ts";
import type { FirefoxDriver } from "./support/firefox-driver.ts";
import { openSite, type Site } from "./support/site.ts";

let site: Site;
let firefox: Firefox;
let panel: FirefoxDriver;

beforeAll(async () => {
  [site, firefox] = await Promise.all([openSite(), openFirefox({ extension: builtExtension("firefox") })]);
});
afterAll(async () => {
  expect(
    firefox.requests().filter((url) => /^https?:/.test(url) && !/127\.0\.0\.1|localhost|\.test\b/.test(url)),
  ).toEqual([]);
  await firefox.close();
  await site.close();
});

async function read(path: string): Promise<void> {
  panel = await firefox.read(site.url + path);
}
const MARKED = `[...(CSS.highlights.get("noticelens-current") ?? [])].map((range) => range.toString()).join("")`;

describe("in Firefox", () => {
  test.each(["/gov/", "/gbk/", "/spa/"])(
    "one click on the toolbar button lists the problems of %s and marks them",
    async (path) => {
      await read(path);
      await panel.waitFor("[role=treegrid] .problem", 15_000);
      await panel.click(".problem", 1);
      await panel.waitFor(".certainty.exact");
      const words = await panel.evaluate<string>(
        `document.querySelector(".problem.selected .statement > span:last-child").innerText`,
      );
      expect((await firefox.tab().evaluate<string>(MARKED)).replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
    },
  );

  test("ticks and remarks are there when the sidebar is opened again", async () => {
    await panel.click(".problem.selected .tick");
    await panel.click("[data-pick=remark]");
    await panel.type("已看现场");
    await panel.waitFor(".saved-line [role=status]");
    await panel.until(`/已保存|Saved/.test(document.querySelector(".saved-line [role=status]").innerText)`);
    await firefox.closeSidebar();
    await firefox.clickToolbar();
    panel = await firefox.sidebar();
    await panel.waitFor("[role=treegrid] .problem", 15_000);
    await panel.untilSays("已看现场");
    expect(await panel.count(".problem .tick:checked")).toBe(1);
  });

  test("a PDF tab is read once its site is granted; refused, the file can be dropped", async () => {
    await read("/notice.pdf");
    await panel.waitFor(".face .button.primary", 15_000);
    await panel.click(".face .button.primary");
    await firefox.grantPopup(false);
    await panel.waitFor(".drop");
    await panel.click(".face .button.primary");
    await firefox.grantPopup(true);
    await panel.waitFor("[role=treegrid] .problem", 15_000);
    expect(await panel.count(".problem")).toBeGreaterThan(3);
  });

  test("a dropped DOCX is listed", async () => {
    await panel.drop(".drop-zone", [{ name: "通报.docx", bytes: asNumberedDocx(countedNotice(12)) }]);
    await panel.untilSays("（第1项）");
  });

  test("axe finds nothing wrong", async () => {
    expect(await panel.axe()).toEqual([]);
  });
});
