import type { Span } from "../../model/span.ts";
import type { DateMatch } from "../../recognise/date.ts";
import { DateWording, isInspectionTime, saysFeedback, saysInspection } from "../../recognise/date-wording.ts";
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
      const labelled = deadlines[next];
      if (labelled && labelled[0] <= from && !/[：:]/.test(text.slice(labelled[0], from))) return "deadline";
      if (index === signed || ((from < head || inside(context.closing, match)) && wording.published))
        return "publication";
      if (wording.closes || wording.due) return "deadline";
      if (wording.asOf) return "as-of";
      const spans = match.end !== null || match.start.months !== null;
      if (!period && spans && isInspectionTime(text, from)) {
        period = true;
        return "inspection-period";
      }
      if (!inside(opening, match) || match.bound === "before") return null;
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

function inside(span: Span | null, { span: [from, to] }: DateMatch): boolean {
  return span !== null && from >= span[0] && to <= span[1];
}

/** An inspection of one day: 6月11日，督导组对…开展了督导检查. */
function isOneDay(text: string, to: number): boolean {
  return /^[^。；\n]{0,40}对[^。；\n]{1,60}(?:进行|开展|实施)了?[^。；，\n]{0,12}(?:巡察|巡视|督察|督导|检查|审计)/.test(
    text.slice(to, to + 130),
  );
}

/** The last date of the closing that ends a line of its own, beside no sentence. */
function signatureOf(text: string, matches: readonly DateMatch[], closing: Span | null): number {
  const floor = closing?.[0] ?? Math.max(0, text.length - 300);
  for (let index = matches.length - 1; index >= 0; index--) {
    const match = matches[index];
    if (!match || match.span[0] < floor) return -1;
    const [from, to] = match.span;
    const behind = text.slice(to, to + 3).split("\n")[0] ?? "";
    const ahead =
      text
        .slice(Math.max(0, from - 60), from)
        .split("\n")
        .at(-1) ?? "";
    if (match.start.day !== null && !match.end && /^[）) \t]{0,3}$/.test(behind) && /^[^。；，：:]{0,50}$/.test(ahead))
      return index;
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
  if (wording.done || bound === "since" || (value && period && value.to < period.from)) return "event";
  if (bound === "before") return wording.reported && published ? "event" : "deadline";
  if (wording.planned) return isPlan(match, wording) ? "deadline" : "event";
  return ahead && (wording.aims || (wording.completes && !wording.aside)) ? "deadline" : "event";
}

/** 计划于6月完成, 力争年内; not 定于6月召开, and no year that a plan is named after. */
function isPlan({ start }: DateMatch, wording: DateWording): boolean {
  if (isYear(start) && start.qualifier === null) return wording.promised;
  return wording.completes || !wording.scheduled;
}
