import type { Certainty, SelectedWords, Tally, Target } from "../messages.ts";
import type { SourceView } from "../source-view.ts";

/** The page in front of a notice that was joined from several: what is not found in it stands on another page. */
export class JoinedView implements SourceView {
  readonly #view: SourceView;
  /** How many items stand on the other pages. */
  #elsewhere = 0;

  constructor(view: SourceView) {
    this.#view = view;
  }

  async mark(current: Target, siblings: readonly Target[], scroll: boolean): Promise<Certainty> {
    const certainty = await this.#view.mark(current, siblings, scroll);
    return certainty === "missing" ? "elsewhere" : certainty;
  }

  clear(): Promise<void> {
    return this.#view.clear();
  }

  async watch(targets: readonly Target[]): Promise<Tally> {
    const tally = await this.#view.watch(targets);
    this.#elsewhere = tally.missing;
    return this.#here(tally);
  }

  onClicked(listener: (id: string) => void): () => void {
    return this.#view.onClicked(listener);
  }

  onChanged(listener: (tally: Tally) => void): () => void {
    return this.#view.onChanged((tally) => listener(this.#here(tally)));
  }

  onSelected(listener: (selected: SelectedWords | null) => void): () => void {
    return this.#view.onSelected(listener);
  }

  close(): void {
    this.#view.close();
  }

  #here(tally: Tally): Tally {
    return { ...tally, missing: Math.max(0, tally.missing - this.#elsewhere) };
  }
}
