import { openBenchTop } from "../extension/support/bench-top.ts";
import { benchLibrary } from "./library.ts";

/** What the extension costs: medians of five runs in a fresh Chromium. `pnpm bench:extension` */
const RUNS = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

/** Scrolls the list and counts the frames that took longer than 50 ms. */
const SCROLL = `(async () => {
  const list = document.querySelector(".scroll");
  let slow = 0;
  let last = performance.now();
  for (let step = 0; step < 120; step++) {
    list.scrollTop += 400;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - last > 50) slow++;
    last = performance.now();
  }
  return slow;
})()`;

for (const [name, path] of [
  ["30,000 characters, 60 problems", "/30k/"],
  ["300,000 characters, 600 problems", "/long/"],
] as const) {
  const clicks: number[] = [];
  const tasks: number[] = [];
  const frames: number[] = [];
  const heaps: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const top = await openBenchTop();
    const page = await top.visit(path);
    await page.evaluate(() => {
      const own = window as unknown as { tasks: number[] };
      own.tasks = [];
      new PerformanceObserver((list) => own.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ["longtask"],
      });
    });
    const began = performance.now();
    await top.browser.clickToolbar(page);
    const panel = await top.browser.panel();
    await panel.waitFor("[role=treegrid] .problem", 20_000);
    clicks.push(performance.now() - began);
    await page.waitForTimeout(1_000);
    tasks.push(await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks)));
    frames.push(await panel.evaluate<number>(SCROLL));
    heaps.push(await panel.evaluate<number>("performance.memory.usedJSHeapSize / 1e6"));
    await top.close();
  }
  console.log(
    `${name}: click to the whole list ${Math.round(median(clicks))} ms, longest task in the page ${Math.round(median(tasks))} ms, ` +
      `frames over 50 ms while scrolling ${median(frames)} of 120, heap of the panel ${Math.round(median(heaps))} MB`,
  );
}

console.log(await benchLibrary(RUNS, median));
