import type { Language } from "@noticelens/parser";
import { InputError } from "./failure.ts";
import { say } from "./language.ts";

/** What may be spent on one address. */
export interface FetchLimits {
  readonly bytes: number;
  readonly seconds: number;
  readonly redirects: number;
}

/** 64 MB, 30 seconds from the first request to the last byte, 5 redirects. */
export const FETCH_LIMITS: FetchLimits = { bytes: 64 * 1024 * 1024, seconds: 30, redirects: 5 };

/** What an address answered. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address that answered in the end. */
  readonly url: string;
  readonly mediaType: string | null;
}

/** Fetches one address within the limits; redirects are followed by hand, each checked. Throws InputError. */
export async function fetchSource(address: string, lang: Language, limits = FETCH_LIMITS): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.seconds * 1_000);
  try {
    const response = await follow(address, { lang, limits, signal });
    return {
      bytes: await readBody(response, lang, limits.bytes),
      url: response.url,
      mediaType: response.headers.get("content-type"),
    };
  } catch (error) {
    if (!signal.aborted) throw error;
    const words = say(lang, `${limits.seconds} 秒内没有读完`, `not answered within ${limits.seconds} seconds`);
    throw new InputError("fetch/timeout", words);
  }
}

interface Fetching {
  readonly lang: Language;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

async function follow(address: string, { lang, limits, signal }: Fetching): Promise<Response> {
  let url = webAddress(address, lang);
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const headers = { accept: "text/html,application/pdf,*/*;q=0.8" };
    const response = await fetch(url, { redirect: "manual", signal, headers });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) {
      if (response.ok) return response;
      await response.body?.cancel();
      throw new InputError("fetch/status", say(lang, `网站回答 ${response.status}`, `answered ${response.status}`));
    }
    await response.body?.cancel();
    url = webAddress(location, lang, url);
  }
  const words = say(lang, `重定向超过 ${limits.redirects} 次`, `more than ${limits.redirects} redirects`);
  throw new InputError("fetch/redirects", words);
}

function webAddress(address: string, lang: Language, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) {
    throw new InputError("fetch/address", say(lang, "不是有效的网址", "not a valid address"));
  }
  const url = new URL(address, base);
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new InputError(
    "fetch/scheme",
    say(lang, `只读取 http 和 https，不读 ${url.protocol}`, `not http: ${url.protocol}`),
  );
}

async function readBody(response: Response, lang: Language, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get("content-length") ?? 0);
  const check = (): void => {
    if (size <= limit) return;
    const megabytes = Math.floor(limit / 1024 / 1024);
    throw new InputError("fetch/too-large", say(lang, `超过 ${megabytes} MB`, `larger than ${megabytes} MB`));
  };
  check();
  size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    check();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
