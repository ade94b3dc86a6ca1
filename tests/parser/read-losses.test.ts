import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../packages/parser/src/model/document.ts";
import { readDocument } from "../../packages/parser/src/read/index.ts";
import { writeDocx } from "../support/docx-writer.ts";
import { type PageParts, SCAN, type Words, writePdf } from "../support/pdf-writer.ts";
import { ownLines, readingContext, type Said } from "../support/reading.ts";

const TITLE = "中共柏川县林业局党组关于巡察整改情况的通报";
const OPENING = "根据县委统一部署，县委第三巡察组对县林业局党组开展了巡察。现将整改情况予以公布。";

async function read(source: string | Uint8Array, stopAfter = Number.POSITIVE_INFINITY) {
  const said: Said[] = [];
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  let asked = 0;
  const context = { ...readingContext(said), checkpoint: async () => ++asked > stopAfter };
  const document = await readDocument({ bytes, name: null, url: null, mediaType: null }, context);
  return { document, said, lines: ownLines(document) };
}

const page = (body: string, style = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title><style>${style}</style></head><body><div><h1>${TITLE}</h1><p>${OPENING}</p>${body}<p>中共柏川县林业局党组</p></div></body></html>`;

/** The lines between the opening and the signature. */
const between = (lines: readonly string[]): string[] => lines.slice(2, -1);
const kindsOf = ({ blocks }: Document, kind: Block["furniture"]): string[] =>
  blocks.filter(({ furniture }) => furniture === kind).map(({ text }) => text);

describe("words that a page does not show", () => {
  test.each([
    ["font-size:0"],
    ["font-size: 0.1px"],
    ["position:absolute; left:-9999px"],
    ["text-indent:-1000em"],
    ["opacity:0"],
    ["color:#fff;background-color:white"],
    ["color: transparent"],
    ["height:0;overflow:hidden;display:inline-block"],
    ["position:absolute;clip:rect(0, 0, 0, 0)"],
    ["transform:scale(0)"],
    ["visibility: hidden"],
  ])("with %s are furniture, and counted", async (style) => {
    const { document, said, lines } = await read(
      page(`<p>整改情况：<span style="${style}">混入字</span>清理林地。</p>`),
    );
    expect(between(lines)).toEqual(["整改情况：清理林地。"]);
    expect(kindsOf(document, "hidden")).toEqual(["混入字"]);
    expect(said).toEqual([{ code: "html/hidden-text", details: { lines: 1, characters: 3 } }]);
  });

  test("are told by the page's own style sheet, where a rule looks at one element", async () => {
    const style =
      "/* .a{} */ .q1, span.q2 { display: none } .box .q3{display:none} #q4{font-size:0} @media print{.q5{display:none}}";
    const body = `<p>甲<b class="q1">一</b><span class="x q2">二</span><i class="q3">三</i><u id="q4">四</u><s-x class="q5">五</s-x>乙丙丁戊己。</p>`;
    expect(between((await read(page(body, style))).lines)).toEqual(["甲三五乙丙丁戊己。"]);
  });

  test("are seen again where a later rule or the element itself shows them", async () => {
    const style = ".tab{display:none} .tab.on{display:block}";
    const body = `<p class="tab">藏起的一段话。</p><p class="tab on">翻开的一段话。</p><p class="tab" style="display:block">另一段话在此。</p><div style="font-size:0"><p style="font-size:14px">有字号的一段。</p></div>`;
    const { lines } = await read(page(body, style));
    expect(between(lines)).toEqual(["翻开的一段话。", "另一段话在此。", "有字号的一段。"]);
  });

  test.each([
    "<del>旧句</del>",
    "<s>旧句</s>",
    "<strike>旧句</strike>",
    '<i style="text-decoration: line-through">旧句</i>',
  ])("or strikes out (%s) are furniture of their own", async (struck) => {
    const { document, said, lines } = await read(page(`<p>整改情况：${struck}补栽树苗。</p>`));
    expect(between(lines)).toEqual(["整改情况：补栽树苗。"]);
    expect(kindsOf(document, "struck")).toEqual(["旧句"]);
    expect(said).toEqual([{ code: "html/struck-text", details: { count: 1, characters: 2 } }]);
  });
});

describe("what is no plain text on a page", () => {
  const math = (inside: string): string => page(`<p>完成率<math>${inside}</math>，余下的年内完成。</p>`);

  test.each([
    ["<mn>87</mn><mo>%</mo>", "87%"],
    ["<mfrac><mn>3</mn><mn>5</mn></mfrac>", "3/5"],
    ["<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a+b)/2"],
    ["<msup><mi>m</mi><mn>2</mn></msup>", "m²"],
    ["<semantics><mrow><mn>6</mn></mrow><annotation encoding='x'>no</annotation></semantics>", "6"],
    ["99%", "99%"],
  ])("a formula %s is %s", async (inside, text) => {
    const { lines, said } = await read(math(inside));
    expect(between(lines)).toEqual([`完成率${text}，余下的年内完成。`]);
    expect(said).toEqual([]);
  });

  test("a formula that no line can hold is said, not guessed", async () => {
    const { lines, said } = await read(math("<mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable>"));
    expect(between(lines)).toEqual(["完成率，余下的年内完成。"]);
    expect(said).toEqual([{ code: "html/formula-unread", details: { count: 1 } }]);
  });

  test("a formula's characters lead back to their text nodes", async () => {
    const { document } = await read(math("<mn> 87 </mn><mo>%</mo>"));
    const block = document.blocks.find(({ text }) => text.startsWith("完成率"));
    expect(block?.runs.slice(1, 3).map(({ length, offset }) => [length, offset])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  test("readings beside characters are left out and counted", async () => {
    const { lines, said } = await read(page("<p>关于“沟渠<ruby>淤<rp>(</rp><rt>yū</rt><rp>)</rp></ruby>积”问题。</p>"));
    expect(between(lines)).toEqual(["关于“沟渠淤积”问题。"]);
    expect(said).toEqual([{ code: "readings-left-out", details: { count: 1 } }]);
  });

  test("an address behind a site's shield is decoded, else said", async () => {
    const code = Array.from("lyj@example.org", (sign) =>
      (sign.charCodeAt(0) ^ 0x2a).toString(16).padStart(2, "0"),
    ).join("");
    const shield = `<a href="/cdn-cgi/l/email-protection" data-cfemail="2a${code}">[email&#160;protected]</a>`;
    const good = await read(page(`<p>电子邮箱：${shield}，欢迎来信。</p>`));
    expect(between(good.lines)).toEqual(["电子邮箱：lyj@example.org，欢迎来信。"]);
    const bad = await read(page('<p>电子邮箱：<a data-cfemail="zz">[邮箱受保护]</a>，欢迎来信。</p>'));
    expect(bad.said).toEqual([{ code: "html/email-hidden", details: { count: 1 } }]);
  });

  test("filled in fields and embedded parts are counted", async () => {
    const fields = '<input value="0999-7000000"><textarea>意见一条</textarea><input type="hidden" value="x"><input>';
    const { said } = await read(
      page(`<p>联系电话${fields}如上所列。</p><svg><text>图中字</text></svg><iframe src="t.html"></iframe>`),
    );
    expect(said).toEqual([
      { code: "html/form-fields", details: { count: 2 } },
      { code: "html/parts-unread", details: { count: 2 } },
    ]);
  });
});

describe("a page of a table alone", () => {
  const row = (cells: readonly (string | number)[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const head = row(["序号", "问题", "措施", "状态"]);

  test("of short cells is read", async () => {
    const body = `<div><a href="/">首页</a></div><div><h1>林业局整改台账</h1><table>${head}${row([1, "苗木不足", "补栽", "已完成"])}${row([2, "账目不清", "清账", "已完成"])}</table></div>`;
    const { document } = await read(`<html><body>${body}</body></html>`);
    expect(document.blocks.filter(({ kind }) => kind === "cell").map(({ text }) => text)).toHaveLength(12);
  });

  test("of ten thousand rows is read to its end", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row([index + 1, "苗木不足", "补栽", "已完成"])).join("");
    const { document } = await read(page(`<table>${head}${rows}</table>`));
    const cells = document.blocks.flatMap(({ cell }) => (cell ? [cell] : []));
    expect(cells).toHaveLength(40_004);
    expect(cells.at(-1)).toMatchObject({ row: 10_000, column: 3 });
  });

  test("keeps a cell that is merged over hundreds of rows", async () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `<tr>${at ? "" : '<td rowspan="400">1</td>'}<td>措施${at}</td><td>已完成</td></tr>`,
    );
    const { document } = await read(page(`<table>${row(["序号", "措施", "状态"])}${rows.join("")}</table>`));
    expect(document.blocks.find(({ text }) => text === "措施399")?.cell).toMatchObject({ row: 400, column: 1 });
  });
});

describe("what was stopped", () => {
  test("is said of a page and of a text", async () => {
    const html = await read(page(`<p>${OPENING}</p>`.repeat(4_000)), 1);
    expect(html.document.truncated).toMatchObject({ reason: "stopped", unit: "character" });
    expect(html.said.map(({ code }) => code)).toContain("stopped-early");
    const text = await read(`${OPENING}\n`.repeat(20_000), 1);
    expect(text.document.truncated).toMatchObject({ reason: "stopped", total: 20_000 * (OPENING.length + 1) });
    expect(text.said.map(({ code }) => code)).toEqual(["stopped-early"]);
  });

  test("is null where all was read, though it was to stop", async () => {
    expect((await read(`${TITLE}\n${OPENING}`, 0)).document.truncated).toBeNull();
    expect(
      (await read(writeDocx({ body: "<w:p><w:r><w:t>一、组织情况</w:t></w:r></w:p>" }))).document.truncated,
    ).toBeNull();
  });

  test("is said of a DOCX, of which nothing is left", async () => {
    const docx = writeDocx({ body: "<w:p><w:r><w:t>一、组织情况</w:t></w:r></w:p>" });
    const { document, said } = await read(docx, 0);
    expect(document.truncated).toMatchObject({ reason: "stopped", read: 0 });
    expect(said.map(({ code }) => code)).toEqual(["stopped-early"]);
  });
});

describe("what a PDF holds and does not show", () => {
  const set = (lines: readonly string[], more: readonly Words[] = []): PageParts => ({
    words: [...lines.map((text, index): Words => ({ text, x: 106, y: 760 - index * 26 })), ...more],
  });
  const LINES = [
    "一、问题整改情况",
    "（一）关于“林权档案不全”问题",
    "整改情况：补齐档案，逐户核对。",
    "二、下一步打算",
  ];

  test.each([
    ["in a layer that is off", { unseen: "layer" }, "pdf/hidden-layer", { characters: 13 }],
    ["without ink", { unseen: "inkless" }, "pdf/invisible-text", { page: 1, characters: 13 }],
    ["of a hundredth of a point", { size: 0.01 }, "pdf/invisible-text", { page: 1, characters: 13 }],
  ] as const)("text %s is left out and said", async (_, how, code, details) => {
    const { lines, said } = await read(
      writePdf([set(LINES, [{ text: "（二）关于“草稿”问题情况", x: 106, y: 500, ...how }])]),
    );
    expect(lines).toEqual(LINES);
    expect(said).toEqual([{ code, details }]);
  });

  test("text laid under a scan is read", async () => {
    const words = LINES.map((text, index): Words => ({ text, x: 106, y: 700 - index * 26, unseen: "inkless" }));
    expect((await read(writePdf([{ words, drawing: SCAN }]))).lines).toEqual(LINES);
  });

  test("small print that can be read stays", async () => {
    const { lines, said } = await read(
      writePdf([set(LINES, [{ text: "附注：数据截至上月末。", x: 106, y: 560, size: 6 }])]),
    );
    expect(lines).toEqual([...LINES, "附注：数据截至上月末。"]);
    expect(said).toEqual([]);
  });
});
