import { isBehindArticle, isSiteLine } from "../furniture.ts";
import { CENTRED, CONTROL, HEADING, HIDDEN, STRUCK } from "./elements.ts";
import type { Line, Sheet } from "./lines.ts";
import { isCalledTitle } from "./marks.ts";

/** The lines `[from, to)` of a title. */
export interface TitleLines {
  readonly from: number;
  readonly to: number;
}

/** Where a title is looked for, and what the page calls the article. */
export interface TitleSearch {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly hidden: boolean;
}

const KIND =
  /(?:通报|公告|公示|报告|方案|清单|情况|通知|意见|通告|函|台账|说明|决定|计划|办法)(?:[（(][^）)]{1,20}[)）])?$/;
const MOST_LINES = 4;
const LONGEST = 120;

/**
 * The title above an article: the lines nearest to it that together read as the page's meta tags say, else the one that
 * looks most like a title (a heading, called title, ends in 通报, centred). A title over several lines is all of them.
 */
export function findTitle(sheet: Sheet, search: TitleSearch): TitleLines | null {
  const named = findNamed(sheet, search);
  return named ? grow(sheet, named, search) : findLooking(sheet, search);
}

function findNamed(sheet: Sheet, search: TitleSearch): TitleLines | null {
  for (let to = search.to; to > search.from; to--) {
    let joined = "";
    for (let from = to - 1; from >= Math.max(search.from, to - MOST_LINES); from--) {
      const line = sheet.lines[from];
      if (!line || !mayBeTitle(line, search.hidden)) break;
      joined = plain(line.block.text) + joined;
      if (search.names.includes(joined)) return { from, to };
      if (joined.length > LONGEST * 2) break;
    }
  }
  return null;
}

function findLooking(sheet: Sheet, search: TitleSearch): TitleLines | null {
  let best: number | null = null;
  let most = 4;
  for (let index = search.from; index < search.to; index++) {
    const line = sheet.lines[index];
    const score = line && mayBeTitle(line, search.hidden) ? scoreOf(sheet, line, search) : 0;
    if (score < most) continue;
    most = score;
    best = index;
  }
  return best === null ? null : grow(sheet, { from: best, to: best + 1 }, search);
}

function scoreOf(sheet: Sheet, { block, flags, region }: Line, { names }: TitleSearch): number {
  const text = plain(block.text);
  if (text.length < 5) return 0;
  const element = sheet.regions[region]?.element ?? null;
  let score = 0;
  if (names.some((name) => name.includes(text))) score += 2;
  if (flags & HEADING) score += 2;
  if (isCalledTitle(element)) score += 2;
  if (KIND.test(text)) score += 3;
  if (text.includes("关于")) score += 1;
  if (flags & CENTRED || block.look?.bold) score += 1;
  return score;
}

/** A link, a menu, a fact of the site or a sentence is no title. */
function mayBeTitle({ block, flags, links }: Line, hidden: boolean): boolean {
  const { text } = block;
  if (((flags & HIDDEN) !== 0) !== hidden || flags & (CONTROL | STRUCK) || links * 2 > text.length) return false;
  return text.length <= LONGEST && !/[。；]$/.test(text) && !isSiteLine(text) && !isBehindArticle(text);
}

/** Takes in the lines of the same title before and behind: those of its own box, or of boxes made just the same. */
function grow(sheet: Sheet, { from, to }: TitleLines, search: TitleSearch): TitleLines {
  const isPart = (line: Line | undefined, beside: Line | undefined): boolean =>
    line !== undefined &&
    beside !== undefined &&
    mayBeTitle(line, search.hidden) &&
    (isAlike(sheet, line, beside) || isIssuerOver(line, beside));
  let first = from;
  let end = to;
  while (first > search.from && to - first < MOST_LINES && isPart(sheet.lines[first - 1], sheet.lines[first])) {
    if (KIND.test(sheet.lines[first - 1]?.block.text ?? "")) break;
    first--;
  }
  while (end < search.to && end - from < MOST_LINES && !KIND.test(sheet.lines[end - 1]?.block.text ?? "")) {
    if (!isPart(sheet.lines[end], sheet.lines[end - 1])) break;
    end++;
  }
  return { from: first, to: end };
}

/** 中共…委员会 on a line of its own over 关于…的通报. */
function isIssuerOver(line: Line, beside: Line): boolean {
  return (
    /^关于/.test(beside.block.text) &&
    /(?:委员会|党组|党委|工委|总支|支部|政府|局|院|大学|学院|公司)$/.test(line.block.text)
  );
}

function isAlike({ regions }: Sheet, a: Line, b: Line): boolean {
  if (a.region === b.region)
    return (a.flags & CENTRED) !== 0 || (a.flags & HEADING) !== 0 || isCalledTitle(regions[a.region]?.element ?? null);
  const [left, right] = [regions[a.region], regions[b.region]];
  if (!left?.element || !right?.element || left.parent !== right.parent || left.tag !== right.tag) return false;
  if (!(a.flags & (CENTRED | HEADING)) && !isCalledTitle(left.element)) return false;
  const attributes = ({ attrs }: typeof left.element): string =>
    attrs.map(({ name, value }) => `${name}=${value}`).join();
  return attributes(left.element) === attributes(right.element);
}

/** Without spaces, for comparing. */
export function plain(text: string): string {
  return /\s/.test(text) ? text.replace(/\s/g, "") : text;
}
