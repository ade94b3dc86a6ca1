import type { Certainty, Tally, Target } from "../messages.ts";
import type { SourceView } from "../source-view.ts";
import type { PagePort } from "./page-port.ts";

/**
 * A PDF in the browser's own viewer: it can be turned to an item's page, not marked. The certainty it gives is
 * therefore never `exact`.
 */
export class PdfTab implements SourceView {
  readonly #port: PagePort;

  constructor(port: PagePort) {
    this.#port = port;
  }

  async mark(current: Target, _siblings: readonly Target[], scroll: boolean): Promise<Certainty> {
    const page = current.pieces[0]?.path[0];
    if (page === undefined) return "missing";
    if (scroll) await this.#port.ask("turn", { page });
    return "approximate";
  }

  async clear(): Promise<void> {
    await this.#port.ask("clear", {});
  }

  async watch(targets: readonly Target[]): Promise<Tally> {
    return { exact: 0, moved: 0, approximate: targets.length, missing: 0 };
  }

  onClicked(): () => void {
    return () => undefined;
  }

  onChanged(): () => void {
    return () => undefined;
  }

  /** What is selected in the browser's own viewer cannot be seen. */
  onSelected(): () => void {
    return () => undefined;
  }

  close(): void {
    this.#port.close();
  }
}
