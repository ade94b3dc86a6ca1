import { describe, expect, test } from "vitest";
import type { Document } from "../../packages/parser/src/model/document.ts";
import { readDocument } from "../../packages/parser/src/read/index.ts";
import { readText } from "../../packages/parser/src/read/text/index.ts";
import { ownLines, readingContext, type Said, toGbk, toUtf16 } from "../support/reading.ts";

const TITLE = ["中共松岭县水务局党组", "关于巡察整改进展情况的通报"];
const BODY = [
  "根据县委统一部署，2031年3月1日至4月20日，县委第二巡察组对县水务局党组开展了常规巡察。根据有关要求，现将巡察整改进展情况予以公布。",
  "一、整改组织情况",
  "局党组召开专题会议，逐条对照反馈意见，制定整改方案，细化整改措施，明确责任分工和完成时限，先后召开推进会议12次研究解决重点难点问题。",
  "（一）关于“河道巡护不到位”问题的整改。",
  "整改情况：一是补签巡护协议12份，把全县四十七条河道的巡护责任落实到人；二是在重点河段安装监控8处，每周通报一次在线情况。",
  "欢迎干部群众监督。联系电话：0999-7654321。",
];

async function read(text: string | Uint8Array): Promise<{ document: Document; said: Said[] }> {
  const said: Said[] = [];
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const document = await readDocument({ bytes, name: null, url: null, mediaType: null }, readingContext(said));
  return { document, said };
}

const linesOf = async (text: string): Promise<string[]> => ownLines((await read(text)).document);

/** Sets paragraphs in lines of so many half characters; punctuation hangs over. */
function wrap(paragraph: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  let taken = indent.length * 2;
  for (const character of paragraph) {
    const own = character < "\u2000" ? 1 : 2;
    if (taken + own > width && !/[，。；：、”）]/.test(character)) {
      lines.push(line);
      line = "";
      taken = 0;
    }
    line += character;
    taken += own;
  }
  return [...lines, line];
}

describe("text with a paragraph a line", () => {
  test.each([
    ["\n", [...TITLE, ...BODY].join("\n")],
    ["\r\n", [...TITLE, ...BODY].join("\r\n")],
    ["\r", [...TITLE, ...BODY].join("\r")],
    ["blank lines and indents", `\n\n${[...TITLE, ...BODY].map((line) => `　　${line} `).join("\n\n")}\n \n`],
  ])("gives its lines, separated by %j", async (_, text) => {
    expect(await linesOf(text)).toEqual([...TITLE, ...BODY]);
  });

  test("stays one block where the whole document is one line", async () => {
    expect(await linesOf(BODY.join(""))).toEqual([BODY.join("")]);
  });

  test("says where each character stands in the file", async () => {
    const text = `\uFEFF　　整改 20 31年\r\n  one\ttwo`;
    const { document } = await read(text);
    const found = document.blocks.flatMap(({ text: own, runs }) =>
      runs.map(({ at, length, offset, piece }) => [
        own.slice(at, at + length),
        text.slice(1).slice(offset, offset + length),
        piece,
      ]),
    );
    expect(found).toEqual([
      ["整改", "整改", []],
      ["20 31年", "20 31年", []],
      ["one two", "one\ttwo", []],
    ]);
  });

  test.each([
    ["GBK", toGbk(BODY.join("\n")), "gb18030", ["text/encoding-guessed"]],
    ["UTF-16", toUtf16(BODY.join("\n"), "le"), "utf-16le", ["text/encoding-guessed"]],
    ["UTF-8", new TextEncoder().encode(BODY.join("\n")), "utf-8", []],
  ])("is read in %s", async (_, bytes, encoding, codes) => {
    const { document, said } = await read(bytes);
    expect([ownLines(document), document.encoding, said.map(({ code }) => code)]).toEqual([BODY, encoding, codes]);
  });

  test("is no text where hardly a character can be decoded", async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, at) => (at % 3 ? 0xff : 0x80));
    const { document, said } = await read(bytes);
    expect([document.blocks, said.map(({ code }) => code)]).toEqual([[], ["text/binary"]]);
  });
});

describe("text wrapped to a width", () => {
  const all = [...TITLE, ...BODY];

  test.each([
    ["indents", all.flatMap((line) => wrap(line, 40, "　　")).join("\n")],
    ["blank lines", all.map((line) => wrap(line, 40, "").join("\n")).join("\n\n")],
    ["numbers and short last lines", all.flatMap((line) => wrap(line, 40, "")).join("\n")],
  ])("is joined into its paragraphs, told apart by %s", async (_, text) => {
    expect(await linesOf(text)).toEqual(all);
  });

  test("is joined over a page number, which is furniture", async () => {
    const lines = all.flatMap((line) => wrap(line, 40, "　　"));
    const text = [...lines.slice(0, 4), "", "— 1 —", "", ...lines.slice(4), "第2页 / 共2页"].join("\n");
    const { document } = await read(text);
    expect(ownLines(document)).toEqual(all);
    const furniture = document.blocks.filter(({ kind }) => kind === "furniture");
    expect(furniture.map(({ text: own, furniture: kind }) => [own, kind])).toEqual([
      ["—1—", "page-number"],
      ["第2页/共2页", "page-number"],
    ]);
  });

  test("keeps the space between Latin words and breaks no number", async () => {
    const han = (length: number): string => "整改情况良好".repeat(4).slice(0, length);
    const lines = [`${han(15)} PDF`, `reader${han(13)}20`, `31年${han(15)}`, han(17), han(17), han(17), "完成。"];
    expect(await linesOf(lines.join("\n"))).toEqual([
      lines.join("").replace("PDFreader", "PDF reader").replace(" PDF", "PDF"),
    ]);
  });

  test("is not seen in short lines of many widths", async () => {
    const lines = ["通报", "一、情况", "二、问题整改情况良好", "三、下一步", "联系人", "局党组办公室", "2031年8月9日"];
    expect(await linesOf(lines.join("\n"))).toEqual(lines);
  });
});

describe("columns in text", () => {
  const cellsOf = async (text: string): Promise<unknown[]> =>
    (await read(text)).document.blocks
      .filter(({ kind }) => kind === "cell")
      .map(({ text: own, cell }) => [own, cell?.row, cell?.column]);
  const cells = [
    ["序号", 0, 0],
    ["问题", 0, 1],
    ["整改情况", 0, 2],
    ["1", 1, 0],
    ["台账不规范。", 1, 1],
    ["已补齐。", 1, 2],
    ["2", 2, 0],
    ["已整改。", 2, 2],
  ];

  test("between tabs become cells", async () => {
    expect(
      await cellsOf(`${BODY[0]}\n序号\t问题\t整改情况\n1\t台账不规范。\t已补齐。\n2\t\t已整改。\n${BODY[5]}`),
    ).toEqual(cells);
  });

  test("between bars become cells, without the rule", async () => {
    expect(
      await cellsOf("| 序号 | 问题 | 整改情况 |\n|---|---|---|\n| 1 | 台账不规范。 | 已补齐。 |\n| 2 | | 已整改。 |"),
    ).toEqual(cells);
  });

  test("are none where a single line has tabs", async () => {
    expect(await cellsOf(`联系人\t王某\t电话\n${BODY[0]}`)).toEqual([]);
  });
});

describe("text copied from a page", () => {
  test("loses the site's lines above and below, which give the day", async () => {
    const above = [
      "首页 > 政务公开 > 公告",
      "发布时间：2031-08-10 09:00 来源：县水务局 浏览次数：",
      "【字体：大 中 小】",
    ];
    const below = ["【打印】 【关闭】", "上一篇：关于举办宣传活动的通知", "下一篇：没有了"];
    const { document } = await read([TITLE.join(""), ...above, ...BODY, ...below].join("\n"));
    expect(ownLines(document)).toEqual([TITLE.join(""), ...BODY]);
    expect(document.metadata.publishedOn).toBe("2031-08-10");
  });

  test("gives what its information block says", async () => {
    const block = ["索 引 号", "", "• SL-7", "发布机构", "", "• 县水务局", "文 号：", "主题分类：水务"];
    const { document } = await read([...block, ...TITLE, ...BODY].join("\n"));
    expect(document.metadata).toMatchObject({ indexNumber: "SL-7", publisher: "县水务局", documentNumber: null });
    expect(ownLines(document)).toEqual([...TITLE, ...BODY]);
  });

  test("keeps lines of its own that look alike, between its sentences", async () => {
    const lines = [BODY[0] ?? "", "来源：督察反馈", "时间：2031年8月", "责任单位：县水务局", BODY[5] ?? ""];
    expect(await linesOf(lines.join("\n"))).toEqual(lines);
  });
});

describe("a large text", () => {
  test("asks between slices whether to go on, and keeps what it has when told to stop", async () => {
    const bytes = new TextEncoder().encode(`${BODY.join("\n")}\n`.repeat(4_000));
    let asked = 0;
    const context = { ...readingContext(), checkpoint: async (): Promise<boolean> => ++asked > 2 };
    const document = await readText({ bytes, name: null, url: null, mediaType: null }, context);
    expect(asked).toBe(3);
    expect(document.blocks.length).toBeGreaterThan(1_000);
    expect(document.blocks.length).toBeLessThan(BODY.length * 4_000);
  });

  test("on one line of megabytes is one block, soon", async () => {
    const started = performance.now();
    const { document } = await read("整改情况 良好，责任 明确。".repeat(150_000));
    expect(document.blocks).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
