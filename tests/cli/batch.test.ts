import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeZip } from "../support/zip-writer.ts";
import { inFolder, noticelens, noticePage } from "./command.ts";

const PLACES = ["青禾镇", "柳湾乡", "石桥镇", "云台街道", "沙坪乡", "南浦镇"];

/** Six notices, an empty PDF and a damaged DOCX, one of them in a folder below. */
async function fill(folder: string): Promise<void> {
  await mkdir(join(folder, "in/below"), { recursive: true });
  for (const [index, place] of PLACES.entries()) {
    await writeFile(join(folder, index === 5 ? "in/below/n6.htm" : `in/n${index + 1}.html`), noticePage(place));
  }
  await writeFile(join(folder, "in/empty.pdf"), "");
  await writeFile(join(folder, "in/m.docx"), "PK\u0003\u0004 this is no archive");
  await writeFile(join(folder, "in/ignored.png"), "no notice");
}

describe("a batch", () => {
  test("goes on after bad files, says what became of each, and ends with 1", () =>
    inFolder(async (folder) => {
      await fill(folder);
      const run = await noticelens(["parse", "in", "missing.html", "--format", "ndjson"], { cwd: folder });
      expect(run.code).toBe(1);
      expect(run.stdout.trim().split("\n")).toHaveLength(6);
      expect(run.stderr).toContain("✗ in/empty.pdf: The file is empty. [empty-source]");
      expect(run.stderr).toContain("✗ missing.html: no such file [ENOENT]");
      expect(run.stderr).toContain("✓ in/n1.html: 2 problems, 4 measures");
      expect(run.stderr).toContain("10 files: 6 read, 1 left out, 3 failed.");
    }));

  test.each(["ndjson", "json", "text", "md", "csv"])("gives the same %s with 1 and 4 workers", (format) =>
    inFolder(async (folder) => {
      await fill(folder);
      const [one, four] = await Promise.all(
        ["1", "4"].map((jobs) => noticelens(["parse", "in", "-f", format, "-j", jobs], { cwd: folder })),
      );
      expect(one?.stdout).toContain("青禾镇");
      expect(four).toEqual(one);
    }),
  );

  test("of several inputs is an array, of one input an object", () =>
    inFolder(async (folder) => {
      await fill(folder);
      const several = JSON.parse((await noticelens(["parse", "in"], { cwd: folder })).stdout);
      expect(several.map((notice: { source: { name: string } }) => notice.source.name)).toEqual([
        "n6.htm",
        "n1.html",
        "n2.html",
        "n3.html",
        "n4.html",
        "n5.html",
      ]);
      const one = JSON.parse((await noticelens(["parse", "--format", "json", "in/n2.html"], { cwd: folder })).stdout);
      expect(one).toMatchObject({ schemaVersion: 2, source: { name: "n2.html" } });
      const failed = await noticelens(["parse", "a.html", "b.html"], { cwd: folder });
      expect(failed).toMatchObject({ code: 1, stdout: "[]\n" });
    }));

  test("writes a file an input below the output folder, whole or not at all", () =>
    inFolder(async (folder) => {
      await fill(folder);
      const run = await noticelens(["parse", "in", "--out", "out"], { cwd: folder });
      expect(run).toMatchObject({ code: 1, stdout: "" });
      const files = await readdir(join(folder, "out"), { recursive: true });
      expect(files.sort()).toEqual(["below", "below/n6.json", "n1.json", "n2.json", "n3.json", "n4.json", "n5.json"]);
      expect(JSON.parse(await readFile(join(folder, "out/below/n6.json"), "utf8")).problems).toHaveLength(2);
    }));

  test("keeps inputs of one name apart", () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, "a"));
      await mkdir(join(folder, "b"));
      for (const name of ["a/n.html", "b/n.html", "a/n.txt"]) await writeFile(join(folder, name), noticePage("青禾镇"));
      await noticelens(["a/n.html", "b/n.html", "a/n.txt", "--out", "out", "-f", "md"], { cwd: folder });
      expect((await readdir(join(folder, "out"))).sort()).toEqual(["n.html-2.md", "n.html.md", "n.txt.md"]);
    }));

  test("goes on where it was interrupted: what is there and newer is not read again", () =>
    inFolder(async (folder) => {
      await fill(folder);
      await noticelens(["in/n1.html", "in/n2.html", "--out", "out", "-f", "md"], { cwd: folder });
      await writeFile(join(folder, "out/n1.md"), "kept");
      const later = new Date(Date.now() + 60_000);
      await utimes(join(folder, "in/n2.html"), later, later);
      const run = await noticelens(["in/*.html", "--out", "out", "-f", "md", "--resume"], { cwd: folder });
      expect(run.code).toBe(0);
      expect(run.stderr).toContain("5 files: 4 read, 1 skipped, 0 failed.");
      expect(await readFile(join(folder, "out/n1.md"), "utf8")).toBe("kept");
      expect(await readFile(join(folder, "out/n2.md"), "utf8")).toContain("柳湾乡");
    }));
});

describe("inputs", () => {
  test("standard input is read where - stands", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "n.html"), noticePage("青禾镇"));
      const run = await noticelens(["parse", "-", "n.html"], { cwd: folder, stdin: noticePage("柳湾乡") });
      const titles = JSON.parse(run.stdout).map((notice: { title: { text: string } }) => notice.title.text);
      expect(titles).toEqual(["中共柳湾乡党委关于巡察整改进展情况的通报", "中共青禾镇党委关于巡察整改进展情况的通报"]);
    }));

  test.each([
    ["in/*.html", 5],
    ["in/**/*.htm*", 6],
    ["**/n?.*", 6],
    ["in/n[1].html", 0],
    ["in/**", 9],
  ])("the pattern %s fits %i files", (pattern, count) =>
    inFolder(async (folder) => {
      await fill(folder);
      const run = await noticelens([pattern, "--format", "ndjson"], { cwd: folder });
      const lines = run.stderr.split("\n").filter((line) => /^[✓✗]/.test(line) && !/no file fits|no such/.test(line));
      expect(lines).toHaveLength(count);
    }),
  );

  test("a file that is named twice is read once", () =>
    inFolder(async (folder) => {
      await fill(folder);
      const run = await noticelens(["parse", "in/n1.html", "in/*1.html", "./in/n1.html"], { cwd: folder });
      expect(JSON.parse(run.stdout)).toMatchObject({ source: { name: "n1.html" } });
    }));

  test("a folder without readable files is a failure that says so", () =>
    inFolder(async (folder) => {
      const run = await noticelens([folder]);
      expect(run).toMatchObject({ code: 1, stdout: "" });
      expect(run.stderr).toContain("the folder holds nothing that can be read");
    }));
});

describe("every file of a folder is accounted for", () => {
  test("what no reader is for, and what is no regular file, is named and counted", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.html"), noticePage("青禾镇"));
      for (const name of ["b.jpg", "c.xlsx", "d"]) writeFileSync(join(folder, name), "x");
      spawnSync("mkfifo", [join(folder, "e.txt")]);
      const run = await noticelens(["parse", folder]);
      expect(JSON.parse(run.stdout).problems).toHaveLength(2);
      expect(run.code).toBe(0);
      for (const name of ["b.jpg", "c.xlsx", "d"])
        expect(run.stderr).toContain(`${name}: of a format that is not read`);
      expect(run.stderr).toContain("e.txt: no regular file, not read");
      expect(run.stderr).toContain("5 files: 1 read, 4 left out, 0 failed.");
    });
  });

  test("also where none of them can be read", async () => {
    await inFolder(async (folder) => {
      for (const name of ["b.jpg", "c.xlsx"]) writeFileSync(join(folder, name), "x");
      const run = await noticelens(["parse", folder]);
      expect(run.code).toBe(1);
      for (const name of ["b.jpg", "c.xlsx"]) expect(run.stderr).toContain(`${name}: of a format that is not read`);
      expect(run.stderr).toContain("the folder holds nothing that can be read");
    });
  });

  test("a name that is no UTF-8 is told, and one that leaves no room for an extension is cut", async () => {
    await inFolder(async (folder) => {
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, "a")), Buffer.from([0xb1, 0xa8]), Buffer.from(".html")]),
        "x",
      );
      const long = "通".repeat(83);
      for (const last of ["报", "告"]) writeFileSync(join(folder, `${long.slice(1)}${last}.txt`), noticePage("青石镇"));
      const run = await noticelens(["parse", folder, "--out", join(folder, "out"), "--lang", "en"]);
      expect(run.stderr).toContain("its name is not UTF-8, not read; rename it");
      expect(run.stderr).toContain("3 files: 2 read");
      const written = readdirSync(join(folder, "out"));
      expect(written).toHaveLength(2);
      for (const name of written) expect(Buffer.byteLength(name)).toBeLessThan(256);
    });
  });

  test("a device or a pipe that is named alone is refused, and a file that is too large before it is read", async () => {
    const device = await noticelens(["/dev/zero"]);
    expect(device.code).toBe(1);
    expect(device.stderr).toContain("is no regular file");
    await inFolder(async (folder) => {
      const large = join(folder, "large.txt");
      writeFileSync(large, "");
      truncateSync(large, 3 * 1024 * 1024 * 1024);
      const run = await noticelens([large]);
      expect(run.stderr).toContain("[source-too-large]");
    });
  });
});

describe("an archive", () => {
  const inner = writeZip([{ name: "深.txt", data: noticePage("石桥镇") }]);
  const bytes = writeZip([
    { name: "甲/通报.html", data: noticePage("青禾镇") },
    { name: "乙/通报.html", data: noticePage("柳湾乡") },
    { name: "图.jpg", data: "x" },
    { name: "内.zip", data: inner },
  ]);

  test("is read file by file, archives in it too; what is not read is named and counted", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.zip"), bytes);
      const run = await noticelens(["parse", folder, "--out", join(folder, "out")]);
      expect(run.code).toBe(0);
      expect(run.stderr).toContain("a.zip/图.jpg: of a format that is not read");
      expect(run.stderr).toContain("4 files: 3 read, 1 left out, 0 failed.");
      for (const name of ["a/甲/通报", "a/乙/通报", "a/内/深"])
        expect(JSON.parse(readFileSync(join(folder, "out", `${name}.json`), "utf8")).problems).toHaveLength(2);
    });
  });

  test("is opened where a pattern fits it too", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a.zip"), bytes);
      const run = await noticelens(["parse", join(folder, "*.zip")]);
      expect(run.stderr).toContain("4 files: 3 read, 1 left out, 0 failed.");
    });
  });

  test("loses no other file to one that is damaged, and says so of itself", async () => {
    await inFolder(async (folder) => {
      const torn = Uint8Array.from(bytes);
      torn.fill(0xff, 60, 90);
      writeFileSync(join(folder, "torn.zip"), torn);
      writeFileSync(join(folder, "none.zip"), "no archive");
      const run = await noticelens(["parse", join(folder, "torn.zip"), join(folder, "none.zip")]);
      expect(run.stderr).toContain("torn.zip/甲/通报.html: damaged inside the archive [zip/damaged-entry]");
      expect(run.stderr).toContain("none.zip: the archive is damaged");
      expect(JSON.parse(run.stdout)).toHaveLength(2);
    });
  });

  // A file of this kind can be opened and not read, whoever asks.
  test.runIf(existsSync("/proc/self/mem"))(
    "that cannot be read is told with the system's error, and the next is read",
    async () => {
      await inFolder(async (folder) => {
        symlinkSync("/proc/self/mem", join(folder, "a.zip"));
        writeFileSync(join(folder, "b.zip"), bytes);
        const run = await noticelens(["parse", folder]);
        expect(run.code).toBe(1);
        expect(run.stderr).toContain("a.zip: the disk failed [EIO]");
        expect(run.stderr).toContain("5 files: 3 read, 1 left out, 1 failed.");
      });
    },
  );
});
