import type { Chance } from "./chance.ts";

/** A state as the labels value it, with the words that say it. */
export interface State {
  readonly value: string;
  readonly word: string;
  /** A whole sentence that says it, with its mark. */
  readonly sentence: string;
}

interface Wordings {
  readonly weight: number;
  readonly words: readonly string[];
  readonly sentences: readonly string[];
}

/** How far a matter has come, by the values of the labels; audit offices and environment offices have words of their own. */
export const STATES: Readonly<Record<string, Wordings>> = {
  completed: {
    weight: 6,
    words: [
      "已完成",
      "已完成整改",
      "已整改到位",
      "整改完成",
      "已销号",
      "已全部整改完成",
      "完成整改",
      "已办结",
      "整改到位",
    ],
    sentences: [
      "该问题已完成整改。",
      "该问题已整改到位。",
      "目前该问题已整改完成。",
      "该项整改任务已完成。",
      "此问题已销号。",
      "该问题已全部整改到位。",
      "已完成整改。",
    ],
  },
  "completed|long-term": {
    weight: 1,
    words: ["已完成，长期坚持", "已完成整改并长期坚持", "已完成，持续巩固"],
    sentences: ["该问题已完成整改，并长期坚持。"],
  },
  "in-progress": {
    weight: 3,
    words: ["正在整改", "正在推进", "推进中", "正在办理", "尚未完成"],
    sentences: ["该问题正在整改。", "目前正在推进。", "该项工作正在推进中。", "该问题尚未完成整改。"],
  },
  "in-progress|long-term": {
    weight: 1,
    words: ["持续整改", "持续推进", "分阶段整改"],
    sentences: ["该问题需持续整改。", "该问题持续推进。"],
  },
  "long-term": { weight: 1, words: ["长期坚持", "需长期坚持"], sentences: ["该问题需长期坚持。"] },
  "mostly-completed": {
    weight: 1.4,
    words: ["基本完成", "已基本完成", "基本完成整改"],
    sentences: ["该问题已基本完成整改。", "目前已基本整改到位。"],
  },
};

/** A state by its weight, or one of the given value. */
export function drawState(chance: Chance, value?: string): State {
  const drawn =
    value ?? chance.weigh(Object.fromEntries(Object.entries(STATES).map(([key, { weight }]) => [key, weight])));
  const wordings = STATES[drawn];
  if (!wordings) throw new Error(`no state ${drawn}`);
  return { value: drawn, word: chance.one(wordings.words), sentence: chance.one(wordings.sentences) };
}
