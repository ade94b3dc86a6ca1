/** One line of a text file: `[from, to)` without the spaces around it. `from === to` for a blank line. */
export interface TextLine {
  readonly from: number;
  readonly to: number;
  /** The width of the space before it, in half characters. */
  readonly indent: number;
}

/** The lines of a text, ended by LF, CR LF, CR, or a form feed. */
export function splitLines(text: string): TextLine[] {
  const breaks = text.includes("\n") ? "\n" : "\r";
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf(breaks, start);
    const end = found < 0 ? text.length : found;
    lines.push(trimLine(text, start, end));
    start = end + 1;
  }
  return lines;
}

function trimLine(text: string, start: number, end: number): TextLine {
  let from = start;
  let to = end;
  let indent = 0;
  for (; from < to; from++) {
    const width = spaceWidth(text.charCodeAt(from));
    if (width < 0) break;
    indent += width;
  }
  while (to > from && spaceWidth(text.charCodeAt(to - 1)) >= 0) to--;
  return { from, to, indent };
}

/** The width of a space in half characters, -1 for anything else. */
function spaceWidth(code: number): number {
  if (code === 32 || code === 0xa0) return 1;
  if (code === 0x3000 || code === 0x2003) return 2;
  if (code === 9) return 4;
  if (code === 13 || code === 12 || code === 11 || code === 0xfeff || code === 0x200b) return 0;
  return code >= 0x2000 && code <= 0x200a ? 1 : -1;
}
