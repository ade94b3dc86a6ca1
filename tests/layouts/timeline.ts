import type { Chance } from "./chance.ts";

/** A day, counted as people write it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** When things happened: the inspection, the feedback, the work up to the report, the publication. */
export interface Timeline {
  readonly from: Day;
  readonly to: Day;
  readonly feedback: Day;
  readonly asOf: Day;
  readonly published: Day;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number): string => String(number).padStart(2, "0");

/** Sample: `{ year: 2024, month: 3, day: 5 }` gives 2024-03-05. */
export const isoOf = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
export const isoMonth = ({ year, month }: Day): string => `${year}-${two(month)}`;
/** Sample: 2024年3月5日. */
export const fullDay = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;
export const shortDay = ({ month, day }: Day): string => `${month}月${day}日`;

/** The day so many months later, at a day of the draw's own. */
export function later(chance: Chance, { year, month }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const at = index % 12;
  return { year: Math.floor(index / 12), month: at + 1, day: chance.between(2, (LENGTHS[at] ?? 30) - 1) };
}

/** A day of the work between two days, never before the first nor after the last month. */
export function within(chance: Chance, from: Day, to: Day): Day {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const day = later(chance, from, chance.between(0, Math.max(0, months)));
  if (isoOf(day) < isoOf(from)) return from;
  return isoOf(day) > isoOf(to) ? to : day;
}

/** A timeline; mostly the work lies in the year of the feedback, as real notices have it. */
export function drawTimeline(chance: Chance): Timeline {
  const start = { year: chance.between(2018, 2025), month: chance.between(1, 12), day: chance.between(1, 28) };
  const to = later(chance, start, chance.between(1, 3));
  const feedback = later(chance, to, chance.between(1, 2));
  const left = 12 - feedback.month;
  const asOf = later(
    chance,
    feedback,
    left >= 3 && chance.likely(0.8) ? chance.between(3, Math.min(left, 7)) : chance.between(4, 7),
  );
  return { from: start, to, feedback, asOf, published: later(chance, asOf, 1) };
}
