import type { Notice, OwnCheck, Quote, UnplacedCheck } from "@noticelens/parser";
import { pairsOf, shared } from "./pairs.ts";

/**
 * Where something was found in a notice: a quote and a position as the selectors of the W3C Web Annotation Data Model have
 * them, and the headings it stood under. What hangs on it finds its words again in another reading.
 */
export interface Anchor extends Quote {
  readonly what: "problem" | "measure";
  /** The headings above, outermost first; above a measure its problem last. Sample: `["二、整改情况", "会议记录不完整"]`. */
  readonly path: readonly string[];
  readonly marker: string | null;
}

/** An item of a reading with where it stands. */
export interface Placed {
  readonly id: string;
  readonly anchor: Anchor;
}

/** Something that is to be placed: the words it was made on, and those it was last seen at where they are others. */
export interface Wanted {
  readonly id: string;
  readonly anchors: readonly Anchor[];
  /** It had a place until now: then words that are half alike are the same ones, reworded. */
  readonly wasPlaced: boolean;
}

const AROUND = 32;

/** Every problem and measure of a reading with its anchor, in order. */
export function itemsOf(notice: Notice): Placed[] {
  const sections = new Map(notice.sections.map((section) => [section.id, section]));
  const above = (id: string | null): string[] => {
    const path: string[] = [];
    for (let at = id === null ? undefined : sections.get(id); at && path.length < 12; ) {
      path.unshift(at.heading);
      at = at.parentId === null ? undefined : sections.get(at.parentId);
    }
    return path;
  };
  return notice.problems.flatMap((problem) => {
    const path = above(problem.sectionId);
    return [
      { id: problem.id, anchor: anchorAt(notice, { what: "problem", path, ...problem }) },
      ...problem.measures.map((measure) => ({
        id: measure.id,
        anchor: anchorAt(notice, { what: "measure", path: [...path, problem.text], ...measure }),
      })),
    ];
  });
}

function anchorAt(
  { text }: Notice,
  item: Pick<Anchor, "what" | "path" | "marker"> & { readonly text: string; readonly span: readonly [number, number] },
): Anchor {
  const { what, path, marker, span } = item;
  const [start, end] = span;
  return {
    what,
    exact: item.text,
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
    end,
    path,
    marker,
  };
}

/** The words a check can be found at: those it was last seen at, and those it was made on. */
export function anchorsOf({
  anchor,
  seen,
}: {
  readonly anchor: Anchor | null;
  readonly seen: Anchor | null;
}): Anchor[] {
  return [seen, anchor].filter((one) => one !== null);
}

/** What was placed until now is taken for a rewording from here on; what has lost its place asks for more. */
const REWORDED = 0.5;
const RETURNED = 0.8;
/** Equal words under another heading are the same ones only where they are long. */
const TELLING = 16;

/** Finds a place for everything wanted: equal words first, then the most alike; no item is given twice. */
export function placeAll(wanted: readonly Wanted[], items: readonly Placed[]): Map<string, string> {
  const places = new Map<string, string>();
  const free = new Map(items.map((item) => [item.id, item]));
  const take = (pairs: readonly Pair[]): void => {
    for (const { one, item } of [...pairs].sort((a, b) => b.score - a.score || a.far - b.far)) {
      if (places.has(one.id) || !free.delete(item.id)) continue;
      places.set(one.id, item.id);
    }
  };
  const byWords = new Map<string, Placed[]>();
  for (const item of items) {
    const key = plain(item.anchor.exact);
    byWords.set(key, [...(byWords.get(key) ?? []), item]);
  }
  take(
    wanted.flatMap((one) =>
      one.anchors.flatMap((anchor) => equalOnes(one, anchor, byWords.get(plain(anchor.exact)) ?? [])),
    ),
  );
  const left = wanted.filter(({ id }) => !places.has(id));
  if (left.length === 0) return places;
  const pieces = new Map([...free.values()].map((item) => [item, piecesOf(item.anchor.exact)] as const));
  take(left.flatMap((one) => one.anchors.flatMap((anchor) => alikeOnes(one, anchor, pieces))));
  return places;
}

/** How like each free item is to an anchor's words, from 0 to 1, the likest first. */
export function likestItems(
  anchor: Anchor,
  items: readonly Placed[],
): { readonly item: Placed; readonly likeness: number }[] {
  const own = piecesOf(anchor.exact);
  return items
    .map((item) => ({ item, likeness: shared(own, piecesOf(item.anchor.exact)) }))
    .sort((a, b) => b.likeness - a.likeness);
}

interface Pair {
  readonly one: Wanted;
  readonly item: Placed;
  readonly score: number;
  /** How far the words have moved. */
  readonly far: number;
}

function equalOnes(one: Wanted, anchor: Anchor, items: readonly Placed[]): Pair[] {
  return items.flatMap((item) => {
    const near = pathLikeness(anchor, item.anchor);
    if (near < REWORDED && plain(anchor.exact).length < TELLING) return [];
    const score =
      2 + near + Number(item.anchor.what === anchor.what) + (item.anchor.marker === anchor.marker ? 0.2 : 0);
    return [{ one, item, score, far: Math.abs(item.anchor.start - anchor.start) }];
  });
}

function alikeOnes(one: Wanted, anchor: Anchor, items: ReadonlyMap<Placed, ReadonlySet<string>>): Pair[] {
  const own = piecesOf(anchor.exact);
  const least = one.wasPlaced ? REWORDED : RETURNED;
  return [...items].flatMap(([item, pieces]) => {
    if (item.anchor.what !== anchor.what) return [];
    const words = shared(own, pieces);
    if (words < least - 0.1) return [];
    const near = pathLikeness(anchor, item.anchor);
    const score = words + (item.anchor.marker === anchor.marker && near >= REWORDED ? 0.1 : 0);
    return score < least || near < 0.3
      ? []
      : [{ one, item, score: score + near / 10, far: Math.abs(item.anchor.start - anchor.start) }];
  });
}

/** How like the nearest headings are; 1 where neither stands under one. */
function pathLikeness(one: Anchor, other: Anchor): number {
  const [a, b] = [one.path.at(-1) ?? "", other.path.at(-1) ?? ""];
  return a === b ? 1 : shared(piecesOf(a), piecesOf(b));
}

/** A check without a place as exports name it: where it was made, and on what words. */
export function unplacedCheck(check: OwnCheck & { readonly anchor?: Anchor | null | undefined }): UnplacedCheck {
  const { ticked, status, remark, day, anchor } = check;
  const where = anchor ? [anchor.path.at(-1), anchor.marker].filter(Boolean).join(" ") : "";
  return { ticked, status, remark, day, where, words: anchor?.exact ?? "" };
}

function plain(words: string): string {
  return words.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}

/** Pairs of characters of words, marks and blanks apart. */
function piecesOf(words: string): Set<string> {
  return pairsOf(plain(words));
}
