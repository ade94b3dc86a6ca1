import type { Span } from "../model/span.ts";
import { isMark, lexState } from "./state-lexer.ts";
import { STATE_ORDER, type Stated, type StateValue, weighState } from "./state-value.ts";

/** A state and the words that say so. Sample: `{ value: "completed", span }` over 已完成整改. */
export interface StateMatch {
  readonly value: StateValue;
  readonly span: Span;
}

/** Words that only state how far a matter has come are no longer than this. */
const LONGEST = 80;
const SENTENCE_MARKS = "。；;！!";
const CLAUSE_MARKS = "，,。；;！!";

const matchOf = (stated: Stated | null): StateMatch | null => stated && { value: stated.value, span: stated.span };

function wholeState(text: string, from: number, to: number): Stated | null {
  if (to - from > LONGEST) return null;
  const tokens = lexState(text, from, to);
  return tokens && weighState(text, tokens);
}

/**
 * Reads words that say nothing but a state: `该问题已完成整改。`, `已于2023年9月底前整改到位`, `完成率100%`, `尚未完成，正在推进`.
 *
 * Null as soon as the words hold anything else, so that slogans (坚持立行立改，召开…), targets (力争年底前完成) and other bodies'
 * deeds are never taken.
 */
export function readState(text: string, [from, to]: Span): StateMatch | null {
  return matchOf(wholeState(text, from, to));
}

/** Labels that ask yes or no: 是否完成, 整改与否. */
const ASKS = /是否|与否/;
const YES = /^(?:是|有|已|完成|Y|√|✓|✔|☑)/;
const NO = /^(?:否|未|无|N|×|✗|✘)/;

/**
 * Reads the state behind a label or in a column (整改状态：, 完成情况, 是否完成): the words alone, else the first or last of its
 * clauses that states one (`2024年12月27日经专家评审，同意销号`). Sample: `是` under 是否完成 is completed.
 */
export function readLabelledState(text: string, span: Span, label: Span | null = null): StateMatch | null {
  const [from, to] = span;
  if (label && ASKS.test(text.slice(...label))) {
    const answer = text.slice(from, to).trim();
    if (answer.length <= 4 && YES.test(answer)) return { value: "completed", span };
    if (answer.length <= 4 && NO.test(answer)) return { value: "in-progress", span };
  }
  return (
    readState(text, span) ??
    readLeadingState(text, span) ??
    readBracketedState(text, span) ??
    readClosingState(text, span) ??
    anyClause(text, span)
  );
}

/** The first clause that states something by itself, for words that a label already calls a state. */
function anyClause(text: string, [from, to]: Span): StateMatch | null {
  for (const [start, end] of clauses(text, from, Math.min(to, from + 4 * LONGEST), CLAUSE_MARKS)) {
    const stated = wholeState(text, start, end);
    if (stated) return matchOf(stated);
  }
  return null;
}

/**
 * Reads the state that opens an answer: `已完成。共排查…`, `该问题尚未完成，原因是…`. It must be closed by a mark, so that
 * `已完成内设机构调整` is none; words that slogans share (持续推进，…) need the end of a sentence or a subject.
 */
export function readLeadingState(text: string, [from, to]: Span): StateMatch | null {
  let end = from;
  for (const clause of clauses(text, from, Math.min(to, from + LONGEST), CLAUSE_MARKS)) {
    if (clause[1] === from + LONGEST && clause[1] < to) break;
    if (!lexState(text, ...clause)) break;
    end = clause[1];
    if (SENTENCE_MARKS.includes(text.charAt(end)) && wholeState(text, from, end)) break;
  }
  if (end === from) return null;
  const stated = wholeState(text, from, end);
  if (!stated) return null;
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
  while (sentence > near && !SENTENCE_MARKS.includes(text.charAt(sentence - 1))) sentence--;
  const isCut = sentence === near && near > from;
  const parts = clauses(text, sentence, end, CLAUSE_MARKS);
  let first = parts.length;
  while (first > 0 && lexState(text, ...(parts[first - 1] ?? [0, 0]))) first--;
  const start = parts[isCut && first === 0 ? 1 : first]?.[0];
  const stated = start === undefined ? null : wholeState(text, start, end);
  if (start === undefined || !stated || stated.own) return matchOf(stated);
  if (start === sentence && !isCut) return stated.soft && text.charAt(start - 1) === "；" ? null : matchOf(stated);
  const speaks =
    /整改|销号|闭环|长期坚持/.test(text.slice(start, end)) &&
    !(stated.soft && !/长期坚持/.test(text.slice(start, end)));
  return speaks && !isOfThings(text, [start, end], parts[first - 1]) ? matchOf(stated) : null;
}

const PLANNED =
  /^(?:下一步|下步|接下来|后续)?[，,]?(?:计划|拟|预计|将)(?:在|于)?(?:今年|明年|年内|[0-9０-９]{1,4}年|[0-9０-９]{1,2}月|[一二三四五六七八九十]{1,3}月)/;

/**
 * Reads the state of one measure: what opens or closes it, or the plan it is: `拟于2024年3月底前对…进行调整` is planned.
 */
export function readMeasureState(text: string, span: Span): StateMatch | null {
  const told = readState(text, span) ?? readLeadingState(text, span) ?? readClosingState(text, span);
  if (told) return told;
  const opening = PLANNED.exec(text.slice(span[0], Math.min(span[1], span[0] + 24)));
  return opening ? { value: "planned", span: [span[0], span[0] + opening[0].length] } : null;
}

/** Reads a state in brackets at the end: `…的问题（已完成整改）。`, `2024年3月底（正在推进）`. */
export function readBracketedState(text: string, [from, to]: Span): StateMatch | null {
  let close = to;
  while (close > from && "。；;，, ".includes(text.charAt(close - 1))) close--;
  if (close === from || !"）)】〕]".includes(text.charAt(close - 1))) return null;
  const near = Math.max(from, close - LONGEST);
  for (let at = close - 2; at >= near; at--) {
    if ("（(【〔[".includes(text.charAt(at))) return readState(text, [at + 1, close - 1]);
  }
  return null;
}

const OWN = /(?:该|此|本|上述|以上)(?:项|个|条|类)?(?:整改|反馈)?(?:问题|任务|事项|隐患|工作)/;

/**
 * Reads a sentence about the matter itself that tells its state and why, and no facts of its own (figures, documents):
 * `因审批尚未批复，该问题还未完成整改。` Such a sentence is no measure.
 */
export function readOwnState(text: string, [from, to]: Span): StateMatch | null {
  if (to - from > LONGEST) return null;
  const words = text.slice(from, to);
  if (/[0-9０-９《]/.test(words) || !OWN.test(words)) return null;
  for (const clause of clauses(text, from, to, CLAUSE_MARKS)) {
    const stated = OWN.test(text.slice(...clause)) ? wholeState(text, ...clause) : null;
    if (stated) return matchOf(stated);
  }
  return null;
}

const NUMBER =
  /^(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|(?:第[一二三四五六七八九十]{1,3}[，、类]|[一二三四五六七八九十0-9]{1,3}[、.．]|[①-⑳]))\s?/;
const COUNT =
  /[，,]?[（(]?(?:共计?|合计)?\s?[0-9０-９一二两三四五六七八九十]{1,4}\s?(?:个|项|条|类|件)(?:问题|任务|事项)?[)）]?$/;
const GROUP_NOUN =
  /(?:整改)?(?:的|类)?(?:反馈|具体|整改|主要|下列|以下)?(?:问题|事项|任务|意见|项目|隐患|工作)(?:清单|情况|整改情况)?$|的$|类$/;
/** What a group may be called without a noun: 已完成, 尚未完成, 长期坚持. */
const CLAIM = /^(?:已|均已|全部|基本|尚未|未|正在|仍在|长期|需|持续|阶段性|部分|分阶段|整改中)/;

/**
 * Reads the state in the heading of a group: `已完成整改的问题（8个）`, `需长期坚持的事项`, `尚未完成`. Null for headings that
 * only speak of states: 整改完成情况, 关于未完成整改的问题.
 */
export function readGroupState(text: string, [from, to]: Span): StateMatch | null {
  if (to - from > 40) return null;
  const whole = text.slice(from, to);
  const start = from + (NUMBER.exec(whole)?.[0].length ?? 0);
  const words = text
    .slice(start, to)
    .replace(/[。：:；\s]{1,3}$/, "")
    .replace(COUNT, "");
  const bare = words.replace(GROUP_NOUN, "");
  const isNamed = bare !== words;
  if (!isNamed && !CLAIM.test(bare)) return null;
  if (/情况$/.test(words) && !/的[\u4e00-\u9fff]{0,2}(?:问题|事项|任务)/.test(words)) return null;
  const stated =
    wholeState(text, start, start + bare.length) ?? (isNamed ? wholeState(text, start, start + words.length) : null);
  // 持续巩固整改成果 is a chapter about what comes next.
  return stated?.soft && !isNamed && bare.length > LONGEST_SLOGAN ? null : matchOf(stated);
}

const LONGEST_SLOGAN = 5;

/** The least complete of several states; null of none. A problem is never more complete than its least complete row. */
export function leastComplete(values: readonly StateValue[]): StateValue | null {
  return STATE_ORDER.find((value) => values.includes(value)) ?? null;
}

/** The stretches between marks, without them. */
function clauses(text: string, from: number, to: number, marks: string): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !marks.includes(text.charAt(at))) continue;
    if (at > start) found.push([start, at]);
    start = at + 1;
  }
  return found;
}
