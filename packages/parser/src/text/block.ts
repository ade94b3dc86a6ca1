import type { Block, Run } from "../model/document.ts";
import { repairText } from "./repair.ts";

/** Everything about a block but what follows from its raw text. */
export interface BlockParts extends Partial<Omit<Block, "text" | "runs">> {
  readonly kind: Block["kind"];
}

/**
 * Makes a block from text as it stands in the source. `pieces` say where each stretch of `raw` comes from (`at` counts
 * in `raw`); the block's runs say the same of the repaired text. A block may come out with empty text.
 */
export function makeBlock(raw: string, pieces: readonly Run[], parts: BlockParts): Block {
  const { text, steps } = repairText(raw);
  return {
    look: null,
    cell: null,
    furniture: null,
    boxes: [],
    paragraph: null,
    ...parts,
    text,
    runs: steps ? composeRuns(pieces, steps, text.length) : pieces,
  };
}

/** The part `[from, to)` of a block's text as a block of its own, its runs with it. */
export function cutBlock(block: Block, from: number, to: number): Block {
  const runs = block.runs.flatMap((run) => {
    const start = Math.max(run.at, from);
    const end = Math.min(endOf(run), to);
    return end > start ? [{ ...run, at: start - from, length: end - start, offset: run.offset + start - run.at }] : [];
  });
  return { ...block, text: block.text.slice(from, to), runs };
}

/** Two blocks as one, without anything between them; everything else is the first one's. */
export function joinBlocks(first: Block, second: Block): Block {
  const shift = first.text.length;
  const runs = [...first.runs, ...second.runs.map((run) => ({ ...run, at: run.at + shift }))];
  return { ...first, text: first.text + second.text, runs, boxes: [...first.boxes, ...second.boxes] };
}

/** Runs of the repaired text, from the runs of the raw text and the steps between the two. */
function composeRuns(pieces: readonly Run[], steps: readonly number[], length: number): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let step = 0; step < steps.length; step += 2) {
    const out = steps[step] ?? 0;
    const from = steps[step + 1] ?? 0;
    const until = from + (steps[step + 2] ?? length) - out;
    while (first < pieces.length && endOf(pieces[first]) <= from) first++;
    for (let index = first; index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece || piece.at >= until) break;
      const start = Math.max(piece.at, from);
      const end = Math.min(endOf(piece), until);
      runs.push({
        at: out + start - from,
        length: end - start,
        offset: piece.offset + start - piece.at,
        piece: piece.piece,
      });
    }
  }
  return runs;
}

function endOf(run: Run | undefined): number {
  return run ? run.at + run.length : 0;
}
