import type { FileLink, ListedNotice, NoticeList } from "../messages.ts";
import { pacer } from "./pacer.ts";

/** How the title of a rectification notice reads in a list; shorter words are a column's name. */
const TITLE =
  /整改.{0,20}(?:情况|进展|结果|落实|通报|公告|公示|报告|台账|清单|方案)|(?:情况|结果|进展)的?(?:通报|公告|报告).{0,10}整改/;
const LEAST = 10;
const MOST = 120;
const MOST_LISTED = 200;
const DAY = /(20\d\d)\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/;
const BRACKETED_DAY = new RegExp(`[（([【]?${DAY.source}日?[）)\\]】]?`);
const ROW = "li, tr, dd, dt, p";
/** A row with more words than this holds more than a title and its date. */
const ROW_LENGTH = 200;

/**
 * The notices that a page lists, with the day that stands beside each, and how many other titles stand among them; the
 * files it offers are no list. Sample:
 * `<li><a href="t1.html">县水务局党组关于巡察整改进展情况的通报</a> 2025-03-20</li>`.
 */
export async function findNotices(
  places: readonly (Document | ShadowRoot)[],
  files: readonly FileLink[],
): Promise<NoticeList> {
  const isFile = new Set(files.map(({ url }) => url));
  const listed = new Map<string, ListedNotice>();
  const lists = new Set<Element>();
  const strangers: Element[] = [];
  const breathe = pacer();
  for (const link of places.flatMap((place) => [...place.querySelectorAll<HTMLAnchorElement>("a[href]")])) {
    const pause = breathe();
    if (pause) await pause;
    const title = titleOf(link);
    if (title.length < LEAST || title.length > MOST || !/^https?:$/.test(link.protocol)) continue;
    if (isFile.has(link.href)) continue;
    const row = link.closest(ROW);
    const list = row?.parentElement;
    if (!TITLE.test(title)) {
      if (list) strangers.push(list);
      continue;
    }
    if (list) lists.add(list);
    const url = link.href.replace(/#.*$/s, "");
    if (!listed.has(url) && listed.size < MOST_LISTED) listed.set(url, { title, url, day: dayOf(row) });
  }
  return { listed: [...listed.values()], others: strangers.filter((list) => lists.has(list)).length };
}

/** The words of a link; its own title where the words are cut (`关于…的通报`). */
function titleOf(link: HTMLAnchorElement): string {
  const words = (link.textContent ?? "").slice(0, 400).replace(/\s+/g, "");
  const full = (link.getAttribute("title") ?? "").replace(/\s+/g, "");
  const isCut = /(?:…|\.{3})$/.test(words) || words.length < LEAST;
  return (isCut && full.length > words.length ? full : words).replace(BRACKETED_DAY, "");
}

function dayOf(row: Element | null): string | null {
  const words = row?.textContent ?? "";
  const [, year, month, day] = (words.length <= ROW_LENGTH && DAY.exec(words)) || [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}
