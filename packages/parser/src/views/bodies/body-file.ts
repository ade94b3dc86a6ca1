import type { StatusValue } from "../../model/notice.ts";
import { STATUS_VALUES } from "../../model/status-values.ts";
import type { CompareSource } from "../compare/compare.ts";
import { nameOf } from "../ledger.ts";
import type { BodyDecision, BodyEntry, BodyFile, NameReason, Reform, WrittenName } from "./body-types.ts";
import type { NameUnit } from "./group-names.ts";
import type { BodyReader } from "./read-body.ts";

/** What the files of bodies are made from. */
export interface FileParts {
  readonly sources: readonly CompareSource[];
  readonly reader: BodyReader;
  readonly decisions: readonly BodyDecision[];
}

/** The file of one body: its names with their reasons, and its notices in order of time. */
export function bodyFile(units: readonly NameUnit[], parts: FileParts): BodyFile | null {
  const order = units.toSorted((one, other) => rank(one, units) - rank(other, units) || one.id.localeCompare(other.id));
  const main = order[0];
  if (!main) return null;
  const { name, places } = main.read;
  return {
    id: main.id,
    name: titleOf(main),
    region: places.map(({ name: place }) => place),
    level: name.level ?? (name.doubts.includes("branch-of-other") ? null : (places.at(-1)?.level ?? null)),
    sort: name.sort,
    trade: name.trade,
    names: order.map((unit): WrittenName => writtenName(unit, main, parts)),
    reforms: reformsOf(order),
    entries: entriesOf(order, parts.sources),
  };
}

/** The fullest name of the body of today comes first. */
function rank(unit: NameUnit, all: readonly NameUnit[]): number {
  const { name, inferred } = unit.read;
  const heirs = name.known.row?.becomes ?? [];
  const isFormer = all.some(({ organ }) => heirs.includes(organ));
  const other = /committee|branch/.test(unit.organ);
  return (
    (isFormer ? 1000 : 0) +
    (unit.region === null ? 500 : 0) +
    (other ? 300 : 0) +
    (inferred ? 100 : 0) +
    (name.known.isShort ? 50 : 0) -
    Math.min(40, unit.read.places.length * 5 + unit.notices.length)
  );
}

/** A name without 中共 and party body. Sample: `云川市望湖区自然资源局`. */
export function titleOf({ read: { name, places } }: NameUnit): string {
  const words = name.organ.text;
  if (words === "委员会" || words === "委") return name.text;
  // 县卫健局, of which county is not known.
  if (name.bare && places.length === 0) return name.text.slice(Math.max(0, name.organ.span[0] - 1), name.organ.span[1]);
  const isIn = places.some(({ name: place }) => words.startsWith(place));
  const stem = name.stem?.text ?? "";
  const nearest = places.at(-1);
  const place = !isIn && nearest && (name.bare || name.places.length > 0 || name.stem) ? nearest.name : "";
  const self = isIn || name.sort === "township" ? "" : place;
  const above =
    name.sort === "township" && !isIn ? (places.findLast(({ level }) => level === "county")?.name ?? "") : "";
  return `${self === "" ? above : self}${self === "" && above === "" ? stem : ""}${words.replace(/^委(?=办|组织|宣传|统战)/, "委")}`;
}

function writtenName(unit: NameUnit, main: NameUnit, { decisions, sources }: FileParts): WrittenName {
  const { id, read, notices } = unit;
  return {
    id,
    text: read.name.text,
    read,
    reason: reasonOf(unit, main, decisions),
    notices: notices.filter((one) => sources[one]),
  };
}

function reasonOf(unit: NameUnit, main: NameUnit, decisions: readonly BodyDecision[]): NameReason {
  const { name, inferred } = unit.read;
  const full = main.read.name;
  const isMade = decisions.some((one) => one.kind === "same" && one.names.includes(unit.id));
  if (unit === main) return { why: "main", words: name.text, of: name.text };
  if (unit.region !== main.region || unit.organ !== main.organ || (isMade && unit.region === null))
    return { why: "person", words: name.text, of: full.text };
  if (inferred)
    return { why: inferred.from === "person" ? "person" : "inferred", words: inferred.words, of: full.text };
  if (name.organ.text !== full.organ.text) {
    const [short, long] = name.known.isShort ? [name, full] : [full, name];
    const why = name.known.isShort !== full.known.isShort ? "abbreviation" : name.known.row ? "ending" : "office";
    return { why, words: short.organ.text, of: long.organ.text };
  }
  if (name.places.length !== full.places.length)
    return {
      why: "place",
      words: name.places.map((one) => one.name).join(""),
      of: full.places.map((one) => one.name).join(""),
    };
  return { why: "party", words: name.text, of: full.text };
}

function reformsOf(units: readonly NameUnit[]): Reform[] {
  const reforms = new Map<string, Reform>();
  for (const unit of units)
    for (const heir of units) {
      const { row } = unit.read.name.known;
      if (row?.becomes.includes(heir.organ))
        reforms.set(`${unit.organ} ${heir.organ}`, { from: titleOf(unit), to: titleOf(heir), year: row.year });
    }
  return [...reforms.values()];
}

const ROUND =
  /[一二三四五六七八九十]{1,3}届[\u4e00-\u9fff]{1,4}委[\u4e00-\u9fff]{0,6}?第?[一二三四五六七八九十]{1,3}轮/;

function entriesOf(units: readonly NameUnit[], sources: readonly CompareSource[]): BodyEntry[] {
  const entries = units.flatMap((unit) =>
    unit.notices.flatMap((notice): BodyEntry[] => {
      const source = sources[notice];
      return source ? [entryOf(source, notice, unit.read.name.text)] : [];
    }),
  );
  const feedback = new Map(
    entries.flatMap(({ family, day, notice }) =>
      family === "inspection-feedback" && day ? [[day, notice] as const] : [],
    ),
  );
  return entries
    .map((entry) =>
      entry.answers
        ? { ...entry, answers: { ...entry.answers, notice: feedback.get(entry.answers.day) ?? null } }
        : entry,
    )
    .toSorted((one, other) => (other.day ?? "").localeCompare(one.day ?? "") || one.notice - other.notice);
}

function entryOf(source: CompareSource, notice: number, name: string): BodyEntry {
  const { problems, family, title, publishedOn, inspection, dates } = source;
  const told = dates.find(({ id }) => id === inspection?.feedback)?.edtf ?? null;
  const day = told !== null && /^\d{4}-\d{2}-\d{2}$/.test(told) ? told : null;
  const isFeedback = family === "inspection-feedback";
  const statuses = Object.fromEntries(STATUS_VALUES.map((status) => [status, 0])) as Record<StatusValue, number>;
  for (const { status } of problems) statuses[status.value] += 1;
  return {
    notice,
    day: (isFeedback ? day : null) ?? publishedOn,
    family,
    name,
    title: title?.text ?? nameOf(source),
    round: ROUND.exec(title?.text ?? "")?.[0] ?? null,
    problems: problems.length,
    measures: problems.reduce((sum, { measures }) => sum + measures.length, 0),
    statuses,
    answers: day !== null && !isFeedback ? { day, notice: null } : null,
  };
}
