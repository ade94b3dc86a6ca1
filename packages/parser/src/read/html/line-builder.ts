import type { Look, Run } from "../../model/document.ts";
import { BOLD, CENTRED, LINK } from "./elements.ts";
import { hasOwnNumber } from "./list-labels.ts";

/** One line as it stands in the page: the raw characters, where they come from, and what was said about them. */
export interface RawLine {
  readonly raw: string;
  readonly runs: readonly Run[];
  readonly look: Look;
  readonly flags: number;
  /** Characters inside links. */
  readonly links: number;
}

/** A stretch of one text node. `piece` is the way to the node, null where its characters are to have no run. */
export interface Stretch {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly piece: readonly number[] | null;
}

/** Joins the pieces of one line. A line break in the source is a space only between letters or digits of Latin script. */
export class LineBuilder {
  /** A number to be written before the next line, unless that has one of its own. */
  label: string | null = null;
  private raw = "";
  private runs: Run[] = [];
  private flags = 0;
  private links = 0;
  private bold = 0;
  private broken: Run | null = null;

  /** Whether nothing has been written since the last line was taken. */
  get empty(): boolean {
    return this.raw === "";
  }

  /** Writes the characters of one text node. */
  append(stretch: Stretch, flags: number): void {
    const { value, to, piece } = stretch;
    let from = stretch.from;
    if (this.raw === "") {
      from = skipSpace(value, from, to);
      if (from === to) return;
      this.flags = flags;
      if (this.label !== null && !hasOwnNumber(value.slice(from, from + 12))) this.raw = this.label;
      this.label = null;
    }
    for (let end = value.indexOf("\n", from); end >= 0 && end < to; end = value.indexOf("\n", from)) {
      this.add({ value, from, to: endOfInk(value, from, end), piece }, flags);
      this.broken = piece && { at: 0, length: 1, offset: end, piece };
      from = skipSpace(value, end, to);
    }
    this.add({ value, from, to, piece }, flags);
  }

  /** The line so far, and a new one begins. Null where there is no ink in it. */
  take(): RawLine | null {
    if (this.raw === "") return null;
    const { flags, links } = this;
    const end = endOfInk(this.raw, 0, this.raw.length);
    const raw = end < this.raw.length ? this.raw.slice(0, end) : this.raw;
    const runs = end < this.raw.length ? cutRuns(this.runs, end) : this.runs;
    const look = { bold: this.bold >= raw.length * 0.9, centred: (flags & CENTRED) !== 0, heading: null, depth: 0 };
    this.raw = "";
    this.runs = [];
    this.links = 0;
    this.bold = 0;
    this.broken = null;
    return raw === "" ? null : { raw, runs, look, flags, links };
  }

  private add({ value, from, to, piece }: Stretch, flags: number): void {
    if (to <= from) return;
    if (this.broken) {
      if (isNarrow(this.raw.charCodeAt(this.raw.length - 1)) && isNarrow(value.charCodeAt(from))) {
        this.runs.push({ ...this.broken, at: this.raw.length });
        this.raw += "\n";
      }
      this.broken = null;
    }
    const length = to - from;
    if (piece) this.runs.push({ at: this.raw.length, length, offset: from, piece });
    this.raw += length === value.length ? value : value.slice(from, to);
    if (flags & BOLD) this.bold += length;
    if (flags & LINK) this.links += length;
  }
}

function cutRuns(runs: readonly Run[], end: number): Run[] {
  return runs
    .filter(({ at }) => at < end)
    .map((run) => (run.at + run.length > end ? { ...run, length: end - run.at } : run));
}

function endOfInk(value: string, from: number, end: number): number {
  let at = end;
  while (at > from && isSpace(value.charCodeAt(at - 1))) at--;
  return at;
}

function skipSpace(value: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(value.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;
}

function isNarrow(code: number): boolean {
  return code > 32 && code < 0x2000;
}
