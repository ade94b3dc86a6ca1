import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { bare, lines, run, some } from "../parts/answers.ts";
import { organisation, outcomes, outlook } from "../parts/chapters.ts";
import { contacts, signature } from "../parts/closing.ts";
import { furniture, preamble, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, meas, prob, result, sec } from "../tagging.ts";
import {
  ANSWER_LABELS,
  DUE_LABELS,
  GOAL_LABELS,
  OWNER_LABELS,
  PROBLEM_CHAPTERS,
  RESULT_LABELS,
  STATE_LABELS,
} from "../words/chapters.ts";

const FAMILY = "inspection-rectification";

/** A state enterprise that gives each problem a code. */
export const enterpriseCodes: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "enterprise");
  const groups = clerk.groups(draw.int(2, 3), 2, 4);
  const label = clerk.choose("label", ANSWER_LABELS);
  const owner = clerk.choose("owner", OWNER_LABELS);
  const state = clerk.choose("state", STATE_LABELS);
  const year = clerk.days.feedback.getUTCFullYear();
  const code = draw.pick([
    (group: number, place: number) => `${"ABCDEFGH"[group]}-${String(place).padStart(2, "0")}　`,
    (group: number, place: number) => `XS${year}-${group + 1}-${place}　`,
    (group: number, place: number) => `[${group + 1}.${place}] `,
    (group: number, place: number) => `编号${"ABCDEFGH"[group]}${place}：`,
  ]);
  clerk.layout.code = code(0, 1);
  const inline = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => [
          `${code(group, place + 1)}${bare(one.text, one.state, draw.pick(["", "。"]))}`,
          ...(inline
            ? [`${label}：${run(some(clerk, one), MARKS.circled)}`]
            : [`${label}：`, ...lines(some(clerk, one), MARKS.circled)]),
          `${owner}：${one.owner()}`,
          `${state}：${clerk.short(one.state)}`,
        ]),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(3) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A state enterprise that states goal, measures and result behind dashes. */
export const enterpriseDashes: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "enterprise");
  const cases = clerk.cases(draw.int(4, 7));
  const goal = clerk.choose("goal", GOAL_LABELS);
  const did = clerk.choose("label", ["整改措施", "整改措施", ...ANSWER_LABELS]);
  const gave = clerk.choose("result", RESULT_LABELS);
  const dash = draw.pick(["——", "—", "- ", "--"]);
  const number = draw.pick([MARKS.arabic, MARKS.paren, MARKS.chapter]);
  clerk.layout.dash = dash;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...(number === MARKS.chapter
        ? []
        : [
            ...organisation(clerk, { mark: MARKS.chapter(1), shape: "prose" }),
            `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
          ]),
      ...cases.flatMap((one, place) => [
        `${number(place + 1)}${bare(one.text, null, draw.pick(["", "。"]))}`,
        `${dash}${goal}：${ended(one.goal())}`,
        `${dash}${did}：${draw.chance(0.6) ? run(some(clerk, one), MARKS.is) : meas(ended(one.deeds(2).join("；")))}`,
        `${dash}${gave}：${result(ended(one.result()))}`,
      ]),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A bank that goes item by item: 第一项, each with the same few lines. */
export const bankItems: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "bank");
  const cases = clerk.cases(draw.int(5, 9));
  const label = clerk.choose("label", ANSWER_LABELS);
  const due = clerk.choose("due", DUE_LABELS);
  const numeral = draw.pick([
    (n: number) => `第${chinese(n)}项：`,
    (n: number) => `第${n}项　`,
    (n: number) => `条目${n}：`,
    (n: number) => `第${chinese(n)}条、`,
  ]);
  const lastly = draw.chance(0.5);
  clerk.layout.numeral = numeral(1);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk, cases.length),
      ...(draw.chance(0.4) ? [clerk.fill("{lead}逐条对照、逐项落实，具体情况如下。")] : []),
      ...cases.flatMap((one, place) => [
        `${numeral(place + 1)}${bare(one.text, lastly ? one.state : null, draw.pick(["", "。"]))}`,
        `${label}：${run(some(clerk, one), draw.pick([MARKS.is, MARKS.arabic]))}${lastly ? clerk.sentence(one.state) : ""}`,
        ...(draw.chance(0.5) ? [`${due}：${clerk.fill("{pastdue}")}前`] : []),
      ]),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A bank that puts the state in brackets behind every measure; the problem stands where its worst measure stands. */
export const bankMeasureBrackets: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "bank");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [open, close] = draw.pick([
    ["（", "）"],
    ["【", "】"],
    ["[", "]"],
  ] as const);
  const own = draw.chance(0.6);
  const inside = draw.chance(0.5);
  Object.assign(clerk.layout, { bracket: open + close, ownLines: String(own), inside: String(inside) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => {
          const points = some(clerk, one, 2, 4);
          const states = points.map(() => (draw.chance(0.8) ? ("completed" as const) : ("in-progress" as const)));
          const worst = states.includes("in-progress") ? "in-progress" : "completed";
          const told = points.map((point, at) => {
            const state = states[at] ?? "completed";
            const told = `${open}${clerk.short(state)}${close}`;
            // Before the final mark the bracket is part of the sentence; behind it, it stands alone.
            const text = inside
              ? meas(`${point}${told}${at < points.length - 1 ? "；" : "。"}`, state)
              : `${meas(ended(point), state)}${told}`;
            return `${MARKS.arabicParen(at + 1)}${text}`;
          });
          return [
            `${MARKS.paren(place + 1)}${prob(`关于“${core(inQuotes(one.text))}”的问题`, worst)}`,
            ...(own ? told : [told.join("")]),
          ];
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 2) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** An enterprise that numbers nothing below its chapters: a problem in quotation marks, then one paragraph. */
export const enterpriseUnnumbered: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "enterprise");
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const form = draw.pick(["关于“§”问题。", "针对“§”问题：", "关于“§”的问题", "“§”的问题。"]);
  const label = draw.chance(0.5) ? `${clerk.choose("label", ANSWER_LABELS)}：` : "";
  const runIn = /[。：]$/.test(form) && draw.chance(0.5);
  Object.assign(clerk.layout, { form, runIn: String(runIn) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one) => {
          const [before = "", after = ""] = form.split("§");
          const outside = after.endsWith("：") ? "：" : "";
          const heading = `${prob(`${before}${core(inQuotes(one.text))}${after.replace(/：$/, "")}`)}${outside}`;
          const prose = `${label}${meas(
            one
              .deeds(draw.int(2, 3))
              .map((text) => ended(text))
              .join(""),
          )}`;
          return runIn ? [`${heading}${prose}`] : [heading, prose];
        }),
      ]),
      ...outcomes(clerk, { mark: MARKS.chapter(groups.length + 2) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** An enterprise that marks problems with a sign and measures with another, and counts neither. */
export const enterpriseSigns: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "enterprise");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [big, small] = draw.pick([
    ["●", "—"],
    ["◆", "·"],
    ["■ ", "- "],
    ["★", "＊"],
  ] as const);
  const label = clerk.choose("label", ANSWER_LABELS);
  clerk.layout.signs = big + small;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, head)}`,
        ...cases.flatMap((one) => [
          `${big}${bare(one.text, one.state)}`,
          `${label}：`,
          ...lines(some(clerk, one), () => small),
          clerk.sentence(one.state),
        ]),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 1) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};
