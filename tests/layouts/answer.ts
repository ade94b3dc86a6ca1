import { answerFields } from "./answer-fields.ts";
import { isUnmarked } from "./layout.ts";
import { shapeMeasure, writeMeasure } from "./measure.ts";
import { labelled, markerOf, type Pen, stopped } from "./pen.ts";
import { drawState, type State } from "./states.ts";

/** What an answer is written behind: the problem's line, whether it runs on in that line, and the state still to be said. */
export interface Asked {
  readonly head: string;
  readonly attached: boolean;
  readonly state: State | null;
}

/** A measure with the marker in front of it. */
interface Point {
  readonly marker: string;
  readonly text: string;
}

/** Writes the answer to a problem: label, measures, results, plans, fields and state in the places the layout gives them. */
export function writeAnswer(pen: Pen, { head, attached, state: said }: Asked): void {
  const { layout, chance, labels } = pen;
  const each = layout.state === "perMeasure" && said !== null;
  const state = each ? null : said;
  const out: string[] = [];
  const fields = answerFields(pen, said);
  if (layout.cause === "some") out.push(`${labelled(pen, labels.cause)}${pen.draw("causes")}`);
  if (layout.fieldPlace === "before") out.push(...fields);
  if (state && layout.state === "labelFirst") out.push(`${labelled(pen, labels.state)}${state.word}`);
  const points = pointsOf(pen, each ? said : null, layout.state === "lastInside" ? state : null);
  const opening = openingOf(pen, state, points.length > 1 && points[0]?.marker !== "");
  const body = flowOf(pen, points);
  const ownLine = /Line$/.test(layout.answer);
  if (ownLine)
    out.push(...(opening.label ? [opening.label] : []), ...joined(opening.text, body, layout.points === "paragraphs"));
  else out.push(...joined(`${opening.label}${opening.text}`, body, false));
  const last = out.length - 1;
  if (state && layout.state === "lastInside" && !out[last]?.includes(" s="))
    out[last] = `${out[last]}${state.sentence}`;
  out.push(...outcomesOf(pen));
  if (layout.fieldPlace === "after") out.push(...fields);
  if (state && layout.state === "label")
    out.push(`${labelled(pen, labels.state)}${state.word}${chance.likely(0.4) ? "。" : ""}`);
  if (state && layout.state === "lastLine") out.push(state.sentence);
  if (state && layout.state === "result") out.push(`${labelled(pen, labels.result)}${stopped(state.word)}`);
  const [first = "", ...rest] = out;
  if (attached) for (const line of [`${head}${first}`, ...rest]) pen.put(line);
  else for (const line of [head, ...out]) pen.put(line);
}

/** Text in front of the first line, or a line of its own where the lines are numbered points and it is a sentence. */
function joined(front: string, [first = "", ...rest]: readonly string[], apart: boolean): string[] {
  return apart && front !== "" ? [front, first, ...rest] : [`${front}${first}`, ...rest];
}

/** The label of an answer, and the sentences before its first measure; a paragraph that is one measure has no lead-in. */
function openingOf(pen: Pen, state: State | null, counted: boolean): { readonly label: string; readonly text: string } {
  const { layout, labels, chance } = pen;
  const forms: Readonly<Record<string, string>> = {
    none: "",
    colon: `${labels.answer}：`,
    blank: `${labels.answer}　`,
    square: `【${labels.answer}】`,
    colonLine: `${labels.answer}：`,
    wordLine: labels.answer,
    squareLine: `【${labels.answer}】`,
  };
  const first = state && layout.state === "first" ? (chance.likely(0.5) ? state.sentence : stopped(state.word)) : "";
  const lead = counted && layout.leadIn === "some" && chance.likely(0.5) ? pen.draw("leadIns") : "";
  return { label: forms[layout.answer] ?? "", text: `${first}${lead}` };
}

/** The measures of a problem with their markers and tags. */
function pointsOf(pen: Pen, each: State | null, last: State | null): Point[] {
  const { chance, layout } = pen;
  const unmarked = isUnmarked(layout) || chance.likely(0.09);
  if (layout.points === "semicolons") {
    const clauses = Array.from({ length: chance.between(2, 4) }, () => writeMeasure(pen, true));
    return [{ marker: "", text: `<meas>${clauses.join("；")}。</meas>` }];
  }
  const count =
    layout.points === "paragraphs"
      ? chance.between(1, 3)
      : unmarked
        ? 1
        : chance.weigh({ "2": 4, "3": 5, "4": 2, "5": 0.7, "7": 0.2 });
  return Array.from({ length: Number(count) }, (_, index) => {
    const closes = index === Number(count) - 1;
    const words = shapeMeasure(pen, unmarked);
    const own = each ? (closes ? each : drawState(chance, "completed")) : null;
    const inside = closes && last && chance.likely(0.5) ? last : null;
    const bracket = own ? `（${own.word}）` : inside ? `，目前${inside.word}` : "";
    const value = own ?? inside;
    const end = unmarked || closes || layout.pointEnd === "stop" ? "。" : "；";
    const marker = unmarked ? "" : markerOf(pen, layout.points, index + 1, Number(count));
    return { marker, text: `<meas${value ? ` s="${value.value}"` : ""}>${words}${bracket}${end}</meas>` };
  });
}

/** The lines the points stand on. */
function flowOf({ chance, layout }: Pen, points: readonly Point[]): string[] {
  const out: string[] = [];
  for (const [index, { marker, text }] of points.entries()) {
    const apart =
      index === 0 ||
      layout.flow === "lines" ||
      /^(?:bullet|dashes|paragraphs)$/.test(layout.points) ||
      (layout.flow === "firstInline" && index > 0) ||
      (layout.flow === "mixed" && chance.likely(0.5));
    if (apart) out.push(`${marker}${text}`);
    else out[out.length - 1] = `${out.at(-1)}${marker}${text}`;
  }
  return out;
}

function outcomesOf(pen: Pen): string[] {
  const { layout, chance, labels } = pen;
  const out: string[] = [];
  if (["result", "both"].includes(layout.outcome) && chance.likely(0.85))
    out.push(`${labelled(pen, labels.result)}<meas k="result">${stopped(pen.draw("results"))}</meas>`);
  if (layout.outcome === "resultUnlabelled" && chance.likely(0.6)) {
    const front = chance.one(["通过整改，", "整改以来，", "目前，"]);
    out.push(`<meas k="result">${front}${stopped(pen.draw("results"))}</meas>`);
  }
  if (layout.outcome === "resultPoints" && chance.likely(0.85)) out.push(...resultPoints(pen));
  if (["plan", "both"].includes(layout.outcome) && chance.likely(0.7))
    out.push(`${labelled(pen, labels.plan)}<meas k="plan">${stopped(pen.draw("plans"))}</meas>`);
  if (layout.outcome === "next" && chance.likely(0.6)) out.push(`<meas k="plan">下一步，${nextPlan(pen)}</meas>`);
  return out;
}

/** Several results under their label, counted in another way than the measures. */
function resultPoints(pen: Pen): string[] {
  const { chance, labels, layout } = pen;
  const count = chance.between(2, 3);
  const taken = [layout.points, layout.problemNumber];
  const scheme = ["arabBracket", "circled", "arabDot"].find((name) => !taken.includes(name)) ?? "circled";
  const points = Array.from({ length: count }, (_, index) => {
    const words = `<meas k="result">${stopped(pen.draw("results"))}</meas>`;
    return `${markerOf(pen, scheme, index + 1, count)}${words}`;
  });
  const label = labelled(pen, labels.result);
  return chance.likely(0.5) ? [label, ...points] : [`${label}${points.join("")}`];
}

/** A plan behind 下一步，: with 将 where its words do not say so themselves. */
function nextPlan(pen: Pen): string {
  const words = stopped(pen.draw("plans"));
  if (/^(?:计划|拟|力争|待|对)/.test(words)) return words;
  return `${pen.chance.one(["", "将", pen.fill("{us}将")])}${words}`;
}
