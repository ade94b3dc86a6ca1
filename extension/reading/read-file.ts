import type { SourceInput } from "@noticelens/parser";

/** The parser's own limit; more is not even fetched. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Thrown when a file cannot be fetched. `status` is the server's answer, 0 where there was none. */
export class FetchFailed extends Error {
  override readonly name = "FetchFailed";
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A file as the parser and the store take it. */
export type LoadedFile = Required<Pick<SourceInput, "name" | "url" | "mediaType">> & {
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Fetches the very file a person opened or clicked, from the cache where it is there. */
export async function fetchFile(url: string): Promise<LoadedFile> {
  const response = await fetch(url, { credentials: "include", cache: "force-cache" }).catch((cause: unknown) => {
    throw new FetchFailed(0, String(cause));
  });
  if (!response.ok) throw new FetchFailed(response.status, `HTTP ${response.status}`);
  const length = Number(response.headers.get("content-length") ?? 0);
  if (length > MOST_BYTES) throw new FetchFailed(0, `${length} bytes`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, url, name: nameOf(url), mediaType: response.headers.get("content-type") };
}

/** Reads a file that was dropped or picked. */
export async function loadFile(file: File): Promise<LoadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, url: null, name: file.name, mediaType: file.type || null };
}

/** The file name in an address, readable. Sample: `通报.pdf`. */
export function nameOf(url: string): string {
  const last = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url;
  } catch {
    return last || url;
  }
}

/** The host of an address, or the address where it has none. Sample: `a.gov.cn`. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}

/** The pattern that grants the site of an address; patterns have no ports. Sample: `https://a.gov.cn/*`. */
export function sitePattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
