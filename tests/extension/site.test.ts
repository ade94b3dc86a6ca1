import { parse } from "@noticelens/parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KINDS, LONG, openSite, type Site } from "./support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

async function read(path: string) {
  const response = await fetch(site.url + path);
  return parse({
    bytes: new Uint8Array(await response.arrayBuffer()),
    url: site.url + path,
    mediaType: response.headers.get("content-type"),
  });
}

test.each([
  ["/gov/", 13],
  ["/dark/", 13],
  ["/details/", 13],
  ["/gbk/", 12],
  ["/changing/", 13],
  ["/notice.pdf", 13],
  ["/download", 13],
  ["/notice.docx", 12],
  ["/30k/", LONG["/30k/"]],
  ["/long/", LONG["/long/"]],
  ["/long/25/", 25],
])("%s holds a notice of %i problems", async (path, count) => {
  const { problems } = await read(path);
  expect(problems.length).toBe(count);
});

test.each(["/announcement/", "/news/", "/scan.pdf", "/garbled.pdf"])("%s holds no problem", async (path) => {
  expect((await read(path)).problems).toEqual([]);
});

test("the long pages are as long as their names say", async () => {
  expect(Math.round((await read("/30k/")).text.length / 5_000)).toBe(6);
  expect(Math.round((await read("/long/")).text.length / 50_000)).toBe(6);
});

test("the PDF has several pages", async () => {
  expect((await read("/notice.pdf")).source.pages).toBeGreaterThan(2);
});

test("every file of the links page is there, on both sites", async () => {
  const html = await (await fetch(`${site.url}/links/`)).text();
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => new URL(link, site.url).href);
  expect(links.length).toBe(KINDS.length + 1);
  for (const link of links) expect((await fetch(link)).status, link).toBe(200);
  expect(site.requests()).toContain("foreign GET /notice.docx");
});
