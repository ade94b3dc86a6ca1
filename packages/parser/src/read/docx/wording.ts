import type { LabelNext } from "./list-labels.ts";
import type { List } from "./numbering.ts";
import type { StyleSheet } from "./styles.ts";
import type { Tally } from "./tally.ts";

/** What the words of one part are read with. */
export interface Wording {
  readonly styles: StyleSheet;
  readonly lists: (numId: string) => List | null;
  readonly nextLabel: LabelNext;
  readonly tally: Tally;
  /** What stands for parts of other formats (`w:altChunk`) by their relationship. */
  readonly chunks: ReadonlyMap<string, string>;
  readonly maxDepth: number;
  readonly checkpoint: () => Promise<unknown>;
  /** Whether paragraphs are marked with their number: those of the document do, those of notes do not. */
  readonly marked: boolean;
}
