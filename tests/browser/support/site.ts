import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { abstractNum, item, level, num, paragraph, table, writeDocx } from "../../support/docx-writer.ts";
import { type Labelled, labelledNotices } from "../../support/labelled.ts";
import { SCAN, writePdf } from "../../support/pdf-writer.ts";
import { toGbk } from "../../support/reading.ts";
import { renderPdf } from "../../support/render.ts";

/** A site that publishes notices, on this machine. */
export interface Site {
  readonly url: string;
  /** What was asked for. Sample: `"GET /notice.pdf"`. */
  readonly log: string[];
  close(): Promise<void>;
}

const NOTICES = new Map(labelledNotices().map((labelled) => [labelled.name, labelled]));

/** One of the invented notices of the fixtures. */
export function notice(name: string): Labelled {
  const found = NOTICES.get(name);
  if (!found) throw new Error(`no notice ${name}`);
  return found;
}

const lines = ({ text }: Labelled): string[] => text.split("\n").filter((line) => line.trim() !== "");
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
const UTF8 = '<meta charset="utf-8">';

/** A page of a government's system: header that stays, crumbs, meta tags, editor's paragraphs split over spans. */
export function governmentPage(labelled: Labelled, { dark = false } = {}): string {
  const [title = "", ...rest] = lines(labelled);
  const style = `<style>body{margin:0;font:16px/30px serif;${dark ? "background:#15171b;color:#e9ecf0" : ""}}header{position:sticky;top:0;background:${dark ? "#22262c" : "#eef0f3"};height:56px}</style>`;
  const meta = `${UTF8}<title>${escaped(title)}_青石县人民政府</title><meta name="ArticleTitle" content="${escaped(title)}"><meta name="PubDate" content="2024-05-17 09:00">${style}`;
  const split = (text: string): string => text.replace(/\d+|[《》]/g, (part) => `<span lang="EN-US">${part}</span>`);
  const body = rest.map(
    (text) =>
      `<p style="text-indent:2em"><span style="font-family:仿宋"><span>${split(escaped(text))}</span></span></p>`,
  );
  return page(
    meta,
    `<header><a href="/">首页</a> <a href="/zw/">政务公开</a></header><div class="crumbs">当前位置：<a href="/">首页</a> &gt; 公告</div><!-- article --><h1>${escaped(title)}</h1><div class="TRS_Editor">${body.join("\n")}</div><footer>主办：青石县人民政府办公室 联系电话：0799-1234567</footer>`,
  );
}

/** A page of an old system: tables for layout, line breaks for paragraphs, GBK. */
function oldPage(labelled: Labelled): Uint8Array {
  const body = lines(labelled)
    .map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${escaped(text)}`)
    .join("<br>\r\n");
  return toGbk(
    page(
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>通知公告</title>',
      `<table width="980"><tr><td width="200"><a href="/">首页</a></td><td><div id="zoom">${body}</div></td></tr></table>`,
    ),
  );
}

/** A page whose text a script puts there, piece by piece. */
function scriptedPage(labelled: Labelled): string {
  const script = `const lines=${JSON.stringify(lines(labelled))};const root=document.querySelector("#app");
for(const line of lines){const p=document.createElement("div");p.className="para";for(const part of line.match(/.{1,17}/gu)??[]){const s=document.createElement("span");s.append(part.slice(0,5),part.slice(5));p.append(s)}root.append(p)}`;
  return page(
    `${UTF8}<title>详情</title>`,
    `<nav><a href="/">首页</a></nav><main id="app"></main><script>${script}</script>`,
  );
}

/** A page that can be made to change, by a button each. */
function changingPage(labelled: Labelled): string {
  const [title = "", ...rest] = lines(labelled);
  const paragraphs = rest.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  const script = `const box=document.querySelector("#text");
window.change={insert(){const p=document.createElement("p");p.textContent="编者按：以下为通报全文。";box.prepend(p)},
remove(words){for(const p of [...box.children])if(p.textContent.includes(words))p.remove()},
reorder(){const [a,b]=[box.children[3],box.children[5]];box.insertBefore(b,a)},
rerender(){const html=box.innerHTML;box.innerHTML="";box.innerHTML=html.replace(/<p>/g,'<p class="again"><b></b>')},
reword(from,to){for(const p of box.children)if(p.textContent.includes(from))p.textContent=p.textContent.replace(from,to)}}`;
  return page(
    `${UTF8}<title>${escaped(title)}</title>`,
    `<h1>${escaped(title)}</h1><div id="text">${paragraphs}</div><script>${script}</script>`,
  );
}

/** A notice of `count` problems with three measures each, to measure by. */
export function longNotice(count: number): string {
  const sections = Math.ceil(count / 30);
  const paragraphs = [
    `关于巡察整改进展情况的通报`,
    "根据统一部署，2023年9月11日至11月30日，县委第一巡察组对县农业农村局党组开展了常规巡察。",
    "二、整改落实情况",
  ];
  let number = 0;
  for (let section = 1; section <= sections; section++) {
    paragraphs.push(`（${han(section)}）第${han(section)}个方面的问题`);
    for (let index = 1; index <= 30 && number < count; index++) {
      number += 1;
      paragraphs.push(`${index}.关于“第${number}处灌溉设施管护不到位，责任没有落实到人”的问题。`);
      paragraphs.push(
        `整改情况：该问题${number % 3 ? "已完成整改" : "正在推进"}。一是对${number}处灌溉设施逐一建档，落实管护人员${(number % 9) + 2}名，2024年${(number % 12) + 1}月${(number % 27) + 1}日前全部到岗。二是印发《灌溉设施管护办法》（青农发〔2024〕${number}号），明确巡查、维修、报告三项要求。三是投入维修资金${(number % 90) + 10}.5万元，更换水泵${(number % 7) + 1}台，修复渠道${number + 100}米。`,
      );
    }
  }
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  return page(`${UTF8}<title>${paragraphs[0]}</title>`, `<h1>${paragraphs[0]}</h1><div class="content">${body}</div>`);
}

function han(value: number): string {
  const digits = "零一二三四五六七八九";
  if (value < 10) return digits[value] ?? "";
  return `${value >= 20 ? digits[Math.floor(value / 10)] : ""}十${value % 10 ? digits[value % 10] : ""}`;
}

/** A DOCX in which Word counts, with a table. */
export function numberedDocx(): Uint8Array {
  const numbering = abstractNum(1, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.")) + num(1, 1);
  const body = [
    paragraph("青石县水利局党组关于巡察整改进展情况的通报"),
    paragraph("2023年9月11日至11月30日，县委第二巡察组对县水利局党组开展了常规巡察。2024年1月9日反馈了巡察意见。"),
    item("组织领导情况", 1),
    paragraph("局党组召开专题会议3次，研究整改方案。"),
    item("问题整改情况", 1),
    paragraph("1.关于“河道巡查记录缺失”的问题。"),
    paragraph(
      "整改情况：该问题已完成整改。一是补齐河道巡查记录126份。二是印发《河道巡查制度》，自2024年3月1日起每周巡查2次。",
    ),
    paragraph("2.关于“水库值班补贴发放不规范”的问题。"),
    paragraph("整改情况：该问题正在推进。一是清退多发补贴1.2万元。二是2024年12月底前完成值班制度修订。"),
    table([
      ["项目", "金额", "状态"],
      ["补贴", "1.2万元", "已清退"],
    ]),
    paragraph("联系电话：0799-6210358"),
  ];
  return writeDocx({ body: body.join(""), numbering });
}

const HTML = "text/html; charset=utf-8";
const LINKS = ["pdf", "docx", "doc", "wps", "ofd", "jpg"];

type Route = { readonly type: string; readonly body: string | Uint8Array };

function routes(): Record<string, Route> {
  const liyuan = notice("liyuan");
  const pdf = renderPdf(notice("luping"));
  return {
    "/gov/t20240517.html": { type: HTML, body: governmentPage(liyuan) },
    "/dark/t1.html": { type: HTML, body: governmentPage(liyuan, { dark: true }) },
    "/gbk/view.asp": { type: "text/html", body: oldPage(notice("songyi")) },
    "/spa/detail": { type: HTML, body: scriptedPage(notice("tangpu")) },
    "/changing.html": { type: HTML, body: changingPage(notice("heshui")) },
    "/notice.pdf": { type: "application/pdf", body: pdf },
    "/scan.pdf": { type: "application/pdf", body: writePdf([{ drawing: SCAN }, { drawing: SCAN }]) },
    "/notice.docx": {
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      body: numberedDocx(),
    },
    "/links.html": {
      type: HTML,
      body: page(
        `${UTF8}<title>整改情况公示</title>`,
        `<h1>青石县水利局整改情况公示</h1><p>现将整改情况予以公示，详见附件。</p>${LINKS.map((type) => `<p><a href="/${type === "docx" || type === "pdf" ? `notice.${type}` : `file.${type}`}">附件：整改情况.${type}</a></p>`).join("")}`,
      ),
    },
    "/announcement.html": {
      type: HTML,
      body: page(
        `${UTF8}<title>巡察公告</title>`,
        `<h1>县委第三巡察组巡察公告</h1>${["根据县委统一部署，县委第三巡察组将于2024年4月8日至6月7日对县教育局党组开展常规巡察。", "巡察期间设专门值班电话：0799-6210777，受理时间为工作日8:30至18:00。", "邮政信箱：青石县第12号信箱。", "巡察组主要受理反映县教育局党组领导班子及其成员的来信来电来访。"].map((text) => `<p>${text}</p>`).join("")}`,
      ),
    },
    "/plain.html": {
      type: HTML,
      body: page(`${UTF8}<title>天气</title>`, "<h1>本周天气</h1><p>周一晴，最高气温二十五度。周二多云。</p>"),
    },
    "/long.html": { type: HTML, body: longNotice(600) },
    "/thirty.html": { type: HTML, body: longNotice(150) },
    "/details.html": {
      type: HTML,
      body: page(
        `${UTF8}<title>通报</title>`,
        `<details><summary>查看通报</summary>${lines(liyuan)
          .map((text) => `<p>${escaped(text)}</p>`)
          .join("")}</details>`,
      ),
    },
    "/frame.html": {
      type: HTML,
      body: page(
        `${UTF8}<title>通报</title>`,
        '<h1>政务公开</h1><iframe src="/gov/t20240517.html" width="900" height="700"></iframe>',
      ),
    },
  };
}

let made: Record<string, Route> | null = null;

/** Opens the site on a free port. */
export async function openSite(): Promise<Site> {
  made ??= routes();
  const own = made;
  const log: string[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    const path = (request.url ?? "/").replace(/\?.*/, "");
    log.push(`${request.method} ${path}`);
    const route = own[path];
    if (!route) return void response.writeHead(404).end();
    const body = Buffer.from(route.body);
    response.writeHead(200, {
      "content-type": route.type,
      "content-length": body.length,
      "cache-control": "max-age=600",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
