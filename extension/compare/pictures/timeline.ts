import type { CustomSeriesOption } from "echarts/charts";
import { AXIS, bureauAxis, type Drawn, draw, GRID_LINES, NAMES, ROW, SMALL } from "./chart.ts";
import { EVENT_KINDS, type EventKind, type TimelineEvent } from "./picture-data.ts";

/** What the timeline shows: the days of each bureau, and the day that overdue is counted by. */
export interface Timeline {
  readonly bureaus: readonly string[];
  readonly events: readonly TimelineEvent[];
  readonly names: Readonly<Record<EventKind, string>>;
  readonly asOf: string;
}

const CROSS = "path://M0 2L2 0L6 4L10 0L12 2L8 6L12 10L10 12L6 8L2 12L0 10L4 6Z";
const MARKS: Readonly<Record<EventKind, { readonly symbol: string; readonly style: object }>> = {
  inspection: { symbol: "roundRect", style: { color: "var(--st-planned)" } },
  feedback: { symbol: "triangle", style: { color: "var(--st-progress)" } },
  published: { symbol: "diamond", style: { color: "var(--accent)" } },
  deadline: {
    symbol: "circle",
    style: { color: "var(--bg)", borderColor: "var(--st-completed)", borderWidth: 2 },
  },
  // What passed unmet differs in shape, not only in colour.
  overdue: { symbol: CROSS, style: { color: "var(--danger)" } },
};
const MARGIN = 14 * 24 * 60 * 60 * 1000;

/** Time across, bureaus down: the inspection, its feedback, the publication, the deadlines, and a line for the day. */
export function drawTimeline({ bureaus, events, names, asOf }: Timeline, width: number): Drawn {
  const by = EVENT_KINDS.map((kind) => events.filter((event) => event.kind === kind));
  const days = [asOf, ...events.flatMap(({ from, to }) => [from, to])].map((day) => Date.parse(day));
  const svg = draw(width, 86 + ROW * bureaus.length, {
    grid: { left: NAMES, right: 40, top: 56, bottom: 30 },
    legend: { top: 4, left: NAMES, itemGap: 16, itemWidth: 14, itemHeight: 12, selectedMode: false, textStyle: SMALL },
    xAxis: {
      ...AXIS,
      type: "time",
      min: Math.min(...days) - MARGIN,
      max: Math.max(...days) + MARGIN,
      axisLabel: { ...SMALL, formatter: "{yyyy}-{MM}", hideOverlap: true },
      splitLine: GRID_LINES,
    },
    yAxis: bureauAxis(bureaus),
    series: EVENT_KINDS.map((kind, at) => ({
      ...(kind === "inspection"
        ? { type: "custom", renderItem: stretch, markLine: asOfLine(asOf) }
        : { type: "scatter", symbol: MARKS[kind].symbol, symbolSize: 12 }),
      name: names[kind],
      itemStyle: { opacity: 1, ...MARKS[kind].style },
      label: {
        show: kind === "deadline" || kind === "overdue",
        position: "top",
        distance: 1,
        ...SMALL,
        formatter: ({ value }: { value: readonly unknown[] }) => (Number(value[3]) > 1 ? `×${value[3]}` : ""),
      },
      data: by[at]?.map(({ from, to, notice, count }) => [kind === "inspection" ? from : to, notice, to, count]) ?? [],
    })),
  });
  const titles = by.map((own) =>
    own.map(({ notice, kind, from, to, count }) => {
      const when = from === to ? to : `${from} – ${to}`;
      return `${bureaus[notice]} · ${names[kind]}: ${when}${count > 1 ? ` ×${count}` : ""}`;
    }),
  );
  return { svg, titles };
}

const stretch: CustomSeriesOption["renderItem"] = (_, api) => {
  const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
  const [end = 0] = api.coord([api.value(2), api.value(1)]);
  return {
    type: "rect",
    shape: { x, y: y - 5, width: Math.max(4, end - x), height: 10, r: 3 },
    style: { fill: "var(--st-planned)" },
  };
};

function asOfLine(asOf: string): object {
  return {
    symbol: "none",
    silent: true,
    lineStyle: { color: "var(--danger)", type: "dashed", width: 1 },
    label: { formatter: asOf, position: "start", ...SMALL },
    data: [{ xAxis: asOf }],
  };
}
