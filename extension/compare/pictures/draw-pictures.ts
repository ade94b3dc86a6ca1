// The pictures and the library that draws them: one chunk, loaded when the tab is opened.
export type { Drawn } from "./chart.ts";
export { drawHeat } from "./heat.ts";
export { drawStatuses } from "./statuses.ts";
export { drawTimeline } from "./timeline.ts";
