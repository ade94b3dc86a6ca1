import type { Span } from "../model/span.ts";

const EDGE_LEFT = /[\s。；，、：:;,.—】〕\]]/;
const EDGE_RIGHT = /[\s；，、：:;,—]/;

/** A span without blanks, separators and brackets at its ends; a final 。 goes too but where `stop` keeps it. */
export function bare(text: string, [from, to]: Span, stop = false): Span {
  let [start, end] = [from, to];
  while (
    start < end &&
    (EDGE_LEFT.test(text.charAt(start)) || (/[【〔[]/.test(text.charAt(start)) && !closesInside(text, start, end)))
  )
    start++;
  while (end > start && (EDGE_RIGHT.test(text.charAt(end - 1)) || (!stop && text.charAt(end - 1) === "。"))) end--;
  if (/[【〖]/.test(text.charAt(start)) && /[】〗]/.test(text.charAt(end - 1)))
    return bare(text, [start + 1, end - 1], stop);
  if (/[】〗]/.test(text.charAt(end - 1)) && !/[【〖]/.test(text.slice(start, end))) end--;
  return [start, end];
}

function closesInside(text: string, from: number, to: number): boolean {
  return /[】〕\]]/.test(text.slice(from + 1, to));
}
