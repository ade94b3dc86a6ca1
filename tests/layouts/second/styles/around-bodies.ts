import { clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { bare, run, some } from "../parts/answers.ts";
import { around, gained } from "../parts/around.ts";
import { answer, answeringOf } from "../parts/around-answers.ts";
import { reached, signed } from "../parts/around-closing.ts";
import { feedback, inspected, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, result, row, sec } from "../tagging.ts";
import { OWN_ANSWERS } from "../words/around-labels.ts";

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

/** Notes to a ledger: how it is read, the ledger with reasons in a column, remarks below it. */
export const annotatedLedger: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const label = clerk.choose("label", OWN_ANSWERS);
  const columns = draw.pick([
    ["序号", "类别", "问题", "产生原因", label, "销号情况"],
    ["编号", "方面", "交办问题", label, "成效", "完成情况"],
  ]);
  const causes = columns.includes("产生原因");
  const point = draw.pick([MARKS.arabic, MARKS.is, MARKS.circled]);
  let count = 0;
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${clerk.body.issuer}</issuer>反馈问题整改台账</title>`,
      draw.pick(["台账说明：", "填表说明："]),
      "1.“销号情况”由专班核定，未经核定不得填写“完成”。",
      "2.涉及多个科室的，以牵头科室填报为准。",
      "3.措施应当可核查、可量化。",
      row(...columns),
      ...groups.flatMap(({ head, cases }) =>
        cases.map((one, place) => {
          count += 1;
          const deeds = some(clerk, one, 1, 3);
          const told = deeds.length > 1 ? run(deeds, point) : meas(ended(deeds.join("")));
          return row(
            String(count),
            place === 0 ? head : "",
            bare(one.text, one.state, draw.pick(["", "。"])),
            ...(causes
              ? [draw.pick(["责任心不强", "制度不健全", "监督缺位", "历史遗留"]), told]
              : [told, result(ended(one.result()))]),
            clerk.short(one.state),
          );
        }),
      ),
      "备注：台账实行动态更新，每月末在公示栏张贴。",
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};

/** A committee tells what each of several bodies did: a chapter a body, answers told of others. */
export const committeeForBodies: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["finance", "petition", "data", "grain"] as const));
  const { body } = clerk;
  const level = body.place.slice(-1);
  const names = draw
    .shuffle(["教育局", "卫生健康局", "林业局", "商务局", "统计局", "司法局", "气象局"])
    .slice(0, draw.int(3, 5));
  const number = draw.pick([MARKS.paren, MARKS.arabic, MARKS.arabicParen]);
  const habits = answeringOf(clerk, number);
  const office = `中共${body.place.slice(0, -1)}${level}委${body.act}工作领导小组办公室`;
  const counts = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${office}</issuer>关于${body.round}${body.act}被${body.act}党组织整改情况的通报</title>`,
      `${inspected(clerk)}，${body.above}派出${draw.int(2, 5)}个组，对${names.length}个单位党组织开展${body.kind}；${feedback(clerk)}前完成反馈。现将整改情况通报如下。`,
      ...(draw.chance(0.5) ? gained(clerk, { mark: "", sub: MARKS.circled }) : []),
      ...names.flatMap((name, at) => [
        `${MARKS.chapter(at + 1)}${sec(1, `${level}${name}${draw.pick(["", "党组", ""])}`)}`,
        ...(counts ? [clerk.fill("共反馈问题{nn}个，整改进度符合要求。")] : []),
        ...clerk.cases(draw.int(1, 3)).flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
      ]),
      ...around(clerk, "difficulties", {
        mark: MARKS.chapter(names.length + 1),
        heading: "整改中的不足",
        speaker: "各单位",
      }),
      ...reached(clerk),
      office,
      published(clerk),
    ],
  };
};
