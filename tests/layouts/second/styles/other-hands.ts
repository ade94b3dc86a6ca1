import { clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { bare, inFormula, lines, run, some } from "../parts/answers.ts";
import { aside, inlinePoints, organisation, outcomes, outlook } from "../parts/chapters.ts";
import { contacts, signature } from "../parts/closing.ts";
import { furniture, preamble, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, result, sec } from "../tagging.ts";
import { ANSWER_LABELS, PROBLEM_CHAPTERS } from "../words/chapters.ts";
import { LEAD_INS } from "../words/deeds.ts";
import { CHAPTER_OPENERS, ORGANISING, ORGANISING_POINTS } from "../words/sentences.ts";

const FAMILY = "inspection-rectification";

/** Answers by （1）（2） below 1. 2.; a point may have points of its own, which belong to it. */
export const nestedAnswers: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["health", "finance", "housing"] as const));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const nested = draw.pick([MARKS.circled, MARKS.is, MARKS.arabicClose]);
  const inline = draw.chance(0.5);
  const label = draw.chance(0.5) ? [`${clerk.choose("label", ANSWER_LABELS)}：`] : [];
  clerk.layout.nested = `${nested(1)}${inline ? " inline" : " lines"}`;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => [
          `${place + 1}.${bare(one.text, null, draw.pick(["", "。"]))}`,
          ...label,
          ...some(clerk, one, 2, 4).map((point, at) => {
            if (!draw.chance(0.25)) return `${MARKS.arabicParen(at + 1)}${meas(ended(point))}`;
            const inner = one.deeds(draw.int(2, 3));
            const below = inline
              ? inlinePoints(inner, nested)
              : `\n${inner.map((text, k) => `${nested(k + 1)}${ended(text)}`).join("\n")}`;
            return `${MARKS.arabicParen(at + 1)}${meas(`${ended(point)}${below}`)}`;
          }),
        ]),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(3) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** Three chapters about organisation before the first problem; their points look like problems and measures. */
export const longOrganisation: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["education", "forest", "transport", "police"] as const));
  const cases = clerk.cases(draw.int(4, 7));
  const { fill } = clerk;
  const parts = draw.shuffle(ORGANISING);
  const chapters = draw.shuffle([
    "提高思想认识，扛牢整改政治责任",
    "加强组织领导，健全整改工作机制",
    "主要负责人履行第一责任人职责情况",
    "严格标准要求，扎实开展民主生活会",
    "统筹推进整改，强化督促指导",
  ]);
  const explains = draw.chance(0.5);
  const standing = draw.chance(0.4);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      ...titleLines(clerk),
      ...preamble(clerk),
      ...chapters.slice(0, 3).flatMap((heading, chapter) => [
        `${MARKS.chapter(chapter + 1)}${sec(1, heading)}`,
        ...parts.slice(chapter * 3, chapter * 3 + draw.int(2, 3)).flatMap(([name, body], place) => {
          const points = draw.shuffle(ORGANISING_POINTS).slice(0, 3).map(fill);
          const told = `${body.map((text) => ended(fill(text))).join("")}${draw.chance(0.5) ? inlinePoints(points, MARKS.is) : ""}`;
          const mark = MARKS.paren(place + 1);
          return standing ? [`${mark}${sec(2, fill(name))}`, told] : [`${mark}${sec(2, fill(name))}。${told}`];
        }),
      ]),
      `四、${sec(1, fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...(draw.chance(0.5) ? [fill(draw.pick(CHAPTER_OPENERS).replace("{n}", String(cases.length)))] : []),
      ...cases.flatMap((one, place) => {
        const heading = `${MARKS.paren(place + 1)}${inFormula("rectify", one.text, one.state, "。")}`;
        const answer = run(some(clerk, one), MARKS.is, draw.pick(["；", "。"]));
        return standing
          ? [heading, `${answer}${clerk.sentence(one.state)}`]
          : [`${heading}${answer}${clerk.sentence(one.state)}`];
      }),
      ...(explains ? aside(clerk, { mark: MARKS.chapter(5) }) : []),
      ...outlook(clerk, { mark: MARKS.chapter(explains ? 6 : 5), shape: draw.pick(["runin", "standing", "prose"]) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** Chapters opened by a sentence, their headings being sentences too; measures are a clause each, points of lead-ins. */
export const sentenceChapters: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["welfare", "jobs", "market"] as const));
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const { fill } = clerk;
  const openers = [
    "§，{act}组反馈了{n}个问题，我们逐一进行了整改",
    "针对“§”存在的问题，{lead}专题研究、集中攻坚",
    "聚焦§，坚持问题导向，全力抓好整改",
    "对照“§”反馈意见，逐条逐项抓落实",
  ];
  const opener = draw.pick(openers);
  clerk.layout.opener = opener;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, fill(opener.replace("§", head.replace(/方面$/, "")).replace("{n}", String(cases.length))))}${draw.chance(0.5) ? "。" : ""}`,
        ...(draw.chance(0.4) ? [fill(draw.pick(CHAPTER_OPENERS).replace("{n}", String(cases.length)))] : []),
        ...cases.flatMap((one, place) => [
          `${MARKS.paren(place + 1)}${bare(one.text, null)}`,
          `${draw.chance(0.5) ? fill(draw.pick(LEAD_INS)) : ""}${run(some(clerk, one), draw.pick([MARKS.is, MARKS.arabicParen]))}`,
        ]),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 1) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** The first point in line with the label, the others below; a paragraph without a number belongs to the point above it. */
export const continuedPoints: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["water", "housing", "farming"] as const));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const label = clerk.choose("label", ANSWER_LABELS);
  const continued = draw.chance(0.5);
  const point = continued ? draw.pick([MARKS.arabicPause, MARKS.arabicParen]) : MARKS.is;
  clerk.layout.continued = String(continued);
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
          const told = points.map((text, at) => {
            const more =
              continued && at < points.length - 1 && draw.chance(0.35)
                ? `\n在此基础上，${ended(one.deeds(1).join(""))}`
                : "";
            return `${point(at + 1)}${meas(`${ended(text)}${more}`)}`;
          });
          return [
            `${MARKS.paren(place + 1)}${inFormula(draw.pick(["plain", "quoted"] as const), one.text, one.state, "。")}`,
            `${label}：${told[0] ?? ""}`,
            ...told.slice(1),
            clerk.sentence(one.state),
          ];
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 2) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A bureau that tells measures and effects apart by chapter-like lines below each problem: （一）整改措施 （二）整改成效. */
export const numberedFields: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["education", "welfare", "enterprise"] as const));
  const cases = clerk.cases(draw.int(3, 5));
  const [did, gave] = draw.pick([
    ["整改措施", "整改成效"],
    ["整改做法", "取得效果"],
    ["具体举措", "整改结果"],
  ] as const);
  const mark = draw.pick([MARKS.paren, MARKS.arabic]);
  clerk.layout.fields = `${mark(1)}${did}`;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...cases.flatMap((one, place) => [
        `${MARKS.chapter(place + 1)}${bare(one.text, null, draw.pick(["", "。"]))}`,
        `${mark(1)}${did}：`,
        ...lines(some(clerk, one, 2, 3), mark === MARKS.paren ? MARKS.arabic : MARKS.arabicParen),
        `${mark(2)}${gave}：`,
        result(ended(one.result())),
      ]),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** No enumerators at all: every paragraph below a problem is a measure; the state stands in the heading's bracket. */
export const plainParagraphs: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["forest", "market", "university", "police"] as const));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const bracket = draw.chance(0.5);
  clerk.layout.bracket = String(bracket);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => [
          bracket
            ? `${MARKS.paren(place + 1)}${prob(`${one.text}（${clerk.short(one.state)}）`, one.state)}`
            : `${MARKS.paren(place + 1)}${bare(one.text, null, "")}`,
          ...some(clerk, one, 2, 3).map((text) => meas(ended(text))),
        ]),
      ]),
      ...outcomes(clerk, { mark: MARKS.chapter(groups.length + 2) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A head office that starts low: （一） without 一、, then 2. 3. in the same series, points counted 首 or digits. */
export const startsLow: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["jobs", "procuratorate", "hospital"] as const));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const skip = draw.chance(0.5);
  clerk.layout.skip = String(skip);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.paren(1), shape: draw.pick(["prose", "inline"]) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => [
          `${MARKS.arabic(place + 1)}${bare(one.text, one.state)}`,
          ...(skip ? [run(some(clerk, one), MARKS.circled)] : lines(some(clerk, one), MARKS.is)),
          clerk.sentence(one.state),
        ]),
      ]),
      ...outlook(clerk, { mark: MARKS.paren(groups.length + 2), shape: draw.pick(["prose", "inline"]) }),
      ...contacts(clerk),
      `<issuer>${clerk.body.issuer}</issuer>`,
      clerk.fill("{pub}"),
    ],
  };
};

/** Measures counted in words: 措施1：, 措施一：, 举措①. */
export const countedMeasures: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["education", "bank", "street"] as const));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const mark = draw.pick([
    (n: number) => `措施${n}：`,
    (n: number) => `措施${MARKS.chapter(n).slice(0, -1)}：`,
    (n: number) => `举措${MARKS.circled(n)}`,
    (n: number) => `【措施${n}】`,
    (n: number) => `整改措施${n}：`,
  ]);
  clerk.layout.mark = mark(1);
  const says = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => [
          `${MARKS.paren(place + 1)}${bare(one.text, says ? one.state : null, draw.pick(["", "。"]))}`,
          ...lines(some(clerk, one), mark),
          ...(says ? [`完成情况：${clerk.short(one.state)}`] : []),
        ]),
      ]),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};
