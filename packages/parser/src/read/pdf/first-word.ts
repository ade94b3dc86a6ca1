import { emWidth, isLatin } from "./characters.ts";
import type { Line } from "./lines.ts";

/** Marks that never begin a line (GB/T 15834): they go with the character before them. */
const NEVER_FIRST = /^[，。、；：！？”’）》〕】」』…—,.;:!?)\]%％‰℃]$/;
const NEVER_LAST = /^[“‘（《〔【「『([＜<]$/;
const INSIDE_LATIN = /^[-.,:;/@_%&=?#)\]+]$/;
const CIRCLED = /^[①-⑳]$/;

/**
 * The width in points of what cannot be parted from a line's first character: a Han character with its marks, a number,
 * a Latin word (the line breaking of UAX #14, as far as Chinese needs it). A line above with more room than this at its
 * end was ended on purpose.
 */
export function firstWord({ fragments }: Line): number {
  let width = 0;
  let inLatin = false;
  let hasMain = false;
  for (const { text, left, right } of fragments) {
    let ems = 0;
    for (let at = 0; at < text.length; at++) ems += emWidth(text.charCodeAt(at));
    const unit = (right - left) / (ems || 1);
    for (let at = 0; at < text.length && at < 80; at++) {
      const character = text.charAt(at);
      const code = text.charCodeAt(at);
      const isWord = isLatin(code) || CIRCLED.test(character);
      const isInside: boolean = inLatin && (isWord || INSIDE_LATIN.test(character));
      if (hasMain && !isInside && !NEVER_FIRST.test(character)) return width;
      if (!NEVER_LAST.test(character)) hasMain = true;
      inLatin = isWord || isInside || (inLatin === false && INSIDE_LATIN.test(character));
      width += unit * emWidth(code);
    }
  }
  return width;
}
