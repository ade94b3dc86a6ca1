/** Between two remarks of which both are kept. */
export const SEAM = "\n――\n";

/** Two remarks of which every word is kept: one below the other, unless the first holds the second. */
export function bothWords(first: string, second: string): string {
  if (second === "" || first.includes(second)) return first;
  return first === "" ? second : `${first}${SEAM}${second}`;
}
