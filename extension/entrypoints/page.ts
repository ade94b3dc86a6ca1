import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { PAGE_PORT, type PageQuestion } from "../messages.ts";
import { answerPanel } from "../page/answer-panel.ts";

/** Injected into the page that the person asked to read, once a document; does nothing until a panel connects. */
export default defineUnlistedScript(() => {
  const own = globalThis as { noticelensConnects?: boolean };
  if (own.noticelensConnects) return;
  own.noticelensConnects = true;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PAGE_PORT) return;
    const panel = answerPanel((answer) => {
      try {
        port.postMessage(answer);
      } catch {
        panel.leave(); // the panel is gone
      }
    });
    port.onMessage.addListener((question) => panel.hear(question as PageQuestion));
    port.onDisconnect.addListener(() => panel.leave());
  });
});
