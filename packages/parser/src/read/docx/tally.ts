import type { Report } from "../../model/diagnostic.ts";

/** Counts what is left out of a document's words: outcomes of tracked changes, elements nested too deeply. */
export class Tally {
  #insertions = 0;
  #deletions = 0;
  #moved = 0;
  #movedRanges = 0;
  #cut = 0;
  readonly #lost = { readings: 0, formulas: 0, fields: 0, chunks: 0 };

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

  /** Takes note of something that has no words that can be read, or of a reading beside a character. */
  count(what: "readings" | "formulas" | "fields" | "chunks"): void {
    this.#lost[what]++;
  }

  /** How many inserted parts were not read. */
  get chunks(): number {
    return this.#lost.chunks;
  }

  /** Reports `docx/tracked-changes` and `docx/too-deep`. A marked range is one move, whatever number of pieces it has. */
  report(report: Report, maxDepth: number): void {
    const changes = {
      insertions: this.#insertions,
      deletions: this.#deletions,
      moves: this.#movedRanges || this.#moved,
    };
    if (changes.insertions || changes.deletions || changes.moves) report("docx/tracked-changes", changes);
    const { readings, formulas, fields } = this.#lost;
    if (readings) report("readings-left-out", { count: readings });
    if (formulas) report("docx/formula-unread", { count: formulas });
    if (fields) report("docx/fields-unread", { count: fields });
    if (this.#cut) report("docx/too-deep", { limit: maxDepth, cut: this.#cut });
  }
}
