import { largest, smallest } from "../model/lists.ts";
import type { Span } from "../model/span.ts";
import { sentenceEnd } from "../text/sentence.ts";
import { insideQuotes, isQuote } from "./outer-quotes.ts";
import { peelEnds, trim } from "./statement-ends.ts";
import { readState } from "./states.ts";

/** A problem's words read: the problem alone, the tags around it, the words of a state behind it. */
export interface StatementRead {
  readonly statement: Span;
  readonly tags: readonly Span[];
  readonly state: Span | null;
}

/**
 * Reads a problem's words as published (without its marker): the problem alone, freed of formulas (关于…的问题, 针对…问题，,
 * “…”问题整改情况), number labels, outer quotes and closing marks.
 *
 * Sample: `关于“学习不系统”问题的整改情况（已完成）` is `学习不系统` with the state `已完成`. Words that are no formula stay whole:
 * `“看病难”问题反映强烈`, `历史遗留问题较多`.
 */
export function readStatement(text: string, span: Span): StatementRead {
  const { span: words, tags, state } = peelEnds(text, span);
  for (const end of headingEnds(text, words)) {
    const core = readFormula(text, [words[0], end]);
    if (core) return { statement: polish(text, core), tags, state: state ?? stateBehind(text, [end, words[1]]) };
  }
  return { statement: polish(text, insideQuotes(text, words) ?? words), tags, state };
}

function polish(text: string, span: Span): Span {
  return trim(text, span);
}

function stateBehind(text: string, span: Span): Span | null {
  const rest = trim(text, span);
  return rest[1] > rest[0] && readState(text, rest) ? rest : null;
}

const TAIL =
  /(?:等)?(?:几个|[0-9]{1,3}个|方面)?(?:的|存在的|等方面的?)?(?:突出|具体|共性|主要)?问题(?:方面|表现|清单)?的?(?:(?:集中|专项)?整改(?:工作)?(?:落实|进展|完成|推进)?(?:工作)?(?:(?:情况|措施|举措|方面|成效|结果|进展)(?:[及和与]?(?:情况|措施|举措|成效|结果|进展))?)?|(?:落实|进展|完成)(?:整改)?情况)?$/;
/** Formulas without the word 问题: 关于“…”的整改情况. */
const ANSWERED = /的?(?:集中|专项)?整改(?:工作)?(?:落实|进展|完成|推进)?(?:工作)?(?:情况|措施|举措|成效|结果)$|的整改$/;
/** What may stand behind a quoted problem instead of 问题. */
const QUOTED =
  /的?(?:等)?(?:突出)?(?:现象|不足|情况|反馈意见|意见|事项|隐患|任务|方面)(?:的?整改(?:落实|进展|完成)?(?:情况|措施)?)?$/;
const LONGEST_TAIL = 40;

/** The ends that a formula may have inside the words, likeliest first: its sentence, a colon behind it, all of them. */
function headingEnds(text: string, [from, to]: Span): number[] {
  const ends = [trim(text, [from, sentenceEnd(text, from, to)])[1]];
  const opener = endOfOpener(text, [from, to]);
  if (opener > from || isQuote(text.charAt(from))) {
    const marks = /^[针对]对/.test(text.slice(from, from + 2)) ? "：:；—，," : "：:；—";
    const behind = tailBeforeMark(text, [opener, to], marks);
    if (behind !== null) ends.push(behind);
  }
  ends.push(to);
  for (const mark of ["，", "："]) {
    const near = Math.max(from, to - LONGEST_TAIL);
    const at = near + text.slice(near, to).lastIndexOf(mark);
    if (at > from && text.charAt(at) === mark && readState(text, [at + 1, to])) ends.push(at);
  }
  return [...new Set(ends)];
}

/** The first mark outside quotes that stands right behind a formula's tail. */
function tailBeforeMark(text: string, [from, to]: Span, marks: string): number | null {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if ("“‘「『《".includes(character)) depth++;
    else if ("”’」』》".includes(character)) depth--;
    else if (depth <= 0 && marks.includes(character)) {
      const window = text.slice(Math.max(from, at - LONGEST_TAIL), at);
      if (TAIL.test(window)) return at;
    }
  }
  return null;
}

const OPENER = /(?:关于|针对(?!性)|对于|对照|围绕(?=[“‘"])|聚焦(?=[“‘"])|就(?=[“‘"]))/y;
const TEAM =
  /(?:中央|国家|[省市县区旗州校院]{0,2}(?:委|纪委)?)?(?:第?[一二三四五六七八九十0-9]{1,3})?(?:专项|生态环境保护|环保)?(?:巡察|巡视|督察|督导|督查|审计|检查)(?:第?[一二三四五六七八九十]{1,2})?(?:组|办|局)?/;
const SAID = /(?:反馈|指出|提出|发现)(?:的?意见)?(?:中|时)?(?:反馈|指出|提出)?(?:的|出的|：|:|，)?/;
/** 市委巡察组反馈的, 反馈指出：, 督察指出，: who said so. */
const SOURCE = new RegExp(`(?:${TEAM.source})?${SAID.source}`, "y");

function endOfOpener(text: string, [from, to]: Span): number {
  OPENER.lastIndex = from;
  return OPENER.test(text) && OPENER.lastIndex < to ? OPENER.lastIndex : from;
}

/** Where the problem's own words start behind 关于 and behind who said so. */
function endOfSource(text: string, [from, to]: Span, hasOpener: boolean): number {
  SOURCE.lastIndex = from;
  if (!SOURCE.test(text) || SOURCE.lastIndex >= to) return from;
  const end = SOURCE.lastIndex;
  if (isQuote(text.charAt(end)) || /[：:，]/.test(text.charAt(end - 1))) return end;
  if (!hasOpener || text.charAt(end - 1) !== "的") return from;
  // 关于审计指出的甲问题整改不力的问题 is about the rectification of what the audit found.
  const core = withoutTail(text, [end, to]);
  return core && !/问题|整改/.test(text.slice(...core)) ? end : from;
}

function readFormula(text: string, [from, to]: Span): Span | null {
  const opener = endOfOpener(text, [from, to]);
  const hasOpener = opener > from;
  const start = endOfSource(text, trim(text, [opener, to]), hasOpener);
  const quoted = readQuoted(text, [start, to], start > from);
  if (quoted) return quoted;
  if (hasOpener) return withoutTail(text, [start, to]);
  const bare = withoutBareTail(text, [start, to]);
  return bare ?? (start > from ? [start, to] : null);
}

/** “…”问题整改情况, 关于财务管理方面“…”的问题: the words inside, or several quotes as they stand. */
function readQuoted(text: string, [from, to]: Span, hasOpener: boolean): Span | null {
  const near = Math.max(from, to - LONGEST_TAIL);
  const starts = [TAIL, QUOTED, ANSWERED]
    .map((pattern) => text.slice(near, to).search(pattern))
    .filter((at) => at >= 0);
  const hasTail = starts.length > 0;
  const end = trim(text, [from, hasTail ? near + smallest(starts) : to])[1];
  if ((!hasTail && !hasOpener) || end <= from || !isQuote(text.charAt(end - 1))) return null;
  if (COMPOUND.test(text.slice(from, end)) && text.startsWith("问题", end)) return [from, end + 2];
  if (isQuote(text.charAt(from))) return insideQuotes(text, [from, end]) ?? severalQuotes(text, [from, end]);
  return hasTail && hasOpener ? behindAspect(text, [from, end]) : null;
}

/** “甲”“乙”, “甲”、“乙”和“丙”: quotes joined by nothing else are kept as they stand. */
function severalQuotes(text: string, [from, to]: Span): Span | null {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if ("“‘「『".includes(character)) depth++;
    else if ("”’」』".includes(character)) depth--;
    else if (depth === 0 && !"、，；和及与以".includes(character)) return null;
  }
  return [from, to];
}

const ASPECT = /^[^，。；]{1,24}(?:方面|存在|存在的|方面的|反馈的|指出的|提出的)$/;

function behindAspect(text: string, [from, to]: Span): Span | null {
  const close = text.charAt(to - 1);
  const open = close === "”" ? "“" : close === "’" ? "‘" : "";
  const at = open === "" ? -1 : text.indexOf(open, from);
  if (at < 0 || to - at < 6 || !ASPECT.test(text.slice(from, at))) return null;
  return insideQuotes(text, [at, to]);
}

/** Compounds that name a thing with the word 问题 in it. */
const COMPOUND = /(?:遗留|[“"‘]?四风[”"’]?|作风|信访|民生|老大难|热点|难点|焦点|反映的|反馈的|指出的)$/;
/** What one does with 整改情况 itself: 未公开整改情况 is the finding. */
const HANDLED = /(?:报送|上报|报告|公开|公示|公布|通报|汇报|反馈|跟踪|督查|督促|了解|掌握|检查|听取|研究)(?:问题)?$/;

function withoutTail(text: string, [from, to]: Span): Span | null {
  const near = Math.max(from, to - LONGEST_TAIL);
  const window = text.slice(near, to);
  const tail = TAIL.exec(window);
  const answered = ANSWERED.exec(window);
  if (!tail) {
    const end = answered ? near + answered.index : 0;
    return end > from + 1 && !HANDLED.test(text.slice(from, end)) ? [from, end] : null;
  }
  const end = near + tail.index;
  const word = tail[0].startsWith("问题") && COMPOUND.test(text.slice(from, end)) ? end + 2 : end;
  return word > from + 1 ? [from, word] : null;
}

/** Where 问题 belongs to the finding: 存在公车私用问题, 甲、乙等问题. */
const HOLDS =
  /存在|有|出现|发现|暴露|反映|指出|解决|回避|涉及|研究|整治|处理|对待|发生|产生|遇到|整改|查处|排查|等(?:方面)?(?:的)?(?:突出)?$/;

function withoutBareTail(text: string, [from, to]: Span): Span | null {
  const core = withoutTail(text, [from, to]);
  const near = Math.max(from, to - LONGEST_TAIL);
  const tail = TAIL.exec(text.slice(near, to));
  if (!core || !tail) return null;
  const words = text.slice(near, near + tail.index + (tail[0].startsWith("等") ? 1 : 0));
  const clause = words.slice(largest(["，", "；", "。", "、"].map((mark) => words.lastIndexOf(mark))) + 1);
  if (HANDLED.test(words) || (HOLDS.test(clause) && !/整改/.test(tail[0]))) return null;
  if (words.endsWith("等") || /存在[^，。；]{1,30}$/.test(words)) return null;
  return core;
}
