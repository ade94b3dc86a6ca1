import {
  compareNotices,
  InvalidThemesError,
  readThemes,
  THEME_TABLE,
  THEMES,
  type Theme,
  toCompareSource,
} from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { freshDraft, readDrafts, readTable, toDraft } from "../../extension/options/theme-draft.ts";
import { aNotice } from "../support/notice-builder.ts";

const notices = [
  aNotice({ problems: [{ statement: "理论学习不系统" }, { statement: "山塘管护缺位" }] }),
  aNotice({ problems: [{ statement: "公务接待超标准" }] }),
].map(toCompareSource);
const asOf = "2024-07-15";

describe("a table of themes", () => {
  test("goes out and comes back as it was, and compares the same", () => {
    const { themes } = readThemes(JSON.stringify(THEME_TABLE));
    expect(themes).toEqual(THEMES);
    expect(compareNotices(notices, { asOf, themes })).toEqual(compareNotices(notices, { asOf }));
  });

  test("of one's own decides, and names what it found", () => {
    const own: Theme = { id: "ponds", area: "policy", zh: "山塘", en: "Ponds", words: [["山塘", 5]] };
    const { problems, themes, themeNames } = compareNotices(notices, { asOf, themes: [own] });
    expect(problems.map(({ theme }) => theme)).toEqual([null, "ponds", null]);
    expect(themes).toEqual(["ponds", null]);
    expect(themeNames).toEqual({ ponds: { zh: "山塘", en: "Ponds" } });
  });

  test.each([
    ["no JSON", "{", ""],
    ["a weight that is none", table({ words: [["学", 0]] }), "themes.0.words.0.1"],
    ["no words", table({ words: [] }), "themes.0.words"],
    ["an unknown area", table({ area: "nowhere" }), "themes.0.area"],
    ["an id that is there twice", table({}, {}), "themes.1.id"],
    ["what it does not know", table({ colour: "red" }), "themes.0"],
  ])("with %s says where it is wrong", (_, json, path) => {
    const wrong = (): unknown => readThemes(json);
    expect(wrong).toThrow(InvalidThemesError);
    expect(wrong).toThrow(expect.objectContaining({ path }));
  });
});

describe("themes as they are typed", () => {
  test("are the themes they came from", () => {
    expect(readDrafts(THEMES.map(toDraft))).toEqual({ themes: THEMES });
  });

  test("may leave out a weight, and say which one is wrong", () => {
    const draft = { id: "own-1", area: "style", zh: "食堂", en: "Canteens", words: "食堂\n 采购 5 \n\n" } as const;
    expect(readDrafts([draft])).toMatchObject({
      themes: [
        {
          words: [
            ["食堂", 3],
            ["采购", 5],
          ],
        },
      ],
    });
    expect(readDrafts([draft, { ...draft, id: "own-2", zh: "" }])).toMatchObject({ theme: 1 });
    expect(readTable("[]")).toMatchObject({ theme: -1 });
    expect(freshDraft([draft]).id).toBe("own-2");
  });
});

function table(...themes: object[]): string {
  const one = { id: "a", area: "policy", zh: "甲", en: "A", words: [["学", 1]] };
  return JSON.stringify({ version: 1, themes: themes.map((patch) => ({ ...one, ...patch })) });
}
