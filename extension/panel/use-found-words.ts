import { type RefObject, useEffect } from "react";
import { canMark } from "../page/can-mark.ts";
import { indexText } from "../page/text-index.ts";
import { searchable, wordsSought } from "../store/search-words.ts";

/** The name of the marks (CSS Custom Highlight API); their look stands in panel.css. */
const FOUND = "noticelens-found";

/** Marks what is searched for in the rows that are there; looked for anew after every drawing, for rows come and go. */
export function useFoundWords(list: RefObject<HTMLElement | null>, sought: string): void {
  useEffect(() => {
    if (!canMark()) return;
    CSS.highlights.delete(FOUND);
    const words = wordsSought(sought);
    if (!list.current || words.length === 0) return;
    CSS.highlights.set(FOUND, new Highlight(...rangesOf(list.current, words)));
  });
}

function rangesOf(root: HTMLElement, words: readonly string[]): Range[] {
  const index = indexText(root, searchable);
  const ranges: Range[] = [];
  for (const word of words) {
    for (let at = index.text.indexOf(word); at >= 0; at = index.text.indexOf(word, at + word.length)) {
      const [from, to] = [index.place(at), index.place(at + word.length - 1)];
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      ranges.push(range);
    }
  }
  return ranges;
}
