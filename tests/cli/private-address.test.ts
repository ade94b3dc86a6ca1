import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchSource, type Resolve } from "../../packages/cli/src/fetch-source.ts";
import { isPrivateAddress } from "../../packages/cli/src/private-address.ts";
import { noticelens, noticePage } from "./command.ts";

test.each([
  "127.0.0.1",
  "10.9.8.7",
  "172.31.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.1.1",
  "0.0.0.0",
  "::1",
  "::",
])("%s is private", (address) => expect(isPrivateAddress(address)).toBe(true));
test.each(["fd00::1", "fe80::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:c0a8:101", "64:ff9b::7f00:1", "ff02::1"])(
  "%s is private",
  (address) => expect(isPrivateAddress(address)).toBe(true),
);
test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888", "::ffff:8.8.8.8"])(
  "%s is public",
  (address) => expect(isPrivateAddress(address)).toBe(false),
);

let server: Server;
let port = 0;
/** Every name leads to this machine; the test says what it is told to be. */
const asked: string[] = [];
const resolver =
  (told: Readonly<Record<string, readonly string[]>>): Resolve =>
  (name, _, done) => {
    asked.push(name);
    const addresses = told[name] ?? ["127.0.0.1"];
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
const HOW = { allowPrivate: false, userAgent: "a test" } as const;
const fetched = (path: string, more: Partial<Parameters<typeof fetchSource>[2]> = {}) =>
  fetchSource(`http://site.test:${port}${path}`, "en", { ...HOW, resolve: resolver({}), ...more });

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const to = /^\/to\/(.+)$/.exec(path)?.[1];
    if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end();
    else if (path === "/packed")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(noticePage("青禾镇")));
    else if (path === "/bomb")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(9_000_000)));
    else if (path === "/torn")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("整改").subarray(0, 12));
    else
      response
        .writeHead(200, { "content-type": "text/plain" })
        .end(`${request.headers["user-agent"]} ${request.headers.host}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const to = (address: string): string => `/to/${encodeURIComponent(address)}`;
const wordsOf = async (path: string, more = {}) => new TextDecoder().decode((await fetched(path, more)).bytes);

describe("a redirect", () => {
  test.each([
    ["a name of this machine", () => `http://inner.test:${port}/`],
    ["its address", () => `http://127.0.0.1:${port}/`],
    ["its address in another notation", () => `http://0x7f.1:${port}/`],
    ["its address as IPv6", () => `http://[::ffff:127.0.0.1]:${port}/`],
    ["where machines in a cloud tell their keys", () => "http://169.254.169.254/latest/"],
  ])("to %s is not followed", async (_, address) => {
    await expect(fetched(to(address()))).rejects.toMatchObject({ code: "fetch/private" });
  });

  test("to a name with a private address among others is not followed", async () => {
    const resolve = resolver({ "both.test": ["203.0.113.9", "192.168.1.1"] });
    await expect(fetched(to(`http://both.test:${port}/`), { resolve })).rejects.toMatchObject({
      code: "fetch/private",
    });
  });

  test("within the site that was given is followed, and elsewhere with allow-private", async () => {
    expect(await wordsOf(to("/plain"))).toBe(`a test site.test:${port}`);
    expect(await wordsOf(to(`http://inner.test:${port}/`), { allowPrivate: true })).toBe(`a test inner.test:${port}`);
  });

  test("looks each name up once: what is looked at is what is connected to", async () => {
    asked.length = 0;
    await wordsOf(to("/plain"));
    expect(asked).toEqual(["site.test", "site.test"]);
  });
});

test("a body that was packed is unpacked within the limit; one that is torn is an error", async () => {
  expect(await wordsOf("/packed")).toBe(noticePage("青禾镇"));
  const limits = { bytes: 1_000_000, seconds: 10, redirects: 5 };
  await expect(fetched("/bomb", { limits })).rejects.toMatchObject({ code: "fetch/too-large" });
  await expect(fetched("/torn")).rejects.toThrow();
});

test("an address with a password is refused, and the password is repeated nowhere", async () => {
  const run = await noticelens([`http://li:secret@127.0.0.1:${port}/`]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("[fetch/credentials]");
  expect(run.stderr + run.stdout).not.toContain("secret");
});
