import type { DateMatch } from "./date-match.ts";

const PLAN_AHEAD =
  /(?:预计|预期|有望|承诺|保证|(?<![按原年])计划|力争|争取|[赶抢]在|拟[于在]?|将[于在]|(?<!有效期|合同期|任期|租期)延[至期长后]|顺延|推迟|定于|限[于期]|确保|务求|务必|[须应][于在])[^。；，,;]{0,16}$|(?:(?<![模虚比草])拟|将(?:会|继续|进一步|适时|陆续))[^。；]{0,30}[，,][于在]?$/;
const PLAN_BEHIND =
  /^(?:之?前|以前|年?内)?[，,]?(?:将|争取|力争|拟|预计|确保|务必|必须|须|要(?![点素件求])|计划(?![的，,。；、）》”]|$))/;
const PROMISED = /^(?:[^。；，,;每]{1,8}前|争取|力争|确保|计划(?![的，,。；、）》”]|$)|拟|完成|达到|建成|实现|全面)/;
/** 整改时限：, 期限延长至: what they stand before is the deadline. */
const DUE_AHEAD =
  /(?:时限|期限|(?:完成|办结|销号)(?:时间|日期)|截止(?:日期|时间)[：:])[^。；，,：:\n]{0,8}[至到为是：:]?[ \t　]{0,4}$/;
const COMPLETES =
  /^[^。；，,;后]{0,24}(?:完[成工毕]|竣工|建成|投[用运]|投入|交付|通[水车]|办[结完]|到位|销号|清[零退完]|验收|见效|达到|印发|出台|搬迁|进场|开工)/;
const SCHEDULED = /^[^。；，,;]{0,12}(?:召开|举行|举办|启动|进驻|入驻|开始|开展|实施|施行)/;
/** A label of results: what stands behind it was done. */
const RESULTS = /(?:完成情况|整改(?:成效|结果|进展|效果)|成效|复查情况|复查结果|验收意见)[：:]/;
const DONE_BEHIND = /^[^。；，,;]{0,22}已/;
const ENDED_BEHIND = /^[^。；，,;]{0,22}(?:完毕|均完成|(?<![为除])了)/;
const DONE_AHEAD = /已(?:经|于|在|全部)?[^。；，,;]{0,8}$/;
const LABEL_AHEAD = /(?:发布|发文|成文|公布|公开|印发|发稿)(?:日期|时间) ?[:：]?[ \t　]{0,4}$/;
const INFO_LINE = /来源|浏览|点击|编辑|作者|字体|访问/;
const OPENING = /[（(《〈]/g;
const CLOSING = /[）)》〉]/g;

/** What the words around a date say about it, whatever its value. Each is read when it is asked for. */
export class DateWording {
  readonly #match: DateMatch;
  /** From the line's start, at most 120 characters. */
  readonly #line: string;
  /** From the sentence's start. */
  readonly #ahead: string;
  readonly #behind: string;
  #planned: boolean | null = null;
  #done: boolean | null = null;
  #aside: boolean | null = null;

  constructor(text: string, match: DateMatch) {
    const [from, to] = match.span;
    const line = lineAhead(text, from);
    this.#match = match;
    this.#line = line;
    this.#ahead = line.slice(Math.max(line.lastIndexOf("。"), line.lastIndexOf("；"), line.lastIndexOf("\t")) + 1);
    this.#behind = clauseBehind(text, to);
  }

  /** A plan: 预计7月底, 计划于…, 将于…; but not 已于8月20日前将…上缴. */
  get planned(): boolean {
    this.#planned ??= PLAN_AHEAD.test(this.#ahead) || (PLAN_BEHIND.test(this.#behind) && !DONE_AHEAD.test(this.#ahead));
    return this.#planned;
  }

  /** What it dates has happened: 已于3月29日前全部退还. */
  get done(): boolean {
    this.#done ??=
      DONE_BEHIND.test(this.#behind) ||
      DONE_AHEAD.test(this.#ahead) ||
      (!this.planned && ENDED_BEHIND.test(this.#behind));
    return this.#done;
  }

  /** The state on that day: 截至4月底, 到8月底，已完成. */
  get asOf(): boolean {
    if (this.#match.bound !== "as-of" && !this.#ahead.endsWith("到")) return false;
    if (this.closes) return false;
    return (
      this.#match.bound === "as-of" ||
      (/(?:^|[，,：:是])到$/.test(this.#ahead) && /^[，,][^。；]{0,30}已/.test(this.#behind))
    );
  }

  /** Words that a plan for the time after the notice starts with stand before it: 下一步, 其余656亩…前, 到. */
  get outlook(): boolean {
    return (
      /下一步|今后|下阶段|接下来/.test(this.#line) ||
      (/(?:其余|剩余|余下)[^。；]{0,40}$/.test(this.#ahead) &&
        (this.#match.bound === "before" || /正在|尚未|未完成/.test(this.#line))) ||
      (this.#match.bound === "before" && /(?:正在|尚未|未完成)[^。；]{0,60}$/.test(this.#ahead)) ||
      this.aims
    );
  }

  /** A state to be reached: 到7月中旬交出答卷. */
  get aims(): boolean {
    return /(?:^|[，,：:是])到$/.test(this.#ahead) && !this.asOf && !this.done;
  }

  /** While the inspection was there: 11月中旬，巡察进驻期间. */
  get during(): boolean {
    return /^[^。；]{0,8}期间/.test(this.#behind) && /巡察|巡视|督察|进驻/.test(this.#behind.slice(0, 12));
  }

  /** 发布日期：, or beside 来源 and 浏览次数. */
  get published(): boolean {
    const { start, end } = this.#match;
    // 公示时间 with two days is how long objections are taken.
    return (
      LABEL_AHEAD.test(this.#line) ||
      (end === null && /公示(?:日期|时间)\s?[:：][ \t　]{0,4}$/.test(this.#line)) ||
      (start.day !== null && end === null && INFO_LINE.test(this.#line.slice(-40)))
    );
  }

  /** 受理信访时间截止到. */
  get closes(): boolean {
    return /[止至到为是]$/.test(this.#ahead) && CLOSES.test(this.#ahead);
  }

  /** 整改时限：, 期限延长至. */
  get due(): boolean {
    return DUE_AHEAD.test(this.#line) || /^[为是作](?:最[后终])?(?:期限|时限|截止)/.test(this.#behind);
  }

  /** A result is named that is reached then: 6月底完成, 8月交付使用. */
  get completes(): boolean {
    return COMPLETES.test(this.#behind);
  }

  /** Something begins or is held then: 9月上旬启动, 3月17日召开. */
  get scheduled(): boolean {
    return SCHEDULED.test(this.#behind);
  }

  /** 9月下旬起. */
  get begins(): boolean {
    return this.#behind.startsWith("起");
  }

  /** 2024年争取: the year itself is what is promised. */
  get promised(): boolean {
    return (PROMISED.test(this.#behind) && !this.#match.text.endsWith("度")) || this.#match.bound === "before";
  }

  /** Told as a result: 整改成效：7月1日前集中换届全部完成, or 全部清理完毕. */
  get reported(): boolean {
    return RESULTS.test(this.#line) || ENDED_BEHIND.test(this.#behind);
  }

  /** A year that only names what stands behind it: 2022年度预算, 2023年省考. */
  get adjective(): boolean {
    const { text, end, bound } = this.#match;
    return text.endsWith("度") || (end === null && bound === null && !/^[，,：:\s（(]|^$/.test(this.#behind));
  }

  /** Inside a title in 《》. */
  get cited(): boolean {
    return count(this.#line, /[《〈]/g) > count(this.#line, /[》〉]/g);
  }

  /** Inside brackets or a title in 《》. */
  get aside(): boolean {
    this.#aside ??= count(this.#line, OPENING) > count(this.#line, CLOSING);
    return this.#aside;
  }
}

const CLOSES = /(?:受理|信访|来访|报名|接收)[^。；]{0,16}(?:截止(?:日期|时间)?[到为是]?|截至|至|到)$/;

const RECEIVED =
  /(?:收到|接到)(?=[^。；]{0,30}后)|针对|根据|按照|对照|落实|围绕|研究(?!院|所|室|会|中心)|部署|传达|学习|^(?:之?前|以前)/;

/** Whether the sentence behind the date says that the findings were fed back (反馈) or handed over (交办) on it. */
export function saysFeedback(text: string, to: number): boolean {
  const sentence = clauseBehind(text, to);
  const at = sentence.search(
    /反馈(?!(?:的?(?:意见|问题|情况))?的?(?:整改|落实))|交办|移交(?=[^。；，]{0,12}(?:清单|隐患|问题(?!线索)))/,
  );
  // A date of its own nearer to the word takes it: 4月…开展了巡察，5月29日反馈意见.
  return (
    at >= 0 &&
    !RECEIVED.test(sentence.slice(0, at)) &&
    !/[0-9０-９一二三四五六七八九十][月日]/.test(sentence.slice(0, at))
  );
}

/** Words about an inspection that is over and not about its time. */
const INSPECTED =
  /被(?:审计|巡察|巡视|督察|检查)|审计工作报告|(?:审计|巡察|巡视|督察|检查)(?:查出|指出|发现|反映|反馈)的?/g;
const INSPECTS = /巡察|巡视|巡查组|督察|督导|督查|检查|审计|入驻|进驻|回头看/;

/** Whether the words before a date name it the time of an inspection: 一、巡察时间, 进驻时间：. */
export function isInspectionTime(text: string, from: number): boolean {
  return /(?:巡察|巡视|督察|督导|督查|检查|审计|进驻)(?:工作)?(?:起止)?(?:时间|时段|期间|日期)(?:为|是|安排)?\s?[：:]?\s{0,3}$/.test(
    text.slice(Math.max(0, from - 16), from),
  );
}

/** Whether the words before a date name it the day of the feedback: 反馈时间：, 问题交办日期：. */
export function isFeedbackTime(text: string, from: number): boolean {
  return /(?:反馈|交办|移交)(?:意见|问题|情况)?的?(?:时间|日期)(?:为|是)?\s?[：:]?\s{0,3}$/.test(
    text.slice(Math.max(0, from - 16), from),
  );
}

/** Whether the sentence around the date tells of an inspection, not of a 公示 of its results. */
export function saysInspection(text: string, match: DateMatch): boolean {
  const ahead = lineAhead(text, match.span[0]).slice(-60);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const around = (sentence.slice(-30) + clauseBehind(text, match.span[1])).replace(INSPECTED, "");
  return INSPECTS.test(around) && !/公示.{0,6}$/.test(sentence);
}

function lineAhead(text: string, from: number): string {
  const start = Math.max(0, from - 120);
  const ahead = text.slice(start, from);
  return ahead.slice(ahead.lastIndexOf("\n") + 1);
}

function clauseBehind(text: string, to: number): string {
  return /^[^。；\n\t]{0,100}/.exec(text.slice(to, to + 100))?.[0] ?? "";
}

function count(words: string, pattern: RegExp): number {
  return words.match(pattern)?.length ?? 0;
}
