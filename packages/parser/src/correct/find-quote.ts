import type { Quote } from "../model/correction.ts";
import type { Span } from "../model/span.ts";

/** Words shorter than this say too little to be found by themselves where they stand more than once, in characters. */
const TELLING = 8;
/** So many characters around them must agree then. */
const AROUND = 4;
/** So many places are looked at. */
const MOST_PLACES = 500;
const UNSEEN = /[\s\u200b-\u200d\ufeff]/;

/** Finds quotes in one text, however the blanks between the words have changed. */
export class QuoteFinder {
  readonly #text: string;
  /** The text without blanks, and where each of its characters stands. */
  #closed = "";
  #places: Int32Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the words of a quote stand: those that have the same words around them, else the nearest. Null where they do not
   * stand in the text, or where short words stand several times and nothing around them tells which are meant.
   */
  find({ exact, prefix, suffix, start }: Quote): Span | null {
    const end = start + exact.length;
    const isHere = exact !== "" && this.#text.startsWith(exact, start);
    if (isHere && this.#text.slice(0, start).endsWith(prefix) && this.#text.startsWith(suffix, end))
      return [start, end];
    const { closed, places } = this.#read();
    const [words, before, after] = [exact, prefix, suffix].map(withoutBlanks) as [string, string, string];
    if (words === "") return null;
    let best: { readonly at: number; readonly around: number; readonly far: number } | null = null;
    let count = 0;
    for (let at = closed.indexOf(words); at >= 0 && count < MOST_PLACES; at = closed.indexOf(words, at + 1)) {
      count += 1;
      const around = agreeing(closed, { at, end: at + words.length, before, after });
      const far = Math.abs((places[at] ?? 0) - start);
      if (!best || around > best.around || (around === best.around && far < best.far)) best = { at, around, far };
    }
    if (!best || (count > 1 && words.length < TELLING && best.around < AROUND)) return null;
    return [places[best.at] ?? 0, (places[best.at + words.length - 1] ?? 0) + 1];
  }

  #read(): { readonly closed: string; readonly places: Int32Array } {
    if (this.#places) return { closed: this.#closed, places: this.#places };
    const places = new Int32Array(this.#text.length);
    const kept: string[] = [];
    for (let at = 0; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (UNSEEN.test(character)) continue;
      places[kept.length] = at;
      kept.push(character);
    }
    this.#closed = kept.join("");
    this.#places = places;
    return { closed: this.#closed, places };
  }
}

function withoutBlanks(words: string): string {
  return words.replace(new RegExp(UNSEEN, "g"), "");
}

/** How many characters before and behind a place are those of the quote. */
function agreeing(
  text: string,
  {
    at,
    end,
    before,
    after,
  }: { readonly at: number; readonly end: number; readonly before: string; readonly after: string },
): number {
  let count = 0;
  for (let back = 1; back <= before.length && text.charAt(at - back) === before.charAt(before.length - back); back++)
    count += 1;
  for (let on = 0; on < after.length && text.charAt(end + on) === after.charAt(on); on++) count += 1;
  return count;
}

/** How many characters around words go into a quote of them. */
const CONTEXT = 32;

/** The quote of a span of a text. */
export function quoteOf(text: string, [start, end]: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}
