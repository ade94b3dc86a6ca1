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
  "通过|签订|解决|销号|拨付|支付|发放|拆除|搬迁|移交|更换|安装|接入|批复|核销|化解|配齐|补齐|补签|补登|补办|取消|停止|停发|搬入|入库|公开|公示|兑现|达标)";
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
      /(?:推迟|延期|延迟|延后|顺延|推后|展期|后延|延)(?:至|到)(?:\d{2,4}年[^，。；]{0,10}|[^，。；]{0,6})|推迟|延期|顺延|暂缓|缓建|(?:时限|期限|工期|时间)[^，。；]{0,12}(?:调整|变更|延长|改)(?:至|到|为)[^，。；]{0,14}/,
    found: "受汛期影响，竣工时间推迟到2025年6月底。",
    never: "按期开工，未出现拖延。",
  },
  {
    told: "under-way",
    pattern: new RegExp(
      `(?:尚未|仍未|还未|暂未|尚无|未能)(?!发现|发生)[^，。；]{0,4}|(?:还没有?|尚没有|没有(?!再))[^，。；]{0,6}?${DEED}|(?:尚|仍|还|目前)在(?!册|岗|编|职)|尚(?:需|待|有)|有待|(?:其余|剩余|余下)(?![^，。；]{0,10}(?:均|全部|也|亦|都))`,
    ),
    found: "污水处理站尚未建成。",
    never: "没有再发现未经审批的支出。",
  },
  {
    told: "under-way",
    pattern: new RegExp(
      `正(?:在|按|由|与|通过|依法|逐步|抓紧|着手|处于|组织|履行)|(?:筹建|筹备|装修|审理|诉讼|执行|协商|调试|施工|审批|推进|办理|招标|建设|实施|整改|编制|采购|公示|测试|走程序)(?:之)?中(?![心学小介])|进入[^，。；]{0,8}阶段|` +
        `预计|计划(?:于|在|今年|明年|年内)|拟(?:于|在)|将(?:于|在)|力争|有望|争取(?:于|在|今年|年)|加快(?:推进|建设|办理|实施)|(?:有序|积极|持续|稳步)推进|` +
        `抓紧(?:推进|办理|实施)|已(?:经)?(?:启动|开工|动工|进场|立项|着手|列入|纳入|提交|上报|报送|报请|申请|申报|形成|拟定|起草|委托|对接|部署|获批|获得?[^，。；]{0,3}批复)|` +
        `(?<![接等招期优看对])待[^，。；]{1,14}后|(?:列入|纳入)[^，。；]{0,10}计划|征求意见稿|送审稿|初稿|草案`,
    ),
    found: "设备正在安装调试。",
    never: "文化中心已建成开放，中小学全部达标。",
  },
  {
    told: "under-way",
    pattern:
      /完成(?:了)?[^，。；\d]{0,10}(?:\d{1,2}(?:\.\d{1,2})?%|百分之[一二三四五六七八九十]{1,3}(?!百)|过半|大半|近半|一半|部分)|基本完成|初步(?:完成|建成)/,
    found: "目前已完成总工程量的65%。",
    never: "任务完成率100%。",
  },
  {
    told: "kept",
    pattern: new RegExp(
      `(?:已|均|全部|如期|按期|提前|业已|现已)[^，。；]{0,12}?${DEED}|${DEED}(?:完毕|完成|到位|了)|(?:完成|建成|竣工|办结|销号|投用)(?!率|进度|时限|情况|前)|` +
        `(?:印发|收缴|交付|移交|下达|配发)(?:执行|实施|入库|使用|到位)|投入(?:使用|运行|运营)|正式(?:启用|运行|运营|上线|印发)|通过验收|全部|清零|(?:予以|作)?销号`,
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
      const sentence = text.slice(from, to);
      const match = pattern.exec(sentence);
      if (!match || (told !== "kept" && promise.includes(match[0].replace(/^已(?:经)?/, "")))) continue;
      const end = match.index + match[0].length;
      const part = told === "kept" ? partBehind(sentence, { from: match.index, end }, promise) : "";
      return { told: part ? "under-way" : told, quote: [from + match.index, from + end + part.length] };
    }
  }
  return null;
}

const AMOUNT = /(\d{1,9}(?:\.\d{1,4})?)([万亿]?[一-龥])/g;
const BEHIND = /^(?:了)?(\d{1,9}(?:\.\d{1,4})?)([万亿]?[一-龥])/;

/**
 * The amount that stands behind a deed where it is a part of what was promised, or of what stands before it; else nothing.
 * Sample: `760户` in `1200户中已办结760户`.
 */
function partBehind(
  sentence: string,
  { from, end }: { readonly from: number; readonly end: number },
  promise: string,
): string {
  const [part, done, unit] = BEHIND.exec(sentence.slice(end)) ?? [];
  if (part === undefined) return "";
  const more = [...`${promise}，${sentence.slice(0, from)}`.matchAll(AMOUNT)].some(
    ([, amount, of]) => of === unit && Number(amount) > Number(done),
  );
  return more ? part : "";
}
