import type { Case, Clerk } from "../clerk.ts";
import { dateToken, later } from "../dates.ts";
import { chinese, MARKS, type Mark } from "../numerals.ts";
import type { State } from "../states.ts";
import { ended, meas, plan, prob, result, runMark } from "../tagging.ts";
import { CAUSES, CHECKS_DONE, CHECKS_OPEN, SOURCES, TASK_LEADS } from "../words/inspected-labels.ts";
import type { TopicName } from "../words/topics.ts";
import { run } from "./answers.ts";

/** The label of a field and the lines that stand behind or below it. */
export type Entry = readonly [label: string, body: readonly string[]];

/** A way of writing all fields of one task. */
export type FormWriter = (entries: readonly Entry[]) => string[];

/** How a label is set off from what it labels; `below` where the text begins on the next line. */
interface Manner {
  readonly label: (label: string, place: number) => string;
  readonly below?: boolean;
}

/** The manners of single lines by name. */
export const MANNERS = {
  colon: { label: (label) => `${label}：` },
  halfColon: { label: (label) => `${label}: ` },
  lenticular: { label: (label) => `【${label}】` },
  shell: { label: (label) => `〔${label}〕` },
  square: { label: (label) => `[${label}]` },
  wide: { label: (label) => `${label}　　` },
  dash: { label: (label) => `${label}——` },
  triangle: { label: (label) => `▲${label}：` },
  diamond: { label: (label) => `◇${label}：` },
  dot: { label: (label) => `·${label}：` },
  counted: { label: (label, place) => `（${chinese(place + 1)}）${label}：` },
  digits: { label: (label, place) => `${place + 1}、${label}：` },
  circled: { label: (label, place) => `${MARKS.circled(place + 1)}${label}：` },
  belowBare: { label: (label) => label, below: true },
  belowColon: { label: (label) => `${label}：`, below: true },
  belowCounted: { label: (label, place) => `（${chinese(place + 1)}）${label}`, below: true },
  belowDigits: { label: (label, place) => `${place + 1}.${label}`, below: true },
  belowBrackets: { label: (label) => `【${label}】`, below: true },
} as const satisfies Readonly<Record<string, Manner>>;

export type MannerName = keyof typeof MANNERS;

/** The clerk's manner of writing fields, the same for every task of a notice. */
export function formWriter(clerk: Clerk, wanted?: readonly MannerName[]): FormWriter {
  const name = clerk.draw.pick(wanted ?? (Object.keys(MANNERS) as MannerName[]));
  clerk.layout.manner = name;
  const manner: Manner = MANNERS[name];
  return (entries) =>
    entries.flatMap(([label, body], place) => {
      const head = manner.label(label, place);
      const [first = "", ...rest] = body;
      if (manner.below) return [head, ...body];
      return body.length > 1 && clerk.draw.chance(0.7) ? [head.trimEnd(), ...body] : [`${head}${first}`, ...rest];
    });
}

/** Numbers of points beyond the usual ones. */
export const POINT_MARKS: readonly Mark[] = [
  MARKS.arabic,
  MARKS.arabicParen,
  MARKS.arabicParenHalf,
  MARKS.arabicPause,
  MARKS.arabicClose,
  MARKS.circled,
  MARKS.bracketed,
  MARKS.is,
  MARKS.first,
  (n) => `第${chinese(n)}、`,
  (n) => `${String.fromCodePoint(0x60 + n)}.`,
  (n) => `${n})`,
  (n) => `（${n}）、`,
  (n) => `${String.fromCodePoint(0x2487 + n)}`,
  (n) => `[${n}]`,
  () => "—",
  () => "● ",
  () => "· ",
  () => "◆",
];

/** Numbers that can stand in a line. */
export const INLINE_MARKS: readonly Mark[] = POINT_MARKS.slice(0, 14);

const SHAPES = ["inline", "lines", "led", "ledInline", "prose", "clause", "paragraphs", "nested"] as const;
export type AnswerShape = (typeof SHAPES)[number];

export interface AnswerHabits {
  readonly shapes?: readonly AnswerShape[];
  readonly low?: number;
  readonly high?: number;
  readonly state?: (one: Case) => State | null;
  /** Numbers that stand for something else in this notice. */
  readonly not?: readonly Mark[];
  readonly marks?: readonly Mark[];
}

/** Numbers that a manner of writing fields takes up. */
const FIELD_MARKS: Readonly<Record<string, readonly Mark[]>> = {
  digits: [MARKS.arabicPause],
  circled: [MARKS.circled],
  belowDigits: [MARKS.arabic],
};

/** A habit of answering: mostly one shape, now and then another. */
export function answerer(clerk: Clerk, habits: AnswerHabits = {}): (one: Case) => string[] {
  const { draw, fill } = clerk;
  const { shapes = SHAPES, low = 2, high = 4 } = habits;
  const not = [...(habits.not ?? []), ...(FIELD_MARKS[clerk.layout.manner ?? ""] ?? [])];
  const usual = draw.pick(shapes);
  const free = (marks: readonly Mark[]): readonly Mark[] => {
    const left = marks.filter((mark) => !not.some((other) => other(1) === mark(1)));
    return left.length > 0 ? left : marks;
  };
  const mark = draw.pick(free(habits.marks ?? POINT_MARKS));
  const inline = draw.pick(free(INLINE_MARKS));
  const below = draw.pick(INLINE_MARKS.filter((other) => other(1) !== mark(1)));
  const between = draw.pick(["；", "；", "。"]);
  clerk.layout.answers = `${usual} ${mark(1).trim()}`;
  const onLines = (points: readonly string[], nested: Case | null): string[] =>
    points.map((point, at) => {
      const text = ended(point, runMark(at, points.length, between));
      if (nested === null || !draw.chance(0.4)) return `${mark(at + 1)}${meas(text)}`;
      const inner = nested.deeds(draw.int(2, 3));
      const own = draw.chance(0.5)
        ? inner.map((part, k) => `${below(k + 1)}${ended(part, runMark(k, inner.length))}`).join("")
        : `\n${inner.map((part, k) => `${below(k + 1)}${ended(part)}`).join("\n")}`;
      return `${mark(at + 1)}${meas(`${ended(point)}${own}`)}`;
    });
  return (one) => {
    const shape = draw.chance(0.7) ? usual : draw.pick(shapes);
    const points = one.deeds(draw.int(low, high));
    switch (shape) {
      case "inline":
        return [run(points, inline, between)];
      case "ledInline":
        return [`${fill(draw.pick(TASK_LEADS))}${run(points, inline, between)}`];
      case "led":
        return [fill(draw.pick(TASK_LEADS)), ...onLines(points, null)];
      case "prose":
        return [meas(points.map((point) => ended(point)).join(""))];
      case "clause":
        return [meas(ended(points[0] ?? ""))];
      case "paragraphs":
        return points.slice(0, 3).map((point) => meas(ended(point)));
      case "nested":
        return onLines(points, one);
      default:
        return onLines(points, null);
    }
  };
}

/** What came of a task: a sentence, two, or a short run. */
export function results(clerk: Clerk, one: Case): string[] {
  const { draw } = clerk;
  if (one.state !== "completed" || draw.chance(0.6)) return [result(ended(one.result()))];
  return [result(`${ended(one.result())}${draw.pick(["群众反映良好。", "现场环境明显改观。", "达到了预期。"])}`)];
}

/** How a clerk begins to speak of what is to come where no label says so. */
export const LED: readonly string[] = ["下一步，", "下步，", "接下来，", "今后，", "下阶段，"];

/** What is still to come of a task. */
export const stillToCome = (clerk: Clerk, one: Case, leads: readonly string[] = ["", "", ...LED]): string =>
  plan(ended(`${clerk.draw.pick(leads)}${one.plan()}`));

export const causeOf = ({ draw, fill }: Clerk): string => ended(fill(draw.pick(CAUSES)));
export const sourceOf = ({ draw }: Clerk): string => draw.pick(SOURCES);

/** What those who looked again said; only words that leave no doubt. */
export const checkOf = ({ draw }: Clerk, { state }: Case): string =>
  ended(draw.pick(state === "completed" ? CHECKS_DONE : CHECKS_OPEN));

/** A task is done or under way where a check is to say so. */
export const twoStates = (cases: readonly Case[]): Case[] =>
  cases.map((one) => ({ ...one, state: one.state === "in-progress" ? "in-progress" : "completed" }));

export const allDone = (cases: readonly Case[]): Case[] => cases.map((one) => ({ ...one, state: "completed" }));

/** By when: a day, sometimes with words around it. */
export const dueOf = ({ draw, fill }: Clerk, { state }: Case): string =>
  fill(
    /^(?:mostly-)?completed/.test(state)
      ? draw.pick(["{pastdue}", "{pastdue}前", "{pastdue}以前完成", "立行立改，{pastdue}前"])
      : draw.pick(["{due}", "{due}前", "{due}以前", "力争{due}"]),
  );

const OFFICES = "水利局 城管局 生态环境局 住建局 自然资源局 农业农村局 交通运输局 发改委 工信局 卫健局".split(" ");

/** Who is to answer for a task. */
export function whoOf({ draw, body }: Clerk): string {
  const level = body.place.slice(-1);
  const [first = "", second = "", third = ""] = draw.shuffle(OFFICES);
  return draw.pick([
    `${level}${first}`,
    `${level}${first}、${level}${second}`,
    `${level}${first}牵头，${level}${second}、${level}${third}配合`,
    `${body.place}人民政府`,
    "各乡镇（街道）",
    `${level}${first}（${draw.pick(["张某", "副局长李某", "王某某"])}）`,
  ]);
}

/** Ten days or so in which objections are taken. */
export function noticePeriod({ draw, days }: Clerk): string {
  const from = later(days.published, 1);
  const span = dateToken("event-range", from, later(from, draw.pick([5, 6, 9, 14])));
  return draw.pick([
    `公示时间：${span}`,
    `公示期：${span}。`,
    `公示期限为${span}，期间如有异议，请实名反映。`,
    `公示期自${span}，共${draw.pick(["5个工作日", "7天", "十日"])}。`,
  ]);
}

export const NATURE: readonly TopicName[] = ["lakes", "dust", "poisons", "quarry", "parcels", "wells", "sewage", "air"];
export const HAZARDS: readonly TopicName[] = ["premises", "workshops", "shafts", "sites", "fire", "gas", "plants"];
export const BOOKS: readonly TopicName[] = ["subsidies", "levies", "ventures", "budget", "procurement", "works"];

/** The first sentence of a statement, for places where no more fits. */
export const briefly = (text: string): string => text.replace(/。.*$/s, "");

/** A problem in a field of its own. */
export const stated = (one: Case): string => prob(ended(one.text), one.state);
