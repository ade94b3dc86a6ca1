import { abstractNum, item, level, num, paragraph, table, writeDocx } from "./docx-writer.ts";
import type { Labelled } from "./labelled.ts";
import { grid, type PageParts, type Words, writePdf } from "./pdf-writer.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A stretch of a notice's text: a paragraph, or the rows of a table. */
type Part = { readonly line: string } | { readonly rows: readonly (readonly string[])[] };

/** The paragraphs and tables of a notice; lines with tabs are rows. */
function partsOf({ text }: Labelled): Part[] {
  const parts: Part[] = [];
  for (const line of text.split("\n").filter((words) => words.trim() !== "")) {
    const cells = line.split("\t");
    const last = parts.at(-1);
    if (cells.length < 2) parts.push({ line });
    else if (last && "rows" in last) (last.rows as (readonly string[])[]).push(cells);
    else parts.push({ rows: [cells] });
  }
  return parts;
}

/** A notice as a plain page of a site without a known family: paragraphs in spans, tables as tables. */
export function renderHtml(labelled: Labelled): string {
  const body = partsOf(labelled).map((part) => {
    if ("line" in part) return `<p style="text-indent:2em"><span>　　${escaped(part.line)}</span></p>`;
    const rows = part.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
    return `<table border="1"><tbody>${rows.join("")}</tbody></table>`;
  });
  return (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知公告</title></head><body>' +
    '<div class="menu"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">互动交流</a></div>' +
    `<div class="content">${body.join("\n")}</div><div class="foot"><a href="/c">关于我们</a></div></body></html>`
  );
}

/** A notice as a page whose paragraphs are divided by `<br>` only. */
export function renderBreaks(labelled: Labelled): string {
  const lines = partsOf(labelled).map((part) =>
    "line" in part ? `&nbsp;&nbsp;&nbsp;&nbsp;${escaped(part.line)}` : "",
  );
  return `<html><head><meta charset="utf-8"></head><body><form><table><tr><td>${lines.join("<br>\r\n")}</td></tr></table></form></body></html>`;
}

/** A notice as DOCX with its numbers typed. */
export function renderDocx(labelled: Labelled): Uint8Array {
  const body = partsOf(labelled).map((part) =>
    "line" in part ? paragraph(escaped(part.line)) : table(part.rows.map((cells) => cells.map(escaped))),
  );
  return writeDocx({ body: body.join("") });
}

const AUTOMATIC = /^([一二三四五六七八九十]{1,3})、(?=.)/;

/** A notice as DOCX in which Word counts 一、二、三、 itself; only for notices that count without a slip. */
export function renderNumberedDocx(labelled: Labelled): Uint8Array {
  const body = partsOf(labelled).map((part) => {
    if ("rows" in part) return table(part.rows.map((cells) => cells.map(escaped)));
    const found = AUTOMATIC.exec(part.line);
    return found ? item(escaped(part.line.slice(found[0].length)), 1) : paragraph(escaped(part.line));
  });
  const numbering = abstractNum(1, level(0, "chineseCounting", "%1、")) + num(1, 1);
  return writeDocx({ body: body.join(""), numbering });
}

const SIZE = 12;
const LEFT = 72;
const PER_LINE = 36;
const LEADING = 20;
const TOP = 770;
const BOTTOM = 70;

/** A notice as PDF: indented paragraphs over lines of 36 characters, ruled tables, page numbers below. */
export function renderPdf(labelled: Labelled): Uint8Array {
  const pages: PageParts[] = [];
  let words: Words[] = [];
  let drawing: string[] = [];
  let y = TOP;
  const turn = (): void => {
    words.push({ text: `— ${pages.length + 1} —`, x: 280, y: 40, size: 10 });
    pages.push({ words, drawing: drawing.join("\n") });
    words = [];
    drawing = [];
    y = TOP;
  };
  for (const part of partsOf(labelled)) {
    if ("line" in part) {
      for (const [index, line] of linesOf(part.line).entries()) {
        words.push({ text: line, x: index === 0 ? LEFT + 2 * SIZE : LEFT, y, size: SIZE });
        y -= LEADING;
        if (y < BOTTOM) turn();
      }
      continue;
    }
    const edges = edgesOf(part.rows);
    for (const cells of part.rows) {
      const row = rowOf(cells, edges);
      const height = Math.max(1, ...row.map(({ lines }) => lines.length)) * ROW_LEADING + 8;
      if (y - height < BOTTOM) turn();
      const top = y + ROW_LEADING;
      for (const { x, lines } of row)
        for (const [index, text] of lines.entries())
          words.push({ text, x: x + 3, y: y - index * ROW_LEADING, size: ROW_SIZE });
      drawing.push(grid(edges, [top - height, top]));
      y -= height;
    }
    y -= LEADING;
    if (y < BOTTOM) turn();
  }
  turn();
  return writePdf(pages);
}

const ROW_SIZE = 9;
const ROW_LEADING = 13;
const WIDTH = 460;

/** The upright lines of a table: wide columns for long words, narrow ones for numbers. */
function edgesOf(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(...rows.map((cells) => cells.length));
  const longest = Array.from({ length: count }, (_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  const shares = longest.map((length) => Math.sqrt(Math.max(4, length)));
  const sum = shares.reduce((total, share) => total + share, 0);
  let x = LEFT;
  return [LEFT, ...shares.map((share) => (x += (share / sum) * WIDTH))];
}

function rowOf(cells: readonly string[], edges: readonly number[]): { readonly x: number; readonly lines: string[] }[] {
  return cells.map((cell, at) => {
    const x = edges[at] ?? LEFT;
    const width = Math.max(1, Math.floor(((edges[at + 1] ?? x + WIDTH) - x - 6) / ROW_SIZE));
    return { x, lines: cell === "" ? [] : linesOf(cell, width, 0) };
  });
}

function linesOf(text: string, most = PER_LINE, indent = 2): string[] {
  const lines: string[] = [];
  let line = "";
  let width = indent;
  for (const character of text) {
    const size = character < "\u2000" ? 0.5 : 1;
    if (width + size > most) {
      lines.push(line);
      line = "";
      width = 0;
    }
    line += character;
    width += size;
  }
  return [...lines, line];
}
