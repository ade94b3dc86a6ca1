import type { Measure, Notice } from "../model/notice.ts";
import { partitionPoint } from "../text/partition-point.ts";
import type { Language } from "./messages.ts";

const KINDS = [
  ["citations", "文件", "documents"],
  ["quantities", "数据", "figures"],
  ["dates", "日期", "dates"],
] as const;

/** What a measure names that can be checked, by kind. Samples: `文件 1，数据 4`, `未列依据`. */
export function particularsOf(measure: Measure, lang: Language): string {
  const zh = lang === "zh";
  const named = KINDS.flatMap(([key, chinese, english]) =>
    measure[key].length > 0 ? [`${zh ? chinese : english} ${measure[key].length}`] : [],
  );
  if (named.length === 0) return zh ? "未列依据" : "no particulars";
  return named.join(zh ? "，" : ", ");
}

/**
 * Where each problem and measure stands in its source: the page of a PDF, the paragraph of anything else, by their ids.
 * Sample: `p3m1` at `第 2 页`.
 */
export function placesOf({ anchors, problems, source }: Notice, lang: Language): ReadonlyMap<string, string> {
  const zh = lang === "zh";
  const places = new Map<string, string>();
  const items = problems.flatMap(({ measures, ...problem }) => [problem, ...measures]);
  for (const { id, span } of items) {
    const index = partitionPoint(anchors.length, (at) => (anchors[at]?.span[0] ?? 0) <= span[0]) - 1;
    const anchor = anchors[index];
    if (!anchor) continue;
    const page = source.format === "pdf" ? (anchor.boxes[0]?.page ?? anchor.runs[0]?.piece[0] ?? null) : null;
    if (page !== null) places.set(id, zh ? `第 ${page} 页` : `page ${page}`);
    else places.set(id, zh ? `第 ${index + 1} 段` : `paragraph ${index + 1}`);
  }
  return places;
}
