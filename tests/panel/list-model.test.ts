import { describe, expect, test } from "vitest";
import {
  filterProblems,
  listRows,
  NO_FILTER,
  partsOf,
  progressOf,
  tickedOf,
} from "../../extension/panel/list-model.ts";
import { actionOf, DEFAULT_KEYS, keyLabel } from "../../extension/panel/shortcuts.ts";
import type { CheckRow } from "../../extension/store/tables.ts";
import { aNotice, type ProblemParts } from "../support/notice-builder.ts";

const section = (id: string, parentId: string | null) => ({
  id,
  parentId,
  level: 1,
  marker: "一、",
  heading: id,
  role: "problems" as const,
  span: [0, 1] as const,
});
const notice = aNotice({
  sections: [section("s1", null), section("s2", "s1"), section("s3", null)],
  dates: [{ id: "d1", text: "6月底前", edtf: "2024-06", qualifier: "end", role: "deadline" }],
  citations: [{ id: "c1", title: "财务管理办法", number: "青农发〔2024〕3号", state: null, span: [0, 1] }],
  problems: [
    {
      id: "p1",
      sectionId: "s2",
      statement: "学习不系统",
      measures: [
        { id: "p1.m1", text: "补课３次", quantities: ["q"] },
        { id: "p1.m2", text: "加强学习" },
      ],
    },
    {
      id: "p2",
      sectionId: "s2",
      statement: "挂账未清",
      deadline: "d1",
      measures: [{ id: "p2.m1", text: "清理", citations: ["c1"] }],
    },
    { id: "p3", sectionId: "s3", statement: "台账缺失", status: { value: "completed", evidence: [] }, measures: [] },
  ],
});
const check = (itemId: string): [string, CheckRow] => [
  itemId,
  {
    ...{ id: itemId, noticeId: "n", itemId, anchor: null, seen: null, byHand: false, home: "n" },
    ...{ ticked: true, status: null, remark: "", day: null, changedAt: 0 },
  },
];
const ids = (filter: Partial<typeof NO_FILTER>, checks = new Map<string, CheckRow>()) =>
  filterProblems(notice, checks, { ...NO_FILTER, ...filter }, "2024-07-15").map(({ id }) => id);

describe("the list", () => {
  test("shows sections, their problems, and the measures of those that are open", () => {
    const rows = listRows(notice, notice.problems, { checks: new Map(), open: new Set(["p1", "p3"]), sought: "" });
    expect(rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      "section section:p1",
      "problem p1",
      "measure p1.m1",
      "measure p1.m2",
      "problem p2",
      "section section:p3",
      "problem p3",
    ]);
  });

  test("counts what is ticked, a problem without measures as itself", () => {
    const [one, , three] = notice.problems;
    if (!one || !three) throw new Error("no problems");
    expect(partsOf(three)).toEqual(["p3"]);
    expect(tickedOf(one, new Map([check("p1.m1")]))).toBe("some");
    expect(progressOf(notice.problems, new Map([check("p2.m1"), check("p3")]))).toEqual({
      parts: 4,
      partsDone: 2,
      problems: 3,
      problemsDone: 2,
    });
  });
});

describe("a filter", () => {
  test.each([
    [{ text: "补课3" }, ["p1"]],
    [{ text: "青农发" }, ["p2"]],
    [{ quick: new Set(["noMeasure"] as const) }, ["p3"]],
    [{ text: "青农发[2024]3号" }, ["p2"]],
    [{ text: "农发（2024） 挂账" }, ["p2"]],
    [{ text: "学习　补课" }, ["p1"]],
    [{ text: "学习 挂账" }, []],
    [{ quick: new Set(["overdue"] as const) }, ["p2"]],
    [{ quick: new Set(["noStatus"] as const) }, ["p1", "p2"]],
    [{ statuses: new Set(["completed"] as const) }, ["p3"]],
    [{ section: "s1" }, ["p1", "p2"]],
    [{ section: "s3", text: "挂账" }, []],
  ])("%o", (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test("finds no evidence only where no measure has any", () => {
    const bare = { id: "p9", measures: [{ id: "p9.m1", text: "加强学习" }] };
    const own = aNotice({ ...notice, problems: [...(notice.problems as ProblemParts[]), bare] });
    const found = filterProblems(own, new Map(), { ...NO_FILTER, quick: new Set(["noEvidence"]) }, "2024-07-15");
    expect(found.map(({ id }) => id)).toEqual(["p9"]);
  });

  test.each(["补课", "补课 加强"])("opens the problem whose measures hold %s", (sought) => {
    const rows = listRows(notice, notice.problems, { checks: new Map(), open: new Set(), sought });
    expect(rows.filter(({ kind }) => kind === "measure").map(({ key }) => key)).toEqual(["p1.m1", "p1.m2"]);
  });

  test("lets through what is still to be checked", () => {
    expect(ids({ quick: new Set(["todo"]) }, new Map([check("p2.m1")]))).toEqual(["p1", "p3"]);
  });
});

describe("a key", () => {
  const press = (key: string, more = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  test("means its action", () => {
    expect(actionOf(press("j"), DEFAULT_KEYS)).toBe("next");
    expect(actionOf(press("Z", { shiftKey: true }), DEFAULT_KEYS)).toBe("redo");
    expect(actionOf(press(" "), DEFAULT_KEYS)).toBe("tick");
  });
  test("means none with Ctrl, or while an input method composes", () => {
    expect(actionOf(press("j", { ctrlKey: true }), DEFAULT_KEYS)).toBeNull();
    expect(actionOf(press("j", { isComposing: true }), DEFAULT_KEYS)).toBeNull();
  });
  test("is used once", () => {
    const all = Object.values(DEFAULT_KEYS).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(keyLabel("Shift+z")).toBe("Shift+Z");
  });
});
