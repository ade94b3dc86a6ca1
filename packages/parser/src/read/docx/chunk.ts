import type { Block } from "../../model/document.ts";
import { decodeBytes } from "../encoding.ts";
import { htmlBlocks, parseHtml } from "../html/blocks.ts";
import { sniffFormat } from "../sniff.ts";
import { escapeXml } from "./paragraph-head.ts";

const CHARSET = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,30})/i;
const LINES = /\r\n|\r|\n/;

/**
 * A part that Word inserts when it opens the document (`w:altChunk`, ECMA-376 part 1, 17.17.2) as WordprocessingML, or null
 * where it is of a kind that is not read. `readPackage` gives the HTML of an inserted DOCX.
 */
export async function chunkToWord(
  bytes: Uint8Array,
  readPackage: (bytes: Uint8Array) => Promise<string | null>,
): Promise<string | null> {
  const { format } = sniffFormat(bytes);
  if (format === "docx") {
    const html = await readPackage(bytes);
    return html === null ? null : blocksToWord(htmlBlocks(parseHtml(html)));
  }
  if (format !== "html" && format !== "text") return null;
  const { text } = decodeBytes(bytes, (head) => CHARSET.exec(head)?.slice(1, 2) ?? []);
  if (/^\s{0,20}(?:\{\\rtf|MIME-Version:)/i.test(text)) return null;
  if (format === "html") return blocksToWord(htmlBlocks(parseHtml(text)));
  return text
    .split(LINES)
    .map((line) => (line.trim() === "" ? "" : paragraph(line.trim(), "")))
    .join("");
}

function blocksToWord(blocks: readonly Block[]): string {
  let xml = "";
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const table = block.cell?.table;
    let end = at + 1;
    if (table !== undefined) while (blocks[end]?.cell?.table === table) end++;
    xml += table === undefined ? toParagraph(block) : toTable(blocks.slice(at, end));
    at = end;
  }
  return xml;
}

function toParagraph({ text, kind, look }: Block): string {
  const run = kind === "furniture" ? '<w:rStyle w:val="hidden"/>' : look?.bold ? "<w:b/>" : "";
  return paragraph(text, run && `<w:rPr>${run}</w:rPr>`);
}

function paragraph(text: string, properties: string): string {
  return `<w:p><w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** The cells of one table row by row; what a merged cell covers below its first row goes on with it. */
function toTable(blocks: readonly Block[]): string {
  const rows = new Map<number, Map<number, { spec: string; words: string; width: number }>>();
  const put = (row: number, column: number, cell: { spec: string; words: string; width: number }): void => {
    const cells = rows.get(row) ?? new Map();
    const known = cells.get(column);
    cells.set(column, known ? { ...known, words: known.words + cell.words } : cell);
    rows.set(row, cells);
  };
  for (const block of blocks) {
    if (!block.cell) continue;
    const { row, column, rowSpan, columnSpan } = block.cell;
    const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : "";
    const words = toParagraph(block);
    put(row, column, { spec: span + (rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ""), words, width: columnSpan });
    for (let below = row + 1; below < row + Math.min(rowSpan, 1_000); below++) {
      put(below, column, { spec: `${span}<w:vMerge/>`, words: "", width: columnSpan });
    }
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  return `<w:tbl>${numbers.map((row) => `<w:tr>${toCells(rows.get(row) ?? new Map())}</w:tr>`).join("")}</w:tbl>`;
}

/** The cells of a row from left to right, with empty ones in the gaps. */
function toCells(cells: ReadonlyMap<number, { spec: string; words: string; width: number }>): string {
  let xml = "";
  let column = 0;
  for (const [at, { spec, words, width }] of [...cells].sort(([a], [b]) => a - b)) {
    for (; column < at; column++) xml += "<w:tc><w:p/></w:tc>";
    xml += `<w:tc><w:tcPr>${spec}</w:tcPr>${words || "<w:p/>"}</w:tc>`;
    column = at + width;
  }
  return xml;
}
