/**
 * Lists as long as a source makes them. Handing such a list to a function as its arguments (`push(...list)`,
 * `Math.max(...list)`) ends in a RangeError from some ten thousands of items on.
 */

/** Puts items at the end of a list. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The largest of some numbers, or of those of a list and `least`. Sample: of `[3, 8, 5]` it is 8. */
export function largest(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** The smallest of some numbers, or of those of a list and `most`. Sample: of `[3, 8, 5]` it is 3. */
export function smallest(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let least = most;
  for (const value of values) if (value < least) least = value;
  return least;
}
