import { clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { type AroundKind, around, gained } from "../parts/around.ts";
import { answer, answeringOf } from "../parts/around-answers.ts";
import { reached, signed } from "../parts/around-closing.ts";
import { inlinePoints } from "../parts/chapters.ts";
import { furniture, preamble, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, sec } from "../tagging.ts";
import { ORGANISED } from "../words/around-chapters.ts";

const FAMILY = "inspection-rectification";
const TRADES = [
  "culture",
  "petition",
  "emergency",
  "grain",
  "veterans",
  "data",
  "unions",
  "water",
  "hospital",
  "university",
  "enterprise",
  "procuratorate",
] as const;

/** Headings of the chapter in which problems are answered. */
const ANSWERED = [
  "反馈意见逐项整改情况",
  "具体问题整改落实",
  "{act}反馈具体问题的整改",
  "问题整改进展",
  "对标对表，一体推进问题整改",
  "集中整改阶段问题销号情况",
  "坚持靶向施治，逐一回应反馈意见",
] as const;

const LEVELS = [
  [MARKS.chapter, MARKS.paren, MARKS.arabic],
  [MARKS.chapter, MARKS.parenHalf, MARKS.arabicPause],
  [MARKS.ordinal, MARKS.chapter, MARKS.paren],
  [MARKS.chapterDot, MARKS.paren, MARKS.arabicSpace],
  [MARKS.arabic, MARKS.arabicParen, MARKS.circled],
  [MARKS.paren, MARKS.arabic, MARKS.arabicParen],
] as const;

/** Chapters of every kind before and behind the chapter of problems; the points of all of them are numbered alike. */
export const sandwichedProblems: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const [one, two, three] = draw.pick(LEVELS);
  const kinds = draw.shuffle<AroundKind>(["causes", "practices", "difficulties", "advice", "supervision"]);
  const before: AroundKind[] = ["organised", ...kinds.splice(0, draw.int(0, 2))];
  const after: AroundKind[] = [...kinds.splice(0, draw.int(0, 3)), "ahead"];
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const habits = answeringOf(clerk, three);
  let chapter = 0;
  const next = (): string => one(++chapter);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      ...titleLines(clerk),
      ...preamble(clerk),
      ...before.flatMap((kind) => around(clerk, kind, { mark: next(), sub: two, third: three })),
      ...(draw.chance(0.3) ? gained(clerk, { mark: next(), sub: two }) : []),
      `${next()}${sec(1, clerk.fill(draw.pick(ANSWERED)))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${two(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => answer(clerk, habits, three(place + 1), one)),
      ]),
      ...after.flatMap((kind) => around(clerk, kind, { mark: next(), sub: two, third: three })),
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};

/** Chapters of problems that take turns with chapters of outcomes and practice. */
export const problemsInTurns: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const [one, two, three] = draw.pick(LEVELS);
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const habits = answeringOf(clerk, two);
  let chapter = 0;
  const next = (): string => one(++chapter);
  const between = (): string[] =>
    draw.chance(0.5)
      ? gained(clerk, { mark: next(), sub: two })
      : around(clerk, draw.pick(["practices", "causes", "difficulties"] as const), {
          mark: next(),
          sub: two,
          third: three,
          parts: 2,
        });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...groups.flatMap(({ head, cases }) => [
        `${next()}${sec(1, draw.pick([head, `${head.replace(/方面$/, "")}整改落实情况`]))}`,
        ...cases.flatMap((one, place) => answer(clerk, habits, two(place + 1), one)),
        ...(draw.chance(0.7) ? between() : []),
      ]),
      ...around(clerk, "ahead", { mark: next(), sub: two, third: three }),
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};

/** Each aspect has three parts: its problems with answers, the reasons, what is to last. */
export const causesInEachAspect: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const [one, two, three] = draw.pick(LEVELS.slice(0, 4));
  const groups = clerk.groups(draw.int(2, 3), 1, 3);
  const habits = answeringOf(clerk, three);
  const [solved, kept] = draw.pick([
    ["问题整改情况", "长效机制建设"],
    ["存在问题及整改", "巩固提升"],
    ["主要问题和整改举措", "下步打算"],
  ] as const);
  const why = draw.pick(["原因剖析", "成因分析", "根源查摆"]);
  const first = draw.chance(0.4);
  const third = draw.chance(0.6);
  clerk.layout.parts = [solved, why, kept].join("/");
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...groups.flatMap(({ head, cases }, group) => {
        let part = 0;
        const reasons = (): string[] =>
          around(clerk, "causes", {
            mark: two(++part),
            heading: why,
            sub: three,
            third: MARKS.arabicParen,
            level: 2,
            parts: 2,
          });
        return [
          `${one(group + 1)}${sec(1, head)}`,
          ...(first ? reasons() : []),
          `${two(++part)}${sec(2, solved)}`,
          ...cases.flatMap((one, place) => answer(clerk, habits, three(place + 1), one)),
          ...(first ? [] : reasons()),
          ...(third
            ? around(clerk, "ahead", {
                mark: two(++part),
                heading: kept,
                sub: three,
                third: MARKS.arabicParen,
                level: 2,
                parts: 2,
              })
            : []),
        ];
      }),
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};

/** An organisation told in numbered points without a heading, numbered as the problems are that follow a sentence. */
export const organisationWithoutHeading: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const number = draw.pick([MARKS.chapter, MARKS.paren, MARKS.arabic, MARKS.arabicPause]);
  const cases = clerk.cases(draw.int(4, 7));
  const habits = answeringOf(clerk, number);
  const parts = draw.shuffle([...ORGANISED]).slice(0, draw.int(2, 4));
  const inline = draw.chance(0.4);
  const told = parts.map(([name, sentences, points], at) =>
    inline
      ? `${name}。${ended(clerk.fill(sentences[0] ?? ""))}`
      : `${number(at + 1)}${clerk.fill(name)}。${sentences.map((text) => ended(clerk.fill(text))).join("")}${draw.chance(0.4) ? inlinePoints(points.map(clerk.fill), MARKS.is) : ""}`,
  );
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk)
        .map((text) => text.replace(/(?:[^。，]{1,40}，)?现将[^。：]*[。：]$/, ""))
        .filter((text) => text !== ""),
      clerk.fill(
        draw.pick([
          "集中整改期间，{lead}主要抓了以下工作：",
          "接到反馈后，{lead}迅速行动。",
          "{lead}把整改作为头等大事来抓，具体是：",
        ]),
      ),
      ...(inline ? [told.map((text, at) => `${MARKS.is(at + 1)}${clerk.fill(text)}`).join("")] : told),
      clerk.fill(draw.pick(["现将反馈问题的整改情况公布如下：", "各项问题整改情况如下：", "逐条整改结果如下。"])),
      ...cases.flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};
