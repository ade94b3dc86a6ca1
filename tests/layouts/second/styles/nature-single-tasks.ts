import type { Case, Clerk } from "../clerk.ts";
import { clerkOf } from "../clerk.ts";
import { chinese, MARKS, type Mark } from "../numerals.ts";
import { coverOf, GOVERNMENT_OFFICES, inspectedBy, objections } from "../parts/covers.ts";
import {
  allDone,
  answerer,
  briefly,
  causeOf,
  dueOf,
  formWriter,
  NATURE,
  noticePeriod,
  results,
  stated,
  twoStates,
  whoOf,
} from "../parts/forms.ts";
import { taskForm } from "../parts/task-form.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, prob, row } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

const FAMILY = "environment-rectification";

const oneDone = (clerk: Clerk): Case => {
  clerk.taskShare = 0;
  const [one] = allDone(clerk.cases(1, NATURE));
  if (one === undefined) throw new Error("no problem was drawn");
  return one;
};

const TITLES = [
  "关于督察反馈意见第{n}项任务整改完成情况的公示",
  "关于督察反馈问题（序号{nn}）整改验收的公示",
  "督察整改任务销号公示（{n}—{nn}）",
  "关于拟对第{nn}号督察问题予以销号的公示",
  "生态环境保护督察整改事项验收公示",
  "关于“回头看”反馈问题整改情况的公示",
  "§督察反馈问题验收销号公示",
] as const;

const OPENINGS = [
  "按照督察整改验收销号管理规定，现将有关情况公示如下：",
  "根据整改销号工作要求，经现场核实，现将该项任务的整改情况向社会公示。",
  "现对下列任务拟予销号，接受公众监督。",
  "该项任务已按程序完成自查、核查，现予公示。",
  "为接受群众监督，现将整改情况公布于后：",
] as const;

/** One task, its fields behind or below labels without chapters. */
export const singleTaskLabels: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  const one = oneDone(clerk);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const write = formWriter(clerk);
  const form = taskForm(clerk);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      draw.pick(OPENINGS),
      ...write(form(one)),
      noticePeriod(clerk),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Series of numbers for chapters, with one for points below that is never the same. */
const SERIES: readonly (readonly [Mark, readonly Mark[]])[] = [
  [MARKS.chapter, [MARKS.paren, MARKS.arabic, MARKS.arabicParen, MARKS.is]],
  [MARKS.chapterSpace, [MARKS.arabic, MARKS.circled]],
  [MARKS.chapterDot, [MARKS.arabicPause, MARKS.circled]],
  [MARKS.paren, [MARKS.arabic, MARKS.circled, MARKS.is]],
  [MARKS.parenHalf, [MARKS.arabicPause, MARKS.is]],
  [MARKS.arabic, [MARKS.arabicParen, MARKS.circled, MARKS.is]],
  [MARKS.arabicPause, [MARKS.arabicParen, MARKS.arabicClose]],
  [MARKS.circled, [MARKS.arabic, MARKS.is]],
  [MARKS.ordinal, [MARKS.chapter, MARKS.paren, MARKS.arabic]],
  [(n) => `${String.fromCodePoint(0x215f + n)}、`, [MARKS.arabic, MARKS.paren]],
  [(n) => `${String.fromCodePoint(0x40 + n)}. `, [MARKS.arabic, MARKS.circled]],
  [(n) => `第${chinese(n)}项　`, [MARKS.arabic, MARKS.paren]],
];

/** One task in numbered chapters that are its fields, with text below or run in, and fields that answer nothing between. */
export const singleTaskChapters: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "forest");
  const one = oneDone(clerk);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const [mark, below] = draw.pick(SERIES);
  const form = taskForm(clerk, { answer: answerer(clerk, { marks: below, not: [mark] }) });
  const end = draw.pick(["", "", "：", "。"]);
  const runIn = end === "：" || end === "。" ? draw.pick([0, 0.4, 1]) : 0;
  Object.assign(clerk.layout, { chapter: mark(1), end, runIn: String(runIn) });
  let chapter = 0;
  const field = (label: string, body: readonly string[]): string[] => {
    chapter += 1;
    const head = `${mark(chapter)}${label}${end}`;
    const [first = "", ...rest] = body;
    return body.length === 1 && draw.chance(runIn) ? [`${head}${first}`, ...rest] : [head, ...body];
  };
  const chapters = form(one).flatMap(([label, body]) => field(label, body));
  const period = draw.chance(0.5)
    ? field(draw.pick(["公示期", "公示时间", "公示说明"]), [noticePeriod(clerk)])
    : [noticePeriod(clerk)];
  return {
    clerk,
    family: FAMILY,
    lines: [...title, draw.pick(OPENINGS), ...chapters, ...period, ...objections(clerk), ...signature],
  };
};

/** A form in two columns, or in four: label and value, label and value. */
export const singleTaskTwoColumns: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  const one = oneDone(clerk);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const answer = answerer(clerk, { shapes: ["inline", "prose", "clause"] });
  const entries = taskForm(clerk, { answer, told: draw.pick(["state", "check"]) })(one);
  const wide = draw.chance(0.4);
  clerk.layout.columns = wide ? "four" : "two";
  const pairs = entries.map(([label, body]) => [label, body.join("")] as const);
  const head = draw.pick([["项目", "内容"], ["名称", "情况说明"], ["栏目", "填报内容"], []]);
  const small = ([, text]: readonly [string, string]): boolean => !/<(?:prob|meas)/.test(text);
  const rows: string[] = [];
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at];
    const next = pairs[at + 1];
    if (pair === undefined) continue;
    if (wide && next !== undefined && small(pair) && small(next)) {
      rows.push(row(...pair, ...next));
      at += 1;
    } else rows.push(row(...pair));
  }
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      draw.pick(OPENINGS),
      ...(head.length > 0 && !wide ? [row(...head)] : []),
      ...rows,
      noticePeriod(clerk),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** The problem quoted in the announcing sentence, the answer in paragraphs below; all else in an annex. */
export const singleTaskQuoted: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  const one = oneDone(clerk);
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, TITLES);
  const text = inQuotes(briefly(one.text));
  const answer = answerer(clerk, { shapes: ["paragraphs", "prose", "inline", "lines", "led"] });
  const head = draw.pick([
    (words: string) => prob(`“${core(words)}”问题`, one.state),
    (words: string) => prob(`关于“${core(words)}”的问题。`, one.state),
    (words: string) => prob(`督察指出的“${core(words)}”问题整改情况`, one.state),
  ]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      inspectedBy(clerk, draw.pick(["现将其中一项任务公示如下。", "有关问题整改情况公示如下："])),
      head(text),
      ...answer(one),
      clerk.sentence("completed"),
      ...(draw.chance(0.5) ? ["详见附表。"] : []),
      noticePeriod(clerk),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** The record of an acceptance: time, group and site before the task, the conclusion behind it. */
export const acceptanceRecord: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const cases = twoStates(clerk.cases(draw.int(1, 3), NATURE));
  const { title, signature } = coverOf(clerk, GOVERNMENT_OFFICES, [
    "督察整改任务验收意见",
    "关于督察整改事项现场验收结果的公示",
    "整改销号核查记录",
    "关于{n}项整改任务核查验收情况的公告",
  ]);
  const write = formWriter(clerk);
  const answer = answerer(clerk);
  const { choose } = clerk;
  const problem = choose("problem", labels.PROBLEM_FIELD);
  const measures = choose("measures", labels.MEASURE_FIELD);
  const check = choose("check", labels.CHECK_FIELD);
  const effect = choose("result", labels.RESULT_FIELD);
  const effects = draw.chance(0.5);
  const site = draw.pick(["查阅台账、走访群众、实地踏勘", "听取汇报，抽查点位{n}处", "调阅影像资料并随机暗访"]);
  const heads = draw.pick([
    (n: number) => [`第${n}号验收单`],
    (n: number) => [`验收事项${chinese(n)}`],
    (n: number) => [`编号：YS-${String(n).padStart(3, "0")}`],
    (n: number) => [`（任务序号${n * 3 + 1}）`],
  ]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      clerk.fill(`{d}，验收组对整改任务进行了现场核查。`),
      ...cases.flatMap((one, place) => [
        ...(cases.length > 1 ? heads(place + 1) : []),
        ...write([
          ["验收时间", [clerk.fill("{d}")]],
          ["验收组成员", [whoOf(clerk)]],
          [problem, [stated(one)]],
          ...(draw.chance(0.4) ? [["成因", [causeOf(clerk)]] as const] : []),
          ["办理期限", [dueOf(clerk, one)]],
          [measures, answer(one)],
          ...(effects ? [[effect, results(clerk, one)] as const] : []),
          ["核查方式", [ended(clerk.fill(site))]],
          [check, [one.state === "completed" ? "同意销号。" : "尚未整改到位，暂不销号。"]],
        ]),
      ]),
      ...(draw.chance(0.5) ? [noticePeriod(clerk)] : []),
      ...signature,
    ],
  };
};
