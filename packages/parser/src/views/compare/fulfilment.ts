import type { Span } from "../../model/span.ts";
import { sentences } from "../../text/sentence.ts";

/** What words say of something that was promised; null where they do not say. */
export type Told = "abandoned" | "postponed" | "under-way" | "kept";

/** What was told, and the words that tell it. */
export interface Telling {
  readonly told: Told;
  /** In the text that was read. */
  readonly quote: Span;
}

/** A way to tell it: what is found in `found` and not in `never` (both are read in the tests). */
interface Sign {
  readonly told: Told;
  readonly pattern: RegExp;
  readonly found: string;
  readonly never: string;
}

/** What is begun, made or paid: verbs of which a deed is said to be done or not. */
const DEED =
  "(?:完成|建成|建好|到位|落实|启动|开工|动工|实施|办结|办理|整改|出台|制定|印发|建立|收回|收缴|追回|清退|退还|交付|投入|投用|竣工|验收|" +
  "通过|签订|解决|销号|拨付|支付|发放|拆除|搬迁|移交|更换|安装|接入|批复|核销|化解|配齐|补齐|兑现|达标)";
const WORKS = "(?:项目|工程|计划|建设|实施|采购|招标|方案|立项|改造|迁建|扩建)";

/** In this order: what was given up or put off outweighs what is under way, and that what is done. */
export const SIGNS: readonly Sign[] = [
  {
    told: "abandoned",
    pattern: /不再(?:建设|新建|实施|推进|采购|开展|安排|立项|改造|另行|单独)|不予(?:建设|实施|立项)/,
    found: "经论证，该综合楼不再建设。",
    never: "此类问题不再发生，不再收取押金。",
  },
  {
    told: "abandoned",
    pattern: new RegExp(
      `(?:取消|终止|中止|停止|放弃|搁置|撤销)(?:了)?[^，。；]{0,10}${WORKS}|${WORKS}(?:已|被)?(?:取消|终止|中止|搁置|叫停)`,
    ),
    found: "因资金调整，终止实施该供水改造项目。",
    never: "取消不合理收费3项。",
  },
  {
    told: "postponed",
    pattern:
      /(?:推迟|延期|延迟|延后|顺延|推后|展期|后延)(?:至|到|为)?(?:\d{2,4}年[^，。；]{0,10}|[^，。；]{0,6})|(?:时限|期限|工期|时间)(?:已)?(?:调整|变更|延长|改)(?:至|到|为)?[^，。；]{0,14}/,
    found: "受汛期影响，竣工时间推迟到2025年6月底。",
    never: "按期开工，未出现拖延。",
  },
  {
    told: "under-way",
    pattern: new RegExp(
      `(?:尚未|仍未|还未|暂未|未能|还没有?|尚没有|没有(?!再))[^，。；]{0,6}?${DEED}|尚(?:在|需|待)|有待`,
    ),
    found: "污水处理站尚未建成。",
    never: "没有再发现未经审批的支出。",
  },
  {
    told: "under-way",
    pattern: new RegExp(
      `正(?:在|逐步|抓紧|着手)|(?:调试|施工|审批|推进|办理|招标|建设|实施|整改|编制|采购|公示|测试|走程序)(?:之)?中(?![心学小介])|进入[^，。；]{0,8}阶段|` +
        `预计|计划(?:于|在|今年|明年|年内)|拟(?:于|在)|将(?:于|在)|力争|有望|争取(?:于|在|今年|年)|加快(?:推进|建设|办理|实施)|(?:有序|积极|持续|稳步)推进|` +
        `抓紧(?:推进|办理|实施)|已(?:经)?(?:启动|开工|动工|进场|立项|着手|列入|纳入)`,
    ),
    found: "设备正在安装调试。",
    never: "文化中心已建成开放，中小学全部达标。",
  },
  {
    told: "under-way",
    pattern:
      /完成(?:了)?[^，。；\d]{0,10}(?:\d{1,2}(?:\.\d{1,2})?%|百分之[一二三四五六七八九十]{1,3}(?!百))|基本完成|初步(?:完成|建成)/,
    found: "目前已完成总工程量的65%。",
    never: "任务完成率100%。",
  },
  {
    told: "kept",
    pattern: new RegExp(
      `(?:已|均|全部|如期|按期|提前|业已|现已)[^，。；]{0,12}?${DEED}|${DEED}(?:完毕|完成|到位|了)|(?:完成|建成|竣工|办结|销号|投用)(?!率|时限|情况|前)|` +
        `投入(?:使用|运行|运营)|正式(?:启用|运行|运营|上线|印发)|通过验收|全部|清零|(?:予以|作)?销号`,
    ),
    found: "雨量站38处已更换，全部接入省级平台。",
    never: "年内更换雨量站38处。",
  },
];

/**
 * What a measure of a later notice says of what was promised, in the sentences where it speaks of it (`about`: the words
 * that both have in common). A sign that the promise itself has tells nothing: who promised to cancel a project and did is
 * not told to have given up. Sample: `设备已采购，正在安装调试。` gives `under-way`, quote `正在`.
 */
export function readFulfilment(text: string, promise: string, about: readonly Span[]): Telling | null {
  const all = sentences(text, 0, text.length);
  const near = all.filter(([from, to]) => about.some(([start, end]) => start < to && end > from));
  for (const { told, pattern } of SIGNS) {
    for (const [from, to] of near.length > 0 ? near : all) {
      const match = pattern.exec(text.slice(from, to));
      if (match && !(told !== "kept" && promise.includes(match[0])))
        return { told, quote: [from + match.index, from + match.index + match[0].length] };
    }
  }
  return null;
}
