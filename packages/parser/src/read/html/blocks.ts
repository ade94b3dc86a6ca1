import type { Block } from "../../model/document.ts";
import { DEFAULT_LIMITS } from "../../model/source.ts";
import { HIDDEN, STRUCK } from "./elements.ts";
import { LineWalk } from "./lines.ts";
import { findCells } from "./tables.ts";
import type { HtmlParent } from "./tree.ts";

export { type HtmlDocument, parseHtml } from "./tree.ts";

/** What may be told to {@link htmlBlocks}. */
export interface BlockOptions {
  /** Deeper text is read too, without runs. Default: 512. */
  readonly maxDepth?: number;
}

/**
 * Every line of a tree as a block, in reading order; nothing is searched for and nothing dropped, so this is for HTML
 * that is all text (a rendering of a DOCX). `htmlBlocks(parseHtml("<p>一、总体情况</p>"))` is one paragraph whose run has
 * the piece `[0, 1, 0, 0]`: html, body, p, text node.
 *
 * Block-level elements and `<br>` end lines, inline elements join. Tables of rows and columns become cells, tables that
 * only arrange become paragraphs. Items of `<ol>` get their numbers written out, without a run. Text that is not shown
 * (`hidden`, `display: none`) is furniture `hidden`; nodes of `<script>` and `<style>` are skipped.
 */
export function htmlBlocks(root: HtmlParent, { maxDepth = DEFAULT_LIMITS.maxDepth }: BlockOptions = {}): Block[] {
  const walk = new LineWalk(root, maxDepth);
  walk.walk(Number.POSITIVE_INFINITY);
  const sheet = walk.finish();
  const cells = findCells(sheet, 0);
  return sheet.lines.map(({ block, flags }, index) => {
    const cell = cells.get(index);
    if (flags & HIDDEN) return { ...block, kind: "furniture", furniture: "hidden" };
    if (flags & STRUCK) return { ...block, kind: "furniture", furniture: "struck" };
    return cell ? { ...block, kind: "cell", cell } : block;
  });
}
