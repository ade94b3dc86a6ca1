import type { LoadedFile } from "../reading/read-file.ts";

/** A file of an archive: its bytes, or why it has none. */
export type Unpacked =
  | { readonly path: string; readonly file: LoadedFile; readonly why: null }
  | { readonly path: string; readonly file: null; readonly why: "kind" | "damaged" | "limit" };

/** The most an archive may hold of what is read, and inflate to. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 512 * 1024 * 1024;
const READABLE = /\.(?:html?|pdf|docx|txt|json|zip)$/i;
/** What systems put beside files, of which nobody knows. */
const NO_FILE = /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of an archive, each by itself: one that is damaged, of no kind that is read, or beyond the limits, is named and
 * takes none of the others with it. Rejects where the archive itself is damaged.
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked[]> {
  const { unzipSync } = await import("fflate");
  const entries: { readonly name: string; readonly size: number }[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!NO_FILE.test(name)) entries.push({ name, size: originalSize });
      return false;
    },
  });
  let [size, count] = [0, 0];
  return entries.map(({ name, size: own }): Unpacked => {
    const path = readableName(name);
    if (!READABLE.test(path)) return { path, file: null, why: "kind" };
    size += own;
    count += 1;
    if (size > MOST_BYTES || count > MOST_ENTRIES) return { path, file: null, why: "limit" };
    try {
      const data = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
      if (!data) return { path, file: null, why: "damaged" };
      const file = { name: path.split("/").at(-1) ?? path, bytes: new Uint8Array(data), url: null, mediaType: null };
      return { path, file, why: null };
    } catch {
      return { path, file: null, why: "damaged" };
    }
  });
}

/** A name as it was meant: of an archive that does not say UTF-8 the bytes are, or are those of a Chinese Windows (GB18030). */
function readableName(name: string): string {
  const plain = name.replaceAll("\\", "/");
  if (!/[\x80-\xff]/.test(plain) || /[\u0100-\uffff]/.test(plain)) return plain;
  const bytes = Uint8Array.from(plain, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
