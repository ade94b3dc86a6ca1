import type { Chance } from "./chance.ts";
import { han } from "./numbers.ts";
import { BODIES, type Body, FIRM_KINDS, SYLLABLES } from "./pools/names.ts";

/** The invented names of one notice. */
export interface Names {
  /** Sample: 青禾. */
  readonly place: string;
  /** Sample: 青禾县. */
  readonly county: string;
  /** 县, 市 or 区, and what its committee is called: 县委. */
  readonly level: string;
  readonly committee: string;
  /** The body as it signs: 中共青禾县水利局党组. */
  readonly issuer: string;
  /** The body as its own text calls it: 县水利局. */
  readonly short: string;
  /** Who acts: 县水利局党组. */
  readonly us: string;
  readonly kind: Body["kind"];
  /** Sample: 县委第三巡察组. */
  readonly team: string;
  /** Sample: 十四届县委第六轮巡察. */
  readonly round: string;
  /** Chooses among offices that publish notices of other families. */
  readonly turn: number;
  readonly towns: readonly string[];
  readonly villages: readonly string[];
  readonly firms: readonly string[];
}

/** Names nobody has, put together from syllables. */
export function drawNames(chance: Chance): Names {
  const name = (): string => chance.some(SYLLABLES, 2).join("");
  const place = name();
  const level = chance.weigh({ 县: 5, 市: 3, 区: 3, 旗: 0.2 });
  const body = chance.one(BODIES);
  const own = body.name.replace("*", name());
  const party = chance.one(body.parties);
  const committee = `${level}委`;
  const nth = han(chance.between(1, 9));
  const team = chance.one([
    `${committee}第${nth}巡察组`,
    `${committee}第${nth}巡察组`,
    `${committee}巡察${nth}组`,
    `${committee}第${nth}${chance.one(["提级", "联动", "专项", "机动"])}巡察组`,
    `省委第${nth}巡视组`,
    `市委第${nth}巡察组`,
    `${committee}机动巡察组`,
  ]);
  const prefix = body.kind === "town" || body.kind === "firm" || body.kind === "school" ? "" : level;
  const short = `${prefix}${own}`;
  return {
    place,
    county: `${place}${level}`,
    level,
    committee,
    issuer: `中共${place}${level}${own}${party}`,
    short,
    us: chance.one([`${short}${party}`, `${body.calls}${party === "委员会" ? "党委" : party}`]),
    kind: body.kind,
    team,
    round: `${han(chance.between(5, 15))}届${team.slice(0, 2)}第${nth}轮${team.includes("巡视") ? "巡视" : "巡察"}`,
    turn: chance.between(0, 5),
    towns: Array.from({ length: 4 }, () => `${name()}${chance.one(["镇", "乡", "街道"])}`),
    villages: Array.from({ length: 6 }, () => `${name()}${chance.one(["村", "村", "社区"])}`),
    firms: Array.from({ length: 4 }, () => `${name()}${chance.one(FIRM_KINDS)}`),
  };
}
