import type { Language, Notice, SourceInput } from "@noticelens/parser";
import { browser } from "wxt/browser";
import type { FetchedPart, PagePart, PageParts, PageReading } from "../messages.ts";
import { stemOf } from "../page/page-parts.ts";
import type { SourceView } from "../source-view.ts";
import { plainAddress, storeFile, tables } from "../store/library.ts";
import type { Meeting } from "../store/meet.ts";
import { JoinedView } from "./joined-view.ts";
import { PagePort } from "./page-port.ts";
import { ParseFailed, parseSource } from "./parse-source.ts";
import { PdfTab } from "./pdf-tab.ts";
import { FetchFailed, fetchFile, hostOf, type LoadedFile, loadFile, nameOf, sitePattern } from "./read-file.ts";
import { NOT_LISTED, type Origin, type PartFailure, type PartsRead, type Reading, type Ready } from "./reading.ts";

/** What a reading needs besides the words: where they can be marked, and what else the page offers. */
interface Surroundings {
  readonly view: SourceView | null;
  readonly page: HtmlPage | null;
  readonly fileId: string | null;
  /** The page was joined with others of its notice: how many were read. */
  readonly parts?: PartsRead;
}

/** A page that is one of several, as it was read. */
interface OwnPage {
  readonly page: HtmlPage;
  readonly port: PagePort;
  readonly ready: Ready;
}

type HtmlPage = Extract<PageReading, { kind: "html" }>;

/** After so long a page is asked once more, in milliseconds. */
const ONCE_MORE = 300;

/** Reads the tab it is told to, says how far it is, and holds one reading: the newest. */
export class TabReader {
  readonly #lang: Language;
  readonly #show: (reading: Reading) => void;
  #port: PagePort | null = null;
  #isFetched = false;
  #turn = 0;
  #own: OwnPage | null = null;
  /** The other pages that were fetched, by number. */
  #fetched = new Map<number, string>();
  #isStopped = false;
  /** The notices of the page, each as it is shown. */
  #several: readonly Ready[] = [];

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
      if (page.parts) {
        // Where it is not said how many pages there are, those of before do not tell whether they are all.
        if (page.parts.of !== null) this.#fetched = remembered(page, page.parts.at);
        remember(page, page.parts.at, page.html);
      }
      if (page.parts && this.#fetched.size > 0) await this.#readJoined({ page, port, origin, show }, page.parts);
      else await this.#parse({ source: sourceOf(page), origin, show }, { view: port, page, fileId: null });
    } catch (cause) {
      show({ state: "failed", origin: { tabId, url: null, name: "", isFile: false }, failure: failureOf(cause) });
    }
  }

  /** Fetches the other pages of the notice and reads all of them as one; what was fetched before is not asked for again. */
  async joinParts(): Promise<void> {
    const own = this.#own;
    const turn = this.#turn;
    const known = own?.ready.parts;
    if (!own || !known) return;
    const { page, port, ready } = own;
    this.#isStopped = false;
    const fetched = this.#fetched;
    const { at } = known;
    let { of } = known;
    // What failed is asked for again, though only the page before it may know its address.
    const left = new Map([...known.left, ...known.failed].map(({ number, url }) => [number, url]));
    const failed: PartsRead["failed"][number][] = [];
    const partsNow = (fetching: number | null): PartsRead => ({
      ...this.#partsRead({ at, of, pages: [...left].map(([number, url]) => ({ number, url })) }),
      failed: [...failed],
      fetching,
    });
    while (left.size > 0 && !this.#isStopped && fetched.size + failed.length < MOST_PARTS) {
      const number = Math.min(...left.keys());
      const part: PagePart = { number, url: left.get(number) ?? "" };
      this.#show({ ...ready, parts: partsNow(number) });
      const answer: FetchedPart = await port.ask("part", part).catch(() => ({ failed: 0 }));
      if (turn !== this.#turn) return;
      left.delete(number);
      const why = whyNot(answer, page, part);
      if (why) failed.push({ ...part, why });
      if (why || "failed" in answer) continue;
      fetched.set(number, answer.html);
      remember(page, number, answer.html);
      of ??= answer.parts?.of ?? null;
      for (const other of answer.parts?.pages ?? [])
        if (other.number !== at && !fetched.has(other.number) && !failed.some((one) => one.number === other.number))
          left.set(other.number, other.url);
    }
    if (left.size === 0 && failed.length === 0) of ??= Math.max(at, ...fetched.keys());
    const parts = partsNow(null);
    if (fetched.size === 0) return this.#show({ ...ready, parts });
    const show = (reading: Reading): void => {
      if (turn === this.#turn && reading.state !== "reading") this.#show(reading);
    };
    await this.#readJoined({ page, port, origin: ready.origin, show }, { at, of, pages: parts.left }, parts.failed);
  }

  /** Reads a page and those that were fetched as one. */
  async #readJoined(
    { page, port, origin, show }: Omit<OwnPage, "ready"> & { origin: Origin; show(reading: Reading): void },
    { at, of, pages }: PageParts,
    failed: PartsRead["failed"] = [],
  ): Promise<void> {
    const { joinPages } = await import("./join-pages.ts");
    const inOrder = [...this.#fetched].sort(([one], [other]) => one - other);
    const html = joinPages({
      own: page.html,
      before: inOrder.filter(([number]) => number < at).map(([, part]) => part),
      behind: inOrder.filter(([number]) => number > at).map(([, part]) => part),
    });
    const parts = { ...this.#partsRead({ at, of, pages }), failed };
    const view = new JoinedView(port);
    await this.#parse({ source: sourceOf({ ...page, html }), origin, show }, { view, page, fileId: null, parts });
  }

  #partsRead({ at, of, pages }: PageParts): PartsRead {
    const read = [at, ...this.#fetched.keys()].sort((one, other) => one - other);
    const left = pages.filter(({ number }) => !read.includes(number));
    return { at, of, read, left, failed: [], fetching: null };
  }

  /** Stops fetching pages; those that were fetched are read. */
  stopJoining(): void {
    this.#isStopped = true;
  }

  /** Has the page show the rest of its text, and reads it again. */
  async unfold(): Promise<void> {
    const own = this.#own;
    const tabId = own?.ready.origin.tabId;
    if (!own?.ready.folded || typeof tabId !== "number") return;
    const turn = this.#turn;
    const isMore = await own.port.ask("unfold", {}).catch(() => false);
    if (turn !== this.#turn) return;
    if (isMore) return this.readTab(tabId, { asked: true });
    this.#show({ ...own.ready, folded: { ...own.ready.folded, failed: true } });
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
    this.#own = null;
    this.#fetched = new Map();
    this.#several = [];
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
    { view, page, fileId, parts = partsOf(page) ?? undefined }: Surroundings,
  ): Promise<void> {
    try {
      const parsing = parseSource(source, this.#lang, (progress) =>
        show({ state: "reading", origin, progress, stop: parsing.stop }),
      );
      show({ state: "reading", origin, progress: null, stop: parsing.stop });
      const [read, { meetNotice }] = await Promise.all([parsing.notice, import("../store/meet.ts")]);
      const isSeveral = page !== null && read.diagnostics.some(({ code }) => code === "further-notice");
      const isOne = isSeveral && (await isReadAsOne(page.url));
      const all = isSeveral && !isOne ? await this.#parseApart(source, read) : [read];
      const met: Meeting[] = [];
      for (const one of all) met.push(await meetNotice(one, { sharesAddress: all.length > 1 }));
      const files = page?.files ?? [];
      const foreignFrame = page?.foreignFrame ?? null;
      const listed = page?.list ?? NOT_LISTED;
      const folded = page?.unfolds ? { words: page.unfolds, failed: false } : null;
      const around = { view, files, foreignFrame, fileId, parts: parts ?? null, folded, listed };
      const among = { notices: met.map(({ notice }) => notice), ids: met.map(({ row }) => row.id), isOne };
      const several = met.map((one, at): Ready => {
        return { state: "ready", origin, ...one, ...around, among: isSeveral ? { ...among, at } : null };
      });
      const [ready] = several;
      if (!ready) return;
      const port = this.#port;
      if (page && port && (ready.parts || folded)) this.#own = { page, port, ready };
      this.#several = several;
      show(ready);
    } catch (cause) {
      show({ state: "failed", origin, failure: failureOf(cause) });
    }
  }

  /** Reads each notice of a page that holds several. */
  async #parseApart(source: SourceInput, read: Notice): Promise<Notice[]> {
    const { splitNotices } = await import("./split-notices.ts");
    const parts = splitNotices(source.text ?? "", read);
    return Promise.all(parts.map((text) => parseSource({ ...source, text }, this.#lang, () => undefined).notice));
  }

  /** Shows another notice of the page. */
  showNotice(at: number): void {
    const ready = this.#several[at];
    if (ready) this.#show(ready);
  }

  /** Reads the page again as one notice, or as several, as the person says; that is remembered. */
  async readAsOne(isOne: boolean): Promise<void> {
    const [ready] = this.#several;
    const tabId = ready?.origin.tabId;
    if (!ready?.origin.url || typeof tabId !== "number") return;
    await tables.decisions.put({ key: asOneKey(ready.origin.url), value: isOne, at: Date.now() });
    await this.readTab(tabId, { asked: true });
  }
}

const asOneKey = (url: string): string => `one:${plainAddress(url)}`;

async function isReadAsOne(url: string): Promise<boolean> {
  return (await tables.decisions.get(asOneKey(url)))?.value === true;
}

/**
 * The pages of notices in several pages that were read lately, whichever tab showed them: a notice is joined as the person
 * leafs through it.
 */
const lately = new Map<string, Map<number, string>>();
const MOST_LATELY = 5;

function keyOf({ url, title, parts }: HtmlPage): string {
  const address = new URL(url);
  return [address.origin, stemOf(address), bareTitle(title), parts?.of].join(" ");
}

function remember(page: HtmlPage, number: number, html: string): void {
  const key = keyOf(page);
  const pages = lately.get(key) ?? new Map<number, string>();
  lately.delete(key);
  lately.set(key, pages.set(number, html));
  for (const old of [...lately.keys()].slice(0, -MOST_LATELY)) lately.delete(old);
}

/** The other pages of a notice that were read lately, by number. */
function remembered(page: HtmlPage, at: number): Map<number, string> {
  return new Map([...(lately.get(keyOf(page)) ?? [])].filter(([number]) => number !== at));
}

/** Pages that are fetched for one notice at most. */
const MOST_PARTS = 60;

function sourceOf({ html, url, title }: HtmlPage): SourceInput {
  return { text: html, url, name: title, mediaType: "text/html; charset=utf-8" };
}

function partsOf(page: HtmlPage | null): PartsRead | null {
  if (!page?.parts) return null;
  const { at, of, pages } = page.parts;
  return { at, of, read: [at], left: pages, failed: [], fetching: null };
}

/** Why what came is not joined: nothing came, or it is neither called like the page nor the part it should be. */
function whyNot(answer: FetchedPart, page: HtmlPage, { number }: PagePart): PartFailure | null {
  if ("failed" in answer) return answer.failed === 0 ? "offline" : answer.failed === 404 ? "gone" : "refused";
  const isPartAsked = answer.parts?.at === number && answer.parts.of === page.parts?.of && page.parts?.of !== null;
  return isPartAsked || bareTitle(answer.title) === bareTitle(page.title) ? null : "other-notice";
}

/** A page's title without the number of the page. */
function bareTitle(title: string): string {
  return title.replace(/[（(]?第?\s*\d+\s*[页頁][）)]?|[\s_-]+/g, "");
}

function failureOf(cause: unknown) {
  if (cause instanceof ParseFailed) return cause.failure;
  const technical = cause instanceof FetchFailed ? `fetch: ${cause.message}` : String(cause);
  return { unreadable: null, technical };
}
