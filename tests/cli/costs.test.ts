import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { endlessPdf, writePdf } from "../support/pdf-writer.ts";
import { ROOT } from "../support/source-files.ts";
import { inFolder, noticelens, noticePage } from "./command.ts";

/** The parser as it is built: a worker of its own is a file of the build. */
const built: () => Promise<typeof import("@noticelens/parser")> = () =>
  import(join(ROOT, "packages/parser/dist/index.js"));

describe("a file that never ends", () => {
  test("costs the command no more than its limit, and the next file is read", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.pdf"), endlessPdf());
      writeFileSync(join(folder, "b.html"), noticePage("青石镇"));
      const out = join(folder, "out");
      const run = await noticelens(["parse", folder, "--out", out, "--timeout", "2"]);
      expect(run.code).toBe(1);
      expect(run.stderr).toContain("a.pdf: Reading this file takes more time than the limit and was stopped.");
      expect(run.stderr).toContain("[too-costly]");
      expect(JSON.parse(readFileSync(join(out, "b.json"), "utf8")).problems.length).toBe(2);
    });
  });

  test("is not read again by --resume while it may cost no more, and is told again", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "a.pdf");
      writeFileSync(file, endlessPdf());
      const out = join(folder, "out");
      const read = (...more: string[]): ReturnType<typeof noticelens> =>
        noticelens(["parse", file, "--out", out, "--timeout", "2", "--resume", ...more]);
      const first = await read();
      expect([first.code, readdirSync(out)]).toEqual([1, ["a.json.failed"]]);
      // Were it read, it would be a notice by now.
      writeFileSync(file, noticePage("青石镇"));
      utimesSync(file, new Date(0), new Date(0));
      expect(await read()).toMatchObject({ code: 1, stderr: first.stderr });
      expect((await read("--timeout", "3")).code).toBe(0);
      expect(readdirSync(out)).toEqual(["a.json"]);
    });
  });

  test("ends alone too, and from standard input", async () => {
    const run = await noticelens(["-", "--timeout", "1"], { stdin: endlessPdf() });
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain("[too-costly]");
  });

  test("is ended by parseIsolated: its time, its work, or a signal", async () => {
    const { parseIsolated } = await built();
    const bytes = endlessPdf();
    await expect(parseIsolated(bytes, { cost: { time: 600 } })).rejects.toMatchObject({
      code: "too-costly",
      details: { limit: "time" },
    });
    await expect(parseIsolated(bytes, { cost: { cpu: 600 } })).rejects.toMatchObject({ details: { limit: "cpu" } });
    const controller = new AbortController();
    const parsing = parseIsolated(bytes, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 500);
    await expect(parsing).rejects.toThrow("enough");
  });
});

test("parseIsolated gives what parse gives, with progress, options and the same errors", async () => {
  const { parse, parseIsolated } = await built();
  const text = noticePage("青石镇");
  const options = { lang: "en", explain: true } as const;
  expect(await parseIsolated(text, options)).toEqual(await parse(text, options));
  const done: number[] = [];
  const pages = writePdf([1, 2, 3].map((page) => ({ words: [{ text: `第${page}页整改情况`, x: 90, y: 700 }] })));
  await parseIsolated(pages, { onProgress: (progress) => done.push(progress.done) });
  expect(done).toContain(3);
  await expect(parseIsolated(new Uint8Array())).rejects.toMatchObject({ code: "empty-source" });
});

test("parseIsolated ends what takes too much memory", async () => {
  const { parseIsolated } = await built();
  const long = "（一）学习不深入。整改情况：一是制定计划。二是开展培训。".repeat(40_000);
  await expect(parseIsolated(long, { cost: { memory: 24 * 1_024 * 1_024 } })).rejects.toMatchObject({
    code: "too-costly",
    details: { limit: "memory" },
  });
});
