import type { Span } from "../model/span.ts";

const KIND =
  "常规|专项|提级|交叉|联动|机动|巡回|延伸|集中|例行|政治|点穴式|嵌入式|下沉式|穿透式|直接|综合|重点|跟踪|经济责任|任期经济责任|离任经济责任|离任|任中|预算执行|财政收支";
const DEED = "巡察|巡视|巡查|督察|督查|督导|检查|审计|考核";
const LOOK_BACK = '[“"]?回头看[”"]?';
/** “一托二”, 提级交叉, 专项, 常规 before what was done; “回头看” before or behind it. */
const NAMED = new RegExp(
  `(?:“一托[一二三四五]”|一托[一二三四五]|${LOOK_BACK}|(?:${KIND})式?){1,3}(?:${DEED}){1,2}(?:调查)?(?:${LOOK_BACK})?|(?:生态环境(?:保护)?|土地|${DEED})?(?:${DEED})${LOOK_BACK}|${LOOK_BACK}|(?:${KIND}){1,3}(?=[，。；、并和])`,
  "g",
);
const DONE = /(?:开展|进行|实施|接受)(?:了|过)?/g;
const SENTENCE_END = /[。；\n]/;
const MOST_KINDS = 3;

const LABELLED =
  /(?:巡察|巡视|督察|督查|督导|检查|审计|监督)(?:类型|形式|方式|种类|性质)\s?[：:]\s?([\u4e00-\u9fff、“”]{2,20})(?=[\s，。；]|$)/;
/** A list of facts about an inspection stands at the head of a text. */
const HEAD = 1_500;

/** 巡察类型：常规巡察, as a notice's list of facts has it. */
function labelledKind(text: string): string | null {
  return LABELLED.exec(text.slice(0, HEAD))?.[1] ?? null;
}

/**
 * The kind of inspection as the opening words it: 常规巡察, 专项巡视, 巡视“回头看”, 提级巡察. Several kinds are all named
 * (专项巡察、常规巡察); null where none is.
 */
export function findInspectionKind(text: string, [from, to]: Span): string | null {
  const kinds: string[] = [];
  let last = from;
  DONE.lastIndex = from;
  for (let done = DONE.exec(text); done && done.index < to && kinds.length < MOST_KINDS; done = DONE.exec(text)) {
    const start = done.index + done[0].length;
    if (start < last) continue;
    const clause = clauseAt(text, start, to);
    for (const kind of namedIn(clause)) if (!kinds.includes(kind)) kinds.push(kind);
    last = start;
  }
  const labelled = kinds.length === 0 ? labelledKind(text) : null;
  if (labelled !== null) return labelled;
  if (kinds.length === 0) kinds.push(...namedIn(text.slice(from, to)).slice(0, 1));
  return kinds.length > 0 ? kinds.slice(0, MOST_KINDS).join("、") : null;
}

/** From behind 开展了 to the end of its clause; 同时, 并 and 暨 belong to the next. */
function clauseAt(text: string, from: number, to: number): string {
  const clause = text.slice(from, Math.min(to, from + 60));
  const end = clause.search(/[。；\n]|，(?!同步|同时)/);
  return end < 0 ? clause : clause.slice(0, end + 1);
}

/** The kinds in a clause, but those that only name a team, an office or the work (专项巡察组, 巡察工作). */
function namedIn(clause: string): string[] {
  NAMED.lastIndex = 0;
  return [...clause.matchAll(NAMED)]
    .filter(
      ({ index, 0: kind }) =>
        !/^(?:第?[一二三四五六七八九十0-9]{0,3}组|办|机构|人员|工作|条例|反馈|整改|意见)/.test(
          clause.slice(index + kind.length),
        ),
    )
    .filter(({ index }) => !SENTENCE_END.test(clause.slice(0, index)) || clause.length > 60)
    .map(([kind]) => kind);
}
