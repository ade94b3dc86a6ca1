import { describe, expect, test } from "vitest";
import { bitOf, compileLexicon, findCues } from "../../packages/parser/src/lexicon/automaton.ts";
import { LEXICON } from "../../packages/parser/src/lexicon/index.ts";
import { type Meaning, type Row, wordsOf } from "../../packages/parser/src/lexicon/row.ts";

const automaton = compileLexicon(LEXICON);

/** The words of one meaning that are found in a text. */
function found(text: string, meaning: Meaning, rows: readonly Row[] | null = null): string[] {
  const { count, from, to, low, high } = findCues(rows ? compileLexicon(rows) : automaton, text);
  const { high: upper, bit } = bitOf(meaning);
  const words: string[] = [];
  for (let cue = 0; cue < count; cue++) {
    const bits = (upper ? high : low)[cue] ?? 0;
    if (bits & bit) words.push(text.slice(from[cue], to[cue]));
  }
  return words;
}

const NAMED = LEXICON.map((row, index) => [`${index} ${row.means}`, row] as const);

describe("rows of the lexicon", () => {
  test.each(NAMED)("%s is found in its samples and not in its counter-samples", (_, row) => {
    expect(row.found.filter((sample) => found(sample, row.means, [row]).length === 0)).toEqual([]);
    expect(row.never.filter((sample) => found(sample, row.means, [row]).length > 0)).toEqual([]);
  });

  test.each(NAMED)("%s has samples of both kinds", (_, { found: samples, never }) => {
    expect(samples.length).toBeGreaterThan(0);
    expect(never.length).toBeGreaterThan(0);
  });
});

describe("the automaton", () => {
  test("short forms are written out", () => {
    expect(wordsOf({ words: "不{够|到位} 薄弱" })).toEqual(["不够", "不到位", "薄弱"]);
    expect(wordsOf({ words: "{反馈|指出}{问题|意见}" })).toEqual(["反馈问题", "反馈意见", "指出问题", "指出意见"]);
  });

  test("words inside others and words of several meanings are all found, where they stand", () => {
    expect(found("整改工作不到位，监管薄弱", "lack")).toEqual(["不到位", "薄弱", "弱"]);
    expect(found("整改进展情况", "label-answer")).toContain("整改");
    expect(found("整改进展情况", "label-state")).toContain("进展");
  });

  test("a caller's own words are found beside ours", () => {
    const own: Row = { means: "label-answer", words: "开出的药方", found: ["开出的药方"], never: ["药方"] };
    expect(found("开出的药方：清退", "label-answer", [...LEXICON, own])).toContain("开出的药方");
  });

  test("a text of any length is gone through once", () => {
    expect(found("不到位。".repeat(50_000), "lack")).toHaveLength(50_000);
  });
});
