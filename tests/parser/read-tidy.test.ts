import { describe, expect, test } from "vitest";
import type { Document } from "../../packages/parser/src/model/document.ts";
import { readDocument } from "../../packages/parser/src/read/index.ts";
import { repairText } from "../../packages/parser/src/text/repair.ts";
import { type PageParts, type Words, writePdf } from "../support/pdf-writer.ts";
import { ownLines, readingContext, type Said } from "../support/reading.ts";

const TITLE = "中共云渡区商务局党组关于巡察整改进展情况的通报";
const OPENING = "根据区委统一部署，区委第一巡察组对区商务局党组开展了巡察，现将整改进展情况予以公布。";
const BODY = [
  "一、问题整改情况",
  "（一）关于“商户走访少”的问题",
  "整改情况：走访商户40家。",
  "二、下一步打算",
  "巩固整改成果。",
];

async function read(source: string | Uint8Array): Promise<{ document: Document; said: Said[]; lines: string[] }> {
  const said: Said[] = [];
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const document = await readDocument({ bytes, name: null, url: null, mediaType: null }, readingContext(said));
  return { document, said, lines: ownLines(document) };
}

const text = (lines: readonly string[]) => read(lines.join("\n"));

describe("a contents list", () => {
  test.each<[string, string[]]>([
    ["with leaders", ["一、问题整改情况……………1", "（一）关于“商户走访少”的问题……2", "二、下一步打算…………9"]],
    ["with dots", ["一、问题整改情况.........1", "二、下一步打算...........(12)"]],
    ["with tabs", ["一、问题整改情况\t1", "（一）关于“商户走访少”的问题\t2", "二、下一步打算\t2"]],
    ["below its heading", ["目　录", "一、问题整改情况", "（一）关于“商户走访少”的问题", "二、下一步打算"]],
    ["with a heading over two lines", ["目录", "一、问题整改", "情况……1", "二、下一步打算……9"]],
    ["of chapters that all come again", ["一、问题整改情况", "（一）关于“商户走访少”的问题", "二、下一步打算"]],
  ])("%s is furniture", async (_, list) => {
    const { lines, said } = await text([TITLE, OPENING, ...list, ...BODY]);
    expect(lines).toEqual([TITLE, OPENING, ...BODY]);
    expect(said).toEqual([{ code: "contents-list", details: { lines: list.length } }]);
  });

  test.each<[string, string[]]>([
    ["headings that end in figures", ["（一）清退违规资金12", "（二）走访商户40"]],
    ["problems listed once", ["（一）关于“账目不清”的问题", "（二）关于“走访少”的问题", "（三）关于“台账缺”的问题"]],
    ["labels that come again", ["整改情况：", "整改情况：", "整改情况："]],
  ])("is not seen in %s", async (_, own) => {
    const { lines, said } = await text([TITLE, OPENING, ...own, ...BODY]);
    expect(lines).toEqual([TITLE, OPENING, ...own, ...BODY]);
    expect(said).toEqual([]);
  });
});

describe("what stands around a title", () => {
  test.each<[string, string[]]>([
    ["a picture's caption", ["题图"]],
    ["a rule", ["--------"]],
    ["a menu of words and bars", ["本站", "|", "新闻", "|", "政务", "|", "服务"]],
    ["a menu of words", ["首页", "新闻", "政务", "服务", "互动"]],
    ["buttons with bullets", ["•微信", "• 新浪微博", "•分享到："]],
    ["a font-size bar", ["【浏览字号 ： 大 中 小】"]],
    ["a font-size bar and colours", ["[选择字号：特大 大 中 小]　【打印】"]],
    ["a breadcrumb", ["您现在的位置：首页 > 公开 > 通知"]],
  ])("%s is furniture", async (_, above) => {
    expect((await text([...above, TITLE, OPENING, ...BODY])).lines).toEqual([TITLE, OPENING, ...BODY]);
  });

  test("a column's tag is furniture, a number in brackets is none", async () => {
    expect((await text([`【公示】${TITLE}`, OPENING])).lines).toEqual([TITLE, OPENING]);
    expect((await text([TITLE, OPENING, "【问题1】关于走访情况"])).lines.at(-1)).toBe("【问题1】关于走访情况");
  });

  test("a last character on a line of its own is the title's", async () => {
    const broken = [TITLE.slice(0, 11), TITLE.slice(11, -1), TITLE.slice(-1)];
    expect((await text([...broken, OPENING, ...BODY])).lines.slice(0, 2)).toEqual([
      TITLE.slice(0, 11),
      TITLE.slice(11),
    ]);
  });

  test("a first paragraph that runs into the title is parted from it", async () => {
    const { document } = await text([TITLE + OPENING, ...BODY]);
    expect(ownLines(document)).toEqual([TITLE, OPENING, ...BODY]);
    expect(document.blocks[1]?.runs[0]).toMatchObject({ at: 0, offset: TITLE.length });
  });

  test("a day, a time and a source are furniture and give the day", async () => {
    const { document, lines } = await text([TITLE, "2031-04-02 10:15　云渡区纪委网站", OPENING, ...BODY]);
    expect(lines).toEqual([TITLE, OPENING, ...BODY]);
    expect(document.metadata.publishedOn).toBe("2031-04-02");
  });

  test("a bare day below the text is a signature's", async () => {
    const lines = [TITLE, OPENING, ...BODY, "中共云渡区商务局党组", "2031-04-02"];
    expect((await text(lines)).lines).toEqual(lines);
  });

  test("is taken from a printed page too", async () => {
    const words = ["您所在的位置：首页 > 公告", TITLE, "发布时间：2031-04-02 10:15", OPENING, ...BODY].map(
      (line, index): Words => ({ text: line, x: 40, y: 800 - index * 30, size: 11 }),
    );
    const { document, lines } = await read(writePdf([{ words }]));
    expect(lines).toEqual([TITLE, OPENING, ...BODY]);
    expect(document.metadata.publishedOn).toBe("2031-04-02");
  });
});

describe("a box before a number", () => {
  test.each(["☑", "□", "√", "● ", "🗹"])("%s is set aside and said", async (box) => {
    const { lines, said } = await text([TITLE, OPENING, `${box}（一）关于“账目不清”的问题`, "☑已公开"]);
    expect(lines).toEqual([TITLE, OPENING, "（一）关于“账目不清”的问题", "☑已公开"]);
    expect(said).toEqual([{ code: "ticks-set-aside", details: { count: 1 } }]);
  });
});

describe("tables in plain text", () => {
  const cellsOf = async (lines: readonly string[]) =>
    (await text(lines)).document.blocks.flatMap(({ cell, text: own }) => (cell ? [[cell.row, cell.column, own]] : []));

  test("keep the columns of rows that begin or end with empty cells", async () => {
    const rows = [
      "序号\t问题\t措施\t状态",
      "（一）\t履职\t\t",
      "1\t走访少\t走访商户\t已完成",
      "\t\t建立台账\t",
      "二类问题",
      "2\t账不清\t清账\t",
    ];
    expect(await cellsOf([TITLE, OPENING, ...rows, "以上情况已公开。"])).toEqual([
      [0, 0, "序号"],
      [0, 1, "问题"],
      [0, 2, "措施"],
      [0, 3, "状态"],
      [1, 0, "（一）"],
      [1, 1, "履职"],
      [2, 0, "1"],
      [2, 1, "走访少"],
      [2, 2, "走访商户"],
      [2, 3, "已完成"],
      [3, 2, "建立台账"],
      [4, 0, "二类问题"],
      [5, 0, "2"],
      [5, 1, "账不清"],
      [5, 2, "清账"],
    ]);
  });

  test("of a label and a value a line are forms", async () => {
    const form = ["反馈问题\t市场监测缺位。", "责任单位\t区商务局", "整改时限\t2031年6月底前", "\t已延期一次"];
    expect(await cellsOf([TITLE, OPENING, ...form])).toEqual([
      [0, 0, "反馈问题"],
      [0, 1, "市场监测缺位。"],
      [1, 0, "责任单位"],
      [1, 1, "区商务局"],
      [2, 0, "整改时限"],
      [2, 1, "2031年6月底前"],
      [3, 1, "已延期一次"],
    ]);
  });

  test("are none where a tab follows a number, or only one line has one", async () => {
    expect(await cellsOf([TITLE, OPENING, "一、\t问题整改情况", "二、\t下一步打算", "三、\t其他"])).toEqual([]);
    expect(await cellsOf([TITLE, OPENING, "联系电话\t0999-7000000"])).toEqual([]);
  });
});

describe("a page of PDF", () => {
  const set = (lines: readonly string[], x: number, top: number): Words[] =>
    lines.map((line, index) => ({ text: line, x, y: top - index * 26, size: 12 }));

  test("that two pages share is read one after the other", async () => {
    const left = set([TITLE, OPENING.slice(0, 20), "一、问题整改情况"], 50, 520);
    const right = set(["（一）关于“商户走访少”的问题", "整改情况：走访商户40家。", "二、下一步打算"], 470, 520);
    const numbers: Words[] = [
      { text: "- 3 -", x: 200, y: 40, size: 9 },
      { text: "- 4 -", x: 620, y: 40, size: 9 },
    ];
    const sheet: PageParts = { words: [...left, ...right, ...numbers], width: 842, height: 595 };
    const { document, lines } = await read(writePdf([sheet]));
    expect(lines.join("")).toBe([...left, ...right].map(({ text: own }) => own).join(""));
    expect(document.blocks.filter(({ furniture }) => furniture === "page-number")).toHaveLength(2);
  });

  test("has its footnotes and their marks as furniture", async () => {
    const words: Words[] = [
      ...set(["一、问题整改情况", "整改情况：一是走访商户", "二、下一步打算"], 74, 760),
      { text: "①", x: 210, y: 740, size: 7 },
      { text: "，二是建立台账。", x: 218, y: 734, size: 12 },
      { text: "① 名单于2031年2月5日报区委备案。", x: 74, y: 90, size: 8 },
    ];
    const { lines, said } = await read(writePdf([{ words }]));
    expect(lines).toEqual(["一、问题整改情况", "整改情况：一是走访商户，二是建立台账。", "二、下一步打算"]);
    expect(said).toEqual([{ code: "notes-set-aside", details: { count: 2 } }]);
  });
});

describe("spread-out text", () => {
  test.each([
    ["联 系 电 话 ： 0 9 9 9 - 7 6 5 4 3 2 1", "联系电话：0999-7654321"],
    ["邮 政 编 码 3 3 6 1 0 0", "邮政编码336100"],
    ["得分 1 2 3 4", "得分1 2 3 4"],
    ["第 1 组 A B", "第1组A B"],
  ])("%s is %s", (raw, repaired) => {
    expect(repairText(raw).text).toBe(repaired);
  });
});
