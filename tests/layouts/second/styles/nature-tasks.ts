import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, coverOf, GOVERNMENT_OFFICES, inspectedBy, objections, organising } from "../parts/covers.ts";
import { answerer, briefly, dueOf, formWriter, LED, NATURE, results, stillToCome, twoStates } from "../parts/forms.ts";
import { taskForm } from "../parts/task-form.ts";
import type { HouseStyle } from "../style.ts";
import { ended, prob, sec } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

const FAMILY = "environment-rectification";
const TITLES = [
  "督察整改任务清单落实情况公开",
  "关于督察反馈问题整改任务办理情况的公示",
  "贯彻落实督察反馈意见整改进度公告",
  "关于{year}度督察整改任务落实情况的通报",
  "§督察整改工作进展情况公开",
] as const;

/** What names a task on a line of its own. */
const HEADS: readonly ((place: number) => string)[] = [
  (n) => `第${chinese(n)}项`,
  (n) => `第${n}项任务`,
  (n) => `任务${chinese(n)}`,
  (n) => `任务${chinese(n)}：`,
  (n) => `任务清单第${n}条`,
  (n) => `序号${n}`,
  (n) => `序号：${String(n).padStart(2, "0")}`,
  (n) => `编号：HB${String(n).padStart(3, "0")}`,
  (n) => `【编号${n}】`,
  (n) => `No.${n}`,
  (n) => `◎第${n}号任务`,
  (n) => `— ${n} —`,
  (n) => `（任务${chinese(n)}）`,
  (n) => `清单${n}`,
  (n) => `${n}#`,
];

/** Several tasks, each named on a line of its own and told in all its fields; what holds for all stands above. */
export const tasksAllFields: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = draw.pick([0, 0.2]);
  const cases = twoStates(clerk.cases(draw.int(2, 5), NATURE));
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const write = formWriter(clerk);
  const form = taskForm(clerk);
  const head = draw.pick(HEADS);
  clerk.layout.head = head(1);
  const overall = draw.pick([
    [],
    ["总体目标：全面完成督察反馈任务，环境质量持续改善。", `总体时限：${clerk.fill("{due}")}前。`],
    [
      `一、${sec(1, "总目标")}`,
      "反馈问题全部见底清零，群众满意度明显提升。",
      `二、${sec(1, "总时限")}`,
      clerk.fill("{due}前全面完成，需持续推进的每季度调度。"),
      `三、${sec(1, draw.pick(["任务清单", "逐项情况", "各项任务落实情况"]))}`,
    ],
    [`整改总目标　　${ended(clerk.fill("到{due}，重点任务基本完成"))}`],
  ]);
  const last = overall.length > 3 ? ahead(clerk, 4) : draw.chance(0.3) ? ahead(clerk, 1) : [];
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, draw.pick(["现将任务清单及落实情况公开如下。", "落实情况如下："])),
      ...overall,
      ...cases.flatMap((one, place) => [head(place + 1), ...write(form(one))]),
      ...last,
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Each task a chapter, its fields numbered below it: 一、problem （一）整改目标 （二）整改措施. */
export const taskChaptersWithFields: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "forest");
  const cases = twoStates(clerk.cases(draw.int(3, 5), NATURE));
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const [top, under, point] = draw.pick([
    [MARKS.chapter, MARKS.paren, MARKS.arabic],
    [MARKS.chapter, MARKS.arabic, MARKS.arabicParen],
    [MARKS.paren, MARKS.arabic, MARKS.circled],
    [MARKS.arabic, MARKS.arabicParen, MARKS.circled],
    [MARKS.arabicPause, MARKS.arabicClose, MARKS.is],
  ] as const);
  const prefix = draw.pick(["", "", "任务{}：", "问题{}：", "第{}项："]);
  const answer = answerer(clerk, { marks: [point], not: [top, under] });
  const [goal, measures, due] = [
    clerk.choose("goal", labels.GOAL_FIELD),
    clerk.choose("measures", labels.MEASURE_FIELD),
    clerk.choose("due", labels.DUE_FIELD),
  ];
  const effect = clerk.choose("result", labels.RESULT_FIELD);
  const colon = draw.pick(["：", "", "。"]);
  Object.assign(clerk.layout, { marks: `${top(1)}${under(1)}`, colon, prefix });
  const far = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, "各项任务落实情况公布如下："),
      ...cases.flatMap((one, place) => {
        const fields: (readonly [string, readonly string[]])[] = [
          [goal, [ended(one.goal())]],
          ...(far ? [[due, [dueOf(clerk, one)]] as const] : []),
          [measures, answer(one)],
          [effect, [...results(clerk, one), clerk.sentence(one.state)]],
        ];
        const heading = `${top(place + 1)}${prefix.replace("{}", chinese(place + 1))}`;
        return [
          `${heading}${prob(draw.chance(0.7) ? briefly(one.text) : ended(one.text), one.state)}`,
          ...fields.flatMap(([label, body], at) =>
            body.length === 1 && colon !== ""
              ? [`${under(at + 1)}${label}${colon}${body[0]}`]
              : [`${under(at + 1)}${label}${colon}`, ...body],
          ),
        ];
      }),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** A report by stage: tasks done, on schedule, behind; each a statement and a few sentences, the group's heading tells the state. */
export const tasksByProgress: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "farming");
  const cases = clerk.cases(draw.int(6, 9), NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const third = Math.ceil(cases.length / 3);
  const parts = [cases.slice(0, third), cases.slice(third, 2 * third), cases.slice(2 * third)] as const;
  const names = draw.pick([
    ["已完成整改任务{}项", "达到序时进度、正在推进{}项", "未完成、正在整改{}项"],
    ["完成整改的{}项任务", "基本完成的{}项任务", "正在整改的{}项任务"],
    ["已办结销号事项（{}项）", "尚在整改事项（{}项）", "需长期坚持事项（{}项）"],
  ]);
  const states = names[1]?.startsWith("基本")
    ? (["completed", "mostly-completed", "in-progress"] as const)
    : names[2]?.startsWith("需")
      ? (["completed", "in-progress", "long-term"] as const)
      : (["completed", "in-progress", "in-progress"] as const);
  const mark = draw.pick([
    MARKS.paren,
    MARKS.arabic,
    (n: number) => `任务${n}. `,
    (n: number) => `第${chinese(n)}项：`,
  ]);
  const through = draw.chance(0.5);
  const answer = answerer(clerk, {
    shapes: ["inline", "prose", "clause", "paragraphs"],
    not: [mark, MARKS.arabic],
  });
  const runIn = draw.chance(0.5);
  Object.assign(clerk.layout, { mark: mark(1), through: String(through), runIn: String(runIn) });
  let place = 0;
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, "进展情况通报如下："),
      ...organising(clerk, MARKS.chapter(1), MARKS.paren),
      ...parts.flatMap((part, group) => {
        if (!through) place = 0;
        const head = names[group]?.replace("{}", String(part.length)) ?? "";
        return [
          `${MARKS.chapter(group + 2)}${sec(1, head)}`,
          ...part.flatMap((one) => {
            place += 1;
            const said = answer(one);
            const heading = `${mark(place)}${prob(runIn ? ended(one.text) : briefly(one.text), states[group])}`;
            const rest = states[group] === "completed" || draw.chance(0.5) ? [] : [stillToCome(clerk, one, LED)];
            return runIn ? [`${heading}${said[0] ?? ""}`, ...said.slice(1), ...rest] : [heading, ...said, ...rest];
          }),
        ];
      }),
      ...ahead(clerk, 5),
      ...signature,
    ],
  };
};
