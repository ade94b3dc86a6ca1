const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const CIRCLES = /^[○〇◯OoΟ⭕]$/;
const DEEPEST = 8;
const LONGEST = 400;

/** What one part of an EQ field says: its text, and how far it reaches. */
interface Part {
  readonly text: string;
  readonly end: number;
}

/**
 * What an EQ field shows, as far as a line can hold it: `eq \o\ac(○,2)`, Word's enclosed characters, is ②; `eq \f(3,4)` is
 * 3/4. Null for the rest: arrays, integrals, characters drawn over each other.
 */
export function readEquationField(code: string): string | null {
  const words = /^\s{0,20}eq\s/i.exec(code)?.[0];
  if (words === undefined || code.length > LONGEST) return null;
  return sequence(code.slice(words.length).trim(), 0);
}

function sequence(code: string, depth: number): string | null {
  if (depth > DEEPEST) return null;
  let text = "";
  for (let at = 0; at < code.length; ) {
    if (code.charAt(at) !== "\\") text += code.charAt(at++);
    else {
      const part = command(code, at, depth);
      if (!part) return null;
      text += part.text;
      at = part.end;
    }
  }
  return text;
}

/** `\f(3,4)`: a letter, options such as `\ac` and `\up8`, and what it stands for in brackets. */
function command(code: string, from: number, depth: number): Part | null {
  const open = code.indexOf("(", from);
  if (open < 0) return null;
  const close = closing(code, open);
  if (close < 0) return null;
  const [letter = "", ...options] = code
    .slice(from + 1, open)
    .toLowerCase()
    .split("\\");
  const inside = splitTop(code.slice(open + 1, close)).map((one) => sequence(one.trim(), depth + 1));
  if (inside.some((one) => one === null)) return null;
  const text = write(
    letter.trim(),
    options,
    inside.filter((one) => one !== null),
  );
  return text === null ? null : { text, end: close + 1 };
}

function write(letter: string, options: readonly string[], inside: readonly string[]): string | null {
  const [first = "", second = ""] = inside;
  if (letter === "f") return inside.length === 2 ? `${first}/${second}` : null;
  if (letter === "r") return inside.length === 1 || first === "" ? `√${inside.at(-1) ?? ""}` : null;
  if (letter === "x") return first;
  if (letter === "b") return `(${inside.join(",")})`;
  if (letter === "l") return inside.join(",");
  if (letter === "s") {
    const isRaised = options.some((option) => option.startsWith("up")) && /^\d{1,9}$/.test(first);
    return isRaised ? first.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : inside.join("");
  }
  return letter === "o" && inside.length === 2 && CIRCLES.test(first) ? encircle(second) : null;
}

/** ① to ㊿, ㊀ to ㊉; null for anything else in a circle. */
export function encircle(inside: string): string | null {
  const value = Number(inside);
  if (/^\d{1,2}$/.test(inside) && value <= 50) {
    if (value === 0) return "⓪";
    return String.fromCharCode(value <= 20 ? 0x245f + value : value <= 35 ? 0x323c + value : 0x328d + value);
  }
  const han = "一二三四五六七八九十".indexOf(inside);
  return inside.length === 1 && han >= 0 ? String.fromCharCode(0x3280 + han) : null;
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (code.charAt(at) === "(") depth++;
    else if (code.charAt(at) === ")" && --depth === 0) return at;
  }
  return -1;
}

function splitTop(code: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= code.length; at++) {
    const sign = code.charAt(at);
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    if (at < code.length && !(depth === 0 && (sign === "," || sign === ";" || sign === "，"))) continue;
    parts.push(code.slice(from, at));
    from = at + 1;
  }
  return parts;
}
