import type { Theme } from "@noticelens/parser";
import { browser } from "wxt/browser";

const KEY = "themes";

/** The themes a person has set for comparisons; null where the parser's own hold. */
export async function loadThemes(): Promise<readonly Theme[] | null> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) && stored.length > 0 ? (stored as Theme[]) : null;
}

/** Keeps themes that were read by `readThemes`; null goes back to the parser's own. */
export async function saveThemes(themes: readonly Theme[] | null): Promise<void> {
  if (themes) await browser.storage.local.set({ [KEY]: themes });
  else await browser.storage.local.remove(KEY);
}

/** Calls back when the themes change, on any page. Returns a function that ends it. */
export function onThemes(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>): void => {
    if (KEY in changes) listener();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
