import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClusterText, literalKey } from "../../packages/parser/src/views/compare/cluster-nodes.ts";
import { findClusters } from "../../packages/parser/src/views/compare/clusters.ts";
import { fold } from "../../packages/parser/src/views/compare/likeness-fold.ts";
import { formulaFinder, formulaRefusal } from "../../packages/parser/src/views/compare/likeness-formula-finder.ts";
import { FORMULAS } from "../../packages/parser/src/views/compare/likeness-formulas.ts";
import { inventLibrary, judge, KINDS, measureWriter } from "../support/planted-library.ts";

const COPIED = "修订仓储管理细则，逐库核对粮食台账，发现短少27吨，由保管员照价补足并在站务栏公示。";
const FORMULA = "召开专题会议研究部署整改工作，明确责任领导和完成时限，建立健全长效机制，坚决防止类似问题再次发生。";

const of = (...texts: (readonly [body: string, day: string | null, text: string])[]): ClusterText[] =>
  texts.map(([body, day, text], at) => ({ id: String(at), body, day, text }));
const ids = (texts: readonly ClusterText[], threshold = 0.6): string[][] =>
  findClusters(texts, { threshold }).map(({ members }) => members.map(({ id }) => id).sort());

describe("a cluster", () => {
  test("of 2 to N copies among N notices is found whole at every size, and formula makes none", () => {
    const sizes = fc
      .integer({ min: 2, max: 300 })
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 2, max: count }), fc.integer()));
    fc.assert(
      fc.property(sizes, ([count, copies, seed]) => {
        const { measure, copy, next } = measureWriter(seed);
        const source = [measure(), measure()].join("");
        const texts = Array.from({ length: count }, (_, at): ClusterText[] => {
          const own = { body: String(at), day: `2024-${String(1 + next(12)).padStart(2, "0")}-11` };
          const said = next(2) ? copy(source, "figures") : source;
          return [
            { ...own, id: `${at} formula`, text: FORMULA },
            { ...own, id: `${at} own`, text: measure() },
            ...(at < copies ? [{ ...own, id: `${at} copy`, text: said }] : []),
          ];
        }).flat();
        const found = findClusters(texts);
        const whole = found.find(({ members }) => members.filter(({ id }) => id.endsWith("copy")).length === copies);
        expect(whole?.bodies).toBe(copies);
        expect(found.flatMap(({ members }) => members).filter(({ id }) => id.endsWith("formula"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([2, 3, 4, 9, 10, 12, 25, 64, 65, 130, 300])(
    "of every one of %i notices, each changed in its own way, is one",
    (count) => {
      const { measure, copy } = measureWriter(count);
      const source = `${measure()}${measure()}`;
      const texts = Array.from({ length: count }, (_, at) => [
        { id: `${at}`, body: `${at}`, day: null, text: copy(source, KINDS[at % 2 ? 4 : 1] ?? "exact") },
        { id: `own ${at}`, body: `${at}`, day: null, text: measure() },
      ]).flat();
      expect(findClusters(texts).map(({ bodies, members }) => [bodies, members.length])).toEqual([[count, count]]);
    },
  );

  test("says who was first by the days, and why that is not sure", () => {
    const first = (...days: (string | null)[]) =>
      findClusters(of(...days.map((day, at) => [`局${at}`, day, COPIED] as const)))[0]?.first;
    expect(first("2024-05-24", "2022-06-30", "2023-10-20")).toEqual({ ids: ["1"], unsure: null });
    expect(first("2024-05-24", "2022-06-30", null)).toEqual({ ids: ["1"], unsure: "no-day" });
    expect(first("2022-06-30", "2022-06-30", "2023-10-20")).toEqual({ ids: ["0", "1"], unsure: "same-day" });
    expect(first(null, null)).toEqual({ ids: [], unsure: "no-day" });
  });

  test("shows of each member what it is and only what differs, in the texts' own places", () => {
    const changed = COPIED.replace("27", "1,308.5").replace("保管员", "承包户");
    const [cluster] = findClusters(
      of(
        ["甲", "2022-01-01", COPIED],
        ["乙", "2022-01-02", COPIED],
        ["丙", "2022-01-03", changed],
        ["丁", "2022-01-04", COPIED.slice(17)],
      ),
    );
    expect(cluster?.members.map(({ kind, score }) => [kind, Math.round(score * 100)])).toEqual([
      ["text", 100],
      ["same", 100],
      ["changed", 92],
      ["part", 87],
    ]);
    const differing = cluster?.members[2]?.differences.map(({ a, b }) => [COPIED.slice(...a), changed.slice(...b)]);
    expect(differing).toEqual([
      ["27", "1,308.5"],
      ["保管员", "承包户"],
    ]);
    for (const { a, b } of cluster?.members[2]?.shared ?? [])
      expect(literalKey(changed.slice(...b))).toBe(literalKey(COPIED.slice(...a)));
  });

  test("holds a text cut out of another, and never joins two texts because a third took from both", () => {
    const other = "聘请三名退休船工巡查七里滩渡口，逐船登记救生衣，更换朽坏跳板十一块。";
    expect(ids(of(["甲", "2022-01-01", `${COPIED}${other}`], ["乙", "2022-01-02", other]))).toEqual([["0", "1"]]);
    const both = of(
      ...[0, 1, 2, 3].map((at) => [`甲${at}`, "2022-01-01", COPIED] as const),
      ...[0, 1, 2].map((at) => [`乙${at}`, "2022-01-01", other] as const),
      ["丙", "2021-01-01", `${COPIED}${other}`],
    );
    expect(ids(both)).toEqual([
      ["0", "1", "2", "3", "7"],
      ["4", "5", "6", "7"],
    ]);
  });

  test("is bounded by the threshold", () => {
    const half = `${COPIED.slice(0, 24)}另聘两名质检员驻站抽样，按月张贴化验单据。`;
    const texts = of(["甲", null, COPIED], ["乙", null, half]);
    expect([0.4, 0.9].map((threshold) => ids(texts, threshold).length)).toEqual([1, 0]);
    for (const { members } of findClusters(texts, { threshold: 0.4 }))
      for (const { score } of members) expect(score).toBeGreaterThanOrEqual(0.4);
  });
});

describe("formula", () => {
  const words = (text: string, changes = { added: [] as string[], removed: [] as string[] }): string[] => {
    const folded = fold(text, "placeholder");
    return formulaFinder(changes)(folded, text).map(([from, to]) => text.slice(folded.from[from], folded.to[to - 1]));
  };

  test.each(FORMULAS)("$phrase is found where it stands, and not in what is like it", ({ phrase, found, never }) => {
    expect(words(found)).toContain(phrase);
    expect(words(never)).toEqual([]);
  });

  test.each([
    "进一步压实主体责任",
    "建立健全长效机制",
    "确保整改取得实效",
    "切实提高政治站位",
    "明确责任分工和完成时限",
    "坚决防止类似问题再次发生",
  ])("%s is general, so that no row is needed", (clause) => {
    expect(words(`${clause}，补种行道树。`)).toContain(clause);
  });

  test.each(["加强往来款管理", "修订《会议制度》", "召开会议7次", "落实仓储管理责任"])("%s is particular", (clause) => {
    expect(words(clause)).toEqual([]);
  });

  test("is what a person adds and is not what a person takes out", () => {
    expect(
      words("确保整改取得实效，防汛抗旱两手抓。", { added: ["防汛抗旱两手抓"], removed: ["确保整改取得实效"] }),
    ).toEqual(["防汛抗旱两手抓"]);
    expect(["", "清退27万元", "《会议制度》", COPIED, "标本兼治"].map(formulaRefusal)).toEqual([
      "empty",
      "particular",
      "particular",
      "too-long",
      null,
    ]);
  });
});

describe("a library", () => {
  test("gives the same clusters in any order of its texts", () => {
    const { texts } = inventLibrary(1_000, 3);
    const told = (list: readonly ClusterText[]): string[] =>
      ids(list)
        .map((one) => one.join(" "))
        .sort();
    expect(told([...texts].reverse())).toEqual(told(texts));
  });

  test("can be aborted before and on the way, and tells how far it is", () => {
    const { texts } = inventLibrary(500, 5);
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number): void => {
      told.push(done);
      if (done === 300) controller.abort(new Error("enough"));
    };
    expect(() => findClusters(texts, { signal: controller.signal, onProgress })).toThrow("enough");
    expect(told).toEqual([0, 100, 200, 300]);
    expect(() => findClusters(texts, { signal: AbortSignal.abort(new Error("at once")) })).toThrow("at once");
    findClusters(texts, { onProgress: (done, total) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
  });

  test("of 8,000 measures gives back what was planted, of every kind, and hardly anything else", () => {
    const { texts, planted } = inventLibrary(8_000, 11);
    const { recall, precision, missed } = judge(findClusters(texts), planted);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    for (const kind of KINDS) {
      const all = planted.filter((one) => one.kind === kind).length;
      expect(all).toBeGreaterThan(25);
      expect([kind, missed.filter((one) => one.kind === kind).length / all < 0.1]).toEqual([kind, true]);
    }
  });
});
