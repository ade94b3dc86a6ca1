import type { Chance } from "./chance.ts";
import type { Layout } from "./choices.ts";
import { bare, fill } from "./fill.ts";
import { drawNames, type Names } from "./names.ts";
import { cousinsOf, NUMBERS } from "./numbers.ts";
import type { LabelKind } from "./pools/labels.ts";
import { drawTimeline, type Timeline } from "./timeline.ts";
import { type Words, wordsOf } from "./words.ts";

/** What one notice is written with: its layout, names, dates and labels, and the lines written so far. */
export interface Pen {
  readonly chance: Chance;
  readonly layout: Layout;
  readonly names: Names;
  readonly when: Timeline;
  readonly words: Words;
  /** The notice's own word for each kind of label. */
  readonly labels: Readonly<Record<LabelKind, string>>;
  readonly lines: string[];
  readonly put: (line: string) => void;
  /** An entry of a pool that this notice has not used yet, its slots filled. */
  readonly draw: (pool: Exclude<keyof Words, "labels">) => string;
  readonly fill: (words: string) => string;
}

/** A pen for one notice. */
export function takePen(chance: Chance, layout: Layout, aside: boolean): Pen {
  const words = wordsOf(aside);
  const [names, when] = [drawNames(chance), drawTimeline(chance)];
  const labels = Object.fromEntries(
    Object.entries(words.labels).map(([kind, list]) => [kind, chance.one(list)]),
  ) as Record<LabelKind, string>;
  const lines: string[] = [];
  const used = new Map<string, Set<string>>();
  const filled = (text: string): string => fill({ chance, when, names }, text);
  const draw: Pen["draw"] = (pool) => {
    const seen = used.get(pool) ?? new Set<string>();
    used.set(pool, seen);
    const list = words[pool];
    if (seen.size >= list.length) seen.clear();
    let entry = chance.one(list);
    for (let tries = 0; tries < 40 && seen.has(entry); tries++) entry = chance.one(list);
    seen.add(entry);
    return filled(entry);
  };
  return { chance, layout, names, when, words, labels, lines, put: (line) => lines.push(line), draw, fill: filled };
}

/** The marker of an item, with the slip of the pen that the layout asks for. */
export function markerOf({ chance, layout }: Pen, scheme: string, number: number, count = 9): string {
  const { slips } = layout;
  let [name, shown] = [scheme, number];
  if (slips === "mixed" && chance.likely(0.2)) name = chance.one(cousinsOf(scheme));
  const here = scheme === layout.problemNumber ? 0.6 : 0.15;
  if (slips === "skipped" && number > 2 && number === count && chance.likely(here)) shown++;
  if (slips === "lowStart" && scheme === layout.problemNumber) shown++;
  if (slips === "doubled" && number === 3 && chance.likely(here)) shown = 2;
  return (NUMBERS[name] ?? NUMBERS.none)?.(shown, Math.max(count, shown)) ?? "";
}

/** A label as the layout writes labels: 【…】 or with a colon. */
export const labelled = ({ layout }: Pen, word: string): string =>
  layout.answer.startsWith("square") ? `【${word}】` : `${word}：`;

/** A sentence with its mark. */
export const stopped = (words: string): string => (/[。！？：；]$/.test(bare(words)) ? words : `${words}。`);
