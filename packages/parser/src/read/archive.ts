import { decodeStrictly } from "./encoding.ts";

/** A file of an archive, and why it is left out; null where it can be read. */
export interface ArchiveEntry {
  /** With the folders in it. Sample: `整改/通报.docx`. */
  readonly path: string;
  /** Bytes, as the archive says. */
  readonly size: number;
  readonly leftOut: "kind" | "limit" | null;
}

/** An archive whose directory was read. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** The bytes of a file by its path; null where it is damaged, so that it takes none of the others with it. */
  read(path: string): Uint8Array<ArrayBuffer> | null;
}

/** The most an archive may hold of what is read, and inflate to. */
const MOST_ENTRIES = 500;
const MOST_BYTES = 512 * 1024 * 1024;
/** What systems put beside files, of which nobody knows. */
const NO_FILE = /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Opens a ZIP (APPNOTE.TXT) and names every file in it; those whose names do not fit `kinds`, and those beyond the limits,
 * are named as left out. Nothing is inflated before it is read. Rejects where the archive itself is damaged.
 *
 * Sample: `(await openArchive(bytes, /\.docx$/i)).entries[0]` is `{ path: "整改/通报.docx", size: 18311, leftOut: null }`.
 */
export async function openArchive(bytes: Uint8Array, kinds: RegExp): Promise<Archive> {
  const { unzipSync } = await import("fflate");
  const stored = new Map<string, string>();
  const entries: ArchiveEntry[] = [];
  let [all, count] = [0, 0];
  unzipSync(bytes, {
    filter: ({ name, originalSize: size }) => {
      if (NO_FILE.test(name)) return false;
      const path = readableName(name);
      const fits = kinds.test(path);
      all += fits ? size : 0;
      count += Number(fits);
      const leftOut = !fits ? "kind" : all > MOST_BYTES || count > MOST_ENTRIES ? "limit" : null;
      entries.push({ path, size, leftOut });
      stored.set(path, name);
      return false;
    },
  });
  return {
    entries,
    read(path) {
      const own = stored.get(path);
      try {
        const data = unzipSync(bytes, { filter: ({ name }) => name === own })[own ?? ""];
        return data ? new Uint8Array(data) : null;
      } catch {
        return null;
      }
    },
  };
}

/** A name as it was meant: of an archive that does not say UTF-8 the bytes are, or are those of a Chinese Windows (GB18030). */
function readableName(name: string): string {
  const plain = name.replaceAll("\\", "/");
  if (!/[\x80-\xff]/.test(plain) || /[\u0100-\uffff]/.test(plain)) return plain;
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at++) bytes[at] = plain.charCodeAt(at);
  return decodeStrictly(bytes, "utf-8") ?? new TextDecoder("gb18030").decode(bytes);
}
