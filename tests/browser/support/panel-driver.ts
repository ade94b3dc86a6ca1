import { writeFileSync } from "node:fs";
import type { CDPSession } from "playwright-core";
import { AXE } from "./chromium.ts";

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** What axe found wrong. Sample: `"color-contrast: .chip"`. */
export type Violation = string;

/** Drives the real side panel over the browser's own protocol: it is a page, but none of a tab. */
export class PanelDriver {
  readonly #session: CDPSession;
  readonly #sessionId: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #hear: (event: { sessionId: string; message: string }) => void;
  #number = 0;
  /** What went wrong in the panel's own code. */
  readonly errors: string[] = [];

  private constructor(session: CDPSession, sessionId: string, requests: string[]) {
    this.#session = session;
    this.#sessionId = sessionId;
    this.#hear = ({ sessionId: from, message }) => {
      if (from === sessionId) this.#heard(JSON.parse(message) as Answer, requests);
    };
    session.on("Target.receivedMessageFromTarget" as "Target.targetCreated", this.#hear as never);
  }

  static async attach(session: CDPSession, requests: string[]): Promise<PanelDriver> {
    const end = Date.now() + 10_000;
    for (;;) {
      const { targetInfos } = await session.send("Target.getTargets");
      const target = targetInfos.find(({ url, type }) => url.includes("/sidepanel.html") && type !== "tab");
      if (target) {
        const { sessionId } = await session.send("Target.attachToTarget", {
          targetId: target.targetId,
          flatten: false,
        });
        const driver = new PanelDriver(session, sessionId, requests);
        for (const domain of ["Runtime", "Page", "Network", "DOM"]) await driver.send(`${domain}.enable`);
        return driver;
      }
      if (Date.now() > end) throw new Error("the side panel did not open");
      await pause(50);
    }
  }

  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    this.#number += 1;
    const id = this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      );
      void this.#session
        .send(
          "Target.sendMessageToTarget" as "Target.getTargets",
          { sessionId: this.#sessionId, message: JSON.stringify({ id, method, params }) } as object,
        )
        .catch(reject);
    });
  }

  /** The value of an expression in the panel. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails)
      throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails).slice(0, 400)}`);
    return (answer.result as { value: T }).value;
  }

  /** Waits until an expression holds. */
  async until(expression: string, patience = 10_000): Promise<void> {
    const end = Date.now() + patience;
    while (!(await this.evaluate<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end)
        throw new Error(`never held: ${expression}\n${this.errors.join("\n")}\nthe panel says: ${await this.text()}`);
      await pause(30);
    }
  }

  /** Waits until the panel shows some words. */
  untilSays(words: string, patience?: number): Promise<void> {
    return this.until(`document.body.innerText.includes(${JSON.stringify(words)})`, patience);
  }

  text(selector = "body"): Promise<string> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`);
  }

  count(selector: string): Promise<number> {
    return this.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
  }

  /** Clicks the middle of an element with the mouse; `which` of those that match, from 0. */
  async click(selector: string, which = 0): Promise<void> {
    const find = `document.querySelectorAll(${JSON.stringify(selector)})[${which}]`;
    await this.until(find);
    const [x, y] = await this.evaluate<[number, number]>(
      `(() => { const e = ${find}; e.scrollIntoView({ block: "nearest", behavior: "instant" }); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + Math.min(r.height / 2, 20)]; })()`,
    );
    for (const type of ["mouseMoved", "mousePressed", "mouseReleased"])
      await this.send("Input.dispatchMouseEvent", {
        type,
        x,
        y,
        button: type === "mouseMoved" ? "none" : "left",
        clickCount: 1,
      });
  }

  /** Clicks the button with these words. */
  async clickWords(words: string): Promise<void> {
    const find = `[...document.querySelectorAll("button,[role=menuitem],[role=menuitemradio],[role=tab],a")].find((e) => (e.innerText.trim() || e.ariaLabel || "").startsWith(${JSON.stringify(words)}))`;
    await this.until(find);
    await this.evaluate(`(${find}).setAttribute("data-test-target", "")`);
    await this.click("[data-test-target]");
    await this.evaluate(`document.querySelector("[data-test-target]")?.removeAttribute("data-test-target")`);
  }

  async type(text: string): Promise<void> {
    await this.send("Input.insertText", { text });
  }

  /** Presses a key; `Control+z`, `Shift+Z`, `ArrowDown`, `a`. */
  async press(name: string): Promise<void> {
    const parts = name.split("+");
    const key = parts.at(-1) || "+";
    const modifiers =
      (parts.includes("Alt") ? 1 : 0) + (parts.includes("Control") ? 2 : 0) + (parts.includes("Shift") ? 8 : 0);
    const code = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const text = key.length === 1 && !(modifiers & 3) ? key : key === "Enter" ? "\r" : undefined;
    const common = {
      key,
      modifiers,
      windowsVirtualKeyCode: code,
      code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
    };
    await this.send("Input.dispatchKeyEvent", {
      type: text ? "keyDown" : "rawKeyDown",
      ...common,
      ...(text ? { text } : {}),
    });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...common });
  }

  /** Drops files on an element. */
  async drop(selector: string, files: readonly { name: string; type: string; bytes: Uint8Array }[]): Promise<void> {
    const data = files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString("base64") }));
    await this.evaluate(`(() => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of ${JSON.stringify(data)})
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
      const target = document.querySelector(${JSON.stringify(selector)});
      for (const kind of ["dragenter", "dragover", "drop"])
        target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    })()`);
  }

  async size(width: number, height: number): Promise<void> {
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async media(features: Readonly<Record<string, string>>): Promise<void> {
    await this.send("Emulation.setEmulatedMedia", {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.send("Page.captureScreenshot", { format: "png" });
    writeFileSync(path, Buffer.from(String(data), "base64"));
  }

  /** What axe-core finds wrong in the panel as it stands. */
  async violations(): Promise<Violation[]> {
    await this.evaluate(`void (globalThis.axe ?? (() => { ${AXE} })())`);
    return this.evaluate(
      `axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ": " + target.join(" ") + " " + failureSummary.split("\\n")[1])))`,
    );
  }

  async detach(): Promise<void> {
    this.#session.off("Target.receivedMessageFromTarget" as "Target.targetCreated", this.#hear as never);
    await this.#session.send("Target.detachFromTarget", { sessionId: this.#sessionId });
  }

  #heard(answer: Answer, requests: string[]): void {
    if (answer.id !== undefined) {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    } else if (answer.method === "Runtime.exceptionThrown") {
      const { exceptionDetails } = answer.params as {
        exceptionDetails: { text: string; exception?: { description?: string } };
      };
      this.errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    } else if (answer.method === "Network.requestWillBeSent") {
      requests.push((answer.params as { request: { url: string } }).request.url);
    }
  }
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  " ": 32,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Home: 36,
  End: 35,
  "/": 191,
  "?": 191,
  "[": 219,
  "]": 221,
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
