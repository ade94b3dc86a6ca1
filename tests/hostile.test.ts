import { parse, UnreadableSourceError } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { labelledNotices } from "./support/labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "./support/render.ts";
import { numbers } from "./support/seeded-numbers.ts";

const [notice] = labelledNotices().filter(({ text }) => !text.includes("\t"));
if (!notice) throw new Error("no labelled notice");

const SLOWEST = 5_000;

async function survives(bytes: Uint8Array): Promise<string | null> {
  const start = performance.now();
  try {
    const { problems, text } = await parse(bytes);
    for (const { span, text: words } of problems) if (text.slice(...span) !== words) return "a span that lies";
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) return String(error);
  }
  return performance.now() - start > SLOWEST ? "longer than 5 s" : null;
}

const SOURCES: readonly (readonly [string, Uint8Array, number])[] = [
  ["HTML", Buffer.from(renderHtml(notice)), 2_000],
  ["text", Buffer.from(notice.text), 2_000],
  ["DOCX", renderDocx(notice), 700],
  ["PDF", renderPdf(notice), 400],
];

describe("damaged files", () => {
  test.each(SOURCES)(
    "%s with bytes flipped gives a notice or a typed error",
    { timeout: 400_000 },
    async (_, bytes, runs) => {
      const random = numbers(7);
      const failures: string[] = [];
      for (let run = 0; run < runs; run++) {
        const copy = Uint8Array.from(bytes);
        const flips = 1 + Math.floor(random() * 8);
        for (let flip = 0; flip < flips; flip++) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
        const failure = await survives(copy);
        if (failure) failures.push(`run ${run}: ${failure}`);
      }
      expect(failures).toEqual([]);
    },
  );

  test.each(SOURCES)("%s cut off anywhere gives a notice or a typed error", { timeout: 200_000 }, async (_, bytes) => {
    const failures: string[] = [];
    for (let part = 0; part < 60; part++) {
      const failure = await survives(bytes.slice(0, Math.floor((bytes.length * part) / 60)));
      if (failure) failures.push(`cut ${part}: ${failure}`);
    }
    expect(failures).toEqual([]);
  });

  test("a 5 MB line, 10,000-deep elements and an empty file end well", { timeout: 60_000 }, async () => {
    const line = "（一）理论学习不深入。整改情况：一是制定计划。二是开展培训。".repeat(60_000);
    expect(await survives(Buffer.from(line))).toBeNull();
    expect(
      await survives(Buffer.from(`<html><body>${"<div>".repeat(10_000)}通报${"</div>".repeat(10_000)}`)),
    ).toBeNull();
    await expect(parse(new Uint8Array())).rejects.toMatchObject({ code: "empty-source" });
  });
});

describe("stopping", () => {
  const long = Array.from({ length: 400 }, () => notice.text).join("\n");

  test("an aborted parse rejects with the signal's reason", async () => {
    const controller = new AbortController();
    const parsing = parse(long, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(parsing).rejects.toThrow("enough");
  });

  test("with keepPartial what was read is kept", async () => {
    const controller = new AbortController();
    const bytes = renderPdf({ ...notice, text: Array.from({ length: 12 }, () => notice.text).join("\n") });
    const parsing = parse(bytes, {
      signal: controller.signal,
      keepPartial: true,
      onProgress: ({ stage, done }) => {
        if (stage === "read" && done === 2) controller.abort();
      },
    });
    const { diagnostics, text } = await parsing;
    expect(text.length).toBeGreaterThan(100);
    expect(diagnostics.map(({ code }) => code)).toContain("stopped-early");
  });
});
