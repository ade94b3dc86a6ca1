import type { Span } from "../model/span.ts";
import { readFormula } from "../outline/wording.ts";

export function readStatement(text: string, [from, to]: Span): { statement: Span; tags: Span[]; state: Span | null } {
  const open = text.slice(from, to).search(/[（(][^（(]{1,30}[）)][。；]?$/);
  const formula = readFormula(text, from, to);
  let end = to;
  while (end > from && /[。；]/.test(text.charAt(end - 1))) end--;
  return {
    statement: formula?.statement ?? [from, end],
    tags: [],
    state: open > 0 ? [from + open + 1, text.lastIndexOf(text.slice(from, to).includes("）") ? "）" : ")", to)] : null,
  };
}
