import { HIDDEN, STRUCK, TINY } from "./elements.ts";
import { attribute, type HtmlElement, textOf } from "./tree.ts";
import { isConcealed, OWN_SIZE, TINY_SIZE } from "./unseen.ts";

/** One selector without combinators (`.jam`, `p#a.b`), and what it does to the text. */
interface Rule {
  readonly tag: string;
  readonly names: readonly string[];
  readonly sets: number;
  readonly clears: number;
}

const MOST = 400_000;
const MOST_RULES = 4_000;
const SIMPLE = /^([a-z][\w-]{0,40})?((?:[.#][\w-]{1,80}){0,5})$/i;
const SHOWN = /(?:^|[;\s])display\s{0,4}:\s{0,4}(?!none)[a-z]/i;

/**
 * The `<style>` elements of one page, as far as they take text out of sight or strike it out. Only selectors that look at
 * one element are followed, in their order: a rule that is not understood hides nothing.
 */
export class StyleSheets {
  private readonly byKey = new Map<string, Rule[]>();
  private rules = 0;
  private read = 0;

  /** Takes in a `<style>`, or those of a `<head>`. */
  take(element: HtmlElement): void {
    if (element.tagName === "head") {
      for (const node of element.childNodes) if ("tagName" in node && node.tagName === "style") this.take(node);
    }
    if (element.tagName !== "style" || /print/i.test(attribute(element, "media") ?? "")) return;
    const text = textOf(element, MOST - this.read);
    this.read += text.length;
    this.parse(text);
  }

  /** The bits that the sheets set on an element, {@link HIDDEN}, {@link TINY}, {@link STRUCK}. */
  bitsOf(element: HtmlElement): number {
    if (this.rules === 0) return 0;
    const names = namesOf(element);
    let bits = 0;
    for (const key of [element.tagName, ...names]) {
      for (const { tag, names: wanted, sets, clears } of this.byKey.get(key) ?? []) {
        if ((tag !== "" && tag !== element.tagName) || !wanted.every((name) => names.includes(name))) continue;
        bits = (bits & ~clears) | sets;
      }
    }
    return bits;
  }

  private parse(text: string): void {
    const sheet = withoutComments(text);
    for (let at = 0; at < sheet.length && this.rules < MOST_RULES; ) {
      const open = sheet.indexOf("{", at);
      const close = open < 0 ? -1 : sheet.indexOf("}", open);
      if (close < 0) return;
      const selectors = sheet.slice(at, open);
      if (selectors.trimStart().startsWith("@")) at = endOfBlock(sheet, open);
      else {
        this.add(selectors, sheet.slice(open + 1, close));
        at = close + 1;
      }
    }
  }

  private add(selectors: string, declarations: string): void {
    const sets =
      (isConcealed(declarations) ? HIDDEN : 0) |
      (TINY_SIZE.test(declarations) ? TINY : 0) |
      (/line-through/i.test(declarations) ? STRUCK : 0);
    const clears = (SHOWN.test(declarations) ? HIDDEN : 0) | (OWN_SIZE.test(declarations) ? TINY : 0);
    if (sets === 0 && (clears === 0 || this.rules === 0)) return;
    for (const selector of selectors.split(",")) {
      const found = SIMPLE.exec(selector.trim());
      if (!found) continue;
      const tag = found[1]?.toLowerCase() ?? "";
      const names = found[2]?.match(/[.#][\w-]{1,80}/g) ?? [];
      const key = names[0] ?? tag;
      if (key === "" || key === "body" || key === "html") continue;
      const rule = { tag, names, sets, clears };
      const known = this.byKey.get(key);
      if (known) known.push(rule);
      else this.byKey.set(key, [rule]);
      this.rules++;
    }
  }
}

/** `.jam #a` as selectors write them, ids last because they weigh more. */
function namesOf(element: HtmlElement): string[] {
  const classes = (attribute(element, "class") ?? "").split(/\s/).filter((name) => name !== "");
  const id = attribute(element, "id");
  return [...new Set(classes.map((name) => `.${name}`)), ...(id ? [`#${id}`] : [])];
}

function withoutComments(text: string): string {
  let kept = "";
  let at = 0;
  for (let open = text.indexOf("/*"); open >= 0; open = text.indexOf("/*", at)) {
    kept += text.slice(at, open);
    const close = text.indexOf("*/", open + 2);
    if (close < 0) return kept;
    at = close + 2;
  }
  return kept + text.slice(at);
}

/** Behind the `}` that ends what begins at `open`; `@media` blocks hold rules of their own and are passed over. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b) depth++;
    else if (code === 0x7d && --depth === 0) return at + 1;
  }
  return text.length;
}
