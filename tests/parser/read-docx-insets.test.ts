import { describe, expect, test } from "vitest";
import { readEquationField } from "../../packages/parser/src/read/docx/eq-field.ts";
import { readDocument } from "../../packages/parser/src/read/index.ts";
import { paragraph, run, writeDocx } from "../support/docx-writer.ts";
import { ownLines, readingContext, type Said } from "../support/reading.ts";

const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function read(body: string, others: Record<string, string> = {}, styles = "") {
  const said: Said[] = [];
  const source = { bytes: writeDocx({ body, others, styles }), name: null, url: null, mediaType: null };
  const document = await readDocument(source, readingContext(said));
  return { document, said, lines: ownLines(document) };
}

const mark = (type: string, inside = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const field = (code: string, result = ""): string =>
  `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result && mark("separate") + run(result)}${mark("end")}`;

describe("fields", () => {
  test.each([
    ["eq \\o\\ac(○,3)", "③"],
    ["EQ \\O\\AC(〇,12)", "⑫"],
    ["eq \\o\\ac(○,一)", "㊀"],
    ["eq \\f(2,3)", "2/3"],
    ["eq m\\s\\up6(2)", "m²"],
    ["eq \\r(,\\f(1,2))", "√1/2"],
    ["eq \\a\\al(1,2)", null],
    ["eq \\o(全,半)", null],
  ])("%s shows %s", (code, text) => {
    expect(readEquationField(code)).toBe(text);
  });

  test("without a result give their words, and the paragraph keeps its number", async () => {
    const { document, lines, said } = await read(
      paragraph("一、问题整改情况") + paragraph(field("eq \\o\\ac(○,2)") + run("关于“苗圃闲置”问题")),
    );
    expect(lines).toEqual(["一、问题整改情况", "②关于“苗圃闲置”问题"]);
    expect(document.blocks[1]?.paragraph).toBe(1);
    expect(said).toEqual([]);
  });

  test("with a result keep it; those that are counted anew are said", async () => {
    const { lines, said } = await read(
      paragraph(run("第") + field("PAGE", "3") + run("页")) + paragraph(field("AUTONUM") + run("总则")),
    );
    expect(lines).toEqual(["第3页", "总则"]);
    expect(said).toEqual([{ code: "docx/fields-unread", details: { count: 1 } }]);
  });

  test("of a list to choose from give what is chosen", async () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="未完成"/><w:listEntry w:val="已完成"/></w:ddList></w:ffData>';
    const chosen = `${mark("begin", list)}<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>${mark("end")}`;
    expect((await read(paragraph(run("状态：") + chosen))).lines).toEqual(["状态：已完成"]);
  });

  test("that are characters of Wingdings are numbers and boxes", async () => {
    const sym = (code: string): string => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
    const { lines, said } = await read(
      paragraph(sym("F082") + run("关于走访")) +
        paragraph(sym("F0FE") + run("（二）关于账目")) +
        paragraph(`${run("见")}<w:r><w:sym w:font="Own" w:char="F001"/></w:r>`),
    );
    expect(lines).toEqual(["②关于走访", "（二）关于账目", "见"]);
    expect(said.map(({ code }) => code)).toEqual(["docx/symbols-unread", "ticks-set-aside"]);
  });
});

describe("equations", () => {
  const text = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`;

  test.each([
    [text("95%"), "95%"],
    [`<m:f><m:num>${text("1")}</m:num><m:den>${text("4")}</m:den></m:f>`, "1/4"],
    [`<m:sSup><m:sSupPr/><m:e>${text("km")}</m:e><m:sup>${text("2")}</m:sup></m:sSup>`, "km²"],
    [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${text("3")}</m:e></m:d>`, "[3]"],
    [`<m:rad><m:deg/><m:e>${text("9")}</m:e></m:rad>`, "√9"],
  ])("%s are words", async (inside, words) => {
    const { lines, said } = await read(paragraph(`${run("完成率")}<m:oMath ${MATH}>${inside}</m:oMath>${run("。")}`));
    expect(lines).toEqual([`完成率${words}。`]);
    expect(said).toEqual([]);
  });

  test("that no line can hold are said", async () => {
    const { lines, said } = await read(
      paragraph(`${run("如")}<m:oMath ${MATH}><m:m><m:mr><m:e>${text("1")}</m:e></m:mr></m:m></m:oMath>`),
    );
    expect(lines).toEqual(["如"]);
    expect(said).toEqual([{ code: "docx/formula-unread", details: { count: 1 } }]);
  });
});

describe("parts of other formats", () => {
  const chunk = (target: string, data: string): Record<string, string> => ({
    [`word/${target}`]: data,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${RELATIONS}/aFChunk" Target="${target}"/></Relationships>`,
  });
  const body = `${paragraph("一、问题整改情况")}<w:altChunk r:id="c1"/>${paragraph("二、下一步打算")}`;

  test("that are HTML are read where they stand, tables too", async () => {
    const html =
      "<html><body><p>（一）关于走访</p><table><tr><td rowspan=2>序号</td><td>问题</td></tr><tr><td>账目</td></tr></table></body></html>";
    const { document, lines, said } = await read(body, chunk("a.html", html));
    expect(lines).toEqual(["一、问题整改情况", "（一）关于走访", "序号", "问题", "账目", "二、下一步打算"]);
    expect(document.blocks[2]?.cell).toMatchObject({ row: 0, column: 0, rowSpan: 2 });
    expect(said).toEqual([]);
  });

  test("that are text are read line by line", async () => {
    expect((await read(body, chunk("a.txt", "（一）关于走访\n整改情况：走访40家。"))).lines).toEqual([
      "一、问题整改情况",
      "（一）关于走访",
      "整改情况：走访40家。",
      "二、下一步打算",
    ]);
  });

  test("that are not read are said, as embedded files are", async () => {
    const others = { ...chunk("a.rtf", "{\\rtf1 x}"), "word/embeddings/sheet1.xlsx": "x" };
    expect((await read(body, others)).said).toEqual([
      { code: "docx/parts-unread", details: { count: 2, parts: "sheet1.xlsx, altChunk" } },
    ]);
  });
});

describe("tables of contents", () => {
  const entry = (words: string, style: string): string =>
    paragraph(`${run(words)}<w:r><w:tab/></w:r>${run("1")}`, style);
  const body = [paragraph("一、问题整改情况"), paragraph("走访商户40家。")].join("");

  test.each([
    ["by their style's name", entry("一、问题整改情况", '<w:pStyle w:val="a3"/>')],
    [
      "by their gallery",
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry("一、问题整改情况", "")}</w:sdtContent></w:sdt>`,
    ],
    [
      "by their field",
      `<w:p>${mark("begin")}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${mark("separate")}${run("一、问题整改情况1")}${mark("end")}</w:p>`,
    ],
  ])("are furniture, told %s", async (_, list) => {
    const style = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="toc 1"/></w:style>';
    const { lines, said } = await read(list + body, {}, style);
    expect(lines).toEqual(["一、问题整改情况", "走访商户40家。"]);
    expect(said).toEqual([{ code: "contents-list", details: { lines: 1 } }]);
  });
});

test("a text box before the words of its paragraph is read before them, one behind them after", async () => {
  const box = (words: string): string =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const { lines } = await read(
    paragraph(box("（一）关于走访") + run("整改情况：走访40家。")) +
      paragraph(run("整改情况：清账。") + box("（三）关于台账")),
  );
  expect(lines).toEqual(["（一）关于走访", "整改情况：走访40家。", "整改情况：清账。", "（三）关于台账"]);
});

test("hidden words are counted", async () => {
  const { lines, said } = await read(paragraph(run("草稿", "<w:vanish/>") + run("整改情况")));
  expect(lines).toEqual(["整改情况"]);
  expect(said).toEqual([{ code: "docx/hidden-text", details: { count: 1, characters: 2 } }]);
});
