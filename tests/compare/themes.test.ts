import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AREAS, THEMES, themeOf } from "@noticelens/parser";
import { expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

/** Invented problems with the theme a careful reader gives them. */
function labelled(name: string): { theme: string; statement: string }[] {
  return readFileSync(join(ROOT, `tests/fixtures/themes/${name}.tsv`), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [theme = "", statement = ""] = line.split("\t");
      return { theme, statement };
    });
}

/** The table was written with the first in sight; the second was measured, not learned from. */
test.each([
  ["seen", 0.95],
  ["unseen", 0.9],
])("problems that were %s are given their theme in at least %d of the cases", (name, least) => {
  const all = labelled(name);
  const wrong = all.filter(({ theme, statement }) => themeOf({ statement })?.theme !== theme);
  const told = wrong.map(({ theme, statement }) => `${theme}, not ${themeOf({ statement })?.theme}: ${statement}`);
  expect(1 - wrong.length / all.length, told.join("\n")).toBeGreaterThanOrEqual(least);
});

test("the table names every theme in both languages, below one of the four areas, with words found in the text", () => {
  const known = new Set(THEMES.map(({ id }) => id));
  expect(known.size).toBe(THEMES.length);
  for (const { zh, en, area, words } of THEMES) {
    expect([zh, en, AREAS[area].zh].every(Boolean)).toBe(true);
    expect(words.length).toBeGreaterThan(3);
  }
  for (const { theme, statement } of [...labelled("seen"), ...labelled("unseen")]) {
    expect(known.has(theme)).toBe(true);
    for (const word of themeOf({ statement })?.because ?? []) expect(statement).toContain(word);
  }
});

test("a word inside a longer one does not count, the heading and the measures only where the statement is silent", () => {
  expect(themeOf({ statement: "学习台账不规范", heading: "党建方面" })?.theme).toBe("study");
  expect(themeOf({ statement: "工作不实", heading: "安全生产方面" })?.theme).toBe("safety");
  expect(themeOf({ statement: "工作不实", measures: ["召开民主生活会", "修订议事规则"] })?.theme).toBe("decisions");
});
