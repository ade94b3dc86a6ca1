import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND, inFolder, noticelens, noticePage } from "./command.ts";

const parserRequire = createRequire(new URL("../../packages/parser/package.json", import.meta.url));
const { unzipSync, strFromU8 } = parserRequire("fflate");

test("a checklist as Markdown ticks what is done", async () => {
  const run = await noticelens(["-", "--format", "md", "--lang", "zh"], { stdin: noticePage("青禾镇") });
  expect(run.stdout).toContain("- [x] **1.档案借阅登记不全** (已完成)");
  expect(run.stdout).toContain("- [ ] **2.村级账目公开不及时** (正在推进");
});

test("a ledger as CSV opens with a byte order mark and has a row a measure", async () => {
  const run = await noticelens(["-", "--format", "csv", "--lang", "zh"], { stdin: noticePage("青禾镇") });
  expect([...run.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(run.stdout.split("\r\n").map((row) => row.slice(0, 10))).toEqual([
    "\uFEFF序号,反馈问题,整",
    "1,档案借阅登记不全",
    "1,档案借阅登记不全",
    "2,村级账目公开不及",
    "2,村级账目公开不及",
    "",
  ]);
});

test("a workbook of several notices, named by --out alone, holds them all", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, "a.html"), noticePage("青禾镇"));
    await writeFile(join(folder, "b.html"), noticePage("柳湾乡"));
    const run = await noticelens(["a.html", "b.html", "--out", "台账.xlsx", "--lang", "zh"], { cwd: folder });
    expect(run).toMatchObject({ code: 0, stdout: "" });
    const book = unzipSync(new Uint8Array(await readFile(join(folder, "台账.xlsx"))));
    const words = strFromU8(book["xl/sharedStrings.xml"]);
    for (const name of ["反馈问题", "通报", "青禾镇", "柳湾乡", "档案借阅登记不全"]) expect(words).toContain(name);
    expect(strFromU8(book["xl/worksheets/sheet1.xml"]).match(/<row /g)).toHaveLength(11);
    expect((await readdir(folder)).sort()).toEqual(["a.html", "b.html", "台账.xlsx"]);
  }));

test("an output that cannot be written is told and ends with 1", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, "n.html"), noticePage("青禾镇"));
    const run = await noticelens(["n.html", "--out", "n.html/below/x.csv"], { cwd: folder });
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("the output cannot be written");
  }));

test("a workbook can be piped", async () => {
  const run = await noticelens(["-", "--format", "xlsx"], { stdin: noticePage("青禾镇") });
  expect(Object.keys(unzipSync(new Uint8Array(run.bytes)))).toContain("xl/workbook.xml");
});

test("a checklist as JSON has sections, and parse has spans", async () => {
  const stdin = noticePage("青禾镇");
  const list = JSON.parse((await noticelens(["-", "--format", "json"], { stdin })).stdout);
  expect(list.sections[0].problems[0]).toMatchObject({ statement: "档案借阅登记不全", status: { value: "completed" } });
  const notice = JSON.parse((await noticelens(["parse", "-"], { stdin })).stdout);
  const { span, text } = notice.problems[0];
  expect(notice.text.slice(...span)).toBe(text);
});

test("--lang words the diagnostics", async () => {
  const stdin = "今天天气很好。";
  expect((await noticelens(["-", "--lang", "en"], { stdin })).stdout).toContain("does not look like");
  expect((await noticelens(["-", "--lang", "zh"], { stdin })).stdout).toContain("不像整改通报");
});

test("a reader that closes the pipe early is no error", () =>
  inFolder(async (folder) => {
    for (let index = 0; index < 12; index++) await writeFile(join(folder, `n${index}.html`), noticePage("青禾镇"));
    const child = spawn(process.execPath, [COMMAND, "parse", folder, "-j", "2"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    await once(child, "close");
    expect(stderr).not.toContain("EPIPE");
    expect(child.exitCode).toBe(0);
  }));

test("Ctrl-C stops the batch, says where, keeps what is whole, and ends with 130", () =>
  inFolder(async (folder) => {
    const page = noticePage("青禾镇").repeat(40);
    for (let index = 10; index < 60; index++) await writeFile(join(folder, `n${index}.html`), page);
    const out = join(folder, "out");
    const child = spawn(process.execPath, [COMMAND, folder, "-j", "1", "-f", "md", "--out", out, "--lang", "en"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      if (stderr === "") child.kill("SIGINT");
      stderr += chunk;
    });
    await once(child, "close");
    expect(child.exitCode).toBe(130);
    expect(stderr).toMatch(/Stopped: \d+ of 50 done, next would be .*n\d\d\.html/);
    const done = Number(/Stopped: (\d+)/.exec(stderr)?.[1]);
    expect(await readdir(out)).toHaveLength(done);
    expect(done).toBeLessThan(50);
  }));
