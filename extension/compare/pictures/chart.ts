import { BarChart, CustomChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent } from "echarts/components";
import { type EChartsCoreOption, init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
]);

/** A picture: its SVG, whose colours are tokens of the design, and what each mark says, by series and place in it. */
export interface Drawn {
  readonly svg: string;
  readonly titles: readonly (readonly string[])[];
}

/** The height of a bureau's row, and the width of the names, in pixels. */
export const ROW = 32;
export const NAMES = 196;
export const SMALL = { color: "var(--text-2)", fontSize: 12 };
export const AXIS = {
  axisLine: { lineStyle: { color: "var(--line-strong)" } },
  axisTick: { show: false },
  axisLabel: SMALL,
} as const;
export const GRID_LINES = { show: true, lineStyle: { color: "var(--line)" } };

/** How wide words are: Chinese characters as their size, others two thirds of it. There is no document to measure in. */
export function widthOf(words: string, size = 12): number {
  return [...words].reduce((sum, character) => sum + (character > "\u2e7f" ? size : size * 0.62), 0);
}

setPlatformAPI({
  measureText: (words, font) => ({ width: widthOf(words, Number(/(\d+)px/.exec(font ?? "")?.[1] ?? 12)) }),
});

/** The axis with the bureaus, top down; long names are cut. */
export function bureauAxis(bureaus: readonly string[]): object {
  return {
    ...AXIS,
    type: "category",
    inverse: true,
    data: bureaus,
    axisLabel: {
      color: "var(--text-1)",
      fontSize: 12,
      interval: 0,
      width: NAMES - 16,
      overflow: "truncate",
      ellipsis: "…",
    },
  };
}

/** Draws without a document: the same data give the same SVG, here and in a test. */
export function draw(width: number, height: number, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: "var(--font)" }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
