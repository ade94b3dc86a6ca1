import { type Formula, type FormulaText, writeFormula } from "../formula.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from "./tree.ts";

/** The way from a formula's element to a text node in it, and where in the node the text begins. */
export interface MathOrigin {
  readonly steps: readonly number[];
  readonly offset: number;
}

/** Deeper formulas are not followed. */
const DEEPEST = 24;

const ROWS = new Set(["math", "mrow", "mstyle", "mpadded", "menclose", "mtd"]);
const TOKENS = new Set(["mi", "mn", "mo", "ms", "mtext"]);
const PAIRS = new Map([
  ["mfrac", "fraction"],
  ["msup", "power"],
  ["msub", "index"],
] as const);
const NOTHING = new Set(["mspace", "mphantom", "annotation", "annotation-xml", "none"]);
/** Function application, invisible times, comma and plus. */
const INVISIBLE = /[\u2061-\u2064]/g;

/** A `<math>` element (MathML Core) on one line, `95%` or `3/4`; null where a line cannot hold it. */
export function readMath(math: HtmlElement): readonly FormulaText<MathOrigin>[] | null {
  return writeFormula(toFormula(math, []));
}

function toFormula(element: HtmlElement, steps: readonly number[]): Formula<MathOrigin> {
  const { tagName } = element;
  if (steps.length > DEEPEST) return { as: "unreadable" };
  if (TOKENS.has(tagName)) return { as: "row", of: tokenText(element, steps) };
  if (NOTHING.has(tagName)) return { as: "row", of: [] };
  const of = element.childNodes.flatMap((node, index) => (isElement(node) ? [toFormula(node, [...steps, index])] : []));
  const pair = PAIRS.get(tagName as "mfrac");
  if (pair) return of.length === 2 ? { as: pair, of } : { as: "unreadable" };
  if (tagName === "msqrt") return { as: "root", of };
  if (tagName === "semantics") return of[0] ?? { as: "row", of };
  if (tagName === "mfenced") {
    return { as: "fence", open: attribute(element, "open") ?? "(", close: attribute(element, "close") ?? ")", of };
  }
  return ROWS.has(tagName) ? { as: "row", of: bare(element, steps, of) } : { as: "unreadable" };
}

/** Pages also write `<math>95%</math>`, without tokens. */
function bare(
  element: HtmlElement,
  steps: readonly number[],
  of: readonly Formula<MathOrigin>[],
): readonly Formula<MathOrigin>[] {
  return of.length === 0 ? tokenText(element, steps) : of;
}

function tokenText({ childNodes }: HtmlElement, steps: readonly number[]): Formula<MathOrigin>[] {
  return childNodes.flatMap((node: HtmlNode, index) => {
    if (!isText(node)) return [];
    const text = node.value.trim();
    const offset = node.value.indexOf(text);
    if (text === "" || text.replace(INVISIBLE, "") === "") return [];
    return [{ as: "text", text, origin: { steps: [...steps, index], offset } }];
  });
}
