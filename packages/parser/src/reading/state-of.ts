import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import type { MeasureDraft } from "./draft.ts";
import { readOwnState } from "./own-state.ts";
import {
  firm,
  leastOf,
  readBracketedState,
  readClosingState,
  readLabelledState,
  readLeadingState,
  readState,
  type StateMatch,
} from "./states.ts";

/** What a label or a column calls the words beside it. */
export interface Called {
  readonly kind: FieldKind | null;
  readonly label: Span | null;
}

const DAYS = /时间|时限|期限|日期|节点|时候|何时/;
const GOALS = /目标|标准|预期|要求/;
/** Labels whose words say how far a matter has come. */
const TELLS: ReadonlySet<FieldKind | null> = new Set<FieldKind | null>(["status", "progress", "result"]);

/** The state that words beside the measures tell: a sentence of its own, or the value of a label. */
export function stateOfAside(text: string, span: Span, { kind, label }: Called): StateMatch | null {
  if (kind === "responsible" || kind === "goal" || kind === "problem") return readOwnState(text, span);
  const called = label ? text.slice(...label) : "";
  if (kind === "other" && GOALS.test(called)) return null;
  const bracket = readBracketedState(text, span);
  if (bracket) return bracket;
  const state = TELLS.has(kind) ? firm(readLabelledState(text, span, label)) : readAside(text, span);
  // 立行立改，长期坚持 and 持续推进 are deadlines themselves.
  const isDay = kind === "deadline" || DAYS.test(called);
  return isDay && (state?.soft || state?.value === "long-term" || state?.value === "planned") ? null : state;
}

/** Words that no label calls a state. */
function readAside(text: string, span: Span): StateMatch | null {
  return (
    readOwnState(text, span) ?? readState(text, span) ?? readLeadingState(text, span) ?? readClosingState(text, span)
  );
}

interface Told {
  readonly heading: Span | null;
  readonly asides: readonly (StateMatch | null)[];
  /** Rows of a table, each with a state of its own. */
  readonly rows: boolean;
  readonly measures: readonly MeasureDraft[];
  /** What the heading of the group says. */
  readonly group: StateMatch | null;
}

/**
 * The state of a problem, by who says it: words beside its measures, its heading in brackets, its results, the closing
 * of its answer, the heading of its group, and last the measures themselves. Of several the least complete.
 */
export function stateOfProblem(text: string, { heading, asides, rows, measures, group }: Told): StateMatch | null {
  const told = leastOf(asides, rows);
  if (told && !told.soft) return told;
  const bracket = heading && readState(text, heading);
  if (bracket) return bracket;
  const result = leastOf(measures.filter(({ kind }) => kind === "result").map(({ status }) => status));
  if (told ?? result) return told ?? result;
  const deeds = measures.filter(({ kind }) => kind === "action");
  const closing = closingOf(text, deeds) ?? openPlanOf(measures);
  const least = leastOfMeasures(deeds.length > 0 ? deeds : measures);
  if (closing) return leastOf([closing, least]);
  return group ?? least;
}

/** What closes the answer, or opens it, and is said of the whole of it. */
function closingOf(text: string, measures: readonly MeasureDraft[]): StateMatch | null {
  const last = measures.at(-1);
  if (!last) return null;
  const own = readOwnState(text, lastSentence(text, last.span));
  if (own) return own;
  if (last.status?.own && last.status.span[1] > (last.span[0] + last.span[1]) / 2) return last.status;
  const first = measures.find(({ marker }) => marker === null);
  return first === measures[0] && first?.status && first.status.span[1] - first.span[0] < OPENING ? first.status : null;
}

/** 下一步，…，正在整改。: a plan at the end that says the matter itself is under way. */
function openPlanOf(measures: readonly MeasureDraft[]): StateMatch | null {
  const last = measures.at(-1);
  return last?.kind === "plan" && last.status?.own && last.status.value === "in-progress" ? last.status : null;
}

const OPENING = 30;

/** What the measures tell together: what is not complete of them, or that each of them is. */
function leastOfMeasures(measures: readonly MeasureDraft[]): StateMatch | null {
  const states = measures.map(({ status }) => status);
  const least = leastOf(states, true);
  if (!least || states.every((status) => status !== null)) return least;
  const unmarked = measures.filter(({ marker }) => marker === null);
  if (unmarked.length === measures.length && measures.length <= 2) return measures[0]?.status ?? least;
  // What the last of them tells closes the answer; the others are told as done.
  if (least.value === "completed") return measures.at(-1)?.status && !least.soft ? least : null;
  return least.value === "planned" ? null : least;
}

function lastSentence(text: string, [from, to]: Span): Span {
  let at = to - 1;
  while (at > from && text.charAt(at - 1) !== "。") at--;
  return [at, to];
}
