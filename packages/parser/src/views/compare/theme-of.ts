import { THEMES, type Theme } from "./themes.ts";
export interface ThemeMatch {
  readonly theme: string;
  readonly because: readonly string[];
}
export function themeOf(
  problem: { readonly statement: string; readonly heading?: string; readonly measures?: readonly string[] },
  themes: readonly Theme[] = THEMES,
): ThemeMatch | null {
  for (const { id, words } of themes) {
    const because = words.filter(([word]) => problem.statement.includes(word)).map(([word]) => word);
    if (because.length > 0) return { theme: id, because };
  }
  return null;
}
