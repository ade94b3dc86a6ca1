import type { Certainty, Tally, Target } from "../messages.ts";
import { canMark } from "../page/can-mark.ts";
import { markRanges, positionAt } from "../page/page-marks.ts";
import type { SourceView } from "../source-view.ts";
import { type Located, locateWords } from "./locate-words.ts";
import type { Place, Sheets, SheetsNews, SheetsState } from "./sheets.ts";
import { type FindState, WordFinder } from "./word-finder.ts";

/** The names of the marks that only the viewer has. */
export const VIEWER_MARKS = {
  find: "noticelens-find",
  findCurrent: "noticelens-find-current",
  hover: "noticelens-hover",
} as const;

/** What the toolbar and the page list show. */
export interface PaperState extends SheetsState {
  readonly found: FindState | null;
}

/** An item's words in one part of a sheet. */
interface Held {
  readonly id: string;
  readonly place: Place;
  readonly length: number;
}

/** A document on the desk: its items can be marked and clicked, its words found. */
export class PaperView implements SourceView {
  readonly sheets: Sheets;
  readonly #finder: WordFinder;
  readonly #clicked = new Set<(id: string) => void>();
  readonly #listeners = new Set<() => void>();
  readonly #ending = new AbortController();
  readonly #held = new Map<string, Held[]>();
  #places = new Map<string, readonly Place[]>();
  #marked: { readonly current: Located; readonly siblings: readonly Place[] } | null = null;
  #hovered: string | null = null;
  #turn = 0;
  #state: PaperState;

  /** `make` lays the document out and is given whom to tell of changes. */
  constructor(make: (news: SheetsNews) => Sheets) {
    let isMade = false;
    this.sheets = make({ changed: () => isMade && this.#tell(), drawn: () => isMade && this.#apply() });
    isMade = true;
    this.#finder = new WordFinder(this.sheets, () => {
      this.#tell();
      this.#apply();
    });
    this.#state = { ...this.sheets.state, found: null };
    const { signal } = this.#ending;
    const { desk } = this.sheets;
    desk.addEventListener("click", (event) => this.#hearClick(event), { signal });
    desk.addEventListener("pointermove", (event) => this.#hearMove(event), { signal, passive: true });
    desk.addEventListener("pointerleave", () => this.#hover(null), { signal });
  }

  async mark(current: Target, siblings: readonly Target[], scroll: boolean): Promise<Certainty> {
    const turn = ++this.#turn;
    const [located, ...others] = await Promise.all([current, ...siblings].map((one) => locateWords(this.sheets, one)));
    if (!located || turn !== this.#turn || this.#ending.signal.aborted) return located?.certainty ?? "missing";
    this.#marked = { current: located, siblings: others.flatMap(({ places }) => places) };
    this.#apply();
    const [first] = located.places;
    if (first && scroll) await this.sheets.bring(first);
    return located.certainty;
  }

  async clear(): Promise<void> {
    this.#turn += 1;
    this.#marked = null;
    this.#apply();
  }

  async watch(targets: readonly Target[]): Promise<Tally> {
    const all = await Promise.all(targets.map((target) => locateWords(this.sheets, target)));
    const tally = { exact: 0, moved: 0, approximate: 0, missing: 0 };
    this.#held.clear();
    this.#places = new Map();
    for (const [index, { id, quote }] of targets.entries()) {
      const located = all[index];
      if (!located) continue;
      tally[located.certainty] += 1;
      this.#places.set(id, located.places);
      for (const place of located.places) {
        const key = keyOf(place);
        const held = this.#held.get(key);
        const one = { id, place, length: quote.length };
        if (held) held.push(one);
        else this.#held.set(key, [one]);
      }
    }
    return tally;
  }

  onClicked(listener: (id: string) => void): () => void {
    this.#clicked.add(listener);
    return () => this.#clicked.delete(listener);
  }

  /** A file does not change while it is shown. */
  onChanged(): () => void {
    return () => undefined;
  }

  close(): void {
    this.#ending.abort();
    this.#marked = null;
    markRanges({});
    if (canMark()) for (const name of Object.values(VIEWER_MARKS)) CSS.highlights.delete(name);
    this.sheets.close();
  }

  /** The state now; the same object until it changes. */
  readonly state = (): PaperState => this.#state;

  /** Tells of changes of the state. Returns a function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for words in the whole document; empty words end it. */
  find(words: string): void {
    void this.#finder.find(words);
  }

  /** The next place of the words looked for, or the one before. */
  findNext(backwards: boolean): void {
    this.#finder.step(backwards);
  }

  #tell(): void {
    this.#state = { ...this.sheets.state, found: this.#finder.state };
    for (const listener of this.#listeners) listener();
  }

  /** Registers what is drawn; the rest follows when it is drawn. */
  #apply(): void {
    const marked = this.#marked;
    const current = this.#rangesOf(marked?.current.places ?? []);
    const isSure = marked?.current.certainty !== "approximate";
    markRanges({
      [isSure ? "current" : "approximate"]: current,
      sibling: this.#rangesOf(marked?.siblings ?? []),
    });
    const { all, current: stepped } = this.#finder.places;
    this.#register(VIEWER_MARKS.find, all, 1);
    this.#register(VIEWER_MARKS.findCurrent, stepped, 2);
  }

  #register(name: string, places: readonly Place[], priority: number): void {
    if (!canMark()) return;
    const ranges = this.#rangesOf(places);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  #rangesOf(places: readonly Place[]): Range[] {
    return places.flatMap((place) => {
      const node = this.sheets.nodeOf(place);
      return node && place.to <= node.length ? [rangeIn(node, place.from, place.to)] : [];
    });
  }

  #hearClick(event: MouseEvent): void {
    const id = getSelection()?.isCollapsed === false ? null : this.#itemAt(event);
    if (id) for (const listener of this.#clicked) listener(id);
  }

  #hearMove(event: PointerEvent): void {
    this.#hover(event.buttons === 0 ? this.#itemAt(event) : null);
  }

  #hover(id: string | null): void {
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.sheets.desk.classList.toggle("over-item", id !== null);
    this.#register(VIEWER_MARKS.hover, id === null ? [] : (this.#places.get(id) ?? []), -1);
  }

  /** The item whose words are under a point, the shortest where several hold them. */
  #itemAt({ clientX, clientY }: MouseEvent): string | null {
    if (this.#held.size === 0) return null;
    const position = positionAt(clientX, clientY);
    const part = position && this.sheets.partAt(position.node);
    if (!position || !part || !isOver(position, clientX, clientY)) return null;
    const held = this.#held.get(keyOf(part)) ?? [];
    const over = held.filter(({ place }) => place.from <= position.offset && position.offset <= place.to);
    return over.reduce<Held | null>((best, one) => (best && best.length <= one.length ? best : one), null)?.id ?? null;
  }
}

/** Beside the words the browser gives the nearest of them: the point must be on a character next to the place. */
function isOver({ node, offset }: { node: Node; offset: number }, x: number, y: number): boolean {
  if (!(node instanceof Text)) return false;
  const range = rangeIn(node, Math.max(0, offset - 1), Math.min(node.length, offset + 1));
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left - 2 <= x && x <= right + 2 && top - 2 <= y && y <= bottom + 2,
  );
}

function rangeIn(node: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

function keyOf({ sheet, part }: Pick<Place, "sheet" | "part">): string {
  return `${sheet}/${part}`;
}
