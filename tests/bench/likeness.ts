import { findClusters } from "@noticelens/parser";
import { inventLibrary, judge, MEASURES } from "../support/planted-library.ts";

/** What looking for copied texts costs in ever larger libraries of forty measures to the notice, and what it finds. Lines for the report. */
export function benchLikeness(): string[] {
  const lines: string[] = [];
  let before = 0;
  for (const count of [25_000, 50_000, 100_000, 200_000]) {
    const { texts, planted } = inventLibrary(count, 7);
    const cpu = process.cpuUsage();
    const found = findClusters(texts);
    const { user, system } = process.cpuUsage(cpu);
    const took = (user + system) / 1e6;
    const growth = before > 0 ? `, ${(took / before).toFixed(2)} x the half` : "";
    const { recall, precision } = judge(found, planted);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    lines.push(
      `copied texts of ${count} measures in ${count / MEASURES} notices: ${took.toFixed(1)} s of processor${growth}; ` +
        `${found.length} clusters, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; ${memory} MB resident`,
    );
    before = took;
  }
  return lines;
}
