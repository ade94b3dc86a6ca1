import { clerkOf } from "../clerk.ts";
import { dateToken } from "../dates.ts";
import { deckOf } from "../draw.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, coverOf, objections } from "../parts/covers.ts";
import { answerer, causeOf, checkOf, formWriter, results, twoStates } from "../parts/forms.ts";
import type { HouseStyle } from "../style.ts";
import { ended, prob, sec } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

/** Rivers one by one, each with its sheet: stretch, kind of problem, what, what was done, what it looks like now. */
export const riverSheets: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 4), 1, 2, ["lakes", "wells", "sewage", "waterworks"]);
  const river = deckOf(draw, ["青龙河", "白沙溪", "月亮湖", "老运河", "双岔沟", "石梯水库", "北干渠", "芦花荡"]);
  const { title, signature } = coverOf(
    clerk,
    ["§河长制办公室", "§水利局", "§总河长办公室"],
    [
      "水利督查发现问题整改情况公示",
      "关于河湖暗访问题整改销号情况的通报",
      "“一河一单”问题清单办理情况公开",
      "关于流域委检查反馈事项整改情况的公告",
    ],
  );
  const write = formWriter(clerk);
  const answer = answerer(clerk);
  const head = draw.pick([
    (n: number, name: string) => `${MARKS.chapter(n)}${sec(1, name)}`,
    (n: number, name: string) =>
      `${MARKS.paren(n)}${sec(1, `${name}（河长：${draw.pick(["张某", "李某", "赵某某"])}）`)}`,
    (_: number, name: string) => `【${sec(1, name)}】`,
    (n: number, name: string) => `第${chinese(n)}单　${sec(1, name)}`,
  ]);
  const what = clerk.choose("problem", labels.PROBLEM_FIELD);
  const did = clerk.choose("measures", labels.MEASURE_FIELD);
  const now = clerk.choose("result", labels.RESULT_FIELD);
  return {
    clerk,
    family: "environment-rectification",
    lines: [
      ...title,
      `${dateToken("feedback", clerk.days.feedback)}，<team>省水利厅督查组</team>交办河湖问题，现将办理情况公开。`,
      ...groups.flatMap(({ cases }, at) => [
        head(at + 1, river()),
        ...cases.flatMap((one) => [
          ...write([
            ["桩号", [`K${draw.int(1, 38)}+${draw.int(100, 900)}`]],
            [what, [prob(ended(one.text), one.state)]],
            [did, answer(one)],
            ...(draw.chance(0.5) ? [[now, results(clerk, one)] as const] : []),
            ["是否销号", [clerk.short(one.state)]],
          ]),
        ]),
      ]),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Parcels of land by number: where, how large, what was found, how it was punished, what the ground is now. */
export const landParcels: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "forest");
  clerk.taskShare = 0;
  const cases = twoStates(clerk.cases(draw.int(3, 6), ["parcels", "quarry", "forest"]));
  const { title, signature } = coverOf(
    clerk,
    ["§自然资源局", "§自然资源和规划局", "§田长制办公室"],
    [
      "卫片执法问题图斑整改情况公示",
      "关于耕地保护督察反馈图斑整改进展的公告",
      "违法用地整改销号清单",
      "例行督察问题整改情况公开",
    ],
  );
  const write = formWriter(clerk);
  const answer = answerer(clerk, { shapes: ["clause", "inline", "prose", "lines", "led"] });
  const code = draw.pick([
    (n: number) => `图斑编号：${3601 + n}TB${String(n * 37).padStart(4, "0")}`,
    (n: number) => `图斑${n}`,
    (n: number) => `地块${chinese(n)}`,
    (n: number) => `JC${clerk.days.from.getUTCFullYear() % 100}-${n}`,
    (n: number) => `（${n}）号图斑`,
  ]);
  const [where, what, did, check] = [
    clerk.choose("where", labels.PLACE_FIELD),
    clerk.choose("what", ["违法事实", "图斑情况", "用地现状", "违法违规情形", "问题认定", "核实情况"]),
    clerk.choose("did", ["查处整改", "处置过程", "拆除复耕情况", "立案及整改", "整治落实", "依法处理"]),
    clerk.choose("check", labels.CHECK_FIELD),
  ];
  clerk.layout.code = code(1);
  return {
    clerk,
    family: "environment-rectification",
    lines: [
      ...title,
      clerk.fill("根据自然资源督察工作要求，现将问题图斑整改情况公示如下："),
      ...cases.flatMap((one, place) => [
        code(place + 1),
        ...write([
          [where, [clerk.fill("{village}")]],
          ["占地面积", [clerk.fill("{n}.{n}亩")]],
          [what, [prob(ended(one.text), one.state)]],
          [did, answer(one)],
          [check, [checkOf(clerk, one)]],
        ]),
      ]),
      ...(draw.chance(0.4) ? ahead(clerk, 1) : []),
      ...signature,
    ],
  };
};

/** Samples that failed: the finding, what was done with goods and maker, why it happened, whether it was looked at again. */
export const foodSamples: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "market");
  clerk.taskShare = 0;
  const cases = twoStates(clerk.cases(draw.int(3, 4), ["kitchens"]));
  const { title, signature } = coverOf(
    clerk,
    ["§市场监督管理局", "§食品药品安全委员会办公室"],
    [
      "关于食品抽检不合格产品核查处置情况的通告",
      "校园食品安全排查问题整改情况公示",
      "食品生产经营风险隐患整改公告（第{n}期）",
      "关于飞行检查问题整改落实情况的通报",
    ],
  );
  const maker = deckOf(draw, [
    "老街坊糕点店",
    "鲜又多生鲜超市",
    "第三小学食堂",
    "益民餐饮配送公司",
    "福寿苑养老院",
    "兴旺蔬菜批发部",
    "渔家饭庄",
  ]);
  const top = draw.pick([MARKS.chapter, MARKS.paren, MARKS.arabic, (n: number) => `案例${chinese(n)}　`]);
  const firmFirst = draw.chance(0.5);
  const write = formWriter(clerk, ["colon", "counted", "belowCounted", "lenticular", "belowBare", "circled"]);
  const answer = answerer(clerk, { not: [top] });
  const [what, did, why, again] = [
    clerk.choose("what", ["抽检基本情况", "不合格情况", "检查发现", "不符合项目", "问题情形", "检出情况"]),
    clerk.choose("did", ["核查处置情况", "产品控制", "处置及整改", "召回及处罚", "整改举措", "风险控制"]),
    clerk.choose("why", labels.CAUSE_FIELD),
    clerk.choose("again", labels.CHECK_FIELD),
  ];
  return {
    clerk,
    family: "other",
    lines: [
      ...title,
      clerk.fill("现将有关问题的核查处置和整改情况通告如下。"),
      ...cases.flatMap((one, place) => [
        ...(firmFirst
          ? [`${top(place + 1)}${sec(1, maker())}`]
          : [`${top(place + 1)}${maker()}`.replace(/^.*$/, () => `第${place + 1}批次`)]),
        ...write([
          [what, [prob(ended(one.text), one.state)]],
          [did, answer(one)],
          [why, [causeOf(clerk)]],
          [again, [checkOf(clerk, one)]],
        ]),
      ]),
      ...objections(clerk),
      ...signature,
    ],
  };
};
