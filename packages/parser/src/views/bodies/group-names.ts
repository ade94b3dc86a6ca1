import type { CompareSource } from "../compare/compare.ts";
import { citiesOfDistricts, organKey, regionKey } from "./body-key.ts";
import type { BodyDecision } from "./body-types.ts";
import { bodyOfNotice, type NoticeBody } from "./name-of-notice.ts";
import type { BodyReader } from "./read-body.ts";
import { readRegion } from "./read-region.ts";

/** A name as it is written, before it is known with which others it belongs. */
export interface NameUnit {
  readonly id: string;
  readonly read: NoticeBody;
  /** Null where the place is not known. */
  readonly region: string | null;
  readonly organ: string;
  readonly notices: readonly number[];
}

/** The names of all notices, each once, and the notices that have none. */
export function nameUnits(
  sources: readonly CompareSource[],
  reader: BodyReader,
  { ids, decisions }: { readonly ids: readonly string[]; readonly decisions: readonly BodyDecision[] },
): { readonly units: readonly NameUnit[]; readonly unnamed: readonly number[] } {
  const places = new Map(decisions.flatMap((one) => (one.kind === "region" ? [[one.name, one.region] as const] : [])));
  const unnamed: number[] = [];
  const bodies = sources.map((source, index) => {
    const body = bodyOfNotice(source, reader);
    if (!body) unnamed.push(index);
    return body && placed(body, places.get(unplacedId(body, ids[index] ?? "")), reader);
  });
  const cities = citiesOfDistricts(bodies.filter((body) => body !== null));
  const units = new Map<string, NameUnit>();
  for (const [index, body] of bodies.entries()) {
    if (!body) continue;
    // Villages of two townships may have one name.
    const several =
      body.name.doubts.includes("several-bodies") ||
      (body.name.sort === "village" && !body.places.some(({ level }) => level === "township"));
    const region = several ? null : regionKey(body.places, cities);
    const id = region === null || several ? unplacedId(body, ids[index] ?? "") : placedId(body, region);
    const known = units.get(id);
    if (known) units.set(id, { ...known, notices: [...known.notices, index] });
    else units.set(id, { id, read: body, region, organ: organKey(body), notices: [index] });
  }
  return { units: [...units.values()], unnamed };
}

function unplacedId({ name }: NoticeBody, notice: string): string {
  return `${name.text} @${notice}`;
}

function placedId({ name, inferred }: NoticeBody, region: string): string {
  return inferred ? `${name.text} (${region})` : name.text;
}

/** A name with the place that a person gave it. */
function placed(body: NoticeBody, region: string | undefined, reader: BodyReader): NoticeBody {
  if (region === undefined) return body;
  const { places } = readRegion(region, 0, reader.finder.knows);
  const below = body.name.places.filter(({ level }) => level === "township");
  return places.length === 0
    ? body
    : { ...body, places: [...places, ...below], inferred: { from: "person", words: region } };
}

/** Names that are one body: by their place and kind first, then as a person decided, in the order of that. */
export function groupNames(units: readonly NameUnit[], decisions: readonly BodyDecision[]): NameUnit[][] {
  const groups = new Map<string, Set<NameUnit>>();
  const groupOf = new Map<string, Set<NameUnit>>();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const unit of units) {
    const key = unit.region === null ? `@${unit.id}` : `${unit.region} ${unit.organ}`;
    const group = groups.get(key) ?? new Set();
    groups.set(key, group.add(unit));
    groupOf.set(unit.id, group);
  }
  for (const { kind, ...decision } of decisions.toSorted((one, other) => one.at - other.at)) {
    if (!("names" in decision)) continue;
    const [one, other] = decision.names.map((id) => byId.get(id));
    const [first, second] = decision.names.map((id) => groupOf.get(id));
    if (!one || !other || !first || !second || (first === second) === (kind === "same")) continue;
    if (kind === "same") {
      const [small, large] = first.size < second.size ? [first, second] : [second, first];
      for (const unit of small) groupOf.set(unit.id, large.add(unit));
    } else {
      first.delete(one);
      groupOf.set(one.id, new Set([one]));
    }
  }
  return [...new Set(units.map(({ id }) => groupOf.get(id) ?? new Set<NameUnit>()))].map((group) => [...group]);
}
