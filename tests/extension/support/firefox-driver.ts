import { writeFileSync } from "node:fs";
import { asExpression, Driver, type Media } from "./driver.ts";
import type { Marionette } from "./marionette.ts";

/** Which document of Firefox's window is meant: the tab in front, the docked sidebar, or the window around them. */
export type Place = "tab" | "sidebar" | "window";

/** The `<browser>` element that shows a place; the sidebar's stands inside a document of Firefox's own. */
const BROWSERS: Readonly<Record<Place, string>> = {
  tab: "win().gBrowser.selectedBrowser",
  sidebar: `win().SidebarController.browser?.contentDocument?.getElementById("webext-panels-browser")`,
  window: "null",
};

/**
 * Works one document of Firefox. Scripts reach it through the actor that Marionette itself uses, which is there for every
 * document, the sidebar's too; mouse and keys are real events of the window.
 */
export class FirefoxDriver extends Driver {
  readonly #marionette: Marionette;
  readonly #place: Place;

  constructor(marionette: Marionette, place: Place) {
    super();
    this.#marionette = marionette;
    this.#place = place;
  }

  async evaluate<Result>(what: unknown, argument?: unknown): Promise<Result> {
    // Run in the document's own realm, so that what it makes (files, events) is the document's.
    const script = `return (async () => JSON.stringify([await (${asExpression(what, argument)})]))();`;
    const json = await this.chrome<string>(
      `const browser = ${BROWSERS[this.#place]};
       const actor = browser.browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
       return actor.executeScript(args[0], [], { sandboxName: null, async: false, timeout: 30000 });`,
      script,
    );
    return (JSON.parse(json) as [Result?])[0] as Result;
  }

  /** Runs code in Firefox's own window: `win()` is the window, `args` what is given. */
  async chrome<Result = unknown>(code: string, ...given: readonly unknown[]): Promise<Result> {
    const script = `
      const done = arguments[arguments.length - 1];
      const args = JSON.parse(arguments[0]);
      const win = () => Services.wm.getMostRecentWindow("navigator:browser");
      (async () => { ${code} })().then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }));`;
    const answer = await this.#inChrome<{ value: { value?: Result; error?: string } }>("WebDriver:ExecuteAsyncScript", {
      script,
      args: [JSON.stringify(given)],
      scriptTimeout: 35_000,
    });
    if (answer.value.error !== undefined) throw new Error(answer.value.error);
    return answer.value.value as Result;
  }

  async clickAt(x: number, y: number): Promise<void> {
    const [left, top] = await this.#corner();
    const move = {
      type: "pointerMove",
      x: Math.round(left + x),
      y: Math.round(top + y),
      duration: 0,
      origin: "viewport",
    };
    const actions = [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.#perform({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#perform({ type: "key", id: "keys", actions });
  }

  async press(key: string): Promise<void> {
    const names = key.endsWith("++") ? [...key.slice(0, -2).split("+"), "+"] : key.split("+");
    const values = (key === "+" ? ["+"] : names).map((name) => KEYS[name] ?? name);
    const actions = [
      ...values.map((value) => ({ type: "keyDown", value })),
      ...values.toReversed().map((value) => ({ type: "keyUp", value })),
    ];
    await this.#perform({ type: "key", id: "keys", actions });
  }

  async screenshot(path?: string): Promise<Buffer> {
    const base64 = await this.chrome<string>(
      `const browser = ${BROWSERS[this.#place]};
       const target = browser ? browser.browsingContext.currentWindowGlobal : win().browsingContext.currentWindowGlobal;
       const bitmap = await target.drawSnapshot(null, 1, "white");
       const canvas = win().document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
       [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
       canvas.getContext("2d").drawImage(bitmap, 0, 0);
       return canvas.toDataURL("image/png").split(",")[1];`,
    );
    const bytes = Buffer.from(base64, "base64");
    if (path) writeFileSync(path, bytes);
    return bytes;
  }

  /** The window is made as large as the place needs; a sidebar keeps Firefox's own limits of width. */
  async setSize(width: number, height: number): Promise<void> {
    await this.chrome(
      `const [width, height, place] = args;
       const window = win(), browser = ${BROWSERS[this.#place]};
       if (place === "sidebar") {
         const box = window.document.getElementById("sidebar-box");
         box.style.minWidth = box.style.maxWidth = box.style.width = width + "px";
       }
       window.resizeBy(place === "sidebar" ? 0 : width - browser.getBoundingClientRect().width, height - browser.getBoundingClientRect().height);
       for (let turn = 0; turn < 40; turn++) {
         await new Promise((resolve) => window.setTimeout(resolve, 25));
         const box = browser.getBoundingClientRect();
         if (Math.abs(box.width - width) < 1 && Math.abs(box.height - height) < 1) break;
       }`,
      width,
      height,
      this.#place,
    );
  }

  async emulateMedia({ colorScheme, forcedColors, reducedMotion }: Media): Promise<void> {
    await this.chrome(
      `const [colorScheme, forcedColors, reducedMotion] = args;
       const context = ${BROWSERS[this.#place]}.browsingContext.top;
       if (colorScheme) context.prefersColorSchemeOverride = colorScheme;
       if (forcedColors) context.forcedColorsOverride = forcedColors;
       if (reducedMotion) Services.prefs.setIntPref("ui.prefersReducedMotion", reducedMotion === "reduce" ? 1 : 0);`,
      colorScheme ?? null,
      forcedColors ?? null,
      reducedMotion ?? null,
    );
  }

  errors(): Promise<readonly string[]> {
    return this.chrome(
      `const { spec } = ${BROWSERS[this.#place]}.currentURI;
       const home = new URL(spec).protocol + "//" + new URL(spec).host;
       return Services.console.getMessageArray()
         .filter((message) => message instanceof Ci.nsIScriptError && message.flags === Ci.nsIScriptError.errorFlag)
         .filter(({ sourceName }) => sourceName.startsWith(home))
         .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + " at " + sourceName + ":" + lineNumber);`,
    );
  }

  /** Where the place's view begins in the window. */
  async #corner(): Promise<[number, number]> {
    if (this.#place !== "sidebar") return [0, 0];
    return this.chrome(
      `const browser = ${BROWSERS[this.#place]};
       const inner = browser.getBoundingClientRect();
       const outer = browser.ownerGlobal === win() ? { x: 0, y: 0 } : win().SidebarController.browser.getBoundingClientRect();
       return [inner.x + outer.x, inner.y + outer.y];`,
    );
  }

  async #perform(source: object): Promise<void> {
    if (this.#place !== "tab") await this.#inChrome("WebDriver:PerformActions", { actions: [source] });
    else {
      await this.#enterTab();
      await this.#marionette.send("WebDriver:PerformActions", { actions: [source] });
    }
  }

  /** Makes the tab in front the one that Marionette works. Events sent to the window do not get into it. */
  async #enterTab(): Promise<void> {
    const front = await this.chrome<string>("return win().gBrowser.currentURI.spec;");
    for (const handle of await this.#marionette.send<string[]>("WebDriver:GetWindowHandles", {})) {
      await this.#marionette.send("WebDriver:SwitchToWindow", { handle, focus: false });
      const { value } = await this.#marionette.send<{ value: string }>("WebDriver:GetCurrentURL", {});
      if (value === front) return;
    }
    throw new Error(`no tab shows ${front}`);
  }

  async #inChrome<Result>(command: string, parameters: Readonly<Record<string, unknown>>): Promise<Result> {
    await this.#marionette.send("Marionette:SetContext", { value: "chrome" });
    try {
      return await this.#marionette.send<Result>(command, parameters);
    } finally {
      await this.#marionette.send("Marionette:SetContext", { value: "content" });
    }
  }
}

/** Keys without a character, as WebDriver writes them (WebDriver 2, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE006",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F1: "\uE031",
  F6: "\uE036",
  Meta: "\uE03D",
};
