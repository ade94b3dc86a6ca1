import { openAnchors } from "./cluster-anchors.ts";
import { coverageOf } from "./likeness-coverage.ts";
import type { GramIndex } from "./likeness-index.ts";

/** Texts so much alike stand behind the earliest of them: what is like it is looked up once for all. */
const SAME = 0.9;
/** A text longer than another by more than this holds it as a part. */
const WHOLE = 1.5;

/** Another leader that is alike; whole where neither is a mere part of the other. */
export interface Edge {
  readonly other: number;
  readonly whole: boolean;
}

/** What was found among texts in their order. */
export interface Leaders {
  /** For each text those that stand behind it, itself first; empty for those that stand behind another. */
  readonly behind: readonly (readonly number[])[];
  /** For each leader those like it. */
  readonly edges: readonly (readonly Edge[])[];
  readonly measure: (a: number, b: number, threshold: number) => number;
}

/** How leaders are looked for. */
export interface LeaderSearch {
  readonly threshold: number;
  /** Texts with fewer distinctive characters are passed over. */
  readonly least: number;
  /** Called before each text with how many are done. */
  readonly onText: (done: number) => void;
}

/** Goes through texts, the earliest first, and finds for each the earlier ones it is like. */
export function findLeaders(index: GramIndex, { threshold, least, onText }: LeaderSearch): Leaders {
  const { distinctive } = index;
  const measure = coverageOf(index);
  const anchors = openAnchors(index, threshold, least < 12);
  const behind: number[][] = Array.from({ length: index.texts }, () => []);
  const edges: Edge[][] = Array.from({ length: index.texts }, () => []);
  for (let own = 0; own < index.texts; own++) {
    onText(own);
    if ((distinctive[own] as number) < least) continue;
    const found: { readonly other: number; readonly whole: boolean; readonly score: number }[] = [];
    for (const other of anchors.like(own)) {
      const score = measure(other, own, threshold);
      if (score >= threshold) found.push({ other, whole: isWhole(distinctive, own, other), score });
    }
    found.sort((one, two) => two.score - one.score || one.other - two.other);
    const best = found.find(({ whole }) => whole);
    if (best && best.score >= SAME) {
      behind[best.other]?.push(own);
      continue;
    }
    behind[own]?.push(own);
    anchors.add();
    for (const { other, whole } of found) {
      edges[own]?.push({ other, whole });
      edges[other]?.push({ other: own, whole });
    }
  }
  return { behind, edges, measure };
}

/** Whether two texts are near enough in length that neither is a part of the other. */
export function isWhole(distinctive: Int32Array, one: number, other: number): boolean {
  const [a, b] = [distinctive[one] as number, distinctive[other] as number];
  return Math.max(a, b) <= Math.min(a, b) * WHOLE;
}
