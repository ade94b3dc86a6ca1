import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, extname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { calling, type PackedFile, type Spot } from "./in-document.ts";

/**
 * What finds an element: a CSS selector, or one with words behind it: the element's `aria-label` or its whole visible
 * text. Sample: `button:text(导出)`.
 */
export type Selector = string;

/** A file to drop or pick: a path, or a name with its bytes. */
export type GivenFile = string | { readonly name: string; readonly type?: string; readonly bytes: Uint8Array };

/** What a person has asked their system for. */
export interface Media {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
}

/** One rule of axe that a document breaks; `nodes` are the elements, as selector and HTML. */
export interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly string[];
}

const PATIENCE = 15_000;

/** Works one document of a real browser as a person would: a docked panel, or a tab. */
export abstract class Driver {
  /**
   * Runs a function in the document and comes back with what it returns, as JSON. It sees the document's globals and its
   * argument, nothing of the test. A string is an expression.
   */
  abstract evaluate<Result, Argument = undefined>(
    what: string | ((argument: Argument) => Result | Promise<Result>),
    argument?: Argument,
  ): Promise<Result>;
  /** Moves the real mouse to a point of the document's view, in CSS pixels, and clicks. */
  abstract clickAt(x: number, y: number): Promise<void>;
  /** Types text at the focus; characters without a key go in as from an input method. */
  abstract type(text: string): Promise<void>;
  /** Presses one key, named as in `KeyboardEvent.key`, alone or with others held. Samples: `"Enter"`, `"Control+z"`, `" "`. */
  abstract press(key: string): Promise<void>;
  /** What is to be seen as PNG; written to `path` if one is given. */
  abstract screenshot(path?: string): Promise<Buffer>;
  /** Sets the size of the document's view, in CSS pixels. */
  abstract setSize(width: number, height: number): Promise<void>;
  abstract emulateMedia(media: Media): Promise<void>;
  /** What nobody caught in the document's code: since it was first driven in Chromium, since the start in Firefox. */
  abstract errors(): Promise<readonly string[]>;

  /** Waits until an element is there and has a size; throws after `timeout` milliseconds with what the document shows. */
  waitFor(selector: Selector, timeout = PATIENCE): Promise<void> {
    return this.until(calling("isShown", selector), timeout, selector);
  }

  /** Waits until a function of the document, or an expression, is true; throws after `timeout` milliseconds. */
  async until(what: string | (() => unknown), timeout = PATIENCE, name = String(what)): Promise<void> {
    const end = Date.now() + timeout;
    const holds = `Promise.resolve(${asExpression(what, undefined)}).then(Boolean)`;
    let trouble: unknown = "";
    for (;;) {
      const met = await this.evaluate(holds).catch((error: unknown) => {
        trouble = error;
        return false;
      });
      if (met) return;
      if (Date.now() > end) break;
      await pause(40);
    }
    const shown = await this.evaluate("document.body?.innerText.slice(0, 800)").catch(() => "(no document)");
    throw new Error(`not within ${timeout} ms: ${name}\n${trouble}\nThe document shows:\n${shown}`);
  }

  /** Waits until the document shows some words. */
  untilSays(words: string, timeout = PATIENCE): Promise<void> {
    return this.until(`document.body.innerText.includes(${JSON.stringify(words)})`, timeout, `“${words}”`);
  }

  /** How many elements are there. */
  async count(selector: Selector): Promise<number> {
    return (await this.texts(selector)).length;
  }

  /** The visible text of the first element; throws if there is none. */
  async text(selector: Selector = "body"): Promise<string> {
    const [first] = await this.texts(selector);
    if (first === undefined) throw new Error(`nothing matches ${selector}`);
    return first;
  }

  /** The visible texts of all elements. */
  texts(selector: Selector): Promise<string[]> {
    return this.evaluate(calling("textsOf", selector));
  }

  /** Clicks the middle of an element, once it is in view, rests, and nothing else lies over it; `which` counts from 0. */
  async click(selector: Selector, which = 0): Promise<void> {
    await this.waitFor(selector);
    const end = Date.now() + PATIENCE;
    for (;;) {
      const spot = await this.evaluate<Spot>(calling("findSpot", selector, which));
      if ("x" in spot) return this.clickAt(spot.x, spot.y);
      if (Date.now() > end) throw new Error(`cannot click ${selector}: ${spot.why}`);
      await pause(40);
    }
  }

  /** Clicks into a field and replaces what it holds. */
  async fill(selector: Selector, text: string): Promise<void> {
    await this.click(selector);
    await this.press("Control+a");
    await (text === "" ? this.press("Delete") : this.type(text));
  }

  /** Puts files into a file input, as picking them does. */
  setFiles(selector: Selector, files: readonly GivenFile[]): Promise<void> {
    return this.evaluate(calling("pick", selector, files.map(packed)));
  }

  /** Drops files on an element: enter, over and drop, with a data transfer that holds them. */
  async drop(selector: Selector, files: readonly GivenFile[]): Promise<void> {
    await this.waitFor(selector);
    await this.evaluate(calling("drop", selector, files.map(packed)));
  }

  /** The rules of axe that the document, or the part of it that `within` selects, breaks. */
  async axe(within: string | null = null): Promise<Violation[]> {
    if (!(await this.evaluate("typeof axe === 'object'"))) await this.evaluate(`(() => { ${axeSource()} })()`);
    return this.evaluate(
      `axe.run(${within === null ? "document" : JSON.stringify(within)}, { resultTypes: ["violations"] })
        .then(({ violations }) => violations.map(({ id, impact, help, nodes }) => ({ id, impact, help,
          nodes: nodes.map(({ target, html }) => target.join(" ") + " | " + html.slice(0, 200)) })))`,
    );
  }
}

/** What a driver runs as an expression. */
export function asExpression(what: unknown, argument: unknown): string {
  if (typeof what === "string") return what;
  return `(${what})(${argument === undefined ? "" : JSON.stringify(argument)})`;
}

function axeSource(): string {
  const own = createRequire(import.meta.url);
  const axe = createRequire(own.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js");
  return `${readFileSync(axe, "utf8")}\n;globalThis.axe = window.axe ?? globalThis.axe;`;
}

const TYPES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".html": "text/html",
  ".txt": "text/plain",
  ".json": "application/json",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function packed(file: GivenFile): PackedFile {
  const { name, bytes, type } =
    typeof file === "string" ? { name: basename(file), bytes: readFileSync(file), type: undefined } : file;
  return { name, type: type ?? TYPES[extname(name)] ?? "", base64: Buffer.from(bytes).toString("base64") };
}
