import "fake-indexeddb/auto";
import { ORGANS } from "@noticelens/parser";
import { beforeEach, describe, expect, test } from "vitest";
import { importBackup, makeBackup, readBackup } from "../../extension/store/backup.ts";
import { decideBody, loadBodyWork, loadOrgans, saveOrgans, undoBodies } from "../../extension/store/bodies.ts";
import { NoticeTables } from "../../extension/store/tables.ts";

let db: NoticeTables;
let count = 0;
beforeEach(() => {
  count += 1;
  db = new NoticeTables(`bodies-${count}`);
});

const names = ["云溪县国土资源局", "云溪县自然资源局"] as const;
const rows = ORGANS.map((row, at) => (at === 0 ? { ...row, short: ["发改"] } : row));

describe("what a person decides of bodies", () => {
  test("is kept, the later on the same names in place of the earlier, and undone step by step", async () => {
    await decideBody({ kind: "same", names, at: 1 }, db);
    await decideBody({ kind: "different", names: [names[1], names[0]], at: 2 }, db);
    expect((await loadBodyWork(db)).decisions).toMatchObject([{ kind: "different" }]);
    expect(await undoBodies(db)).not.toBeNull();
    expect((await loadBodyWork(db)).decisions).toMatchObject([{ kind: "same" }]);
    expect(await undoBodies(db)).not.toBeNull();
    expect((await loadBodyWork(db)).decisions).toEqual([]);
    expect(await undoBodies(db)).toBeNull();
  });

  test("goes with a backup, the table of names too", async () => {
    await decideBody({ kind: "same", names, at: 1 }, db);
    await decideBody({ kind: "region", name: "县水利局 @1", region: "云溪县", at: 2 }, db);
    await saveOrgans(rows, db);
    const read = readBackup(JSON.stringify(await makeBackup("all", { db })));
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    const other = new NoticeTables(`bodies-other-${count}`);
    await importBackup(read, "merge", other);
    expect(await loadBodyWork(other)).toEqual(await loadBodyWork(db));
    expect((await loadOrgans(other)).isOwn).toBe(true);
  });

  test("that a file brought later is not taken back with what was there before", async () => {
    await decideBody({ kind: "same", names, at: 1 }, db);
    const [row] = await db.decisions.toArray();
    if (!row) throw new Error("nothing was kept");
    await db.decisions.put({ ...row, value: { kind: "different", names, at: 9 }, at: row.at + 1 });
    await undoBodies(db);
    expect((await loadBodyWork(db)).decisions).toMatchObject([{ kind: "different" }]);
  });

  test("is nothing where a file brought what we would not have written", async () => {
    const at = 1;
    await db.decisions.bulkPut([
      { key: "body:table", value: [{ name: 7 }], at },
      { key: "body:pair:a", value: { kind: "same", names: ["a"], at }, at },
      { key: "body:pair:b", value: "same", at },
    ]);
    expect(await loadBodyWork(db)).toEqual({ decisions: [] });
  });

  test("is the table that comes with the program again when it is put back", async () => {
    await saveOrgans(rows, db);
    await saveOrgans(null, db);
    expect(await loadOrgans(db)).toEqual({ rows: ORGANS, isOwn: false });
    await undoBodies(db);
    expect((await loadOrgans(db)).rows).toEqual(rows);
  });
});
