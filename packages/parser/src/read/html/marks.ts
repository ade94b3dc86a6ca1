import type { HtmlElement } from "./tree.ts";

/**
 * What the content systems of government sites call the box of the article: TRS, UCAP (集约化平台), Hanweb jcms, Visual
 * SiteBuilder (博达), easysite. A box so called is taken as it is; a page without any is read just as well.
 */
const BODY =
  /(?:^|\s)(?:TRS_Editor|trs_editor_view|TRS_UEDITOR|TRS_PreAppend|UCAP-?CONTENT|zoom|zoomcon|vsb_content(?:_\d{1,3})?|v_news_content|easysiteText)(?:\s|$)/i;

/** Boxes around an article that are never part of it. */
const AROUND =
  /(?:^|[\s_-])(?:share|bdshare\w{0,20}|bshare\w{0,20}|related?|relate[sd]?|recommend|xgxx|xgyd|foot|footer|copyright|nav|navbar|menu|crumbs?|breadcrumbs?|sidebar|aside|tools?|toolbar|print|qrcode|ewm|erweima|comments?|pagenav|prevnext|pn|sxp)(?:$|[\s_-])/i;

const TITLE = /(?:^|[\s_-])(?:\w{0,16}title|ucaptitle|bt|biaoti|headline|bt_content|\w{0,12}_bt)(?:$|[\s_-])/i;

/** Whether an element is called what content systems call the box of an article. */
export function isCalledBody(element: HtmlElement | null): boolean {
  return element !== null && BODY.test(namesOf(element));
}

/** Whether an element's class or id says share, related, footer and the like. */
export function isCalledAround(element: HtmlElement | null): boolean {
  return element !== null && element.attrs.length > 0 && AROUND.test(namesOf(element));
}

/** Whether an element's class or id says title. */
export function isCalledTitle(element: HtmlElement | null): boolean {
  return element !== null && element.attrs.length > 0 && TITLE.test(namesOf(element));
}

function namesOf(element: HtmlElement): string {
  let names = "";
  for (const { name, value } of element.attrs) {
    if (name === "class" || name === "id") names += ` ${value}`;
  }
  return names;
}
