import { clerkOf } from "../clerk.ts";
import { chinese, MARKS, spokenMarks } from "../numerals.ts";
import { bare, inFormula, lines, run, some } from "../parts/answers.ts";
import { organisation, outlook } from "../parts/chapters.ts";
import { contacts, signature } from "../parts/closing.ts";
import { asOf, feedback, inspected, preamble, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, result, row, runMark, sec } from "../tagging.ts";
import { ANSWER_LABELS, DUE_LABELS, OWNER_LABELS, PROBLEM_CHAPTERS } from "../words/chapters.ts";

const FAMILY = "inspection-rectification";

/** A township that pasted a table into the text: every cell became a line of its own. */
export const townshipPastedTable: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "township");
  const cases = clerk.cases(draw.int(4, 8));
  const columns = draw.pick([
    ["序号", "反馈问题", "整改措施", "责任人", "完成情况"],
    ["序号", "存在问题", "整改落实情况", "责任单位", "整改时限", "进展"],
  ]);
  clerk.layout.columns = columns.join("/");
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: MARKS.chapter(1), shape: "prose" }),
      `二、${sec(1, "整改情况一览")}`,
      ...columns,
      ...cases.flatMap((one, place) => [
        String(place + 1),
        bare(one.text, one.state, draw.pick(["", "。"])),
        draw.chance(0.6) ? run(some(clerk, one), MARKS.arabic) : meas(ended(one.deeds(2).join("，"))),
        columns.length === 5 ? clerk.fill("{who}") : one.owner(),
        ...(columns.length === 6 ? [clerk.fill(draw.pick(["{pastdue}", "{pastdue}前"]))] : []),
        clerk.short(one.state),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(3) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A township's ledger as a table, one row a problem. */
export const townshipLedger: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "township");
  const cases = clerk.cases(draw.int(4, 9));
  const inline = draw.pick([MARKS.arabic, MARKS.circled, MARKS.is, MARKS.arabicPause]);
  const effects = draw.chance(0.5);
  clerk.layout.effects = String(effects);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk, "关于{team}反馈意见整改情况的公示"),
      ...preamble(clerk, cases.length),
      row("序号", "反馈问题", "整改措施", ...(effects ? ["整改成效"] : []), "责任领导", "整改期限", "整改状态"),
      ...cases.map((one, place) =>
        row(
          String(place + 1),
          bare(one.text, one.state, draw.pick(["", "。"])),
          draw.chance(0.7) ? run(some(clerk, one), inline) : meas(ended(one.deeds(2).join("；"))),
          ...(effects ? [result(ended(one.result()))] : []),
          clerk.fill("{who}"),
          clerk.fill("{pastdue}"),
          clerk.short(one.state),
        ),
      ),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A village's notice written as one paragraph. */
export const villageOneParagraph: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "township");
  const cases = clerk.cases(draw.int(3, 5), ["villagefunds", "farming", "welfare", "branch", "conduct"]);
  const village = clerk.fill("{village}");
  const team = clerk.body.team;
  const number = draw.pick([MARKS.arabic, MARKS.paren, MARKS.chapter, MARKS.arabicPause]);
  clerk.layout.number = number(1);
  const body = cases
    .map((one, place) => {
      const states = draw.chance(0.6);
      return `${number(place + 1)}${inFormula("plain", one.text.replace(/。.*$/, ""), states ? one.state : null, "。")}整改情况：${run(some(clerk, one, 2, 3), MARKS.is)}${states ? clerk.sentence(one.state) : ""}`;
    })
    .join("");
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${clerk.body.place}${village}党支部</issuer>关于${clerk.body.act}反馈问题整改情况的公示</title>`,
      `${inspected(clerk)}，<team>${team}</team>对我村党支部开展了${clerk.body.act}，${feedback(clerk)}反馈了意见。现将整改情况公示如下：${body}欢迎广大村民监督。`,
      `${village}党支部`,
      clerk.fill("{pub}"),
    ],
  };
};

/** A street that answers 其一，其二， or 首先，其次， or 第一，第二， in prose. */
export const streetSpokenPoints: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "street");
  const groups = clerk.groups(draw.int(2, 3), 1, 3);
  const spoken = draw.pick(["其一", "首先", "第一", "一方面"]);
  const label = draw.chance(0.6) ? `${clerk.choose("label", ANSWER_LABELS)}：` : "";
  clerk.layout.points = spoken;
  const answer = (points: readonly string[]): string => {
    const words = spokenMarks(points.length);
    if (spoken === "一方面" && points.length === 2)
      return points
        .map((point, place) => `${place === 0 ? "一方面，" : "另一方面，"}${meas(ended(point, runMark(place, 2)))}`)
        .join("");
    if (spoken === "首先" && words)
      return points.map((point, place) => `${words[place]}${meas(ended(point))}`).join("");
    return run(points, spoken === "其一" ? MARKS.pause : MARKS.first, draw.pick(["；", "。"]));
  };
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => {
          const states = draw.chance(0.5);
          return [
            `${MARKS.paren(place + 1)}${inFormula(draw.pick(["quoted", "quotedShort"] as const), one.text, states ? one.state : null)}`,
            `${label}${answer(some(clerk, one, 2, 4))}${states ? clerk.sentence(one.state) : ""}`,
          ];
        }),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(groups.length + 1) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** A township that reports upward: an addressee, problems 问题1：, fields below, 特此报告。 */
export const townshipReportUpward: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "township");
  const cases = clerk.cases(draw.int(4, 7));
  const label = clerk.choose("label", ANSWER_LABELS);
  const owner = clerk.choose("owner", OWNER_LABELS);
  const due = clerk.choose("due", DUE_LABELS);
  const numeral = draw.pick([
    (n: number) => `问题${n}：`,
    (n: number) => `问题${chinese(n)}：`,
    (n: number) => `（${n}）问题：`,
  ]);
  const above = clerk.body.above;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk, "关于上报{act}反馈意见整改情况的报告"),
      `${above}${clerk.body.act}工作领导小组办公室：`,
      ...preamble(clerk).map((text) => text.replace(/现将.*$/, "现将整改情况报告如下。")),
      ...organisation(clerk, { mark: MARKS.chapter(1) }),
      `二、${sec(1, clerk.fill(draw.pick(PROBLEM_CHAPTERS)))}`,
      ...cases.flatMap((one, place) => [
        `${numeral(place + 1)}${bare(one.text, one.state)}`,
        `${owner}：${one.owner()}`,
        `${due}：${clerk.fill("{pastdue}")}前`,
        `${label}：`,
        ...lines(some(clerk, one), draw.pick([MARKS.arabic, MARKS.circled])),
        clerk.sentence(one.state),
      ]),
      ...outlook(clerk, { mark: MARKS.chapter(3) }),
      "特此报告。",
      ...signature(clerk),
    ],
  };
};

/** A ledger in which a problem takes several rows, each measure with its own state; categories are rows of their own. */
export const ledgerWithMeasureRows: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "farming");
  const cases = clerk.cases(draw.int(3, 5));
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      `截至${asOf(clerk)}，各项整改任务进展见下表。`,
      row("问题序号", "问题", "措施序号", "整改措施", "完成时间", "进展"),
      ...cases.flatMap((one, place) => {
        const points = some(clerk, one, 2, 3);
        const states = points.map(() => (draw.chance(0.75) ? ("completed" as const) : ("in-progress" as const)));
        const worst = states.includes("in-progress") ? "in-progress" : "completed";
        return points.map((point, at) =>
          row(
            at === 0 ? String(place + 1) : "",
            at === 0 ? prob(ended(one.text), worst) : "",
            String(at + 1),
            meas(ended(point), states[at] ?? null),
            clerk.fill(states[at] === "completed" ? "{pastdue}" : "{due}"),
            clerk.short(states[at] ?? "completed"),
          ),
        );
      }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** Every problem a form of four cells a row: label, value, label, value. */
export const townshipForms: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "township");
  const cases = clerk.cases(draw.int(3, 5));
  const owner = clerk.choose("owner", OWNER_LABELS);
  const due = clerk.choose("due", DUE_LABELS);
  const label = clerk.choose("label", ["整改措施", "整改情况", "整改落实情况"]);
  const inline = draw.pick([MARKS.arabic, MARKS.is, MARKS.circled]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...cases.flatMap((one, place) => [
        row("序号", String(place + 1), owner, one.owner()),
        row("反馈问题", prob(ended(one.text), one.state), "整改状态", clerk.short(one.state)),
        row(label, run(some(clerk, one), inline), due, clerk.fill("{pastdue}")),
      ]),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};
