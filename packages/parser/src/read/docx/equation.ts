import { type Formula, writeFormula } from "../formula.ts";
import type { StartTag } from "./xml.ts";

interface Node {
  readonly name: string;
  readonly value: string | null;
  readonly inside: Node[];
  text: string;
}

/** More than any equation of a notice has; what goes beyond is not read. */
const DEEPEST = 60;
const MOST = 4_000;

const ROWS = new Set("oMath oMathPara e num den sup sub fName r box borderBox func".split(" "));
const PAIRS = new Map([
  ["f", "fraction"],
  ["sSup", "power"],
  ["sSub", "index"],
] as const);

/** An equation of Word (Office Math, ECMA-376 part 1, 22.1) while its element is walked. */
export class Equation {
  readonly depth: number;
  readonly from: number;
  readonly #root: Node = { name: "oMathPara", value: null, inside: [], text: "" };
  readonly #open: Node[] = [this.#root];
  #size = 0;

  /** `depth` and `from` are those of its own element. */
  constructor(depth: number, from: number) {
    this.depth = depth;
    this.from = from;
  }

  /** Takes in the start of an element inside it. */
  open({ name, attributes }: StartTag): void {
    const node = { name: localOf(name), value: attributes["m:val"] ?? attributes.val ?? null, inside: [], text: "" };
    this.#open.at(-1)?.inside.push(node);
    this.#open.push(node);
    this.#size++;
  }

  /** Takes in characters. */
  text(characters: string): void {
    const node = this.#open.at(-1);
    if (node?.name === "t") node.text += characters;
  }

  /** Takes in the end of an element inside it. */
  close(): void {
    this.#open.pop();
  }

  /** The equation on one line; null where no line can hold it. */
  write(): string | null {
    if (this.#size > MOST) return null;
    return (
      writeFormula(toFormula(this.#root, 0))
        ?.map(({ text }) => text)
        .join("") ?? null
    );
  }
}

function toFormula(node: Node, depth: number): Formula<null> {
  const { name, inside } = node;
  if (depth > DEEPEST) return { as: "unreadable" };
  if (name === "t") return { as: "text", text: node.text, origin: null };
  const parts = inside.filter((one) => !one.name.endsWith("Pr"));
  const properties = inside.find((one) => one.name === `${name}Pr`)?.inside ?? [];
  const of = parts.map((part) => toFormula(part, depth + 1));
  const pair = PAIRS.get(name as "f");
  if (pair) return of.length === 2 && !isUnbarred(properties) ? { as: pair, of } : { as: "unreadable" };
  if (name === "rad") return isSquare(parts) ? { as: "root", of: of.slice(-1) } : { as: "unreadable" };
  if (name === "d") {
    const said = (wanted: string, otherwise: string) =>
      properties.find((one) => one.name === wanted)?.value ?? otherwise;
    return { as: "fence", open: said("begChr", "("), close: said("endChr", ")"), of };
  }
  return ROWS.has(name) ? { as: "row", of } : { as: "unreadable" };
}

function isUnbarred(properties: readonly Node[]): boolean {
  return properties.some(({ name, value }) => name === "type" && value === "noBar");
}

/** A root without a degree: `m:deg` is left out or empty. */
function isSquare(parts: readonly Node[]): boolean {
  return parts.every(({ name, inside }) => name === "e" || (name === "deg" && inside.length === 0));
}

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
