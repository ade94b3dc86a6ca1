import { describe, expect, test } from "vitest";
import { UnreadableSourceError } from "../../packages/parser/src/model/diagnostic.ts";
import { decodeBytes } from "../../packages/parser/src/read/encoding.ts";
import { readDocument } from "../../packages/parser/src/read/index.ts";
import { sniffFormat } from "../../packages/parser/src/read/sniff.ts";
import { ownLines, readingContext, toGbk, toUtf16 } from "../support/reading.ts";
import { writeZip } from "../support/zip-writer.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORDS = "根据县委统一部署，县委第一巡察组对我局党组开展了巡察，现将整改情况公布如下。";

function zipOf(name: string): Uint8Array {
  return writeZip([{ name, data: "<x/>" }]);
}

describe("the format of bytes", () => {
  test.each([
    ["a doctype", "<!DOCTYPE html><title>x</title>"],
    ["an upper-case root", "<HTML><BODY>x"],
    ["an XML declaration before the root", `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">`],
    ["a comment first", "<!-- saved page -->\n\n<div>x</div>"],
    ["a long comment first", `<!--${"x".repeat(9_000)}--><p>x</p>`],
    ["a script first", "<script>var a = 1</script><div>x</div>"],
    ["a fragment", "<p>一、总体情况</p>"],
    ["tags behind some text", "整改情况<br>一、甲<br>二、乙<br>三、丙<br>"],
    ["a byte order mark", "\uFEFF<html><body>x"],
  ])("is html with %s", (_, text) => {
    expect(sniffFormat(utf8(text)).format).toBe("html");
  });

  test("is html in UTF-16 too", () => {
    expect(sniffFormat(toUtf16("<html><body><p>整改情况</p></body></html>", "le")).format).toBe("html");
  });

  test.each([
    ["running text", utf8(WORDS)],
    ["text in GBK", toGbk(WORDS)],
    ["text in UTF-16 without a mark", toUtf16(WORDS, "be")],
    ["text with a bracketed title", utf8("<关于整改的通报>\n一、总体情况")],
    ["one short word", utf8("通报")],
  ])("is text for %s", (_, bytes) => {
    expect(sniffFormat(bytes).format).toBe("text");
  });

  test("is pdf where the header stands behind some other bytes", () => {
    expect(sniffFormat(utf8(`${"\n".repeat(700)}%PDF-1.4\n`)).format).toBe("pdf");
  });

  test("is docx for a zip with Word's entries, whatever the file is called", () => {
    expect(sniffFormat(zipOf("word/document.xml")).format).toBe("docx");
  });

  test.each([
    ["ofd", zipOf("OFD.xml")],
    ["xlsx", zipOf("xl/workbook.xml")],
    ["zip", zipOf("readme.md")],
    ["doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf8("W\0o\0r\0d\0")])],
    ["rtf", utf8("{\\rtf1\\ansi 通报}")],
    ["image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["image", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["mht", utf8("From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n")],
    ["binary", Uint8Array.from({ length: 600 }, (_, at) => (at * 37 + (at >> 3)) & 0xff)],
  ])("names %s as unsupported", (name, bytes) => {
    expect(sniffFormat(bytes)).toEqual({ format: null, unsupported: name });
  });

  test("goes by the entries of a zip, not by what is stored inside them", () => {
    const workbook = writeZip([{ name: "xl/workbook.xml", data: "<x/>" }]);
    const presentation = writeZip([
      { name: "ppt/embeddings/book.xlsx", data: workbook, claims: { stored: true } },
      { name: "ppt/presentation.xml", data: "<x/>" },
    ]);
    expect(sniffFormat(presentation)).toEqual({ format: null, unsupported: "pptx" });
    const letter = writeZip([
      { name: "ppt/embeddings/letter.docx", data: zipOf("word/document.xml"), claims: { stored: true } },
      { name: "ppt/presentation.xml", data: "<x/>" },
    ]);
    expect(sniffFormat(letter)).toEqual({ format: null, unsupported: "pptx" });
  });

  test("knows a DOCX that is cut off by the entries that are there", () => {
    const whole = writeZip([
      { name: "[Content_Types].xml", data: "x".repeat(9_000) },
      { name: "word/document.xml", data: Array.from({ length: 900 }, (_, at) => String(at * 7_919)).join("") },
    ]);
    expect(sniffFormat(whole.subarray(0, whole.length - 400)).format).toBe("docx");
  });

  test("takes valid UTF-8 for UTF-8, however its bytes pair up", () => {
    const words = "整改".repeat(3) + "\u4e00".repeat(40);
    for (const text of [words, `a${words}`, "一丁七万丈三上下".repeat(30)])
      expect(decodeBytes(utf8(text)).encoding).toBe("utf-8");
  });

  test("leaves a DOCX with a password to the reader that can say so", () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...toUtf16("EncryptedPackage", "le")]);
    expect(sniffFormat(bytes).format).toBe("docx");
  });
});

describe("reading a document", () => {
  const source = (bytes: Uint8Array) => ({ bytes, name: null, url: null, mediaType: null });

  test("a workbook with a password is no DOCX with one", async () => {
    const bytes = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...toUtf16("EncryptedPackage", "le"),
    ]);
    const read = (name: string) => readDocument({ ...source(bytes), name }, readingContext([], {}));
    await expect(read("台账.xlsx")).rejects.toMatchObject({ code: "unsupported-format", details: { format: "xlsx" } });
    await expect(read("通报.docx")).rejects.toMatchObject({ code: "docx/encrypted" });
  });

  test("refuses nothing, too much and what no reader is for, each with a code", async () => {
    const codeOf = async (bytes: Uint8Array, maxBytes = 1_000): Promise<unknown> =>
      readDocument(source(bytes), readingContext([], { maxBytes })).catch((error: unknown) =>
        error instanceof UnreadableSourceError ? [error.code, error.details] : error,
      );
    expect(await codeOf(new Uint8Array())).toEqual(["empty-source", {}]);
    expect(await codeOf(new Uint8Array(20), 10)).toEqual(["source-too-large", { bytes: 20, limit: 10 }]);
    expect(await codeOf(utf8("{\\rtf1}"))).toEqual(["unsupported-format", { format: "rtf" }]);
  });

  test("reads a page that is called a text file as a page", async () => {
    const file = {
      ...source(utf8(`<html><body><p>${WORDS}</p></body></html>`)),
      name: "a.txt",
      mediaType: "text/plain",
    };
    const document = await readDocument(file, readingContext());
    expect([document.format, ownLines(document)]).toEqual(["html", [WORDS]]);
  });
});

describe("the encoding of bytes", () => {
  test.each([
    ["utf-8", utf8(WORDS), []],
    ["utf-8", utf8(`\uFEFF${WORDS}`), ["gbk"]],
    ["gb18030", toGbk(WORDS), ["gb2312"]],
    ["gb18030", toGbk(WORDS), []],
    ["utf-16le", toUtf16(WORDS, "le"), []],
    ["utf-16be", toUtf16(WORDS, "be"), []],
  ])("is %s", (encoding, bytes, declared) => {
    expect(decodeBytes(bytes, () => declared)).toMatchObject({ text: WORDS, encoding, damaged: 0 });
  });

  test("is what the bytes are valid as where the declaration is wrong", () => {
    expect(decodeBytes(toGbk(WORDS), () => ["utf-8"])).toMatchObject({
      text: WORDS,
      encoding: "gb18030",
      contradicts: "utf-8",
    });
    expect(decodeBytes(utf8(WORDS), () => ["gbk"])).toMatchObject({
      text: WORDS,
      encoding: "utf-8",
      contradicts: "gb18030",
    });
  });

  test("reads the characters of GB18030 that take four bytes", () => {
    const bytes = Uint8Array.from([...toGbk("整改"), 0x95, 0x32, 0x82, 0x36, ...toGbk("情况")]);
    expect(decodeBytes(bytes, () => ["gb2312"]).text).toBe("整改\u{20000}情况");
  });

  test("is big5 where that reads clearly better", () => {
    // 會議的時間 in Big5.
    const bytes = Uint8Array.from([0xb7, 0x7c, 0xc4, 0xb3, 0xaa, 0xba, 0xae, 0xc9, 0xb6, 0xa1]);
    expect(decodeBytes(bytes)).toMatchObject({ text: "會議的時間", encoding: "big5", guessed: true });
  });

  test("counts what cannot be decoded and stays with the declared encoding", () => {
    const bytes = Uint8Array.from([...utf8(WORDS.repeat(20)), 0xe6, 0x95, ...utf8(WORDS)]);
    expect(decodeBytes(bytes, () => ["utf-8"])).toMatchObject({ encoding: "utf-8", damaged: 1 });
    expect(decodeBytes(bytes)).toMatchObject({ encoding: "utf-8", damaged: 1, guessed: true });
  });

  test("ignores a name no encoding has", () => {
    expect(decodeBytes(toGbk(WORDS), () => ["no-such-thing"])).toMatchObject({ text: WORDS, encoding: "gb18030" });
  });
});
