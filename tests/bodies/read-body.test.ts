import { BodyReader, InvalidOrgansError, ORGAN_TABLE, ORGANS, readOrgans } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { ORGAN_SAMPLES } from "./organ-samples.ts";
import { OPEN, SET_ASIDE, scoreMerges, scoreParts } from "./score.ts";

const reader = new BodyReader();

describe("the name of a body", () => {
  test("is cut into places, body and party body, each where it stands", () => {
    const { text, places, organ, party } = reader.read("中共云川市望湖区卫健委党组");
    const cut = ([from, to]: readonly [number, number]): string => text.slice(from, to);
    expect(places.map(({ span }) => cut(span))).toEqual(["云川市", "望湖区"]);
    expect(cut(organ.span)).toBe("卫健委");
    expect(party && cut(party.span)).toBe("党组");
  });

  test.each([
    ["云溪县城市管理局", "云溪县"],
    ["云溪县市场监督管理局", "云溪县"],
    ["云溪县城镇化办公室", "云溪县"],
    ["云川市市政工程管理处", "云川市"],
    ["盐城市教育局", "盐城市"],
    ["云川市沙市区财政局", "云川市/沙市区"],
    ["云川城市建设投资集团有限公司", ""],
    ["城市管理局", ""],
    ["市场监管局", ""],
  ])("%s is of “%s”, and of no place that is cut out of its work", (name, region) => {
    expect(
      reader
        .read(name)
        .places.map((place) => place.name)
        .join("/"),
    ).toBe(region);
  });

  test("says what it does not tell", () => {
    expect(reader.read("县卫健局党组")).toMatchObject({ places: [], bare: "county", doubts: ["no-region"] });
    expect(reader.read("云川自然资源局")).toMatchObject({ stem: { text: "云川" }, doubts: ["region-without-level"] });
    expect(reader.read("云川市教育局、财政局党组").doubts).toContain("several-bodies");
  });

  test("is read right in at least 99 of 100 parts of invented names, those set aside too", () => {
    for (const names of [OPEN, SET_ASIDE]) {
      const { right, of, wrong } = scoreParts(names);
      expect(right / of, wrong.join("\n")).toBeGreaterThanOrEqual(0.99);
    }
  });

  test("is never joined with another body's without asking", () => {
    for (const names of [OPEN, SET_ASIDE, [...OPEN, ...SET_ASIDE]]) expect(scoreMerges(names).wrong).toEqual([]);
  });
});

describe("the table of names", () => {
  test.each(ORGANS.map(({ name }) => name))("%s takes its sample and not the other", (name) => {
    const [is, not] = ORGAN_SAMPLES[name] ?? [];
    expect(reader.read(is ?? "").known.row?.name).toBe(name);
    expect(reader.read(not ?? name).known.row?.name).not.toBe(name);
  });

  test("names heirs that are in it", () => {
    const names = new Set(ORGANS.map(({ name }) => name));
    expect(ORGANS.flatMap(({ becomes }) => becomes.filter((heir) => !names.has(heir)))).toEqual([]);
  });

  test("spells no two bodies alike", () => {
    const spelled = ORGANS.flatMap(({ name, short, ends }) => [
      ...new Set([name, ...short].flatMap((stem) => ends.map((end) => stem + end))),
    ]);
    expect(spelled.filter((one, at) => spelled.indexOf(one) !== at)).toEqual([]);
  });

  test("goes out and comes back as it is, and says where a file is wrong", () => {
    const json = JSON.stringify(ORGAN_TABLE);
    expect(readOrgans(json)).toEqual(ORGAN_TABLE);
    expect(() => readOrgans(json.replace('"trade":"health"', '"trade":"stars"'))).toThrow(InvalidOrgansError);
    expect(() => readOrgans("{")).toThrow(InvalidOrgansError);
  });
});
