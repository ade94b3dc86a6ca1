import { exportJson } from "@noticelens/parser";
import { makeBackup } from "../store/backup.ts";
import { saveFile } from "./save-file.ts";

/** Saves everything in the library as our own JSON, to be imported again. */
export async function exportLibrary(name: string): Promise<void> {
  saveFile(name, "application/json", exportJson(await makeBackup("all")));
}
