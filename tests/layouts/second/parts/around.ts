import type { Clerk } from "../clerk.ts";
import { MARKS, type Mark } from "../numerals.ts";
import { ended, sec } from "../tagging.ts";
import type { Part } from "../words/around-chapters.ts";
import * as words from "../words/around-chapters.ts";
import { inlinePoints } from "./chapters.ts";

const KINDS = {
  organised: [words.ORGANISED_CHAPTERS, words.ORGANISED],
  causes: [words.CAUSE_CHAPTERS, words.CAUSES],
  practices: [words.PRACTICE_CHAPTERS, words.PRACTICES],
  difficulties: [words.DIFFICULTY_CHAPTERS, words.DIFFICULTIES],
  advice: [words.ADVICE_CHAPTERS, words.ADVICE],
  supervision: [words.SUPERVISION_CHAPTERS, words.SUPERVISIONS],
  ahead: [words.AHEAD_CHAPTERS, words.AHEAD],
  safeguards: [words.SAFEGUARD_CHAPTERS, words.SAFEGUARDS],
} as const satisfies Readonly<Record<string, readonly [readonly string[], readonly Part[]]>>;

export type AroundKind = keyof typeof KINDS;

const SHAPES = ["runIn", "runInPoints", "standing", "deep", "deepest", "paragraphs", "prose", "oneLine"] as const;
export type AroundShape = (typeof SHAPES)[number];

/** How a chapter that answers nothing is laid out: `{ mark: "三、", sub: MARKS.paren, shape: "deep" }`. */
export interface AroundOptions {
  readonly mark: string;
  readonly heading?: string;
  readonly sub?: Mark;
  readonly third?: Mark;
  readonly shape?: AroundShape;
  readonly level?: number;
  readonly parts?: number;
  /** Who speaks, where it is not the leading group of the body. */
  readonly speaker?: string;
}

const told = new WeakMap<Clerk, Set<Part>>();

/** Parts that this clerk has not told yet; all over again once they run out. */
function freshParts(clerk: Clerk, pool: readonly Part[], count: number): Part[] {
  const used = told.get(clerk) ?? new Set<Part>();
  told.set(clerk, used);
  const unused = pool.filter((part) => !used.has(part));
  const chosen = clerk.draw.shuffle<Part>(unused.length < count ? pool : unused).slice(0, count);
  for (const part of chosen) used.add(part);
  return chosen;
}

/** A chapter that answers no problem, however much it looks as if it did; only its headings are labelled. */
export function around(clerk: Clerk, kind: AroundKind, options: AroundOptions): string[] {
  const { draw } = clerk;
  const fill = (text: string): string => clerk.fill(text.replaceAll("{lead}", options.speaker ?? "{lead}"));
  const [headings, pool] = KINDS[kind];
  const shape = options.shape ?? draw.pick(SHAPES);
  clerk.layout[kind] = shape;
  const level = options.level ?? 1;
  const sub = options.sub ?? MARKS.paren;
  const third = options.third ?? draw.pick([MARKS.arabic, MARKS.arabicParen, MARKS.is]);
  const chosen = freshParts(clerk, pool, options.parts ?? draw.int(2, 4));
  const head = `${options.mark}${sec(level, fill(options.heading ?? draw.pick(headings)))}`;
  const prose = (sentences: readonly string[]): string => sentences.map((text) => ended(fill(text))).join("");
  const between = draw.pick(["；", "。", "，"]);
  const inner = (points: readonly string[]): string => inlinePoints(points.map(fill), draw.pick(INLINE), between);
  const below = (points: readonly string[], mark: Mark): string[] =>
    points.map((point, place) => `${mark(place + 1)}${ended(fill(point))}`);
  const named = (name: string, place: number): string => `${sub(place + 1)}${sec(level + 1, fill(name))}`;
  switch (shape) {
    case "runIn":
      return [head, ...chosen.map(([name, told], place) => `${named(name, place)}。${prose(told)}`)];
    case "runInPoints":
      return [
        head,
        ...chosen.map(([name, told, points], place) => `${named(name, place)}。${prose(told)}${inner(points)}`),
      ];
    case "standing":
      return [head, ...chosen.flatMap(([name, told], place) => [named(name, place), prose(told)])];
    case "deep":
      return [head, ...chosen.flatMap(([name, , points], place) => [named(name, place), ...below(points, third)])];
    case "deepest":
      return [
        head,
        ...chosen.flatMap(([name, told, points], place) => [
          named(name, place),
          ...told.flatMap((text, at) => [
            `${third(at + 1)}${ended(fill(text))}`,
            ...(at === 0 ? below(points, MARKS.circled) : []),
          ]),
        ]),
      ];
    case "paragraphs":
      return [head, ...chosen.map(([name, told], place) => `${MARKS.is(place + 1)}${fill(name)}。${prose(told)}`)];
    case "prose":
      return [head, ...chosen.map(([, told]) => prose(told))];
    default:
      return [`${head}。${prose(chosen[0]?.[1] ?? [])}${inner(chosen[0]?.[2] ?? [])}`];
  }
}

const INLINE = [MARKS.is, MARKS.is, MARKS.circled, MARKS.arabicParen, MARKS.first] as const;

/** What came of the whole in figures: a chapter whose numbered facts look like measures. */
export function gained(clerk: Clerk, options: AroundOptions): string[] {
  const { draw, fill } = clerk;
  const facts = draw.shuffle(words.GAINED).slice(0, draw.int(3, 6)).map(fill);
  const head = `${options.mark}${sec(options.level ?? 1, options.heading ?? draw.pick(words.GAINED_CHAPTERS))}`;
  const shape = draw.pick(["lines", "inline", "prose", "dashes"] as const);
  clerk.layout.gained = shape;
  if (shape === "lines")
    return [head, ...facts.map((fact, place) => `${(options.sub ?? MARKS.arabic)(place + 1)}${ended(fact)}`)];
  if (shape === "inline") return [head, inlinePoints(facts, draw.pick(INLINE))];
  if (shape === "dashes") return [head, "主要体现在：", ...facts.map((fact) => `——${ended(fact)}`)];
  return [head, `截至通报之日，${facts.join("，")}。`];
}
