import type { Report } from "../model/diagnostic.ts";
import type { Block, Document, FurnitureKind } from "../model/document.ts";
import { cutBlock } from "../text/block.ts";
import { findContents } from "./contents.ts";
import { frameLines } from "./frame-lines.ts";
import { isRule } from "./furniture.ts";
import { startsWithNumber } from "./prose.ts";
import { mendTitle } from "./title-lines.ts";

/** A box, ticked or not, or a bullet, before a number: ☑（一）, □1. */
const TICK = /^[☐☑☒✓✔✗✘√□■▢▣◻◼◇◆●○▪▫🗸🗹🗷🗵🞎🞏]\s?/u;

/**
 * What is the same in every format: contents lists, boxes before numbers, rules and what a web page put around a text
 * become furniture, and a title's lines are set right. HTML has been framed by its own boxes before.
 */
export function tidyDocument(document: Document, report: Report): Document {
  const ticked = setTicksAside(document.blocks, report);
  const contents = findContents(ticked);
  const marked = ticked.map((block, index): Block => {
    if (contents.has(index)) return { ...block, kind: "furniture", furniture: "contents" };
    return block.kind === "paragraph" && isRule(block.text)
      ? { ...block, kind: "furniture", furniture: "site" }
      : block;
  });
  const countOf = (kind: FurnitureKind): number => marked.filter(({ furniture }) => furniture === kind).length;
  const [lines, notes] = [countOf("contents"), countOf("note")];
  if (lines) report("contents-list", { lines });
  if (notes) report("notes-set-aside", { count: notes });
  if (document.format === "html") return { ...document, blocks: mendTitle(marked) };
  const { blocks, metadata } = frameLines(marked, document.metadata);
  return { ...document, blocks: mendTitle(blocks), metadata };
}

function setTicksAside(blocks: readonly Block[], report: Report): readonly Block[] {
  let count = 0;
  const parted = blocks.flatMap((block): Block[] => {
    const length = block.kind === "furniture" ? 0 : (TICK.exec(block.text)?.[0].length ?? 0);
    if (length === 0 || !startsWithNumber(block.text.slice(length))) return [block];
    count++;
    const tick = cutBlock(block, 0, length);
    return [{ ...tick, kind: "furniture", furniture: "tick", cell: null }, cutBlock(block, length, block.text.length)];
  });
  if (count === 0) return blocks;
  report("ticks-set-aside", { count });
  return parted;
}
