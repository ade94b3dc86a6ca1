import type { Span } from "../model/span.ts";

/** A team as it is named somewhere: its words, and how fully they name it (with its owner, with its number). */
export interface TeamMatch {
  readonly span: Span;
  readonly owned: boolean;
  readonly numbered: boolean;
}

const NUMBER = "第?[一二三四五六七八九十0-9]{1,3}";
const NUMBERS = `${NUMBER}(?:[、和及]${NUMBER}){0,3}`;
/** What a team does, its number behind that, 组, and the part of it that came: 巡察二组一分组. */
const CORE = new RegExp(
  `(?:巡察|巡视|巡查|督察|督导|督查|检查|审计|考核|核查|交叉|联动)(?:${NUMBERS})?小?组(?![织成建长员])(?:${NUMBER}(?:分|小|支)组)?`,
  "g",
);
const NUMBER_LAST = new RegExp(`${NUMBER}(?:[\\u4e00-\\u9fff]{1,10})?$`);

/** Whose team it is. A place may stand before it (澄江市委), a session too (八届市委). */
const OWNER =
  /^(?:第?[一二三四五六七八九十]{1,3}届)?([\u4e00-\u9fff]{0,12}?)(中央(?!八项)|国务院|国家|全国|省|自治区|市|州|盟|地委|县|区|旗|镇|乡|街道|村(?=[委党支])|校|学院|大学|院|集团|公司|联社|总行|分行|海关|厅|局|部|署|兵团|党组|党委|工委)/;

/** Words that lead over to a team and are never in its name. */
const HARD =
  /(?:派出|组建|组织|成立|抽调|派驻|下派|指派|选派|(?<![省市州县区旗党工])委[派托]|授权|[上下]午|当[天日]|[近日]日|日前|以来|期间|部署|安排|要求|根据|按照|依照|遵照|收到|接到|接受|反馈|[由的了并即将个各该])(?:的|了)?/g;
/** Words that lead over to a team where its owner follows them; elsewhere they may be in its name (县委对村巡察一组). */
const SOFT =
  /落实|贯彻|执行|配合|针对|围绕|会同|联合|协同|协助|商请|邀请|迎接|支持|服从|服务|听取|学习|传达|对照|聚焦|紧扣|结合|通过|随着|报请|统筹|进驻|涉及|关于|整改|审议|审定|报告|上报|报送|推进|推动|抓好|完成|做好|用好|运用|主动|积极|认真|全面|全力|坚决|切实|严格|严肃|办理|核实|移交|转办|交办|回应|对接|召开|参加|出席|参与|督促|加强|强化|深化|依据|截至|分别|现场|公布|公开|通报|说明|汇报|随|对|向|经|受|被|按|据|接|自(?!治)|从|在|于|与|和|同|及|因|为|把|使|令|请|至|到|以|就/g;

const REACH = 46;
/** Where a name cannot go on: sentence marks, and the day before it. */
const EDGE = /[，。；：:！？,;\s\n<>《》]|[0-9〇○零](?=[年月日])|(?<=[0-9])[年月日]/;
const MOST_TOGETHER = 5;
const JOINED = /^(?:[、和与及]|以及)$/;
const JOINED_NUMBER = new RegExp(`^(?:[、和与及]|以及)${NUMBER}$`);

/**
 * Every team named within `[from, to)` of a text, in order: 县委第三巡察组, 市委巡察二组, 区委营商环境专项巡察组,
 * 中央第三生态环境保护督察组, 县委巡察二组一分组. Teams that stand together (市委第四巡察组、第九巡察组) are one match.
 */
export function findTeams(text: string, from: number, to: number): TeamMatch[] {
  const found: TeamMatch[] = [];
  CORE.lastIndex = from;
  for (let core = CORE.exec(text); core && core.index < to; core = CORE.exec(text)) {
    const end = core.index + core[0].length;
    const start = startOf(text, core.index, from);
    const before = text.slice(start, core.index);
    const owned = OWNER.test(before);
    const numbered = /[一二三四五六七八九十0-9](?:小?组|分组|支组)/.test(core[0]) || NUMBER_LAST.test(before);
    if (!owned && !numbered) continue;
    const last = found.at(-1);
    // 市委第三巡察组和第五巡察组: the owner of the second is that of the first.
    const shared = last && start < last.span[1];
    const between = last ? text.slice(last.span[1], shared ? core.index : start) : "";
    if (last && (shared ? JOINED_NUMBER : JOINED).test(between) && found.length <= MOST_TOGETHER)
      found[found.length - 1] = { ...last, span: [last.span[0], end] };
    else found.push({ span: [start, end], owned, numbered });
  }
  return found;
}

/** Where the name of a team starts whose last part (巡察组) stands at `core`. */
function startOf(text: string, core: number, floor: number): number {
  let start = segmentStart(text, core, floor);
  // 县委教育、卫生领域专项巡察组, 市委第四、第九巡察组: the owner stands before the list.
  for (let more = 0; more < 3 && text.charAt(start - 1) === "、" && core > start; more++) {
    const wider = segmentStart(text, start - 1, floor);
    const listed = new RegExp(`${NUMBER}$`).test(text.slice(wider, start - 1));
    if (ownerIn(text, start, core) !== null || (startsNumbered(text, start) && !listed)) break;
    if (!listed && ownerIn(text, wider, start - 1) === null) break;
    start = wider;
  }
  return ownerIn(text, start, core) ?? afterLast(HARD, text, start, core);
}

function startsNumbered(text: string, at: number): boolean {
  return /^第?[一二三四五六七八九十0-9]/.test(text.slice(at, at + 2));
}

const CLOSE = new Map([
  ["）", "（"],
  [")", "("],
  ["”", "“"],
]);

/** Back from `end` to a mark that no name holds. Short brackets and quotes are held: 村（社区）, “回头看”. */
function segmentStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > Math.max(floor, end - REACH)) {
    const character = text.charAt(at - 1);
    const open = CLOSE.get(character);
    if (open) {
      const from = text.lastIndexOf(open, at - 1);
      if (from < at - 12 || from < floor || /简称|下称/.test(text.slice(from, at))) return at;
      at = from;
      continue;
    }
    if (/[、（(“]/.test(character) || EDGE.test(text.slice(at - 1, at)) || isDayBefore(text, at)) return at;
    at--;
  }
  return at;
}

/** 4月28日市委…: the figures of a day end before the name. A number in the name has 第 before it. */
function isDayBefore(text: string, at: number): boolean {
  if (/[年月日]/.test(text.charAt(at - 1))) return /[0-9]/.test(text.charAt(at - 2));
  return /[0-9]/.test(text.charAt(at - 1)) && !/第[0-9]{0,2}$/.test(text.slice(Math.max(0, at - 4), at - 1));
}

/** Where the owner's name starts within `[from, to)`: as far right as one can start; null where none is named. */
function ownerIn(text: string, from: number, to: number): number | null {
  const start = afterLast(HARD, text, from, to);
  let best: number | null = isOwner(text, start, to) ? start : null;
  SOFT.lastIndex = start;
  for (let soft = SOFT.exec(text); soft && soft.index < to; soft = SOFT.exec(text)) {
    const at = soft.index + soft[0].length;
    if (at >= to || !isOwner(text, at, to)) continue;
    if (soft[0].length > 1 || !isPlace(text, soft.index, to)) best = at;
  }
  return best;
}

function isOwner(text: string, from: number, to: number): boolean {
  return OWNER.test(text.slice(from, to));
}

/** 和平区委, 从江县委: a place that begins as a preposition does. Few counties have names of one character: those are asked for. */
function isPlace(text: string, from: number, to: number): boolean {
  const [, place = "", level = ""] = OWNER.exec(text.slice(from, to)) ?? [];
  if (place.length < 2 || place.length > 3 || !/^[市州县区旗镇乡]$/.test(level)) return false;
  if (place.length === 2 && level !== "县") return true;
  const name = place + level;
  for (let at = text.indexOf(name), seen = 0; at >= 0 && seen < 40; at = text.indexOf(name, at + 1), seen++)
    if (at !== from && (at === 0 || /[\n共，。；、《“（(省市州]/.test(text.charAt(at - 1)))) return true;
  return false;
}

function afterLast(pattern: RegExp, text: string, from: number, to: number): number {
  let end = from;
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    end = Math.min(to, found.index + found[0].length);
  }
  return end;
}

/** The numbers in a team's name: 市委第四巡察组、第九巡察组 gives 四 and 九. */
export function teamNumbers(words: string): string[] {
  return [...words.matchAll(/第?([一二三四五六七八九十0-9]{1,3})(?!届|轮|项|个)(?=[\u4e00-\u9fff、]{0,14}组)/g)].map(
    ([, number = ""]) => number,
  );
}
