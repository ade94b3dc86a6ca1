import type { Chance } from "./chance.ts";
import type { Names } from "./names.ts";
import { type Day, fullDay, isoMonth, isoOf, later, shortDay, type Timeline, within } from "./timeline.ts";

const tag = (value: string, text: string, more = ""): string => `<date v="${value}"${more}>${text}</date>`;

interface Filling {
  readonly chance: Chance;
  readonly when: Timeline;
  readonly names: Names;
}

/** Yearless dates are written only where the year of the feedback is plainly meant. */
const plainYear = ({ feedback, asOf }: Timeline, day: Day): boolean =>
  asOf.year === feedback.year && day.year === feedback.year && day.month >= feedback.month;

const SLOTS: Readonly<Record<string, (filling: Filling) => string>> = {
  day: ({ chance, when }) => {
    const day = within(chance, when.feedback, when.asOf);
    return tag(isoOf(day), plainYear(when, day) && chance.likely(0.8) ? shortDay(day) : fullDay(day));
  },
  month: ({ chance, when }) => {
    const day = within(chance, when.feedback, when.asOf);
    return tag(
      isoMonth(day),
      plainYear(when, day) && chance.likely(0.7) ? `${day.month}月` : `${day.year}年${day.month}月`,
    );
  },
  monthend: ({ chance, when }) => {
    const day = within(chance, when.feedback, when.asOf);
    return tag(isoMonth(day), `${plainYear(when, day) ? "" : `${day.year}年`}${day.month}月底`);
  },
  due: ({ chance, when }) => {
    const day = later(chance, when.published, chance.between(2, 9));
    if (chance.likely(0.3)) return tag(isoOf(day), fullDay(day), ' r="deadline"');
    const end = chance.likely(0.6) ? "底" : "";
    return tag(isoMonth(day), `${day.year}年${day.month}月${end}`, ' r="deadline"');
  },
  since: ({ chance, when }) => {
    const year = when.from.year - chance.between(1, 4);
    return `${tag(`${year}|${year}/..`, `${year}年`)}以来`;
  },
  years: ({ chance, when }) => {
    const year = when.from.year - chance.between(2, 4);
    const to = when.from.year - 1;
    return tag(`${year}/${to}`, chance.likely(0.5) ? `${year}年至${to}年` : `${year}—${to}年`);
  },
  year: ({ chance, when }) => {
    const year = when.from.year - chance.between(0, 2);
    return tag(String(year), `${year}年`, ' opt="1"');
  },
  thisyear: ({ when }) => tag(String(when.asOf.year), `${when.asOf.year}年`, ' opt="1"'),
  asof: ({ when }) => {
    const day = isoOf(when.asOf);
    const text = plainYear(when, when.asOf) ? shortDay(when.asOf) : fullDay(when.asOf);
    return `截至${tag(`${day}|../${day}`, text, ' r="as-of"')}`;
  },
  place: ({ names }) => names.place,
  county: ({ names }) => names.county,
  us: ({ names }) => names.us,
  body: ({ names }) => names.short,
  town: ({ chance, names }) => chance.one(names.towns),
  village: ({ chance, names }) => chance.one(names.villages),
  firm: ({ chance, names }) => chance.one(names.firms),
  person: ({ chance }) => `${chance.one([..."张李王赵陈周吴徐孙马朱胡林何郭罗梁宋"])}某${chance.one(["", "某"])}`,
};

const fraction = (chance: Chance, from: string, to: string): string => {
  const digits = Math.max(from.split(".")[1]?.length ?? 0, to.split(".")[1]?.length ?? 0);
  const scale = 10 ** digits;
  return String(chance.between(Math.round(Number(from) * scale), Math.round(Number(to) * scale)) / scale);
};

/**
 * Fills the slots of words from a pool: `{3-12}` a number, `{0.5-40.25}` one with decimals, `{day}` `{month}` `{due}` `{since}`
 * dates of this notice with their tags, `{us}` `{village}` names. Titles in 《》 are tagged as cited documents. Throws on a slot
 * nobody knows, since such words would teach nonsense.
 */
export function fill(filling: Filling, words: string): string {
  const filled = words.replace(/\{([^{}]{1,20})\}/g, (_, slot: string) => {
    const range = /^([0-9.]+)-([0-9.]+)$/.exec(slot);
    if (range) return fraction(filling.chance, range[1] ?? "1", range[2] ?? "9");
    const make = SLOTS[slot];
    if (!make) throw new Error(`no slot ${slot} in: ${words}`);
    return make(filling);
  });
  return filled
    .replace(/<date v="([0-9-]{7,10})">([^<]*)<\/date>(?=以来|起)/g, '<date v="$1|$1/..">$2</date>')
    .replace(/([^、，。]{3,4})、\1(?=[^、]|$)/g, "$1")
    .replace(/《([^《》\n]{1,120})》/g, "《<doc>$1</doc>》");
}

/** The words without the tags in them, as where a heading or a furniture line repeats them. */
export const bare = (tagged: string): string => tagged.replace(/<\/?[a-z]+(?: [a-z]+="[^"]*")*>/g, "");
