import { describe, expect, test } from "vitest";
import {
  type Details,
  type DiagnosticCode,
  UnreadableSourceError,
} from "../../packages/parser/src/model/diagnostic.ts";
import type { Block } from "../../packages/parser/src/model/document.ts";
import type { Context } from "../../packages/parser/src/model/reader.ts";
import { DEFAULT_LIMITS, type Limits } from "../../packages/parser/src/model/source.ts";
import { docxToHtml, readDocx } from "../../packages/parser/src/read/docx/index.ts";
import { formatNumber } from "../../packages/parser/src/read/docx/number-format.ts";
import { parseHtml } from "../../packages/parser/src/read/html/blocks.ts";
import {
  abstractNum,
  type DocxParts,
  item,
  level,
  num,
  paragraph,
  run,
  table,
  writeDocx,
} from "../support/docx-writer.ts";
import { writeZip } from "../support/zip-writer.ts";

interface Found {
  readonly code: DiagnosticCode;
  readonly details: Details;
}

function makeContext(found: Found[] = [], limits: Partial<Limits> = {}): Context {
  return {
    report: (code, details = {}) => found.push({ code, details }),
    limits: { ...DEFAULT_LIMITS, ...limits },
    onProgress: () => undefined,
    checkpoint: async () => false,
    cMapUrl: null,
  };
}

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const found: Found[] = [];
  const document = await readDocx({ bytes, name: null, url: null, mediaType: null }, makeContext(found, limits));
  return { ...document, found };
}

const texts = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

async function textsOf(parts: DocxParts): Promise<string[]> {
  return texts((await read(writeDocx(parts))).blocks);
}

async function failure(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<UnreadableSourceError> {
  const error = await read(bytes, limits).catch((cause: unknown) => cause);
  if (error instanceof UnreadableSourceError) return error;
  throw new Error("it was read", { cause: error });
}

const CHINESE =
  level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.");

describe("automatic numbers in a DOCX", () => {
  test("are there as text, and start anew below a higher level", async () => {
    const numbering = abstractNum(0, CHINESE) + num(1, 0);
    const body = [
      item("总体情况", 1),
      item("学习部署", 1, 1),
      item("督促落实", 1, 1),
      item("逐项情况", 1),
      item("思想方面", 1, 1),
      item("学习不深", 1, 2),
      item("联系不紧", 1, 2),
      item("组织方面", 1, 1),
      item("生活会不严", 1, 2),
    ].join("");
    expect(await textsOf({ body, numbering })).toEqual([
      "一、总体情况",
      "（一）学习部署",
      "（二）督促落实",
      "二、逐项情况",
      "（一）思想方面",
      "1.学习不深",
      "2.联系不紧",
      "（二）组织方面",
      "1.生活会不严",
    ]);
  });

  test("follow a style and what it is based on, its level found through the list", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractNum(
        0,
        level(0, "chineseCounting", "%1、") +
          level(1, "decimal", "%2．", '<w:pStyle w:val="B"/><w:suff w:val="nothing"/>'),
      ) + num(1, 0);
    const styled = (id: string) => paragraph("甲", `<w:pStyle w:val="${id}"/>`);
    const off = paragraph("甲", '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await textsOf({ body: ["A", "B", "B", "C", "A"].map(styled).join("") + off, numbering, styles })).toEqual([
      "一、甲",
      "1．甲",
      "2．甲",
      "甲",
      "二、甲",
      "甲",
    ]);
  });

  test("count on through lists of one definition, and begin where a list says so", async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = abstractNum(0, CHINESE) + num(1, 0) + num(2, 0) + num(3, 0, start);
    const body = item("甲", 1) + item("乙", 2) + item("丙", 1) + item("丁", 3) + item("戊", 3) + item("己", 1);
    expect(await textsOf({ body, numbering })).toEqual(["一、甲", "二、乙", "三、丙", "一、丁", "二、戊", "三、己"]);
  });

  test("take a whole level from an override and a start from the level", async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "decimalEnclosedCircle", "%1")}</w:lvlOverride>`;
    const numbering =
      abstractNum(0, CHINESE) +
      abstractNum(1, level(0, "upperRoman", "%1.", '<w:start w:val="4"/><w:suff w:val="space"/>')) +
      num(1, 0, own) +
      num(2, 1);
    const body = item("甲", 1) + item("乙", 1) + item("丙", 2) + item("丁", 2);
    expect(await textsOf({ body, numbering })).toEqual(["①甲", "②乙", "IV.丙", "V.丁"]);
  });

  test("are found through a numbering style", async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked = abstractNum(0, `${CHINESE}<w:styleLink w:val="N"/>`) + abstractNum(1, '<w:numStyleLink w:val="N"/>');
    const byNumber = abstractNum(0, CHINESE) + abstractNum(1, '<w:numStyleLink w:val="N"/>');
    for (const definitions of [linked, byNumber]) {
      const numbering = definitions + num(1, 0) + num(2, 1);
      expect(await textsOf({ body: item("甲", 2) + item("乙", 1), numbering, styles })).toEqual(["一、甲", "二、乙"]);
    }
  });

  test("obey lvlRestart and isLgl, and show several levels in one label", async () => {
    const nothing = '<w:suff w:val="nothing"/>';
    const numbering =
      abstractNum(0, level(0, "chineseCounting", "第%1条") + level(1, "decimal", "%1.%2", `<w:isLgl/>${nothing}`)) +
      abstractNum(
        1,
        level(0, "upperLetter", "%1.", nothing) + level(1, "decimal", "%1-%2", `<w:lvlRestart w:val="0"/>${nothing}`),
      ) +
      num(1, 0) +
      num(2, 1);
    const body =
      item("甲", 1) +
      item("乙", 1, 1) +
      item("丙", 1, 1) +
      item("丁", 2) +
      item("戊", 2, 1) +
      item("己", 2) +
      item("庚", 2, 1);
    expect(await textsOf({ body, numbering })).toEqual([
      "第一条甲",
      "1.1乙",
      "1.2丙",
      "A.丁",
      "A-1戊",
      "B.己",
      "B-2庚",
    ]);
  });

  test("come in every Chinese format", () => {
    const at = (format: string) => [1, 10, 11, 20, 101].map((value) => formatNumber(value, format));
    expect(at("chineseCounting")).toEqual(["一", "十", "十一", "二十", "一○一"]);
    expect(at("taiwaneseCounting")).toEqual(["一", "十", "十一", "二十", "一○一"]);
    expect(at("chineseCountingThousand")).toEqual(["一", "十", "十一", "二十", "一百〇一"]);
    expect(at("chineseLegalSimplified")).toEqual(["壹", "壹拾", "壹拾壹", "贰拾", "壹佰零壹"]);
    expect(at("japaneseCounting")).toEqual(["一", "十", "十一", "二十", "百一"]);
    expect(at("ideographDigital")).toEqual(["一", "一〇", "一一", "二〇", "一〇一"]);
    expect(at("ideographTraditional")).toEqual(["甲", "癸", "11", "20", "101"]);
    expect(at("ideographZodiac")).toEqual(["子", "酉", "戌", "20", "101"]);
    expect(at("ideographZodiacTraditional")).toEqual(["甲子", "癸酉", "甲戌", "癸未", "甲辰"]);
    expect(at("decimalFullWidth")).toEqual(["１", "１０", "１１", "２０", "１０１"]);
    expect(at("decimalEnclosedCircleChinese")).toEqual(["①", "⑩", "⑪", "⑳", "101"]);
    expect(at("decimalEnclosedParen")).toEqual(["⑴", "⑽", "⑾", "⒇", "101"]);
    expect(at("decimalZero")).toEqual(["01", "10", "11", "20", "101"]);
    expect(at("lowerRoman")).toEqual(["i", "x", "xi", "xx", "ci"]);
    expect(at("upperLetter")).toEqual(["A", "J", "K", "T", "WWWW"]);
    expect([110, 1000, 1010, 10000, 12050].map((value) => formatNumber(value, "chineseCountingThousand"))).toEqual([
      "一百一十",
      "一千",
      "一千〇一十",
      "一万",
      "一万二千〇五十",
    ]);
  });

  test("in an unknown format are digits and one diagnostic", async () => {
    const numbering = abstractNum(0, level(0, "runic", "%1、") + level(1, "chineseCounting", "（%2）")) + num(1, 0);
    const { blocks, found } = await read(
      writeDocx({ body: item("甲", 1) + item("乙", 1) + item("丙", 1, 1), numbering }),
    );
    expect(texts(blocks)).toEqual(["1、甲", "2、乙", "（一）丙"]);
    expect(found).toEqual([{ code: "docx/numbering-unknown", details: { format: "runic" } }]);
  });

  test("show bullets by their character, and a dot for those of symbol fonts", async () => {
    const wingdings = '<w:suff w:val="nothing"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
    const numbering =
      abstractNum(0, level(0, "bullet", "■") + level(1, "bullet", "l", wingdings) + level(2, "none", "")) + num(1, 0);
    expect(await textsOf({ body: item("甲", 1) + item("乙", 1, 1) + item("丙", 1, 2), numbering })).toEqual([
      "■甲",
      "•乙",
      "丙",
    ]);
  });

  test("end where styles and lists lead back to themselves or nowhere", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = abstractNum(0, '<w:numStyleLink w:val="N"/>') + num(1, 0) + num(2, 7);
    const body = item("甲", 1) + item("乙", 2) + item("丙", 9) + paragraph("丁", '<w:pStyle w:val="A"/>');
    expect(await textsOf({ body, numbering, styles })).toEqual(["甲", "乙", "丙", "丁"]);
  });

  test("look like the words they stand before", async () => {
    const numbering = abstractNum(0, CHINESE) + num(1, 0);
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = paragraph(run("总体情况", "<w:b/>"), numbered) + paragraph("一般情况", numbered);
    const html = await docxToHtml(writeDocx({ body, numbering }), makeContext());
    expect(html).toBe('<p id="p0"><b>一、总体情况</b></p><p id="p1">二、一般情况</p>');
  });
});

describe("the words of a DOCX", () => {
  test("keep to their paragraphs and lead back to the HTML and the w:p", async () => {
    const body =
      paragraph("关于整改情况的通报", '<w:jc w:val="center"/>') +
      "<w:p/>" +
      paragraph(
        `${run("截至2024")}${run("年3月", '<w:rFonts w:hint="eastAsia"/>')}<w:proofErr/>${run("&lt;底&gt;，")}`,
      ) +
      table([
        ["序号", "问题"],
        ["1", "台账不全"],
      ]);
    const bytes = writeDocx({ body });
    const { blocks } = await read(bytes);
    expect(blocks.map(({ text, kind, paragraph: index }) => [text, kind, index])).toEqual([
      ["关于整改情况的通报", "paragraph", 0],
      ["截至2024年3月<底>，", "paragraph", 2],
      ["序号", "cell", 3],
      ["问题", "cell", 4],
      ["1", "cell", 5],
      ["台账不全", "cell", 6],
    ]);
    expect(blocks[0]?.look?.centred).toBe(true);
    const root = parseHtml(await docxToHtml(bytes, makeContext()));
    for (const { text, runs } of blocks) {
      for (const { at, length, offset, piece } of runs) {
        const words = textAt(root, piece);
        expect(words.slice(offset, offset + length)).toBe(text.slice(at, at + length));
      }
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
    }
  });

  test("are the final ones where changes were tracked, and the changes are counted", async () => {
    const numbering = abstractNum(0, CHINESE) + num(1, 0);
    const deleted = '<w:del w:id="1"><w:r><w:delText>五</w:delText></w:r></w:del>';
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>' +
      '<w:del w:id="4"><w:r><w:delText>整段</w:delText></w:r></w:del></w:p>';
    const was =
      '<w:pPrChange w:id="9"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const body =
      item("甲", 1) +
      gone +
      item("乙", 1) +
      paragraph(`${run("制定")}${deleted}<w:ins w:id="2">${run("六")}</w:ins>${run("项制度")}`) +
      paragraph(`<w:moveFrom w:id="5">${run("旧处")}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="6">${run("新处")}</w:moveTo>`, was);
    const { blocks, found } = await read(writeDocx({ body, numbering }));
    expect(texts(blocks)).toEqual(["一、甲", "二、乙", "制定六项制度", "新处"]);
    expect(found).toEqual([{ code: "docx/tracked-changes", details: { insertions: 1, deletions: 2, moves: 1 } }]);
  });

  test("run on, under the label of the second, where the mark between two paragraphs was deleted", async () => {
    const numbering = abstractNum(0, CHINESE) + num(1, 0);
    const body = paragraph("建立台账，", '<w:rPr><w:del w:id="1"/></w:rPr>') + item("逐一销号", 1) + item("完成", 1);
    expect(await textsOf({ body, numbering })).toEqual(["一、建立台账，逐一销号", "二、完成"]);
  });

  test("stay in their cell where the last paragraph's mark was deleted", async () => {
    const body = `<w:tbl><w:tr><w:tc>${paragraph("甲", '<w:rPr><w:del w:id="1"/></w:rPr>')}</w:tc><w:tc>${paragraph("乙")}</w:tc></w:tr></w:tbl>`;
    expect(await textsOf({ body })).toEqual(["甲", "乙"]);
  });

  test("lose deleted rows of a table", async () => {
    const row = (text: string, properties = "") => `<w:tr>${properties}<w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const body = `<w:tbl>${row("甲")}${row("乙", '<w:trPr><w:del w:id="1"/></w:trPr>')}${row("丙")}</w:tbl>`;
    expect(await textsOf({ body })).toEqual(["甲", "丙"]);
  });

  test("have notes as furniture, without their marks in the text", async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${paragraph("线")}</w:footnote>` +
      `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run("数据截至三月底。")}`)}</w:footnote>`;
    const body = paragraph(`${run("整改率达九成")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("以上。")}`);
    const { blocks } = await read(writeDocx({ body, footnotes }));
    expect(blocks.map(({ text, kind, furniture }) => [text, kind, furniture])).toEqual([
      ["整改率达九成以上。", "paragraph", null],
      ["数据截至三月底。", "furniture", "note"],
    ]);
  });

  test("include text boxes, once each, and no pictures", async () => {
    const box = `<w:txbxContent>${paragraph("框内文字")}</w:txbxContent>`;
    const choice = `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
    const fallback = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const picture = '<w:drawing><wp:inline><a:blip xmlns:a="urn:a" r:embed="rId9"/></wp:inline></w:drawing>';
    for (const graphic of [both, choice, fallback]) {
      const body = paragraph(`${run("正文")}<w:r>${graphic}</w:r><w:r>${picture}</w:r>`) + paragraph("后文");
      const { blocks } = await read(writeDocx({ body }));
      expect(texts(blocks)).toEqual(["正文", "框内文字", "后文"]);
    }
  });

  test("are kept inside fields, links, controls and pinyin guides, without links, codes and pinyin", async () => {
    const body =
      paragraph(
        `<w:hyperlink r:id="rId3">${run("点击")}</w:hyperlink><w:fldSimple w:instr="DATE">${run("三月")}</w:fldSimple>` +
          `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("控件")}</w:sdtContent></w:sdt>` +
          `<w:r><w:ruby><w:rubyPr/><w:rt>${run("pin")}</w:rt><w:rubyBase>${run("字")}</w:rubyBase></w:ruby></w:r>`,
      ) +
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:x()"</w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("附件")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      );
    const bytes = writeDocx({ body });
    expect(texts((await read(bytes)).blocks)).toEqual(["点击三月控件字", "附件"]);
    expect(await docxToHtml(bytes, makeContext())).not.toContain("href");
  });

  test("are found wherever the relationships say, under any prefix", async () => {
    const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const rels = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
    const numbered = '<x:pPr><x:numPr><x:ilvl x:val="0"/><x:numId x:val="1"/></x:numPr></x:pPr>';
    const body = `<x:p>${numbered}<x:r><x:rPr><x:b/></x:rPr><x:t>情况</x:t></x:r></x:p>`;
    const bytes = writeZip([
      { name: "_rels/.rels", data: rels("officeDocument", "/main/body.xml") },
      { name: "main/_rels/body.xml.rels", data: rels("numbering", "../lists.xml") },
      { name: "main/body.xml", data: `<x:document xmlns:x="${word}"><x:body>${body}</x:body></x:document>` },
      {
        name: "lists.xml",
        data: `<w:numbering xmlns:w="${word}">${abstractNum(0, CHINESE)}${num(1, 0)}</w:numbering>`,
      },
    ]);
    expect(texts((await read(bytes)).blocks)).toEqual(["一、情况"]);
  });

  test("bring the file's title along only where it looks like one", async () => {
    const core = (title: string) => ({
      "docProps/core.xml": `<p xmlns:dc="urn:dc"><dc:title>${title}</dc:title><modified>2024-01-01</modified></p>`,
    });
    const metadata = async (title: string) =>
      (await read(writeDocx({ body: paragraph("甲"), others: core(title) }))).metadata;
    expect(await metadata("青溪镇党委关于巡察整改情况的通报")).toMatchObject({
      title: "青溪镇党委关于巡察整改情况的通报",
      publishedOn: null,
    });
    expect((await metadata("PowerPoint 演示文稿")).title).toBeNull();
  });
});

describe("a hostile or damaged DOCX", () => {
  test("is refused by its directory when it has too many entries or is too large", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, "x"]));
    const bytes = writeDocx({ body: paragraph("甲"), others: many });
    expect((await failure(bytes, { maxEntries: 20 })).message).toBe("docx/too-many-entries (entries: 31, limit: 20)");
    expect((await failure(bytes, { maxInflatedBytes: 100 })).code).toBe("docx/too-large");
  });

  test("is refused as a bomb before anything is inflated", async () => {
    const bytes = writeZip([{ name: "word/document.xml", data: new Uint8Array(60 * 1024 * 1024) }]);
    const before = process.memoryUsage().rss;
    const error = await failure(bytes);
    expect(error.code).toBe("docx/suspicious-ratio");
    expect(error.details).toMatchObject({ part: "word/document.xml", bytes: 60 * 1024 * 1024 });
    expect(process.memoryUsage().rss - before).toBeLessThan(30 * 1024 * 1024);
  });

  test("is refused when more comes out of an entry than its header says", async () => {
    const data = new Uint8Array(8 * 1024 * 1024);
    const bytes = writeZip([{ name: "word/document.xml", data, claims: { size: 500 } }]);
    expect((await failure(bytes)).details).toEqual({
      reason: "an entry cannot be inflated",
      part: "word/document.xml",
    });
  });

  test("is refused wherever it is cut off", async () => {
    const bytes = writeDocx({ body: paragraph("甲"), numbering: abstractNum(0, CHINESE) });
    for (let length = 0; length < bytes.length; length += 7) {
      expect((await failure(bytes.subarray(0, length))).code).toBe("docx/damaged");
    }
  });

  test("is refused as encrypted when its entries are or Word's own wrapping is", async () => {
    const bytes = writeZip([{ name: "word/document.xml", data: "秘", claims: { encrypted: true } }]);
    expect((await failure(bytes)).code).toBe("docx/encrypted");
    const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const wrapped = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name]);
    expect((await failure(wrapped)).code).toBe("docx/encrypted");
  });

  test("is refused when the document is missing or not well-formed, but read without its other parts", async () => {
    expect((await failure(writeZip([{ name: "a.txt", data: "甲" }]))).code).toBe("docx/damaged");
    expect((await failure(writeDocx({ body: "<w:p>" }))).code).toBe("docx/damaged");
    const { blocks, found } = await read(writeDocx({ body: item("甲", 1), numbering: "<w:num>", styles: "<" }));
    expect(texts(blocks)).toEqual(["甲"]);
    expect(found.map(({ code }) => code)).toEqual(["docx/part-missing", "docx/part-missing"]);
  });

  test("is cut at nesting that is too deep, and says so", async () => {
    const nested = (depth: number) =>
      "<w:tbl><w:tr><w:tc>".repeat(depth) + paragraph("内") + "</w:tc></w:tr></w:tbl>".repeat(depth);
    const { blocks, found } = await read(writeDocx({ body: paragraph("前") + nested(10_000) + paragraph("后") }));
    expect(texts(blocks)).toEqual(["前", "后"]);
    expect(found.map(({ code }) => code)).toEqual(["docx/too-deep"]);
    expect(texts((await read(writeDocx({ body: nested(12) }))).blocks)).toEqual(["内"]);
  });

  test("stops when it is told to", async () => {
    const bytes = writeDocx({ body: paragraph("甲") });
    const stopped: Context = {
      ...makeContext(),
      checkpoint: async () => {
        throw new Error("told to stop");
      },
    };
    await expect(docxToHtml(bytes, stopped)).rejects.toThrow("told to stop");
  });
});

interface TreeNode {
  readonly nodeName: string;
  readonly childNodes?: readonly TreeNode[];
  readonly value?: string;
}

function textAt(root: TreeNode, piece: readonly number[]): string {
  let node: TreeNode | undefined = root;
  for (const index of piece) node = node?.childNodes?.[index];
  return node?.value ?? "";
}
