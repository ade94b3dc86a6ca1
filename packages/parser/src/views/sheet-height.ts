/** Points of a line of text at 10.5 points, and of the rim of a cell. */
const LINE = 15;
const RIM = 6;
/** The tallest row a spreadsheet has, in points (Excel's specifications and limits). */
const TALLEST = 409;

/** How many lines fit into one row at most. */
export const MOST_LINES = Math.floor((TALLEST - RIM) / LINE);

/** What a character takes of a column's width: Han characters and full-width signs two, others one. */
function widthOf(character: string): number {
  return /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2460-\u24ff\u2e80-\u303e\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  ) || (character.codePointAt(0) ?? 0) > 0xffff
    ? 2
    : 1;
}

/**
 * How many lines a text takes in a column of a width in characters. Spreadsheets that open a workbook do not raise the
 * rows of merged cells, some none at all, so every height is written; counted a little too high rather than too low.
 */
export function linesIn(words: string, width: number): number {
  const room = Math.max(2, width - 1);
  let lines = 0;
  for (const paragraph of words.split("\n")) {
    let taken = 0;
    lines += 1;
    for (const character of paragraph) {
      const own = widthOf(character);
      if (taken + own > room) {
        lines += 1;
        taken = 0;
      }
      taken += own;
    }
  }
  return lines;
}

/** The height of a row of so many lines, in points. */
export function heightOf(lines: number): number {
  return Math.min(TALLEST, LINE * Math.max(1, lines) + RIM);
}

/** A text in parts of at most so many lines of a column, none of them cut inside a character. */
export function partsOfLines(words: string, width: number, most = MOST_LINES): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of words) {
    if (part && linesIn(part + character, width) > most) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
