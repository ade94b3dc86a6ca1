import { clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { coverOf } from "../parts/covers.ts";
import { answerer, BOOKS, briefly, LED, stillToCome } from "../parts/forms.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, meas, prob, sec } from "../tagging.ts";

const FAMILY = "audit-rectification";

/** Amounts of money are headings: what was lacking and how much; the finding below, the answer behind it. */
export const auditAmounts: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(3, 4), 1, 3, BOOKS);
  const { title, signature } = coverOf(
    clerk,
    ["§审计局", "§财政局", "§人民政府办公室"],
    ["关于审计查出资金类问题整改情况的公告", "审计反馈金额问题整改台账公开", "关于违规资金清理纠正情况的通报"],
  );
  const top = draw.pick([MARKS.chapter, MARKS.paren, MARKS.arabicPause, () => "◆"]);
  const below = draw.pick([MARKS.arabic, MARKS.circled, MARKS.arabicParen, () => ""]);
  const answer = answerer(clerk, { shapes: ["prose", "clause", "inline", "lines"], not: [below] });
  const amount = draw.pick([
    (head: string) => clerk.fill(`${head}，涉及资金{w}元`),
    (head: string) => clerk.fill(`${head}{w}元`),
    (head: string) => clerk.fill(`${head}：{w}元`),
    (head: string) => clerk.fill(`${head}（{nnn}.{nn}万元）`),
  ]);
  const label = draw.pick(["纠正结果：", "资金处理：", "已办：", "整改到位情况：", "→ ", "落实："]);
  const alone = draw.chance(0.3);
  clerk.layout.label = label;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      "现将审计查出资金问题的清理纠正情况公开如下：",
      ...groups.flatMap(({ head, cases }, group) => [
        `${top(group + 1)}${sec(1, amount(head.replace(/方面$/, "")))}`,
        ...cases.flatMap((one, place) => {
          const said = answer(one);
          const rest = one.state === "in-progress" ? [stillToCome(clerk, one, LED)] : [];
          return [
            `${below(place + 1)}${prob(ended(one.text))}`,
            ...(alone || said.length > 1 ? [label.trim(), ...said] : [`${label}${said[0]}`]),
            ...rest,
          ];
        }),
      ]),
      ...signature,
    ],
  };
};

/** A letter in which every problem is answered by several departments, each in a paragraph of its own behind its name. */
export const auditManyAnswers: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["finance", "education", "health"] as const));
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6), BOOKS);
  const at = clerk.body.place.slice(-1);
  const departments = ["财政局", "发改委", "国资委", "住建局", "教体局", "民政局", "税务局", "资规局"].map(
    (name) => `${at}${name}`,
  );
  const { title, signature } = coverOf(
    clerk,
    ["§人民政府办公室", "§审计局"],
    [
      "关于审计移送问题整改情况的复函",
      "关于反馈审计查出问题各责任单位整改情况的函",
      "关于审计报告征求意见及整改落实情况的函",
    ],
  );
  const mark = draw.pick([MARKS.chapter, MARKS.arabic, MARKS.paren]);
  const [before, after] = draw.pick([
    ["", "："],
    ["", "反馈："],
    ["", "答复："],
    ["【", "】"],
    ["（", "）"],
    ["——", "："],
  ] as const);
  const asked = draw.chance(0.4);
  const owner = draw.pick(["责任单位", "整改主体", "答复单位", "涉及部门"]);
  Object.assign(clerk.layout, { name: `${before}§${after}`, asked: String(asked) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      `${draw.pick(["省审计厅", "市审计局", "审计署驻某市特派办"])}：`,
      clerk.fill("来函收悉。经逐项核查、督促整改，现将有关情况函复如下："),
      ...cases.flatMap((one, place) => {
        const names = draw.shuffle(departments).slice(0, draw.int(2, 3));
        const text = draw.chance(0.5) ? ended(one.text) : `关于${core(briefly(one.text))}的问题`;
        return [
          `${mark(place + 1)}${prob(text, one.state)}`,
          ...(asked ? [`${owner}：${names.join("、")}`] : []),
          ...names.map(
            (name) =>
              `${before}${name}${after}${meas(
                one
                  .deeds(draw.int(1, 2))
                  .map((deed) => ended(deed))
                  .join(""),
              )}`,
          ),
          clerk.sentence(one.state),
        ];
      }),
      draw.pick(["专此函复。", "特此函告。", "此函。"]),
      ...signature,
    ],
  };
};
