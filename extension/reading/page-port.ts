import { type Browser, browser } from "wxt/browser";
import type { Certainty, PageAnswer, PageNews, PageQuestions, SelectedWords, Tally, Target } from "../messages.ts";
import { PAGE_PORT } from "../messages.ts";
import { MARK_STYLE } from "../page/mark-style.ts";
import type { SourceView } from "../source-view.ts";

/** A page that does not answer for this long is taken for gone, in milliseconds. */
const PATIENCE = 20_000;

/** Thrown when a page cannot be asked any more: it was left, or the extension may not look at it. */
export class PageGone extends Error {
  override readonly name = "PageGone";
}

/** The panel's end of the port to one frame of a tab; the page's words can be marked through it. */
export class PagePort implements SourceView {
  readonly #port: Browser.runtime.Port;
  readonly #waiting = new Map<number, { settle(answer: unknown): void; fail(cause: Error): void }>();
  readonly #listeners = new Set<(news: PageNews) => void>();
  #number = 0;
  /** What is selected in the page, for a listener that comes later. */
  #selected: SelectedWords | null = null;
  #gone = false;

  private constructor(port: Browser.runtime.Port) {
    this.#port = port;
    port.onMessage.addListener((answer) => this.#hear(answer as PageAnswer));
    port.onDisconnect.addListener(() => this.#left());
  }

  /**
   * Injects the page's part into a tab and connects to the frame that holds the most text. Throws what the browser
   * throws where it does not allow that.
   */
  static async open(tabId: number): Promise<PagePort> {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ["/page.js"] });
    const frameId = frames.length > 1 ? await fullestFrame(tabId) : 0;
    await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: MARK_STYLE });
    return new PagePort(browser.tabs.connect(tabId, { name: PAGE_PORT, frameId }));
  }

  get isOpen(): boolean {
    return !this.#gone;
  }

  ask<Name extends keyof PageQuestions>(
    name: Name,
    ask: PageQuestions[Name]["ask"],
  ): Promise<PageQuestions[Name]["answer"]> {
    if (this.#gone) return Promise.reject(new PageGone("the page was left"));
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new PageGone(`no answer to ${name}`)), PATIENCE);
      const settle = (answer: unknown): void => {
        clearTimeout(late);
        resolve(answer as PageQuestions[Name]["answer"]);
      };
      this.#waiting.set(number, { settle, fail: (cause) => settle(Promise.reject(cause)) });
      this.#port.postMessage({ number, name, ask });
    });
  }

  mark(current: Target, siblings: readonly Target[], scroll: boolean): Promise<Certainty> {
    return this.ask("mark", { current, siblings, scroll });
  }

  async clear(): Promise<void> {
    if (!this.#gone) await this.ask("clear", {});
  }

  watch(targets: readonly Target[]): Promise<Tally> {
    return this.ask("watch", { targets });
  }

  onClicked(listener: (id: string) => void): () => void {
    return this.#listen((news) => news.news === "clicked" && listener(news.id));
  }

  onChanged(listener: (tally: Tally) => void): () => void {
    return this.#listen((news) => news.news === "changed" && listener(news.tally));
  }

  onSelected(listener: (selected: SelectedWords | null) => void): () => void {
    if (this.#selected) listener(this.#selected);
    return this.#listen((news) => news.news === "selected" && listener(news.selected));
  }

  /** Told when the page shows something else under another address. */
  onLeft(listener: () => void): () => void {
    return this.#listen((news) => news.news === "left" && listener());
  }

  close(): void {
    this.#port.disconnect();
    this.#left();
  }

  #listen(listener: (news: PageNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #hear(answer: PageAnswer): void {
    if ("news" in answer) {
      if (answer.news === "selected") this.#selected = answer.selected;
      for (const listener of this.#listeners) listener(answer);
      return;
    }
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ("failed" in answer) waiting?.fail(new Error(answer.failed));
    else waiting?.settle(answer.answer);
  }

  #left(): void {
    this.#gone = true;
    for (const { fail } of this.#waiting.values()) fail(new PageGone("the page was left"));
    this.#waiting.clear();
  }
}

/** Han characters outside links, none where a viewer draws them from a file; runs in the page, by itself. */
function countOwnHan(): number {
  if (document.querySelector(".pdfViewer .textLayer")) return 0;
  const count = (element: HTMLElement | null): number => (element?.innerText?.match(/\p{Script=Han}/gu) ?? []).length;
  let own = count(document.body);
  for (const link of document.querySelectorAll("a")) own -= count(link);
  return own;
}

/** The frame in which a person sees the most Han characters. */
async function fullestFrame(tabId: number): Promise<number> {
  const counted = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: countOwnHan,
  });
  const [fullest] = counted.sort((one, other) => Number(other.result ?? 0) - Number(one.result ?? 0));
  return fullest?.frameId ?? 0;
}
