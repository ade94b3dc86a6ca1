import type { Span } from "../../model/span.ts";
import type { DateMatch } from "../../recognise/date.ts";
import {
  DateWording,
  isFeedbackTime,
  isInspectionTime,
  saysFeedback,
  saysInspection,
} from "../../recognise/date-wording.ts";
import { tellsPublication } from "../../text/around-title.ts";
import type { DateContext } from "./context.ts";
import type { Frame } from "./frame.ts";
import { isYear, type Role, type Told, type Value } from "./value.ts";

/** Each match with its wording, and the role that its place in the notice gives it, if any. */
export function tellRoles(text: string, matches: readonly DateMatch[], context: DateContext): Told[] {
  const deadlines = [...context.deadlines].sort((a, b) => a[0] - b[0]);
  const opening: Span = context.preamble[1] > context.preamble[0] ? context.preamble : [0, Math.min(text.length, 800)];
  const signed = signatureOf(text, matches, context.closing);
  const head = Math.max(opening[1], 800);
  let next = 0;
  let period = false;
  let feedback = false;
  return matches.map((match, index) => {
    const [from, to] = match.span;
    const wording = new DateWording(text, match);
    while ((deadlines[next]?.[1] ?? text.length) < to) next++;
    const hint = ((): Role | null => {
      const spans = (match.end !== null || match.start.months !== null) && !isYears(match);
      if (!period && spans && isInspectionTime(text, from)) {
        period = true;
        return "inspection-period";
      }
      if (!feedback && !spans && isFeedbackTime(text, from)) {
        feedback = true;
        return "feedback";
      }
      const labelled = deadlines[next];
      if (labelled && labelled[0] <= from && !/[：:]/.test(text.slice(labelled[0], from))) return "deadline";
      if (
        index === signed ||
        (from < opening[1] && isHeadDay(text, match)) ||
        ((from < head || inside(context.closing, match)) && wording.published)
      )
        return "publication";
      if (wording.closes || wording.due) return "deadline";
      if (wording.asOf) return "as-of";
      if (!inside(opening, match) || match.bound === "before" || wording.cited) return null;
      if (
        !period &&
        (spans || !saysFeedback(text, to)) &&
        (spans || isOneDay(text, to)) &&
        saysInspection(text, match)
      ) {
        period = true;
        return "inspection-period";
      }
      const dated = match.start.month !== null || match.lost === "damaged";
      if (!feedback && !spans && dated && saysFeedback(text, to)) {
        feedback = true;
        return "feedback";
      }
      return null;
    })();
    return { id: `d${index + 1}`, match, wording, hint };
  });
}

/** 2022—2026年: no time of an inspection, but of a plan, or of the books that an audit looked at. */
function isYears({ start, end }: DateMatch): boolean {
  return isYear(start) && (end === null || isYear(end));
}

function inside(span: Span | null, { span: [from, to] }: DateMatch): boolean {
  return span !== null && from >= span[0] && to <= span[1];
}

/** An inspection of one day: 6月11日，督导组对…开展了督导检查. */
function isOneDay(text: string, to: number): boolean {
  return /^[^。；\n]{0,40}对[^。；\n]{1,60}(?:进行|开展|实施)了?[^。；，\n]{0,12}(?:巡察|巡视|督察|督导|检查|审计)/.test(
    text.slice(to, to + 130),
  );
}

const HEAD = 400;
const BODY = "(?:网站?|客户端|办公?室|[局委报社台部厅院组所府处]|党校|支部|中心|公司|学校?|委员会|协会|联合会)";
/** Nothing but a clock time and a source: 2025-10-14 09:20 县纪委监委网站. */
const BESIDE_DAY = new RegExp(
  `^(?: ?(?:星期|周)[一二三四五六日天])?(?: ?[0-9]{1,2}[:：时][0-9]{2}(?:[:：][0-9]{2}|分)?)?[\\s　]{0,6}(?:(?:来源|作者|编辑|浏览|点击|访问)[^。\\n]{0,40}|[^\\s。，；：、（）()《》]{1,20}${BODY})?[）)\\s　]{0,4}(?:\\n|$)`,
);
/** Nothing, or a source. */
const AHEAD_OF_DAY = new RegExp(`^[\\s•·●（(]{0,6}(?:[^\\s。，；：、（）()《》]{1,20}${BODY}[\\s　]{0,4})?$`);

/** A full date on a line of its own near the title, with no more than a time and a source. */
function isHeadDay(text: string, { span: [from, to], start, end, lost }: DateMatch): boolean {
  if (from > HEAD || start.year === null || start.day === null || end || lost) return false;
  const line = lineBefore(text, from, HEAD);
  const rest = text.slice(from, from + HEAD).split("\n", 1)[0] ?? "";
  if (tellsPublication(line + rest)) return true;
  return AHEAD_OF_DAY.test(lineBefore(text, from, 40)) && BESIDE_DAY.test(text.slice(to, to + 60));
}

/** Alone on its line, behind the name of a body, or behind it where the text ran on from the last sentence. */
const SIGNS = new RegExp(
  `^(?!(?:[一二三四五六七八九十]是|[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]))[^。；，：:]{0,50}$|。(?:[^。；，：:]{0,40}${BODY})?[ \\t]{0,4}$`,
);

function lineBefore(text: string, from: number, most: number): string {
  const ahead = text.slice(Math.max(0, from - most), from);
  return ahead.slice(ahead.lastIndexOf("\n") + 1);
}

/** The last date of the closing that ends a line of its own, beside no sentence. */
function signatureOf(text: string, matches: readonly DateMatch[], closing: Span | null): number {
  const floor = closing && closing[0] < text.length ? closing[0] : Math.max(0, text.length - 300);
  for (let index = matches.length - 1; index >= 0; index--) {
    const match = matches[index];
    if (!match || match.span[0] < floor) return -1;
    const [from, to] = match.span;
    const behind = text.slice(to, to + 3).split("\n")[0] ?? "";
    const ahead = lineBefore(text, from, 80);
    if (match.start.day !== null && !match.end && /^[）) \t]{0,3}$/.test(behind) && SIGNS.test(ahead)) return index;
  }
  return -1;
}

/** The role of a date once its value is known. */
export function roleOf({ match, wording, hint }: Told, value: Value | null, { period, published }: Frame): Role {
  if (hint) return hint;
  if (wording.cited || match.lost === "recurring") return "event";
  const { bound } = match;
  const ahead = value !== null && published !== null && value.to > published.from;
  // 12月底前全部清理完毕 is done only where the day is past.
  if (bound === "before" && ahead) return "deadline";
  // What was due before the inspection is a finding of it: 应于2021年6月底前完成.
  if (wording.done || bound === "since" || wording.begins || (value && period && value.to < period.from))
    return "event";
  if (bound === "before") return wording.reported && published ? "event" : "deadline";
  if (wording.planned) return isPlan(match, wording) ? "deadline" : "event";
  const reached = isYear(match.start) && match.start.qualifier === null ? wording.promised : wording.completes;
  return ahead && (wording.aims || (reached && !wording.aside)) ? "deadline" : "event";
}

/** 计划于6月完成, 力争年内; not 定于6月召开, and no year that a plan is named after. */
function isPlan({ start }: DateMatch, wording: DateWording): boolean {
  if (isYear(start) && start.qualifier === null) return wording.promised;
  return wording.completes || !wording.scheduled;
}
