import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { defineConfig } from "wxt";

const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** CMaps of the mainland, Taiwan and Unicode encodings; without them a Chinese PDF has no text. */
const CMAPS = /^(?:Adobe-(?:GB1|CNS1)|GB|Uni(?:GB|CNS)|B5|ETen|CNS|Identity|H\.|V\.)/;

/** Rules of pdf.js's viewer for editing PDFs, which nobody does here: nine tenths of its style sheet. */
const EDITOR = /editor|annotation|popup|dialog|toolbar|signature|comment|xfa|menu|sidebar|treeView/i;

export default defineConfig({
  srcDir: "extension",
  publicDir: "extension/public",
  outDir: ".output",
  modules: ["@wxt-dev/module-react"],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ["chrome", "firefox"],
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    permissions: ["activeTab", "scripting", "storage", ...(browser === "chrome" ? ["sidePanel"] : [])],
    optional_host_permissions: ["http://*/*", "https://*/*"],
    action: { default_title: "__MSG_open__" },
    // What is read in a private window is not kept: a memory of its own in Chrome, not there at all in Firefox.
    incognito: browser === "firefox" ? "not_allowed" : "split",
    commands: { _execute_action: { suggested_key: { default: "Alt+Z" } } },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "noticelens@noticelens.org",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "116" }),
  }),
  vite: () => ({
    plugins: [{ ...optimizeLocales.vite({ locales: ["zh-CN", "en-US"] }), enforce: "pre" }],
    resolve: {
      alias: [
        { find: "pdfjs-dist/legacy/build/pdf.worker.mjs", replacement: resolve("extension/reading/pdf-worker.ts") },
        // The build for older browsers everywhere: relatives of Chrome lag behind by years.
        { find: /^pdfjs-dist$/, replacement: "pdfjs-dist/legacy/build/pdf.mjs" },
      ],
      conditions: ["@noticelens/source", "module", "browser", "production", "default"],
    },
    css: {
      postcss: {
        plugins: [
          {
            postcssPlugin: "without-editor",
            Rule(rule) {
              const isViewer = rule.source?.input.file?.endsWith("pdf_viewer.css");
              if (isViewer && EDITOR.test(rule.selector)) rule.remove();
            },
          },
        ],
      },
    },
    build: { target: ["chrome116", "firefox140"], chunkSizeWarningLimit: 2000 },
    worker: { format: "es" },
  }),
  hooks: {
    "build:publicAssets": (_wxt, files) => {
      for (const name of readdirSync(join(pdfjs, "cmaps"))) {
        if (name.endsWith(".bcmap") && CMAPS.test(name)) {
          files.push({ absoluteSrc: join(pdfjs, "cmaps", name), relativeDest: `cmaps/${name}` });
        }
      }
    },
  },
});
