import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFirefox } from "./find-program.ts";
import { FirefoxDriver } from "./firefox-driver.ts";
import { connectMarionette, type Marionette } from "./marionette.ts";
import { type Network, openNetwork } from "./network.ts";

/** How Firefox is opened. */
export interface FirefoxOptions {
  /** The folder of the built extension; its manifest names its id. */
  readonly extension: string;
  readonly colorScheme?: "light" | "dark";
  /** The language of the browser itself and of the pages. Sample: `zh-CN`. */
  readonly locale?: string;
  /** Whether the tab that the extension opens when it is installed stays. */
  readonly keepWelcome?: boolean;
}

/** A real Firefox with one extension, installed for this run. */
export interface Firefox {
  readonly marionette: Marionette;
  /** The address of the extension's files. Sample: `moz-extension://0f…/`. */
  readonly base: string;
  readonly network: Network;
  /** Goes to an address in the tab in front, and waits until it is loaded. */
  navigate(url: string): Promise<void>;
  /** Opens an address in a new tab and brings it to the front. */
  openTab(url: string): Promise<void>;
  /** Brings a tab to the front, counted from the left, from 0. */
  showTab(index: number): Promise<void>;
  /** How many tabs there are. */
  tabs(): Promise<number>;
  /** Clicks the extension's toolbar button with the mouse: it grants the tab in front and is a user gesture. */
  clickToolbar(): Promise<void>;
  /** The docked sidebar, once it is open and loaded. */
  sidebar(timeout?: number): Promise<FirefoxDriver>;
  /** Opens an address in a new tab and has it read; the sidebar. */
  read(url: string): Promise<FirefoxDriver>;
  hasSidebar(): Promise<boolean>;
  closeSidebar(): Promise<void>;
  /** The tab in front, worked by the same hands. */
  tab(): FirefoxDriver;
  /** Answers the question that Firefox asks when more access is requested. */
  grantPopup(accept: boolean, timeout?: number): Promise<void>;
  /** Whether Firefox asks something. */
  hasPopup(): Promise<boolean>;
  /** Every address anything asked the network for. */
  requests(): readonly string[];
  close(): Promise<void>;
}

/** Whom Firefox asks about itself. */
const MAKERS = /(?:^|\.)(?:mozilla|firefox|mozgcp|googleapis|gvt1)\.(?:com|org|net)$/;

const UUID = "5a0f7a52-8f0e-4c39-9d52-3f5f0c3f1a01";

/** Starts Firefox without a window, installs the extension and puts its button on the toolbar. */
export async function openFirefox({
  extension,
  colorScheme = "light",
  locale = "zh-CN",
  keepWelcome = false,
}: FirefoxOptions): Promise<Firefox> {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const profile = mkdtempSync(join(tmpdir(), "noticelens-firefox-"));
  const network = await openNetwork(MAKERS);
  writeFileSync(join(profile, "user.js"), preferences(id, network.port, colorScheme, locale));
  const words = ["--headless", "--no-remote", "--profile", profile, "--marionette", "--remote-allow-system-access"];
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: "1366", MOZ_HEADLESS_HEIGHT: "900" };
  const child = spawn(findFirefox(), words, { stdio: "ignore", env });
  const marionette = await connectMarionette(await portOf(profile, child));
  const firefox = new Session(marionette, id);
  await marionette.send("WebDriver:NewSession", { unhandledPromptBehavior: "ignore" });
  await firefox.chrome(SPEAK, locale);
  await marionette.send("Addon:Install", { path: extension, temporary: true });
  await firefox.chrome(PIN, firefox.button);
  if (!keepWelcome && existsSync(join(extension, WELCOME))) {
    await firefox.chrome(CLOSE_WELCOME, `moz-extension://${UUID}/${WELCOME}`);
  }
  const openTab = async (url: string): Promise<void> => {
    const { handle } = await marionette.send<{ handle: string }>("WebDriver:NewWindow", { type: "tab", focus: true });
    await marionette.send("WebDriver:SwitchToWindow", { handle, focus: true });
    await marionette.send("WebDriver:Navigate", { url });
  };
  return {
    marionette,
    base: `moz-extension://${UUID}/`,
    network,
    navigate: async (url) => void (await marionette.send("WebDriver:Navigate", { url })),
    openTab,
    showTab: (index) => firefox.showTab(index),
    tabs: () => firefox.chrome("return win().gBrowser.tabs.length;"),
    clickToolbar: () => firefox.clickToolbar(),
    sidebar: (timeout = 20_000) => firefox.sidebar(timeout),
    read: async (url) => {
      await openTab(url);
      await firefox.clickToolbar();
      return firefox.sidebar(20_000);
    },
    hasSidebar: () => firefox.chrome("return win().SidebarController.isOpen;"),
    closeSidebar: () => firefox.chrome("win().SidebarController.hide();"),
    tab: () => new FirefoxDriver(marionette, "tab"),
    grantPopup: (accept, timeout = 15_000) => firefox.grantPopup(accept, timeout),
    hasPopup: () => firefox.chrome(`return ${POPUP} !== null;`),
    requests: () => network.requests(),
    close: async () => {
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      // Firefox may wait a minute for what its documents still do; nobody needs this profile any more.
      const late = pause(3_000, undefined, { ref: false }).then(() => child.kill("SIGKILL"));
      await Promise.race([marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => null), late]);
      marionette.end();
      await Promise.race([gone, late]);
      await gone;
      await network.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function preferences(id: string, proxy: number, colorScheme: string, locale: string): string {
  const values = {
    "marionette.port": 0,
    "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxy,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxy,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "browser.safebrowsing.downloads.enabled": false,
    "media.gmp-manager.updateEnabled": false,
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    "intl.accept_languages": `${locale}, en`,
    "browser.startup.page": 0,
    "browser.newtabpage.enabled": false,
    "toolkit.cosmeticAnimations.enabled": false,
    "security.notification_enable_delay": 0,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join("\n");
}

/** Firefox chooses its port and writes it into its profile. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      const port = Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
      if (port > 0) return port;
    } catch (error) {
      if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
      if (Date.now() > end) throw error;
    }
    await pause(50);
  }
}

/** Makes the browser itself speak a language it has no words for: extensions see it as its language. */
const SPEAK = `
  const [locale] = args;
  Services.locale.availableLocales = [...new Set([locale, ...Services.locale.availableLocales])];
  Services.locale.requestedLocales = [locale];`;

/** An extension's button begins its life in a menu; here it goes where a person pins it. */
const PIN = `
  const [id] = args;
  const { CustomizableUI } = ChromeUtils.importESModule("moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs");
  CustomizableUI.addWidgetToArea(id + "-browser-action", CustomizableUI.AREA_NAVBAR);`;

/** What the extension shows once, when it is installed; left open, it would come to the front in the middle of a test. */
const WELCOME = "welcome.html";

const CLOSE_WELCOME = `
  for (let turn = 0; turn < 60; turn++) {
    const { gBrowser, setTimeout } = win();
    const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === args[0]);
    if (tab) return void gBrowser.removeTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`;

const POPUP = `win().document.querySelector("#notification-popup[panelopen] popupnotification:not([hidden])")`;

/** What needs the browser's own window. */
class Session {
  readonly #marionette: Marionette;
  /** How the ids of the extension's button and sidebar begin. */
  readonly button: string;

  constructor(marionette: Marionette, id: string) {
    this.#marionette = marionette;
    this.button = id.toLowerCase().replace(/[^a-z0-9_-]/g, "_");
  }

  chrome<Result = unknown>(code: string, ...given: readonly unknown[]): Promise<Result> {
    return new FirefoxDriver(this.#marionette, "tab").chrome<Result>(code, ...given);
  }

  async showTab(index: number): Promise<void> {
    await this.chrome("const { gBrowser } = win(); gBrowser.selectedTab = gBrowser.tabs[args[0]];", index);
    const handles = await this.#marionette.send<string[]>("WebDriver:GetWindowHandles");
    const handle = handles[index];
    if (!handle) throw new Error(`there is no tab ${index}`);
    await this.#marionette.send("WebDriver:SwitchToWindow", { handle, focus: true });
  }

  async clickToolbar(): Promise<void> {
    const find = `const button = win().document.getElementById(args[0] + "-BAP");`;
    await this.chrome(`${find} if (!button) throw new Error("the button is not on the toolbar");`, this.button);
    const at = `${find} const box = button.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2];`;
    const [x, y] = await this.chrome<[number, number]>(at, this.button);
    await new FirefoxDriver(this.#marionette, "window").clickAt(x, y);
  }

  async sidebar(timeout: number): Promise<FirefoxDriver> {
    const end = Date.now() + timeout;
    const driver = new FirefoxDriver(this.#marionette, "sidebar");
    for (;;) {
      const url = await driver
        .evaluate<string>("document.readyState === 'complete' ? location.href : ''")
        .catch(() => "");
      if (url.startsWith("moz-extension:")) return driver;
      if (Date.now() > end) throw new Error(`no sidebar within ${timeout} ms`);
      await pause(50);
    }
  }

  async grantPopup(accept: boolean, timeout: number): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const which = accept ? "button" : "secondaryButton";
      const found = `const popup = ${POPUP}; const box = popup?.${which}?.getBoundingClientRect(); if (!box?.width) return false;`;
      const answered = await this.chrome<boolean>(
        `${found} await new Promise((resolve) => win().requestAnimationFrame(resolve)); popup.${which}.click(); return true;`,
      );
      if (answered) break;
      if (Date.now() > end) throw new Error(`Firefox asked nothing within ${timeout} ms`);
      await pause(50);
    }
    while (await this.chrome<boolean>(`return ${POPUP} !== null;`)) {
      if (Date.now() > end) throw new Error("the question stayed");
      await pause(50);
    }
  }
}
