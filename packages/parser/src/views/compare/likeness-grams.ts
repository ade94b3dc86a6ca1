/** Length of the pieces that are compared, in folded characters. Sample: `往来款项` is one. */
export const GRAM = 4;

/** Numbers pairs of numbers from 0 on, in the order they are first met; equal pairs get one number. Sample: 0, 1, 2. */
export class PairTable {
  size = 0;
  #slots = new Int32Array(1 << 9);
  #high = new Int32Array(1 << 8);
  #low = new Int32Array(1 << 8);

  /** The number of a pair; a new one if it was never met. */
  add(high: number, low: number): number {
    if (this.size * 2 >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(high, low);
    const met = this.#slots[slot] as number;
    if (met > 0) return met - 1;
    this.#high[this.size] = high;
    this.#low[this.size] = low;
    this.#slots[slot] = this.size + 1;
    return this.size++;
  }

  /** The number of a pair that was met before, or -1. */
  find(high: number, low: number): number {
    return (this.#slots[this.#slotOf(high, low)] as number) - 1;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let met = this.#slots[slot] as number; met > 0; met = this.#slots[slot] as number) {
      if (this.#high[met - 1] === high && this.#low[met - 1] === low) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Int32Array(high.length * 2);
    this.#low = new Int32Array(high.length * 2);
    this.#high.set(high);
    this.#low.set(low);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 0; id < this.size; id++) this.#slots[this.#slotOf(high[id] as number, low[id] as number)] = id + 1;
  }
}

/** Two characters in one number. Rare Han beyond the basic plane keep 16 bits, which at worst takes two of them for one. */
export function halfAt(characters: readonly number[], at: number): number {
  return (((characters[at] as number) & 0xffff) << 16) | ((characters[at + 1] as number) & 0xffff);
}
