import { largest } from "../model/lists.ts";
import type { Span } from "../model/span.ts";
import { isMark, type StateToken } from "./state-lexer.ts";

/** How far a matter has come, from least to most complete. */
export const STATE_ORDER = [
  "not-started",
  "planned",
  "long-term",
  "in-progress",
  "mostly-completed",
  "completed",
] as const;
export type StateValue = (typeof STATE_ORDER)[number];

/** A state, the words that say so, and how it is said. */
export interface Stated {
  readonly value: StateValue;
  readonly span: Span;
  /** Said of the matter itself (该问题…) or of today (目前…). */
  readonly own: boolean;
  /** Words that slogans use too: 持续推进, 长期坚持. */
  readonly soft: boolean;
  /** Said of counted things (12处隐患已全部消除), which a measure dealt with, not of the matter. */
  readonly ofThings: boolean;
}

/**
 * What the words of a state say together: `已完成，长期坚持` is completed, `取得阶段性成效，仍在推进` in progress. The first claim
 * counts; what is said of the rest (但…, 其余…) can only lessen it. Null where they claim nothing.
 */
export function weighState(text: string, tokens: readonly StateToken[]): Stated | null {
  const own = tokens.some(({ role }) => role === "own" || role === "now");
  let first: (PartValue & { readonly span: Span; readonly counted: boolean; readonly ofSum: boolean }) | null = null;
  let whole = 0;
  for (const part of partsOf(text, tokens)) {
    const value = partValue(part.tokens, whole);
    const ofSum = whole > 0;
    whole = largest(
      part.tokens.map(({ role, amount }) => (role === "count" ? amount : 0)),
      whole,
    );
    if (!value) continue;
    const counted = part.tokens.some(({ role }) => role === "count");
    const state = { ...value, span: evidence(part.tokens), counted, ofSum };
    if (!first) first = state;
    else if (isLess(first, state, part.contrast)) first = state;
  }
  if (!first) return null;
  // 已完成3项 says nothing of the others, but where some are left.
  const left = tokens.some(({ role }, at) => role === "rest" && tokens[at + 1]?.role === "count");
  const all = tokens.some(({ role }) => role === "all");
  if (first.counted && first.value === "completed" && !all) {
    if (left) return { value: "in-progress", span: first.span, own, soft: false, ofThings: false };
    if (!first.ofSum) return null;
  }
  return { value: first.value, span: first.span, own, soft: first.soft, ofThings: isOfThings(tokens) };
}

/** 12处隐患…, 3个问题…: a count right before what it counts, and nothing that says which (该, 上述). */
function isOfThings(tokens: readonly StateToken[]): boolean {
  const counts = tokens.some(({ role }, at) => role === "count" && tokens[at + 1]?.role === "matter");
  return counts && !tokens.some(({ role }) => role === "own");
}

function isLess(
  first: { readonly value: StateValue; readonly counted: boolean },
  next: { readonly value: StateValue; readonly counted: boolean },
  contrast: boolean,
): boolean {
  if (first.value === "in-progress" && next.value === "long-term") return true;
  const less = STATE_ORDER.indexOf(next.value) < STATE_ORDER.indexOf(first.value);
  return less && next.value !== "long-term" && (contrast || (first.counted && next.counted));
}

interface Part {
  readonly tokens: StateToken[];
  /** Opened by 但, 其余, or about what is not done yet. */
  readonly contrast: boolean;
}

function partsOf(text: string, tokens: readonly StateToken[]): Part[] {
  const parts: Part[] = [];
  let open: StateToken[] = [];
  let contrast = false;
  const close = (): void => {
    if (open.length > 0) parts.push({ tokens: open, contrast: contrast || open.some(({ role }) => role === "not") });
    open = [];
    contrast = false;
  };
  let before: StateToken | null = null;
  for (const token of tokens) {
    const marks = before ? text.slice(before.to, token.from).trim() : "";
    if ([...marks].some(isMark)) close();
    // ①②项已完成；③项正在整改: each tells of its own points.
    if (/[①-⑳]/.test(marks)) contrast = true;
    if (token.role === "rest" || token.role === "joint") close();
    if (token.role === "rest") contrast = true;
    if (token.role !== "joint") open.push(token);
    before = token;
  }
  close();
  return parts;
}

const SAYS_NOTHING = new Set(["own", "matter", "now", "plain", "time", "count", "rest", "joint", "limit", "check"]);

/** From the first word that says how far it is to the last one. */
function evidence(tokens: readonly StateToken[]): Span {
  const checked = !tokens.some(({ role }) => role === "finish");
  const says = tokens.filter(({ role }) => !SAYS_NOTHING.has(role) || (checked && role === "check"));
  const [first = tokens[0], last = first] = [says[0], says.at(-1)];
  return [first?.from ?? 0, last?.to ?? 0];
}

interface PartValue {
  readonly value: StateValue;
  readonly soft: boolean;
}

const hard = (value: StateValue): PartValue => ({ value, soft: false });
const soft = (value: StateValue): PartValue => ({ value, soft: true });

/** `whole` is the largest number that was counted before: 共12处，已完成9处. */
function partValue(tokens: readonly StateToken[], whole: number): PartValue | null {
  const has = (...roles: readonly StateToken["role"][]): boolean => tokens.some(({ role }) => roles.includes(role));
  const percent = tokens.find(({ role }) => role === "percent");
  const ended = has("finish") || passes(tokens) || (has("done") && has("check"));
  const acts = ended || has("work", "begin");
  // 未完成0项: nothing of that kind.
  if (tokens.some(({ role, amount }) => role === "count" && amount === 0)) return null;
  if (isPhrase(tokens)) return null;
  if (tokens.at(-1)?.role === "noun" || has("means") || has("target") || has("apply")) return null;
  if (has("not")) return notYet(ended || has("steady"), has("work", "begin"));
  if (has("plan")) return has("long") ? soft("long-term") : acts ? hard("planned") : null;
  if (percent) return ofPercent(percent.amount, has("rate") || (ended && has("done")));
  const done = tokens.find(({ role }) => role === "count")?.amount ?? 0;
  if (ended && done > 0 && done < whole) return hard("in-progress");
  if (ended && done > 0 && done === whole) return hard("completed");
  if (has("must")) return has("long") ? hard("long-term") : has("steady") && acts ? soft("in-progress") : null;
  if (has("going") && !(has("done") && ended) && (acts || isComplete(tokens))) return hard("in-progress");
  if (has("most") && acts) return hard("mostly-completed");
  if (has("some") && acts) return hard("in-progress");
  if (has("stage") && ended) return hard("mostly-completed");
  if (has("stage") && (has("gain") || acts)) return hard("in-progress");
  if (ended) return has("limit") && !has("done", "all") ? null : hard("completed");
  return goesOn(tokens, has);
}

/** 验收合格, 通过验收, 整改合格; 通过整改 only says by what means. */
function passes(tokens: readonly StateToken[]): boolean {
  const at = tokens.findIndex(({ role }) => role === "pass");
  return at >= 0 && (tokens.some(({ role }) => role === "check") || tokens[at - 1]?.role === "work");
}

/** 完成全部整改任务, 完成目标: what is to be done, where no word says that it was. */
function isPhrase(tokens: readonly StateToken[]): boolean {
  const at = tokens.findIndex(({ role }) => role === "finish");
  if (at < 0 || tokens.some(({ role }) => role === "done" || role === "not" || role === "stage" || role === "some"))
    return false;
  const behind = tokens.slice(at + 1).map(({ role }) => role);
  return behind.at(-1) === "gain" || (behind[0] === "all" && behind.includes("matter"));
}

/** 完成75% is a figure of anything; 整改完成率75% and 已完成75% are of the matter. */
function ofPercent(amount: number, ofMatter: boolean): PartValue | null {
  if (amount >= 100) return hard("completed");
  return ofMatter ? hard("in-progress") : null;
}

/** 整改中, 推进中, 在办: going on in one word. */
function isComplete(tokens: readonly StateToken[]): boolean {
  return tokens.some(({ role, from, to }) => role === "going" && to - from > 1);
}

function notYet(ended: boolean, acts: boolean): PartValue | null {
  if (ended) return hard("in-progress");
  return acts ? hard("not-started") : null;
}

function goesOn(
  tokens: readonly StateToken[],
  has: (...roles: readonly StateToken["role"][]) => boolean,
): PartValue | null {
  if (has("long") || (has("steady") && has("keep"))) return soft("long-term");
  if (has("done") && has("begin")) return hard("in-progress");
  if (has("done") && has("work")) return hard("completed");
  if (has("all") && has("work") && !has("steady")) return hard("completed");
  const steady = tokens.find(({ role }) => role === "steady");
  if (!steady) return null;
  return has("work", "begin") || steady.to - steady.from > 4 ? soft("in-progress") : null;
}
