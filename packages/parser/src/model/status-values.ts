/** How far a problem or measure has come, from done to unstated: the order in which every list and chart shows them. */
export const STATUS_VALUES = [
  "completed",
  "mostly-completed",
  "in-progress",
  "long-term",
  "planned",
  "not-started",
  "unstated",
] as const;
