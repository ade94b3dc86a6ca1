import type { Certainty, SelectedWords, Tally, Target } from "./messages.ts";

/**
 * Where the words of a notice can be shown: a web page, the browser's PDF viewer, or our own viewer. The panel marks
 * items in it and hears which ones are clicked.
 */
export interface SourceView {
  /** Marks an item, underlines its siblings, and scrolls to it if asked. */
  mark(current: Target, siblings: readonly Target[], scroll: boolean): Promise<Certainty>;
  clear(): Promise<void>;
  /** Says which items there are, so that clicks on them and changes of the text can be told. */
  watch(targets: readonly Target[]): Promise<Tally>;
  /** Called with the item whose words were clicked. Returns a function that ends it. */
  onClicked(listener: (id: string) => void): () => void;
  /** Called when the text has changed and the items were looked for again. Returns a function that ends it. */
  onChanged(listener: (tally: Tally) => void): () => void;
  /** Called with the words that a person selects there; null when none are selected any more. Returns a function that ends it. */
  onSelected(listener: (selected: SelectedWords | null) => void): () => void;
  close(): void;
}
