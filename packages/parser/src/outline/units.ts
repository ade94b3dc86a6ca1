import type { Look } from "../model/document.ts";
import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { isBlank } from "./characters.ts";
import { findCuts } from "./cuts.ts";
import { labelAt } from "./label-at.ts";
import { canOpenNumber, type NumberMark, numberAt } from "./number.ts";

/**
 * The finest piece that could be a part of its own: a line, a sentence behind a heading, a label, a point of a run, a cell.
 * A cut is a possibility, not a decision.
 */
export interface Unit {
  readonly index: number;
  /** From its number or its first word to its end mark. */
  readonly span: Span;
  /** Where its words begin, behind its number. */
  readonly words: number;
  readonly number: NumberMark | null;
  /** It opens its line. */
  readonly opens: boolean;
  /** The words of a label such as 整改情况：, without brackets and colon; the unit is that label and nothing else. */
  readonly label: Span | null;
  /** The stretch it was cut from, an index into the stretches given. */
  readonly stretch: number;
}

/** What a stretch of the text is known to be before it is read: words, the label cell of a form, a cell of a ledger. */
export const COLUMNS = [
  "words",
  "label",
  "category",
  "problem",
  "measures",
  "result",
  "plan",
  /** Says how far it has come, perhaps with what was done. */
  "state",
  /** A column that no list knows. */
  "unknown",
  /** 责任单位, 时限, 目标: no measure. */
  "field",
] as const;

/** One of {@link COLUMNS}. */
export type Column = (typeof COLUMNS)[number];

/** A line, or a cell of a table, in the order in which it is to be read. */
export interface Stretch {
  readonly span: Span;
  readonly column: Column;
  readonly look: Look | null;
  /** A cell of a table, whatever its column. */
  readonly cell: boolean;
  /** What the column or the row's label calls it, and what that introduces. */
  readonly label: Span | null;
  readonly kind: FieldKind | null;
  /** The row of its problem that the cell stands for, from 0; -1 outside ledgers. */
  readonly row: number;
  /** The line it is or stands on. */
  readonly line: number;
}

/** Lets others work in between; throws where the work is to stop. */
export type Checkpoint = () => Promise<unknown>;

/** More units than this are not read: ten times what the longest notice has, and what a minute's work is. */
export const MOST_UNITS = 80_000;

/** Stretches cut between two checkpoints. */
const AT_ONCE = 2_000;

/** Cuts stretches into units, in their order. */
export async function cutUnits(text: string, stretches: readonly Stretch[], checkpoint?: Checkpoint): Promise<Unit[]> {
  const cutter = new Cutter(text, stretches);
  for (const index of stretches.keys()) {
    if (cutter.units.length >= MOST_UNITS) break;
    cutter.stretch(index);
    if (index % AT_ONCE === AT_ONCE - 1) await checkpoint?.();
  }
  return cutter.units;
}

const MOST_SHORT = 10;
/** What reads as a number behind a number but is part of the words: 一、第7项任务, 1.A1公路. */
const NO_SECOND: ReadonlySet<string> = new Set(["code", "serial", "part"]);

class Cutter {
  readonly units: Unit[] = [];
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  /** How often a short line stands in the notice: what comes back is a label, whatever it says. */
  readonly #recurring = new Map<string, number>();

  constructor(text: string, stretches: readonly Stretch[]) {
    this.#text = text;
    this.#stretches = stretches;
    for (const { span, column } of stretches) {
      if (column !== "words" || span[1] - span[0] > MOST_SHORT) continue;
      const words = text.slice(...span);
      this.#recurring.set(words, (this.#recurring.get(words) ?? 0) + 1);
    }
  }

  stretch(index: number): void {
    const stretch = this.#stretches[index];
    if (!stretch) return;
    const { span, column } = stretch;
    const whole = { span, words: span[0], number: null, opens: true, stretch: index };
    if (column === "label") this.#put({ ...whole, label: span });
    else if (column === "field") this.#put({ ...whole, label: null });
    else this.#words(index, span, column === "words");
  }

  #put(unit: Omit<Unit, "index">): void {
    this.units.push({ ...unit, index: this.units.length });
  }

  #words(stretch: number, [from, to]: Span, labels: boolean): void {
    const text = this.#text;
    const cuts = findCuts(text, from, to);
    let next = 0;
    let at = from;
    let opens = true;
    while (at < to && this.units.length < MOST_UNITS) {
      while (at < to && (isBlank(text.charCodeAt(at)) || (opens && TICK.test(text.charAt(at))))) at++;
      if (at >= to) return;
      const number =
        canOpenNumber(text.charCodeAt(at)) || opens ? numberAt(text, at, to, opens || cuts[next - 1] === at) : null;
      const words = number?.end ?? at;
      const base = { words, number, opens, stretch };
      // A second number straight behind the first: the first stands alone.
      const again =
        number && words < to && canOpenNumber(text.charCodeAt(words)) ? numberAt(text, words, to, true) : null;
      if (number && again && again.scheme !== number.scheme && !NO_SECOND.has(again.scheme)) {
        this.#put({ ...base, span: [at, words], label: null });
        at = words;
        opens = false;
        continue;
      }
      const label = labels ? labelAt(text, words, to, opens) : null;
      let end = label?.end ?? 0;
      if (!label) {
        while (next < cuts.length && (cuts[next] ?? to) <= words) next++;
        end = cuts[next] ?? to;
      }
      const recurs = labels && opens && !label && !number && end === to && this.#recurs(words, end);
      this.#put({ ...base, span: [at, end], label: label?.words ?? (recurs ? [words, end] : null) });
      while (next < cuts.length && (cuts[next] ?? to) <= end) next++;
      at = end;
      opens = false;
    }
  }

  #recurs(from: number, to: number): boolean {
    if (to - from > MOST_SHORT || /[。；]/.test(this.#text.charAt(to - 1))) return false;
    return (this.#recurring.get(this.#text.slice(from, to)) ?? 0) > 1;
  }
}

/** A tick or box in front of a number. */
const TICK = /[☐☑☒√✓✔]/;
