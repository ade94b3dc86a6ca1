import type { Span } from "../model/span.ts";
import { clausesOf, isMark, lexState } from "./state-lexer.ts";
import { STATE_ORDER, type Stated, type StateValue, weighState } from "./state-value.ts";

/** A state and the words that say so. Sample: `{ value: "completed", span, own: false, soft: false }` over 已完成整改. */
export interface StateMatch {
  readonly value: StateValue;
  readonly span: Span;
  /** Said of the matter itself: 该问题…, 目前…, …整改. */
  readonly own: boolean;
  /** Words that slogans use too (持续推进), or that leave open how much they tell (其余正在协调). */
  readonly soft: boolean;
}

/** Words that only state how far a matter has come are no longer than this. */
export const LONGEST = 80;
const SENTENCE_MARKS = "。；;！!";

const matchOf = (stated: Stated | null): StateMatch | null =>
  stated && { value: stated.value, span: stated.span, own: stated.own, soft: stated.soft };

function wholeState(text: string, from: number, to: number): Stated | null {
  if (to - from > LONGEST || cutsQuote(text, from, to)) return null;
  const tokens = lexState(text, from, to);
  return tokens && weighState(text, tokens);
}

/** Whether a quote opens or closes only outside the words: 销号”闭环. */
function cutsQuote(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to);
  const close = words.indexOf("”");
  return close >= 0 && words.lastIndexOf("“", close) < 0;
}

/** Whether the mark before `at` ends a sentence, or sets a state apart as 更换水表46只——已完成 does. */
function opensSentence(text: string, at: number): boolean {
  return SENTENCE_MARKS.includes(text.charAt(at - 1)) || text.startsWith("——", at - 2);
}

/**
 * Reads words that say nothing but a state: `该问题已完成整改。`, `已于2023年9月底前整改到位`, `完成率100%`, `尚未完成，正在推进`.
 *
 * Null as soon as the words hold anything else, so that slogans (坚持立行立改，召开…), targets (力争年底前完成) and other bodies'
 * deeds are never taken.
 */
export function readState(text: string, [from, to]: Span): StateMatch | null {
  return tickedBox(text, [from, to]) ?? matchOf(wholeState(text, from, to));
}

/** Labels that ask yes or no: 是否完成, 整改与否. */
const ASKS = /是否|与否/;
const YES = /^(?:是|有|已|完成|Y|√|✓|✔|☑)/;
const NO = /^(?:否|未|无|N|×|✗|✘)/;
const RATE = /^[0-9]{1,3}(?:\.[0-9]{1,2})?(?=[%％]$)/;
const ASSENT = /^(?:合格|通过|同意(?:销号)?|符合要求|达到要求)[。.]?$/;
const REFUSAL = /^(?:不合格|未通过|不通过|不同意(?:销号)?|不符合要求|未达到要求)[。.]?$/;

/**
 * Reads the state behind a label or in a column (整改状态：, 完成情况, 是否完成): the words alone, else the first or last of its
 * clauses that states one (`2024年12月27日经专家评审，同意销号`). Sample: `是` under 是否完成 is completed.
 */
export function readLabelledState(text: string, span: Span, label: Span | null = null): StateMatch | null {
  return (
    answerTo(text, span, label) ?? readState(text, span) ?? readBracketedState(text, span) ?? anyClause(text, span)
  );
}

const TICKED = /[■☑☒√✓✔]\s?([^■□☐☑☒√✓✔○]{2,12})/;

/** ☑已完成 □未完成: the box that is ticked. */
function tickedBox(text: string, [first, to]: Span): StateMatch | null {
  // A tick that opens a line is no part of its words.
  const from = /[■☑☒√✓✔]/.test(text.charAt(first - 1)) ? first - 1 : first;
  const words = text.slice(from, Math.min(to, from + LONGEST));
  const ticked = /[□☐○]/.test(words) ? TICKED.exec(words) : null;
  if (!ticked) return null;
  const start = from + ticked.index + ticked[0].length - (ticked[1]?.length ?? 0);
  return readState(text, [start, from + ticked.index + ticked[0].length]);
}

/** 是 under 是否完成, 80% under 完成率, 合格 under 复查结果. */
function answerTo(text: string, span: Span, label: Span | null): StateMatch | null {
  const answer = text.slice(...span).trim();
  const told = (value: StateValue): StateMatch => ({ value, span, own: false, soft: false });
  if (ASSENT.test(answer)) return told("completed");
  if (REFUSAL.test(answer)) return told("in-progress");
  if (!label || answer.length > 6) return null;
  const asked = text.slice(...label);
  if (ASKS.test(asked) && answer.length <= 4) {
    if (YES.test(answer)) return told("completed");
    if (NO.test(answer)) return told("in-progress");
  }
  const rate = RATE.exec(answer);
  return rate && /[率度]$/.test(asked) ? told(Number.parseFloat(rate[0]) >= 100 ? "completed" : "in-progress") : null;
}

/** The least complete of the clauses that state something by themselves, for words that a label already calls a state. */
function anyClause(text: string, [from, to]: Span): StateMatch | null {
  const parts = clausesOf(text, from, Math.min(to, from + 4 * LONGEST));
  const found = parts.map(([start, end]) => matchOf(wholeState(text, start, end)));
  return leastOf([readLeadingState(text, [from, to]), ...found]);
}

/**
 * Of several states the least complete. What only goes on does not lessen what is said to be done, nor what is planned
 * next, but where every state stands for a part of its own (`parts`: rows, measures).
 */
export function leastOf(states: readonly (StateMatch | null)[], parts = false): StateMatch | null {
  const told = states.filter((one) => one !== null);
  const firm = told.filter(({ soft, value }) => !soft && (parts || value !== "planned"));
  const counted = firm.length > 0 ? firm : told;
  const value = leastComplete(counted.map((one) => one.value));
  return counted.find((one) => one.value === value) ?? null;
}

/**
 * Reads the state that opens an answer: `已完成。共排查…`, `该问题尚未完成，原因是…`. It must be closed by a mark, so that
 * `已完成内设机构调整` is none; words that slogans share (持续推进，…) need the end of a sentence or a subject.
 */
export function readLeadingState(text: string, [from, to]: Span): StateMatch | null {
  let end = from;
  for (const clause of clausesOf(text, from, Math.min(to, from + LONGEST))) {
    if (clause[1] === from + LONGEST && clause[1] < to) break;
    if (!lexState(text, ...clause)) break;
    end = clause[1];
    if (SENTENCE_MARKS.includes(text.charAt(end)) && wholeState(text, from, end)) break;
  }
  if (end === from) return null;
  const stated = wholeState(text, from, end);
  if (!stated || stated.ofThings) return null;
  const closed = end >= to || SENTENCE_MARKS.includes(text.charAt(end));
  return stated.soft && !stated.own && !closed ? null : matchOf(stated);
}

/** Things that were found: 发现问题12个，已全部整改到位 tells of them, not of the matter. */
const FOUND =
  /发现|排查|查出|检查出|梳理|(?:问题|隐患|事项|意见|线索|点位|图斑)[^，]{0,6}[0-9０-９]|[0-9０-９][^，]{0,6}(?:问题|隐患|事项|意见|线索|点位|图斑)/;
const FIGURE = /[0-9０-９]|[一二两三四五六七八九十](?:项|个|条|件|处|起|户|家)/;
const ALL = /全部|均|都/;

/** Whether the last clauses of `[from, to)` tell of things counted in the clause before them. */
function isOfThings(text: string, [from, to]: Span, before: Span | undefined): boolean {
  if (!before) return false;
  const words = text.slice(...before);
  return FOUND.test(words) || (FIGURE.test(words) && ALL.test(text.slice(from, to)));
}

/**
 * Reads the state that closes an answer: its last sentence (`目前，该问题已完成整改。`) or last clauses (`…，目前仍在整改中`).
 * Clauses behind counted things (`排查隐患12处，已全部整改`) tell of them and are none.
 */
export function readClosingState(text: string, [from, to]: Span): StateMatch | null {
  let end = to;
  while (end > from && isMark(text.charAt(end - 1))) end--;
  const near = Math.max(from, end - LONGEST);
  let sentence = end;
  while (sentence > near && !opensSentence(text, sentence)) sentence--;
  const isCut = sentence === near && near > from;
  const parts = clausesOf(text, sentence, end);
  let first = parts.length;
  while (first > 0 && lexState(text, ...(parts[first - 1] ?? [0, 0]))) first--;
  const start = parts[isCut && first === 0 ? 1 : first]?.[0];
  const stated = start === undefined ? null : wholeState(text, start, end);
  if (start === undefined || !stated) return ownClause(text, parts);
  if (stated.ofThings) return null;
  if (stated.own) return matchOf(stated);
  if (start === sentence && !isCut)
    return stated.soft && text.charAt(start - 1) === "；" ? null : matchOf({ ...stated, own: true });
  if (isOfThings(text, [start, end], parts[first - 1])) return null;
  const words = text.slice(start, end);
  if (/整改|销号|闭环|长期坚持/.test(words) && !(stated.soft && !/长期坚持/.test(words)))
    return matchOf({ ...stated, own: true });
  // 更换水表，已完成 and …，尚未完成 tell of their own sentence only.
  return !stated.soft && /^[^，,]{0,6}(?:已|尚未|仍未|暂未)/.test(words) ? matchOf(stated) : null;
}

/** A clause about the matter of today with its reason or its course behind it: `…，目前仍在整改中，待判决后办理决算`. */
function ownClause(text: string, parts: readonly Span[]): StateMatch | null {
  for (const part of parts) {
    const stated = wholeState(text, ...part);
    if (stated?.own && !stated.soft && !stated.ofThings && /整改|销号/.test(text.slice(...part)))
      return matchOf(stated);
  }
  return null;
}

/** Words that stand apart as a state, whoever else uses them. */
export const firm = (state: StateMatch | null): StateMatch | null => state && { ...state, soft: false };

const OPEN_BRACKETS = "（(【〔[［";
const CLOSE_BRACKETS = "）)】〕]］";

/**
 * Reads a state in brackets at the end or the head: `…的问题（已完成整改）。`, `更换水表46只。【已完成】`, `（已完成）更换水表46只`.
 */
export function readBracketedState(text: string, [from, to]: Span): StateMatch | null {
  let close = to;
  while (close > from && "。；;，,：: ".includes(text.charAt(close - 1))) close--;
  if (close > from && CLOSE_BRACKETS.includes(text.charAt(close - 1))) {
    const near = Math.max(from, close - LONGEST);
    let open = close - 2;
    while (open >= near && !OPEN_BRACKETS.includes(text.charAt(open))) open--;
    const stated = open >= near ? readState(text, [open + 1, close - 1]) : null;
    if (stated) return firm(stated);
  }
  if (!OPEN_BRACKETS.includes(text.charAt(from))) return null;
  for (let at = from + 1; at < Math.min(to, from + LONGEST); at++)
    if (CLOSE_BRACKETS.includes(text.charAt(at))) return firm(readState(text, [from + 1, at]));
  return null;
}

/** The least complete of several states; null of none. A problem is never more complete than its least complete row. */
export function leastComplete(values: readonly StateValue[]): StateValue | null {
  return STATE_ORDER.find((value) => values.includes(value)) ?? null;
}
