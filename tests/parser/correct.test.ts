import {
  type Correction,
  correctNotice,
  type Notice,
  noticeSchema,
  parse,
  QuoteFinder,
  quoteOf,
} from "@noticelens/parser";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

const TEXT = `关于巡察整改进展情况的通报
根据县委统一部署，县委第二巡察组对县水务站开展了常规巡察。现将整改进展情况公布如下：
一、巡察反馈问题整改落实情况
（一）服务群众方面
1.关于“水质公示不及时”问题
一是每月10日前在大厅公布9项水质指标。二是在6个营业厅增设公示屏。水质异常时2小时内通知受影响小区，已完成演练2次。
2.关于“应急物资管理不规范”问题
一是重新清点抢修物资362件，报废47件。二是与3家供应商签订保供协议。
3.关于“窗口作风有差距”问题
一是开展礼仪培训4期128人次。`;

let notice: Notice;
beforeAll(async () => {
  notice = await parse(TEXT);
});

let made = 0;
/** A correction of the words that are given. */
function of(words: string, as: Correction["as"], more: Partial<Correction> = {}): Correction {
  const start = notice.text.indexOf(words);
  made += 1;
  const base = { id: `c${made}`, at: 0, under: null, how: "changed", was: null } as const;
  return { ...base, words: quoteOf(notice.text, [start, start + words.length]), as, ...more };
}

/** A notice as lines: its headings, its problems with their measures. */
function lines({ problems, sections }: Notice): string[] {
  const heading = new Map(sections.map((section) => [section.id, section.heading]));
  return problems.flatMap(({ id, statement, sectionId, measures }) => [
    `${heading.get(sectionId ?? "") ?? "-"} / ${id} ${statement}`,
    ...measures.map((one) => `  ${one.id} ${one.marker ?? ""}${one.text}`),
  ]);
}

const corrected = (...corrections: readonly Correction[]) => correctNotice(notice, corrections);

describe("a correction", () => {
  test("starts from what the parser reads", () => {
    expect(lines(notice)).toEqual([
      "服务群众方面 / p1 水质公示不及时",
      "  p1m1 一是每月10日前在大厅公布9项水质指标。",
      "  p1m2 二是在6个营业厅增设公示屏。水质异常时2小时内通知受影响小区，已完成演练2次。",
      "服务群众方面 / p2 应急物资管理不规范",
      "  p2m1 一是重新清点抢修物资362件，报废47件。",
      "  p2m2 二是与3家供应商签订保供协议。",
      "服务群众方面 / p3 窗口作风有差距",
      "  p3m1 一是开展礼仪培训4期128人次。",
    ]);
  });

  test("splits a measure: the first half keeps its name, figures go where they stand", () => {
    const { notice: split, marks } = corrected(
      of("水质异常时2小时内通知受影响小区，已完成演练2次。", "measure", { id: "a1", how: "split" }),
    );
    const [, first, second] = split.problems[0]?.measures ?? [];
    expect([first?.id, first?.text]).toEqual(["p1m2", "在6个营业厅增设公示屏。"]);
    expect([second?.id, second?.marker]).toEqual(["m-a1", null]);
    const units = (ids: readonly string[] = []) => ids.map((id) => split.quantities.find((one) => one.id === id)?.text);
    expect(units(first?.quantities)).toEqual(["6个"]);
    expect(units(second?.quantities)).toContain("2次");
    expect([marks.get("p1m2")?.how, marks.get("m-a1")?.how]).toEqual(["split", "split"]);
  });

  test("joins two measures into one, under the name of the first", () => {
    const {
      notice: one,
      joined,
      marks,
    } = corrected(of("重新清点抢修物资362件，报废47件。二是与3家供应商签订保供协议。", "measure", { how: "joined" }));
    expect(one.problems[1]?.measures.map(({ id, marker }) => [id, marker])).toEqual([["p2m1", "一是"]]);
    expect([...joined]).toEqual([["p2m2", "p2m1"]]);
    expect(marks.get("p2m1")).toMatchObject({ how: "joined", of: 2 });
  });

  test("makes a measure a problem, which takes what stands below it", () => {
    const { notice: other } = corrected(of("重新清点抢修物资362件，报废47件。", "problem", { was: "measure" }));
    expect(lines(other).slice(3, 6)).toEqual([
      "服务群众方面 / p2 应急物资管理不规范",
      "服务群众方面 / p2m1 重新清点抢修物资362件，报废47件",
      "  p2m2 二是与3家供应商签订保供协议。",
    ]);
    expect(other.problems.find(({ id }) => id === "p2m1")?.marker).toBe("一是");
  });

  test("makes a problem a measure of the one above, with its own measures behind it", () => {
    const { notice: other } = corrected(of("关于“应急物资管理不规范”问题", "measure", { was: "problem" }));
    expect(other.problems.map(({ id }) => id)).toEqual(["p1", "p3"]);
    expect(other.problems[0]?.measures.map(({ id }) => id)).toEqual(["p1m1", "p1m2", "p2", "p2m1", "p2m2"]);
  });

  test("makes a problem a heading: what follows stands below it, its measures are problems", () => {
    const { notice: other, marks } = corrected(of("关于“应急物资管理不规范”问题", "heading", { was: "problem" }));
    expect(other.problems.map(({ id }) => id)).toEqual(["p1", "p2m1", "p2m2", "p3"]);
    const section = other.sections.find(({ id }) => id === "p2");
    expect(section?.parentId).toBe(notice.problems[0]?.sectionId);
    expect(other.problems.slice(1).every(({ sectionId }) => sectionId === "p2")).toBe(true);
    expect(marks.get("p2")).toMatchObject({ how: "changed", was: "problem", as: "heading" });
  });

  test("takes an item out; the measures of a problem go to the one above", () => {
    const { notice: other, removed } = corrected(
      of("关于“窗口作风有差距”问题", "none", { how: "removed", was: "problem" }),
    );
    expect(other.problems.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(other.problems[1]?.measures.map(({ id }) => id)).toEqual(["p2m1", "p2m2", "p3m1"]);
    expect(removed.map(({ words }) => words)).toEqual(["关于“窗口作风有差距”问题"]);
  });

  test("leaves no measure behind where the first problem is taken out", () => {
    const { notice: other } = corrected(of("关于“水质公示不及时”问题", "none", { how: "removed", was: "problem" }));
    expect(other.problems.slice(0, 2).map(({ id }) => id)).toEqual(["p1m1", "p1m2"]);
  });

  test("moves a measure under another problem", () => {
    const under = quoteOf(notice.text, notice.problems[0]?.span ?? [0, 0]);
    const { notice: other, marks } = corrected(
      of("开展礼仪培训4期128人次。", "measure", { under, how: "moved", was: "measure" }),
    );
    expect(other.problems[0]?.measures.map(({ id }) => id)).toEqual(["p1m1", "p1m2", "p3m1"]);
    expect(other.problems[2]?.measures).toEqual([]);
    expect(marks.get("p3m1")).toMatchObject({ how: "moved", as: "measure" });
  });

  test("adds words that were no item, with the number before them", () => {
    const rest = {
      ...notice,
      problems: notice.problems.map((one) => (one.id === "p2" ? { ...one, measures: one.measures.slice(0, 1) } : one)),
    };
    const { notice: other } = correctNotice(rest, [
      of("与3家供应商签订保供协议。", "measure", { id: "b1", how: "added" }),
    ]);
    expect(other.problems[1]?.measures.map(({ id, marker }) => [id, marker])).toEqual([
      ["p2m1", "一是"],
      ["m-b1", "二是"],
    ]);
  });

  test("settles a doubtful item, of which nothing is said any more", () => {
    const doubtful: Notice = {
      ...notice,
      problems: notice.problems.map((one) => (one.id === "p3" ? { ...one, certainty: "doubtful" } : one)),
      diagnostics: [
        {
          code: "doubtful-reading",
          severity: "information",
          message: "",
          details: { item: "p3", otherwise: "chapter" },
          span: null,
        },
      ],
    };
    const { notice: other, marks } = correctNotice(doubtful, [
      of("关于“窗口作风有差距”问题", "problem", { how: "settled", was: "problem" }),
    ]);
    expect(other.problems[2]?.certainty).toBe("sure");
    expect(other.diagnostics).toEqual([]);
    expect(marks.get("p3")?.how).toBe("settled");
  });

  test("that begins behind the opening mark of a problem takes the place of the whole problem", () => {
    const supplies =
      "关于“应急物资管理不规范”问题\n一是重新清点抢修物资362件，报废47件。二是与3家供应商签订保供协议。\n3.关于";
    const { notice: other } = corrected(of(supplies, "problem"), of("窗口作风有差距”问题", "measure"));
    expect(other.problems.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(other.problems[1]?.measures.map(({ id }) => id)).toEqual(["p3", "p3m1"]);
  });

  test("that is to stand below a problem which its own words take up stands below the one above", () => {
    const words = "关于“窗口作风有差距”问题\n一是开展礼仪培训4期128人次。";
    const under = quoteOf(notice.text, notice.problems[2]?.span ?? [0, 0]);
    const { notice: other } = corrected(of(words, "measure", { under }));
    expect(other.problems.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(other.problems[1]?.measures.map(({ id }) => id)).toEqual(["p2m1", "p2m2", "p3"]);
  });

  test("whose words are not there is told, and changes nothing", () => {
    const elsewhere = {
      ...of("开展礼仪培训", "measure"),
      words: { exact: "没有这样的话语在里面", prefix: "", suffix: "", start: 3, end: 13 },
    };
    const { notice: same, lost } = corrected(elsewhere);
    expect(same.problems).toEqual(notice.problems);
    expect(lost).toEqual([elsewhere.id]);
  });

  test("is found in the next reading, whose blanks and places are others", async () => {
    const again = await parse(
      TEXT.replace("一、巡察", "为便于监督，附上联系方式。\n一、巡察").replace("水质异常时2小时", "水质异常时 2 小时"),
    );
    const { notice: other, lost } = correctNotice(again, [
      of("水质异常时2小时内通知受影响小区，已完成演练2次。", "measure", { id: "d1", how: "split" }),
    ]);
    expect(lost).toEqual([]);
    expect(other.problems[0]?.measures.map(({ id }) => id)).toEqual(["p1m1", "p1m2", "m-d1"]);
  });
});

test("short words that stand several times are found by what stands around them, or not at all", () => {
  const finder = new QuoteFinder("甲处已完成。乙处已完成。");
  const quote = { exact: "已完成", prefix: "乙处", suffix: "。", start: 0, end: 3 };
  expect(finder.find({ ...quote, prefix: "另有说明：乙处", suffix: "。丙" })).toBeNull();
  expect(
    new QuoteFinder("其中甲处工程已完成。其中乙处工程已完成。").find({ ...quote, prefix: "其中乙处工程" }),
  ).toEqual([16, 19]);
});

test("whatever is corrected, every measure stays in the list or is named as taken out, and the notice stays valid", async () => {
  const spans = notice.problems.flatMap((problem) => [problem.span, ...problem.measures.map(({ span }) => span)]);
  const arbitrary = fc.array(
    fc.record({
      from: fc.nat(spans.length - 1),
      more: fc.integer({ min: -12, max: 12 }),
      to: fc.integer({ min: -12, max: 60 }),
      as: fc.constantFrom("problem", "measure", "heading", "none"),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(arbitrary, (steps) => {
      const corrections = steps.map(({ from, more, to, as }, index): Correction => {
        const [start, end] = spans[from] ?? [0, 0];
        const span = [Math.max(0, start + more), Math.min(notice.text.length, end + to)] as const;
        const words = quoteOf(notice.text, span[0] < span[1] ? span : [start, end]);
        return { id: `x${index}`, at: 0, words, as: as as Correction["as"], under: null, how: "changed", was: null };
      });
      const { notice: other, marks, removed } = correctNotice(notice, corrections);
      noticeSchema.parse(other);
      const items = [
        ...other.sections.map(({ id, span, heading, marker }) => ({ id, span, marker, text: heading })),
        ...other.problems.flatMap(({ measures, ...one }) => [one, ...measures]),
      ];
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const { span, text } of items) expect(notice.text.slice(...span)).toBe(text);
      for (const id of marks.keys()) expect(items.map((one) => one.id)).toContain(id);
      const order = items.map(({ span }) => span).sort((one, next) => one[0] - next[0]);
      for (const [at, span] of order.entries()) expect(order[at + 1]?.[0] ?? span[1]).toBeGreaterThanOrEqual(span[1]);
      const sections = new Set(other.sections.map(({ id }) => id));
      for (const { sectionId } of other.problems) expect(sectionId === null || sections.has(sectionId)).toBe(true);
      for (const { parentId } of other.sections) expect(parentId === null || sections.has(parentId)).toBe(true);
      // Every character of an item that was read is in one still, in the number of one, or among what was taken out.
      const covered = new Set<number>();
      const cover = (from: number, to: number): void => {
        for (let at = from; at < to; at++) covered.add(at);
      };
      for (const { span, marker } of items) cover(span[0] - (marker ? marker.length + 2 : 0), span[1]);
      for (const { by } of removed) {
        const words = corrections.find(({ id }) => id === by)?.words;
        if (words) cover(words.start, words.end);
      }
      for (const [from, to] of spans)
        for (let at = from; at < to; at++)
          if (/[\p{L}\p{N}]/u.test(notice.text.charAt(at))) expect(covered.has(at), notice.text.slice(at)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
