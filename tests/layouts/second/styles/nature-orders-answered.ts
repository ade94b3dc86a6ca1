import { clerkOf } from "../clerk.ts";
import { dateToken } from "../dates.ts";
import { deckOf } from "../draw.ts";
import { MARKS } from "../numerals.ts";
import { ahead, coverOf } from "../parts/covers.ts";
import { answerer, briefly, dueOf, HAZARDS, whoOf } from "../parts/forms.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, runMark, sec } from "../tagging.ts";

/** Buildings as headings; below each its hazards run on in one paragraph, every answer in brackets behind its hazard. */
export const buildingsBracketed: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(3, 5), 2, 4, HAZARDS);
  const { title, signature } = coverOf(
    clerk,
    ["§消防救援大队", "§消防安全委员会"],
    ["关于人员密集场所火灾隐患整改情况的通报", "高层建筑消防隐患整治情况公告", "消防监督抽查隐患整改公示"],
  );
  const house = deckOf(draw, [
    "万象大厦",
    "金鼎公寓",
    "时代广场",
    "民生医院住院楼",
    "星光剧院",
    "城南批发城",
    "和谐家园7号楼",
  ]);
  const top = draw.pick([MARKS.chapter, MARKS.paren, () => "★", (n: number) => `${n}、`]);
  const mark = draw.pick([MARKS.circled, MARKS.arabicParen, MARKS.arabicClose, MARKS.arabic]);
  const own = draw.chance(0.4);
  const [open, close] = draw.pick([
    ["（", "）"],
    ["［", "］"],
    ["【", "】"],
  ] as const);
  const word = draw.pick(["", "整改：", "处置：", "落实："]);
  const led = draw.pick(["存在以下隐患：", "检查发现：", "隐患如下，括号内为整改情况：", ""]);
  Object.assign(clerk.layout, { open, own: String(own), led });
  return {
    clerk,
    family: "safety-rectification",
    lines: [
      ...title,
      clerk.fill("{m}，消防部门组织抽查，现将隐患整改情况通报如下："),
      ...groups.flatMap(({ cases }, at) => {
        const points = cases.map((one, place) => {
          const tail = own ? "。" : runMark(place, cases.length);
          return `${mark(place + 1)}${prob(briefly(one.text))}${open}${word}${meas(one.deeds(draw.int(1, 2)).join("，"))}${close}${tail}`;
        });
        return [
          `${top(at + 1)}${sec(1, house())}`,
          ...(own ? [...(led ? [led] : []), ...points] : [`${led}${points.join("")}`]),
          `${draw.pick(["监管责任", "包保单位"])}：${whoOf(clerk)}`,
        ];
      }),
      ...(top === MARKS.paren
        ? ahead(clerk, groups.length + 1, MARKS.paren, MARKS.arabic)
        : ahead(clerk, top === MARKS.chapter ? groups.length + 1 : 1)),
      ...signature,
    ],
  };
};

/** A letter of rectification: order, date, findings numbered, then one paragraph that answers each in turn below it. */
export const orderAnswered: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["hospital", "school", "enterprise"] as const));
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(4, 7), ["premises", "workshops", "kitchens", "dust", "wells"]);
  const { title, signature } = coverOf(
    clerk,
    [clerk.body.short],
    [
      "关于责令改正通知书所列问题的整改报告",
      "关于监督检查意见整改情况的复函",
      "现场检查问题整改情况说明",
      "关于落实监管建议的整改回执",
    ],
  );
  const mark = draw.pick([
    MARKS.arabic,
    MARKS.paren,
    (n: number) => `问题${n}　`,
    (n: number) => `${n}. `,
    (n: number) => `第${n}条 `,
  ]);
  const turn = draw.pick(["整改：", "答：", "已改：", "改正情况：", "回复：", "整改说明："]);
  const answer = answerer(clerk, { shapes: ["clause", "prose", "inline"], not: [mark] });
  const states = draw.chance(0.6);
  const runIn = draw.chance(0.4);
  Object.assign(clerk.layout, { turn, mark: mark(1), runIn: String(runIn) });
  return {
    clerk,
    family: "safety-rectification",
    lines: [
      ...title,
      `${clerk.body.place}${draw.pick(["应急管理局", "市场监督管理局", "消防救援大队", "生态环境局"])}：`,
      clerk.fill(
        `贵单位${dateToken("feedback", clerk.days.feedback)}检查提出的问题，${clerk.body.we}已逐项整改，报告如下。`,
      ),
      ...cases.flatMap((one, place) => {
        const said = `${turn}${answer(one).join("")}${states ? clerk.sentence(one.state) : ""}`;
        const text = `${mark(place + 1)}${prob(ended(one.text), states ? one.state : null)}`;
        const due = draw.chance(0.3) ? [`完成日期：${dueOf(clerk, one)}`] : [];
        return runIn ? [`${text}${said}`, ...due] : [text, said, ...due];
      }),
      draw.pick(["特此报告。", "请予复查。", "妥否，请批示。"]),
      ...signature,
    ],
  };
};
