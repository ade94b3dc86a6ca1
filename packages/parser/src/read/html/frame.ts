import type { FurnitureKind, Metadata } from "../../model/document.ts";
import { isBehindArticle, isSiteFoot, isSiteLine, isTool } from "../furniture.ts";
import { readInfoBlock } from "../info-block.ts";
import type { Body } from "./body.ts";
import { CONTROL, HIDDEN, STRUCK } from "./elements.ts";
import type { Line, Region, Sheet } from "./lines.ts";
import { isCalledAround, isCalledBody } from "./marks.ts";
import { findTitle, type TitleLines } from "./title.ts";

/** Which lines of a page are the notice, and what the others are. */
export interface Framed {
  /** By line: null for the notice's own words. */
  readonly marks: readonly (FurnitureKind | null)[];
  /** The lines `[from, to)` the text stands in, without a title above it. Empty where there is no text. */
  readonly from: number;
  readonly to: number;
  readonly title: TitleLines | null;
  /** What an information block (信息索引号) on the page says. */
  readonly metadata: Partial<Metadata>;
  /** The box of the text, or null. */
  readonly region: number | null;
}

/** How far above the text its title and the page's information block may stand, in lines. */
const REACH = 120;
const ATTACHED = /^(?:附件|附表|附图|附)\s?\d{0,2}\s?[：:.．、]|^附件/;

/**
 * Draws the line around a notice: everything outside its box is the site's, as are the facts and tools above and below
 * it in the box. `body` is what findBody gives, `names` are the titles that the page's meta tags give, without spaces.
 */
export function framePage(sheet: Sheet, body: Body | null, names: readonly string[]): Framed {
  const span = body ? spanOf(sheet, body) : markedBox(sheet);
  if (!span) return withoutBody(sheet, names);
  const marks = sheet.lines.map(({ flags }): FurnitureKind | null => unseenKind(flags) ?? "site");
  const { first, from, to } = span;
  const isHidden = body?.hidden ?? false;
  const titleInside = findTitle(sheet, { from: first, to: from, names, hidden: isHidden });
  const start = titleInside ? titleInside.from : first;
  for (let index = start; index < to; index++) {
    const line = sheet.lines[index];
    if (line && isOwn(line, { lead: index < from, hidden: isHidden })) marks[index] = null;
  }
  for (const index of span.around) if (marks[index] === null) marks[index] = "site";
  const above = { from: Math.max(0, from - REACH), to: first, names, hidden: false };
  const title = titleInside ?? findTitle(sheet, above);
  if (title) for (let index = title.from; index < title.to; index++) marks[index] = null;
  const metadata = markInfoBlock(sheet, marks, [Math.max(0, from - REACH), from]);
  return { marks, from: start, to, title, metadata, region: body?.region ?? null };
}

/** What keeps a line out of sight, or null. */
function unseenKind(flags: number): FurnitureKind | null {
  if (flags & HIDDEN) return "hidden";
  return flags & STRUCK ? "struck" : null;
}

function isOwn({ block, flags, links }: Line, { lead, hidden }: { lead: boolean; hidden: boolean }): boolean {
  const { text } = block;
  if (((flags & HIDDEN) !== 0) !== hidden || flags & (CONTROL | STRUCK) || isTool(text)) return false;
  return !lead || !(links * 2 > text.length || isSiteLine(text));
}

interface TextSpan {
  /** Where the box begins, where its first line of weight stands, and behind its last own line. */
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** Lines inside that belong to boxes for sharing, printing and the like. */
  readonly around: readonly number[];
}

function spanOf(sheet: Sheet, { region, weights }: Body): TextSpan | null {
  const box = sheet.regions[region];
  if (!box) return null;
  const around = linesAround(sheet, region, weights);
  const skip = new Set(around);
  const isHeavy = (line: number): boolean => !skip.has(line) && (weights[line + 1] ?? 0) > (weights[line] ?? 0);
  let from = box.first;
  while (from < box.end && !isHeavy(from)) from++;
  let last = box.end - 1;
  while (last > from && !isHeavy(last)) last--;
  const cut = cutBehind(sheet, weights, [from, last, box.end]);
  return { first: box.first, from, to: cut, around };
}

/** Boxes inside the text's box that are called share or related and hold nothing that reads like a notice. */
function linesAround({ regions }: Sheet, within: number, weights: readonly number[]): number[] {
  const lines: number[] = [];
  const until = regions[within]?.until ?? 0;
  for (let index = within + 1; index < until; index++) {
    const region = regions[index];
    if (!region || !isCalledAround(region.element) || isCalledBody(region.element)) continue;
    if ((weights[region.end] ?? 0) > (weights[region.first] ?? 0)) continue;
    for (let line = region.first; line < region.end; line++) lines.push(line);
    index = region.until - 1;
  }
  return lines;
}

/** Where the notice ends: before the first line behind its last sentence that is the site's. */
function cutBehind(
  { lines }: Sheet,
  weights: readonly number[],
  [from, last, end]: readonly [number, number, number],
): number {
  const whole = (weights[end] ?? 0) - (weights[from] ?? 0);
  for (let index = from + 1; index < end; index++) {
    const line = lines[index];
    if (!line) continue;
    const { text } = line.block;
    const rest = (weights[end] ?? 0) - (weights[index] ?? 0);
    // Related articles may come with sentences of their own.
    if (rest <= whole * 0.3 && isBehindArticle(text)) return index;
    if (index <= last) continue;
    const isLink = line.links * 2 > text.length && !ATTACHED.test(text);
    if (isLink || isSiteLine(text) || isSiteFoot(text)) return index;
  }
  return end;
}

/** A page without any notice: all of it is the site's. */
export function frameNothing({ lines }: Sheet): Framed {
  const marks = lines.map(({ flags }): FurnitureKind => unseenKind(flags) ?? "site");
  return { marks, from: 0, to: 0, title: null, metadata: {}, region: null };
}

/** A box that is called the article's, where no text on the page reads like one. */
function markedBox({ regions }: Sheet): TextSpan | null {
  const box = regions.find((region: Region) => region.end > region.first && isCalledBody(region.element));
  return box ? { first: box.first, from: box.first, to: box.end, around: [] } : null;
}

/** A page that is all text (a fragment, a plain list of paragraphs) is its own notice; a page of links is none. */
function withoutBody(sheet: Sheet, names: readonly string[]): Framed {
  const { lines } = sheet;
  const isPlain =
    lines.length <= 12 && lines.every(({ flags, links }) => links === 0 && !(flags & (CONTROL | HIDDEN | STRUCK)));
  const title = isPlain ? null : findTitle(sheet, { from: 0, to: lines.length, names, hidden: false });
  const marks = lines.map(({ flags, block }, index): FurnitureKind | null => {
    const unseen = unseenKind(flags);
    if (unseen) return unseen;
    if (title && index >= title.from && index < title.to) return null;
    return isPlain && !isSiteLine(block.text) ? null : "site";
  });
  const metadata = markInfoBlock(sheet, marks, [0, Math.min(lines.length, REACH)]);
  const to = isPlain ? lines.length : 0;
  return { marks, from: 0, to, title, metadata, region: null };
}

function markInfoBlock(
  sheet: Sheet,
  marks: (FurnitureKind | null)[],
  [from, to]: readonly [number, number],
): Partial<Metadata> {
  const texts = sheet.lines.slice(from, to).map(({ block, flags, links }) => {
    return flags & CONTROL || links * 2 > block.text.length ? " ".repeat(400) : block.text;
  });
  const { metadata, lines } = readInfoBlock(texts);
  for (const line of lines) if (marks[from + line] !== "hidden") marks[from + line] = "metadata";
  return metadata;
}
