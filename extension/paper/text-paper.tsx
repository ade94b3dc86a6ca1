import type { Notice } from "@noticelens/parser";
import { useEffect, useRef } from "react";
import type { SelectedWords, Target } from "../messages.ts";
import { markRanges } from "../page/page-marks.ts";
import { watchSelection } from "../page/page-selection.ts";
import type { SourceView } from "../source-view.ts";
import { onClickIn, scrollPaperTo } from "./paper-places.ts";
import "./text-paper.css";

interface TextPaperProps {
  readonly notice: Notice;
  readonly onReady: (view: SourceView) => void;
}

/** The notice's own text as a page of paper, paragraph by paragraph; its words can be marked by their offsets. */
export function TextPaper({ notice, onReady }: TextPaperProps) {
  const paper = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view for each notice
  useEffect(() => {
    if (!paper.current) return;
    const view = new PaperView(paper.current);
    onReady(view);
    return () => view.close();
  }, [notice]);
  return (
    <section
      ref={paper}
      className="text-paper"
      lang="zh-CN"
      tabIndex={0}
      aria-label={notice.title?.text ?? notice.source.name ?? ""}
    >
      {notice.anchors.map(({ span: [start, end] }) => (
        <p key={start} data-start={start}>
          {notice.text.slice(start, end)}
        </p>
      ))}
    </section>
  );
}

/** Marks words of a paper whose paragraphs say where in the text they begin. */
class PaperView implements SourceView {
  readonly #paper: HTMLElement;
  #targets: readonly Target[] = [];
  readonly #listeners = new Set<(id: string) => void>();
  readonly #endClicks: () => void;

  constructor(paper: HTMLElement) {
    this.#paper = paper;
    this.#endClicks = onClickIn(
      paper,
      () => this.#targets,
      (target) => this.#rangesOf(target),
      (id) => {
        for (const listener of this.#listeners) listener(id);
      },
    );
  }

  async mark(current: Target, siblings: readonly Target[], scroll: boolean) {
    const ranges = this.#rangesOf(current);
    const [first] = ranges;
    markRanges({ current: ranges, sibling: siblings.flatMap((one) => this.#rangesOf(one)) });
    if (scroll && first) scrollPaperTo(this.#paper, first);
    return first ? ("exact" as const) : ("missing" as const);
  }

  async clear() {
    markRanges({});
  }

  async watch(targets: readonly Target[]) {
    this.#targets = targets;
    return { exact: targets.length, moved: 0, approximate: 0, missing: 0 };
  }

  onClicked(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onChanged(): () => void {
    return () => undefined;
  }

  onSelected(listener: (selected: SelectedWords | null) => void): () => void {
    return watchSelection(this.#paper, listener);
  }

  close(): void {
    this.#endClicks();
    markRanges({});
  }

  #rangesOf({ at, quote }: Target): Range[] {
    const end = at + quote.length;
    return [...this.#paper.querySelectorAll<HTMLElement>("[data-start]")].flatMap((paragraph) => {
      const start = Number(paragraph.dataset.start);
      const text = paragraph.firstChild;
      if (!(text instanceof Text) || start >= end || start + text.length <= at) return [];
      const range = document.createRange();
      range.setStart(text, Math.max(0, at - start));
      range.setEnd(text, Math.min(text.length, end - start));
      return [range];
    });
  }
}
