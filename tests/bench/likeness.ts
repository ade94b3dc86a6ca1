import { findClusters } from "@noticelens/parser";
import { inventLibrary, judge, MEASURES } from "../support/planted-library.ts";
import { processorTime } from "./measure.ts";
import type { Row } from "./report.ts";

/** What looking for copied texts costs in ever larger libraries of forty measures to the notice, and what it finds. */
export async function* benchLikeness(): AsyncGenerator<Row> {
  let before = 0;
  for (const count of [25_000, 50_000, 100_000, 200_000]) {
    const { texts, planted } = inventLibrary(count, 7);
    const began = processorTime();
    const clusters = findClusters(texts);
    const took = (processorTime() - began) / 1_000;
    const { recall, precision } = judge(clusters, planted);
    const name = `clusters of ${count} measures in ${count / MEASURES} notices`;
    yield { name, figure: took, unit: "s", ...(count === 200_000 ? { target: "60" } : {}) };
    if (before > 0) yield { name: `${name}, beside the half`, figure: took / before, unit: "×", target: "2.2" };
    yield { name: `${name}, recall`, figure: recall, unit: "" };
    yield { name: `${name}, precision`, figure: precision, unit: "" };
    before = took;
  }
}
