import { InvalidThemesError, readThemes, THEMES_VERSION, type Theme } from "@noticelens/parser";

/** A theme as it is typed: its words a line each, a weight behind them. */
export interface ThemeDraft {
  readonly id: string;
  readonly area: Theme["area"];
  readonly zh: string;
  readonly en: string;
  /** Sample: `理论学习 4`, line by line. */
  readonly words: string;
}

/** A word without a weight counts so much. */
const USUAL_WEIGHT = 3;

export function toDraft({ words, ...theme }: Theme): ThemeDraft {
  return { ...theme, words: words.map(([word, weight]) => `${word} ${weight}`).join("\n") };
}

/** Where a table is wrong. */
export interface ThemeFault {
  /** Which theme; -1 where it is none of them. */
  readonly theme: number;
  /** The place in it. Sample: `words.0.1`. */
  readonly place: string;
  readonly message: string;
}

/** The typed themes read, or where they are wrong. */
export function readDrafts(drafts: readonly ThemeDraft[]): { readonly themes: readonly Theme[] } | ThemeFault {
  const themes = drafts.map((draft) => ({
    ...draft,
    words: draft.words
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map(readWord),
  }));
  return readTable(JSON.stringify({ version: THEMES_VERSION, themes }));
}

/** A table from a file, or what is wrong with it. */
export function readTable(json: string): ReturnType<typeof readDrafts> {
  try {
    return { themes: readThemes(json).themes };
  } catch (error) {
    if (!(error instanceof InvalidThemesError)) throw error;
    const place = /^themes\.(\d+)\.?(.*)$/.exec(error.path);
    return { theme: Number(place?.[1] ?? -1), place: place?.[2] ?? error.path, message: error.message };
  }
}

function readWord(line: string): [string, number] {
  const [, word = line, weight] = /^(.+?)\s+([\d.]+)$/.exec(line) ?? [];
  return [word, weight === undefined ? USUAL_WEIGHT : Number(weight)];
}

/** A new theme with an id that none has yet. */
export function freshDraft(drafts: readonly ThemeDraft[]): ThemeDraft {
  let number = drafts.length + 1;
  while (drafts.some(({ id }) => id === `own-${number}`)) number++;
  return { id: `own-${number}`, area: "policy", zh: "", en: "", words: "" };
}
