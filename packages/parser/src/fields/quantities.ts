import type { Quantity } from "../model/notice.ts";
import { countedAt } from "../recognise/counted-noun.ts";
import { numberEnd, QUANTITY_ANCHOR, quantityAt } from "../recognise/quantity.ts";

/** Longest title in 《》 that is jumped over. */
const LONGEST_TITLE = 240;

/**
 * Numbers with a unit, in order, with the words that qualify them and the name of what is counted. Numbers inside 《》
 * belong to the title; dates, ordinals, codes and set phrases are no quantities.
 *
 * Sample: `206名护理员` gives `value: 206`, `unit: "名"`, `of: "护理员"`; `追缴资金7.132万元` gives `value: 71320`, `unit: "元"`.
 */
export function extractQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  const anchor = new RegExp(QUANTITY_ANCHOR);
  while (anchor.test(text)) {
    const at = anchor.lastIndex - 1;
    if (text.charAt(at) === "《") {
      anchor.lastIndex = titleEnd(text, at);
      continue;
    }
    const match = quantityAt(text, at);
    if (!match) {
      anchor.lastIndex = numberEnd(text, at);
      continue;
    }
    const { span, value, unit, qualifier } = match;
    const of = match.counts ? countedAt(text, span[1], unit) : null;
    const id = `q${quantities.length + 1}`;
    quantities.push({ id, text: text.slice(...span), value, unit, qualifier, of: of && text.slice(...of), span });
    anchor.lastIndex = span[1];
  }
  return quantities;
}

function titleEnd(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST_TITLE).search(/[》\n]/);
  return end < 0 ? at + 1 : at + end + 1;
}
