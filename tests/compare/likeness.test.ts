import { describe, expect, test } from "vitest";
import { compareTexts, findLikeness, type LikeText } from "../../packages/parser/src/views/compare/likeness.ts";

const COPIED = "修订仓储管理细则，逐库核对粮食台账，发现短少27吨，由保管员照价补足并在站务栏公示。";
const two = (a: string, b: string, groups = ["1", "2"]): LikeText[] => [
  { id: "a", group: groups[0] ?? "", text: a },
  { id: "b", group: groups[1] ?? "", text: b },
];

describe("a pair", () => {
  test.each([
    ["the same words", COPIED, COPIED, 1],
    ["another figure, however long", COPIED, COPIED.replace("27", "1,308.5"), 1],
    ["other width, spaces and punctuation", COPIED, COPIED.replace("27", "２７").replaceAll("，", " ；"), 1],
    ["half taken over whole", COPIED, COPIED.slice(17), 0.83],
    ["a sentence cut out of a longer text", COPIED, COPIED.slice(2, 16), 0.83],
    ["nothing", COPIED, "组织退休教师编写乡土教材，送进六所村小。", 0],
    ["empty texts", "", "", 0],
  ])("%s", (_, a, b, score) => {
    expect(compareTexts(a, b).score).toBeCloseTo(score, 1);
    expect(compareTexts(b, a).score).toBe(compareTexts(a, b).score);
  });

  test("of one notice is told from one of two", () => {
    expect(findLikeness(two(COPIED, COPIED)).map(({ within }) => within)).toEqual([false]);
    expect(findLikeness(two(COPIED, COPIED, ["1", "1"])).map(({ within }) => within)).toEqual([true]);
  });

  test("is not reported below the threshold, nor with fewer than twelve distinctive characters", () => {
    expect(findLikeness(two("补种行道树苗木百余株", "补种行道树苗木百余株"))).toEqual([]);
    expect(findLikeness(two("建立健全长效机制，补种行道树苗木。", "建立健全长效机制，补种行道树苗木。"))).toEqual([]);
    const other = `${COPIED.slice(0, 16)}，另聘两名质检员驻站抽样，按月张贴化验单据。`;
    expect(findLikeness(two(COPIED, other))).toEqual([]);
    expect(findLikeness(two(COPIED, other), { threshold: 0.3 })).toHaveLength(1);
  });
});

describe("shared runs", () => {
  const plain = (words: string): string => words.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const words = (a: string, b: string): string[] => {
    const { shared } = compareTexts(a, b);
    for (const run of shared) expect(plain(b.slice(...run.b))).toBe(plain(a.slice(...run.a)));
    return shared.map(({ a: span }) => a.slice(...span));
  };

  test("stand in the texts' own offsets, and changed figures interrupt them", () => {
    expect(words("一、清理往来款 27笔，收回资金118万元。", "共清理往来款35笔，收回资金9万元！")).toEqual([
      "清理往来款",
      "笔，收回资金",
    ]);
    expect(words("复核补贴名册12册。", "★复核补贴名册１２册")).toEqual(["复核补贴名册12册"]);
  });

  test("never cut a character of two units, a square word or a radical", () => {
    const [a, b] = ["🌾由𠮷家湾闸站𣲗水工班登记㎡数", "闸口：𠮷家湾闸站𣲗水⼯班登记m2数"];
    expect(words(a, b)).toEqual(["𠮷家湾闸站𣲗水工班登记㎡数"]);
    expect(compareTexts(a, b).shared[0]?.b).toEqual([3, b.length]);
    expect(words("甲乙丙𠀀丁戊己", "甲乙丙𠀁丁戊己")).toEqual([]);
  });

  test("are the longest first, never overlap, and come in the order of the first text", () => {
    expect(words("灌渠清淤之后灌渠清淤工程验收", "灌渠清淤工程验收之前灌渠清淤")).toEqual([
      "灌渠清淤",
      "灌渠清淤工程验收",
    ]);
    expect(words("茶园茶园茶园茶园", "茶园茶园茶园")).toEqual(["茶园茶园茶园"]);
    expect(words("甲乙丙丁", "丁甲乙丙")).toEqual([]);
  });

  test("are formula where many notices use the words, and do not count", () => {
    const formula = "建立健全长效机制，坚决防止类似问题再次发生";
    const one = compareTexts(`${formula}，${COPIED}`, `增设夜间值守岗位，${formula}。`);
    expect(one).toMatchObject({ score: 0, shared: [], formula: [{ a: [0, formula.length] }] });
    const both = compareTexts(`${formula}，${COPIED}`, `${formula}，${COPIED}`);
    expect([both.score, both.formula.length, both.shared.length]).toEqual([1, 1, 1]);
  });
});
