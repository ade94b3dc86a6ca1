import type { FetchedPart, PagePart, PageParts } from "../messages.ts";
import { bodyOf, isShown, tagNameOf } from "./dom.ts";

/** What leads on and back; what a part's number looks like; where a page says which part it is. */
const ONWARD = /^(?:下一?[页頁]|后一页|next(?: page)?)\s*[>»›→]*$/i;
const BACK = /^[<«‹←]*\s*(?:上一?[页頁]|前一页|prev(?:ious)?(?: page)?)$/i;
const NUMBER = /^(?:第\s*)?[[(（]?(\d{1,3})[\])）]?(?:\s*[页頁])?$/;
const STATED = [
  /第\s*(?<at>\d{1,3})\s*[页頁]?\s*[/，,、]?\s*共\s*(?<of>\d{1,3})\s*[页頁]/,
  /共\s*(?<of>\d{1,3})\s*[页頁]\s*[/，,、]?\s*(?:当前)?第\s*(?<at>\d{1,3})\s*[页頁]/,
  /第?\s*(?<at>\d{1,3})\s*\/\s*(?<of>\d{1,3})\s*[页頁]/,
];
/** Longer than this it is text, not the words of a pager. */
const SHORT = 80;
/** Words of a link that are longer say something else. */
const LABEL = 12;
const MOST = 60;

/**
 * Which part of a notice a page shows, where the notice goes over several pages of the site; null where it shows all.
 * Only addresses count that are the page's own but for the number of the part (`t1_2.html`, `?page=2`): other notices
 * are no parts. `known`: the number of the page, where it was come to from another. Sample: `第1页 共3页` with links `2` and
 * `3`.
 */
export function findParts(page: Document, address: string, known: number | null = null): PageParts | null {
  const pages = new Map<number, string>();
  let [onward, back] = ["", ""];
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const words = (link.textContent ?? "").slice(0, 40).trim();
    if (!words || words.length > LABEL) continue;
    const number = Number(NUMBER.exec(words)?.[1] ?? 0);
    if (!number && !ONWARD.test(words) && !BACK.test(words)) continue;
    const url = partAddress(link.getAttribute("href") ?? "", address);
    if (!url) continue;
    if (number) pages.set(number, url);
    else if (ONWARD.test(words)) onward = url;
    else back = url;
  }
  const stated = statedIn(page);
  const numbers = [...pages.keys()];
  const own = numbers.find((number) => pages.get(number) === plain(address));
  const at = stated?.at ?? own ?? known ?? (onward && !back ? 1 : numberBetween(pages, onward, back));
  if (at === null) return null;
  if (onward && onward !== plain(address)) pages.set(at + 1, onward);
  if (back && back !== plain(address) && at > 1) pages.set(at - 1, back);
  pages.delete(at);
  const of = stated?.of ?? (numbers.length > 0 ? Math.max(at, ...pages.keys()) : null);
  if (of !== null && (of < 2 || of > MOST || at > of)) return null;
  const others: PagePart[] = [...pages]
    .filter(([number]) => number >= 1 && number <= (of ?? MOST))
    .sort(([one], [other]) => one - other)
    .map(([number, url]) => ({ number, url }));
  return others.length > 0 || stated ? { at, of, pages: others } : null;
}

/** The number of the page between those that its links lead to: the one to which none leads. */
function numberBetween(pages: ReadonlyMap<number, string>, onward: string, back: string): number | null {
  for (const [number, url] of pages) {
    if (url === back) return number + 1;
    if (url === onward) return number - 1;
  }
  for (let number = 1; pages.size > 0 && number <= pages.size + 1; number++) if (!pages.has(number)) return number;
  return null;
}

/** The address of a part of the same notice, or null where a link leads elsewhere. */
function partAddress(href: string, address: string): string | null {
  if (/^(?:#|javascript:)/i.test(href)) return null;
  const [url, own] = [URL.parse(href, address), URL.parse(address)];
  if (!url || !own || url.origin !== own.origin) return null;
  return stemOf(url) === stemOf(own) ? plain(url.href) : null;
}

/** An address without the number of the part. Sample: `/a/t1_2.html?page=2` gives `/a/t1.html?`. */
export function stemOf(url: URL): string {
  const kept: string[] = [];
  url.searchParams.forEach((value, name) => {
    if (!/^(?:p|pn|paged?|page_?(?:no|num|number|index)|cur(?:rent)?_?page)$/i.test(name))
      kept.push(`${name}=${value}`);
  });
  const path = url.pathname.replace(/[_-]\d{1,3}(?=(?:\.\w{1,5})?$)/, "");
  return `${path}?${kept.sort().join("&")}`;
}

const plain = (address: string): string => address.replace(/#.*$/s, "");

/** Which part a page says that it shows. */
function statedIn(page: Document): { at: number; of: number } | null {
  const walker = page.createTreeWalker(bodyOf(page), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[页頁]/.test((node as Text).data)) continue;
    let element = node.parentElement;
    for (let up = 0; element && up < 3; up++, element = element.parentElement) {
      const words = (element.textContent ?? "").slice(0, SHORT + 1);
      if (words.length > SHORT || /^(?:SCRIPT|STYLE|BODY)$/.test(tagNameOf(element))) break;
      for (const pattern of STATED) {
        const groups = pattern.exec(words)?.groups;
        if (groups) return { at: Number(groups.at), of: Number(groups.of) };
      }
    }
  }
  return null;
}

/** A control that shows the rest of a text: `展开全文`. */
const UNFOLDS = /^(?:点击)?(?:展开|阅读|查看|显示|加载)(?:剩余|余下)?(?:全文|全部|全部内容|正文)[\s▼▾﹀↓∨>»…]*$/;

/** The control behind which the rest of the page's text is, where that text is not there yet. */
export function findUnfold(page: Document): HTMLElement | null {
  for (const element of page.querySelectorAll<HTMLElement>("a, button, span, div, p, i, b")) {
    if (element.childElementCount > 2) continue;
    const words = (element.textContent ?? "").slice(0, 40).trim();
    if (words.length < 4 || words.length > LABEL + 4 || !UNFOLDS.test(words) || !isShown(element)) continue;
    const link = element.closest("a");
    const href = link?.getAttribute("href") ?? "";
    if (element.closest("summary") || (href && !/^(?:#|javascript:)/i.test(href))) continue;
    if (!isClippedBeside(element)) return element;
  }
  return null;
}

/** Whether the text beside a control is all there and only cut off by a box of fixed height: then it was read. */
function isClippedBeside(control: Element): boolean {
  let around = control.parentElement;
  for (let up = 0; around && up < 3; up++, around = around.parentElement) {
    for (const box of [around, ...around.children]) {
      const { overflowY } = getComputedStyle(box);
      const isCut = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 40;
      if (isCut && tagNameOf(box) !== "BODY" && tagNameOf(box) !== "HTML") return true;
    }
  }
  return false;
}

/** Clicks the control that shows the rest of the text; true when more text is there afterwards. */
export async function unfold(page: Document): Promise<boolean> {
  const control = findUnfold(page);
  if (!control) return false;
  const before = shownLength(page);
  control.click();
  for (let waited = 0; waited < LONGEST; waited += STEP) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
    if (shownLength(page) > before + LEAST_MORE) return true;
  }
  return false;
}

/** It is waited so long for the rest of a text, looked so often, in milliseconds; so many characters are more. */
const LONGEST = 4_000;
const STEP = 200;
const LEAST_MORE = 20;

function shownLength(page: Document): number {
  const body = bodyOf(page);
  return body instanceof HTMLElement ? body.innerText.length : 0;
}

/** Another page of the same notice, asked for in the page's own name, as it came. */
export async function fetchPart({ number, url }: PagePart): Promise<FetchedPart> {
  const response = await fetch(url, { credentials: "same-origin" }).catch(() => null);
  if (!response?.ok) return { failed: response?.status ?? 0 };
  const named = /charset=["']?([\w-]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  const html = new TextDecoder(named ?? document.characterSet).decode(await response.arrayBuffer());
  const page = new DOMParser().parseFromString(html, "text/html");
  return { html, title: page.title, parts: findParts(page, url, number) };
}
