import type { HtmlElement } from "./tree.ts";
import { isConcealed, OWN_SIZE, TINY_SIZE } from "./unseen.ts";

/** What an element does to the text in it, one bit each. Those in {@link INHERITED} go on to everything below. */
export const HIDDEN = 1;
export const BOLD = 2;
export const CENTRED = 4;
export const LINK = 8;
/** Line breaks in the text are line breaks on the page. */
export const PRE = 16;
/** Menus, buttons, footers: never the words of a notice. */
export const CONTROL = 32;
export const HEADING = 64;
/** Text of no size; an element inside may have one again. */
export const TINY = 4096;
/** Deleted or struck out: published, but no longer meant. */
export const STRUCK = 8192;
/** What keeps text out of the lines that a person reads. */
export const UNSEEN: number = HIDDEN | TINY | STRUCK;
export const INHERITED: number = UNSEEN | BOLD | CENTRED | LINK | PRE | CONTROL | HEADING;
export const BLOCK = 128;
/** Holds no text a person reads. */
export const SKIP = 256;
export const BREAK = 512;
/** Worth a look of its own later: links, pictures, frames, meta tags. */
export const FACT = 1024;
export const NO_LABEL = 2048;

const TABLE: readonly (readonly [number, string])[] = [
  [
    BLOCK,
    "address article blockquote body dd details dir div dl dt fieldset figcaption figure form frameset header hgroup hr html " +
      "legend li main ol p search section summary table caption tbody td tfoot thead tr ul",
  ],
  [BLOCK | BOLD | HEADING, "h1 h2 h3 h4 h5 h6"],
  [BLOCK | CENTRED, "center"],
  [BLOCK | BOLD, "th"],
  [BLOCK | PRE, "pre listing plaintext xmp"],
  [BLOCK | CONTROL, "nav footer aside menu dialog optgroup option button"],
  [STRUCK, "del s strike"],
  [BOLD, "b strong"],
  [LINK | FACT, "a"],
  [BREAK, "br"],
  [SKIP, "head script style noscript template noframes video audio canvas col colgroup datalist rt rp rtc"],
  [SKIP | FACT, "meta base title img iframe embed object frame svg input select textarea"],
];

const ELEMENTS = new Map(TABLE.flatMap(([bits, names]) => names.split(" ").map((name) => [name, bits] as const)));

/** What an element of this name does. Unknown names (`UCAPCONTENT`) do nothing, as in a browser. */
export function bitsOf(tagName: string): number {
  return ELEMENTS.get(tagName) ?? 0;
}

/** Bits that attributes set, and in the upper half those that they clear. */
const CLEAR = 16;

const STYLES: readonly (readonly [RegExp, number])[] = [
  [TINY_SIZE, TINY],
  [OWN_SIZE, TINY << CLEAR],
  [/text-decoration[a-z-]{0,10}\s{0,4}:[^;]{0,40}line-through/i, STRUCK],
  [/display\s{0,4}:\s{0,4}(?:block|table|flex|list-item)/i, BLOCK],
  [/text-align\s{0,4}:\s{0,4}center/i, CENTRED],
  [/text-align\s{0,4}:\s{0,4}(?:left|right|justify|start|end)/i, CENTRED << CLEAR],
  [/font-weight\s{0,4}:\s{0,4}(?:bold|[6-9]00)/i, BOLD],
  [/font-weight\s{0,4}:\s{0,4}(?:normal|[1-4]00)/i, BOLD << CLEAR],
  [/黑体|SimHei/i, BOLD],
  [/white-space\s{0,4}:\s{0,4}(?:pre|break-spaces)/i, PRE],
  [/list-style(?:-type)?\s{0,4}:[^;]{0,40}none/i, NO_LABEL],
];

/** Pages repeat a handful of styles in thousands of elements. */
const MOST_STYLES = 500;

/** A display of its own undoes what the page's style sheets say. */
const OWN_DISPLAY = /(?:^|[;\s])display\s{0,4}:\s{0,4}(?!none)[a-z]/i;

/**
 * Reads what the attributes of elements say about their text; remembers the styles of one page. The third argument
 * holds the bits that the page's style sheets set.
 */
export function attributeReader(): (element: HtmlElement, bits: number, sheet: number) => number {
  const known = new Map<string, number>();
  const styleBits = (style: string): number => {
    const before = known.get(style);
    if (before !== undefined) return before;
    let bits = isConcealed(style) ? HIDDEN : 0;
    for (const [pattern, bit] of STYLES) if (pattern.test(style)) bits |= bit;
    if (known.size < MOST_STYLES) known.set(style, bits);
    return bits;
  };
  return (element, before, sheet) => {
    let bits = before | sheet;
    for (const { name, value } of element.attrs) {
      let said = 0;
      if (name === "style") {
        if (sheet & HIDDEN && OWN_DISPLAY.test(value)) bits = (bits & ~HIDDEN) | (before & HIDDEN);
        said = styleBits(value);
      } else if (name === "align" && element.tagName !== "table")
        said = /^(?:center|middle)$/i.test(value) ? CENTRED : CENTRED << CLEAR;
      else if (name === "face") said = /黑体|SimHei/i.test(value) ? BOLD : 0;
      else if (name === "hidden" || name === "data-noticelens-hidden") said = HIDDEN;
      if (said) bits = (bits & ~(said >> CLEAR)) | (said & 0xffff);
    }
    return bits;
  };
}
