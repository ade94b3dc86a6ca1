import { hashOf, type Sink } from "./sink.ts";

/** What rows of evidence weigh for each role. */
export interface Weights {
  /** Adds what the rows of a sink weigh to the scores, one a role. */
  addAll(sink: Sink, scores: Float64Array): void;
}

const FIRST_ROLE = "a".charCodeAt(0);

/**
 * The table of learned weights, ready to be asked. A line is a row of evidence: its template, its figures, and what it
 * weighs for which role (`45:12,3,1 a5b-3`: template 45 with 12, 3, 1 weighs 5 for the first role, -3 for the second).
 */
export class WeightTable implements Weights {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #roles: Uint8Array;
  readonly #weights: Int16Array;

  constructor(table: string) {
    const lines = table.split("\n").filter(Boolean);
    let size = 1_024;
    while (size < lines.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#from = new Uint32Array(size);
    this.#to = new Uint32Array(size);
    const roles: number[] = [];
    const weights: number[] = [];
    for (const line of lines) {
      const gap = line.indexOf(" ");
      const from = roles.length;
      readPairs(line, gap + 1, roles, weights);
      let slot = hashOfName(line.slice(0, gap)) & this.#mask;
      while (this.#to[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = hashOfName(line.slice(0, gap));
      this.#from[slot] = from;
      this.#to[slot] = roles.length;
    }
    this.#roles = Uint8Array.from(roles);
    this.#weights = Int16Array.from(weights);
  }

  addAll({ rows, count }: Sink, scores: Float64Array): void {
    const mask = this.#mask;
    const [keys, from, to, roles, weights] = [this.#keys, this.#from, this.#to, this.#roles, this.#weights];
    for (let index = 0; index < count; index++) {
      const row = rows[index] as number;
      let slot = row & mask;
      for (let end = to[slot] as number; end !== 0; end = to[slot] as number) {
        if (keys[slot] === row) {
          for (let at = from[slot] as number; at < end; at++) {
            const role = roles[at] as number;
            scores[role] = (scores[role] as number) + (weights[at] as number);
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }
}

function readPairs(line: string, from: number, roles: number[], weights: number[]): void {
  for (let at = from; at < line.length; ) {
    roles.push(line.charCodeAt(at) - FIRST_ROLE);
    let end = at + 1;
    while (end < line.length && line.charCodeAt(end) < FIRST_ROLE) end++;
    weights.push(Number(line.slice(at + 1, end)));
    at = end;
  }
}

/** The hash of a row by how the table writes it: `45:12,3,1`. */
export function hashOfName(name: string): number {
  const colon = name.indexOf(":");
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = name
    .slice(colon + 1)
    .split(",")
    .map(Number);
  return hashOf(Number(name.slice(0, colon)), a, b, c, d, e);
}
