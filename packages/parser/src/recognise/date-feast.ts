/** A feast that deadlines are named after (春节前, “七一”前), by its plain name. */
export type Feast = keyof typeof FEASTS;

/** Spring Festival, Dragon Boat and Mid-Autumn of each year, as month and day; they follow the moon (GB/T 33661). */
const BY_MOON: Readonly<Record<number, readonly [spring: number, boat: number, autumn: number]>> = {
  2012: [123, 623, 930],
  2013: [210, 612, 919],
  2014: [131, 602, 908],
  2015: [219, 620, 927],
  2016: [208, 609, 915],
  2017: [128, 530, 1004],
  2018: [216, 618, 924],
  2019: [205, 607, 913],
  2020: [125, 625, 1001],
  2021: [212, 614, 921],
  2022: [201, 603, 910],
  2023: [122, 622, 929],
  2024: [210, 610, 917],
  2025: [129, 531, 1006],
  2026: [217, 619, 925],
  2027: [206, 609, 915],
  2028: [126, 528, 1003],
  2029: [213, 616, 922],
  2030: [203, 605, 912],
};

/** Month and day of each feast: fixed, by the moon, or by the sun (清明). */
const FEASTS = {
  元旦: 101,
  妇女节: 308,
  三八: 308,
  清明: (year: number) => (year % 4 < 2 ? 404 : 405),
  劳动节: 501,
  五一: 501,
  青年节: 504,
  五四: 504,
  儿童节: 601,
  六一: 601,
  建党节: 701,
  七一: 701,
  建军节: 801,
  八一: 801,
  教师节: 910,
  国庆: 1001,
  十一: 1001,
  春节: (year: number) => BY_MOON[year]?.[0],
  端午: (year: number) => BY_MOON[year]?.[1],
  中秋: (year: number) => BY_MOON[year]?.[2],
} as const;

/**
 * The month and day of a feast in a year. Sample: `feastDay("春节", 2024)` is `[2, 10]`. Null for a feast of the moon in a
 * year that the table does not hold.
 */
export function feastDay(feast: Feast, year: number): readonly [month: number, day: number] | null {
  const rule = FEASTS[feast];
  const found = typeof rule === "number" ? rule : rule(year);
  return found === undefined ? null : [Math.trunc(found / 100), found % 100];
}

/** A feast's name as it is written: 国庆节, “七一”, 五一劳动节. The first group is its plain name. */
export const FEAST_NAME =
  "[“‘\"']?(元旦|春节|清明|端午|中秋|国庆|(?:[五六七八]一|三八|五四|十一)(?=[”’\"']? ?(?:之?前|以前|国|劳|儿|妇|青|建|假|节|完|[^\\u4e00-\\u9fff]))|(?:妇女|劳动|青年|儿童|建党|建军|教师)节)[”’\"']?(?:国际)?(?:劳动节|儿童节|妇女节|青年节|建党节|建军节|国庆节|节)?";

/** Where a feast's name may start, behind its quotation mark: what a scan looks for. */
export const FEAST_ANCHOR =
  "元旦|春节|清明|端午|中秋|国庆|[妇劳青儿建教][女动年童党军师]节|[三五六七八十][一八四](?=[”’\"']? ?(?:之?前|以前|国|劳|儿|妇|青|建|节|完))";

/** The name a match of {@link FEAST_NAME} stands for, null where it is none. */
export function feastOf(name: string | undefined): Feast | null {
  return name !== undefined && name in FEASTS ? (name as Feast) : null;
}
