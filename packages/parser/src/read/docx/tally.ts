import type { Report } from "../../model/diagnostic.ts";

/** Counts what is left out of a document's words: outcomes of tracked changes, elements nested too deeply. */
export class Tally {
  #insertions = 0;
  #deletions = 0;
  #moved = 0;
  #movedRanges = 0;
  #cut = 0;

  /** Takes in the name of an element; answers whether it is a tracked insertion or deletion (ECMA-376 part 1, 17.13.5). */
  countChange(name: string): boolean {
    if (name === "ins") this.#insertions++;
    else if (name === "del") this.#deletions++;
    else if (name === "moveFrom") this.#moved++;
    else if (name === "moveFromRangeStart") this.#movedRanges++;
    return name === "ins" || name === "del";
  }

  /** Takes note of an element that was left out for its depth. */
  countCut(): void {
    this.#cut++;
  }

  /** Reports `docx/tracked-changes` and `docx/too-deep`. A marked range is one move, whatever number of pieces it has. */
  report(report: Report, maxDepth: number): void {
    const changes = {
      insertions: this.#insertions,
      deletions: this.#deletions,
      moves: this.#movedRanges || this.#moved,
    };
    if (changes.insertions || changes.deletions || changes.moves) report("docx/tracked-changes", changes);
    if (this.#cut) report("docx/too-deep", { limit: maxDepth, cut: this.#cut });
  }
}
