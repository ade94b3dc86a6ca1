import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Language, SourceInput } from "@noticelens/parser";
import { InputError } from "./failure.ts";
import { type FetchOptions, fetchSource } from "./fetch-source.ts";
import type { Input } from "./find-inputs.ts";

/** The bytes of an input with what is known about them. Throws InputError or the system's own error. */
export async function readInput(input: Input, lang: Language, fetching: FetchOptions): Promise<SourceInput> {
  switch (input.kind) {
    case "stdin":
      return { bytes: await readStdin(), name: null };
    case "url": {
      const { bytes, url, mediaType } = await fetchSource(input.from, lang, fetching);
      return { bytes, url, mediaType, name: basename(decodePath(new URL(url).pathname)) || null };
    }
    case "nothing":
      throw new InputError("no-match", input.from);
    default:
      return { bytes: await readFile(input.from), name: basename(input.from) };
  }
}

/** The bytes of standard input, to its end. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
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
