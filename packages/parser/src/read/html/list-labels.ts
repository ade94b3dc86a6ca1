import { attribute, type HtmlElement } from "./tree.ts";

/** Counts the items of one list. */
export interface ListCounter {
  value: number;
  readonly step: number;
  readonly type: string;
}

const OWN_NUMBER =
  /^\s{0,8}(?:\d{1,3}[.．、)）]|[一二三四五六七八九十]{1,3}[、是]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]|第[一二三四五六七八九十\d]{1,3}[条章节项])/;

/** A counter for an `<ol>` (WHATWG HTML 4.4.5: start, type, reversed), null for any other list. */
export function listCounter(list: HtmlElement): ListCounter | null {
  if (list.tagName !== "ol") return null;
  const reversed = attribute(list, "reversed") !== null;
  const items = reversed ? list.childNodes.filter((node) => node.nodeName === "li").length : 1;
  const style = /list-style(?:-type)?\s{0,4}:\s{0,4}([a-z-]{1,40})/i.exec(attribute(list, "style") ?? "")?.[1];
  const step = reversed ? -1 : 1;
  const start = Number.parseInt(attribute(list, "start") ?? "", 10);
  return { value: (Number.isNaN(start) ? items : start) - step, step, type: style ?? attribute(list, "type") ?? "1" };
}

/**
 * The number a browser writes before an item: `3.`, `c.`, `iii.`, `三、`. Null for a footnote as mammoth writes it, whose
 * number belongs to the mark in the text.
 */
export function nextLabel(counter: ListCounter, item: HtmlElement): string | null {
  if (/^(?:footnote|endnote)-/.test(attribute(item, "id") ?? "")) return null;
  const own = Number.parseInt(attribute(item, "value") ?? "", 10);
  counter.value = Number.isNaN(own) ? counter.value + counter.step : own;
  return labelText(counter.value, counter.type);
}

/** Whether an item's text begins with a number of its own, so that none is to be written out. */
export function hasOwnNumber(text: string): boolean {
  return OWN_NUMBER.test(text);
}

function labelText(value: number, type: string): string {
  if (value > 0 && value < 4_000) {
    if (type === "a" || type === "lower-alpha" || type === "lower-latin") return `${letters(value)}.`;
    if (type === "A" || type === "upper-alpha" || type === "upper-latin") return `${letters(value).toUpperCase()}.`;
    if (type === "i" || type === "lower-roman") return `${roman(value)}.`;
    if (type === "I" || type === "upper-roman") return `${roman(value).toUpperCase()}.`;
    if (value < 100 && /^(?:cjk-ideographic|cjk-decimal|simp-chinese|trad-chinese)/.test(type))
      return `${han(value)}、`;
  }
  return `${value}.`;
}

function letters(value: number): string {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let text = "";
  let rest = value;
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

function han(value: number): string {
  const digit = (at: number): string => "零一二三四五六七八九".charAt(at);
  const tens = Math.floor(value / 10);
  const ones = value % 10 ? digit(value % 10) : "";
  return tens ? `${tens > 1 ? digit(tens) : ""}十${ones}` : ones;
}
