import { expect, test } from "vitest";
import { builtExtension } from "./support/built-extension.ts";
import { openChromium } from "./support/chromium.ts";
import { openFirefox } from "./support/firefox.ts";
import { openSite } from "./support/site.ts";
const t = { at: Date.now() }; const lap = (s: string) => { console.log(s, Date.now() - t.at); t.at = Date.now(); };
test("firefox x3", async () => {
  const site = await openSite();
  for (let i = 0; i < 3; i++) {
    t.at = Date.now();
    const f = await openFirefox({ extension: builtExtension("firefox") }); lap("open");
    expect(await f.tabs()).toBe(1);
    await f.navigate(site.url + "/gov/"); await f.clickToolbar(); const p = await f.sidebar(); lap("sidebar");
    await p.waitFor("[role=treegrid] .problem"); lap("rows");
    if (i === 0) { await p.setSize(420, 900); lap("size"); console.log((await p.axe()).length); lap("axe gov"); }
    if (i === 1) { await f.navigate(site.url + "/long/"); await f.clickToolbar(); await p.untilSays("600"); lap("long"); console.log(await p.evaluate("document.querySelectorAll('.problem').length")); await p.setSize(420, 900); lap("size"); console.log((await p.axe()).length); lap("axe long"); }
    await f.close(); lap("close");
  }
  await site.close();
}, 120000);
test("chromium", async () => {
  const site = await openSite(); t.at = Date.now();
  const c = await openChromium({ extension: builtExtension("chrome") }); lap("open c");
  const page = await c.context.newPage(); await page.goto(site.url + "/long/"); await c.clickToolbar(page); const p = await c.panel();
  await p.waitFor("[role=treegrid] .problem", 8000); lap("rows long"); console.log(await p.evaluate("document.querySelectorAll('.problem').length")); await p.setSize(420, 900); console.log((await p.axe()).length); lap("axe long c");
  console.log(c.requests()); await c.close(); await site.close();
}, 60000);
