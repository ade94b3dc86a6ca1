import type { Span } from "../../model/span.ts";

/** How high a place or a body stands; null where its name does not say. */
export type Level = "nation" | "province" | "city" | "county" | "township" | "village";

/** A place that a name begins with. Sample: `{ name: "望湖区", level: "county", span: [5, 8] }`. */
export interface Place {
  readonly name: string;
  /** Null for a zone such as 高新区, of which the name does not say. */
  readonly level: Level | null;
  readonly span: Span;
}

/** The places a name begins with, the widest first, and where they end. */
export interface Region {
  readonly places: readonly Place[];
  /** The level of a place that is meant and not named: 县 in 县卫健局. */
  readonly bare: Level | null;
  readonly end: number;
}

/** Whether some words are the name of a kind of body, as the tables know them. */
export type IsOrgan = (words: string) => boolean;

/** An ending that makes a word a place: what may stand before it, and what may not stand around it. */
interface Ending {
  readonly sign: string;
  readonly level: Level | null;
  /** How many characters its own name may have. */
  readonly least: number;
  readonly most: number;
  /** Words that end like it and are no place. */
  readonly never?: RegExp;
  /** What makes another word of it together with what follows. */
  readonly notBefore?: RegExp;
}

/** Characters that only stand in names of bodies, never in the name of a county or city. */
const OF_BODIES = /[局院厅委部所校司站处办]/;
const CITY_WORK =
  /^(?:建设|管理|管网|发展|规划|更新|投资|综合|排水|供水|供热|供气|公共|公用|公交|运营|轨道|交通|绿化|园林|照明|学院|大学|广场|服务|客运|燃气|热力|停车|生活|环境|银行|商业|社区|展览|设计|执法|运行|信用|管道|资产|产业|开发|道路|防洪|房产|住房|管|大脑|书房|水|配)/;
const NO_DISTRICT =
  /(?:开发|高新|高新技术|经开|保税|示范|园|景|度假|旅游|社|小|校|林|灌|地|特|库|保护|风景|名胜|功能|合作|试验|实验|集聚|聚集|管理|工业|产业|物流|综保|片|军|院|厂|山|牧|街|辖|自治|服务|仓储|商务|生态|创新|港口|自贸|贸易|禁|经济|技术|化工|口岸|核心|大|全|我|本|各)区$|^市区$/;
const DISTRICT_OF_CITY = /^[城郊矿]区$/;

const PROVINCES: readonly Ending[] = [
  { sign: "自治区", level: "province", least: 2, most: 6 },
  { sign: "省", level: "province", least: 2, most: 3, notBefore: /^[级直道会]/ },
];
const CITIES: readonly Ending[] = [
  { sign: "自治州", level: "city", least: 2, most: 12 },
  { sign: "地区", level: "city", least: 2, most: 5, notBefore: /^性/ },
  { sign: "盟", level: "city", least: 2, most: 5, never: /[联同加结]盟$/ },
  {
    sign: "市",
    level: "city",
    least: 2,
    most: 6,
    never: /[都超夜菜闹门股街]市$/,
    notBefore: /^(?:场|容|值|价|区|郊|级|域|政(?!府|协|法|务|研)|民(?!政|族|宗|兵|间|营|革|盟|建|进|主))/,
  },
];
const CITY_STATES = /^(?:北京|上海|天津|重庆)市$/;
const COUNTIES: readonly Ending[] = [
  { sign: "自治县", level: "county", least: 2, most: 15 },
  { sign: "自治旗", level: "county", least: 2, most: 12 },
  { sign: "林区", level: "county", least: 3, most: 3 },
  { sign: "县", level: "county", least: 1, most: 6, never: /^[我本全该各]县$/, notBefore: /^[级域]/ },
  { sign: "区", level: "county", least: 1, most: 6, never: NO_DISTRICT, notBefore: /^[域划块位间段级]/ },
  { sign: "旗", level: "county", least: 2, most: 8, never: /[红国锦军彩战]旗$/, notBefore: /^[帜下舰袍]/ },
];
const TOWNSHIPS: readonly Ending[] = [
  { sign: "民族乡", level: "township", least: 2, most: 8 },
  { sign: "街道", level: "township", least: 1, most: 6 },
  { sign: "苏木", level: "township", least: 2, most: 8 },
  {
    sign: "镇",
    level: "township",
    least: 1,
    most: 6,
    never: /^城镇$|[乡村集市]镇$/,
    notBefore: /^(?:化|居民|职工|燃气|供水|江|海区)/,
  },
  {
    sign: "乡",
    level: "township",
    least: 1,
    most: 6,
    never: /^城乡$|[和与家故老]乡$|[和与]城乡$/,
    notBefore: /^(?:村|镇|土|愁|贤|规划|建设|一体|统筹|居民|环境|融合|供水|交通|公交)/,
  },
];
const OF_UNITS = /[局院厅委部所校司站处办队会社场厂学]|公司|中心|管理|大学|中学|小学/;
const ZONE =
  /^[\u4e00-\u9fff]{0,14}?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新区|经开区|开发区|旅游度假区|度假区|综合保税区|保税区|工业园区|产业园区|科技园区|风景名胜区|示范区|新区)/;

/**
 * The places a body's name begins with. Every place ends before a word that belongs to the body: 云溪县城市管理局 begins with
 * 云溪县, never with 云溪县城市. Sample: `中共云川市望湖区自然资源局` from 2 gives 云川市, 望湖区 and 8.
 */
export function readRegion(name: string, from: number, isOrgan: IsOrgan): Region {
  const places: Place[] = [];
  const end = (): number => places.at(-1)?.span[1] ?? from;
  const take = (endings: readonly Ending[], ok: (place: Place) => boolean): boolean => {
    // 市委望湖区工作委员会: 委 is of the place above.
    const above = places.length > 0 && name[end()] === "委" ? placeAt(name, end() + 1, endings) : null;
    const place = above ?? placeAt(name, end(), endings);
    if (!place || !ok(place)) return false;
    places.push(place);
    return true;
  };
  take(PROVINCES, ({ span }) => span[1] < name.length);
  take(CITIES, (place) => isCity(name, place, isOrgan));
  const city = places.at(-1);
  if (city && CITY_STATES.test(city.name)) places.splice(-1, 1, { ...city, level: "province" });
  const hasCity = city?.name.endsWith("市") ?? false;
  if (!take(COUNTIES, (place) => isCounty(name, place, hasCity)) && hasCity)
    if (take(CITIES.slice(-1), (place) => isCity(name, place, isOrgan)))
      places.splice(-1, 1, { ...(places.at(-1) as Place), level: "county" });
  if (takeZone(name, places, isOrgan)) return { places, bare: null, end: end() };
  take(TOWNSHIPS, ({ name: word, span }) => !OF_UNITS.test(word) && !isWord(name, span));
  const bare = places.length === 0 ? bareLevel(name, from, isOrgan) : null;
  return { places, bare: bare?.level ?? null, end: end() + (bare?.length ?? 0) };
}

function placeAt(name: string, from: number, endings: readonly Ending[]): Place | null {
  let best: Place | null = null;
  for (const { sign, level, least, most, never, notBefore } of endings) {
    const last = Math.min(name.length - sign.length, from + most);
    for (let at = from + least; at <= last; at++) {
      if (!name.startsWith(sign, at)) continue;
      const end = at + sign.length;
      const word = name.slice(from, end);
      if (never?.test(word) && !DISTRICT_OF_CITY.test(word)) continue;
      if (notBefore?.test(name.slice(end, end + 4)) || (best && end >= best.span[1])) continue;
      if (!/^[\u4e00-\u9fff]{2,20}$/.test(word) || /[的与及]/.test(word)) continue;
      best = { name: word, level, span: [from, end] };
      break;
    }
  }
  return best;
}

/** 云溪县城市管理局, 云川城市建设公司: 城市 is no end of a place there. 盐城市教育局: it is. */
function isCity(name: string, { name: word, span: [, end] }: Place, isOrgan: IsOrgan): boolean {
  const stem = word.slice(0, -1);
  if (!word.endsWith("市")) return end < name.length;
  if (OF_BODIES.test(stem) || /[县区]|街道|[村乡]|.[镇](?!$)|公司|中心|集团/.test(stem)) return false;
  if (!stem.endsWith("城")) return true;
  const rest = name.slice(end);
  if (isOrgan(`城市${rest}`) && !isOrgan(rest)) return false;
  return !CITY_WORK.test(rest) || (stem.length === 2 && isOrgan(rest));
}

function isCounty(name: string, { name: word, span: [, end] }: Place, hasCity: boolean): boolean {
  if (OF_BODIES.test(word.slice(0, -1)) || /公司|中心|集团|银行|大学/.test(word)) return false;
  if (word.endsWith("新区") && word.length > 2) return !/^(?:管委|管理委|党工委|工委|工作委)/.test(name.slice(end));
  return !DISTRICT_OF_CITY.test(word) || hasCity;
}

/** 城镇, 城乡 inside a word: 云溪县城镇化办公室. */
function isWord(name: string, [, end]: Span): boolean {
  return /城[镇乡]$/.test(name.slice(0, end)) && /^(?:建设|管理|供水|规划|环境|投资|住房|化)/.test(name.slice(end));
}

/** A zone is a place where a bureau stands behind it: 云川高新区教育局; else it is the body itself. */
function takeZone(name: string, places: Place[], isOrgan: IsOrgan): boolean {
  const from = places.at(-1)?.span[1];
  const start = from ?? (name.startsWith("中共") ? 2 : 0);
  const zone = ZONE.exec(name.slice(start))?.[0];
  if (zone === undefined || OF_BODIES.test(zone)) return false;
  const end = start + zone.length;
  if (!isOrgan(name.slice(end).replace(/(?:党组|党委|分局)$/, ""))) return false;
  if (/^(?:党|工|管|纪)/.test(name.slice(end))) return false;
  places.push({ name: zone, level: null, span: [start, end] });
  return true;
}

const BARE: Readonly<Record<string, Level>> = {
  省: "province",
  市: "city",
  州: "city",
  盟: "city",
  县: "county",
  区: "county",
  旗: "county",
  镇: "township",
  乡: "township",
};

/** 县卫健局, 我区教育局: the level is said, the place is not. */
function bareLevel(name: string, from: number, isOrgan: IsOrgan): { level: Level; length: number } | null {
  const we = /^[我本全该]/.test(name.slice(from)) ? 1 : 0;
  const sign = name.charAt(from + we);
  const level = BARE[sign];
  const rest = name.slice(from + we + 1);
  if (level === undefined || rest === "") return null;
  const ending = [...PROVINCES, ...CITIES, ...COUNTIES, ...TOWNSHIPS].find((one) => one.sign === sign);
  if (ending?.notBefore?.test(rest.slice(0, 4))) return null;
  const isBody =
    /^(?:委|党|政府|人大|政协|纪委|直|属|人民|级)/.test(rest) ||
    isOrgan(rest.replace(/(?:分?党组|党委)$/, "")) ||
    (/^[县镇乡]$/.test(sign) && rest.length > 1) ||
    /(?:局|院|中心|公司|集团|学校|大队|馆|中学|小学|厅)(?:党组|党委)?$/.test(rest);
  return isBody ? { level, length: we + 1 } : null;
}
