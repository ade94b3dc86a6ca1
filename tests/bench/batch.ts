import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { labelledNotices } from "../support/labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "../support/render.ts";
import { spreadOf } from "./measure.ts";
import type { Row } from "./report.ts";
import { COMMAND } from "./start.ts";
import { runTold, type Told } from "./told-process.ts";

const FILES = 1_000;
const TIMES = 3;

/** A thousand mixed notices read by the command, with one worker and with two: time, work, memory. */
export async function* benchBatch(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "bench-batch-"));
  const notices = labelledNotices();
  const plain = notices.filter(({ text }) => !text.includes("\t"));
  for (let index = 0; index < FILES; index++) {
    const of = index % 4 === 0 ? notices : plain;
    const notice = of[(index >> 2) % of.length];
    if (!notice) throw new Error("no labelled notice");
    const [kind, bytes] = (
      [
        ["txt", notice.text],
        ["html", renderHtml(notice)],
        ["docx", renderDocx(notice)],
        ["pdf", renderPdf(notice)],
      ] as const
    )[index % 4] ?? ["txt", notice.text];
    writeFileSync(join(folder, `notice-${index}.${kind}`), bytes);
  }
  const runs = { one: [] as Told[], two: [] as Told[] };
  for (let time = 0; time < TIMES; time++) {
    runs.one.push(await readAll(folder, 1));
    runs.two.push(await readAll(folder, 2));
  }
  rmSync(folder, { recursive: true });
  const [one, two] = [runs.one, runs.two].map((own) => ({
    wall: spreadOf(own.map(({ wall }) => wall)),
    cpu: spreadOf(own.map(({ cpu }) => cpu)),
    memory: spreadOf(own.map(({ memory }) => memory)),
  }));
  if (!one || !two) return;
  yield {
    name: "batch, notices a minute, --jobs 2",
    figure: (FILES * 60_000) / two.wall.median,
    unit: "",
    ours: two,
    target: "1000",
  };
  yield {
    name: "batch, --jobs 2 beside --jobs 1, speed",
    figure: one.wall.median / two.wall.median,
    unit: "×",
    target: "1.8",
  };
  yield {
    name: "batch, --jobs 2 beside --jobs 1, work",
    figure: two.cpu.median / one.cpu.median,
    unit: "×",
    target: "1.05",
  };
  yield { name: "batch, memory, --jobs 1", figure: one.memory.median, unit: "MB", target: "400" };
  yield { name: "batch, memory, --jobs 2", figure: two.memory.median, unit: "MB", target: "400" };
}

function readAll(folder: string, jobs: number): Promise<Told> {
  return runTold([COMMAND, "parse", folder, "--format", "ndjson", "--jobs", String(jobs)]);
}
