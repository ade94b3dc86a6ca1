/**
 * Collects the rows of evidence that hold for a unit. A row is a template and up to five small figures; it is known by a
 * hash of them. With `names` the sink also keeps how each row is written in the table of weights (`12:3,0,7`).
 */
export class Sink {
  rows = new Uint32Array(256);
  count = 0;
  readonly names: Map<number, string> | null;

  constructor(names: Map<number, string> | null = null) {
    this.names = names;
  }

  clear(): void {
    this.count = 0;
  }

  put(template: number, a = 0, b = 0, c = 0, d = 0, e = 0): void {
    const row = hashOf(template, a, b, c, d, e);
    this.rows[this.count++] = row;
    if (this.names && !this.names.has(row)) this.names.set(row, `${template}:${a},${b},${c},${d},${e}`);
  }
}

/** The hash by which a row is known. */
export function hashOf(template: number, a: number, b: number, c: number, d: number, e: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (a + 0x7f), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ (b + 0x1f3), 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ (c + 0x35d), 0x27d4eb2f);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ (d + 0x49b), 0x165667b1);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ (e + 0x5bd), 0x9e3779b1);
  return (hash ^ (hash >>> 16)) >>> 0;
}
