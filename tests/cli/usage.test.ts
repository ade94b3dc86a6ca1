import { describe, expect, test } from "vitest";
import { inFolder, noticelens } from "./command.ts";

describe("using the command", () => {
  test("--help shows commands, examples and exit codes, in the language asked for", async () => {
    const english = await noticelens(["--help"]);
    expect(english).toMatchObject({ code: 0, stderr: "" });
    for (const words of ["checklist", "parse", "schema", "Examples:", "Exit codes:"]) {
      expect(english.stdout).toContain(words);
    }
    const chinese = await noticelens(["parse", "--help", "--lang", "zh"]);
    expect(chinese.stdout).toContain("选项：");
    expect(chinese.stdout).toContain("json | ndjson");
  });

  test.each([
    ["an option that does not exist", ["--bogus"]],
    ["a format that does not exist", ["parse", "--format", "pdf", "x.html"]],
    ["a language that does not exist", ["x.html", "--lang", "de"]],
    ["no input where one is needed", ["parse"]],
    ["a number of jobs that is none", ["x.html", "--jobs", "0"]],
    ["too many arguments", ["schema", "x"]],
    ["--resume without a folder", ["x.html", "--resume"]],
    ["an output file that names another format", ["x.html", "--out", "x.csv", "--format", "md"]],
    ["an output folder that is a file", ["x.html", "--out", process.execPath]],
  ])("%s is wrong usage: exit code 2, nothing on standard output", async (_, args) => {
    const run = await noticelens(args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).not.toBe("");
    expect(run.stderr).not.toContain("    at ");
  });

  test("without a file it shows the bundled sample", async () => {
    const run = await noticelens([]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("关于八届区委第三轮巡察整改进展情况的通报");
    expect(run.stderr).toContain("bundled sample");
  });

  test("schema prints the JSON Schema of a notice", async () => {
    const run = await noticelens(["schema"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ type: "object", required: expect.arrayContaining(["problems"]) });
  });

  test("--version prints a version", async () => {
    expect((await noticelens(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("colours come only when they are asked for or there is a terminal", async () => {
    const code = "\u001b[";
    expect((await noticelens([])).stdout).not.toContain(code);
    expect((await noticelens(["--color", "always"])).stdout).toContain(code);
    expect((await noticelens(["--color", "never"])).stdout).not.toContain(code);
  });

  test("under npm start, paths count from where npm was called", () =>
    inFolder(async (folder) => {
      const env = { npm_lifecycle_event: "start", INIT_CWD: folder };
      const { writeFile } = await import("node:fs/promises");
      await writeFile(`${folder}/here.txt`, "一段话");
      expect((await noticelens(["here.txt"], { env })).code).toBe(0);
      expect((await noticelens(["here.txt"])).code).toBe(1);
    }));
});
