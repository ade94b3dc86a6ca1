import type { Block, Cell } from "../../model/document.ts";
import { append, largest, smallest } from "../../model/lists.ts";
import { isSiteLine } from "../furniture.ts";
import { composeBlock, type Sheets, textOf } from "./compose.ts";
import { firstWord } from "./first-word.ts";
import type { Piece } from "./flow.ts";
import type { Line } from "./lines.ts";
import { type Body, measureMargins } from "./margins.ts";
import { beginsParagraph, findHabits, type SetLine, setLines } from "./paragraphs.ts";
import type { FilledCell } from "./table-part.ts";
import type { Table } from "./tables.ts";

/** Makes the blocks of a document; furniture inside a paragraph that goes over a page break follows it. */
export function makeBlocks(pieces: readonly Piece[], body: Body, sheets: Sheets): Block[] {
  const placed = setAll(pieces, body);
  const habits = findHabits(placed, body);
  const set = new Map(placed.map((one) => [one.line, one]));
  const blocks: Block[] = [];
  let held: Block[] = [];
  let open: SetLine[] = [];
  let tables = 0;
  let lines = 0;
  const close = () => {
    if (open.length) blocks.push(paragraph(open, sheets));
    append(blocks, held);
    open = [];
    held = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "furniture") {
      held.push(composeBlock([piece.line], sheets, { kind: "furniture", furniture: piece.furniture }));
      if (!open.length) close();
    } else if (piece.kind === "table") {
      close();
      append(blocks, tableBlocks(piece.table, tables++, sheets));
    } else {
      const next = set.get(piece.line);
      const last = open.at(-1);
      if (!next) continue;
      const isHead = lines++ < HEAD;
      if (last && (beginsParagraph(last, next, habits) || (isHead && partsSite(last, next)))) close();
      open.push(next);
    }
  }
  close();
  return blocks.filter(({ text }) => text !== "");
}

/** So many lines may hold what a site prints above an article. */
const HEAD = 12;

/** How titles and openings begin, and how titles end. */
const OPENING = /^(?:中共|根据|按照|现将|[\u4e00-\u9fff]{0,30}关于)/;
const TITLE_END = /(?:通报|公告|公示|报告|通知|方案|清单)$/;

/** A line of facts above an article, and the title or the opening beside it, are two however full the lines are. */
function partsSite(last: SetLine, next: SetLine): boolean {
  const [above, below] = [textOf([last.line]), textOf([next.line])];
  return isSiteLine(above) ? OPENING.test(below) : TITLE_END.test(above) && isSiteLine(below);
}

/** Every line of the text between its margins; those of a page's columns each between their own. */
function setAll(pieces: readonly Piece[], body: Body): SetLine[] {
  const lines = pieces.flatMap((piece) => (piece.kind === "line" ? [piece.line] : []));
  const byColumn = groupBy(lines, ({ column }) => column);
  const margins = new Map(
    [...byColumn].map(([column, own]) => [
      column,
      measureMargins(
        groupBy(own, ({ page }) => page),
        body,
      ),
    ]),
  );
  const areas = groupBy(lines, ({ page, column }) => `${page} ${column}`);
  return [...areas.values()].flatMap((area) => {
    const [{ page, column } = { page: 0, column: 0 }] = area;
    return setLines(area, margins.get(column)?.get(page) ?? { left: 0, right: 0 }, body);
  });
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function paragraph(lines: readonly SetLine[], sheets: Sheets): Block {
  const centred = lines[0]?.align === "centred";
  const look = { bold: false, centred, heading: null, depth: 0 };
  return composeBlock(
    lines.map(({ line }) => line),
    sheets,
    { kind: "paragraph", look },
  );
}

function tableBlocks({ cells, repeated }: Table, table: number, sheets: Sheets): Block[] {
  const blocks = cells.flatMap((cell) => {
    const { row, column, rowSpan, columnSpan } = cell;
    const place: Cell = { table, row, column, rowSpan, columnSpan };
    return cellParagraphs(cell).map((lines) => composeBlock(lines, sheets, { kind: "cell", cell: place }));
  });
  const heads = repeated.map((line) => composeBlock([line], sheets, { kind: "furniture", furniture: "running-head" }));
  return [...blocks, ...heads];
}

const POINT =
  /^(?:\d{1,2}[.．、](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[、是]|下一步)/;

/** Splits a cell where a line ends early and the next one begins a new point, or is indented. */
function cellParagraphs({ lines }: FilledCell): Line[][] {
  const left = smallest(lines.map((line) => line.left));
  const right = largest(lines.map((line) => line.right));
  const found: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const text = textOf([line]);
    const endsEarly = last !== undefined && right - last.right > firstWord(line) + 0.5 * line.size;
    const isIndented = line.left - left > 1.5 * line.size && last !== undefined && last.left - left < line.size;
    if (!last || (endsEarly && (POINT.test(text) || isIndented))) found.push([line]);
    else found.at(-1)?.push(line);
    last = line;
  }
  return found;
}
