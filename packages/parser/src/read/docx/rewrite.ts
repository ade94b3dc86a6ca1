import { append } from "../../model/lists.ts";
import { DROPPED, GRAPHICS, SEAMLESS, UNWRAPPED } from "./elements.ts";
import { Graphic } from "./graphic.ts";
import { InsetWalk } from "./inset-walk.ts";
import { ParagraphHead } from "./paragraph-head.ts";
import * as property from "./properties.ts";
import { type Edit, splice } from "./splice.ts";
import type { Wording } from "./wording.ts";
import { type StartTag, type Tag, walkXmlInSlices } from "./xml.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A text box that is anchored before the words of its paragraph: the `w:p` in `[from, to)` come before the `w:p` `before`. */
export interface LeadingBox {
  readonly before: number;
  readonly from: number;
  readonly to: number;
}

/** A part that is ready for mammoth, and which of its paragraphs are to be read earlier than they stand. */
export interface Rewritten {
  readonly xml: string;
  readonly boxes: readonly LeadingBox[];
}

/**
 * Readies the XML of `word/document.xml` (or of the notes) for mammoth: automatic labels become text at the head of
 * their paragraphs, fields and equations without words get theirs, each paragraph with words is marked with its place
 * among all `w:p`, properties shrink to what matters here, neighbouring runs that look alike become one. The words stay
 * as they are.
 */
export async function rewritePart(xml: string, wording: Wording): Promise<Rewritten> {
  const rewriter = new Rewriter(wording);
  await walkXmlInSlices(xml, rewriter, wording.checkpoint);
  return { xml: splice(xml, rewriter.finish()), boxes: rewriter.boxes };
}

interface Run {
  readonly properties: property.RunProperties;
  readonly head: number;
  markup: string | null;
}

class Rewriter extends InsetWalk {
  readonly boxes: LeadingBox[] = [];
  readonly #paragraphs: ParagraphHead[] = [];
  readonly #runs: Run[] = [];
  readonly #rows: { readonly from: number; readonly depth: number }[] = [];
  readonly #graphics: Graphic[] = [];
  #paragraphCount = 0;
  /** How deep the `w:sdt` of a table of contents stands. */
  #contents: number | null = null;
  /** The end of a text that the next one may be joined to. */
  #seam: { readonly from: number; readonly depth: number; readonly markup: string } | null = null;
  /** A paragraph whose mark was deleted: its words belong to the next one, whose label comes before them. */
  #merged: ParagraphHead | null = null;

  /** All edits, when the part has been walked. */
  finish(): readonly Edit[] {
    this.#endMerged(null);
    return this.edits;
  }

  protected meet({ name, attributes }: StartTag, depth: number): void {
    if (name === "p") this.#paragraphCount++;
    // w:sdt > w:sdtPr > w:docPartObj > w:docPartGallery
    else if (name === "docPartGallery" && /contents/i.test(attributes.val ?? "")) this.#contents ??= depth - 3;
  }

  protected isTooDeep(depth: number): boolean {
    if (depth > this.wording.maxDepth) this.wording.tally.countCut();
    return depth > this.wording.maxDepth;
  }

  protected openOutside(tag: StartTag, depth: number): void {
    if (this.#graphics.length && !this.#graphics.at(-1)?.inBox) {
      if (this.#graphics.at(-1)?.enter(tag, depth)) this.drop(tag.from, depth);
    } else this.#openOwn(tag, depth);
  }

  protected closeOutside(tag: Tag, depth: number): void {
    const graphic = this.#graphics.at(-1);
    if (graphic && depth === graphic.depth) {
      this.#graphics.pop();
      append(this.edits, graphic.edits(tag.to));
      const { leads, firstParagraph } = graphic;
      if (leads !== null && this.#paragraphCount > firstParagraph)
        this.boxes.push({ before: leads, from: firstParagraph, to: this.#paragraphCount });
    } else if (!graphic) this.#closeOwn(tag, depth);
    else if (graphic.inBox) {
      if (graphic.leave(tag, depth)) this.#endMerged(null);
      else this.#closeOwn(tag, depth);
    }
  }

  #openOwn(tag: StartTag, depth: number): void {
    const { name } = tag;
    if (name === "pPr") {
      this.#openParagraphProperties(tag, depth);
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    paragraph?.begin(this.wording);
    if (this.wording.tally.countChange(name)) paragraph?.changes.add(name);
    if (DROPPED.has(name)) {
      this.inCode = name === "instrText";
      if (name === "rt") this.wording.tally.count("readings");
      this.drop(tag.from, depth);
      return;
    }
    if (!SEAMLESS.has(name) && name !== "rPr") this.#seam = null;
    if (UNWRAPPED.has(name)) this.edit(tag.from, tag.to, "");
    else if (name === "rPr") this.#openRunProperties(tag, depth);
    else if (name === "t") this.#openText(tag, depth);
    else if (GRAPHICS.has(name)) {
      const leads = paragraph && !paragraph.hasText && !this.#graphics.length ? paragraph.index : null;
      this.#graphics.push(new Graphic(tag, depth, { leads, firstParagraph: this.#paragraphCount }));
    } else if (name === "r") this.#runs.push({ properties: property.noRunProperties(), head: tag.to, markup: null });
    else if (name === "p") this.#paragraphs.push(new ParagraphHead(this.#paragraphCount - 1, tag));
    else if (name === "tr") this.#rows.push({ from: tag.from, depth });
    else if (name === "trPr") this.#openRowProperties(tag, depth);
    else if (name === "cr") this.edit(tag.from, tag.to, "<w:br/>");
    else if (depth === 1) this.#openRoot(tag);
    else this.openInset(tag, depth);
  }

  #closeOwn(tag: Tag, depth: number): void {
    const { name } = tag;
    if (!SEAMLESS.has(name)) this.#seam = null;
    if (name === "t") {
      const end = this.parent === "r" ? this.#runs.at(-1)?.markup : null;
      this.#seam = end === undefined || end === null ? null : { from: tag.from, depth, markup: end };
    } else if (name === "r") this.#runs.pop();
    else if (name === "p") this.#closeParagraph();
    else if (name === "tr") this.#rows.pop();
    else if (name === "tc" || name === "body") this.#endMerged(null);
    else if (name === "sdt" && depth === this.#contents) this.#contents = null;
    else if (UNWRAPPED.has(name)) this.edit(tag.from, tag.to, "");
  }

  /** What is written here uses the prefix `w:`; a part with another one gets it declared. */
  #openRoot({ attributes, to, empty }: StartTag): void {
    if (attributes["xmlns:w"] === undefined && !empty) this.edit(to - 1, to - 1, ` xmlns:w="${WORD}"`);
  }

  #openText(tag: StartTag, depth: number): void {
    const markup = this.#runMarkup();
    const seam = this.#seam;
    this.#seam = null;
    if (tag.empty) return;
    this.fields.addText();
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && (this.#contents !== null || this.fields.inContents)) paragraph.isContents = true;
    const mark = paragraph?.addText(markup);
    if (mark) this.edit(tag.to, tag.to, mark);
    if (seam?.depth === depth && seam.markup === markup) this.edit(seam.from, tag.to, "");
  }

  protected markWords(): string {
    return this.#paragraphs.at(-1)?.addText(this.#runMarkup()) ?? "";
  }

  /** How the open run looks, written to its head if it has no properties of its own. */
  #runMarkup(): string {
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (!run || !paragraph) return "";
    if (run.markup === null) {
      run.markup = property.runMarkup(run.properties, paragraph.style, this.wording.styles);
      if (run.markup) this.edit(run.head, run.head, run.markup);
    }
    return run.markup;
  }

  #openRunProperties(tag: StartTag, depth: number): void {
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (!run || !paragraph || run.markup !== null) {
      this.drop(tag.from, depth);
      return;
    }
    this.readProperties({
      from: tag.from,
      depth,
      read: (child) => property.readRunProperty(run.properties, child),
      end: ({ to }, from) => {
        run.markup = property.runMarkup(run.properties, paragraph.style, this.wording.styles);
        this.edit(from, to, run.markup);
      },
    });
  }

  #openParagraphProperties(tag: StartTag, depth: number): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || paragraph.style) {
      this.drop(tag.from, depth);
      return;
    }
    this.readProperties({
      from: tag.from,
      depth,
      read: (child, parent) => property.readParagraphProperty(paragraph.properties, child, parent),
      end: ({ to }, from) => {
        paragraph.place = { from, to };
        paragraph.begin(this.wording);
      },
    });
  }

  #openRowProperties(tag: StartTag, depth: number): void {
    let change: string | null = null;
    this.readProperties({
      from: tag.from,
      depth,
      read: ({ name }) => {
        if (name === "del" || name === "ins") change = name;
      },
      end: () => {
        if (change) this.wording.tally.countChange(change);
        const row = change === "del" ? this.#rows.pop() : null;
        if (row) this.drop(row.from, row.depth);
      },
    });
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    paragraph.begin(this.wording);
    const { mark } = paragraph.properties;
    if ((mark === "ins" || mark === "del") && !paragraph.changes.has(mark)) this.wording.tally.countChange(mark);
    if (mark === "del" && paragraph.hasText && !this.#merged) this.#merged = paragraph;
    else if (mark === "del") this.edits.push(paragraph.edit(null));
    else this.#endMerged(paragraph);
  }

  /** Writes the head of a paragraph, and before it that of the words merged into it; null where none follows. */
  #endMerged(paragraph: ParagraphHead | null): void {
    if (this.#merged) this.edits.push(this.#merged.edit(paragraph ?? this.#merged));
    if (paragraph) this.edits.push(paragraph.edit(this.#merged ? null : paragraph));
    this.#merged = null;
  }
}
