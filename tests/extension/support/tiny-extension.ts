import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The id of the throw-away extension in Firefox. */
export const TINY_ID = "tiny@example.org";

/**
 * Writes an extension that does nothing but what a harness must be able to see: a toolbar click opens the panel, the
 * panel reads the title of the tab by the access that the click gave, and a button asks for more.
 */
export function writeTinyExtension(browser: "chrome" | "firefox"): string {
  const folder = mkdtempSync(join(tmpdir(), "noticelens-tiny-"));
  const chrome = browser === "chrome";
  const manifest = {
    manifest_version: 3,
    name: "tiny",
    version: "1",
    permissions: ["activeTab", "scripting", ...(chrome ? ["sidePanel"] : [])],
    optional_host_permissions: ["http://*/*", "https://*/*"],
    action: {},
    background: chrome ? { service_worker: "background.js" } : { scripts: ["background.js"] },
    ...(chrome
      ? { side_panel: { default_path: "panel.html" } }
      : {
          sidebar_action: { default_panel: "panel.html", open_at_install: false },
          browser_specific_settings: { gecko: { id: TINY_ID, data_collection_permissions: { required: ["none"] } } },
        }),
  };
  const files = {
    "manifest.json": JSON.stringify(manifest),
    "background.js": `
      const api = globalThis.browser ?? chrome;
      api.action.onClicked.addListener((tab) => {
        if (api.sidebarAction) api.sidebarAction.open(); else api.sidePanel.open({ tabId: tab.id });
      });`,
    "panel.html": `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>tiny panel</title>
      <style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>
      <main><h1>tiny</h1><p id="title"></p><button id="again">again</button><button id="ask">ask</button>
      <p id="answer"></p><p id="clicks">0</p><label>words <input id="words"></label><p id="keys"></p>
      <label>file <input id="file" type="file"></label><p id="files"></p><div id="zone">drop here</div>
      <img id="bad" hidden src="/icon-of-nothing.png"></main><script src="panel.js"></script></html>`,
    "panel.js": `
      const api = globalThis.browser ?? chrome;
      const at = (id) => document.getElementById(id);
      async function read() {
        const [tab] = await api.tabs.query({ active: true, currentWindow: true });
        try {
          const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title });
          at("title").textContent = "title: " + result;
        } catch (error) { at("title").textContent = "no access: " + error.message; }
      }
      read();
      at("again").onclick = (event) => { at("clicks").textContent = String(event.isTrusted); read(); };
      at("ask").onclick = () => api.permissions.request({ origins: ["http://127.0.0.1/*"] }).then(
        (yes) => { at("answer").textContent = "answer: " + yes; }, (error) => { at("answer").textContent = "failed: " + error.message; });
      at("words").onkeydown = ({ code, ctrlKey, isTrusted }) => { at("keys").textContent += " " + (ctrlKey ? "C-" : "") + code + (isTrusted ? "" : "?"); };
      at("file").onchange = ({ target }) => { at("files").textContent = [...target.files].map((f) => f.name + ":" + f.size).join(); };
      at("zone").ondragover = (event) => event.preventDefault();
      at("zone").ondrop = ({ dataTransfer }) => { at("files").textContent = "dropped " + [...dataTransfer.files].map((f) => f.name + ":" + f.size).join(); };`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
