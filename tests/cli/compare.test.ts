import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { labelledNotices } from "../support/labelled.ts";
import { noticelens as run } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "noticelens-compare-"));
const names = ["liyuan", "songyi", "tangpu", "news-rectification-meeting"];
const files = labelledNotices()
  .filter(({ name }) => names.includes(name))
  .map(({ name, text }) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });

describe("noticelens compare", () => {
  test("prints tables, names what is left out, and counts overdue by the day that is asked for", async () => {
    const early = await run(["compare", ...files, "--as-of", "2020-01-01", "--lang", "zh"]);
    expect(early.code).toBe(0);
    for (const name of ["总表", "对比矩阵", "雷同", "问题无措施"]) expect(early.stdout).toContain(name);
    expect(early.stderr).toContain("没有问题条目");
    const data = async (day: string) =>
      JSON.parse((await run(["compare", ...files, "--as-of", day, "--format", "json"])).stdout);
    const overdue = ({ notices }: { notices: { completeness: { overdue: string[] } }[] }) =>
      notices.reduce((sum, { completeness }) => sum + completeness.overdue.length, 0);
    expect(overdue(await data("2020-01-01"))).toBe(0);
    expect(overdue(await data("2030-01-01"))).toBeGreaterThan(0);
  });

  test.each(["md", "csv", "html", "xlsx"])(
    "writes %s by the name of the file, the same bytes each time",
    async (extension) => {
      const out = join(folder, `对比.${extension}`);
      const write = async (): Promise<Buffer> => {
        expect((await run(["compare", ...files, "--as-of", "2025-11-01", "--out", out])).code).toBe(0);
        return readFileSync(out);
      };
      expect(await write()).toEqual(await write());
    },
  );

  test("wants two notices, a real day, and a format that fits the name", async () => {
    expect((await run(["compare", files[0] ?? ""])).code).toBe(2);
    expect((await run(["compare", ...files, "--as-of", "2024-13-01"])).code).toBe(2);
    expect((await run(["compare", ...files, "--format", "csv", "--out", "x.html"])).code).toBe(2);
  });

  test("groups by the themes of a file, which themes prints, and says where one is wrong", async () => {
    const path = join(folder, "themes.json");
    const printed = (await run(["themes", "--format", "json"])).stdout;
    writeFileSync(path, printed);
    const compared = async (...more: string[]) =>
      (await run(["compare", ...files, "--as-of", "2024-01-01", "--format", "json", ...more])).stdout;
    expect(await compared("--themes", path)).toBe(await compared());
    writeFileSync(path, printed.replace('"policy"', '"elsewhere"'));
    const wrong = await run(["compare", ...files, "--themes", path]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("themes.0.area");
    expect((await run(["compare", ...files, "--themes", join(folder, "none.json")])).code).toBe(2);
  });

  test("themes prints the table with the words that decide", async () => {
    const { code, stdout } = await run(["themes"]);
    expect(code).toBe(0);
    expect(stdout).toContain("(finance)");
  });
});
