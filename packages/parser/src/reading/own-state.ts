import type { Span } from "../model/span.ts";
import { CLAUSE_MARKS, clausesOf } from "./state-lexer.ts";
import { LONGEST, leastOf, readState, type StateMatch } from "./states.ts";

const OWN = /(?:该|此|本|上述|以上)(?:项|个|条|类)?(?:整改|反馈)?(?:问题|任务|事项|隐患|工作)|(?:该|此|本)项整改/;
/** Facts of its own: figures and documents, but for a day. */
const FACTS = /[0-9０-９]{1,9}(?![0-9０-９年月日./%％-])|《/;

/**
 * Reads a sentence about the matter itself that tells its state and why, and no facts of its own (figures, documents):
 * `因审批尚未批复，该问题还未完成整改。` Such a sentence is no measure.
 */
export function readOwnState(text: string, [from, to]: Span): StateMatch | null {
  if (to - from > LONGEST) return null;
  const words = text.slice(from, to);
  const own = OWN.exec(words);
  if (!own || FACTS.test(words)) return null;
  const parts = clausesOf(text, from, to);
  const first = parts.findIndex(([, end]) => end > from + own.index);
  const told = parts.map((part, index) => {
    if (index < first) return null;
    const whole = readState(text, part);
    return whole ?? (index === first ? readTail(text, [from + own.index + own[0].length, part[1]]) : null);
  });
  const said = leastOf(told);
  return said && { ...said, own: true, soft: false };
}

const SAYS_STATE = /尚未|还未|暂未|仍未|未能|正在|仍在|尚在|已/g;
const CLAIMS_MOST = 4;

/** The end of a clause that is a state by itself, behind a reason or a name: `因资金未落实暂未完成整改`. */
function readTail(text: string, [from, to]: Span): StateMatch | null {
  const words = text.slice(from, to);
  for (const { index } of [...words.matchAll(SAYS_STATE)].slice(-CLAIMS_MOST)) {
    const state = readState(text, [from + index, to]);
    if (state) return state;
  }
  return null;
}

const TASK =
  /(?:任务|问题|隐患|事项|意见)(?:第?[0-9一二三四五六七八九十]{1,4}[项号]?)?[）)]?(?:[（(][^（()）]{1,12}[)）])?(?=均?已|现已|全部|基本|通过)/g;

/** 3项任务, 各项任务, 12个问题; the one that 第19项任务 names is one. */
const SEVERAL =
  /(?:(?<![第0-9一二两三四五六七八九十])[0-9一二两三四五六七八九十]{1,4}|[余多各])\s?(?:项|个|条|件)[^第]{0,8}$/;

/**
 * Reads what the opening of a notice on one task says of it: `由县水利局牵头的整改任务已完成，现公示如下`. Sentences about several
 * (3项任务已完成) are none.
 */
export function readTaskState(text: string, [from, to]: Span): StateMatch | null {
  for (const [start, end] of clausesOf(text, from, to, `${CLAUSE_MARKS}\n`)) {
    if (end - start > LONGEST) continue;
    const words = text.slice(start, end);
    for (const { 0: task, index } of words.matchAll(TASK)) {
      if (SEVERAL.test(words.slice(0, index))) continue;
      const state = readState(text, [start + index + task.length, end]);
      if (state && !state.soft) return { ...state, own: true };
    }
  }
  return null;
}
