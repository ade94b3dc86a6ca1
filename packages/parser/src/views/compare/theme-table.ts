import { z } from "zod";
import { AREAS, THEMES, THEMES_VERSION, type Theme } from "./themes.ts";

const theme = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  area: z.enum(Object.keys(AREAS) as [keyof typeof AREAS]),
  zh: z.string().min(1).max(40),
  en: z.string().min(1).max(80),
  words: z
    .array(z.tuple([z.string().min(1).max(20), z.number().positive().max(10)]))
    .min(1)
    .max(300)
    .describe("Words that decide, each with its weight"),
});

/** A table of themes as a file: what `noticelens themes --format json` prints and `compare --themes` reads. */
export const themeTableSchema = z
  .strictObject({ version: z.int().positive(), themes: z.array(theme).min(1).max(200) })
  .superRefine(({ themes }, { addIssue }) => {
    for (const [index, { id }] of themes.entries())
      if (themes.findIndex((one) => one.id === id) < index)
        addIssue({ code: "custom", path: ["themes", index, "id"], message: `"${id}" is there twice` });
  })
  .describe("Themes that problems are grouped by, with the words that decide");

/** A table of themes and the version of its making. */
export interface ThemeTable {
  readonly version: number;
  readonly themes: readonly Theme[];
}

/** The table that problems are grouped by where no other is given. */
export const THEME_TABLE: ThemeTable = { version: THEMES_VERSION, themes: THEMES };

/** A table of themes that is none: where it is wrong, as a path, and how. Sample path: `themes.3.words.0`. */
export class InvalidThemesError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = "InvalidThemesError";
    this.path = path;
  }
}

/** Reads a table of themes from JSON. Throws {@link InvalidThemesError} that names the first place that is wrong. */
export function readThemes(json: string): ThemeTable {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (error) {
    throw new InvalidThemesError("", error instanceof Error ? error.message : String(error));
  }
  const { success, data, error } = themeTableSchema.safeParse(read);
  if (success) return data;
  const [issue] = error.issues;
  throw new InvalidThemesError(issue?.path.join(".") ?? "", issue?.message ?? "");
}
