import { readThemes, THEMES_VERSION } from "@noticelens/parser";
import { type Backup, importBackup } from "./backup.ts";
import { loadThemes, saveThemes } from "./themes.ts";

/** Imports a backup with the themes in it: they take the place of those here only where told to, or where none are set. */
export async function restore(backup: Backup, how: "merge" | "replace"): Promise<void> {
  await importBackup(backup, how);
  if (backup.themes === undefined || (how === "merge" && (await loadThemes()) !== null)) return;
  try {
    await saveThemes(readThemes(JSON.stringify({ version: THEMES_VERSION, themes: backup.themes })).themes);
  } catch {
    // Themes that are none leave those that are here; the notices are imported all the same.
  }
}
