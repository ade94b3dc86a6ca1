import { markOf } from "./paragraph-marks.ts";
import { noParagraphProperties, noRunProperties, type ParagraphProperties, runMarkup } from "./properties.ts";
import type { Edit } from "./splice.ts";
import type { ResolvedStyle } from "./styles.ts";
import type { Wording } from "./wording.ts";
import type { StartTag } from "./xml.ts";

/** A paragraph being read, and what is to stand at its head for mammoth. */
export class ParagraphHead {
  readonly properties: ParagraphProperties = noParagraphProperties();
  /** The kinds of tracked change seen in its words. */
  readonly changes = new Set<string>();
  /** Where its `w:pPr` stands, or would. */
  place: { readonly from: number; readonly to: number };
  hasText = false;
  /** Whether it is a line of a table of contents. */
  isContents = false;
  readonly #index: number;
  readonly #empty: boolean;
  #style: ResolvedStyle | null = null;
  #centred = false;
  #mark = "";
  #label = "";
  #labelMarkup: string | null = null;

  /** `index` counts the `w:p` of the part from 0. */
  constructor(index: number, { to, empty }: StartTag) {
    this.#index = index;
    this.#empty = empty;
    this.place = { from: to, to };
  }

  /** Its number among the `w:p` of the part, from 0. */
  get index(): number {
    return this.#index;
  }

  /** Its style, once {@link begin} was called; null before. */
  get style(): ResolvedStyle | null {
    return this.#style;
  }

  /** To be called when its properties are known and before its words: takes the next number of its list. */
  begin(wording: Wording): void {
    if (this.#style) return;
    const { style: id, numId, level, centred, mark } = this.properties;
    const style = wording.styles.paragraph(id);
    this.#style = style;
    this.#mark = wording.marked ? markOf(this.#index) : "";
    this.#centred = centred ?? style.centred ?? false;
    if (mark === "del" || mark === "moveFrom") return;
    const list = wording.lists(numId ?? style.numId ?? "0");
    if (!list) return;
    const linked = style.chain.map((name) => levelOfStyle(list.levels, name)).find((found) => found !== null);
    this.#label = wording.nextLabel(list, level ?? linked ?? style.level ?? 0);
    this.#labelMarkup = this.#label && runMarkup(noRunProperties(), style, wording.styles);
  }

  /**
   * Takes note of words that look as `markup` says; the label looks like the first of them. Answers what is to stand
   * before them: the paragraph's mark, where no label has it.
   */
  addText(markup: string): string {
    if (this.hasText) return "";
    this.#labelMarkup = markup;
    this.hasText = true;
    return this.#label ? "" : this.#mark;
  }

  /**
   * Its head: its own properties, then the label of `words`. That is itself, or the next paragraph when
   * the mark between the two was deleted, or null when its words are already under another head.
   */
  edit(words: ParagraphHead | null): Edit {
    if (this.#empty) return { ...this.place, text: "" };
    const look = this.isContents || this.#style?.contents ? "contents" : this.#centred ? "centred" : null;
    const style = look ? `<w:pStyle w:val="${look}"/>` : "";
    const mark = this.properties.mark === "del" && words !== this ? "<w:rPr><w:del/></w:rPr>" : "";
    const properties = style || mark ? `<w:pPr>${style}${mark}</w:pPr>` : "";
    return { ...this.place, text: properties + (words ? words.#labelRun() : "") };
  }

  #labelRun(): string {
    if (!this.#label) return "";
    return `<w:r>${this.#labelMarkup ?? ""}<w:t>${this.#mark}${escapeXml(this.#label)}</w:t></w:r>`;
  }
}

function levelOfStyle(levels: ReadonlyMap<number, { readonly style: string | null }>, name: string): number | null {
  for (const [level, { style }] of levels) if (style === name) return level;
  return null;
}

/** Text as it may stand in XML, outside attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
