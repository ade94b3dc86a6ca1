import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "@noticelens/parser";
import { labelledNotices } from "../support/labelled.ts";
import { inTurn } from "./measure.ts";
import type { Row } from "./report.ts";
import { COMMAND } from "./start.ts";
import { runTold } from "./told-process.ts";

const ROWS = 100_000;

/** Text of one and of ten megabytes, and a table of a hundred thousand rows. */
export async function* benchLarge(): AsyncGenerator<Row> {
  const all = labelledNotices()
    .map(({ text }) => text)
    .join("\n");
  const megabytes = (size: number): Uint8Array =>
    Buffer.from(`${all}\n`.repeat(Math.ceil((size * 1e6) / Buffer.byteLength(all))));
  const [small, large] = [megabytes(1), megabytes(10)];
  const [one, ten] = await inTurn([() => parse(small), () => parse(large)], { warmUp: 1, counted: 3 });
  yield { name: "text, 1 MB", figure: small.length / 1e3 / one.cpu.median, unit: "MB/s", ours: one, target: "20" };
  const growth = ten.cpu.median / one.cpu.median / (large.length / small.length);
  yield { name: "text, 10 MB beside ten times 1 MB", figure: growth, unit: "× linear", ours: ten, target: "1.1" };
  const folder = mkdtempSync(join(tmpdir(), "bench-table-"));
  const file = join(folder, "table.html");
  const cells = (row: number): string => `<tr><td>${row}<td>第${row}项台账登记不全<td>已补登${row}笔<td>已完成</tr>`;
  const rows = Array.from({ length: ROWS }, (_, row) => cells(row + 1)).join("\n");
  writeFileSync(file, `<title>整改台账</title><table><tr><th>序号<th>问题<th>整改措施<th>完成情况</tr>${rows}</table>`);
  const { cpu, memory } = await runTold([COMMAND, "parse", file, "--format", "json"]);
  rmSync(folder, { recursive: true });
  yield { name: `table, ${ROWS} rows, memory`, figure: memory, unit: "MB", target: "500" };
  yield { name: `table, ${ROWS} rows, work`, figure: cpu / 1_000, unit: "s" };
}
