import type { Draw } from "./draw.ts";

/** Where a problem stands, as the labels spell it. */
export type State =
  | "completed"
  | "mostly-completed"
  | "in-progress"
  | "long-term"
  | "completed|long-term"
  | "in-progress|long-term"
  | "not-started";

interface Wording {
  /** For a bracket, a cell, or behind a label. */
  readonly short: readonly string[];
  /** A sentence of its own. */
  readonly sentence: readonly string[];
  /** Headings of a group of such problems. */
  readonly group: readonly string[];
}

/** How clerks say each state; only words that leave no doubt. */
export const WORDINGS: Readonly<Record<State, Wording>> = {
  completed: {
    short: ["已完成", "已完成整改", "整改完成", "整改到位", "已整改到位", "已销号", "完成", "已办结", "已整改"],
    sentence: [
      "该问题已完成整改。",
      "此项问题已整改到位。",
      "目前，该问题已整改完成。",
      "该项整改任务已完成。",
      "已整改到位，予以销号。",
    ],
    group: ["已完成整改的问题", "整改到位事项", "已经整改销号的问题", "立行立改、现已完成的问题"],
  },
  "mostly-completed": {
    short: ["基本完成", "基本完成整改", "基本整改到位"],
    sentence: ["该问题已基本完成整改。", "目前，此项问题基本整改到位。"],
    group: ["基本完成整改的问题", "基本整改到位的问题"],
  },
  "in-progress": {
    short: ["正在整改", "正在推进", "整改中", "推进中", "正在整改中", "尚未完成，正在推进"],
    sentence: [
      "该问题正在整改。",
      "目前，此项整改工作正在推进中。",
      "该问题正在按计划整改。",
      "此问题尚未整改完成，正在抓紧推进。",
    ],
    group: ["正在整改的问题", "正在推进、尚未完成的问题", "未完成、正在推进的整改事项"],
  },
  "long-term": {
    short: ["长期坚持", "需长期坚持", "长期整改"],
    sentence: ["该问题需长期坚持。", "此项工作需要长期坚持整改。"],
    group: ["需长期坚持的问题", "需要长期整改的事项"],
  },
  "completed|long-term": {
    short: ["已完成并长期坚持", "已完成，长期坚持", "完成整改并长期坚持"],
    sentence: ["该问题已完成整改，并长期坚持。", "该问题已完成整改，但仍需长期坚持。"],
    group: ["已完成整改并需长期坚持的问题"],
  },
  "in-progress|long-term": {
    short: ["持续整改", "持续推进"],
    sentence: ["该问题需持续整改。", "此项工作正在持续推进。"],
    group: ["持续整改的问题"],
  },
  "not-started": {
    short: ["尚未启动", "未启动", "尚未整改"],
    sentence: ["该问题尚未启动整改。"],
    group: ["尚未启动整改的问题"],
  },
};

/** A state as notices spread them: most are done. */
export function drawState(draw: Draw): State {
  const roll = draw.int(1, 100);
  if (roll <= 55) return "completed";
  if (roll <= 65) return "mostly-completed";
  if (roll <= 83) return "in-progress";
  if (roll <= 89) return "long-term";
  if (roll <= 95) return "completed|long-term";
  return roll <= 98 ? "in-progress|long-term" : "not-started";
}
