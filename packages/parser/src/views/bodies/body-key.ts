import { isDistrict, isGenericZone, type NoticeBody } from "./name-of-notice.ts";
import type { Place } from "./read-region.ts";

/** Districts of which several cities have one of the same name, as the register of the state lists them. */
const REPEATED = new Set(
  "鼓楼 铁东 铁西 城关 和平 河东 新华 桥西 桥东 长安 海州 西湖 朝阳 南山 宝山 普陀 江北 白云 永定 青山 通州 市中 龙华 向阳 东山 西安 新城 郊 城 矿 清河 河西 江南 南沙 新市 鹤山".split(
    " ",
  ),
);

/** Which cities have a district of a name, as far as the notices say. */
export type CitiesOf = ReadonlyMap<string, ReadonlySet<string>>;

/** Of every district that is named together with its city, which cities these are. */
export function citiesOfDistricts(bodies: readonly NoticeBody[]): CitiesOf {
  const cities = new Map<string, Set<string>>();
  for (const { places } of bodies) {
    const at = places.findIndex(isDistrict);
    const [district, city] = [places[at], places[at - 1]];
    if (district && city) cities.set(district.name, (cities.get(district.name) ?? new Set()).add(city.name));
  }
  return cities;
}

/**
 * The place of a body as one word that is the same however it is written; null where it cannot be told which place is
 * meant. Sample: `临江县` for 云川市临江县 too; `云川市望湖区` for 望湖区 where no other city has one.
 */
export function regionKey(places: readonly Place[], cities: CitiesOf): string | null {
  const from = places.findLastIndex(({ level }) => level === "county" || level === "city" || level === "province");
  const base = places[from];
  if (!base) {
    const zone = places[0];
    return zone && zone.level === null && !isGenericZone(zone) ? nameAll(places) : null;
  }
  const below = nameAll(places.slice(from + 1));
  if (!isDistrict(base)) return base.name + below;
  const above = places[from - 1];
  if (above) return above.name + base.name + below;
  const known = cities.get(base.name);
  const isRepeated = REPEATED.has(base.name.slice(0, -1)) || (known !== undefined && known.size > 1);
  return isRepeated ? null : [...(known ?? [])].join("") + base.name + below;
}

function nameAll(places: readonly Place[]): string {
  return places.map(({ name }) => name).join("");
}

/** What tells a body from all others of its place: its kind, and the party body that is not the body's own. */
export function organKey({ name }: NoticeBody): string {
  const { kind } = name.party ?? {};
  const other = kind === "organ-committee" || kind === "branch" || kind === "general-branch";
  const isOwn =
    name.sort === "school" ||
    name.sort === "hospital" ||
    name.sort === "enterprise" ||
    name.sort === "village" ||
    name.sort === "unit";
  return other && !(isOwn && kind !== "organ-committee") ? `${name.known.key} ${kind}` : name.known.key;
}
