import type { Language } from "@noticelens/parser";
import { browser } from "wxt/browser";
import { onReadRequest } from "./read-request.ts";
import type { Origin, Reading, Ready } from "./reading.ts";
import { TabReader } from "./tab-reader.ts";

/** What the panel shows: the reading of the tab in front, and another tab's notice to go back to. */
export interface FollowerState {
  readonly tabId: number | null;
  /** Null while it is looked whether the tab may be read. */
  readonly reading: Reading | null;
  readonly other: Ready | null;
}

interface TabEntry {
  readonly reader: TabReader;
  reading: Reading | null;
  /** Counts the looks at this tab; an answer to an earlier one is stale. */
  url: string | null;
}

/**
 * Follows the tab in front of a window: reads it when it is asked to or already may, and never shows one tab's notice
 * beside another. A file that was dropped stands before the tabs until it is left.
 */
export class TabFollower {
  readonly #lang: Language;
  readonly #entries = new Map<number, TabEntry>();
  readonly #listeners = new Set<() => void>();
  readonly #ends: (() => void)[] = [];
  readonly #files: TabReader;
  #file: Reading | null = null;
  #active: number | null = null;
  #state: FollowerState = { tabId: null, reading: null, other: null };

  constructor(lang: Language, fixedTab: number | null) {
    this.#lang = lang;
    this.#files = new TabReader(lang, (reading) => {
      this.#file = reading;
      this.#changed();
    });
    void this.#start(fixedTab);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): FollowerState => this.#state;

  /** Reads the tab in front again. */
  readAgain(): void {
    this.#file = null;
    if (this.#active !== null) this.#read(this.#active, true);
  }

  /** Joins the other pages of the notice in front. */
  joinParts(): void {
    if (this.#active !== null) void this.#entry(this.#active).reader.joinParts();
  }

  stopJoining(): void {
    if (this.#active !== null) this.#entry(this.#active).reader.stopJoining();
  }

  /** Has the page in front show the rest of its text. */
  unfold(): void {
    if (this.#active !== null) void this.#entry(this.#active).reader.unfold();
  }

  /** Shows another notice of the page in front. */
  showNotice(at: number): void {
    if (this.#active !== null) this.#entry(this.#active).reader.showNotice(at);
  }

  /** Takes the notices of the page in front for one, or for several again. */
  readAsOne(isOne: boolean): void {
    if (this.#active !== null) void this.#entry(this.#active).reader.readAsOne(isOne);
  }

  readFile(file: File): void {
    void this.#files.readFile(file);
  }

  readGranted(origin: Origin): void {
    if (origin.tabId !== null) void this.#entry(origin.tabId).reader.readGranted(origin);
  }

  /** Leaves a dropped file and goes back to the tab. */
  leaveFile(): void {
    this.#files.close();
    this.#file = null;
    this.#changed();
  }

  close(): void {
    for (const end of this.#ends) end();
    for (const { reader } of this.#entries.values()) reader.close();
    this.#files.close();
  }

  async #start(fixedTab: number | null): Promise<void> {
    const windowId = fixedTab === null ? (await browser.windows.getCurrent()).id : undefined;
    const [front] = fixedTab === null ? await browser.tabs.query({ active: true, windowId: windowId ?? -2 }) : [];
    this.#ends.push(
      onReadRequest(({ tabId }) => void this.#asked(tabId, windowId)),
      listen(browser.tabs.onActivated, (info) => {
        if (fixedTab === null && info.windowId === windowId) this.#front(info.tabId);
      }),
      listen(browser.tabs.onUpdated, (tabId, change) => this.#updated(tabId, change)),
      listen(browser.tabs.onRemoved, (tabId) => this.#forget(tabId)),
    );
    const tabId = fixedTab ?? front?.id ?? null;
    if (fixedTab !== null) this.#read(fixedTab, true);
    if (tabId !== null) this.#front(tabId);
  }

  async #asked(tabId: number, windowId: number | undefined): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab || (windowId !== undefined && tab.windowId !== windowId)) return;
    this.#file = null;
    this.#active = tabId;
    this.#read(tabId, true);
  }

  #front(tabId: number): void {
    this.#active = tabId;
    if (!this.#entries.has(tabId)) this.#read(tabId, false);
    this.#changed();
  }

  #updated(tabId: number, change: { status?: string; url?: string }): void {
    const entry = this.#entries.get(tabId);
    if (!entry) return;
    const left = change.url !== undefined && plain(change.url) !== plain(entry.url ?? change.url);
    if (change.url) entry.url = change.url;
    if (change.status === "complete" && tabId === this.#active && (left || !entry.reader.isConnected))
      this.#read(tabId, false);
    else if (!entry.reader.isConnected && change.status === "loading") this.#set(entry, null);
  }

  #read(tabId: number, asked: boolean): void {
    const entry = this.#entry(tabId);
    if (asked) this.#set(entry, null);
    void entry.reader.readTab(tabId, { asked });
  }

  #entry(tabId: number): TabEntry {
    const known = this.#entries.get(tabId);
    if (known) return known;
    const entry: TabEntry = {
      reader: new TabReader(this.#lang, (reading) => this.#set(entry, reading)),
      reading: null,
      url: null,
    };
    this.#entries.set(tabId, entry);
    return entry;
  }

  #set(entry: TabEntry, reading: Reading | null): void {
    entry.reading = reading;
    if (reading && "origin" in reading) entry.url = reading.origin.url;
    this.#changed();
  }

  #forget(tabId: number): void {
    this.#entries.get(tabId)?.reader.close();
    this.#entries.delete(tabId);
    this.#changed();
  }

  #changed(): void {
    const own = this.#active === null ? null : (this.#entries.get(this.#active)?.reading ?? null);
    const others = [...this.#entries.values()].flatMap(({ reading }) =>
      reading?.state === "ready" && reading !== own ? [reading] : [],
    );
    this.#state = { tabId: this.#active, reading: this.#file ?? own, other: others.at(-1) ?? null };
    for (const listener of this.#listeners) listener();
  }
}

function plain(url: string): string {
  return url.replace(/#.*$/s, "");
}

interface Listened<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

function listen<Listener>(event: Listened<Listener>, listener: Listener): () => void {
  event.addListener(listener);
  return () => event.removeListener(listener);
}
