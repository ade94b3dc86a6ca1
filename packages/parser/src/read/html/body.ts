import { isSiteFoot, isSiteLine } from "../furniture.ts";
import { readsLikeNotice, startsWithNumber } from "../prose.ts";
import { CONTROL, HIDDEN, STRUCK } from "./elements.ts";
import type { Line, Region, Sheet } from "./lines.ts";
import { isCalledAround, isCalledBody } from "./marks.ts";
import { findLedgerLines, isLedger } from "./tables.ts";
import { plain } from "./title.ts";

/** Where the article of a page is. */
export interface Body {
  /** The index of the box it stands in. */
  readonly region: number;
  /** The weight of all lines before each line; one more than there are lines. */
  readonly weights: readonly number[];
  /** The article itself is hidden, for a script to show. */
  readonly hidden: boolean;
}

const DATE = /^(?:(?:19|20)\d{2}|[二〇○零一][〇○零一二三四五六七八九]{3})年.{1,3}月.{1,3}日$/;

/** The end of a summary that leads to another page. */
const TEASER = /(?:详细|详情|全文|更多|查看)[\]】>»＞…]{0,3}$/;

/** A body smaller than this beside a hidden one is a placeholder such as 正在加载……。 */
const PLACEHOLDER = 0.25;

/**
 * Finds the box that holds the article: from the page down, always into the box that has most of what reads like a
 * notice (sentences, numbered headings), until that is spread over boxes side by side or stands in the box itself.
 * Null where nothing on the page reads like an article. `names` are the titles the page gives it, without spaces.
 */
export function findBody(sheet: Sheet, names: readonly string[]): Body | null {
  const ledgers = findLedgerLines(sheet);
  const shown = weigh(sheet.lines, false, ledgers);
  const concealed = sheet.lines.some(({ flags }) => flags & HIDDEN) ? weigh(sheet.lines, true, ledgers) : [0];
  const below = concealed.at(-1) ?? 0;
  const hidden = below >= 100 && (shown.at(-1) ?? 0) < below * PLACEHOLDER;
  const weights = hidden ? concealed : shown;
  if (weights.at(-1) === 0) return null;
  return { region: descend(sheet, weights, names), weights, hidden };
}

/** Sums of weights: what a line counts for is its length, if it reads like a line of a notice, else nothing. */
function weigh(lines: readonly Line[], hidden: boolean, ledgers: ReadonlySet<number>): number[] {
  const sums = [0];
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    if (((line.flags & HIDDEN) !== 0) === hidden) sum += ledgers.has(index) ? cellWeight(line) : weightOf(line);
    sums.push(sum);
  }
  return sums;
}

/** The cells of a ledger are its words, however short they are. */
function cellWeight({ block, flags, links }: Line): number {
  return flags & (CONTROL | STRUCK) || links * 2 > block.text.length ? 0 : block.text.length;
}

function weightOf({ block, flags, links }: Line): number {
  const { text } = block;
  const { length } = text;
  if (flags & (CONTROL | STRUCK) || links * 2 > length || !readsLikeNotice(text) || (links > 0 && TEASER.test(text)))
    return 0;
  // Sentences of some length are no line of a site's foot; most lines of a notice are such.
  const isPlain = startsWithNumber(text) || (length > 60 && text.includes("。"));
  return !isPlain && (isSiteFoot(text) || (length < 80 && isSiteLine(text))) ? 0 : length;
}

function descend(sheet: Sheet, weights: readonly number[], names: readonly string[]): number {
  const titles = findNames(sheet, names);
  let at = 0;
  for (;;) {
    const region = sheet.regions[at];
    if (!region || (region.tag === "table" && isLedger(sheet, at))) return at;
    const heaviest = heaviestChild(sheet, region, weights);
    const child = sheet.regions[heaviest];
    if (!child || weightIn(child, weights) < weightIn(region, weights) * 0.55) return at;
    if (isCalledBody(child.element)) return heaviest;
    const most = beginsWithTitle(child, titles) ? 0.45 : 0.12;
    if (!mayLeave(sheet, { region, heaviest, most }, weights)) return at;
    at = heaviest;
  }
}

function heaviestChild({ regions }: Sheet, { children }: Region, weights: readonly number[]): number {
  let heaviest = -1;
  let most = 0;
  for (const index of children) {
    const region = regions[index];
    const weight = region ? weightIn(region, weights) : 0;
    if (weight > most) {
      most = weight;
      heaviest = index;
    }
  }
  return heaviest;
}

function findNames({ lines }: Sheet, names: readonly string[]): number[] {
  const known = new Set(names);
  const found: number[] = [];
  for (const [index, { block }] of lines.entries()) {
    if (block.text.length <= 120 && known.has(plain(block.text))) found.push(index);
  }
  return found;
}

/** An article that begins with its title goes on to its end: boxes beside it are others. */
function beginsWithTitle({ first, end }: Region, titles: readonly number[]): boolean {
  return titles.some((line) => line >= first && line < Math.min(end, first + 12));
}

interface Step {
  readonly region: Region;
  readonly heaviest: number;
  /** How much weight may stand in other boxes. */
  readonly most: number;
}

/** Whether nothing of the notice is lost by going from a box into the heaviest one inside it. */
function mayLeave(sheet: Sheet, { region, heaviest, most }: Step, weights: readonly number[]): boolean {
  const inner = sheet.regions[heaviest];
  if (!inner) return false;
  const whole = weightIn(region, weights);
  let loose = whole;
  let boxed = 0;
  for (const index of region.children) {
    const child = sheet.regions[index];
    if (!child) continue;
    const weight = weightIn(child, weights);
    const isBox =
      index === heaviest || child.children.length > 0 || isCalledAround(child.element) || isOwnColumn(child);
    if (isBox) loose -= weight;
    if (isBox && index !== heaviest && !isCalledAround(child.element)) boxed += weight;
  }
  if (isParagraph(inner, weights) || endsWithDate(sheet, region, inner)) return false;
  if (inner.tag === "table" && isLedger(sheet, heaviest)) return loose + boxed === 0;
  return loose <= whole * 0.03 && boxed <= whole * most;
}

/** A cell beside the article is another column of the page, however plain. */
function isOwnColumn({ tag }: Region): boolean {
  return tag === "td";
}

/** A box without boxes and with one or two lines of weight is a paragraph; its neighbours belong to it. */
function isParagraph({ children, first, end }: Region, weights: readonly number[]): boolean {
  if (children.length > 0) return false;
  let heavy = 0;
  for (let line = first; line < end; line++) if ((weights[line + 1] ?? 0) > (weights[line] ?? 0)) heavy++;
  return heavy < 3;
}

/** The signature may stand behind the box of the text. */
function endsWithDate({ lines }: Sheet, region: Region, inner: Region): boolean {
  for (let index = inner.end; index < Math.min(region.end, inner.end + 3); index++) {
    const line = lines[index];
    if (line && line.links === 0 && DATE.test(line.block.text)) return true;
  }
  return false;
}

function weightIn({ first, end }: Region, weights: readonly number[]): number {
  return (weights[end] ?? 0) - (weights[first] ?? 0);
}
