import { useEffect, useRef } from "react";
import type { SelectedWords, Target } from "../messages.ts";
import { markRanges } from "../page/page-marks.ts";
import { watchSelection } from "../page/page-selection.ts";
import { fold } from "../page/text-index.ts";
import type { SourceView } from "../source-view.ts";
import { onClickIn, scrollPaperTo } from "./paper-places.ts";
import "./text-paper.css";

/** What a rendering may hold; anything else is left out, with what is inside it kept. */
const ALLOWED = new Set([
  "P",
  "TABLE",
  "TBODY",
  "THEAD",
  "TR",
  "TD",
  "TH",
  "OL",
  "UL",
  "LI",
  "BR",
  "SPAN",
  "STRONG",
  "B",
  "EM",
  "SUP",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "DIV",
]);
const DROPPED = new Set(["SCRIPT", "STYLE", "IFRAME", "OBJECT", "EMBED", "IMG", "SVG", "LINK", "META"]);
const ATTRIBUTES = ["id", "colspan", "rowspan"];

interface DocxPaperProps {
  readonly html: string;
  readonly name: string;
  readonly onReady: (view: SourceView) => void;
}

/** A DOCX as paper, from the very HTML it was read from, so that every item's place is exact. */
export function DocxPaper({ html, name, onReady }: DocxPaperProps) {
  const paper = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view for each document
  useEffect(() => {
    if (!paper.current) return;
    const view = new DocxView(paper.current, html);
    onReady(view);
    return () => view.close();
  }, [html]);
  return <section ref={paper} className="text-paper docx-paper" lang="zh-CN" tabIndex={0} aria-label={name} />;
}

class DocxView implements SourceView {
  readonly #paper: HTMLElement;
  readonly #source: Document;
  /** From the text nodes of the HTML as it was read to those on the paper. */
  readonly #shown = new Map<Node, Text>();
  readonly #listeners = new Set<(id: string) => void>();
  readonly #endClicks: () => void;
  #targets: readonly Target[] = [];

  constructor(paper: HTMLElement, html: string) {
    this.#paper = paper;
    this.#source = new DOMParser().parseFromString(html, "text/html");
    const sheet = document.createElement("div");
    sheet.className = "sheet-of-paper";
    this.#copy(this.#source.body, sheet);
    paper.replaceChildren(sheet);
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
    const isExact = fold(ranges.join("")) === fold(current.quote) && ranges.length > 0;
    markRanges(isExact ? { current: ranges, sibling: siblings.flatMap((one) => this.#rangesOf(one)) } : {});
    if (scroll && isExact && ranges[0]) scrollPaperTo(this.#paper, ranges[0]);
    return isExact ? ("exact" as const) : ("missing" as const);
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

  #copy(from: Node, to: Element): void {
    for (const child of from.childNodes) {
      if (child instanceof Text) {
        const text = document.createTextNode(child.data);
        this.#shown.set(child, text);
        to.append(text);
      } else if (child instanceof Element && !DROPPED.has(child.tagName)) {
        const element = ALLOWED.has(child.tagName)
          ? document.createElement(child.tagName)
          : document.createElement("span");
        for (const name of ATTRIBUTES)
          if (child.hasAttribute(name)) element.setAttribute(name, child.getAttribute(name) ?? "");
        if (/text-align:\s?center/.test(child.getAttribute("style") ?? "")) element.classList.add("centred");
        this.#copy(child, element);
        to.append(element);
      }
    }
  }

  #rangesOf({ pieces }: Target): Range[] {
    return pieces.flatMap(({ path, offset, length }) => {
      let node: Node | undefined = this.#source;
      for (const step of path) node = node?.childNodes[step];
      const text = node && this.#shown.get(node);
      if (!text || offset + length > text.length) return [];
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + length);
      return [range];
    });
  }
}
