import type { Contact } from "../model/notice.ts";

/** What a contact is. */
export type ContactKind = Contact["kind"];

/** A label such as 监督电话（县纪委监委）： read in a narrowed line, as offsets into it. */
export interface ContactLabel {
  readonly kind: ContactKind;
  /** A second kind where the label names two: 地址及邮编. */
  readonly second: ContactKind | null;
  /** Behind its words: before the note in brackets and the colon. */
  readonly wordsEnd: number;
  /** The note in brackets inside it. */
  readonly note: readonly [start: number, end: number] | null;
  /** Where its value starts. */
  readonly end: number;
  /** Whether a mark or a line end sets it off, so that what follows is meant as its value. */
  readonly marked: boolean;
}

const KINDS: Readonly<Record<string, ContactKind>> = {
  电话: "phone",
  热线: "phone",
  拨打: "phone",
  致电: "phone",
  手机: "phone",
  座机: "phone",
  固话: "phone",
  来电: "phone",
  联系方式: "phone",
  联系人: "phone",
  tel: "phone",
  phone: "phone",
  传真: "fax",
  fax: "fax",
  信箱: "mailbox",
  地址: "address",
  地点: "address",
  来信: "address",
  来访: "address",
  请寄: "address",
  寄至: "address",
  寄信至: "address",
  寄信到: "address",
  写信至: "address",
  寄到: "address",
  寄往: "address",
  邮寄: "address",
  住址: "address",
  邮编: "postcode",
  邮政编码: "postcode",
  网址: "website",
  网站: "website",
  官网: "website",
  时间: "hours",
};

const HEADS = Object.keys(KINDS)
  .filter((word) => /[^a-z]/.test(word))
  .sort((left, right) => right.length - left.length)
  .join("|");

/** How people are called before their number: 何同志 155…. */
const PERSON = "同志|先生|女士|老师|主任|科长|股长|经理|书记|队长|组长|干事";

const ANCHOR = new RegExp(
  `${HEADS}|Tel|TEL|Phone|Fax|FAX|[@＠](?![)）\\]】])|[#＃](?=[A-Za-z0-9-]{1,63}[.．])|[（([【]{1,2}(?:at|AT|[@＠]|a)[)）\\]】]|[（(]?0[1-9１-９]\\d{1,2}[)）]?[-－—–]{1,2}[2-9]|[（(]0[1-9]\\d{1,2}[)）] ?[2-9]|1[3-9](?<=(?:${PERSON})[)）]?[:：，,\\s]{0,2}..)(?=[\\d -])`,
  "g",
);

/**
 * Where a contact may start: the head word of a label, the sign in an e-mail address, or an area code. A new object each
 * time, for its `lastIndex`.
 */
export function contactAnchor(): RegExp {
  return new RegExp(ANCHOR);
}

/** Words that stand before the head of a label and belong to it, as alternatives. */
export const MODIFIERS =
  "联系|咨询|监督|举报|投诉|检举|控告|值班|专门|专用|专线|信访|受理|接听|接访|接待|来访|来信|来电|反映|服务|办公室|办公|政务|固定|移动|手机|公开|" +
  "公示|互联网|电子|邮政|通讯|通信|联络|邮寄|收信|收件|寄信|投递|单位|网络|官方|门户|工作|上班|热线|纪检|纪委|巡察|巡视|督察|整改|意见|建议|征求|反馈|" +
  "主要|短信|报警|求助|查询|方便|邮件|信件|材料|信息|请|可|直接|详细";
const BEFORE = new RegExp(`(?:${MODIFIERS}){0,5}$`);
/** Label words before which a modifier is a verb of the sentence and no part of the label. */
export const LOOSE = /^(?:请|可|直接|反映|反馈|征求|意见|建议)+/;

/** The start of the label whose head word starts at `at`: 专门值班电话 starts at 专. */
export function labelStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 16), at);
  const modifiers = (BEFORE.exec(before)?.[0] ?? "").replace(LOOSE, "");
  return at - modifiers.length;
}

const FOREIGN =
  /(?:新闻|爆料|报料|投稿|供稿|广告|客服|技术支持|技术|运维|订阅|订购|发行|备案|维修|报修|纠错|招商|商务|合作|推广|售后|不良信息|侵权|版权|网站|本站|站务|编辑部|网警|网安|网监)(?:(?:违法|举报|投诉|管理|维护|联系|服务|部|中心){0,3})(?:热线|电话|专线|邮箱|信箱|QQ)?[:：]?$/;

/** Whether the label that ends or starts at `at` belongs to the site or the paper around the notice: 新闻热线. */
export function isForeign(text: string, at: number): boolean {
  return FOREIGN.test(text.slice(Math.max(0, at - 16), at));
}

const TAIL = new RegExp(
  `((?:号码|号)?(?:[/、及和与或]?[\\u4e00-\\u9fff]{0,4}(${HEADS}))?(?:号码|号|接待|方式|途径)?)` +
    "((?: ?[(]((?![+0-9]|http|www)[^()]{1,40})[)])?[)\\]】」”]?[ \\t]{0,2}(?::|为|是|如下:)?[ \\t]{0,2})(?:[(](?=[+1-9]|0\\d{2,3}[^)\\d]))?",
  "y",
);

/**
 * Reads the rest of the label whose head word `head` ends at `at` of a narrowed line: words that compose it (传真电话,
 * 地址及邮编), a note in brackets, the colon. The caller decides what it accepts as a value behind it.
 */
export function readLabel(line: string, head: string, at: number): ContactLabel | null {
  const kind = KINDS[head.toLowerCase()];
  TAIL.lastIndex = at;
  const found = TAIL.exec(line);
  if (!kind || !found) return null;
  const [, composed = "", last, separator = "", inside = ""] = found;
  const end = TAIL.lastIndex;
  const opened = line.indexOf("(", at + composed.length) + 1;
  const note = inside ? ([opened, opened + inside.length] as const) : null;
  const place = {
    wordsEnd: at + composed.length,
    note,
    end,
    marked: /[:\]】\t 为是]/.test(separator) || end >= line.length,
  };
  const other = last ? (KINDS[last] ?? null) : null;
  if (other === null || other === kind) return { kind, second: null, ...place };
  if (/^[/、及和与或]/.test(composed)) return { kind, second: other, ...place };
  // 传真电话 is a fax; in 来信地址 the last word says what it is.
  return { kind: kind === "fax" ? kind : other, second: null, ...place };
}

/** A label inside a stretch of words, from its head word on. */
const INNER =
  /(?:电话|手机|传真|邮编|邮政编码|邮箱|信箱(?=:)|联系人|收件人|地址|网址|时间|[Ee]-?mail)(?:号码|号)? ?[:(0-9]/;

const CLAUSE = /[^,;。!?\n\t()]{1,80}/y;
const BRACKET = / ?\(([^()\n]{1,60})\)/y;

/** A stretch of a narrowed line with the note in brackets behind it. */
export interface Noted {
  readonly start: number;
  readonly end: number;
  readonly note: readonly [start: number, end: number] | null;
}

/** What says where in a house: （行政楼515室）, （原县政府院内）; no note on how to write or when to come. */
const ROOM =
  /(?:\d{1,5}|[一二三四五六七八九十]{1,3})(?:室|号|楼|层|房|栋|幢|座|单元)|(?:院内|大楼|楼上|楼下|对面|隔壁|附近|[旁东西南北]侧|旁边?|路口|交叉口|交汇处|大院)$|^(?:原|老|近)/;
const NO_ROOM = /[请收交寄转]|注明|工作|时间|截止|\d:\d|邮/;

/** A signature whose line break is lost: 人民路6号中共甲县林业局党组2024年5月17日. */
const SIGNATURE = /(?:中共[\u4e00-\u9fff]{2,30})?[12]\d{3}年\d{1,2}月/;

/**
 * The words at `at` up to the next separator or label. Brackets belong to them when words go on behind (`县政府（老院）3楼`)
 * or they name a room; otherwise they are a note. Sample: the address in `湖滨路128号（请注明来意）；邮编：434021`.
 */
export function readWords(line: string, at: number): Noted | null {
  let end = at;
  let note: Noted["note"] = null;
  for (let part = 0; part < 4; part++) {
    CLAUSE.lastIndex = end;
    if (!CLAUSE.test(line)) break;
    end = CLAUSE.lastIndex;
    note = noteAt(line, end);
    const inside = note && line.slice(...note);
    if (!note || inside === null) break;
    const goesOn =
      /[\u4e00-\u9fff\dA-Za-z]/.test(line.charAt(note[1] + 1)) &&
      innerLabel(line.slice(note[1] + 1, note[1] + 14)) !== 0;
    if (!goesOn && (!ROOM.test(inside) || NO_ROOM.test(inside))) break;
    end = note[1] + 1;
    note = null;
  }
  const signed = SIGNATURE.exec(line.slice(at, end))?.index;
  if (signed !== undefined) {
    end = at + signed;
    note = null;
  }
  const inner = innerLabel(line.slice(at, end));
  if (inner >= 0) {
    end = at + inner;
    note = null;
  }
  while (end > at && /[ 、:(]/.test(line.charAt(end - 1))) end--;
  return end > at ? { start: at, end, note } : null;
}

function innerLabel(words: string): number {
  const found = INNER.exec(words);
  return found ? labelStart(words, found.index) : -1;
}

/** The note in brackets at `at`, without its brackets, unless it is a label of its own: （邮编：434419）. */
export function noteAt(line: string, at: number): Noted["note"] {
  BRACKET.lastIndex = at;
  const found = BRACKET.exec(line);
  if (!found?.[1] || INNER.test(found[1])) return null;
  const end = BRACKET.lastIndex - 1;
  return [end - found[1].length, end];
}

/** Whether words name a time of day: `工作日8:30-17:30`. */
export function namesTime(words: string): boolean {
  return CLOCK.test(words);
}

const CLOCK = /\d{1,2}(?::\d{2}|[点时])/;
const HOURS =
  /(?:周|星期|每|上午|下午|中午|早上?|晚上?|工作日|法定|节假日|年|月|夏|冬|春|秋|全天|全年|\d|至|到|[-~、,;至和及 ]|[一二三四五六日天个季令时双休]|午|间|点|分|半|:|除外|\()/y;

/** Opening hours at `at`, or null where the words name no time of day: `周一至周五8:30-12:00，14:30-17:30`. */
export function readHours(line: string, at: number): Noted | null {
  let end = at;
  for (let count = 0; count < 80; count++) {
    HOURS.lastIndex = end;
    if (!HOURS.test(line) || line.charAt(end) === "(") break;
    end = HOURS.lastIndex;
  }
  while (end > at && /[-~、,;至和及 ]/.test(line.charAt(end - 1))) end--;
  return CLOCK.test(line.slice(at, end)) ? { start: at, end, note: noteAt(line, end) } : null;
}

const BOX = /信箱/;
const STREET = /(?:路|街|道|巷|弄|里|村|楼|大厦|镇|乡|区|县|市|省|院|局|委|府)/;
const STREET_NUMBER = /(?:路|街|道|巷|弄|里|村)[^ ]{0,8}?\d{1,5}号/;
/** An address that needs no colon before it: it names a place and ends in a house or a room. */
const PLACED_HOUSE = /^[\u4e00-\u9fff]{2,8}?[省市区县旗州镇乡][^ ]{1,40}\d{1,5}(?:号楼?|栋|幢|楼|室|层|房)/;
const NO_ADDRESS = /^(?:见|同上|同前|详见|无|为|如下|以下|另|不|的|及|和|等|是)|@|\.(?:com|cn|net)|^\d{6}$|^\d{4}年/;

/** What words behind a label for places are: a postal box, an address, or nothing a letter would reach (null). */
export function placeKind(
  words: string,
  label: ContactKind,
  marked: boolean,
): "address" | "mailbox" | "postcode" | null {
  if (/^\d{6}$/.test(words)) return label === "mailbox" ? "postcode" : null;
  if (words.length < 3 || NO_ADDRESS.test(words) || !/[\u4e00-\u9fff]/.test(words)) return null;
  if (BOX.test(words)) return /\d/.test(words) ? "mailbox" : null;
  if (label === "mailbox") return STREET_NUMBER.test(words) ? "address" : marked && /\d/.test(words) ? "mailbox" : null;
  return (marked ? STREET.test(words) || /\d/.test(words) : STREET_NUMBER.test(words) || PLACED_HOUSE.test(words))
    ? "address"
    : null;
}
