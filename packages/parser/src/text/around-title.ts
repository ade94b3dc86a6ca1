import { CRUMB_MARK, FACT_WORDS, MENU_WORDS, PLACE, TOOL_WORDS } from "./site-words.ts";
import { isSubline, STRONG_KIND, withoutNote } from "./title-words.ts";

/** The lines that a site sets around a title: rules, crumbs, tools, facts, captions. */

const INK = /[\p{L}\p{N}]/u;
const HOME = /^(?:网站)?首页(?:$|[\s·-])/;

/** Labels of what a site says about an article, and those of its records. */
const FACT = new RegExp(
  `^[【[〖（(•·●\\-|\\s]{0,4}(?:${FACT_WORDS}|成文(?:时间|日期)|公开(?:范围|方式|形式)|索\\s?引\\s?号|信息索引号|文\\s?号|文件编号|主题分类|有效性|关键词|栏目|名\\s?称|标\\s?题)[】\\]〗）)]?\\s?(?:[：:【]|$)`,
);
/** Tools, menus and captions; what is left of a line tells whether it was made of nothing else. */
const TOOL = new RegExp(`${TOOL_WORDS}|${MENU_WORDS}`, "g");
/** 通知公告, 政务公开, 巡察工作专栏: the column of a site. */
const COLUMN =
  /^[【[]?(?:(?:通知|公示|政务|党务|信息|政府|法定|主动|财务|院务|校务|厂务|村务|阳光)(?:公告|公开|公示|通告)(?:内容|目录|专栏|平台)?|[\u4e00-\u9fff]{2,10}(?:专栏|专题|栏目|频道|动态|要闻|快讯|资讯|网站|门户网站?|官网|政府网|信息网|公众号|客户端))[】\]]?$/;
const DAY = /^[[（(•·●\s]{0,4}(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?/;
const CHINESE_DAY =
  /^[（(]?[二〇○零一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日[)）]?$/;
const CLOCK = /^\s?\d{1,2}[：:]\d{2}(?:[：:]\d{2})?/;
/** A day with its hour, wherever it stands: 港航之声 2031-01-08 10:00 发表于松渡. */
const HOUR = /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s{0,2}\d{1,2}[：:]\d{2}/;
/** A caption or the start of one. */
const CAPTION = /^(?:题图|图片说明|图为|资料图)/;

const DAY_BEHIND =
  /\s{0,12}[（(]?(?:(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|[二〇○零一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)[）)]?$/;

/** A signature without the day on its line: 青禾县水务局党组　2031年3月1日 gives 青禾县水务局党组. */
export function withoutDay(words: string): string {
  return words.replace(DAY_BEHIND, "");
}

/** A line that begins with a full day and says no more than a page does of its article: the hour, a site, an editor. */
export function isDayLine(words: string): boolean {
  if (words.length > 100) return false;
  if (CHINESE_DAY.test(words)) return true;
  const day = DAY.exec(words);
  if (!day) return false;
  const rest = words.slice(day[0].length);
  if (/[。；，！？]|^\s?(?:[-—–~～至在，]|以来|前|后|起)/.test(rest)) return false;
  const clock = CLOCK.exec(rest);
  const behind = rest.slice(clock?.[0].length ?? 0).replace(/^[\])）\s]{0,4}/, "");
  return (
    behind === "" || clock !== null || /^[\s|｜]{0,4}(?:来\s?源|作\s?者|编辑|浏览|点击|阅读|字\s?[体号])/.test(behind)
  );
}

/**
 * Whether a line above a text is the site's: `----`, `首页 > 政务公开`, `【字体：大 中 小】`, `来源：县水务局`, `题图`,
 * `2025-10-14 09:20 澄江发布`, `通知公告`. A title never is.
 */
export function isAroundTitle(line: string): boolean {
  const words = line.trim();
  if (words.length > 160) return false;
  if (!INK.test(words) || /^\d{1,4}$/.test(words)) return true;
  if (/[。；！？]/.test(words)) return false;
  if (PLACE.test(words) || CRUMB_MARK.test(words) || HOME.test(words)) return true;
  if (FACT.test(words) || HOUR.test(words) || isDayLine(words)) return true;
  if (words.length <= 40 && (COLUMN.test(words) || CAPTION.test(words))) return true;
  return words.length <= 60 && !/[\p{L}]/u.test(words.replace(TOOL, ""));
}

const PUBLISHED_AT = /(?<!更新|修改|截止|截至)(?:时间|日期)\s?[：:]/;

/** Whether a line above a text tells when it was published: a day alone, with its hour, or behind a label. */
export function tellsPublication(line: string): boolean {
  const words = line.trim();
  return (
    isDayLine(words) ||
    (isAroundTitle(words) && (PUBLISHED_AT.test(words) || HOUR.test(words)) && !NOT_OF_TEXT.test(words))
  );
}

const NOT_OF_TEXT = /今天|更新(?:时间|日期)|修改(?:时间|日期)/;

const BEFORE =
  /^(?:[•·●■◆★▲□◎\s|｜—–\-_=*]{1,8}|(?:当前)?(?:标\s?题|名\s?称)\s?[：:]|(?:转载|原创|[\u4e00-\u9fff]{0,4}(?:通报|公示|公告|公开|关注|发布|聚焦))[：:]|[【[［〔〖（(<〈](?:原创|转载|通报|通知|公告|公示|公开|巡察|整改|图文|置顶|最新|重要|推荐|巡视|曝光|反馈|党务|政务|[\u4e00-\u9fff]{1,2}(?:公开|公示|通报|整改|公告|动态|专栏|要闻|发布|在线))[】\]］〕〗）)>〉]|[\u4e00-\u9fff]{2,6}[|｜丨])\s{0,4}/;
const BEHIND =
  /(?:\s{0,4}[[【（(](?:图|组图|图文|全文|附[\u4e00-\u9fff]{1,6}|转载)[\]】）)]|\s{0,4}[[（(]?(?:19|20)\d{2}-\d{1,2}-\d{1,2}[\])）]?|\s{0,4}[-_—–|｜]{1,2}\s{0,4}[\u4e00-\u9fff]{2,20}(?:网|网站|门户|平台|频道|栏目|专栏|公众号|客户端|政府)|\s{0,4}[—–\-_=*|｜◆★▲■●◎]{1,8})$/;
const PAIRS = new Map([
  ["【", "】"],
  ["[", "]"],
  ["《", "》"],
  ["〔", "〕"],
  ["“", "”"],
]);
const MOST_TAGS = 4;

const SEPARATOR = /\s{0,4}[-_—–|｜]\s{0,4}/g;

/** Where a title ends and the parts of a site's window title begin: …的通报_公示公告_松渡县水务局. */
function siteStart(words: string): number {
  for (const { index } of words.matchAll(SEPARATOR))
    if (index >= 8 && STRONG_KIND.test(withoutNote(words.slice(0, index)))) return index;
  return words.length;
}

/**
 * The title's own words in `[0, length)`, without bullets, tags (【通报】), brackets around it and a site's name behind. On a
 * later line of a title (`goesOn`) the dash of a headline's second line is its own.
 */
export function titleWithin(words: string, goesOn = false): [from: number, to: number] {
  if (goesOn && isSubline(words.trim())) return [0, words.length];
  let from = 0;
  let to = words.length;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const before = BEFORE.exec(words.slice(from, to));
    if (!before || to - from - before[0].length < 4) break;
    from += before[0].length;
  }
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const behind = BEHIND.exec(words.slice(from, to));
    if (!behind || behind.index < 4) break;
    to = from + behind.index;
  }
  to = from + siteStart(words.slice(from, to));
  const close = PAIRS.get(words.charAt(from));
  if (close && words.charAt(to - 1) === close && words.indexOf(close, from) === to - 1) return [from + 1, to - 1];
  return [from, to];
}
