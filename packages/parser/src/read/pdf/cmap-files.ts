import type { BinaryDataFactory } from "./pdfjs.ts";

/** The CMap files for one opening of a PDF. `missing` grows while pages are read. */
export interface CMapFiles {
  readonly factory: BinaryDataFactory;
  /** Names of CMaps that were wanted and could not be had. Sample: `"GBK-EUC-H"`. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Reads the CMap files of pdf.js (the predefined CMaps of ISO 32000-1, 9.7.5.2, without which fonts such as a
 * non-embedded SimSun have no text at all) from `base`, a URL or a directory ending in a slash, or from the installed
 * package where `base` is null. Nothing else that pdf.js asks for (fonts, wasm) is needed for text, or given.
 */
export function openCMapFiles(base: string | null): CMapFiles {
  const missing = new Set<string>();
  const directory = base ?? installedCMaps();
  const factory = class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      if (kind !== "cMapUrl") throw new Error(`${filename} is not needed for text`);
      try {
        if (directory === null) throw new Error("there is no place for CMap files");
        return await readFile(directory + filename);
      } catch (cause) {
        missing.add(filename.replace(/\.bcmap$/, ""));
        throw new Error(`${filename} could not be read`, { cause });
      }
    }
  };
  return { factory, missing };
}

/** Where the installed pdf.js has its CMaps: a directory in Node, null where packages have no address (a bundle). */
function installedCMaps(): string | null {
  let address: string | undefined;
  try {
    address = import.meta.resolve?.("pdfjs-dist/package.json");
  } catch {
    return null;
  }
  return address ? toPath(new URL("cmaps/", address)) : null;
}

/**
 * A file URL as a path of this system, any other URL as it is.
 *
 * Sample: `file:///C:/My%20Files/cmaps/` gives `C:/My Files/cmaps/`.
 */
export function toPath({ protocol, pathname, href }: Pick<URL, "protocol" | "pathname" | "href">): string {
  if (protocol !== "file:") return href;
  const path = decodeURIComponent(pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}

async function readFile(address: string): Promise<Uint8Array> {
  const isUrl = /^(?!file:)[a-z][a-z0-9+.-]{1,30}:/i.test(address);
  const files = isUrl ? undefined : globalThis.process?.getBuiltinModule?.("node:fs/promises");
  if (files)
    return new Uint8Array(await files.readFile(address.startsWith("file:") ? toPath(new URL(address)) : address));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no answer from ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}
