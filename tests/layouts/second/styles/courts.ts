import { clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { bare, inFormula, lines, run, some } from "../parts/answers.ts";
import { organisation, outcomes, outlook } from "../parts/chapters.ts";
import { contacts, signature } from "../parts/closing.ts";
import { furniture, preamble, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, meas, plan, prob, sec } from "../tagging.ts";
import { ANSWER_LABELS, PROBLEM_CHAPTERS } from "../words/chapters.ts";

const FAMILY = "inspection-rectification";

/** A court: chapter, aspect, problem, then points on lines of their own; what is done stands in the last sentence. */
export const courtThreeLevels: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "court");
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const total = groups.flatMap(({ cases }) => cases).length;
  const formula = draw.pick(["rectified", "rectify", "quoted"] as const);
  const point = draw.pick([MARKS.arabicParen, MARKS.circled, MARKS.is]);
  const says = draw.chance(0.6);
  const end = draw.pick(["", "。"]);
  const told = draw.chance(0.4);
  Object.assign(clerk.layout, { formula, end, says: String(says) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      ...titleLines(clerk),
      ...preamble(clerk, draw.chance(0.3) ? total : null),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => [
          `${place + 1}.${inFormula(formula, one.text, says ? one.state : null, end)}`,
          ...lines(some(clerk, one), point),
          ...(says ? [clerk.sentence(one.state)] : []),
        ]),
      ]),
      ...(told ? outcomes(clerk, { mark: MARKS.chapter(3) }) : []),
      ...outlook(clerk, { mark: MARKS.chapter(told ? 4 : 3) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A procuratorate that begins with the problems: 一、在“…”方面, then 1. 针对…的问题。一是… on one line. */
export const prosecutorsRunIn: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "procuratorate");
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const aspect = draw.pick(["在“§”方面", "关于“§”方面问题的整改情况", "§"]);
  const formula = draw.pick(["aimed", "aimedShort", "onlyQuoted"] as const);
  const between = draw.pick(["；", "。"]);
  const comma = draw.chance(0.4);
  Object.assign(clerk.layout, { aspect, formula, between });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, aspect.replace("§", head.replace(/方面$/, "")))}`,
        ...cases.map((one, place) => {
          const states = draw.chance(0.5);
          const heading = inFormula(formula, one.text, states ? one.state : null, comma ? "" : "。");
          return `${place + 1}.${heading}${comma ? "，" : ""}${run(some(clerk, one), MARKS.is, between)}${states ? clerk.sentence(one.state) : ""}`;
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 1) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A police bureau: bare statements as headings, a label, prose in one or two paragraphs, sometimes what is still to come. */
export const policeProse: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "police");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const label = clerk.choose("label", ANSWER_LABELS);
  const end = draw.pick(["", "。", "；"]);
  const ownLine = draw.chance(0.3);
  Object.assign(clerk.layout, { end: end || "none", labelOwnLine: String(ownLine) });
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
        ...cases.flatMap((one, place) => {
          const states = draw.chance(0.4);
          const prose = meas(
            one
              .deeds(draw.int(2, 3))
              .map((text) => ended(text))
              .join(""),
          );
          return [
            `${MARKS.paren(place + 1)}${bare(one.text, states ? one.state : null, end)}`,
            ...(ownLine ? [`${label}：`, prose] : [`${label}：${prose}`]),
            ...(draw.chance(0.25) ? [meas(ended(one.deeds(1).join("")))] : []),
            ...(draw.chance(0.25) ? [plan(ended(`下一步，${one.plan()}`))] : []),
            ...(states ? [clerk.sentence(one.state)] : []),
          ];
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 2) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A court whose problems stand at the level of 一、, behind an organisation paragraph without a heading. */
export const courtTopLevelProblems: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "court");
  const cases = clerk.cases(draw.int(4, 8));
  const label = draw.chance(0.7) ? `${clerk.choose("label", ANSWER_LABELS)}：` : "";
  const point = draw.pick([MARKS.is, MARKS.arabicParen, MARKS.paren]);
  const inline = draw.chance(0.5) && point !== MARKS.paren;
  Object.assign(clerk.layout, { inline: String(inline) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      clerk.fill(
        "{lead}坚决扛起整改主体责任，一是成立领导小组，主要负责人亲自抓；二是制定方案，明确整改措施{nn}条；三是强化督办，召开推进会{n}次。",
      ),
      ...(draw.chance(0.5)
        ? [clerk.fill("集中整改期间，给予党纪政务处分{n}人，诫勉{n}人，建立制度{nn}项，清退资金{w}元。")]
        : []),
      ...cases.flatMap((one, place) => {
        const heading = `${MARKS.chapter(place + 1)}${prob(`关于“${core(one.text.replaceAll("“", "‘").replaceAll("”", "’"))}”问题`, one.state)}`;
        const points = some(clerk, one, 2, 5);
        const done = clerk.sentence(one.state);
        return inline
          ? [heading, `${label}${run(points, point)}${done}`]
          : [heading, ...(label ? [label] : []), ...lines(points, point), done];
      }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};
