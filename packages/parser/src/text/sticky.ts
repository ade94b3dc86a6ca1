/**
 * Where a sticky pattern that matches at `at` ends, or -1. Cheaper than `exec`, which makes an array of every match.
 *
 * Sample: `endOfMatch(/整改/y, "整改情况", 0)` is 2.
 */
export function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
