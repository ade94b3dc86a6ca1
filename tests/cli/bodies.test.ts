import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { noticelens as run } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "noticelens-bodies-"));
const notice = (name: string, issuer: string, day: string): void =>
  writeFileSync(
    join(folder, `${name}.txt`),
    [
      `中共${issuer}党组关于巡察整改进展情况的通报`,
      "2022年3月4日至4月26日，县委第一巡察组开展了常规巡察。2022年5月30日反馈了意见。现将整改情况公布如下。",
      "一、反馈问题整改情况",
      "1.关于“灌溉渠道台账不全”的问题。",
      "整改情况：已完成整改。一是补登渠道台账86条。",
      `中共${issuer}党组`,
      day,
    ].join("\n"),
  );
notice("a", "云溪县卫生健康局", "2022年9月1日");
notice("b", "云溪县卫健局", "2023年9月1日");
notice("c", "云溪县卫计局", "2018年6月1日");

const columns = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);

describe("noticelens bodies", () => {
  test.each([
    ["zh", ["单位", "单位时间线", "待确认名称", "云溪县卫生健康局"]],
    ["en", ["Bodies", "Time lines", "Names to confirm", "Reform table (2018)"]],
  ])("prints a file for every body within 80 columns, in %s", async (lang, words) => {
    const { code, stdout } = await run(["bodies", folder, "--lang", lang]);
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
    expect(stdout.split("\n").filter((line) => columns(line) > 80)).toEqual([]);
  });

  test("gives the same as data and as tables for other programs", async () => {
    const { files, suggestions } = JSON.parse((await run(["bodies", folder, "--format", "json"])).stdout);
    expect(files.map(({ names }: { names: unknown[] }) => names.length)).toEqual([1, 2]);
    expect(suggestions).toHaveLength(1);
    expect((await run(["bodies", folder, "--format", "csv", "--lang", "zh"])).stdout).toContain("云溪县卫生健康局");
  });

  test("reads names by a table that names prints, and says where one is wrong", async () => {
    const path = join(folder, "names.json");
    const printed = (await run(["names", "--format", "json"])).stdout;
    writeFileSync(path, printed.replace('"卫健"', '"卫计健"'));
    const { files } = JSON.parse((await run(["bodies", join(folder, "*.txt"), "-f", "json", "--names", path])).stdout);
    expect(files).toHaveLength(3);
    writeFileSync(path, printed.replace('"health"', '"stars"'));
    const wrong = await run(["bodies", join(folder, "*.txt"), "--names", path]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toMatch(/organs\.\d+\.trade/);
  });

  test("names prints the table with what became of whom", async () => {
    const { code, stdout } = await run(["names"]);
    expect(code).toBe(0);
    expect(stdout).toContain("国土资源 = 国土 → 自然资源, 自然资源和规划 (2018)");
  });
});
