import { type BodyDecision, bodyTables, gatherBodies, ORGANS, tablesToText, withBodies } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { sourceNamed } from "./sources.ts";

const sources = (...names: readonly string[]) => names.map((name, at) => sourceNamed(name, at));
const said = (names: readonly string[], decisions: readonly BodyDecision[] = []) => {
  const { files, suggestions } = gatherBodies(sources(...names), { decisions });
  return {
    files: files.map(({ names }) => names.map(({ text }) => text)),
    asked: suggestions.map(({ texts, because }) => [...texts, because.why]),
  };
};

describe("bodies", () => {
  test("are one under all names that the tables hold for the same, each with its reason", () => {
    const { files } = gatherBodies(
      sources("中共云溪县卫生健康局党组", "云溪县卫健局党组", "云溪县卫健委", "云川市云溪县卫生健康局"),
    );
    expect(files).toHaveLength(1);
    expect(files[0]?.names.map(({ reason }) => reason.why)).toEqual(["main", "place", "abbreviation", "abbreviation"]);
    expect(files[0]).toMatchObject({ name: "云溪县卫生健康局", level: "county", trade: "health" });
  });

  test("that a reform made one are asked about, never joined", () => {
    const names = ["云溪县国土资源局", "云溪县自然资源局"];
    expect(said(names)).toEqual({ files: [["云溪县国土资源局"], ["云溪县自然资源局"]], asked: [[...names, "reform"]] });
  });

  test("become one where a person says so, and come apart again", () => {
    const names = ["云溪县国土资源局", "云溪县自然资源局"] as const;
    const same: BodyDecision = { kind: "same", names, at: 1 };
    expect(said(names, [same])).toEqual({ files: [["云溪县自然资源局", "云溪县国土资源局"]], asked: [] });
    expect(gatherBodies(sources(...names), { decisions: [same] }).files[0]?.reforms).toEqual([
      { from: "云溪县国土资源局", to: "云溪县自然资源局", year: 2018 },
    ]);
    expect(said(names, [same, { kind: "different", names, at: 2 }])).toEqual({
      files: [[names[0]], [names[1]]],
      asked: [],
    });
    expect(
      said(names, [
        { kind: "different", names, at: 1 },
        { ...same, at: 2 },
      ]).files,
    ).toHaveLength(1);
  });

  test("that the tables join can be split by a person", () => {
    const names = ["云溪县卫健局", "云溪县卫生健康局"] as const;
    expect(said(names).files).toHaveLength(1);
    expect(said(names, [{ kind: "different", names, at: 1 }]).files).toEqual([[names[0]], [names[1]]]);
  });

  test("without a place are one with none, not even with each other, and are asked about", () => {
    const { files, asked } = said(["县卫健局党组", "县卫健局党组", "云溪县卫健局", "柳河县卫健局"]);
    expect(files).toHaveLength(4);
    expect(asked.filter(([, , why]) => why === "region")).toHaveLength(4);
  });

  test("take their place from the team where the name has none", () => {
    const team = { text: "云溪县委第三巡察组", span: [0, 9] as [number, number] };
    const inspection = { team, body: null, type: null, period: null, feedback: null };
    const { files } = gatherBodies([
      sourceNamed("县卫健局党组", 0, { inspection }),
      sourceNamed("云溪县卫生健康局", 1),
    ]);
    expect(files).toHaveLength(1);
    expect(files[0]?.names[1]?.reason).toMatchObject({ why: "inferred", words: team.text });
  });

  test.each([
    ["市卫健局党组", "云川市委第三巡察组", "云川市卫健局"],
    ["柳塘镇卫生院", "云川市委第三巡察组", "云川市柳塘镇卫生院"],
    ["云溪县青石村党总支", "云溪县委第三巡察组", "云溪县青石村党总支"],
  ])("of a name that the team does not settle stay apart: %s", (name, words, other) => {
    const team = { text: words, span: [0, words.length] as [number, number] };
    const inspection = { team, body: null, type: null, period: null, feedback: null };
    const { files } = gatherBodies([sourceNamed(name, 0, { inspection }), sourceNamed(other, 1)]);
    expect(files).toHaveLength(2);
  });

  test("get the place that a person gives", () => {
    const name = "县卫健局党组 @sha-0";
    const { files } = gatherBodies(sources("县卫健局党组", "云溪县卫健局"), {
      decisions: [{ kind: "region", name, region: "云溪县", at: 1 }],
    });
    expect(files.map(({ region }) => region)).toEqual([["云溪县"]]);
  });

  test("of a district that two cities have stay apart from one that names no city", () => {
    expect(said(["云川市临湖区教育局", "宁江市临湖区教育局", "临湖区教育局"]).files).toHaveLength(3);
    expect(said(["云川市临湖区教育局", "临湖区教育局"]).files).toHaveLength(1);
    expect(said(["云川市鼓楼区教育局", "鼓楼区教育局"]).files).toHaveLength(2);
  });

  test("keep their notices in order of time, a feedback beside what answers it", () => {
    const date = { id: "d1", text: "2022年3月1日", span: [0, 9], edtf: "2022-03-01", qualifier: null } as const;
    const dates = [
      { ...date, span: [0, 9] as [number, number], role: "feedback" as const, inferred: [], because: null },
    ];
    const inspection = { team: null, body: null, type: null, period: null, feedback: "d1" };
    const { files } = gatherBodies([
      sourceNamed("云溪县水利局党组", 0, { publishedOn: "2022-09-01", dates, inspection }),
      sourceNamed("云溪县水利局", 1, { publishedOn: "2022-03-01", family: "inspection-feedback" }),
      sourceNamed("云溪县水利局", 2, { publishedOn: null }),
    ]);
    expect(files[0]?.entries.map(({ notice, day }) => [notice, day])).toEqual([
      [0, "2022-09-01"],
      [1, "2022-03-01"],
      [2, null],
    ]);
    expect(files[0]?.entries[0]?.answers).toEqual({ day: "2022-03-01", notice: 1 });
  });

  test("are read by the table that is given", () => {
    const rows = ORGANS.map((row) => (row.name === "水利" ? { ...row, short: ["水电"] } : row));
    expect(gatherBodies(sources("云溪县水电局", "云溪县水利局"), { rows }).files).toHaveLength(1);
    expect(gatherBodies(sources("云溪县水电局", "云溪县水利局")).files).toHaveLength(2);
  });

  test("stand behind the overview of a comparison", () => {
    const table = (name: string) => ({ name, columns: [], rows: [] });
    const tables = withBodies([table("总表"), table("雷同")], gatherBodies(sources("云溪县水利局")));
    expect(tables.map(({ name }) => name)).toEqual(["总表", "单位", "单位时间线", "单位名称", "雷同"]);
  });

  test("are tables that fit a terminal of 80 columns, in both languages", () => {
    const bodies = gatherBodies(sources("中共云溪县卫生健康局党组", "云溪县卫健局党组", "县水利局"));
    for (const lang of ["zh", "en"] as const) {
      const columns = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);
      const lines = tablesToText(bodyTables(bodies, lang), 80).split("\n");
      expect(lines.filter((line) => columns(line) > 80)).toEqual([]);
    }
  });
});
