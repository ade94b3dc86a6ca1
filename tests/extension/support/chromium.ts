import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Worker } from "playwright-core";
import { asExpression, Driver, type Media } from "./driver.ts";
import { findChromium } from "./find-program.ts";
import { type Network, openNetwork } from "./network.ts";

/** How Chromium is opened. */
export interface ChromiumOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /** A profile to keep; without one, a new profile that is gone with the browser. */
  readonly profile?: string;
  readonly colorScheme?: "light" | "dark";
  /** What pages see as the reader's language; the browser's own needs Debian's chromium-l10n. Sample: `zh-CN`. */
  readonly locale?: string;
  /** Whether the tab that the extension opens when it is installed stays. */
  readonly keepWelcome?: boolean;
}

/** A real Chromium with one extension. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly network: Network;
  /** Clicks the extension's toolbar button over a tab, as a person does: it grants the tab and is a user gesture. */
  clickToolbar(page: Page): Promise<void>;
  /** The docked side panel, once it is open and loaded; after it was closed and opened again, the new one. */
  panel(timeout?: number): Promise<PageDriver>;
  /** Whether a side panel is open. */
  hasPanel(): Promise<boolean>;
  /** Works a tab by the same hands as the panel. */
  driver(page: Page): Promise<PageDriver>;
  /** Ends the extension's background worker, as the browser does when it is idle. */
  sleep(): Promise<void>;
  isAwake(): Promise<boolean>;
  /** Every address any document, worker or extension asked the network for. */
  requests(): readonly string[];
  /** Ends the browser's processes as a crash does; the profile stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Whom Chromium asks about itself: updates, accounts. Flags silence most of it. */
const MAKERS = /(?:^|\.)(?:google|googleapis|gvt1|gstatic)\.com$/;

/** Starts Chromium without a window, waits for the extension's worker. */
export async function openChromium(options: ChromiumOptions): Promise<Chromium> {
  const { extension, colorScheme = "light", locale = "zh-CN" } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "noticelens-chromium-"));
  const network = await openNetwork(MAKERS);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    colorScheme,
    viewport: null,
    proxy: { server: `http://127.0.0.1:${network.port}` },
    args: [
      "--no-sandbox",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--remote-debugging-port=0",
      "--disable-sync",
      "--extensions-update-frequency=1000000",
      "--window-size=1366,900",
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
    ],
    env: { ...process.env, LANGUAGE: locale.replace("-", "_") } as Record<string, string>,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  await settled(worker);
  const browser = context.browser();
  if (!browser) throw new Error("Chromium without a browser");
  const session = await browser.newBrowserCDPSession();
  const extensionId = new URL(worker.url()).host;
  if (!options.keepWelcome && !options.profile && existsSync(join(extension, WELCOME))) {
    await closeWelcome(context, `chrome-extension://${extensionId}/${WELCOME}`);
  }
  const panels = new Panels({ session, extensionId, profile, colorScheme });
  const tidy = async (): Promise<void> => {
    await network.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return {
    context,
    extensionId,
    network,
    clickToolbar: async (page) => {
      await page.bringToFront();
      const targetId = await findTab(session, page.url());
      await session.send("Extensions.triggerAction" as "Target.getTargets", { id: extensionId, targetId } as object);
    },
    panel: (timeout = 15_000) => panels.driver(timeout),
    hasPanel: async () => (await panels.targets()).length > 0,
    driver: async (page) => new PageDriver(page, await page.context().newCDPSession(page)),
    sleep: async () => {
      for (const { targetId } of await workersOf(session, extensionId))
        await session.send("Target.closeTarget", { targetId });
      while ((await workersOf(session, extensionId)).length > 0) await pause(20);
    },
    isAwake: async () => (await workersOf(session, extensionId)).length > 0,
    requests: () => network.requests(),
    kill: async () => {
      const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as ProcessInfo;
      const gone = new Promise<void>((resolve) => context.once("close", () => resolve()));
      for (const { type, id } of processInfo) if (type === "browser") process.kill(id, "SIGKILL");
      await gone;
      await network.close();
    },
    close: async () => {
      await panels.disconnect();
      await context.close();
      await tidy();
    },
  };
}

/** Waits until the extension's worker has run and listens: a click that comes earlier is lost. */
async function settled(worker: Worker): Promise<void> {
  while ((await worker.evaluate("self.serviceWorker.state")) !== "activated") await pause(20);
}

/** What the extension shows once, when it is installed; left open, it would come to the front in the middle of a test. */
const WELCOME = "welcome.html";

async function closeWelcome(context: BrowserContext, url: string): Promise<void> {
  const end = Date.now() + 3_000;
  while (Date.now() < end) {
    const welcome = context.pages().find((page) => page.url() === url);
    if (welcome) return welcome.close();
    await pause(20);
  }
}

interface ProcessInfo {
  readonly processInfo: readonly { readonly type: string; readonly id: number }[];
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly attached: boolean;
  readonly embedderData?: { readonly tabActive?: boolean };
}

async function workersOf(session: CDPSession, extensionId: string): Promise<readonly TargetInfo[]> {
  const { targetInfos } = await session.send("Target.getTargets");
  return (targetInfos as readonly TargetInfo[]).filter(
    ({ type, url }) => type === "service_worker" && url.startsWith(`chrome-extension://${extensionId}/`),
  );
}

async function findTab(session: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const tabs = (targetInfos as readonly TargetInfo[]).filter((target) => target.url === url);
  const found = tabs.find(({ embedderData }) => embedderData?.tabActive) ?? tabs[0];
  if (!found) throw new Error(`no tab shows ${url}`);
  return found.targetId;
}

interface PanelParts {
  readonly session: CDPSession;
  readonly extensionId: string;
  readonly profile: string;
  readonly colorScheme: "light" | "dark";
}

/**
 * The docked panels. Playwright never attaches to a side panel that opens under its eyes, but it lists those that are
 * open when it connects: every panel gets a connection of its own.
 */
class Panels {
  readonly #parts: PanelParts;
  readonly #connections = new Map<string, Browser>();
  readonly #drivers = new Map<string, PageDriver>();

  constructor(parts: PanelParts) {
    this.#parts = parts;
  }

  /** Documents of the extension that no tab shows: nobody but this class has attached to them. */
  async targets(): Promise<TargetInfo[]> {
    const { session, extensionId } = this.#parts;
    const { targetInfos } = await session.send("Target.getTargets");
    return (targetInfos as readonly TargetInfo[]).filter(
      ({ type, url, attached, targetId }) =>
        type === "page" &&
        url.startsWith(`chrome-extension://${extensionId}/`) &&
        (!attached || this.#drivers.has(targetId)),
    );
  }

  async driver(timeout: number): Promise<PageDriver> {
    const end = Date.now() + timeout;
    for (;;) {
      const [target] = await this.targets();
      if (target) return this.#drivers.get(target.targetId) ?? (await this.#attach(target.targetId));
      if (Date.now() > end) throw new Error(`no side panel within ${timeout} ms`);
      await pause(40);
    }
  }

  async #attach(targetId: string): Promise<PageDriver> {
    const port = readFileSync(join(this.#parts.profile, "DevToolsActivePort"), "utf8").split("\n")[0];
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    this.#connections.set(targetId, browser);
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const session = await page.context().newCDPSession(page);
      const { targetInfo } = await session.send("Target.getTargetInfo");
      if (targetInfo.targetId !== targetId) {
        await session.detach();
        continue;
      }
      const driver = new PageDriver(page, session);
      this.#drivers.set(targetId, driver);
      await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
      await driver.emulateMedia({ colorScheme: this.#parts.colorScheme });
      await page.waitForLoadState();
      return driver;
    }
    throw new Error("the side panel went away");
  }

  async disconnect(): Promise<void> {
    await Promise.all([...this.#connections.values()].map((connection) => connection.close()));
  }
}

/** Works one document of Chromium through Playwright. */
export class PageDriver extends Driver {
  readonly page: Page;
  readonly session: CDPSession;
  readonly #errors: string[] = [];
  #media: Media = {};

  constructor(page: Page, session: CDPSession) {
    super();
    this.page = page;
    this.session = session;
    page.on("pageerror", ({ stack, message }) => this.#errors.push(stack ?? message));
  }

  async errors(): Promise<readonly string[]> {
    return [...this.#errors];
  }

  evaluate<Result>(what: unknown, argument?: unknown): Promise<Result> {
    return this.page.evaluate(asExpression(what, argument)) as Promise<Result>;
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key.replace(/ $/, "Space"));
  }

  async screenshot(path?: string): Promise<Buffer> {
    const { data } = await this.session.send("Page.captureScreenshot", { format: "png" });
    const bytes = Buffer.from(data, "base64");
    if (path) writeFileSync(path, bytes);
    return bytes;
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  async emulateMedia(media: Media): Promise<void> {
    this.#media = { ...this.#media, ...media };
    const { colorScheme, forcedColors, reducedMotion } = this.#media;
    const features = [
      { name: "prefers-color-scheme", value: colorScheme },
      { name: "forced-colors", value: forcedColors },
      { name: "prefers-reduced-motion", value: reducedMotion },
    ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
    await this.session.send("Emulation.setEmulatedMedia", { features });
  }
}
