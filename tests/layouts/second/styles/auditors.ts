import { type Case, type Clerk, clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { run } from "../parts/answers.ts";
import { outlook, spokenBy } from "../parts/chapters.ts";
import { contacts } from "../parts/closing.ts";
import { asOf, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, meas, prob, sec } from "../tagging.ts";
import type { TopicName } from "../words/topics.ts";

const FAMILY = "audit-rectification";
const AUDITED: readonly TopicName[] = [
  "budget",
  "finance",
  "procurement",
  "works",
  "assets",
  "villagefunds",
  "insurance",
  "investment",
];
const UNITS = [
  "财政局",
  "教育局",
  "住房城乡建设局",
  "交通运输局",
  "城投公司",
  "水利局",
  "人力资源社会保障局",
  "民政局",
];

/** 市, 县 or 区. */
const level = ({ body }: Clerk): string => body.place.slice(-1);

const titleOf = (clerk: Clerk, rest: string): string =>
  `<title><issuer>${clerk.body.place}人民政府</issuer>关于${clerk.fill("{year}")}度${rest}</title>`;

/** Whose answer it is, and what was done: the answer of an audited unit as prose. */
const answered = (clerk: Clerk, one: Case): string =>
  ended(
    `${level(clerk)}${clerk.draw.pick(UNITS)}${clerk.draw.pick(["", "会同有关单位", "责成相关单位"])}${one.deeds(clerk.draw.int(1, 3)).join("；")}`,
  );

/** A report to the standing committee, spoken: problems and answers in paragraphs. */
export const auditReport: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(3, 4), 2, 3, AUDITED);
  const numbered = draw.chance(0.6);
  const formula = draw.pick(["关于§的问题。", "关于§问题。", "§的问题。"]);
  Object.assign(clerk.layout, { numbered: String(numbered), formula });
  return {
    clerk,
    family: FAMILY,
    lines: [
      titleOf(clerk, "本级预算执行和其他财政收支审计查出问题整改情况的报告"),
      `——在${clerk.body.place}人民代表大会常务委员会第${draw.int(2, 38)}次会议上`,
      `${clerk.body.place}审计局局长　${clerk.fill("{leader}")}`,
      "主任、各位副主任、各位委员：",
      `我受${level(clerk)}人民政府委托，报告审计查出问题的整改情况，请予审议。`,
      `一、${sec(1, "审计整改工作部署推进情况")}`,
      clerk.fill(
        `${level(clerk)}政府常务会议专题研究审计整改工作，要求有关部门和单位逐项整改、限期销号。审计部门建立整改清单，实行对账销号。`,
      ),
      `截至${asOf(clerk)}，审计查出的问题已整改到位${draw.int(20, 70)}个，推动制定完善制度${draw.int(5, 40)}项，追责问责${draw.int(2, 30)}人。`,
      `二、${sec(1, "审计查出问题的整改情况")}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.map((one, place) => {
          const [before = "", after = ""] = formula.split("§");
          const heading = prob(`${before}${core(one.text.replace(/。.*$/, ""))}${after}`);
          return `${numbered ? MARKS.arabic(place + 1) : ""}${heading}${meas(answered(clerk, one))}`;
        }),
      ]),
      `三、${sec(1, "部分问题未整改到位的原因及下一步安排")}`,
      clerk.fill(
        `从审计整改情况看，仍有一些问题未能按时整改到位，有的涉及历史遗留，情况比较复杂；有的需要多部门协同，难以短期内解决。下一步，${level(clerk)}政府将加强督促检查，确保整改到位。`,
      ),
      "以上报告，请予审议。",
    ],
  };
};

/** A public notice of audit answers: bare findings with the state in brackets or as the last sentence. */
export const auditPublicNotice: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 4), 2, 3, AUDITED);
  const bracket = draw.chance(0.5);
  clerk.layout.state = bracket ? "bracket" : "sentence";
  return {
    clerk,
    family: FAMILY,
    lines: [
      titleOf(clerk, "预算执行审计查出问题整改情况的公告"),
      `按照《中华人民共和国审计法》规定，现将审计查出问题整改情况公告如下：`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, `${head.replace(/方面$/, "")}${/问题$/.test(head) ? "整改情况" : "方面的整改情况"}`)}`,
        ...cases.flatMap((one, place) => {
          const text = one.text.replace(/。.*$/, "");
          const heading = bracket
            ? prob(`${core(text)}的问题（${clerk.short(one.state)}）。`, one.state)
            : prob(ended(text), one.state);
          const answer = draw.chance(0.5) ? run(one.deeds(draw.int(2, 3)), MARKS.is) : meas(answered(clerk, one));
          return [`${MARKS.paren(place + 1)}${heading}`, `${answer}${bracket ? "" : clerk.sentence(one.state)}`];
        }),
      ]),
      ...spokenBy(
        clerk,
        `${level(clerk)}政府`,
        outlook(clerk, { mark: MARKS.chapter(groups.length + 1), shape: draw.pick(["prose", "inline"]) }),
      ),
      ...contacts(clerk),
      `${clerk.body.place}人民政府`,
      published(clerk),
    ],
  };
};

/** A letter of an audited body: audit finding, audit advice, answer, each behind a label. */
export const auditLetter: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["hospital", "education", "transport"] as const));
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(4, 7), AUDITED);
  const finding = clerk.choose("finding", ["审计发现", "审计查明", "审计指出问题", "问题摘要"]);
  const advice = clerk.choose("advice", ["审计意见", "审计建议", "处理意见"]);
  const answer = clerk.choose("label", ["整改情况", "整改结果", "落实情况"]);
  const advised = draw.chance(0.6);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${clerk.body.place}${clerk.body.short.replace(/^[市县区]/, "")}</issuer>关于审计查出问题整改情况的函</title>`,
      `${clerk.body.place}审计局：`,
      clerk.fill(`你局《审计报告》（{no}）收悉。${clerk.body.we}高度重视，逐项抓好整改，现将有关情况函告如下：`),
      ...cases.flatMap((one, place) => [
        `${MARKS.chapter(place + 1)}${finding}：${prob(ended(one.text), one.state)}`,
        ...(advised
          ? [
              `${advice}：责成${clerk.body.we.replace("我", "你")}${draw.pick(["查明原因，限期整改", "严格执行有关规定，杜绝类似问题再次发生", "健全内部管理制度"])}。`,
            ]
          : []),
        `${answer}：${run(one.deeds(draw.int(2, 3)), MARKS.is)}${clerk.sentence(one.state)}`,
      ]),
      "特此函复。",
      `${clerk.body.short}`,
      published(clerk),
    ],
  };
};
