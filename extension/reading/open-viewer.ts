import { browser } from "wxt/browser";
import type { FileLink } from "../messages.ts";
import { storeFile } from "../store/library.ts";
import { fetchFile, nameOf, sitePattern } from "./read-file.ts";

/** Opens a stored file in our own viewer, in a tab of its own. */
export async function openViewer(fileId: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/viewer.html?file=${fileId}`) });
}

/**
 * Opens an attachment in our own viewer. The file is fetched here, where the page's grant holds; a file of another site
 * is asked for first.
 */
export async function openAttachment({ url, text }: FileLink, tabId: number | null): Promise<void> {
  try {
    const file = await fetchFile(url).catch(async (cause: unknown) => {
      const granted = await browser.permissions.request({ origins: [sitePattern(url)] });
      if (!granted) throw cause;
      return fetchFile(url);
    });
    const name = /\.\w{2,4}$/.test(text) ? text : nameOf(url);
    await openViewer(await storeFile({ name, bytes: file.bytes, url, mediaType: file.mediaType, backTabId: tabId }));
  } catch {
    // What we may not fetch the browser still can.
    await browser.tabs.create({ url });
  }
}
