import { THEMES, type Theme } from "./themes.ts";

/** The theme of a problem and the words that decided. */
export interface ThemeMatch {
  readonly theme: string;
  readonly because: readonly string[];
}

/** What a problem says, in the order of its weight. */
export interface ThemedProblem {
  readonly statement: string;
  readonly heading?: string;
  readonly measures?: readonly string[];
}

/** The heading and the measures only decide where the statement does not; below this they say nothing. */
const LEAST_ELSEWHERE = 3;

/**
 * The theme of a problem by the words of its statement, else of its section's heading, else of its measures; null where
 * nothing decides. Sample: `往来款长期挂账` is `finance` because of `往来款` and `挂账`.
 */
export function themeOf(
  { statement, heading = "", measures = [] }: ThemedProblem,
  themes: readonly Theme[] = THEMES,
): ThemeMatch | null {
  return (
    decide(statement, themes, 0) ??
    decide(heading, themes, LEAST_ELSEWHERE) ??
    decide(measures.join("\n"), themes, LEAST_ELSEWHERE)
  );
}

interface Score {
  readonly theme: string;
  sum: number;
  first: number;
  readonly because: string[];
}

function decide(text: string, themes: readonly Theme[], least: number): ThemeMatch | null {
  if (!text) return null;
  const scores = new Map<string, Score>();
  let at = 0;
  for (const { 0: word, index } of text.matchAll(patternOf(themes))) {
    if (index < at) continue;
    at = index + word.length;
    for (const [theme, weight] of themesOf(themes).get(word) ?? []) {
      const score = scores.get(theme) ?? { theme, sum: 0, first: index, because: [] };
      if (!score.because.includes(word)) {
        score.sum += weight;
        score.because.push(word);
      }
      scores.set(theme, score);
    }
  }
  const [best] = [...scores.values()].sort((one, other) => other.sum - one.sum || one.first - other.first);
  return best && best.sum > least ? { theme: best.theme, because: best.because } : null;
}

const patterns = new WeakMap<readonly Theme[], RegExp>();
const byWord = new WeakMap<readonly Theme[], ReadonlyMap<string, readonly (readonly [string, number])[]>>();

/** All words of a table, the longest first, so that a word wins over one inside it. */
function patternOf(themes: readonly Theme[]): RegExp {
  let pattern = patterns.get(themes);
  if (!pattern) {
    const words = [...themesOf(themes).keys()].sort((one, other) => other.length - one.length);
    pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
    patterns.set(themes, pattern);
  }
  return pattern;
}

function themesOf(themes: readonly Theme[]): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  let known = byWord.get(themes);
  if (!known) {
    const all = new Map<string, (readonly [string, number])[]>();
    for (const { id, words } of themes)
      for (const [word, weight] of words) all.set(word, [...(all.get(word) ?? []), [id, weight]]);
    known = all;
    byWord.set(themes, known);
  }
  return known;
}
