import { createRequire } from "node:module";
import {
  checklist,
  compareNotices,
  DIAGNOSTICS,
  type DiagnosticCode,
  describeDiagnostic,
  exportCalendar,
  exportCsv,
  exportHtml,
  exportJson,
  exportMarkdown,
  exportRecord,
  exportText,
  exportXlsx,
  ledger,
  type Notice,
  noticeJsonSchema,
  noticeSchema,
  parse,
  placesOf,
  promisesOf,
  summaryTables,
  toCompareSource,
} from "@noticelens/parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ROLES } from "../../packages/parser/src/reading/grammar.ts";
import { READING_NAMES } from "../../packages/parser/src/views/reading-words.ts";
import { heightOf, linesIn, partsOfLines } from "../../packages/parser/src/views/sheet-height.ts";
import { columnsOf, wrapWords } from "../../packages/parser/src/views/terminal-lines.ts";
import { aNotice, type NoticeParts } from "../support/notice-builder.ts";
import { reportedDetails } from "../support/reported-details.ts";

const text = "一、作风方面\n1.窗口排队时间长。已完成整改。责任单位：服务科。2024年5月31日前完成。";
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

/** A notice with one of everything a view shows. */
function fullNotice(parts: NoticeParts = {}): Notice {
  return aNotice({
    text,
    title: { text: "青禾镇党委关于巡察整改进展情况的通报", span: [0, 0] },
    publishedOn: "2024-07-01",
    inspection: { team: { text: "县委第二巡察组", span: [0, 0] }, type: "常规巡察", period: "d1" },
    declared: { problems: 3, completed: 1 },
    dates: [
      { id: "d1", text: "2024年1月8日至2月9日", edtf: "2024-01-08/2024-02-09", role: "inspection-period" },
      { id: "d2", text: "2024年5月31日前", edtf: "2024-05-31", role: "deadline" },
      { id: "d3", text: "2024年底", edtf: "2024-12", role: "deadline" },
    ],
    sections: [
      { id: "s1", parentId: null, level: 1, marker: "一、", heading: "作风方面", role: "problems", span: [0, 6] },
      { id: "s2", parentId: "s1", level: 2, marker: "（一）", heading: "服务群众", role: "problems", span: [0, 6] },
    ],
    problems: [
      {
        sectionId: "s2",
        marker: "1.",
        statement: "窗口排队时间长",
        status: { value: "completed", evidence: [at("已完成整改")] },
        responsible: [{ kind: "unit", label: "责任单位", text: "服务科", span: at("服务科") }],
        deadline: "d2",
        measures: [
          { marker: "一是", text: "增设窗口2个。", quantities: ["q1"], dates: ["d2"] },
          { marker: "二是", text: "=SUM(A1)", citations: ["c1"] },
          { kind: "result", text: "平均等候8分钟。" },
        ],
      },
      { sectionId: "s2", marker: "2.", statement: "台账不全", deadline: "d3" },
    ],
    diagnostics: [
      {
        code: "declared-count-mismatch",
        severity: "warning",
        message: "通报说有 3 个问题，找到 2 个。请核对原文。",
        details: { declared: 3, found: 2 },
        span: null,
      },
    ],
    ...parts,
  });
}

describe("the checklist", () => {
  test("puts problems below the path of their headings", () => {
    const { sections } = checklist(fullNotice());
    expect(sections).toHaveLength(1);
    expect(sections[0]?.headings.map(({ heading }) => heading)).toEqual(["作风方面", "服务群众"]);
    expect(sections[0]?.problems.map(({ statement }) => statement)).toEqual(["窗口排队时间长", "台账不全"]);
  });

  test("quotes the words a status rests on and writes a deadline twice", () => {
    const problem = checklist(fullNotice()).sections[0]?.problems[0];
    expect(problem?.status).toEqual({ value: "completed", evidence: ["已完成整改"] });
    expect(problem?.deadline).toEqual({ text: "2024年5月31日前", edtf: "2024-05-31" });
    expect(problem?.responsible).toEqual([{ label: "责任单位", text: "服务科" }]);
  });

  test("counts what measures name and sums it up for the problem", () => {
    const problem = checklist(fullNotice()).sections[0]?.problems[0];
    expect(problem?.counts).toEqual({ dates: 1, quantities: 1, citations: 1 });
    expect(problem?.measures[1]?.counts).toEqual({ dates: 0, quantities: 0, citations: 1 });
  });

  test("sets what the notice says of itself beside what was found", () => {
    const { tallies } = checklist(fullNotice());
    expect(tallies).toContainEqual({ of: "problems", declared: 3, found: 2 });
    expect(tallies).toContainEqual({ of: "measures", declared: null, found: 3 });
    expect(tallies).toContainEqual({ of: "completed", declared: 1, found: 1 });
  });

  test("keeps problems without a section, in the order of the notice", () => {
    const notice = aNotice({ problems: [{ statement: "甲" }, { statement: "乙", sectionId: "gone" }] });
    expect(checklist(notice).sections.map(({ headings, problems }) => [headings.length, problems.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe("the checklist in a terminal", () => {
  test("shows figures, path, status line, measures and remarks", () => {
    expect(exportText(fullNotice(), "zh", { width: 80 })).toBe(
      [
        "青禾镇党委关于巡察整改进展情况的通报",
        "县委第二巡察组 · 常规巡察 · 2024-01-08 至 2024-02-09 · 发布 2024-07-01",
        "问题 2（通报写 3） · 措施 3 · 已完成 1",
        "",
        "一、作风方面",
        "",
        "（一）服务群众",
        "",
        "  1. 窗口排队时间长",
        "    ● 已完成 · 时限 2024年5月31日前 · 责任单位 服务科",
        "      一是增设窗口2个。",
        "      二是=SUM(A1)",
        "      · 平均等候8分钟。",
        "",
        "  2. 台账不全",
        "    ◌ 未写明 · 时限 2024年底",
        "",
        "提示",
        "  核对  通报说有 3 个问题，找到 2 个。请核对原文。",
        "",
      ].join("\n"),
    );
  });

  test.each([40, 60, 80, 120])("keeps within %d columns and indents what it continues", (width) => {
    const statement = "对乡镇报送的数据核对不细、时有前后不一致".repeat(6);
    const words = exportText(aNotice({ problems: [{ marker: "12.", statement }] }), "zh", { width });
    const lines = words.slice(words.indexOf("  12."), words.indexOf("    ◌")).trimEnd().split("\n");
    expect(Math.max(...words.split("\n").map(columnsOf))).toBeLessThanOrEqual(width);
    expect(lines.slice(1).every((line) => /^ {6}\S/.test(line))).toBe(true);
    expect(lines.map((line) => line.trim().replace("12. ", "")).join("")).toBe(statement);
  });

  test("opens no line with closing punctuation and breaks no number", () => {
    const lines = wrapWords("已追缴1234567.89元，已退还。".repeat(9), "", 31);
    expect(lines.filter((line) => /^[，。]/.test(line))).toEqual([]);
    for (let width = 20; width < 32; width++) {
      const titles = wrapWords("印发《借阅办法（试行）》（青发〔2024〕27号），自即日起施行；".repeat(5), "", width);
      expect(titles.filter((line) => /^[，；）》〕]|[（《〔]$/.test(line))).toEqual([]);
    }
    expect(lines.join("").match(/1234567\.89元/g)).toHaveLength(9);
    expect(lines.filter((line) => /^\d{0,6}\.?\d{1,2}元/.test(line))).toEqual([]);
  });

  test("lets whoever calls it colour, and changes nothing else", () => {
    const styles = new Set<string>();
    const paint = (style: string, words: string): string => {
      styles.add(style);
      return `<${words}>`;
    };
    const painted = exportText(fullNotice(), "zh", { width: 80, paint });
    expect(painted.replace(/[<>]/g, "")).toBe(exportText(fullNotice(), "zh", { width: 80 }));
    expect([...styles].sort()).toEqual(["completed", "faint", "heading", "problem", "title", "unstated", "warning"]);
  });

  test("lets no words of a file steer the terminal", () => {
    const words = exportText(aNotice({ problems: [{ statement: "红\u001b[31m字\u202e反\u009b2J" }] }));
    expect(words).toContain("红[31m字反2J");
  });

  test("speaks English when asked to", () => {
    expect(exportText(fullNotice(), "en")).toContain("● completed · due 2024年5月31日前");
    expect(exportText(fullNotice(), "en")).toContain("problems 2 (3 declared) · measures 3");
  });
});

describe("exports", () => {
  test("JSON comes back as it was, with lists of numbers on one line", () => {
    const notice = fullNotice({ text: 'a "[\\n  1\\n]" b\n[\n  1\n]' });
    expect(JSON.parse(exportJson(notice))).toEqual(notice);
    expect(exportJson(notice)).toContain('"span": [0, 6]');
    expect(exportJson([])).toBe("[]\n");
  });

  test("Markdown ticks what is done and keeps words from acting as markup", () => {
    const lines = exportMarkdown(
      fullNotice({ problems: [{ statement: "<b>*粗*", status: { value: "completed", evidence: [] } }] }),
    ).split("\n");
    expect(lines).toContain("- [x] **\\<b\\>\\*粗\\*** (已完成)");
    expect(exportMarkdown(fullNotice())).toContain("- [ ] **2.台账不全** (未写明 · 时限 2024年底)");
    expect(exportMarkdown(fullNotice())).toContain("### （一）服务群众");
  });

  test("CSV quotes, disarms formulas and tells several notices apart", () => {
    const one = exportCsv([aNotice({ problems: [{ statement: '=1+1,"甲"' }] })]);
    expect(one).toBe(
      '\uFEFF序号,反馈问题,整改措施,责任单位,完成时限,整改情况,状态\r\n1,"\'=1+1,""甲""",,,,,未写明\r\n',
    );
    const two = exportCsv([fullNotice(), fullNotice({ title: null })]).split("\r\n");
    expect(two[0]?.endsWith(",状态,通报")).toBe(true);
    expect(two.filter((row) => row.endsWith(",青禾镇党委关于巡察整改进展情况的通报"))).toHaveLength(4);
    expect(two.filter((row) => row.endsWith(",notice.html"))).toHaveLength(4);
  });

  test("the JSON Schema is that of the notices themselves", () => {
    expect(noticeJsonSchema()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect(noticeSchema.safeParse(fullNotice()).error).toBeUndefined();
  });
});

describe("the workbook", () => {
  const files = async (...notices: Notice[]): Promise<Record<string, string>> => {
    const parserRequire = createRequire(new URL("../../packages/parser/package.json", import.meta.url));
    const { unzipSync, strFromU8 } = parserRequire("fflate");
    const entries = Object.entries<Uint8Array>(unzipSync(await exportXlsx(notices)));
    return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
  };

  test("is a page of its own: title, head block, repeated head, filter, frozen panes, numbers, a line to sign", async () => {
    const book = await files(fullNotice());
    const sheet = book["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain("<oddFooter>&amp;L");
    expect(sheet).toMatch(/<autoFilter ref="A5:[A-Z]\d{1,3}"\/>/);
    expect(book["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'整改台账'!\$5:\$5</);
    expect(book["xl/styles.xml"]).toContain("宋体");
    expect(book["xl/styles.xml"]).toContain('wrapText="1"');
    for (const words of ["整改台账", "通报：", "单位：", "来源：", "公布：", "填表人："])
      expect(book["xl/sharedStrings.xml"]).toContain(words);
    // Every row has a height of its own, for some spreadsheets raise none.
    expect(sheet.match(/<row /g)?.length).toBe(sheet.match(/<row [^>]{0,60}customHeight="1"/g)?.length);
  });

  test("writes a full day as a date and any other deadline as words", async () => {
    const book = await files(fullNotice());
    // 31 May 2024 is day 45443 of the 1900 date system.
    expect(book["xl/worksheets/sheet1.xml"]).toContain("<v>45443</v>");
    expect(book["xl/sharedStrings.xml"]).toContain("2024年底");
    expect(book["xl/sharedStrings.xml"]).not.toContain("2024年5月31日前");
  });

  test("merges a problem's cells over its measures, and says above the head what was not read", async () => {
    const book = await files(promising({ truncated: UNFINISHED }));
    const sheet = book["xl/worksheets/sheet1.xml"] ?? "";
    const merged = sheet.match(/<mergeCell ref="[A-Z0-9:]{1,12}"/g)?.map((one) => one.slice(16, -1)) ?? [];
    expect(merged.filter((ref) => /^([A-Z])\d{1,3}:\1/.test(ref))).toEqual(["A7:A9", "B7:B9"]);
    // The merged cells keep their values below, so that a filter misses no row.
    expect(sheet.match(/<c r="B[789]"[^>]{0,60}>/g)).toHaveLength(3);
    expect(book["xl/sharedStrings.xml"]).toContain("内容不全：共 9 页，只读了前 3 页（中途停止）。");
    expect(book["xl/sharedStrings.xml"]).toContain("存疑：也可能是问题");
  });

  test("makes room for a problem that is longer than its measures, row after row", async () => {
    const statement = "往来款项长期挂账未作清理，".repeat(60);
    const book = await files(aNotice({ problems: [{ statement, measures: [{ text: "已清理" }] }] }));
    const sheet = book["xl/worksheets/sheet1.xml"] ?? "";
    const [, from, to] = /<mergeCell ref="B(\d{1,3}):B(\d{1,3})"/.exec(sheet) ?? [];
    let room = 0;
    for (const [, row, height] of sheet.matchAll(/<row r="(\d{1,3})" ht="([\d.]{1,6})"/g))
      if (Number(row) >= Number(from) && Number(row) <= Number(to)) room += Number(height);
    expect(room).toBeGreaterThanOrEqual(heightOf(1) - 15 + 15 * linesIn(statement, 24));
  });

  test("keeps what looks like a formula as words", async () => {
    const book = await files(aNotice({ problems: [{ statement: "=HYPERLINK(1)", measures: [{ text: "a\u0001b" }] }] }));
    expect(book["xl/worksheets/sheet1.xml"]).not.toContain("<f>");
    expect(book["xl/sharedStrings.xml"]).toContain("=HYPERLINK(1)");
    expect(book["xl/sharedStrings.xml"]).toContain("ab");
  });

  test("gives the same bytes at any time", async () => {
    const first = await exportXlsx([fullNotice(), fullNotice()]);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await exportXlsx([fullNotice(), fullNotice()])).toEqual(first);
  });
});

describe("the height of a row", () => {
  test.each([
    ["", 10, 1],
    ["整改台账", 9, 1],
    ["整改台账一", 9, 2],
    ["abcdefgh", 9, 1],
    ["整改\n台账", 20, 2],
    ["“引号”——占两格", 9, 3],
  ])("%o in %i characters takes %i lines", (words, width, lines) => {
    expect(linesIn(words, width)).toBe(lines);
  });

  test("is never more than a row can have: a longer text goes on in the next, and none is lost", () => {
    const words = "逐项核对账目".repeat(200);
    const parts = partsOfLines(words, 20);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join("")).toBe(words);
    for (const part of parts) expect(heightOf(linesIn(part, 20))).toBeLessThanOrEqual(409);
  });
});

/** A notice whose two measures have days and states of their own, one of them read in doubt. */
function promising(parts: NoticeParts = {}): Notice {
  return aNotice({
    text,
    dates: [
      { id: "d1", text: "2024年3月底前", edtf: "2024-03", qualifier: "end", role: "deadline" },
      { id: "d2", text: "2024年9月30日前", edtf: "2024-09-30", role: "deadline" },
    ],
    sections: [
      { id: "s1", parentId: null, level: 1, marker: "一、", heading: "作风方面", role: "problems", span: [0, 6] },
    ],
    problems: [
      {
        sectionId: "s1",
        marker: "1.",
        statement: "台账不全",
        tags: [{ text: "队伍建设", span: [0, 0] }],
        status: { value: "in-progress", evidence: [] },
        deadline: "d2",
        measures: [
          { marker: "一是", text: "补登台账。", deadline: "d1", status: { value: "completed", evidence: [] } },
          {
            marker: "二是",
            text: "逐户核对。",
            deadline: "d2",
            status: { value: "in-progress", evidence: [] },
            certainty: "doubtful",
          },
          { text: "已核对40户。", kind: "result" },
        ],
      },
    ],
    diagnostics: [
      {
        code: "doubtful-reading",
        severity: "warning",
        message: "",
        details: { item: "p1m2", otherwise: "problem" },
        span: [0, 6],
      },
    ],
    ...parts,
  });
}

const UNFINISHED = { reason: "stopped", unit: "page", read: 3, total: 9 } as const;

describe("promises", () => {
  test("are those of the measures, each with its own state", () => {
    const [problem] = promising().problems;
    expect(problem && promisesOf(problem)).toEqual([
      { itemId: "p1m1", date: "d1", status: "completed" },
      { itemId: "p1m2", date: "d2", status: "in-progress" },
    ]);
  });

  test("are the problem's own where it names a day of its own", () => {
    const [problem] = aNotice({ problems: [{ deadline: "d9", measures: [{}, {}] }] }).problems;
    expect(problem && promisesOf(problem)).toEqual([{ itemId: "p1", date: "d9", status: "unstated" }]);
  });

  test("stand in a calendar one by one, and one that passed unmet makes its problem overdue", () => {
    const calendar = exportCalendar([promising()], "20240701T000000Z");
    expect(calendar.match(/UID:p1m[12]-/g)).toHaveLength(2);
    expect(calendar).toContain("DTSTART;VALUE=DATE:20240331");
    const overdue = (asOf: string) =>
      compareNotices([toCompareSource(promising())], { asOf }).notices[0]?.completeness.overdue;
    expect([overdue("2024-08-01"), overdue("2024-10-01")]).toEqual([[], ["p1"]]);
  });
});

describe("a ledger of measures", () => {
  test("has a row for each, with its own day and state, and a column for doubt", () => {
    expect(exportCsv([promising()]).trimEnd().split("\r\n").slice(1)).toEqual([
      "1,〔队伍建设〕台账不全,一是补登台账。,,2024年3月底前,,已完成,",
      "1,〔队伍建设〕台账不全,二是逐户核对。,,2024年9月30日前,,正在推进,存疑：也可能是问题",
      "1,〔队伍建设〕台账不全,,,,已核对40户。,未写明,",
    ]);
  });

  test("gives a day and a state of the problem to all its measures, where none of them has it", () => {
    const notice = aNotice({
      dates: [{ id: "d1", text: "2024年底", edtf: "2024", role: "deadline" }],
      problems: [
        {
          statement: "甲",
          deadline: "d1",
          status: { value: "completed", evidence: [] },
          measures: [{ text: "乙" }, { text: "丙" }],
        },
      ],
    });
    expect(ledger(notice).map(({ deadline, status }) => [deadline?.text, status])).toEqual([
      ["2024年底", "已完成"],
      ["2024年底", "已完成"],
    ]);
  });

  test("keeps what was found on a problem beside what was found on its measures", () => {
    const check = { ticked: false, status: null, remark: "", day: null };
    const checks = new Map([
      ["p1", { ...check, status: "in-progress" as const, remark: "再访" }],
      ["p1m1", { ...check, ticked: true, remark: "见册", day: "2024-07-02" }],
    ]);
    const [, first = "", second = ""] = exportCsv([{ ...promising({ diagnostics: [] }), checks }]).split("\n1,");
    expect(first).toContain('已核,问题：正在推进,2024-07-02,"问题：再访\n见册"');
    expect(second).not.toContain("再访");
  });
});

describe("doubt, tags and what was not read", () => {
  test("stand in the checklist for a terminal", () => {
    const lines = exportText(promising({ truncated: UNFINISHED }), "zh", { width: 80 }).split("\n");
    expect(lines).toContain("内容不全：共 9 页，只读了前 3 页（中途停止）。");
    expect(lines).toContain("    ◐ 正在推进 · 〔队伍建设〕 · 时限 2024年9月30日前");
    expect(lines.slice(lines.indexOf("      二是逐户核对。") + 1).slice(0, 2)).toEqual([
      "        ◐ 正在推进 · 时限 2024年9月30日前",
      "        ? 存疑：也可能是问题",
    ]);
  });

  test("stand in Markdown", () => {
    const lines = exportMarkdown(promising({ truncated: UNFINISHED }), "en").split("\n");
    expect(lines[2]).toBe("**Incomplete: 3 of 9 pages were read (stopped).**");
    expect(lines).toContain("- [ ] **1.台账不全** (in progress · 〔队伍建设〕 · due 2024年9月30日前)");
    expect(lines).toContain("  - [x] 一是补登台账。 (completed · due 2024年3月底前)");
    expect(lines).toContain(
      "  - [ ] 二是逐户核对。 (in progress · due 2024年9月30日前 · doubtful: could be a problem)",
    );
  });

  test("are said at the top of every other export", async () => {
    const notice = promising({ truncated: { reason: "limit", unit: "character", read: null, total: null } });
    const words = "内容不全：只读了一部分（超过上限）。";
    expect(exportCsv([notice]).slice(1)).toMatch(new RegExp(`^${words}\r\n序号`));
    expect(exportHtml([notice])).toContain(`<strong>${words}</strong>`);
    expect(exportHtml([notice])).toContain("<small>正在推进 · 2024年9月30日前 · 存疑：也可能是问题</small>");
    expect(exportCalendar([notice], "20240701T000000Z").replace(/\r\n /g, "")).toContain(`DESCRIPTION:${words}`);
    expect(checklist(notice).truncated).toEqual(notice.truncated);
    const sources = [toCompareSource(notice)];
    const tables = summaryTables(compareNotices(sources, { asOf: "2024-07-01" }), sources);
    expect(tables.map(({ name }) => name)).toContain("内容不全");
  });

  test("name an item by its words and both readings in words", async () => {
    const details = { item: "p3m2", otherwise: "problem-goes-on", words: "补登台账" };
    expect(describeDiagnostic({ code: "doubtful-reading", details }, "zh")).toBe(
      "“补登台账”读作措施，但不确定，也可能是上面问题的后半。请对照原文核对。",
    );
    expect(describeDiagnostic({ code: "doubtful-reading", details: { item: "s2", otherwise: "" } }, "en")).toBe(
      "s2 was read as a heading, which is doubtful; it could also be something else. Check it against the text.",
    );
  });

  test("have words for every reading there is", () => {
    expect([...READING_NAMES].sort()).toEqual([...ROLES].sort());
  });
});

describe("wordings", () => {
  const codes = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
  const reported = reportedDetails();

  test.each(codes)("%s uses only details that are reported with it, in both languages", (code) => {
    for (const lang of ["zh", "en"] as const) {
      const used = [...describeDiagnostic({ code, details: {} }, lang).matchAll(/\{([a-z]{1,20})\}/gi)].map(
        ([, name]) => name,
      );
      expect(used.filter((name) => !reported.get(code)?.has(name ?? ""))).toEqual([]);
    }
  });

  test("a code the parser reports has a wording", () => {
    expect([...reported.keys()].filter((code) => !(code in DIAGNOSTICS))).toEqual([]);
    expect(reported.size).toBeGreaterThan(20);
  });
});

describe("what a person corrected is said", () => {
  const notice = fullNotice();
  const [problem] = notice.problems;
  const [measure] = problem?.measures ?? [];
  const mark = { how: "changed", as: "measure", was: "problem", of: 1, by: ["a1"] } as const;
  const corrected = {
    marks: new Map([[measure?.id ?? "", mark]]),
    removed: [{ words: "附件：整改台账", by: "a2" }],
  };
  const source = { ...notice, corrected };
  const SAID = "核查人改为措施，原读作：问题";
  const GONE = "核查人移出：附件：整改台账";

  test("in a column of the ledger, and in rows behind it", () => {
    const rows = ledger(source);
    expect(rows.map(({ correction }) => correction).filter(Boolean)).toEqual([SAID]);
    expect(rows.at(-1)).toMatchObject({ problem: GONE, measureId: null });
    expect(exportCsv([source]).split("\r\n")[0]).toContain("更正");
    expect(exportCsv([notice])).not.toContain("更正");
  });

  test.each([
    ["CSV", () => exportCsv([source])],
    ["Markdown", () => exportMarkdown(source)],
    ["HTML", () => exportHtml([source])],
  ])("in %s", (_, make) => {
    expect(make()).toContain(SAID);
    expect(make()).toContain(GONE);
  });

  test("in the workbook and in the record", async () => {
    const parts = (bytes: Uint8Array): string =>
      Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join("");
    for (const bytes of [await exportXlsx([source]), await exportRecord(source, { day: "2024-07-15" })]) {
      expect(parts(bytes)).toContain(SAID);
      expect(parts(bytes)).toContain(GONE);
    }
    expect(parts(await exportRecord(source, { day: "2024-07-15" }))).toContain("核查人更正了1处读法");
  });
});

describe("what can be checked, and where it stands", () => {
  test("is told of every measure, by kind, page or paragraph", async () => {
    const words = "1.关于“账目不清”问题\n一是依据《财务管理办法》清退12万元。二是加强学习。";
    const notice = await parse(
      `某镇党委关于巡察整改进展情况的通报\n根据县委统一部署，现将巡察整改情况公布如下：\n${words}`,
    );
    const places = placesOf(notice, "zh");
    const rows = ledger({ ...notice, places });
    expect(rows.map(({ particulars, place }) => [particulars, place])).toEqual([
      ["文件 1，数据 1", "第 4 段"],
      ["未列依据", "第 4 段"],
    ]);
    const [first, second] = [
      { page: 2, rect: [0, 0, 1, 1] as const },
      { page: 3, rect: [0, 0, 1, 1] as const },
    ];
    const pdf = { ...notice, source: { ...notice.source, format: "pdf" as const } };
    const anchors = pdf.anchors.map((anchor, index) => ({ ...anchor, boxes: [index < 3 ? first : second] }));
    expect(placesOf({ ...pdf, anchors } as Notice, "en").get("p1m1")).toBe("page 3");
    expect(ledger(notice).every(({ place }) => place === "")).toBe(true);
  });
});
