import type { Block } from "../model/document.ts";
import { startsWithNumber } from "./prose.ts";

const HEAD = /^[【[（(]?(?:目\s?[录次]|contents)[】\])）]?$/i;
const LEADER = /[.．·•…‥⋯_\-—－─]/;
const SPACES = /[\s\u3000]/;
/** How many lines may stand in a contents list. */
const MOST = 400;
const SHORTEST = 3;

/** One line of a contents list: its words, the page it names, whether dots lead there. */
interface Entry {
  readonly words: string;
  readonly page: number | null;
  readonly led: boolean;
}

/**
 * The indices of blocks that are a contents list: a run of lines with page numbers behind leaders; the lines below 目录;
 * a run of lines that all come again further down, with a page number or as 一、 and what follows it. The list repeats the
 * notice's headings, and is no second notice. Empty where there is none.
 */
export function findContents(blocks: readonly Block[]): ReadonlySet<number> {
  const own = [...blocks.keys()].filter((index) => blocks[index]?.kind === "paragraph");
  const entries = own.map((index) => readEntry(blocks[index]?.text ?? ""));
  const again = new Recurrence(own.map((index) => blocks[index]?.text ?? ""));
  const found = new Set<number>();
  for (let at = 0; at < own.length; at++) {
    const headed = HEAD.test(blocks[own[at] ?? -1]?.text ?? "");
    const start = headed ? at + 1 : at;
    const end = endOfList({ entries, again, start, headed });
    if (end === null) continue;
    for (let index = at; index < end; index++) found.add(own[index] ?? -1);
    at = end - 1;
  }
  return found;
}

interface Search {
  readonly entries: readonly Entry[];
  readonly again: Recurrence;
  readonly start: number;
  readonly headed: boolean;
}

/** The index behind the list that begins at `start`; null where none does. */
function endOfList({ entries, again, start, headed }: Search): number | null {
  const paged = endOfPaged({ entries, again, start, headed });
  const run = entries.slice(start, paged);
  const withPage = run.filter(({ page }) => page !== null);
  const led = run.filter((entry) => entry.led).length;
  const repeated = withPage.filter(({ words }, index) => again.after(words, start + index, paged)).length;
  if (withPage.length >= 2 && (headed || (led >= 2 && led * 2 >= withPage.length))) return paged;
  if (withPage.length >= SHORTEST && repeated * 5 >= withPage.length * 3) return paged;
  let end = start;
  while (end < entries.length && end - start < MOST && isRepeated(entries, again, end, headed)) end++;
  const first = entries[start]?.words ?? "";
  const opens = headed || /^(?:一、|第一[章节部])/.test(first);
  return opens && end - start >= (headed ? 2 : SHORTEST) && isApart(entries, again, start, end) ? end : null;
}

/** Lines with page numbers that never fall; a long heading may take two lines, the second with the number. */
function endOfPaged({ entries, again, start, headed }: Search): number {
  let page = 0;
  let end = start;
  for (let at = start; at < entries.length && at - start < MOST; at++) {
    const entry = entries[at];
    if (!entry) break;
    if (entry.page === null) {
      const next = entries[at + 1];
      const whole = next?.page != null && (next.led || again.after(entry.words + next.words, at, at + 1));
      if (!whole || (at === start && !headed)) break;
      continue;
    }
    if (entry.page < page) break;
    page = entry.page;
    end = at + 1;
  }
  return end;
}

function isRepeated(entries: readonly Entry[], again: Recurrence, at: number, headed: boolean): boolean {
  const { words = "" } = entries[at] ?? {};
  return words.length >= 4 && (headed || startsWithNumber(words)) && again.after(words, at, at + 1);
}

/** Whether the lines come again behind the list, not in it. */
function isApart(entries: readonly Entry[], again: Recurrence, start: number, end: number): boolean {
  return entries.slice(start, end).every(({ words }) => again.after(words, start, end));
}

/** `（一）关于…的整改情况…………12` is words, leaders and a page. */
function readEntry(text: string): Entry {
  let to = text.length;
  if (to > 160) return { words: text, page: null, led: false };
  if (/[)）]/.test(text.charAt(to - 1)) && /[（(]\d{1,4}[)）]$/.test(text)) to--;
  const end = to;
  while (to > 0 && end - to < 4 && /\d/.test(text.charAt(to - 1))) to--;
  if (to === end || to === 0) return { words: text, page: null, led: false };
  const page = Number(text.slice(to, end));
  if (/[（(]/.test(text.charAt(to - 1))) to--;
  let dots = 0;
  while (to > 0 && (SPACES.test(text.charAt(to - 1)) || LEADER.test(text.charAt(to - 1)))) {
    const mark = text.charAt(--to);
    if (LEADER.test(mark)) dots += mark === "…" || mark === "⋯" ? 3 : 1;
  }
  // A single point or dash belongs to a number such as 2.5 or 2023-1.
  if (dots === 1 || to < 2) return { words: text, page: null, led: false };
  return { words: text.slice(0, to), page, led: dots >= 3 };
}

/** Where lines with the same words, or beginning with them, stand. */
class Recurrence {
  private readonly byHead = new Map<string, number[]>();
  private readonly plain: readonly string[];

  constructor(lines: readonly string[]) {
    this.plain = lines.map(plainOf);
    for (const [index, line] of this.plain.entries()) {
      const known = this.byHead.get(line.slice(0, 8));
      if (known) known.push(index);
      else this.byHead.set(line.slice(0, 8), [index]);
    }
  }

  /** Whether a line from `from` on, and not `self`, begins with these words; of many alike the last tells. */
  after(words: string, self: number, from: number): boolean {
    const line = plainOf(words);
    if (line === "") return false;
    const places = this.byHead.get(line.slice(0, 8)) ?? [];
    return places.slice(-40).some((at) => at >= from && at !== self && (this.plain[at] ?? "").startsWith(line));
  }
}

function plainOf(text: string): string {
  return text.slice(0, 160).replace(/[\s\u3000。；：:]/g, "");
}
