import type { FieldKind, FieldLabel } from "../model/outline.ts";
import { endOfMatch } from "../text/sticky.ts";

/**
 * The words labels are made of. A label is a series of them that ends in a noun; the noun says what follows. Rows are
 * tried in order, longest words first, so that 完成时限 is a deadline and 完成情况 is not.
 */
const NOUNS: readonly (readonly [FieldKind, RegExp])[] = [
  [
    "deadline",
    /(?:完成时间|完成时限|整改时限|整改期限|完成期限|整改时间|办结时限|销号时限|时间节点|完成日期|时限要求|时限|期限|计划完成时间|拟完成时间|预计完成时间)/y,
  ],
  [
    "responsible",
    /(?:挂牌)?(?:责任|牵头|配合|主办|承办|协办|督办|主责|整改|分管|包保|包联|联系|验收|督导)(?:责任)?(?:单位|部门|科室|处室|股室|站所|领导|人员|人|主体|县级领导|班子成员)(?:（[^）]{1,12}）)?/y,
  ],
  [
    "status",
    /(?:验收(?:意见|结论|结果|情况)|销号意见|整改状态|完成状态|销号状态|整改进度|是否完成|是否整改到位|办理状态|整改结论|状态)/y,
  ],
  ["goal", /(?:整改目标|工作目标|目标要求|预期目标|整改标准|整改要求|目标)/y],
  ["plan", /(?:下一步|下一阶段|下步|后续|今后)(?:整改|工作|的)?(?:打算|计划|安排|措施|举措|思路|工作|方向)?/y],
  ["plan", /(?:长期整改|持续整改)(?:计划|措施|打算)/y],
  ["result", /(?:成效|成果|结果|效果|成绩)/y],
  ["measures", /(?:措施|举措|做法|办法|对策)/y],
  ["progress", /整改(?=\s?[：:])/y],
  ["problem", /(?:反馈|巡察|巡视|督察|审计|检查)指出(?=\s?[：:])/y],
  ["progress", /(?:情况|进展|落实)/y],
  ["problem", /(?:问题|意见|任务|隐患|事项)(?:描述|表述|内容|摘要|表现|清单|名称)?/y],
  ["other", /(?:表现|原因|备注|说明|序号|编号|类别|来源|依据|佐证材料|整改类型|公示时间|公示期|公示期限|任务来源)/y],
];

/** Words that may stand before or between the nouns. */
const MODIFIERS =
  /(?:巡察|巡视|督察|督导|督查|检查|审计|反馈|主要|具体|本次|目前|当前|集中|阶段性|阶段|整改|工作|落实|完成|推进|进展|办理|处理|处置|采取|采取的|取得|存在|发现|指出|突出|已|立行立改|的|及|和|与|、|\/|与|及其|分析|建议|责任|实际|预计|计划|后)/y;

/** The characters a label's words can begin with: a cheap test that turns most lines away. */
const FIRST = new Set(
  "【[〔［<＜挂验完整办销时期限计拟预责牵配主协督分包联验是状目工下后今长持成结效措举做对情进落问意任隐事原备说序编类来依佐公巡视察导查检审反具本当集阶推处采取存发指突已立及和与的/其分建实",
);
const LONGEST_LABEL = 28;

const MAX_WORDS = 8;
const COLON = /\s?[：:]/y;
const OPEN = /[【[〔［<＜]/;
const CLOSE = /[】\]〕］>＞]/;

/**
 * Reads a label such as `整改情况：`, `【整改措施】`, `牵头单位：` at `from`. With `alone`, a line that holds nothing else
 * counts too (`整改措施`).
 *
 * A label is told by its make, not by a list: modifiers (整改, 落实, 主要…) and at last a noun (情况, 措施, 时限…).
 * Returns null for sentences, `整改情况良好` and `反馈问题一：` (that is a number) among them.
 */
export function readFieldLabel(text: string, from: number, to: number, alone = true): FieldLabel | null {
  if (!FIRST.has(text.charAt(from)) || !endsSoon(text, from, to)) return null;
  const bracketed = OPEN.test(text.charAt(from));
  const start = bracketed ? from + 1 : from;
  const made = readWords(text, start, to);
  if (!made) return null;
  let end = made.end;
  if (bracketed) {
    if (!CLOSE.test(text.charAt(end))) return null;
    end++;
  }
  const colon = endOfMatch(COLON, text, end);
  if (colon >= 0) end = colon;
  else if (!bracketed && !(alone && end >= to && standsAlone(made.kind, end - start))) return null;
  return { kind: made.kind, words: [start, made.end], end: Math.min(end, to) };
}

/** Whether a colon, a bracket or the end of the words comes within the length of a label. */
function endsSoon(text: string, from: number, to: number): boolean {
  if (to - from <= LONGEST_LABEL) return true;
  for (let at = from; at < from + LONGEST_LABEL; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xff1a || code === 0x3a || code === 0x3011 || code === 0x5d || code === 0x3015 || code === 0x3e)
      return true;
    if (code === 0x3002 || code === 0xff0c) return false;
  }
  return false;
}

/** Labels without a colon are short; longer ones (下一步工作打算, 反馈意见整改落实情况) are headings. */
function standsAlone(kind: FieldKind, length: number): boolean {
  return kind !== "plan" && kind !== "goal" && length >= 4 && length <= 8;
}

function readWords(text: string, from: number, to: number): { kind: FieldKind; end: number } | null {
  let at = from;
  let kind: FieldKind | null = null;
  let end = from;
  for (let words = 0; words < MAX_WORDS && at < to; words++) {
    const noun = readNoun(text, at);
    if (noun) {
      at = noun.end;
      end = at;
      kind = strongest(kind, noun.kind);
      continue;
    }
    const modifier = endOfMatch(MODIFIERS, text, at);
    if (modifier < 0) break;
    at = modifier;
  }
  // Modifiers at the end (整改落实：, 已完成：) make a label only where one of them names what follows.
  if (at > end && !(kind === null && /(?:落实|进展|推进)$/.test(text.slice(from, at)))) at = end;
  if (at > end && kind === null) return { kind: "progress", end: at };
  return kind && end <= to ? { kind, end } : null;
}

function readNoun(text: string, at: number): { kind: FieldKind; end: number } | null {
  for (const [kind, pattern] of NOUNS) {
    const end = endOfMatch(pattern, text, at);
    if (end >= 0) return { kind, end };
  }
  return null;
}

/** 整改措施及成效 and 整改措施落实情况 introduce measures: the later noun decides unless it only adds to them. */
function strongest(before: FieldKind | null, now: FieldKind): FieldKind {
  if (before === "measures" && (now === "result" || now === "progress")) return "measures";
  if (before === "result" && now === "measures") return "measures";
  return now;
}
