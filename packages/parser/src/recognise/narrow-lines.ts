import { narrow } from "./phone.ts";

/**
 * A reader of the rest of a line from a position on, narrowed, up to `reach` characters. Positions that follow each other
 * share one narrowed stretch.
 *
 * Sample: `narrowLines("电话：０７１６", 240)(0)` gives `"电话:0716"`.
 */
export function narrowLines(text: string, reach: number): (at: number) => string {
  let from = 0;
  let until = 0;
  let stretch = "";
  return (at) => {
    if (at < from || at + reach > until) {
      from = at;
      until = at + 4 * reach;
      stretch = narrow(text.slice(from, until));
    }
    const rest = stretch.slice(at - from, at - from + reach);
    const end = rest.indexOf("\n");
    return end < 0 ? rest : rest.slice(0, end);
  };
}
