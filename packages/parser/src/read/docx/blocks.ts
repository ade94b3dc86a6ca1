import type { Block, Run } from "../../model/document.ts";
import type { LeadingBox } from "./rewrite.ts";

/** A node of the HTML rendering, as far as it is looked at here. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly childNodes?: readonly HtmlNode[];
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
}

const NAME = /^p(\d{1,9})$/;
const NOTE = /^(?:footnote|endnote)-\d{1,9}$/;
/** A note's mark in the text, `[1]`, and the arrow that leads back from the note. */
const NOTE_LINK = /^#(?:footnote|endnote)-/;

/**
 * The blocks of a DOCX from those of its HTML rendering: each with the `w:p` it comes from, footnotes and endnotes as
 * furniture, and without the marks that lead to and from them, which are no words of the notice.
 */
export function docxBlocks(root: HtmlNode, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const unlinked = withoutRuns(block, ({ piece }) => pathTo(root, piece).some(isNoteLink));
    const path = pathTo(root, unlinked.runs[0]?.piece ?? []);
    if (path.some(isContents)) return { ...unlinked, kind: "furniture", furniture: "contents", cell: null };
    if (path.some(isNote)) return { ...unlinked, kind: "furniture", furniture: "note", cell: null };
    return { ...unlinked, paragraph: paragraphOf(path) };
  });
}

/** Blocks in the order they are read: text boxes before the words of the paragraph that they lead. */
export function inReadingOrder(blocks: readonly Block[], boxes: readonly LeadingBox[]): readonly Block[] {
  if (boxes.length === 0) return blocks;
  const own = new Set(blocks.map(({ paragraph }) => paragraph));
  const leads = new Map<number, number>();
  for (const { before, from, to } of boxes) {
    if (own.has(before)) for (let index = from; index < to; index++) leads.set(index, before);
  }
  const moved = new Map<number, Block[]>();
  for (const block of blocks) {
    const before = block.paragraph === null ? undefined : leads.get(block.paragraph);
    if (before !== undefined) moved.set(before, [...(moved.get(before) ?? []), block]);
  }
  return blocks.flatMap((block) => {
    const { paragraph } = block;
    if (paragraph === null) return [block];
    if (leads.has(paragraph)) return [];
    const first = moved.get(paragraph) ?? [];
    moved.delete(paragraph);
    return [...first, block];
  });
}

/** The nodes on the way to a piece of text, itself last. */
function pathTo(root: HtmlNode, piece: readonly number[]): HtmlNode[] {
  const path: HtmlNode[] = [];
  let node: HtmlNode | undefined = root;
  for (const index of piece) {
    node = node?.childNodes?.[index];
    if (!node) break;
    path.push(node);
  }
  return path;
}

function isNote(node: HtmlNode): boolean {
  return node.nodeName === "li" && NOTE.test(attribute(node, "id"));
}

function isContents(node: HtmlNode): boolean {
  return node.nodeName === "p" && attribute(node, "class") === "contents";
}

function isNoteLink(node: HtmlNode): boolean {
  return node.nodeName === "a" && NOTE_LINK.test(attribute(node, "href"));
}

/** The number in the innermost paragraph's name. */
function paragraphOf(path: readonly HtmlNode[]): number | null {
  const paragraph = path.findLast(({ nodeName }) => nodeName === "p");
  const number = paragraph && NAME.exec(attribute(paragraph, "id"))?.[1];
  return number === undefined ? null : Number(number);
}

function attribute(node: HtmlNode, name: string): string {
  return node.attrs?.find((attr) => attr.name === name)?.value ?? "";
}

/** The block without the words that some of its runs stand for. */
function withoutRuns(block: Block, isOut: (run: Run) => boolean): Block {
  if (!block.runs.some(isOut)) return block;
  let text = "";
  let from = 0;
  const runs: Run[] = [];
  for (const run of block.runs) {
    const end = run.at + run.length;
    if (isOut(run)) text += block.text.slice(from, run.at);
    else {
      runs.push({ ...run, at: text.length + run.at - from });
      text += block.text.slice(from, end);
    }
    from = end;
  }
  return { ...block, text: text + block.text.slice(from), runs };
}
