import type { Block } from "../../model/document.ts";
import { makeBlock } from "../../text/block.ts";
import * as bit from "./elements.ts";
import { readHiddenEmail } from "./hidden-email.ts";
import { LineBuilder } from "./line-builder.ts";
import { type ListCounter, listCounter, nextLabel } from "./list-labels.ts";
import { readMath } from "./math.ts";
import { StyleSheets } from "./style-sheets.ts";
import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement, isText } from "./tree.ts";

/** One line of a page, in reading order, and where it stands. */
export interface Line {
  readonly block: Block;
  /** The innermost region it stands in. */
  readonly region: number;
  /** Bits of `elements.ts`. */
  readonly flags: number;
  /** Characters of it inside links. */
  readonly links: number;
}

/** A block-level element: the lines `[first, end)` and the regions `(its own index, until)` are inside it. */
export interface Region {
  readonly element: HtmlElement | null;
  readonly tag: string;
  readonly parent: number;
  readonly children: number[];
  readonly first: number;
  end: number;
  until: number;
}

/** An element that is looked at later, and the number of lines before it. */
export interface Fact {
  readonly element: HtmlElement;
  readonly line: number;
  readonly flags: number;
}

/** A page as lines and the boxes they stand in. */
export interface Sheet {
  readonly lines: readonly Line[];
  readonly regions: readonly Region[];
  readonly facts: readonly Fact[];
  /** Text nodes below the deepest level that is followed: their text is there, without a way back. */
  readonly cut: number;
  /** How many readings beside characters, formulas and hidden addresses were not read. */
  readonly unread: { readonly readings: number; readonly formulas: number; readonly emails: number };
}

interface Opened {
  readonly flags: number;
  readonly block: boolean;
  readonly element: HtmlElement | null;
  readonly counter: ListCounter | null;
}

interface Frame extends Omit<Opened, "element"> {
  /** The level of the heading it stands in, and in how many lists. */
  readonly heading: number | null;
  readonly depth: number;
  readonly node: HtmlParent;
  readonly region: number;
  next: number;
}

/** Walks a tree without recursion and collects its lines; any nesting is survived. */
export class LineWalk {
  private readonly lines: Line[] = [];
  private readonly regions: Region[] = [];
  private readonly facts: Fact[] = [];
  private readonly frames: Frame[] = [];
  private readonly path: number[] = [];
  private readonly shown = new LineBuilder();
  private readonly concealed = new LineBuilder();
  private readonly readAttributes = bit.attributeReader();
  private readonly sheets = new StyleSheets();
  private readonly unread = { readings: 0, formulas: 0, emails: 0 };
  private cut = 0;
  private readonly maxDepth: number;

  /** Deeper text than `maxDepth` is read too, without runs. */
  constructor(root: HtmlParent, maxDepth: number) {
    this.maxDepth = maxDepth;
    this.push(root, { flags: 0, block: true, element: null, counter: null });
  }

  /** Visits at most so many nodes. `true` when the walk is over. */
  walk(nodes: number): boolean {
    for (let count = 0; count < nodes; count++) {
      const frame = this.frames[this.frames.length - 1];
      if (!frame) return true;
      const child = frame.node.childNodes[frame.next];
      if (!child) this.leave(frame);
      else {
        this.path[this.frames.length - 1] = frame.next++;
        this.visit(child, frame);
      }
    }
    return this.frames.length === 0;
  }

  /** What was collected; the rest of the tree is left out. */
  finish(): Sheet {
    for (let frame = this.frames.at(-1); frame; frame = this.frames.at(-1)) this.leave(frame);
    const { lines, regions, facts, cut, unread } = this;
    return { lines, regions, facts, cut, unread };
  }

  private visit(node: HtmlNode, frame: Frame): void {
    if (isText(node)) this.text(node.value, frame.flags);
    else if (isElement(node)) this.enter(node, frame);
  }

  private enter(element: HtmlElement, frame: Frame): void {
    const own = bit.bitsOf(element.tagName);
    if (own & bit.FACT) this.facts.push({ element, line: this.lines.length, flags: frame.flags });
    if (own & bit.BREAK) this.flush(frame.flags);
    if (own & (bit.SKIP | bit.BREAK)) {
      if (element.tagName === "rt" && !(frame.flags & bit.UNSEEN)) this.unread.readings++;
      this.sheets.take(element);
      return;
    }
    const before = (frame.flags & bit.INHERITED) | own;
    const flags = element.attrs.length > 0 ? this.readAttributes(element, before, this.sheets.bitsOf(element)) : before;
    const isAddress = element.tagName === "a" && /^\s{0,4}(?:mailto|tel):/i.test(attribute(element, "href") ?? "");
    if (element.tagName === "math" ? this.math(element, flags) : this.email(element, flags)) return;
    const block = (flags & bit.BLOCK) !== 0;
    if (block) this.flushAll();
    if (element.tagName === "li" && frame.counter && !(flags & bit.NO_LABEL)) {
      this.shown.label = nextLabel(frame.counter, element);
    }
    const isList = element.tagName === "ol" || element.tagName === "ul";
    const counter = isList ? (flags & bit.NO_LABEL ? null : listCounter(element)) : frame.counter;
    const kept = flags & bit.INHERITED;
    this.push(element, { flags: isAddress ? kept & ~bit.LINK : kept, block, element, counter });
  }

  private push(node: HtmlParent, { flags, block, element, counter }: Opened): void {
    const parent = this.frames[this.frames.length - 1]?.region ?? -1;
    if (block) {
      const first = this.lines.length;
      this.regions[parent]?.children.push(this.regions.length);
      const tag = element?.tagName ?? "";
      this.regions.push({ element, tag, parent, children: [], first, end: first, until: 0 });
    }
    const region = block ? this.regions.length - 1 : parent;
    const around = this.frames[this.frames.length - 1];
    const tag = element?.tagName ?? "";
    const heading = /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : (around?.heading ?? null);
    const depth = (around?.depth ?? 0) + (tag === "ol" || tag === "ul" ? 1 : 0);
    this.frames.push({ node, next: 0, flags, region, counter, block, heading, depth });
  }

  private leave(frame: Frame): void {
    if (frame.block) this.flushAll();
    else if (frame.flags & bit.UNSEEN && !((this.frames[this.frames.length - 2]?.flags ?? 0) & bit.UNSEEN)) {
      this.flush(bit.HIDDEN);
    }
    if (frame.block) {
      if (frame.node.nodeName === "li") this.shown.label = null;
      const region = this.regions[frame.region];
      if (region) {
        region.end = this.lines.length;
        region.until = this.regions.length;
      }
    }
    this.frames.pop();
  }

  /** Writes a formula; one that no line can hold is counted. */
  private math(element: HtmlElement, flags: number): boolean {
    const written = readMath(element);
    if (!written) this.unread.formulas++;
    const way = this.frames.length > this.maxDepth ? null : this.path.slice(0, this.frames.length);
    for (const { text, origin } of written ?? []) {
      const piece = way && origin && [...way, ...origin.steps];
      // Where the text stands inside its node is told by the run, so the value begins as far in.
      const value = origin ? " ".repeat(origin.offset) + text : text;
      const from = origin?.offset ?? 0;
      this.builderOf(flags).append({ value, from, to: from + text.length, piece }, flags);
    }
    return true;
  }

  /** Writes an address that the site's shield encodes, without a way back. */
  private email(element: HtmlElement, flags: number): boolean {
    const address = readHiddenEmail(element);
    if (address === null) this.unread.emails++;
    if (!address) return false;
    const stretch = { value: address, from: 0, to: address.length, piece: null };
    this.builderOf(flags).append(stretch, flags & ~bit.LINK);
    return true;
  }

  private builderOf(flags: number): LineBuilder {
    return flags & bit.UNSEEN ? this.concealed : this.shown;
  }

  private text(value: string, flags: number): void {
    const depth = this.frames.length;
    const deep = depth > this.maxDepth;
    if (deep && /\S/.test(value)) this.cut++;
    const piece = deep ? null : this.path.slice(0, depth);
    const builder = this.builderOf(flags);
    let from = 0;
    for (let end = breakIn(value, flags, from); end >= 0; end = breakIn(value, flags, from)) {
      builder.append({ value, from, to: end, piece }, flags);
      this.flush(flags);
      from = end + 1;
    }
    builder.append({ value, from, to: value.length, piece }, flags);
  }

  private flushAll(): void {
    if (!this.concealed.empty) this.flush(bit.HIDDEN);
    if (!this.shown.empty) this.flush(0);
  }

  private flush(flags: number): void {
    const line = this.builderOf(flags).take();
    if (!line) return;
    const frame = this.frames[this.frames.length - 1];
    const look =
      frame?.depth || frame?.heading ? { ...line.look, heading: frame.heading, depth: frame.depth } : line.look;
    const block = makeBlock(line.raw, line.runs, { kind: "paragraph", look });
    if (block.text === "") return;
    const seen = line.flags & bit.TINY ? line.flags | bit.HIDDEN : line.flags;
    this.lines.push({ block, region: frame?.region ?? 0, flags: seen, links: line.links });
  }
}

function breakIn(value: string, flags: number, from: number): number {
  return flags & bit.PRE ? value.indexOf("\n", from) : -1;
}
