import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BenchTop, clickWords, firstItems, openBenchTop } from "./support/bench-top.ts";

// What may befall the browser while a person works: nothing of the work is lost, and what is not stored is said.

let top: BenchTop;
let profile: string;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), "noticelens-upsets-"));
  top = await openBenchTop({ profile });
});
afterEach(() => top.close());

const TICKED = `document.querySelectorAll(".problem .tick:checked").length`;
/** From now on nothing can be stored, as where a disk or a quota is full. */
const FILL = `(() => {
  globalThis.refused = 0;
  const full = () => { globalThis.refused++; throw new DOMException("no room", "QuotaExceededError"); };
  globalThis.emptyAgain = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };
  Object.assign(IDBObjectStore.prototype, { put: full, add: full });
})()`;
const EMPTY = "Object.assign(IDBObjectStore.prototype, globalThis.emptyAgain)";

describe("no room left", () => {
  test("ticks and remarks stay on the screen, are named as not stored, and are stored when there is room", async () => {
    await top.read("/gov/");
    const { panel } = top;
    await firstItems(panel);
    await panel.evaluate(FILL);
    await panel.click(".problem .tick", 1);
    await panel.untilSays("1 处没有存下：本机空间不足");
    expect(await panel.evaluate(TICKED)).toBe(1);
    await panel.click(".problem", 0);
    await panel.click("[data-pick=remark]");
    await panel.type("台账与凭证相符");
    await panel.untilSays("2 处没有存下");
    await panel.click(".problem", 2);
    await panel.until(`!document.body.innerText.includes("正在保存")`);
    await panel.click(".problem", 0);
    await panel.until(`document.querySelector("[data-pick=remark]")?.value === "台账与凭证相符"`);
    const refused = await panel.evaluate<number>("globalThis.refused");
    await clickWords(panel, "再存一次");
    // There is room again only when the click has been refused: else it would have stored all.
    await panel.until(`globalThis.refused > ${refused}`);
    await panel.untilSays("2 处没有存下");
    await panel.evaluate(EMPTY);
    await clickWords(panel, "再存一次");
    await panel.until(`!document.body.innerText.includes("没有存下")`);
    await panel.evaluate("location.reload()");
    await top.read("/gov/");
    await firstItems(panel);
    await panel.until(`${TICKED} === 1`);
    await panel.untilSays("台账与凭证相符");
  });

  test("a notice that cannot be stored says so, and what to do", async () => {
    const page = await top.read("/news/");
    await top.panel.waitFor(".face:not(.loading)");
    await top.panel.evaluate(FILL);
    await page.goto(`${top.site.url}/gov/`);
    await top.browser.clickToolbar(page);
    await top.panel.untilSays("本机空间不足，这份通报没有存下");
  });
});

test("the background worker has gone to sleep: the button works", async () => {
  const page = await top.visit("/gov/");
  await top.browser.sleep();
  expect(await top.browser.isAwake()).toBe(false);
  await top.browser.clickToolbar(page);
  await firstItems(await top.browser.panel());
});
