import { describe, expect, test } from "vitest";
import { compareTexts, findLikeness, type LikeText } from "../../packages/parser/src/views/compare/likeness.ts";
import { inventLibrary, judge, KINDS, measureWriter } from "../support/planted-library.ts";

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
    const common = compareTexts(COPIED, COPIED, () => 0.5);
    expect([common.score, common.shared.length, common.formula.length]).toEqual([0, 0, 1]);
    expect(compareTexts(COPIED, COPIED, () => 0.1).score).toBe(1);
  });
});

describe("a library", () => {
  test("makes formula of what many of ten notices use, and nothing of fewer", () => {
    const phrase = "由驻点联络员每旬上门听取意见并填写联络手册";
    const all = (count: number, users: number): LikeText[] =>
      Array.from({ length: count }, (_, group) => ({
        id: `${group}`,
        group: `${group}`,
        text: group < users ? phrase : measureWriter(group + 1).measure(),
      }));
    expect(findLikeness(all(12, 12))).toEqual([]);
    expect(findLikeness(all(20, 5))).toEqual([]);
    expect(findLikeness(all(9, 5))).toHaveLength(10);
    expect(findLikeness(all(10, 3))).toHaveLength(3);
  });

  test("gives the same pairs in any order of its texts", () => {
    const { texts } = inventLibrary(1_000, 3);
    const told = (list: readonly LikeText[]): string[] =>
      findLikeness(list)
        .map(({ a, b, score }) => `${[a, b].sort().join(" ")} ${score.toFixed(9)}`)
        .sort();
    expect(told([...texts].reverse())).toEqual(told(texts));
    const scores = findLikeness(texts).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });

  test("can be aborted before and on the way, and tells how far it is", () => {
    const { texts } = inventLibrary(500, 5);
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number, total: number): void => {
      told.push(done / total);
      if (done === 300) controller.abort(new Error("enough"));
    };
    expect(() => findLikeness(texts, { signal: controller.signal, onProgress })).toThrow("enough");
    expect(told).toEqual([0, 0.2, 0.4, 0.6]);
    expect(() => findLikeness(texts, { signal: AbortSignal.abort(new Error("at once")) })).toThrow("at once");
    findLikeness(texts, { onProgress: (done, total) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
  });

  test("of 8,000 measures gives back what was planted, of every kind, and hardly anything else", () => {
    const { texts, planted } = inventLibrary(8_000, 11);
    const { recall, precision, missed } = judge(findLikeness(texts), planted);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    for (const kind of KINDS) {
      const all = planted.filter((one) => one.kind === kind).length;
      expect(all).toBeGreaterThan(25);
      expect([kind, missed.filter((one) => one.kind === kind).length / all < 0.1]).toEqual([kind, true]);
    }
  });

  test("of 2,000 measures misses none that comparing every pair finds", () => {
    const { texts } = inventLibrary(2_000, 23);
    const every = everyPair(texts, 0.35);
    for (const threshold of [0.6, 0.35]) {
      const wanted = new Map([...every].filter(([, score]) => score >= threshold));
      const found = new Map(findLikeness(texts, { threshold }).map(({ a, b, score }) => [`${a} ${b}`, score]));
      const missed = [...wanted.keys()].filter((pair) => !found.has(pair));
      expect(wanted.size).toBeGreaterThan(25);
      expect(1 - missed.length / wanted.size).toBeGreaterThanOrEqual(0.98);
      for (const [pair, score] of found) expect([pair, every.get(pair)?.toFixed(9)]).toEqual([pair, score.toFixed(9)]);
    }
  });
});

/** The score of every pair at the threshold or above, by its definition and without an index. */
function everyPair(texts: readonly LikeText[], threshold: number): Map<string, number> {
  const folded = texts.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, "").replace(/\d+/g, "0"));
  const piecesOf = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4));
  const users = new Map<string, Set<string>>();
  for (const [index, text] of folded.entries())
    for (const piece of piecesOf(text))
      users.set(piece, (users.get(piece) ?? new Set()).add(texts[index]?.group ?? ""));
  const groups = new Set(texts.map(({ group }) => group)).size;
  const ids = new Map([...users.keys()].map((piece, id) => [piece, id]));
  // A piece of the built-in table does not even count against itself.
  const builtIn = (piece: string): boolean => compareTexts(piece, piece).score === 0;
  const formula = new Set(
    [...users].filter(([piece, by]) => by.size > groups / 5 || builtIn(piece)).map(([piece]) => piece),
  );
  const all = folded.map((text) => {
    const pieces = piecesOf(text);
    const runs = pieces.map((_, at) => [0, 1, 2].every((offset) => formula.has(pieces[at + offset] ?? "")));
    const counts = [...text].map((_, at) => !runs.some((run, begin) => run && at >= begin && at < begin + 6));
    return {
      pieces: pieces.map((piece) => (formula.has(piece) ? -1 : (ids.get(piece) ?? -1))),
      counts,
      length: counts.filter(Boolean).length,
    };
  });
  type One = (typeof all)[number];
  const covered = ({ pieces, counts }: One, has: Uint8Array): number => {
    let [sum, reach] = [0, 0];
    for (const [at, counting] of counts.entries()) {
      const piece = pieces[at] ?? -1;
      if (piece >= 0 && has[piece]) reach = at + 4;
      if (counting && at < reach) sum += 1;
    }
    return sum;
  };
  const [inOne, inOther] = [new Uint8Array(ids.size), new Uint8Array(ids.size)];
  const set = (has: Uint8Array, { pieces }: One, value: number): void => {
    for (const piece of pieces) if (piece >= 0) has[piece] = value;
  };
  const found = new Map<string, number>();
  for (const [a, one] of all.entries()) {
    set(inOne, one, 1);
    for (let b = a + 1; b < all.length; b++) {
      const other = all[b] as One;
      const [short, long] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
      const theirs = covered(other, inOne);
      if (short < 12 || theirs < threshold * (0.8 * short + 0.2 * long)) continue;
      set(inOther, other, 1);
      const score = Math.min(covered(one, inOther), theirs) / (0.8 * short + 0.2 * long);
      set(inOther, other, 0);
      if (score >= threshold) found.set(`${texts[a]?.id} ${texts[b]?.id}`, score);
    }
    set(inOne, one, 0);
  }
  return found;
}
