import { AXIS, bureauAxis, type Drawn, draw, GRID_LINES, NAMES, ROW, SMALL } from "./chart.ts";

/** What the bars show: a row of figures a bureau, a figure a status. */
export interface Bars {
  readonly bureaus: readonly string[];
  readonly names: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** The tokens of the statuses and a hatching for each, in the order in which they are stacked. */
const LOOKS = [
  { token: "completed", decal: { dashArrayX: [1, 0], dashArrayY: [1, 0], symbolSize: 0 } },
  { token: "mostly", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 7], rotation: Math.PI / 4 } },
  { token: "progress", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: -Math.PI / 4 } },
  { token: "long", decal: { symbol: "circle", dashArrayX: [[6, 6]], dashArrayY: [6, 0], symbolSize: 0.5 } },
  { token: "planned", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: 0 } },
  { token: "notstarted", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: Math.PI / 2 } },
  { token: "unstated", decal: { symbol: "circle", dashArrayX: [[12, 12]], dashArrayY: [9, 0], symbolSize: 0.2 } },
] as const;

/** A bar a bureau: its problems by status, each status with a hatching of its own. */
export function drawStatuses({ bureaus, names, counts }: Bars, width: number): Drawn {
  const svg = draw(width, 74 + ROW * bureaus.length, {
    grid: { left: NAMES, right: 24, top: 40, bottom: 30 },
    legend: { top: 4, left: NAMES, itemGap: 16, itemWidth: 18, itemHeight: 12, selectedMode: false, textStyle: SMALL },
    xAxis: { ...AXIS, type: "value", minInterval: 1, splitLine: GRID_LINES },
    yAxis: bureauAxis(bureaus),
    series: LOOKS.map(({ token, decal }, at) => ({
      type: "bar",
      stack: "statuses",
      name: names[at],
      barWidth: 20,
      itemStyle: {
        color: token === "unstated" ? "var(--bg-sunken)" : `var(--st-${token}-bg)`,
        borderColor: `var(--st-${token})`,
        borderWidth: 1,
        decal: { ...decal, color: `var(--st-${token})` },
      },
      label: { show: true, color: "var(--text-1)", textBorderColor: "var(--bg)", textBorderWidth: 4, fontSize: 12 },
      data: counts.map((row) => row[at] || null),
    })),
  });
  return { svg, titles: LOOKS.map((_, at) => counts.map((row, y) => `${bureaus[y]} · ${names[at]}: ${row[at]}`)) };
}
