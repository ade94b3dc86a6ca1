import type { Span } from "../model/span.ts";
import { closingQuote, sentenceEnd } from "../text/sentence.ts";
import { endOfMatch } from "../text/sticky.ts";

const OPENER = /(?:关于|针对|对于|对照)(?:(?:巡察|巡视|督察|审计|检查|反馈)[^“‘"，。]{0,12}(?:的|出|：))?\s?/y;
const TAIL =
  /(?:等)?(?:几个|方面)?(?:的|存在的|等方面)?(?:突出|具体|共性)?(?:问题|不足|现象|反馈意见)(?:方面)?(?:的)?(?:(?:集中)?整改(?:工作)?(?:落实|进展|完成)?(?:工作)?(?:情况|措施|方面)?|(?:落实|进展|完成)情况)?(?:[。：:；;]|(?=$|\n|整改|一是|首先|（|\())?/y;
const TAIL_ANYWHERE = /(?:的|等)?问题(?:的)?(?:整改(?:落实|进展|完成)?(?:工作)?(?:情况|措施)?)?$/;
const QUOTE = /[“‘"「『]/;

/** A problem's heading read: where the problem alone stands, and where the heading ends. */
export interface Formula {
  readonly statement: Span;
  readonly end: number;
}

/**
 * Reads a heading made by formula: 关于“…”问题的整改, 针对…的问题。, “…”问题整改情况.
 *
 * The statement is what stands inside, without the outer quotes; quotes of the same kind inside them are counted, and
 * sentences inside quotes do not end the heading. Returns null for a heading that is no formula.
 */
export function readFormula(text: string, from: number, to: number): Formula | null {
  const opener = endOfMatch(OPENER, text, from);
  const start = Math.max(from, opener);
  if (start >= to) return null;
  if (QUOTE.test(text.charAt(start))) {
    const quoted = readQuoted(text, start, to);
    if (quoted) return quoted;
  }
  return opener >= 0 ? readUnquoted(text, start, to) : null;
}

function readQuoted(text: string, start: number, to: number): Formula | null {
  let close = closingQuote(text, start, to);
  let parts = 1;
  while (close >= 0) {
    const end = tailEnd(text, close + 1, to);
    if (end !== null) {
      return { statement: parts === 1 ? [start + 1, close] : [start, close + 1], end };
    }
    const next = nextQuote(text, close + 1, to);
    if (next < 0) return null;
    close = closingQuote(text, next, to);
    parts++;
  }
  return null;
}

/** The next quote of a series: “甲”“乙”, “甲”、“乙”, “甲”和“乙”, or the quote that ends a badly nested one. */
function nextQuote(text: string, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 80); at++) {
    const character = text.charAt(at);
    if (QUOTE.test(character)) return at;
    if (/[。！？]/.test(character)) return -1;
  }
  return -1;
}

function tailEnd(text: string, from: number, to: number): number | null {
  const end = endOfMatch(TAIL, text, from);
  return end >= 0 && end <= to ? end : null;
}

function readUnquoted(text: string, start: number, to: number): Formula | null {
  const end = sentenceEnd(text, start, to);
  const sentence = text.slice(start, end).replace(/[。：:；;！？]$/, "");
  const colon = sentence.search(/问题(?:的)?(?:整改)?(?:情况|措施)?[：:]/);
  const whole = colon >= 0 ? sentence.slice(0, colon + 2) : sentence;
  const tail = TAIL_ANYWHERE.exec(whole.slice(-24));
  if (!tail) return null;
  const length = whole.length - tail[0].length;
  if (length < 2) return null;
  const close = colon >= 0 ? start + sentence.indexOf("：", colon) + 1 || end : end;
  return { statement: [start, start + length], end: close };
}

const GENERIC =
  /(?:关于|针对|对于|巡察|巡视|督察|督导|审计|检查|反馈|意见|问题|整改|落实|进展|推进|完成|工作|情况|措施|具体|主要|存在|方面|各类|重点|突出|事项|任务|逐项|逐条|目前|阶段性|集中|成效|及其?|和|与|的|对|在|、|：|。|“|”|省委|市委|县委|区委|旗委|中央|第[一二三四五六七八九十]{1,3}|组|指出|提出|清单|台账|汇总|有关|相关|开展|扎实|全面|结果|进度|表|需|长期|持续|尚未|未|到位)/g;

const GENERIC_END =
  /(?:情况|问题|整改|落实|措施|意见|方面|事项|任务|台账|清单|表|成效|进展|工作|结果|汇总|一|二|三|四|五|六|七|八|九|十|[0-9])[。：:]?$/;

/** Whether a heading names no problem of its own: 反馈问题整改落实情况, 整改措施及成效. */
export function isGeneric(heading: string): boolean {
  return heading.length < 60 && GENERIC_END.test(heading.slice(-3)) && heading.replace(GENERIC, "").length < 3;
}

const ORGANISATION =
  /组织(?:领导|推进|落实|开展|实施|情况|保障)|主体责任(?:情况|的情况)|第一责任人|责任情况|领导小组|统筹(?:推进|部署|谋划|协调)|政治站位|思想认识|提高认识|(?:整改|总体|基本|工作)(?:工作)?(?:总体|基本|推进|开展|组织|部署)情况|基本情况|总体情况|总体进展|压紧压实|压实(?:整改)?责任|高位推动|工作(?:机制|部署)|动员部署|强化(?:领导|统筹|督导|督促)|建章立制情况|主要做法|工作做法|取得的?(?:主要)?成效|组织领导/;
const NEXT =
  /下一步|下步|下一阶段|今后|后续|打算|努力方向|工作安排|工作计划|巩固(?:深化|拓展|提升)?.{0,10}成果|持续深化/;
const PLAN =
  /^(?:总体要求|指导思想|基本原则|工作原则|(?:总体|主要|工作)?目标(?:任务)?|有关要求|工作要求|保障措施|组织保障|实施步骤|工作步骤)[。：:]?$/;
const OTHER = /(?:主要)?原因(?:分析)?[。：:]?$|困难(?:和问题)?[。：:]?$|经验做法|体会/;
const CONTACT = /联系方式|监督方式|反馈方式|反映方式|意见反馈|联系电话|受理方式|举报方式|来信来访|公示时间|公示期/;

/** What a section is for, by its heading alone; null where the heading does not say. */
export function areaOf(heading: string): "organisation" | "next-steps" | "contact" | "other" | null {
  if (CONTACT.test(heading)) return "contact";
  if (NEXT.test(heading)) return "next-steps";
  if (OTHER.test(heading)) return "other";
  return ORGANISATION.test(heading) || PLAN.test(heading) ? "organisation" : null;
}

const CLAUSE = /[，。；、：:;,！？（）()【】]/;
const QUOTES = /[“”‘’"]/g;
const WEAK_END =
  /(?:不[\u4e00-\u9fff]{1,5}|[未没][\u4e00-\u9fff]{1,12}|无[\u4e00-\u9fff]{1,6}|[欠差弱乱散松软空虚浮慢低偏浅窄少多大]|滞后|薄弱|缺失|缺位|短板|差距|漏洞|盲区|隐患|风险|断档|老化|偏差|淡薄|涣散|欠缺|化|走过场|形式|折扣|两张皮|突出|现象|问题|频发|多发|脱节|粗放|随意|存在|发生|不止|缓慢|模糊|混乱|不清|失管|失控|失察|违规|违纪|错位|空转|失真|失实|流失|超标|超期|挂账|雷同|短缺|匮乏|单一|不力|迟缓|虚设|为零|倒挂|占用)$/;
const WEAK_START =
  /^(?:违规|违反|擅自|超标准|超范围|超职数|缺乏|缺少|存在|未|没有|不|重[\u4e00-\u9fff]{1,6}轻|个别|部分|少数|有的|有些)/;

/**
 * How much of a heading's first sentence says that something is wanting, from 0 to 1: the share of its clauses that end
 * in a word of lack (不到位, 薄弱, 有差距) or open with one (违规, 缺乏).
 */
export function weakness(text: string, from: number, to: number): number {
  const end = sentenceEnd(text, from, to);
  const clauses = text
    .slice(from, end)
    .replace(QUOTES, "")
    .split(CLAUSE)
    .filter((clause) => clause.length > 1);
  if (clauses.length === 0) return 0;
  return (
    clauses.filter((clause) => WEAK_END.test(clause.slice(-14)) || WEAK_START.test(clause)).length / clauses.length
  );
}

const DOING =
  /^(?:进一步|持续|不断|切实|认真|积极|严格|全面|深入|及时|着力|扎实|主动|坚决|大力|重点|严肃|逐步|统筹|立即|迅速|充分|有效|定期|常态化|系统|专题|已)?(?:加强|强化|完善|建立|健全|制定|制订|修订|开展|组织|召开|印发|推进|推动|深化|提高|提升|压实|规范|督促|聘请|投入|成立|清理|清退|整改|排查|梳理|坚持|通过|按照|根据|结合|明确|收回|追缴|邀请|举办|出台|实行|实施|推行|严格|将|把|对|由|针对|围绕|依托|利用|新增|新建|完成|优化|调整|编制|落实好|发挥|争取|签订|设立|设置|增设|配备|选派|安排|约谈|批评|给予|责令|责成|问责|通报|上线|开通|印制|发放|发布|公开|公示|用好|抓好|做好|抓实|抓牢|压紧|细化|严把|严肃|巩固|拓展|创新|创建|打造|搭建|构建|学习|传达|堵塞|畅通|压降|督办|整治|查处|督查|倒排|自|从|会同|联合|与|向|在|以)/;

/** Whether words open as a deed, not as a finding: 加强…, 制定…, 对…进行…. */
export function opensAsDeed(text: string, from: number): boolean {
  return DOING.test(text.slice(from, from + 12));
}
