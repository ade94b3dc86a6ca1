import type { CompareSource } from "../compare/compare.ts";
import type { BodyName, BodyReader } from "./read-body.ts";
import type { Place } from "./read-region.ts";

/** Words of a notice that name its body, and which words these are. */
export type NamedBy = "issuer" | "inspection" | "title";

/** Where a place was taken from that a name does not give itself. */
export type RegionFrom = "issuer" | "title" | "inspection" | "team" | "person";

/** The body of a notice: its name, and the places it belongs to. */
export interface NoticeBody {
  readonly name: BodyName;
  readonly by: NamedBy;
  /** The places, the widest first; none where neither name nor notice says. */
  readonly places: readonly Place[];
  /** What the places were taken from; null where the name itself says all of them. */
  readonly inferred: { readonly from: RegionFrom; readonly words: string } | null;
}

/** 市委第三巡察组向望湖区自然资源局党组反馈… */
const TOLD_TO = /[向对]([\u4e00-\u9fff]{4,40}?)(?:反馈|进行|开展|通报)/;
const INSPECTORS = new Set(["巡察工作", "纪律检查委员会", "审计"]);

/**
 * The body that a notice is about: who was inspected where an inspection speaks, else who issues it. Null where no words
 * name one.
 */
export function bodyOfNotice(notice: CompareSource, reader: BodyReader): NoticeBody | null {
  const named = namesOf(notice)
    .map(([by, text]) => ({ by, name: reader.read(text) }))
    .filter(
      ({ name }) =>
        name.organ.text !== "" && !/巡[察视][一二三四五六七八九十]?组$|^[\u4e00-\u9fff]{0,3}各/.test(name.text),
    );
  const own = named.filter(({ name }) => !INSPECTORS.has(name.known.key));
  const best = own.find(({ name }) => name.places.length > 0 && isFirstKind(named, name)) ?? own[0] ?? named[0];
  return best ? { ...best, ...placesOf(best.name, notice, reader) } : null;
}

/** A later name of the same body counts where it says more of the place: 县卫健局 in the opening, 临江县卫健局 in the title. */
function isFirstKind(named: readonly { readonly name: BodyName }[], name: BodyName): boolean {
  return named[0]?.name === name || named[0]?.name.known.key === name.known.key;
}

function namesOf({ family, issuer, inspection, title }: CompareSource): (readonly [NamedBy, string])[] {
  const told = TOLD_TO.exec(title?.text ?? "")?.[1];
  const all: Readonly<Record<NamedBy, string | undefined>> = {
    issuer: issuer?.text,
    inspection: inspection?.body?.text,
    title: told,
  };
  const isTold = family === "inspection-feedback" || family === "inspection-announcement";
  const order: readonly NamedBy[] = isTold ? ["title", "inspection", "issuer"] : ["issuer", "inspection", "title"];
  return order.flatMap((by) => {
    const text = all[by]?.replace(/\s/g, "");
    return text ? [[by, text] as const] : [];
  });
}

type Hint = readonly [from: RegionFrom, words: string, places: readonly Place[]];

/** The places of a name, filled in by what else the notice says; only where it says one thing. */
function placesOf(name: BodyName, notice: CompareSource, reader: BodyReader): Pick<NoticeBody, "places" | "inferred"> {
  const hints = hintsOf(notice, reader);
  const own = name.places;
  const first = own[0];
  const fits = missingPlace(name);
  if (fits) {
    // A city's team inspects bodies of the smaller cities below it too, which call themselves 市 as well.
    const near = name.bare === "city" ? hints.filter(([from]) => from !== "team") : hints;
    return filled(own, only(near, fits));
  }
  if (own.length === 1 && first && isDistrict(first)) {
    const fuller = hints.find(([, , places]) => places.length > 1 && places.at(-1)?.name === first.name);
    return filled(own, fuller ?? only(hints, ({ level }) => level === "city"));
  }
  return { places: own, inferred: null };
}

/** The place that a name leaves out: the one that it begins, has the level of, or lies in. Null where it leaves out none. */
function missingPlace({ stem, bare, sort, places: [first] }: BodyName): ((place: Place) => boolean) | null {
  if (stem) return ({ name }) => name.startsWith(stem.text);
  if (bare) return ({ level }) => level === bare;
  if ((sort === "township" && !first) || first?.level === "township") return ({ level }) => level === "county";
  return first && isGenericZone(first) ? ({ level }) => level === "city" : null;
}

function filled(own: readonly Place[], hint: Hint | null): Pick<NoticeBody, "places" | "inferred"> {
  if (!hint) return { places: own, inferred: null };
  const [from, words, places] = hint;
  const last = own.at(-1);
  const above = places.filter(({ name, level }) => name !== last?.name && (last === undefined || level !== last.level));
  return { places: [...above, ...own], inferred: { from, words } };
}

/** The places that the notice names elsewhere, cut after the last that fits; null where it names none or several. */
function only(hints: readonly Hint[], fits: (place: Place) => boolean): Hint | null {
  const found = hints.flatMap(([from, words, places]): Hint[] => {
    const at = places.findLastIndex(fits);
    return at < 0 ? [] : [[from, words, places.slice(0, at + 1)]];
  });
  const names = new Set(found.map(([, , places]) => places.at(-1)?.name));
  return names.size === 1 ? (found.toSorted(([, , one], [, , other]) => other.length - one.length)[0] ?? null) : null;
}

function hintsOf({ issuer, title, inspection }: CompareSource, reader: BodyReader): Hint[] {
  const all: readonly (readonly [RegionFrom, string | undefined])[] = [
    ["issuer", issuer?.text],
    ["title", title?.text],
    ["inspection", inspection?.body?.text],
    ["team", inspection?.team?.text],
  ];
  return all.flatMap(([from, text]): Hint[] => {
    const { places } = text ? reader.read(text.replace(/\s/g, "").slice(0, 60)) : { places: [] };
    return places.length > 0 ? [[from, text ?? "", places]] : [];
  });
}

/** A district, whose name may be another city's too. Counties and cities have a name that is theirs alone. */
export function isDistrict({ name, level }: Place): boolean {
  return level === "county" && name.endsWith("区");
}

/** 高新区, 开发区 alone: every city has one. */
export function isGenericZone({ name, level }: Place): boolean {
  return (
    level === null &&
    /^(?:国家级?)?(?:高新|经开|开发|经济|技术|产业|旅游|度假|综合|保税|示范|工业园|科技园|新|区)+$/.test(name)
  );
}
