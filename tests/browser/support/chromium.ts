import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { ROOT } from "../../support/source-files.ts";
import { findBrowser } from "./find-browser.ts";
import { PanelDriver } from "./panel-driver.ts";

/** The extension as `pnpm build` leaves it. */
export const CHROME_BUILD = join(ROOT, ".output/chrome-mv3");
const require = createRequire(import.meta.url);
/** The source of axe-core, to be run inside any page. */
export const AXE = readFileSync(
  require.resolve("axe-core/axe.min.js", { paths: [require.resolve("@axe-core/playwright")] }),
  "utf8",
);

/** Chromium with the built extension in it, as a person has it: no page can be read before its button is clicked. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  /** Every address any page, panel or worker asked for. */
  readonly requests: string[];
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button while a page is in front: opens the side panel and grants the page. */
  clickToolbar(page: Page): Promise<void>;
  /** The real side panel, which is no page of the context. */
  panel(): Promise<PanelDriver>;
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<Page>;
  set(settings: Record<string, unknown>): Promise<void>;
  /** Ends the browser as a crash does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function openChromium({
  profile = mkdtempSync(join(tmpdir(), "noticelens-")),
  keepWelcome = false,
} = {}): Promise<Chromium> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser("chromium"),
    headless: true,
    viewport: { width: 1200, height: 860 },
    acceptDownloads: true,
    args: ["--no-sandbox", `--disable-extensions-except=${CHROME_BUILD}`, `--load-extension=${CHROME_BUILD}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const extensionId = new URL(worker.url()).host;
  const session = await browserSession(context);
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  await worker.evaluate(() => chrome.storage.local.set({ settings: { language: "zh" } }));
  if (!keepWelcome)
    void context.waitForEvent("page", { timeout: 3_000 }).then(
      (page) => /welcome/.test(page.url()) && page.close(),
      () => undefined,
    );
  return {
    context,
    extensionId,
    profile,
    requests,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async clickToolbar(page) {
      await page.bringToFront();
      const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
      const target = targetInfos.find(({ url }) => url === page.url());
      if (!target) throw new Error(`no tab shows ${page.url()}`);
      await session.send(
        "Extensions.triggerAction" as "Target.getTargets",
        { id: extensionId, targetId: target.targetId } as object,
      );
    },
    panel: () => PanelDriver.attach(session, requests),
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async set(settings) {
      await worker.evaluate((own) => chrome.storage.local.set({ settings: own }), settings);
    },
    async kill() {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const browser = processInfo.find(({ type }) => type === "browser");
      if (browser) process.kill(browser.id, "SIGKILL");
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    close: () => context.close(),
  };
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error("the context has no browser");
  return browser.newBrowserCDPSession();
}

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };
