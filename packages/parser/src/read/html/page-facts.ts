import type { Attachment, Metadata } from "../../model/document.ts";
import { append } from "../../model/lists.ts";
import { publicationDay, readDay, updateDay } from "../day.ts";
import { CONTROL } from "./elements.ts";
import type { Fact, Sheet } from "./lines.ts";
import { plain } from "./title.ts";
import { attribute, type HtmlDocument, type HtmlElement, isElement, textOf } from "./tree.ts";

/** What the tags of a page say about it: meta tags by lower-case name, and `<title>`. */
export interface Tags {
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string;
  readonly base: string | null;
}

/** What a page shows of its article's facts. */
export interface Seen {
  readonly title: string | null;
  readonly day: string | null;
  readonly source: string | null;
}

/** Meta names of the article's facts (政府网站发展指引 and what systems in use write), best first. */
const TITLES = ["articletitle", "pagetitle", "og:title", "title"];
const DAYS = [
  "pubdate",
  "publishdate",
  "publish-date",
  "publishtime",
  "article:published_time",
  "firstpublishedtime",
  "createdate",
];
const SOURCES = ["contentsource", "source", "article:author"];
const SOURCE =
  /来源\s?[：:]\s?([\p{Script=Han}（）()]{2,40}?)(?=浏览|阅读|点击|访问|作者|发布|时间|日期|字体|字号|编辑|责任|分享|打印|[^\p{Script=Han}（）()]|$)/u;
/** A window's title that names an article, not a site. */
const TELLING = /关于|通报|公告|公示|报告|整改/;
const SEPARATOR = /\s?[-_—–|｜]{1,3}\s?/;

/** Collects a page's tags, those of the head and those that stand in the body (Hanweb puts them there). */
export function readTags(root: HtmlDocument, facts: readonly Fact[]): Tags {
  const elements: HtmlElement[] = [];
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    for (const head of child.childNodes) {
      if (isElement(head) && head.tagName === "head") append(elements, head.childNodes.filter(isElement));
    }
  }
  for (const { element } of facts) if (element.tagName === "meta" || element.tagName === "base") elements.push(element);
  const metas = new Map<string, string>();
  for (const element of elements.filter(({ tagName }) => tagName === "meta")) {
    const name = (attribute(element, "name") ?? attribute(element, "property") ?? "").toLowerCase();
    const content = attribute(element, "content")?.trim() ?? "";
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  const title = elements.find(({ tagName }) => tagName === "title");
  const base = elements.find(({ tagName }) => tagName === "base");
  return { metas, title: title ? textOf(title, 400).trim() : "", base: base ? attribute(base, "href") : null };
}

/** The titles a page gives its article, without spaces, surest first; parts of `<title>` among them. */
export function titleNames({ metas, title }: Tags): string[] {
  const site = plain(metas.get("sitename") ?? "");
  const whole = plain(title);
  const parts = whole.split(SEPARATOR);
  const cut = parts.map((_, index) =>
    plain(
      title
        .split(SEPARATOR)
        .slice(0, index + 1)
        .join("-"),
    ),
  );
  const names = [...first(metas, TITLES), whole, ...cut, ...parts];
  return [...new Set(names.map(plain))].filter((name) => name.length >= 5 && name !== site);
}

/** What a page says of its article: meta tags first, then an information block, then the visible facts. */
export function pageMetadata(tags: Tags, info: Partial<Metadata>, seen: Seen): Metadata {
  const days = first(tags.metas, DAYS)
    .map(readDay)
    .filter((day) => day !== null);
  const [title = null] = first(tags.metas, TITLES);
  const ofWindow = withoutSite(tags.title, tags);
  return {
    title:
      info.title ?? (title && withoutSite(title, tags)) ?? seen.title ?? (TELLING.test(ofWindow) ? ofWindow : null),
    publisher: info.publisher ?? first(tags.metas, SOURCES)[0] ?? seen.source,
    publishedOn: days[0] ?? seen.day ?? info.publishedOn ?? null,
    indexNumber: info.indexNumber ?? null,
    documentNumber: info.documentNumber ?? null,
  };
}

/** What the furniture near the article says, nearest first: when and by whom it was published. */
export function readSeen(title: string | null, lines: readonly string[]): Seen {
  let day: string | null = null;
  let updated: string | null = null;
  let source: string | null = null;
  for (const line of lines) {
    day ??= publicationDay(line);
    updated ??= updateDay(line);
    source ??= SOURCE.exec(line)?.[1] ?? null;
  }
  return { title, day: day ?? updated, source };
}

function first(metas: ReadonlyMap<string, string>, names: readonly string[]): string[] {
  return names.map((name) => metas.get(name) ?? "").filter((value) => value !== "");
}

/** `标题_栏目_网站名` without what follows the title. */
function withoutSite(title: string, { metas }: Tags): string {
  const site = metas.get("sitename");
  const parts = title.split(SEPARATOR);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), "");
  if (parts.length < 2) return title === site ? "" : title;
  return parts[0] && parts[0].length >= 8 ? parts[0] : longest;
}

const FILE = /\.(pdf|docx?|wps|wpsx|xlsx?|et|pptx?|zip|rar|7z|ofd|rtf|txt|csv|jpe?g|png|tiff?|bmp)(?:[?#]|$)/i;
const PICTURE = /^(?:jpe?g|png|tiff?|bmp)$/;
const NO_FILE = /^(?:javascript|mailto|tel|data|#)/i;
/** A line that announces files. */
const HOLDER = /附件|附表|附：|下载/;
const DOWNLOAD =
  /download\.(?:jsp|do|aspx?|php|htm)|downloadfile|\/download\/|downfile|getfile|attach(?:ment)?\.(?:jsp|do|aspx?|php)|fileid=|attachid=/i;

/** The files linked to from the article or within a few lines behind it; addresses in full where the page's is known. */
export function findAttachments(
  { facts, lines }: Sheet,
  { from, to }: { from: number; to: number },
  base: string | null,
): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const { element, line, flags } of facts) {
    if (element.tagName !== "a" || line < from - 1 || line > to + 12 || flags & CONTROL) continue;
    const href = attribute(element, "href")?.trim() ?? "";
    if (href === "" || NO_FILE.test(href)) continue;
    const isDownload = DOWNLOAD.test(href);
    const named = FILE.exec(href)?.[1];
    if (named === undefined && !isDownload && !HOLDER.test(lines[line]?.block.text ?? "")) continue;
    const text =
      textOf(element, 200)
        .replace(/\s{1,40}/g, " ")
        .trim() ||
      (attribute(element, "title") ?? "");
    const type = (named ?? FILE.exec(text)?.[1])?.toLowerCase() ?? null;
    if (type === null && !isDownload) continue;
    const isPicture = type !== null && PICTURE.test(type);
    if (isPicture && !text.includes("附") && !HOLDER.test(lines[line]?.block.text ?? "")) continue;
    const url = absolute(href, base);
    if (!found.has(url)) found.set(url, { text, url, type });
  }
  return [...found.values()];
}

/** An address in full; as it stands where it cannot be made so. */
export function absolute(address: string, base: string | null): string {
  if (base === null) return address;
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
