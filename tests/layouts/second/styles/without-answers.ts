import { type Clerk, clerkOf } from "../clerk.ts";
import { dateToken, later } from "../dates.ts";
import { MARKS } from "../numerals.ts";
import { outcomes, outlook, spokenBy } from "../parts/chapters.ts";
import { contacts } from "../parts/closing.ts";
import { asOf, feedback, furniture, inspected, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, prob, runMark, sec } from "../tagging.ts";
import { NEXT_POINTS } from "../words/sentences.ts";

const FEEDBACK = "inspection-feedback";

const feedbackTitle = ({ body }: Clerk): string => `<title>${body.team}向${body.inspected}反馈${body.act}情况</title>`;

const feedbackOpening = (clerk: Clerk): string => {
  const { body } = clerk;
  return `根据${body.above}关于${body.act}工作的统一部署，${inspected(clerk)}，<team>${body.team}</team>对${body.inspected}开展了${body.kind}。${feedback(clerk)}，${body.team}向${body.inspected}反馈了${body.act}情况。`;
};

const advice = (clerk: Clerk): string[] =>
  clerk.draw
    .shuffle(NEXT_POINTS.filter((text) => !text.includes("{")))
    .slice(0, 4)
    .map((text, place) => `${MARKS.arabic(place + 1)}${ended(clerk.fill(text))}`);

const TRADES = ["health", "education", "market", "enterprise", "university", "township", "police"] as const;

/** A feedback whose findings are counted one by one. */
export const feedbackCounted: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const quoted = draw.chance(0.25);
  clerk.layout.quoted = String(quoted);
  return {
    clerk,
    family: FEEDBACK,
    lines: [
      ...furniture(clerk),
      feedbackTitle(clerk),
      feedbackOpening(clerk),
      clerk
        .fill("{above}巡察工作领导小组成员{leader}出席会议并对抓好整改提出要求，巡察组组长{leader}反馈意见。")
        .replaceAll("巡察", clerk.body.act),
      `一、${sec(1, draw.pick(["巡察发现的主要问题", "存在的主要问题", "反馈的问题"]).replace("巡察", clerk.body.act))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.map(
          (one, place) =>
            `${MARKS.arabic(place + 1)}${quoted ? prob(`关于“${core(inQuotes(one.text))}”的问题。`) : prob(ended(one.text))}`,
        ),
      ]),
      `二、${sec(1, draw.pick(["意见建议", "整改意见和建议", "有关整改要求"]))}`,
      ...advice(clerk),
      clerk.fill("{leader}表示，对反馈的问题诚恳接受、照单全收，坚决抓好整改落实。"),
    ],
  };
};

/** A feedback whose findings are points of a paragraph below each aspect. */
export const feedbackInParagraphs: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 4), 2, 4);
  return {
    clerk,
    family: FEEDBACK,
    lines: [
      feedbackTitle(clerk),
      feedbackOpening(clerk),
      `${clerk.body.team}在肯定成绩的同时，指出了存在的问题，主要是：`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, head)}`,
        cases
          .map((one, place) => `${MARKS.is(place + 1)}${prob(ended(one.text, runMark(place, cases.length)))}`)
          .join(""),
      ]),
      `${clerk.body.team}提出以下整改意见：`,
      ...advice(clerk),
    ],
  };
};

/** A feedback published as a bare list, addressed to the body. */
export const feedbackBareList: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(6, 12));
  const mark = draw.pick([MARKS.arabic, MARKS.arabicPause, MARKS.paren]);
  return {
    clerk,
    family: FEEDBACK,
    lines: [
      `<title>关于${clerk.body.inspected}${clerk.body.act}情况的反馈</title>`,
      `${clerk.body.inspected}：`,
      feedbackOpening(clerk).replace(/反馈了(巡.)情况。$/, "反馈了情况，现将$1情况通报如下："),
      `一、${sec(1, `${clerk.body.act}发现的问题`)}`,
      ...cases.map((one, place) => `${mark(place + 1)}${prob(ended(one.text))}`),
      `二、${sec(1, "整改要求")}`,
      ...advice(clerk),
      clerk.body.team,
      published(clerk),
    ],
  };
};

/** A team announces that it has come: what it takes, how to reach it. No problem is named. */
export const announcement: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  const { body, days } = clerk;
  const kinds = [
    "贯彻落实党的路线方针政策和党中央重大决策部署不到位的问题",
    "群众身边腐败问题和不正之风",
    "领导班子成员、下一级主要负责人违反纪律的问题",
    "选人用人和基层党组织建设方面的问题",
    `对上轮${body.act}反馈问题整改不力的问题`,
  ];
  const chosen = draw.shuffle(kinds).slice(0, draw.int(3, 5));
  return {
    clerk,
    family: "inspection-announcement",
    lines: [
      `<title>${body.team}${body.act}公告</title>`,
      `根据${body.above}统一部署，<team>${body.team}</team>对${body.inspected}开展${body.kind}。现将有关事项公告如下：`,
      `一、${sec(1, `${body.act}时间`)}`,
      `${dateToken("inspection", days.from, days.to)}。`,
      `二、${sec(1, "受理信访范围")}`,
      "主要受理反映以下方面的来信来电来访：",
      ...chosen.map((text, place) => `${MARKS.paren(place + 1)}${ended(text, runMark(place, chosen.length))}`),
      `三、${sec(1, draw.pick(["联系方式", "信访渠道", "受理方式"]))}`,
      ...contacts(
        clerk,
        draw.pick([
          `${body.act}期间设立专门联系渠道，欢迎干部群众如实反映问题。`,
          `受理信访时间截至${body.act}结束前一周。`,
        ]),
      ),
      body.team,
      dateToken("pub", later(days.from, -2)),
    ],
  };
};

/** News of a meeting about rectification: every word of the trade, and no notice. */
export const news: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  const { body } = clerk;
  const [first, second] = clerk.cases(2);
  return {
    clerk,
    family: "other",
    lines: [
      ...furniture(clerk),
      `<title>${body.short}召开${body.act}整改工作推进会</title>`,
      clerk.fill(
        `{d}，${body.short}召开${body.act}整改工作推进会，听取整改进展情况汇报。{lead}主要负责人{leader}主持会议并讲话。`,
      ),
      `会议指出，自反馈意见以来，全系统上下扎实推进整改，“${inQuotes(first?.text ?? "")}”等问题得到有效解决，整改完成率达到${draw.int(60, 99)}%。`,
      clerk.fill(
        `会议强调，一要提高站位，深刻认识整改的重大意义；二要聚焦重点，对“${inQuotes(second?.text ?? "")}”等突出问题紧盯不放；三要压实责任，做到件件有着落、事事有回音。`,
      ),
      "与会人员还围绕下一步工作进行了交流发言，各科室负责人参加会议。",
    ],
  };
};

/** Guidance on how to publish such notices; it quotes headings and measures and reports none. */
export const guideline: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "market");
  clerk.taskShare = 0;
  const { body } = clerk;
  const rules = draw.shuffle([
    "公开稿标题一般为“中共××党组关于巡察整改进展情况的通报”，单位名称应当使用规范全称",
    "正文应当逐条写明反馈问题和整改情况，例如“关于……问题。整改情况：一是……；二是……”",
    "整改成效要用数字说话，不得使用“正在整改”“持续推进”等笼统表述代替具体措施",
    "公开前应当报巡察办审核，公开时间一般不少于15个工作日",
    "涉及国家秘密、工作秘密、个人隐私的内容不得公开",
    "结尾应当注明联系电话、通讯地址、电子邮箱等监督渠道",
  ]);
  const mark = draw.pick([MARKS.arabic, MARKS.paren, MARKS.is]);
  return {
    clerk,
    family: "other",
    lines: [
      `<title>关于规范${body.act}整改情况公开工作的提示</title>`,
      `为进一步规范${body.act}整改公开工作，现就有关事项提示如下：`,
      ...rules.slice(0, draw.int(4, 6)).map((text, place) => `${mark(place + 1)}${ended(text)}`),
      `请各单位结合实际抓好落实。`,
    ],
  };
};

/** A committee's summary for many bodies: counts, no single problem, the announcing sentence last. */
export const summary: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const { body } = clerk;
  const total = draw.int(180, 900);
  const done = draw.int(100, total - 20);
  const office = `中共${body.place}委员会${body.act}工作领导小组办公室`;
  const chapters = draw.chance(0.5);
  return {
    clerk,
    family: "inspection-rectification",
    lines: [
      `<title><issuer>${office}</issuer>关于${body.round}${body.act}整改情况的通报</title>`,
      `${inspected(clerk)}，${body.above}组建${draw.int(3, 9)}个${body.act}组，对${draw.int(10, 40)}个单位党组织开展了${body.kind}。${feedback(clerk)}集中反馈。`,
      `截至${asOf(clerk)}，反馈的${total}个问题，已完成整改${done}个，正在整改${total - done}个；${clerk.fill("给予党纪政务处分{nn}人，追缴资金{w}元，建立完善制度{nnn}项。")}`,
      ...(chapters
        ? spokenBy(clerk, body.above, [
            ...outcomes(clerk, { mark: MARKS.chapter(1) }),
            ...outlook(clerk, { mark: MARKS.chapter(2) }),
          ])
        : []),
      "现将整改情况予以公布，请社会各界监督。",
      office,
      published(clerk),
    ],
  };
};
