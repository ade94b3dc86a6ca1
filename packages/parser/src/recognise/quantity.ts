import type { Quantity } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { chineseNumber } from "../text/numeral.ts";

/** A number with its unit as it stands in the text. */
export interface QuantityMatch {
  /** With the words that qualify it: 近1.2万人次, 60%以上. */
  readonly span: Span;
  readonly value: number;
  /** As published, without 万 and 亿: 人次 in 1.2万人次, 元 in 7.132万元. */
  readonly unit: string;
  readonly qualifier: Quantity["qualifier"];
  /** Whether things are counted, so that their name may follow. */
  readonly counts: boolean;
}

/** Where a quantity may start, and the titles to jump over: one character. To be copied for its `lastIndex`. */
export const QUANTITY_ANCHOR = /[《0-9０-９二两三四五六七八九十]|[百千](?=分之)|一(?=[成倍百千万])/g;

/** Counted things. A word in brackets is what the unit must not be the beginning of. */
const COUNTS =
  "人次 户次 家次 件次 车次 班次 场次 批次 轮次 辆次 点次 条次 项次 站次 个(?!别|体|性|案|税|[百]?分点|工作日|小时|月|季度|学时|课时) " +
  "名(?!单|额|义|次|称|誉) 人(?!大|民|员|社|才|均|行|物|事|力|工|防|居|口|生|为|武|文|气|身) 户(?!籍|口|外|均|型|主) 家(?!庭|长|属|禽|畜|教) " +
  "项(?!目) 件(?!均) 份(?!额) 篇 次(?!日|月|年|均|序|生|品|要) 场(?!所|地|镇|景|合|面|馆) 期(?!间|限|末|初|货) 条(?!例|件|款|文) " +
  "处(?!室|长|级|罚|理|分|置|于|在|方|级) 起(?!来|草|诉|码|步|到|点|源|底) 笔(?!试|录|记) 辆 张 所(?!有|以|长|属|需|得|在) 座 间(?!接|隔) 栋 幢 " +
  "套 台(?!账|帐|湾|风|阶) 宗 例(?!会|行|如|外) 批(?!准|评|示|复|改|驳) 类(?!别|似|型) 种(?!植|子|养|粮) 支(?!部|持|付|出|行|撑|队[^伍]|委|援) " +
  "本(?!级|轮|人|地|年|月|村|局|院|单|次|市|县|区|省|部|乡|镇|科|行|着) 册 卷 部(?!门|委|分|署|长|队|级|位) 块 位(?!置|于|列|居|次) 票 课时 学时 节(?!约|假|日|能|点|省|支|水) " +
  "堂(?!食) 门(?!诊|户|店|面|类|口) 面(?!积|向|对|临|上) 组(?!织|长|成|建|合) 班(?!子|级|组) 队(?!伍|员|列) 幅(?!度) 棵 株 口(?!头|径|岸) 只(?!有|要|能|是|需) 头 盏 只 根(?!据|本) " +
  "封(?!闭|存|山) 枚 床 箱 袋 瓶 桶 具 款(?!项|待) 轮(?!换|岗|流|训) 段(?!落) 片(?!区|面) 副 页 行(?!政|业|为|动|贿|使|车) 站(?!点|位|所|长) 网格 行政村 自然村 村(?!级|民|委|干|支|里|组|务|庄|居) 镇(?!政|党|级|长|纪|村) 街道(?!办|党) 社区(?!党|居)";
/** What is measured, not counted. */
const MEASURES =
  "平方公里 平方千米 平方米 立方米 公里/小时 公里 千米 公顷 公斤 千克 厘米 毫米 千瓦时 千瓦 兆瓦 亿千瓦时 平米 美元 港元 欧元 元(?!旦|月|素|老) 块钱 个工作日 工作日 个小时 小时 分钟 " +
  "个月 个季度 天(?!津|然|气|平|台) 周(?!边|岁|年|期|例|[一二三四五六日]) 岁 周岁 个?百分点 亩 米(?!饭|面) 吨 倍 分(?!别|管|类|析|局|院|支|公司|解|散|工|步|批|期|层|级|为|之|发|布|享|歧|红|配|成|局|区|片|包|会|中心|行|厂|店|校|享|路|开|秒|钟|流|摊|拨|拆|级|数线) " +
  "成(?!立|果|效|员|功|为|熟|本|都|绩|品|交|年|套|长|因|分|型|像|就|份)";
const CHINESE_COUNTS =
  "人次 场次 批次 个(?!别|体|性|案|税|百?分点|工作日|小时|月|季度) 名(?!单|额|义|次|称|誉) 人(?!大|民|员|社|才|均|行|物|事|力|工|制|组|小组|一|以上) 户(?!籍|口|外|均|型) 家(?!庭|长|属) " +
  "项(?!目|制度改革) 件(?!事) 份(?!额) 篇 次(?!产业|分配|日|月|年|供水|全会|会议|污染|伤害) 场(?!所|地|镇|战) 期(?!工程|间|限|末|项目|建设) 条(?!例|件|款|文) 处(?!室|长|级|罚|理|分|置|于) " +
  "起(?!来|草|诉|码|步|到|点|源) 笔(?!试|录|记) 辆 张(?!清单|皮|网|嘴) 所(?!有|以|长|属|需|得|在) 座 间(?!接|隔) 栋 套(?!班子) 台(?!账|帐) 宗 批(?!准|评|示|复) 类(?!别|似|人) 种(?!形态) 轮 份 篇";
const CHINESE_MEASURES =
  "元(?!旦|月) 个工作日 工作日 个小时 小时 分钟 个月 个季度 天(?!津|然|气|两头|打鱼) 周(?!边|岁|年|期|例) 个?百分点 亩 公里 吨 倍 成(?!立|果|效|员|功|为|熟|本|都|绩|品|交|年|套|长|因|分|型|像|就|份)";

const UNIT = unitPattern(`${MEASURES} ${COUNTS}`);
const CHINESE_UNIT = unitPattern(`${CHINESE_MEASURES} ${CHINESE_COUNTS}`);
const COUNTED = new Set(COUNTS.replace(/\([^()]{0,200}\)/g, "").split(" "));
/** Years are a duration only where words make them one: 近三年, 3年以上, 五年来. */
const YEARS = /(?:周?年)(?!度|级|代|月|[0-9０-９]|以前|第|初|底|末|终|内生|行动|规划|方案|计划|任务)/y;
const YEARS_BEHIND = /年(?:来|内|间|以上|以内|以来|以下|之内|期|多|左右|未)/y;
const YEARS_BEFORE = /(?:近|连续|超过|不足|满|长达|达|每|为期|历时|少于|至少|超|逾|用|过去|最近)$/;

/** A unit's first characters, to be asked before the pattern is tried. */
const UNIT_STARTS = codes(`${MEASURES} ${COUNTS} 百分点 年`.replace(/(?<=^| )(.)[^ ]{0,300}/g, "$1"));

function unitPattern(words: string): RegExp {
  return new RegExp(`(?:${words.split(" ").join("|")})`, "y");
}

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

const THOUSANDS = /[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])/y;
const SCALE = / ?(百万|千万|万亿|万|亿|千|百)?(余|多|来|几)? ?/y;
const SCALE_STARTS = codes(" 万亿千百余多来几");
const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };
const NUMERALS = codes("一二两三四五六七八九十百千万亿零〇");
const FRACTION = /分之([一二两三四五六七八九十百零〇]{1,6}|[0-9０-９]{1,4}(?:\.[0-9]{1,4})?)/y;

/** Characters that make a figure behind them part of an ordinal, a code, a range or a ratio. */
const NO_FIGURE_BEFORE =
  /[A-Za-z.．〔［[第№#*+＋×∶]$|[0-9０-９%％万亿年月日时点] ?[-－—–~～至到/／:：.．]$|[-－/_]$|[0-9０-９][时点]$/;
/** The ends of what NO_FIGURE_BEFORE matches that are not ASCII. */
const ODD_ENDS = codes("．〔［第№＋×∶－—–～至到／：时点");
const NO_NUMERAL_BEFORE = /[第之“‘「『周期表图其初一二三四五六七八九十百千万亿零〇几数]$|星期$|中央$/;
/** Behind the first figure of a range: neither end alone is what the text says. */
const RANGE_GOES_ON = /^[-－—–~～至][0-9０-９]/;
/** Behind a unit: what makes 四个意识, 两个维护, 三个规定, 五个一 names, not counts. */
const NAMED =
  /^(?:确立|维护|意识|自信|责任|规定|环境|务必|毫不|服从|革命|伟大|全面|必由|文明|结合|大局|覆盖|区分|面向|必须|坚持|带头|不|没有|先|更|敢|绝对|统筹|聚焦|注重|紧盯|一|有利|最严|作用|优先|走在|善于|着力|始终|坚定|转变|提升|强化|之间|代表|务实|倡导|能力$)/;

const BEFORE: readonly (readonly [RegExp, NonNullable<Quantity["qualifier"]>])[] = [
  [/(?:不少于|不低于|不小于|至少|最少|不下|起码)$/, "at-least"],
  [/(?:不超过|不得超过|不高于|不多于|不大于|最多|至多|最高|不足|不到|低于|少于|控制在)$/, "at-most"],
  [/(?:超过|高于|多于|突破|逾|超)$/, "more-than"],
  [/(?:将近|接近|(?<![附临靠邻最亲远])近)$/, "nearly"],
  [/(?:大约|约为|(?<![节预制签公契违解合条履特续集简邀])约|大概|左右)$/, "about"],
];
const BEHIND: Readonly<Record<string, NonNullable<Quantity["qualifier"]>>> = {
  以上: "at-least",
  及以上: "at-least",
  以内: "at-most",
  之内: "at-most",
  以下: "at-most",
  左右: "about",
  上下: "about",
};
const BEHIND_WORD = /(?:及?以上(?!率)|以内|之内|以下|左右|上下(?!级|联))/y;
/** The last characters of BEFORE's words and the first of BEHIND's: most figures have neither. */
const BEFORE_ENDS = codes("于少下码过多高足到低在破逾超近接约为概右");
const BEHIND_STARTS = codes("及以之左上");

/**
 * The quantity whose number starts at `at`, or null. Figures without a unit, dates, ordinals, codes, times and the
 * numbers of set phrases (四个意识, 三重一大) are none.
 *
 * Sample: `"近1.2万余人次"` gives `value: 12000`, `unit: "人次"`, `qualifier: "nearly"`.
 */
export function quantityAt(text: string, at: number): QuantityMatch | null {
  return isDigit(text.charCodeAt(at)) ? arabicAt(text, at) : chineseAt(text, at);
}

/** Where the number at `at` ends, so that a search can go on behind it. */
export function numberEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  if (end > at) return decimalsEnd(text, end);
  end = at + 1;
  while (NUMERALS.has(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function decimalsEnd(text: string, at: number): number {
  const point = text.charAt(at);
  return point === "." || point === "．" ? Math.max(digitsEnd(text, at + 1), at + 1) : at;
}

function arabicAt(text: string, at: number): QuantityMatch | null {
  if (isOdd(text, at)) return null;
  let wholeEnd = digitsEnd(text, at);
  if (wholeEnd - at > 15) return null;
  if (text.charAt(wholeEnd) === ",")
    wholeEnd += (sticky(THOUSANDS, text, at)?.[0].length ?? wholeEnd - at) - (wholeEnd - at);
  const end = isDigit(text.charCodeAt(wholeEnd + 1)) ? decimalsEnd(text, wholeEnd) : wholeEnd;
  const figure = { text, at, end, digits: half(text.slice(at, end)) };
  return shareAt(figure) ?? measuredAt(figure, wholeEnd);
}

/** Whether what stands before makes the figure part of an ordinal, a code, a range or a ratio. */
function isOdd(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (code >= 0x80 && !ODD_ENDS.has(code)) return false;
  return NO_FIGURE_BEFORE.test(text.slice(Math.max(0, at - 4), at));
}

function shareAt(figure: Figure): QuantityMatch | null {
  const { text, end } = figure;
  const signAt = text.charAt(end) === " " ? end + 1 : end;
  const sign = text.charAt(signAt);
  if (sign !== "%" && sign !== "％" && sign !== "‰") return null;
  if (RANGE_GOES_ON.test(text.slice(signAt + 1, signAt + 3))) return null;
  return finish(figure, { unit: sign === "‰" ? sign : "%", unitEnd: signAt + 1, power: 0, more: false });
}

function measuredAt(figure: Figure, wholeEnd: number): QuantityMatch | null {
  const { text, at, end } = figure;
  const scale = SCALE_STARTS.has(text.charCodeAt(end)) ? sticky(SCALE, text, end) : null;
  const [gap = "", size = "", more] = scale ?? [];
  const unitAt = end + gap.length;
  const unit = unitOf(text, unitAt, UNIT) ?? (size || wholeEnd - at > 2 ? null : years(text, at, unitAt));
  if (!unit || (text.charAt(at - 1) === "前" && /^[名位]$/.test(unit))) return null;
  const power = SCALES[size] ?? 0;
  // 1.3个村 at the head of a line is point 1 and three villages.
  if (
    end > wholeEnd &&
    wholeEnd - at <= 2 &&
    !size &&
    COUNTED.has(unit) &&
    !/[\u4e00-\u9fff]/.test(text.charAt(at - 1))
  ) {
    const own = wholeEnd + 1;
    return finish({ text, at: own, end, digits: half(text.slice(own, end)) }, place(unit, unitAt, power, more));
  }
  return finish(figure, place(unit, unitAt, power, more));
}

function place(unit: string, unitAt: number, power: number, more: string | undefined): Unit {
  return { unit, unitEnd: unitAt + unit.length, power, more: more !== undefined };
}

function chineseAt(text: string, at: number): QuantityMatch | null {
  let end = at;
  while (NUMERALS.has(text.charCodeAt(end)) && end - at < 12) end++;
  const next = text.charCodeAt(end);
  const more = next === 0x4f59 || next === 0x591a || next === 0x6765; // 余, 多, 来
  const unitAt = more ? end + 1 : end;
  if (!UNIT_STARTS.has(text.charCodeAt(unitAt))) return null;
  if (NO_NUMERAL_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return null;
  const numeral = text.slice(at, end);
  const fraction = sticky(FRACTION, text, end)?.[1];
  if (fraction) return fractionOf({ text, at, end: FRACTION.lastIndex, digits: "" }, numeral, fraction);
  // 三四个 is three or four; 二三 is no count either.
  const value = /[一二两三四五六七八九]{2}/.test(numeral) ? null : chineseNumber(numeral);
  if (value === null || numeral === "二" || (value < 2 && next !== 0x6210 && next !== 0x500d)) return null; // 成, 倍
  const unit = unitOf(text, unitAt, CHINESE_UNIT) ?? years(text, at, unitAt);
  if (!unit || NAMED.test(text.slice(unitAt + unit.length, unitAt + unit.length + 4))) return null;
  return finish({ text, at, end, digits: String(value) }, place(unit, unitAt, 0, more ? "余" : undefined));
}

function fractionOf(figure: Figure, below: string, above: string): QuantityMatch | null {
  const number = /[0-9０-９]/.test(above) ? Number(half(above)) : chineseNumber(above);
  const share = below === "百" ? "%" : below === "千" ? "‰" : "";
  const base = share ? 1 : chineseNumber(below);
  if (number === null || !base) return null;
  return finish(
    { ...figure, digits: String(number / base) },
    { unit: share, unitEnd: figure.end, power: 0, more: false },
  );
}

interface Figure {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly digits: string;
}

interface Unit {
  readonly unit: string;
  readonly unitEnd: number;
  /** The power of ten that 万 and 亿 stand for. */
  readonly power: number;
  /** Whether 余 or 多 stands before the unit. */
  readonly more: boolean;
}

function finish({ text, at, digits }: Figure, { unit, unitEnd, power, more }: Unit): QuantityMatch {
  const before = BEFORE_ENDS.has(text.charCodeAt(at - 1)) ? qualifierBefore(text, at, unit) : null;
  const behind = BEHIND_STARTS.has(text.charCodeAt(unitEnd)) ? sticky(BEHIND_WORD, text, unitEnd)?.[0] : undefined;
  return {
    span: [at - (before?.length ?? 0), unitEnd + (behind?.length ?? 0)],
    value: Number(`${digits}e${power}`),
    unit,
    qualifier: before?.meaning ?? (more ? "more-than" : behind ? (BEHIND[behind] ?? null) : null),
    counts: COUNTED.has(unit),
  };
}

function qualifierBefore(text: string, at: number, unit: string) {
  const before = text.slice(Math.max(0, at - 4), at);
  for (const [pattern, meaning] of BEFORE) {
    const word = pattern.exec(before)?.[0];
    // 近三年 are the last three years, all of them.
    if (word && !(word === "近" && DURATION.test(unit))) return { length: word.length, meaning };
  }
  return null;
}

const DURATION = /[年月天周日]$|小时$/;

function unitOf(text: string, at: number, pattern: RegExp): string | null {
  if (!UNIT_STARTS.has(text.charCodeAt(at))) return null;
  return sticky(pattern, text, at)?.[0] ?? null;
}

function years(text: string, at: number, unitAt: number): string | null {
  if (!UNIT_STARTS.has(text.charCodeAt(unitAt))) return null;
  const unit = sticky(YEARS, text, unitAt)?.[0];
  if (!unit) return null;
  const meant = sticky(YEARS_BEHIND, text, unitAt) || YEARS_BEFORE.test(text.slice(Math.max(0, at - 4), at));
  return meant ? unit : null;
}

function half(digits: string): string {
  if (!/[,０-９．]/.test(digits)) return digits;
  return digits.replace(/,/g, "").replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
