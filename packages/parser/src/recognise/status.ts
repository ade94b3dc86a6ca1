import type { StatusValue } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { endOfMatch } from "../text/sticky.ts";

/** A status and the words that say so. */
export interface StatusMatch {
  readonly value: Exclude<StatusValue, "unstated">;
  readonly span: Span;
}

/**
 * Words that state how far a matter has come, strongest claim last to be tried: 尚未完成 must not be read as 完成, nor
 * 基本完成 as 完成. Audit bodies and environment bodies have sets of their own; they are in here too.
 */
const STATES: readonly (readonly [StatusMatch["value"], RegExp])[] = [
  ["not-started", /(?:尚未|还未|暂未|未)(?:开始|启动|开展|实施|整改|动工|开工)(?:整改)?/y],
  ["in-progress", /(?:尚未|还未|暂未|未)(?:能)?(?:全部|全面|完全)?(?:完成|整改到位|办结|销号|到位)(?:整改)?/y],
  [
    "mostly-completed",
    /(?:已经|已)?基本(?:上)?(?:已)?(?:整改)?(?:完成|到位|解决|办结|完毕|落实)(?:整改)?|(?:已)?(?:大部分|部分)(?:完成|整改)(?:整改)?|(?:已)?完成阶段性(?:整改)?(?:任务|目标|工作)?|(?:已)?阶段性(?:完成|整改到位)/y,
  ],
  [
    "in-progress",
    /(?:正在|仍在|尚在|还在|正|正按计划|正按序时)(?:抓紧|加快|有序|稳步|积极|全力)?(?:整改|推进|进行|办理|落实|实施|开展|解决)(?:整改|中|之中|过程中)?|(?:整改|推进|办理|实施|进行)(?:之)?中|(?:持续|稳步|有序|加快|分阶段|分步|分期|按(?:序时|时序|计划|节点))(?:进度)?(?:推进|整改|推动|实施|落实|深化)(?:整改|中)?|(?:已)?达到(?:序时|时序)(?:进度|要求)|(?:已)?取得阶段性(?:成效|成果|进展)|(?:已)?(?:启动|开展)整改|未完成/y,
  ],
  [
    "long-term",
    /(?:需|需要|须|应|将|并|属)?(?:作为)?(?:长期|常态化?|持续)(?:性)?(?:坚持|整改|推进|抓好|任务|工作|巩固)|坚持常态(?:化)?|常抓不懈/y,
  ],
  [
    "completed",
    /(?:已经|已|均已|都已|现已|全部|全部已)?(?:全部|全面|按期|按时|如期|提前)?(?:完成整改|整改完成|整改到位|整改完毕|完成销号|办结销号|整改销号|验收销号|销号|办结|完成|落实到位|执行到位|解决到位|整改落实到位|得到(?:全面|有效|彻底|妥善)?(?:解决|整改)|处理完毕|办理完毕|整改落实|得到落实|解决|整改|完毕)(?:整改|销号)?(?:任务|工作)?/y,
  ],
  ["planned", /(?:计划|拟|预计|将于|力争)[^，。；]{0,20}(?:完成|整改|到位|启动)/y],
];

const FILLER =
  /(?:该|此|本|这|上述|以上|所涉|予以|同意|上报|经|通过|[省市县区]级|复核|验收|认定|反馈|项|个|条|类|具体|问题|任务|事项|工作|情况|目前|现阶段|截至目前|截止目前|现|均|都|已经|已|整改|全部|进度|完成率|达|100[%％]|并|且|但|仍|与|和|及|，|、|。|；|;|,|[.]|：|:|（|）|\(|\)|!|！|建立|了|健全|相应|相关|长效|常态化|机制|状态|属于|是|为|需|的|其|处于|阶段|措施|按照|要求|即|立行立改|立改|即知即改|立即|已转入|转入|进入|后续|继续|不断|深化|巩固|成果|提升|\s)/y;

const MOST_WORDS = 30;
const LONGEST_STATUS = 60;

/** The characters that words of status can begin with: a cheap test that turns most sentences away. */
const FIRST = new Set(
  "予同经通验认省市县区复尚还暂未已基大部阶正整推办实进持稳有加分按达取启开需须应将并属长常坚均都现全期如提完销落执解得处计拟预力该此本这上以所反项个条类具问任事目截工情且但仍与和及，（(状是为其措要即立转后继不深巩成相建",
);

function readState(text: string, at: number, to: number): StatusMatch | null {
  for (const [value, pattern] of STATES) {
    const end = endOfMatch(pattern, text, at);
    if (end >= 0 && end <= to) return { value, span: [at, end] };
  }
  return null;
}

/**
 * Reads words that say nothing but a status: `该问题已完成整改。`, `已完成，长期坚持`, `正在推进`. The first state is the one that
 * counts. Returns null as soon as the words hold anything else, so that slogans (`坚持立行立改，召开…`) are never taken.
 */
export function readStatus(text: string, from: number, to: number): StatusMatch | null {
  if (to - from > LONGEST_STATUS || !FIRST.has(text.charAt(from))) return null;
  let first: StatusMatch | null = null;
  let at = from;
  for (let words = 0; at < to && words < MOST_WORDS; words++) {
    const state = isBareRectify(text, at, to) ? null : readState(text, at, to);
    if (state) {
      first = stronger(first, state);
      at = state.span[1];
      continue;
    }
    at = endOfMatch(FILLER, text, at);
    if (at < 0) return null;
  }
  return at >= to ? first : null;
}

/** The first state counts; 已取得阶段性成效，需长期坚持 says what kind of going on it is. */
function stronger(first: StatusMatch | null, next: StatusMatch): StatusMatch {
  return first === null || (first.value === "in-progress" && next.value === "long-term") ? next : first;
}

const OWN = /(?:该|此|本|上述|以上)(?:项|个|条)?(?:整改)?(?:问题|任务|事项|隐患|项?工作)/;

/**
 * Reads a sentence about the matter itself that ends in its state, whatever else it says: `该问题整改完成，已建章立制。`,
 * `因审批尚未批复，该问题还未完成整改。` Facts of its own (figures, documents) make it a measure and no such sentence.
 */
export function readOwnStatus(text: string, from: number, to: number): StatusMatch | null {
  if (to - from > LONGEST_STATUS) return null;
  const words = text.slice(from, to);
  const own = OWN.exec(words);
  if (!own || /[0-9０-９《]/.test(words)) return null;
  let first: StatusMatch | null = null;
  for (let at = from + own.index + own[0].length; at < to && !/[。；]/.test(text.charAt(at)); at++) {
    const state = isBareRectify(text, at, to) ? null : readState(text, at, to);
    if (!state) continue;
    first = stronger(first, state);
    at = state.span[1] - 1;
  }
  return first;
}

/** 整改 and 解决 alone are no claim: only 已整改, 全部整改 are. */
function isBareRectify(text: string, at: number, to: number): boolean {
  return /^(?:整改(?!完成|到位|完毕|落实|销号|中|任务)|解决(?!到位)|长期整改)/.test(
    text.slice(at, Math.min(to, at + 5)),
  );
}

/**
 * Reads a status that opens an answer: `已完成。共排查…`, `正在推进。方案已于…`. It must be closed by a mark, so that
 * `已完成内设机构调整` is no status of the matter.
 */
export function readLeadingStatus(text: string, from: number, to: number): StatusMatch | null {
  if (!FIRST.has(text.charAt(from))) return null;
  const mark = text.slice(from, Math.min(to, from + 40)).search(/[。，；,;]/);
  const end = mark < 0 ? to : from + mark;
  const state = readStatus(text, from, end);
  return state && (mark >= 0 || end === to) ? state : null;
}
