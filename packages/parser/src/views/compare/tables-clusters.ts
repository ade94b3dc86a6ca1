import type { Language } from "../messages.ts";
import type { Cluster, ClusterMember, MemberKind } from "./clusters.ts";
import type { CompareSource, Comparison } from "./compare.ts";
import { measureAt } from "./measure-at.ts";
import type { ComparisonTable, TableCell } from "./tables.ts";
import { rounded } from "./tables-rounds.ts";

const WORDS = {
  zh: {
    clusters: "雷同",
    members: "雷同明细",
    repeats: "同一单位重复",
    twice: "重复公布",
    columns: ["组", "单位数", "最早的单位", "最早公布", "逐字相同", "有改动", "部分或更长", "原文"],
    memberColumns: ["组", "单位", "公布", "最早", "与原文", "相近", "不同之处", "措施", "问题"],
    twiceColumns: ["序号", "单位", "公布", "与序号", "说明"],
    same: "同一份通报公布了两次，算作 1 份",
    yes: "最早",
    kinds: { text: "原文", same: "逐字相同", changed: "有改动", part: "只有一部分", longer: "另有内容" },
    unsure: { "no-day": "不能确定：有的没有公布日期", "same-day": "不能确定：同一天公布" },
  },
  en: {
    clusters: "Copied texts",
    members: "Copied texts, members",
    repeats: "Repeated by one body",
    twice: "Published twice",
    columns: ["Group", "Bodies", "First", "Published", "Word for word", "Changed", "Part or longer", "Text"],
    memberColumns: ["Group", "Body", "Published", "First", "To the text", "Alike", "Differences", "Measure", "Problem"],
    twiceColumns: ["No.", "Body", "Published", "Same as no.", "Remark"],
    same: "one notice published twice, counted once",
    yes: "first",
    kinds: {
      text: "the text",
      same: "word for word",
      changed: "changed",
      part: "a part of it",
      longer: "more than it",
    },
    unsure: { "no-day": "not sure: days of publication are missing", "same-day": "not sure: published on one day" },
  },
} as const;

/** What a kind of member is called. Sample: `同` a text is `逐字相同`. */
export function memberKindName(kind: MemberKind, lang: Language): string {
  return WORDS[lang].kinds[kind];
}

/** The clusters of a comparison, a row each. Sample: `1, 25, 望湖区住房和城乡建设局, 2022-06-30, 14, 10, 1, 制定……`. */
export function clusterTable(
  { clusters }: Comparison,
  sources: readonly CompareSource[],
  lang: Language,
): ComparisonTable {
  const { clusters: name, columns } = WORDS[lang];
  return { name, columns, rows: clusters.map((cluster, at) => clusterRow(cluster, at, { sources, lang })) };
}

interface Shown {
  readonly sources: readonly CompareSource[];
  readonly lang: Language;
}

function clusterRow(cluster: Cluster, at: number, { sources, lang }: Shown): TableCell[] {
  const [first] = firstOnes(cluster);
  const count = (...kinds: MemberKind[]): number => cluster.members.filter(({ kind }) => kinds.includes(kind)).length;
  const { unsure } = cluster.first;
  return [
    at + 1,
    cluster.bodies,
    [first?.body, unsure && `（${WORDS[lang].unsure[unsure]}）`].filter(Boolean).join(""),
    first?.day ?? null,
    count("same"),
    count("changed"),
    count("part", "longer"),
    measureAt(sources, cluster.text).text,
  ];
}

/** Those of a cluster that were first. */
function firstOnes({ members, first }: Cluster): ClusterMember[] {
  return members.filter(({ id }) => first.ids.includes(id));
}

/** Every text of every cluster, and those that one body repeats, a row each with only what differs; no table where there is none. */
export function memberTables(
  { clusters, repeats }: Comparison,
  sources: readonly CompareSource[],
  lang: Language,
): ComparisonTable[] {
  const { members, repeats: again, memberColumns: columns } = WORDS[lang];
  return [
    { name: members, of: clusters },
    { name: again, of: repeats },
  ]
    .filter(({ of }) => of.length > 0)
    .map(({ name, of }) => ({
      name,
      columns,
      rows: of.flatMap((cluster, at) =>
        cluster.members.map((member) => [at + 1, ...memberRow(member, cluster, { sources, lang })]),
      ),
    }));
}

function memberRow(member: ClusterMember, { text, first }: Cluster, { sources, lang }: Shown): TableCell[] {
  const words = WORDS[lang];
  const own = measureAt(sources, member.id);
  return [
    member.body,
    member.day,
    first.ids.includes(member.id) ? (first.unsure === null ? words.yes : words.unsure[first.unsure]) : null,
    words.kinds[member.kind],
    rounded(member.score),
    differencesAsWords(member, measureAt(sources, text).text, own.text),
    own.text,
    own.problem,
  ];
}

/** What differs as one line. Sample: `36→29；+并公示`. */
export function differencesAsWords({ differences }: ClusterMember, text: string, own: string): string {
  return differences
    .map(({ a, b }) => [text.slice(...a), own.slice(...b)] as const)
    .map(([before, after]) => (before === "" ? `+${after}` : after === "" ? `-${before}` : `${before}→${after}`))
    .join("；");
}

/** The notices that were published more than once; no table where there is none. */
export function twiceTable({ twice, notices }: Comparison, lang: Language): ComparisonTable[] {
  if (twice.length === 0) return [];
  const { twice: name, twiceColumns: columns, same } = WORDS[lang];
  const rows = twice.map(({ notice, of }) => {
    const own = notices[notice];
    return [notice + 1, own?.issuer ?? own?.name ?? null, own?.publishedOn ?? null, of + 1, same];
  });
  return [{ name, columns, rows }];
}
