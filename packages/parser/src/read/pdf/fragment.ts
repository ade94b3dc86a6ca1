import { emWidth } from "./characters.ts";
import { type Frame, frameOf, toFrame } from "./frame.ts";
import type { TextContent, TextItem } from "./pdfjs.ts";

/** A stretch of one text item, placed in its frame. Lengths are points. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The height of the baseline. */
  readonly base: number;
  readonly size: number;
  readonly font: string;
  /** The text item on the page it comes from, and where in the item's string it begins. */
  readonly item: number;
  readonly offset: number;
}

/** The text of a page, by the way it runs. */
export interface PageText {
  readonly frame: Frame;
  /** What runs as most of the page does. */
  readonly fragments: readonly Fragment[];
  /** What runs otherwise: watermarks, page numbers beside vertical text. */
  readonly strays: readonly Fragment[];
  /** How many characters are too small to be seen. */
  readonly tiny: number;
}

/** Stretches `[from, to)` of the items' strings that are not shown, by the items' index. */
export type Cuts = ReadonlyMap<number, readonly (readonly [from: number, to: number])[]>;

const NO_CUTS: Cuts = new Map();
/** Smaller than this, and than this share of the largest text, nobody reads; points. */
const TINY = 1.5;
const TINY_SHARE = 0.25;

interface Placed {
  readonly frame: Frame | null;
  readonly vertical: boolean;
  readonly fragment: Fragment;
  readonly item: TextItem;
}

/** The items of a page that say something, placed in the frame that most of its characters run in. */
export function placeText({ items, styles }: TextContent, cuts: Cuts = NO_CUTS): PageText {
  const placed: Placed[] = [];
  for (const [index, item] of items.entries()) {
    const vertical = styles[item.fontName]?.vertical === true;
    const frame = vertical ? verticalFrame(item) : frameOf(item.transform);
    for (const [from, to] of seenParts(item.str, cuts.get(index) ?? [])) {
      const text = item.str.slice(from, to).trim();
      if (!text) continue;
      const head = item.str.indexOf(text, from);
      placed.push({ frame, vertical, item, fragment: place(item, { index, text, head, frame, vertical }) });
    }
  }
  const large = placed.reduce((most, { fragment }) => Math.max(most, fragment.size), 0);
  const isTiny = ({ fragment: { size } }: Placed) => size < TINY && size < TINY_SHARE * large;
  const tiny = placed.reduce((sum, one) => (isTiny(one) ? sum + one.fragment.text.length : sum), 0);
  return { ...inMainFrame(tiny ? placed.filter((one) => !isTiny(one)) : placed), tiny };
}

/** What of a string is left outside the stretches. */
function seenParts(text: string, cuts: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let at = 0;
  for (const [from, to] of [...cuts].sort(([a], [b]) => a - b)) {
    if (from > at) parts.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < text.length) parts.push([at, text.length]);
  return parts;
}

function inMainFrame(placed: readonly Placed[]): Omit<PageText, "tiny"> {
  const weights = new Map<Frame | null, number>();
  for (const { frame, fragment } of placed) weights.set(frame, (weights.get(frame) ?? 0) + fragment.text.length);
  const main = isStacked(placed) ? 270 : ([...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0);
  const level = placed.filter((one) => one.frame === main).map(({ fragment }) => fragment);
  const others = placed.filter((one) => one.frame !== main);
  if (main !== 270) return { frame: main, fragments: level, strays: others.map(({ fragment }) => fragment) };
  const upright = others.map((one) => ({ one, inside: uprightInVertical(one, level) }));
  return {
    frame: main,
    fragments: [...level, ...upright.flatMap(({ inside }) => inside ?? [])],
    strays: upright.filter(({ inside }) => !inside).map(({ one }) => one.fragment),
  };
}

/** Whether a page is written vertically with a font that knows nothing of it: each character drawn below the last. */
function isStacked(placed: readonly Placed[]): boolean {
  let stacked = 0;
  for (const [index, { frame, fragment }] of placed.entries()) {
    const above = placed[index - 1]?.fragment;
    if (!above || frame !== 0 || fragment.text.length > 1) continue;
    const drop = (above.base - fragment.base) / fragment.size;
    if (Math.abs(above.left - fragment.left) < 0.3 * fragment.size && drop > 0.6 && drop < 1.6) stacked++;
  }
  return stacked > 8 && stacked > 0.5 * placed.length;
}

interface Placing {
  readonly index: number;
  readonly text: string;
  /** Where in the item's string it begins. */
  readonly head: number;
  readonly frame: Frame | null;
  readonly vertical: boolean;
}

function place(
  { str, transform, width, height, fontName }: TextItem,
  { index, text, head, frame, vertical }: Placing,
): Fragment {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const size = (vertical ? width : height) || Math.hypot(c, d) || 1;
  const [left, v] = toFrame(frame ?? 0, x, y);
  const advance = vertical ? height : width;
  const unit = head > 0 || head + text.length < str.length ? advance / str.length : 0;
  return {
    text,
    left: left + head * unit,
    right: left + advance - (str.length - head - text.length) * unit,
    // The origin of a vertical glyph is the middle of its top edge.
    base: vertical ? v - size * 0.35 : v,
    size,
    font: fontName,
    item: index,
    offset: head,
  };
}

function verticalFrame({ transform }: TextItem): Frame | null {
  const level = frameOf(transform);
  return level === null ? null : level === 0 ? 270 : level === 90 ? 0 : level === 180 ? 90 : 180;
}

/**
 * Characters that stand upright in a vertical line belong to it, and so do the digits of 12月; a page number below the
 * lines does not.
 */
function uprightInVertical({ frame, item, fragment }: Placed, level: readonly Fragment[]): Fragment | null {
  const { size, text } = fragment;
  if (frame !== 0 || text.length > 4) return null;
  const [left, centre] = toFrame(270, fragment.left + item.width / 2, fragment.base + size * 0.88);
  const placed = { ...fragment, left, right: left + size, base: centre - size * 0.35 };
  const touches = (one: Fragment) =>
    Math.abs(one.base - placed.base) < size / 2 &&
    (Math.abs(one.right - left) < size || Math.abs(one.left - placed.right) < size);
  return (text.length === 1 && emWidth(text.charCodeAt(0)) === 1) || level.some(touches) ? placed : null;
}
