import type { SelectedWords } from "../messages.ts";

/** It is waited until a selection rests for so long, in milliseconds. */
const RESTS = 150;
/** So many characters around the selected words go with them, blanks not counted. */
const AROUND = 32;
/** Longer selections are no item of a notice. */
const LONGEST = 20_000;

/** Tells which words are selected within a node, each time that changes; null when none are. Returns a function that ends it. */
export function watchSelection(within: Node, tell: (selected: SelectedWords | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = "";
  const look = (): void => {
    const selected = selectedWords(within);
    const key = selected ? `${selected.before}\n${selected.words}\n${selected.after}` : "";
    if (key === last) return;
    last = key;
    tell(selected);
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, RESTS);
  };
  document.addEventListener("selectionchange", changed);
  // What is selected already counts too.
  changed();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("selectionchange", changed);
  };
}

/** The words that are selected within a node, with those around them, which tell repeated words apart. */
function selectedWords(within: Node): SelectedWords | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const words = selection.toString().trim();
  // A page may have an element that is called as a method of its document.
  if (
    !Node.prototype.contains.call(within, range.commonAncestorContainer) ||
    words.length < 2 ||
    words.length > LONGEST
  )
    return null;
  return {
    words,
    before: textFrom(within, range.startContainer, range.startOffset, "previousNode"),
    after: textFrom(within, range.endContainer, range.endOffset, "nextNode"),
  };
}

/** The text before or behind a place. */
function textFrom(within: Node, node: Node, offset: number, step: "previousNode" | "nextNode"): string {
  const isBefore = step === "previousNode";
  const walker = Document.prototype.createTreeWalker.call(document, within, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  const own = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : "";
  let text = withoutBlanks(isBefore ? own.slice(0, offset) : own.slice(offset));
  while (text.length < AROUND && walker[step]()) {
    const more = withoutBlanks(walker.currentNode.nodeValue ?? "");
    text = isBefore ? more + text : text + more;
  }
  return isBefore ? text.slice(-AROUND) : text.slice(0, AROUND);
}

function withoutBlanks(words: string): string {
  return words.replace(/\s/g, "");
}
