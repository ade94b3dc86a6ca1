import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../packages/parser/src/model/document.ts";
import type { Limits } from "../../packages/parser/src/model/source.ts";
import { htmlBlocks, parseHtml } from "../../packages/parser/src/read/html/blocks.ts";
import { readHtml } from "../../packages/parser/src/read/html/index.ts";
import { ownLines, readingContext, type Said, toGbk } from "../support/reading.ts";

const TITLE = "中共松岭县水务局党组关于巡察整改进展情况的通报";
const BODY = [
  "根据县委统一部署，2031年3月1日至4月20日，县委第二巡察组对县水务局党组开展了常规巡察。现将整改进展情况予以公布。",
  "一、整改组织情况",
  "局党组召开专题会议，制定整改方案，明确责任分工。",
  "二、问题整改情况",
  "（一）关于“河道巡护不到位”问题的整改。",
  "整改情况：一是补签巡护协议12份；二是安装监控8处。",
  "（二）关于“水费收缴不规范”问题的整改。",
  "整改情况：清退多收水费3.2万元。",
  "欢迎干部群众监督。联系电话：0999-7654321。",
  "中共松岭县水务局党组",
  "2031年8月9日",
];
const NOTICE = [TITLE, ...BODY];

const MENU = `<div class="top"><a href="/">首页</a> <a href="/a">新闻</a></div><ul><li><a href="/1">机构职能</a></li></ul>`;
const FOOT = `<div class="bottom">主办单位：松岭县人民政府办公室<br>松ICP备2031000001号　联系电话：0999-1111111</div>`;
const RELATED = `<div><h3>相关新闻</h3><ul><li><a href="1.html">关于举办宣传活动的通知</a><span>2031-01-02</span></li></ul></div>`;
const paragraphs = (lines: readonly string[] = BODY): string => lines.map((line) => `<p>　　${line}</p>`).join("\n");
const page = (content: string, head = `<title>${TITLE}_松岭县人民政府</title>`): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${MENU}${content}${RELATED}${FOOT}</body></html>`;

interface Read {
  readonly document: Document;
  readonly said: Said[];
}

async function read(
  html: string | Uint8Array,
  mediaType: string | null = null,
  limits: Partial<Limits> = {},
): Promise<Read> {
  const said: Said[] = [];
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const source = { bytes, name: null, url: "https://www.songling.example/art/2031/8.html", mediaType };
  return { document: await readHtml(source, readingContext(said, limits)), said };
}

async function linesOf(html: string): Promise<string[]> {
  return ownLines((await read(html)).document);
}

const codes = ({ said }: Read): string[] => said.map(({ code }) => code);

describe("the notice on its page", () => {
  test.each<[string, string]>([
    [
      "in a box beside a title and facts",
      `<div><h1>${TITLE}</h1><div>来源：水务局　发布时间：2031-08-10 10:22　浏览次数：</div><div>${paragraphs()}</div><div>【打印】【关闭】</div></div>`,
    ],
    [
      "without any box",
      `<h1>${TITLE}</h1><p>来源：水务局</p><p>2031-08-10 10:22</p>${paragraphs()}<p>责任编辑：王某</p><p>上一篇：<a href=1>某公告</a></p>`,
    ],
    [
      "in the box of a known system",
      `<div class="bt">${TITLE}</div><div class=TRS_Editor><style>p{}</style><div>${paragraphs()}</div></div>`,
    ],
    ["in custom elements", `<h1><UCAPTITLE>${TITLE}</UCAPTITLE></h1><UCAPCONTENT>${paragraphs()}</UCAPCONTENT>`],
    [
      "in a form",
      `<form><div><h2>${TITLE}</h2><div>发布日期：2031年8月10日 点击数：</div><div id=vsb_content>${paragraphs()}</div></div></form>`,
    ],
    [
      "hidden, with a placeholder shown",
      `<h1>${TITLE}</h1><div>正文加载中，请稍候。</div><div style="display: none">${paragraphs()}</div>`,
    ],
    [
      "with breaks for paragraphs",
      `<div><center><b>${TITLE}</b></center><div>${BODY.join("<br><br>\n&nbsp;&nbsp;&nbsp;&nbsp;")}</div></div>`,
    ],
    ["in one paragraph with breaks", `<div><h3>${TITLE}</h3><p>${BODY.join("<br/>　　")}</p></div>`],
    [
      "split over spans",
      `<h1>${TITLE}</h1><div>${BODY.map((line) => `<p>${[...line].map((one) => `<span lang=EN>${one}</span>`).join("")}</p>`).join("")}</div>`,
    ],
    [
      "in fonts that hold blocks",
      `<div><font size=5>${TITLE}</font></div><font face=宋体>${BODY.map((line) => `<div><font>${line}</font></div>`).join("")}</font>`,
    ],
    [
      "saved by Word",
      `<div class=WordSection1><p align=center style='text-align:center'><b>${TITLE}<o:p></o:p></b></p><p><o:p>&nbsp;</o:p></p>${BODY.map((line) => `<p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp; </span><span>${line.slice(0, 5)}\n${line.slice(5)}<o:p></o:p></span></p>`).join("\n")}</div>`,
    ],
    [
      "a box around every paragraph",
      `<main><section><h1>${TITLE}</h1></section><section>${BODY.map((line) => `<div><div><p>${line}</p></div></div>`).join("")}</section></main>`,
    ],
    [
      "in two boxes",
      `<div><div class=title>${TITLE}</div><div><span>2031-08-10</span><span>来源：水务局</span></div><div>${paragraphs(BODY.slice(0, 6))}</div><div>${paragraphs(BODY.slice(6))}</div></div>`,
    ],
    [
      "signed outside its box",
      `<div><h1>${TITLE}</h1><div>${paragraphs(BODY.slice(0, 9))}</div><p align=right>${BODY[9]}</p><p align=right>${BODY[10]}</p><p>【打印】</p></div>`,
    ],
    [
      "beside a column with sentences",
      `<div><div><h3>动态</h3><p>县水务局近日组织开展了春季河道清理，清理垃圾四十吨。<a href=1>[详细]</a></p></div><div><h1>${TITLE}</h1><div>${paragraphs()}</div></div></div>`,
    ],
    [
      "in an article element",
      `<article><header><h1>${TITLE}</h1><time>2031-08-10</time></header>${paragraphs()}<footer>责任编辑：李某</footer></article>`,
    ],
    [
      "before related articles in the same box",
      `<div><h1>${TITLE}</h1>${paragraphs()}<p>下一篇：没有了</p><h4>相关阅读</h4><p>县水务局召开会议，研究部署下半年工作。</p></div>`,
    ],
    [
      "with a page break of the system's",
      `<h1>${TITLE}</h1><div>${paragraphs(BODY.slice(0, 4))}<p>#PAGE_BREAK#</p>${paragraphs(BODY.slice(4))}</div>`,
    ],
    [
      "twice, once marked hidden by the extension",
      `<h1>${TITLE}</h1><div>${paragraphs()}</div><div data-noticelens-hidden="">${paragraphs()}</div>`,
    ],
    [
      "under a headline of the site's own",
      `<h1>水务局扎实推进整改</h1><p>发布时间：2031-08-10</p><div><p style="text-align:center"><b>${TITLE}</b></p>${paragraphs()}</div>`,
    ],
  ])("is found %s", async (_, content) => {
    expect(await linesOf(page(content))).toEqual(NOTICE);
  });

  test("is found in nested tables without meta tags, in upper case", async () => {
    const html = `<HTML><HEAD><TITLE>水务局</TITLE></HEAD><BODY><TABLE WIDTH=778 ALIGN=center><TR><TD WIDTH=180><A HREF=1>文件</A><BR><A HREF=2>公告</A></TD>
<TD><TABLE><TR><TD>当前位置：首页-&gt;公告</TD></TR><TR><TD ALIGN=center><FONT SIZE=5>${TITLE}</FONT></TD></TR><TR><TD>日期：2031-8-10 点击：[12]</TD></TR>
<TR><TD>${BODY.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join("<BR>")}</TD></TR><TR><TD>【<A HREF=#>打印</A>】</TD></TR></TABLE></TD></TR></TABLE><CENTER>版权所有 水务局</CENTER></BODY></HTML>`;
    const { document } = await read(html);
    expect(ownLines(document)).toEqual(NOTICE);
    expect(document.metadata).toMatchObject({ title: TITLE, publishedOn: "2031-08-10" });
  });

  test("keeps the two lines of a broken title and takes it once where the page repeats it", async () => {
    const [first, second] = [TITLE.slice(0, 11), TITLE.slice(11)];
    expect(await linesOf(page(`<h2>${first}<br>${second}</h2><div>${paragraphs()}</div>`))).toEqual([
      first,
      second,
      ...BODY,
    ]);
    const centred = `<p style="text-align:center">${first}</p><p style="text-align:center">${second}</p>`;
    const repeated = page(`<h1>${TITLE}</h1><p>发布时间：2031-08-10</p><div>${centred}${paragraphs()}</div>`);
    expect(await linesOf(repeated)).toEqual([first, second, ...BODY]);
  });

  test("leaves a title that nobody sees to the metadata", async () => {
    const { document } = await read(
      page(`<div>${paragraphs()}</div>`, `<meta name="ArticleTitle" content="${TITLE}">`),
    );
    expect(ownLines(document)).toEqual(BODY);
    expect(document.metadata.title).toBe(TITLE);
  });

  test("is the whole of a fragment", async () => {
    expect(await linesOf(paragraphs())).toEqual(BODY);
    expect(await linesOf("<p>通报</p>")).toEqual(["通报"]);
  });

  test("keeps labels that a site also uses, between its sentences", async () => {
    const lines = [
      "整改任务：某河水质不达标。",
      "责任单位：县水务局",
      "来源：督察反馈",
      "整改情况：已建成管网3公里。",
      "松岭县水务局",
      "2031年8月9日",
    ];
    const html = page(`<div><h2>整改任务完成情况公示</h2>${lines.map((line) => `<div>${line}</div>`).join("")}</div>`);
    expect(await linesOf(html)).toEqual(["整改任务完成情况公示", ...lines]);
  });

  test("keeps a problem that begins like the heading of a list", async () => {
    const lines = [
      ...BODY.slice(0, 6),
      "相关信息公开不及时。",
      "最新政策落实不到位",
      "整改情况：已完善公开制度，定期核查。",
      ...BODY.slice(8),
    ];
    expect(await linesOf(page(`<h1>${TITLE}</h1><div>${paragraphs(lines)}</div>`))).toEqual([TITLE, ...lines]);
  });

  test("leaves nothing of the page out: the rest is furniture in its place", async () => {
    const { document } = await read(
      page(`<h1>${TITLE}</h1><p>来源：水务局</p><div>${paragraphs()}</div><p hidden>隐</p>`),
    );
    const rest = document.blocks
      .filter(({ kind }) => kind === "furniture")
      .map(({ text, furniture }) => [text, furniture]);
    expect(rest).toEqual([
      ["首页 新闻", "site"],
      ["机构职能", "site"],
      ["来源：水务局", "site"],
      ["隐", "hidden"],
      ["相关新闻", "site"],
      ["关于举办宣传活动的通知2031-01-02", "site"],
      ["主办单位：松岭县人民政府办公室", "site"],
      ["松ICP备2031000001号联系电话：0999-1111111", "site"],
    ]);
  });
});

describe("tables on a page", () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

  test("become cells with their places, merged and many-lined ones too", async () => {
    const table = `<table>${row("序号", "问题", "整改情况")}<tr><td rowspan=2>1</td><td>责任落实不到位。</td><td><p>已完成。</p><p>修订制度3项。</p></td></tr>${row("台账不规范。", "已补齐台账。")}</table>`;
    const { document } = await read(
      page(`<h1>${TITLE}</h1><div>${paragraphs(BODY.slice(0, 3))}${table}${paragraphs(BODY.slice(9))}</div>`),
    );
    const cells = document.blocks.filter(({ kind }) => kind === "cell");
    expect(cells.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.rowSpan])).toEqual([
      ["序号", 0, 0, 1],
      ["问题", 0, 1, 1],
      ["整改情况", 0, 2, 1],
      ["1", 1, 0, 2],
      ["责任落实不到位。", 1, 1, 1],
      ["已完成。", 1, 2, 1],
      ["修订制度3项。", 1, 2, 1],
      ["台账不规范。", 2, 1, 1],
      ["已补齐台账。", 2, 2, 1],
    ]);
    expect(ownLines(document)).toEqual([
      TITLE,
      ...BODY.slice(0, 3),
      ...cells.map(({ text }) => text),
      ...BODY.slice(9),
    ]);
  });

  test("that only arrange are no tables", () => {
    const blocks = htmlBlocks(parseHtml(`<table><tr><td><p>甲</p></td></tr><tr><td>乙</td></tr></table>`));
    expect(blocks.map(({ kind, text, cell }) => [kind, text, cell])).toEqual([
      ["paragraph", "甲", null],
      ["paragraph", "乙", null],
    ]);
  });
});

describe("what a page says about its notice", () => {
  test.each([
    ["ArticleTitle", "PubDate", "ContentSource", "2031-08-10 14:46:00"],
    ["articletitle", "pubdate", "contentSource", "2031/08/10 09:30"],
    ["ARTICLETITLE", "PUBDATE", "CONTENTSOURCE", "2031年8月10日"],
  ])("is read from meta tags named %s", async (title, date, source, day) => {
    const metas = `<meta name="${title}" content="${TITLE}"><meta name="${date}" content="${day}"><meta name="${source}" content="县水务局">`;
    const { document } = await read(page(`<div>${paragraphs()}</div>`, metas));
    expect(document.metadata).toEqual({
      title: TITLE,
      publisher: "县水务局",
      publishedOn: "2031-08-10",
      indexNumber: null,
      documentNumber: null,
    });
  });

  test("is read from an information block, whose empty values swallow no label", async () => {
    const block = `<table><tr><td>索 引 号：</td><td>SL-2031-7</td><td>主题分类：</td><td></td></tr><tr><td>发布机构：</td><td>县水务局</td><td>发文日期：</td><td>2031年08月10日</td></tr><tr><td>文　　号：</td><td>松水发〔2031〕6号</td></tr></table>`;
    const { document } = await read(page(`${block}<h1>${TITLE}</h1><div>${paragraphs()}</div>`));
    expect(document.metadata).toMatchObject({
      publisher: "县水务局",
      publishedOn: "2031-08-10",
      indexNumber: "SL-2031-7",
      documentNumber: "松水发〔2031〕6号",
    });
    expect(document.blocks.filter(({ furniture }) => furniture === "metadata")).toHaveLength(9);
    expect(ownLines(document)).toEqual(NOTICE);
  });

  test("is read from label lines whose values stand on the next", async () => {
    const list = ["信息索引号", "SL-9", "发布机构：", "生成日期：", "2031-08-01", "主题分类：水务"]
      .map((line) => `<li>${line}</li>`)
      .join("");
    const { document } = await read(page(`<ul>${list}</ul><h1>${TITLE}</h1><div>${paragraphs()}</div>`));
    expect(document.metadata).toMatchObject({ indexNumber: "SL-9", publisher: null, publishedOn: null });
  });

  test("is reported where meta tag and visible day differ", async () => {
    const content = `<h1>${TITLE}</h1><div>发布时间：2031-08-10</div><div>${paragraphs()}</div>`;
    const found = await read(page(content, `<meta name="pubdate" content="2031-08-11">`));
    expect(found.said).toEqual([
      { code: "publication-conflict", details: { meta: "2031-08-11", visible: "2031-08-10" } },
    ]);
    expect(found.document.metadata.publishedOn).toBe("2031-08-11");
  });

  test("takes no day of another article, of an update or of today", async () => {
    const content = `<div>今天是：2031-09-01</div><h1>${TITLE}</h1><div>更新时间：2031-08-30</div><div>${paragraphs()}</div>`;
    expect((await read(page(content))).document.metadata.publishedOn).toBeNull();
  });

  test("names the files it offers, with addresses in full", async () => {
    const files = `<p>附件：<a href="../files/a.docx">整改台账.docx</a></p></div><ul><li><a href="/system/_content/download.jsp?id=3">明细表</a></li></ul>`;
    const { document } = await read(page(`<div><h1>${TITLE}</h1>${paragraphs()}${files}`));
    expect(document.attachments).toEqual([
      { text: "整改台账.docx", url: "https://www.songling.example/art/files/a.docx", type: "docx" },
      { text: "明细表", url: "https://www.songling.example/system/_content/download.jsp?id=3", type: null },
    ]);
    expect(ownLines(document)).toContain("附件：整改台账.docx");
  });
});

describe("a page without the notice's text", () => {
  test.each<[string, string, string[]]>([
    [
      "html/access-check",
      "<html><head><script>document.cookie='__jsl_clearance=1';location.reload()</script></head></html>",
      [],
    ],
    ["html/access-check", "<html><title>安全验证</title><body><p>请完成下列验证后继续：</p></body></html>", []],
    ["html/body-is-image", page(`<h1>${TITLE}</h1><div><p><img src="/u/1.jpg"></p></div>`), [TITLE]],
    [
      "html/body-is-attachment",
      page(`<h1>${TITLE}</h1><div><p>整改情况予以公布，详见附件。</p><p><a href="x.pdf">全文.pdf</a></p></div>`),
      [TITLE, "整改情况予以公布，详见附件。"],
    ],
    [
      "html/body-is-embedded",
      page(`<h1>${TITLE}</h1><div><iframe src="/web/viewer.html?file=a.pdf"></iframe></div>`),
      [TITLE],
    ],
    ["html/body-is-embedded", `<html><frameset><frame src="main.html"></frameset></html>`, []],
    ["html/empty", page(""), []],
    [
      "html/empty",
      page(
        Array.from(
          { length: 9 },
          (_, at) => `<ul><li><a href="${at}">我县召开第${at}次会议部署整改工作</a></li></ul>`,
        ).join(""),
      ),
      [],
    ],
  ])("is told as %s", async (code, html, own) => {
    const found = await read(html);
    expect([codes(found), ownLines(found.document)]).toEqual([[code], own]);
  });
});

describe("the encoding of a page", () => {
  const html = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${paragraphs()}`;

  test("is the declared one, GB2312 read as GB18030", async () => {
    const found = await read(toGbk(html("gb2312")));
    expect([found.document.encoding, ownLines(found.document), found.said]).toEqual(["gb18030", BODY, []]);
  });

  test("is the HTTP header's before the meta tag's, and what the bytes are before both", async () => {
    expect((await read(toGbk(html("big5")), "text/html; charset=gbk")).document.encoding).toBe("gb18030");
    const wrong = await read(toGbk(html("utf-8")));
    expect(ownLines(wrong.document)).toEqual(BODY);
    expect(wrong.said).toEqual([
      { code: "html/encoding-guessed", details: { encoding: "gb18030", declared: "utf-8" } },
    ]);
  });

  test("is told where bytes are damaged", async () => {
    const bytes = new TextEncoder().encode(html("utf-8"));
    bytes[bytes.length - 40] = 0xff;
    expect(codes(await read(bytes))).toEqual(["html/encoding-damaged"]);
  });
});

describe("the blocks of HTML", () => {
  const texts = (html: string): string[] => htmlBlocks(parseHtml(html)).map(({ text }) => text);

  test("end at blocks and breaks, join inline elements, and skip what nobody reads", () => {
    expect(
      texts(
        "<div>甲<b>乙</b><i>丙</i><p>丁<br>戊</div>己<script>x</script><style>y</style><noscript>z</noscript><!-- c -->",
      ),
    ).toEqual(["甲乙丙", "丁", "戊", "己"]);
  });

  test("keep the line breaks of preformatted text only", () => {
    expect(texts("<pre>甲\n　乙</pre><p>丙\n丁 one\ntwo\n3</p>")).toEqual(["甲", "乙", "丙丁one two 3"]);
  });

  test("write out the numbers of ordered lists without a run", () => {
    const html = `<ol start=3><li>甲<li value=7><p>乙</p></ol><ol type=a reversed><li>丙<li>丁</ol><ol style="list-style:none"><li>戊</ol><ol><li>一是己<li>（2）庚</ol><ul><li>辛</ul>`;
    expect(texts(html)).toEqual(["3.甲", "7.乙", "b.丙", "a.丁", "戊", "一是己", "（2）庚", "辛"]);
    expect(htmlBlocks(parseHtml("<ol><li>甲</ol>"))[0]?.runs).toEqual([
      { at: 2, length: 1, offset: 0, piece: [0, 1, 0, 0, 0] },
    ]);
  });

  test("say how they look", () => {
    const html = `<p align=center><b>甲</b></p><h2>乙</h2><center>丙</center><p style="font-family:黑体">丁</p><p><b>戊</b>己己己己己己己己己己</p><table align=center><tr><td>庚</table>`;
    const looks = htmlBlocks(parseHtml(html)).map(({ look }) => [look?.bold, look?.centred]);
    expect(looks).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  test("take text that is not shown out of the words around it", () => {
    const blocks = htmlBlocks(parseHtml(`<p>整改<span style="display:none">隐藏</span>情况</p><div hidden>乙</div>`));
    expect(blocks.filter(({ kind }) => kind === "paragraph").map(({ text }) => text)).toEqual(["整改情况"]);
    expect(blocks.filter(({ furniture }) => furniture === "hidden").map(({ text }) => text)).toEqual(["隐藏", "乙"]);
  });

  test("lead back to the characters of the tree, entities and spaces notwithstanding", () => {
    const root = parseHtml(
      `<body>\r\n<div><p>&nbsp;&nbsp;整&#25913;<span> 20</span><span>31 </span>年\r\n<b>情 况</b></p>⽉</div>`,
    );
    const blocks = htmlBlocks(root);
    expect(blocks.map(({ text }) => text)).toEqual(["整改2031年情况", "月"]);
    for (const block of blocks)
      for (const [own, source] of pairs(block, root)) expect([own, source]).toEqual([own, own === "月" ? "⽉" : own]);
    expect(blocks.every(({ runs, text }) => runs.reduce((sum, { length }) => sum + length, 0) === text.length)).toBe(
      true,
    );
  });
});

type Walked = { readonly childNodes?: readonly Walked[]; readonly value?: string };

/** The words of each run, in the block and in the tree. */
function pairs({ text, runs }: Block, root: object): [string, string | undefined][] {
  return runs.map(({ at, length, offset, piece }) => {
    const node = piece.reduce<Walked | undefined>((parent, index) => parent?.childNodes?.[index], root);
    return [text.slice(at, at + length), node?.value?.slice(offset, offset + length)];
  });
}

describe("a hostile page", () => {
  test.each([
    ["<div>".repeat(10_000), "整改情况良好。"],
    ["<table><tr><td>".repeat(10_000), "整改情况良好。"],
    ["<b>".repeat(10_000), "整改情况良好。"],
  ])("nested without end is read below the cap, without a way back", async (opening, text) => {
    const found = await read(opening + text);
    const block = found.document.blocks.find((one) => one.text === text);
    expect([block?.runs, codes(found)]).toEqual([[], ["html/too-deep"]]);
  });

  test("with thousands of unclosed fonts ends soon", async () => {
    const html = Array.from({ length: 3_000 }, (_, at) => `<font color=${at}><p>`).join("");
    const started = performance.now();
    expect((await read(`${html}整改情况良好。`)).document.blocks.map(({ text }) => text)).toEqual(["整改情况良好。"]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("of megabytes asks again and again whether to go on, and stops when told", async () => {
    let asked = 0;
    const bytes = new TextEncoder().encode(paragraphs().repeat(2_000));
    const source = { bytes, name: null, url: null, mediaType: null };
    const abort = { ...readingContext(), checkpoint: async (): Promise<boolean> => ++asked > 4 };
    const document = await readHtml(source, abort);
    expect(asked).toBeGreaterThan(4);
    expect(document.blocks.length).toBeLessThan(BODY.length * 2_000);
    const stop = { ...readingContext(), checkpoint: () => Promise.reject(new Error("stopped")) };
    await expect(readHtml(source, stop)).rejects.toThrow("stopped");
  });
});
