import type { Edit } from "./splice.ts";
import type { Tag } from "./xml.ts";

/** A graphic being walked through, and the text boxes found in it. */
export class Graphic {
  /** The number of the paragraph whose words it stands before, or null. */
  readonly leads: number | null;
  /** How many `w:p` begin before those in its boxes. */
  readonly firstParagraph: number;
  readonly #from: number;
  readonly #boxes: { readonly from: number; to: number }[] = [];
  #drawn = false;
  #boxDepth = 0;
  readonly depth: number;

  /** `tag` is its start tag and `depth` how deep that stands. */
  constructor(tag: Tag, depth: number, place: Pick<Graphic, "leads" | "firstParagraph">) {
    this.leads = place.leads;
    this.firstParagraph = place.firstParagraph;
    this.#from = tag.from;
    this.depth = depth;
    this.#drawn = tag.name !== "mc:AlternateContent";
  }

  /** Whether a text box is open, whose paragraphs are read like all others. */
  get inBox(): boolean {
    return this.#boxDepth > 0;
  }

  /** Takes in an element that begins outside its boxes; answers whether the element repeats what was read and can go. */
  enter({ name, from }: Tag, depth: number): boolean {
    if (name === "txbxContent") {
      this.#boxes.push({ from, to: from });
      this.#boxDepth = depth;
    } else if (name === "drawing" || name === "pict" || name === "object") this.#drawn = true;
    return name === "mc:Fallback" && this.#boxes.length > 0;
  }

  /** Takes in the end of an element in a box; answers whether that ended the box. */
  leave({ to }: Tag, depth: number): boolean {
    if (depth !== this.#boxDepth) return false;
    this.#boxDepth = 0;
    const box = this.#boxes.at(-1);
    if (box) box.to = to;
    return true;
  }

  /**
   * The edits that leave its text boxes alone, in a `w:pict`, where mammoth finds them. Without boxes a graphic goes
   * altogether; an AlternateContent that draws nothing is a character with a fallback and is left as it is.
   */
  edits(end: number): Edit[] {
    if (!this.#boxes.length) return this.#drawn ? [{ from: this.#from, to: end, text: "" }] : [];
    const edits: Edit[] = [];
    let from = this.#from;
    for (const box of this.#boxes) {
      edits.push({ from, to: box.from, text: from === this.#from ? "<w:pict>" : "" });
      from = box.to;
    }
    return [...edits, { from, to: end, text: "</w:pict>" }];
  }
}
