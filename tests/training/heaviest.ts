/** The `most` rows whose greatest weight is greatest, that of the lower number first where two are equal. */
export function heaviest(rows: ReadonlyMap<number, Float64Array>, most: number): Map<number, Float64Array> {
  const topOf = (weights: Float64Array): number => weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const ranked = [...rows].map(([row, weights]) => ({ row, weights, top: topOf(weights) }));
  ranked.sort((a, b) => b.top - a.top || a.row - b.row);
  return new Map(ranked.slice(0, most).map(({ row, weights }) => [row, weights]));
}
