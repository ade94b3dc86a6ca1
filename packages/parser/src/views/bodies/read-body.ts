import type { Span } from "../../model/span.ts";
import { type BodySort, type Organ, OrganFinder } from "./find-organ.ts";
import { ORGANS, type OrganRow, type TradeId } from "./organ-rows.ts";
import { type Level, type Place, readRegion } from "./read-region.ts";
import { type PartyBody, splitParty } from "./split-party.ts";

/** What could not be read of a name. */
export type NameDoubt = "no-region" | "region-without-level" | "several-bodies" | "branch-of-other";

/** The name of a body, read into its parts. Each part stands where its span says in `text`. */
export interface BodyName {
  readonly text: string;
  /** The places it names, the widest first. Sample: 云川市, 望湖区. */
  readonly places: readonly Place[];
  /** The level that is said without a place: `county` of 县卫健局. */
  readonly bare: Level | null;
  /** A place without 市 or 县 behind it: 云川 in 云川水务集团. */
  readonly stem: { readonly text: string; readonly span: Span } | null;
  /** The body itself, without place and party body. Sample: `{ text: "卫健局", span: [3, 6] }`. */
  readonly organ: { readonly text: string; readonly span: Span };
  readonly party: { readonly kind: PartyBody; readonly span: Span } | null;
  /** What it is by the tables. */
  readonly known: Organ;
  readonly level: Level | null;
  readonly sort: BodySort;
  readonly trade: TradeId | null;
  readonly doubts: readonly NameDoubt[];
}

/** Reads names of bodies by the rows of a table. */
export class BodyReader {
  readonly finder: OrganFinder;

  constructor(rows: readonly OrganRow[] = ORGANS) {
    this.finder = new OrganFinder(rows);
  }

  /**
   * Reads a body's name. Sample: `中共云川市望湖区卫健委党组` is 云川市, 望湖区, 卫健委 (`卫生健康` by the tables) and a party
   * group, of a county's level.
   */
  read(text: string): BodyName {
    const { from, lead } = leadOf(text);
    const region = readRegion(text, from, this.finder.knows);
    const tail = tailOf(text, region.end, region.places.at(-1) ?? null);
    const { organ, party } = tail;
    const known = this.#known(text, organ.text, { lead, places: region.places });
    const stem = region.places.length === 0 && region.bare === null ? this.#stemOf(text, organ) : null;
    const own = stem
      ? { text: text.slice(stem.span[1], organ.span[1]), span: [stem.span[1], organ.span[1]] as const }
      : organ;
    const found = stem ? this.finder.find(own.text) : known;
    const places = tail.isPlace ? region.places.slice(0, -1) : region.places;
    const sort = tail.isPlace
      ? placeSort(region.places.at(-1))
      : lead === null && isCommittee(own.text)
        ? "committee"
        : found.sort;
    const doubts = doubtsOf(text, { places, bare: region.bare, stem, branch: found.branch });
    return {
      text,
      places,
      bare: region.bare,
      stem,
      organ: own,
      party,
      known: isCommittee(own.text) && lead === null ? { ...found, key: "党委", trade: "party" } : found,
      level: levelOf(region.places, region.bare, { sort, branch: found.branch }),
      sort,
      trade: isCommittee(own.text) && lead === null ? "party" : found.trade,
      doubts,
    };
  }

  #known(text: string, organ: string, { lead, places }: { lead: string | null; places: readonly Place[] }): Organ {
    if (lead !== null && places.length + text.length > 0 && isCommittee(organ))
      return this.finder.find(lead === "团" ? "共青团委员会" : "政协");
    return this.finder.find(organ);
  }

  /** 云川 in 云川水务集团 or 云川自然资源局: a place of which the name does not say what it is. */
  #stemOf(text: string, { text: organ, span: [from] }: BodyName["organ"]): BodyName["stem"] {
    if (this.finder.knows(organ)) return null;
    for (let length = 2; length <= Math.min(4, organ.length - 2); length++)
      if (this.finder.knows(organ.slice(length)) && !/[国省市县区]/.test(organ.slice(0, length)))
        return { text: text.slice(from, from + length), span: [from, from + length] };
    return null;
  }
}

/** 中共, 国家税务总局, 共青团, 政协 before the place. */
function leadOf(text: string): { readonly from: number; readonly lead: string | null } {
  const found =
    /^(?:中国共产党|中共|国家税务总局(?=.{2,14}税务局)|(共青团|中国人民政治协商会议|政协)(?=[\u4e00-\u9fff]{1,14}委))/.exec(
      text,
    );
  if (!found) return /^团[省市县区旗]委/.test(text) ? { from: 1, lead: "团" } : { from: 0, lead: null };
  const lead = found[1] === undefined ? null : found[1] === "共青团" ? "团" : "政协";
  return { from: found[0].length, lead };
}

function isCommittee(words: string): boolean {
  return words === "委" || words === "委员会" || words === "党委";
}

interface Tail {
  readonly organ: BodyName["organ"];
  readonly party: BodyName["party"];
  /** The last place is the body itself: 柳塘镇党委. */
  readonly isPlace: boolean;
}

/** What stands behind the places: the body, and the party body at its end. */
function tailOf(text: string, start: number, last: Place | null): Tail {
  const rest = text.slice(start);
  const whole = last !== null && (last.level === "township" || last.level === null);
  const self = whole ? splitParty(`镇${rest}`) : null;
  if (last && self && /^镇(?:办事处|办|管委会|管理委员会)?$/.test(self.organ)) {
    const end = start + self.organ.length - 1;
    const party = self.party ? { kind: self.party, span: [end, text.length] as const } : null;
    return { organ: { text: text.slice(last.span[0], end), span: [last.span[0], end] }, party, isPlace: true };
  }
  if (last && whole && /^(?:人民)?政府(?:党组)?$/.test(rest)) {
    const end = start + rest.replace(/党组$/, "").length;
    const party = end < text.length ? { kind: "party-group" as const, span: [end, text.length] as const } : null;
    return { organ: { text: text.slice(last.span[0], end), span: [last.span[0], end] }, party, isPlace: true };
  }
  // 市委东湖街道工作委员会, 市委高新区工委: 委 is of the place above.
  const above = /^委(?=[\u4e00-\u9fff]{2,14}(?:街道|区|镇|乡)(?:党?工委|工作委员会|党委|委员会)$)/.test(rest) ? 1 : 0;
  const { organ, party } = splitParty(rest.slice(above));
  const [from, end] = [start + above, start + above + organ.length];
  return {
    organ: { text: organ, span: [from, end] },
    party: party && { kind: party, span: [end, text.length] },
    isPlace: false,
  };
}

function placeSort(place: Place | undefined): BodySort {
  return place?.level === "township" ? "township" : "zone";
}

function levelOf(
  places: readonly Place[],
  bare: Level | null,
  { sort, branch }: { readonly sort: BodySort; readonly branch: string | null },
): Level | null {
  // A city's branch in a district is neither.
  if (branch !== null) return null;
  if (sort === "village") return "village";
  if (sort === "township") return "township";
  return places.at(-1)?.level ?? bare;
}

function doubtsOf(
  text: string,
  { places, bare, stem, branch }: Pick<BodyName, "places" | "bare" | "stem"> & { readonly branch: string | null },
): NameDoubt[] {
  const named = places.length > 0 && bare === null;
  return [
    ...(named || stem ? [] : (["no-region"] as const)),
    ...(stem ? (["region-without-level"] as const) : []),
    ...(/、|等[0-9一二三四五六七八九十]{1,3}[个家]/.test(text) ? (["several-bodies"] as const) : []),
    ...(branch === null ? [] : (["branch-of-other"] as const)),
  ];
}
