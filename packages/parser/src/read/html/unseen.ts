/**
 * Ways in which CSS takes text out of sight without `display: none`. Each is told by the declarations of one element
 * alone; what scripts or other elements do is not looked at.
 */
const CONCEALING: readonly RegExp[] = [
  /display\s{0,4}:\s{0,4}none/i,
  /visibility\s{0,4}:\s{0,4}(?:hidden|collapse)/i,
  /content-visibility\s{0,4}:\s{0,4}hidden/i,
  /(?:^|[;\s])opacity\s{0,4}:\s{0,4}0?(?:\.0{1,4}|0)%?\s{0,4}(?:;|!|$)/i,
  // Beside the screen: left: -9999px, text-indent: -999em.
  /(?:left|top|right|bottom|text-indent|margin-left|margin-top)\s{0,4}:\s{0,4}-(?:\d{4,6}(?:\.\d{1,4})?(?:px|pt)?|\d{2,6}(?:\.\d{1,4})?r?em)\s{0,4}(?:;|!|$)/i,
  /translate[XY]?\(\s{0,4}-\d{4,6}px/i,
  /(?:^|[;\s])clip\s{0,4}:\s{0,4}rect\(\s{0,4}[01](?:px)?[\s,]{1,4}[01](?:px)?[\s,]{1,4}[01](?:px)?[\s,]{1,4}[01](?:px)?/i,
  /clip-path\s{0,4}:\s{0,4}(?:inset\(\s{0,4}(?:50|100)%|circle\(\s{0,4}0)/i,
  /transform\s{0,4}:\s{0,4}scale\(\s{0,4}0(?:\.0{1,4})?\s{0,4}[,)]/i,
];
const NO_OVERFLOW = /overflow(?:-[xy])?\s{0,4}:\s{0,4}(?:hidden|clip)/i;
const NO_ROOM = /(?:^|[;\s])(?:max-)?(?:height|width)\s{0,4}:\s{0,4}[01](?:px|pt|em|%)?\s{0,4}(?:;|!|$)/i;
const INK = /(?:^|[;\s])color\s{0,4}:\s{0,4}([#\w(),.\s]{3,40})/i;
const PAPER = /(?:^|[;\s])background(?:-color)?\s{0,4}:\s{0,4}([#\w(),.\s]{3,40})/i;
const CLIPPED_TO_TEXT = /background-clip\s{0,4}:\s{0,4}text/i;

/** Text this small is gone; children may have their own size again. Samples: `font-size: 0`, `font-size:1px`. */
export const TINY_SIZE: RegExp =
  /(?:^|[;\s])font-size\s{0,4}:\s{0,4}(?:0{0,2}(?:\.\d{1,6})?|1(?:\.0{1,4})?)(?:px|pt)?\s{0,4}(?:;|!|$)|(?:^|[;\s])font-size\s{0,4}:\s{0,4}0(?:\.0\d{0,4})?(?:r?em|%|vw)/i;

/** A size that does not depend on that of the element around. */
export const OWN_SIZE: RegExp =
  /(?:^|[;\s])font-size\s{0,4}:\s{0,4}(?:(?:[2-9]|[1-9]\d{1,2})(?:\.\d{1,4})?(?:px|pt|mm|cm)|[1-9.][\d.]{0,5}rem|(?:xx?-)?(?:small|large)|medium)/i;

/** Whether an element with these declarations cannot be seen. Sample: `position:absolute;left:-9999px`. */
export function isConcealed(style: string): boolean {
  if (CONCEALING.some((pattern) => pattern.test(style))) return true;
  if (NO_OVERFLOW.test(style) && NO_ROOM.test(style)) return true;
  const ink = colour(INK.exec(style)?.[1]);
  if (ink === null || CLIPPED_TO_TEXT.test(style)) return false;
  return ink === "transparent" || ink === colour(PAPER.exec(style)?.[1]);
}

const NAMED = new Map([
  ["white", "255,255,255"],
  ["black", "0,0,0"],
]);

/** A colour in one spelling: `#fff`, `white` and `rgb(255, 255, 255)` are `255,255,255`. */
function colour(written: string | undefined): string | null {
  const value = written?.trim().toLowerCase() ?? "";
  const [, hex = ""] = /^#([\da-f]{3}|[\da-f]{6})(?![\da-f])/.exec(value) ?? [];
  if (hex) {
    const full = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)).join(",");
  }
  const inside = /^rgba?\(([\d\s,.]{5,40})\)/
    .exec(value)?.[1]
    ?.split(",")
    .map((part) => part.trim());
  if (inside) return inside[3] !== undefined && Number(inside[3]) === 0 ? "transparent" : inside.slice(0, 3).join(",");
  const [word = ""] = value.split(/[\s!]/, 1);
  return word === "" ? null : (NAMED.get(word) ?? word);
}
