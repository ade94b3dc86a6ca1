/**
 * How many of the first things of a list are before a place, found by halving: `isBefore` must hold for all of them and for
 * none behind them. Sample: `partitionPoint(3, (index) => [2, 5, 9][index] < 6)` is 2.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
