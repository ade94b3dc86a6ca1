import { toGbk } from "../../support/reading.ts";

/** The lines of a notice; the cells of a table's row are joined by tabs. */
export type Lines = readonly string[];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const CHARSET = '<meta charset="utf-8">';

/** A document of a head and a body. */
export function page(head: string, body: string): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head>${head}</head>\n<body>${body}</body></html>`;
}

/** Paragraphs and tables as an editor of a content system leaves them. */
export function article(lines: Lines): string {
  const parts: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) parts.push(`<table border="1"><tbody>${rows.join("")}</tbody></table>`);
    rows = [];
  };
  for (const line of lines) {
    const cells = line.split("\t");
    if (cells.length >= 3) {
      rows.push(`<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
      continue;
    }
    flush();
    const words = escaped(line).replace(/\d+(?:\.\d+)?/g, '<span lang="EN-US">$&</span>');
    parts.push(`<p style="text-indent:2em"><span style="font-family:仿宋_GB2312">${words}</span></p>`);
  }
  flush();
  return parts.join("\n");
}

const LIGHT = { ground: "#fff", ink: "#222", head: "#b6171e" };
const DARK = { ground: "#14161a", ink: "#e6e8eb", head: "#1f2937" };

/** A page of a government's content system: a head that stays, crumbs, the article, what else there is to read. */
export function governmentPage([title = "", ...rest]: Lines, { dark = false } = {}): string {
  const { ground, ink, head } = dark ? DARK : LIGHT;
  const style = `<style>body{margin:0;background:${ground};color:${ink};font:16px/2 serif}
    .head{position:sticky;top:0;height:80px;background:${head};color:#fff}main{width:900px;margin:auto}a{color:inherit}</style>`;
  const meta = `<meta name="ArticleTitle" content="${escaped(title)}"><meta name="PubDate" content="2025-03-20 10:16">
    <meta name="ContentSource" content="砚溪县纪委监委"><title>${escaped(title)}_砚溪县人民政府</title>`;
  return page(
    `${CHARSET}${meta}${style}`,
    `<div class="head"><a href="/">砚溪县人民政府</a> <a href="/zwgk/">政务公开</a> <a href="/hdjl/">互动交流</a></div>
    <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 巡察整改</div>
    <main><h1>${escaped(title)}</h1><div class="info">发布时间：2025-03-20 10:16　来源：砚溪县纪委监委　浏览次数：<i>318</i></div>
    <div class="TRS_Editor">${article(rest)}</div>
    <div class="related"><h3>相关链接</h3><ul><li><a href="/a1/">关于开展安全生产检查的通知</a></li>
    <li><a href="/a2/">2024年第四季度信访情况</a></li></ul></div></main>
    <div class="foot">主办：砚溪县人民政府办公室　网站标识码：0000000001　地址：砚溪县人民路1号</div>`,
  );
}

/** A page of an old system in GBK: tables for layout, line breaks for paragraphs, the charset named in the page only. */
export function oldPage([title = "", ...rest]: Lines): Uint8Array {
  const text = rest.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escaped(line)}`).join("<br>\r\n<br>\r\n");
  return toGbk(
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>通知公告</title></head>
    <body><table width="980" align="center"><tr><td colspan="2"><a href="/">网站首页</a>|<a href="/b">机构设置</a></td></tr>
    <tr><td width="180" valign="top">栏目导航<br><a href="/c">通知公告</a></td><td valign="top">
    <table width="100%"><tr><td align="center"><b>${escaped(title)}</b></td></tr>
    <tr><td align="right">更新时间：2025-3-20</td></tr><tr><td><font size="3">${text}</font></td></tr></table>
    </td></tr><tr><td colspan="2" align="center">版权所有</td></tr></table></body></html>`,
  );
}

/** A page that is empty until a script has put the text there, in spans within spans; then `window.rendered` is true. */
export function scriptedPage(lines: Lines): string {
  const script = `setTimeout(() => {
    const root = document.getElementById("app");
    for (const line of ${JSON.stringify(lines).replaceAll("<", "\\u003c")}) {
      const block = root.appendChild(document.createElement("div"));
      const outer = block.appendChild(document.createElement("span"));
      for (const part of line.match(/.{1,17}/gsu) ?? []) {
        const inner = outer.appendChild(document.createElement("span")).appendChild(document.createElement("span"));
        inner.append(part.slice(0, 6), part.slice(6));
      }
    }
    window.rendered = true;
  }, 150);`;
  return page(
    `${CHARSET}<title>详情</title>`,
    `<nav><a href="/">首页</a></nav><div id="app"></div><script>${script}</script>`,
  );
}

/** What the changing page can do to itself, by `window.change(name)` or the button of that name. */
export const CHANGES = ["insert", "delete", "reorder", "rerender", "reword", "split"] as const;

/** A page that changes after it was read. Its paragraphs stand in `#text`. */
export function changingPage([title = "", ...rest]: Lines): string {
  const script = `const box = document.getElementById("text");
    const problems = () => [...box.children].filter((p) => /问题|不力|不足|不严/.test(p.textContent));
    const changes = {
      insert() { const p = document.createElement("p"); p.textContent = "编者按：以下为整改通报全文。"; box.prepend(p); },
      delete() { problems()[2]?.remove(); },
      reorder() { const all = [...box.children]; box.append(...all.splice(2, Math.floor(all.length / 2))); },
      rerender() { const html = box.innerHTML; box.textContent = ""; box.innerHTML = html.replaceAll("<p>", '<p class="again"><b></b>'); },
      reword() { for (const p of problems()) p.textContent = p.textContent.replace(/问题/, "有关问题"); },
      split() { for (const p of box.children) for (const t of [...p.childNodes]) if (t.nodeType === 3 && t.length > 8) t.splitText(7); },
    };
    window.change = (name) => changes[name]();
    for (const button of document.querySelectorAll("[data-change]")) button.onclick = () => window.change(button.dataset.change);`;
  const buttons = CHANGES.map((name) => `<button data-change="${name}">${name}</button>`).join("");
  const paragraphs = rest.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  return page(
    `${CHARSET}<title>${escaped(title)}</title>`,
    `<div class="tools">${buttons}</div><h1>${escaped(title)}</h1><div id="text">${paragraphs}</div><script>${script}</script>`,
  );
}

/** A plain page with a text in its middle, put into whatever `wrap` makes of it. */
export function plainPage([title = "", ...rest]: Lines, wrap = (inside: string): string => inside): string {
  const inside = `<h1>${escaped(title)}</h1>${rest.map((line) => `<p>${escaped(line)}</p>`).join("\n")}`;
  return page(`${CHARSET}<title>${escaped(title)}</title>`, wrap(inside));
}
