import { afterAll, beforeAll, describe } from "vitest";
import { type BenchTop, openBenchTop } from "./support/bench-top.ts";
import { builtExtension } from "./support/built-extension.ts";
import { type Firefox, openFirefox } from "./support/firefox.ts";
import { superviseIn } from "./support/supervise.ts";

describe("in Chromium", () => {
  let top: BenchTop;
  beforeAll(async () => {
    top = await openBenchTop();
  });
  afterAll(() => top.close());
  superviseIn(() => ({
    library: async () => top.browser.driver(await top.openOwn("library.html")),
    async opened(by) {
      const [page] = await Promise.all([top.browser.context.waitForEvent("page"), by()]);
      return top.browser.driver(page);
    },
  }));
});

describe("in Firefox", () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await openFirefox({ extension: builtExtension("firefox"), locale: "zh-CN" });
  });
  afterAll(() => firefox.close());
  superviseIn(() => ({
    async library() {
      await firefox.openTab(`${firefox.base}library.html`);
      return firefox.tab();
    },
    async opened(by) {
      const tabs = await firefox.tabs();
      await by();
      while ((await firefox.tabs()) === tabs) await new Promise((resolve) => setTimeout(resolve, 50));
      return firefox.tab();
    },
  }));
});
