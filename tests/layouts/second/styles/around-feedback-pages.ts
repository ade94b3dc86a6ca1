import type { Case } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { asked, clause, facts, findings, opened } from "../parts/around-findings.ts";
import { feedback, furniture, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, prob, row, runMark, sec } from "../tagging.ts";

const FAMILY = "inspection-feedback";

/** Findings as a table: number, aspect (once a group), finding, and who it concerns. */
export const feedbackTable: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = clerk.groups(draw.int(2, 3), 2, 4);
  const columns = draw.pick([
    ["序号", "类别", "发现的问题", "涉及部门"],
    ["编号", "监督重点", "问题表现", "责任主体"],
    ["序号", "方面", "反馈意见原文", "认领领导"],
  ]);
  const long = draw.chance(0.4);
  clerk.layout.columns = columns.join("/");
  let count = 0;
  const rows = groups.flatMap(({ head, cases }) =>
    cases.map((one, place) => {
      count += 1;
      return row(
        String(count),
        place === 0 ? head : "",
        prob(`${ended(one.text)}${long ? facts(clerk, 1, 2) : ""}`),
        columns[3] === "认领领导" ? clerk.fill("{leader}") : one.owner(),
      );
    }),
  );
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      draw.pick([
        `<title>${clerk.body.team}反馈意见问题清单</title>`,
        `<title>${clerk.body.inspected}${clerk.body.act}反馈问题一览表</title>`,
      ]),
      opened(clerk),
      `共反馈${draw.pick(["具体问题", "问题"])}${count}个，详见下表。`,
      row(...columns),
      ...rows,
      "注：本表所列问题以反馈会通报为准，整改情况将另行公布。",
      ...(draw.chance(0.5) ? [clerk.body.team, published(clerk)] : []),
    ],
  };
};

/** One page on many bodies: each named in a heading, its findings in a run of clauses. */
export const feedbackManyBodies: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const { body } = clerk;
  const names = draw.shuffle([
    "文化馆",
    "档案馆",
    "供销社",
    "工商联",
    "气象局",
    "机关事务服务中心",
    "融媒体中心",
    "红十字会",
  ]);
  const count = draw.int(2, 4);
  const mark = draw.pick([MARKS.chapter, MARKS.paren, () => ""]);
  const level = body.place.slice(-1);
  const between = draw.pick(["；", "，", "；"]);
  const inner = draw.pick([MARKS.is, MARKS.arabicParen, MARKS.circled, () => ""]);
  // Clauses without number can be told apart by ； only.
  const seam = inner(1) === "" ? "；" : between;
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title>${body.round}${body.act}向${count}个单位党组织反馈情况</title>`,
      `${feedback(clerk)}起，${body.round}${body.act}陆续完成反馈。现将主要问题公布如下：`,
      ...names.slice(0, count).flatMap((name, at) => {
        const cases = clerk.cases(draw.int(2, 4));
        const group = `${body.above}第${chinese(at + 1)}${body.act}组`;
        return [
          `${mark(at + 1)}${sec(1, draw.pick([`${level}${name}党组织`, `${group}向${level}${name}反馈`]))}`,
          `${draw.pick(["指出的主要问题有：", "主要问题是：", "存在问题："])}${cases
            .map((one, place) => `${inner(place + 1)}${prob(ended(clause(one), runMark(place, cases.length, seam)))}`)
            .join("")}`,
        ];
      }),
      "被巡单位主要负责人表示，诚恳接受反馈意见，逐条逐项抓好整改落实。".replace("巡单", `${body.act}单`),
      `（${body.above}${body.act}办供稿）`,
    ],
  };
};

/** Findings of a second look: what was promised, what of it was not kept, what is new. */
export const feedbackSecondLook: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const old = clerk.cases(draw.int(2, 3));
  const fresh = clerk.cases(draw.int(2, 4));
  const mark = draw.pick([MARKS.arabic, MARKS.paren, MARKS.arabicPause, MARKS.circled]);
  clerk.layout.mark = mark(1);
  const list = (cases: readonly Case[]): string[] =>
    cases.map(
      (one, place) => `${mark(place + 1)}${prob(`${ended(one.text)}${draw.chance(0.3) ? facts(clerk, 1, 1) : ""}`)}`,
    );
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title>${clerk.body.team}关于${clerk.body.inspected}${clerk.body.act}“回头看”情况的反馈</title>`,
      opened(clerk),
      `一、${sec(1, draw.pick(["上轮反馈问题整改评价", "对上次整改的总体看法"]))}`,
      clerk.fill("上轮反馈的{nn}个问题，大部分已经销号；整改方案制定及时、责任分工清楚，但深度不够、成效不稳。"),
      `二、${sec(1, draw.pick(["整改不到位的问题", "改而又犯的问题", "仍未解决的问题"]))}`,
      ...list(old),
      `三、${sec(1, draw.pick(["新发现的问题", "此次发现的其他问题"]))}`,
      ...list(fresh),
      `四、${sec(1, draw.pick(["对下一步工作的意见", "整改建议"]))}`,
      ...asked(clerk, 3).map((text, place) => `${mark(place + 1)}${ended(text)}`),
    ],
  };
};
