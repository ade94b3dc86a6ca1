import type { PageNews, Tally, Target } from "../messages.ts";
import type { Locator, Place } from "./locate.ts";
import { pacer } from "./pacer.ts";
import { positionAt } from "./page-marks.ts";

/** Changes are looked at when the page has been quiet for this long, in milliseconds. */
const QUIET = 400;

/** Knows where all items stand, tells which one is clicked, and looks again when the page changes. */
export class PageWatch {
  readonly #locator: Locator;
  readonly #tell: (news: PageNews) => void;
  readonly #observer = new MutationObserver(() => this.#changed());
  #targets: readonly Target[] = [];
  #places = new Map<string, Place>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #roots: readonly ShadowRoot[] = [];
  #route = routeOf(location.href);

  constructor(locator: Locator, tell: (news: PageNews) => void) {
    this.#locator = locator;
    this.#tell = tell;
    document.addEventListener("click", this.#clicked, true);
  }

  /** Watches what was just read, with the shadow roots in it. */
  look(roots: readonly ShadowRoot[]): void {
    this.#roots = roots;
    this.#route = routeOf(location.href);
    for (const place of [document, ...roots])
      this.#observer.observe(place, { childList: true, characterData: true, subtree: true });
  }

  watch(targets: readonly Target[]): Promise<Tally> {
    this.#targets = targets;
    return this.#look();
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    document.removeEventListener("click", this.#clicked, true);
  }

  async #look(): Promise<Tally> {
    const tally = { exact: 0, moved: 0, approximate: 0, missing: 0 };
    const places = new Map<string, Place>();
    const breathe = pacer();
    for (const target of this.#targets) {
      const place = this.#locator.locate(target, { like: false });
      places.set(target.id, place);
      tally[place.certainty] += 1;
      const pause = breathe();
      if (pause) await pause;
    }
    this.#places = places;
    return tally;
  }

  #changed(): void {
    this.#locator.forget();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (routeOf(location.href) !== this.#route) this.#tell({ news: "left", url: location.href });
      else void this.#look().then((tally) => this.#tell({ news: "changed", tally }));
    }, QUIET);
  }

  readonly #clicked = (event: MouseEvent): void => {
    const position = positionAt(event.clientX, event.clientY, this.#roots);
    if (!position || !String(getSelection()).match(/^\s*$/)) return;
    let best: { id: string; length: number } | null = null;
    for (const [id, { ranges }] of this.#places) {
      if (!ranges.some((range) => range.isPointInRange(position.node, position.offset))) continue;
      const length = ranges.reduce((sum, range) => sum + range.toString().length, 0);
      if (!best || length < best.length) best = { id, length };
    }
    if (best) this.#tell({ news: "clicked", id: best.id });
  };
}

/** What an address stands for in a page that shows several: its fragment counts only where it is a path (`#/notice/2`). */
function routeOf(address: string): string {
  return address.replace(/#(?![!/]).*$/s, "");
}
