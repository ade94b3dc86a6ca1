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
    const lines = table.split("\n").filter(Boolean);
    let size = 1_024;
    while (size * 3 < lines.length * 5) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 3);
    const roles: number[] = [];
    const weights: number[] = [];
    let template = 0;
    let figures: Figures = [0, 0, 0, 0, 0];
    for (const line of lines) {
      if (line.startsWith("#")) {
        template = Number(line.slice(1));
        continue;
      }
      const gap = line.indexOf(" ");
      const from = roles.length;
      readPairs(line, gap + 1, roles, weights);
      figures = figuresOf(line.slice(0, gap), figures);
      this.#put(hashOf(template, ...figures), from, roles.length);
    }
    this.#roles = Uint8Array.from(roles);
    this.#weights = Int16Array.from(weights);
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

function readPairs(line: string, from: number, roles: number[], weights: number[]): void {
  for (let at = from; at < line.length; ) {
    roles.push(line.charCodeAt(at) - FIRST_ROLE);
    let end = at + 1;
    while (end < line.length && line.charCodeAt(end) < FIRST_ROLE) end++;
    weights.push(Number(line.slice(at + 1, end)));
    at = end;
  }
}

type Figures = [a: number, b: number, c: number, d: number, e: number];

/** The figures of a row, below those of the row above it. */
function figuresOf(written: string, above: Figures): Figures {
  const own = written.split(",");
  const figure = (at: 0 | 1 | 2 | 3 | 4): number => (own[at] === "" ? above[at] : Number(own[at] ?? 0));
  return [figure(0), figure(1), figure(2), figure(3), figure(4)];
}
