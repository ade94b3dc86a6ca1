import { browser } from "wxt/browser";
import { DEFAULT_KEYS, type Keys } from "./panel/shortcuts.ts";

/** What a person has set. Kept in the browser's local storage, never synchronised. */
export interface Settings {
  readonly language: "auto" | "zh" | "en";
  readonly theme: "auto" | "light" | "dark";
  readonly keys: Keys;
}

const KEY = "settings";
export const DEFAULT_SETTINGS: Settings = { language: "auto", theme: "auto", keys: DEFAULT_KEYS };

/** The settings; the defaults where nothing is set or storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    return toSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...patch } });
}

/** Calls back with the settings whenever they change, on any page. Returns a function that ends it. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>): void => {
    if (KEY in changes) listener(toSettings(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}

/** The language to speak: the one that was set, else the browser's. */
export function languageOf({ language }: Settings): "zh" | "en" {
  if (language !== "auto") return language;
  return browser.i18n.getUILanguage().toLowerCase().startsWith("zh") ? "zh" : "en";
}

function toSettings(stored: unknown): Settings {
  if (typeof stored !== "object" || stored === null) return DEFAULT_SETTINGS;
  const { language, theme, keys } = stored as Partial<Settings>;
  return {
    language: language === "zh" || language === "en" ? language : "auto",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    keys: { ...DEFAULT_KEYS, ...keys },
  };
}
