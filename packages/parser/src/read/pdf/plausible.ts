import { isHan } from "./characters.ts";
import type { Fragment } from "./fragment.ts";

/** What one font says on one page, or over several of them: how many characters, and of which kinds. */
export interface FontText {
  readonly font: string;
  readonly total: number;
  readonly han: number;
  /** Han characters that any Chinese text is mostly made of. */
  readonly common: number;
  /** Controls, private use, replacement characters, and letters of scripts that do not occur beside Chinese. */
  readonly odd: number;
  /** Signs that are rare in any text: `#`, `^`, `~`. */
  readonly signs: number;
  /** The different characters among them, as many as matter. */
  readonly characters: ReadonlySet<number>;
}

/** With fewer characters than this, or fewer different ones, nothing can be said. */
const ENOUGH = 20;
const DIFFERENT = 8;

/** The most frequent characters of modern Chinese and of official documents, some 650; order does not matter. */
const COMMON = markCodes(
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指许统区保至队形社便空决治展马科司五基书非则听白却界达光放强即像难且权思王完设式色路记南品住告类求据程北边该交规万取望觉术领共确传师观清今切院让识候带导争运" +
    "整改落巡察党组织委局县省镇乡村街责监督检查专项措施召议限推持续严格位薄弱履职纪律廉洁财采购追缴退谈诫勉批评育警账销号群众服培训班干习贯彻精神近红印订完善健反馈移送案件线索处分违腐败警示巩固深化升抓促突出牵压紧扎效逐细照部署根据精准研究形式官僚举核际联系邮箱编址话息布示附览闻访源来源截底季末初旬月份周每届轮室处科股站所站办厅署院校医疗卫健康保险农林牧渔土资住房城乡建设环境态污染防治绿色矿企营商优质量险隐患安消防应急救助低残疾老幼托养贫困振兴脱产业集团司厂股权益款项预决算审支付报销票据采标招投合同约程序范规章则例办细条文件档归类登记册簿台签字署讨论决策民主集选任免考察拔用编晋升岗轮辅聘退休请销假值守晚早午夜修缮租赁借占挪虚假重复漏欠错误足够缺失乏松软宽慢推诿扯皮庸懒散拖满够晰握悟透" +
    "，。、；：“”‘’（）《》〔〕【】？！—…·",
);

function markCodes(characters: string): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) marks[characters.charCodeAt(at)] = 1;
  return marks;
}

/** Counts what each font says. */
export function tallyFonts(fragments: readonly Fragment[]): FontText[] {
  const texts = new Map<string, string[]>();
  for (const { font, text } of fragments) {
    const said = texts.get(font);
    if (said) said.push(text);
    else texts.set(font, [text]);
  }
  return [...texts].map(([font, said]) => tally(font, said.join("")));
}

function tally(font: string, text: string): FontText {
  const characters = new Set<number>();
  let [total, han, common, odd, signs] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) continue;
    total++;
    if (characters.size < DIFFERENT) characters.add(code);
    if (isHan(code)) {
      han++;
      if (code < 0x3000 || COMMON[code] === 1) common++;
    } else if (isOdd(code)) odd++;
    else if (SIGNS.has(code)) signs++;
  }
  return { font, total, han, common, odd, signs, characters };
}

const SIGNS = new Set(Array.from("!\"#$&'*+;<=>?@[\\]^_`{|}~", (sign) => sign.charCodeAt(0)));

function isOdd(code: number): boolean {
  if (code < 0x80) return code < 0x20 || code === 0x7f;
  if (code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfff0) return true;
  return (
    (code >= 0xa1 && code < 0x2010 && code !== 0xb7 && code !== 0xb0 && code !== 0xd7) ||
    (code >= 0xac00 && code < 0xdc00)
  );
}

/** What the same fonts say on several pages, taken together. */
export function sumFonts(pages: Iterable<readonly FontText[]>): Map<string, FontText> {
  const sums = new Map<string, FontText>();
  for (const fonts of pages) {
    for (const text of fonts) {
      const sum = sums.get(text.font);
      sums.set(text.font, sum ? add(sum, text) : text);
    }
  }
  return sums;
}

function add(one: FontText, other: FontText): FontText {
  return {
    font: one.font,
    total: one.total + other.total,
    han: one.han + other.han,
    common: one.common + other.common,
    odd: one.odd + other.odd,
    signs: one.signs + other.signs,
    characters: one.characters.size < DIFFERENT ? new Set([...one.characters, ...other.characters]) : one.characters,
  };
}

/**
 * Whether text can be what the page shows. It cannot when
 * - fewer than 30 of 100 Han characters are common ones: real Chinese has more than 75, codes taken for the wrong
 *   characters (Identity-H without ToUnicode) some 5 to 10, however well-formed they are;
 * - more than 10 of 100 characters are controls, private use or letters of stray scripts;
 * - text without Han has more than 25 of 100 signs such as `#` and `^`: a subset font read as ASCII.
 */
export function isPlausible({ total, han, common, odd, signs, characters }: FontText): boolean {
  if (total < ENOUGH || characters.size < DIFFERENT) return true;
  if (han >= ENOUGH && common < 0.3 * han) return false;
  if (odd > 0.1 * total) return false;
  return han > 0.1 * total || signs <= 0.25 * total;
}

/** In a font that is unreliable over the whole file, this many characters spoil a page. */
const SPOILT = 4;

/** The numbers of the pages whose text cannot be what they show: as a whole, or as far as one of their fonts goes. */
export function findUnreliable(
  pages: readonly { readonly number: number; readonly fonts: readonly FontText[] }[],
): Set<number> {
  const sums = sumFonts(pages.map(({ fonts }) => fonts));
  const bad = new Set([...sums.values()].filter((sum) => !isPlausible(sum)).map(({ font }) => font));
  const found = new Set<number>();
  for (const { number, fonts } of pages) {
    const [first, ...rest] = fonts;
    const whole = first && rest.reduce(add, first);
    const spoilt = fonts.reduce((sum, { font, total }) => (bad.has(font) ? sum + total : sum), 0);
    if ((whole && !isPlausible(whole)) || spoilt >= SPOILT) found.add(number);
  }
  return found;
}
