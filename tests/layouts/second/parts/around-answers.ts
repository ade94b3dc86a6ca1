import type { Case, Clerk } from "../clerk.ts";
import { MARKS, type Mark } from "../numerals.ts";
import type { State } from "../states.ts";
import { core, ended, inQuotes, meas, plan, prob, result } from "../tagging.ts";
import { CAUSES } from "../words/around-chapters.ts";
import {
  OWN_ANSWERS,
  OWN_CAUSES,
  OWN_DUES,
  OWN_GOALS,
  OWN_OWNERS,
  OWN_PROBLEMS,
  OWN_RESULTS,
  OWN_STATES,
} from "../words/around-labels.ts";
import { lines, run } from "./answers.ts";
import { inlinePoints } from "./chapters.ts";

/** How a problem is put: `§` is the problem itself, what stands before `¦` is a label and no part of it. */
const FORMS = [
  "§",
  "§",
  "§",
  "关于“§”的问题",
  "关于§问题",
  "“§”问题整改情况",
  "针对反馈意见中“§”的问题",
  "对“§”问题的整改",
  "就“§”问题的整改",
  "【§】",
  "§问题的整改落实情况",
  "@：¦§",
  "@：¦“§”",
] as const;

const LEADS = [
  "为此，做了如下工作。",
  "从以下几方面入手：",
  "{lead}认真研究，对症下药。",
  "经研究，采取如下办法：",
  "对照反馈意见，主要做法是：",
] as const;

/** What one clerk does with every problem of a notice. */
export interface Answering {
  readonly form: string;
  readonly end: string;
  readonly label: string;
  readonly alone: boolean;
  readonly runIn: boolean;
  readonly layout: "inline" | "lines" | "prose" | "paragraphs";
  readonly mark: Mark;
  readonly between: string;
  readonly says: "sentence" | "bracket" | "field" | "no";
  readonly lead: boolean;
  readonly nested: boolean;
  readonly cause: string;
  readonly goal: string;
  readonly owner: string;
  readonly due: string;
  readonly result: string;
  readonly plans: boolean;
  readonly state: string;
}

/** The habits of a clerk, drawn once a notice; `outer` numbers the problems, so the points are numbered otherwise. */
export function answeringOf(clerk: Clerk, outer: Mark, set: Partial<Answering> = {}): Answering {
  const { draw, choose } = clerk;
  const form = choose("form", FORMS).replace("@", draw.pick(OWN_PROBLEMS));
  const labelled = set.label !== undefined || draw.chance(0.65);
  const runIn = set.runIn ?? (!form.includes("¦") && draw.chance(0.25));
  const layout =
    set.layout ??
    draw.pick(
      runIn ? (["inline", "inline", "prose"] as const) : (["inline", "lines", "lines", "prose", "paragraphs"] as const),
    );
  const marks = [
    MARKS.is,
    MARKS.arabic,
    MARKS.arabicParen,
    MARKS.circled,
    MARKS.arabicPause,
    MARKS.arabicClose,
    MARKS.first,
    MARKS.paren,
  ];
  const fits = marks.filter(
    (mark) =>
      mark(1).normalize("NFKC") !== outer(1).normalize("NFKC") &&
      (layout === "lines" || (mark !== MARKS.arabicPause && mark !== MARKS.paren)),
  );
  const sometimes = (share: number, name: string, words: readonly string[]): string =>
    !runIn && draw.chance(share) ? choose(name, words) : "";
  const answering: Answering = {
    form,
    end: form.startsWith("【") ? "" : draw.pick(runIn ? ["。", "。", "："] : ["", "。", "。"]),
    label: labelled ? choose("label", OWN_ANSWERS) : "",
    alone: layout !== "inline" && layout !== "prose" ? true : !runIn && draw.chance(0.3),
    runIn,
    layout,
    mark: draw.pick(fits),
    between: draw.pick(["；", "；", "。"]),
    says: draw.pick(["sentence", "bracket", "field", "no", "no"] as const),
    lead: draw.chance(0.2),
    nested: layout === "lines" && draw.chance(0.25),
    cause: sometimes(0.15, "cause", OWN_CAUSES),
    goal: sometimes(0.12, "goal", OWN_GOALS),
    owner: sometimes(0.2, "owner", OWN_OWNERS),
    due: sometimes(0.2, "due", OWN_DUES),
    result: sometimes(0.25, "result", OWN_RESULTS),
    plans: draw.chance(0.2),
    state: choose("state", OWN_STATES),
    ...set,
  };
  Object.assign(clerk.layout, { answer: layout, runIn: String(runIn), says: answering.says, mark: answering.mark(1) });
  return answering;
}

/** A problem as the clerk puts it. */
export function heading(clerk: Clerk, { form, end, says }: Answering, one: Case): string {
  const [behind = "", outside = ""] = form.split("¦").reverse();
  const [before = "", after = ""] = behind.split("§");
  const quoted = before.endsWith("“");
  const state: State | null = says === "no" ? null : one.state;
  const words = before + after === "" ? one.text : quoted ? inQuotes(one.text) : one.text.replace(/。.*$/, "");
  const closed = before + after === "" ? "" : after;
  const bracket = says === "bracket" ? `（${clerk.short(one.state)}）` : "";
  const tail = end === "：" ? "" : end;
  const formal = before + after + bracket !== "";
  const body = formal
    ? `${before}${core(words.replace(/。$/, ""))}${closed}${bracket}${tail}`
    : tail === ""
      ? words
      : ended(words, tail);
  return `${outside}${prob(body, state)}${end === "：" ? "：" : ""}`;
}

function pointsOf(clerk: Clerk, habits: Answering, one: Case): { first: string; below: string[] } {
  const { draw } = clerk;
  const points = one.deeds(draw.pick([1, 2, 2, 3, 3, 4, 5]));
  if (habits.layout === "prose" || points.length === 1)
    return { first: meas(points.map((text) => ended(text)).join("")), below: [] };
  if (habits.layout === "inline") return { first: run(points, habits.mark, habits.between), below: [] };
  if (habits.layout === "paragraphs") return { first: "", below: points.map((text) => meas(ended(text))) };
  if (!habits.nested) return { first: "", below: lines(points, habits.mark, habits.between) };
  const inner = habits.mark(1) === "①" ? MARKS.arabicClose : MARKS.circled;
  return {
    first: "",
    below: points.map((text, at) => {
      const more = draw.chance(0.3) ? inlinePoints(one.deeds(2), inner) : "";
      return `${habits.mark(at + 1)}${meas(`${ended(text)}${more === "" ? "" : `${draw.pick(["", "\n"])}${more}`}`)}`;
    }),
  };
}

/** A problem with its number and its answer, as lines. */
export function answer(clerk: Clerk, habits: Answering, number: string, one: Case): string[] {
  const { draw, fill } = clerk;
  const { first, below } = pointsOf(clerk, habits, one);
  const lead = habits.lead && (first.startsWith("<meas") ? false : draw.chance(0.6)) ? fill(draw.pick(LEADS)) : "";
  const label = habits.label === "" ? "" : `${habits.label}：`;
  const done = habits.says === "sentence" ? clerk.sentence(one.state) : "";
  const head = `${number}${heading(clerk, habits, one)}`;
  const [name, told] = draw.pick(CAUSES);
  const before = [
    ...(habits.cause === "" ? [] : [`${habits.cause}：${name}。${ended(told[0] ?? "")}`]),
    ...(habits.goal === "" ? [] : [`${habits.goal}：${ended(one.goal())}`]),
  ];
  const behind = [
    ...(habits.result === "" ? [] : [`${habits.result}：${result(ended(one.result()))}`]),
    ...(habits.plans && draw.chance(0.5) ? [plan(ended(`下一步，${one.plan()}`))] : []),
    ...(habits.owner === "" ? [] : [`${habits.owner}：${draw.chance(0.5) ? fill("{leader}") : one.owner()}`]),
    ...(habits.due === "" ? [] : [`${habits.due}：${fill("{pastdue}")}`]),
    ...(habits.says === "field" ? [`${habits.state}：${clerk.short(one.state)}`] : []),
  ];
  if (below.length > 0) {
    const opening = `${label}${lead}`;
    return [head, ...before, ...(opening === "" ? [] : [opening]), ...below, ...(done === "" ? [] : [done]), ...behind];
  }
  if (habits.runIn) return [`${head}${label}${lead}${first}${done}`, ...behind];
  const told1 = habits.alone && label !== "" ? [label, `${lead}${first}${done}`] : [`${label}${lead}${first}${done}`];
  return [head, ...before, ...told1, ...behind];
}
