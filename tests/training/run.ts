import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { MUTATIONS, mutateNotice } from "../layouts/mutate-notice.ts";
import { isSetAside } from "../layouts/second/set-aside.ts";
import { writeSecondNotice } from "../layouts/second/write-notice.ts";
import { writeNotice } from "../layouts/write-notice.ts";
import { labelledNotices, NOTICES, readLabelled } from "../support/labelled.ts";
import { ROOT } from "../support/source-files.ts";
import { attach } from "./attach.ts";
import { chanceFrom } from "./chance.ts";
import { type Lesson, lessonOf } from "./lesson.ts";
import { meanOf } from "./mean.ts";
import { shrink } from "./shrink.ts";
import { trainOn } from "./train.ts";
import { writeTable } from "./write-table.ts";

/** How many notices of the generator are learned from, and how often the labelled notices are. */
const GENERATED = Number(process.env.GENERATED ?? 3_000);
/** How many of the second generator's seeds are gone through; the styles that are set aside are passed over. */
const SECOND = Number(process.env.SECOND ?? 2_750);
const REPEATED = 3;
/** The share of all mutations of the labelled notices that are learned from. */
const MUTATED = 0.4;
const EPOCHS = Number(process.env.EPOCHS ?? 6);
/** The orders in which the notices are met; what is learned is the mean of them all. */
const SEEDS = (process.env.SEEDS ?? "1,2,3").split(",").map(Number);
/** Rows of evidence that are kept; the table is to stay small. */
const ROWS = 8_000;

/** Labelled notices by other hands, beside those that the corpus test holds. */
const MORE = join(ROOT, "tests/fixtures/more");

/** Every notice to learn from, in the same order every time. */
async function* lessons(): AsyncGenerator<Lesson> {
  const few = chanceFrom(5);
  for (let seed = 1; seed <= GENERATED; seed++) {
    const { source } = writeNotice(seed, { aside: false });
    yield await lessonOf(readLabelled(`generated ${seed}`, attach(shrink(source, few), few)));
  }
  for (let seed = 1; seed <= SECOND; seed++) {
    const { source, layout } = writeSecondNotice(seed);
    if (!isSetAside(layout.style ?? ""))
      yield await lessonOf(readLabelled(`second ${seed}`, attach(shrink(source, few), few)));
  }
  for (const labelled of [...labelledNotices(), ...labelledNotices(MORE)]) {
    const lesson = await lessonOf(labelled);
    for (let time = 0; time < REPEATED; time++) yield lesson;
  }
  const chance = chanceFrom(7);
  for (const file of readdirSync(NOTICES).sort()) {
    const source = readFileSync(join(NOTICES, file), "utf8");
    for (const [index, mutation] of MUTATIONS.entries()) {
      const mutated = chance() < MUTATED ? mutateNotice(source, mutation, index + 1) : null;
      if (mutated) yield await lessonOf(readLabelled(`${file} ${mutation}`, mutated));
    }
  }
}

const sound: Lesson[] = [];
let faulty = 0;
for await (const lesson of lessons()) {
  if (lesson.faults.length === 0) sound.push(lesson);
  else faulty++;
}
console.log(`${sound.length} notices to learn from, ${faulty} left out`);
const courses = SEEDS.map((seed) => {
  console.log(`order ${seed}`);
  return trainOn(sound, { epochs: EPOCHS, seed, prune: { behind: 3, rows: ROWS }, log: console.log });
});
const names = new Map(courses.flatMap((course) => [...course.names]));
const rows = meanOf(
  courses.map((course) => course.rows),
  ROWS,
);
const table = writeTable(rows, names, { largest: 127, least: 5.5 });
const head =
  "/** What rows of evidence weigh for each role: written by `pnpm train`, never by hand. See weights.ts for how it is read. */\n";
writeFileSync(join(ROOT, "packages/parser/src/reading/table.ts"), `${head}export const TABLE = \`${table}\`;\n`);
console.log(`${table.split("\n").length} rows, ${gzipSync(table).length} bytes compressed`);
