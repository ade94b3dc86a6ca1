import type { Block, Run } from "../../model/document.ts";
import { makeBlock } from "../../text/block.ts";
import { isPageNumber } from "../furniture.ts";
import { startsWithNumber } from "../prose.ts";
import { isRule, readRow, tableEnd } from "./columns.ts";
import type { TextLine } from "./lines.ts";
import { isFull, separatorOf } from "./wrapping.ts";

/** A text as lines, and the width they were wrapped to or null. */
export interface WrappedText {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly width: number | null;
}

/** Offsets of a text file need no further way. */
const PIECE: readonly number[] = [];

/** A line break between Latin words is a space; in a Chinese text it is nothing, within a number too. */
const LETTER = /[A-Za-z]/;

/** Characters that are read between two looks at the signal. */
const SLICE = 200_000;

const LABELLED = /^(?:整改|落实|存在|反馈|责任|牵头|完成|下一步)[^，。；、：:\s]{0,10}[：:]/;

const CLOSING = /^(?:欢迎|联系|通讯地址|邮寄|邮政编码|电子邮箱|监督电话|特此|下一步|该问题)/;
const SENTENCE_END = /[。！？]/;

interface Wrapping {
  readonly width: number;
  readonly separator: "indent" | "blank" | "none";
}

/** Blocks, and how many characters of the text were read when they were made. */
export interface Slice {
  readonly blocks: readonly Block[];
  readonly read: number;
}

/** The blocks of a text in slices: paragraphs, cells of columns, page numbers. Told to stop, it ends before the text does. */
export async function* joinParagraphs(source: WrappedText, checkpoint: () => Promise<boolean>): AsyncGenerator<Slice> {
  const { text, lines, width } = source;
  const hasColumns = text.includes("\t") || text.includes("|");
  const wrapping = width === null ? null : { width, separator: separatorOf(text, lines, width) };
  let blocks: Block[] = [];
  let taken = 0;
  let table = { number: -1, start: 0, end: 0 };
  for (let index = 0; index < lines.length; ) {
    const end = hasColumns && index >= table.end ? tableEnd(text, lines, index) : null;
    if (end !== null) table = { number: table.number + 1, start: index, end };
    if (index < table.end) index = row(source, index, { blocks, table: table.number, start: table.start });
    else index = wrapping ? joined(source, index, { blocks, wrapping }) : single(source, index, blocks);
    const read = lines[index]?.from ?? text.length;
    if (read - taken < SLICE) continue;
    yield { blocks, read };
    if (read < text.length && (await checkpoint())) return;
    blocks = [];
    taken = read;
  }
  yield { blocks, read: text.length };
}

/** Reads the cells of one line of a table that began at `start`. */
function row(
  { text, lines }: WrappedText,
  index: number,
  { blocks, table, start }: { blocks: Block[]; table: number; start: number },
): number {
  if (isRule(text, lines[index])) return index + 1;
  const ruled = isRule(text, lines[start + 1]) ? 1 : 0;
  const number = index === start ? 0 : index - start - ruled;
  for (const [column, { from, to }] of readRow(text, lines[index]).entries()) {
    if (to === from) continue;
    const runs = [{ at: 0, length: to - from, offset: from, piece: PIECE }];
    const cell = { table, row: number, column, rowSpan: 1, columnSpan: 1 };
    blocks.push(makeBlock(text.slice(from, to), runs, { kind: "cell", cell }));
  }
  return index + 1;
}

function single({ text, lines }: WrappedText, index: number, blocks: Block[]): number {
  const line = lines[index];
  if (line && line.to > line.from) blocks.push(paragraph(text, [line]));
  return index + 1;
}

/** Reads a paragraph from `index` on, over page numbers within it. Gives the index behind it. */
function joined(
  { text, lines }: WrappedText,
  start: number,
  { blocks, wrapping }: { blocks: Block[]; wrapping: Wrapping },
): number {
  const own: TextLine[] = [];
  const numbers: TextLine[] = [];
  let index = start;
  let turned = false;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (line.to === line.from) {
      if (own.length > 0 && !turned && !turnsPage(text, lines, index)) break;
      continue;
    }
    if (isPageNumber(text.slice(line.from, Math.min(line.to, line.from + 30)))) {
      numbers.push(line);
      turned = true;
      continue;
    }
    const last = own.at(-1);
    if (last && startsParagraph(text, [last, line], wrapping)) break;
    own.push(line);
    turned = false;
  }
  if (own.length > 0) blocks.push(paragraph(text, own));
  for (const line of numbers) blocks.push(paragraph(text, [line]));
  return index;
}

/** Whether the next line with ink is a page number. */
function turnsPage(text: string, lines: readonly TextLine[], index: number): boolean {
  for (let next = index; next < Math.min(lines.length, index + 4); next++) {
    const line = lines[next];
    if (line && line.to > line.from) return isPageNumber(text.slice(line.from, Math.min(line.to, line.from + 30)));
  }
  return false;
}

function startsParagraph(
  text: string,
  [last, line]: readonly [TextLine, TextLine],
  { width, separator }: Wrapping,
): boolean {
  if (!isFull(text, last, { width, loose: separator === "blank" })) return true;
  if (separator === "indent") return line.indent >= 3;
  if (separator === "blank") return false;
  const head = text.slice(line.from, line.from + 16);
  if (startsWithNumber(head) || LABELLED.test(head)) return true;
  return CLOSING.test(head) && SENTENCE_END.test(text.charAt(last.to - 1));
}

function paragraph(text: string, lines: readonly TextLine[]): Block {
  let raw = "";
  const runs: Run[] = [];
  for (const { from, to } of lines) {
    if (LETTER.test(text.charAt(from)) && LETTER.test(raw.slice(-1))) {
      runs.push({ at: raw.length, length: 1, offset: from - 1, piece: PIECE });
      raw += "\n";
    }
    runs.push({ at: raw.length, length: to - from, offset: from, piece: PIECE });
    raw += text.slice(from, to);
  }
  const isNumber = raw.length < 30 && isPageNumber(raw);
  return makeBlock(raw, runs, isNumber ? { kind: "furniture", furniture: "page-number" } : { kind: "paragraph" });
}
