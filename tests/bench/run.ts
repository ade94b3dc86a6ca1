// What reading, comparing and the command cost, in processor time beside the libraries underneath, interleaved in one run.
//   pnpm bench [SECTION…] [--rounds N] [--save FILE] [--against FILE]
// Nothing here passes or fails; --against tells what became of each figure since the report that FILE holds.
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, release } from "node:os";
import { parseArgs } from "node:util";
import { benchBatch } from "./batch.ts";
import { benchCompare } from "./compare.ts";
import { benchLarge } from "./large.ts";
import { benchLikeness } from "./likeness.ts";
import { benchReading } from "./reading.ts";
import { changeOf, lineOf, type Row } from "./report.ts";
import { benchStart } from "./start.ts";

const SECTIONS: Readonly<Record<string, (rounds: number) => AsyncIterable<Row>>> = {
  reading: benchReading,
  start: benchStart,
  batch: benchBatch,
  compare: benchCompare,
  likeness: benchLikeness,
  large: benchLarge,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "11" }, save: { type: "string" }, against: { type: "string" } },
});
const unknown = positionals.filter((name) => !(name in SECTIONS));
if (unknown.length > 0)
  throw new Error(`no section ${unknown.join(", ")}; there are ${Object.keys(SECTIONS).join(", ")}`);

const earlier: readonly Row[] = values.against ? JSON.parse(readFileSync(values.against, "utf8")).rows : [];
const rows: Row[] = [];
const changes: string[] = [];
for (const [name, bench] of Object.entries(SECTIONS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`── ${name}`);
  for await (const row of bench(Number(values.rounds))) {
    rows.push(row);
    console.log(lineOf(row));
    const then = earlier.find(({ name: same }) => same === row.name);
    if (then) changes.push(changeOf(row, then));
  }
}
if (changes.length > 0) console.log(`── against ${values.against}\n${changes.join("\n")}`);
if (values.save) {
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? "",
    cores: cpus().length,
    system: `${release()} ${arch()}`,
  };
  writeFileSync(values.save, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}
