import { Equation } from "./equation.ts";
import { type FieldResult, Fields, numberOfFont } from "./fields.ts";
import { escapeXml } from "./paragraph-head.ts";
import { PartWalk } from "./part-walk.ts";
import type { Wording } from "./wording.ts";
import type { StartTag, Tag } from "./xml.ts";

/** What becomes words of its own: fields, characters of symbol fonts, equations, parts of other formats. */
export abstract class InsetWalk extends PartWalk {
  protected readonly wording: Wording;
  protected readonly fields = new Fields();
  protected inCode = false;
  #equation: Equation | null = null;

  constructor(wording: Wording) {
    super();
    this.wording = wording;
  }

  text(characters: string): void {
    if (this.inCode) this.fields.instruct(characters);
    else this.#equation?.text(characters);
  }

  /** To be called before words are written in the open run; answers the paragraph's mark, where it goes before them. */
  protected abstract markWords(): string;
  /** The same for what is not part of an equation. */
  protected abstract openOutside(tag: StartTag, depth: number): void;
  protected abstract closeOutside(tag: Tag, depth: number): void;

  protected endDropped(): void {
    this.inCode = false;
  }

  protected openElement(tag: StartTag, depth: number): void {
    if (this.#equation) this.#equation.open(tag);
    else this.openOutside(tag, depth);
  }

  protected closeElement(tag: Tag, depth: number): void {
    if (this.#equation) this.#closeInEquation(tag, depth);
    else this.closeOutside(tag, depth);
  }

  protected openInset(tag: StartTag, depth: number): void {
    const { name, attributes } = tag;
    if (name === "fldChar") this.#writeField(this.fields.mark(tag), tag, depth);
    else if (name === "listEntry" || name === "result") this.fields.choose(tag);
    else if (name === "m:oMath" || name === "m:oMathPara") this.#equation = new Equation(depth, tag.from);
    else if (name === "sym") {
      const number = numberOfFont(attributes.font ?? "", attributes.char ?? "");
      if (number !== null) this.drop(tag.from, depth, this.#write(number));
    } else if (name === "altChunk") {
      const xml = this.wording.chunks.get(attributes["r:id"] ?? "") ?? null;
      if (xml === null) this.wording.tally.count("chunks");
      this.drop(tag.from, depth, xml ?? "");
    }
  }

  #writeField(result: FieldResult | null, tag: StartTag, depth: number): void {
    if (result?.kind === "lost") this.wording.tally.count("fields");
    else if (result?.kind === "words") this.drop(tag.from, depth, this.#write(result.text));
    else if (result) {
      const number = numberOfFont(result.font, result.code);
      const symbol = `<w:sym w:font="${escapeXml(result.font).replaceAll('"', "")}" w:char="${result.code}"/>`;
      this.drop(tag.from, depth, number === null ? symbol : this.#write(number));
    }
  }

  /** Words that stand in a run. */
  #write(text: string): string {
    return `<w:t xml:space="preserve">${this.markWords()}${escapeXml(text)}</w:t>`;
  }

  #closeInEquation({ to }: Tag, depth: number): void {
    const equation = this.#equation;
    if (!equation || depth > equation.depth) {
      equation?.close();
      return;
    }
    this.#equation = null;
    const text = equation.write();
    if (text === null) this.wording.tally.count("formulas");
    this.edit(equation.from, to, text ? `<w:r>${this.#write(text)}</w:r>` : "");
  }
}
