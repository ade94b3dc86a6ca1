/** A weight is written as one of few: each about half as large again as the one before. Finer ones only repeat the lessons. */
const FINENESS = 1.45;
const FIGURES = 5;

/**
 * Weights as the table writes them: behind `#` a template, under it its rows, sorted. A figure that is the same as in the
 * row above is left out as long as all before it are, and so are zeros at the end; weights next to nothing are left out.
 */
export function writeTable(
  rows: ReadonlyMap<number, Float64Array>,
  names: ReadonlyMap<number, string>,
  { largest, least }: { readonly largest: number; readonly least: number },
): string {
  let top = 0;
  for (const weights of rows.values()) for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const steps = stepsFrom(least, largest);
  const written: { readonly row: readonly number[]; readonly pairs: string }[] = [];
  for (const [row, weights] of rows) {
    const name = names.get(row);
    const pairs = [...weights].map((weight, role) => pairOf(role, (weight / top) * largest, { least, steps })).join("");
    if (name !== undefined && pairs) written.push({ row: name.split(/[:,]/).map(Number), pairs });
  }
  written.sort((one, other) => byFigures(one.row, other.row));
  const lines: string[] = [];
  let above: readonly number[] = [];
  for (const { row, pairs } of written) {
    if (row[0] !== above[0]) lines.push(`#${row[0]}`);
    lines.push(`${figuresOf(row, row[0] === above[0] ? above : [])} ${pairs}`);
    above = row;
  }
  return `${lines.join("\n")}\n`;
}

function stepsFrom(least: number, largest: number): number[] {
  const steps: number[] = [];
  for (let step = least * Math.sqrt(FINENESS); step < largest * FINENESS; step *= FINENESS)
    steps.push(Math.round(step));
  return steps;
}

function pairOf(role: number, weight: number, { least, steps }: { least: number; steps: readonly number[] }): string {
  const size = Math.abs(weight);
  if (size < least) return "";
  const nearest = steps.reduce((best, step) => (Math.abs(step - size) < Math.abs(best - size) ? step : best));
  return String.fromCharCode(97 + role) + Math.sign(weight) * nearest;
}

function figuresOf(row: readonly number[], above: readonly number[]): string {
  let last = FIGURES;
  while (last > 1 && row[last] === 0) last--;
  let same = above.length > 0;
  const figures: string[] = [];
  for (let at = 1; at <= last; at++) {
    same &&= row[at] === above[at];
    figures.push(same ? "" : String(row[at]));
  }
  return figures.join(",");
}

function byFigures(one: readonly number[], other: readonly number[]): number {
  for (const [at, figure] of one.entries()) if (figure !== other[at]) return figure - (other[at] ?? 0);
  return 0;
}
