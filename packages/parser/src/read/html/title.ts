import { isAroundTitle, titleWithin } from "../../text/around-title.ts";
import { isBody, joinEvidence, STRONG_KIND, titleEvidence, WEAK_KIND, withoutNote } from "../../text/title-words.ts";
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

/** What makes a title without a name for it: a kind, a subject; or a heading with either. */
const ENOUGH = 4;
const MOST_LINES = 4;
const LONGEST = 120;

/**
 * The title above an article: the lines nearest to it that together read as the page's meta tags say, else the one that
 * looks most like a title (its words, a heading, called title, centred), as in a text without any look. A title over several lines is all of them.
 */
export function findTitle(sheet: Sheet, search: TitleSearch): TitleLines | null {
  const named = findNamed(sheet, search);
  return named ? grow(sheet, named, search) : findLooking(sheet, search);
}

function findNamed(sheet: Sheet, search: TitleSearch): TitleLines | null {
  for (let to = search.to; to > search.from; to--) {
    let joined = "";
    let own = "";
    for (let from = to - 1; from >= Math.max(search.from, to - MOST_LINES); from--) {
      const line = sheet.lines[from];
      if (!line || !mayBeTitle(line, search.hidden)) break;
      joined = plain(line.block.text) + joined;
      own = ownWords(line) + own;
      if (search.names.includes(joined) || search.names.includes(own)) return { from, to };
      if (joined.length > LONGEST * 2) break;
    }
  }
  return null;
}

function findLooking(sheet: Sheet, search: TitleSearch): TitleLines | null {
  let best: TitleLines | null = null;
  let most = ENOUGH;
  for (let from = search.from; from < search.to; from++) {
    let joined = "";
    let breaks = 0;
    for (let to = from + 1; to <= Math.min(search.to, from + MOST_LINES); to++) {
      const line = sheet.lines[to - 1];
      if (!line || !mayBeTitle(line, search.hidden)) break;
      const words = ownWords(line);
      if (joined !== "") breaks += joinEvidence(joined, words);
      joined += words;
      if (breaks < -8) break;
      const score = breaks + scoreOf(sheet, { line: from, words: joined }, search);
      if (score < most) continue;
      most = score;
      best = { from, to };
    }
  }
  return best && grow(sheet, best, search);
}

/** A line without what a site sets around a title on it, without spaces. */
function ownWords({ block: { text } }: Line): string {
  const [from, to] = titleWithin(text);
  return plain(text.slice(from, to));
}

interface Candidate {
  readonly line: number;
  readonly words: string;
}

function scoreOf(sheet: Sheet, { line: index, words }: Candidate, { names, from, hidden }: TitleSearch): number {
  const line = sheet.lines[index];
  if (!line || words.length < 5) return 0;
  const { block, flags, region } = line;
  let score = titleEvidence(words);
  if (names.includes(words)) score += 3;
  else if (names.some((name) => name.includes(words))) score += 2;
  if (flags & HEADING) score += 2;
  if (isCalledTitle(sheet.regions[region]?.element ?? null)) score += 2;
  if (flags & CENTRED || block.look?.bold) score += 1;
  const above = index > from ? sheet.lines[index - 1] : undefined;
  // A part of a title is none: what it goes on from stands right above.
  if (above && mayBeTitle(above, hidden) && joinEvidence(ownWords(above), ownWords(line)) > -1) score -= 1.5;
  return score;
}

/** A link, a menu, a fact of the site or a sentence is no title. */
function mayBeTitle({ block, flags, links }: Line, hidden: boolean): boolean {
  const { text } = block;
  if (((flags & HIDDEN) !== 0) !== hidden || flags & (CONTROL | STRUCK) || links * 2 > text.length) return false;
  return (
    text.length <= LONGEST &&
    !/[。；]$/.test(text) &&
    !isAroundTitle(text) &&
    !isSiteLine(text) &&
    !isBehindArticle(text)
  );
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
    if (isClosed(sheet.lines[first - 1])) break;
    first--;
  }
  while (end < search.to && end - from < MOST_LINES && !isClosed(sheet.lines[end - 1])) {
    if (!isPart(sheet.lines[end], sheet.lines[end - 1])) break;
    end++;
  }
  return { from: first, to: end };
}

/** A line that ends as titles do, so that the next is no part of it. */
function isClosed(line: Line | undefined): boolean {
  const words = withoutNote(plain(line?.block.text ?? ""));
  return STRONG_KIND.test(words) || (WEAK_KIND.test(words) && words.includes("关于"));
}

/** 中共…委员会 on a line of its own over 关于…的通报. */
function isIssuerOver(line: Line, beside: Line): boolean {
  return /^关于/.test(beside.block.text) && isBody(line.block.text);
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
