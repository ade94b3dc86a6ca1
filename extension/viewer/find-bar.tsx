import { useEffect, useRef, useState } from "react";
import { Icon } from "../design/icon.tsx";
import { Tool } from "./document-bar.tsx";
import type { PaperView } from "./paper-view.ts";
import type { ViewerWords } from "./viewer-words.ts";
import type { FindState } from "./word-finder.ts";

interface FindBarProps {
  readonly paper: PaperView;
  readonly found: FindState | null;
  readonly words: ViewerWords;
  readonly onEnd: () => void;
}

/** Looks for words in the whole document while they are typed; what is selected on the paper to begin with. */
export function FindBar({ paper, found, words, onEnd }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState(() => selectedIn(paper));
  useEffect(() => field.current?.select(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected is looked for once, when the bar opens
  useEffect(() => {
    if (sought) paper.find(sought);
  }, []);
  const isNothing = found !== null && found.total === 0 && !found.isSearching;
  return (
    <search className="document-find">
      <label className="field" data-nothing={isNothing || undefined}>
        <Icon name="search" />
        <input
          ref={field}
          aria-label={words.findIn}
          value={sought}
          onChange={(event) => {
            setSought(event.target.value);
            if (!(event.nativeEvent as InputEvent).isComposing) paper.find(event.target.value);
          }}
          onCompositionEnd={(event) => paper.find(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") paper.findNext(event.shiftKey);
            if (event.key === "Escape") onEnd();
          }}
        />
      </label>
      <span className="count" role="status">
        {found && countWords(found, words)}
      </span>
      <Tool icon="left" name={words.previousMatch} isOff={!found?.total} onClick={() => paper.findNext(true)} />
      <Tool icon="chevron" name={words.nextMatch} isOff={!found?.total} onClick={() => paper.findNext(false)} />
      <Tool icon="close" name={words.closeFind} onClick={onEnd} />
    </search>
  );
}

function countWords({ current, total, isSearching }: FindState, words: ViewerWords): string {
  if (isSearching) return words.searching(total);
  return total === 0 ? words.notFound : words.found(current, total);
}

/** The most characters of a selection that are taken for words to look for. */
const MOST_SELECTED = 60;

function selectedIn(paper: PaperView): string {
  const selection = getSelection();
  const isOurs = selection?.anchorNode && paper.sheets.desk.contains(selection.anchorNode);
  const words = isOurs ? selection.toString().replaceAll(/\s+/g, " ").trim() : "";
  return words.length <= MOST_SELECTED ? words : "";
}
