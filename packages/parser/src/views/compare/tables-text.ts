import { columnsOf, plainWords } from "../terminal-lines.ts";
import type { ComparisonTable, TableCell } from "./tables.ts";

/** A column is never narrower, nor wider than this, in columns of the terminal. */
const NARROWEST = 4;
const WIDEST = 40;
const GAP = 2;

/** Tables for a terminal of so many columns: figures to the right, long words cut with an ellipsis. */
export function tablesToText(tables: readonly ComparisonTable[], width: number): string {
  return tables.map((table) => textOf(table, width)).join("\n");
}

function textOf({ name, columns, rows }: ComparisonTable, width: number): string {
  const wanted = columns.map((column, at) => {
    const cells = rows.map((cells) => columnsOf(wordsOf(cells[at] ?? null)));
    return Math.max(NARROWEST, Math.min(WIDEST, Math.max(columnsOf(column), ...cells)));
  });
  const widths = fitted(wanted, width);
  const line = (cells: readonly TableCell[]): string =>
    widths
      .map((size, at) => padded(wordsOf(cells[at] ?? null), size, typeof cells[at] === "number"))
      .join(" ".repeat(GAP))
      .trimEnd();
  const rule = widths.map((size) => "─".repeat(size)).join(" ".repeat(GAP));
  return [name, line(columns), rule, ...rows.map(line), ""].join("\n");
}

/** The widest columns give way until the row fits. */
function fitted(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted];
  const total = (): number => widths.reduce((sum, size) => sum + size + GAP, -GAP);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function wordsOf(cell: TableCell): string {
  return plainWords(String(cell ?? "–").replaceAll("\n", " "));
}

function padded(words: string, size: number, right: boolean): string {
  let cut = "";
  let used = 0;
  const whole = columnsOf(words) <= size;
  for (const character of words) {
    const next = columnsOf(character);
    if (used + next > (whole ? size : size - 1)) break;
    cut += character;
    used += next;
  }
  const shown = whole ? cut : `${cut}…`;
  const space = " ".repeat(Math.max(0, size - columnsOf(shown)));
  return right ? space + shown : shown + space;
}
