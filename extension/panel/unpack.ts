import { openArchive } from "@noticelens/parser";
import type { LoadedFile } from "../reading/read-file.ts";

/** A file of an archive: its bytes, or why it has none. */
export type Unpacked =
  | { readonly path: string; readonly file: LoadedFile; readonly why: null }
  | { readonly path: string; readonly file: null; readonly why: "kind" | "damaged" | "limit" };

const READABLE = /\.(?:html?|pdf|docx|txt|json|zip)$/i;

/** The files of an archive, each by itself: what cannot be read is named. Rejects where the archive itself is damaged. */
export async function unpack(bytes: Uint8Array): Promise<Unpacked[]> {
  const archive = await openArchive(bytes, READABLE);
  return archive.entries.map(({ path, leftOut }): Unpacked => {
    if (leftOut) return { path, file: null, why: leftOut };
    const own = archive.read(path);
    if (!own) return { path, file: null, why: "damaged" };
    const name = path.split("/").at(-1) ?? path;
    return { path, file: { name, bytes: own, url: null, mediaType: null }, why: null };
  });
}
