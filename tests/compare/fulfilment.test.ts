import { describe, expect, test } from "vitest";
import { readFulfilment, SIGNS } from "../../packages/parser/src/views/compare/fulfilment.ts";
import { PROMISES } from "./promise-cases.ts";

describe("a sign", () => {
  test.each(SIGNS.map((sign, index) => [`${index} ${sign.told}`, sign] as const))(
    "%s",
    (_, { pattern, found, never }) => {
      expect(found).toMatch(pattern);
      expect(never).not.toMatch(pattern);
    },
  );
});

describe("what a later measure says of a promise", () => {
  const PROMISE = "2023年12月底前建成镇区污水处理站。";
  test.each([
    ["污水处理站主体已完工，设备正在安装调试。", "under-way"],
    ["镇区污水处理站尚未建成，已向县里申请资金。", "under-way"],
    ["因选址调整，镇区污水处理站不再建设，改由管网接入县厂。", "abandoned"],
    ["污水处理站建设推迟到2025年6月底。", "postponed"],
    ["污水处理站完工时间调整至2025年6月。", "postponed"],
    ["镇区污水处理站已于2024年3月建成并通过验收。", "kept"],
    ["已完成污水处理站工程量的80%。", "under-way"],
    ["污水处理站已开工。", "under-way"],
    ["镇区污水处理站、管网建设。", null],
    ["污水处理站预计年底投用。", "under-way"],
    ["污水处理站建成投用，日处理量达800吨。", "kept"],
  ])("%s", (text, told) => {
    const telling = readFulfilment(text, PROMISE, []);
    expect(telling?.told ?? null).toBe(told);
    if (telling) expect(text.slice(...telling.quote)).not.toBe("");
  });

  test("is read in the sentence that speaks of it", () => {
    const text = "镇区污水处理站已建成投用。垃圾中转站正在选址。";
    expect(readFulfilment(text, PROMISE, [[2, 7]])?.told).toBe("kept");
    expect(readFulfilment(text, PROMISE, [[14, 18]])?.told).toBe("under-way");
  });

  test("who promised to give up a project and did has kept it", () => {
    expect(readFulfilment("已终止该采购项目并完成清退。", "终止该采购项目。", [])?.told).toBe("kept");
  });
});

test("of sixty-eight promises none is judged wrongly, and two thirds are judged", () => {
  const judged = PROMISES.map(([truth, promise, later]) => [
    truth,
    readFulfilment(later, promise, [])?.told ?? "unsure",
    later,
  ]);
  expect(judged.filter(([truth, told]) => told !== truth && told !== "unsure")).toEqual([]);
  expect(judged.filter(([truth, told]) => told === truth).length / judged.length).toBeGreaterThan(2 / 3);
});
