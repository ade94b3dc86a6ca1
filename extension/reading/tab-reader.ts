import type { Language, SourceInput } from "@noticelens/parser";
import { browser } from "wxt/browser";
import type { PageReading } from "../messages.ts";
import type { SourceView } from "../source-view.ts";
import { storeFile } from "../store/library.ts";
import { PagePort } from "./page-port.ts";
import { ParseFailed, parseSource } from "./parse-source.ts";
import { PdfTab } from "./pdf-tab.ts";
import { FetchFailed, fetchFile, type LoadedFile, loadFile, nameOf, sitePattern } from "./read-file.ts";
import type { Origin, Reading } from "./reading.ts";

/** What a reading needs besides the words: where they can be marked, and what else the page offers. */
interface Surroundings {
  readonly view: SourceView | null;
  readonly page: Extract<PageReading, { kind: "html" }> | null;
  readonly fileId: string | null;
}

/** After so long a page is asked once more, in milliseconds. */
const ONCE_MORE = 300;

/** Reads the tab it is told to, says how far it is, and holds one reading: the newest. */
export class TabReader {
  readonly #lang: Language;
  readonly #show: (reading: Reading) => void;
  #port: PagePort | null = null;
  #isFetched = false;
  #turn = 0;

  constructor(lang: Language, show: (reading: Reading) => void) {
    this.#lang = lang;
    this.#show = show;
  }

  /** Reads a tab. `asked` tells a click of the person from a look whether the tab may be read. */
  async readTab(tabId: number, { asked }: { asked: boolean }): Promise<void> {
    this.close();
    const turn = this.#turn;
    const show = (reading: Reading): void => {
      if (turn === this.#turn) this.#show(reading);
    };
    let port: PagePort;
    try {
      // A page that is just being built may turn a script away once.
      port = await PagePort.open(tabId).catch(async (cause: unknown) => {
        if (!asked) throw cause;
        await new Promise((resolve) => setTimeout(resolve, ONCE_MORE));
        return PagePort.open(tabId);
      });
    } catch (cause) {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return show(await this.#closedTab({ tabId, url: tab?.url ?? null, asked, cause }));
    }
    if (turn !== this.#turn) return port.close();
    this.#port = port;
    port.onLeft(() => void this.readTab(tabId, { asked: false }));
    try {
      const page = await port.ask("read", {});
      if (page.kind === "file") return await this.#readFileTab(page, tabId, show);
      const origin: Origin = { tabId, url: page.url, name: hostOf(page.url), isFile: false };
      const source = { text: page.html, url: page.url, name: page.title, mediaType: "text/html; charset=utf-8" };
      await this.#parse({ source, origin, show }, { view: port, page, fileId: null });
    } catch (cause) {
      show({ state: "failed", origin: { tabId, url: null, name: "", isFile: false }, failure: failureOf(cause) });
    }
  }

  /** Reads a file that was dropped or picked. */
  async readFile(file: File): Promise<void> {
    this.close();
    const turn = this.#turn;
    const loaded = await loadFile(file);
    const show = (reading: Reading): void => {
      if (turn === this.#turn) this.#show(reading);
    };
    const origin = { tabId: null, url: null, name: file.name, isFile: true };
    await this.#readLoaded(loaded, origin, { show, turns: false });
  }

  /** Reads the file of a tab that no script may enter (Firefox's PDF viewer), once the person has granted its site. */
  async readGranted(origin: Origin): Promise<void> {
    if (!origin.url) return;
    const granted = await browser.permissions.request({ origins: [sitePattern(origin.url)] });
    if (!granted) return this.#show({ state: "permission", origin, refused: true });
    this.close();
    this.#isFetched = true;
    const turn = this.#turn;
    await this.#fetchAndRead(origin, (reading) => turn === this.#turn && this.#show(reading));
  }

  /** Whether what was read is still there: the page answers, or it was a file that no script may enter anyway. */
  get isConnected(): boolean {
    return this.#port?.isOpen ?? this.#isFetched;
  }

  /** Leaves the page as it was. */
  close(): void {
    this.#turn += 1;
    this.#port?.close();
    this.#port = null;
    this.#isFetched = false;
  }

  async #closedTab(tab: { tabId: number; url: string | null; asked: boolean; cause: unknown }): Promise<Reading> {
    const { tabId, url, asked, cause } = tab;
    if (url?.startsWith(browser.runtime.getURL("/" as "/options.html"))) return { state: "own-page" };
    if (url?.startsWith("file:")) return { state: "local-file" };
    const message = String(cause);
    if (/chrome:|extensions gallery|cannot be scripted|chrome-extension:|devtools:|edge:/i.test(message))
      return { state: "protected" };
    if (url && !/^https?:/.test(url)) return { state: "protected" };
    if (!asked || !url) return { state: asked ? "protected" : "no-access" };
    const origin = { tabId, url, name: nameOf(url), isFile: true };
    // Firefox shows a PDF in a page of its own, which no script may enter.
    const isFile = /\.pdf$/i.test(URL.parse(url)?.pathname ?? "") || /missing host permission/i.test(message);
    if (isFile) return { state: "permission", origin, refused: false };
    return { state: "failed", origin: { ...origin, name: hostOf(url), isFile: false }, failure: failureOf(cause) };
  }

  async #readFileTab(page: Extract<PageReading, { kind: "file" }>, tabId: number, show: (reading: Reading) => void) {
    const origin: Origin = { tabId, url: page.url, name: nameOf(page.url), isFile: true };
    if (page.mediaType !== "application/pdf") return show({ state: "unsupported", origin, type: page.mediaType });
    await this.#fetchAndRead(origin, show, !page.isEmbedded);
  }

  /** `turns`: the tab is the file's own, and can be turned to its pages. */
  async #fetchAndRead(origin: Origin, show: (reading: Reading) => void, turns = true): Promise<void> {
    show({ state: "reading", origin, progress: null, stop: () => undefined });
    try {
      const file = await fetchFile((origin.url ?? "").replace(/#.*$/s, ""));
      await this.#readLoaded(file, origin, { show, turns });
    } catch (cause) {
      show({ state: "failed", origin, failure: failureOf(cause) });
    }
  }

  async #readLoaded(
    file: LoadedFile,
    origin: Origin,
    { show, turns }: { readonly show: (reading: Reading) => void; readonly turns: boolean },
  ): Promise<void> {
    const fileId = await storeFile({
      name: file.name ?? "",
      bytes: file.bytes,
      url: origin.url,
      mediaType: file.mediaType,
      backTabId: origin.tabId,
    });
    const view = this.#port && turns ? new PdfTab(this.#port) : null;
    await this.#parse({ source: file, origin, show }, { view, page: null, fileId });
  }

  async #parse(
    { source, origin, show }: { source: SourceInput; origin: Origin; show: (reading: Reading) => void },
    { view, page, fileId }: Surroundings,
  ): Promise<void> {
    try {
      const parsing = parseSource(source, this.#lang, (progress) =>
        show({ state: "reading", origin, progress, stop: parsing.stop }),
      );
      show({ state: "reading", origin, progress: null, stop: parsing.stop });
      const [read, { meetNotice }] = await Promise.all([parsing.notice, import("../store/meet.ts")]);
      const { row, notice, known, returned } = await meetNotice(read);
      const files = page?.files ?? [];
      const foreignFrame = page?.foreignFrame ?? null;
      show({ state: "ready", origin, notice, row, known, returned, view, files, foreignFrame, fileId });
    } catch (cause) {
      show({ state: "failed", origin, failure: failureOf(cause) });
    }
  }
}

function failureOf(cause: unknown) {
  if (cause instanceof ParseFailed) return cause.failure;
  const technical = cause instanceof FetchFailed ? `fetch: ${cause.message}` : String(cause);
  return { unreadable: null, technical };
}

function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}
