import type { Cost, Spread } from "./measure.ts";

/** One line of the report: what was measured, beside what, and what it should be. */
export interface Row {
  readonly name: string;
  /** What is held against the target: a ratio where there is a `base`, else a figure in `unit`. */
  readonly figure: number;
  readonly unit: string;
  readonly ours?: Cost;
  readonly base?: { readonly name: string; readonly cost: Cost };
  readonly target?: string;
}

/** A row that compares a cost with another of the same run. */
export function ratio(
  name: string,
  ours: Cost,
  base: { readonly name: string; readonly cost: Cost },
  target: string,
): Row {
  return { name, figure: ours.cpu.median / base.cost.cpu.median, unit: `× ${base.name}`, ours, base, target };
}

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const spread = ({ median, low, high }: Spread): string => `${round(median)} (${round(low)}–${round(high)})`;

/** Sample: `DOCX, Word's way   3.52 × mammoth   target 0.5   CPU 92.1 (88.0–97.4) ms, wall 80.2 (…) ms; mammoth 26.1 (…) ms`. */
export function lineOf({ name, figure, unit, ours, base, target }: Row): string {
  const details = [
    ours && `CPU ${spread(ours.cpu)} ms, wall ${spread(ours.wall)} ms`,
    base && `${base.name} ${spread(base.cost.cpu)} ms`,
  ].filter((part) => part !== undefined);
  return [
    `${name.padEnd(40)} ${`${round(figure)} ${unit}`.padEnd(24)}`,
    `target ${target ?? "–"}`.padEnd(22),
    details.join("; "),
  ]
    .join(" ")
    .trimEnd();
}

/** What became of a figure since an earlier report: the factor, and whether the spreads still meet. */
export function changeOf(now: Row, then: Row): string {
  const factor = now.figure / then.figure;
  const apart =
    now.ours && then.ours ? now.ours.cpu.low > then.ours.cpu.high || now.ours.cpu.high < then.ours.cpu.low : true;
  const said = !apart || Math.abs(factor - 1) < 0.05 ? "within the spread" : factor > 1 ? "higher" : "lower";
  return `${now.name.padEnd(40)} ${round(then.figure)} → ${round(now.figure)} ${now.unit} (${factor.toFixed(2)} ×, ${said})`;
}
