import { readEquationField } from "./eq-field.ts";
import type { StartTag } from "./xml.ts";

interface Field {
  code: string;
  separated: boolean;
  hasResult: boolean;
  readonly choices: string[];
  choice: number;
}

/** What a field without a result of its own shows: words, a character of a symbol font, or nothing that can be read. */
export type FieldResult =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "symbol"; readonly font: string; readonly code: string }
  | { readonly kind: "lost" };

/** Fields whose numbers Word counts anew each time and stores nowhere. */
const COUNTED = /^\s{0,20}(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/i;
const EQUATION = /^\s{0,20}EQ\b/i;
const SYMBOL = /^\s{0,20}SYMBOL\s{1,9}(0x[\da-f]{1,4}|\d{1,5})(?:[^"]{0,60}\\f\s{0,9}"?([^"\\]{1,40})"?)?/i;
const CHOICE = /^\s{0,20}FORMDROPDOWN\b/i;
const CONTENTS = /^\s{0,20}TOC\b/i;
const LONGEST = 2_000;

/** The complex fields of one part (ECMA-376 part 1, 17.16.18) as they are walked through; they may be nested. */
export class Fields {
  readonly #open: Field[] = [];

  /** Whether what is read now stands in a table of contents. */
  get inContents(): boolean {
    return this.#open.some(({ code, separated }) => separated && CONTENTS.test(code));
  }

  /** Takes in a `w:fldChar`; answers what is to stand at its end where the field has no result. */
  mark({ attributes }: StartTag): FieldResult | null {
    const type = attributes.fldCharType;
    const field = this.#open.at(-1);
    if (type === "begin") {
      this.#open.push({ code: "", separated: false, hasResult: false, choices: [], choice: 0 });
    } else if (type === "separate" && field) field.separated = true;
    else if (type === "end" && field) {
      this.#open.pop();
      return field.hasResult ? null : resultOf(field);
    }
    return null;
  }

  /** Takes in a piece of a field's code. */
  instruct(code: string): void {
    const field = this.#open.at(-1);
    if (field && field.code.length < LONGEST) field.code += code;
  }

  /** Takes in an entry of a drop-down list, or which one is chosen. */
  choose({ name, attributes }: StartTag): void {
    const field = this.#open.at(-1);
    if (!field) return;
    if (name === "listEntry" && field.choices.length < 100) field.choices.push(attributes.val ?? "");
    else if (name === "result") field.choice = Number(attributes.val ?? 0);
  }

  /** Takes note of words that stand in the result of the open field. */
  addText(): void {
    const field = this.#open.at(-1);
    if (field?.separated) field.hasResult = true;
  }
}

function resultOf({ code, choices, choice }: Field): FieldResult | null {
  if (EQUATION.test(code)) {
    const text = readEquationField(code);
    return text === null ? { kind: "lost" } : { kind: "words", text };
  }
  if (CHOICE.test(code)) return { kind: "words", text: choices[choice] ?? "" };
  const [, number, font = "Symbol"] = SYMBOL.exec(code) ?? [];
  if (number !== undefined) {
    const value = Number(number);
    return {
      kind: "symbol",
      font: font.trim(),
      code: (value < 256 ? 0xf000 + value : value).toString(16).toUpperCase(),
    };
  }
  return COUNTED.test(code) ? { kind: "lost" } : null;
}

/** The numbers in circles of the fonts Wingdings: ① to ⑩, ❶ to ❿; null for their other characters. */
export function numberOfFont(font: string, code: string): string | null {
  if (!/^Wingdings$/i.test(font)) return null;
  const value = Number.parseInt(code, 16) & 0xff;
  if (value >= 0x81 && value <= 0x8a) return String.fromCharCode(0x2460 + value - 0x81);
  return value >= 0x8c && value <= 0x95 ? String.fromCharCode(0x2776 + value - 0x8c) : null;
}
