import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { run, some } from "../parts/answers.ts";
import { around } from "../parts/around.ts";
import { answer, answeringOf } from "../parts/around-answers.ts";
import { reached, signed, telephone } from "../parts/around-closing.ts";
import { asOf, feedback, inspected, published } from "../parts/opening.ts";
import type { State } from "../states.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, meas, prob, sec } from "../tagging.ts";

const FAMILY = "inspection-rectification";
const TRADES = [
  "culture",
  "petition",
  "emergency",
  "grain",
  "veterans",
  "data",
  "unions",
  "township",
  "education",
  "farming",
] as const;

/** An earlier round looked back on: what was found then, what was done, how it stands, what was added. */
export const lookingBack: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const { body, fill } = clerk;
  const kept = clerk.cases(draw.int(2, 4));
  const open = clerk.cases(draw.int(1, 3));
  const [was, did, stands, more] = draw.pick([
    ["原反馈问题", "前期整改", "复查情况", "巩固措施"],
    ["上轮指出问题", "当时做法", "本次核查", "深化举措"],
    ["历史问题", "已落实措施", "“回头看”结论", "再整改措施"],
    ["旧账", "上一轮整改", "对账结果", "补课情况"],
  ] as const);
  const number = draw.pick([MARKS.arabic, MARKS.paren, MARKS.arabicPause]);
  const point = draw.pick([MARKS.is, MARKS.circled, MARKS.arabicParen]);
  clerk.layout.labels = [was, did, stands, more].join("/");
  const block = (
    place: number,
    text: string,
    state: State,
    deeds: readonly string[],
    added: readonly string[],
  ): string[] => [
    `${number(place + 1)}${was}：${prob(ended(text), state)}`,
    `${did}：${deeds.length > 1 ? run(deeds, point) : meas(ended(deeds.join("")))}`,
    `${stands}：${clerk.short(state)}`,
    ...(added.length > 0 ? [`${more}：${meas(added.map((step) => ended(step)).join(""))}`] : []),
  ];
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${body.issuer}</issuer>关于上轮${body.act}反馈问题整改“回头看”情况的通报</title>`,
      fill(
        `{year}，${body.above}${body.act}组曾对${body.inspected}开展${body.act}。${inspected(clerk)}，<team>${body.team}</team>对整改情况开展“回头看”，${feedback(clerk)}反馈了意见。现将情况通报如下：`,
      ),
      ...around(clerk, "organised", { mark: MARKS.chapter(1), parts: 2 }),
      `二、${sec(1, draw.pick(["已见底清零的问题", "整改到位、未反弹的问题", "复查合格事项"]))}`,
      ...kept.flatMap((one, place) =>
        block(place, one.text, "completed", one.deeds(draw.int(1, 3)), draw.chance(0.4) ? one.deeds(1) : []),
      ),
      `三、${sec(1, draw.pick(["仍需持续用力的问题", "尚在推进的事项", "整改不彻底、正在补课的问题"]))}`,
      ...open.flatMap((one, place) =>
        block(place, one.text, "in-progress", one.deeds(draw.int(1, 2)), one.deeds(draw.int(1, 2))),
      ),
      ...around(clerk, "ahead", { mark: MARKS.chapter(4) }),
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};

/** A letter to citizens: what they complained of in quotation marks, what was done in plain words. */
export const letterToCitizens: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["township", "street", "education", "petition", "culture"] as const));
  clerk.taskShare = 0;
  const { body } = clerk;
  const cases = clerk.cases(draw.int(3, 6));
  const form = clerk.choose("form", [
    "大家反映的“§”问题",
    "您提到的“§”",
    "针对“§”的呼声",
    "关于“§”",
    "群众最关心的“§”问题",
  ]);
  const number = draw.pick([MARKS.chapter, MARKS.arabic, () => "", () => "★"]);
  const ownLine = draw.chance(0.5);
  const says = draw.pick(["我们是这样改的：", "已经有了变化：", "我们的行动：", "我们改了：", ""]);
  Object.assign(clerk.layout, { ownLine: String(ownLine), says: says || "none" });
  const seam = ownLine ? "" : draw.pick(["，", "——", "："]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title>${draw.pick(["致全体居民的一封信", `${body.short}致广大群众的公开信`, "关于反馈问题整改情况致市民朋友的信"])}</title>`,
      draw.pick(["亲爱的居民朋友们：", "广大市民朋友：", "各位乡亲："]),
      "你们好！感谢长期以来的关心和支持。",
      `${feedback(clerk)}，<team>${body.team}</team>向${body.we}反馈了${body.act}意见，其中不少是大家的心声。几个月来，我们不敢懈怠，现在把整改情况向大家报告。`,
      ...cases.flatMap((one, place) => {
        const [before = "", after = ""] = form.split("§");
        const head = `${number(place + 1)}${prob(`${before}${core(inQuotes(one.text.replace(/。.*$/, "")))}${after}`)}`;
        const deeds = some(clerk, one, 1, 3);
        const told = `${says}${deeds.length === 1 || draw.chance(0.5) ? meas(deeds.map((text) => ended(text)).join("")) : run(deeds, MARKS.is)}`;
        return ownLine ? [head, told] : [`${head}${seam}${told}`];
      }),
      "改得好不好，群众说了算。今后，我们将继续听民声、解民忧，一是常走访，二是勤回头，三是严督办。",
      `有话请直说，${draw.pick(["热线", "电话"])}：${telephone(clerk)}。`,
      "祝大家生活愉快、阖家幸福！",
      `<issuer>${body.issuer}</issuer>`,
      published(clerk),
    ],
  };
};

/** Two bodies make their answers public together: each its chapter, then what concerns both. */
export const jointNotice: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["culture", "grain", "data", "petition", "housing"] as const));
  const { body } = clerk;
  const other = draw.pick(["交通运输综合行政执法大队", "机关事务服务中心", "融媒体中心", "城市建设发展中心"]);
  const level = body.place.slice(-1);
  const number = draw.pick([MARKS.paren, MARKS.arabic]);
  const habits = answeringOf(clerk, number);
  const chapters = [
    [`${body.short}整改情况`, clerk.cases(draw.int(2, 4))],
    [`${level}${other}整改情况`, clerk.cases(draw.int(2, 3))],
    ["共性问题整改情况", clerk.cases(draw.int(1, 2))],
  ] as const;
  return {
    clerk,
    family: FAMILY,
    lines: [
      draw.pick([
        `<title>${body.issuer}\n中共${body.place}${other}党委\n关于${body.act}整改情况的联合通报</title>`,
        `<title>${body.short}　${level}${other}关于${body.act}反馈意见整改情况的联合通报</title>`,
      ]),
      `${inspected(clerk)}，<team>${body.team}</team>对${body.short}、${level}${other}同步开展${body.kind}，${feedback(clerk)}分别反馈意见。经协商一致，现将整改情况一并公布。`,
      ...(draw.chance(0.5)
        ? around(clerk, "organised", { mark: "", heading: "联合整改机制", sub: number, speaker: "双方" })
        : []),
      ...chapters.flatMap(([head, cases], chapter) => [
        `${MARKS.chapter(chapter + 1)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
      ]),
      ...around(clerk, "ahead", { mark: MARKS.chapter(4), speaker: "双方", sub: number }),
      ...reached(clerk),
      ...signed(clerk, [`中共${body.place}${other}党委`]),
    ],
  };
};

/** A report upward: addressee, counts, answers behind dashes or numbers, copies sent to, a person to call. */
export const reportToOffice: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const { body, fill } = clerk;
  const groups = clerk.groups(draw.int(2, 3), 1, 3);
  const number = draw.pick([
    () => "——",
    MARKS.arabic,
    MARKS.circled,
    (n: number) => `（${n}）`,
    (n: number) => `第${chinese(n)}条　`,
  ]);
  const habits = answeringOf(clerk, number);
  return {
    clerk,
    family: FAMILY,
    lines: [
      fill("{no}"),
      `<title><issuer>${body.issuer}</issuer>关于${body.act}集中整改进展情况的报告</title>`,
      draw.pick([
        `${body.above}${body.act}办：`,
        `${body.above}：`,
        `${body.above}组织部、${body.above}${body.act}办：`,
      ]),
      `${feedback(clerk)}，<team>${body.team}</team>反馈意见以来，${fill("{lead}")}逐项推进整改。现将截至${asOf(clerk)}的进展情况报告如下。`,
      `一、${sec(1, draw.pick(["任务完成总体情况", "总体进展"]))}`,
      fill("反馈意见涉及问题{nn}个，制定措施{nnn}条；健全制度{nn}项，收缴资金{w}元。"),
      `二、${sec(1, draw.pick(["分项进展", "逐项落实情况", "问题整改明细"]))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
      ]),
      ...around(clerk, draw.pick(["difficulties", "advice", "causes"] as const), { mark: MARKS.chapter(3) }),
      ...around(clerk, "ahead", { mark: MARKS.chapter(4) }),
      draw.pick(["专此报告。", "特此报告，请审示。", "以上报告，当否，请批示。"]),
      ...draw.pick([["附件：整改任务清单"], [`（联系人：赵宁，电话：${telephone(clerk)}）`], []]),
      ...signed(clerk),
      ...draw.pick([[`抄送：${body.above}组织部，派驻纪检监察组。`], []]),
    ],
  };
};
