import type { Place } from "./count-place.ts";

/** What is still to come: 力争年底前完成, 确保30个问题全部整改到位, 下一步. */
const AIM =
  /确保|(?<![按照关据作相])要求(?!立行|分阶段|持续)|限期|责成|督促|责令|力争|争取|力求|务必|务求|保证|拟(?!定)|预计|预期|目标(?=[是为:：])|必须|(?<![按照施])计划(?!推进|有序|实施|整改中)|将(?=于|在|继续|全部|全面|按|持续|尽快)|尽快|尽早|下一?步|接下来|今后|下一?阶段|(?:底|月|日|年|节)(?:之)?前(?![，,])|(?:^|[，,；;、])(?:又|还|既|都|也)?要(?!求)|应当?(?:于|在)/g;
/** What is so now: a sentence may name an aim and go on with what was reached. */
const NOW = /截至|截止|目前|已|现有|仍有|尚有|还有|至今|公示之日/g;
/** A share of what was thought done that is not: 的17个问题中，有3个问题反弹. */
const FAULT_BEHIND =
  /[中，,](?:仍然?|还|尚)?有[0-9０-９一二两三四五六七八九十]{1,4}[个项条件][^，。；]{0,12}(?:不到位|不彻底|不实|反弹|回潮|虚假|敷衍|反复|未真正)/;

/** Whether a state is said of the present, not aimed at. In an outlook chapter its words must say so. */
export function isPresent({ ahead, behind, rest }: Place, outlook: boolean): boolean {
  const words = ahead.slice(-160) + behind.slice(0, 10);
  const aim = lastOf(AIM, words);
  const now = lastOf(NOW, words);
  if ((outlook && now < 0) || FAULT_BEHIND.test(rest)) return false;
  return (aim < 0 || now > aim) && !/^[^，。；]{0,6}(?:要|须|应|必须)/.test(behind);
}

/** Where the last match ends; -1 without one. */
function lastOf(pattern: RegExp, words: string): number {
  let end = -1;
  for (const found of words.matchAll(pattern)) end = found.index + found[0].length;
  return end;
}

const ONE_LEFT = /(?:其余|剩余|余下|仅剩|还剩|尚余|仅有|还有|尚有|仍有|只有|剩下)(?:的)?$/;
const EACH = /[每任某同逐哪这那另各]$|第$/;
const ONE_BY_ONE =
  /^[^，。；0-9]{0,3}[、，,][^，。；0-9]{1,4}1[个项条件]|1[个项条件][^，。；0-9]{0,3}[、，,][^，。；0-9]{1,4}$/;

/** 解决一个、销号一个; 每一个问题; 完成1个、销号1个: ways of speaking, no counts. */
export function isSlogan({ value, arabic, ahead, rest }: Place): boolean {
  if (value !== 1) return EACH.test(ahead);
  if (!arabic) return !ONE_LEFT.test(ahead.slice(-6));
  return ONE_BY_ONE.test(rest.slice(0, 10)) || ONE_BY_ONE.test(ahead.slice(-10));
}

/** 对2019年经责审计指出的21个问题, 上轮巡察反馈的9个问题: the count of an inspection before. */
const OF_EARLIER =
  /(?:对|就|针对)(?:[0-9]{4}年(?!度)|往年|历年)[^，。；\n]{0,24}$|(?:上一?轮|上一?届|上次|前一?轮|历次|历年|往年|以往)[^，。；\n]{0,24}$|曾[^。；\n]{0,40}$/;
const OF_NOTICE =
  /(?:(?:审计|巡[视察]|督[察查导])(?:组|报告|意见)[^，。；]{0,4}，共?(?:提出|列出)|反馈|指出|移交|交办|转办|点出|(?:巡[视察]|督察|督[查导]组|审计|检查组|核查组|考核组|专家组|工作报告)[^，。；]{0,12}?(?:发现|查出|提出|反映|列出|通报|明确|涉及))/g;
const FOUND =
  /(?:巡[视察]|督[察查导])组[^。；]{2,60}(?:巡[视察]|督[察查导])[^。；，]{0,6}，共?(?:发现|查出)[^，。；]{0,8}$/;
const OWN =
  /自查|排查|抽查|查摆|走访|征求|收集|举一反三|新发现|(?<!检查组|督察组|审计)(?:发现|查找|查出|检查出|摸排)|回头看|群众反映|带头|领办|领衔|包案|包保|受理|接访|信访|帮助|解决(?:群众|企业|职工)/g;
const TAKEN_UP =
  /(?:围绕|针对|对照|聚焦|认领|认账|涉及|共|梳理|细化|分解|归纳|整理|合并|把|将|对|就)[^，。；：]{0,24}$/;
const SHARE =
  /(?:其中|其余|剩余|余下|剩下|[^完]含|包括|包含|另有|新增|仍有|还有|尚有|立行立改|立整立改|即知即改|共性|个性|重大|一般|分阶段|长期)(?:的|类|性)?(?:整改)?(?:问题|隐患|问题隐患)?(?:有|共)?$/;

/** An inspection of a part (延伸巡察) hands over what concerns that part, and no more: 反馈个性问题8个. */
const OF_ITS_OWN = /(?:反馈|指出|移交)[^，。；]{0,6}[共个]性问题(?:有|共)?$/;
/** 巡察共发现问题203个: the sum of what an inspection found. */
const FOUND_IN_ALL = /共(?:发现|指出|反馈|查出|移交|交办)[^，。；]{0,8}问题$/;

/** 问题数量：9个, a line of facts. */
const LABEL = /^[^，。；：:]{0,6}问题(?:数量?|总数)?[：:] ?$/;

const SUM = /(?:共计|合计|总计|总共|共)(?:有|为|涉及)?$/;

/**
 * How surely a count of problems before which `ahead` stands is that of the notice: 4 for a sum, 3 for 反馈的…, 2
 * for 针对…, 1 where only states that follow can confirm it; null for a count of something else. `again`: its sentence
 * has counted problems before, so that a second count is of some of them unless it says whose it is.
 */
export function standing({ ahead, before, gap, rest }: Place, again: boolean): 1 | 2 | 3 | 4 | null {
  const near = ahead.slice(-80);
  const share = SHARE.test(before) && !(OF_ITS_OWN.test(before) && !/[共个]性/.test(rest));
  if (OF_EARLIER.test(near.slice(-40)) || share || FAULT_BEHIND.test(rest)) return null;
  if (LABEL.test(ahead)) return 3;
  if (SUM.test(before) || FOUND_IN_ALL.test(before)) return 4;
  if (again && lastOf(OF_NOTICE, gap) < 0) return null;
  const notice = FOUND.test(near) ? near.length : lastOf(OF_NOTICE, near);
  const own = lastOf(OWN, near);
  if (own > notice) return null;
  if (notice >= 0) return 3;
  return TAKEN_UP.test(near.slice(-30)) ? 2 : 1;
}

/** A plan of measures, or measures that are not the notice's: 将制定措施12项. */
export function isPlanned({ ahead }: Place): boolean {
  return /(?:拟|将|计划|预计|准备|争取|力争)(?:再|新)?(?:制定|提出|出台|研究|采取|落实)[^，。；]{0,20}$/.test(
    ahead.slice(-40),
  );
}
