import type { Report } from "../../model/diagnostic.ts";
import type { Attachment } from "../../model/document.ts";
import { startsWithNumber } from "../prose.ts";
import { CONTROL, HIDDEN } from "./elements.ts";
import type { Framed } from "./frame.ts";
import type { Sheet } from "./lines.ts";
import { attribute, type HtmlElement } from "./tree.ts";

/** Scripts, cookies and sentences of the pages that sites put before themselves to keep programs out. */
const CHECK =
  /__jsl_clearance|acw_sc__v2|_waf_|wzws|yunsuo_session|security_session_verify|cf-browser-verification|cf_chl_|challenge-platform|_guard\/|slidercaptcha|geetest|安全验证|访问验证|人机验证|滑动验证|请完成(?:下列|下面|以下)?验证|请输入验证码|请开启\s?JavaScript|请启用\s?JavaScript|enable JavaScript|访问(?:被|已被)(?:拦截|阻断|拒绝)|请求(?:被|已被)(?:拦截|阻断)|网站防火墙|异常(?:访问|请求|流量)|创宇盾|安全狗|云防护|Just a moment/i;
const CHECK_WITHIN = 60_000;

const VIEWER = /\.(?:pdf|ofd|docx?|wps|pptx?|xlsx?)(?:[?#&]|$)|viewer|pdfjs|officeapps|preview|flipbook/i;
const TRINKET =
  /logo|icon|banner|qr|ewm|erweima|wechat|weixin|arrow|btn|button|\bbg|blank|spacer|counter|\.gif(?:\?|$)|top\.|footer|sdqy|dzjg|conac/i;

/** A page of fewer lines is hardly more than its frame. */
const BARE_LINES = 12;

/** Less text than this may be only the notice's wrapping; a numbered heading in it makes it the notice. */
const LITTLE = 160;

/** Whether a page is not the one asked for but stands before it to keep programs out. Such pages have little text. */
export function isAccessCheck(html: string, { lines }: Sheet): boolean {
  let size = 0;
  for (const { block } of lines) {
    size += block.text.length;
    if (size > 400 || startsWithNumber(block.text)) return false;
  }
  return CHECK.test(html.slice(0, CHECK_WITHIN));
}

interface Page {
  readonly sheet: Sheet;
  readonly framed: Framed;
  readonly attachments: readonly Attachment[];
}

/**
 * Says why a page has little or no text of a notice: an embedded viewer, a file to load down, pictures, or nothing at
 * all. A page with text is not judged.
 */
export function judgePage({ sheet, framed, attachments }: Page, report: Report): void {
  let size = 0;
  let numbered = false;
  for (let index = framed.from; index < framed.to; index++) {
    if (framed.marks[index] !== null || isTitle(framed, index)) continue;
    const text = sheet.lines[index]?.block.text ?? "";
    size += text.length;
    numbered ||= startsWithNumber(text);
  }
  if (size >= LITTLE || numbered) return;
  const bare = size === 0 && (framed.title !== null || sheet.lines.length < BARE_LINES);
  const frames = sheet.facts.filter((fact) => isEmbedded(fact.element, bare)).length;
  const images = size < LITTLE / 2 ? countPictures(sheet, framed) : 0;
  if (frames > 0) report("html/body-is-embedded", { frames });
  else if (attachments.length > 0) report("html/body-is-attachment", { attachments: attachments.length });
  else if (images > 0) report("html/body-is-image", { images });
  else if (size === 0) report("html/empty");
}

function isTitle({ title }: Framed, index: number): boolean {
  return title !== null && index >= title.from && index < title.to;
}

/** A frame that shows a file; on a page without text of its own any frame. */
function isEmbedded(element: HtmlElement, bare: boolean): boolean {
  if (!/^(?:iframe|embed|object|frame)$/.test(element.tagName)) return false;
  const address = attribute(element, "src") ?? attribute(element, "data") ?? "";
  return (
    VIEWER.test(address) || (bare && /^(?:https?:|[/.\w])/.test(address) && !/^(?:about|javascript):/i.test(address))
  );
}

/** Pictures that may show the text: not in menus, not named like a logo, near the title or the text. */
function countPictures({ facts }: Sheet, { title, from, to }: Framed): number {
  const start = title?.from ?? (to > from ? from : Number.POSITIVE_INFINITY);
  return facts.filter(({ element, line, flags }) => {
    if (element.tagName !== "img" || flags & (CONTROL | HIDDEN) || line < start || line > Math.max(to, start) + 12)
      return false;
    const width = Number.parseInt(attribute(element, "width") ?? "", 10);
    return !(width < 200) && !TRINKET.test(attribute(element, "src") ?? "");
  }).length;
}
