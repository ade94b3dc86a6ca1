import { labelled, type Pen } from "./pen.ts";
import type { State } from "./states.ts";
import { fullDay, isoMonth, isoOf, later } from "./timeline.ts";

/** A deadline as a field or a cell states it; what goes on for long has no day. */
export function writeDeadline({ chance, when }: Pen, state: State | null): string {
  if (state?.value.includes("long-term") && chance.likely(0.5)) return chance.one(["长期坚持", "持续推进"]);
  if (chance.likely(0.1)) return "立行立改";
  const done = state?.value.startsWith("completed") ?? chance.likely(0.5);
  const day = later(chance, done ? when.feedback : when.published, chance.between(1, done ? 3 : 8));
  const tag = (value: string, text: string): string => `<date v="${value}" r="deadline">${text}</date>`;
  const form = chance.weigh({ day: 2, month: 2, end: 3, dotted: 0.7, slashed: 0.4 });
  if (form === "day") return `${tag(isoOf(day), fullDay(day))}${chance.one(["", "前"])}`;
  if (form === "month") return tag(isoMonth(day), `${day.year}年${day.month}月`);
  if (form === "dotted") return tag(isoOf(day), `${day.year}.${day.month}.${day.day}`);
  if (form === "slashed") return tag(isoOf(day), `${day.year}/${day.month}/${day.day}`);
  return `${tag(isoMonth(day), `${day.year}年${day.month}月底`)}${chance.one(["", "前"])}`;
}

/** The lines about a problem that are neither measure nor state: who, until when, to which end. */
export function answerFields(pen: Pen, state: State | null): string[] {
  const { layout, labels, chance } = pen;
  if (layout.fields === "none") return [];
  const responsible = `${labelled(pen, labels.responsible)}${pen.draw("offices")}`;
  const said = layout.state === "deadline" && state ? `（${state.word}）` : "";
  const deadline = `${labelled(pen, labels.deadline)}${writeDeadline(pen, state)}${said}`;
  const goal = `${labelled(pen, labels.goal)}${pen.draw("goals")}`;
  const number = `${labelled(pen, labels.origin)}${pen.draw("origins")}`;
  const sets: Readonly<Record<string, readonly string[]>> = {
    responsible: [responsible],
    pair: chance.likely(0.7) ? [responsible, deadline] : [deadline, responsible],
    all: chance.likely(0.5) ? [goal, responsible, deadline] : [responsible, goal, deadline],
    number: [number, responsible],
  };
  const lines = [...(sets[layout.fields] ?? [])];
  if (layout.fieldForm === "oneLine" && lines.length > 1 && layout.fields === "pair")
    return [lines.join(chance.one(["；", "　", "。"]))];
  return lines;
}
