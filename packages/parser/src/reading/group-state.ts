import type { Span } from "../model/span.ts";
import { readState, type StateMatch } from "./states.ts";

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
    readState(text, [start, start + bare.length]) ?? (isNamed ? readState(text, [start, start + words.length]) : null);
  // 持续巩固整改成果 is a chapter about what comes next.
  return stated?.soft && !isNamed && bare.length > LONGEST_SLOGAN ? null : stated;
}

const LONGEST_SLOGAN = 5;
