import { clerkOf } from "../clerk.ts";
import { dateToken } from "../dates.ts";
import { MARKS } from "../numerals.ts";
import { lines, run, some } from "../parts/answers.ts";
import { outlook, spokenBy } from "../parts/chapters.ts";
import { contacts } from "../parts/closing.ts";
import { published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, plan, prob, row, sec } from "../tagging.ts";
import type { TopicName } from "../words/topics.ts";

const FAMILY = "safety-rectification";
const SAFETY: readonly TopicName[] = ["plants", "fire", "gas", "roads"];
const FIRMS = [
  "恒达精细化工有限公司",
  "鑫源木业制品厂",
  "金叶商贸城",
  "康乐养老服务中心",
  "顺安客运站",
  "宏发燃气充装站",
  "兴隆冷库",
];

/** A safety committee that answers in blocks a hazard: where, what, what was done, by when, found when looked at again. */
export const hazardBlocks: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "transport");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6), SAFETY);
  const where = clerk.choose("where", ["隐患单位", "受检单位", "隐患地点", "被督导单位"]);
  const what = clerk.choose("what", ["隐患描述", "隐患情况", "存在隐患", "问题隐患", "隐患基本情况"]);
  const did = clerk.choose("did", ["整改措施", "治理措施", "处置情况", "整改情况", "管控措施"]);
  const due = clerk.choose("due", ["督办时限", "整改期限", "完成时限"]);
  const check = clerk.choose("check", ["复查结论", "核查意见", "验收意见", "销号意见"]);
  const head = draw.pick([
    (n: number) => `隐患${n}`,
    (n: number) => `【隐患${n}】`,
    (n: number) => `${n}号隐患`,
    (n: number) => `第${n}条`,
  ]);
  const office = `${clerk.body.place}安全生产委员会办公室`;
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${office}</issuer>关于重大事故隐患整改情况的通报</title>`,
      `${dateToken("inspection", clerk.days.from, clerk.days.to)}，<team>省安委会第${draw.int(1, 8)}督导组</team>对${clerk.body.place}开展督导检查，${dateToken("feedback", clerk.days.feedback)}交办问题隐患${cases.length}项。现将整改情况通报如下：`,
      ...cases.flatMap((one, place) => [
        head(place + 1),
        `${where}：${clerk.body.place}${draw.pick(FIRMS)}`,
        `${what}：${prob(ended(one.text), one.state)}`,
        ...(draw.chance(0.5)
          ? [`${did}：${run(some(clerk, one), MARKS.circled)}`]
          : [`${did}：`, ...lines(some(clerk, one), MARKS.arabic)]),
        `${due}：${clerk.fill("{pastdue}")}`,
        `${check}：${clerk.short(one.state)}`,
      ]),
      ...contacts(clerk),
      office,
      published(clerk),
    ],
  };
};

/** A list of hazards as a table. */
export const hazardTable: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "transport");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(4, 8), SAFETY);
  const office = `${clerk.body.place}安全生产委员会办公室`;
  const columns = draw.pick([
    ["序号", "企业名称", "隐患内容", "整改措施", "整改时限", "整改情况"],
    ["编号", "受检单位", "问题隐患", "整改落实情况", "完成期限", "是否销号"],
  ]);
  clerk.layout.columns = columns.join("/");
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${office}</issuer>关于安全生产问题隐患整改情况的公告</title>`,
      `现将${clerk.body.place}问题隐患整改情况公告如下。`,
      row(...columns),
      ...cases.map((one, place) =>
        row(
          String(place + 1),
          draw.pick(FIRMS),
          prob(one.text, one.state),
          draw.chance(0.5) ? run(some(clerk, one), MARKS.arabic) : meas(one.deeds(1).join("")),
          clerk.fill("{pastdue}"),
          clerk.short(one.state),
        ),
      ),
      office,
      published(clerk),
    ],
  };
};

/** A bureau that runs a hazard in one paragraph: the finding, a dash, what was done, what is still to come. */
export const hazardDashRunIn: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 3), 2, 3, SAFETY);
  const dash = draw.pick(["——", "。", "：", "；"]);
  clerk.layout.dash = dash;
  const office = `${clerk.body.place}安全生产委员会`;
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${office}</issuer>关于督导检查反馈问题整改情况的通报</title>`,
      `<team>省安委会综合督导组</team>于${dateToken("feedback", clerk.days.feedback)}向我方反馈问题，现将整改情况通报如下。`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => {
          const heading = dash === "。" || dash === "；" ? prob(`${one.text}${dash}`) : `${prob(one.text)}${dash}`;
          return [
            `${MARKS.arabic(place + 1)}${heading}${run(some(clerk, one), MARKS.arabicParen)}`,
            ...(draw.chance(0.3) ? [plan(ended(`下一步，${one.plan()}`))] : []),
          ];
        }),
      ]),
      ...spokenBy(clerk, office, outlook(clerk, { mark: MARKS.chapter(groups.length + 1) })),
      office,
      published(clerk),
    ],
  };
};
