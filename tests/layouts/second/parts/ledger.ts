import { type Case, type Clerk, clerkOf } from "../clerk.ts";
import type { Draw } from "../draw.ts";
import { ended, prob } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";
import type { TopicName } from "../words/topics.ts";
import { coverOf, GOVERNMENT_OFFICES, SAFETY_OFFICES } from "./covers.ts";
import { answerer, dueOf, HAZARDS, INLINE_MARKS, NATURE, whoOf } from "./forms.ts";

/** What a ledger is about: who keeps it, how it is called, whose family it is. */
export interface Ledger {
  readonly clerk: Clerk;
  readonly family: string;
  readonly topics: readonly TopicName[];
  readonly title: readonly string[];
  readonly signature: readonly string[];
}

export function ledgerOf(draw: Draw): Ledger {
  const nature = draw.chance(0.5);
  const clerk = clerkOf(draw, nature ? "water" : "housing");
  clerk.taskShare = 0;
  const cover = coverOf(clerk, nature ? GOVERNMENT_OFFICES : SAFETY_OFFICES, [
    "整改台账公开",
    "问题整改明细",
    "关于问题整改进展情况的公示（附台账）",
    "问题清单及办理结果",
    "整改进度一览",
    "销号台账（{m}）",
  ]);
  return {
    clerk,
    family: nature ? "environment-rectification" : "safety-rectification",
    topics: nature ? NATURE : HAZARDS,
    ...cover,
  };
}

export interface Column {
  readonly head: string;
  readonly cell: (one: Case, place: number) => string;
}

/** The columns of a ledger in the clerk's order; the problem always stands before its measures. */
export function columnsOf(clerk: Clerk, full = true): Column[] {
  const { draw } = clerk;
  const inline = draw.pick(INLINE_MARKS);
  const answer = answerer(clerk, { shapes: ["inline", "prose", "clause"], marks: [inline] });
  const dot = draw.pick(["", "。"]);
  const small: Column[] = draw
    .shuffle<Column>([
      { head: draw.pick(labels.OWNER_FIELD), cell: () => whoOf(clerk) },
      { head: draw.pick(labels.DUE_FIELD), cell: (one) => dueOf(clerk, one) },
      { head: draw.pick(labels.PLACE_FIELD), cell: () => clerk.fill("{village}") },
    ])
    .slice(0, full ? draw.int(1, 3) : draw.int(0, 1));
  const split = draw.int(0, small.length);
  return [
    ...(draw.chance(0.75)
      ? [{ head: draw.pick(["序号", "编号", "号", "No."]), cell: (_: Case, place: number) => String(place) }]
      : []),
    { head: draw.pick(labels.PROBLEM_FIELD), cell: (one) => prob(dot ? ended(one.text) : one.text, one.state) },
    ...small.slice(0, split),
    { head: draw.pick(labels.MEASURE_FIELD), cell: (one) => answer(one).join("") },
    ...small.slice(split),
    { head: draw.pick(labels.STATE_FIELD), cell: (one) => clerk.short(one.state) },
  ];
}

export const line = (columns: readonly Column[], one: Case, place: number, by = "\t"): string =>
  columns.map(({ cell }) => cell(one, place)).join(by);

export const CATEGORIES = [
  "工业源",
  "生活源",
  "农业面源",
  "生态类",
  "机制类",
  "属地事项",
  "部门事项",
  "历史遗留",
  "新增事项",
];
