/** Weights as the table writes them: rounded to whole steps, those next to nothing left out, sorted. */
export function writeTable(
  rows: ReadonlyMap<number, Float64Array>,
  names: ReadonlyMap<number, string>,
  { largest, least }: { readonly largest: number; readonly least: number },
): string {
  let top = 0;
  for (const weights of rows.values()) for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const step = top / largest;
  const lines: string[] = [];
  for (const [row, weights] of rows) {
    const name = names.get(row);
    if (name === undefined) continue;
    let pairs = "";
    for (const [role, weight] of weights.entries()) {
      const rounded = Math.round(weight / step);
      if (Math.abs(rounded) >= least) pairs += String.fromCharCode(97 + role) + rounded;
    }
    if (pairs) lines.push(`${name.replace(/(?:,0){1,4}$/, "")} ${pairs}`);
  }
  return `${lines.sort(byName).join("\n")}\n`;
}

function byName(a: string, b: string): number {
  const [one, other] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  return one - other || (a < b ? -1 : 1);
}
