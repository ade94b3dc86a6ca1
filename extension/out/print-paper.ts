import { browser } from "wxt/browser";

/** Where the last paper waits for its page; in memory only. */
const KEY = "paper";

/** Opens a paper in a tab of its own, which prints it. The panel goes on while the dialog is open. */
export async function printPaper(html: string): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: { id, html } });
  await browser.tabs.create({ url: browser.runtime.getURL(`/print.html?id=${id}` as "/library.html") });
}

/** The paper that was left under an id; null where a later one has taken its place. */
export async function takePaper(id: string | null): Promise<Document | null> {
  const { [KEY]: paper } = await browser.storage.session.get<Record<string, { id: string; html: string }>>(KEY);
  return paper && paper.id === id ? new DOMParser().parseFromString(paper.html, "text/html") : null;
}
