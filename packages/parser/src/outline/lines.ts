import type { Block } from "../model/document.ts";
import type { Line } from "../model/outline.ts";

/** The blocks that belong to the notice, none of them empty. */
export function ownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind, text }) => kind !== "furniture" && text !== "");
}

/** The notice's text, its blocks joined by line breaks, and its lines, one a block. Furniture and empty blocks stay out. */
export function assembleText(blocks: readonly Block[]): { readonly text: string; readonly lines: Line[] } {
  let start = 0;
  const kept = ownBlocks(blocks);
  const lines = kept.map(({ text, look, cell }): Line => {
    const span = [start, start + text.length] as const;
    start = span[1] + 1;
    return { span, look, cell };
  });
  return { text: kept.map(({ text }) => text).join("\n"), lines };
}
