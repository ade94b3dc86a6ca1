import type { Place, Sheets } from "./sheets.ts";
import { foldWords } from "./word-index.ts";

/** What the find bar shows. `current` counts from 1; 0 while nothing was found. */
export interface FindState {
  readonly current: number;
  readonly total: number;
  readonly isSearching: boolean;
}

/** Finds words in the whole document, drawn or not, and steps through the places. */
export class WordFinder {
  readonly #sheets: Sheets;
  readonly #changed: () => void;
  #words = "";
  #turn = 0;
  #matches: (readonly Place[])[] = [];
  #current = -1;
  #isSearching = false;

  constructor(sheets: Sheets, changed: () => void) {
    this.#sheets = sheets;
    this.#changed = changed;
  }

  /** Null while nothing is looked for. */
  get state(): FindState | null {
    if (!this.#words) return null;
    return { current: this.#current + 1, total: this.#matches.length, isSearching: this.#isSearching };
  }

  /** All places, and the one that was stepped to. */
  get places(): { readonly all: readonly Place[]; readonly current: readonly Place[] } {
    const current = this.#matches[this.#current] ?? [];
    return { all: this.#matches.flatMap((match) => (match === current ? [] : match)), current };
  }

  /** Looks for words; the first place from the page in view on is brought there. Empty words end it. */
  async find(words: string): Promise<void> {
    const turn = ++this.#turn;
    const folded = foldWords(words);
    this.#words = folded;
    this.#matches = [];
    this.#current = -1;
    this.#isSearching = folded !== "";
    this.#changed();
    const { page } = this.#sheets.state;
    for (let sheet = 1; folded && sheet <= this.#sheets.count; sheet++) {
      const index = await this.#sheets.words(sheet);
      if (turn !== this.#turn) return;
      const places = index.placesOf(folded);
      const own = places.map((at) => index.stretches(at, at + folded.length).map((one) => ({ ...one, sheet })));
      this.#matches.push(...own);
      if (own.length === 0) continue;
      if (this.#current < 0 && sheet >= page) this.#bring(this.#matches.length - own.length);
      this.#changed();
    }
    if (turn !== this.#turn) return;
    this.#isSearching = false;
    if (this.#current < 0 && this.#matches.length > 0) this.#bring(0);
    this.#changed();
  }

  /** The next place, or the one before; round the ends. */
  step(backwards: boolean): void {
    const { length } = this.#matches;
    if (length === 0) return;
    this.#bring((this.#current + (backwards ? -1 : 1) + length) % length);
  }

  #bring(index: number): void {
    this.#current = index;
    this.#changed();
    const [first] = this.#matches[index] ?? [];
    if (first) void this.#sheets.bring(first).then(this.#changed, this.#changed);
  }
}
