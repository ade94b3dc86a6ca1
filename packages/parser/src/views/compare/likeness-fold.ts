/** A text's letters and figures, and where each stood. Sample: `第2 期` has three characters, the last from 3 to 4. */
export interface Folded {
  /** One code point for each character that is kept. */
  readonly characters: readonly number[];
  /** Where each began, in UTF-16 units of the text. */
  readonly from: readonly number[];
  /** Where each ended. */
  readonly to: readonly number[];
}

/** What becomes of figures: `placeholder` makes each one `0`, however long; `literal` keeps its digits. */
export type Figures = "placeholder" | "literal";

const ZERO = 0x30;
/** Between the digits of one figure: 3,460 and 41.6, narrow and wide. */
const SEPARATORS = new Set([..." ,.\u2009\u3000，．"].map((one) => one.charCodeAt(0)));

/**
 * Folds a text to what its wording consists of: letters and figures in one width and case, without white space and
 * punctuation. Sample: `清理 往来款２７笔，` is `清理往来款0笔` with placeholders, `清理往来款27笔` literally.
 */
export function fold(text: string, figures: Figures): Folded {
  const [characters, from, to]: [number[], number[], number[]] = [[], [], []];
  let inFigure = false;
  const keep = (one: number, start: number, end: number): void => {
    const digit = one >= ZERO && one <= ZERO + 9;
    if (digit && inFigure && figures === "placeholder") to[to.length - 1] = end;
    else {
      characters.push(digit && figures === "placeholder" ? ZERO : one);
      from.push(start);
      to.push(end);
    }
    inFigure = digit;
  };
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    if (isHan(point)) keep(point, at, end);
    else {
      const letters = lettersOf(point);
      if (letters.length === 0) inFigure &&= SEPARATORS.has(point);
      for (const one of letters) keep(one, at, end);
    }
    at = end;
  }
  return { characters, from, to };
}

function isHan(point: number): boolean {
  return point >= 0x4e00 && point <= 0x9fff;
}

const known = new Map<number, readonly number[]>();

/** The letters and digits a character is written with, wide ones made narrow; mostly one or none. */
function lettersOf(point: number): readonly number[] {
  const before = known.get(point);
  if (before) return before;
  const plain = String.fromCodePoint(point).normalize("NFKC").toLowerCase();
  const letters = [...plain].filter((one) => /[\p{L}\p{N}]/u.test(one)).map((one) => one.codePointAt(0) ?? 0);
  if (known.size < 4096) known.set(point, letters);
  return letters;
}
