import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeNotice } from "../layouts/write-notice.ts";
import { labelledNotices, readLabelled } from "../support/labelled.ts";
import { ROOT } from "../support/source-files.ts";
import { type Lesson, lessonOf } from "./lesson.ts";
import { trainOn } from "./train.ts";
import { writeTable } from "./write-table.ts";

/** How many notices of the generator are learned from, and how often the labelled notices are. */
const GENERATED = 2_400;
const REPEATED = 3;
const EPOCHS = 6;

const lessons: Lesson[] = [];
for (let seed = 1; seed <= GENERATED; seed++) {
  lessons.push(await lessonOf(readLabelled(`generated ${seed}`, writeNotice(seed, { aside: false }).source)));
}
for (const labelled of labelledNotices()) {
  const lesson = await lessonOf(labelled);
  for (let time = 0; time < REPEATED; time++) lessons.push(lesson);
}
const sound = lessons.filter(({ faults }) => faults.length === 0);
console.log(`${sound.length} notices to learn from, ${lessons.length - sound.length} left out`);
const { rows, names } = trainOn(sound, { epochs: EPOCHS, seed: 1, log: console.log });
const table = writeTable(rows, names, { largest: 127, least: 3 });
const head =
  "/** What rows of evidence weigh for each role: written by `pnpm train`, never by hand. See weights.ts for how it is read. */\n";
writeFileSync(join(ROOT, "packages/parser/src/reading/table.ts"), `${head}export const TABLE = \`${table}\`;\n`);
console.log(`${table.split("\n").length} rows, ${gzipSync(table).length} bytes compressed`);
