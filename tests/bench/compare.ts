import {
  type CompareSource,
  compareNotices,
  findLikeness,
  type LikeText,
  parse,
  toCompareSource,
} from "@noticelens/parser";
import { asText, countedNotice } from "../extension/support/counted-notice.ts";

/** What comparing costs: fifty notices, and likeness among ever more measures. Lines for the report. */
export async function benchCompare(): Promise<string[]> {
  const sources: CompareSource[] = [];
  for (let index = 0; index < 50; index++)
    sources.push(toCompareSource(await parse(asText(countedNotice(12 + (index % 9))))));
  const lines = [`compare 50 notices: ${median(5, () => compareNotices(sources, { asOf: "2024-07-15" }))} ms`];
  let before = 0;
  for (const count of [5_000, 10_000, 20_000, 40_000]) {
    const texts = measures(count);
    const began = performance.now();
    const pairs = findLikeness(texts).length;
    const took = performance.now() - began;
    const growth = before > 0 ? `, ${(took / before).toFixed(1)} x the half` : "";
    lines.push(
      `likeness of ${count} measures in ${count / 40} notices: ${(took / 1000).toFixed(1)} s${growth}, ${pairs} pairs`,
    );
    before = took;
  }
  return lines;
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((one, other) => one - other);
  return Math.round(times[runs >> 1] ?? 0);
}

const FORMULAS = [
  "召开专题会议研究部署整改工作，明确责任分工，",
  "进一步压实主体责任，建立长效机制，",
  "举一反三，全面排查，坚决防止类似问题再次发生。",
];
const CHARACTERS = [
  ..."建设管理服务工作落实制度人员资金项目检查整改责任单位会议学习培训监督考核档案设施维修采购合同审批流程公开群众办理时限台账清单排查治理安全生产环境保护河道巡查养老补贴发放核对凭证报销清理工程验收审计资产出租租金收缴",
];

/** Measures of 40 to 200 characters with formula phrases, one in fifty a copy; always the same. */
function measures(count: number): LikeText[] {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const words = Array.from({ length: 40_000 }, () =>
    Array.from({ length: 2 + next(3) }, () => CHARACTERS[next(CHARACTERS.length)]).join(""),
  );
  const text = (): string => {
    const parts = Array.from(
      { length: 12 + next(40) },
      () => words[Math.floor(40_000 * (next(1_000_000) / 1_000_000) ** 2)] ?? "",
    );
    return `${next(2) ? (FORMULAS[next(3)] ?? "") : ""}${parts.join("")}${next(300)}份。`;
  };
  const all = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    group: String(Math.floor(index / 40)),
    text: text(),
  }));
  return all.map((one, index) =>
    index % 50 === 49 ? { ...one, text: all[index - 40 - (index % 7)]?.text ?? one.text } : one,
  );
}
