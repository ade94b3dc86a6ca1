import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Archive, Language, SourceInput } from "@noticelens/parser";
import { InputError } from "./failure.ts";
import type { FetchOptions } from "./fetch-source.ts";
import type { Input } from "./find-inputs.ts";
import { say } from "./language.ts";
import { readStdin } from "./read-stdin.ts";

/** The bytes of an input with what is known about them. Throws InputError or the system's own error. */
export async function readInput(input: Input, lang: Language, fetching: FetchOptions): Promise<SourceInput> {
  switch (input.kind) {
    case "stdin":
      return { bytes: await readStdin(), name: null };
    case "url": {
      // What speaks with the network takes time to load, and is seldom needed.
      const { fetchSource } = await import("./fetch-source.ts");
      const { bytes, url, mediaType } = await fetchSource(input.from, lang, fetching);
      return { bytes, url, mediaType, name: basename(decodePath(new URL(url).pathname)) || null };
    }
    case "zipped":
      return { bytes: await readZipped(input, lang), name: basename(input.inside?.at(-1) ?? "") };
    case "nothing":
      throw new InputError("no-match", input.from);
    default: {
      const [{ DEFAULT_LIMITS, UnreadableSourceError }, { size }] = await Promise.all([
        import("@noticelens/parser/parsing"),
        stat(input.from),
      ]);
      // More is refused before it is read, not after.
      if (size > DEFAULT_LIMITS.maxBytes)
        throw new UnreadableSourceError("source-too-large", { bytes: size, limit: DEFAULT_LIMITS.maxBytes });
      return { bytes: await readFile(input.from), name: basename(input.from) };
    }
  }
}

/** The archive of the file that was read last: the next file is mostly of the same one. */
let opened: { readonly way: string; readonly archive: Archive | null } | null = null;

/** The bytes of a file in an archive, or in one that is in it. */
async function readZipped({ from, inside = [] }: Input, lang: Language): Promise<Uint8Array> {
  const above = inside.slice(0, -1);
  const way = [from, ...above].join("\0");
  if (opened?.way !== way) opened = { way, archive: await openAt(from, above) };
  const bytes = opened.archive?.read(inside.at(-1) ?? "");
  if (bytes) return bytes;
  throw new InputError("zip/damaged-entry", say(lang, "在压缩包里已损坏", "damaged inside the archive"));
}

/** An archive, or one that is in it; null where that is damaged. */
async function openAt(from: string, inside: readonly string[]): Promise<Archive | null> {
  const { openArchive } = await import("@noticelens/parser/parsing");
  let archive = await openArchive(await readFile(from), /./);
  for (const path of inside) {
    const bytes = archive.read(path);
    if (!bytes) return null;
    archive = await openArchive(bytes, /./);
  }
  return archive;
}

/** A path in letters; one that is no percent-encoded UTF-8 stays as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
