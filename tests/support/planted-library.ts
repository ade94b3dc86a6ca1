import type { ClusterText } from "../../packages/parser/src/views/compare/cluster-nodes.ts";
import type { Cluster } from "../../packages/parser/src/views/compare/clusters.ts";

/** Measures in a notice of the invented library. */
export const MEASURES = 40;

/** How a copy was made of a measure. */
export type Kind = "exact" | "figures" | "names" | "half" | "inserted";
/** Every way, in the order they are planted. */
export const KINDS: readonly Kind[] = ["exact", "figures", "names", "half", "inserted"];

/** A copy that was put into the library: which measure, of which, and how. */
export interface Planted {
  readonly copy: string;
  readonly of: string;
  readonly kind: Kind;
}

/** The share of the planted that stand in one cluster with their source, that of the clusters that hold one text only, and what was missed. */
export function judge(clusters: readonly Cluster[], planted: readonly Planted[]) {
  const source = new Map(planted.map(({ copy, of }) => [copy, of]));
  const held = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const { id } of cluster.members) held.set(id, (held.get(id) ?? new Set()).add(cluster));
  const missed = planted.filter(({ copy, of }) => ![...(held.get(copy) ?? [])].some((one) => held.get(of)?.has(one)));
  const sources = (cluster: Cluster): number => new Set(cluster.members.map(({ id }) => source.get(id) ?? id)).size;
  return {
    recall: 1 - missed.length / Math.max(1, planted.length),
    precision: clusters.filter((one) => sources(one) === 1).length / Math.max(1, clusters.length),
    missed,
  };
}

/** A generator of whole numbers below a bound, the same for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const FORMULAS = [
  "召开党组会议专题研究，制定整改方案，明确责任科室和完成时限",
  "举一反三、全面排查，坚决防止类似问题再次发生",
  "进一步压实主体责任，建立健全长效机制",
  "加强日常监督检查，发现问题及时督促整改到位",
  "严格对照反馈意见，逐条逐项细化整改措施",
  "将整改落实情况纳入年度考核的重要内容",
  "组织全体干部职工认真学习，切实提高思想认识",
];
const VERBS = "修订完善 清理核对 集中整治 重新签订 逐户走访 公开招标 补缴入库 登记造册 调整充实 全面梳理".split(" ");
const ENDS = "已全部办结 并在政务网公示 由纪检组跟踪督办 按季度通报 完成验收 移交档案室保存".split(" ");
const BODIES = "水利局 林业站 卫生院 财政所 交通运输局 社区居委会 供销社 农机中心 文旅公司 粮食储备库".split(" ");
const CHARACTERS = [
  ..."建设管理服务工作落实制度人员资金项目检查责任单位会议学习培训监督考核档案设施维修采购合同审批流程公开群众办理时限台账清单排查治理安全生产环境保护河道巡查养老补贴发放核对凭证报销工程验收审计资产出租租金收缴药品物资仓储车辆油卡食堂津贴往来款低保危房路灯渠闸苗木茶园",
];
const PLACES = [..."岚溪临川青禾石塘云岭白鹭南桥东湾柳河松坪丹霞金沙枫林竹山梅岗"];

/** Makes measures of 40 to 200 characters: clauses of words as unevenly frequent as in life, names, figures, formula phrases. */
export function measureWriter(seed: number) {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const words = times(6_000, () => pick(CHARACTERS) + pick(CHARACTERS));
  // The n-th word is met as 1 / (n + 30): the most frequent makes some half of a percent of all.
  const uneven = <T>(list: readonly T[]): T =>
    list[Math.floor(30 * ((list.length + 29) / 30) ** (next(1_000_000) / 1_000_000)) - 30] ?? pick(list);
  const phrases = times(30_000, () => times(2 + next(3), () => uneven(words)).join(""));
  const name = (): string => `${pick(PLACES)}${pick(PLACES)}${pick(["县", "区", "镇"])}${pick(BODIES)}`;
  const clause = (): string => {
    const object = uneven(phrases) + (next(2) ? uneven(phrases) : pick(phrases));
    if (next(3) === 0) return `${name()}${pick(VERBS)}${object}${1 + next(400)}处`;
    return next(2) ? `${pick(VERBS)}${object}` : `对${object}${1 + next(90)}项${pick(ENDS)}`;
  };
  const measure = (): string => {
    const clauses = times(3 + next(6), clause);
    if (next(2)) clauses.splice(next(2) ? 0 : clauses.length, 0, pick(FORMULAS));
    return `${clauses.join("，")}。`;
  };
  /** Half of another's measure taken over, half of the time with some words of one's own before it. */
  const half = (text: string): string => {
    const clauses = FORMULAS.reduce((sum, formula) => sum.replace(formula, ""), text.slice(0, -1)).split("，");
    const kept = clauses.filter(Boolean);
    const total = kept.join("").length;
    while (kept.slice(1).join("").length * 2 >= total) kept.shift();
    return `${next(2) ? `${clause().slice(0, 18)}，` : ""}${kept.join("，")}。`;
  };
  const copy = (text: string, kind: Kind): string => {
    if (kind === "half") return half(text);
    if (kind === "figures") return text.replace(/\d+/g, () => String(1 + next(4_000)));
    if (kind === "names")
      return BODIES.reduce((sum, body) => sum.replaceAll(new RegExp(`..[县区镇]${body}`, "g"), name), text);
    if (kind === "exact") return text;
    const clauses = text.slice(0, -1).split("，");
    clauses.splice(1 + next(clauses.length - 1), 0, clause());
    return `${clauses.join("，")}。`;
  };
  return { next, measure, copy };
}

/** A library of invented measures, one in fifty the copy of one in it, by turns of every kind. */
export function inventLibrary(count: number, seed: number): { texts: ClusterText[]; planted: Planted[] } {
  const { next, measure, copy } = measureWriter(seed);
  const texts = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    body: `notice ${Math.floor(index / MEASURES)}`,
    day: null,
    text: measure(),
  }));
  const planted: Planted[] = [];
  for (let index = 49; index < count; index += 50) {
    const of = next(count);
    const kind = KINDS[planted.length % KINDS.length] ?? "exact";
    const source = texts[of];
    if (!source || of % 50 === 49 || source.text.length < 60) continue;
    texts[index] = { id: String(index), body: texts[index]?.body ?? "", day: null, text: copy(source.text, kind) };
    planted.push({ copy: String(index), of: String(of), kind });
  }
  return { texts, planted };
}
