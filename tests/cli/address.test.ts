import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noticelens, noticePage } from "./command.ts";

const MEGABYTE = Buffer.alloc(1024 * 1024, 0x20);

let server: Server;
let base = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const step = Number(/^\/step\/(\d)$/.exec(path)?.[1] ?? -1);
    if (path === "/notice.html") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(noticePage("青禾镇"));
    } else if (step >= 0) {
      response.writeHead(302, { location: step === 0 ? "/notice.html" : `/step/${step - 1}` }).end();
    } else if (path === "/loop") response.writeHead(301, { location: "/loop" }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/hostname" }).end();
    else if (path === "/announced") response.writeHead(200, { "content-length": "99999999" }).end();
    else if (path === "/endless") {
      const more = (): void => {
        while (!response.destroyed && response.write(MEGABYTE));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    } else response.writeHead(404).end("gone");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("addresses", () => {
  test("a page is read and knows where it came from", async () => {
    const notice = JSON.parse((await noticelens(["parse", `${base}/notice.html`])).stdout);
    expect(notice.source).toMatchObject({ url: `${base}/notice.html`, name: "notice.html" });
    expect(notice.problems).toHaveLength(2);
  });

  test("five redirects are followed", async () => {
    const notice = JSON.parse((await noticelens(["parse", `${base}/step/4`])).stdout);
    expect(notice.source.url).toBe(`${base}/notice.html`);
  });

  test.each([
    ["/step/5", "more than 5 redirects [fetch/redirects]"],
    ["/loop", "more than 5 redirects [fetch/redirects]"],
    ["/file", "not http: file: [fetch/scheme]"],
    ["/announced", "larger than 64 MB [fetch/too-large]"],
    ["/endless", "larger than 64 MB [fetch/too-large]"],
    ["/nowhere", "answered 404 [fetch/status]"],
  ])("%s is refused: %s", async (path, words) => {
    const run = await noticelens([`${base}${path}`]);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain(words);
  });

  test("only http and https are fetched", async () => {
    const run = await noticelens(["ftp://127.0.0.1/notice.html", "file:///etc/hostname"]);
    expect(run.code).toBe(1);
    expect(run.stderr.match(/fetch\/scheme/g)).toHaveLength(2);
  });

  test("a site that does not answer is one failure among others", async () => {
    const run = await noticelens(["parse", "http://127.0.0.1:1/", `${base}/notice.html`]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toHaveLength(1);
  });
});
