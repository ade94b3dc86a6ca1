import "fake-indexeddb/auto";
import { type Correction, noticeSchema, parse, quoteOf } from "@noticelens/parser";
import Dexie from "dexie";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { regionOf } from "../../extension/library/region-of.ts";
import { importBackup, makeBackup, readBackup, readNotice } from "../../extension/store/backup.ts";
import { compareReadings } from "../../extension/store/compare-readings.ts";
import {
  type CheckEdit,
  correctReading,
  editChecks,
  editNotice,
  placeCheck,
  redo,
  undo,
} from "../../extension/store/edits.ts";
import { emptyTrash, plainAddress, storeFile } from "../../extension/store/library.ts";
import { makeOne, meetNotice, readingsOf, showReading, takeApart } from "../../extension/store/meet.ts";
import { SEAM } from "../../extension/store/remarks.ts";
import { NoticeTables } from "../../extension/store/tables.ts";
import { aNotice, type ProblemParts } from "../support/notice-builder.ts";

let db: NoticeTables;
let count = 0;
beforeEach(() => {
  count += 1;
  db = new NoticeTables(`test-${count}`);
});

const measure = (id: string, text: string) => ({ id, text, marker: null });
const PROBLEMS: readonly ProblemParts[] = [
  {
    id: "p1",
    marker: "1.",
    statement: "会议记录不完整",
    measures: [measure("p1.m1", "补记会议记录12份"), measure("p1.m2", "每季度抽查一次")],
  },
  { id: "p2", marker: "2.", statement: "往来款长期挂账", measures: [measure("p2.m1", "清理往来款8笔")] },
];

/** A notice whose text is the words of its items, and some more. */
function notice(more: string, problems: readonly ProblemParts[] = PROBLEMS, url = "https://a.example/t1.html?spm=1#x") {
  const words = problems.flatMap(({ statement = "", measures = [] }) => [
    statement,
    ...measures.map(({ text }) => text),
  ]);
  return aNotice({
    text: [OPENING, ...words, more].join("\n"),
    problems,
    title: { text: "关于整改情况的通报", span: [0, 9] },
    issuer: { text: "青石县农业局", span: [0, 6] },
    publishedOn: "2024-05-17",
    source: { format: "html", name: null, url, sha256: null, pages: null, encoding: null },
  });
}

const OPENING = "根据县委统一部署，县委第二巡察组对县农业局党组开展了常规巡察，现将整改进展情况予以公布。";

/** Edits what is shown of a notice, as the panel does. */
async function edit(noticeId: string, what: Omit<CheckEdit, "seen">, own: NoticeTables = db) {
  const [row, content] = await Promise.all([own.notices.get(noticeId), own.contents.get(noticeId)]);
  if (!row || !content) throw new Error(`no notice ${noticeId}`);
  return editChecks(
    noticeId,
    { ...what, seen: { notice: content.notice, textHash: row.textHash, corrections: row.corrections } },
    own,
  );
}

const checksOf = async (noticeId: string) =>
  Object.fromEntries(
    (await db.findings.where({ noticeId }).toArray()).map(({ itemId, remark, ticked }) => [
      itemId ?? "nowhere",
      `${ticked}:${remark}`,
    ]),
  );

const CUT = { reason: "stopped", unit: "page", read: 1, total: 3 } as const;
/** Problems of which no word stands in the others. */
const OTHERS: readonly ProblemParts[] = [
  {
    id: "p1",
    marker: "1.",
    statement: "惠农补贴发放迟缓，群众多次反映仍未到账",
    measures: [measure("p1.m1", "核对花名册，分三批兑付补贴"), measure("p1.m2", "设立公开栏逐月公示")],
  },
  {
    id: "p2",
    marker: "2.",
    statement: "水库除险加固工程久拖未验收",
    measures: [measure("p2.m1", "组织专家验收并移交管护")],
  },
];

describe("a notice that is met again", () => {
  test("is known by its words, wherever it stands", async () => {
    const first = await meetNotice(notice("甲"), { db });
    const second = await meetNotice(notice("甲"), { db });
    expect([first.known, second.known, second.row.id === first.row.id]).toEqual([false, true, true]);
    expect(first.row.url).toBe("https://a.example/t1.html");
  });

  const [FIRST, SECOND] = PROBLEMS as [ProblemParts, ProblemParts];
  const moved: readonly ProblemParts[] = [
    { ...SECOND, id: "p1", measures: [measure("p1.m1", "清理往来款8笔，收回3万元")] },
    { ...FIRST, id: "p2", measures: [] },
  ];

  test("keeps the inspector's work on items that moved, and lists what changed", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p2.m1"], patch: { ticked: true, remark: "已看凭证" }, what: "remark" });
    const again = await meetNotice(notice("乙", moved), { db });
    expect(again.row.id).toBe(row.id);
    expect(await checksOf(row.id)).toEqual({ "p1.m1": "true:已看凭证" });
    expect(again.row.changes.map(({ kind, what }) => `${kind} ${what}`).sort()).toEqual([
      "changed measure",
      "removed measure",
      "removed measure",
    ]);
    expect(again.row.keptAt).not.toBeNull();
    expect((await readingsOf(row.id, db)).map((reading) => reading.notice.text)).toEqual([notice("甲").text]);
  });

  test("tells first how far an item came and until when, then its words", async () => {
    const stated = (value: "in-progress" | "completed", deadline: string | null, statement: string) =>
      aNotice({
        dates: [{ id: "d1", text: "6月底前", edtf: "2024-06", qualifier: "end", role: "deadline" }],
        problems: [{ id: "p1", statement, deadline, status: { value, evidence: [] }, measures: [] }],
      });
    const { changes } = compareReadings(
      stated("in-progress", "d1", "会议记录不够完整"),
      stated("completed", null, "会议记录不很完整"),
    );
    expect(changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ["status", "in-progress", "completed"],
      ["deadline", "6月底前", null],
      ["problem", "会议记录不够完整", "会议记录不很完整"],
    ]);
  });

  const reworded: readonly ProblemParts[] = [
    FIRST,
    { id: "p2", marker: "2.", statement: "公务接待审批把关不严", measures: [] },
  ];

  test("keeps work on items that are gone without a place, until their words come back", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p2.m1"], patch: { remark: "待核" }, what: "remark" });
    await meetNotice(notice("乙", reworded), { db });
    expect(await checksOf(row.id)).toEqual({ nowhere: "false:待核" });
    const back = await meetNotice(notice("丙"), { db });
    expect([back.row.id, back.returned]).toEqual([row.id, 1]);
    expect(await checksOf(row.id)).toEqual({ "p2.m1": "false:待核" });
  });

  test("lets the person put it elsewhere; what stands there stays too, and both come back apart", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p2.m1"], patch: { remark: "待核" }, what: "remark" });
    await edit(row.id, { itemIds: ["p1"], patch: { remark: "属实" }, what: "status" });
    await meetNotice(notice("乙", reworded), { db });
    const [lost] = await db.findings.filter(({ itemId }) => itemId === null).toArray();
    expect(await placeCheck(lost?.id ?? "", "p1", db)).toEqual({ remark: `属实${SEAM}待核`, both: true });
    expect(await checksOf(row.id)).toEqual({ p1: `false:属实${SEAM}待核` });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1: "false:属实", nowhere: "false:待核" });
    await redo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1: `false:属实${SEAM}待核` });
  });

  test("is not replaced by a part of it: a page folded, a reading that was stopped", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p2.m1"], patch: { remark: "待核" }, what: "remark" });
    const folded = notice("", [{ ...FIRST, measures: [] }]);
    const part = await meetNotice({ ...folded, text: folded.text.slice(0, 60) }, { db });
    expect([part.row.id, part.notice.problems.length, part.row.partial?.problems]).toEqual([row.id, 2, 1]);
    const stopped = await meetNotice({ ...notice("丁", [FIRST]), truncated: CUT }, { db });
    expect([stopped.row.id, stopped.notice.problems.length]).toEqual([row.id, 2]);
    expect(await checksOf(row.id)).toEqual({ "p2.m1": "false:待核" });
    const shown = await showReading(row.id, stopped.row.partial?.readingId ?? "", db);
    expect([shown?.notice.problems.length, await checksOf(row.id)]).toEqual([1, { nowhere: "false:待核" }]);
    const whole = await meetNotice(notice("甲"), { db });
    expect([whole.row.id, whole.notice.problems.length, await checksOf(row.id)]).toEqual([
      row.id,
      2,
      { "p2.m1": "false:待核" },
    ]);
  });

  test("is not made one with words that are largely others: the person is asked", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p1"], patch: { remark: "一轮" }, what: "remark" });
    const next = await meetNotice(notice("第二轮", OTHERS), { db });
    expect(next.known).toBe(false);
    expect(next.row.maybe?.id).toBe(row.id);
    await edit(next.row.id, { itemIds: ["p1"], patch: { remark: "二轮" }, what: "remark" });
    expect((await makeOne(next.row.id, db))?.row.id).toBe(row.id);
    expect(Object.values(await checksOf(row.id)).sort()).toEqual(["false:一轮", "false:二轮"]);
    await takeApart(next.row.id, db);
    expect([await checksOf(row.id), await checksOf(next.row.id)]).toEqual([{ p1: "false:一轮" }, { p1: "false:二轮" }]);
  });

  test("keeps two rounds of one bureau apart that name no day", async () => {
    const undated = (one: ReturnType<typeof notice>) => ({ ...one, publishedOn: null });
    const { row } = await meetNotice(undated(notice("甲")), { db });
    const second = await meetNotice(undated(notice("乙", OTHERS, "https://a.example/t2.html")), { db });
    expect([second.known, second.row.id === row.id]).toEqual([false, false]);
  });

  test("keeps both remarks where two windows write one", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    const write = (remark: string, base: string) =>
      edit(row.id, { itemIds: ["p1"], patch: { remark }, what: "remark", base });
    await write("甲窗口", "");
    expect(await write("乙窗口", "")).toEqual({ remark: `甲窗口${SEAM}乙窗口`, both: true });
    expect(await write(`甲窗口${SEAM}乙窗口。`, `甲窗口${SEAM}乙窗口`)).toMatchObject({ both: false });
  });

  test("finds the item again where another reading is shown by now", async () => {
    const first = notice("甲");
    const { row } = await meetNotice(first, { db });
    await meetNotice(notice("乙", moved), { db });
    const seen = { notice: first, textHash: row.textHash, corrections: row.corrections };
    await editChecks(row.id, { itemIds: ["p2", "p1.m2"], patch: { ticked: true }, what: "tick", seen }, db);
    expect(await checksOf(row.id)).toEqual({ p1: "true:", nowhere: "true:" });
  });

  test("writes on in one check where the words that she sees are gone by now", async () => {
    const first = notice("甲");
    const { row } = await meetNotice(first, { db });
    await meetNotice(notice("乙", moved), { db });
    const seen = { notice: first, textHash: row.textHash, corrections: row.corrections };
    const write = (remark: string, base: string) =>
      editChecks(row.id, { itemIds: ["p1.m2"], patch: { remark }, what: "remark", seen, base }, db);
    await write("待核", "");
    await write("待核对", "待核");
    expect((await db.findings.toArray()).map(({ itemId, remark }) => [itemId, remark])).toEqual([[null, "待核对"]]);
  });

  test("undoes what was done before it was read anew", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p2"], patch: { ticked: true }, what: "tick" });
    await edit(row.id, { itemIds: ["p2"], patch: { remark: "已看" }, what: "remark" });
    await meetNotice(notice("乙", moved), { db });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1: "true:" });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({});
    await redo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1: "true:" });
  });

  test("tells that old readings will go before they do", async () => {
    const { row } = await meetNotice(notice("0"), { db });
    for (let turn = 1; turn <= 22; turn++) await meetNotice(notice(`第${turn}次改动`), { db });
    const leaving = (await db.notices.get(row.id))?.leaving;
    expect(leaving?.readings).toHaveLength(2);
    expect(await readingsOf(row.id, db)).toHaveLength(22);
    await emptyTrash((leaving?.at ?? 0) + 1, db);
    expect(await readingsOf(row.id, db)).toHaveLength(20);
  });

  test("forgets what was only read, never what was worked on", async () => {
    const { row } = await meetNotice(notice("首"), { db });
    await editNotice(row.id, { patch: { keptAt: 1 }, what: "keep" }, db);
    for (let index = 0; index < 40; index++) {
      const other = notice(`其${index}`);
      await meetNotice(
        {
          ...other,
          issuer: { text: `单位${index}`, span: [0, 0] },
          source: { ...other.source, url: `https://a.example/${index}` },
        },
        { db },
      );
    }
    expect(await db.notices.count()).toBe(31);
    expect(await db.notices.get(row.id)).toBeDefined();
    expect(await db.contents.count()).toBe(31);
  });
});

test("the trash gives back for thirty days, then forgets", async () => {
  const { row } = await meetNotice(notice("甲"), { db });
  await edit(row.id, { itemIds: ["p1"], patch: { ticked: true }, what: "tick" });
  const thrown = Date.now();
  await editNotice(row.id, { patch: { deletedAt: thrown }, what: "trash" }, db);
  await emptyTrash(thrown + 29 * 86_400_000, db);
  await undo(row.id, db);
  expect((await db.notices.get(row.id))?.deletedAt).toBeNull();
  await redo(row.id, db);
  await emptyTrash(thrown + 31 * 86_400_000, db);
  expect([await db.notices.count(), await db.contents.count(), await db.findings.count()]).toEqual([0, 0, 0]);
});

test("a damaged entry, of which only parts are there, is no part of another and stops nothing", async () => {
  const { row } = await meetNotice(notice("甲"), { db });
  await db.table("notices").put({ id: "damaged", keptAt: 1, readAt: 1, deletedAt: null });
  await emptyTrash(Date.now(), db);
  expect((await meetNotice(notice("甲"), { db })).row.id).toBe(row.id);
  expect(await db.notices.count()).toBe(2);
  expect((await makeBackup("all", { db })).notices).toHaveLength(1);
});

describe("edits", () => {
  test("undone and done again give the states they came from", async () => {
    const step = fc.record({
      items: fc.subarray(["p1", "p1.m1", "p1.m2", "p2.m1"], { minLength: 1 }),
      patch: fc.record({ ticked: fc.boolean(), day: fc.constantFrom(null, "2024-07-01") }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        count += 1;
        const own = new NoticeTables(`undo-${count}`);
        const { row } = await meetNotice(notice("甲"), { db: own });
        const state = async () =>
          JSON.stringify(
            (await own.findings.toArray())
              .map(({ itemId, ticked, day }) => ({ itemId, ticked, day }))
              .sort((a, b) => (a.itemId ?? "").localeCompare(b.itemId ?? "")),
          );
        const states = [await state()];
        for (const { items, patch } of steps) {
          await edit(row.id, { itemIds: items, patch, what: "tick" }, own);
          states.push(await state());
        }
        for (const expected of states.slice(0, -1).reverse()) {
          await undo(row.id, own);
          expect(await state()).toBe(expected);
        }
        expect(await undo(row.id, own)).toBeNull();
        for (const expected of states.slice(1)) {
          await redo(row.id, own);
          expect(await state()).toBe(expected);
        }
        await own.delete();
      }),
      { numRuns: 15 },
    );
  });

  test("typed one after the other into one remark are one", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    for (const remark of ["已", "已看", "已看凭证"])
      await edit(row.id, { itemIds: ["p1"], patch: { remark }, what: "remark" });
    expect(await checksOf(row.id)).toEqual({ p1: "false:已看凭证" });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({});
    await redo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1: "false:已看凭证" });
  });

  test("go back fifty steps", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    for (let index = 0; index < 60; index++)
      await edit(row.id, { itemIds: ["p1"], patch: { ticked: index % 2 === 0 }, what: "tick" });
    let steps = 0;
    while (await undo(row.id, db)) steps += 1;
    expect(steps).toBe(50);
  });
});

describe("our JSON", () => {
  test("comes back as it went out", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, {
      itemIds: ["p1.m1"],
      patch: { ticked: true, remark: "属实", day: "2024-07-01" },
      what: "tick",
    });
    const out = JSON.stringify(await makeBackup("all", { db }));
    const other = new NoticeTables("import-target");
    const read = readBackup(out);
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    await importBackup(read, "merge", other);
    expect(JSON.parse(JSON.stringify(await makeBackup("all", { db: other })))).toEqual(JSON.parse(out));
  });

  test("keeps the newer check when merging, takes the file's when replacing", async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p1"], patch: { remark: "旧" }, what: "status" });
    const read = readBackup(JSON.stringify(await makeBackup("all", { db })));
    if ("fault" in read) throw new Error("unreadable");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await edit(row.id, { itemIds: ["p1"], patch: { remark: "新" }, what: "status" });
    await importBackup(read, "merge", db);
    expect(await checksOf(row.id)).toEqual({ p1: "false:新" });
    await importBackup(read, "replace", db);
    expect(await checksOf(row.id)).toEqual({ p1: "false:旧" });
  });

  test("names the first field that is wrong, and imports nothing", () => {
    expect(readBackup("{")).toEqual({ fault: "not-ours" });
    expect(readBackup('{"a":1}')).toEqual({ fault: "not-ours" });
    expect(readBackup('{"noticelens":1,"notices":[{"id":"a","url":null,"textHash":"x","keptAt":"x"}]}')).toEqual({
      fault: { path: "notices.0.keptAt" },
    });
  });
});

test("addresses are compared without fragment and counters", () => {
  expect(plainAddress("https://a.example/x?id=3&utm_source=w&spm=1.2#p")).toBe("https://a.example/x?id=3");
});

test("files for the viewer are the last twenty", async () => {
  for (let index = 0; index < 25; index++)
    await storeFile(
      { name: `${index}.pdf`, bytes: new Uint8Array([index]), url: null, mediaType: null, backTabId: null },
      db,
    );
  expect(await db.files.count()).toBe(20);
});

/** A notice in the shape that version 0.1 wrote: none of the keys that came later. */
function noticeOfVersion1(text: string) {
  const {
    parser: _parser,
    truncated: _truncated,
    sections,
    problems,
    ...rest
  } = aNotice({
    text,
    title: { text: "关于整改情况的通报", span: [0, 1] },
    issuer: { text: "青石县农业局", span: [0, 1] },
    publishedOn: "2024-05-17",
    dates: [
      { id: "d1", text: "3月起", edtf: "2024-03", role: "event" },
      { id: "d2", text: "2024年9月底前", edtf: "2024-09", qualifier: "end", role: "deadline" },
    ],
    sections: [
      { id: "s1", parentId: null, level: 1, marker: "一、", heading: "整改情况", role: "problems", span: [0, 1] },
    ],
    problems: [
      {
        id: "p1",
        sectionId: "s1",
        statement: "会议记录不完整",
        measures: [
          { id: "p1m1", text: "补记会议记录12份" },
          { id: "p1m2", text: "2024年9月底前补齐", dates: ["d1", "d2"] },
        ],
      },
    ],
    diagnostics: [{ code: "stopped-early", severity: "warning", message: "", details: { page: 3 }, span: null }],
  });
  return {
    ...rest,
    schemaVersion: 1,
    sections: sections.map(({ certainty: _, ...section }) => section),
    problems: problems.map(({ certainty: _, tags: _tags, measures, ...problem }) => ({
      ...problem,
      measures: measures.map(({ certainty: _, deadline: _deadline, ...measure }) => measure),
    })),
  };
}

const TABLES_OF_VERSION_1 = {
  notices: "id, url, textHash, readAt, keptAt, deletedAt, *tags",
  contents: "id",
  checks: "[noticeId+itemId], noticeId",
  edits: "++number, noticeId",
  files: "id, storedAt",
};
const CHECK = { noticeId: "n1", itemId: "p1m2", ticked: true, status: null, remark: "属实", day: null, changedAt: 1 };

async function storedByVersion1(name: string, content: unknown, textHash = "x"): Promise<NoticeTables> {
  const old = new Dexie(name);
  old.version(1).stores(TABLES_OF_VERSION_1);
  await old.table("notices").put({
    id: "n1",
    title: "关于整改情况的通报",
    issuer: "青石县农业局",
    publishedOn: "2024-05-17",
    url: null,
    textHash,
    readAt: 1,
    keptAt: 1,
    deletedAt: null,
    tags: ["重点"],
    changes: [],
  });
  await old.table("contents").put({ id: "n1", notice: content });
  await old.table("checks").put(CHECK);
  await old.table("edits").put({ noticeId: "n1", at: 1, what: "tick", changes: [], undone: false });
  old.close();
  return new NoticeTables(name);
}

describe("what version 0.1 stored", () => {
  test("is there in this one: in the new shape, counted, searchable, with all that was done on it", async () => {
    const now = await storedByVersion1("from-version-1", noticeOfVersion1("县农业局　整改ＯＫ"));
    const kept = (await now.contents.get("n1"))?.notice;
    expect(noticeSchema.safeParse(kept).error).toBeUndefined();
    expect(kept?.parser).toEqual({ name: "@noticelens/parser", version: "0.1.x" });
    expect(kept?.truncated).toEqual({ reason: "stopped", unit: "page", read: 3, total: null });
    expect(kept?.sections[0]?.certainty).toBe("likely");
    expect(kept?.problems[0]).toMatchObject({ certainty: "likely", tags: [] });
    expect(kept?.problems[0]?.measures.map(({ deadline, certainty }) => [deadline, certainty])).toEqual([
      [null, "likely"],
      ["d2", "likely"],
    ]);
    const row = await now.notices.get("n1");
    expect(row?.summary).toMatchObject({ problems: 1, parts: 2, openDeadlines: ["2024-09-30"] });
    expect([row?.keptAt, row?.tags]).toEqual([1, ["重点"]]);
    expect((await now.texts.get("n1"))?.text).toBe("县农业局整改ok");
    expect(await now.findings.toArray()).toMatchObject([
      { ...CHECK, anchor: { exact: "2024年9月底前补齐" }, home: "n1" },
    ]);
    expect(await now.edits.count()).toBe(1);
  });

  test("does not keep the rest from opening where it is damaged", async () => {
    const now = await storedByVersion1("damaged", { schemaVersion: 1, text: "残", problems: [{ id: "p1" }] });
    expect((await now.findings.toArray()).map(({ remark, itemId }) => [remark, itemId])).toEqual([["属实", null]]);
    expect((await now.notices.get("n1"))?.tags).toEqual(["重点"]);
  });

  test("is imported from its own JSON, the work with it", async () => {
    const own = { url: null, textHash: "x", keptAt: 1, readAt: 1, tags: ["重点"] };
    const { noticeId: _, ...check } = CHECK;
    const json = { noticelens: 1, notices: [{ id: "n1", ...own, notice: noticeOfVersion1("甲"), checks: [check] }] };
    const read = readBackup(JSON.stringify(json));
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    await importBackup(read, "merge", db);
    expect((await db.contents.get("n1"))?.notice.schemaVersion).toBe(2);
    expect(await checksOf("n1")).toEqual({ p1m2: "true:属实" });
    expect(readNotice(JSON.stringify(noticeOfVersion1("甲")))?.problems[0]?.measures[1]?.deadline).toBe("d2");
  });

  /** The same words as this version reads them: a problem more above, so that every id is another. */
  function readAgain(text: string) {
    const { title, issuer, publishedOn } = noticeOfVersion1(text);
    return aNotice({
      text,
      title,
      issuer,
      publishedOn,
      problems: [
        { id: "p1", statement: "往来款长期挂账", measures: [{ id: "p1m1", text: "清理往来款8笔" }] },
        { id: "p2", statement: "会议记录不完整", measures: [{ id: "p2m1", text: "2024年9月底前补齐" }] },
      ],
    });
  }

  test("keeps its work on the same items when the same words are read again with other ids", async () => {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode("甲"));
    const hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const now = await storedByVersion1("read-again", noticeOfVersion1("甲"), hash);
    const { row, known } = await meetNotice(readAgain("甲"), { db: now });
    expect([known, row.id, row.changes]).toEqual([true, "n1", []]);
    const checks = await now.findings.where({ noticeId: "n1" }).toArray();
    expect(checks.map(({ itemId, remark }) => [itemId, remark])).toEqual([["p2m1", "属实"]]);
  });

  test("never replaces a later reading of the same words; its work moves to the items of that one", async () => {
    const { row } = await meetNotice(readAgain("甲"), { db });
    const { noticeId: _, ...check } = CHECK;
    const old = { id: "other", url: null, textHash: row.textHash, keptAt: 1, readAt: 1, tags: [] };
    const json = { noticelens: 1, notices: [{ ...old, notice: noticeOfVersion1("甲"), checks: [check] }] };
    const read = readBackup(JSON.stringify(json));
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    await importBackup(read, "merge", db);
    expect((await db.contents.get(row.id))?.notice.problems).toHaveLength(2);
    expect((await db.notices.get(row.id))?.summary.problems).toBe(2);
    expect(await checksOf(row.id)).toEqual({ p2m1: "true:属实" });
  });
});

test.each([
  ["中共云川市望湖区住房和城乡建设局党组", "望湖区"],
  ["中共临江县柳塘乡委员会", "临江县"],
  ["云川市第四人民医院党委", "云川市"],
  ["省水利厅党组", null],
])("%s lies in %s", (issuer, region) => {
  expect(regionOf(issuer)).toBe(region);
});

describe("corrections of a reading", () => {
  const TEXT = `关于巡察整改进展情况的通报
根据县委统一部署，县委第二巡察组对县水务站开展了常规巡察。现将整改进展情况公布如下：
一、巡察反馈问题整改落实情况
1.关于“水质公示不及时”问题
一是每月10日前在大厅公布9项水质指标。二是在6个营业厅增设公示屏。三是水质异常时2小时内通知受影响小区。
2.关于“应急物资管理不规范”问题
一是重新清点抢修物资362件，报废47件。二是与3家供应商签订保供协议。`;
  const SECOND = "在6个营业厅增设公示屏。";
  const THIRD = "水质异常时2小时内通知受影响小区。";
  const url = "https://water.example/t1.html";
  const read = (text = TEXT) => parse({ text, url });

  let made = 0;
  const of = (from: string, to: string, as: Correction["as"]): Correction => {
    made += 1;
    const words = quoteOf(TEXT, [TEXT.indexOf(from), TEXT.indexOf(to) + to.length]);
    return { id: `c${made}`, at: made, words, as, under: null, how: "changed", was: null };
  };
  const correct = (id: string, ...added: readonly Correction[]) =>
    correctReading(id, (corrections) => [...corrections, ...added], db);
  const shown = async (id: string) =>
    (await db.contents.get(id))?.notice.problems.flatMap((one) => [one.id, ...one.measures.map((m) => m.id)]);

  test("keep the notice, change what is shown and counted, and are undone and done again", async () => {
    const { row } = await meetNotice(await read(), { db });
    await correct(row.id, of(SECOND, THIRD, "measure"));
    expect(await shown(row.id)).toEqual(["p1", "p1m1", "p1m2", "p2", "p2m1", "p2m2"]);
    const after = await db.notices.get(row.id);
    expect([after?.summary.parts, after?.keptAt === null]).toEqual([4, false]);
    await undo(row.id, db);
    expect((await shown(row.id))?.length).toBe(7);
    expect((await db.contents.get(row.id))?.asRead).toBeUndefined();
    await redo(row.id, db);
    expect((await shown(row.id))?.length).toBe(6);
  });

  test("join: both remarks are kept in one check, and taken apart by undo", async () => {
    const { row } = await meetNotice(await read(), { db });
    await edit(row.id, { itemIds: ["p1m2"], patch: { remark: "屏已装" }, what: "remark" });
    await edit(row.id, { itemIds: ["p1m3"], patch: { remark: "未演练", ticked: true }, what: "tick" });
    await correct(row.id, of(SECOND, THIRD, "measure"));
    expect(await checksOf(row.id)).toEqual({ p1m2: `true:屏已装${SEAM}未演练` });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1m2: "false:屏已装", p1m3: "true:未演练" });
    await redo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1m2: `true:屏已装${SEAM}未演练` });
  });

  test("join: a check of the second alone goes to both and comes back", async () => {
    const { row } = await meetNotice(await read(), { db });
    await edit(row.id, { itemIds: ["p1m3"], patch: { remark: "未演练" }, what: "remark" });
    await correct(row.id, of(SECOND, THIRD, "measure"));
    expect(await checksOf(row.id)).toEqual({ p1m2: "false:未演练" });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1m3: "false:未演练" });
  });

  test("an item taken out leaves its check without a place, until it is back", async () => {
    const { row } = await meetNotice(await read(), { db });
    await edit(row.id, { itemIds: ["p1m3"], patch: { remark: "未演练" }, what: "remark" });
    await correct(row.id, of(THIRD, THIRD, "none"));
    expect(await checksOf(row.id)).toEqual({ nowhere: "false:未演练" });
    await correctReading(row.id, () => [], db);
    expect(await checksOf(row.id)).toEqual({ p1m3: "false:未演练" });
  });

  test("live on when the page is read anew, with the checks made on them", async () => {
    const { row } = await meetNotice(await read(), { db });
    await correct(row.id, { ...of("每月10日前在大厅", "9项水质指标。", "problem"), id: "ab" });
    await edit(row.id, { itemIds: ["p1m1"], patch: { remark: "另算一个问题" }, what: "remark" });
    const met = await meetNotice(await read(TEXT.replace("一、巡察反馈", "附：联系方式见文末。\n一、巡察反馈")), {
      db,
    });
    expect(met.notice.problems.map(({ id }) => id)).toEqual(["p1", "p1m1", "p2"]);
    expect(met.corrected?.marks.get("p1m1")).toMatchObject({ as: "problem", by: ["ab"] });
    expect(await checksOf(row.id)).toEqual({ p1m1: "false:另算一个问题" });
  });

  test("whose words are gone are told, kept, and come back with them", async () => {
    const { row } = await meetNotice(await read(), { db });
    const correction = of(THIRD, THIRD, "none");
    await correct(row.id, correction);
    const met = await meetNotice(await read(TEXT.replace(THIRD, "遇有停水提前告知用户，并安排送水车到小区。")), { db });
    expect([met.corrected?.lost, met.row.corrections.length]).toEqual([[correction.id], 1]);
    expect((await meetNotice(await read(), { db })).corrected?.removed.map(({ words }) => words)).toEqual([THIRD]);
  });

  test("are in a backup, with the reading as it was read", async () => {
    const { row } = await meetNotice(await read(), { db });
    await correct(row.id, of(SECOND, THIRD, "measure"));
    await edit(row.id, { itemIds: ["p1m2"], patch: { remark: "并成一条核" }, what: "remark" });
    const backup = readBackup(JSON.stringify(await makeBackup([row.id], { db })));
    if ("fault" in backup) throw new Error(JSON.stringify(backup.fault));
    expect(backup.notices[0]?.notice.problems[0]?.measures.length).toBe(3);
    const other = new NoticeTables(`test-${count}-other`);
    await importBackup(backup, "merge", other);
    const [content] = await other.contents.toArray();
    expect(content?.notice.problems[0]?.measures.length).toBe(2);
    expect((await other.findings.toArray()).map(({ itemId, remark }) => [itemId, remark])).toEqual([
      ["p1m2", "并成一条核"],
    ]);
  });

  test("made in another window: what is checked here is found again by its words, or kept without a place", async () => {
    const { row, notice } = await meetNotice(await read(), { db });
    const seen = { notice, textHash: row.textHash, corrections: row.corrections };
    await correct(row.id, of(THIRD, THIRD, "none"));
    await editChecks(row.id, { itemIds: ["p1m2", "p1m3"], patch: { ticked: true }, what: "tick", seen }, db);
    expect(await checksOf(row.id)).toEqual({ p1m2: "true:", nowhere: "true:" });
  });
});

describe("a file that says what is not so", () => {
  const backup = async () => {
    const { row } = await meetNotice(notice("甲"), { db });
    await edit(row.id, { itemIds: ["p1"], patch: { remark: "已看" }, what: "remark" });
    return JSON.parse(JSON.stringify(await makeBackup([row.id], { db })));
  };

  test.each([
    [
      "a span beyond the text",
      (one: { problems: { span: number[] }[] }) => void one.problems[0]?.span.splice(1, 1, 99_999),
    ],
    [
      "two items of one id",
      (one: { problems: { id: string }[] }) => Object.assign(one.problems[1] ?? {}, { id: "p1" }),
    ],
  ])("is refused for %s, and the place is named", async (_, forge) => {
    const file = await backup();
    forge(file.notices[0].notice);
    const read = readBackup(JSON.stringify(file));
    expect("fault" in read && read.fault).toMatchObject({
      path: expect.stringMatching(/^notices\.0\.notice\.problems/),
    });
  });

  test("of tomorrow counts as of now, and wins no later merge", async () => {
    const file = await backup();
    file.notices[0].checks[0].changedAt = 9e15;
    const read = readBackup(JSON.stringify(file));
    expect("notices" in read && (read.notices[0]?.checks[0]?.changedAt ?? 0) <= Date.now()).toBe(true);
  });

  test("keeps no address that runs something", async () => {
    const file = await backup();
    file.notices[0].url = "javascript:alert(1)";
    const read = readBackup(JSON.stringify(file));
    expect("notices" in read && read.notices[0]?.url).toBeNull();
  });
});
