import type { Case, Clerk } from "../clerk.ts";
import { ended, prob } from "../tagging.ts";
import {
  CAUSE_FIELD,
  CHECK_FIELD,
  DUE_FIELD,
  GOAL_FIELD,
  MEASURE_FIELD,
  NEXT_FIELD,
  OWNER_FIELD,
  PLACE_FIELD,
  PROBLEM_FIELD,
  RESULT_FIELD,
  SOURCE_FIELD,
  STATE_FIELD,
} from "../words/inspected-labels.ts";
import { answerer, causeOf, checkOf, dueOf, type Entry, results, sourceOf, stillToCome, whoOf } from "./forms.ts";

export interface TaskFormHabits {
  readonly answer?: (one: Case) => string[];
  /** How the state is told; drawn where it is left open. */
  readonly told?: "state" | "check" | "sentence" | "none";
  /** What stands at the place of a task, if the form has such a field. */
  readonly place?: (one: Case) => string;
  /** Whether the form is short: problem, measures, state. */
  readonly short?: boolean;
  readonly problem?: (one: Case, shown: boolean) => string;
}

/** The form of a task: which fields it has, how they are called, in which order; the same for every task of a notice. */
export function taskForm(clerk: Clerk, habits: TaskFormHabits = {}): (one: Case) => Entry[] {
  const { draw } = clerk;
  const { short = false, answer = answerer(clerk), place } = habits;
  const told = habits.told ?? draw.pick(["state", "check", "sentence", "none"] as const);
  const has = (share: number): boolean => !short && draw.chance(share);
  const name = {
    problem: clerk.choose("problem", PROBLEM_FIELD),
    measures: clerk.choose("measures", MEASURE_FIELD),
    result: clerk.choose("result", RESULT_FIELD),
    state: clerk.choose("state", STATE_FIELD),
    check: clerk.choose("check", CHECK_FIELD),
    next: clerk.choose("next", NEXT_FIELD),
  };
  type Field = (one: Case) => Entry;
  const side = (label: string, text: (one: Case) => string): Field => {
    clerk.layout.sides = `${clerk.layout.sides ?? ""} ${label}`.trim();
    return (one) => [label, [text(one)]];
  };
  const sides: Field[] = [
    ...(has(0.4) ? [side(draw.pick(SOURCE_FIELD), () => sourceOf(clerk))] : []),
    ...(place ? [side(draw.pick(PLACE_FIELD), place)] : []),
    ...(has(0.6) ? [side(draw.pick(OWNER_FIELD), () => whoOf(clerk))] : []),
    ...(has(0.6) ? [side(draw.pick(DUE_FIELD), (one) => dueOf(clerk, one))] : []),
    ...(has(0.5) ? [side(draw.pick(GOAL_FIELD), (one) => ended(one.goal()))] : []),
    ...(has(0.3) ? [side(draw.pick(CAUSE_FIELD), () => causeOf(clerk))] : []),
  ];
  const order = draw.shuffle(sides);
  const first = draw.chance(0.4) ? draw.int(0, order.length) : 0;
  const middle = draw.int(first, order.length);
  const effect = !short && draw.chance(0.6);
  const later = !short && draw.chance(0.35);
  return (one) => {
    const write = (fields: readonly Field[]): Entry[] => fields.map((field) => field(one));
    const shown = told !== "none";
    const statement =
      habits.problem?.(one, shown) ?? prob(draw.chance(0.8) ? ended(one.text) : one.text, shown ? one.state : null);
    const sentence = told === "sentence" ? [clerk.sentence(one.state)] : [];
    const effects = effect ? results(clerk, one) : [];
    const open = one.state !== "completed" && later;
    return [
      ...write(order.slice(0, first)),
      [name.problem, [statement]],
      ...write(order.slice(first, middle)),
      [name.measures, [...answer(one), ...(effect ? [] : sentence)]],
      ...write(order.slice(middle)),
      ...(effect ? [[name.result, [...sentence, ...effects]] as const] : []),
      ...(told === "check" ? [[name.check, [checkOf(clerk, one)]] as const] : []),
      ...(told === "state" ? [[name.state, [clerk.short(one.state)]] as const] : []),
      ...(open ? [[name.next, [stillToCome(clerk, one)]] as const] : []),
    ];
  };
}
