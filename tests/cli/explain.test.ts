import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { inFolder, noticelens, noticePage } from "./command.ts";

describe("explaining a notice", () => {
  const page = noticePage("青禾镇");

  test("tells of one item what it was read as and how sure that is", async () => {
    const run = await noticelens(["explain", "-", "p1m2"], { stdin: page });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/^p1m2 {2}a measure · (?:sure|likely|doubtful)/);
    expect(run.stdout).toContain("二是印发借阅办法，明确借出时限。");
    const chinese = await noticelens(["explain", "-", "p1m2", "--lang", "zh"], { stdin: page });
    expect(chinese.stdout).toMatch(/^p1m2 {2}措施 · /);
  });

  test("finds items by their words, and tells of all where none is named", async () => {
    const some = await noticelens(["explain", "-", "公示栏"], { stdin: page });
    expect(some.stdout.match(/^p\d\S*/gm)).toEqual(["p2m2"]);
    const all = await noticelens(["explain", "-"], { stdin: page });
    expect(all.stdout.match(/^[sp]\d\S*/gm)).toEqual(["s1", "p1", "p1m1", "p1m2", "p2", "p2m1", "p2m2"]);
  });

  test("gives JSON for other programs", async () => {
    const run = await noticelens(["explain", "-", "p2", "--format", "json"], { stdin: page });
    expect(JSON.parse(run.stdout)).toEqual([
      expect.objectContaining({ id: "p2", readAs: "problem", rows: expect.any(Array), margin: expect.any(Number) }),
    ]);
  });

  test("says what there is where nothing is meant", async () => {
    const run = await noticelens(["explain", "-", "p99"], { stdin: page });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("“p99”");
    expect(run.stderr).toContain("headings s1, problems p1–p2, measures p1m1–p2m2");
  });

  test("takes one notice, and says so or why it cannot be read", () =>
    inFolder(async (folder) => {
      expect(await noticelens(["explain", "gone.html"], { cwd: folder })).toMatchObject({ code: 1, stdout: "" });
      await writeFile(`${folder}/a.html`, page);
      await writeFile(`${folder}/b.html`, page);
      const run = await noticelens(["explain", "."], { cwd: folder });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("one notice");
    }));
});
