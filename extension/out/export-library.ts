import { exportJson } from "@noticelens/parser";
import { makeBackup } from "../store/backup.ts";
import { loadThemes } from "../store/themes.ts";
import { saveFile } from "./save-file.ts";

/** Saves everything in the library as our own JSON, to be imported again: the trash and the themes too. */
export async function exportLibrary(name: string): Promise<void> {
  saveFile(
    name,
    "application/json",
    exportJson(await makeBackup("all", { themes: (await loadThemes()) ?? undefined })),
  );
}
