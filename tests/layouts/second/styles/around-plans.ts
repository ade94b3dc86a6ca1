import { type Case, type Clerk, clerkOf } from "../clerk.ts";
import type { Draw } from "../draw.ts";
import { chinese, MARKS } from "../numerals.ts";
import { lines, run } from "../parts/answers.ts";
import { around } from "../parts/around.ts";
import { reached, signed } from "../parts/around-closing.ts";
import { feedback, inspected, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, meas, prob, row, sec } from "../tagging.ts";
import { PLANNED } from "../words/around.ts";
import { OWN_DUES, OWN_GOALS, OWN_OWNERS, OWN_PROBLEMS } from "../words/around-labels.ts";

const TRADES = [
  "culture",
  "petition",
  "emergency",
  "grain",
  "veterans",
  "data",
  "unions",
  "housing",
  "transport",
  "hospital",
] as const;
const FAMILY = "rectification-plan";
const MEANS = [
  "拟采取措施",
  "整改举措",
  "计划措施",
  "具体安排",
  "整改路径",
  "工作举措",
  "推进办法",
  "下步举措",
] as const;

function planner(draw: Draw): Clerk {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  return clerk;
}

const coming = (clerk: Clerk, one: Case, count: number): string[] => {
  const usual = clerk.draw
    .shuffle([...PLANNED])
    .slice(0, count - 1)
    .map(clerk.fill);
  return clerk.draw.shuffle([...usual, one.plan()]);
};

/** Who does it and by when: lines of fields, or one line in brackets. */
const fieldsOf = (clerk: Clerk, owner: string, due: string, inBrackets: boolean): string[] => {
  const { draw, fill } = clerk;
  const who = `${owner}：${draw.pick([fill("{leader}"), fill("{leader}、{who}"), fill("{leader}")])}`;
  const when = `${due}：${draw.pick([fill("{due}"), fill("{due}前"), "长期坚持", fill("立行立改，{due}前")])}`;
  return inBrackets ? [`（${who}；${when}）`] : draw.shuffle([who, when]);
};

/** A plan with owners and days: fields in any order, before or behind what is planned. */
export const planWithOwners: HouseStyle = (draw) => {
  const clerk = planner(draw);
  const { fill, body } = clerk;
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const [outer, inner, point] = draw.pick([
    [MARKS.paren, MARKS.arabic, MARKS.arabicParen],
    [MARKS.arabic, MARKS.arabicParen, MARKS.circled],
    [MARKS.paren, (n: number) => `问题${n}：`, MARKS.arabic],
    [MARKS.paren, (n: number) => `${n}.`, MARKS.is],
  ] as const);
  const owner = clerk.choose("owner", OWN_OWNERS);
  const due = clerk.choose("due", OWN_DUES);
  const means = clerk.choose("means", MEANS);
  const goal = draw.chance(0.5) ? clerk.choose("goal", OWN_GOALS) : "";
  const inBrackets = draw.chance(0.3);
  const first = !inBrackets && draw.chance(0.3);
  const inline = draw.chance(0.4);
  Object.assign(clerk.layout, { inBrackets: String(inBrackets), first: String(first), inline: String(inline) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${body.issuer}</issuer>${draw.pick([`关于落实${body.team}反馈意见的整改方案`, `${body.act}反馈意见整改工作方案`, "反馈问题整改落实方案"])}</title>`,
      `${feedback(clerk)}，<team>${body.team}</team>向${body.inspected}反馈了意见。为抓好整改，结合实际，制定本方案。`,
      `一、${sec(1, draw.pick(["总体思路", "指导思想和工作目标", "目标要求"]))}`,
      fill(`坚持问题导向，做到事事有回音、件件有着落，{due}前完成集中整改。`),
      `二、${sec(1, draw.pick(["整改内容及安排", "问题清单和整改安排", "任务分解"]))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${outer(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => {
          const fields = fieldsOf(clerk, owner, due, inBrackets);
          const steps = coming(clerk, one, draw.int(1, 4));
          return [
            `${inner(place + 1)}${prob(ended(one.text))}`,
            ...(goal === "" ? [] : [`${goal}：${ended(one.goal())}`]),
            ...(first ? fields : []),
            ...(steps.length === 1
              ? [`${means}：${meas(ended(steps[0] ?? ""))}`]
              : inline
                ? [`${means}：${run(steps, point)}`]
                : [`${means}：`, ...lines(steps, point)]),
            ...(first ? [] : fields),
          ];
        }),
      ]),
      ...around(clerk, "safeguards", { mark: "三、", sub: outer }),
      ...(draw.chance(0.4) ? signed(clerk) : []),
    ],
  };
};

/** A plan that is a table only, with a preface and notes on how to fill it in. */
export const planAsTable: HouseStyle = (draw) => {
  const clerk = planner(draw);
  const cases = clerk.cases(draw.int(4, 7));
  const columns = draw.pick([
    ["序号", "反馈问题", "拟采取措施", "责任人", "完成时限"],
    ["编号", "问题表述", "整改目标", "整改举措", "包抓领导", "时间节点"],
    ["序号", "查摆问题", "努力方向和措施", "主责科室", "计划完成时间"],
  ]);
  const point = draw.pick([MARKS.arabic, MARKS.circled, MARKS.is, MARKS.arabicClose]);
  clerk.layout.columns = columns.join("/");
  const six = columns.length === 6;
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${clerk.body.issuer}</issuer>${draw.pick(["整改任务分解表", "整改方案（表）", "反馈问题整改台账（计划）"])}</title>`,
      draw.pick([
        `填报单位：${clerk.body.short}`,
        "说明：1.本表由各责任科室对照填写。2.措施应当具体可行。",
        `为落实${clerk.body.team}反馈意见，制定整改计划如下：`,
      ]),
      row(...columns),
      ...cases.map((one, place) => {
        const steps = coming(clerk, one, draw.int(1, 3));
        return row(
          String(place + 1),
          prob(draw.chance(0.5) ? one.text : ended(one.text)),
          ...(six ? [ended(one.goal())] : []),
          steps.length === 1 ? meas(ended(steps[0] ?? "")) : run(steps, point),
          columns.includes("主责科室") ? one.owner() : clerk.fill("{leader}"),
          clerk.fill(draw.pick(["{due}", "{due}前"])),
        );
      }),
      ...draw.pick([["备注：完成时限届满未完成的，须书面说明原因。"], []]),
    ],
  };
};

/** A promise in the first person: for each problem what is promised; who may call it in. */
export const writtenPromise: HouseStyle = (draw) => {
  const clerk = planner(draw);
  const { body, fill } = clerk;
  const cases = clerk.cases(draw.int(3, 6));
  const number = draw.pick([MARKS.chapter, MARKS.arabic, MARKS.first, MARKS.paren, () => ""]);
  const form = clerk.choose("form", ["针对“§”问题，", "对“§”的问题，", "围绕解决“§”问题，", "关于“§”。", "“§”问题："]);
  const vow = draw.pick(["我们承诺：", "承诺：", `${body.we}承诺：`, "郑重承诺如下：", ""]);
  const point = draw.pick([MARKS.is, MARKS.isTo, MARKS.arabicParen, MARKS.circled]);
  const prose = draw.chance(0.35);
  clerk.layout.prose = String(prose);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${body.short}</issuer>${draw.pick(["整改承诺书", "关于反馈问题整改的公开承诺", "公开承诺事项"])}</title>`,
      fill(
        `${inspected(clerk)}，<team>${body.team}</team>对${body.inspected}进行了${body.kind}。对指出的问题，{lead}诚恳接受，现向社会公开承诺如下：`,
      ),
      ...cases.map((one, place) => {
        const [before = "", rest = ""] = form.split("§");
        const outside = /[，：]$/.exec(rest)?.[0] ?? "";
        const inside = rest.slice(0, rest.length - outside.length);
        const steps = coming(clerk, one, draw.int(2, 3));
        const told = prose ? meas(ended(steps.join("；"))) : run(steps, point);
        return `${number(place + 1)}${prob(`${before}${core(inQuotes(one.text.replace(/。.*$/, "")))}${inside}`)}${outside}${vow}${told}`;
      }),
      draw.pick(["以上承诺，请社会各界监督。", "如有违诺，自愿接受组织处理。", "承诺事项完成情况将适时公布。"]),
      ...reached(clerk, ["欢迎来电来信。", ""]),
      `承诺单位：${body.short}`,
      published(clerk),
    ],
  };
};

/** A joint plan in chapters by problem: each chapter is a problem, its sections are told by words alone. */
export const planByProblem: HouseStyle = (draw) => {
  const clerk = planner(draw);
  const { body } = clerk;
  const cases = clerk.cases(draw.int(3, 5));
  const number = draw.pick([
    MARKS.chapter,
    (n: number) => `任务${chinese(n)}　`,
    (n: number) => `第${chinese(n)}项　`,
    (n: number) => `${n}号任务：`,
  ]);
  const label = clerk.choose("problem", OWN_PROBLEMS);
  const means = clerk.choose("means", MEANS);
  const owner = clerk.choose("owner", OWN_OWNERS);
  const due = clerk.choose("due", OWN_DUES);
  const labelled = draw.chance(0.5);
  const point = draw.pick([MARKS.arabic, MARKS.arabicParen, MARKS.paren, MARKS.circled]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${body.place}${body.short.replace(/^[市县区]/, "")}</issuer>${draw.pick(["问题整改推进计划", "专项整改实施方案", "整改攻坚行动计划"])}</title>`,
      "根据工作安排，制定本计划。",
      ...cases.flatMap((one, place) => [
        ...(labelled
          ? [number(place + 1).replace(/[：　、]$/, ""), `${label}：${prob(ended(one.text))}`]
          : [`${number(place + 1)}${prob(ended(one.text, ""))}`]),
        `${means}：`,
        ...coming(clerk, one, draw.int(2, 4)).map((text, at) => `${point(at + 1)}${meas(ended(text))}`),
        ...fieldsOf(clerk, owner, due, false),
      ]),
      draw.pick(["本计划自印发之日起施行。", "各责任单位每月25日前报送进展。"]),
      body.short,
      published(clerk),
    ],
  };
};
