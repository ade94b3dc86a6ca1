import type { Line, Outline, Section } from "../model/outline.ts";
import { sentenceEnd, sentences } from "../text/sentence.ts";
import { leadingEnumerator } from "./enumeration.ts";
import { readFieldLabel } from "./field-label.ts";
import { areaOf, isGeneric, opensAsDeed, readFormula, weakness } from "./wording.ts";

type Trait =
  | "formula"
  | "answered"
  | "content"
  | "weakness"
  | "deed"
  | "generic"
  | "field"
  | "area"
  | "table"
  | "heading";

/** What can be told of a heading by itself. Every trait is read when it is first asked for: most are not. */
export class Traits {
  readonly #outline: Outline;
  readonly #section: Section;
  readonly #known: Partial<Record<Trait, unknown>> = {};

  constructor(outline: Outline, section: Section) {
    this.#outline = outline;
    this.#section = section;
  }

  /** It is made by formula: 关于“…”的问题. */
  get formula(): boolean {
    return this.#once("formula", (text, from, to) => {
      const formula = readFormula(text, /[【〖]/.test(text.charAt(from)) ? from + 1 : from, to);
      return formula !== null && !isGeneric(text.slice(...formula.statement));
    });
  }

  /** An answer stands in its own words: 整改情况：, 一是…, on its line or on those before its first child. */
  get answered(): boolean {
    return this.#once("answered", (text, from, to) => {
      return this.#own().some((line) => isAnswer(text, line)) || answerStart(text, from, to) < to;
    });
  }

  /** Something stands behind it or below it. */
  get content(): boolean {
    if (this.hasOwnLines || this.#section.children.length > 0) return true;
    return this.#once("content", (text, from, to) => sentenceEnd(text, from, to) < to);
  }

  /** Lines without a number stand between it and its first child. */
  get hasOwnLines(): boolean {
    const { line, children, endLine } = this.#section;
    return (children[0]?.line ?? endLine) > line + 1;
  }

  /** Its number says that it is a problem: 问题一：, A-01, 整改任务：. */
  get named(): boolean {
    const scheme = this.#section.label?.scheme;
    return scheme === "named" || scheme === "code" || this.#fieldKind() === "problem";
  }

  /** The share of its clauses that say that something is wanting. */
  get weakness(): number {
    return this.#once("weakness", weakness);
  }

  /** It opens as a deed: 加强…. */
  get deed(): boolean {
    return this.#once("deed", opensAsDeed);
  }

  /** It names no problem of its own: 反馈问题整改落实情况. */
  get generic(): boolean {
    return !this.named && this.#once("generic", () => isGeneric(this.heading.replace(/[。：:]$/, "")));
  }

  /** It is a label such as 整改措施： and so part of an answer. */
  get field(): boolean {
    const kind = this.#fieldKind();
    return kind !== null && kind !== "problem";
  }

  /** What its words say it is for. */
  get area(): ReturnType<typeof areaOf> {
    return this.#once("area", () => {
      const area = this.formula ? null : areaOf(this.heading.slice(0, 60));
      return area === "organisation" && this.weakness >= 0.5 ? null : area;
    });
  }

  /** A table stands in its own words, not as part of an answer in prose. */
  get table(): boolean {
    return this.#once("table", (text) => {
      const own = this.#own();
      return own.some((line) => line.cell !== null) && !own.some((line) => isAnswer(text, line));
    });
  }

  /** Its first sentence. */
  get heading(): string {
    return this.#once("heading", (text, from, to) =>
      text.slice(from, Math.min(sentenceEnd(text, from, to), from + 200)),
    );
  }

  #fieldKind() {
    return this.#once("field", (text, from, to) => {
      const { label, children } = this.#section;
      return readFieldLabel(text, from, to, label?.scheme !== "han-comma" && children.length === 0)?.kind ?? null;
    });
  }

  #own(): readonly Line[] {
    const { line, children, endLine } = this.#section;
    return this.#outline.lines.slice(line + 1, children[0]?.line ?? endLine);
  }

  #once<Value>(name: Trait, read: (text: string, from: number, to: number) => Value): Value {
    const known = this.#known[name];
    if (known !== undefined) return known as Value;
    const value = read(this.#outline.text, ...this.#section.head);
    this.#known[name] = value;
    return value;
  }
}

/** Whether a line opens an answer: 整改情况：, 责任单位：, 一是…. */
function isAnswer(text: string, { span: [from, to], cell }: Line): boolean {
  if (cell) return false;
  const field = readFieldLabel(text, from, to);
  if (field) return field.kind !== "problem" && field.kind !== "other";
  if (/^该(?:问题|任务|事项)/.test(text.slice(from, from + 3))) return true;
  const first = leadingEnumerator(text, from);
  return first?.counter === "shi" || first?.counter === "words";
}

/** Without one of these no answer starts inside a line: a cheap test before its sentences are cut. */
const ANSWER_CUE = /[：:】]|一是|一要|首先|该问题|该任务|该事项/;

/** Where on a line an answer starts behind a sentence: at 整改情况： or at 一是. `to` where none does. */
export function answerStart(text: string, from: number, to: number): number {
  if (!ANSWER_CUE.test(text.slice(from, to))) return to;
  const all = sentences(text, from, to);
  for (const [start] of all.slice(1)) {
    if (isAnswer(text, { span: [start, to], look: null, cell: null })) return start;
  }
  return to;
}
