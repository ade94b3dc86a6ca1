import type { Span } from "../model/span.ts";
import { readState } from "./states.ts";

/** What stands around a problem's words without being part of them. */
export interface Peeled {
  readonly span: Span;
  /** 〔政治建设〕, 【党建】: without their brackets. */
  readonly tags: readonly Span[];
  /** The words of a state in brackets at the end: （已完成整改）. */
  readonly state: Span | null;
}

const CLOSING = "。；;：:，,、 \t　";
const OPENING = "，,、；;：: \t　";
const TAG_BRACKETS: Readonly<Record<string, string>> = {
  "〔": "〕",
  "【": "】",
  "[": "]",
  "［": "］",
  "<": ">",
  "＜": "＞",
};
const ROUND: Readonly<Record<string, string>> = { "（": "）", "(": ")" };
const LONGEST_TAG = 14;
const LONGEST_ASIDE = 50;

/** Kinds of rectification that some bodies write where others write the state. */
const KIND = /^(?:立行立改|即知即改|分阶段整改|分步整改|限期整改|持续整改|长期整改)(?:类|事项|问题)?$/;
/** （责任单位：办公室）, （序号12）: told of the problem, not by it. */
const ASIDE =
  /^(?:[^，。：:]{0,10}(?:单位|部门|领导|人|时限|期限|时间|编号|序号|类型|类别|状态|情况)[：:]|(?:问题)?(?:编号|序号)\s?[0-9一二三四五六七八九十]{1,4}$)/;

/**
 * The words of a problem without its number label, tags, and what stands in brackets behind it:
 * `问题3：【党建】学习不深入（已完成）。` is `学习不深入` with the tag 党建 and the state 已完成.
 */
export function peelEnds(text: string, span: Span): Peeled {
  const tags: Span[] = [];
  let [from, to] = span;
  let state: Span | null = null;
  for (let again = true; again; ) {
    [from, to] = trim(text, [from, to]);
    const end = closingBracket(text, [from, to]);
    again = end !== null;
    if (!end) break;
    if (end.kind === "tag") tags.unshift(end.inside);
    if (end.kind === "state") state = end.inside;
    to = end.inside[0] - 1;
  }
  for (let again = true; again; ) {
    [from, to] = trim(text, [from, to]);
    const opening = openingState(text, [from, to]);
    const label = labelEnd(text, [from, to]) ?? (opening ? opening[1] + 1 : null);
    state ??= opening;
    const tag = label === null ? openingTag(text, [from, to]) : null;
    if (tag) tags.push(tag);
    again = label !== null || tag !== null;
    from = label ?? (tag ? tag[1] + 1 : from);
  }
  return { span: unwrap(text, trim(text, [from, to])), tags: tags.sort((a, b) => a[0] - b[0]), state };
}

/** The words without blanks and separators around them; a closing 。 goes too. */
export function trim(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && OPENING.includes(text.charAt(start))) start++;
  while (end > start && CLOSING.includes(text.charAt(end - 1))) end--;
  return [start, end];
}

/** 【…】 around all of the words. */
function unwrap(text: string, [from, to]: Span): Span {
  const closer = TAG_BRACKETS[text.charAt(from)];
  const wraps = closer !== undefined && text.indexOf(closer, from) === to - 1 && to - from > 2;
  return wraps ? trim(text, [from + 1, to - 1]) : [from, to];
}

function closingBracket(text: string, [from, to]: Span): { kind: "tag" | "state" | "aside"; inside: Span } | null {
  const last = text.charAt(to - 1);
  const open = [...Object.entries(TAG_BRACKETS), ...Object.entries(ROUND)].find(([, close]) => close === last)?.[0];
  if (!open) return null;
  const at = text.lastIndexOf(open, to - 2);
  if (at <= from || to - at > LONGEST_ASIDE) return null;
  const inside: Span = [at + 1, to - 1];
  const words = text.slice(...inside);
  if (readState(text, inside) || KIND.test(words)) return { kind: "state", inside };
  if (ASIDE.test(words)) return { kind: "aside", inside };
  return open in TAG_BRACKETS && isTag(words) ? { kind: "tag", inside } : null;
}

function openingTag(text: string, [from, to]: Span): Span | null {
  const closer = TAG_BRACKETS[text.charAt(from)];
  if (closer === undefined) return null;
  const close = text.indexOf(closer, from);
  // What is left must be a problem's words: 【甲不到位】 alone is one itself.
  if (close < 0 || close + 2 >= to || !isTag(text.slice(from + 1, close))) return null;
  return [from + 1, close];
}

/** （已完成）关于…: a state in brackets before the words. */
function openingState(text: string, [from, to]: Span): Span | null {
  const closer = ROUND[text.charAt(from)] ?? TAG_BRACKETS[text.charAt(from)];
  const close = closer === undefined ? -1 : text.indexOf(closer, from);
  if (close < 0 || close + 2 >= to || close - from > LONGEST_ASIDE) return null;
  return readState(text, [from + 1, close]) ? [from + 1, close] : null;
}

function isTag(words: string): boolean {
  return words.length > 1 && words.length <= LONGEST_TAG && !/[。；，]/.test(words) && /[\u4e00-\u9fff]/.test(words);
}

const LABEL =
  /[【[［]?(?:第[一二三四五六七八九十0-9]{1,3}个?问题|(?:巡察|巡视|督察|督导|审计|检查|考核|中央|省委|市委|县委|区委){0,3}(?:组|办)?(?:反馈|存在|具体|整改|发现|主要|突出|指出)?(?:的)?(?:问题|意见|任务|隐患|事项)(?:原文|表述|描述|内容|摘要|名称|清单|表现)?|(?:巡察|巡视|督察|审计|检查){0,2}(?:组)?(?:反馈|指出)(?:意见)?|原文|问题表述)\s?(?:[（(]?[一二三四五六七八九十百0-9０-９]{1,4}[)）]?)?[】\]］]?/y;
/** A marker that came along: 一、关于…, （1）“…”. */
const MARKER = /(?:[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十0-9]{1,3}[、.．])\s?(?=关于|针对|“)/y;
const AFTER_NUMBER = /[一二三四五六七八九十百0-9０-９)）]$/;

/** Where the words behind 问题1：, 反馈问题：, 【问题2】 start; null where no such label opens them. */
function labelEnd(text: string, [from, to]: Span): number | null {
  MARKER.lastIndex = from;
  if (MARKER.test(text)) return MARKER.lastIndex;
  LABEL.lastIndex = from;
  if (!LABEL.test(text) || LABEL.lastIndex >= to) return null;
  const end = LABEL.lastIndex;
  const words = text.slice(from, end);
  const next = text.charAt(end);
  if (/[：:]/.test(next)) return end + 1;
  if (/[】\]］]$/.test(words)) return /^[【[［]/.test(words) ? end : null;
  if (/^[【[［]/.test(words) || !AFTER_NUMBER.test(words)) return null;
  if (/[、.．,，\s]/.test(next)) return end + 1;
  return /^(?:关于|针对|“)/.test(text.slice(end, end + 2)) ? end : null;
}
