import type { Span } from "../model/span.ts";
import { closingQuote } from "../text/sentence.ts";
import type { ProblemDraft } from "./draft.ts";
import { readStatement } from "./statement.ts";

/** What may stand between the quoted problem and the words that make it public. */
const BEHIND = /^(?:这一|等)?(?:的)?(?:突出)?(?:问题|任务|整改|一项|事项)/;
const MADE_PUBLIC = /整改|销号|验收/;
const PUBLIC = /公示|公开|公布|公告/;
const SHORTEST = 6;

/**
 * The problem of a notice that is one paragraph: `现将反馈问题第9项关于“停车场堆放渣土未覆盖”整改任务落实情况进行公示（详见附表）`.
 * Null where the opening quotes none, or more than one.
 */
export function findQuotedTask(text: string, [from, to]: Span): ProblemDraft | null {
  const found: Span[] = [];
  for (let open = text.indexOf("“", from); open >= 0 && open < to; open = text.indexOf("“", open + 1)) {
    const close = closingQuote(text, open, to);
    if (close < 0) break;
    const behind = text.slice(close + 1, Math.min(to, close + 60));
    const sentence = behind.split(/[。；]/, 1)[0] ?? "";
    if (close - open > SHORTEST && BEHIND.test(behind) && MADE_PUBLIC.test(sentence) && PUBLIC.test(sentence))
      found.push([open + 1, close]);
    open = close;
  }
  const [heading] = found;
  if (!heading || found.length > 1) return null;
  return {
    section: -1,
    level: 1,
    marker: null,
    heading,
    statement: readStatement(text, heading).statement,
    tags: [],
    status: null,
    responsible: [],
    deadline: null,
    goal: null,
    measures: [],
    extent: heading,
    unit: -1,
  };
}
