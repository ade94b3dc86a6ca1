import { article, type Lines, page } from "./site-pages.ts";

/** Pages in which a notice stands elsewhere than in plain paragraphs, by name. */
export const PLACES: Readonly<Record<string, (lines: Lines) => string>> = {
  "shadow root": (lines) =>
    written(`<notice-text></notice-text>`, define("notice-text", `${article(lines.slice(1))}`, lines)),
  "shadow roots in each other, with slots": ([title = "", ...rest]) =>
    written(
      `<outer-frame><h1 slot="title">${title}</h1>${article(rest)}</outer-frame>`,
      `${definition("inner-frame", "<section><slot></slot></section>")}
       ${definition("outer-frame", '<slot name="title"></slot><inner-frame><slot></slot></inner-frame>')}`,
    ),
  "form whose fields are named like what is asked of it": ([title = "", ...rest]) =>
    written(
      `<form>${NAMES.map((name) => `<input type="hidden" name="${name}">`).join("")}<h1>${title}</h1>${article(rest)}</form>`,
    ),
  "picture named body": ([title = "", ...rest]) =>
    written(`<img name="body" alt=""><img name="documentElement" alt=""><h1>${title}</h1>${article(rest)}`),
  "small frame beside many links": () =>
    written(`${LINKS}<iframe src="/gov/" title="正文" width="320" height="180"></iframe>`),
};

const NAMES = [
  "attributes",
  "contains",
  "closest",
  "checkVisibility",
  "parentNode",
  "parentElement",
  "firstChild",
  "nextSibling",
  "tagName",
  "nodeType",
  "setAttribute",
  "getAttribute",
  "removeAttribute",
  "getBoundingClientRect",
  "textContent",
];

const LINKS = Array.from(
  { length: 120 },
  (_, index) => `<a href="/n${index}/">关于做好第${index}号工作的通知</a><br>`,
).join("");

/** PDFs that a page shows inside itself. */
export const EMBEDDED: Readonly<Record<string, string>> = {
  "/embed/": written('<h1>附件</h1><embed src="/notice.pdf" type="application/pdf" width="800" height="600">'),
  "/object/": written(
    '<h1>附件</h1><object data="/notice.pdf" type="application/pdf" width="800" height="600"></object>',
  ),
  "/pdf-frame/": written('<h1>附件</h1><iframe src="/notice.pdf" width="800" height="600"></iframe>'),
  "/viewer/": written(
    '<div id="viewerContainer"><div class="pdfViewer"><div class="textLayer">整 改 情 况</div></div></div>',
  ),
  "/viewer-frame/": written(
    '<h1>附件</h1><iframe src="/viewer/?file=%2Fnotice.pdf" width="800" height="600"></iframe>',
  ),
};

/** A page that offers files under names of many kinds. */
export const OFFERS = written(`<h1>砚溪县水务局整改公开</h1>
  <p><a href="/download">附件1：整改进展情况通报（PDF）</a></p>
  <p><a href="/get?fileName=%E9%80%9A%E6%8A%A5.docx">整改台账</a></p>
  <p><a href="/d1" download="通报.docx">整改通报</a></p>
  <p><a href="/download?id=7">点击下载</a></p>
  <p><a href="/about/">关于我们</a></p>`);

/** A page of one address that shows one notice, then another, as a script routes it; `window.go(path)`. */
export function routedPage(first: Lines, second: Lines): string {
  const texts = [first, second].map(([title = "", ...rest]) => `<h1>${title}</h1>${article(rest)}`);
  return written(
    `<main id="app">${texts[0]}</main>`,
    `window.go = (path) => {
      history.pushState(null, "", path);
      document.getElementById("app").innerHTML = ${JSON.stringify(texts[1]).replaceAll("<", "\\u003c")};
    };`,
  );
}

/** A page with so many links. */
export function crowdedPage([title = "", ...rest]: Lines, links: number): string {
  const list = Array.from({ length: links }, (_, index) => `<li><a href="/i/${index}">条目${index}</a></li>`).join("");
  return written(`<h1>${title}</h1>${article(rest)}<ul>${list}</ul>`);
}

function define(name: string, inside: string, [title = ""]: Lines): string {
  return definition(name, `<h1>${title}</h1>${inside}`);
}

function definition(name: string, inside: string): string {
  return `customElements.define("${name}", class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(inside).replaceAll("<", "\\u003c")}; }
  });`;
}

function written(body: string, script = ""): string {
  return page('<meta charset="utf-8"><title>信息公开</title>', `${body}${script && `<script>${script}</script>`}`);
}
