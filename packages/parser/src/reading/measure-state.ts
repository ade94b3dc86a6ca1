import type { Span } from "../model/span.ts";
import { LONGEST, readBracketedState, readClosingState, readLeadingState, type StateMatch } from "./states.ts";

/** What is left of counted things, or what is under way today, whatever the deed is called. */
const UNDER_WAY =
  /(?:其余|剩余|余下|另有|尚有|仍有|还有)[^，。；;]{0,24}?(?:正在|尚在|仍在|正按)[^，。；;]{2,20}|(?:目前|现|当前|仍|尚|，)正在[^，。；;]{2,12}(?=[。；;]?$)|(?:正在|尚在|仍在)[^，。；;]{2,14}(?=[，,](?:预计|计划|拟|力争|争取|将|确保|可)?[^，。；;]{0,14}前[^，。；;]{1,12}[。；;]?$)/;

/**
 * Reads what is still under way at the end of a measure, in words that no list holds: `其余9处正在协调`, `目前正在审理。`.
 * It says that the matter is not complete, no more: such a state is soft.
 */
function readUnderWay(text: string, [from, to]: Span): StateMatch | null {
  const near = Math.max(from, to - LONGEST);
  const found = UNDER_WAY.exec(text.slice(near, to));
  if (!found) return null;
  const start = near + found.index + (found[0].startsWith("，") ? 1 : 0);
  return { value: "in-progress", span: [start, near + found.index + found[0].length], own: false, soft: true };
}

const PLANNED =
  /^(?:下一步|下步|接下来|后续)?[，,]?(?:计划|拟|预计|将)(?:在|于)?(?:今年|明年|年内|[0-9０-９]{1,4}年|[0-9０-９]{1,2}月|[一二三四五六七八九十]{1,3}月)/;

/**
 * Reads the state of one measure: what stands in brackets at its ends, what opens or closes it, the plan it is, or what
 * of it is still under way. Sample: `拟于2024年3月底前对…进行调整` is planned.
 */
export function readMeasureState(text: string, span: Span): StateMatch | null {
  const told = readBracketedState(text, span) ?? readLeadingState(text, span) ?? readClosingState(text, span);
  if (told) return told;
  const opening = PLANNED.exec(text.slice(span[0], Math.min(span[1], span[0] + 24)));
  if (!opening) return readUnderWay(text, span);
  return { value: "planned", span: [span[0], span[0] + opening[0].length], own: false, soft: false };
}
