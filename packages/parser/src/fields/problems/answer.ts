import type { Measure } from "../../model/notice.ts";
import type { FieldKind, FieldLabel } from "../../model/outline.ts";
import type { Span } from "../../model/span.ts";
import { splitPoints } from "../../outline/enumeration.ts";
import { readFieldLabel } from "../../outline/field-label.ts";
import { opensAsDeed } from "../../outline/wording.ts";
import { readLeadingStatus, readOwnStatus, readStatus, type StatusMatch } from "../../recognise/status.ts";
import { trimSpan } from "../../text/sentence.ts";

/** A measure before it has its id, dates, citations and quantities. */
export interface MeasureDraft {
  readonly kind: Measure["kind"];
  readonly marker: Span | null;
  readonly span: Span;
  readonly status: StatusMatch | null;
}

/** A labelled value of an answer: 责任单位：…, 整改时限：…. */
export interface FieldValue {
  readonly kind: FieldKind;
  readonly label: Span;
  readonly span: Span;
}

/** Everything below a problem's heading: its measures, its status, and the labelled values. */
export interface Answer {
  readonly measures: readonly MeasureDraft[];
  readonly status: StatusMatch | null;
  readonly values: readonly FieldValue[];
}

/** A stretch of an answer under one label. */
interface Segment {
  readonly kind: FieldKind;
  readonly label: Span | null;
  readonly span: Span;
}

const MEASURE_KINDS: Readonly<Partial<Record<FieldKind, Measure["kind"]>>> = {
  measures: "action",
  progress: "action",
  result: "result",
  plan: "plan",
};

/**
 * Reads an answer from its paragraphs. Labels (整改情况：, 责任单位：…) cut it into stretches; each stretch of measures is cut
 * into its points. Sentences that only state a status (该问题已完成整改。) become the status and no measure.
 */
export function readAnswer(text: string, paragraphs: readonly Span[], whole = false): Answer {
  const segments = cutAtLabels(text, paragraphs);
  const measures: MeasureDraft[] = [];
  const values: FieldValue[] = [];
  const states: StatusMatch[] = [];
  const named = segments.some(({ kind, label }) => kind === "measures" && label !== null);
  for (const group of groupsOf(segments)) {
    const head = group[0];
    const told = head?.kind === "progress" && named ? "result" : head?.kind;
    const kind = told && MEASURE_KINDS[told];
    if (kind) readMeasures(text, group, kind, { measures, states, whole: whole || kind === "result" });
    else for (const { kind: what, label, span } of group) if (label) values.push({ kind: what, label, span });
  }
  const stated = values.find((value) => value.kind === "status");
  const status =
    (stated && statusIn(text, stated.span)) ?? states[0] ?? leading(text, measures) ?? besideDeadline(text, values);
  return { measures, status: status ?? null, values };
}

/** 已于2023年9月30日前整改到位. */
const DATED_STATE = /^已[于在][^，。；、]{0,16}[0-9〇○零一二三四五六七八九十][年月日](?:之?前|底前?|[上中下]旬|内)?/;

/** The first state in the words behind a label such as 整改状态： or 验收意见：, clause by clause. */
export function statusIn(text: string, [from, to]: Span): StatusMatch | null {
  for (let at = from; at < to; ) {
    const length = text.slice(at, to).search(/[，。；、,（）()]/);
    const end = length < 0 ? to : at + length;
    const dated = DATED_STATE.exec(text.slice(at, Math.min(end, at + LONGEST_SENTENCE)))?.[0].length ?? 0;
    const state = end > at ? readStatus(text, at + dated, end) : null;
    if (state) return state;
    at = end + 1;
  }
  return null;
}

/** 整改时限：2024年3月底（已完成）: a state told with the deadline. 立行立改，长期坚持 is a deadline itself. */
function besideDeadline(text: string, values: readonly FieldValue[]): StatusMatch | null {
  const deadline = values.find(({ kind }) => kind === "deadline");
  const state = deadline ? statusIn(text, deadline.span) : null;
  return state?.value === "long-term" || state?.value === "planned" ? null : state;
}

/**
 * The status of a problem told inside its answer: by a result that opens with one (`已完成，…`), by an answer of one or two
 * paragraphs that does, or by a clause about the rectification (`…，目前仍在整改中。`).
 */
function leading(text: string, measures: readonly MeasureDraft[]): StatusMatch | null {
  const unmarked = measures.filter(({ marker }) => marker === null);
  const result = unmarked.find(({ kind, status }) => kind === "result" && status);
  if (result) return result.status;
  const first = unmarked.length <= 2 ? unmarked[0]?.status : null;
  return first ?? lastOf(unmarked.map(({ span }) => clauseStatus(text, span)));
}

function lastOf(states: readonly (StatusMatch | null)[]): StatusMatch | null {
  return states.findLast((state) => state !== null) ?? null;
}

/** Sentences and clauses that only state a status are no longer than this. */
const LONGEST_SENTENCE = 62;
const LONGEST_CLAUSE = 18;

function clauseStatus(text: string, [from, to]: Span): StatusMatch | null {
  let state: StatusMatch | null = null;
  const words = text.slice(from, to);
  for (let word = words.indexOf("整改"); word >= 0; word = words.indexOf("整改", word + 2)) {
    const at = from + word;
    let start = at;
    while (start > from && at - start < LONGEST_CLAUSE && !/[，。；,;]/.test(text.charAt(start - 1))) start--;
    let end = at;
    while (end < to && end - start < LONGEST_CLAUSE && !/[，。；,;]/.test(text.charAt(end))) end++;
    state = readStatus(text, start, end) ?? state;
  }
  return state;
}

function cutAtLabels(text: string, paragraphs: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let current: FieldKind = "measures";
  for (const paragraph of paragraphs) {
    const labels = labelsIn(text, paragraph);
    const first = labels[0]?.at ?? paragraph[1];
    if (first > paragraph[0]) segments.push({ kind: current, label: null, span: [paragraph[0], first] });
    for (const [index, { label }] of labels.entries()) {
      const end = labels[index + 1]?.at ?? paragraph[1];
      segments.push({ kind: label.kind, label: label.words, span: trimSpan(text, [label.end, end]) });
      current = label.kind in MEASURE_KINDS ? label.kind : "measures";
    }
  }
  return segments;
}

const NUMBERED = /^(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十0-9]{1,3}[、.．]|[①-⑳])/;

/** The labels in a paragraph: at its head (also behind a number) and behind sentence marks. */
function labelsIn(text: string, [from, to]: Span): { at: number; label: FieldLabel }[] {
  const found: { at: number; label: FieldLabel }[] = [];
  const number = NUMBERED.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const head = readFieldLabel(text, from + number, to);
  if (head) found.push({ at: from, label: head });
  const mark = /[：:【]/.test(text.slice(head?.end ?? from, to));
  if (!mark) return found;
  const BREAK = /[。；;！？）)】\s](?=[\u4e00-\u9fff【[])/g;
  BREAK.lastIndex = head?.end ?? from;
  for (let match = BREAK.exec(text); match && match.index < to; match = BREAK.exec(text)) {
    const label = readFieldLabel(text, match.index + 1, to, false);
    if (label) found.push({ at: match.index + 1, label });
  }
  return found;
}

/** Stretches of one kind that follow one another, so that a run may go on from one paragraph to the next. */
function groupsOf(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const open = groups[groups.length - 1];
    if (open && open[0]?.kind === segment.kind && segment.label === null) open.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

interface Found {
  readonly measures: MeasureDraft[];
  readonly states: StatusMatch[];
  readonly whole: boolean;
}

function readMeasures(text: string, group: readonly Segment[], kind: Measure["kind"], found: Found): void {
  const spans = group.map(({ span }) => span).filter(([from, to]) => to > from);
  const points = splitPoints(text, spans);
  for (const [index, { marker, span }] of points.entries()) {
    const next = points[index + 1];
    const leadIn = marker === null && next?.marker != null && next.marker[0] >= span[1] && next.marker[0] - span[1] < 2;
    const closes = index === points.length - 1 && marker !== null;
    const words = takeStates(text, trimSpan(text, span), { marked: marker !== null, closes, ...found });
    if (!words || (leadIn && !statesDeed(text, words))) continue;
    const plan = planWords(text, words);
    const own = plan === null ? kind : "plan";
    const status = readLeadingStatus(text, ...words) ?? (own === "result" ? closingStatus(text, words) : null);
    found.measures.push({ kind: own, marker, span: [words[0] + (plan ?? 0), words[1]], status });
  }
}

/**
 * Takes sentences that only state a status off both ends of a point, into `states`. Null when nothing else is left. At
 * the end of a point that has a number only a sentence about the problem itself (该问题…) is taken; behind the last one also
 * one that tells of the rectification (目前已完成整改。) or stands in brackets of its own.
 */
function takeStates(
  text: string,
  span: Span,
  { marked, closes, states, whole }: { marked: boolean; closes: boolean; states: StatusMatch[]; whole: boolean },
): Span | null {
  let [from, to] = span;
  const take = (sentence: Span, ownOnly: boolean): boolean => {
    const state = readOwnStatus(text, ...sentence) ?? (ownOnly ? null : readStatus(text, ...sentence));
    if (state) states.push(state);
    return state !== null;
  };
  const stop = from + text.slice(from, Math.min(to, from + LONGEST_SENTENCE)).indexOf("。") + 1;
  const first: Span = [from, stop > from && stop < to ? stop : to];
  if (take(first, marked || (whole && first[1] < to))) from = first[1];
  const near = Math.max(from, to - LONGEST_SENTENCE);
  const start = near + text.slice(near, Math.max(near, to - 1)).lastIndexOf("。") + 1;
  const ofAll = closes && /^[（(]|整改/.test(text.slice(start, to));
  if (start > from && start < to && take([start, to], marked && !ofAll)) to = start;
  const rest = trimSpan(text, [from, to]);
  return rest[1] > rest[0] ? rest : null;
}

/** A result that ends in its state: `…隐患已消除，整改完成。` */
function closingStatus(text: string, [from, to]: Span): StatusMatch | null {
  const near = Math.max(from, to - LONGEST_SENTENCE);
  const words = text.slice(near, Math.max(near, to - 1));
  const mark = near + Math.max(words.lastIndexOf("，"), words.lastIndexOf("。"));
  return mark > from ? readStatus(text, mark + 1, to) : null;
}

const PLAN = /^(?:下一步|下一阶段|下步|接下来|后续|今后|下阶段)([，,]?)/;

/** How many characters of a plan only call it one (下一步，); null where the words are no plan. */
function planWords(text: string, [from, to]: Span): number | null {
  const opening = PLAN.exec(text.slice(from, Math.min(to, from + 6)));
  return opening && (opening[1] ? opening[0].length : 0);
}

const FACT = /[0-9０-９《]|召开|印发|制定|修订|约谈|谈话|通报|清退|追缴|处分|问责/;

/** Whether words before the first enumerator state a deed of their own and do not merely announce the run. */
function statesDeed(text: string, [from, to]: Span): boolean {
  const words = text.slice(from, to);
  if (/[：:，,]$/.test(text.slice(from, to + 1)) || /(?:如下|以下|措施|方面)$/.test(words.replace(/[。：:]$/, "")))
    return false;
  return /[。；;]$/.test(words) && FACT.test(words) && (words.length > 14 || opensAsDeed(text, from));
}
