import { apply, IDENTITY, type Matrix, multiply, toMatrix } from "./matrix.ts";
import type { OperatorList, PdfJs, TextItem } from "./pdfjs.ts";

/** Text as a page draws it: where it begins, which way it runs, how long it is, and whether a person sees it. */
interface Shown {
  readonly x: number;
  readonly y: number;
  /** The direction of its line, of length 1. */
  readonly along: readonly [number, number];
  readonly width: number;
  readonly size: number;
  readonly text: string;
  /** Null where it is seen. */
  readonly unseen: "layer" | "invisible" | null;
}

/** What of the text items of a page cannot be seen: stretches `[from, to)` of their strings, by their index. */
export interface UnseenText {
  readonly cuts: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** Characters in layers that are off, and characters drawn without ink. */
  readonly layer: number;
  readonly invisible: number;
}

/** Whether a group of optional content (ISO 32000-1, 8.11) is shown. */
export type IsVisible = (group: unknown) => boolean;

/**
 * Finds the text that a page holds but does not show: in a layer that is switched off, or drawn in rendering mode 3 or 7
 * (ISO 32000-1, 9.3.6). A page whose text is nearly all drawn so is a scan with its words laid under the picture, and is read.
 */
export function findUnseen(
  list: OperatorList,
  { ops, items, isVisible }: { ops: PdfJs["OPS"]; items: readonly TextItem[]; isVisible: IsVisible },
): UnseenText {
  const shown = readShown(list, ops, isVisible);
  const sum = (kind: Shown["unseen"]) =>
    shown.reduce((all, { text, unseen }) => (unseen === kind ? all + text.trim().length : all), 0);
  const isLaidUnder = sum("invisible") > 4 * sum(null);
  const cuts = new Map<number, [number, number][]>();
  const found = { layer: 0, invisible: 0 };
  for (const one of shown) {
    const text = one.text.trim();
    if (one.unseen === null || text === "" || (one.unseen === "invisible" && isLaidUnder)) continue;
    for (const [index, item] of items.entries()) {
      const at = stretchOf(one, item, text);
      if (at === null) continue;
      cuts.set(index, [...(cuts.get(index) ?? []), at]);
      found[one.unseen] += at[1] - at[0];
      break;
    }
  }
  return { cuts, ...found };
}

/** Where in an item's string the text stands; null where it is another text. */
function stretchOf(one: Shown, { str, transform, width }: TextItem, text: string): [number, number] | null {
  const [, , , , x = 0, y = 0] = transform;
  const [dx, dy] = [x - one.x, y - one.y];
  const [ux, uy] = one.along;
  const ahead = dx * ux + dy * uy;
  const aside = Math.abs(dx * uy - dy * ux);
  if (aside > 0.1 * one.size + 0.2 || ahead > one.width + 1 || ahead < -width - 1) return null;
  const plain = str.trim();
  if (plain !== "" && text.replace(/\s/g, "").includes(plain.replace(/\s/g, ""))) return [0, str.length];
  const at = str.indexOf(text);
  return at < 0 ? null : [at, at + text.length];
}

interface State {
  matrix: Matrix;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  mode: number;
}

/** Goes through what a page draws and keeps the text. */
function readShown({ fnArray, argsArray }: OperatorList, ops: PdfJs["OPS"], isVisible: IsVisible): Shown[] {
  const shown: Shown[] = [];
  let state: State = { matrix: IDENTITY, size: 1, spacing: 0, wordSpacing: 0, scale: 1, leading: 0, mode: 0 };
  let text = IDENTITY;
  let line = IDENTITY;
  const saved: State[] = [];
  const marked: boolean[] = [];
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const act: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => saved.push({ ...state }),
    restore: () => {
      state = saved.pop() ?? state;
    },
    transform: (args) => {
      state.matrix = multiply(state.matrix, toMatrix(args));
    },
    paintFormXObjectBegin: ([matrix]) => {
      saved.push({ ...state });
      state.matrix = multiply(state.matrix, toMatrix(matrix));
    },
    paintFormXObjectEnd: () => {
      state = saved.pop() ?? state;
    },
    beginMarkedContent: () => marked.push(false),
    beginMarkedContentProps: ([tag, group]) => marked.push(tag === "OC" && group !== null && !isVisible(group)),
    endMarkedContent: () => marked.pop(),
    beginText: () => {
      text = IDENTITY;
      line = IDENTITY;
    },
    setTextMatrix: ([first, ...rest]) => {
      line = toMatrix(typeof first === "number" ? [first, ...rest] : first);
      text = line;
    },
    moveText: ([x, y]) => move(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = -Number(y);
      move(Number(x), Number(y));
    },
    nextLine: () => move(0, -state.leading),
    setFont: ([, size]) => {
      state.size = Number(size);
    },
    setCharSpacing: ([value]) => {
      state.spacing = Number(value);
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = Number(value);
    },
    setHScale: ([value]) => {
      state.scale = Number(value) / 100;
    },
    setLeading: ([value]) => {
      state.leading = -Number(value);
    },
    setTextRenderingMode: ([value]) => {
      state.mode = Number(value);
    },
    showText: ([glyphs]) => {
      const place = multiply(state.matrix, text);
      const run = measure(glyphs, state);
      const unit = Math.hypot(place[0], place[1]) || 1;
      const [x, y] = apply(place, 0, 0);
      const unseen = marked.includes(true) ? "layer" : state.mode === 3 || state.mode === 7 ? "invisible" : null;
      const along = [place[0] / unit, place[1] / unit] as const;
      shown.push({ x, y, along, width: run.width * unit, size: state.size * unit, text: run.text, unseen });
      text = multiply(text, [1, 0, 0, 1, run.width, 0]);
    },
  };
  const byNumber = new Map(Object.entries(act).map(([name, run]) => [ops[name], run]));
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index];
    byNumber.get(fn)?.(Array.isArray(args) ? args : []);
  }
  return shown;
}

/** The characters of one `showText` and how far they reach, in units of the text matrix. */
function measure(glyphs: unknown, { size, spacing, wordSpacing, scale }: State): { text: string; width: number } {
  let text = "";
  let width = 0;
  if (!Array.isArray(glyphs)) return { text, width };
  for (const glyph of glyphs) {
    if (typeof glyph === "number") width -= (glyph / 1000) * size * scale;
    else if (typeof glyph === "object" && glyph !== null) {
      const { unicode = "", width: own = 0, isSpace = false } = glyph;
      text += unicode;
      width += ((own / 1000) * size + spacing + (isSpace ? wordSpacing : 0)) * scale;
    }
  }
  return { text, width };
}
