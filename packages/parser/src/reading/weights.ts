import { hashOf, type Sink } from "./sink.ts";

/** What rows of evidence weigh for each role. */
export interface Weights {
  /** Adds what the rows of a sink weigh to the scores, one a role. */
  addAll(sink: Sink, scores: Float64Array): void;
}

const FIRST_ROLE = "a".charCodeAt(0);

/**
 * The table of learned weights, ready to be asked. Behind `#` stands a template, and under it its rows of evidence: their
 * figures, and what they weigh for which role (`12,3,1 a5b-3`: with 12, 3, 1 it weighs 5 for the first role, -3 for the
 * second). Figures left empty are those of the row above, and those that are missing at the end are zeros.
 */
export class WeightTable implements Weights {
  readonly #mask: number;
  /** By slot: a row's hash, and where its weights begin and end. */
  readonly #slots: Int32Array;
  /** One bit for every hash that may be there: most rows of evidence weigh nothing, and are turned away here. */
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));
  readonly #roles: Uint8Array;
  readonly #weights: Int16Array;

  constructor(table: string) {
    let lines = 0;
    for (let at = table.indexOf("\n"); at >= 0; at = table.indexOf("\n", at + 1)) lines++;
    let size = 1_024;
    while (size * 3 < lines * 5) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 3);
    // No weight is written in fewer than two characters.
    this.#roles = new Uint8Array(table.length >> 1);
    this.#weights = new Int16Array(table.length >> 1);
    this.#read(table);
  }

  /** One pass over the characters: the table is read whenever a program starts. */
  #read(table: string): void {
    const figures: Figures = [0, 0, 0, 0, 0];
    let [template, filled, from, to] = [0, 0, 0, 0];
    for (let at = 0; at < table.length; ) {
      const code = table.charCodeAt(at);
      let end = at + 1;
      if (code === LINE) {
        if (to > from) this.#put(hashOf(template, ...figures), from, to);
        [filled, from] = [0, to];
      } else if (code === COMMA || code === GAP) {
        // A figure left empty stays that of the row above.
        if (isBreak(table.charCodeAt(at - 1))) filled++;
        if (code === GAP) figures.fill(0, filled);
      } else {
        while (end < table.length && isFigure(table.charCodeAt(end))) end++;
        const figure = Number(table.slice(isFigure(code) ? at : at + 1, end));
        if (code === TEMPLATE) template = figure;
        else if (isFigure(code)) figures[filled++ as 0] = figure;
        else {
          this.#roles[to] = code - FIRST_ROLE;
          this.#weights[to++] = figure;
        }
      }
      at = end;
    }
  }

  #put(row: number, from: number, to: number): void {
    const slots = this.#slots;
    let slot = row & this.#mask;
    while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & this.#mask;
    slots[slot * 3] = row | 0;
    slots[slot * 3 + 1] = from;
    slots[slot * 3 + 2] = to;
    const bit = row >>> (32 - FILTER_BITS);
    this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  addAll({ rows, count }: Sink, scores: Float64Array): void {
    const mask = this.#mask;
    const [slots, filter, roles, weights] = [this.#slots, this.#filter, this.#roles, this.#weights];
    for (let index = 0; index < count; index++) {
      const row = rows[index] as number;
      const bit = row >>> (32 - FILTER_BITS);
      if (!((filter[bit >>> 5] as number) & (1 << (bit & 31)))) continue;
      const key = row | 0;
      for (let slot = (row & mask) * 3; slots[slot + 2] !== 0; slot = (slot + 3) % slots.length) {
        if (slots[slot] !== key) continue;
        const end = slots[slot + 2] as number;
        for (let at = slots[slot + 1] as number; at < end; at++) {
          const role = roles[at] as number;
          scores[role] = (scores[role] as number) + (weights[at] as number);
        }
        break;
      }
    }
  }
}

const FILTER_BITS = 18;

const [LINE, GAP, COMMA, TEMPLATE] = [10, 32, 44, 35] as const;

type Figures = [a: number, b: number, c: number, d: number, e: number];

/** A digit or the sign before it. */
function isFigure(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45;
}

function isBreak(code: number): boolean {
  return code === LINE || code === COMMA;
}
