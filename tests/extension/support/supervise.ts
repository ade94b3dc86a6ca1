import { type Comparison, compareNotices, exportJson, parse, summaryTables, toCompareSource } from "@noticelens/parser";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type BureauFile, bureauFiles } from "../../support/bureaus.ts";
import { labelledNotices } from "../../support/labelled.ts";
import type { Driver } from "./driver.ts";

/** What the work of a supervisor needs of a browser. */
export interface Supervisor {
  /** The library, in a tab of its own. */
  library(): Promise<Driver>;
  /** The tab that is opened by what is done. */
  opened(by: () => Promise<unknown>): Promise<Driver>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BUREAUS = bureauFiles();
const LABELLED = labelledNotices().filter(({ labels }) => labels.some(({ tag }) => tag === "prob"));
const OTHERS = LABELLED.slice(0, 30 - BUREAUS.length - 4).map(
  ({ name, text }): BureauFile => ({ name: `${name}.txt`, type: "text/plain", bytes: utf8(text) }),
);
/** The five that are compared: three bureaus of the second round, and two of the first. */
const COMPARED = ["水利局-2.pdf", "林业局-2.txt", "教育局-2.html", "林业局-1.docx", "水利局-1.html"];

/** Thirty files: notices in every form, our JSON, a file that is no notice, and two that are damaged. */
async function thirtyFiles(): Promise<BureauFile[]> {
  const json = await parse({ bytes: utf8(LABELLED.at(-1)?.text ?? ""), name: "通报.txt" });
  return [
    ...BUREAUS,
    ...OTHERS,
    { name: "通报.json", type: "application/json", bytes: utf8(exportJson(json)) },
    { name: "食谱.txt", type: "text/plain", bytes: utf8("今日食谱：番茄炒蛋、青菜豆腐汤。请同事按时就餐，节约粮食。") },
    {
      name: "损坏.docx",
      type: "",
      bytes: (BUREAUS.find(({ name }) => name.endsWith(".docx"))?.bytes ?? new Uint8Array()).slice(0, 300),
    },
    { name: "损坏.zip", type: "application/zip", bytes: utf8("这不是压缩包") },
  ];
}

/** What the parser's own view says of the same files, in the order of the page. */
async function ownComparison(issued: readonly string[], asOf: string): Promise<Comparison> {
  const files = new Map(BUREAUS.map((file) => [file.name, file]));
  const read = await Promise.all(
    COMPARED.map(async (name) =>
      toCompareSource(await parse({ bytes: files.get(name)?.bytes ?? new Uint8Array(), name })),
    ),
  );
  const sources = issued.flatMap(
    (issue) => read.find((one) => `${one.issuer?.text} ${one.publishedOn}` === issue) ?? [],
  );
  return compareNotices(sources, { asOf });
}

/** A supervisor's whole work, the same in every browser. The tests follow one another. */
export function superviseIn(open: () => Supervisor): void {
  let library: Driver;
  let compare: Driver;
  let own: Comparison;

  test("takes thirty dropped files, archives and our JSON too, and says why three of them are not", async () => {
    library = await open().library();
    await library.drop(".drop-zone", await thirtyFiles());
    await library.until(
      `(([, all, done] = []) => all === done && Number(all) === 31)(/加入 (\\d+) 个文件，已完成 (\\d+) 个/.exec(document.querySelector(".add-queue header")?.innerText) ?? [])`,
      90_000,
    );
    if ((await library.count(".add-queue li")) === 0) await library.click(".add-queue header button");
    const left = await library.texts(".add-queue li.left-out");
    expect(left.map((words) => words.split("\n")[0])).toEqual(["食谱.txt", "损坏.docx", "损坏.zip"]);
    for (const words of left) expect(words).toMatch(/未加入：.+/);
    expect(await library.axe()).toEqual([]);
    // The list folds by itself meanwhile, so that the mouse could miss the button.
    await library.evaluate(`document.querySelector(".add-queue [aria-label=关闭]").click()`);
  });

  test("is searched in the full text and sorted", async () => {
    await library.fill(".app-bar input[type=search]", "轮流领学并作交流发言");
    await library.untilSays("符合");
    await library.until(`/符合 [4-6] 份/.test(document.querySelector(".library-head").innerText)`);
    await library.fill(".app-bar input[type=search]", "岚溪县");
    await library.until(`/符合 12 份/.test(document.querySelector(".library-head").innerText)`);
    await library.click("[role=columnheader] button:text(发布单位)");
    const issuers = await library.texts("[role=rowgroup] .issuer button");
    expect(issuers).toHaveLength(12);
    for (const [place, issuer] of issuers.entries()) if (place % 2) expect(issuer).toBe(issuers[place - 1]);
  });

  test("five are chosen by keyboard, and compared as the parser compares them", async () => {
    await library.evaluate(`document.querySelector("[role=rowgroup] [role=row]").focus()`);
    const wanted = new Set(["水利局 1", "水利局 2", "林业局 1", "林业局 2", "教育局 2"]);
    for (let row = 0; row < 12; row++) {
      const words = await library.evaluate<string>("document.activeElement.innerText");
      const [, bureau = "", year = ""] = /岚溪县(.+?)党组[\s\S]*?(202[34])-11/.exec(words) ?? [];
      if (wanted.has(`${bureau} ${year === "2023" ? 1 : 2}`)) await library.press(" ");
      await library.press("ArrowDown");
      await library.until(`document.activeElement.dataset.index === "${Math.min(row + 1, 11)}"`);
    }
    await library.untilSays("已选 5 份");
    compare = await open().opened(() => library.click(".selection-bar .button.primary"));
    await compare.waitFor(".matrix tbody tr", 20_000);
    const issued = (await compare.texts(".matrix tbody th")).map((words) => words.split("\n").slice(0, 2).join(" "));
    own = await ownComparison(
      issued,
      await compare.evaluate<string>(`document.querySelector(".compare-head input[type=date]").value`),
    );
    expect(own.notices).toHaveLength(5);
    const figures = await compare.texts(".matrix tbody td:not(.num)");
    const matrix = summaryTables(own, []).find(({ name }) => name === "对比矩阵");
    const counts = matrix?.rows.slice(0, -1).flatMap((row) => row.slice(2, -1)) ?? [];
    expect(figures.map((words) => Number(/^\d+/.exec(words)?.[0] ?? 0))).toEqual(counts);
    expect(await compare.axe()).toEqual([]);
  });

  test("every view shows what the parser's own view holds", async () => {
    await compare.click("[role=tab]", 1);
    await compare.waitFor(".side-columns article");
    expect(await compare.axe()).toEqual([]);
    await compare.click("[role=tab]", 2);
    await compare.waitFor(".figure");
    expect(await compare.axe()).toEqual([]);
    await compare.click("[role=tab]", 3);
    await compare.waitFor(".cluster-text");
    expect(own.clusters.length).toBeGreaterThan(0);
    await compare.untilSays(`${own.clusters.length} 组，涉及`);
    expect(await compare.axe()).toEqual([]);
    await compare.click("[role=tab]", 4);
    await compare.waitFor(".rounds table");
    const [first] = own.rounds;
    expect(own.rounds).toHaveLength(2);
    expect(await compare.count(".rounds table:nth-of-type(1) tbody tr")).toBe(first?.problems.length);
    expect(await compare.count(".rounds table:nth-of-type(2) tbody tr")).toBe(first?.promises.length);
    expect(await compare.axe()).toEqual([]);
    await compare.click("[role=tab]", 5);
    await compare.until(`document.querySelectorAll(".picture svg").length === 3`);
    expect(await compare.axe()).toEqual([]);
  });

  test("in English and in the dark it is as accessible", async () => {
    await compare.emulateMedia({ colorScheme: "dark" });
    await compare.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: { language: "en" } })`);
    await compare.untilSays("Pictures");
    for (const tab of [0, 1, 2, 3, 4, 5]) {
      await compare.click("[role=tab]", tab);
      await compare.waitFor("[role=tabpanel]");
      expect(await compare.axe(), `tab ${tab}`).toEqual([]);
    }
    await compare.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: { language: "zh" } })`);
    await compare.emulateMedia({ colorScheme: "light" });
    await compare.untilSays("图表");
  });

  test("what the person says of a promise outweighs what was read, stays, and is taken back", async () => {
    await compare.click("[role=tab]", 4);
    await compare.waitFor(".rounds select[aria-label^=改判]");
    const judge = (verdict: string): Promise<unknown> =>
      compare.evaluate(
        `(() => {
          const field = document.querySelector(".rounds select[aria-label^=改判]");
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(field, ${JSON.stringify(verdict)});
          field.dispatchEvent(new Event("change", { bubbles: true }));
        })()`,
      );
    await judge("abandoned");
    await compare.until(`document.querySelector(".rounds table:nth-of-type(2) small").textContent === "本人判定"`);
    await compare.evaluate("location.reload()");
    await compare.waitFor(".matrix", 20_000);
    await compare.click("[role=tab]", 4);
    await compare.until(`document.querySelector(".rounds select[aria-label^=改判]")?.value === "abandoned"`, 20_000);
    await judge("");
    await compare.until(`document.querySelector(".rounds table:nth-of-type(2) small")?.textContent !== "本人判定"`);
  });

  test("the workbook that is exported holds the same figures", async () => {
    const bytes = await savedBy(compare, "XLSX 工作簿");
    const files = unzipSync(bytes);
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    const sheets = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    const first = ["总表", "单位", "单位时间线", "单位名称", "对比矩阵", "雷同", "问题无措施"];
    expect(sheets.slice(0, first.length)).toEqual(first);
    expect(sheets.filter((name) => /^\d /.test(name ?? ""))).toHaveLength(5);
    expect(sheets.filter((name) => /→/.test(name ?? ""))).toHaveLength(4);
    const cells = [
      ...text(`xl/worksheets/sheet${first.indexOf("对比矩阵") + 1}.xml`).matchAll(/<c [^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g),
    ];
    const figures = cells.flatMap(([, inside = ""]) => /<v>(\d+)<\/v>/.exec(inside)?.[1] ?? []).map(Number);
    expect(figures).toContain(own.problems.length);
    const report = new TextDecoder().decode(await savedBy(compare, "HTML 报告"));
    expect(report).not.toMatch(/<script|(?:src|href)="https?:/);
    expect(report).toContain("前后两轮");
    expect(new TextDecoder().decode(await savedBy(compare, "Markdown"))).toContain("## 对比矩阵");
    expect(new TextDecoder().decode(await savedBy(compare, "CSV"))).toContain("前后两轮");
  });

  test("a damaged entry keeps nobody from the others", async () => {
    const ids = await compare.evaluate<string[]>(`new URL(location.href).searchParams.get("ids").split(",")`);
    // A content without its parts, and a line of the library without its summary.
    await compare.evaluate(
      `new Promise((done, failed) => {
        const open = indexedDB.open("noticelens");
        open.onsuccess = () => {
          const change = open.result.transaction(["contents", "notices"], "readwrite");
          change.objectStore("contents").put({ id: ${JSON.stringify(ids[0])}, notice: { problems: "?" } });
          change.objectStore("notices").put({ id: "damaged", keptAt: 1, readAt: 1, deletedAt: null });
          change.oncomplete = () => { open.result.close(); done(); };
          change.onerror = failed;
        };
      })`,
    );
    await compare.evaluate("location.reload()");
    await compare.untilSays("1 份已不在文库或已损坏");
    expect(await compare.count(".matrix tbody tr")).toBe(4);
    await compare.click(".app-bar a:text(文库)");
    await compare.untilSays("1 份已损坏，没有列出");
    expect(await compare.count("[role=rowgroup] [role=row]")).toBeGreaterThan(5);
    expect(await compare.axe()).toEqual([]);
  });
}

/** The bytes of the file that an entry of the export menu saves: the link that is clicked is followed here. */
async function savedBy(driver: Driver, entry: string): Promise<Uint8Array> {
  await driver.evaluate(
    `(() => { delete document.documentElement.dataset.saved;
      HTMLAnchorElement.prototype.click = function () {
        fetch(this.href).then((answer) => answer.arrayBuffer()).then((buffer) => {
          document.documentElement.dataset.saved = btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
        });
      }; })()`,
  );
  await driver.click("button:text(导出)");
  await driver.click(`[role=menuitem]:text(${entry})`);
  await driver.until("document.documentElement.dataset.saved !== undefined", 30_000);
  return new Uint8Array(Buffer.from(await driver.evaluate<string>("document.documentElement.dataset.saved"), "base64"));
}
