import type { Line } from "./lines.ts";

/** Two texts side by side are this far apart, in em. */
const GUTTER = 0.65;

/** How many of the lines, from top to bottom, look like cells: with a gap inside them, or beside the next at another height. */
export function countTableHints(lines: readonly Line[]): number {
  let hints = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (hasGap(line)) hints++;
    else if (next && line.base - next.base < 0.8 * Math.min(line.size, next.size) && isBeside(line, next)) hints++;
  }
  return hints;
}

function hasGap({ fragments, size }: Line): boolean {
  return fragments.some((fragment, index) => {
    const last = fragments[index - 1];
    return last !== undefined && fragment.left - last.right > GUTTER * size;
  });
}

function isBeside(one: Line, other: Line): boolean {
  return one.left >= other.right || other.left >= one.right;
}
