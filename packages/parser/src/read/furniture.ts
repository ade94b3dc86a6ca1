/** Lines that a site or a printer puts around a notice, told by their wording alone. */

import { CRUMB_MARK, FACT_WORDS, PLACE, TOOL_WORDS } from "../text/site-words.ts";

/** `— 1 —`, `第1页 / 共61页`, `- 3 -`, `3/12`. */
const PAGE_NUMBER =
  /^(?:[-—–－─·~\s]{1,6}\d{1,4}[-—–－─·~\s]{1,6}|第\s?\d{1,4}\s?页\s?[/／,，（(]?\s?(?:共\s?\d{1,4}\s?页)?[)）]?|\d{1,4}\s?[/／]\s?\d{1,4}|[Pp]age\s\d{1,4}(?:\sof\s\d{1,4})?)$/;

/** Facts a site prints above or below an article. */
const FACT_LABEL = new RegExp(`^[【[〖（(•·●\\-|\\s]{0,4}(?:${FACT_WORDS})[】\\]〗）)]?(?:次数)?\\s?[：:]`);

const TOOL = new RegExp(TOOL_WORDS, "g");

/** How any of them begins. */
const TOOL_FIRST =
  /^[•●▪【[〖（(<＜|｜·>》\s]{0,4}[打关返回收一分推发我网语朗扫无繁简字大中小AT微朋新腾Q复视下正加设首#浏选阅文页显调超特最默放缩还恢转抖豆人百贴今夜护听保背]/;
const INK = /[\p{L}\p{N}]/u;

/** What the foot of a site says. */
const FOOT =
  /[Ii][Cc][Pp]\s?备|公安备案|公网安备|网站标识码|政府网站标识|版权所有|[Cc]opyright|COPYRIGHT|©|All [Rr]ights|技术支持[：:]|建议使用\s?[\dA-Z]|网站地图|站点地图|未经许可|您是第.{0,12}位(?:访客|访问者)|今天是[：:]|^(?:主办|承办|协办|运维|维护|管理)单位[：:]/;

/** What comes behind an article: its neighbours, comments. */
const BEHIND =
  /^[【[〖·\s]{0,3}(?:上一?[篇条页则个](?:[：:>\s]|$|文章|新闻|信息)|下一?[篇条页则个](?:[：:>\s]|$|文章|新闻|信息)|前一[篇条][：:]|后一[篇条][：:]|为您推荐|猜你喜欢|网友评论|发表评论|我要评论|我来说两句|用户评论|没有(?:更多)?了|扫一扫|友情链接|免责声明)/;

/** The heading of a list of others. Problems may begin with such words (相关信息公开不及时); a heading has no more. */
const OTHERS =
  /^[【[〖·\s]{0,3}(?:相关|关联|延伸|推荐|热门|热点|最新|更多|近期|同类|其他)的?(?:政府)?(?:阅读|信息|链接|文章|新闻|文档|报道|内容|推荐|资讯|稿件|动态|公告|通知|发布|政策|解读|下载|专题|文件)(?:信息|公开|解读|文件|推荐)?[】\]〗：:>＞»\s]{0,4}$/;

const BARE_TIME =
  /^[•·●]?\s?[[（(]?\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s?(?:\d{1,2}[：:∶]\d{2}(?:[：:∶]\d{2})?)[\])）]?$|^[•·●]?\s?[[（(]?\d{4}[-/]\d{1,2}[-/]\d{1,2}[\])）]?$/;

/** A day with a clock time, and where the text came from: `2031-08-10 09:20　县纪委网站`. */
const TIMED =
  /^[•·●]?\s?(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s?\d{1,2}[：:∶]\d{2}(?:[：:∶]\d{2})?[^。；，,]{0,40}$/;

/** What stands below or above a picture; the picture is not there. */
const CAPTION =
  /^[【[（(]?(?:题图|配图|图片|资料图片?|资料照片|封面图?|视频|音频|二维码|图\s?\d{0,2}|图为[^。]{0,30})[】\])）]?[：:]?$/;

/** A line drawn with characters. Dots are words left out, and stay. */
const RULE = /^[-—–―－─━_＿=＝*＊~～·•|｜+#\s]{1,200}$/;

/** A day and facts in one row: `县水务局　2031-08-10　浏览：12`. */
const FACT_ROW =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}[^。；]{0,60}(?:来\s?源|浏览|点击|阅读|访问|作\s?者|编辑|责编|字\s?[体号]|打\s?印|分享)/;

/** No line of furniture is longer. */
const LONGEST = 240;

/** A page number alone on its line. */
export function isPageNumber(text: string): boolean {
  return text.length <= 24 && PAGE_NUMBER.test(text);
}

/** 发布时间：2023-07-20　来源：…　浏览次数：12, a bare time, a breadcrumb, 【打印】【关闭】: around an article on its page. */
export function isSiteLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.length < 140 && FACT_ROW.test(text) && !text.includes("。")) return true;
  return (
    FACT_LABEL.test(text) ||
    BARE_TIME.test(text) ||
    TIMED.test(text) ||
    isTool(text) ||
    isCrumb(text) ||
    FOOT.test(text)
  );
}

/** A day alone on its line: above an article the site's, below it perhaps a signature's. */
export function isBareDay(text: string): boolean {
  return text.length <= 24 && BARE_TIME.test(text) && !/[：:∶]/.test(text);
}

/** 题图, 图片： on a line of its own. */
export function isCaption(text: string): boolean {
  return text.length <= 40 && CAPTION.test(text);
}

/** `————`, `- `, `***`: a line without words. */
export function isRule(text: string): boolean {
  return text.length <= 200 && RULE.test(text);
}

/** A row of page tools such as 【打印】【关闭】 or `[大 中 小]`, which is no word of a notice even between its paragraphs. */
export function isTool(text: string): boolean {
  return text.length <= 60 && TOOL_FIRST.test(text) && !INK.test(text.replace(TOOL, "")) && INK.test(text);
}

/** 当前位置：首页 > 政务公开 > 正文, with or without the label. */
function isCrumb(text: string): boolean {
  if (text.length > 120) return false;
  if (PLACE.test(text)) return true;
  if (!CRUMB_MARK.test(text)) return false;
  const steps = text.split(CRUMB_MARK).filter((step) => step !== "" && step !== "-");
  return steps.length >= 2 && !text.includes("。") && steps.every((step) => step.length <= 30);
}

/** The foot of a site: its register numbers, its makers. */
export function isSiteFoot(text: string): boolean {
  return text.length <= LONGEST && FOOT.test(text);
}

/** 上一篇：…, 相关信息, 网友评论: what follows is no longer the article. */
export function isBehindArticle(text: string): boolean {
  return text.length <= LONGEST && (BEHIND.test(text) || OTHERS.test(text));
}
