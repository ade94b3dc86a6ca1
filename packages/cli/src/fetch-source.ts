import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import type { Language } from "@noticelens/parser";
import { InputError } from "./failure.ts";
import { say } from "./language.ts";
import { isPrivateAddress } from "./private-address.ts";

/** What may be spent on one address. */
export interface FetchLimits {
  readonly bytes: number;
  readonly seconds: number;
  readonly redirects: number;
}

/** 64 MB, 30 seconds from the first request to the last byte, 5 redirects. */
export const FETCH_LIMITS: FetchLimits = { bytes: 64 * 1024 * 1024, seconds: 30, redirects: 5 };

/** How addresses are fetched. Crosses to workers as it is. */
export interface FetchOptions {
  /** Redirects may lead to this machine and its own network. */
  readonly allowPrivate: boolean;
  readonly userAgent: string;
}

/** Looks names up, all addresses of each; a test brings its own. */
export type Resolve = (
  name: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What an address answered. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address that answered in the end. */
  readonly url: string;
  readonly mediaType: string | null;
}

interface Fetching extends FetchOptions {
  readonly lang: Language;
  readonly limits: FetchLimits;
  readonly resolve: Resolve;
  readonly signal: AbortSignal;
}

/**
 * Fetches one address within the limits; redirects are followed by hand, each checked. The address that the person gave is
 * asked wherever it leads; a redirect to another host is not, where that is this machine or a private network: the very
 * address that is connected to is looked at, so that a name cannot lead elsewhere meanwhile. Throws InputError.
 */
export async function fetchSource(
  address: string,
  lang: Language,
  {
    limits = FETCH_LIMITS,
    resolve = lookup,
    allowPrivate,
    userAgent,
  }: FetchOptions & { readonly limits?: FetchLimits; readonly resolve?: Resolve },
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.seconds * 1_000);
  const fetching = { lang, limits, resolve, signal, allowPrivate, userAgent };
  try {
    const { response, url } = await follow(address, fetching);
    const mediaType = response.headers["content-type"] ?? null;
    return { bytes: await readBody(response, fetching), url: url.href, mediaType };
  } catch (error) {
    if (!signal.aborted) throw error;
    const words = say(lang, `${limits.seconds} 秒内没有读完`, `not answered within ${limits.seconds} seconds`);
    throw new InputError("fetch/timeout", words);
  }
}

async function follow(
  address: string,
  fetching: Fetching,
): Promise<{ readonly response: IncomingMessage; readonly url: URL }> {
  const { lang, limits } = fetching;
  const first = webAddress(address, lang);
  let url = first;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await ask(url, url.host !== first.host && !fetching.allowPrivate, fetching);
    const { statusCode = 0 } = response;
    const { location } = response.headers;
    if (statusCode < 300 || statusCode > 399 || location === undefined) {
      if (statusCode >= 200 && statusCode < 300) return { response, url };
      response.destroy();
      throw new InputError("fetch/status", say(lang, `网站回答 ${statusCode}`, `answered ${statusCode}`));
    }
    response.destroy();
    url = webAddress(location, lang, url);
  }
  const words = say(lang, `重定向超过 ${limits.redirects} 次`, `more than ${limits.redirects} redirects`);
  throw new InputError("fetch/redirects", words);
}

function ask(url: URL, isGuarded: boolean, { lang, resolve, signal, userAgent }: Fetching): Promise<IncomingMessage> {
  const refuse = (): InputError =>
    new InputError(
      "fetch/private",
      say(
        lang,
        "重定向到本机或内网，没有跟过去（要跟就加 --allow-private）",
        "redirected to this machine or a private network; not followed (--allow-private does)",
      ),
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isGuarded && isIP(host) !== 0 && isPrivateAddress(host)) throw refuse();
  // A connection looks a name up with or without `all`; the guard always sees all of its addresses.
  const find = (
    name: string,
    options: LookupOptions,
    done: (error: Error | null, found: unknown, family?: number) => void,
  ): void =>
    resolve(name, { ...options, all: true }, (error, addresses = []) => {
      const [one] = addresses;
      if (error) done(error, []);
      else if (isGuarded && addresses.some(({ address }) => isPrivateAddress(address))) done(refuse(), []);
      else if (options.all) done(null, addresses);
      else done(null, one?.address, one?.family);
    });
  const headers = {
    accept: "text/html,application/pdf,*/*;q=0.8",
    "accept-encoding": "gzip, deflate, br",
    "user-agent": userAgent,
  };
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((answer, fail) => {
    const asking = request(url, { headers, signal, lookup: find as never, agent: false }, answer);
    asking.on("error", fail);
    asking.end();
  });
}

function webAddress(address: string, lang: Language, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) {
    throw new InputError("fetch/address", say(lang, "不是有效的网址", "not a valid address"));
  }
  const url = new URL(address, base);
  if (url.username !== "" || url.password !== "") {
    const words = say(
      lang,
      "网址里有用户名或密码，没有读",
      "the address holds a name or a password; it is not fetched",
    );
    throw new InputError("fetch/credentials", words);
  }
  if (url.protocol === "http:" || url.protocol === "https:") return url;
  throw new InputError(
    "fetch/scheme",
    say(lang, `只读取 http 和 https，不读 ${url.protocol}`, `not http: ${url.protocol}`),
  );
}

async function readBody(response: IncomingMessage, { lang, limits }: Fetching): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers["content-length"] ?? 0);
  const check = (): void => {
    if (size <= limits.bytes) return;
    response.destroy();
    const megabytes = Math.floor(limits.bytes / 1024 / 1024);
    throw new InputError("fetch/too-large", say(lang, `超过 ${megabytes} MB`, `larger than ${megabytes} MB`));
  };
  check();
  size = 0;
  for await (const chunk of inflated(response)) {
    size += chunk.length;
    check();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as it was before it was packed for the way (RFC 9110, 8.4). */
function inflated(response: IncomingMessage): Readable {
  const unpack = { gzip: createUnzip, "x-gzip": createUnzip, deflate: createUnzip, br: createBrotliDecompress }[
    (response.headers["content-encoding"] ?? "").toLowerCase()
  ];
  // What goes wrong on the way is thrown where the end of it is read.
  return unpack ? pipeline(response, unpack(), () => undefined) : response;
}
