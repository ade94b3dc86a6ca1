import type { Span } from "../model/span.ts";
import { type Place, placesIn } from "./count-place.ts";
import { isPlanned, isPresent, isSlogan, standing } from "./count-scope.ts";
import {
  type Counted,
  type NounMatch,
  nounOf,
  type Progress,
  type ProgressMatch,
  progressBefore,
  progressBehind,
} from "./count-words.ts";

/** A figure by which a sentence sums its notice up. */
export interface Count {
  readonly key: "problems" | "measures" | "rate" | Progress;
  readonly value: number;
  /** The digits alone. */
  readonly span: Span;
  /** What is counted: in 41条措施完成36条 measures. Null where no word says so. */
  readonly counted: Counted | null;
  /** How surely the words speak of all of the notice; 0 for a part of it: 要求立行立改的29个，已完成整改29个. */
  readonly rank: number;
}

/** Units of time, or of what matters are divided into: 3个方面, 6个工作日. */
const DIVISION =
  /^(?:阶段|方面|层面|环节|步骤|月|季度|工作日|小时|小组|专班|专题|大类|类|领域|维度|板块|部门|单位|科室|党组织|支部|百分点|大方面|大项|大的方面|专项|处室)/;
/** 要求分阶段整改的11个, 属于长期整改类12个: what is to happen to a part, not how far it has come. */
const PART =
  /(?:要求|要|列为|列入|属于|属|确定为|明确为|划为)[^，。；]{0,14}(?:的|类)(?:问题|任务|措施)?$|(?:立改|整改|坚持|推进|期|一般|重大)类(?:的)?(?:问题|任务)?$/;
const RATE_BEFORE =
  /(?:完成率|整改率|办结率|销号率|到位率|落实率|解决率)(?:总体|整体|已|均)?(?:约|达到|达|为|是|至|了){0,2}$/;
const RATE_OF_MEASURES = /(?:措施|举措|任务)[^，。；]{0,8}$/;

/** What the sentence said before a figure. */
interface Course {
  subject: Counted | null;
  /** What it went on to: a part of the matters (要求立行立改的29个), or other things (立行立改事项41件). */
  aside: "a part" | "others" | null;
  /** A count that only a state behind it confirms. */
  pending: Count | null;
  readonly counts: Count[];
}

/**
 * The figures by which the sentence at `span` sums a notice up: its problems and measures, how many are done, the rate.
 * Targets, slogans, outlooks, an inspection before, what one searched oneself and parts of a part give none.
 *
 * Sample: `反馈的14个问题，已完成整改11个` gives problems 14 and completed 11.
 */
export function countsIn(text: string, span: Span, outlook: boolean, subject: Counted | null = null): Count[] {
  const course: Course = { subject, aside: null, pending: null, counts: [] };
  for (const place of placesIn(text, span)) {
    if (/[；;]/.test(place.gap)) startAnew(place, course);
    if (/[%％]/.test(place.unit)) takeRate(place, course);
    else takeCount(place, course, outlook);
  }
  return course.counts;
}

/** Behind a ； other matters may be meant, unless its words speak of the rest. */
function startAnew({ before }: Place, course: Course): void {
  course.aside = null;
  if (!REST.test(before)) course.subject = null;
}

function takeRate(place: Place, course: Course): void {
  const { before, rest, value, span } = place;
  if (!RATE_BEFORE.test(before) || value > 100 || /^(?:以上|以下|左右)/.test(rest) || !isPresent(place, false)) return;
  const words = before.replace(RATE_BEFORE, "");
  const counted = RATE_OF_MEASURES.test(words) ? "measures" : course.subject;
  const own = /^[\u4e00-\u9fff]{0,8}$/.test(words) && !/[路费款课题金证案]/.test(words);
  if (own) course.counts.push({ key: "rate", value, span, counted, rank: rankOf(counted, course) });
}

function takeCount(place: Place, course: Course, outlook: boolean): void {
  const { value, gap, before, behind, span } = place;
  if (!Number.isInteger(value) || isSlogan(place) || DIVISION.test(behind)) return;
  if (PART.test(before)) {
    course.aside = "a part";
    return;
  }
  const noun = nounOf(/^(?:共|总计|合计)/.test(before) ? gap : undivided(place), behind) ?? recounted(place);
  const state = stateOf(place, noun);
  if (state === "a care") return;
  if (state) {
    if (!isPresent(place, outlook) || isPartOfState(place, state.progress, course)) return;
    const counted = noun?.counted ?? course.subject;
    if (course.aside === "others" && /整改|问题/.test(before)) course.aside = null;
    if (course.pending) course.counts.push({ ...course.pending, rank: 3 });
    course.pending = null;
    const rank = Math.max(0, rankOf(counted, course) - state.doubt);
    course.counts.push({ key: state.progress, value, span, counted, rank });
    if (!state.whole) return;
  }
  const total = noun && totalOf(place, noun, course);
  if (total) {
    course.subject = total.counted;
    course.aside = null;
  }
  if (total?.rank === 1 && total.key === "problems") course.pending = total;
  else if (total) course.counts.push(total);
  else if (!total) course.aside = noun || /的$/.test(before) ? "a part" : "others";
}

/** 问题3类12项, 问题4个方面26条: the words before a figure without what the counted are divided into. */
const DIVIDED =
  /([^，,；;：:。！!？?（(）)、\n]{0,40})(?<![0-9])[0-9一二三四五六七八九十]{1,3}个?(?:大的|大|小|主要)?(?:类|方面|板块|维度|领域|层面)(?:共|共计)?$/;

function undivided({ ahead, before }: Place): string {
  return DIVIDED.exec(ahead.slice(-60))?.[1] ?? before;
}

/** 把反馈问题梳理细化为38条: problems counted once more by who answers them. */
const RECOUNTED = /问题(?:逐条|逐项|进一步|认真){0,2}(?:梳理|细化|分解|归纳|整理|汇总|拆分){1,3}(?:成|为|出)?$/;

function recounted({ before, behind }: Place): NounMatch | null {
  return behind === "" && RECOUNTED.test(before) ? { counted: "problems", length: 0 } : null;
}

interface State {
  readonly progress: Progress;
  /** Taken off the rank: 长期坚持 beside 正在推进, 已完成的30个问题. */
  readonly doubt: number;
  /** Whether the words count all the matters and say that all are so far: 36个问题已全部完成整改. */
  readonly whole: boolean;
}

/** A matter still to be cared for, not a count of it: 对未完成的3条问题紧盯不放. */
const CARE = /(?:紧盯|围绕|聚焦|针对|对|就|把)[^，。；]{0,16}的(?:问题|任务|措施)?$/;
const REST = /(?:其中|其余|剩余|余下|剩下|其他|另外|还有|另有|其它)(?:的)?$/;

/** 17个问题已全部整改，尚有2个…: what follows speaks of others, so these are not all. */
const MORE = /^[^。]{0,40}[，,；;、](?:其余|剩余|余下|剩下|其他|另外|还有|另有|尚有|仅有|仅剩|只剩)/;

function stateOf(place: Place, noun: NounMatch | null): State | "a care" | null {
  const { before, behind } = place;
  const tail = behind.slice(noun?.length ?? 0);
  const said = progressBefore(before);
  const attributive = /的(?:问题|任务|措施)?$/.test(before);
  if (said) {
    if (!noun && /^[\u4e00-\u9fff]/.test(tail) && !/^(?:并|且|和|及|以上|左右|均|占|整改)/.test(tail)) return null;
    if (attributive && noun !== null && (CARE.test(before) || said.progress === "notStarted")) return "a care";
    return { progress: said.progress, doubt: (said.longTerm ? 1 : 0) + (attributive && noun ? 2 : 0), whole: false };
  }
  const follows =
    progressBehind(tail) ?? (REST.test(before) ? progressBefore(tail) : null) ?? (noun ? allBehind(place, noun) : null);
  if (!follows) return null;
  return {
    progress: follows.progress,
    doubt: follows.longTerm ? 1 : 0,
    whole: !REST.test(before) && follows.all && !MORE.test(place.rest),
  };
}

/** 反馈17个问题，现已全部完成整改: said of all of them behind a comma. */
function allBehind({ rest }: Place, { counted, length }: NounMatch): ProgressMatch | null {
  if (counted !== "problems" || rest.charAt(length) !== "，") return null;
  const follows = progressBehind(rest.slice(length + 1).replace(/^(?:目前|现已?|至今|截至目前，?)/, ""));
  return follows?.all ? follows : null;
}

/** 已完成整改14个（含需长期坚持的4个）, 整改完成6项，其中重大隐患完成1项: parts of what was said already. */
function isPartOfState({ ahead, before }: Place, progress: Progress, { counts }: Course): boolean {
  const open = Math.max(ahead.lastIndexOf("（"), ahead.lastIndexOf("("));
  const closed = Math.max(ahead.lastIndexOf("）"), ahead.lastIndexOf(")"));
  const inBrackets = open > closed;
  const states = counts.filter(({ key }) => key !== "problems" && key !== "measures" && key !== "rate");
  if (inBrackets && states.length > 0) return true;
  if (/(?:含|包括|包含)[^，。；]{0,10}$/.test(before)) return true;
  const within = /其中[^。；;]{0,30}$/.test(ahead.slice(-40));
  return within && states.some(({ key }) => key === progress);
}

/** Some of the measures: 债务化解等6项整改任务, 各领办2项任务, 社会关注度较高的7项任务. */
const SOME = /(?:等|各|各自|其中|的)$|(?:领办|牵头|负责|包抓)[^，。；]{0,20}$/;
const WHOSE = /(?:涉及|交办|反馈|移交|下达|认领|承担|制定|提出|确定|明确|细化|梳理)[^，。；]{0,16}的$/;

function totalOf(place: Place, noun: NounMatch, course: Course): Count | null {
  const { value, span } = place;
  if (noun.counted === "problems") {
    const rank = standing(
      place,
      course.counts.some(({ key }) => key === "problems"),
    );
    const sure = rank !== null && RECOUNTED.test(place.before) ? Math.min(rank, 2) : rank;
    return sure === null ? null : { key: "problems", value, span, counted: "problems", rank: sure };
  }
  if (isPlanned(place) || (SOME.test(place.before) && !WHOSE.test(place.before))) return null;
  // 任务 stand for measures only where no measures are counted.
  return { key: "measures", value, span, counted: noun.counted, rank: noun.counted === "tasks" ? 1 : 2 };
}

/** States of problems, and of what nothing names, go before states of measures. */
function rankOf(counted: Counted | null, { aside }: Course): number {
  if (aside) return 0;
  return counted === "problems" || counted === null ? 5 : 3;
}
