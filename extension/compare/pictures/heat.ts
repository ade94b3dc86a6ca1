import type { CustomSeriesOption } from "echarts/charts";
import { AXIS, bureauAxis, type Drawn, draw, NAMES, ROW, SMALL, widthOf } from "./chart.ts";

/** What the heat map shows: a row of figures a bureau, a figure a theme. */
export interface Heat {
  readonly bureaus: readonly string[];
  readonly themes: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Bureaus down, themes across; the darker the more problems, and the figure in it. Only cells with problems are marks. */
export function drawHeat({ bureaus, themes, counts }: Heat, width: number): Drawn {
  const most = Math.max(1, ...counts.flat());
  const cells = counts.flatMap((row, y) => row.flatMap((count, x) => (count > 0 ? [[x, y, count] as const] : [])));
  const longest = Math.max(...themes.map((theme) => widthOf(theme)));
  const slanted = longest + 4 > (width - NAMES - RIGHT) / themes.length;
  const top = slanted ? 16 + longest * Math.SQRT1_2 : 30;
  const svg = draw(width, top + ROW * bureaus.length + 8, {
    grid: { left: NAMES, right: RIGHT, top, bottom: 8 },
    xAxis: {
      ...AXIS,
      type: "category",
      position: "top",
      data: themes,
      axisLabel: { ...SMALL, interval: 0, rotate: slanted ? 45 : 0 },
    },
    yAxis: bureauAxis(bureaus),
    series: [{ type: "custom", renderItem: cellOf(most), data: cells }],
  });
  return { svg, titles: [cells.map(([x, y, count]) => `${bureaus[y]} · ${themes[x]}: ${count}`)] };
}

/** The last slanted heading leans over the edge. */
const RIGHT = 24;
const SHADES = 4;

function cellOf(most: number): CustomSeriesOption["renderItem"] {
  return (_, api) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
    const [width = 0, height = 0] = [api.size?.([1, 1]) ?? []].flat();
    const count = Number(api.value(2));
    const fill = `var(--heat-${Math.ceil((SHADES * count) / most)})`;
    const shape = { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 4 };
    const text = { x, y, text: String(count), fill: "var(--text-1)", fontSize: 13 };
    return {
      type: "group",
      children: [
        { type: "rect", shape, style: { fill } },
        { type: "text", style: { ...text, align: "center", verticalAlign: "middle" } },
      ],
    };
  };
}
