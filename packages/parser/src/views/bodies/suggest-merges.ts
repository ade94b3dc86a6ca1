import type { BodyDecision, BodyFile, MergeReason, MergeSuggestion } from "./body-types.ts";
import type { NameUnit } from "./group-names.ts";
import type { Place } from "./read-region.ts";

/** A body with the names that make it. */
export interface Candidate {
  readonly file: BodyFile;
  readonly units: readonly NameUnit[];
}

/** What the words of a notice's file say besides, by its place. */
export type HintOf = (notice: number) => string;

/** How many places an unplaced name is offered; more would be guessing. */
const OFFERED = 4;

/** Bodies that may be one, each pair once: reforms, spellings that several bodies may have, names without a place. */
export function suggestMerges(
  candidates: readonly Candidate[],
  decisions: readonly BodyDecision[],
  hintOf: HintOf,
): MergeSuggestion[] {
  const found = new Map<string, MergeSuggestion>();
  const apart = toldApart(candidates, decisions);
  const add = (one: Candidate, other: Candidate, because: MergeReason): void => {
    const key = pairOf(one.file.id, other.file.id);
    if (one === other || found.has(key) || apart.has(key)) return;
    found.set(key, {
      names: [one.file.id, other.file.id],
      texts: [one.file.name, other.file.name],
      because,
      doubtful: because.why === "branch" || because.why === "party" || because.why === "office",
    });
  };
  inOnePlace(candidates, add);
  withoutPlace(candidates, add, hintOf);
  return [...found.values()].toSorted((one, other) => Number(one.doubtful) - Number(other.doubtful));
}

type Add = (one: Candidate, other: Candidate, because: MergeReason) => void;

/** The pairs that a person has told apart; they are not asked again. */
function toldApart(candidates: readonly Candidate[], decisions: readonly BodyDecision[]): Set<string> {
  const fileOf = new Map(candidates.flatMap(({ file, units }) => units.map(({ id }) => [id, file.id] as const)));
  return new Set(
    decisions.flatMap((decision) => {
      if (decision.kind !== "different") return [];
      const [one, other] = decision.names.map((name) => fileOf.get(name));
      return one !== undefined && other !== undefined ? [pairOf(one, other)] : [];
    }),
  );
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function inOnePlace(candidates: readonly Candidate[], add: Add): void {
  const at = new Map<string, Candidate>();
  const loose = new Map<string, Candidate[]>();
  const branches = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const { region, organ, read } of candidate.units) {
      if (region !== null) at.set(`${region} ${organ}`, candidate);
      const { row } = read.name.known;
      if (row && region !== null) branches.set(row.name, [...(branches.get(row.name) ?? []), candidate]);
    }
  for (const candidate of candidates)
    for (const unit of candidate.units) {
      const { region, organ, read } = unit;
      if (region === null) continue;
      const there = (other: string): Candidate | undefined => at.get(`${region} ${other}`);
      for (const heir of read.name.known.row?.becomes ?? []) {
        const other = there(heir);
        if (other) add(candidate, other, reform(candidate, other, unit, heir));
      }
      for (const [other, why] of related(organ)) {
        const body = there(other);
        if (body) add(candidate, body, { why });
      }
      for (const [key, why] of looseKeys(organ)) {
        const same = loose.get(`${region} ${key}`) ?? [];
        for (const other of same) add(other, candidate, { why });
        loose.set(`${region} ${key}`, [...same, candidate]);
      }
      if (read.name.known.branch !== null)
        for (const other of branches.get(read.name.known.row?.name ?? "") ?? [])
          if (isBranchOf(read.name.known.branch, other)) add(candidate, other, { why: "branch" });
    }
}

function reform(from: Candidate, to: Candidate, unit: NameUnit, heir: string): MergeReason {
  const days = ({ file }: Candidate): string[] => file.entries.flatMap(({ day }) => day ?? []).sort();
  const end = unit.read.name.known.row?.ends[0] ?? "";
  const year = unit.read.name.known.row?.year ?? null;
  return {
    why: "reform",
    from: unit.organ + end,
    to: heir + (end === "" ? "局" : end),
    year,
    until: days(from).at(-1) ?? null,
    since: days(to)[0] ?? null,
  };
}

/** Bodies beside a body, that are rather their own: its staff's party committee, its office, the government of a township. */
function related(organ: string): (readonly [string, "party" | "office" | "government"])[] {
  const party = / (?:organ-committee|branch|general-branch)$/.exec(organ);
  if (party) return [[organ.slice(0, party.index), "party"]];
  if (organ.endsWith("机关")) {
    const body = organ.slice(0, -2);
    return [[CONGRESS[body] ?? body, "office"]];
  }
  const government = /(?:人民)?政府$/.exec(organ);
  if (government && government.index > 0) return [[organ.slice(0, government.index), "government"]];
  return organ === "监察委员会" ? [["纪律检查委员会", "office"]] : [];
}

const CONGRESS: Readonly<Record<string, string>> = {
  人大常委会: "人民代表大会常务委员会",
  人大: "人民代表大会常务委员会",
  纪委监委: "纪律检查委员会",
  纪委: "纪律检查委员会",
};

/** What is left of a name without what is often left out; several bodies may share it. */
function looseKeys(organ: string): (readonly [string, "form" | "short"])[] {
  const company = organ.replace(/(?:股份|有限责任|有限|总|集团)?公司$|集团$/, "").replace(/集团$/, "");
  if (company !== organ && company.length > 1) return [[`company ${company}`, "form"]];
  const school = organ.replace(
    /第([一二三四五六七八九十]{1,2})(?:初级|高级|完全|实验)?(?:中学|小学)$/,
    (all, number) => (all.endsWith("小学") ? `${number}小` : `${number}中`),
  );
  if (/[一二三四五六七八九十][中小]$/.test(school)) return [[`school ${school}`, "short"]];
  const hospital = organ.replace(/人民医院$/, "医院");
  if (/医院$/.test(hospital)) return [[`hospital ${hospital.replace("中医医院", "中医院")}`, "short"]];
  const zone = shortZone(organ);
  return /[^\s]区$/.test(zone) ? [[`zone ${zone.replace(/经开区$|开发区$/, "开发区")}`, "short"]] : [];
}

function shortZone(organ: string): string {
  return organ.replace(/(?:经济技术|经济)开发区$/, "经开区");
}

function isBranchOf(branch: string, { file, units }: Candidate): boolean {
  const stem = branch.slice(0, -"分局".length).replace(/[县区市]$/, "");
  return stem !== "" && units[0]?.read.name.known.branch === null && (file.region.at(-1)?.startsWith(stem) ?? false);
}

function withoutPlace(candidates: readonly Candidate[], add: Add, hintOf: HintOf): void {
  const placed = new Map<string, Candidate[]>();
  const unplaced = new Map<string, Candidate>();
  const put = (key: string, candidate: Candidate): void => {
    placed.set(key, [...(placed.get(key) ?? []), candidate]);
  };
  for (const candidate of candidates)
    for (const { region, organ, read } of candidate.units)
      if (region !== null) {
        put(organ, candidate);
        // 云川市水务集团 as 云川水务集团.
        const { row, sort } = read.name.known;
        const stem = read.places.at(-1)?.name.slice(0, -1) ?? "";
        if (!row && (sort === "enterprise" || sort === "zone")) put(shortZone(stem + organ), candidate);
      }
  for (const candidate of candidates)
    for (const unit of candidate.units) {
      if (unit.region !== null || unit.read.name.doubts.includes("several-bodies")) continue;
      const fitting = (placed.get(shortZone(unit.organ)) ?? []).filter((other) => fits(unit, other));
      const words = unit.notices.map(hintOf).join(" ");
      const hinted = fitting.filter(({ file }) => words.includes(file.region.at(-1) ?? "\n"));
      const offered = (hinted.length === 1 ? hinted : fitting).slice(0, OFFERED);
      const others = fitting.map(({ file }) => file.region.at(-1) ?? "");
      for (const other of offered)
        add(candidate, other, {
          why: "region",
          region: other.file.region.at(-1) ?? "",
          others,
          hint: hinted.length === 1 ? words : null,
        });
      if (fitting.length > 0) continue;
      // Two of the same words, neither with a place: whether they are one only a person knows.
      const key = unit.read.name.text;
      const twin = unplaced.get(key);
      if (twin) add(twin, candidate, { why: "region", region: "", others: [], hint: null });
      unplaced.set(key, candidate);
    }
}

/** Whether a placed body may be the one that a name without a place means. */
function fits({ read: { name } }: NameUnit, { file, units }: Candidate): boolean {
  const places: readonly Place[] = units[0]?.read.places ?? [];
  const own = name.places.map((place) => place.name);
  if (own.length > 0) return own.every((place) => places.some((other) => other.name === place));
  if (name.stem) return places.some((place) => place.name.startsWith(name.stem?.text ?? ""));
  return name.bare === null || file.level === name.bare;
}
