import { createServer, type Server } from "node:http";
import { type Labelled, labelledNotices } from "../../support/labelled.ts";
import { SCAN, writePdf } from "../../support/pdf-writer.ts";
import { renderPdf } from "../../support/render.ts";
import { writeZip } from "../../support/zip-writer.ts";
import { asNumberedDocx, asText, countedNotice } from "./counted-notice.ts";
import { closed, listening } from "./network.ts";
import { clippedPage, foldedPage, LIST, pagedPage, partPage } from "./parts.ts";
import { crowdedPage, EMBEDDED, OFFERS, PLACES, routedPage } from "./places.ts";
import { SHAPES, shapedPage } from "./shapes.ts";
import { changingPage, governmentPage, type Lines, oldPage, page, plainPage, scriptedPage } from "./site-pages.ts";

/** A site that publishes invented notices, on this machine. */
export interface Site {
  /** Where it is, without a slash at the end. Sample: `http://127.0.0.1:41873`. */
  readonly url: string;
  /** The same pages under another name and port: another site to a browser. */
  readonly foreign: string;
  /** What was asked for since the site opened. Sample: `GET /notice.pdf`; the foreign site's begin with `foreign `. */
  requests(): readonly string[];
  close(): Promise<void>;
}

/** The labelled notices that stand behind the pages; each names ten problems or more. */
export const BEHIND = {
  "/gov/": "luping",
  "/dark/": "luping",
  "/details/": "luping",
  "/frame/": "luping",
  "/gbk/": "qingtang",
  "/spa/": "audit-government-announcement",
  "/changing/": "audit-government-announcement",
  "/notice.pdf": "daichuan",
} as const;

const NOTICES = new Map(labelledNotices().map((labelled) => [labelled.name, labelled]));

/** One of the invented notices of the fixtures, with the labels of its parts. Sample: `notice(BEHIND["/gov/"])`. */
export function notice(name: string): Labelled {
  const found = NOTICES.get(name);
  if (!found) throw new Error(`no notice ${name}`);
  return found;
}

/** How many problems the long pages name. */
export const LONG = { "/long/": 600, "/30k/": 60 } as const;

interface Route {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const HTML = "text/html; charset=utf-8";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const html = (body: string): Route => ({ type: HTML, body });
const pdf = (body: Uint8Array): Route => ({ type: "application/pdf", body });

function linesOf(name: string): Lines {
  const { text, labels } = notice(name);
  const title = labels.find(({ tag }) => tag === "title");
  const rest = title ? text.slice(0, title.start) + text.slice(title.end) : text;
  const lines = rest.split("\n").filter((line) => line.trim() !== "");
  return title ? [title.text.replaceAll("\n", ""), ...lines] : lines;
}

/** Every page by its path; a function, since most tests ask for two or three of them. */
const ROUTES: Readonly<Record<string, (site: Pick<Site, "url" | "foreign">) => Route>> = {
  "/": () => html(plainPage(["砚溪县人民政府", "政务公开", "互动交流"])),
  "/gov/": () => html(governmentPage(linesOf(BEHIND["/gov/"]))),
  "/two/": () => html(governmentPage([...linesOf(BEHIND["/gov/"]), ...linesOf("danxi")])),
  "/dark/": () => html(governmentPage(linesOf(BEHIND["/dark/"]), { dark: true })),
  // The page names its own charset; the header says nothing of it.
  "/gbk/": () => ({ type: "text/html", body: oldPage(linesOf(BEHIND["/gbk/"])) }),
  "/spa/": () => html(scriptedPage(linesOf(BEHIND["/spa/"]))),
  "/changing/": () => html(changingPage(linesOf(BEHIND["/changing/"]))),
  "/details/": () =>
    html(
      plainPage(
        linesOf(BEHIND["/details/"]),
        (inside) => `<h2>公开内容</h2><details><summary>查看通报全文</summary>${inside}</details>`,
      ),
    ),
  "/frame/": () => html(framePage("/gov/")),
  "/tall-frame/": () => html(framePage("/gov/", 9_000)),
  "/foreign-frame/": ({ foreign }) => html(framePage(`${foreign}/gov/`)),
  "/small-foreign-frame/": ({ foreign }) => html(framePage(`${foreign}/gov/`, 120)),
  "/offers/": () => html(OFFERS),
  "/routed/": () => html(routedPage(linesOf(BEHIND["/gov/"]), linesOf(BEHIND["/spa/"]))),
  "/list/": () => html(LIST),
  "/folded/": () => html(foldedPage(linesOf(BEHIND["/gov/"]))),
  "/broken-fold/": () => html(foldedPage(linesOf(BEHIND["/gov/"]), true)),
  "/clipped/": () => html(clippedPage(linesOf(BEHIND["/gov/"]))),
  "/crowded/": () => html(crowdedPage(linesOf(BEHIND["/gov/"]), 54_000)),
  "/long/": () => html(plainPage(asText(countedNotice(LONG["/long/"])).split("\n"))),
  "/30k/": () => html(plainPage(asText(countedNotice(LONG["/30k/"])).split("\n"))),
  "/links/": ({ foreign }) => html(linksPage(foreign)),
  "/announcement/": () => html(plainPage(ANNOUNCEMENT)),
  "/news/": () => html(plainPage(NEWS)),
  "/notice.pdf": () => pdf(renderPdf(notice(BEHIND["/notice.pdf"]))),
  // No name that says so: only the header tells that it is a PDF.
  "/download": () => pdf(renderPdf(notice(BEHIND["/notice.pdf"]))),
  "/scan.pdf": () => pdf(writePdf([{ drawing: SCAN }, { drawing: SCAN }])),
  "/garbled.pdf": () => pdf(garbledPdf(linesOf(BEHIND["/notice.pdf"]))),
  "/notice.docx": () => ({ type: WORD, body: asNumberedDocx(countedNotice(12)) }),
  "/notice.zip": () => ({
    type: "application/zip",
    body: writeZip([
      { name: "整改/甲.docx", data: asNumberedDocx(countedNotice(12)) },
      { name: "整改/乙.txt", data: notice("danxi").text },
      { name: "图.jpg", data: "" },
    ]),
  }),
  "/notice.doc": () => ({ type: "application/msword", body: OLD_WORD }),
  "/notice.wps": () => ({ type: "application/vnd.ms-works", body: OLD_WORD }),
  "/notice.ofd": () => ({
    type: "application/octet-stream",
    body: Uint8Array.of(0x50, 0x4b, 5, 6, ...Array(18).fill(0)),
  }),
  "/notice.jpg": () => ({ type: "image/jpeg", body: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9) }),
};

/** The first bytes of a compound file, as .doc and .wps begin (MS-CFB 2.2). */
const OLD_WORD = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(504).fill(0));

/**
 * Opens the site on two free ports. `/gov/<name>/` shows any labelled notice, `/long/<n>/` a notice of n problems,
 * `/shapes/<name>/` one in a page of some build, `/places/<name>/` one in some place of a page.
 */
export async function openSite(): Promise<Site> {
  const asked: string[] = [];
  const where = { url: "", foreign: "" };
  const serve = (prefix: string): Server =>
    createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://site").pathname;
      asked.push(`${prefix}${request.method} ${path}`);
      const route = routeOf(path)?.(where);
      if (!route) return void response.writeHead(404, { "content-type": HTML }).end(page("<title>404</title>", "404"));
      const body = Buffer.from(route.body);
      const headers = { "content-type": route.type, "content-length": body.length, "cache-control": "no-store" };
      response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
    });
  const [own, other] = [serve(""), serve("foreign ")];
  where.url = `http://127.0.0.1:${await listening(own)}`;
  where.foreign = `http://localhost:${await listening(other, "localhost")}`;
  return {
    ...where,
    requests: () => [...asked],
    close: async () => void (await Promise.all([closed(own), closed(other)])),
  };
}

function routeOf(path: string): ((site: Pick<Site, "url" | "foreign">) => Route) | null {
  const named = /^\/gov\/([a-z-]+)\/$/.exec(path)?.[1];
  if (named && NOTICES.has(named)) return () => html(governmentPage(linesOf(named)));
  const count = /^\/long\/(\d{1,4})\/$/.exec(path)?.[1];
  if (count) return () => html(plainPage(asText(countedNotice(Number(count))).split("\n")));
  const shape = SHAPES[decodeURIComponent(/^\/shapes\/([^/]+)\/$/.exec(path)?.[1] ?? "")];
  if (shape) return () => html(shapedPage(shape, linesOf(BEHIND["/gov/"])));
  const place = PLACES[decodeURIComponent(/^\/places\/([^/]+)\/$/.exec(path)?.[1] ?? "")];
  if (place) return () => html(place(linesOf(BEHIND["/gov/"])));
  const paged = pagedPage(decodeURIComponent(/^\/pagers\/([^/]+)\/$/.exec(path)?.[1] ?? ""), linesOf(BEHIND["/gov/"]));
  if (paged) return () => html(paged);
  const part = partPage(linesOf(BEHIND["/gov/"]), path);
  if (part) return () => html(part);
  const embedded = EMBEDDED[path];
  if (embedded) return () => html(embedded);
  return ROUTES[path] ?? null;
}

function framePage(source: string, height = 700): string {
  const frame = `<iframe src="${source}" title="正文" width="960" height="${height}"></iframe>`;
  return page('<meta charset="utf-8"><title>信息公开</title>', `<h1>信息公开</h1><p>请在下方查看。</p>${frame}`);
}

/** The kinds of file the links page offers; `pdf`, `docx` and what is in the `zip` can be read. */
export const KINDS = ["pdf", "docx", "zip", "doc", "wps", "ofd", "jpg"] as const;

function linksPage(foreign: string): string {
  const own = KINDS.map(
    (kind, index) => `<p>附件${index + 1}：<a href="/notice.${kind}">整改进展情况通报.${kind}</a></p>`,
  );
  const other = `<p>附件${KINDS.length + 1}：<a href="${foreign}/notice.docx">整改进展情况通报（另站）.docx</a></p>`;
  return page(
    '<meta charset="utf-8"><title>巡察整改公开</title>',
    `<h1>砚溪县水务局巡察整改情况公开</h1><p>现将整改情况予以公开，详见附件。</p><div class="files">${own.join("")}${other}</div>`,
  );
}

function garbledPdf(lines: Lines): Uint8Array {
  const words = lines.slice(0, 30).map((line, index) => ({
    text: line.slice(0, 30),
    x: 72,
    y: 770 - index * 22,
    size: 12,
    font: "unmapped" as const,
  }));
  return writePdf([{ words }]);
}

const ANNOUNCEMENT: Lines = [
  "砚溪县委第三巡察组巡察公告",
  "根据县委统一部署，县委第三巡察组将于2024年4月8日至6月7日对砚溪县教育局党组开展常规巡察。",
  "巡察期间设专门值班电话：0799-5550777，受理时间为工作日8:30至18:00；邮政信箱：砚溪县第12号信箱。",
  "根据有关规定，巡察组主要受理反映县教育局党组领导班子及其成员问题的来信来电来访。",
  "砚溪县委第三巡察组",
  "2024年4月8日",
];

const NEWS: Lines = [
  "我县春季植树活动圆满结束",
  "3月12日，砚溪县组织干部群众在南山林场开展义务植树活动，共栽植苗木三千余株。",
  "活动现场，大家分工协作，挖坑、扶苗、培土、浇水，一派热火朝天的景象。",
  "近年来，我县持续推进国土绿化，森林覆盖率稳步提升。",
];
