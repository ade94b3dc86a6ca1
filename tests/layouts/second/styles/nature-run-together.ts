import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, coverOf, GOVERNMENT_OFFICES, inspectedBy, objections } from "../parts/covers.ts";
import { answerer, briefly, dueOf, INLINE_MARKS, NATURE, noticePeriod, twoStates, whoOf } from "../parts/forms.ts";
import { taskForm } from "../parts/task-form.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, meas, prob, row, sec } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

const FAMILY = "environment-rectification";

/** All fields of a task run together in one paragraph, labels and all; one task or some. */
export const tasksRunTogether: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const cases = twoStates(clerk.cases(draw.pick([1, 1, 2, 3]), NATURE));
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "关于督察任务整改情况的公示",
    "督察反馈第{nn}项问题整改公示",
    "整改任务公开（第{n}批）",
  ]);
  const quoted = draw.chance(0.5);
  const [open, close] = draw.pick([
    ["", "："],
    ["【", "】"],
    ["（", "）"],
    ["", "为："],
    ["〔", "〕"],
  ] as const);
  const form = taskForm(clerk, {
    answer: answerer(clerk, { shapes: ["inline", "prose", "clause"] }),
    problem: (one, shown) => {
      const state = shown ? one.state : null;
      return quoted ? prob(`“${core(inQuotes(briefly(one.text)))}”。`, state) : prob(ended(one.text), state);
    },
  });
  const head = draw.pick([
    (n: number) => `${n}.`,
    (n: number) => `任务${chinese(n)}　`,
    (n: number) => `（${chinese(n)}）`,
    () => "",
  ]);
  Object.assign(clerk.layout, { label: `${open}§${close}`, quoted: String(quoted), head: head(1) });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      ...(draw.chance(0.6) ? [inspectedBy(clerk, "整改情况公示如下：")] : []),
      ...cases.map((one, place) => {
        const told = form(one).map(([label, body]) => {
          const text = body.join("");
          return `${open}${label}${close}${/[。；>]$/.test(text) ? text : `${text}。`}`;
        });
        return `${cases.length > 1 ? head(place + 1) : ""}${told.join("")}`;
      }),
      noticePeriod(clerk),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Complaints in a table: what was said, where, whether it holds, what was done, who was punished. */
export const complaintsTable: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 7), NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "群众信访举报转办和边督边改公开情况一览表",
    "交办件办理公开表（第{nn}批）",
    "督察举报件查处整改情况公开",
  ]);
  const answer = answerer(clerk, { shapes: ["inline", "prose", "clause"], marks: INLINE_MARKS });
  const extra = draw.chance(0.5);
  const columns = [
    draw.pick(["序号", "受理编号", "批次"]),
    draw.pick(["交办问题基本情况", "举报问题", "反映的问题", "来信内容", "诉求摘要"]),
    draw.pick(["行政区域", "属地", "所在县区"]),
    ...(extra ? [draw.pick(["污染类型", "类别"])] : []),
    draw.pick(["调查核实情况", "核查结论", "是否属实"]),
    draw.pick(["处理和整改情况", "处置措施", "查处及整改"]),
    draw.pick(["办结状态", "是否办结", "办理进度"]),
    draw.pick(["责任人被处理情况", "问责情况"]),
  ];
  clerk.layout.columns = columns.join("/");
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, "现将交办件办理情况公开如下。"),
      row(...columns),
      ...cases.map((one, place) =>
        row(
          draw.chance(0.9) ? String(place + 1) : `X${place + 1}`,
          prob(ended(one.text), one.state),
          clerk.body.place,
          ...(extra ? [draw.pick(["水", "大气", "噪声", "土壤", "生态"])] : []),
          draw.pick(["属实", "部分属实", "基本属实"]),
          answer(one).join(""),
          clerk.short(one.state),
          draw.pick(["无", "约谈2人", "/", "批评教育1人"]),
        ),
      ),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** A table of tasks under chapters, each measure a row with its own day; the state of the whole stands in the merged cell. */
export const taskTableByChapter: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "forest");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 3), 1, 2, NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "督察整改措施分解及完成情况表",
    "整改任务明细公开",
    "§督察整改清单",
  ]);
  const columns = [
    draw.pick(labels.PROBLEM_FIELD),
    draw.pick(labels.GOAL_FIELD),
    draw.pick(labels.MEASURE_FIELD),
    draw.pick(labels.DUE_FIELD),
    draw.pick(labels.OWNER_FIELD),
    draw.pick(labels.STATE_FIELD),
  ];
  const again = draw.chance(0.5);
  Object.assign(clerk.layout, { columns: columns.join("/"), headAgain: String(again) });
  const last = groups.length + 1;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, "整改情况见下表。"),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1)}${sec(1, head)}`,
        ...(again || group === 0 ? [row(...columns)] : []),
        ...cases.flatMap((one) =>
          one
            .deeds(draw.int(2, 3))
            .map((deed, at) =>
              row(
                at === 0 ? prob(ended(one.text), one.state) : "",
                at === 0 ? ended(one.goal()) : "",
                meas(ended(deed)),
                dueOf(clerk, one),
                at === 0 ? whoOf(clerk) : "",
                at === 0 ? clerk.short(one.state) : "",
              ),
            ),
        ),
      ]),
      ...(draw.chance(0.5) ? ahead(clerk, last) : []),
      ...signature,
    ],
  };
};
