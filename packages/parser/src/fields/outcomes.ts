import type { Outcome, Quantity } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { withoutParts } from "../recognise/parts.ts";

type Kind = Outcome["kind"];

/** How far before and behind a figure its verb is looked for. */
const REACH = 48;

/** What an amount of money can be the object of, one row a kind; a wording is a word in a row. */
const MONEY: readonly (readonly [Kind, string])[] = [
  ["money-fined", "罚款|罚没|罚金|没收|处罚|处以"],
  ["money-saved", "核减|审减|节约|节省|节支|减少支出|减少开支|压减|压缩|少支出"],
  [
    "money-recovered",
    "追缴|追回|追收|追讨|追偿|追索|收回|收缴|清收|清缴|清欠|清退|催收|催缴|回收|挽回|补缴|补交|上缴|上交|缴回|交回|缴入|退缴|退赔|退赃|扣回|扣缴",
  ],
  ["money-returned", "退还|退回|返还|发还|归还|退付|退补"],
  ["money-paid", "拨付|兑付|兑现|支付|发放|补发|补贴发放|结清|偿付|清偿|补助到位|赔付|赔偿"],
];

const DISCIPLINED =
  "党纪政务(?:双重)?处分|党政纪处分|党纪处分|政务处分|政纪处分|纪律处分|双重处分|行政处分|处分|党内严重警告|严重警告|党内警告|警告|记大过|记过|降级|撤职|撤销党内职务|" +
  "开除党籍|开除公职|开除|留党察看|诫勉谈话|诫勉|免职|组织处理|组织调整|调离岗位|停职检查|停职|责令辞职|引咎辞职|辞退|解聘|降职|问责|追责问责|追责";
const WARNED =
  "批评教育|提醒谈话|谈话提醒|警示谈话|警示约谈|约谈|谈话函询|函询|通报批评|责令(?:其)?(?:作出)?(?:深刻)?(?:书面)?检查|(?:作出)?(?:深刻)?书面检查|作出检查|作出(?:深刻)?检讨|检讨|训诫";
const TRANSFERRED =
  "移送司法机关|移送司法|移送检察机关|移送公安机关|移送监察机关|移送纪委监委|移送纪检监察机关|移送留置|采取留置";

const HARDEST = new RegExp(TRANSFERRED);
const HARD = new RegExp(DISCIPLINED);
/** The harder first, so that 诫勉谈话 is not read as a talk. */
const ACTION = [TRANSFERRED, DISCIPLINED, WARNED].join("|");
/** Actions joined right before a figure, perhaps with whom they met: 批评教育、约谈党组织书记 | 8人次. */
const JOINED = new RegExp(
  `(?:给予|受到|予以|进行)?(?<![受曾因未拟应])(?:${ACTION})(?:(?:、|和|及|以及|或|或者|并)(?:给予|予以)?(?:${ACTION})){0,6}(?:处理|处分|问责)?` +
    "(?:[\\u4e00-\\u9fff]{0,8}(?:干部|人员|责任人|负责人|书记|党员|职工|干警))?(?:了|共|共计|累计|合计|:|：)?$",
);
const ACTION_BEHIND = new RegExp(`(?:${ACTION})(?:处分|处理|谈话)?`);
const PERSON = /^(?:名|人|人次|位)$/;
const PERSON_NAMED =
  /^[\u4e00-\u9fff]{0,14}(?:干部|人员|同志|党员|责任人|负责人|书记|主任|职工|干警|民警|局长|主席|教师|医师|村官|工作者|领导)/;

const VERB = new RegExp(MONEY.map(([, words]) => words).join("|"), "g");
/** Right before a verb: it says what went wrong, or what is still to come. */
const NOT_DONE_BEFORE =
  /(?:违规|违法|违纪|超标准?|超范围|超额|重复|多头|多|乱|未|应|应当|拟|欠|拖欠|虚报|套取|不予|没有|不|将|要|须|需|需要|预计|计划|力争|争取|尚未|仍未|待|擅自|私自|可|每年|年均|限期|准备|负责)$/;
/** Right behind a verb: it describes a thing (退还条件的, 发放标准), and does nothing. */
const DESCRIBES =
  /^(?:条件|标准|范围|对象|工作|制度|办法|程序|流程|环节|台账|比例|情况|问题|到位率|率)|^[\u4e00-\u9fff]{0,3}的|虚[增列报]/;
const DONE_BEHIND =
  /^[^。；;\n]{0,30}?(?:已|均|全部|全额|予以|责令|足额|如数|按程序|依规|由其)[^。；;\n]{0,14}?(?<!申请|要求|催促)(追缴|追回|收回|收缴|清退|退还|退回|返还|退缴|上缴|退赔|缴入|归还|发还|补缴|拨付|兑付|发放|兑现|支付|核减)/;
const OWN_FIGURE = /^[^，,、]{0,10}[0-9]/;
/** A clause that only names the sum of what the clause before it did. */
const SUMS_UP = /^(?:共|共计|合计|总计|累计|总额|金额|涉及金额|涉及资金|涉案金额|折合|价值)[\u4e00-\u9fff]{0,6}$/;

const RULES =
  /(?:制定|制订|修订|修改|完善|健全|建立|出台|印发|新建|新增|新订|废改立)[^。；;：:，,\n]{0,40}(?:制度|机制|办法|规定|规章|细则|规程|规则|规范|文件|规范性文件)(?:共|共计|累计|合计|等)?$/;
const RULE_VERB = /(?:制定|制订|修订|修改|完善|健全|建立|出台|印发|新建|新增|新订)/g;
const RULE_NAMED = /^[\u4e00-\u9fff（）()]{0,12}?(?:制度|机制|办法|规定|规章|细则|规程|规则|规范)/;
const NOT_A_RULE = /措施|清单|方案$|任务|档案|台账|工作手册/;
const RULE_UNIT = /^(?:项|个|件|部|条|份|篇|套)$/;

const CASE_UNIT = /^(?:条|件|起|个|项|批|宗)$/;
const CASES_BEFORE = /(?:移送|移交|转交|转办|交办)[^。；;，,\n]{0,24}?(?:线索|案件|问题)(?:共|共计|累计|合计)?$/;
const CASES_BEHIND = /^[^。；;，,\n]{0,12}(?:线索|案件)/;
const HANDED_OVER = /(?:移送|移交|转交)[^。；;，,起\n]{0,16}$/;

/** What makes an action one that was not taken. */
const NOT_DONE = /未|没有|拟|应当?(?:给|予|对)|不予|不再|尚/;

/** A figure with the words around it. */
interface Figure {
  readonly quantity: Quantity;
  /** The words before it, from the end mark before. */
  readonly before: string;
  readonly behind: string;
}

/** What a figure counts, and the words that say so. */
interface Found {
  readonly kind: Kind;
  readonly span: Span;
}

/**
 * What the rectification brought, in order: money recovered, returned, paid, saved or fined, people disciplined, warned
 * or transferred, cases handed over, rules made. Only figures with a verb that says it is done; zeros are kept, and one
 * number for several actions is one outcome; what breaks a figure down (48人，其中警告31人) is not counted again. Counts of meetings and documents are none.
 *
 * Sample: `追缴资金7.132万元` gives `kind: "money-recovered"`, `value: 71320`, `unit: "元"`.
 */
export function extractOutcomes(text: string, quantities: readonly Quantity[]): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const quantity of quantities) {
    if (quantity.qualifier === "at-least" || quantity.qualifier === "at-most") continue;
    const read = READERS.find(({ unit }) => unit.test(quantity.unit));
    if (!read) continue;
    const [start, end] = quantity.span;
    const before = text.slice(Math.max(0, start - REACH), start);
    const figure = {
      quantity,
      before: before.slice(lastMark(before) + 1),
      behind: upToMark(text.slice(end, end + REACH)),
    };
    const found = read.readers.reduce<Found | null>((known, reader) => known ?? reader(figure), null);
    if (!found) continue;
    const { value, unit } = quantity;
    outcomes.push({ kind: found.kind, value, unit, text: text.slice(...found.span), span: found.span });
  }
  return withoutParts(text, outcomes);
}

const MARKS = new Set(["。", "；", ";", "\n", "！"].map((mark) => mark.charCodeAt(0)));

type Reader = (figure: Figure) => Found | null;

const READERS: readonly { readonly unit: RegExp; readonly readers: readonly Reader[] }[] = [
  { unit: /^(?:元|美元)$/, readers: [money] },
  { unit: /^(?:名|人|人次|位)$/, readers: [people] },
  { unit: /^个$/, readers: [rules, cases, people] },
  { unit: /^(?:项|件|部|条|份|篇|套|起|批|宗)$/, readers: [rules, cases] },
];

function lastMark(words: string): number {
  for (let at = words.length - 1; at >= 0; at--) if (MARKS.has(words.charCodeAt(at))) return at;
  return -1;
}

function upToMark(words: string): string {
  const end = words.search(/[。；;\n！]/);
  return end < 0 ? words : words.slice(0, end);
}

function money({ quantity, before, behind }: Figure): Found | null {
  const [start, end] = quantity.span;
  const comma = Math.max(
    before.lastIndexOf("，"),
    before.lastIndexOf(","),
    before.lastIndexOf("："),
    before.lastIndexOf(":"),
  );
  const own = before.slice(comma + 1);
  const words = SUMS_UP.test(own) ? before : own;
  const ahead = verbIn(words);
  if (ahead) return { kind: ahead.kind, span: [start - words.length + ahead.at, end] };
  const done = DONE_BEHIND.exec(behind);
  const verb = done?.[1];
  // 2064万元，已发还1988万元: the verb has a figure of its own.
  if (!done || !verb || OWN_FIGURE.test(behind.slice(done[0].length))) return null;
  return { kind: moneyKind(verb), span: [start, end + done[0].length] };
}

/** The verb nearest to the figure behind `words` that says something was done. */
function verbIn(words: string): { readonly kind: Kind; readonly at: number } | null {
  const verbs = [...words.matchAll(VERB)].reverse();
  for (const verb of verbs) {
    const behind = words.slice(verb.index + verb[0].length);
    if (NOT_DONE_BEFORE.test(words.slice(Math.max(0, verb.index - 4), verb.index)) || DESCRIBES.test(behind)) continue;
    return { kind: moneyKind(verb[0]), at: verb.index };
  }
  return null;
}

function moneyKind(verb: string): Kind {
  return MONEY.find(([, words]) => words.split("|").includes(verb))?.[0] ?? "money-recovered";
}

function people({ quantity, before, behind }: Figure): Found | null {
  const [start, end] = quantity.span;
  if (!PERSON.test(quantity.unit) && !PERSON_NAMED.test(quantity.of ?? "")) return null;
  const ahead = JOINED.exec(before);
  if (ahead && /[应拟未将]$/.test(before.slice(0, ahead.index))) return null;
  if (ahead) return { kind: peopleKind(ahead[0]), span: [start - ahead[0].length, end] };
  return actionBehind(behind, before, quantity.span);
}

/** 对2名科主任进行诫勉谈话, 给予1名干部党内警告处分, 5人批评教育: the action follows the people. */
function actionBehind(behind: string, before: string, [start, end]: Span): Found | null {
  const clause = /^[^，,：:、]{0,30}/.exec(behind)?.[0] ?? "";
  const action = ACTION_BEHIND.exec(clause);
  if (!action) return null;
  // 8名责任人诫勉谈话3人: the action has a figure of its own.
  if (OWN_COUNT.test(behind.slice(action.index + action[0].length))) return null;
  const between = clause.slice(0, action.index);
  const taken = /(?:予以|给予|进行|作出|被|受到|全部|已|均|实施|采取|开展|处以)$/.test(between);
  const given = /(?:对|给予|将|责令|给)[^，,。；;]{0,24}$/.exec(before);
  if (!taken && !given) return null;
  if (NOT_DONE.test(between) || (given && NOT_DONE.test(before.slice(Math.max(0, given.index - 2), given.index + 3))))
    return null;
  const verb = given && /^(?:对|给予|将|责令|给)/.test(given[0]) ? given[0].length : 0;
  return { kind: peopleKind(action[0]), span: [start - verb, end + action.index + action[0].length] };
}

const OWN_COUNT = /^(?:处分|处理)?[0-9]/;

function peopleKind(words: string): Kind {
  if (HARDEST.test(words)) return "people-transferred";
  return HARD.test(words) ? "people-disciplined" : "people-warned";
}

function rules({ quantity, before, behind }: Figure): Found | null {
  if (!RULE_UNIT.test(quantity.unit)) return null;
  const [start, end] = quantity.span;
  const ahead = RULES.exec(before);
  if (ahead) return { kind: "rules-made", span: [start - nearestVerb(ahead[0]), end] };
  const named = RULE_NAMED.exec(behind);
  if (!named || NOT_A_RULE.test(named[0])) return null;
  const verb = nearestVerb(before);
  if (/^..的/.test(before.slice(before.length - verb))) return null;
  return verb > 0 ? { kind: "rules-made", span: [start - verb, end + named[0].length] } : null;
}

/** How far before the end of `words` the verb that makes rules stands, with the verbs joined to it; 0 without one. */
function nearestVerb(words: string): number {
  const clause = words.slice(Math.max(words.lastIndexOf("，"), words.lastIndexOf(",")) + 1);
  const first = [...clause.matchAll(RULE_VERB)][0];
  return first ? clause.length - first.index : 0;
}

function cases({ quantity, before, behind }: Figure): Found | null {
  if (!CASE_UNIT.test(quantity.unit)) return null;
  const [start, end] = quantity.span;
  const ahead = CASES_BEFORE.exec(before);
  if (ahead) return { kind: "cases-transferred", span: [start - ahead[0].length, end] };
  const given = HANDED_OVER.exec(before);
  const named = given && CASES_BEHIND.exec(behind);
  return named ? { kind: "cases-transferred", span: [start - given[0].length, end + named[0].length] } : null;
}
