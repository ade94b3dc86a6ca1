import { append } from "../model/lists.ts";

/** A formula, whatever it was written in, as far as a line of text can hold it. `T` says where a piece of text stands. */
export type Formula<T> =
  | { readonly as: "text"; readonly text: string; readonly origin: T }
  | { readonly as: "row" | "fraction" | "power" | "index" | "root"; readonly of: readonly Formula<T>[] }
  | { readonly as: "fence"; readonly open: string; readonly close: string; readonly of: readonly Formula<T>[] }
  | { readonly as: "unreadable" };

/** A piece of a formula as text; what the notation drew (a fraction's bar, a root) has no origin. */
export interface FormulaText<T> {
  readonly text: string;
  readonly origin: T | null;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const OPERATOR = /[-+−×÷/=·*±<>≤≥]/;

/**
 * A formula on one line: `95%`, `3/4`, `(a+b)/2`, `m²`, `CO2`, `√2`. Null where a line cannot hold it (matrices, sums with
 * limits): better nothing than a wrong figure.
 */
export function writeFormula<T>(formula: Formula<T>): readonly FormulaText<T>[] | null {
  switch (formula.as) {
    case "text":
      return [{ text: formula.text, origin: formula.origin }];
    case "row":
    case "index":
      return writeAll(formula.of);
    case "fence":
      return join([drawn(formula.open), writeAll(formula.of), drawn(formula.close)]);
    case "root":
      return join([drawn("√"), grouped({ as: "row", of: formula.of })]);
    case "fraction":
      return formula.of.length === 2 ? join(between(formula.of.map(grouped), "/")) : null;
    case "power":
      return formula.of.length === 2 ? power(formula.of) : null;
    default:
      return null;
  }
}

function power<T>([base, exponent]: readonly Formula<T>[]): FormulaText<T>[] | null {
  const raised = exponent ? writeFormula(exponent) : null;
  if (!base || !raised) return null;
  const text = raised.map((piece) => piece.text).join("");
  const own = /^\d{1,9}$/.test(text) ? drawn(text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)))) : null;
  return join(own ? [grouped(base), own] : [grouped(base), drawn("^"), exponent ? grouped(exponent) : null]);
}

/** In brackets where it would run into its neighbours. */
function grouped<T>(formula: Formula<T>): readonly FormulaText<T>[] | null {
  const written = writeFormula(formula);
  if (!written || formula.as === "fence") return written;
  return OPERATOR.test(written.map(({ text }) => text).join("")) ? join([drawn("("), written, drawn(")")]) : written;
}

function writeAll<T>(formulas: readonly Formula<T>[]): FormulaText<T>[] | null {
  return join(formulas.map((one) => writeFormula(one)));
}

function drawn(text: string): FormulaText<never>[] {
  return text === "" ? [] : [{ text, origin: null }];
}

function between<T>(
  parts: readonly (readonly FormulaText<T>[] | null)[],
  sign: string,
): (readonly FormulaText<T>[] | null)[] {
  return parts.flatMap((part, index) => (index ? [drawn(sign), part] : [part]));
}

function join<T>(parts: readonly (readonly FormulaText<T>[] | null)[]): FormulaText<T>[] | null {
  const joined: FormulaText<T>[] = [];
  for (const part of parts) {
    if (!part) return null;
    append(joined, part);
  }
  return joined;
}
