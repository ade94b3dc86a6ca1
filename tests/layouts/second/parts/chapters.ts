import type { Clerk } from "../clerk.ts";
import { MARKS, type Mark } from "../numerals.ts";
import { ended, runMark, sec } from "../tagging.ts";
import { LEAD_CHAPTERS, NEXT_CHAPTERS, ORGANISATION_CHAPTERS, OUTCOME_CHAPTERS } from "../words/chapters.ts";
import { ASIDES, NEXT_POINTS, NEXT_STEPS, ORGANISING, ORGANISING_POINTS, OUTCOMES } from "../words/sentences.ts";

/** How a chapter without problems is laid out. */
export interface ChapterShape {
  /** Its number, as written. */
  readonly mark: string;
  /** Its heading; else one of the usual ones. */
  readonly heading?: string;
  /** The numbers of its sub-headings. */
  readonly sub?: Mark;
  readonly shape?: string;
}

const chapter = (clerk: Clerk, { mark, heading }: ChapterShape, usual: readonly string[]): string =>
  `${mark}${sec(1, clerk.fill(heading ?? clerk.draw.pick(usual)))}`;

/** A chapter said by somebody else than the body itself: a government, a committee. */
export const spokenBy = ({ body }: Clerk, who: string, chapter: readonly string[]): string[] =>
  chapter.map((line) => line.replaceAll(body.leadership, who));

/** Clauses as points inside one paragraph. */
export function inlinePoints(points: readonly string[], mark: Mark, between = "；"): string {
  return points
    .map((point, place) => `${mark(place + 1)}${ended(point, runMark(place, points.length, between))}`)
    .join("");
}

/** What was done to organise the work; its points look like measures and are none. */
export function organisation(clerk: Clerk, options: ChapterShape): string[] {
  const { draw, fill } = clerk;
  const shape = options.shape ?? draw.pick(["prose", "runin", "runin", "standing", "inline", "deep", "lines"]);
  clerk.layout.organisation = shape;
  const sub = options.sub ?? MARKS.paren;
  const parts = draw.shuffle(ORGANISING).slice(0, draw.int(2, 4));
  const points = (count: number): string[] => draw.shuffle(ORGANISING_POINTS).slice(0, count).map(fill);
  const head = chapter(clerk, options, ORGANISATION_CHAPTERS);
  const bodyOf = (sentences: readonly string[]): string => sentences.map((text) => `${fill(text)}。`).join("");
  switch (shape) {
    case "prose":
      return [head, ...parts.slice(0, 2).map(([, body]) => bodyOf(body))];
    case "runin":
      return [head, ...parts.map(([name, body], place) => `${sub(place + 1)}${sec(2, fill(name))}。${bodyOf(body)}`)];
    case "standing":
      return [
        head,
        ...parts.flatMap(([name, body], place) => [`${sub(place + 1)}${sec(2, fill(name))}`, bodyOf(body)]),
      ];
    case "inline":
      return [
        head,
        `${draw.pick(["", "反馈会后，", "为抓好整改，"])}${inlinePoints(points(draw.int(3, 5)), MARKS.is)}`,
      ];
    case "deep":
      return [
        head,
        ...parts.flatMap(([name, body], place) => [
          `${sub(place + 1)}${sec(2, fill(name))}。${bodyOf(body.slice(0, 1))}${inlinePoints(points(draw.int(2, 4)), MARKS.is, draw.pick(["；", "。"]))}`,
        ]),
      ];
    default:
      return [
        head,
        bodyOf(parts[0]?.[1] ?? []),
        ...points(draw.int(3, 4)).map((point, place) => `${MARKS.is(place + 1)}${ended(point)}`),
      ];
  }
}

/** What came of it all, in figures. */
export function outcomes(clerk: Clerk, options: ChapterShape): string[] {
  const { draw, fill } = clerk;
  const facts = draw.shuffle(OUTCOMES).slice(0, draw.int(3, 6)).map(fill);
  const head = chapter(clerk, options, OUTCOME_CHAPTERS);
  const shape = options.shape ?? draw.pick(["prose", "lines", "inline", "runin"]);
  clerk.layout.outcomes = shape;
  if (shape === "lines")
    return [
      head,
      "通过集中整改，取得以下成果：",
      ...facts.map((fact, place) => `${MARKS.arabic(place + 1)}${ended(fact, runMark(place, facts.length))}`),
    ];
  if (shape === "inline") return [head, inlinePoints(facts, MARKS.is)];
  if (shape === "runin")
    return [
      head,
      ...["建章立制方面", "执纪问责方面", "惠民实效方面"].map(
        (name, place) => `${MARKS.paren(place + 1)}${sec(2, name)}。${ended(facts[place] ?? "")}`,
      ),
    ];
  return [head, `集中整改期间，${facts.join("，")}，干部群众的获得感进一步增强。`];
}

/** A chapter of another kind, which speaks of shortcomings or lines of inquiry and answers none. */
export function aside(clerk: Clerk, options: ChapterShape): string[] {
  const told = clerk.draw.shuffle(ASIDES).slice(0, clerk.draw.int(1, 3));
  const marked = told.length > 1 && clerk.draw.chance(0.5);
  return [
    chapter(clerk, options, LEAD_CHAPTERS),
    ...told.map((text, place) => `${marked ? MARKS.is(place + 1) : ""}${clerk.fill(text)}`),
  ];
}

/** What is still to be done, of the whole and not of one problem. */
export function outlook(clerk: Clerk, options: ChapterShape): string[] {
  const { draw, fill } = clerk;
  const shape = options.shape ?? draw.pick(["prose", "runin", "runin", "inline", "list", "standing"]);
  clerk.layout.outlook = shape;
  const head = chapter(clerk, options, NEXT_CHAPTERS);
  const sub = options.sub ?? MARKS.paren;
  const parts = draw.shuffle(NEXT_STEPS).slice(0, draw.int(2, 4));
  const points = draw.shuffle(NEXT_POINTS).slice(0, draw.int(3, 4)).map(fill);
  const vow = draw.chance(0.5)
    ? [fill("下一步，{lead}将坚持问题不解决不松手、整改不到位不收兵，以实际成效取信于民。")]
    : [];
  switch (shape) {
    case "runin":
      return [head, ...vow, ...parts.map(([name, body], place) => `${sub(place + 1)}${sec(2, name)}。${body}。`)];
    case "standing":
      return [head, ...parts.flatMap(([name, body], place) => [`${sub(place + 1)}${sec(2, name)}`, `${body}。`])];
    case "inline":
      return [head, `下一步，将重点抓好以下工作：${inlinePoints(points, draw.pick([MARKS.is, MARKS.isTo]))}`];
    case "list":
      return [head, ...vow, ...points.map((point, place) => `${MARKS.arabic(place + 1)}${ended(point)}`)];
    default:
      return [head, ...parts.slice(0, 2).map(([, body]) => `${fill("{lead}")}将${body}。`)];
  }
}
