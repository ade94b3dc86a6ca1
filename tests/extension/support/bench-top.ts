import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { builtExtension } from "./built-extension.ts";
import { type Chromium, openChromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { openSite, type Site } from "./site.ts";

/** A Chromium with the built extension, a site with notices, and the hands to bring the two together. */
export interface BenchTop {
  readonly site: Site;
  readonly browser: Chromium;
  /** The docked panel; there once a page was read. */
  readonly panel: Driver;
  /** Opens a page of the site, clicks the toolbar button, and drives the panel that opens. */
  read(path: string): Promise<Page>;
  /** Opens a page without clicking anything. */
  visit(path: string): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openBenchTop(
  options: { readonly profile?: string; readonly colorScheme?: "light" | "dark" } = {},
): Promise<BenchTop> {
  const [site, browser] = await Promise.all([
    openSite(),
    openChromium({ extension: builtExtension("chrome"), ...options }),
  ]);
  const own = `chrome-extension://${browser.extensionId}/`;
  await speakChinese(browser);
  let panel: Driver | null = null;
  const visit = async (path: string): Promise<Page> => {
    const page = await browser.context.newPage();
    await page.goto(path.includes("://") ? path : site.url + path);
    return page;
  };
  return {
    site,
    browser,
    get panel() {
      if (!panel) throw new Error("no page was read yet");
      return panel;
    },
    visit,
    openOwn: (path) => visit(own + path),
    async read(path) {
      const page = await visit(path);
      await browser.clickToolbar(page);
      panel ??= await browser.panel();
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Clicks the button, tab, entry of a menu or link with these words. */
export async function clickWords(driver: Driver, words: string): Promise<void> {
  for (const kind of ["button", "[role=tab]", "[role=menuitem]", "a"]) {
    const selector = `${kind}:text(${words})`;
    if (await driver.count(selector)) return driver.click(selector);
  }
  throw new Error(`nothing to click says ${words}`);
}

/** The words of the first items are there. */
export const firstItems = (driver: Driver): Promise<void> => driver.waitFor("[role=treegrid] .problem", 20_000);

/** Keeps a picture of what a test sees, to be looked at: in the folder that `SHOTS` names, where it names one. */
export async function takePicture(driver: Driver, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await driver.screenshot(`${folder}/${name}.png`);
}

async function speakChinese(browser: Chromium): Promise<void> {
  const [worker] = browser.context.serviceWorkers();
  await worker?.evaluate(() => chrome.storage.local.set({ settings: { language: "zh" } }));
}

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };
