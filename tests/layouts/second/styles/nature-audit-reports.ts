import { type Case, type Clerk, clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, coverOf, objections, organising } from "../parts/covers.ts";
import { answerer, BOOKS, briefly } from "../parts/forms.ts";
import { asOf } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, prob, sec } from "../tagging.ts";
import { ADVICE, PRAISE } from "../words/inspected-chapters.ts";

const FAMILY = "audit-rectification";

const advice = (clerk: Clerk, mark: (n: number) => string): string[] =>
  clerk.draw
    .shuffle(ADVICE)
    .slice(0, clerk.draw.int(2, 4))
    .map((text, at) => `${mark(at + 1)}${text}`);

/** An audit report to the standing committee: findings in paragraphs, every answer behind its finding. */
export const auditParagraphs: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 4), 2, 3, BOOKS);
  const answer = answerer(clerk, { shapes: ["prose", "clause", "inline"], not: [MARKS.arabic] });
  const [before, after] = draw.pick([
    ["整改情况：", ""],
    ["整改落实情况是：", ""],
    ["（", "）"],
    ["（整改情况：", "）"],
    ["【整改】", ""],
    ["——整改进展：", ""],
    ["审计整改：", ""],
  ] as const);
  const mark = draw.pick([MARKS.arabic, MARKS.is, () => "", MARKS.arabicParen, (n: number) => `第${chinese(n)}，`]);
  const ownLine = before !== "（" && draw.chance(0.4);
  Object.assign(clerk.layout, { before, mark: mark(1), ownLine: String(ownLine) });
  const spoken = draw.chance(0.6);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title>关于${clerk.fill("{year}")}度${clerk.body.place}${draw.pick(["财政管理审计及整改情况的报告", "审计工作情况暨问题整改结果的报告", "预算执行审计查出问题纠正情况的报告"])}</title>`,
      ...(spoken ? [`${clerk.body.place}审计局局长　${clerk.fill("{leader}")}`, "各位主任、各位委员："] : []),
      `受<issuer>${clerk.body.place}人民政府</issuer>委托，现将审计发现的问题及整改情况报告如下。`,
      `一、${sec(1, draw.pick(["审计工作总体评价", "预算执行基本情况", "总体情况"]))}`,
      draw.shuffle(PRAISE).slice(0, 2).join(""),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => {
          const finding = `${mark(place + 1)}${prob(ended(one.text))}`;
          const said = `${before}${answer(one).join("")}${after}`;
          return ownLine ? [finding, said] : [`${finding}${said}`];
        }),
      ]),
      `${MARKS.chapter(groups.length + 2)}${sec(1, draw.pick(["加强财政管理的意见", "审计建议", "工作建议"]))}`,
      ...advice(clerk, MARKS.paren),
      ...(draw.chance(0.5) ? ["以上报告，请予审议。"] : []),
    ],
  };
};

/** The result of an audit made public: praise, findings, what was decided and advised, and a word on the answers of the whole. */
export const auditResultNotice: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const grouped = draw.chance(0.5);
  const groups = grouped
    ? clerk.groups(draw.int(2, 3), 1, 3, BOOKS)
    : [{ head: "", cases: clerk.cases(draw.int(4, 7), BOOKS) }];
  const { title, signature } = coverOf(
    clerk,
    ["§审计局", "§审计委员会办公室"],
    ["审计结果公告（{year}第{n}号）", "关于专项资金审计结果的公告", "单位主要负责人经济责任审计结果公示"],
  );
  const [top, below] = draw.pick([
    [MARKS.paren, MARKS.arabic],
    [MARKS.arabic, MARKS.arabicParen],
    [MARKS.parenHalf, MARKS.circled],
  ] as const);
  clerk.layout.unanswered = "true";
  const dot = draw.chance(0.5);
  const finding = (one: Case): string => (dot ? prob(ended(one.text)) : prob(briefly(one.text)));
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      clerk.fill("根据年度审计项目计划，审计局对有关资金进行了审计，现将结果公告如下。"),
      `一、${sec(1, draw.pick(["基本情况和审计评价", "审计评价意见", "基本情况"]))}`,
      ...draw.shuffle(PRAISE).slice(0, draw.int(1, 2)),
      `二、${sec(1, draw.pick(["审计发现的主要问题", "发现的主要问题", "审计查明的问题"]))}`,
      ...groups.flatMap(({ head, cases }, group) =>
        grouped
          ? [`${top(group + 1)}${sec(2, head)}`, ...cases.map((one, place) => `${below(place + 1)}${finding(one)}`)]
          : cases.map((one, place) => `${top(place + 1)}${finding(one)}`),
      ),
      `三、${sec(1, draw.pick(["审计处理情况和建议", "处理意见及建议", "审计建议"]))}`,
      "对上述问题，审计机关已依法出具审计报告、下达审计决定。建议：",
      ...advice(clerk, top),
      ...(draw.chance(0.7)
        ? [
            `四、${sec(1, draw.pick(["审计发现问题的整改情况", "整改情况", "被审计单位整改情况"]))}`,
            draw.pick([
              "对审计指出的问题，被审计单位高度重视，正在组织落实，具体结果由其自行公布。",
              clerk.fill("截至{d}，有关单位已上缴资金{w}元，制定制度{n}项，其余事项仍在办理。"),
            ]),
          ]
        : []),
      ...signature,
    ],
  };
};

/** Findings by what was asked: at once, in stages, all the time; counts and money in the headings, cases below. */
export const auditByDemand: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(6, 9), BOOKS);
  const third = Math.ceil(cases.length / 3);
  const demands = draw.pick([
    ["要求立行立改的问题", "要求分阶段整改的问题", "要求持续整改的问题"],
    ["立行立改类", "分阶段整改类", "持续整改类"],
    ["即时纠正事项", "限期纠正事项", "长期规范事项"],
  ]);
  const counted = draw.chance(0.6);
  const mark = draw.pick([MARKS.arabic, MARKS.arabicPause, (n: number) => `问题${chinese(n)}。`, () => "● "]);
  const head = draw.pick([
    (text: string) => `${core(text)}的问题。`,
    (text: string) => `关于${core(text)}问题。`,
    (text: string) => `针对${core(text)}的问题，`,
    (text: string) => `${text}。`,
  ]);
  const whole = head("x").endsWith("，");
  const answer = answerer(clerk, {
    shapes: whole ? ["prose", "clause", "inline"] : ["prose", "clause", "inline", "paragraphs"],
    not: [mark],
  });
  const runIn = whole || draw.chance(0.5);
  const sentences = draw.chance(0.7);
  Object.assign(clerk.layout, { head: head("§"), runIn: String(runIn) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${clerk.body.place}人民政府</issuer>关于${clerk.fill("{year}")}度审计查出问题${draw.pick(["纠正结果", "整改办理情况", "整改销号情况"])}的${draw.pick(["报告", "公告", "专项说明"])}</title>`,
      `截至${asOf(clerk)}，审计工作报告反映的问题均已明确整改责任，现将情况${draw.pick(["公告", "报告"])}如下：`,
      ...organising(clerk, MARKS.chapter(1)),
      `二、${sec(1, draw.pick(["各类问题整改结果", "分类整改情况", "具体问题纠正情况"]))}`,
      ...[0, 1, 2].flatMap((group) => {
        const part = cases.slice(group * third, (group + 1) * third);
        const tail = counted ? clerk.fill(`${part.length}个，涉及金额{w}元`) : "";
        return [
          `${MARKS.paren(group + 1)}${sec(2, `${demands[group] ?? ""}${tail}`)}`,
          ...part.flatMap((one, place) => {
            const heading = `${mark(place + 1)}${prob(head(briefly(one.text)), sentences ? one.state : null)}`;
            const said = answer(one);
            const last = sentences ? clerk.sentence(one.state) : "";
            return runIn && said.length === 1
              ? [`${heading}${said[0]}${last}`]
              : [heading, ...said, ...(last ? [last] : [])];
          }),
        ];
      }),
      ...ahead(clerk, 3),
      ...objections(clerk),
    ],
  };
};
