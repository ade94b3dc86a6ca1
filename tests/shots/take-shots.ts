import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type BenchTop, firstItems, openBenchTop } from "../extension/support/bench-top.ts";
import type { Driver } from "../extension/support/driver.ts";
import { labelledNotices } from "../support/labelled.ts";

/**
 * Takes a picture of every screen and state, in both languages and themes, into a folder; of the panel also narrow and
 * wide. `npx tsx tests/shots/take-shots.ts [folder [part]]`
 */
const folder = process.argv[2] ?? join(tmpdir(), "noticelens-shots");
mkdirSync(folder, { recursive: true });

const LOOKS = [
  { language: "zh", theme: "light" },
  { language: "zh", theme: "dark" },
  { language: "en", theme: "light" },
  { language: "en", theme: "dark" },
] as const;

const top = await openBenchTop();
const set = async (settings: object): Promise<void> => {
  const [worker] = top.browser.context.serviceWorkers();
  await worker?.evaluate((own) => chrome.storage.local.set({ settings: own }), settings);
  await new Promise((resolve) => setTimeout(resolve, 400));
};
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** A picture in every look. */
async function inAllLooks(name: string, shoot: (path: string) => Promise<unknown>): Promise<void> {
  for (const look of LOOKS) {
    await set(look);
    await shoot(join(folder, `${name}-${look.language}-${look.theme}.png`));
  }
}

async function panelShots(bench: BenchTop): Promise<void> {
  const page = await bench.read("/gov/");
  const panel: Driver = bench.panel;
  for (const width of [320, 400, 560]) {
    await panel.setSize(width, 1000);
    await inAllLooks(`panel-${width}`, async (path) => {
      await firstItems(panel);
      await panel.click(".problem", 1);
      await panel.waitFor(".certainty");
      await panel.screenshot(path);
    });
  }
  await panel.setSize(400, 1000);
  for (const [index, view] of ["list", "dates", "documents", "contacts", "notes"].entries())
    await inAllLooks(`panel-${view}`, async (path) => {
      await panel.waitFor(".views [role=tab]", 10_000);
      await panel.click("[role=tab]", index);
      await panel.screenshot(path);
    });
  await page.close();
  for (const state of ["/announcement/", "/links/", "/scan.pdf", "/foreign-frame/", "/news/"]) {
    const other = await bench.read(state);
    await inAllLooks(`state${state.replace(/\W/g, "-")}`, async (path) => {
      await panel.waitFor(".face:not(.loading)", 10_000);
      await panel.screenshot(path);
    });
    await other.close();
  }
}

/** A notice of which only a part is read, and a page that lists notices. */
async function partShots(bench: BenchTop): Promise<void> {
  for (const [name, path, there] of [
    ["part-of-three", "/parts/t1.html", ".news button"],
    ["folded", "/broken-fold/", ".news button"],
    ["list-page", "/list/", ".list-page li"],
  ] as const) {
    const page = await bench.read(path);
    for (const width of [320, 400]) {
      await bench.panel.setSize(width, 1000);
      await inAllLooks(`${name}-${width}`, async (picture) => {
        await bench.panel.waitFor(there, 10_000);
        await bench.panel.screenshot(picture);
      });
    }
    await page.close();
  }
}

/** Correcting a reading: the menu of an item, the split editor, the bar of selected words, a doubtful item; two notices on one page. */
async function correctShots(bench: BenchTop): Promise<void> {
  const page = await bench.read("/gov/");
  const { panel } = bench;
  const toMeasure = async (): Promise<void> => {
    await firstItems(panel);
    await panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0'], [role=treegrid]").focus()`);
    for (const key of ["Home", "ArrowDown", "ArrowRight", "ArrowDown"]) await panel.press(key);
    await panel.waitFor(".measure.selected");
  };
  const select = (on: boolean): Promise<void> =>
    page.evaluate((isOn) => {
      const selection = getSelection();
      if (!isOn) return selection?.removeAllRanges();
      const line = [...document.querySelectorAll("p")].find(({ textContent }) => /二是/.test(textContent ?? ""));
      if (line) selection?.selectAllChildren(line);
    }, on);
  for (const width of [320, 400]) {
    await panel.setSize(width, 860);
    await inAllLooks(`correct-menu-${width}`, async (path) => {
      await toMeasure();
      await panel.press("m");
      await panel.waitFor("[role=menu]");
      await panel.screenshot(path);
      await panel.press("Escape");
    });
    await inAllLooks(`correct-split-${width}`, async (path) => {
      await toMeasure();
      await panel.press("p");
      await panel.waitFor(".split-editor");
      await panel.screenshot(path);
      await panel.press("Escape");
    });
    await select(true);
    await inAllLooks(`correct-selection-${width}`, async (path) => {
      await panel.waitFor(".selection-bar .kinds");
      await panel.screenshot(path);
    });
    await select(false);
  }
  await page.close();
  for (const [name, path, there] of [
    ["doubtful", "/gov/bracket-and-bare-headings/", ".settle"],
    ["two-notices", "/two/", ".page-notices"],
  ] as const) {
    const other = await bench.read(path);
    await inAllLooks(name, async (picture) => {
      await firstItems(panel);
      await panel.evaluate(`document.querySelector("[role=treegrid] [tabindex='0'], [role=treegrid]").focus()`);
      if (name === "doubtful") await panel.press("n");
      await panel.waitFor(there);
      await panel.screenshot(picture);
    });
    await other.close();
  }
}

async function pageShots(bench: BenchTop): Promise<void> {
  for (const name of ["welcome", "options", "library"]) {
    const page = await bench.openOwn(`${name}.html`);
    await page.setViewportSize({ width: 1360, height: 860 });
    if (name === "library") await fillLibrary(page);
    await inAllLooks(name, async (path) => {
      await page.waitForTimeout(500);
      await page.screenshot({ path });
    });
    if (name === "library") await compareShots(bench, page);
    await page.close();
  }
}

async function fillLibrary(page: Page): Promise<void> {
  const files = labelledNotices().map(({ name, text }) => ({
    name: `${name}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  }));
  await page.locator("input[type=file]").setInputFiles(files);
  await page.locator(".add-queue [aria-label]").last().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(4_000);
}

async function compareShots(bench: BenchTop, library: Page): Promise<void> {
  for (const index of [0, 2, 3, 6, 8]) await library.locator("[role=rowgroup] .tick").nth(index).click();
  const [compare] = await Promise.all([
    bench.browser.context.waitForEvent("page"),
    library.locator(".selection-bar .button.primary").click(),
  ]);
  await compare.setViewportSize({ width: 1360, height: 900 });
  await compare.locator(".matrix").waitFor();
  for (const [index, view] of ["matrix", "side", "completeness", "clusters", "rounds", "pictures"].entries())
    await inAllLooks(`compare-${view}`, async (path) => {
      await compare.getByRole("tab").nth(index).click();
      await compare.waitForTimeout(300);
      await compare.screenshot({ path });
    });
}

/** The page with the panel beside it, as a person sees them. */
async function besideThePage(bench: BenchTop): Promise<void> {
  await set({ language: "zh", theme: "light" });
  const page = await bench.read("/gov/");
  await page.setViewportSize({ width: 900, height: 820 });
  const panel: Driver = bench.panel;
  await panel.setSize(420, 820);
  await firstItems(panel);
  await panel.click(".problem", 1);
  await panel.click(".measure", 0);
  await page.waitForTimeout(900);
  const left = (await page.screenshot()).toString("base64");
  const right = (await panel.screenshot()).toString("base64");
  const sheet = await bench.browser.context.newPage();
  await sheet.setViewportSize({ width: 1320, height: 820 });
  await sheet.setContent(
    `<body style="margin:0;display:flex;background:#dfe3ea"><img width="900" src="data:image/png;base64,${left}"><img width="420" src="data:image/png;base64,${right}"></body>`,
  );
  writeFileSync(join(folder, "beside.png"), await sheet.screenshot());
}

const parts = { beside: besideThePage, panel: panelShots, parts: partShots, correct: correctShots, pages: pageShots };
const [only] = process.argv.slice(3);
for (const [name, shoot] of Object.entries(parts)) if (only === undefined || only === name) await shoot(top);
await top.close();
console.log(folder);
