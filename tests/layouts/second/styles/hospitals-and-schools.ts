import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { bare, inFormula, lines, run, some } from "../parts/answers.ts";
import { organisation, outcomes, outlook } from "../parts/chapters.ts";
import { contacts, signature } from "../parts/closing.ts";
import { furniture, preamble, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, plan, prob, result, sec } from "../tagging.ts";
import {
  ANSWER_LABELS,
  DUE_LABELS,
  OWNER_LABELS,
  PLAN_LABELS,
  PROBLEM_CHAPTERS,
  PROBLEM_LABELS,
  RESULT_LABELS,
  STATE_LABELS,
} from "../words/chapters.ts";

const FAMILY = "inspection-rectification";

/** A hospital: every problem a block of what is wrong, what was done, what came of it; labels with 【】, a colon, or bare. */
export const hospitalBlocks: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "hospital");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [before, after] = draw.pick([
    ["【", "】"],
    ["", "："],
    ["〖", "〗"],
    ["▲", "："],
    ["", ""],
  ] as const);
  const own = before !== "" || after === "" ? draw.chance(0.5) || after === "" : draw.chance(0.3);
  const did = clerk.choose("label", ["整改举措", ...ANSWER_LABELS]);
  const gave = clerk.choose("result", RESULT_LABELS);
  const asked = clerk.choose("problem", ["", "", ...PROBLEM_LABELS]);
  const label = (word: string): string => `${before}${word}${after}`;
  const under = (word: string, text: string): string[] => (own ? [label(word), text] : [`${label(word)}${text}`]);
  Object.assign(clerk.layout, { brackets: before + after, labelOwnLine: String(own) });
  let number = 0;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one) => {
          number += 1;
          const heading = bare(one.text, null, draw.pick(["", "。"]));
          return [
            asked === ""
              ? `${MARKS.arabic(number)}${heading}`
              : `${number}.${after === "" ? `${asked}：` : label(asked)}${heading}`,
            ...under(
              did,
              draw.chance(0.6)
                ? run(some(clerk, one), MARKS.is)
                : meas(
                    one
                      .deeds(2)
                      .map((text) => ended(text))
                      .join(""),
                  ),
            ),
            ...under(gave, result(ended(one.result()))),
          ];
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 2) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A hospital that puts a whole problem in one line: 问题一：…。整改情况：…。 */
export const hospitalOneLine: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "hospital");
  const cases = clerk.cases(draw.int(5, 9));
  const label = clerk.choose("label", ["整改情况", "整改情况", ...ANSWER_LABELS]);
  const state = clerk.choose("state", STATE_LABELS);
  const numeral = draw.pick([
    (n: number) => `问题${chinese(n)}：`,
    (n: number) => `问题${n}：`,
    (n: number) => `反馈问题${chinese(n)}：`,
    (n: number) => `【问题${n}】`,
    (n: number) => `第${chinese(n)}个问题：`,
  ]);
  const says = draw.chance(0.6);
  Object.assign(clerk.layout, { numeral: numeral(1), says: String(says) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk, cases.length),
      ...(draw.chance(0.5)
        ? [...organisation(clerk, { mark: MARKS.chapter(1) }), `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`]
        : []),
      ...(draw.chance(0.5) ? [clerk.fill("截至目前，反馈问题全部制定整改措施，逐项推进。")] : []),
      ...cases.map((one, place) => {
        const answer = draw.chance(0.4)
          ? meas(ended(one.deeds(2).join("，")))
          : run(some(clerk, one), draw.pick([MARKS.is, MARKS.arabicParen]));
        return `${numeral(place + 1)}${bare(one.text, says ? one.state : null)}${label}：${answer}${says ? `${state}：${clerk.short(one.state)}。` : ""}`;
      }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A university: lists of problems, below each who is responsible and by when, then the answer in paragraphs. */
export const universityFields: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "university");
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const owner = clerk.choose("owner", OWNER_LABELS);
  const due = clerk.choose("due", DUE_LABELS);
  const label = clerk.choose("label", ANSWER_LABELS);
  const ahead = clerk.choose("plan", PLAN_LABELS);
  const formula = draw.pick(["plain", "tail", "rectify", "concerning"] as const);
  const fieldsFirst = draw.chance(0.5);
  const together = draw.chance(0.4);
  Object.assign(clerk.layout, { formula, fieldsFirst: String(fieldsFirst) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1), sub: MARKS.paren }),
      `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => {
          const fields = together
            ? [`${owner}：${one.owner()}　　${due}：${clerk.fill("{pastdue}")}`]
            : [`${owner}：${one.owner()}`, `${due}：${clerk.fill("{pastdue}")}前`];
          const answer = draw.chance(0.5)
            ? [`${label}：${run(some(clerk, one), MARKS.is)}`]
            : [`${label}：`, ...lines(some(clerk, one), MARKS.arabicParen)];
          return [
            `${place + 1}.${inFormula(formula, one.text, null, draw.pick(["", "。"]))}`,
            ...(fieldsFirst ? [...fields, ...answer] : [...answer, ...fields]),
            ...(draw.chance(0.25) ? [`${ahead}：${plan(ended(one.plan()))}`] : []),
          ];
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(3) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A university that numbers 2.1 and 2.1.1. */
export const universityDecimal: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "university");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const gap = draw.pick([" ", "", "　", "．"]);
  const label = draw.chance(0.5) ? `${clerk.choose("label", ANSWER_LABELS)}：` : "";
  clerk.layout.gap = gap || "none";
  const deep = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: `1${gap}`, sub: (n) => `1.${n}${gap}`, shape: "runin" }),
      `2${gap}${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `2.${group + 1}${gap}${sec(2, head)}`,
        ...cases.flatMap((one, place) => [
          `2.${group + 1}.${place + 1}${gap}${bare(one.text, null, "")}`,
          ...(deep
            ? [...(label ? [label] : []), ...lines(some(clerk, one), MARKS.arabicParen)]
            : [`${label}${run(some(clerk, one), MARKS.is)}`]),
        ]),
      ]),
      ...outlook(clerk, { mark: `3${gap}`, sub: (n) => `3.${n}${gap}`, shape: draw.pick(["runin", "prose"]) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A university that groups by state, numbers through, and puts a tag behind each problem. */
export const universityStateGroups: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "university");
  const tags = ["政治建设", "组织建设", "作风建设", "纪律建设", "制度建设"];
  const [open, close] = draw.pick([
    ["〔", "〕"],
    ["［", "］"],
    ["（", "）"],
  ] as const);
  const states = draw
    .shuffle(["completed", "mostly-completed", "in-progress", "long-term"] as const)
    .slice(0, draw.int(2, 3));
  const counts = draw.chance(0.6);
  const tagged = draw.chance(0.6);
  const through = draw.chance(0.7);
  const cases = clerk.cases(9);
  Object.assign(clerk.layout, {
    tags: tagged ? open + close : "none",
    counts: String(counts),
    through: String(through),
  });
  let number = 0;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...states.flatMap((state, group) => {
        const own = cases.splice(0, draw.int(2, 3));
        if (!through) number = 0;
        return [
          `${MARKS.chapter(group + 1)}${sec(1, `${clerk.group(state)}${counts ? `（${own.length}个）` : ""}`)}`,
          ...own.flatMap((one) => {
            number += 1;
            const tag = tagged && open !== "（" ? `${open}${draw.pick(tags)}${close}` : "";
            return [
              `${number}.${prob(ended(one.text), state)}${tag}`,
              draw.chance(0.5) ? run(some(clerk, one), MARKS.is) : `整改情况：${meas(ended(one.deeds(2).join("；")))}`,
            ];
          }),
        ];
      }),
      ...outlook(clerk, { mark: MARKS.chapter(states.length + 1) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A school whose clerk numbers by hand: numbers repeat, skip, and change their writing on the way. */
export const schoolSlips: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "school");
  const groups = clerk.groups(draw.int(2, 3), 2, 4);
  const label = draw.chance(0.7) ? `${clerk.choose("label", ANSWER_LABELS)}：` : "";
  const told = draw.chance(0.4);
  const writings = draw.shuffle([MARKS.arabic, MARKS.arabicPause, MARKS.arabicWide, MARKS.arabicSpace]);
  const slipped = (place: number, group: number): string => {
    const mark = draw.chance(0.75) ? writings[0] : writings[1 + (group % 3)];
    const slip = draw.chance(0.12) ? draw.pick([-1, 1]) : 0;
    return (mark ?? MARKS.arabic)(Math.max(1, place + 1 + slip));
  };
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1), shape: draw.pick(["prose", "inline", "lines"]) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${draw.chance(0.8) ? MARKS.chapter(group + 2) : MARKS.chapter(group + 1)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => [
          `${slipped(place, group)}${bare(one.text, null, draw.pick(["", "。", "。", "；"]))}`,
          ...(draw.chance(0.6)
            ? [`${label}${run(some(clerk, one), MARKS.is, draw.pick(["；", "。"]))}`]
            : [...(label ? [label] : []), ...lines(some(clerk, one), draw.pick([MARKS.arabicParen, MARKS.circled]))]),
        ]),
      ]),
      ...(told ? outcomes(clerk, { mark: MARKS.chapter(groups.length + 2) }) : []),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + (told ? 3 : 2)) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};
