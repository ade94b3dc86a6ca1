import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { askToRead } from "../reading/read-request.ts";

/**
 * A click on the toolbar button opens the panel and asks it to read the page. The panel must be opened before anything
 * is awaited: the click is a user gesture only until then, and it is what grants access to the page.
 */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    void openPanel(tab.id);
    void askToRead(tab.id);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
});

/** Where there is no side panel (older relatives of Chrome) the checklist opens in a window beside the page. */
function openPanel(tabId: number): Promise<unknown> {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return sidebarAction.open();
  if (browser.sidePanel) return browser.sidePanel.open({ tabId });
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
  return browser.windows.create({ url, type: "popup", width: 420, height: 900 });
}
