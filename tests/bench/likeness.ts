import { findLikeness } from "@noticelens/parser";
import { inventLibrary, judge, MEASURES } from "../support/planted-library.ts";

/** What looking for likeness costs in ever larger libraries of forty measures to the notice, and what it finds. Lines for the report. */
export function benchLikeness(): string[] {
  const lines: string[] = [];
  let before = 0;
  for (const count of [5_000, 10_000, 20_000, 40_000]) {
    const { texts, planted } = inventLibrary(count, 7);
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    const found = findLikeness(texts);
    const took = performance.now() - began;
    const user = process.cpuUsage(cpu).user / 1e6;
    const growth = before > 0 ? `, ${(user / before).toFixed(1)} x the half` : "";
    const { recall, precision } = judge(found, planted);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    lines.push(
      `likeness of ${count} measures in ${count / MEASURES} notices: ${(took / 1000).toFixed(1)} s, ` +
        `${user.toFixed(1)} s of processor${growth}; ${found.length} pairs, recall ${recall.toFixed(3)}, ` +
        `precision ${precision.toFixed(3)}; ${memory} MB resident`,
    );
    before = user;
  }
  return lines;
}
