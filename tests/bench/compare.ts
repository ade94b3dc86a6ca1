import { type CompareSource, compareNotices, parse, toCompareSource } from "@noticelens/parser";
import { asText, countedNotice } from "../extension/support/counted-notice.ts";

/** What comparing fifty notices costs. A line for the report. */
export async function benchCompare(): Promise<string[]> {
  const sources: CompareSource[] = [];
  for (let index = 0; index < 50; index++)
    sources.push(toCompareSource(await parse(asText(countedNotice(12 + (index % 9))))));
  return [`compare 50 notices: ${median(5, () => compareNotices(sources, { asOf: "2024-07-15" }))} ms`];
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((one, other) => one - other);
  return Math.round(times[runs >> 1] ?? 0);
}
