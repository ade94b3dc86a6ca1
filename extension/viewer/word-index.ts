import { repairText } from "@noticelens/parser";
import { fold } from "../page/text-index.ts";

/** A stretch of one part of a sheet: UTF-16 units `from` to `to` of it. */
export interface Stretch {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** ASCII that can be seen and the common Han characters: they fold to themselves, but for capital letters. */
const PLAIN = /^[!-@[-~\u4e00-\u9fff]$/;

/** The words of a sheet without white space, folded, and the way from each character back to its part. */
export class WordIndex {
  readonly parts: readonly string[];
  readonly text: string;
  readonly #parts: Uint32Array;
  readonly #offsets: Uint32Array;

  constructor(parts: readonly string[]) {
    const folded: string[] = [];
    const owners: number[] = [];
    const offsets: number[] = [];
    for (const [part, words] of parts.entries()) {
      let offset = 0;
      for (const character of words) {
        const plain = foldCharacter(character);
        folded.push(plain);
        for (let k = 0; k < plain.length; k++) {
          owners.push(part);
          offsets.push(offset);
        }
        offset += character.length;
      }
    }
    this.parts = parts;
    this.text = folded.join("");
    this.#parts = Uint32Array.from(owners);
    this.#offsets = Uint32Array.from(offsets);
  }

  /** The stretches that hold characters `start` to `end` of the folded text, one for each part. */
  stretches(start: number, end: number): Stretch[] {
    const stretches: Stretch[] = [];
    for (let at = start; at < end; at++) {
      const part = this.#parts[at] ?? 0;
      const from = this.#offsets[at] ?? 0;
      const to = from + ((this.parts[part]?.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
      const last = stretches.at(-1);
      if (last?.part === part) stretches[stretches.length - 1] = { ...last, to };
      else stretches.push({ part, from, to });
    }
    return stretches;
  }

  /** Where folded words begin in the folded text, every place of them. */
  placesOf(words: string): number[] {
    const places: number[] = [];
    if (!words) return places;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + words.length)) places.push(at);
    return places;
  }
}

/** Words as they are compared: no white space, radicals and full-width forms as plain ones, no capitals. */
export function foldWords(words: string): string {
  let folded = "";
  for (const character of words) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const plain = PLAIN.test(character) ? character : fold(repairText(character).text);
  return plain.toLowerCase();
}
