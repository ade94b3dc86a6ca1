import { clerkOf } from "../clerk.ts";
import { deckOf } from "../draw.ts";
import { MARKS } from "../numerals.ts";
import { ahead, checkedBy, coverOf, objections, organising, SAFETY_OFFICES, SAFETY_TITLES } from "../parts/covers.ts";
import { answerer, briefly, dueOf, HAZARDS, stillToCome, twoStates } from "../parts/forms.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, sec } from "../tagging.ts";
import { FIRMS } from "../words/inspected-chapters.ts";

const FAMILY = "safety-rectification";

/** Points by district: who answers is the heading, hazards and answers are sentences in its paragraphs. */
export const hazardsByDistrict: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(3, 4), 2, 3, HAZARDS);
  const { title, signature } = coverOf(clerk, SAFETY_OFFICES, SAFETY_TITLES);
  const district = deckOf(draw, [
    "城东区",
    "高新区",
    "江北县",
    "经开区",
    "临港新城",
    "西湖管理区",
    "望山县",
    "古城街道",
    "三河镇",
  ]);
  const top = draw.pick([MARKS.paren, MARKS.chapter, (n: number) => `${n}. `, () => "◆ ", () => ""]);
  const chaptered = top === MARKS.paren;
  const below = draw.pick(
    [MARKS.arabic, MARKS.circled, MARKS.arabicClose, (n: number) => `点位${n}：`].filter(
      (mark) => mark(1).trim() !== top(1).trim(),
    ),
  );
  const answer = answerer(clerk, { shapes: ["prose", "clause", "inline"], not: [below, top] });
  const turn = draw.pick(["整改落实：", "目前，", "经整改，", "处置：", "回访："]);
  const labelled = turn.endsWith("：");
  Object.assign(clerk.layout, { top: top(1), below: below(1), turn });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      checkedBy(clerk),
      ...(chaptered ? organising(clerk, MARKS.chapter(1)) : []),
      ...(chaptered ? [`二、${sec(1, draw.pick(["各地整改情况", "分地区情况", "属地落实情况"]))}`] : []),
      ...groups.flatMap(({ cases }, at) => [
        `${top(at + 1)}${sec(chaptered ? 2 : 1, district())}`,
        ...cases.map((one, place) => {
          const said = answer(one).join("");
          const only = said.split("<meas>").length === 2;
          const led = labelled ? `${turn}${said}` : only ? said.replace("<meas>", `<meas>${turn}`) : said;
          return `${below(place + 1)}${prob(ended(one.text))}${led}`;
        }),
      ]),
      ...(chaptered ? ahead(clerk, 3) : []),
      ...signature,
    ],
  };
};

/** One line a hazard, its parts set apart by dashes or strokes: what, what was done, by whom, by when, how far. */
export const hazardStrokes: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "transport");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(4, 8), HAZARDS);
  const { title, signature } = coverOf(clerk, SAFETY_OFFICES, SAFETY_TITLES);
  const stroke = draw.pick(["——", " — ", "｜", " / ", "→"]);
  const mark = draw.pick([
    MARKS.arabic,
    MARKS.arabicParen,
    MARKS.arabicPause,
    () => "● ",
    (n: number) => `${String(n).padStart(2, "0")} `,
  ]);
  const firms = draw.chance(0.5);
  clerk.layout.stroke = stroke;
  const legend = draw.chance(0.6) ? [["隐患", "措施", "责任人", "时限", "状态"].join(stroke)] : [];
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      checkedBy(clerk),
      ...legend,
      ...cases.map((one, place) => {
        const text = briefly(one.text);
        const problem = firms ? prob(`${draw.pick(FIRMS)}${text}`, one.state) : prob(text, one.state);
        const parts = [
          problem,
          meas(one.deeds(draw.int(1, 2)).join("，")),
          clerk.fill("{who}"),
          dueOf(clerk, one),
          clerk.short(one.state),
        ];
        return `${mark(place + 1)}${parts.join(stroke)}`;
      }),
      ...(draw.chance(0.5) ? ahead(clerk, 1) : []),
      ...signature,
    ],
  };
};

/** One hazard under supervision, in chapters that are its fields: what, by when, what was done, what the check said. */
export const supervisedHazard: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const [one] = twoStates(clerk.cases(1, HAZARDS));
  if (one === undefined) throw new Error("no problem was drawn");
  const { title, signature } = coverOf(clerk, SAFETY_OFFICES, [
    "关于对重大事故隐患摘牌销号的公告",
    "重大火灾隐患单位整改情况公示",
    "关于{year}度挂牌督办隐患办理结果的公告",
    "重大隐患挂牌督办核查情况公开",
  ]);
  const mark = draw.pick([MARKS.chapter, MARKS.paren, MARKS.arabic, MARKS.chapterSpace, () => ""]);
  const answer = answerer(clerk, { not: [mark] });
  const [what, due, did, check, who] = [
    clerk.choose("what", ["隐患基本情况", "隐患概况", "隐患现状", "隐患描述及危害", "存在的重大隐患"]),
    clerk.choose("due", ["督办时限", "治理时限", "挂牌期限", "整改届满日"]),
    clerk.choose("did", ["治理情况", "整改推进情况", "治理方案落实", "消除过程", "企业整改"]),
    clerk.choose("check", ["核查意见", "现场复核意见", "摘牌意见", "督办结论"]),
    clerk.choose("who", ["督办部门", "监管单位", "挂牌单位", "隐患单位"]),
  ];
  const colon = draw.pick(["", "：", "。"]);
  const fields: (readonly [string, readonly string[]])[] = [
    [who, [draw.pick(FIRMS)]],
    [what, [prob(ended(one.text), one.state)]],
    [due, [dueOf(clerk, one)]],
    [did, answer(one)],
    [check, [one.state === "completed" ? "隐患已消除，同意摘牌。" : "尚未整改到位，继续挂牌督办。"]],
    ...(one.state === "completed" ? [] : [["后续要求", [stillToCome(clerk, one)]] as const]),
  ];
  clerk.layout.fields = `${mark(1)}${what}${colon}`;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      ...(draw.chance(0.7) ? [checkedBy(clerk)] : []),
      ...fields.flatMap(([label, body], at) =>
        colon !== "" && body.length === 1
          ? [`${mark(at + 1)}${label}${colon}${body[0]}`]
          : [`${mark(at + 1)}${label}${colon}`, ...body],
      ),
      ...objections(clerk),
      ...signature,
    ],
  };
};
