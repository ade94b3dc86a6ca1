/** A topic that problems are grouped by. */
export interface Theme {
  readonly id: string;
  readonly area: "policy" | "style" | "organisation" | "rectification";
  readonly zh: string;
  readonly en: string;
  readonly words: readonly (readonly [word: string, weight: number])[];
}
export const THEMES_VERSION = 1;
export const AREAS = {
  policy: { zh: "a", en: "a" },
  style: { zh: "a", en: "a" },
  organisation: { zh: "a", en: "a" },
  rectification: { zh: "a", en: "a" },
} as const;
export const THEMES: readonly Theme[] = [
  {
    id: "study",
    area: "policy",
    zh: "理论学习",
    en: "Study",
    words: [
      ["理论学习", 3],
      ["学习", 1],
    ],
  },
  {
    id: "finance",
    area: "style",
    zh: "财务管理",
    en: "Finance",
    words: [
      ["财务", 3],
      ["报销", 2],
      ["账", 1],
    ],
  },
];
