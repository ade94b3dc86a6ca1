import type { Unit } from "../outline/units.ts";
import { SIGNS, type Traits } from "./traits.ts";

/** How a number goes on: first of its series, next, restarted, skipped ahead, back, or not numbered. */
export const SERIES = { none: 0, first: 1, late: 2, next: 3, restart: 4, skip: 5, back: 6 } as const;

/** What stands around a unit: the series it counts in, what comes below it, how those of its kind look. */
export interface Surroundings {
  readonly series: number;
  /** The depth of its number, from 0; of an unnumbered unit that of the words it stands in. */
  readonly depth: number;
  /** Where the next of its series stands: 0 nowhere, 1 on its own line, 2 on another. */
  readonly sibling: number;
  /** The unit that its number's parent is, or -1. */
  readonly parent: number;
  /** The unit that opens the chapter it stands in (一、 at the head of a line), or -1. */
  readonly chapter: number;
  /** The unit that opens its line, and the one that opens the next. */
  readonly lineStart: number;
  readonly nextLine: number;
  /** Units of the same label so far share an index; -1 without a label. */
  readonly labelId: number;
  /** Units written alike (number, kind of label, formula) share an index. */
  readonly formId: number;
  /** What stands below a numbered or labelled unit, up to the next of its kind. */
  readonly below: Below | null;
  /** How the units numbered as this one look: in the notice, in its chapter; and those with its label. */
  readonly alike: Alike | null;
  readonly alikeInChapter: Alike | null;
  readonly alikeByLabel: Alike | null;
}

/** Counts of what stands below a unit. */
export interface Below {
  /** What the first label below introduces ({@link Traits.says}), 15 where it is unknown, 0 where there is none. */
  readonly opening: number;
  readonly labels: number;
  readonly numbers: number;
  readonly lines: number;
  readonly characters: number;
  readonly lacks: number;
  readonly deeds: number;
}

/** Shares among units of one kind, each 0 few, 1 some, 2 many, 3 nearly all; `count` and `length` in steps. */
export interface Alike {
  readonly count: number;
  readonly lack: number;
  readonly lackEnds: number;
  readonly deed: number;
  readonly formula: number;
  readonly labelled: number;
  readonly numbered: number;
  readonly lines: number;
  readonly endsLine: number;
  readonly state: number;
  readonly opensBlock: number;
  readonly organising: number;
  /** Whether the first label below them introduces a problem. */
  readonly problems: number;
  readonly length: number;
}

const ORGANISING = 1 << SIGNS.indexOf("organising");
/** label-answer, label-result, label-state among {@link Traits.kinds}. */
const ANSWER_KINDS = 1 | 2 | 8;
/** {@link Traits.says} of a problem's label; {@link Below.opening} of a label that no row knows. */
const PROBLEM = 8;
const UNKNOWN = 15;

type Draft = { -readonly [Key in keyof Surroundings]: Surroundings[Key] };

/** Reads what stands around every unit. */
export function readSurroundings(text: string, units: readonly Unit[], traits: readonly Traits[]): Surroundings[] {
  const drafts = placeNumbers(text, units, traits);
  placeLines(units, drafts);
  countBelow(units, traits, drafts);
  compareAlike(units, traits, drafts);
  return drafts;
}

function placeLines(units: readonly Unit[], drafts: Draft[]): void {
  let start = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.opens) start = index;
    (drafts[index] as Draft).lineStart = start;
  }
  let next = units.length;
  for (let index = units.length - 1; index >= 0; index--) {
    (drafts[index] as Draft).nextLine = next;
    if (units[index]?.opens) next = index;
  }
}

/** How a unit is numbered, and how deep in lists of the source: 1. below 1. are two series. */
const keyOf = ({ number, look }: Traits): number => number + 64 * (look >> 5);

interface Open {
  readonly key: number;
  readonly scheme: number;
  readonly value: number;
  readonly unit: number;
}

const DEEPEST = 11;

function placeNumbers(text: string, units: readonly Unit[], traits: readonly Traits[]): Draft[] {
  const stack: Open[] = [];
  const labels = new Map<string, number>();
  const forms = new Map<number, number>();
  let chapter = -1;
  const drafts: Draft[] = [];
  for (const [index, unit] of units.entries()) {
    const { number, value, kinds, formula, opens } = traits[index] as Traits;
    const scheme = number >> 1;
    const key = keyOf(traits[index] as Traits);
    const draft: Draft = {
      series: SERIES.none,
      depth: stack.length,
      sibling: 0,
      parent: stack.at(-1)?.unit ?? -1,
      chapter,
      lineStart: index,
      nextLine: index + 1,
      labelId: unit.label ? idOf(labels, text.slice(...unit.label).replace(/\s/g, "")) : -1,
      formId: idOf(forms, (number << 14) | (unit.label ? kinds + 1 : formula > 0 ? 1 << 13 : 0)),
      below: null,
      alike: null,
      alikeInChapter: null,
      alikeByLabel: null,
    };
    if (scheme > 0) {
      let place = stack.length - 1;
      while (place >= 0) {
        const open = stack[place] as Open;
        if (open.key === key || (open.scheme === scheme && open.key >> 6 === key >> 6 && value === open.value + 1))
          break;
        place--;
      }
      const same = stack[place];
      if (same) {
        draft.series =
          value === same.value + 1
            ? SERIES.next
            : value === 1
              ? SERIES.restart
              : value > same.value
                ? SERIES.skip
                : SERIES.back;
        const before = drafts[same.unit];
        if (before && draft.series === SERIES.next) before.sibling = units[same.unit]?.stretch === unit.stretch ? 1 : 2;
        stack.length = place;
      } else {
        draft.series = value === 1 ? SERIES.first : SERIES.late;
        if (stack.length > DEEPEST) stack.length = DEEPEST;
      }
      draft.parent = stack.at(-1)?.unit ?? -1;
      draft.depth = stack.length;
      stack.push({ key, scheme, value, unit: index });
    }
    if (unit.number?.scheme === "han-comma" && opens) chapter = index;
    draft.chapter = chapter;
    drafts.push(draft);
  }
  return drafts;
}

function idOf<Key>(ids: Map<Key, number>, key: Key): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

/** No unit looks further than this below itself. */
const FARTHEST = 160;

function countBelow(units: readonly Unit[], traits: readonly Traits[], drafts: Draft[]): void {
  for (const [index, unit] of units.entries()) {
    if (!unit.number && !unit.label) continue;
    const own = drafts[index] as Draft;
    const below = { opening: 0, labels: 0, numbers: 0, lines: 0, characters: 0, lacks: 0, deeds: 0 };
    for (let at = index + 1; at < Math.min(units.length, index + FARTHEST); at++) {
      const [other, seen, place] = [units[at] as Unit, traits[at] as Traits, drafts[at] as Draft];
      if (other.number && place.depth <= own.depth && (unit.number || other.opens)) break;
      if (!unit.number && other.label) break;
      if (other.label && below.opening === 0) below.opening = seen.says || UNKNOWN;
      if (other.label && seen.kinds & ANSWER_KINDS) below.labels++;
      if (other.number) below.numbers++;
      if (seen.deed) below.deeds++;
      if (other.opens) below.lines++;
      if (seen.lack === 2) below.lacks++;
      below.characters += other.span[1] - other.words;
    }
    own.below = below;
  }
}

class Tally {
  count = 0;
  length = 0;
  readonly sums = new Float64Array(12);

  add(flags: readonly boolean[], length: number): void {
    this.count++;
    this.length += length;
    for (let at = 0; at < flags.length; at++) if (flags[at]) this.sums[at] = (this.sums[at] ?? 0) + 1;
  }

  show(): Alike {
    const share = (at: number): number => {
      const one = (this.sums[at] ?? 0) / this.count;
      return one < 0.08 ? 0 : one < 0.4 ? 1 : one < 0.75 ? 2 : 3;
    };
    return {
      count: steps(this.count, COUNTS),
      lack: share(0),
      lackEnds: share(1),
      deed: share(2),
      formula: share(3),
      labelled: share(4),
      numbered: share(5),
      lines: share(6),
      endsLine: share(7),
      state: share(8),
      opensBlock: share(9),
      organising: share(10),
      problems: share(11),
      length: steps(this.length / this.count, MEAN_LENGTHS),
    };
  }
}

const COUNTS = [1, 3, 8, 20];
const MEAN_LENGTHS = [6, 12, 20, 32, 50, 90];

/** How many of some steps a figure is above. */
export function steps(value: number, limits: readonly number[]): number {
  let step = 0;
  for (const limit of limits) if (value > limit) step++;
  return step;
}

function compareAlike(units: readonly Unit[], traits: readonly Traits[], drafts: Draft[]): void {
  const [all, inChapter, byLabel] = [new Map<number, Tally>(), new Map<number, Tally>(), new Map<number, Tally>()];
  const tally = (map: Map<number, Tally>, key: number, flags: readonly boolean[], length: number): void => {
    let one = map.get(key);
    if (!one) {
      one = new Tally();
      map.set(key, one);
    }
    one.add(flags, length);
  };
  for (const [index, unit] of units.entries()) {
    if (!unit.number && !unit.label) continue;
    const key = keyOf(traits[index] as Traits);
    const { below, chapter, labelId } = drafts[index] as Draft;
    const head = unit.label || unit.span[1] === unit.words ? index + 1 : index;
    const first = traits[head] ?? (traits[index] as Traits);
    const words = units[head] ?? unit;
    const above = units[index - 1];
    const flags = [
      first.lack === 2,
      first.lackEnds,
      first.deed,
      first.formula > 0,
      (below?.labels ?? 0) > 0,
      (below?.numbers ?? 0) > 0,
      (below?.lines ?? 0) > 0,
      units[index + 1]?.opens ?? true,
      first.state === 2,
      unit.number !== null || (above?.number != null && above.span[1] === above.words),
      (first.signs & ORGANISING) > 0,
      below?.opening === PROBLEM,
    ];
    const length = words.span[1] - words.words;
    if (unit.number) {
      tally(all, key, flags, length);
      tally(inChapter, (chapter + 1) * 256 + key, flags, length);
    }
    if (labelId >= 0) tally(byLabel, labelId, flags, length);
  }
  const shown = (map: Map<number, Tally>): Map<number, Alike> =>
    new Map([...map].map(([key, one]) => [key, one.show()]));
  const [every, chapters, labels] = [shown(all), shown(inChapter), shown(byLabel)];
  for (const [index, unit] of units.entries()) {
    const draft = drafts[index] as Draft;
    if (unit.number) {
      const key = keyOf(traits[index] as Traits);
      draft.alike = every.get(key) ?? null;
      draft.alikeInChapter = chapters.get((draft.chapter + 1) * 256 + key) ?? null;
    }
    if (draft.labelId >= 0) draft.alikeByLabel = labels.get(draft.labelId) ?? null;
  }
}
