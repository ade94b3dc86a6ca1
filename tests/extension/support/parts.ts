import { article, type Lines, page } from "./site-pages.ts";

const thirds = (lines: Lines): Lines[] => {
  const size = Math.ceil(lines.length / 3);
  return [0, 1, 2].map((part) => lines.slice(part * size, (part + 1) * size));
};

/** The pages of a notice in three parts, by their last name; `t1_3.html` may be one that asks to sign in. */
export function partPage([title = "", ...rest]: Lines, path: string): string | null {
  const number = Number(
    /^\/(?:parts|closed-parts|chained-parts|closed-chained-parts)\/t1(?:_([23]))?\.html$/.exec(path)?.[1] ?? 1,
  );
  if (!/\/t1(?:_[23])?\.html$/.test(path)) return null;
  if (path.startsWith("/closed-") && number === 3) return page("<title>登录</title>", "<h1>请先登录</h1>");
  const link = (to: number, words: string): string => `<a href="t1${to > 1 ? `_${to}` : ""}.html">${words}</a>`;
  const numbers = [1, 2, 3].map((to) => (to === number ? `<b>${to}</b>` : link(to, String(to)))).join(" ");
  const back = number > 1 ? link(number - 1, "上一页") : "";
  const onward = number < 3 ? link(number + 1, "下一页") : "";
  const pager = path.includes("chained-parts/")
    ? `${back} ${onward}`
    : `第${number}页 共3页 ${back} ${numbers} ${onward}`;
  return page(
    `<meta charset="utf-8"><title>${title}</title>`,
    `<h1>${title}</h1><div class="text">${article(thirds(rest)[number - 1] ?? [])}<p class="pager">${pager}</p></div>
     <p>上一篇：<a href="t0_2.html">关于做好防汛工作的通知</a></p><ul><li><a href="t2_1.html">1</a></li></ul>`,
  );
}

/** A page that shows the beginning of a notice, and the rest when its control is clicked; `broken`: the click does nothing. */
export function foldedPage([title = "", ...rest]: Lines, isBroken = false): string {
  const [first = [], ...others] = thirds(rest);
  const click = isBroken
    ? ""
    : `document.getElementById("rest").innerHTML = ${JSON.stringify(article(others.flat())).replaceAll("<", "\\u003c")};
       document.getElementById("more").remove();`;
  return page(
    `<meta charset="utf-8"><title>${title}</title>`,
    `<h1>${title}</h1><div>${article(first)}<div id="rest"></div><div id="more" role="button">展开全文 ▼</div></div>
     <script>document.getElementById("more").onclick = () => { ${click} };</script>`,
  );
}

/** The whole text is there, in a box that shows its beginning. */
export function clippedPage([title = "", ...rest]: Lines): string {
  return page(
    `<meta charset="utf-8"><title>${title}</title>`,
    `<h1>${title}</h1><div style="height:300px;overflow:hidden">${article(rest)}</div><div role="button">展开全文</div>`,
  );
}

/** A page that lists notices among other things. */
export const LIST = page(
  '<meta charset="utf-8"><title>巡察整改_砚溪县人民政府</title>',
  `<nav><a href="/zwgk/">政务公开</a> <a href="/xczg/">巡察整改</a></nav><h1>巡察整改</h1><ul>
  <li><a href="/gov/">学校党委关于巡视整改进展情况的通报</a><span>2025-03-20</span></li>
  <li><a href="/gov/qingtang/" title="关于巡察整改进展情况的通报（第二份）">关于巡察整改进展…</a><span>[2025-02-11]</span></li>
  <li><a href="/nowhere/">砚溪县水务局党组关于巡察整改情况的通报 2025年1月5日</a></li>
  <li><a href="/a1/">关于做好今冬明春森林防火工作的通知要求</a><span>2025-01-02</span></li></ul>`,
);

const whole = ([title = "", ...rest]: Lines, pager: string): string =>
  page(
    `<meta charset="utf-8"><title>${title}</title>`,
    `<h1>${title}</h1><div class="text">${article(rest)}</div><p>${pager}</p>`,
  );

/** What stands below a notice that is all there, or may not be: by name the words and links, and what must be said of it. */
export const PAGERS: Readonly<Record<string, { pager: string; says: RegExp | null }>> = {
  "the next notice of the site": { pager: '下一篇：<a href="/gov/t2_1.html">关于防汛工作的通知</a>', says: null },
  "a link onward to another notice": { pager: '<a href="/elsewhere/7.html">下一页</a>', says: null },
  "numbers that lead to other columns": { pager: '<a href="/a/1.html">1</a> <a href="/a/2.html">2</a>', says: null },
  "one page of one": { pager: "第1页 共1页", says: null },
  "pages of a document, in its words": { pager: "该方案共12页，详见附件，第3页为责任分工", says: null },
  "links by query": {
    pager: '<a href="?page=1">1</a> <a href="?page=2">2</a> <a href="?page=2">下一页</a>',
    says: /这一页是第 1 页，共 2 页。第 2 页还没有读。从 .+ 取这 1 个网页/,
  },
  "buttons without an address": {
    pager: "<span>第 <b>1</b> 页 / 共 <b>4</b> 页</span> <button>下一页</button>",
    says: /共 4 页。第 2、3、4 页还没有读。网页没有给出那些页的地址/,
  },
  "links that a script follows": {
    pager: '<a href="javascript:go(2)">下一页</a> 共3页 第1页',
    says: /共 3 页。第 2、3 页还没有读。网页没有给出那些页的地址/,
  },
};

/** A notice with such a pager. */
export const pagedPage = (name: string, lines: Lines): string | null =>
  PAGERS[name] ? whole(lines, PAGERS[name].pager) : null;
