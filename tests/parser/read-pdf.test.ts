import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type Details,
  type DiagnosticCode,
  UnreadableSourceError,
} from "../../packages/parser/src/model/diagnostic.ts";
import type { Block } from "../../packages/parser/src/model/document.ts";
import type { Context } from "../../packages/parser/src/model/reader.ts";
import { DEFAULT_LIMITS, type Progress } from "../../packages/parser/src/model/source.ts";
import { toPath } from "../../packages/parser/src/read/pdf/cmap-files.ts";
import { mayDrawForEver } from "../../packages/parser/src/read/pdf/endless.ts";
import { readPdf } from "../../packages/parser/src/read/pdf/index.ts";
import { openPdf } from "../../packages/parser/src/read/pdf/open.ts";
import {
  endlessPdf,
  type FontName,
  grid,
  type PageParts,
  rule,
  SCAN,
  type Words,
  writePdf,
} from "../support/pdf-writer.ts";

interface Found {
  readonly code: DiagnosticCode;
  readonly details: Details;
}

async function read(bytes: Uint8Array, given: Partial<Context> = {}) {
  const found: Found[] = [];
  const document = await readPdf(
    { bytes, name: null, url: null, mediaType: null },
    {
      report: (code, details = {}) => found.push({ code, details }),
      limits: DEFAULT_LIMITS,
      onProgress: () => undefined,
      checkpoint: async () => false,
      cMapUrl: null,
      ...given,
    },
  );
  return { ...document, found, codes: found.map(({ code }) => code) };
}

async function failure(bytes: Uint8Array): Promise<UnreadableSourceError> {
  const error = await read(bytes).catch((cause: unknown) => cause);
  if (error instanceof UnreadableSourceError) return error;
  throw new Error("it was read", { cause: error });
}

const texts = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);
const own = (blocks: readonly Block[]): Block[] => blocks.filter(({ kind }) => kind !== "furniture");
const around = (blocks: readonly Block[]): string[] => texts(blocks.filter(({ kind }) => kind === "furniture"));

const LEFT = 74;
const EM = 16;
const COLUMNS = 28;
const LINES = 24;

/** Sets paragraphs on pages of 24 lines of 28 characters, first lines two characters in. */
function typeset(paragraphs: readonly string[], font: FontName = "UniGB-UCS2-H"): Words[][] {
  const lines = paragraphs.flatMap((paragraph) => {
    const padded = `　　${paragraph}`;
    const count = Math.ceil(padded.length / COLUMNS);
    return Array.from({ length: count }, (_, index) => padded.slice(index * COLUMNS, (index + 1) * COLUMNS));
  });
  return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES).map((line, row): Words => {
      const text = line.trimStart();
      return { text, x: LEFT + (line.length - text.length) * EM, y: 760 - row * 27, font };
    }),
  );
}

const centred = (text: string, y: number, size = 22): Words => ({ text, x: 298 - (text.length * size) / 2, y, size });

const PROSE =
  "局党组先后召开会议研究整改工作，逐项明确责任领导和完成时限，建立工作台账，定期调度进展，对没有按期完成的事项及时提醒督促。";
const HEADING = "一、学习教育方面问题的整改情况";
const LONG = PROSE.repeat(14);

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const level of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => printed.push(words.join(" ")));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

describe("paragraphs of a PDF", () => {
  test.each(["GBK-EUC-H", "UniGB-UCS2-H", "UniGB-UTF16-H"] as const)(
    "are read in the predefined CMap %s",
    async (font) => {
      const pages = typeset([HEADING, PROSE, `${PROSE}共12次。`], font);
      const { blocks, found } = await read(writePdf(pages.map((words) => ({ words }))));
      expect(texts(blocks)).toEqual([HEADING, PROSE, `${PROSE}共12次。`]);
      expect(found).toEqual([]);
    },
  );

  test("go on over a page break, with the page number behind them", async () => {
    const pages = typeset([HEADING, LONG, PROSE]).map((words, index): PageParts => {
      return { words: [...words, centred(`— ${index + 1} —`, 60, 12)] };
    });
    expect(pages.length).toBe(2);
    const { blocks } = await read(writePdf(pages));
    expect(texts(own(blocks))).toEqual([HEADING, LONG, PROSE]);
    expect(blocks.map(({ furniture }) => furniture)).toEqual([null, null, "page-number", null, "page-number"]);
  });

  test("keep the lines of a title and of a signature apart", async () => {
    const [body = []] = typeset(["", "", "", PROSE]);
    const words = [
      centred("中共某县粮食局党组", 760),
      centred("关于巡察整改进展情况的通报", 730),
      ...body.filter(({ text }) => text),
      { text: "中共某县粮食局党组", x: 330, y: 540 },
      { text: "2024年3月5日", x: 370, y: 513 },
    ];
    const { blocks } = await read(writePdf([{ words }]));
    expect(texts(blocks)).toEqual([
      "中共某县粮食局党组",
      "关于巡察整改进展情况的通报",
      PROSE,
      "中共某县粮食局党组",
      "2024年3月5日",
    ]);
    expect(blocks.map(({ look }) => look?.centred)).toEqual([true, true, false, false, false]);
  });

  test("that follow each other without an indent are told apart by the line that ends early", async () => {
    const lines = [
      PROSE.slice(0, 28),
      PROSE.slice(28, 50),
      "（一）关于学习不够深入的问题",
      PROSE.slice(0, 28),
      PROSE.slice(28),
    ];
    const words = lines.map((text, row) => ({ text, x: LEFT, y: 760 - row * 27 }));
    const { blocks } = await read(writePdf([{ words: [...words, { text: PROSE.slice(0, 28), x: LEFT, y: 600 }] }]));
    expect(texts(blocks)).toEqual([PROSE.slice(0, 50), "（一）关于学习不够深入的问题", PROSE, PROSE.slice(0, 28)]);
  });

  test("set in two columns are read one column after the other", async () => {
    const column = (text: string, x: number) =>
      Array.from({ length: 8 }, (_, row) => ({ text: text.slice(row * 13, row * 13 + 13), x, y: 700 - row * 27 }));
    const text = LONG.slice(0, 208);
    const words = [centred("情况通报", 760), ...column(text.slice(0, 104), 74), ...column(text.slice(104), 314)];
    const { blocks } = await read(writePdf([{ words }]));
    expect(texts(blocks)).toEqual(["情况通报", text]);
  });

  test("written vertically are read from right to left, with marks as in level text", async () => {
    const lines = ["（一）关于学习不够深入的问题，", "局党组召开会议进行研究。"];
    const words = lines.map((text, index): Words => ({ text, x: 500 - index * 27, y: 760, font: "UniGB-UCS2-V" }));
    const { blocks } = await read(writePdf([{ words }]));
    expect(texts(blocks).join("")).toBe(lines.join(""));
  });

  test("on a page that is turned are read along their lines, and a watermark across them is furniture", async () => {
    const [body = []] = typeset([HEADING, PROSE]);
    const words = body.map(({ text, x, y }): Words => ({ text, x: 842 - y, y: x, turned: true }));
    const { blocks } = await read(writePdf([{ words: [...words, { text: "内部资料", x: 200, y: 300, size: 40 }] }]));
    expect(texts(own(blocks))).toEqual([HEADING, PROSE]);
    expect(around(blocks)).toEqual(["内部资料"]);
    expect(blocks[0]?.boxes).toEqual([{ page: 1, rect: [67.6, 106, 85.2, 346] }]);
  });

  test("drawn twice to look bold are read once, and it is said", async () => {
    const heading = "（二）关于制度执行不严的问题";
    const twice = Array.from(heading).flatMap((text, index) => [
      { text, x: LEFT + 32 + index * EM, y: 760 },
      { text, x: LEFT + 32 + index * EM + 0.4, y: 760 },
    ]);
    const whole = [0, 0.3].map((shift) => ({ text: "整改情况人人满意", x: LEFT + 32 + shift, y: 733 }));
    const { blocks, found } = await read(
      writePdf([{ words: [...twice, ...whole, { text: PROSE.slice(0, 28), x: LEFT, y: 706 }] }]),
    );
    expect(texts(blocks)).toEqual([heading, "整改情况人人满意", PROSE.slice(0, 28)]);
    expect(found).toEqual([{ code: "pdf/doubled-glyphs", details: { count: heading.length + 8 } }]);
  });

  test("stretched to the margin have no spaces between their characters", async () => {
    const stretched = Array.from(PROSE.slice(0, 20)).map((text, index) => ({ text, x: LEFT + index * 22.7, y: 760 }));
    const { blocks } = await read(
      writePdf([{ words: [...stretched, { text: PROSE.slice(20, 48), x: LEFT, y: 733 }] }]),
    );
    expect(texts(blocks)).toEqual([PROSE.slice(0, 48)]);
  });

  test("that break between two Latin words get the space back, and none inside a number", async () => {
    const words = [
      { text: `${PROSE.slice(0, 20)}Excel table`, x: LEFT, y: 760 },
      { text: "format有关要求", x: LEFT, y: 733 },
    ];
    expect(texts((await read(writePdf([{ words }]))).blocks)).toEqual([
      `${PROSE.slice(0, 20)}Excel table format有关要求`,
    ]);
  });
});

describe("what stands around the text of a PDF", () => {
  test("is furniture where it comes back at the same height, and the text's own first line is not", async () => {
    const pages = typeset([LONG, LONG, LONG]).map((words, index): PageParts => {
      return {
        words: [{ text: "某县人民政府公报", x: LEFT, y: 805, size: 10 }, ...words, centred(`第${index + 1}页`, 40, 10)],
      };
    });
    const { blocks } = await read(writePdf(pages));
    expect(texts(own(blocks))).toEqual([LONG, LONG, LONG]);
    expect(new Set(around(blocks))).toEqual(
      new Set(["某县人民政府公报", ...pages.map((_, index) => `第${index + 1}页`)]),
    );
  });

  test("is furniture where a browser printed it, even on a single page", async () => {
    const [words = []] = typeset([PROSE]);
    const printedAround = [
      { text: "2024/3/5 10:20", x: 24, y: 820, size: 8 },
      { text: "通报-某县人民政府网", x: 260, y: 820, size: 8 },
      { text: "https://www.example.gov.cn/art/2024/3/5/art_1_2.html", x: 24, y: 16, size: 8 },
      { text: "1/1", x: 560, y: 16, size: 8 },
    ];
    const { blocks } = await read(writePdf([{ words: [...printedAround, ...words] }]));
    expect(texts(own(blocks))).toEqual([PROSE]);
    expect(around(blocks).length).toBe(2);
  });
});

const XS = [74, 114, 294, 521];

/** The words of a table's rows, with cells of one line, or two where the text is broken by `/`. */
function rows(cells: readonly (readonly string[])[], top: number): Words[] {
  return cells.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell
        .split("/")
        .map(
          (text, line): Words => ({ text, x: (XS[column] ?? 0) + 5, y: top - index * 40 - 15 - line * 15, size: 10.5 }),
        ),
    ),
  );
}

const edges = (count: number, top: number): number[] =>
  Array.from({ length: count + 1 }, (_, index) => top - index * 40);

const LEDGER = [
  ["序号", "存在问题", "整改进展"],
  ["1", "学习不够深入，联系实际/不够紧密。", "已完成。"],
  ["2", "制度执行不严。", "正在推进，年底前/完成。"],
];

const place = ({ text, cell }: Block) => [cell?.table, cell?.row, cell?.column, cell?.rowSpan, cell?.columnSpan, text];

describe("tables of a PDF", () => {
  test.each(["stroked", "filled"] as const)("have the cells that %s rulings make", async (way) => {
    const [intro = []] = typeset([PROSE]);
    const { blocks } = await read(
      writePdf([{ words: [...intro, ...rows(LEDGER, 650)], drawing: grid(XS, edges(3, 650), way) }]),
    );
    expect(blocks.map(place)).toEqual([
      [undefined, undefined, undefined, undefined, undefined, PROSE],
      [0, 0, 0, 1, 1, "序号"],
      [0, 0, 1, 1, 1, "存在问题"],
      [0, 0, 2, 1, 1, "整改进展"],
      [0, 1, 0, 1, 1, "1"],
      [0, 1, 1, 1, 1, "学习不够深入，联系实际不够紧密。"],
      [0, 1, 2, 1, 1, "已完成。"],
      [0, 2, 0, 1, 1, "2"],
      [0, 2, 1, 1, 1, "制度执行不严。"],
      [0, 2, 2, 1, 1, "正在推进，年底前完成。"],
    ]);
  });

  test("have merged cells where a ruling is missing", async () => {
    const drawing = [
      ...[700, 660, 580].map((y) => rule([74, y], [521, y])),
      rule([114, 620], [521, 620]),
      ...[74, 521].map((x) => rule([x, 700], [x, 580])),
      rule([114, 660], [114, 580]),
      rule([294, 660], [294, 580]),
    ].join("\n");
    const words = [
      { text: "整改台账", x: 280, y: 675, size: 10.5 },
      { text: "党建", x: 80, y: 615, size: 10.5 },
      ...rows(
        [
          ["", "学习不够深入。", "已完成。"],
          ["", "制度执行不严。", "已完成。"],
        ],
        660,
      ).filter(({ text }) => text),
    ];
    const { blocks } = await read(writePdf([{ words, drawing }]));
    expect(blocks.map(place)).toEqual([
      [0, 0, 0, 1, 3, "整改台账"],
      [0, 1, 0, 2, 1, "党建"],
      [0, 1, 1, 1, 1, "学习不够深入。"],
      [0, 1, 2, 1, 1, "已完成。"],
      [0, 2, 1, 1, 1, "制度执行不严。"],
      [0, 2, 2, 1, 1, "已完成。"],
    ]);
  });

  test("go on over a page break, without the header again, and with the row that was cut in two", async () => {
    const header = LEDGER[0] ?? [];
    const first = [header, ["1", "学习不够深入。", "已完成。"], ["2", "制度执行不严，", "正在推进，"]];
    const second = [header, ["", "检查不够经常。", "年底前完成。"], ["3", "台账不够完整。", "已完成。"]];
    const page = (cells: string[][]): PageParts => ({ words: rows(cells, 760), drawing: grid(XS, edges(3, 760)) });
    const { blocks } = await read(writePdf([page(first), page(second)]));
    expect(own(blocks).map(place).slice(3)).toEqual([
      [0, 1, 0, 1, 1, "1"],
      [0, 1, 1, 1, 1, "学习不够深入。"],
      [0, 1, 2, 1, 1, "已完成。"],
      [0, 2, 0, 1, 1, "2"],
      [0, 2, 1, 1, 1, "制度执行不严，检查不够经常。"],
      [0, 2, 2, 1, 1, "正在推进，年底前完成。"],
      [0, 3, 0, 1, 1, "3"],
      [0, 3, 1, 1, 1, "台账不够完整。"],
      [0, 3, 2, 1, 1, "已完成。"],
    ]);
    expect(around(blocks)).toEqual(header);
  });

  test("without rulings are found by their columns and the white between their rows", async () => {
    const { blocks } = await read(writePdf([{ words: rows(LEDGER, 760) }]));
    expect(blocks.map(place).map(([, row, column, , , text]) => [row, column, text])).toEqual([
      [0, 0, "序号"],
      [0, 1, "存在问题"],
      [0, 2, "整改进展"],
      [1, 0, "1"],
      [1, 1, "学习不够深入，联系实际不够紧密。"],
      [1, 2, "已完成。"],
      [2, 0, "2"],
      [2, 1, "制度执行不严。"],
      [2, 2, "正在推进，年底前完成。"],
    ]);
  });

  test("that only frame the text are paragraphs", async () => {
    const [words = []] = typeset([PROSE, PROSE]);
    const { blocks } = await read(writePdf([{ words, drawing: grid([60, 540], [600, 800]) }]));
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", PROSE],
      ["paragraph", PROSE],
    ]);
  });
});

describe("the way back into a PDF", () => {
  test("leads each character to its page and text item, and each line to its box", async () => {
    const bytes = writePdf(typeset([HEADING, LONG]).map((words) => ({ words })));
    const { blocks } = await read(bytes);
    const pdf = await openPdf(bytes, null);
    const pages = await Promise.all([1, 2].map(async (number) => (await pdf.file.getPage(number)).getTextContent()));
    await pdf.close();
    const written = ({ runs }: Block) =>
      runs.map(({ piece: [page = 0, item = 0], offset, length }) =>
        pages[page - 1]?.items[item]?.str.slice(offset, offset + length),
      );
    for (const block of blocks) {
      const { text, runs, boxes } = block;
      expect(written(block).join("")).toBe(text);
      expect(boxes.length).toBe(Math.ceil((text.length + 2) / COLUMNS));
      expect(runs.map(({ piece: [page] }) => page)).toEqual(boxes.map(({ page }) => page));
    }
    expect(blocks[0]?.boxes).toEqual([{ page: 1, rect: [106, 756.8, 346, 774.4] }]);
    expect(blocks[0]?.runs).toEqual([{ at: 0, length: 15, offset: 0, piece: [1, 0] }]);
  });
});

describe("a PDF without text that can be trusted", () => {
  const [plain = []] = typeset([PROSE, PROSE]);

  test("says that there is no text layer, where all pages are pictures", async () => {
    const { blocks, found } = await read(writePdf([{ drawing: SCAN }, { drawing: SCAN }]));
    expect(blocks).toEqual([]);
    expect(found).toEqual([{ code: "pdf/no-text-layer", details: { pages: 2 } }]);
  });

  test("names the pages that are pictures among others, and no empty ones", async () => {
    const { blocks, found } = await read(writePdf([{ words: plain }, { drawing: SCAN }, {}]));
    expect(texts(blocks)).toEqual([PROSE, PROSE]);
    expect(found).toEqual([{ code: "pdf/page-without-text", details: { page: 2 } }]);
  });

  test("is not passed on as rare characters that it does not show", async () => {
    const wrong = typeset([PROSE, PROSE], "unmapped").map((words) => ({ words }));
    const { blocks, codes } = await read(writePdf(wrong));
    expect(blocks).toEqual([]);
    expect(codes).toEqual(["pdf/text-unreliable"]);
    const mixed = await read(writePdf([{ words: plain }, ...wrong]));
    expect(texts(mixed.blocks)).toEqual([PROSE, PROSE]);
    expect(mixed.found).toEqual([{ code: "pdf/page-text-unreliable", details: { page: 2 } }]);
  });

  test("says which CMap is missing", async () => {
    const { blocks, found } = await read(writePdf([{ words: plain }]), { cMapUrl: "/nowhere/at/all/" });
    expect(blocks).toEqual([]);
    expect(found).toEqual([{ code: "pdf/missing-cmap", details: { names: "UniGB-UCS2-H" } }]);
  });

  test("keeps rare characters that a text has among its common ones", async () => {
    const names = "出席会议的有鑫淼焱垚犇骉羴猋等同志，会议研究了整改工作并作出安排。";
    expect(texts((await read(writePdf([{ words: [{ text: names, x: 74, y: 760, size: 12 }] }]))).blocks)).toEqual([
      names,
    ]);
  });
});

describe("hostile files", () => {
  const whole = writePdf([{ words: typeset([PROSE])[0] ?? [] }]);
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  test.each([
    ["an empty one", new Uint8Array()],
    ["a page that says it is a PDF", bytesOf("<!doctype html><title>404</title><p>页面不存在</p>")],
    ["a PDF's head alone", whole.slice(0, 200)],
    ["noise behind a PDF's first line", bytesOf(`%PDF-1.7\n${"x".repeat(5_000)}`)],
  ])("are damaged: %s", async (_, bytes) => {
    expect((await failure(bytes)).code).toBe("pdf/damaged");
  });

  test("that want a password are encrypted", async () => {
    expect((await failure(writePdf([{}], { encrypted: true }))).code).toBe("pdf/encrypted");
  });

  test("keep what can be read when the tree of pages is broken, and say where", async () => {
    const pages = [0, 1, 2].map((): PageParts => ({ words: typeset([PROSE])[0] ?? [] }));
    const text = Buffer.from(writePdf(pages)).toString("latin1");
    const kid = /\/Kids \[\d+ 0 R (\d+) 0 R/.exec(text)?.[1] ?? "";
    const broken = text.replace(` ${kid} 0 R `, ` ${"9".repeat(kid.length)} 0 R `);
    const { blocks, found } = await read(Uint8Array.from(Buffer.from(broken, "latin1")));
    expect(found).toEqual([{ code: "pdf/page-damaged", details: { page: 2 } }]);
    expect(texts(blocks)).toEqual([PROSE]);
  });

  test("with 100,000 objects are read in a few seconds", async () => {
    const { blocks } = await read(writePdf([{ words: typeset([PROSE])[0] ?? [] }], { padding: 100_000 }));
    expect(texts(blocks)).toEqual([PROSE]);
  });
});

describe("reading a PDF", () => {
  const three = writePdf([0, 1, 2].map((): PageParts => ({ words: typeset([PROSE])[0] ?? [] })));

  test("says how far it is, and leaves the caller's bytes alone", async () => {
    const copy = three.slice();
    const seen: Progress[] = [];
    const { pages } = await read(three, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([1, 2, 3].map((done) => ({ stage: "read", done, total: 3 })));
    expect(pages).toBe(3);
    expect(three).toEqual(copy);
  });

  test("stops at the limit of pages, and where it is told to", async () => {
    const limited = await read(three, { limits: { ...DEFAULT_LIMITS, maxPages: 2 } });
    expect(limited.found).toEqual([{ code: "pdf/too-many-pages", details: { pages: 3, limit: 2 } }]);
    expect(limited.blocks.length).toBe(2);
    const stopped = await read(three, { checkpoint: async () => true });
    expect(stopped.found).toEqual([{ code: "stopped-early", details: { page: 1, total: 3 } }]);
    expect(stopped.blocks.length).toBe(1);
  });

  test("takes the file's title only where it is one of a notice", async () => {
    const titled = (title: string) => read(writePdf([{ words: typeset([PROSE])[0] ?? [] }], { title }));
    expect((await titled("中共某县粮食局党组关于巡察整改进展情况的通报")).metadata.title).toBe(
      "中共某县粮食局党组关于巡察整改进展情况的通报",
    );
    expect((await titled("Microsoft Word - 整改通报.doc")).metadata.title).toBeNull();
  });

  test("finds CMap files by a URL of the file system, on any system", () => {
    const path = (pathname: string) => toPath({ protocol: "file:", pathname, href: `file://${pathname}` });
    expect(path("/srv/my%20files/cmaps/")).toBe("/srv/my files/cmaps/");
    expect(path("/C:/node_modules/pdfjs-dist/cmaps/")).toBe("C:/node_modules/pdfjs-dist/cmaps/");
    expect(toPath(new URL("https://example.org/cmaps/"))).toBe("https://example.org/cmaps/");
  });
});

describe("a pattern that may be filled with itself", () => {
  test("is never asked for, and that is said", async () => {
    const { codes } = await read(endlessPdf({ hidden: false }));
    expect(codes).toContain("pdf/drawing-unread");
  });

  test.each([
    ["resources of its own", "<< /PatternType 1 /Resources << /Pattern << /P 5 0 R >> >> >> stream", true],
    [
      "resources elsewhere",
      "1 0 obj << /PatternType 1 /Resources 9 0 R >> stream endobj 9 0 obj << /Pattern << >> >> endobj",
      true,
    ],
    [
      "resources elsewhere, behind an object whose number ends like theirs",
      "1 0 obj << /PatternType 1 /Resources 9 0 R >> stream endobj 19 0 obj << >> endobj 9 0 obj << /Pattern 3 0 R >> endobj",
      true,
    ],
    [
      "resources elsewhere, of which the later version has patterns",
      "1 0 obj << /PatternType 1 /Resources 9 0 R >> stream endobj 9 0 obj << >> endobj 9 0 obj << /Pattern 3 0 R >> endobj",
      true,
    ],
    ["resources that cannot be found", "1 0 obj << /PatternType 1 /Resources 9 0 R >> stream", true],
    [
      "a form, which may use patterns",
      "<< /PatternType 1 /Resources << /XObject << /F 2 0 R >> >> >> stream /Subtype /Form",
      true,
    ],
    ["a picture", "<< /PatternType 1 /Resources << /XObject << /F 2 0 R >> >> >> stream /Subtype /Image", false],
    ["nothing but lines", "<< /Type /Pattern /PatternType 1 /Resources << /ProcSet [/PDF] >> >> stream", false],
    ["a shading", "<< /Type /Pattern /PatternType 2 /Shading 4 0 R >>", false],
  ])("by %s", (_, text, is) => {
    expect(mayDrawForEver(new TextEncoder().encode(`1 0 obj ${text}`))).toBe(is);
  });
});
