import type { Report } from "../../model/diagnostic.ts";
import { HIDDEN, STRUCK } from "./elements.ts";
import type { Framed } from "./frame.ts";
import type { Sheet } from "./lines.ts";
import { attribute, type HtmlElement, textOf } from "./tree.ts";

const NO_WORDS = /^(?:hidden|button|submit|reset|image|checkbox|radio|file|password|search)$/i;
const PART = /^(?:iframe|embed|object|frame|svg)$/;

/**
 * Says what stands within a notice's text on its page and was left out of it: hidden and struck out words, form fields,
 * formulas, embedded pages, readings beside characters, addresses that the site hides. What the rest of the page
 * hides concerns nobody.
 */
export function reportLosses(sheet: Sheet, { from, to, marks }: Framed, report: Report): void {
  const hidden = tally(sheet, { from, to, marks }, HIDDEN);
  if (hidden.count) report("html/hidden-text", { lines: hidden.count, characters: hidden.characters });
  const struck = tally(sheet, { from, to, marks }, STRUCK);
  if (struck.count) report("html/struck-text", { count: struck.count, characters: struck.characters });
  const inside = sheet.facts.filter(({ line, flags }) => line >= from && line <= to && to > from && !(flags & HIDDEN));
  const fields = inside.filter(({ element }) => isFilledField(element)).length;
  if (fields) report("html/form-fields", { count: fields });
  const parts = inside.filter(({ element }) => isPart(element)).length;
  if (parts) report("html/parts-unread", { count: parts });
  const { readings, formulas, emails } = sheet.unread;
  if (readings) report("readings-left-out", { count: readings });
  if (formulas) report("html/formula-unread", { count: formulas });
  if (emails) report("html/email-hidden", { count: emails });
}

function tally({ lines }: Sheet, { from, to, marks }: Pick<Framed, "from" | "to" | "marks">, flag: number) {
  let count = 0;
  let characters = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (!line || !(line.flags & flag) || marks[index] === null) continue;
    count++;
    characters += line.block.text.length;
  }
  return { count, characters };
}

function isFilledField(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === "textarea" || tagName === "select") return /\S/.test(textOf(element, 200));
  if (tagName !== "input" || NO_WORDS.test(attribute(element, "type") ?? "")) return false;
  return /\S/.test(attribute(element, "value") ?? "");
}

function isPart(element: HtmlElement): boolean {
  if (!PART.test(element.tagName)) return false;
  if (element.tagName === "svg") return /\S/.test(textOf(element, 400));
  const address = attribute(element, "src") ?? attribute(element, "data") ?? attribute(element, "srcdoc") ?? "";
  return address !== "" && !/^(?:about|javascript):/i.test(address);
}
