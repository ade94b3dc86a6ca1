import { expect, test } from "vitest";
import { unpack } from "../../extension/panel/unpack.ts";
import { toGbk } from "../support/reading.ts";
import { writeZip } from "../support/zip-writer.ts";

/** An archive whose names stand as other bytes than UTF-8. */
function named(names: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const files = Object.keys(names).map((name) => ({ name, data: "整改" }));
  const bytes = Buffer.from(writeZip(files));
  for (const [name, own] of Object.entries(names))
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name)) bytes.set(own, at);
  return new Uint8Array(bytes);
}

test("each file of an archive is there, or named with why it is not", async () => {
  const bytes = writeZip([
    { name: "甲/通报.txt", data: "一" },
    { name: "乙/通报.txt", data: "二" },
    { name: "图.jpg", data: "x" },
    { name: "内.zip", data: writeZip([{ name: "丙.txt", data: "三" }]) },
    { name: "空/", data: "" },
    { name: "__MACOSX/甲/._通报.txt", data: "x" },
  ]);
  expect((await unpack(bytes)).map(({ path, why }) => [path, why])).toEqual([
    ["甲/通报.txt", null],
    ["乙/通报.txt", null],
    ["图.jpg", "kind"],
    ["内.zip", null],
  ]);
});

test("a damaged file takes none of the others with it", async () => {
  const bytes = writeZip([
    { name: "a.txt", data: "x".repeat(4_000) },
    { name: "b.txt", data: "whole" },
  ]);
  bytes.fill(0xff, 36, 50);
  const [first, second] = await unpack(bytes);
  expect([first?.path, first?.why]).toEqual(["a.txt", "damaged"]);
  expect(new TextDecoder().decode(second?.file?.bytes)).toBe("whole");
});

test("names of a Chinese Windows are readable", async () => {
  const bytes = named({ "aaaaaaaa.txt": toGbk("整改通报") });
  expect((await unpack(bytes)).map(({ path }) => path)).toEqual(["整改通报.txt"]);
});

test("what is no archive is refused", async () => {
  await expect(unpack(new TextEncoder().encode("no archive"))).rejects.toThrow();
});
