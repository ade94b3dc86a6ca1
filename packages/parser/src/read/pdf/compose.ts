import type { Block, Box, Run } from "../../model/document.ts";
import { type BlockParts, makeBlock } from "../../text/block.ts";
import { repairText } from "../../text/repair.ts";
import { isHan, isLatin } from "./characters.ts";
import type { Fragment } from "./fragment.ts";
import { type Frame, fromFrame } from "./frame.ts";
import type { Line } from "./lines.ts";

/** How the coordinates of a page's frame lead back to its points. */
export interface Sheet {
  readonly frame: Frame;
  /** The lower left corner of the visible page. */
  readonly origin: readonly [x: number, y: number];
}

/** The sheet of each page, by its number. */
export type Sheets = ReadonlyMap<number, Sheet>;

/** A gap this wide, in em, is a space; less is kerning and justification, unless a whole line is stretched. */
const SPACE = 0.15;
const STRETCHED = 0.09;

/**
 * Makes one block of lines that belong together: joined without a space, except between two Latin words, and with a
 * box for each line.
 */
export function composeBlock(lines: readonly Line[], sheets: Sheets, parts: BlockParts): Block {
  let raw = "";
  const runs: Run[] = [];
  for (const line of lines) {
    if (raw && needsSpace(raw, line)) raw += " ";
    const start = raw.length;
    const letterspaced = isLetterspaced(line);
    let last: Fragment | undefined;
    for (const fragment of line.fragments) {
      if (last && fragment.left - last.right > SPACE * line.size && !(letterspaced && joinsSpread(last, fragment)))
        raw += " ";
      raw = append(raw, runs, { fragment, page: line.page, letterspaced });
      last = fragment;
    }
    if (raw.length === start) raw = raw.trimEnd();
  }
  const boxes = lines.map((line) => boxOf(line, sheets.get(line.page)));
  return makeBlock(raw, runs, { ...parts, boxes });
}

/** The words of lines, repaired, without the spaces between their pieces: to look at, not to keep. */
export function textOf(lines: readonly Line[]): string {
  return repairText(lines.map((line) => line.fragments.map(({ text }) => text).join("")).join("")).text;
}

interface Piece {
  readonly fragment: Fragment;
  readonly page: number;
  readonly letterspaced: boolean;
}

function append(raw: string, runs: Run[], { fragment, page, letterspaced }: Piece): string {
  const { text, item, offset } = fragment;
  const piece = [page, item];
  if (!letterspaced) {
    runs.push({ at: raw.length, length: text.length, offset, piece });
    return raw + text;
  }
  let written = raw;
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    const isGap =
      text.charCodeAt(at) === 0x20 &&
      ((isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1))) || isBetweenSingles(text, at));
    if (!isGap && at < text.length) continue;
    runs.push({ at: written.length, length: at - from, offset: offset + from, piece });
    written += text.slice(from, at);
    from = ++at;
  }
  return written;
}

/** Whether a line was stretched so far that most of its characters stand apart. */
function isLetterspaced({ fragments, size }: Line): boolean {
  let apart = 0;
  let together = 0;
  for (const [index, { text, left }] of fragments.entries()) {
    const last = fragments[index - 1];
    if (last && joinsHan(last, { text })) left - last.right > STRETCHED * size ? apart++ : together++;
    if (!text.includes(" ")) together += text.length - 1;
    else {
      for (let at = 1; at < text.length; at++) {
        if (!isHan(text.charCodeAt(at - 1))) continue;
        if (isHan(text.charCodeAt(at))) together++;
        else if (text.charCodeAt(at) === 0x20 && isHan(text.charCodeAt(at + 1))) apart++;
      }
    }
  }
  return apart > together;
}

/** In a stretched line the digits of a number stand apart as the Han characters do. */
function joinsSpread(last: Fragment, next: Fragment): boolean {
  return joinsHan(last, next) || (last.text.length === 1 && next.text.length === 1);
}

/** Whether on both sides of a space one character stands alone. */
function isBetweenSingles(text: string, at: number): boolean {
  const isFree = (index: number) => index < 0 || index >= text.length || text.charCodeAt(index) === 0x20;
  return isFree(at - 2) && isFree(at + 2) && !isFree(at - 1) && !isFree(at + 1);
}

function joinsHan(last: { readonly text: string }, next: { readonly text: string }): boolean {
  return isHan(last.text.charCodeAt(last.text.length - 1)) && isHan(next.text.charCodeAt(0));
}

const ADDRESS_END = /(?:https?:|www\.|@)[\w.:/?=&%#@-]{0,200}$/i;

/** Chinese breaks anywhere, so nothing was there; between two Latin words a space was, but inside an address. */
function needsSpace(raw: string, line: Line): boolean {
  const before = raw.charCodeAt(raw.length - 1);
  const after = line.fragments[0]?.text.charCodeAt(0) ?? 0;
  const bothDigits = before < 58 && after < 58;
  return isLatin(before) && isLatin(after) && !bothDigits && !ADDRESS_END.test(raw.slice(-210));
}

function boxOf(line: Line, sheet: Sheet | undefined): Box {
  const { frame, origin } = sheet ?? { frame: 0, origin: [0, 0] };
  const [x1, y1] = fromFrame(frame, line.left, line.base - 0.2 * line.size);
  const [x2, y2] = fromFrame(frame, line.right, line.base + 0.9 * line.size);
  const place = (value: number, from: number) => Math.round((value - from) * 100) / 100;
  const [x, y] = origin;
  return {
    page: line.page,
    rect: [
      place(Math.min(x1, x2), x),
      place(Math.min(y1, y2), y),
      place(Math.max(x1, x2), x),
      place(Math.max(y1, y2), y),
    ],
  };
}
