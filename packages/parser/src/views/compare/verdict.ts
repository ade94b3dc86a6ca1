import type { Measure, Problem } from "../../model/notice.ts";
import type { Span } from "../../model/span.ts";
import { dueDay } from "../due-day.ts";
import type { CompareSource } from "./compare.ts";
import { readFulfilment } from "./fulfilment.ts";
import type { Match } from "./match-items.ts";
import type { RoundItem } from "./rounds.ts";

/** What became of a promise by the words of the later notice. */
export type Verdict =
  | "kept"
  | "kept-late"
  | "under-way"
  | "postponed"
  | "abandoned"
  | "contradicted"
  | "not-mentioned"
  | "unsure";

/**
 * Why: the later words say so (`quote`), or only the status of the item or its problem; the words say other than the status;
 * the problem is listed again; what was promised is only repeated; which item is meant is open; nothing speaks of it; a person
 * judged so.
 */
export type Because =
  | "words"
  | "status"
  | "status-differs"
  | "found-again"
  | "only-repeated"
  | "perhaps-other"
  | "nothing"
  | "person";

/** What a person says of promises, each by {@link promiseKey}. */
export type OwnVerdicts = Readonly<Record<string, Verdict>>;

/** How a person's verdict is kept: by the words of the promise and the day of the notice that answers it. */
export function promiseKey({ text }: Pick<RoundItem, "text">, later: string | null): string {
  return `${later ?? ""} ${text}`;
}

/** All verdicts, the good ones first. */
export const VERDICTS: readonly Verdict[] = [
  "kept",
  "kept-late",
  "under-way",
  "postponed",
  "abandoned",
  "contradicted",
  "not-mentioned",
  "unsure",
];

/** A day in the words of a notice. Sample: `{ text: "2023年12月底前", day: "2023-12-31" }`. */
export interface NamedDay {
  readonly text: string;
  readonly day: string;
}

/** What was promised. */
export interface PromisedItem {
  /** The measure that promises; the problem itself where it was left open without one. */
  readonly promised: RoundItem;
  /** The words and the day it was promised for. */
  readonly due: NamedDay | null;
}

/** What became of it. */
export interface Answered {
  readonly verdict: Verdict;
  readonly because: Because;
  /** The problem or measure of the later notice that speaks of it; null where none does. */
  readonly said: RoundItem | null;
  /** The words that decided, in the text of `said`; null where no words did. */
  readonly quote: Span | null;
  /** To when it was put off, or when it was done, where the later notice says. */
  readonly day: NamedDay | null;
}

interface Evidence {
  /** The measure that speaks of the promise, and the problem it belongs to. */
  readonly answer: Match | undefined;
  readonly told: { readonly measure: Measure; readonly problem: Problem } | undefined;
  /** The problem of the promise, where it is listed again. */
  readonly back: Match | undefined;
  readonly problem: Problem | undefined;
  readonly later: CompareSource;
}

/**
 * Judges a promise by the words of the later notice; the status of its problem speaks only where the words do not. Sample:
 * `设备正在安装调试` under a problem that is 已完成 is `under-way`, because `status-differs`.
 */
export function judgePromise(promise: PromisedItem, evidence: Evidence): Answered {
  const { answer, told, back, problem, later } = evidence;
  if (answer && told && (answer.sure || !back)) {
    const { item } = answer;
    if (!answer.sure) return { ...NOTHING, verdict: "unsure", because: "perhaps-other", said: item };
    return { said: item, ...judgeMeasure(promise, answer, { ...told, later }) };
  }
  if (!back || !problem) return NOTHING;
  const again = { ...NOTHING, said: back.item };
  if (!back.sure) return { ...again, verdict: "unsure", because: "perhaps-other" };
  // Where the problem itself was the promise, its status is the answer.
  const { value } = problem.status;
  if (promise.promised.id === problemIdOf(promise) && value !== "unstated")
    return { ...again, verdict: value === "completed" ? "kept" : "under-way", because: "status" };
  const isDue = promise.due === null || later.publishedOn === null || promise.due.day < later.publishedOn;
  return { ...again, verdict: isDue ? "contradicted" : "unsure", because: "found-again" };
}

const NOTHING: Answered = { verdict: "not-mentioned", because: "nothing", said: null, quote: null, day: null };

/** A promise of a problem as a whole has the problem's own id, which names no measure. */
function problemIdOf({ promised }: PromisedItem): string | null {
  return /m\d/.test(promised.id) ? null : promised.id;
}

function judgeMeasure(
  { promised, due }: PromisedItem,
  { shared }: Match,
  { measure, problem, later }: { readonly measure: Measure; readonly problem: Problem; readonly later: CompareSource },
): Omit<Answered, "said"> {
  const own = measure.status.value === "unstated" ? problem.status.value : measure.status.value;
  const telling = readFulfilment(
    measure.text,
    promised.text,
    shared.map(({ b }) => b),
  );
  if (!telling) {
    if (own === "completed") return { verdict: "kept", because: "status", quote: null, day: null };
    if (own !== "unstated") return { verdict: "under-way", because: "status", quote: null, day: null };
    return { verdict: "unsure", because: "only-repeated", quote: null, day: null };
  }
  const { told, quote } = telling;
  const day = dayIn(measure, quote, { told, later });
  if (told !== "kept") {
    const because = own === "completed" ? "status-differs" : "words";
    return { verdict: told, because, quote, day: told === "postponed" ? day : null };
  }
  const isLate = due !== null && day !== null && day.day > due.day;
  return { verdict: isLate ? "kept-late" : "kept", because: "words", quote, day };
}

/** So far behind what tells of a delay its new day is named, and so far before what tells of a deed its day. */
const NEAR = 24;

/** The day that the words beside a quote name: to when it was put off, when it was done. */
function dayIn(
  { span }: Measure,
  [from, to]: Span,
  { told, later }: { readonly told: string; readonly later: CompareSource },
): NamedDay | null {
  const [start, end] = told === "postponed" ? [from, to + NEAR] : [from - NEAR, to + NEAR];
  const found = later.dates.filter(
    (date) =>
      date.span[0] >= span[0] + start &&
      date.span[1] <= Math.min(span[1], span[0] + end) &&
      (told === "postponed" || date.role !== "deadline"),
  );
  const date = told === "postponed" ? found[0] : found.at(-1);
  const due = date && dueDay(date, "1970-01-01");
  return date && due ? { text: date.text, day: due.day } : null;
}
