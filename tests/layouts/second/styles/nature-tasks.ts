import { clerkOf } from "../clerk.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, coverOf, GOVERNMENT_OFFICES, inspectedBy, objections, organising } from "../parts/covers.ts";
import {
  answerer,
  briefly,
  dueOf,
  formWriter,
  LED,
  NATURE,
  results,
  stillToCome,
  twoStates,
  whoOf,
} from "../parts/forms.ts";
import { taskForm } from "../parts/task-form.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, prob, sec } from "../tagging.ts";
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

/** Complaints handed over by the inspectors: each case with what was said, what was found, whether it holds, what was done. */
export const complaintsHandedOver: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6), NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "督察交办群众信访举报件边督边改公开情况（第{nn}批）",
    "关于督察组转办信访件办理情况的公示",
    "群众举报环境问题办理情况一览",
    "§信访举报转办件查处情况公开",
  ]);
  const write = formWriter(clerk);
  const answer = answerer(clerk, { shapes: ["inline", "prose", "clause", "lines"] });
  const [problem, found, did, blame] = [
    clerk.choose("problem", [
      "举报内容",
      "交办问题基本情况",
      "群众反映",
      "投诉事项",
      "来电诉求",
      "反映问题",
      "信访内容",
    ]),
    clerk.choose("found", ["调查核实情况", "经查", "核查情况", "现场调查", "属实与否", "查实情况"]),
    clerk.choose("did", ["处理和整改情况", "查处措施", "办理结果", "整改及处罚", "处置结果", "办理经过"]),
    clerk.choose("blame", ["问责情况", "责任人被处理情况", "追责情况"]),
  ];
  const number = draw.pick([
    (n: number) => `受理编号：D2XZ${String(n * 137).padStart(6, "0")}`,
    (n: number) => `第${n}件`,
    (n: number) => `来电[${n}]`,
    (n: number) => `X${String(n).padStart(4, "0")}号信访件`,
  ]);
  clerk.layout.number = number(1);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, "现将交办件办理情况公开如下。"),
      ...cases.flatMap((one, place) => [
        number(place + 1),
        ...write([
          ["行政区域", [clerk.body.place]],
          [problem, [prob(ended(one.text))]],
          [found, [draw.pick(["属实。", "部分属实。", "基本属实。", "反映情况属实，但面积有出入。"])]],
          [did, answer(one)],
          ...(draw.chance(0.6)
            ? [[blame, [draw.pick(["无。", "无", "诫勉2人。", "约谈3人，党内警告1人。"])]] as const]
            : []),
        ]),
      ]),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** A plan: goals of the whole, then problem, department, time and what will be done in one paragraph or in points. */
export const planByTask: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 3), 2, 3, NATURE);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "督察反馈意见整改实施方案",
    "关于印发督察整改措施清单的通知",
    "督察反馈问题整改任务分解方案",
  ]);
  const mark = draw.pick([
    MARKS.paren,
    MARKS.arabic,
    (n: number) => `问题${chinese(n)}：`,
    (n: number) => `${n}.问题：`,
  ]);
  const [owner, due, measures] = [
    clerk.choose("owner", labels.OWNER_FIELD),
    clerk.choose("due", labels.DUE_FIELD),
    clerk.choose("measures", labels.MEASURE_FIELD),
  ];
  const bracket = draw.chance(0.5);
  const answer = answerer(clerk, { shapes: ["inline", "lines", "prose"], not: [mark] });
  return {
    clerk,
    family: "rectification-plan",
    lines: [
      ...title,
      "为推动督察反馈问题整改，结合实际，制定本方案。",
      `一、${sec(1, draw.pick(["总体目标", "工作目标", "整改目标"]))}`,
      clerk.fill(`到{due}，督察反馈问题整改完成率达到95%以上。`),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 2)}${sec(1, head)}`,
        ...cases.flatMap((one, place) => {
          const told = bracket
            ? [`（${owner}：${whoOf(clerk)}；${due}：${clerk.fill("{due}")}）`]
            : [`${owner}：${whoOf(clerk)}`, `${due}：${clerk.fill("{due}")}`];
          const said = answer(one);
          const heading = draw.chance(0.6) ? prob(ended(one.text)) : prob(`${core(briefly(one.text))}的问题。`);
          return said.length === 1 && draw.chance(0.6)
            ? [`${mark(place + 1)}${heading}`, `${measures}：${said[0]}`, ...told]
            : [
                `${mark(place + 1)}${heading}`,
                ...(bracket ? [] : told),
                `${measures}：`,
                ...said,
                ...(bracket ? told : []),
              ];
        }),
      ]),
      ...ahead(clerk, groups.length + 2),
      ...(draw.chance(0.5) ? signature : []),
    ],
  };
};
