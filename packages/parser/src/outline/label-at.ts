import type { Span } from "../model/span.ts";
import { isBlank, isColon, isDigit, isHan } from "./characters.ts";

const LONGEST_LABEL = 18;

/** A label that only blanks divide from what it introduces (整改成效　隐患全部消除) is no longer. */
const LONGEST_LOOSE = 10;
/** What stands behind a blank and is no longer may be a name. */
const LONGEST_NAME = 5;

/** The label at `at`: `整改情况：`, `【整改举措】`, at the head of a line `整改成效　…` too; null where a sentence stands. */
export function labelAt(
  text: string,
  at: number,
  to: number,
  opens: boolean,
): { readonly words: Span; readonly end: number } | null {
  const open = text.charCodeAt(at);
  const close = CLOSERS.get(open);
  const start = close === undefined ? at : at + 1;
  let letters = 0;
  for (let end = start; end < to && end - start <= LONGEST_LABEL; end++) {
    const code = text.charCodeAt(end);
    if (close !== undefined) {
      if (code === close) {
        const colon = isColon(text.charCodeAt(end + 1)) ? 2 : 1;
        return letters >= 2 ? { words: [start, end], end: Math.min(to, end + colon) } : null;
      }
      if (code === 0x3002) return null;
      letters++;
      continue;
    }
    if (isColon(code)) {
      const figure = isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end - 2));
      if (text.startsWith("其中", start)) return null;
      return letters >= 2 && !figure && isHan(open) ? { words: [start, end], end: end + 1 } : null;
    }
    if (
      isBlank(code) &&
      opens &&
      letters === end - start &&
      letters >= 4 &&
      letters <= LONGEST_LOOSE &&
      to - end > LONGEST_NAME
    )
      return { words: [start, end], end: end + 1 };
    if (LABEL_MARKS.has(code) || isDigit(code) || isBlank(code)) continue;
    if (!isHan(code) || code === 0x201c || code === 0x300a) return null;
    letters++;
  }
  return null;
}

const CLOSERS = new Map([
  [0x3010, 0x3011],
  [0x3014, 0x3015],
  [0x5b, 0x5d],
  [0x300c, 0x300d],
  [0x3016, 0x3017],
  [0xff3b, 0xff3d],
  [0x300e, 0x300f],
]);
const LABEL_MARKS = new Set([..."（()）、/“”"].map((mark) => mark.charCodeAt(0)));
