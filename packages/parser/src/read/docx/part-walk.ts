import type { Edit } from "./splice.ts";
import type { StartTag, Tag, XmlVisitor } from "./xml.ts";

/** A `w:pPr`, `w:rPr` or `w:trPr` being read. */
export interface OpenProperties {
  readonly from: number;
  readonly depth: number;
  readonly read: (tag: StartTag, parent: string) => void;
  readonly end: (tag: Tag, from: number) => void;
}

/** Walks a part and collects edits to its XML: what is left out, what stands in its place, which properties are open. */
export abstract class PartWalk implements XmlVisitor {
  protected readonly edits: Edit[] = [];
  readonly #path: string[] = [];
  #dropped: { readonly from: number; readonly depth: number; readonly text: string } | null = null;
  #properties: OpenProperties | null = null;

  open(tag: StartTag): void {
    const parent = this.#path.at(-1) ?? "";
    const depth = this.#path.push(tag.name);
    this.meet(tag, depth);
    if (this.#dropped) return;
    if (this.isTooDeep(depth)) this.drop(tag.from, depth);
    else if (this.#properties) {
      if (tag.name.endsWith("Change")) this.drop(tag.from, depth);
      else this.#properties.read(tag, parent);
    } else this.openElement(tag, depth);
  }

  close(tag: Tag): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#dropped) {
      if (depth > this.#dropped.depth) return;
      this.edit(this.#dropped.from, tag.to, this.#dropped.text);
      this.#dropped = null;
      this.endDropped(tag);
    } else if (this.#properties) {
      if (depth > this.#properties.depth) return;
      const { end, from } = this.#properties;
      this.#properties = null;
      end(tag, from);
    } else this.closeElement(tag, depth);
  }

  /** Sees every start tag, also of what is left out. */
  protected abstract meet(tag: StartTag, depth: number): void;
  protected abstract isTooDeep(depth: number): boolean;
  protected abstract openElement(tag: StartTag, depth: number): void;
  protected abstract closeElement(tag: Tag, depth: number): void;
  /** What was left out has ended. */
  protected abstract endDropped(tag: Tag): void;

  /** The element whose children come next, or an empty string. */
  protected get parent(): string {
    return this.#path.at(-1) ?? "";
  }

  protected get depth(): number {
    return this.#path.length;
  }

  /** Reads the properties that have just begun with `read`, and calls `end` behind them. */
  protected readProperties(properties: OpenProperties): void {
    this.#properties = properties;
  }

  /** Leaves an element out with all that is in it; `text` stands in its place. */
  protected drop(from: number, depth: number, text = ""): void {
    this.#dropped = { from, depth, text };
  }

  protected edit(from: number, to: number, text: string): void {
    this.edits.push({ from, to, text });
  }
}
