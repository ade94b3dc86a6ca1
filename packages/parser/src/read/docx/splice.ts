/** One change to a text: what stands at `[from, to)` gives way to `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Makes all edits at once; everything between them stays as it is, to the character. An edit inside what another one
 * takes away is dropped. Edits may come in any order, and of two at one place the earlier one is made first.
 */
export function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
