import "fake-indexeddb/auto";
import Dexie from "dexie";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { importBackup, makeBackup, readBackup } from "../../extension/store/backup.ts";
import { editChecks, editNotice, redo, undo } from "../../extension/store/edits.ts";
import { emptyTrash, meetNotice, plainAddress, storeFile } from "../../extension/store/library.ts";
import { regionOf } from "../../extension/store/summary.ts";
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

function notice(text: string, problems = PROBLEMS) {
  return aNotice({
    text,
    problems,
    title: { text: "关于整改情况的通报", span: [0, 9] },
    issuer: { text: "青石县农业局", span: [0, 6] },
    publishedOn: "2024-05-17",
    source: {
      format: "html",
      name: null,
      url: "https://a.example/t1.html?spm=1#x",
      sha256: null,
      pages: null,
      encoding: null,
    },
  });
}

const checksOf = async (noticeId: string) =>
  Object.fromEntries(
    (await db.checks.where({ noticeId }).toArray()).map(({ itemId, remark, ticked }) => [
      itemId,
      `${ticked}:${remark}`,
    ]),
  );

describe("a notice that is met again", () => {
  test("is known by its words, wherever it stands", async () => {
    const first = await meetNotice(notice("甲"), db);
    const second = await meetNotice(notice("甲"), db);
    expect([first.known, second.known, second.row.id === first.row.id]).toEqual([false, true, true]);
    expect(first.row.url).toBe("https://a.example/t1.html");
  });

  test("keeps the inspector's work on items that moved, and lists what changed", async () => {
    const { row } = await meetNotice(notice("甲"), db);
    await editChecks(row.id, { itemIds: ["p2.m1"], patch: { ticked: true, remark: "已看凭证" }, what: "remark" }, db);
    const [one, two] = PROBLEMS;
    const moved = [
      { ...two, id: "p1", measures: [measure("p1.m1", "清理往来款8笔，收回3万元")] },
      { ...one, id: "p2", measures: [] },
    ];
    const again = await meetNotice(notice("乙", moved as ProblemParts[]), db);
    expect(again.row.id).toBe(row.id);
    expect(await checksOf(row.id)).toEqual({ "p1.m1": "true:已看凭证" });
    expect(again.row.changes.map(({ kind, what }) => `${kind} ${what}`).sort()).toEqual([
      "changed measure",
      "removed measure",
      "removed measure",
    ]);
    expect(again.row.keptAt).not.toBeNull();
  });

  test("does not lose work on items that are gone", async () => {
    const { row } = await meetNotice(notice("甲"), db);
    await editChecks(row.id, { itemIds: ["p2"], patch: { remark: "待核" }, what: "remark" }, db);
    await meetNotice(notice("乙", PROBLEMS.slice(0, 1)), db);
    expect(Object.values(await checksOf(row.id))).toEqual(["false:待核"]);
  });

  test("forgets what was only read, never what was worked on", async () => {
    const { row } = await meetNotice(notice("首"), db);
    await editNotice(row.id, { patch: { keptAt: 1 }, what: "keep" }, db);
    for (let index = 0; index < 40; index++) {
      const other = notice(`其${index}`);
      await meetNotice(
        {
          ...other,
          issuer: { text: `单位${index}`, span: [0, 0] },
          source: { ...other.source, url: `https://a.example/${index}` },
        },
        db,
      );
    }
    expect(await db.notices.count()).toBe(31);
    expect(await db.notices.get(row.id)).toBeDefined();
    expect(await db.contents.count()).toBe(31);
  });
});

test("the trash gives back for thirty days, then forgets", async () => {
  const { row } = await meetNotice(notice("甲"), db);
  await editChecks(row.id, { itemIds: ["p1"], patch: { ticked: true }, what: "tick" }, db);
  const thrown = Date.now();
  await editNotice(row.id, { patch: { deletedAt: thrown }, what: "trash" }, db);
  await emptyTrash(thrown + 29 * 86_400_000, db);
  await undo(row.id, db);
  expect((await db.notices.get(row.id))?.deletedAt).toBeNull();
  await redo(row.id, db);
  await emptyTrash(thrown + 31 * 86_400_000, db);
  expect([await db.notices.count(), await db.contents.count(), await db.checks.count()]).toEqual([0, 0, 0]);
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
        const { row } = await meetNotice(notice("甲"), own);
        const state = async () => JSON.stringify((await own.checks.toArray()).map(({ changedAt: _, ...rest }) => rest));
        const states = [await state()];
        for (const { items, patch } of steps) {
          await editChecks(row.id, { itemIds: items, patch, what: "tick" }, own);
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
    const { row } = await meetNotice(notice("甲"), db);
    for (const remark of ["已", "已看", "已看凭证"])
      await editChecks(row.id, { itemIds: ["p1"], patch: { remark }, what: "remark" }, db);
    expect(await checksOf(row.id)).toEqual({ p1: "false:已看凭证" });
    await undo(row.id, db);
    expect(await checksOf(row.id)).toEqual({});
    await redo(row.id, db);
    expect(await checksOf(row.id)).toEqual({ p1: "false:已看凭证" });
  });

  test("go back fifty steps", async () => {
    const { row } = await meetNotice(notice("甲"), db);
    for (let index = 0; index < 60; index++)
      await editChecks(row.id, { itemIds: ["p1"], patch: { ticked: index % 2 === 0 }, what: "tick" }, db);
    let steps = 0;
    while (await undo(row.id, db)) steps += 1;
    expect(steps).toBe(50);
  });
});

describe("our JSON", () => {
  test("comes back as it went out", async () => {
    const { row } = await meetNotice(notice("甲"), db);
    await editChecks(
      row.id,
      { itemIds: ["p1.m1"], patch: { ticked: true, remark: "属实", day: "2024-07-01" }, what: "tick" },
      db,
    );
    const out = JSON.stringify(await makeBackup("all", db));
    const other = new NoticeTables("import-target");
    const read = readBackup(out);
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    await importBackup(read, "merge", other);
    expect(JSON.parse(JSON.stringify(await makeBackup("all", other)))).toEqual(JSON.parse(out));
  });

  test("keeps the newer check when merging, takes the file's when replacing", async () => {
    const { row } = await meetNotice(notice("甲"), db);
    await editChecks(row.id, { itemIds: ["p1"], patch: { remark: "旧" }, what: "status" }, db);
    const read = readBackup(JSON.stringify(await makeBackup("all", db)));
    if ("fault" in read) throw new Error("unreadable");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await editChecks(row.id, { itemIds: ["p1"], patch: { remark: "新" }, what: "status" }, db);
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

test("what version 1 stored is there in this one, counted and searchable", async () => {
  const old = new Dexie("from-version-1");
  old.version(1).stores({
    notices: "id, url, textHash, readAt, keptAt, deletedAt, *tags",
    contents: "id",
    checks: "[noticeId+itemId], noticeId",
    edits: "++number, noticeId",
    files: "id, storedAt",
  });
  const content = notice("县农业局　整改ＯＫ");
  await old.table("notices").put({
    id: "n1",
    title: "关于整改情况的通报",
    textHash: "x",
    readAt: 1,
    keptAt: 1,
    deletedAt: null,
    tags: ["重点"],
  });
  await old.table("contents").put({ id: "n1", notice: content });
  await old
    .table("checks")
    .put({ noticeId: "n1", itemId: "p1.m1", ticked: true, status: null, remark: "属实", day: null, changedAt: 1 });
  old.close();
  const now = new NoticeTables("from-version-1");
  expect((await now.notices.get("n1"))?.summary).toMatchObject({ problems: 2, parts: 3 });
  expect((await now.texts.get("n1"))?.text).toBe("县农业局整改ok");
  expect((await now.checks.get(["n1", "p1.m1"]))?.remark).toBe("属实");
});

test.each([
  ["中共云川市望湖区住房和城乡建设局党组", "望湖区"],
  ["中共临江县柳塘乡委员会", "临江县"],
  ["云川市第四人民医院党委", "云川市"],
  ["省水利厅党组", null],
])("%s lies in %s", (issuer, region) => {
  expect(regionOf(issuer)).toBe(region);
});
