import { heaviest } from "./heaviest.ts";

/** The mean of several tables of weights, of which only the `most` rows that weigh most are kept: one order of learning is chance. */
export function meanOf(tables: readonly ReadonlyMap<number, Float64Array>[], most: number): Map<number, Float64Array> {
  const sums = new Map<number, Float64Array>();
  for (const table of tables) {
    for (const [row, weights] of table) {
      const sum = sums.get(row) ?? new Float64Array(weights.length);
      for (const [role, weight] of weights.entries()) sum[role] = (sum[role] ?? 0) + weight / tables.length;
      sums.set(row, sum);
    }
  }
  return heaviest(sums, most);
}
