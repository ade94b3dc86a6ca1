import { largest } from "../../model/lists.ts";
import { columnsOf, plainWords } from "../terminal-lines.ts";
import type { ComparisonTable, TableCell } from "./tables.ts";

/** A column is never narrower, nor wider than this, in columns of the terminal. */
const NARROWEST = 4;
const WIDEST = 40;
/** Names of bureaus differ within so many columns. */
const TELLING = 26;
const GAP = 2;

/**
 * Tables for a terminal of so many columns: figures to the right, long words cut with an ellipsis. A table of figures
 * whose headings do not fit is turned; the numbers of its rows then head its columns, and the first one says whose they are.
 */
export function tablesToText(tables: readonly ComparisonTable[], width: number): string {
  const lines = tables.map((table, index) => {
    if (!isFigures(table) || fits(table, width)) return textOf(table, width);
    const names = index === 0 ? table.rows.map(([number, named]) => `${number} ${wordsOf(named ?? null)}\n`) : [];
    return textOf(turned(table), width, names.join(""));
  });
  return lines.join("\n");
}

/** Whether a table holds nothing but figures behind the number, the name and perhaps a day of its rows. */
function isFigures({ columns, rows }: ComparisonTable): boolean {
  return rows.every((cells) => columns.every((_, at) => at < 3 || typeof cells[at] !== "string"));
}

/** Whether the headings fit, and the words below them as far as they can be told apart. */
function fits({ columns, rows }: ComparisonTable, width: number): boolean {
  const needed = columns.map((column, at) => {
    const words = rows.map((cells) => (typeof cells[at] === "string" ? columnsOf(cells[at]) : 0));
    return Math.max(NARROWEST, columnsOf(column), Math.min(TELLING, largest(words, 0)));
  });
  return needed.reduce((sum, size) => sum + size + GAP, -GAP) <= width;
}

function turned({ name, columns, rows }: ComparisonTable): ComparisonTable {
  const heads = rows.map(([number, named]) => String(number ?? named ?? ""));
  return {
    name,
    columns: ["", ...heads],
    rows: columns.slice(2).map((column, at) => [column, ...rows.map((cells) => cells[at + 2] || null)]),
  };
}

function textOf({ name, columns, rows }: ComparisonTable, width: number, names = ""): string {
  if (rows.length === 0) return `${name}：–\n`;
  const wanted = columns.map((column, at) => {
    const cells = rows.map((cells) => columnsOf(wordsOf(cells[at] ?? null)));
    return Math.max(NARROWEST, Math.min(WIDEST, largest(cells, columnsOf(column))));
  });
  const widths = fitted(wanted, width);
  const figures = columns.map((_, at) => rows.some((cells) => typeof cells[at] === "number"));
  const line = (cells: readonly TableCell[]): string =>
    widths
      .map((size, at) => padded(wordsOf(cells[at] ?? null), size, figures[at] ?? false))
      .join(" ".repeat(GAP))
      .trimEnd();
  const rule = widths.map((size) => "─".repeat(size)).join(" ".repeat(GAP));
  return [`${name}\n${names}`.trimEnd(), line(columns), rule, ...rows.map(line), ""].join("\n");
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
