import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, coverOf, GOVERNMENT_OFFICES, inspectedBy, objections } from "../parts/covers.ts";
import { answerer, briefly, formWriter, NATURE, whoOf } from "../parts/forms.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, prob, sec } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

const FAMILY = "environment-rectification";
const _TITLES = [
  "督察整改任务清单落实情况公开",
  "关于督察反馈问题整改任务办理情况的公示",
  "贯彻落实督察反馈意见整改进度公告",
  "关于{year}度督察整改任务落实情况的通报",
  "§督察整改工作进展情况公开",
] as const;

/** Complaints handed over by the inspectors: each case with what was said, what was found, whether it holds, what was done. */
export const complaintsHandedOver: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6), NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "督察交办群众信访举报件边督边改公开情况（第{nn}批）",
    "关于督察组转办信访件办理情况的公示",
    "群众举报环境问题办理情况一览",
    "§信访举报转办件查处情况公开",
  ]);
  const write = formWriter(clerk);
  const answer = answerer(clerk, { shapes: ["inline", "prose", "clause", "lines"] });
  const [problem, found, did, blame] = [
    clerk.choose("problem", [
      "举报内容",
      "交办问题基本情况",
      "群众反映",
      "投诉事项",
      "来电诉求",
      "反映问题",
      "信访内容",
    ]),
    clerk.choose("found", ["调查核实情况", "经查", "核查情况", "现场调查", "属实与否", "查实情况"]),
    clerk.choose("did", ["处理和整改情况", "查处措施", "办理结果", "整改及处罚", "处置结果", "办理经过"]),
    clerk.choose("blame", ["问责情况", "责任人被处理情况", "追责情况"]),
  ];
  const number = draw.pick([
    (n: number) => `受理编号：D2XZ${String(n * 137).padStart(6, "0")}`,
    (n: number) => `第${n}件`,
    (n: number) => `来电[${n}]`,
    (n: number) => `X${String(n).padStart(4, "0")}号信访件`,
  ]);
  clerk.layout.number = number(1);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, "现将交办件办理情况公开如下。"),
      ...cases.flatMap((one, place) => [
        number(place + 1),
        ...write([
          ["行政区域", [clerk.body.place]],
          [problem, [prob(ended(one.text))]],
          [found, [draw.pick(["属实。", "部分属实。", "基本属实。", "反映情况属实，但面积有出入。"])]],
          [did, answer(one)],
          ...(draw.chance(0.6)
            ? [[blame, [draw.pick(["无。", "无", "诫勉2人。", "约谈3人，党内警告1人。"])]] as const]
            : []),
        ]),
      ]),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** A plan: goals of the whole, then problem, department, time and what will be done in one paragraph or in points. */
export const planByTask: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 3), 2, 3, NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "督察反馈意见整改实施方案",
    "关于印发督察整改措施清单的通知",
    "督察反馈问题整改任务分解方案",
  ]);
  const mark = draw.pick([
    MARKS.paren,
    MARKS.arabic,
    (n: number) => `问题${chinese(n)}：`,
    (n: number) => `${n}.问题：`,
  ]);
  const [owner, due, measures] = [
    clerk.choose("owner", labels.OWNER_FIELD),
    clerk.choose("due", labels.DUE_FIELD),
    clerk.choose("measures", labels.MEASURE_FIELD),
  ];
  const bracket = draw.chance(0.5);
  const answer = answerer(clerk, { shapes: ["inline", "lines", "prose"], not: [mark] });
  return {
    clerk,
    family: "rectification-plan",
    lines: [
      ...title,
      "为推动督察反馈问题整改，结合实际，制定本方案。",
      `一、${sec(1, draw.pick(["总体目标", "工作目标", "整改目标"]))}`,
      clerk.fill(`到{due}，督察反馈问题整改完成率达到95%以上。`),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => {
          const told = bracket
            ? [`（${owner}：${whoOf(clerk)}；${due}：${clerk.fill("{due}")}）`]
            : [`${owner}：${whoOf(clerk)}`, `${due}：${clerk.fill("{due}")}`];
          const said = answer(one);
          const heading = draw.chance(0.6) ? prob(ended(one.text)) : prob(`${core(briefly(one.text))}的问题。`);
          return said.length === 1 && draw.chance(0.6)
            ? [`${mark(place + 1)}${heading}`, `${measures}：${said[0]}`, ...told]
            : [
                `${mark(place + 1)}${heading}`,
                ...(bracket ? [] : told),
                `${measures}：`,
                ...said,
                ...(bracket ? told : []),
              ];
        }),
      ]),
      ...ahead(clerk, groups.length + 2),
      ...(draw.chance(0.5) ? signature : []),
    ],
  };
};
