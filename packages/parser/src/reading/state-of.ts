import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import type { MeasureDraft } from "./draft.ts";
import {
  leastComplete,
  readLabelledState,
  readMeasureState,
  readOwnState,
  readState,
  type StateMatch,
} from "./states.ts";

/** The state that a measure's own words tell. */
export function stateOfMeasure(text: string, span: Span): StateMatch | null {
  return readMeasureState(text, span);
}

/** The state that words beside the measures tell: a sentence of its own, or the value of a label. */
export function stateOfAside(text: string, span: Span, kind: FieldKind | null): StateMatch | null {
  const whole = readState(text, span) ?? readOwnState(text, span);
  if (whole || kind === null || kind === "responsible" || kind === "goal") return whole;
  const state = readLabelledState(text, span);
  // 立行立改，长期坚持 is a deadline itself.
  return kind === "deadline" && (state?.value === "long-term" || state?.value === "planned") ? null : state;
}

interface Told {
  readonly heading: Span | null;
  readonly asides: readonly (StateMatch | null)[];
  readonly measures: readonly MeasureDraft[];
}

/**
 * The state of a problem: what is said of it beside its measures, the least complete of several; else what its heading
 * says in brackets; else the state of a result, or of the only measure.
 */
export function stateOfProblem(text: string, { heading, asides, measures }: Told): StateMatch | null {
  const told = least(asides);
  if (told) return told;
  const bracket = heading && readState(text, heading);
  if (bracket) return bracket;
  const result = least(measures.filter(({ kind }) => kind === "result").map(({ status }) => status));
  if (result) return result;
  const closing = measures.at(-1);
  const own = closing ? readOwnState(text, lastSentence(text, closing.span)) : null;
  if (own) return own;
  const unmarked = measures.filter(({ marker }) => marker === null);
  return unmarked.length <= 2 ? (unmarked[0]?.status ?? null) : null;
}

/** Of several states the least complete. */
function least(states: readonly (StateMatch | null)[]): StateMatch | null {
  const told = states.filter((one) => one !== null);
  const value = leastComplete(told.map((one) => one.value));
  return told.find((one) => one.value === value) ?? null;
}

function lastSentence(text: string, [from, to]: Span): Span {
  let at = to - 1;
  while (at > from && text.charAt(at - 1) !== "。") at--;
  return [at, to];
}
